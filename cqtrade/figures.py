"""Derived figures: numbers worked out from printed ones, with bounds and what they came from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Context, Decimal
from typing import TYPE_CHECKING

from cqtrade import bounds
from cqtrade.bounds import HUNDRED, ONE, Bounds
from cqtrade.quantity import PERCENT, POINTS

if TYPE_CHECKING:
    from cqtrade.cells import Cell
    from cqtrade.model import Observation

_PRECISE = Context(prec=50)


@dataclass(frozen=True, slots=True)
class Figure:
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


def growth(before: Figure, after: Figure) -> Figure:
    """Return (after / before - 1) x 100, in percent; *before* is not zero."""
    number = HUNDRED * (_PRECISE.divide(after.number, before.number) - 1)
    limits = bounds.growth_between(before.bounds, after.bounds)
    return Figure(number, limits, PERCENT, _all(before, after))


def change(before: Figure, after: Figure) -> Figure:
    """Return after - before, in their unit; between rates, in percentage points."""
    number = _PRECISE.subtract(after.number, before.number)
    unit = POINTS if before.unit == PERCENT else before.unit
    return Figure(number, after.bounds - before.bounds, unit, _all(before, after))


def annual_growth(before: Figure, after: Figure, years: int) -> Figure:
    """Return the compound annual growth rate: ((after / before) ^ (1 / years) - 1) x 100."""
    ratio = after.bounds / before.bounds
    limits = Bounds(_yearly(ratio.low, years), _yearly(ratio.high, years))
    number = _yearly(_PRECISE.divide(after.number, before.number), years)
    return Figure(number or Decimal(0), limits, PERCENT, _all(before, after))


def implied_base(after: Figure, rate: Cell) -> Figure:
    """Return the level before a stated growth: v / (1 + g); the growth is above -100 %."""
    number = _PRECISE.divide(after.number, _factor(rate))
    limits = bounds.base_of(after.bounds, rate.bounds)
    return Figure(number, limits, after.unit, after.came_from + rate.observations)


def implied_level(before: Figure, rate: Cell) -> Figure:
    """Return the level after a stated growth: v x (1 + g)."""
    number = _PRECISE.multiply(before.number, _factor(rate))
    limits = bounds.grown_by(before.bounds, rate.bounds)
    return Figure(number, limits, before.unit, before.came_from + rate.observations)


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
    return replace(forward, number=forward.number.copy_negate(), bounds=-forward.bounds)


def reversed_growth(forward: Figure) -> Figure | None:
    """Return a growth the other way round, or nothing where it ends at zero or below."""
    if forward.number <= -HUNDRED:
        return None
    number = HUNDRED * (_PRECISE.divide(ONE, 1 + forward.number / HUNDRED) - 1)
    limits = bounds.inverse_growth(forward.bounds)
    return Figure(number, limits, PERCENT, forward.came_from)


def _yearly(ratio: Decimal | None, years: int) -> Decimal | None:
    if ratio is None or ratio < 0:
        return None
    root = _PRECISE.power(ratio, _PRECISE.divide(ONE, Decimal(years)))
    return HUNDRED * (root - 1)


def _factor(rate: Cell) -> Decimal:
    return 1 + rate.number / HUNDRED


def _all(*figures: Figure) -> tuple[Observation, ...]:
    every = {each.id: each for figure in figures for each in figure.came_from}
    return tuple(every.values())
