"""Derived figures: numbers worked out from printed ones, with bounds and what they came from."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from functools import reduce
from typing import TYPE_CHECKING, NamedTuple

from cqtrade import bounds
from cqtrade.bounds import HUNDRED, ONE, Bounds
from cqtrade.language import said
from cqtrade.quantity import PERCENT, POINTS
from cqtrade.telling import amounts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cqtrade.cells import Cell
    from cqtrade.model import Observation
    from cqtrade.quantity import Quantity

_PRECISE = Context(prec=50)
_DOWN = Context(prec=50, rounding=ROUND_FLOOR)
_UP = Context(prec=50, rounding=ROUND_CEILING)
# Of a root: what it is worked out in, how far it may be off, and room for its power.
_FINER = Context(prec=70)
_HAIR = Decimal("1e-60")
_WIDE = Context(prec=6_000)


class Figure(NamedTuple):
    """A number that is printed or derived, its bounds, and the observations it came from.

    `number` is the arithmetic on the printed numbers as they stand, in base units or percent;
    `bounds` is what can be promised.
    """

    number: Decimal
    bounds: Bounds
    unit: str
    came_from: tuple[Observation, ...]
    derived: bool = True


def level(cell: Cell, unit: str) -> Figure:
    """Return a printed level as a figure."""
    return Figure(cell.number, cell.bounds, unit, cell.observations, derived=False)


def stated_growth(rate: Cell) -> Figure:
    """Return a printed growth rate as a figure, in percent."""
    return Figure(rate.number, rate.bounds, PERCENT, rate.observations, derived=False)


def printed(quantity: Quantity, observations: Iterable[Observation]) -> Figure:
    """Return an amount that *observations* print as a figure."""
    came_from = tuple(observations)
    return Figure(quantity.number, quantity.bounds, quantity.unit, came_from, derived=False)


def product(one: Figure, other: Figure, unit: str) -> Figure:
    """Return one x other, in *unit*."""
    number = _PRECISE.multiply(one.number, other.number)
    return Figure(number, one.bounds * other.bounds, unit, _all(one, other))


def ratio(one: Figure, other: Figure, unit: str) -> Figure:
    """Return one / other, in *unit*; *other* is not zero."""
    number = _PRECISE.divide(one.number, other.number)
    return Figure(number, one.bounds / other.bounds, unit, _all(one, other))


def growth(before: Figure, after: Figure) -> Figure:
    """Return (after / before - 1) x 100, in percent; *before* is not zero."""
    number = _percent(_PRECISE.divide(after.number, before.number))
    limits = bounds.growth_between(before.bounds, after.bounds)
    return Figure(number, limits, PERCENT, _all(before, after))


def change(before: Figure, after: Figure) -> Figure:
    """Return after - before, in their unit; between rates, in percentage points."""
    number = _PRECISE.subtract(after.number, before.number)
    unit = POINTS if before.unit == PERCENT else before.unit
    return Figure(number, after.bounds - before.bounds, unit, _all(before, after))


def share(part: Figure, whole: Figure, unit: str = PERCENT) -> Figure:
    """Return part / whole x 100, in percent or percentage points; the whole is not zero."""
    number = HUNDRED * _PRECISE.divide(part.number, whole.number)
    limits = part.bounds / whole.bounds * Bounds.exactly(HUNDRED)
    return Figure(number, limits, unit, _all(part, whole))


def total(several: Iterable[Figure]) -> Figure:
    """Return the sum of one or more figures of one unit that have nothing in common."""
    return reduce(_added, several)


def annual_growth(before: Figure, after: Figure, years: int) -> Figure:
    """Return the compound annual growth rate: ((after / before) ^ (1 / years) - 1) x 100."""
    ratio = after.bounds / before.bounds
    limits = Bounds(_yearly(ratio.low, years, _DOWN), _yearly(ratio.high, years, _UP))
    number = _yearly(_PRECISE.divide(after.number, before.number), years, _PRECISE)
    return Figure(number or Decimal(0), limits, PERCENT, _all(before, after))


def implied_base(after: Figure, rate: Cell) -> Figure:
    """Return the level before a stated growth: v / (1 + g); the growth is above -100 %."""
    number = _PRECISE.divide(after.number, _factor(rate.number))
    limits = bounds.base_of(after.bounds, rate.bounds)
    return Figure(number, limits, after.unit, _each_once(after.came_from + rate.observations))


def no_base(after: Cell, rate: Cell) -> str:
    """Return why a growth implies no level before it, or nothing where it does."""
    if rate.number <= -HUNDRED:
        growth = amounts.told(rate.quantity)
        return said("no base: nothing is left after {growth}", growth=growth)
    return said("no base: the level is zero or negative") if after.number <= 0 else ""


def at_odds(rate: Cell, growth: Figure) -> Iterator[str]:
    """Say so where a stated growth cannot be the *growth* between printed levels."""
    if not rate.bounds.meets(growth.bounds):
        stated = amounts.told(rate.quantity)
        yield said("stated {growth} is not what the printed levels give", growth=stated)


def implied_level(before: Figure, rate: Cell) -> Figure:
    """Return the level after a stated growth: v x (1 + g)."""
    number = _PRECISE.multiply(before.number, _factor(rate.number))
    limits = bounds.grown_by(before.bounds, rate.bounds)
    return Figure(number, limits, before.unit, _each_once(before.came_from + rate.observations))


def implied_change(before: Figure, after: Figure, rate: Cell) -> Figure:
    """Return the change between a printed and an implied level: v x g, or v x g / (1 + g).

    One interval enters once, so the bounds are tighter than those of a difference.
    """
    number = _PRECISE.subtract(after.number, before.number)
    if before.derived:
        limits = bounds.change_to(after.bounds, rate.bounds)
    else:
        limits = before.bounds * (rate.bounds / Bounds.exactly(HUNDRED))
    return Figure(number, limits, after.unit, _all(before, after))


def reversed_change(forward: Figure) -> Figure:
    """Return a change the other way round."""
    return forward._replace(number=forward.number.copy_negate(), bounds=-forward.bounds)


def reversed_growth(forward: Figure) -> Figure | None:
    """Return a growth the other way round, or nothing where it ends at zero or below."""
    if forward.number <= -HUNDRED:
        return None
    number = _percent(_PRECISE.divide(ONE, _factor(forward.number)))
    limits = bounds.inverse_growth(forward.bounds)
    return Figure(number, limits, PERCENT, forward.came_from)


def _added(one: Figure, other: Figure) -> Figure:
    number = _PRECISE.add(one.number, other.number)
    return Figure(number, one.bounds + other.bounds, one.unit, _all(one, other))


def _yearly(ratio: Decimal | None, years: int, rounding: Context) -> Decimal | None:
    """Return the rate a year in percent, rounded as *rounding* does, and never the other way."""
    if ratio is None or ratio < 0:
        return None
    root = _root(ratio, years, rounding)
    return rounding.multiply(HUNDRED, rounding.subtract(root, ONE))


def _root(ratio: Decimal, years: int, rounding: Context) -> Decimal:
    # A root may come out a hair too small or too great: one that is exact is told from it by its
    # power, any other is moved outward by more than the hair before it is rounded.
    near = _FINER.power(ratio, _FINER.divide(ONE, Decimal(years)))
    exact = _PRECISE.plus(near)
    if rounding is _PRECISE or _WIDE.power(exact, years) == ratio:
        return exact
    return rounding.multiply(near, ONE - _HAIR if rounding is _DOWN else ONE + _HAIR)


def _percent(ratio: Decimal) -> Decimal:
    return _PRECISE.multiply(HUNDRED, _PRECISE.subtract(ratio, ONE))


def _factor(percent: Decimal) -> Decimal:
    return _PRECISE.add(ONE, _PRECISE.divide(percent, HUNDRED))


def _all(*figures: Figure) -> tuple[Observation, ...]:
    return _each_once(each for figure in figures for each in figure.came_from)


def _each_once(observations: Iterable[Observation]) -> tuple[Observation, ...]:
    return tuple({each.id: each for each in observations}.values())
