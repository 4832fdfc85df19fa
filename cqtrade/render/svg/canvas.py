"""Shapes and letters as elements of an SVG, every coordinate to a tenth."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal, NamedTuple
from xml.etree.ElementTree import Element, SubElement

from cqtrade.render.svg.letters import width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

INK, GREY, FAINT, PAPER = "#1a1a1a", "#5f5f5f", "#dcdcdc", "#ffffff"
# No letter of XML 1.0 is left out but these.
_FORBIDDEN = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 65534, 65535), "�")
_FORBIDDEN |= dict.fromkeys(range(0xD800, 0xE000), "\ufffd")

Anchor = Literal["start", "middle", "end"]
Point = tuple[float, float]


class Letters(NamedTuple):
    """How a line is written."""

    size: float = 11
    anchor: Anchor = "start"
    color: str = INK
    bold: bool = False
    halo: bool = False


class Stroke(NamedTuple):
    """How a line is drawn."""

    color: str = INK
    thick: float = 1
    dashes: str = ""


class Filling(NamedTuple):
    """What is inside a shape, and the colour of its edge, where it has one."""

    inside: str
    edge: str = ""

    def attributes(self) -> dict[str, str]:
        """Return the same as attributes of an element."""
        edge = {"stroke": self.edge, "stroke-width": "1.5"} if self.edge else {}
        return {"fill": self.inside, **edge}


class Canvas:
    """Takes shapes into the group that is open; colours are attributes, which any CSS overrides."""

    def __init__(self, root: Element, wide: float) -> None:
        self.root = root
        self.wide = wide
        self._open = root

    @contextmanager
    def group(self, kind: str, told: str = "") -> Iterator[None]:
        """Open a group of a class; *told* is what a pointer that rests on it is told."""
        outer, self._open = self._open, SubElement(self._open, "g", {"class": kind})
        if told:
            SubElement(self._open, "title").text = legible(told)
        try:
            yield
        finally:
            self._open = outer

    def text(self, at: Point, letters: str, style: Letters, kind: str = "") -> None:
        """Write one line, *at* being the base of its letters; it is kept between the edges."""
        given = {"font-size": _short(style.size), "fill": style.color, "text-anchor": style.anchor}
        if style.bold:
            given["font-weight"] = "bold"
        if style.halo:
            given |= {"stroke": PAPER, "stroke-width": "3", "paint-order": "stroke"}
        x = _within(at[0], width(letters, style.size), style.anchor, self.wide)
        self._shape("text", kind, x=x, y=at[1], **given).text = legible(letters)

    def line(self, start: Point, end: Point, stroke: Stroke, kind: str = "") -> None:
        """Draw a straight line."""
        given = {"stroke": stroke.color, "stroke-width": _short(stroke.thick)}
        if stroke.dashes:
            given["stroke-dasharray"] = stroke.dashes
        self._shape("line", kind, x1=start[0], y1=start[1], x2=end[0], y2=end[1], **given)

    def rect(self, at: Point, size: Point, filling: Filling, kind: str = "") -> None:
        """Draw a rectangle from its upper left corner."""
        given = filling.attributes()
        self._shape("rect", kind, x=at[0], y=at[1], width=size[0], height=size[1], **given)

    def circle(self, at: Point, radius: float, filling: Filling, kind: str = "") -> None:
        """Draw a circle."""
        self._shape("circle", kind, cx=at[0], cy=at[1], r=radius, **filling.attributes())

    def polygon(self, points: Sequence[Point], filling: Filling, kind: str = "") -> None:
        """Draw a closed shape."""
        places = " ".join(f"{_short(x)},{_short(y)}" for x, y in points)
        self._shape("polygon", kind, points=places, **filling.attributes())

    def _shape(self, tag: str, kind: str, **given: str | float) -> Element:
        attributes = {"class": kind} if kind else {}
        attributes |= {
            name: each if isinstance(each, str) else _short(each) for name, each in given.items()
        }
        return SubElement(self._open, tag, attributes)


def legible(text: str) -> str:
    """Return *text* with a sign of replacement for what XML cannot hold."""
    return text.translate(_FORBIDDEN)


def _short(number: float) -> str:
    # What rounds to nothing has no sign.
    return f"{round(number, 1) + 0.0:.1f}".removesuffix(".0")


def _within(x: float, wide: float, anchor: Anchor, most: float) -> float:
    """Return *x*, moved as little as keeps the letters between the edges."""
    before = {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
    return max(before, min(x, most - wide + before))
