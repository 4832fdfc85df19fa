"""Exchange rates side by side: which of them overlap, and which cannot both be true."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cqtrade.bounds import Bounds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cqtrade.fx.rates import Rate


@dataclass(frozen=True, slots=True)
class Standing:
    """A rate among the others of its pair: those that it overlaps with, and those it does not."""

    rate: Rate
    overlaps: tuple[Rate, ...]
    apart: tuple[Rate, ...]

    @property
    def contradicts(self) -> tuple[Rate, ...]:
        """The rates apart that are of the same time; those of another may well differ."""
        return tuple(filter(self.rate.disagrees_with, self.apart))


def standings(rates: Sequence[Rate]) -> tuple[Standing, ...]:
    """Return each of *rates* among the others of its pair."""
    return tuple(_standing(rate, rates) for rate in rates)


def all_overlap(several: Iterable[Standing]) -> bool:
    """Tell whether any two overlap, so that one rate could be behind all of them."""
    return not any(each.apart for each in several)


def common(rates: Iterable[Rate]) -> Bounds:
    """Return the rates that lie within all of *rates*, any two of which overlap."""
    several = [each.figure.bounds for each in rates]
    lows = [each.low for each in several if each.low is not None]
    highs = [each.high for each in several if each.high is not None]
    return Bounds(max(lows, default=None), min(highs, default=None))


def _standing(rate: Rate, rates: Sequence[Rate]) -> Standing:
    others = tuple(_others(rate, rates))
    return Standing(
        rate,
        tuple(each for each in others if each.meets(rate)),
        tuple(each for each in others if not each.meets(rate)),
    )


def _others(rate: Rate, rates: Sequence[Rate]) -> Iterator[Rate]:
    return (each for each in rates if each is not rate and each.pair == rate.pair)
