"""Exchange rates in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.bounds import ONE
from cqtrade.fx.rates import Basis
from cqtrade.language import said, term
from cqtrade.sheet import wording
from cqtrade.telling import amounts as telling

if TYPE_CHECKING:
    from decimal import Decimal

    from cqtrade.bounds import Bounds
    from cqtrade.fx.rates import Pair, Rate

# A rate has four digits at the least, and at the most as many decimals more as this.
_FEWEST = 4
_MOST_MORE = 4


def number(rate: Rate) -> str:
    """Return a rate to four digits, to more where its bounds bear them."""
    figure = rate.figure
    return wording.decimal(figure.number, _places(figure.number, figure.bounds, more=0))


def limits(bounds: Bounds) -> str:
    """Return the bounds of a rate in words; that it is above zero goes without saying."""
    places = _places(bounds.high or bounds.low or ONE, bounds, more=1)
    low, high = (wording.decimal(end, places) if end else None for end in (bounds.low, bounds.high))
    return wording.between(low, high, "")


def whole(rate: Rate) -> str:
    """Return a rate with its currencies and bounds: `7.142 CNY per USD (7.137 to 7.148)`."""
    return said(
        "{number} {quote} per {base} ({limits})",
        number=number(rate),
        quote=telling.after(rate.pair.quote).strip(),
        base=telling.after(rate.pair.base).strip(),
        limits=limits(rate.figure.bounds),
    )


def pair(two: Pair) -> str:
    """Return what a rate is between: `CNY per USD`."""
    quote, base = (telling.unit_alone(each) for each in two)
    return said("{quote} per {base}", quote=quote, base=base)


def amounts(rate: Rate) -> str:
    """Return what was printed: `4 million CNY = 560,000 USD`, or `712.17 CNY per 100 USD`."""
    if rate.basis is Basis.IMPLIED:
        return " = ".join(map(wording.told, rate.amounts))
    hundred, base = _unit_of(rate)
    worded = f"{hundred}{telling.after(base)}".strip()
    return said("{amount} per {unit}", amount=wording.told(rate.amounts[0]), unit=worded)


def printed(rate: Rate) -> str:
    """Return the same for machines, in the words of the dataset."""
    if rate.basis is Basis.IMPLIED:
        return " = ".join(map(str, rate.amounts))
    return f"{rate.amounts[0]} per {' '.join(filter(None, _unit_of(rate)))}"


def _unit_of(rate: Rate) -> tuple[str, str]:
    """Return for how many units of a currency a rate is printed, where not for one, and which."""
    *many, base = rate.first.indicator.partition("-per-")[2].split("-")
    return " ".join(many), base.upper()


def basis(rate: Rate) -> str:
    """Return how a rate is known, and what was printed where that is not the rate itself."""
    if rate.basis is Basis.IMPLIED:
        return said("implied by {amounts}", amounts=amounts(rate))
    as_it_is = printed(rate).endswith(f" {rate.pair.quote} per {rate.pair.base}")
    if as_it_is:
        return term(rate.basis)
    return said("printed as {amounts}", amounts=amounts(rate))


def _places(size: Decimal, bounds: Bounds, *, more: int) -> int:
    """Return enough decimals to tell the ends apart, *more* for them than for the rate itself."""
    least = max(_FEWEST - 1 - size.adjusted(), 0)
    if not bounds.width:
        return least
    # Two exact amounts make a quotient without end, whose bounds are apart in its last digit.
    return min(max(least, more - bounds.width.adjusted()), least + _MOST_MORE)
