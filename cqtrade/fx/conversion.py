"""Amounts in another currency, each at the rate of its own period, or left alone.

Whose rate an amount is converted at, in this order:

1. its own conversion: what the source itself prints beside it. That is a printed figure and no
   work of ours, so it stands before any rate from elsewhere;
2. a printed rate of exactly the figure's own time (see `cqtrade.fx.rates.time_for`);
3. a rate of that time which another figure's own conversion implies;
4. none: the amount stays as it is printed.

Of several, the best vintage comes first, then those without a doubt, then the narrowest; the
others that it does not overlap with are named. There are no rates across a third currency, none
of a longer or shorter time, and none for an amount whose currency is not printed.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from cqtrade import cells, figures
from cqtrade.fx.rates import (
    SECTOR,
    Basis,
    exchange_rates,
    implied,
    money_of,
    names_currency,
    time_for,
    time_of,
)
from cqtrade.model import Kind, Status
from cqtrade.quantity import is_currency

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from cqtrade.columns import Cell
    from cqtrade.figures import Figure
    from cqtrade.fx.rates import Rate
    from cqtrade.model import Indicator, Observation, SeriesKey
    from cqtrade.period import Period
    from cqtrade.quantity import Quantity

OWN = "own conversion"
COLUMNS = (
    "converted_value", "converted_low", "converted_high", "converted_unit",
    "rate", "rate_low", "rate_high", "rate_basis", "rate_source",
)  # fmt: skip
NUMBERS = frozenset(COLUMNS) - {"converted_unit", "rate_basis", "rate_source"}

_VINTAGES = tuple(Status)


class Left(StrEnum):
    """Why an amount is left as it is printed."""

    NO_CURRENCY = "the source prints no currency"
    NO_RATE = "no rate of the same period is known"
    NO_LEVEL = "only its source can convert an amount of growth"


class Converted(NamedTuple):
    """An amount in the wanted currency, and how it got there.

    `figure` is the source's own amount where `printed` is, derived from the level and the rate
    otherwise. `rate` is what it was converted at; an own conversion of zero has none. The rates
    that `disagree` are of the same time and vintage, and do not overlap with it.
    """

    figure: Figure
    printed: Quantity | None = None
    rate: Rate | None = None
    disagree: tuple[Rate, ...] = ()

    @property
    def basis(self) -> str:
        """What it rests on: `own conversion`, `printed` or `implied`."""
        return OWN if self.printed or not self.rate else str(self.rate.basis)


class Exchange:
    """Puts amounts into one currency; with none named, it leaves all of them alone."""

    def __init__(
        self,
        currency: str,
        observations: Iterable[Observation],
        indicators: Mapping[str, Indicator],
    ) -> None:
        self.currency = currency
        self._indicators = indicators
        self._rates: dict[tuple[frozenset[str], Period], list[Rate]] = {}
        for rate in exchange_rates(observations, indicators) if currency else ():
            if _can_serve(rate):
                self._rates.setdefault((frozenset(rate.pair), rate.time), []).append(rate)

    def of_claim(self, claim: Sequence[Observation]) -> Converted | None:
        """Return the amount of *claim*, observations that say the same, in the currency.

        Where there is no value, it is a growth that is an amount, and only its source converts
        that: a difference between two times has no rate. Nothing where it is left alone.
        """
        figure = _money_of(claim)
        if figure is None:
            return None
        time = self.time_of_claim(claim)
        if claim[0].value:
            return self.of_level(figure, time)
        return self._own(figure, time) if self._is_foreign(figure) else None

    def of_level(self, figure: Figure, time: Period) -> Converted | None:
        """Return a level, printed or derived, in the currency at the rate of its own *time*.

        Nothing where it is left alone.
        """
        if not self._is_foreign(figure):
            return None
        own = None if figure.derived else self._own(figure, time)
        return own or self._at_a_rate(figure, time)

    def why_left(self, claim: Sequence[Observation]) -> Left | None:
        """Return why `of_claim` leaves money alone; nothing where there is none to convert."""
        figure = _money_of(claim)
        why = self.why_level_left(figure) if figure else None
        return Left.NO_LEVEL if why is Left.NO_RATE and claim[0].value is None else why

    def why_level_left(self, figure: Figure) -> Left | None:
        """Return why `of_level` leaves money alone; nothing where there is none to convert."""
        if not self.currency:
            return None
        is_rate = all(each.sector == SECTOR for each in figure.came_from)
        if figure.unit == self.currency or not is_currency(figure.unit) or is_rate:
            return None
        return Left.NO_RATE if names_currency(figure.unit, figure.came_from) else Left.NO_CURRENCY

    def time_of_claim(self, claim: Sequence[Observation]) -> Period:
        """Return the time whose rate belongs to *claim*; see `rates.time_for`."""
        return time_of(claim[0], self._indicators)

    def time_of(self, key: SeriesKey, period: Period, since: Period | None) -> Period:
        """Return the time whose rate belongs to a level of a series; see `rates.time_for`."""
        return time_for(period, self._indicators.get(key.indicator), since)

    def _is_foreign(self, figure: Figure) -> bool:
        return self.why_level_left(figure) is Left.NO_RATE

    def _own(self, figure: Figure, time: Period) -> Converted | None:
        several = cells.conversions(figure.came_from, self.currency)
        if not several:
            return None
        rates = [implied(each.observations[0], each.quantity, time) for each in several]
        own, rate = several[0], rates[0]
        # The same conversion is among both where it can serve others too.
        others = dict.fromkeys((*self._known(figure.unit, time), *filter(None, rates[1:])))
        return Converted(
            figure=figures.printed(own.quantity, own.observations),
            printed=own.quantity,
            rate=rate,
            disagree=tuple(filter(rate.disagrees_with, others)) if rate else (),
        )

    def _at_a_rate(self, figure: Figure, time: Period) -> Converted | None:
        known = self._known(figure.unit, time)
        if not known:
            return None
        rate = min(known, key=_preference)
        convert = figures.ratio if figure.unit == rate.pair.quote else figures.product
        return Converted(
            figure=convert(figure, rate.figure, self.currency),
            rate=rate,
            disagree=tuple(filter(rate.disagrees_with, known)),
        )

    def _known(self, unit: str, time: Period) -> Sequence[Rate]:
        return self._rates.get((frozenset((unit, self.currency)), time), ())


def row(converted: Converted | None) -> tuple[Cell, ...]:
    """Return a conversion as cells in the order of `COLUMNS`, empty where there is none.

    `rate` is what one unit of the currency that the rate is quoted for costs, in CNY where CNY is
    one of the two; `rate_source` the ids of the figures that it comes from.
    """
    if converted is None:
        return (None,) * len(COLUMNS)
    figure, rate = converted.figure, converted.rate
    return (
        *_numbers(figure), figure.unit,
        *(_numbers(rate.figure) if rate else (None,) * 3), converted.basis,
        tuple(each.id for each in (rate.figure if rate else figure).came_from),
    )  # fmt: skip


def _numbers(figure: Figure) -> tuple[Cell, ...]:
    return figure.number, figure.bounds.low, figure.bounds.high


def _money_of(claim: Sequence[Observation]) -> Figure | None:
    amount = money_of(claim[0])
    return figures.printed(amount, claim) if amount else None


def _can_serve(rate: Rate) -> bool:
    # What a plan or a forecast makes of an amount in two currencies is no rate of its period.
    return rate.is_dated and rate.first.kind is Kind.REPORTED


def _preference(rate: Rate) -> tuple[object, ...]:
    one, bounds = rate.first, rate.figure.bounds
    return (
        rate.basis is Basis.IMPLIED,
        _VINTAGES.index(one.status),
        bool(one.doubt),
        bounds.width is None,
        bounds.width or 0,
        one.id,
    )
