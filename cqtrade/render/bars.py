"""One row of a chart in the cells of a terminal: a bar or a point, and its bounds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cqtrade.chart import Nature, Role

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from cqtrade.chart import Mark
    from cqtrade.chart.axis import Axis

_EIGHTHS = 8
# How many cells an open end takes, which has no length of its own.
_OPEN_CELLS = 3
# Closed bounds that are narrower are not drawn.
_FEWEST_CELLS = 2


class Glyphs(NamedTuple):
    """What a bar is drawn with; *parts* fill none to seven eighths of a cell."""

    full: str
    parts: str
    derived: str
    rest: str
    zero: str
    sliver: str
    low: str
    between: str
    number: str
    high: str
    beyond: str
    less: str
    more: str
    broken: str
    point: str
    target: str
    forecast: str
    rule: str


UNICODE = Glyphs(
    full="█", parts=" ▏▎▍▌▋▊▉", derived="░", rest="▒", zero="│", sliver="▕",
    low="├", between="─", number="┼", high="┤", beyond="╌", less="←", more="→", broken="╱",
    point="●", target="◇", forecast="△", rule="□",
)  # fmt: skip
ASCII = Glyphs(
    full="#", parts="    ####", derived="=", rest=":", zero="|", sliver=" ",
    low="[", between="-", number="+", high="]", beyond=".", less="<", more=">", broken="/",
    point="*", target="O", forecast="^", rule="R",
)  # fmt: skip


class Scale(NamedTuple):
    """An axis over so many cells."""

    axis: Axis
    cells: int

    def at(self, number: Decimal) -> float:
        """Return how many cells of the axis lie before a number."""
        return self.axis.place(number) * self.cells

    def cell(self, number: Decimal) -> int:
        """Return the cell in which a number lies."""
        return min(int(self.at(number)), self.cells - 1)

    @property
    def zero(self) -> int:
        """The cell at which bars begin; the first where the axis does not hold zero."""
        return round(self.at(self.axis.low * 0))


def drawn(marks: Sequence[Mark], role: Role, scale: Scale, glyphs: Glyphs) -> str:
    """Return the marks of a row as a line of exactly as many cells as *scale* has, and one more.

    The one more is the line at zero.
    """
    cells = [" "] * scale.cells
    for mark in marks:
        if is_bar(mark) and scale.axis.low <= 0 <= scale.axis.high:
            _bar(cells, mark, role, scale, glyphs)
    for mark in marks:
        _bounds(cells, mark, scale, glyphs)
        if not is_bar(mark) or not scale.axis.low <= 0 <= scale.axis.high:
            cells[scale.cell(mark.number)] = sign(mark.nature, glyphs)
    return "".join([*cells[: scale.zero], glyphs.zero, *cells[scale.zero :]])


def is_bar(mark: Mark) -> bool:
    """Tell whether a mark is drawn as a bar, and not as a point."""
    return mark.nature in (Nature.REPORTED, Nature.DERIVED)


def sign(nature: Nature, glyphs: Glyphs) -> str:
    """Return the sign of a point."""
    return {
        Nature.TARGET: glyphs.target,
        Nature.FORECAST: glyphs.forecast,
        Nature.RULE: glyphs.rule,
    }.get(nature, glyphs.point)


def filling(nature: Nature, role: Role, glyphs: Glyphs) -> str:
    """Return what a bar is filled with."""
    if role is Role.REST:
        return glyphs.rest
    return glyphs.full if nature is Nature.REPORTED else glyphs.derived


def _bar(cells: list[str], mark: Mark, role: Role, scale: Scale, glyphs: Glyphs) -> None:
    fill, zero = filling(mark.nature, role, glyphs), scale.zero
    eighths = round(abs(scale.at(mark.number) - zero) * _EIGHTHS)
    whole, part = divmod(eighths, _EIGHTHS)
    way = -1 if mark.number < 0 else 1
    first = zero - 1 if way < 0 else zero
    for number, glyph in enumerate(_filled(whole, part, way, (fill, glyphs))):
        _put(cells, first + way * number, glyph)
    if not whole and mark.number and cells[first : first + 1] == [" "]:
        # What has a size is never nothing.
        _put(cells, first, glyphs.parts[1] if way > 0 else glyphs.sliver)
    if not scale.axis.holds(mark.number):
        for number in (whole - 2, whole - 3):
            _put(cells, first + way * number, glyphs.broken)


def _filled(whole: int, part: int, way: int, drawing: tuple[str, Glyphs]) -> list[str]:
    """Return the cells of a bar; only to the right can the last of them be filled in part."""
    fill, glyphs = drawing
    if way > 0 and fill == glyphs.full:
        partial = glyphs.parts[part].strip()
        return [fill] * whole + [partial] * bool(partial)
    return [fill] * (whole + (1 if part >= _EIGHTHS // 2 else 0))


def _bounds(cells: list[str], mark: Mark, scale: Scale, glyphs: Glyphs) -> None:
    """Draw how far a number may be off, where that is more than its own cell."""
    if not scale.axis.holds(mark.number):
        return
    at = scale.cell(mark.number)
    if not _is_wide(mark, scale):
        return
    ends = ((mark.low, -1, glyphs.low, glyphs.less), (mark.high, 1, glyphs.high, glyphs.more))
    reached = [
        _side(cells, (at, way), end, scale, (cap, tip, glyphs)) for end, way, cap, tip in ends
    ]
    if any(reached):
        _put(cells, at, glyphs.number)


def _is_wide(mark: Mark, scale: Scale) -> bool:
    """Tell whether the bounds are more than the drawing of the number itself."""
    if mark.low is None or mark.high is None:
        return True
    return scale.cell(mark.high) - scale.cell(mark.low) >= _FEWEST_CELLS


def _side(
    cells: list[str],
    start: tuple[int, int],
    end: Decimal | None,
    scale: Scale,
    drawing: tuple[str, str, Glyphs],
) -> bool:
    """Draw one side of the bounds; tell whether there was anything to draw."""
    (at, way), (cap, tip, glyphs) = start, drawing
    if end is not None and not scale.axis.holds(end):
        # It runs on beyond the axis, and so has no cap.
        edge = scale.cells if way > 0 else -1
        for place in range(at + way, edge, way):
            _put(cells, place, glyphs.between)
        return at + way != edge
    if end is None:
        for step in range(1, _OPEN_CELLS):
            _put(cells, at + way * step, glyphs.beyond)
        last = min(max(at + way * _OPEN_CELLS, 0), len(cells) - 1)
        _put(cells, last, tip)
        return last != at
    reach = abs(scale.cell(end) - at)
    for step in range(1, reach):
        _put(cells, at + way * step, glyphs.between)
    if reach:
        _put(cells, at + way * reach, cap)
    return reach > 0


def _put(cells: list[str], place: int, glyph: str) -> None:
    if 0 <= place < len(cells):
        cells[place] = glyph
