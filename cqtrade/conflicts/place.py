"""The cells that figures stand in: which levels are one number, and which growth."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cqtrade.quantity import NO_CURRENCY, PERCENT

if TYPE_CHECKING:
    from cqtrade.model import Observation, SeriesKey
    from cqtrade.period import Period
    from cqtrade.quantity import Quantity


class Place(NamedTuple):
    """A cell: all that two levels share where they are one number.

    `voice` is the origin where others cannot mean the same: no date, or no currency, is printed.
    """

    series: SeriesKey
    among: str
    since: Period | None
    period: Period
    unit: str
    voice: str = ""


class Stated(NamedTuple):
    """A cell of growth: into which place, since when, how counted and in what unit."""

    place: Place
    base: Period | None
    manner: str
    unit: str

    @property
    def is_nominal(self) -> bool:
        """Tell whether it is growth between two levels: in no fixed prices, and no average."""
        return self.base is not None and not self.manner

    @property
    def base_place(self) -> Place:
        """The cell of the level that it starts from."""
        return self.place._replace(period=self.base or self.place.period)


def place_of(one: Observation, unit: str) -> Place:
    """Return the cell of an observation in *unit*."""
    voiced = one.period.first is None or unit == NO_CURRENCY
    voice = one.origin if voiced else ""
    return Place(one.series, one.among, one.cumulative_from, one.period, unit, voice)


def growth_into(place: Place) -> Stated:
    """Return the cell of the growth, in percent on the year before, that led to a level."""
    base = place.period.year_before() if place.period.first else None
    return Stated(place, base, "", PERCENT)


def value_of(one: Observation) -> Quantity | None:
    """Return the level that an observation prints."""
    return one.value


def growth_of(one: Observation) -> Quantity | None:
    """Return the growth that an observation states."""
    return one.growth
