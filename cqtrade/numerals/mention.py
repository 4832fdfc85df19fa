"""A numeral or number word in running prose."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal

from cqtrade.quantity import MOST_DIGITS, SCALES

# Digits are never rounded away: the product of two printed numbers fits into it.
EXACT = Context(prec=2 * MOST_DIGITS)
_MYRIADS = frozenset("万亿萬億兆만억조")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A number where it stands: `text` is the prose from `start` to `end`.

    `number` holds the digits as printed, before scale and percent sign, and the numerator of a
    fraction; it is None where the words give no definite number ("dozens"). `scale` is one of
    quantity.SCALES or empty. `percent`, `points` (percentage points), `times` (multiples) and
    `ordinal` say what kind of number it is.
    """

    start: int
    end: int
    text: str
    number: Decimal | None
    denominator: int | None = None
    scale: str = ""
    percent: bool = False
    points: bool = False
    times: bool = False
    ordinal: bool = False

    @property
    def is_compound(self) -> bool:
        """Tell whether it has scales within, as 1亿2000万 and 3兆2,193億."""
        return not self.scale and not _MYRIADS.isdisjoint(self.text)

    @property
    def value(self) -> Decimal | None:
        """The number times its scale; None for a fraction or where nothing definite is said."""
        if self.number is None or self.denominator is not None:
            return None
        return self.number.scaleb(SCALES.get(self.scale, 0), EXACT)


def product(number: Decimal, factor: int) -> Decimal:
    """Return *number* times *factor* without the places that are used up: 1.2 x 100 is 120."""
    exact = EXACT.multiply(number, factor)
    whole = exact.to_integral_value(context=EXACT)
    return whole if exact == whole else exact
