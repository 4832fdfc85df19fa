"""Exchange rates in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.bounds import ONE
from cqtrade.fx.rates import Basis
from cqtrade.sheet import wording

if TYPE_CHECKING:
    from decimal import Decimal

    from cqtrade.bounds import Bounds
    from cqtrade.fx.rates import Rate

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
    within = limits(rate.figure.bounds)
    return f"{number(rate)} {rate.pair.quote} per {rate.pair.base} ({within})"


def amounts(rate: Rate) -> str:
    """Return what was printed: `4 million CNY = 560,000 USD`, or `712.17 CNY per 100 USD`."""
    if rate.basis is Basis.IMPLIED:
        return " = ".join(map(str, rate.amounts))
    units = rate.first.indicator.partition("-per-")[2]
    return f"{rate.amounts[0]} per {units.replace('-', ' ').upper()}"


def basis(rate: Rate) -> str:
    """Return how a rate is known, and what was printed where that is not the rate itself."""
    if rate.basis is Basis.IMPLIED:
        return f"{rate.basis} by {amounts(rate)}"
    as_it_is = amounts(rate).endswith(f" {rate.pair.quote} per {rate.pair.base}")
    return str(rate.basis) if as_it_is else f"{rate.basis} as {amounts(rate)}"


def _places(size: Decimal, bounds: Bounds, *, more: int) -> int:
    """Return enough decimals to tell the ends apart, *more* for them than for the rate itself."""
    least = max(_FEWEST - 1 - size.adjusted(), 0)
    if not bounds.width:
        return least
    # Two exact amounts make a quotient without end, whose bounds are apart in its last digit.
    return min(max(least, more - bounds.width.adjusted()), least + _MOST_MORE)
