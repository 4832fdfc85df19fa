"""A whole and its parts as a chart: their levels with shares, and how each has grown."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from cqtrade.breakdown.parts import Role as Part
from cqtrade.chart import Chart, Role, Row, RowPanel
from cqtrade.chart.axis import of_bars
from cqtrade.language import said
from cqtrade.quantity import PERCENT
from cqtrade.sheet import caveats, wording
from cqtrade.sheet.charts import marking
from cqtrade.sheet.references import References
from cqtrade.telling import times

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from cqtrade.breakdown.parts import Breakdown
    from cqtrade.breakdown.parts import Row as Found
    from cqtrade.dataset import Dataset

_ONE = Decimal(1)
_ROLES = {Part.WHOLE: Role.WHOLE, Part.REST: Role.REST}


def of_breakdown(
    found: Breakdown,
    dataset: Dataset,
    title: str,
    lines: Sequence[str],
    named: Callable[[Found], str],
) -> Chart:
    """Return a breakdown as a chart, with the *title*, the *lines* and the labels of its table."""
    references = References(dataset.sources, dataset.style)
    rows = [row for row in found.rows if row.role is not Part.TOGETHER]
    panels = (*_levels(rows, found, named, references), *_growths(rows, found, named, references))
    remarks = (
        said("{what}: {remark}", what=named(row), remark=remark)
        for row in rows
        for remark in row.remarks
    )
    return Chart(
        title=title,
        lines=tuple(lines),
        panels=panels,
        notes=(
            *marking.unconverted(dataset),
            *remarks,
            *caveats.of(each for row in rows for each in row.observations),
        ),
        sources=references.listed(),
        colophon=marking.colophon(dataset),
        lang=marking.language(),
    )


def _levels(
    rows: Sequence[Found], found: Breakdown, named: Callable[[Found], str], references: References
) -> Iterator[RowPanel]:
    shown = [_level(row, named, references) for row in rows if row.value]
    marks = [mark for row in shown for mark in row.marks]
    if marks:
        largest = max(abs(mark.number) for mark in marks)
        size, measure = wording.measure(largest, found.unit)
        axis = of_bars(marks, size, measure)
        yield RowPanel(title=_title(found, measure), axis=axis, rows=tuple(shown))


def _title(found: Breakdown, measure: str) -> str:
    period = times.told(found.question.period)
    return marking.measured(period, measure)


def _level(row: Found, named: Callable[[Found], str], references: References) -> Row:
    if row.value is None:
        return Row(label=named(row), marks=(), text="")
    text = wording.in_one_line(wording.level(row.value))
    mark = marking.of_figure(row.value, text, references)
    share = wording.in_one_line(wording.share(row.share)) if row.share else ""
    sources = mark.where if row.role in (Part.WHOLE, Part.PART) else ""
    told = (f"{share} · {text}" if share else text, sources, "?" if mark.doubt else "")
    role = _ROLES.get(row.role, Role.PART)
    return Row(label=named(row), marks=(mark,), text=" ".join(filter(None, told)), role=role)


def _growths(
    rows: Sequence[Found], found: Breakdown, named: Callable[[Found], str], references: References
) -> Iterator[RowPanel]:
    shown = [_growth(row, named, references) for row in rows if row.growth]
    marks = [mark for row in shown for mark in row.marks]
    before = found.question.year_before
    if marks and before:
        title = said("Growth on {before} (%)", before=times.told(before))
        yield RowPanel(title=title, axis=of_bars(marks, _ONE, PERCENT), rows=tuple(shown))


def _growth(row: Found, named: Callable[[Found], str], references: References) -> Row:
    if row.growth is None:
        return Row(label=named(row), marks=(), text="")
    text = " ".join(wording.growth_lines(row.growth, row.stated))
    mark = marking.of_figure(row.growth, text, references, marking.ALL_LOST)
    role = _ROLES.get(row.role, Role.PART)
    return Row(label=named(row), marks=(mark,), text=text, role=role)
