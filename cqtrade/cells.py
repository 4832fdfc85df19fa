"""What several sources print for one cell: agreeing figures together, disagreeing ones apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cqtrade.language import said
from cqtrade.model import Status
from cqtrade.period import Period
from cqtrade.telling import amounts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from decimal import Decimal

    from cqtrade.bounds import Bounds
    from cqtrade.model import Observation
    from cqtrade.quantity import Quantity

    _Printed = tuple[Quantity, Observation]

REAL = "real-yoy"
AVERAGE = "average-annual"
_VINTAGES = tuple(Status)


class Cell(NamedTuple):
    """Figures that can all be true at once; the most precise speaks for them."""

    quantity: Quantity
    observations: tuple[Observation, ...]

    @property
    def number(self) -> Decimal:
        """The printed number, in base units or percent."""
        return self.quantity.number

    @property
    def bounds(self) -> Bounds:
        """What the most precise of its figures promises."""
        return self.quantity.bounds

    @property
    def origins(self) -> frozenset[str]:
        """The independent origins that print it."""
        return frozenset(each.origin for each in self.observations)


def best_vintage(observations: Iterable[Observation]) -> tuple[Observation, ...]:
    """Return the figures of the best status there is: revised, final, estimated, preliminary."""
    several = tuple(observations)
    best = min((_VINTAGES.index(each.status) for each in several), default=0)
    return tuple(each for each in several if _VINTAGES.index(each.status) == best)


def base_of(one: Observation) -> Period | None:
    """Return the period that a stated growth starts from, or nothing where it is no one period."""
    word, _, since = one.growth_basis.partition(":")
    if word == "since":
        return Period.parse(since)
    if one.period.first is None or one.growth_basis == AVERAGE:
        return None
    return one.period.year_before()


def levels(observations: Iterable[Observation]) -> tuple[Cell, ...]:
    """Group observations of one series, period and unit by their values."""
    return grouped(observations, lambda one: one.value)


def rates(observations: Iterable[Observation]) -> tuple[Cell, ...]:
    """Group observations of one series and period by the growth that they state."""
    return grouped(observations, lambda one: one.rate)


def conversions(observations: Iterable[Observation], currency: str) -> tuple[Cell, ...]:
    """Group observations of one figure by the amounts in *currency* that they print beside it."""
    return grouped(observations, lambda one: next(_also_in(currency, one), None))


def grouped(
    observations: Iterable[Observation], read: Callable[[Observation], Quantity | None]
) -> tuple[Cell, ...]:
    """Group observations by what *read* finds in them; those without it are left out.

    Only the best vintage of those that have it enters, the most precise first.
    """
    # The best vintage of those that print one: a revised growth does not hide the level.
    best = best_vintage(each for each in observations if read(each))
    pairs = [(quantity, each) for each in best if (quantity := read(each))]
    groups: list[list[_Printed]] = []
    for pair in sorted(pairs, key=_by_precision):
        group = next((each for each in groups if _agrees(pair, each)), None)
        if group is None:
            groups.append([pair])
        else:
            group.append(pair)
    return tuple(Cell(group[0][0], tuple(each for _, each in group)) for group in groups)


def disagreement(on: str, several: Sequence[Cell]) -> Iterator[str]:
    """Say so where *several* figures for one thing cannot all be true."""
    if len(several) > 1:
        figures = said(" against ").join(amounts.told(cell.quantity) for cell in several)
        yield said("sources disagree on {what}: {figures}", what=on, figures=figures)


def claims(observations: Iterable[Observation]) -> tuple[tuple[Observation, ...], ...]:
    """Group observations that say the very same thing: one claim, several references."""
    groups: dict[tuple[object, ...], list[Observation]] = {}
    for each in observations:
        groups.setdefault(_claim(each), []).append(each)
    return tuple(map(tuple, groups.values()))


def _claim(one: Observation) -> tuple[object, ...]:
    plan = (one.plan, one.among, one.cumulative_from)
    return one.series, one.period, one.kind, *map(_said, (one.value, one.growth)), *plan


def _said(quantity: Quantity | None) -> object:
    if quantity is None:
        return None
    return quantity.hedge, quantity.number, quantity.unit, quantity.bounds


def _also_in(currency: str, one: Observation) -> Iterator[Quantity]:
    return (each for each in one.also if each.unit == currency)


def _agrees(pair: _Printed, group: Sequence[_Printed]) -> bool:
    # Intervals that meet two by two have a number in common.
    return all(pair[0].bounds.meets(quantity.bounds) for quantity, _ in group)


def _by_precision(pair: _Printed) -> tuple[int, Decimal, str]:
    quantity, observation = pair
    width = quantity.bounds.width
    open_ends = (quantity.bounds.low, quantity.bounds.high).count(None)
    # Of "over 33" and "over 35" the second says more.
    return open_ends, -abs(quantity.number) if width is None else width, observation.id
