"""Whether what a draft says of a number is what a source says of it."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING

from cqtrade.quantity import Hedge

if TYPE_CHECKING:
    from cqtrade.quantity import Quantity

_HEDGES = tuple(hedge for hedge in Hedge if hedge)
# What a draft may say instead, since it promises no more.
_WEAKER = {Hedge.OVER: Hedge.AT_LEAST, Hedge.UNDER: Hedge.AT_MOST}


class Fit(Enum):
    """How a draft's number sits in a source's."""

    SAME = "the same"
    ROUNDED = "rounded"
    HEDGED_OTHERWISE = "hedged otherwise"
    WRONG = "wrong"


def fit(said: Quantity, printed: Quantity) -> Fit:
    """Return how *said* sits in *printed*: it fits where the source promises all that it claims.

    A number without a hedge may be rounded to fewer digits, never given more. "About 455" and
    "over 450" are true of 454.97, "over 470" becomes neither "470" nor "nearly 470".
    """
    if (said.number < 0) is not (printed.number < 0):
        return Fit.WRONG
    if said.number == printed.number:
        return _of_same_number(said, printed)
    return Fit.ROUNDED if _is_rounding(said, printed) else Fit.WRONG


@lru_cache(maxsize=1024)
def _hedge_of(text: str) -> Hedge:
    return next((each for each in _HEDGES if text.startswith(f"{each} ")), Hedge.NONE)


def written(quantity: Quantity) -> Hedge:
    """Return the hedge that stands there; a bare fraction reads as "about" but has none."""
    return _hedge_of(quantity.text)


def _of_same_number(said: Quantity, printed: Quantity) -> Fit:
    one, other = written(said), written(printed)
    if one is other and one is not Hedge.NONE:
        return Fit.SAME
    if other is Hedge.NONE and one in (Hedge.NONE, Hedge.ABOUT):
        return Fit.WRONG if one is Hedge.NONE and _is_finer(said, printed) else Fit.SAME
    return Fit.SAME if _WEAKER.get(other) is one else Fit.HEDGED_OTHERWISE


def _is_finer(said: Quantity, printed: Quantity) -> bool:
    """Tell whether a draft claims more digits than the source: 11.0 for 11, 50 % for a half.

    Zeros before the point are none of them: 5,000 亿 is how Chinese says 500 billion.
    """
    says_more = not printed.bounds.within(said.bounds)
    return says_more and ("." in said.text or printed.bounds.is_open)


def _is_rounding(said: Quantity, printed: Quantity) -> bool:
    """Tell whether a draft's number is a true, coarser statement of a source's other number."""
    number, exact = abs(said.number), abs(printed.number)
    step = _step(number)
    match written(printed), written(said):
        case Hedge.NONE, Hedge.NONE:
            return not said.bounds.is_open and printed.bounds.within(said.bounds)
        case ((Hedge.NONE | Hedge.ABOUT), Hedge.ABOUT):
            return 2 * abs(number - exact) <= step
        case ((Hedge.NONE | Hedge.OVER | Hedge.AT_LEAST), (Hedge.OVER | Hedge.AT_LEAST)):
            return number < exact < number + step
        case Hedge.NONE, (Hedge.NEARLY | Hedge.UNDER | Hedge.AT_MOST):
            return number - step < exact < number
        case _:
            return False


def _step(number: Decimal) -> Decimal:
    """Return one unit of the last digit that is not 0, or of the second if that is smaller."""
    exponent = number.normalize().as_tuple().exponent
    last = exponent if isinstance(exponent, int) else 0
    return Decimal(1).scaleb(min(last, number.adjusted() - 1)) if number else Decimal(1)
