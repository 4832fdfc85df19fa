"""Axes: where they begin and end, and the round numbers on them, all of it in decimals."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal, localcontext
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cqtrade.chart import Mark

_EXACT = Context(prec=120)
_ROUND = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_STEPS = 5
# What part of a step may be empty at the end of an axis.
_EMPTY = Decimal("0.6")
# Bounds that reach further than this beyond the numbers are drawn as running on.
_REACH = Decimal(1)
# From so many bars on, one that is so many times as long as most of them is cut.
_FEWEST_TO_CUT = 6
_TIMES_MOST = 4
_MOST = Decimal("0.8")
_ROOM_BEYOND_MOST = Decimal("1.5")
# So many marks in time that keep within so small a part of their size are seen apart only where
# they are not held against zero.
_NARROW, _FEWEST_FOR_NARROW = Decimal("0.3"), 5


class Tick(NamedTuple):
    """A round number on an axis, and how it is written there."""

    number: Decimal
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """From `low` to `high`, `measure` being what the numbers at its ticks are counted in.

    A bar that is longer than a `cut` axis is drawn broken.
    """

    low: Decimal
    high: Decimal
    ticks: tuple[Tick, ...]
    measure: str = ""
    cut: bool = False

    def place(self, number: Decimal) -> float:
        """Return where *number* lies between the ends, 0 to 1; what lies beyond is at the end."""
        within = min(max(number, self.low), self.high)
        with localcontext(_EXACT):
            return float((within - self.low) / (self.high - self.low))

    def holds(self, number: Decimal) -> bool:
        """Tell whether *number* lies on the axis."""
        return self.low <= number <= self.high


def of_bars(marks: Sequence[Mark], size: Decimal, measure: str) -> Axis:
    """Return an axis for bars, which begin at zero; a few that are far too long are cut."""
    numbers = [mark.number for mark in marks]
    with localcontext(_EXACT):
        low = -_longest([-each for each in numbers if each < 0])
        high = _longest([each for each in numbers if each > 0])
    kept = [each for each in numbers if low <= each <= high]
    wide = _with_bounds([*kept, low, high, Decimal(0)], marks)
    return _between(min(wide), max(wide), size, measure, cut=len(kept) < len(numbers))


def of_time(marks: Sequence[Mark], size: Decimal, measure: str, *, from_zero: bool) -> Axis:
    """Return an axis for marks in time, from zero unless they keep within a small part of it."""
    numbers = [mark.number for mark in marks]
    wide = _with_bounds(numbers, marks)
    if from_zero or not _is_narrow(numbers):
        wide = [*wide, Decimal(0)]
    return _between(min(wide), max(wide), size, measure)


def _longest(sizes: Sequence[Decimal]) -> Decimal:
    """Return how far an axis goes for bars of these *sizes*, all above zero."""
    if not sizes:
        return Decimal(0)
    ordered = sorted(sizes)
    most = ordered[int(_MOST * (len(ordered) - 1))]
    is_far = len(ordered) >= _FEWEST_TO_CUT and ordered[-1] > _TIMES_MOST * most
    return most * _ROOM_BEYOND_MOST if is_far else ordered[-1]


def _is_narrow(numbers: Sequence[Decimal]) -> bool:
    low, high = min(numbers), max(numbers)
    with localcontext(_EXACT):
        is_flat = low > 0 and 0 < high - low < _NARROW * low
    return is_flat and len(numbers) >= _FEWEST_FOR_NARROW


def _with_bounds(numbers: list[Decimal], marks: Iterable[Mark]) -> list[Decimal]:
    with localcontext(_EXACT):
        low, high = min(numbers), max(numbers)
        reach = _REACH * (high - low or abs(high))
        ends = [end for mark in marks for end in (mark.low, mark.high) if end is not None]
        return [*numbers, *(end for end in ends if low - reach <= end <= high + reach)]


def _between(
    low: Decimal, high: Decimal, size: Decimal, measure: str, *, cut: bool = False
) -> Axis:
    with localcontext(_EXACT):
        if low == high:
            low, high = min(low, Decimal(0)), max(high, Decimal(0)) or Decimal(1)
        step = _round_step((high - low) / _STEPS)
        first = (low / step).to_integral_value(ROUND_FLOOR)
        last = (high / step).to_integral_value(ROUND_CEILING)
        places = [first + number for number in range(int(last - first) + 1)]
        ticks = tuple(Tick(each * step, _written(each * step / size)) for each in places)
        low, high = _end(low, first * step, step), _end(high, last * step, step)
    ticks = tuple(tick for tick in ticks if low <= tick.number <= high)
    return Axis(low=low, high=high, ticks=ticks, measure=measure, cut=cut)


def _end(number: Decimal, tick: Decimal, step: Decimal) -> Decimal:
    """Return the tick beyond *number*; *number* itself where most of a step would be empty."""
    return tick if abs(tick - number) < _EMPTY * step else number


def _round_step(least: Decimal) -> Decimal:
    unit = Decimal(1).scaleb(least.adjusted())
    return next(each * unit for each in _ROUND if each * unit >= least)


def _written(number: Decimal) -> str:
    return f"{number.normalize(_EXACT) + 0:,f}"
