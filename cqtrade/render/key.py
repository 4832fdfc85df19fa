"""What the shapes of a chart stand for, in words: only those that it has."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from cqtrade.chart import Nature, Role, RowPanel, Span, TimePanel, marks_of
from cqtrade.language import said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cqtrade.chart import Chart, Panel


# Of the length of an axis.
_SEEN = 0.02


class Sign(Enum):
    """A kind of shape."""

    POINT = "point"
    BAR = "bar"
    BROKEN = "broken"
    REST = "rest"
    CLOSED = "closed"
    OPEN = "open"


class Entry(NamedTuple):
    """A shape and what it stands for."""

    sign: Sign
    words: str
    nature: Nature = Nature.REPORTED
    span: Span = Span.YEAR


def entries(chart: Chart) -> Iterator[Entry]:
    """Return what the shapes of *chart* stand for, each once."""
    yield from _of_points(chart)
    yield from _of_bars(chart)
    if any(row.role is Role.REST for panel in _rows(chart) for row in panel.rows):
        yield Entry(Sign.REST, said("not itemised"))
    if any(panel.axis and panel.axis.cut for panel in _rows(chart)):
        yield Entry(Sign.BROKEN, said("longer than the axis"))
    if any(_has_wide_bounds(panel) for panel in chart.panels):
        yield Entry(Sign.CLOSED, said("what the words promise"))
    if any(mark.low is None or mark.high is None for mark in chart.marks):
        yield Entry(Sign.OPEN, said("open end: so much or further that way"))


def _has_wide_bounds(panel: Panel) -> bool:
    """Tell whether a mark has bounds that are far enough apart to be seen."""
    axis = panel.axis
    ends = [(mark.low or mark.number, mark.high or mark.number) for mark in marks_of(panel)]
    return axis is not None and any(
        axis.place(high) - axis.place(low) > _SEEN for low, high in ends
    )


def _of_points(chart: Chart) -> Iterator[Entry]:
    in_time = (
        mark for panel in chart.panels if isinstance(panel, TimePanel) for mark in panel.marks
    )
    found = dict.fromkeys((mark.nature, mark.span) for mark in in_time)
    aims = (
        (mark.nature, Span.YEAR)
        for panel in _rows(chart)
        for row in panel.rows
        for mark in row.marks
        if mark.nature not in (Nature.REPORTED, Nature.DERIVED)
    )
    for nature, span in dict.fromkeys([*found, *aims]):
        words = spans(span) if nature is Nature.REPORTED else natures(nature)
        yield Entry(Sign.POINT, words, nature, span)


def _of_bars(chart: Chart) -> Iterator[Entry]:
    bars = (
        mark.nature
        for panel in _rows(chart)
        for row in panel.rows
        if row.role is not Role.REST
        for mark in row.marks
    )
    for nature in dict.fromkeys(bars):
        if nature in (Nature.REPORTED, Nature.DERIVED):
            yield Entry(Sign.BAR, natures(nature), nature)


def _rows(chart: Chart) -> Iterator[RowPanel]:
    return (panel for panel in chart.panels if isinstance(panel, RowPanel))


def natures(nature: Nature) -> str:
    """Return what a mark claims to be."""
    match nature:
        case Nature.REPORTED:
            return said("as printed")
        case Nature.TARGET:
            return said("target")
        case Nature.FORECAST:
            return said("forecast")
        case Nature.RULE:
            return said("rule")
        case Nature.DERIVED:
            return said("worked out")


def spans(span: Span) -> str:
    """Return how long the time of a mark is."""
    match span:
        case Span.YEAR:
            return said("a year")
        case Span.PART:
            return said("a part of a year")
        case Span.LONGER:
            return said("more than a year")
        case Span.MOMENT:
            return said("on that day")
        case Span.UNDATED:
            return said("as printed")
