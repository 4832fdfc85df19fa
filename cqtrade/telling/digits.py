"""Numbers digit by digit, in the scales of the language spoken: shifted, and never rounded."""

from __future__ import annotations

from decimal import Context, Decimal
from typing import NamedTuple

from cqtrade.language import is_chinese

# Room for every digit that a quantity, or what is worked out from one, may have.
EXACT = Context(prec=100)
# With more decimals than these, the smaller scale reads better if it is exact too.
_MOST_DECIMALS = 2
# In Chinese, a shorter number has no commas.
_FEWEST_WITH_COMMAS = 10_000


class Scale(NamedTuple):
    """So many tens multiplied, and the word for it."""

    power: int
    word: str


PLAIN = Scale(0, "")
_THOUSAND = Scale(3, "thousand")
_ENGLISH = (Scale(12, "trillion"), Scale(9, "billion"), Scale(6, "million"))
_CHINESE = (Scale(12, "万亿"), Scale(8, "亿"), Scale(4, "万"))
# From 亿 on, 万 would have five digits before the point.
_MOST_BELOW = Decimal(10) ** 13
_BELOW = {_CHINESE[0]: _CHINESE[1], _CHINESE[2]: PLAIN}


def plain(number: Decimal, *, sign: bool = False) -> str:
    """Return a number with thousands commas and a minus sign, and a plus where *sign* asks.

    Chinese has commas only from five digits on.
    """
    few = is_chinese() and abs(number) < _FEWEST_WITH_COMMAS
    return format(number, f"{'+' if sign and number else ''}{'' if few else ','}f")


def scaled(number: Decimal, last: int, scale: Scale) -> str:
    """Return a number in a scale, down to its digit at the power of ten *last*."""
    shifted = EXACT.scaleb(number, -scale.power)
    exact = shifted.quantize(Decimal(1).scaleb(min(last - scale.power, 0)), context=EXACT)
    return format(exact, "f") if scale.word and is_chinese() else plain(exact)


def scale_of(number: Decimal, last: int) -> Scale:
    """Return the scale in which a number is told whose last telling digit is at *last*.

    In Chinese that is 万 from ten thousand, 亿 from a hundred million, 万亿 from a trillion, unless
    it would take more than two decimals and the scale below tells every digit too, with five of
    them before the point at most: 28576.03亿, not 2.857603万亿, but 1.142万亿, since 11420亿 would
    tell a digit more than there is. What is known to the last unit is told without a scale.
    """
    size = abs(number)
    if not is_chinese():
        return _english(size, last)
    if last <= 0:
        return PLAIN
    first = next((each for each in _CHINESE if size >= Decimal(10) ** each.power), PLAIN)
    below = _BELOW.get(first)
    reads_well = first.power - last <= _MOST_DECIMALS or size >= _MOST_BELOW
    if below is None or last > below.power or reads_well:
        return first
    return below


def _english(size: Decimal, last: int) -> Scale:
    for each in _ENGLISH:
        if size >= Decimal(10) ** each.power:
            return each
    # The closing zeros of a number without a scale are taken for rounding.
    closing = int(size.normalize().as_tuple().exponent) if size else 0
    return _THOUSAND if last < closing and last <= _THOUSAND.power <= size.adjusted() else PLAIN
