"""Marks at their place in time: a year in its middle, any other span over its own months."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from cqtrade.chart import Nature, Span
from cqtrade.language import said
from cqtrade.render.svg import labels, marks
from cqtrade.render.svg.canvas import FAINT, GREY, Letters, Stroke
from cqtrade.render.svg.letters import broken, width
from cqtrade.render.svg.places import Box, Places

if TYPE_CHECKING:
    from decimal import Decimal

    from cqtrade.chart import Mark, TimePanel
    from cqtrade.render.svg.canvas import Canvas, Point

_HIGH = 210.0
_TITLE = Letters(12, bold=True)
_TICK = Letters(10.5, "middle", GREY)
_EDGE = 20.0
# Between the plot and its uppermost and lowest tick, room for labels and open ends.
_AIR = 26.0
_BESIDE = 9.0
_LONGEST_YEAR = date(2000, 12, 31).timetuple().tm_yday


class Field(NamedTuple):
    """Where a panel's marks lie: the plot's edges, and what its axes say."""

    panel: TimePanel
    left: float
    right: float
    top: float
    bottom: float

    @property
    def year(self) -> float:
        """How wide a year is."""
        return (self.right - self.left) / (self.panel.last - self.panel.first + 1)

    def x(self, day: date) -> float:
        """Return where the beginning of *day* lies."""
        part = (day.timetuple().tm_yday - 1) / _LONGEST_YEAR
        return self.left + (day.year - self.panel.first + part) * self.year

    def y(self, number: Decimal) -> float:
        """Return how far down a number lies."""
        part = self.panel.axis.place(number)
        return self.bottom - _AIR / 2 - part * (self.bottom - self.top - 1.5 * _AIR)


def draw(canvas: Canvas, panel: TimePanel, top: float, left: float) -> float:
    """Draw *panel* from *top* down and return where it ends; *left* is where all plots begin."""
    for line in broken(_title(panel), _TITLE.size, canvas.wide - 2 * _EDGE):
        top += 16
        canvas.text((_EDGE, top), line, _TITLE, "panel-title")
    field = Field(panel, left, canvas.wide - _EDGE, top + 6, top + 6 + _HIGH)
    _axes(canvas, field)
    places = [_place(field, number) for number in range(len(panel.marks))]
    _joins(canvas, field, places)
    taken = Places(Box(field.left, field.top, field.right, field.bottom))
    _keep(taken, field, places)
    for at, mark in zip(places, panel.marks, strict=True):
        with canvas.group(f"mark {mark.nature} {mark.span}", marks.told(mark)):
            _bounds(canvas, field, at, mark)
            _extent(canvas, field, at, mark)
            marks.shape(canvas, at, mark.nature, mark.span)
    left_out = labels.write(canvas, panel, places, taken)
    if left_out:
        told = said("figures drawn without room for their number: {number}", number=left_out)
        canvas.text((field.left, field.bottom + 29), told, _TICK._replace(anchor="start"), "remark")
    return field.bottom + (34 if left_out else 20)


def _title(panel: TimePanel) -> str:
    if panel.axis.low <= 0 <= panel.axis.high:
        return panel.title
    return f"{panel.title} · {said('the axis does not begin at zero')}"


def margin(panel: TimePanel) -> float:
    """Return how much room the numbers of the upright axis need."""
    return _EDGE + 8 + max(width(tick.text, _TICK.size) for tick in panel.axis.ticks)


def _axes(canvas: Canvas, field: Field) -> None:
    for tick in field.panel.axis.ticks:
        y, is_zero = field.y(tick.number), not tick.number
        color = GREY if is_zero else FAINT
        kind = "zero" if is_zero else "grid"
        canvas.line((field.left, y), (field.right, y), Stroke(color), kind)
        place = (field.left - 6, y + 3.5)
        canvas.text(place, tick.text, _TICK._replace(anchor="end"), "tick")
    every = _years_between_labels(field)
    for year in range(field.panel.first, field.panel.last + 1):
        x = field.left + (year - field.panel.first) * field.year
        canvas.line((x, field.bottom), (x, field.bottom + 4), Stroke(GREY), "tick-mark")
        if (field.panel.last - year) % every == 0:
            place = (x + field.year / 2, field.bottom + 15)
            canvas.text(place, str(year), _TICK, "tick")
    canvas.line((field.left, field.bottom), (field.right, field.bottom), Stroke(GREY), "axis")


def _years_between_labels(field: Field) -> int:
    wide = width("0000", _TICK.size) + 6
    return next((each for each in (1, 2, 5, 10) if each * field.year >= wide), 20)


def _place(field: Field, number: int) -> Point:
    """Return where a mark lies; those of one time stand side by side."""
    mark = field.panel.marks[number]
    alike = [
        place
        for place, each in enumerate(field.panel.marks)
        if (each.begin, each.end) == (mark.begin, mark.end)
    ]
    aside = (alike.index(number) - (len(alike) - 1) / 2) * min(_BESIDE, field.year / len(alike))
    begin, end = _extent_of(field, mark)
    x = (begin + end) / 2 + aside
    return min(max(x, field.left + 5), field.right - 5), field.y(mark.number)


def _extent_of(field: Field, mark: Mark) -> tuple[float, float]:
    begin, end = mark.begin, mark.end
    if begin is None or end is None:
        return field.left, field.left
    return field.x(begin), field.x(end) + field.year / _LONGEST_YEAR


def _extent(canvas: Canvas, field: Field, at: Point, mark: Mark) -> None:
    """Draw the months of a mark that is no year."""
    if mark.span in (Span.PART, Span.LONGER) and mark.begin != mark.end:
        begin, end = _extent_of(field, mark)
        own = marks.color(mark.nature, mark.span)
        canvas.line((begin, at[1]), (end, at[1]), Stroke(own, 2), "extent")


def _keep(taken: Places, field: Field, places: list[Point]) -> None:
    """Keep letters off the marks, their whiskers and the lines between them."""
    for (x, y), mark in zip(places, field.panel.marks, strict=True):
        low, high = (_whisker_end(field, (x, y), end, way) for end, way in _sides(mark))
        taken.keep(Box(x - 5, min(high, y - 5), x + 5, max(low, y + 5)))
        if mark.span in (Span.PART, Span.LONGER):
            begin, end = _extent_of(field, mark)
            taken.keep(Box(begin, y - 2, end, y + 2))
        if _has_stem(field, mark):
            zero = _zero(field)
            taken.keep(Box(x - 2, min(y, zero), x + 2, max(y, zero)))
    for one, other in field.panel.joins:
        taken.keep_line(places[one], places[other])


def _joins(canvas: Canvas, field: Field, places: list[Point]) -> None:
    for at, mark in zip(places, field.panel.marks, strict=True):
        if _has_stem(field, mark):
            own = marks.color(mark.nature, mark.span)
            canvas.line((at[0], _zero(field)), at, Stroke(own, 2), "stem year")
    for one, other in field.panel.joins:
        # What is in doubt may be no member of the row.
        doubts = field.panel.marks[one].doubt or field.panel.marks[other].doubt
        stroke = Stroke(marks.color(Nature.REPORTED), 1.8, "5 4" if doubts else "")
        canvas.line(places[one], places[other], stroke, "join year")


def _has_stem(field: Field, mark: Mark) -> bool:
    is_year = mark.span is Span.YEAR and mark.nature is Nature.REPORTED
    return field.panel.from_zero and is_year


def _zero(field: Field) -> float:
    return field.y(field.panel.axis.low * 0)


def _sides(mark: Mark) -> tuple[tuple[Decimal | None, int], tuple[Decimal | None, int]]:
    """Return each bound, and whether its side is down (1) or up (-1) the page."""
    return (mark.low, 1), (mark.high, -1)


def _whisker_end(field: Field, at: Point, end: Decimal | None, way: int) -> float:
    if end is not None and field.panel.axis.holds(end):
        return field.y(end)
    if end is not None:
        return field.bottom - 1 if way > 0 else field.top
    return min(max(at[1] + way * marks.OPEN_LENGTH, field.top), field.bottom - 1)


def _bounds(canvas: Canvas, field: Field, at: Point, mark: Mark) -> None:
    for end, way in _sides(mark):
        tip = (at[0], _whisker_end(field, at, end, way))
        if end is None:
            marks.arrow(canvas, at, tip)
        elif not field.panel.axis.holds(end):
            marks.run(canvas, at, tip)
        elif abs(tip[1] - at[1]) > marks.RADIUS:
            marks.whisker(canvas, at, tip)
