"""Rules on a stated growth against the levels that it lies between."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from cqtrade import bounds, figures
from cqtrade.bounds import HUNDRED, ZERO
from cqtrade.cells import best_vintage
from cqtrade.conflicts.finding import Finding, Signed, composed, gravest
from cqtrade.conflicts.place import growth_of
from cqtrade.conflicts.reading import judged, printed, ratio, ratio_of_growths, worked_out
from cqtrade.conflicts.suspicion import Claim, accused
from cqtrade.language import said
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
        gap = _gap(*levels, rate) if rate and levels else None
        if gap:
            yield _revised(gap) if _points_apart(gap) <= REVISED else _finding(gap)


class _Gap(NamedTuple):
    """A growth that is not what two levels give, and what they give."""

    before: Printed
    after: Printed
    rate: Printed
    computed: Reading
    verdict: Verdict


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
    gap = _gap(*levels, rate) if levels and rate else None
    if gap:
        yield _finding(gap)


def _gap(before: Printed, after: Printed, rate: Printed) -> _Gap | None:
    computed = _growth(before, after, rate)
    verdict = judged(rate, computed) if computed else None
    return _Gap(before, after, rate, computed, verdict) if computed and verdict else None


def _growth(before: Printed, after: Printed, rate: Printed) -> Reading | None:
    """Return the growth between two levels in the unit of the stated one, where there is one."""
    if rate.unit != PERCENT:
        change = worked_out(figures.change, before, after)
        return change if change.unit == rate.unit else None
    if after.unit == PERCENT or before.number <= ZERO:
        return None
    return worked_out(figures.growth, before, after)


def _finding(gap: _Gap) -> Finding:
    before, after, rate, computed, verdict = gap
    misprint = said("a level or the growth is misprinted, or they differ in scope")
    blamed = accused(_claims(gap), (misprint,))
    return Finding(
        strength=verdict.strength,
        observations=blamed.observations,
        computation=composed(
            said("{before} to {after} is {growth}, stated {stated}"),
            before=verdict.told(before),
            after=verdict.told(after),
            growth=Signed(verdict.of(computed)),
            stated=Signed(verdict.told(rate)),
        ),
        cause=blamed.cause,
        stated=verdict.of(rate),
        computed=verdict.of(computed),
        ratio=(ratio_of_growths if rate.unit == PERCENT else ratio)(rate.number, computed.number),
    )


def _claims(gap: _Gap) -> tuple[Claim, ...]:
    """Return the growth and the levels, each with what it would have to be for the others."""
    verdict, readings = gap.verdict, (gap.before, gap.after, gap.rate)
    old, new, growth = (verdict.of(each).bounds for each in readings)
    if gap.rate.unit == PERCENT:
        after, before = bounds.grown_by(old, growth), bounds.base_of(new, growth)
    else:
        after, before = old + growth, new - growth
    return (
        Claim(gap.rate, verdict.of(gap.computed).bounds),
        Claim(gap.after, after),
        Claim(gap.before, before),
    )


def _points_apart(gap: _Gap) -> Decimal:
    stated, computed = (gap.verdict.of(each).bounds for each in (gap.rate, gap.computed))
    return points(stated, computed, gap.before.number, gap.rate.unit)


def _revised(gap: _Gap) -> Finding:
    """Return the doubt that a base was revised, with the one that the growth implies."""
    cause: Sentence = (said("revised base"),)
    if gap.rate.unit == PERCENT and gap.rate.number > -HUNDRED:
        implied = figures.implied_base(gap.after.promised, gap.rate.cell)
        cause = composed(
            said("revised base: {growth} implies {base}"),
            growth=Signed(gap.rate.quantity),
            base=implied,
        )
    return replace(_finding(gap), strength=Strength.DOUBT, cause=cause)
