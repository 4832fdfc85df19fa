"""Rules on a stated growth against the levels that it lies between."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cqtrade import bounds, figures
from cqtrade.bounds import HUNDRED, ZERO
from cqtrade.cells import best_vintage
from cqtrade.conflicts.finding import Finding, Signed, gravest
from cqtrade.conflicts.place import growth_of
from cqtrade.conflicts.reading import judged, printed, ratio, ratio_of_growths, worked_out
from cqtrade.conflicts.suspicion import Claim, accused
from cqtrade.quantity import PERCENT
from cqtrade.strength import Strength

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from cqtrade.bounds import Bounds
    from cqtrade.conflicts.context import Context
    from cqtrade.conflicts.finding import Sentence
    from cqtrade.conflicts.place import Stated
    from cqtrade.conflicts.reading import Printed, Reading, Verdict
    from cqtrade.model import Observation

# A base that another document printed may have been revised since, by so many points of growth.
REVISED = 5
_MISPRINT: Sentence = ("a level or the growth is misprinted, or they differ in scope",)


def growth_is_that_of_the_levels(context: Context) -> Iterator[Finding]:
    """A stated growth is (after / before - 1) x 100 of the levels that its origin prints.

    A growth in points or in an amount is after - before. The suspect is the growth.
    """
    for stated, several in _nominal(context):
        origins = dict.fromkeys(each.origin for each in several)
        yield from gravest(found for each in origins for found in _own(context, stated, each))


def growth_fits_bases_printed_elsewhere(context: Context) -> Iterator[Finding]:
    """A stated growth fits the base, or the level, that another document printed.

    Statistics are revised: a gap of up to 5 points beyond rounding is the doubt *revised base*.
    """
    for stated, several in _nominal(context):
        best = best_vintage(several)
        rate = printed([one for one in best if not _levels(context, stated, one.origin)], growth_of)
        levels = _levels(context, stated)
        if rate and levels:
            yield from (_revised(each, *levels, rate) for each in _checked(*levels, rate))


def points(one: Bounds, other: Bounds, level: Decimal, unit: str) -> Decimal:
    """Return how far two growths lie apart, in percentage points.

    Those in an amount are taken in percent of the *level* that they start from.
    """
    gap = one.gap_to(other)
    return gap if unit == PERCENT or not level else abs(HUNDRED * gap / level)


def _nominal(context: Context) -> Iterator[tuple[Stated, Sequence[Observation]]]:
    """Yield every cell of growth between two levels, with who states it."""
    for stated, several in context.growths.items():
        if stated.is_nominal and stated.base_place in context.levels:
            yield stated, several


def _levels(context: Context, stated: Stated, origin: str = "") -> tuple[Printed, Printed] | None:
    """Return the levels before and after a growth, where they are printed, by *origin* or any."""
    before = context.level(stated.base_place, origin)
    after = context.level(stated.place, origin)
    return (before, after) if before and after else None


def _own(context: Context, stated: Stated, origin: str) -> Iterator[Finding]:
    levels, rate = _levels(context, stated, origin), context.growth(stated, origin)
    if levels and rate:
        yield from _checked(*levels, rate)


def _checked(before: Printed, after: Printed, rate: Printed) -> Iterator[Finding]:
    computed = _growth(before, after, rate)
    verdict = judged(rate, computed) if computed else None
    if computed and verdict:
        yield _finding(verdict, before, after, rate, computed)


def _growth(before: Printed, after: Printed, rate: Printed) -> Reading | None:
    """Return the growth between two levels in the unit of the stated one, where there is one."""
    if rate.unit != PERCENT:
        change = worked_out(figures.change, before, after)
        return change if change.unit == rate.unit else None
    if after.unit == PERCENT or before.number <= ZERO:
        return None
    return worked_out(figures.growth, before, after)


def _finding(
    verdict: Verdict, before: Printed, after: Printed, rate: Printed, computed: Reading
) -> Finding:
    blamed = accused(_claims(verdict, before, after, rate, computed), _MISPRINT)
    return Finding(
        strength=verdict.strength,
        observations=blamed.observations,
        computation=(
            *(verdict.told(before), " to ", verdict.told(after), " is "),
            *(Signed(verdict.of(computed)), ", stated ", Signed(verdict.told(rate))),
        ),
        cause=blamed.cause,
        stated=verdict.of(rate),
        computed=verdict.of(computed),
        ratio=(ratio_of_growths if rate.unit == PERCENT else ratio)(rate.number, computed.number),
    )


def _claims(
    verdict: Verdict, before: Printed, after: Printed, rate: Printed, computed: Reading
) -> tuple[Claim, ...]:
    old, new, growth = (verdict.of(each).bounds for each in (before, after, rate))
    if rate.unit == PERCENT:
        needed_after, needed_before = bounds.grown_by(old, growth), bounds.base_of(new, growth)
    else:
        needed_after, needed_before = old + growth, new - growth
    return (
        Claim(rate, verdict.of(computed).bounds),
        Claim(after, needed_after),
        Claim(before, needed_before),
    )


def _revised(found: Finding, before: Printed, after: Printed, rate: Printed) -> Finding:
    """Return a finding on the base of another document, with what the growth implies instead."""
    if not found.stated or not found.computed:
        return found
    gap = points(found.stated.bounds, found.computed.bounds, before.number, rate.unit)
    if gap > REVISED:
        return found
    cause: Sentence = ("revised base",)
    if rate.unit == PERCENT and rate.number > -HUNDRED:
        implied = figures.implied_base(after.promised, rate.cell)
        cause = ("revised base: ", Signed(rate.quantity), " implies ", implied)
    return replace(found, strength=Strength.DOUBT, cause=cause)
