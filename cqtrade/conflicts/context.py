"""A dataset as the rules look at it: what enters them, by the cell that it speaks of."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from cqtrade.cells import AVERAGE, REAL, base_of, best_vintage
from cqtrade.conflicts.place import (
    Place,
    Stated,
    growth_of,
    place_of,
    value_of,
)
from cqtrade.conflicts.reading import printed
from cqtrade.fx.rates import exchange_rates
from cqtrade.model import Kind
from cqtrade.period import Shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from decimal import Decimal

    from cqtrade.conflicts.reading import Printed
    from cqtrade.fx.rates import Pair, Rate
    from cqtrade.model import Codelists, Indicator, Observation
    from cqtrade.period import Period
    from cqtrade.quantity import Quantity

HEADLINE = "headline"


class Context:
    """What enters the rules: reported figures of sources that stand, and no headline.

    A headline rounds what its text says. Targets, forecasts and rules are no reports; ranks are
    kept apart.
    """

    def __init__(self, observations: Iterable[Observation], codelists: Codelists) -> None:
        self.codelists = codelists
        self.standing = tuple(each for each in observations if not each.withdrawn)
        self.figures = self._of(Kind.REPORTED)
        self.ranks = self._of(Kind.RANK)
        self._readings: dict[tuple[Place | Stated, str], Printed | None] = {}

    def _of(self, kind: Kind) -> tuple[Observation, ...]:
        told = (each for each in self.standing if each.name != HEADLINE)
        return tuple(each for each in told if each.kind is kind)

    @cached_property
    def levels(self) -> Mapping[Place, Sequence[Observation]]:
        """The observations of every cell of levels."""
        places: dict[Place, list[Observation]] = defaultdict(list)
        for each in self.figures:
            if each.value:
                places[place_of(each, each.value.unit)].append(each)
        return dict(places)

    @cached_property
    def growths(self) -> Mapping[Stated, Sequence[Observation]]:
        """The observations of every cell of growth.

        One that stands without a currency is in the only one that its two periods have figures in.
        """
        cells: dict[Stated, list[Observation]] = defaultdict(list)
        for each in self.figures:
            if each.growth:
                cells[self._stated(each, each.growth)].append(each)
        return dict(cells)

    @cached_property
    def rates(self) -> tuple[Rate, ...]:
        """The exchange rates that figures print or imply."""
        return exchange_rates(self.figures, self.codelists.indicators)

    @cached_property
    def mixed_money(self) -> Mapping[Place, Mapping[str, Sequence[Observation]]]:
        """The cells with money in two currencies or more, each currency with its observations.

        What has no currency is among them, beside what has one.
        """
        units: dict[Place, dict[str, list[Observation]]] = defaultdict(lambda: defaultdict(list))
        for each in self.figures:
            if each.value and each.value.is_money:
                units[place_of(each, "")][each.value.unit].append(each)
        return {place: several for place, several in units.items() if len(several) > 1}

    def rate(self, one: str, other: str, period: Period) -> Decimal | None:
        """Return the units of *other* for one of *one*, at the known rate nearest to *period*."""
        known = self._dated_rates.get(frozenset((one, other)), ())
        if not known or not period.last:
            return None
        place = bisect_left(known, period.last, key=_end)
        nearest = min(known[max(place - 1, 0) : place + 1], key=lambda each: _days(each, period))
        number = nearest.figure.number
        return number if nearest.pair.base == one else 1 / number

    @cached_property
    def pairs(self) -> Mapping[frozenset[str], Pair]:
        """The currencies that have a rate between them, the way round that it is told."""
        return {frozenset(each.pair): each.pair for each in self.rates}

    def others(self, unit: str) -> Iterator[str]:
        """Yield the currencies that there is a rate for between them and *unit*."""
        return (next(iter(each - {unit})) for each in self._dated_rates if unit in each)

    @cached_property
    def _dated_rates(self) -> Mapping[frozenset[str], Sequence[Rate]]:
        rates: dict[frozenset[str], list[Rate]] = defaultdict(list)
        for each in self.rates:
            if each.is_dated:
                rates[frozenset(each.pair)].append(each)
        return {pair: sorted(several, key=_end) for pair, several in rates.items()}

    @cached_property
    def places_by_indicator(self) -> Mapping[str, Sequence[Place]]:
        """The cells of levels whose period is named, by the code of their indicator."""
        places: dict[str, list[Place]] = defaultdict(list)
        for place in self.levels:
            if place.period.shape is not Shape.UNKNOWN:
                places[place.series.indicator].append(place)
        return dict(places)

    @cached_property
    def units(self) -> Mapping[Place, Sequence[str]]:
        """The units in which there are levels, by place with its unit left empty."""
        units: dict[Place, list[str]] = defaultdict(list)
        for place in self.levels:
            units[place._replace(unit="")].append(place.unit)
        return units

    def level(self, place: Place, origin: str = "") -> Printed | None:
        """Return what is printed in a cell; with *origin*, what that one prints of the best."""
        return self._read(place, self.levels.get(place, ()), origin)

    def growth(self, stated: Stated, origin: str = "") -> Printed | None:
        """Return the growth that is stated in a cell; with *origin*, by that one."""
        return self._read(stated, self.growths.get(stated, ()), origin)

    def indicator(self, place: Place) -> Indicator | None:
        """Return what is measured in a cell, if its code is known."""
        return self.codelists.indicators.get(place.series.indicator)

    def _read(
        self, cell: Place | Stated, several: Sequence[Observation], origin: str
    ) -> Printed | None:
        if origin and len(several) == 1:
            # The only one to speak is all that speak, or none of them.
            several, origin = (several if several[0].origin == origin else ()), ""
        if not several:
            return None
        key = (cell, origin)
        if key not in self._readings:
            read = value_of if isinstance(cell, Place) else growth_of
            self._readings[key] = printed(_said_by(origin, several), read)
        return self._readings[key]

    @cached_property
    def _units(self) -> Mapping[Place, set[str]]:
        """The units of levels and growth by place, the place's own unit left empty."""
        units: dict[Place, set[str]] = defaultdict(set)
        for each in self.figures:
            if each.unit:
                units[place_of(each, each.unit)._replace(unit="")].add(each.unit)
        return units

    def _stated(self, one: Observation, growth: Quantity) -> Stated:
        place = place_of(one, one.unit)
        base = base_of(one)
        manner = one.growth_basis if one.growth_basis in (REAL, AVERAGE) else ""
        if not place.unit:
            before = place._replace(period=base or place.period)
            units = self._units.get(place, set()) | self._units.get(before, set())
            place = place._replace(unit=units.pop() if len(units) == 1 else "")
        return Stated(place, base, manner, growth.unit)


def _end(rate: Rate) -> date:
    return rate.time.last or date.max


def _days(rate: Rate, period: Period) -> int:
    return abs((_end(rate) - (period.last or date.max)).days)


def _said_by(origin: str, several: Sequence[Observation]) -> Sequence[Observation]:
    if not origin:
        return several
    return [each for each in best_vintage(several) if each.origin == origin]
