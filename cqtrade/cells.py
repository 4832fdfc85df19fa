"""What several sources print for one cell: agreeing figures together, disagreeing ones apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cqtrade.model import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from decimal import Decimal

    from cqtrade.bounds import Bounds
    from cqtrade.model import Observation
    from cqtrade.quantity import Quantity

_VINTAGES = tuple(Status)


@dataclass(frozen=True, slots=True)
class Cell:
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


def levels(observations: Iterable[Observation]) -> tuple[Cell, ...]:
    """Group observations of one series, period and unit by their values."""
    return _grouped(observations, lambda one: one.value)


def rates(observations: Iterable[Observation]) -> tuple[Cell, ...]:
    """Group observations of one series and period by the growth that they state."""
    return _grouped(observations, lambda one: one.rate)


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


def _grouped(
    observations: Iterable[Observation], read: Callable[[Observation], Quantity | None]
) -> tuple[Cell, ...]:
    printed = [(read(each), each) for each in best_vintage(observations)]
    pairs = sorted(((quantity, each) for quantity, each in printed if quantity), key=_by_precision)
    groups: list[tuple[Quantity, list[Observation]]] = []
    for quantity, each in pairs:
        group = _agreeing(quantity, groups)
        if group is None:
            groups.append((quantity, [each]))
        else:
            group.append(each)
    return tuple(Cell(quantity, tuple(several)) for quantity, several in groups)


def _agreeing(
    quantity: Quantity, groups: Sequence[tuple[Quantity, list[Observation]]]
) -> list[Observation] | None:
    for leader, several in groups:
        if leader.bounds.meets(quantity.bounds):
            return several
    return None


def _by_precision(pair: tuple[Quantity, Observation]) -> tuple[int, Decimal, str]:
    quantity, observation = pair
    ends = (quantity.bounds.low, quantity.bounds.high)
    return ends.count(None), quantity.bounds.width or abs(quantity.number), observation.id
