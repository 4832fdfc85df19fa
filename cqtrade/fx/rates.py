"""Exchange rates: those that sources print, and those that their own conversions imply.

No rate is known here but what the observations say. A rate is always told one way round for a
pair of currencies, whichever was printed first: in CNY for one unit of the other, as Chinese
sources quote it; else in USD; else in the first by the alphabet.
"""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from cqtrade import figures
from cqtrade.bounds import ONE, Bounds
from cqtrade.figures import Figure
from cqtrade.period import Period, sort_key
from cqtrade.quantity import NO_CURRENCY, Hedge, is_currency

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from cqtrade.model import Indicator, Observation
    from cqtrade.quantity import Quantity

SECTOR = "currency"
_CODE = re.compile(r"(?P<quote>[a-z]{3})-per-(?P<units>10+)?(?(units)-)(?P<base>[a-z]{3})")
_QUOTED_FIRST = ("CNY", "USD")


class Basis(StrEnum):
    """Whether a source prints a rate, or prints one amount in two currencies."""

    PRINTED = "printed"
    IMPLIED = "implied"


class Pair(NamedTuple):
    """Two currencies as a rate names them: so much of `quote` for one unit of `base`."""

    quote: str
    base: str

    def __str__(self) -> str:
        """Return the pair as the code of an indicator: `cny-per-usd`."""
        return f"{self.quote}-per-{self.base}".lower()


class Rate(NamedTuple):
    """An exchange rate of one time: an average over a span, or the rate of a day.

    `figure` is in `pair.quote` for one unit of `pair.base`, whatever number of units was printed,
    and knows its bounds and observations; `amounts` are the quantities that it was read from.
    """

    pair: Pair
    time: Period
    basis: Basis
    figure: Figure
    amounts: tuple[Quantity, ...]

    @property
    def first(self) -> Observation:
        """The figure that it is known by, the first where several sources print it."""
        return self.figure.came_from[0]

    @property
    def is_dated(self) -> bool:
        """Tell whether its time has dates, so that another figure can be of the same time."""
        return self.time.first is not None

    def meets(self, other: Rate) -> bool:
        """Tell whether both can be one rate: their bounds overlap."""
        return self.figure.bounds.meets(other.figure.bounds)

    def disagrees_with(self, other: Rate) -> bool:
        """Tell whether both are of one time and vintage and yet do not overlap.

        Rates of different times may well differ, and a revised one from what it revises.
        """
        same_time = self.is_dated and self.time == other.time
        return same_time and self.first.status is other.first.status and not self.meets(other)


def exchange_rates(
    observations: Iterable[Observation], indicators: Mapping[str, Indicator]
) -> tuple[Rate, ...]:
    """Return every rate that *observations* print or imply, by pair and time.

    One that several of them give alike for one series is one rate with several observations.
    """
    alike: dict[tuple[object, ...], list[Rate]] = {}
    for one in observations:
        for rate in _said_by(one, indicators):
            alike.setdefault(_claim(rate), []).append(rate)
    return tuple(sorted(map(_together, alike.values()), key=_order))


def implied(one: Observation, also: Quantity, time: Period) -> Rate | None:
    """Return the rate between an observation's amount and what it *also* gives for it.

    It is the quotient of two printed amounts, in interval arithmetic, so that a hedge leaves an
    end open. There is none where a currency is missing, where both are the same, or where the
    quotient is not above zero.
    """
    amount = money_of(one)
    if amount is None or also.unit == amount.unit:
        return None
    if not all(names_currency(each.unit, (one,)) for each in (amount, also)):
        return None
    pair = _pair(amount.unit, also.unit)
    by_unit = {each.unit: figures.printed(each, (one,)) for each in (amount, also)}
    if not by_unit[pair.base].number:
        return None
    figure = figures.ratio(by_unit[pair.quote], by_unit[pair.base], pair.quote)
    if figure.number <= 0:
        return None
    return Rate(pair=pair, time=time, basis=Basis.IMPLIED, figure=figure, amounts=(amount, also))


def money_of(one: Observation) -> Quantity | None:
    """Return the money that an observation's own conversions convert.

    It is its value; where there is none, a growth that is an amount. An exchange rate is none.
    """
    amount = one.value or one.growth
    return amount if amount and amount.is_money and one.sector != SECTOR else None


def names_currency(unit: str, observations: Iterable[Observation]) -> bool:
    """Tell whether *unit* is a currency that the source prints: neither missing nor inferred."""
    inferred = any("unit" in each.inferred for each in observations)
    return is_currency(unit) and unit != NO_CURRENCY and not inferred


def time_of(one: Observation, indicators: Mapping[str, Indicator]) -> Period:
    """Return the time whose exchange rate belongs to an observation; see `time_for`."""
    return time_for(one.period, indicators.get(one.indicator), one.cumulative_from)


def time_for(period: Period, indicator: Indicator | None, since: Period | None) -> Period:
    """Return the time whose exchange rate belongs to a figure for *period*.

    For a running total that is the span *since* its counting began, for a stock the day on which
    it was counted, else the period itself. A time without dates is returned as it is: no other
    figure is known to be of the same one.
    """
    if period.first is None or period.last is None:
        return period
    if since:
        return Period.spanning(since.first, period.last) if since.first else since
    is_stock = indicator is not None and indicator.flow is False
    return Period.spanning(period.last, period.last) if is_stock else period


def _said_by(one: Observation, indicators: Mapping[str, Indicator]) -> Iterator[Rate]:
    code = _CODE.fullmatch(one.indicator) if one.sector == SECTOR else None
    if code:
        yield from _printed(one, code)
    for also in one.also:
        if rate := implied(one, also, time_of(one, indicators)):
            yield rate


def _printed(one: Observation, code: re.Match[str]) -> Iterator[Rate]:
    said = Pair(code["quote"].upper(), code["base"].upper())
    if not one.value or one.value.unit != said.quote or one.value.number <= 0:
        return
    if NO_CURRENCY in said or said.quote == said.base:
        return
    figure = _per_unit(figures.printed(_to_the_last_digit(one.value), (one,)), code["units"])
    pair = _pair(*said)
    if pair != said:
        figure = figures.ratio(_exactly(ONE), figure, pair.quote)
    yield Rate(pair=pair, time=one.period, basis=Basis.PRINTED, figure=figure, amounts=(one.value,))


def _to_the_last_digit(value: Quantity) -> Quantity:
    """Return a printed rate with half a unit of its last digit, which counts have not."""
    exponent = value.number.as_tuple().exponent
    if value.hedge is not Hedge.NONE or value.bounds.width or not isinstance(exponent, int):
        return value
    half = Decimal(5).scaleb(exponent - 1)
    return value._replace(bounds=value.bounds + Bounds(-half, half))


def _per_unit(figure: Figure, units: str | None) -> Figure:
    return figures.ratio(figure, _exactly(Decimal(units)), figure.unit) if units else figure


def _exactly(number: Decimal) -> Figure:
    return Figure(number, Bounds.exactly(number), "", (), derived=False)


def _pair(one: str, other: str) -> Pair:
    return Pair(*sorted((one, other), key=_place_in_a_pair))


def _place_in_a_pair(currency: str) -> tuple[int, str]:
    known = currency in _QUOTED_FIRST
    return _QUOTED_FIRST.index(currency) if known else len(_QUOTED_FIRST), currency


def _claim(rate: Rate) -> tuple[object, ...]:
    figure, one = rate.figure, rate.first
    return rate.pair, rate.time, rate.basis, one.series, one.kind, figure.number, figure.bounds


def _together(alike: Sequence[Rate]) -> Rate:
    came_from = tuple(one for rate in alike for one in rate.figure.came_from)
    return alike[0]._replace(figure=alike[0].figure._replace(came_from=came_from))


def _order(rate: Rate) -> tuple[object, ...]:
    return rate.pair, sort_key(rate.time), rate.basis is Basis.IMPLIED, rate.first.id
