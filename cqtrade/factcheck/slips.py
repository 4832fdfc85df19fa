"""How a wrong number came about: a digit, the scale, or a figure that is merely near."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from cqtrade.language import said
from cqtrade.telling.digits import plain

if TYPE_CHECKING:
    from cqtrade.quantity import Quantity

_FEWEST_DIGITS = 2
_TENTH = Decimal("0.1")


def slip(draft: Quantity, printed: Quantity) -> str:
    """Return what went wrong between *printed* and a *draft* in a few words, or nothing."""
    one, other = abs(draft.number), abs(printed.number)
    if not one or not other:
        return ""
    if one == other:
        return said("more digits than the source prints")
    digits, right = _digits(one), _digits(other)
    if digits == right:
        return _scale_slip(one.adjusted() - other.adjusted())
    if max(len(digits), len(right)) >= _FEWEST_DIGITS:
        if _is_exchanged(digits, right):
            return said("two digits exchanged")
        if _is_one_off(digits, right) and abs(one.adjusted() - other.adjusted()) <= 1:
            return said("a digit slip")
    return near() if abs(one - other) <= _TENTH * other else ""


def near() -> str:
    """Return in words that a number slipped nowhere, but is merely near."""
    return said("near")


def has_same_digits(draft: Quantity, printed: Quantity) -> bool:
    """Tell whether two numbers differ in their scale at most."""
    return _digits(abs(draft.number)) == _digits(abs(printed.number))


def _scale_slip(power: int) -> str:
    factor = _factor(abs(power))
    if power > 0:
        return said("{factor} times too large", factor=factor)
    return said("{factor} times too small", factor=factor)


def _factor(power: int) -> str:
    match power:
        case 1 | 2 | 3:
            return plain(Decimal(10) ** power)
        case 4:
            return said("10,000 (万)")
        case 8:
            return said("100,000,000 (亿)")
        case _:
            return said("10 to the power of {power}", power=power)


@lru_cache(maxsize=1024)
def _digits(number: Decimal) -> str:
    return "".join(map(str, number.normalize().as_tuple().digits))


def _is_exchanged(one: str, other: str) -> bool:
    pairs = enumerate(zip(one, other, strict=False))
    differing = [place for place, (a, b) in pairs if a != b]
    if len(one) != len(other) or len(differing) != 2:  # noqa: PLR2004  # two digits are exchanged
        return False
    first, second = differing
    return one[first] == other[second] and one[second] == other[first]


def _is_one_off(one: str, other: str) -> bool:
    """Tell whether one digit was changed, left out or added."""
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True)) == 1
    longer, shorter = sorted((one, other), key=len, reverse=True)
    if len(longer) != len(shorter) + 1:
        return False
    pairs = enumerate(zip(longer, shorter, strict=False))
    same = next((place for place, (a, b) in pairs if a != b), len(shorter))
    return longer[same + 1 :] == shorter[same:]
