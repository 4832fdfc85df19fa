"""One mark: its shape tells what it claims to be, its whiskers how far it may be off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.chart import Nature, Span
from cqtrade.render.svg.canvas import INK, PAPER, Filling, Stroke

if TYPE_CHECKING:
    from cqtrade.chart import Mark
    from cqtrade.render.svg.canvas import Canvas, Point

# Of the palette of Okabe and Ito, which the colour-blind tell apart; shape and filling tell the
# same to those who print in black and white.
BLUE, GREEN, VERMILLION, PURPLE = "#0072b2", "#009e73", "#d55e00", "#a4497d"
RADIUS = 4.0
_BOUND, _UNBOUND = Stroke(INK, 1.2), Stroke(INK, 1.4, "3 2")
# Around what is drawn over a bar.
_HALO = Stroke(PAPER, 3.5)
_CAP = 3.5
_ARROW = 5.5
# How far an open end is drawn, which has no length of its own.
OPEN_LENGTH = 22.0

_COLORS = {
    Nature.TARGET: VERMILLION,
    Nature.FORECAST: PURPLE,
    Nature.RULE: INK,
    Nature.DERIVED: BLUE,
}


def color(nature: Nature, span: Span = Span.YEAR) -> str:
    """Return the colour of a mark."""
    if nature is Nature.REPORTED:
        return BLUE if span in (Span.YEAR, Span.UNDATED) else GREEN
    return _COLORS[nature]


def shape(canvas: Canvas, at: Point, nature: Nature, span: Span) -> None:
    """Draw what a mark is, its middle being *at*: a report filled, everything else hollow."""
    own = color(nature, span)
    kind = f"point {nature} {span}"
    filling = Filling(own if nature is Nature.REPORTED else PAPER, own)
    x, y = at
    match nature:
        case Nature.TARGET:
            points = [(x, y - 6), (x + 6, y), (x, y + 6), (x - 6, y)]
            canvas.polygon(points, filling, kind)
        case Nature.FORECAST:
            points = [(x, y - 6), (x + 6, y + 5), (x - 6, y + 5)]
            canvas.polygon(points, filling, kind)
        case Nature.RULE:
            canvas.rect((x - 4, y - 4), (8, 8), filling, kind)
        case _ if span in (Span.YEAR, Span.UNDATED):
            canvas.circle(at, RADIUS, filling, kind)
        case _:
            canvas.rect((x - 3.5, y - 3.5), (7, 7), filling, kind)


def whisker(canvas: Canvas, start: Point, end: Point) -> None:
    """Draw one side of the bounds from *start* to its *end*, with a cap."""
    upright = start[0] == end[0]
    across = (_CAP, 0.0) if upright else (0.0, _CAP)
    run(canvas, start, end)
    near, far = _shifted(end, across, -1), _shifted(end, across, 1)
    canvas.line(near, far, _BOUND, "cap")


def run(canvas: Canvas, start: Point, end: Point) -> None:
    """Draw bounds from *start* on without a cap: they run on beyond the axis."""
    canvas.line(start, end, _HALO, "halo")
    canvas.line(start, end, _BOUND, "whisker")


def arrow(canvas: Canvas, start: Point, tip: Point) -> None:
    """Draw a side of the bounds that is open: an arrow, and never a cap."""
    upright = start[0] == tip[0]
    way = 1 if (tip[1] > start[1] if upright else tip[0] > start[0]) else -1
    back = _shifted(tip, (0.0, _ARROW) if upright else (_ARROW, 0.0), -way)
    across = (3.6, 0.0) if upright else (0.0, 3.6)
    canvas.line(start, back, _HALO, "halo")
    canvas.line(start, back, _UNBOUND, "open")
    head = [tip, _shifted(back, across, 1), _shifted(back, across, -1)]
    canvas.polygon(head, Filling(INK), "open-end")


def _shifted(at: Point, by: Point, times: int) -> Point:
    return at[0] + times * by[0], at[1] + times * by[1]


def told(mark: Mark) -> str:
    """Return a mark in one line: `2024: 43.11 billion CNY [3]`."""
    when = f"{mark.period}: " if mark.period else ""
    plan = f", {mark.plan}" if mark.plan else ""
    return f"{when}{mark.text}{plan} {mark.where}".strip()
