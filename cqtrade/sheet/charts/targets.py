"""Targets as a chart: the newest report a bar, the aim a point on the same line."""

from __future__ import annotations

from dataclasses import replace
from decimal import Context, Decimal
from typing import TYPE_CHECKING

from cqtrade.chart import Chart, Mark, Row, RowPanel
from cqtrade.chart.axis import of_bars
from cqtrade.language import said
from cqtrade.quantity import PERCENT
from cqtrade.sheet import caveats, wording
from cqtrade.sheet.charts import marking
from cqtrade.sheet.references import References

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from cqtrade.cells import Cell
    from cqtrade.dataset import Dataset
    from cqtrade.targets.progress import Progress

_EXACT = Context(prec=50)
_ONE, _HUNDRED = Decimal(1), Decimal(100)


def of_progress(
    several: Sequence[Progress],
    dataset: Dataset,
    lines: Sequence[str],
    named: Callable[[Progress], str],
    gap: Callable[[Progress], str],
) -> Chart:
    """Return targets as a chart with the *lines*, labels and gaps of its table.

    Levels of all units share one axis, on which every aim is at 100; rates have one of their own.
    """
    references = References(dataset.sources, dataset.style)
    rates = [each for each in several if each.measured and each.target.quantity.unit == PERCENT]
    levels = [each for each in several if each.measured and _can_be_parted(each)]
    others = [each for each in several if each not in rates and each not in levels]

    def panel(title: str, some: Sequence[Progress], *, part: bool) -> Iterator[RowPanel]:
        rows = tuple(_row(each, references, named(each), gap(each), part=part) for each in some)
        if rows:
            axis = of_bars([mark for row in rows for mark in row.marks], _ONE, PERCENT)
            yield RowPanel(title=title, axis=axis, rows=rows)

    return Chart(
        title=said("Targets and forecasts"),
        lines=tuple(lines),
        panels=(
            *panel(said("Reported so far, in % of the aim"), levels, part=True),
            *panel(said("Rates: reported and aimed at (%)"), rates, part=False),
            *_in_words(others, references, named),
        ),
        notes=(
            *marking.unconverted(dataset),
            *caveats.of(one for each in several for one in each.observations),
        ),
        sources=references.listed(),
        colophon=marking.colophon(dataset),
        lang=marking.language(),
    )


def _can_be_parted(one: Progress) -> bool:
    unit = one.target.quantity.unit
    return unit not in (PERCENT, "") and one.target.number > 0


def _row(one: Progress, references: References, label: str, gap: str, *, part: bool) -> Row:
    aim = _mark(one.target, references)
    report = _mark(one.measured, references) if one.measured else aim
    told = said(
        "{report} in {period}, of {aim} by {when}",
        report=report.text,
        period=report.period,
        aim=aim.text,
        when=aim.period,
    )
    state = said("{state}, gap {gap}", state=one.state, gap=gap) if gap else str(one.state)
    if part:
        report, aim = (_parted(each, one.target.number) for each in (report, aim))
    text = f"{told} {references.numbers(one.observations)}"
    return Row(label=label, marks=(report, aim), text=text, detail=state)


def _mark(cell: Cell, references: References) -> Mark:
    one = cell.observations[0]
    text = wording.value(one) if one.value else wording.rate(cell.quantity)
    return marking.of_printed(cell.quantity, text, cell.observations, references)


def _parted(mark: Mark, whole: Decimal) -> Mark:
    """Return a mark at the part of *whole* that it is, in percent."""
    number, low, high = (
        None if each is None else _EXACT.divide(_HUNDRED * each, whole)
        for each in (mark.number, mark.low, mark.high)
    )
    return replace(mark, number=number or Decimal(0), low=low, high=high)


def _in_words(
    several: Sequence[Progress], references: References, named: Callable[[Progress], str]
) -> Iterator[RowPanel]:
    rows = []
    for each in several:
        aim = _mark(each.target, references)
        rows.append(Row(label=named(each), marks=(), text=f"{aim.text} · {aim.period} {aim.where}"))
    if rows:
        yield RowPanel(title=said("No report that compares"), axis=None, rows=tuple(rows))
