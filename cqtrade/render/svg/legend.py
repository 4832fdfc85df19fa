"""What the shapes of a chart mean: only of those that it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.chart import Nature, Span
from cqtrade.render import key
from cqtrade.render.svg import bars, marks
from cqtrade.render.svg.canvas import GREY, PAPER, Filling, Letters, Stroke
from cqtrade.render.svg.letters import width

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cqtrade.chart import Chart
    from cqtrade.render.svg.canvas import Canvas, Point

_EDGE, _SIZE, _ICON, _BETWEEN = 20.0, 10.5, 26.0, 18.0


def draw(canvas: Canvas, chart: Chart, top: float) -> float:
    """Write the legend of *chart* from *top* down and return where it ends."""
    x, y = _EDGE, top + 20
    items = [*_items(chart)]
    if not items:
        return top
    with canvas.group("legend"):
        for sign, words in items:
            wide = _ICON + width(words, _SIZE) + _BETWEEN
            if x > _EDGE and x + wide - _BETWEEN > canvas.wide - _EDGE:
                x, y = _EDGE, y + 17
            sign(canvas, (x + _ICON / 2 - 3, y - 4))
            canvas.text((x + _ICON, y), words, Letters(_SIZE, color=GREY), "key")
            x += wide
    return y + 4


def _items(chart: Chart) -> Iterator[tuple[Callable[[Canvas, Point], None], str]]:
    for entry in key.entries(chart):
        match entry.sign:
            case key.Sign.POINT:
                yield _point(entry.nature, entry.span), entry.words
            case key.Sign.BAR:
                yield _bar(entry.nature), entry.words
            case key.Sign.BROKEN:
                yield _broken, entry.words
            case key.Sign.REST:
                yield _rest, entry.words
            case key.Sign.CLOSED:
                yield _closed, entry.words
            case key.Sign.OPEN:
                yield _open, entry.words


def _point(nature: Nature, span: Span) -> Callable[[Canvas, Point], None]:
    def sign(canvas: Canvas, at: Point) -> None:
        if span in (Span.PART, Span.LONGER):
            own = marks.color(nature, span)
            canvas.line((at[0] - 10, at[1]), (at[0] + 10, at[1]), Stroke(own, 2), "extent")
        marks.shape(canvas, at, nature, span)

    return sign


def _bar(nature: Nature) -> Callable[[Canvas, Point], None]:
    own = marks.color(nature)
    fill = own if nature is Nature.REPORTED else PAPER

    def sign(canvas: Canvas, at: Point) -> None:
        canvas.rect((at[0] - 9, at[1] - 4.5), (18, 9), Filling(fill, own), f"bar {nature}")

    return sign


def _rest(canvas: Canvas, at: Point) -> None:
    canvas.rect((at[0] - 9, at[1] - 4.5), (18, 9), Filling(PAPER, marks.BLUE), "bar rest")
    for x in (-8.0, -2.0):
        canvas.line((at[0] + x, at[1] + 4.5), (at[0] + x + 9, at[1] - 4.5), Stroke(GREY), "hatch")


def _broken(canvas: Canvas, at: Point) -> None:
    canvas.rect((at[0] - 9, at[1] - 4.5), (18, 9), Filling(marks.BLUE), "bar broken")
    bars.broken_at(canvas, at[0] - 1, at[0] + 2, at[1])


def _closed(canvas: Canvas, at: Point) -> None:
    for way in (-1, 1):
        marks.whisker(canvas, at, (at[0] + way * 9, at[1]))


def _open(canvas: Canvas, at: Point) -> None:
    marks.arrow(canvas, (at[0] - 9, at[1]), (at[0] + 10, at[1]))
