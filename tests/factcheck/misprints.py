"""A figure misprinted: its digits, its scale, its currency, its hedge."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from cqtrade.quantity import SCALES, Hedge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.factcheck.wording import Amount

_ENGLISH_SCALES = ("thousand", "million", "billion", "trillion")
_CHINESE_SCALES = ("万", "亿", "万亿")
_CURRENCIES = {"CNY": ("USD", "EUR"), "USD": ("CNY", "EUR"), "XXX": ("CNY", "EUR")}
# From a thousand up, closing zeros are rounding.
_ROUNDED_FROM = 1000
# None of these says less than the other: what is weaker stays true.
_SWAPS = {
    Hedge.NONE: (Hedge.OVER, Hedge.NEARLY, Hedge.UNDER),
    Hedge.OVER: (Hedge.NEARLY, Hedge.UNDER, Hedge.AT_MOST, Hedge.ABOUT),
    Hedge.NEARLY: (Hedge.OVER, Hedge.AT_LEAST, Hedge.ABOUT),
    Hedge.ABOUT: (Hedge.OVER, Hedge.NEARLY),
}


def digit_slips(amount: Amount) -> Iterator[Amount]:
    """Yield the amount with a digit changed, two exchanged, one left out, one doubled."""
    text = amount.digits
    places = [place for place, each in enumerate(text) if each.isdecimal()]
    for place in places:
        for step in (1, 5):
            digit = str((int(text[place]) + step) % 10)
            yield from _if_false(amount, text[:place] + digit + text[place + 1 :])
        yield from _if_false(amount, text[:place] + text[place + 1 :])
        yield from _if_false(amount, text[:place] + text[place] + text[place:])
    for first, second in pairwise(places):
        swapped = [*text]
        swapped[first], swapped[second] = swapped[second], swapped[first]
        yield from _if_false(amount, "".join(swapped))


def scale_slips(amount: Amount) -> Iterator[Amount]:
    """Yield the amount in another scale, in none, or with its point one or two places off."""
    if amount.scale:
        family = _ENGLISH_SCALES if amount.scale in _ENGLISH_SCALES else _CHINESE_SCALES
        yield from (replace(amount, scale=each) for each in family if each != amount.scale)
        yield replace(amount, scale="")
    if "/" not in amount.digits:
        number = Decimal(amount.digits.replace(",", ""))
        for power in (-2, -1, 1, 2):
            yield replace(amount, digits=f"{number.scaleb(power):f}")


def other_currencies(amount: Amount) -> Iterator[Amount]:
    """Yield the amount in other currencies."""
    yield from (replace(amount, unit=each) for each in _CURRENCIES.get(amount.unit, ()))


def other_hedges(amount: Amount) -> Iterator[Amount]:
    """Yield the amount with hedges that say something else."""
    yield from (replace(amount, hedge=each) for each in _SWAPS.get(amount.hedge, ()))


def _if_false(amount: Amount, digits: str) -> Iterator[Amount]:
    """Yield the amount with other digits, unless that is no number or still true."""
    over, _, under = digits.replace(",", "").partition("/")
    if not over.strip(".") or over.startswith(("0", ".")) or over.endswith("."):
        return
    false = replace(amount, digits=digits.replace(",", ""))
    if "/" in digits:
        if under and under[0] != "0" and int(over) < int(under) and digits != amount.digits:
            yield false
    elif not _is_still_true(false, amount):
        yield false


def _is_still_true(false: Amount, true: Amount) -> bool:
    """Tell whether a changed number says less of the same: 44 for 44.3, "over 400" for 470."""
    new, old = false.number, true.number
    last = _exponent(new.normalize())
    step = Decimal(1).scaleb(min(last, new.adjusted() - 1))
    match true.hedge:
        case Hedge.OVER:
            return new < old < new + step or new == old
        case Hedge.ABOUT:
            return 2 * abs(new - old) <= step
        case Hedge.NONE:
            return 2 * abs(new - old) <= Decimal(1).scaleb(_last_place(false))
        case _:
            return new == old


def _last_place(amount: Amount) -> int:
    """Return the exponent of the last digit that a number without a hedge promises."""
    number = Decimal(amount.digits)
    exponent = _exponent(number)
    if not amount.scale and amount.unit != "%" and exponent >= 0:
        exponent = _exponent(number.normalize()) if number >= _ROUNDED_FROM else -1
    return exponent + SCALES.get(amount.scale, 0)


def _exponent(number: Decimal) -> int:
    return int(number.as_tuple().exponent)
