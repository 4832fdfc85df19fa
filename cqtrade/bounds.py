"""Interval arithmetic on decimals with open ends."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from typing import NamedTuple

INFINITY = Decimal("Infinity")
ZERO = Decimal(0)
ONE = Decimal(1)
HUNDRED = Decimal(100)

# Results are rounded outward, so that a bound never promises more than the figures do.
DIGITS = 50
_DOWN = Context(prec=DIGITS, rounding=ROUND_FLOOR)
_UP = Context(prec=DIGITS, rounding=ROUND_CEILING)


class Bounds(NamedTuple):
    """A closed interval; `None` is an open end. Two that touch agree.

    The rules are those of interval arithmetic (IEEE 1788-2015): a result holds every value that
    the operation can take for members of its operands.
    """

    low: Decimal | None = None
    high: Decimal | None = None

    @classmethod
    def exactly(cls, number: Decimal) -> Bounds:
        """Return the interval that holds *number* alone."""
        return cls(number, number)

    @property
    def is_open(self) -> bool:
        """Tell whether nothing at all is promised."""
        return self.low is None and self.high is None

    @property
    def width(self) -> Decimal | None:
        """The distance between the ends, or nothing where one is open."""
        return None if self.low is None or self.high is None else self.high - self.low

    def holds(self, number: Decimal) -> bool:
        """Tell whether *number* lies within, the ends included."""
        return self._floor <= number <= self._ceiling

    def meets(self, other: Bounds) -> bool:
        """Tell whether both can be true of one number."""
        return self._floor <= other._ceiling and other._floor <= self._ceiling

    def within(self, other: Bounds) -> bool:
        """Tell whether all of this lies in *other*."""
        return other._floor <= self._floor and self._ceiling <= other._ceiling

    def gap_to(self, other: Bounds) -> Decimal:
        """Return how far apart the two lie, zero where they meet."""
        if self.meets(other):
            return ZERO
        below = _UP.subtract(other._floor, self._ceiling)
        return max(below, _UP.subtract(self._floor, other._ceiling))

    def hull(self, other: Bounds) -> Bounds:
        """Return the narrowest interval that holds all of both."""
        low, high = min(self._floor, other._floor), max(self._ceiling, other._ceiling)
        return _closed(low, high)

    def __add__(self, other: Bounds) -> Bounds:  # type: ignore[override]  # of intervals, not of tuples
        """Return the bounds of a sum."""
        low = _DOWN.add(self._floor, other._floor)
        high = _UP.add(self._ceiling, other._ceiling)
        return _closed(low, high)

    def __neg__(self) -> Bounds:
        """Return the bounds of the opposite."""
        return _closed(self._ceiling.copy_negate(), self._floor.copy_negate())

    def __sub__(self, other: Bounds) -> Bounds:
        """Return the bounds of a difference."""
        return self + -other

    def __mul__(self, other: Bounds) -> Bounds:  # type: ignore[override]  # as above
        """Return the bounds of a product."""
        ends = [(a, b) for a in self._ends for b in other._ends]
        low = min(_product(_DOWN, a, b) for a, b in ends)
        high = max(_product(_UP, a, b) for a, b in ends)
        return _closed(low, high)

    def __truediv__(self, other: Bounds) -> Bounds:
        """Return the bounds of a quotient; nothing is known where *other* can be zero inside."""
        if other._floor < ZERO < other._ceiling or other._floor == other._ceiling == ZERO:
            return UNKNOWN
        return self * other._reciprocal()

    def _reciprocal(self) -> Bounds:
        low = _inverse(_DOWN, self._ceiling, -INFINITY)
        high = _inverse(_UP, self._floor, INFINITY)
        return _closed(low, high)

    @property
    def _floor(self) -> Decimal:
        return -INFINITY if self.low is None else self.low

    @property
    def _ceiling(self) -> Decimal:
        return INFINITY if self.high is None else self.high

    @property
    def _ends(self) -> tuple[Decimal, Decimal]:
        return self._floor, self._ceiling


UNKNOWN = Bounds()


def growth_between(before: Bounds, after: Bounds) -> Bounds:
    """Return the growth from *before* to *after*, in percent: (after / before - 1) x 100."""
    return (after / before - Bounds.exactly(ONE)) * Bounds.exactly(HUNDRED)


def base_of(level: Bounds, growth: Bounds) -> Bounds:
    """Return the level before *growth* (percent): [v_low/(1+g_high), v_high/(1+g_low)]."""
    return level / factor_of(growth)


def grown_by(level: Bounds, growth: Bounds) -> Bounds:
    """Return the level after *growth* (percent): v x (1 + g)."""
    return level * factor_of(growth)


def change_to(level: Bounds, growth: Bounds) -> Bounds:
    """Return the change that brought *growth* (percent) and led to *level*: v x g / (1 + g)."""
    rate = growth / Bounds.exactly(HUNDRED)
    if rate.low is None or rate.low <= -ONE:
        return UNKNOWN
    # g / (1 + g) rises with g towards 1, so its ends belong to those of g.
    low = _part_of_change(rate.low).low
    high = ONE if rate.high is None else _part_of_change(rate.high).high
    return level * Bounds(low, high)


def inverse_growth(growth: Bounds) -> Bounds:
    """Return the growth the other way round, in percent: (1 / (1 + g) - 1) x 100."""
    one = Bounds.exactly(ONE)
    return (one / factor_of(growth) - one) * Bounds.exactly(HUNDRED)


def _part_of_change(rate: Decimal) -> Bounds:
    return Bounds.exactly(rate) / (Bounds.exactly(rate) + Bounds.exactly(ONE))


def factor_of(growth: Bounds) -> Bounds:
    """Return 1 + g for a growth in percent."""
    return growth / Bounds.exactly(HUNDRED) + Bounds.exactly(ONE)


def _closed(low: Decimal, high: Decimal) -> Bounds:
    # Rounded down, 5 - 5 is -0: no end of an interval has that sign.
    return Bounds(
        None if low.is_infinite() else low or ZERO,
        None if high.is_infinite() else high or ZERO,
    )


def _product(context: Context, one: Decimal, other: Decimal) -> Decimal:
    # The limit that interval arithmetic asks for: no member of the operands is infinite.
    if not one or not other:
        return ZERO
    return context.multiply(one, other)


def _inverse(context: Context, number: Decimal, at_zero: Decimal) -> Decimal:
    if number.is_infinite():
        return ZERO
    return context.divide(ONE, number) if number else at_zero
