"""What the sources say of one series in a period, and of the year before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cqtrade import cells, figures
from cqtrade.breakdown import movement
from cqtrade.language import said
from cqtrade.quantity import Hedge
from cqtrade.telling import amounts, times

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cqtrade.breakdown.movement import Movement
    from cqtrade.cells import Cell
    from cqtrade.model import Observation
    from cqtrade.period import Period


class Reading(NamedTuple):
    """A level and the way to it, or only a stated growth; `remarks` are what to know of them."""

    movement: Movement | None
    stated: Cell | None
    remarks: tuple[str, ...]


def readings(observations: Sequence[Observation], period: Period) -> tuple[Reading, ...]:
    """Return what sources say of one series and unit in *period*: one reading, or those at odds.

    A printed level of the year before is the base, and else the one that a stated growth implies;
    so too where the printed one is only hedged and the implied one lies within it. The most
    precise comes first.
    """
    earlier = period.year_before() if period.first else None
    now = [each for each in observations if each.period == period]
    before = [each for each in observations if each.period == earlier]
    news, olds = cells.levels(now), cells.levels(before)
    rates = cells.rates(each for each in now if each.growth_basis == "yoy")
    when = times.told(period)
    doubts = (
        *cells.disagreement(when, news),
        *cells.disagreement(times.told(earlier) if earlier else "", olds),
        *cells.disagreement(said("the growth in {period}", period=when), rates),
        *_of_another_basis(now),
    )
    found = _read_now(news, olds, rates) if news else _read_back(olds, rates)
    nothing = (Reading(None, None, ()),) if now else ()
    return tuple(
        each._replace(remarks=(*doubts, *each.remarks)) for each in tuple(found) or nothing
    )


def _of_another_basis(now: Sequence[Observation]) -> Iterator[str]:
    for basis in dict.fromkeys(each.growth_basis for each in now if each.growth_basis != "yoy"):
        named = _in_words(basis)
        for rate in cells.rates(each for each in now if each.growth_basis == basis):
            growth = amounts.told(rate.quantity)
            yield said("stated {growth} is {basis}", growth=growth, basis=named)


def _in_words(basis: str) -> str:
    match basis:
        case "real-yoy":
            return said("in real terms")
        case "average-annual":
            return said("an average a year")
        case _:
            return times.basis(basis)


def _read_now(
    news: Sequence[Cell], olds: Sequence[Cell], rates: Sequence[Cell]
) -> Iterator[Reading]:
    for new in news:
        said_with_it = (each for each in rates if each.origins & new.origins)
        rate = next(said_with_it, next(iter(rates), None))
        yield _into(new, next(iter(olds), None), rate)


def _into(new: Cell, old: Cell | None, rate: Cell | None) -> Reading:
    after = figures.level(new, new.quantity.unit)
    refusal = figures.no_base(new, rate) if rate else ""
    implied = movement.into(after, rate) if rate and not refusal else None
    if old and not (implied and _says_more(implied, old)):
        moved = movement.between(figures.level(old, after.unit), after)
        odds = figures.at_odds(rate, moved.growth) if rate and moved.growth else ()
        return Reading(moved, rate, tuple(odds))
    level_alone = movement.Movement(after)
    return Reading(implied or level_alone, rate, (refusal,) if refusal else ())


def _says_more(implied: Movement, old: Cell) -> bool:
    """Tell whether a printed base is only hedged, and the implied one exact and within it."""
    base = implied.before
    if old.quantity.hedge is Hedge.NONE or base is None or base.bounds.width is None:
        return False
    return base.bounds.meets(old.bounds)


def _read_back(olds: Sequence[Cell], rates: Sequence[Cell]) -> Iterator[Reading]:
    old = next((each for each in olds if each.number > 0), None)
    for rate in rates:
        base = figures.level(old, old.quantity.unit) if old else None
        yield Reading(movement.onward(base, rate) if base else None, rate, ())
