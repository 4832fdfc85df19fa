"""A level, the level a year before it and what lies between, also of sums and of what is left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from cqtrade import bounds, figures
from cqtrade.bounds import HUNDRED, ONE, ZERO, Bounds
from cqtrade.figures import Figure
from cqtrade.quantity import PERCENT, POINTS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from cqtrade.cells import Cell

_ONE = Bounds.exactly(ONE)
_PER_CENT = Bounds.exactly(HUNDRED)


@dataclass(frozen=True, slots=True)
class Movement:
    """A level `after` and the level `before` it, in one unit, with change and growth (percent).

    `rate` is the stated growth where it implies one of the two levels. Each figure has the
    tightest bounds that the printed ones allow, so none is worked out from another here.
    """

    after: Figure
    before: Figure | None = None
    change: Figure | None = None
    growth: Figure | None = None
    rate: Cell | None = None


class _Term(NamedTuple):
    """A movement that is added (+1) or taken off (-1)."""

    sign: int
    movement: Movement


def between(before: Figure, after: Figure) -> Movement:
    """Return what lies between two printed levels; no growth from a base of zero or below."""
    growth = figures.growth(before, after) if before.number > 0 else None
    return Movement(after, before, figures.change(before, after), growth)


def into(after: Figure, rate: Cell) -> Movement:
    """Return the movement that led to a printed level by a stated growth above -100 %."""
    return _implied(figures.implied_base(after, rate), after, rate)


def onward(before: Figure, rate: Cell) -> Movement:
    """Return the movement from a printed level by a stated growth."""
    return _implied(before, figures.implied_level(before, rate), rate)


def together(parts: Sequence[Movement]) -> Movement:
    """Return the movement of the sum of *parts*, which do not overlap."""
    return _combined([_Term(1, part) for part in parts])


def rest(whole: Movement, parts: Sequence[Movement]) -> Movement:
    """Return the movement of what is left of *whole* without *parts*, which do not overlap."""
    return _combined([_Term(1, whole), *(_Term(-1, part) for part in parts)])


def contribution(part: Movement, whole: Movement) -> Figure | None:
    """Return the part's change on the whole's level before, in percentage points.

    Nothing where either is unknown, or the whole's level before is zero or less.
    """
    if not part.change or not whole.before or whole.before.number <= 0:
        return None
    return figures.share(part.change, whole.before, POINTS)


def contribution_of_rest(whole: Movement, parts: Sequence[Movement]) -> Figure | None:
    """Return the contribution of what is left without *parts*: (V - C) / B - 1.

    V and B are the whole's levels and C the change of the parts. Where a growth g implies B, it
    is (1 + g) (1 - C / V) - 1, so that no interval enters twice.
    """
    left = rest(whole, parts)
    plain = contribution(left, whole)
    if not plain or not whole.before:
        return None
    changes = figures.total([part.change for part in parts if part.change]).bounds
    after, before = whole.after.bounds, whole.before.bounds
    if whole.rate and whole.before.derived:
        ratio = bounds.factor_of(whole.rate.bounds) * (_ONE - changes / after)
    elif whole.rate:
        ratio = bounds.factor_of(whole.rate.bounds) - changes / before
    else:
        ratio = (after - changes) / before
    return Figure(plain.number, (ratio - _ONE) * _PER_CENT, POINTS, plain.came_from)


def share_of_change(part: Movement, whole: Movement) -> Figure | None:
    """Return the part's change as a share of the whole's, in percent.

    Nothing where either is unknown or the whole has not changed.
    """
    if not part.change or not whole.change or not whole.change.number:
        return None
    return figures.share(part.change, whole.change)


def complement(share: Figure | None) -> Figure | None:
    """Return what a share, in percent, leaves: 100 - share; nothing of none."""
    if share is None:
        return None
    number = HUNDRED - share.number
    return Figure(number, _PER_CENT - share.bounds, share.unit, share.came_from)


def _implied(before: Figure, after: Figure, rate: Cell) -> Movement:
    change = figures.implied_change(before, after, rate)
    return Movement(after, before, change, figures.stated_growth(rate), rate)


def _combined(terms: Sequence[_Term]) -> Movement:
    after = figures.total(_signed(each.sign, each.movement.after) for each in terms)
    befores = [_signed(sign, one.before) for sign, one in terms if one.before]
    changes = [_signed(sign, one.change) for sign, one in terms if one.change]
    if len(befores) < len(terms) or len(changes) < len(terms):
        return Movement(after)
    before = figures.total(befores)
    return Movement(after, before, figures.total(changes), _growth(before, after, terms))


def _signed(sign: int, one: Figure) -> Figure:
    return one if sign > 0 else figures.reversed_change(one)


def _growth(before: Figure, after: Figure, terms: Sequence[_Term]) -> Figure | None:
    if before.number <= 0:
        return None
    plain = figures.growth(before, after)
    tight = _tightest(before.bounds, after.bounds, terms)
    return Figure(plain.number, tight or plain.bounds, PERCENT, plain.came_from)


def _tightest(before: Bounds, after: Bounds, terms: Sequence[_Term]) -> Bounds | None:
    """Return the exact bounds of the growth of a sum, where all is bounded and nothing negative.

    The growth is a quotient of sums in which an implied base repeats its level. Such a quotient
    is extreme where every interval is at one of its ends, and f >= t just where
    sum(V (1 - t / F)) >= 0: so at the extreme a level V is at one end where its own factor F
    exceeds the quotient t, at the other where it does not (linear-fractional programming, after
    Charnes and Cooper 1962). Only as many corners as there are factors have to be tried.
    """
    if not all(_is_bounded(each.movement) for each in terms):
        return None
    if after.low is None or after.low < 0 or before.low is None or before.low <= 0:
        return None
    lows = [each.low for each in _corners(terms, -1) if each.low is not None]
    highs = [each.high for each in _corners(terms, 1) if each.high is not None]
    return (Bounds(min(lows), max(highs)) - _ONE) * _PER_CENT


def _is_bounded(one: Movement) -> bool:
    intervals = [one.after.bounds, one.before.bounds if one.before else Bounds()]
    intervals += [one.rate.bounds] if one.rate else []
    return all(each.width is not None for each in intervals)


def _corners(terms: Sequence[_Term], way: int) -> list[Bounds]:
    """Return the quotient at every corner that can be extreme, upward (+1) or downward (-1)."""
    factors = [_factor(each.movement.rate, way * each.sign) for each in terms if each.movement.rate]
    return [_quotient(terms, threshold, way) for threshold in (ZERO, *factors)]


def _quotient(terms: Sequence[_Term], threshold: Decimal, way: int) -> Bounds:
    before = after = Bounds.exactly(ZERO)
    for sign, one in terms:
        least, most = _corner(one, threshold, way * sign)
        before = before + least if sign > 0 else before - least
        after = after + most if sign > 0 else after - most
    return after / before


def _corner(one: Movement, threshold: Decimal, way: int) -> tuple[Bounds, Bounds]:
    """Return the levels before and after with which *one* takes the quotient furthest *way*."""
    before = one.before.bounds if one.before else Bounds()
    after = one.after.bounds
    if one.rate is None:
        return _end(before, -way), _end(after, way)
    factor = Bounds.exactly(_factor(one.rate, way))
    along = way if factor.low is not None and factor.low > threshold else -way
    if one.before and one.before.derived:
        return _end(after, along) / factor, _end(after, along)
    return _end(before, along), _end(before, along) * factor


def _factor(rate: Cell, way: int) -> Decimal:
    factor = bounds.factor_of(_end(rate.bounds, way)).low
    return ZERO if factor is None else factor


def _end(interval: Bounds, way: int) -> Bounds:
    end = interval.high if way > 0 else interval.low
    return Bounds(end, end)
