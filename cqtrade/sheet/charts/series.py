"""A series through time as a chart: a panel for each unit and each length of time."""

from __future__ import annotations

from dataclasses import replace
from decimal import Context, Decimal
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from cqtrade import cells
from cqtrade.chart import Chart, Mark, Nature, Panel, Row, RowPanel, Span, TimePanel, marks_of
from cqtrade.chart.axis import of_time
from cqtrade.language import said
from cqtrade.quantity import PERCENT
from cqtrade.sheet import caveats, page, wording
from cqtrade.sheet.charts import marking
from cqtrade.sheet.charts.grouping import Group, grouped, is_growth, order, span_of
from cqtrade.sheet.references import References
from cqtrade.telling import labels

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cqtrade.cells import Cell
    from cqtrade.dataset import Facts
    from cqtrade.model import Observation
    from cqtrade.period import Period

_EXACT = Context(prec=100)


class _Told(NamedTuple):
    """A mark, and what must be alike in two that a line joins."""

    mark: Mark
    period: Period
    variant: tuple[object, ...]


def of_series(found: Facts) -> Chart:
    """Return the figures of one series as a chart; what has no date is told in words."""
    dataset = found.dataset
    references = References(dataset.sources, dataset.style)
    shown = [each for each in found if not each.withdrawn]
    is_stock = _is_stock(shown, found)
    groups = grouped(shown, is_stock=is_stock)
    undated = {key: groups.pop(key) for key in [*groups] if key.span is Span.UNDATED}
    years = _years(groups)
    panels = [
        _panel(key, groups[key], references, years, is_stock=is_stock)
        for key in sorted(groups, key=order(groups))
    ]
    return Chart(
        title=marking.named(shown[0], dataset.codelists),
        lines=(page.totals(shown),),
        panels=(*panels, *_in_words(undated, references)),
        notes=(
            *marking.unconverted(dataset),
            *_plans(panels),
            *_undrawn(shown, references),
            *caveats.of(shown),
        ),
        sources=references.listed(),
        colophon=marking.colophon(dataset),
        lang=marking.language(),
    )


def _is_stock(shown: Sequence[Observation], found: Facts) -> bool:
    indicator = found.dataset.codelists.indicators.get(shown[0].indicator)
    return indicator is not None and indicator.flow is False


def _years(groups: dict[Group, list[Observation]]) -> tuple[int, int]:
    return page.years(each for several in groups.values() for each in several) or (0, 0)


def _panel(
    key: Group,
    observations: Sequence[Observation],
    references: References,
    years: tuple[int, int],
    *,
    is_stock: bool,
) -> Panel:
    told = [*_marks(key, observations, references, is_stock=is_stock)]
    largest = max(abs(each.mark.number) for each in told)
    size, measure = (Decimal(1), PERCENT) if key.basis else wording.measure(largest, key.unit)
    marks = tuple(_shortened(each.mark, size, measure) for each in told)
    return TimePanel(
        title=_title(key, measure, is_stock=is_stock),
        axis=of_time(marks, size, measure, from_zero=bool(key.basis)),
        marks=marks,
        joins=() if key.basis or is_stock else tuple(_joins(told)),
        first=years[0],
        last=years[1],
        from_zero=bool(key.basis),
    )


def _title(key: Group, measure: str, *, is_stock: bool) -> str:
    if key.basis:
        growth = said("Growth in real terms") if key.basis == cells.REAL else said("Growth")
        return f"{marking.measured(growth, measure)} · {_length(key.span)}"
    length = said("At the time named") if is_stock else _length(key.span)
    return marking.measured(length, measure)


def _length(span: Span) -> str:
    match span:
        case Span.YEAR:
            return said("Whole years")
        case Span.PART:
            return said("Parts of a year, each over its own months")
        case Span.LONGER:
            return said("Longer than a year")
        case Span.MOMENT:
            return said("On single days")
        case Span.UNDATED:
            return said("Without a date")


def _marks(
    key: Group, observations: Iterable[Observation], references: References, *, is_stock: bool
) -> Iterator[_Told]:
    """Return a mark for each figure that differs from the others of its time."""
    groups: dict[tuple[Period, tuple[object, ...]], list[Observation]] = {}
    for each in observations:
        variant = (each.kind, each.plan, each.among, each.name, each.cumulative_from)
        groups.setdefault((each.period, variant), []).append(each)
    for (period, own), several in groups.items():
        for cell in cells.rates(several) if key.basis else cells.levels(several):
            mark = _mark(cell, references, is_growth=bool(key.basis))
            yield _Told(_dated(mark, period, is_stock=is_stock), period, own)


def _mark(cell: Cell, references: References, *, is_growth: bool) -> Mark:
    one = cell.observations[0]
    text = wording.rate(cell.quantity) if is_growth else wording.value(one)
    if is_growth and one.doubt:
        text = f"{text} ?"
    named = f" ({one.name})" if one.name else ""
    mark = marking.of_printed(cell.quantity, f"{text}{named}", cell.observations, references)
    return replace(mark, period=f"{wording.when(one)}{wording.qualified(one)}")


def _dated(mark: Mark, period: Period, *, is_stock: bool) -> Mark:
    span = span_of(period)
    if not is_stock:
        return replace(mark, span=span, begin=period.first, end=period.last)
    # A stock is that of the last day, however long the time is that its source names.
    span = span if span in (Span.YEAR, Span.UNDATED) else Span.MOMENT
    return replace(mark, span=span, begin=period.last, end=period.last)


def _shortened(mark: Mark, size: Decimal, measure: str) -> Mark:
    """Return a mark whose label leaves out what the axis says, but for the sign of percent."""
    short = mark.text
    if measure != PERCENT:
        hedge = f"{mark.hedge} " if mark.hedge else ""
        short = f"{hedge}{wording.plain(_EXACT.divide(mark.number, size))}{' ?' * mark.doubt}"
    return replace(mark, short=short)


def _joins(told: Sequence[_Told]) -> Iterator[tuple[int, int]]:
    """Return the reports of years that follow one another; where they differ, each with each."""
    by_year: dict[tuple[int, object], list[int]] = {}
    for number, each in enumerate(told):
        last = each.period.last
        if last and (each.mark.span, each.mark.nature) == (Span.YEAR, Nature.REPORTED):
            by_year.setdefault((last.year, (last.month, each.variant)), []).append(number)
    for (year, alike), several in by_year.items():
        yield from product(several, by_year.get((year + 1, alike), ()))


def _in_words(
    undated: dict[Group, list[Observation]], references: References
) -> Iterator[RowPanel]:
    """Return the figures without a date, which no axis of time can hold."""
    rows = []
    for key, several in undated.items():
        for told in _marks(key, several, references, is_stock=False):
            text = f"{told.mark.text} {told.mark.where}"
            rows.append(Row(label=told.mark.period, marks=(), text=text))
    if rows:
        yield RowPanel(title=said("Without a date"), axis=None, rows=tuple(rows))


def _plans(panels: Iterable[Panel]) -> Iterator[str]:
    """Tell whose aims are drawn, which the picture may have no room for."""
    for panel in panels:
        for mark in marks_of(panel):
            if mark.plan:
                aim = f"{labels.listed((mark.text, mark.plan))} {mark.where}"
                yield said("{what}: {remark}", what=mark.period, remark=aim)


def _undrawn(shown: Iterable[Observation], references: References) -> Iterator[str]:
    """Tell the growth that is not drawn: of another basis, or by an amount."""
    for claim in cells.claims(each for each in shown if each.growth and not is_growth(each)):
        yield said(
            "not drawn: growth of {growth} in {period} {where}",
            growth=wording.growth(claim[0]).replace("\n", " "),
            period=wording.when(claim[0]),
            where=references.numbers(claim),
        )
