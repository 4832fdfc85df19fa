"""Why one figure cannot stand beside another: its sector, indicator, unit, partner or span."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from cqtrade.language import said, term
from cqtrade.period import Period, sort_key
from cqtrade.quantity import NO_CURRENCY
from cqtrade.telling import amounts, labels, times

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cqtrade.model import Codelists, Observation

# One that differs by more than this says nothing of the other.
FARTHEST = 5.0


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A figure near to another, and every way in which the two are not alike."""

    observation: Observation
    why: tuple[str, ...]


def years_apart(earlier: Observation, later: Observation, codelists: Codelists) -> int | None:
    """How many years lie between two figures that compare; below zero where the other is later.

    Nothing where their spans differ or have no dates. A stock is of the last day of its period.
    """
    indicator = codelists.indicators[later.indicator]
    one, other = earlier.period, later.period
    if indicator.flow is False:
        one, other = _last_day(one), _last_day(other)
    return one.years_until(other)


def compares(one: Observation, other: Observation, codelists: Codelists) -> bool:
    """Tell whether *other* measures the same as *one*, for a span that compares with its own."""
    return other.subject == one.subject and not any(_differences(one, other, codelists))


def nearest(
    one: Observation, others: Iterable[Observation], codelists: Codelists
) -> Mismatch | None:
    """Return the figure most like *one* that does not compare with it, the newest of equals.

    It is of the same subject, and of the same sector, one of its parts or one of its wholes.
    """
    newest_first = sorted(others, key=lambda each: sort_key(each.period), reverse=True)
    found = (
        _Difference(other, tuple(_differences(one, other, codelists)))
        for other in newest_first
        if other.subject == one.subject
    )
    near = [each for each in found if 0 < each.cost <= FARTHEST]
    least = min(near, key=lambda each: each.cost, default=None)
    return Mismatch(least.other, tuple(words for _, words in least.found)) if least else None


class _Difference(NamedTuple):
    """A figure and its differences from another, each with what it weighs."""

    other: Observation
    found: tuple[tuple[float, str], ...]

    @property
    def cost(self) -> float:
        return sum(cost for cost, _ in self.found)


def _differences(
    one: Observation, other: Observation, codelists: Codelists
) -> Iterator[tuple[float, str]]:
    yield from _of_sector(one, other, codelists)
    yield from _of_indicator(one, other, codelists)
    yield from _of_partner(one, other, codelists)
    yield from _of_unit(one, other)
    yield from _of_time(one, other, codelists)


def _of_sector(
    one: Observation, other: Observation, codelists: Codelists
) -> Iterator[tuple[float, str]]:
    if other.sector == one.sector:
        return
    label = labels.called(codelists.sectors[other.sector])
    if one.sector in codelists.wholes_of(other.sector):
        yield 1.2, said("only a part: {sector}", sector=label)
    elif other.sector in codelists.wholes_of(one.sector):
        steps = codelists.wholes_of(one.sector).index(other.sector) + 1
        yield 0.8 + 0.5 * steps, said("the whole, of which it is a part: {sector}", sector=label)
    else:
        yield FARTHEST + 1, said("another sector: {sector}", sector=label)


def _of_indicator(
    one: Observation, other: Observation, codelists: Codelists
) -> Iterator[tuple[float, str]]:
    if other.indicator == one.indicator:
        return
    own, its = codelists.indicators[one.indicator], codelists.indicators[other.indicator]
    alike = (own.measure, own.of_what) == (its.measure, its.of_what)
    why = said("{one}, not {other}", one=labels.called(its), other=labels.called(own))
    yield 2.0 if alike else FARTHEST + 1, why
    if None not in (own.flow, its.flow) and own.flow is not its.flow:
        yield 0.5, said("a flow, not a stock") if its.flow else said("a stock, not a flow")


def _of_partner(
    one: Observation, other: Observation, codelists: Codelists
) -> Iterator[tuple[float, str]]:
    if other.partner != one.partner:
        known = codelists.subjects.get(other.partner)
        partner = labels.called(known) if known else said("all partners together")
        yield 1.5, said("with {partner}", partner=partner)
    if other.among != one.among:
        whole = codelists.subjects.get(other.among)
        yield (
            1.5,
            said("in {whole}", whole=labels.called(whole)) if whole else said("in no named whole"),
        )


def _of_unit(one: Observation, other: Observation) -> Iterator[tuple[float, str]]:
    if one.value is None:
        if one.rate is None:
            yield FARTHEST + 1, said("growth by an amount")
        elif other.rate is None:
            yield 2.0, said("a level, not a growth")
        elif other.growth_basis != one.growth_basis:
            bases = {
                "one": times.basis(other.growth_basis),
                "other": times.basis(one.growth_basis),
            }
            yield 0.5, said("growth {one}, not {other}", **bases)
    elif other.value is None:
        yield 2.0, said("a growth, not a level")
    elif other.unit != one.unit and other.indicator == one.indicator:
        yield 1.0, said("in {one}, not {other}", one=_unit(other), other=_unit(one))
    elif other.unit == NO_CURRENCY and other.origin != one.origin:
        yield 1.0, said("its currency is not printed")


def _unit(one: Observation) -> str:
    return amounts.unit_alone(one.unit) if one.unit else said("no unit")


def _of_time(
    one: Observation, other: Observation, codelists: Codelists
) -> Iterator[tuple[float, str]]:
    own, its = one.period, other.period
    if not own.first or not its.first:
        yield 1.0, _undated(one, other)
    elif other.cumulative_from != one.cumulative_from:
        since = other.cumulative_from
        yield (
            1.0,
            (
                said("counted since {period}", period=times.told(since))
                if since
                else said("counted since the period began")
            ),
        )
    elif years_apart(other, one, codelists) is None:
        is_stock = codelists.indicators[other.indicator].flow is False
        both = {"one": times.told(its), "other": times.told(own)}
        yield (
            1.0,
            (
                said("{one} is no whole number of years from {other}", **both)
                if is_stock
                else said("{one} is of another span than {other}", **both)
            ),
        )
    elif one.value is None and its != own:
        yield 0.5, said("for {one}, not {other}", one=times.told(its), other=times.told(own))


def _undated(one: Observation, other: Observation) -> str:
    if one.period.first == other.period.first:
        return said("neither names a date")
    if one.period.first:
        return said("it names no date")
    return said("the {kind} names no date", kind=term(one.kind))


def _last_day(period: Period) -> Period:
    return Period.spanning(period.last, period.last) if period.last else period
