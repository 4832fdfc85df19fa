"""What one slip of the pen makes of a number: a sign, a factor of ten, a digit, a currency."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cqtrade.bounds import ZERO, Bounds
from cqtrade.errors import QuantityError
from cqtrade.language import said
from cqtrade.quantity import TIMES, Quantity
from cqtrade.telling.amounts import told
from cqtrade.telling.digits import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cqtrade.conflicts.finding import Sentence

FACTORS = tuple(Decimal(each) for each in (10, 100, 1000, 10_000))
# Of a number with fewer digits, too many others are one digit away.
_FEWEST_DIGITS = 3
# A digit is a clue where what is needed is spread over no more than this part of its worth.
_CLUE = Decimal("0.2")
_NUMBER = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")


class _Digit(NamedTuple):
    """A digit of a printed number: where it stands in the text, and what one of it is worth."""

    place: int
    worth: Decimal


class _Misprint(NamedTuple):
    """What may have been meant: its text, how far its number lies off, the digit that is wrong."""

    text: str
    delta: Decimal
    worth: Decimal


def slip(quantity: Quantity, needed: Bounds) -> Sentence:
    """Return the one slip of the pen that would make *quantity* of what is *needed*, if any is.

    A slip is a wrong sign, a factor of 10 to 10,000, one wrong digit, two neighbours changed about.
    A hedged quantity is read as it is usually meant.
    """
    read = quantity.usual
    if not (_is_narrow(read) and _is_narrow(needed)):
        return ()
    if (-read).meets(needed):
        return (said("the sign may be wrong"),)
    for factor in FACTORS:
        for scale, words in ((1 / factor, too_large), (factor, too_small)):
            if (read * Bounds.exactly(scale)).meets(needed):
                return (words(factor),)
    meant = _misprint(quantity, needed)
    return (said("a misprint of {quantity}", quantity=_told(meant)),) if meant else ()


def too_large(factor: Decimal) -> str:
    """Return in words the slip that makes a number so many times too large."""
    times = plain(factor)
    return said("{times} times too large: a slip of scale or decimal point", times=times)


def too_small(factor: Decimal) -> str:
    """Return in words the slip that makes a number so many times too small."""
    times = plain(factor)
    return said("{times} times too small: a slip of scale or decimal point", times=times)


def power_of_ten(ratio: Decimal) -> Decimal | None:
    """Return the factor of 10 to 10,000, or 1 over one, that *ratio* is within 25 % of."""
    factors = (*FACTORS, *(1 / each for each in FACTORS))
    return next((each for each in factors if is_about(ratio, each)), None)


def is_about(ratio: Decimal, factor: Decimal) -> bool:
    """Tell whether *ratio* is within 25 % of *factor*."""
    return abs(ratio - factor) * 4 <= factor


def _told(text: str) -> str:
    """Return a text in words; one digit off, it may have become no quantity."""
    try:
        return told(Quantity.parse(text))
    except QuantityError:
        return text


def _is_narrow(bounds: Bounds) -> bool:
    """Tell whether bounds are of one order of magnitude, so that a slip leads out of them."""
    if bounds.low is None or bounds.high is None:
        return False
    near, far = sorted((abs(bounds.low), abs(bounds.high)))
    return bounds.low * bounds.high > 0 and far < near * FACTORS[0]


def _misprint(quantity: Quantity, needed: Bounds) -> str:
    """Return the text, one digit or one swap away, that is nearest to what is needed."""
    digits = tuple(_digits(quantity))
    spread = needed.width or ZERO
    fitting = [
        (needed.gap_to(Bounds.exactly(quantity.number + each.delta)), each.text)
        for each in (*_corrected(quantity.text, digits), *_swapped(quantity.text, digits))
        if spread <= _CLUE * abs(each.worth)
        and (quantity.usual + Bounds.exactly(each.delta)).meets(needed)
    ]
    return min(fitting)[1] if fitting else ""


def _digits(quantity: Quantity) -> Iterator[_Digit]:
    """Yield the digits of a printed number, if there are enough, from the first to the last.

    A fraction and a multiple are told in percent, not in the digits that are printed.
    """
    found = _NUMBER.search(quantity.text)
    exponent = quantity.number.as_tuple().exponent
    is_plain = "/" not in quantity.text and not quantity.text.endswith(TIMES)
    if found is None or not isinstance(exponent, int) or not is_plain:
        return
    places = [place for place in range(*found.span()) if quantity.text[place].isdigit()]
    unit = Decimal(-1 if quantity.number < 0 else 1).scaleb(exponent)
    for after, place in zip(reversed(range(len(places))), places, strict=True):
        if len(places) >= _FEWEST_DIGITS:
            yield _Digit(place, unit.scaleb(after))


def _corrected(text: str, digits: Sequence[_Digit]) -> Iterator[_Misprint]:
    for place, worth in digits:
        for other in range(10):
            delta = (other - int(text[place])) * worth
            yield _Misprint(f"{text[:place]}{other}{text[place + 1 :]}", delta, worth)


def _swapped(text: str, digits: Sequence[_Digit]) -> Iterator[_Misprint]:
    for left, right in pairwise(digits):
        one, other = text[left.place], text[right.place]
        between = text[left.place + 1 : right.place]
        swapped = f"{text[: left.place]}{other}{between}{one}{text[right.place + 1 :]}"
        yield _Misprint(swapped, (int(other) - int(one)) * (left.worth - right.worth), left.worth)
