"""Whether a quantity of a dataset is the number that a text prints."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from cqtrade.coverage.directions import directions_of
from cqtrade.model import Kind
from cqtrade.numerals import Mention, mentions
from cqtrade.numerals.mention import product
from cqtrade.quantity import SCALES, Hedge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cqtrade.model import Observation
    from cqtrade.quantity import Quantity

_HEDGES = tuple(hedge for hedge in Hedge if hedge)
# 3割 and 六成 are tenths, which may be written in percent.
_TENTHS = ("割", "成")
_FROM_UP = re.compile(r"[^\s\d，。；、,]{0,4}以上")
_NO_DIGIT = re.compile(r"\D")


def is_printed_as(quantity: Quantity, mention: Mention, observation: Observation) -> bool:
    """Tell whether *mention* has the digits, the scale and the kind of *quantity*.

    13.0 is not 13, and a million no billion, but 兆 is a trillion; only a number with scales
    within, as 3兆2千億, may be written with another. Only a rank may be an ordinal. A sign for
    percent may stand for points, the other way round, or be missing, where the unit is inferred.
    """
    stored = mentions(quantity.text)[0]
    return any(
        _is_same(stored, reading, observation)
        and is_fraction(quantity) == (reading.denominator is not None)
        for reading in (mention, *_in_percent(mention))
    )


def is_like(quantity: Quantity, mention: Mention) -> bool:
    """Tell whether both have the same scale and kind, whatever their digits."""
    stored = mentions(quantity.text)[0]
    return stored.scale == mention.scale and _kind(stored) == _kind(mention)


def has_digits_of(quantity: Quantity, mention: Mention) -> bool:
    """Tell whether both have the same digits, whatever the marks between them mean."""
    stored = mentions(quantity.text)[0]
    return _NO_DIGIT.sub("", stored.text) == _NO_DIGIT.sub("", mention.text)


def _is_same(stored: Mention, mention: Mention, observation: Observation) -> bool:
    same_kind = _kind(stored) == _kind(mention)
    same_rate = "unit" in observation.inferred and _is_rate(stored) and _may_be_rate(mention)
    return (
        _is_same_number(stored, mention)
        and stored.denominator == mention.denominator
        and (same_kind or same_rate)
        and (observation.kind is Kind.RANK or not mention.ordinal)
        and (is_negative(stored) or not is_negative(mention))
    )


def _is_same_number(stored: Mention, mention: Mention) -> bool:
    if mention.is_compound and stored.value is not None and mention.value is not None:
        return abs(stored.value) == abs(mention.value)
    same_scale = SCALES.get(stored.scale) == SCALES.get(mention.scale)
    return _digits(stored) == _digits(mention) and same_scale


def _in_percent(mention: Mention) -> Iterator[Mention]:
    if mention.number is not None and mention.text.endswith(_TENTHS):
        yield replace(mention, number=product(mention.number, 10), denominator=None, percent=True)


def hedge_of(quantity: Quantity) -> Hedge:
    """Return the hedge that the curator wrote; none for a bare fraction."""
    written = (hedge for hedge in _HEDGES if quantity.text.startswith(f"{hedge} "))
    return next(written, Hedge.NONE)


def meanings(hedge: Hedge, text: str, mention: Mention) -> tuple[Hedge, ...]:
    """Return what a hedge may mean: 以上 behind a number is over it, or from it up."""
    both = (Hedge.OVER, Hedge.AT_LEAST)
    return both if hedge in both and _FROM_UP.match(text, mention.end) else (hedge,)


def is_fraction(quantity: Quantity) -> bool:
    """Tell whether *quantity* is written as a fraction."""
    return "/" in quantity.text


def is_fall(quantity: Quantity) -> bool:
    """Tell whether *quantity* has a minus."""
    return is_negative(mentions(quantity.text)[0])


def has_wrong_sign(quantity: Quantity, mention: Mention, text: str, language: str = "") -> bool:
    """Tell whether *mention*, which has the digits of *quantity*, is another way round in *text*.

    A rate with a minus needs a word of falling in *text*, and no word of rising right beside it;
    an amount with a minus a word of loss. A rate or amount without one must not be called a fall.
    """
    stored = mentions(quantity.text)[0]
    says = directions_of(language)
    called_a_fall = says.calls_it_a_fall(text, mention)
    if not is_negative(stored):
        return called_a_fall
    if is_negative(mention) or called_a_fall:
        return False
    if not (_is_rate(stored) or stored.times):
        return not says.speaks_of_a_loss(text)
    return says.calls_it_a_rise(text, mention) or not says.speaks_of_a_fall(text)


def is_negative(mention: Mention) -> bool:
    """Tell whether a minus is printed."""
    return mention.number is not None and mention.number.is_signed()


def _digits(mention: Mention) -> tuple[object, ...] | None:
    return mention.number.as_tuple()[1:] if mention.number is not None else None


def _kind(mention: Mention) -> tuple[bool, bool, bool]:
    return mention.percent, mention.points, mention.times


def _may_be_rate(mention: Mention) -> bool:
    return _is_rate(mention) or not (mention.scale or mention.times or mention.denominator)


def _is_rate(mention: Mention) -> bool:
    return mention.percent or mention.points
