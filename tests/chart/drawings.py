"""Charts of every kind, as Hypothesis invents them and as tests write them out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from cqtrade.chart import Chart, Mark, Nature, Role, Row, RowPanel, Span, TimePanel
from cqtrade.chart.axis import of_bars, of_time

if TYPE_CHECKING:
    from cqtrade.chart import Panel

ONE = Decimal(1)
WORDS = st.one_of(
    st.text(max_size=12),
    st.text("<&>\"'重庆市 ab\x00\ud800\uffff", max_size=12),
    st.sampled_from(["重庆 · 汽车 · 出口", "m" * 200, "进" * 200, "a & b < c > d \"e\" 'f'"]),
)
NUMBERS = st.decimals(
    min_value=Decimal(-(10**30)), max_value=Decimal(10**30), places=8, allow_nan=False
)
DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))


@st.composite
def marks(draw: st.DrawFn) -> Mark:
    number = draw(NUMBERS)
    below, above = (draw(st.none() | NUMBERS.map(abs)) for _ in range(2))
    begin, end = sorted((draw(DAYS), draw(DAYS)))
    return Mark(
        number=number,
        low=None if below is None else number - below,
        high=None if above is None else number + above,
        text=f"{number:f} CNY",
        short=draw(st.sampled_from(["", f"{number:,f}"])),
        nature=draw(st.sampled_from(Nature)),
        span=draw(st.sampled_from(Span)),
        period=f"{begin}..{end}",
        begin=begin,
        end=end,
        plan=draw(WORDS),
        where="[1]",
        doubt=draw(st.booleans()),
    )


@st.composite
def time_panels(draw: st.DrawFn) -> TimePanel:
    several = tuple(draw(st.lists(marks(), min_size=1, max_size=4)))
    numbers = st.integers(0, len(several) - 1)
    return TimePanel(
        title=draw(WORDS),
        axis=of_time(several, ONE, "CNY", from_zero=draw(st.booleans())),
        marks=several,
        joins=tuple(draw(st.lists(st.tuples(numbers, numbers), max_size=3))),
        first=min(mark.begin.year for mark in several if mark.begin),
        last=max(mark.end.year for mark in several if mark.end),
        from_zero=draw(st.booleans()),
    )


@st.composite
def rows(draw: st.DrawFn) -> Row:
    several = tuple(draw(st.lists(marks(), max_size=2)))
    text = "; ".join(mark.text for mark in several)
    role = draw(st.sampled_from(Role))
    return Row(label=draw(WORDS), marks=several, text=text, detail=draw(WORDS), role=role)


@st.composite
def row_panels(draw: st.DrawFn) -> RowPanel:
    several = tuple(draw(st.lists(rows(), min_size=1, max_size=4)))
    every = [mark for row in several for mark in row.marks]
    axis = of_bars(every, ONE, "CNY") if every else None
    return RowPanel(title=draw(WORDS), axis=axis, rows=several)


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    panels: st.SearchStrategy[Panel] = st.one_of(time_panels(), row_panels())
    return Chart(
        title=draw(WORDS),
        lines=tuple(draw(st.lists(WORDS, max_size=2))),
        panels=tuple(draw(st.lists(panels, max_size=2))),
        notes=tuple(draw(st.lists(WORDS, max_size=2))),
        sources=tuple(draw(st.lists(WORDS, max_size=2))),
        colophon="cqtrade 0, dataset 0",
        lang=draw(st.sampled_from(["en", "zh"])),
    )


def a_bar(number: str, low: str | None = "", high: str | None = "", **more: object) -> Mark:
    """Return a mark as a test writes it out; without bounds it is exact."""
    ends = (None if end is None else Decimal(end or number) for end in (low, high))
    bounds = dict(zip(("low", "high"), ends, strict=True))
    return Mark(**{"number": Decimal(number), "text": f"{number} t", **bounds, **more})  # type: ignore[arg-type]  # what a test says


def of_rows(*rows: Row, title: str = "Rows", **more: object) -> Chart:
    """Return a chart of one panel of rows."""
    axis = of_bars([mark for row in rows for mark in row.marks], ONE, "t")
    panel = RowPanel(title=title, axis=axis, rows=rows)
    return Chart(**{"title": "A chart", "panels": (panel,), **more})  # type: ignore[arg-type]  # as above


def of_years(*several: Mark, joins: tuple[tuple[int, int], ...] = ()) -> Chart:
    """Return a chart of one panel in time, of marks that have dates."""
    axis = of_time(several, ONE, "t", from_zero=True)
    years = [day.year for mark in several for day in (mark.begin, mark.end) if day]
    panel = TimePanel(
        title="Years", axis=axis, marks=several, joins=joins, first=min(years), last=max(years)
    )
    return Chart(title="A chart", panels=(panel,))


def in_year(number: str, year: int, low: str | None = "", high: str | None = "") -> Mark:
    """Return a mark for a year."""
    begin, end = date(year, 1, 1), date(year, 12, 31)
    return a_bar(
        number, low, high, begin=begin, end=end, span=Span.YEAR, period=str(year), short=number
    )
