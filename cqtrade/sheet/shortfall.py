"""What is still wanting to a target, in words: gap, multiple, growth needed."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN
from functools import partial
from typing import TYPE_CHECKING

from cqtrade.language import said
from cqtrade.quantity import PERCENT, TIMES, Hedge
from cqtrade.sheet import wording
from cqtrade.telling import amounts

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

    from cqtrade.figures import Figure
    from cqtrade.targets.progress import Progress

# From here on, hedged rates are told in whole percent.
_TWO_DIGITS = 10
_STRICTLY_BELOW = frozenset({Hedge.NEARLY, Hedge.UNDER})


def gap(one: Progress) -> str:
    """Return what lies between a report and its target; nothing where it cannot be had."""
    if one.gap is None:
        return ""
    bound = _single_bound(one, one.gap, partial(wording.end, one.gap))
    change = wording.change(one.gap)
    if one.gap.bounds.is_open:
        change = wording.beneath(change, said("no bound"))
    return bound or change


def multiple(one: Progress) -> str:
    """Return how many times the report the target is; nothing where it cannot be had."""
    if one.multiple is None:
        return ""
    places = 1 if None in _ends(one.multiple) else 2
    return "\n".join(_told(one, one.multiple, places, amounts.after(TIMES)))


def annual(one: Progress) -> str:
    """Return the growth a year that is still needed; nothing where none is."""
    if one.annual is None:
        return ""
    coarse = one.annual.bounds.width is None and abs(one.annual.number) >= _TWO_DIGITS
    number, *within = _told(one, one.annual, 0 if coarse else 1, PERCENT)
    return "\n".join((wording.a_year(number), *map(_within_a_year, within)))


def _within_a_year(bounds: str) -> str:
    # Brackets hold the words "a year" too, where there are bounds to hold for one.
    none = wording.bracketed(said("no bound"))
    return bounds if bounds == none else wording.bracketed(wording.a_year(bounds[1:-1]))


def _told(one: Progress, figure: Figure, places: int, unit: str) -> tuple[str, ...]:
    """Return a figure and both its bounds beneath it, or the only one that it has."""

    def rounded(number: Decimal, rounding: str = ROUND_HALF_EVEN) -> str:
        return f"{wording.decimal(number, places, rounding)}{unit}"

    if bound := _single_bound(one, figure, rounded):
        return (bound,)
    low, high = figure.bounds.low, figure.bounds.high
    number = rounded(figure.number)
    if low is None or high is None:
        return number, wording.bracketed(said("no bound"))
    if rounded(low) == rounded(high) == number:
        return (number,)
    limits = said("{low} to {high}", low=wording.decimal(low, places), high=rounded(high))
    return number, wording.bracketed(limits)


def _single_bound(one: Progress, figure: Figure, told: Callable[[Decimal, str], str]) -> str:
    """Return the only bound of a figure, rounded so that it stays true; nothing for two or none.

    A hedge that excludes its own number makes it `more than` or `under`, else `at least` or
    `at most`.
    """
    low, high = _ends(figure)
    target, report = one.target.quantity.hedge, one.measured and one.measured.quantity.hedge
    if low is not None and high is None:
        strict = target is Hedge.OVER or report in _STRICTLY_BELOW
        number = told(low, ROUND_FLOOR)
        return (
            said("more than {number}", number=number)
            if strict
            else said("at least {number}", number=number)
        )
    if high is not None and low is None:
        strict = target in _STRICTLY_BELOW or report is Hedge.OVER
        number = told(high, ROUND_CEILING)
        return (
            said("under {number}", number=number)
            if strict
            else said("at most {number}", number=number)
        )
    return ""


def _ends(figure: Figure) -> tuple[Decimal | None, Decimal | None]:
    """Return the bounds of a figure; that a multiple is above zero goes without saying."""
    low = figure.bounds.low
    return None if figure.unit == TIMES and low == 0 else low, figure.bounds.high
