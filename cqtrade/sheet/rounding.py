"""How derived figures are rounded, and in which scale and unit they are told."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal
from typing import TYPE_CHECKING, NamedTuple

from cqtrade.language import is_chinese
from cqtrade.quantity import PERCENT, POINTS, TIMES, exponent_of, is_currency
from cqtrade.telling import amounts
from cqtrade.telling.digits import EXACT, PLAIN, Scale, scale_of, scaled

if TYPE_CHECKING:
    from cqtrade.figures import Figure
    from cqtrade.quantity import Quantity

_RATES = frozenset({PERCENT, POINTS, TIMES})
_SIGNIFICANT = 3
# Below it, hundredths of money are told too.
_SMALL_MONEY = 1000
_MILLION = 10**6
# With fewer closing zeros a count has too many decimals in 万.
_FEWEST_ZEROS = 2


class Rounding(NamedTuple):
    """How a derived figure is told: rounded at a power of ten, in a scale, in a unit."""

    last: int
    scale: Scale
    unit: str

    @classmethod
    def of(cls, one: Figure) -> Rounding:
        """Return how *one* is told."""
        # A figure is rounded alike in every language, and only then put into its scales.
        places, power = _places(one)
        last = power - places or (_closing(one) if is_chinese() else 0)
        number = rounded(one.number, -last) if is_chinese() else one.number
        scale = _scale(number, one.unit, last)
        return cls(last, scale, with_unit(scale, one.unit))

    def digits(self, number: Decimal, mode: str = ROUND_HALF_EVEN) -> str:
        """Return a number of the figure without its unit, rounded as `decimal` calls it."""
        return scaled(rounded(number, -self.last, mode), self.last, self.scale)

    def told(self, number: Decimal, mode: str = ROUND_HALF_EVEN) -> str:
        """Return a number of the figure with its unit, rounded as `decimal` calls it."""
        return f"{self.digits(number, mode)}{self.unit}"


def _closing(one: Figure) -> int:
    """Return at which power of ten a count and its bounds end, so that 600,000 is 60万."""
    ends = (one.number, one.bounds.low, one.bounds.high)
    last = min((exponent_of(EXACT.normalize(rounded(each, 0))) for each in ends if each), default=0)
    return last if last >= _FEWEST_ZEROS else 0


def scale_of_printed(quantity: Quantity) -> Scale:
    """Return the scale in which what a printed quantity promises is told."""
    if is_chinese() and quantity.unit not in _RATES:
        return amounts.scale(quantity)
    return _scale(quantity.number, quantity.unit)


def scale_of_axis(number: Decimal, unit: str) -> Scale:
    """Return the scale in which numbers up to *number* are told side by side."""
    return _scale(number, unit, number.adjusted())


def _scale(number: Decimal, unit: str, last: int = 0) -> Scale:
    """Return the scale of what is worked out; English has one for money alone."""
    if unit in _RATES or not (is_chinese() or (is_currency(unit) and abs(number) >= _MILLION)):
        return PLAIN
    return scale_of(number, last)


def with_unit(scale: Scale, unit: str) -> str:
    """Return what stands behind a number in a scale: ` billion CNY`, 亿元."""
    between = "" if is_chinese() or not scale.word else " "
    return f"{between}{scale.word}{amounts.after(unit)}"


def _places(one: Figure) -> tuple[int, int]:
    """Return how many decimals a derived figure can bear, and of how many tens.

    Those are two of a thousand, million, billion or trillion of money, none of a count. Money below
    a thousand has two as well.
    """
    if one.unit in (PERCENT, POINTS):
        return 1, 0
    power = _thousands(one)
    if not power:
        return (2 if is_currency(one.unit) and abs(one.number) < _SMALL_MONEY else 0), 0
    if one.bounds.width is not None:
        return 2, power
    return max(_SIGNIFICANT - 1 - (one.number.adjusted() - power), 0), power


def _thousands(one: Figure) -> int:
    is_large = is_currency(one.unit) and abs(one.number) >= _MILLION
    return min(one.number.adjusted() // 3 * 3, 12) if is_large else 0


def rounded(number: Decimal, places: int, rounding: str = ROUND_HALF_EVEN) -> Decimal:
    """Return a number with so many decimals; fewer than none round it before the point."""
    unit = Decimal(1).scaleb(-places)
    quantized = number.quantize(unit, rounding=rounding, context=EXACT)
    # What rounds to nothing has no sign.
    return quantized or quantized.copy_abs()
