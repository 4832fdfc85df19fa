"""Printed quantities in the language spoken: the one place that words them.

English says million and billion where a Chinese source says 万 and 亿, Chinese says 万 and 亿 where
an English one says million and billion, and nothing is rounded on the way; a scale of the language
itself stays as it is printed. A scale is chosen that tells as many digits as the source does: 460
million is 4.60亿元 and 35.35亿 is 3.535 billion, since the last printed digit is what a figure
promises (see `cqtrade.quantity`). A hedged number promises nothing by its zeros, so they are not
told: over 700 million is 超过7亿元. Where a language has no such scale it takes closing zeros, and
the fewest: 460 billion is 4600亿元, 1亿 is 100 million, as their readers print it and mean it; what
is promised is told wherever a figure is shown whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.language import is_chinese, said, term
from cqtrade.quantity import (
    PERCENT,
    POINTS,
    ROUNDED_FROM,
    SCALES,
    TIMES,
    Hedge,
    exponent_of,
    parts,
)
from cqtrade.telling.digits import EXACT, Scale, plain, scale_of, scaled

if TYPE_CHECKING:
    from decimal import Decimal

    from cqtrade.quantity import Parts, Quantity

_EASTERN = frozenset({"万", "亿", "万亿"})
_RATES = frozenset({PERCENT, POINTS, TIMES})
_TENTHS = "10"


def told(quantity: Quantity) -> str:
    """Return a quantity in words: `over 33 billion CNY`, 超过330亿元."""
    if is_chinese():
        return _in_chinese(parts(quantity))
    if any(each in quantity.text for each in _EASTERN):
        return _in_english(parts(quantity))
    return str(quantity)


def rate(quantity: Quantity) -> str:
    """Return a growth with its sign: `+8.4%`, `over +20%`, `+3000% (30 times)`; 降幅超过20%."""
    if not quantity.is_rate:
        return _change(quantity)
    multiple = said(" ({multiple})", multiple=told(quantity)) if _is_multiple(quantity) else ""
    return f"{_signed(quantity)}%{multiple}"


def hedged(hedge: Hedge, number: str) -> str:
    """Return a number with the hedge before it."""
    between = "" if is_chinese() or not hedge else " "
    return f"{term(hedge)}{between}{number}"


def scale(quantity: Quantity) -> Scale:
    """Return the scale in which a quantity is told in Chinese."""
    each = parts(quantity)
    number = EXACT.scaleb(each.number, SCALES.get(each.scale, 0))
    return _own_scale(each) or scale_of(number, _last(each, number))


def after(unit: str) -> str:
    """Return a unit as it stands behind a number: ` CNY`, `%`; 元, 个百分点."""
    if not unit or unit == PERCENT:
        return unit
    if not is_chinese():
        return f" {unit}"
    from cqtrade.language.zh.units import UNITS

    return UNITS.get(unit, f" {unit}")


def unit_alone(unit: str) -> str:
    """Return a unit as it stands in a sentence of its own: `CNY`, 人民币."""
    if not is_chinese():
        return unit
    from cqtrade.language.zh.units import NAMED

    return NAMED.get(unit, after(unit).strip())


def _signed(quantity: Quantity) -> str:
    """Return a number with its sign; a hedge speaks of the size, which Chinese says of a fall."""
    if not is_chinese() or not quantity.hedge:
        return hedged(quantity.hedge, plain(quantity.number, sign=True))
    falls = "降幅" if quantity.number < 0 else ""
    return f"{falls}{hedged(quantity.hedge, plain(abs(quantity.number)))}"


def _is_multiple(quantity: Quantity) -> bool:
    return quantity.text.endswith(TIMES)


def _change(quantity: Quantity) -> str:
    """Return a growth by points or by an amount; one of places in a ranking is a bare number."""
    if not quantity.unit and is_chinese():
        return _signed(quantity)
    return f"+{told(quantity)}" if quantity.number > 0 and not quantity.hedge else told(quantity)


def _in_english(each: Parts) -> str:
    number = EXACT.scaleb(each.number, SCALES[each.scale])
    last = _last(each, number)
    scale = scale_of(number, last)
    word = f" {scale.word}" if scale.word else ""
    return hedged(each.hedge, f"{scaled(number, last, scale)}{word}{after(each.unit)}")


def _in_chinese(each: Parts) -> str:
    if each.over:
        return hedged(each.hedge, _fraction(each))
    if not (each.unit or each.scale):
        return _rank(each)
    if each.unit in _RATES and not each.scale:
        number = plain(each.number)
    else:
        size = EXACT.scaleb(each.number, SCALES.get(each.scale, 0))
        last = _last(each, size)
        scale = _own_scale(each) or scale_of(size, last)
        number = f"{scaled(size, last, scale)}{scale.word}"
    whole = hedged(each.hedge, f"{number}{after(each.unit)}")
    return f"增至{whole}" if each.to else whole


def _own_scale(each: Parts) -> Scale | None:
    """Return the scale that a source prints, where that is one of Chinese."""
    return Scale(SCALES[each.scale], each.scale) if each.scale in _EASTERN else None


def _fraction(each: Parts) -> str:
    number = plain(each.number)
    # Five tenths are 5成.
    is_some_tenths = each.over == _TENTHS and each.number < int(_TENTHS)
    return f"{number}成" if is_some_tenths else f"{number}/{each.over}"


def _rank(each: Parts) -> str:
    """Return a place in a ranking: the only quantity without a unit."""
    if each.hedge is Hedge.AT_MOST:
        return f"前{plain(each.number)}位"
    return hedged(each.hedge, f"第{plain(each.number)}位")


def _last(each: Parts, number: Decimal) -> int:
    """Return the power of ten of the last digit that tells something."""
    own = exponent_of(number)
    has_decimals = exponent_of(each.number) < 0
    is_rounded = not each.scale and abs(number) >= ROUNDED_FROM
    if has_decimals or not number or not (each.hedge or is_rounded):
        return own
    return max(own, exponent_of(EXACT.normalize(number)))
