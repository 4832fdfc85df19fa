"""Two periods side by side as a chart: a bar for the growth of each series, the greatest first."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from cqtrade.chart import Chart, Row, RowPanel
from cqtrade.chart.axis import of_bars
from cqtrade.compare.periods import Basis, span_in_words
from cqtrade.language import said
from cqtrade.quantity import PERCENT, POINTS
from cqtrade.sheet import caveats, wording
from cqtrade.sheet.charts import marking
from cqtrade.sheet.references import References
from cqtrade.telling import times

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cqtrade.compare.periods import Compared, Comparison
    from cqtrade.dataset import Dataset
    from cqtrade.model import Codelists

_ONE = Decimal(1)


def of_compared(compared: Compared, shown: Sequence[Comparison], dataset: Dataset) -> Chart:
    """Return what *shown*, rows of a comparison, grew by; what has no growth is told in words."""
    references = References(dataset.sources, dataset.style)
    lists = dataset.codelists
    grown = sorted((row for row in shown if row.growth), key=_greatest_first)
    moved = [row for row in shown if not row.growth and row.change]
    in_points = [row for row in moved if row.change and row.change.unit == POINTS]
    others = [row for row in shown if not row.growth and row not in in_points]
    span = span_in_words(compared.before, compared.after)
    panels = (
        *_growth(grown, span, lists, references),
        *_points(in_points, lists, references),
        *_in_words(others, lists, references),
    )
    return Chart(
        title=said(
            "{before} and {after}",
            before=times.told(compared.before),
            after=times.told(compared.after),
        ),
        lines=(said("Growth and change of each series, the greatest first"),),
        panels=panels,
        notes=(*marking.unconverted(dataset), *dict.fromkeys(_notes(shown, lists))),
        sources=references.listed(),
        colophon=marking.colophon(dataset),
        lang=marking.language(),
    )


def _greatest_first(row: Comparison) -> tuple[Decimal, str]:
    return -row.growth.number if row.growth else Decimal(0), str(row.series)


def _growth(
    rows: Sequence[Comparison], span: str, lists: Codelists, references: References
) -> Iterator[RowPanel]:
    shown = [_row_of_growth(row, lists, references) for row in rows]
    if shown:
        marks = [mark for row in shown for mark in row.marks]
        title = said("Growth {span} (%)", span=span)
        yield RowPanel(title=title, axis=of_bars(marks, _ONE, PERCENT), rows=tuple(shown))


def _row_of_growth(row: Comparison, lists: Codelists, references: References) -> Row:
    growth = row.growth
    if growth is None:
        return Row(label=_named(row, lists), marks=(), text="")
    text = _told(row)
    mark = marking.of_figure(growth, text, references, marking.ALL_LOST)
    return Row(
        label=_named(row, lists),
        marks=(mark,),
        text=f"{text} {mark.where}{' ?' * mark.doubt}",
        detail=_levels(row),
    )


def _told(row: Comparison) -> str:
    is_real = row.stated is not None and row.basis is Basis.STATED and row.remarks
    lines = wording.growth_lines(row.growth, row.stated)
    return " ".join((*lines, *(row.remarks if is_real else ())))


def _levels(row: Comparison) -> str:
    levels = [wording.figure(each) for each in (row.before, row.after) if each]
    told = " → ".join(levels)
    return f"{told} · {said('implied')}" if row.basis is Basis.IMPLIED else told


def _points(
    rows: Sequence[Comparison], lists: Codelists, references: References
) -> Iterator[RowPanel]:
    changes = sorted(
        (row for row in rows if row.change),
        key=lambda row: -row.change.number if row.change else Decimal(0),
    )
    shown = []
    for row in changes:
        if row.change:
            text = wording.change(row.change)
            mark = marking.of_figure(row.change, text, references)
            text = f"{text} {mark.where}{' ?' * mark.doubt}"
            shown.append(
                Row(label=_named(row, lists), marks=(mark,), text=text, detail=_levels(row))
            )
    if shown:
        marks = [mark for row in shown for mark in row.marks]
        title = said("Change of rates (percentage points)")
        yield RowPanel(title=title, axis=of_bars(marks, _ONE, POINTS), rows=tuple(shown))


def _in_words(
    rows: Sequence[Comparison], lists: Codelists, references: References
) -> Iterator[RowPanel]:
    shown = [
        Row(
            label=_named(row, lists),
            marks=(),
            text="; ".join((_levels(row), *row.remarks))
            + f" {references.numbers(row.observations)}",
        )
        for row in rows
    ]
    if shown:
        yield RowPanel(title=said("Without growth"), axis=None, rows=tuple(shown))


def _named(row: Comparison, lists: Codelists) -> str:
    return marking.named(row.observations[0], lists)


def _notes(shown: Sequence[Comparison], lists: Codelists) -> Iterator[str]:
    for row in shown:
        if row.growth and row.basis is not Basis.STATED:
            for remark in row.remarks:
                yield said("{what}: {remark}", what=_named(row, lists), remark=remark)
    yield from caveats.of(each for row in shown for each in row.observations)
