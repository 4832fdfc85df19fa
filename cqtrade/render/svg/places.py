"""Room for letters where nothing else stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from cqtrade.render.svg.canvas import Point

_AWAY = 7.0
_STEP = 6.0


class Box(NamedTuple):
    """A rectangle by its edges."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Tell whether the two overlap."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def is_within(self, other: Box) -> bool:
        """Tell whether all of this lies in *other*."""
        return (
            other.left <= self.left
            and self.right <= other.right
            and other.top <= self.top
            and self.bottom <= other.bottom
        )


class Places:
    """The room of a plot, and what of it is taken."""

    def __init__(self, whole: Box) -> None:
        self._whole = whole
        self._taken: list[Box] = []

    def keep(self, box: Box) -> None:
        """Keep a place free of letters."""
        self._taken.append(box)

    def keep_line(self, start: Point, end: Point) -> None:
        """Keep a straight line free of letters."""
        steps = max(int(abs(end[0] - start[0]) // _STEP), int(abs(end[1] - start[1]) // _STEP), 1)
        for step in range(steps + 1):
            x = start[0] + (end[0] - start[0]) * step / steps
            y = start[1] + (end[1] - start[1]) * step / steps
            self.keep(Box(x - 2, y - 2, x + 2, y + 2))

    def near(self, at: Point, wide: float, high: float) -> Box | None:
        """Return and take the best free place for letters near a point, or nothing."""
        for left, top in _around(at, wide, high + 2):
            box = Box(left, top, left + wide, top + high + 2)
            if box.is_within(self._whole) and not any(map(box.meets, self._taken)):
                self.keep(box)
                return box
        return None


def _around(at: Point, wide: float, high: float) -> list[Point]:
    """Return the upper left corners that may do: above, below, beside, and further off."""
    x, y = at
    above, below = y - _AWAY - high, y + _AWAY
    return [
        (x - wide / 2, above),
        (x - wide / 2, below),
        (x + _AWAY, y - high / 2),
        (x - _AWAY - wide, y - high / 2),
        (x - wide + _AWAY, above),
        (x - _AWAY, above),
        (x - wide + _AWAY, below),
        (x - _AWAY, below),
        (x - wide / 2, above - high),
        (x - wide / 2, below + high),
        (x + 3 * _AWAY, y - high / 2),
        (x - 3 * _AWAY - wide, y - high / 2),
    ]
