"""Quantities as sources print them: a hedge, a number, a scale, a unit, and what they promise."""

from __future__ import annotations

import re
from decimal import ROUND_DOWN, ROUND_UP, Context, Decimal, localcontext
from enum import StrEnum
from typing import NamedTuple

from cqtrade.bounds import DIGITS, UNKNOWN, Bounds
from cqtrade.errors import QuantityError

MOST_DIGITS = 40
# Room for every digit that a quantity may have, so that none is rounded away.
_EXACT = Context(prec=100)


class Hedge(StrEnum):
    """How a source softens a figure."""

    NONE = ""
    ABOUT = "about"
    OVER = "over"
    NEARLY = "nearly"
    UNDER = "under"
    AT_LEAST = "at least"
    AT_MOST = "at most"


UPWARD = frozenset({Hedge.OVER, Hedge.AT_LEAST})
DOWNWARD = frozenset({Hedge.NEARLY, Hedge.UNDER, Hedge.AT_MOST})

SCALES = {
    "thousand": 3,
    "万": 4,
    "million": 6,
    "亿": 8,
    "billion": 9,
    "万亿": 12,
    "trillion": 12,
}

PERCENT = "%"
POINTS = "pp"
TIMES = "times"
NO_CURRENCY = "XXX"

_RATES = frozenset({PERCENT, POINTS, TIMES})
# TEU, the unit of containers, is no currency.
_CURRENCY = re.compile("(?!TEU)[A-Z]{3}")
_QUANTITY = re.compile(
    r"""(?: (?P<hedge> about | over | nearly | under | at[ ]least | at[ ]most ) [ ] )?
    (?P<to> to[ ] )?
    (?P<number> -? (?: [0-9]{1,3} (?: ,[0-9]{3} )+ | [0-9]+ ) (?: \.[0-9]+ )? )
    (?: / (?P<over> [1-9][0-9]* ) )?
    (?: [ ]? (?P<scale> thousand | million | billion | trillion | 万亿 | 万 | 亿 ) )?
    (?: [ ]? (?P<unit> % | [A-Za-z][A-Za-z0-9-]* ) )?""",
    re.VERBOSE,
)

# From a thousand up, the closing zeros of a number without a scale word are rounding.
ROUNDED_FROM = 1000
_FRACTION_PLACES = Decimal("0.0001")


class Quantity(NamedTuple):
    """A printed figure: `text` as the dataset writes it, `number` in base units, its bounds.

    `bounds` are what the words promise; `usual` is how they are commonly meant, and serves only
    to raise a doubt. Fractions are in percent. A multiple given as growth is in percent too
    (`2 times` is +200 %, `to 3.4 times` is +240 %), with `unit` the percent sign.
    """

    text: str
    hedge: Hedge
    number: Decimal
    unit: str
    bounds: Bounds
    usual: Bounds

    @classmethod
    def parse(cls, text: str, *, exact: bool = False) -> Quantity:
        """Read `[hedge] number [scale] unit`; *exact* is for legal thresholds.

        Raises QuantityError where *text* is no quantity.
        """
        found = _match(text)
        with localcontext(_EXACT):
            return _read(text, found, exact=exact)

    def __str__(self) -> str:
        """Return the quantity as the dataset writes it."""
        return self.text

    @property
    def is_money(self) -> bool:
        """Tell whether the unit is a currency, `XXX` included."""
        return is_currency(self.unit)

    @property
    def is_rate(self) -> bool:
        """Tell whether it is a percentage, so that it can stand as a growth rate."""
        return self.unit == PERCENT

    def says_the_same_as(self, other: Quantity) -> bool:
        """Tell whether both make one claim: hedge, size, precision and unit alike."""
        return self._claim == other._claim

    @property
    def _claim(self) -> tuple[Hedge, Decimal, str, Bounds]:
        return self.hedge, self.number, self.unit, self.bounds


class Parts(NamedTuple):
    """What the words of a quantity are made of: its number as printed, before any scale.

    `over` is what a fraction is divided by, empty where it is none; `to` stands before a multiple
    of what was there before.
    """

    hedge: Hedge
    to: bool
    number: Decimal
    over: str
    scale: str
    unit: str


def parts(quantity: Quantity) -> Parts:
    """Return what the words of *quantity* are made of."""
    found = _match(quantity.text)
    return Parts(
        hedge=Hedge(found["hedge"] or ""),
        to=bool(found["to"]),
        number=Decimal(found["number"].replace(",", "")),
        over=found["over"] or "",
        scale=found["scale"] or "",
        unit=found["unit"] or "",
    )


def unit_and_sign(text: str) -> tuple[str, bool]:
    """Return the unit of what `Quantity.parse` would read, and whether it has a minus sign.

    Raises QuantityError as it does.
    """
    found = _match(text)
    unit = found["unit"] or ""
    return PERCENT if found["over"] or unit == TIMES else unit, found["number"][0] == "-"


def is_currency(unit: str) -> bool:
    """Tell whether *unit* has the form of an ISO 4217 code."""
    return _CURRENCY.fullmatch(unit) is not None


def _match(text: str) -> re.Match[str]:
    found = _QUANTITY.fullmatch(text)
    if found is None:
        raise QuantityError(text, "it is not a hedge, a number, a scale and a unit")
    if sum(map(str.isdigit, found["number"])) > MOST_DIGITS:
        raise QuantityError(text, f"it has more than {MOST_DIGITS} digits")
    if found["to"] and found["unit"] != TIMES:
        raise QuantityError(text, "'to' goes only before a multiple, as in 'to 3.4 times'")
    if found["over"] and (found["scale"] or found["unit"] or "." in found["number"]):
        raise QuantityError(text, "a fraction takes no decimals, no scale and no unit")
    return found


def _read(text: str, found: re.Match[str], *, exact: bool) -> Quantity:
    if found["over"]:
        return _fraction(text, found)
    printed = Decimal(found["number"].replace(",", ""))
    number = printed.scaleb(SCALES.get(found["scale"] or "", 0))
    unit = found["unit"] or ""
    bounded = bool(found["scale"]) or unit in _RATES
    half = Decimal(0) if exact else _half_unit(number, rounded=bounded)
    hedge = Hedge(found["hedge"] or "")
    quantity = _hedged(text, hedge, number, unit, half)
    return _as_growth(quantity, to=bool(found["to"])) if unit == TIMES else quantity


def _fraction(text: str, found: re.Match[str]) -> Quantity:
    hundreds, parts = Decimal(found["number"].replace(",", "")) * 100, Decimal(found["over"])
    number = (hundreds / parts).quantize(_FRACTION_PLACES).normalize() + 0
    hedge = Hedge(found["hedge"] or Hedge.ABOUT)
    # Rounded outward, as the bounds of a quotient are, so that exact thirds are within.
    outward = Context(prec=DIGITS, rounding=ROUND_UP if hedge in DOWNWARD else ROUND_DOWN)
    end = outward.divide(hundreds, parts)
    unit_size = abs(end) / 10
    bounds, usual = _promise(hedge, end, Decimal(0), unit_size, unit_size)
    return Quantity(text, hedge, number, PERCENT, bounds, usual)


def _hedged(text: str, hedge: Hedge, number: Decimal, unit: str, half: Decimal) -> Quantity:
    bounds, usual = _promise(hedge, number, half, _last_unit(number), _second_unit(number))
    return Quantity(text, hedge, number, unit, bounds, usual)


def _promise(
    hedge: Hedge, number: Decimal, half: Decimal, last: Decimal, second: Decimal
) -> tuple[Bounds, Bounds]:
    """Return logical and usual bounds; a hedge speaks of the size, so a fall is mirrored."""
    if number < 0:
        bounds, usual = _promise(hedge, -number, half, last, second)
        return -bounds, -usual
    match hedge:
        case Hedge.NONE:
            both = Bounds(number - half, number + half)
        case Hedge.ABOUT:
            return UNKNOWN, Bounds(number - second, number + second)
        case Hedge.OVER:
            return Bounds(number, None), Bounds(number, number + last)
        case Hedge.NEARLY:
            return Bounds(Decimal(0), number), Bounds(max(number - second, Decimal(0)), number)
        case Hedge.AT_LEAST:
            both = Bounds(number, None)
        case Hedge.UNDER | Hedge.AT_MOST:
            both = Bounds(Decimal(0), number)
    return both, both


def _half_unit(number: Decimal, *, rounded: bool) -> Decimal:
    """Return half a unit of the last printed digit; of a bare whole number, of its rounding."""
    exponent = exponent_of(number)
    if rounded or exponent < 0:
        return Decimal(5).scaleb(exponent - 1)
    if abs(number) < ROUNDED_FROM:
        return Decimal(0)
    closing = exponent_of(number.normalize())
    return Decimal(5).scaleb(closing - 1) if closing > 0 else Decimal(0)


def _last_unit(number: Decimal) -> Decimal:
    """Return one unit of the last digit that is not 0: 10 billion for 470 billion."""
    return Decimal(1).scaleb(exponent_of(number.normalize())) if number else Decimal(1)


def _second_unit(number: Decimal) -> Decimal:
    """Return one unit of the second digit: 10 billion for 200 billion."""
    return Decimal(1).scaleb(number.adjusted() - 1) if number else Decimal(1)


def _as_growth(quantity: Quantity, *, to: bool) -> Quantity:
    """Return a multiple as growth in percent: 增长 2 倍 is +200 %, to 3.4 times is +240 %."""
    hundred = Bounds.exactly(Decimal(100))
    less = Bounds.exactly(Decimal(100 if to else 0))
    number = quantity.number * 100 - (100 if to else 0)
    bounds = quantity.bounds * hundred - less
    usual = quantity.usual * hundred - less
    return Quantity(quantity.text, quantity.hedge, number, PERCENT, bounds, usual)


def exponent_of(number: Decimal) -> int:
    """Return the power of ten of the last digit that *number* is written with."""
    exponent = number.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
