"""Bars from zero, a row each: a label, the bar with its bounds, and all of it in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cqtrade.chart import Nature, Role
from cqtrade.render.svg import marks
from cqtrade.render.svg.canvas import FAINT, GREY, INK, PAPER, Filling, Letters, Stroke
from cqtrade.render.svg.letters import broken, width

if TYPE_CHECKING:
    from decimal import Decimal

    from cqtrade.chart import Mark, Row, RowPanel
    from cqtrade.chart.axis import Axis
    from cqtrade.render.svg.canvas import Canvas

_EDGE = 20.0
_TITLE, _LABEL, _DETAIL, _TICK = 12.0, 11.0, 9.5, 10.0
_LABEL_WIDE, _TEXT_WIDE, _GAP = 240.0, 200.0, 14.0
_BAR = 11.0
_BETWEEN = 7.0
_REACH = 9.0
# The parts of a bar between which it is broken, where it is longer than its axis.
_BREAK = (0.86, 0.9)


class Line(NamedTuple):
    """A row with its words broken into lines, and how high it is."""

    row: Row
    label: list[str]
    detail: list[str]
    text: list[str]

    @property
    def high(self) -> float:
        """How much of the page it takes."""
        left = len(self.label) * (_LABEL + 2) + len(self.detail) * (_DETAIL + 2)
        return max(left, len(self.text) * (_LABEL + 2), _BAR) + _BETWEEN


class Plot(NamedTuple):
    """Where bars are drawn, and on what axis."""

    axis: Axis
    left: float
    right: float

    def x(self, number: Decimal) -> float:
        """Return where a number lies."""
        return self.left + self.axis.place(number) * (self.right - self.left)


def draw(canvas: Canvas, panel: RowPanel, top: float) -> float:
    """Draw *panel* from *top* down and return where it ends."""
    for letters in broken(panel.title, _TITLE, canvas.wide - 2 * _EDGE):
        top += 16
        canvas.text((_EDGE, top), letters, Letters(_TITLE, bold=True), "panel-title")
    left, right = _EDGE + _LABEL_WIDE + _GAP, canvas.wide - _EDGE - _TEXT_WIDE - _GAP
    plot = Plot(panel.axis, left, right) if panel.axis else None
    room = _TEXT_WIDE if plot else canvas.wide - 2 * _EDGE - _LABEL_WIDE - _GAP
    lines = [_line(row, room) for row in panel.rows]
    y = top + 8 + (14 if plot else 0)
    if plot:
        _axis(canvas, plot, y, y + sum(line.high for line in lines))
    for line in lines:
        with canvas.group(f"row {line.row.role}", f"{line.row.label}: {line.row.text}"):
            _words(canvas, line, y, right + _GAP if plot else left)
            if plot:
                _draw(canvas, plot, line, y)
        y += line.high
    return y + 6


def _line(row: Row, room: float) -> Line:
    label = broken(row.label, _LABEL, _LABEL_WIDE)
    detail = broken(row.detail, _DETAIL, _LABEL_WIDE) if row.detail else []
    return Line(row, label, detail, broken(row.text, _LABEL, room))


def _axis(canvas: Canvas, plot: Plot, top: float, bottom: float) -> None:
    every = _ticks_between_labels(plot)
    for number, tick in enumerate(plot.axis.ticks):
        x, is_zero = plot.x(tick.number), not tick.number
        kind, color = ("zero", INK) if is_zero else ("grid", FAINT)
        canvas.line((x, top - 4), (x, bottom - 2), Stroke(color), kind)
        if number % every == 0:
            canvas.text((x, top - 7), tick.text, Letters(_TICK, "middle", GREY), "tick")


def _ticks_between_labels(plot: Plot) -> int:
    ticks = plot.axis.ticks
    room = (plot.right - plot.left) / max(len(ticks) - 1, 1)
    widest = max((width(tick.text, _TICK) for tick in ticks), default=0) + 6
    return int(widest // room) + 1


def _words(canvas: Canvas, line: Line, top: float, beside: float) -> None:
    y = top
    for letters in line.label:
        y += _LABEL + 2
        style = Letters(_LABEL, bold=line.row.role is Role.WHOLE)
        canvas.text((_EDGE, y - 2), letters, style, "label")
    for letters in line.detail:
        y += _DETAIL + 2
        canvas.text((_EDGE, y - 2), letters, Letters(_DETAIL, color=GREY), "detail")
    for number, letters in enumerate(line.text, 1):
        place = (beside, top + number * (_LABEL + 2) - 2)
        canvas.text(place, letters, Letters(_LABEL), "value")


def _draw(canvas: Canvas, plot: Plot, line: Line, top: float) -> None:
    middle = top + 1 + _BAR / 2
    if len(line.row.marks) > 1:
        ends = [(plot.x(mark.number), middle) for mark in line.row.marks]
        canvas.line(ends[0], ends[1], Stroke(GREY, 1, "1 2"), "gap")
    for mark in line.row.marks:
        x = plot.x(mark.number)
        is_bar = mark.nature in (Nature.REPORTED, Nature.DERIVED)
        with canvas.group(f"mark {mark.nature} {mark.span}", marks.told(mark)):
            if is_bar:
                _bar(canvas, plot, mark, line.row.role, middle)
            if plot.axis.holds(mark.number):
                _bounds(canvas, plot, mark, middle)
            if not is_bar:
                marks.shape(canvas, (x, middle), mark.nature, mark.span)


def _bar(canvas: Canvas, plot: Plot, mark: Mark, role: Role, middle: float) -> None:
    zero, end = plot.x(plot.axis.low * 0), plot.x(mark.number)
    left, wide = min(zero, end), abs(end - zero)
    own = INK if role is Role.WHOLE else marks.color(mark.nature)
    is_solid = mark.nature is Nature.REPORTED and role is not Role.REST
    fill = own if is_solid else PAPER
    kind = f"bar {role} {mark.nature}"
    canvas.rect((left, middle - _BAR / 2), (wide, _BAR), Filling(fill, own), kind)
    if role is Role.REST:
        _hatch(canvas, left, wide, middle)
    if not plot.axis.holds(mark.number):
        near, far = (zero + part * (end - zero) for part in _BREAK)
        broken_at(canvas, near, far, middle)


def _hatch(canvas: Canvas, left: float, wide: float, middle: float) -> None:
    """Draw what is not itemised in stripes, line by line, so that it needs no name of its own."""
    bottom = middle + _BAR / 2
    for number in range(int(wide // 6)):
        x = left + number * 6
        reach = min(_BAR, left + wide - x)
        canvas.line((x, bottom), (x + reach, bottom - reach), Stroke(GREY), "hatch")


def broken_at(canvas: Canvas, near: float, far: float, middle: float) -> None:
    """Break a bar between two places, for it is longer than it is drawn."""
    slant, high = 3.0, _BAR / 2 + 2
    gap = [
        (near - slant, middle + high),
        (near + slant, middle - high),
        (far + slant, middle - high),
        (far - slant, middle + high),
    ]
    canvas.polygon(gap, Filling(PAPER), "break")
    canvas.line(gap[0], gap[1], Stroke(INK), "break")
    canvas.line(gap[3], gap[2], Stroke(INK), "break")


def _bounds(canvas: Canvas, plot: Plot, mark: Mark, middle: float) -> None:
    at = (plot.x(mark.number), middle)
    for end, way in ((mark.low, -1), (mark.high, 1)):
        # Never as far as the words beside the plot.
        edge = plot.right + _REACH if way > 0 else plot.left - _REACH
        if end is None:
            tip = at[0] + way * marks.OPEN_LENGTH
            marks.arrow(canvas, at, (min(tip, edge) if way > 0 else max(tip, edge), middle))
        elif not plot.axis.holds(end):
            marks.run(canvas, at, (edge, middle))
        elif abs(plot.x(end) - at[0]) > 1:
            marks.whisker(canvas, at, (plot.x(end), middle))
