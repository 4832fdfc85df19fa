"""Whether a quantity of a dataset is the number that a text prints."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cqtrade.model import Kind
from cqtrade.numerals import Mention, mentions
from cqtrade.quantity import Hedge

if TYPE_CHECKING:
    from cqtrade.model import Observation
    from cqtrade.quantity import Quantity

_HEDGES = tuple(hedge for hedge in Hedge if hedge)
_FALL = (
    r"\b(?:fell|falls?|falling|fallen|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)"
    r"|decreas(?:e|es|ed|ing)|shr[aiu]nk|slump(?:s|ed)?|plunge[sd]?|reduc(?:ed|tion)|lower|down"
    r"|negative growth)\b|下降|减少|下滑|下跌|降低|回落|负增长"
)
_RISE = (
    r"\b(?:rose|risen|ris(?:es?|ing)|increas(?:e|es|ed|ing)|grow(?:s|n|th|ing)?|grew|up|gain(?:s|ed)?"
    r"|surg(?:e|es|ed|ing)|jump(?:s|ed)?|climb(?:s|ed)?|expand(?:s|ed)?)\b|增长|上升|上涨|提高|增加"
)
_LOSS = r"\b(?:loss|losses|lost|deficit|minus|negative|shortfall)\b|逆差|亏损|赤字|负"
_BY = (
    r"(?:\s*了|(?:\s+(?:by|of|about|around|nearly|almost|over|some|approximately|roughly|more|less"
    r"|than)\b){0,4})\s*$"
)
_SPEAKS_OF_A_FALL = re.compile(_FALL, re.IGNORECASE)
_SPEAKS_OF_A_LOSS = re.compile(_LOSS, re.IGNORECASE)
_CALLS_IT_A_FALL = re.compile(f"(?:{_FALL}){_BY}", re.IGNORECASE)
_CALLS_IT_A_RISE = re.compile(f"(?<!negative )(?<!负)(?:{_RISE}){_BY}", re.IGNORECASE)
_REACH = 60


def is_printed_as(quantity: Quantity, mention: Mention, observation: Observation) -> bool:
    """Tell whether *mention* has the digits, the scale and the kind of *quantity*.

    13.0 is not 13, and a million no billion. Only a rank may be an ordinal. A sign for percent
    may stand for points, and the other way round, where the unit is inferred.
    """
    stored = mentions(quantity.text)[0]
    same_kind = _kind(stored) == _kind(mention)
    same_rate = "unit" in observation.inferred and _is_rate(stored) and _is_rate(mention)
    return (
        is_fraction(quantity) == (stored.denominator is not None)
        and _digits(stored) == _digits(mention)
        and stored.denominator == mention.denominator
        and stored.scale == mention.scale
        and (same_kind or same_rate)
        and (observation.kind is Kind.RANK or not mention.ordinal)
        and (is_negative(stored) or not is_negative(mention))
    )


def hedge_of(quantity: Quantity) -> Hedge:
    """Return the hedge that the curator wrote; none for a bare fraction."""
    written = (hedge for hedge in _HEDGES if quantity.text.startswith(f"{hedge} "))
    return next(written, Hedge.NONE)


def is_fraction(quantity: Quantity) -> bool:
    """Tell whether *quantity* is written as a fraction."""
    return "/" in quantity.text


def is_fall(quantity: Quantity) -> bool:
    """Tell whether *quantity* has a minus."""
    return is_negative(mentions(quantity.text)[0])


def has_wrong_sign(quantity: Quantity, mention: Mention, text: str) -> bool:
    """Tell whether *mention*, which has the digits of *quantity*, is another way round in *text*.

    A rate with a minus needs a word of falling in *text*, and no word of rising right before it;
    an amount with a minus a word of loss. A rate or amount without one must not be called a fall.
    """
    stored = mentions(quantity.text)[0]
    before = text[max(0, mention.start - _REACH) : mention.start]
    called_a_fall = _CALLS_IT_A_FALL.search(before) is not None
    if not is_negative(stored):
        return called_a_fall
    if is_negative(mention) or called_a_fall:
        return False
    if not (_is_rate(stored) or stored.times):
        return _SPEAKS_OF_A_LOSS.search(text) is None
    return _CALLS_IT_A_RISE.search(before) is not None or _SPEAKS_OF_A_FALL.search(text) is None


def is_negative(mention: Mention) -> bool:
    """Tell whether a minus is printed."""
    return mention.number is not None and mention.number.is_signed()


def _digits(mention: Mention) -> tuple[object, ...] | None:
    return mention.number.as_tuple()[1:] if mention.number is not None else None


def _kind(mention: Mention) -> tuple[bool, bool, bool]:
    return mention.percent, mention.points, mention.times


def _is_rate(mention: Mention) -> bool:
    return mention.percent or mention.points
