"""Rules on the sums that a codelist declares, of levels and of the levels a year before."""

from __future__ import annotations

from functools import reduce
from operator import add
from typing import TYPE_CHECKING, NamedTuple

from cqtrade import figures
from cqtrade.bounds import HUNDRED, growth_between
from cqtrade.conflicts.finding import Finding, Signed, composed, gravest
from cqtrade.conflicts.place import growth_into
from cqtrade.conflicts.reading import Reading, judged, ratio, usually, worked_out
from cqtrade.conflicts.suspicion import Claim, accused
from cqtrade.language import said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from cqtrade.bounds import Bounds
    from cqtrade.conflicts.context import Context
    from cqtrade.conflicts.finding import Part
    from cqtrade.conflicts.place import Place
    from cqtrade.conflicts.reading import Printed, Verdict
    from cqtrade.figures import Figure


class _Term(NamedTuple):
    """A cell that a sum adds (+1) or takes off (-1)."""

    sign: int
    place: Place


class _Grown(NamedTuple):
    """A level, the growth that led to it, and what it grew from."""

    level: Printed
    rate: Printed
    base: Reading


def sums_come_out(context: Context) -> Iterator[Finding]:
    """A level is the sum of the terms that its indicator declares, some of them taken off.

    The suspect is the sum.
    """
    for place, terms in _declared(context):
        levels = [context.level(each) for each in (place, *(term.place for term in terms))]
        known = [each for each in levels if each]
        if len(known) == len(levels):
            signs = [each.sign for each in terms]
            computed = worked_out(_sum(signs), *known[1:])
            if verdict := judged(known[0], computed):
                yield _not_the_sum(verdict, known, signs, computed)


def sums_came_out_the_year_before(context: Context) -> Iterator[Finding]:
    """What the terms of a sum grew from adds up to what the sum grew from: v / (1 + g).

    All of it is said by one origin. The suspect is the growth of the sum.
    """
    for place, terms in _declared(context):
        several = context.growths.get(growth_into(place), ())
        origins = dict.fromkeys(each.origin for each in several)
        yield from gravest(
            found for each in origins for found in _year_before(context, place, terms, each)
        )


def _declared(context: Context) -> Iterator[tuple[Place, tuple[_Term, ...]]]:
    """Yield every cell of an indicator that is a sum, with the cells of its terms."""
    for code, indicator in context.codelists.indicators.items():
        if indicator.terms:
            for place in context.places_by_indicator.get(code, ()):
                yield place, tuple(_term(place, each) for each in indicator.terms)


def _term(place: Place, term: str) -> _Term:
    series = place.series._replace(indicator=term.removeprefix("-"))
    return _Term(-1 if term.startswith("-") else 1, place._replace(series=series))


def _sum(signs: Sequence[int]) -> Callable[..., Figure]:
    def total(*terms: Figure) -> Figure:
        signed = zip(signs, terms, strict=True)
        return figures.total(
            one if sign > 0 else figures.reversed_change(one) for sign, one in signed
        )

    return total


def _not_the_sum(
    verdict: Verdict, levels: Sequence[Printed], signs: Sequence[int], computed: Reading
) -> Finding:
    total, *terms = levels
    needed = _needed(*_limits(verdict, levels), signs)
    wrong = said("one of them is misprinted, or they differ in scope")
    blamed = accused(tuple(map(Claim, levels, needed)), (wrong,))
    sum_in_words = _in_words([(verdict.told(each),) for each in terms], signs, " + ", " - ")
    return Finding(
        strength=verdict.strength,
        observations=blamed.observations,
        computation=composed(
            said("{sum} = {computed}, stated {stated}"),
            sum=tuple(sum_in_words),
            computed=verdict.of(computed),
            stated=verdict.told(total),
        ),
        cause=blamed.cause,
        stated=verdict.of(total),
        computed=verdict.of(computed),
        ratio=ratio(total.number, computed.number),
    )


def _limits(verdict: Verdict, readings: Sequence[Reading]) -> tuple[Bounds, list[Bounds]]:
    total, *terms = (verdict.of(each).bounds for each in readings)
    return total, terms


def _needed(total: Bounds, terms: Sequence[Bounds], signs: Sequence[int]) -> tuple[Bounds, ...]:
    """Return what the others leave for the sum, and for each of its terms."""
    signed = [each if sign > 0 else -each for each, sign in zip(terms, signs, strict=True)]
    left = []
    for place, sign in enumerate(signs):
        rest = _added((total, *(-each for each in (*signed[:place], *signed[place + 1 :]))))
        left.append(rest if sign > 0 else -rest)
    return _added(signed), *left


def _added(several: Sequence[Bounds]) -> Bounds:
    return reduce(add, several)


def _in_words(
    several: Sequence[tuple[Part, ...]], signs: Sequence[int], plus: str, minus: str
) -> Iterator[Part]:
    for place, (parts, sign) in enumerate(zip(several, signs, strict=True)):
        between = plus if sign > 0 else minus
        if place or sign < 0:
            yield between if place else between.lstrip()
        yield from parts


def _year_before(
    context: Context, place: Place, terms: Sequence[_Term], origin: str
) -> Iterator[Finding]:
    places = (place, *(each.place for each in terms))
    known = [one for each in places if (one := _grown(context, each, origin))]
    if len(known) == len(places):
        yield from _not_before(known, [each.sign for each in terms])


def _grown(context: Context, place: Place, origin: str) -> _Grown | None:
    """Return the level and growth that one origin prints in a cell, and what they imply."""
    level, rate = context.level(place, origin), context.growth(growth_into(place), origin)
    if not level or not rate or level.number <= 0 or rate.number <= -HUNDRED:
        return None
    meant = rate.cell._replace(quantity=usually(rate.quantity))
    promised = figures.implied_base(level.promised, rate.cell)
    return _Grown(level, rate, Reading(promised, figures.implied_base(level.usual, meant)))


def _not_before(grown: Sequence[_Grown], signs: Sequence[int]) -> Iterator[Finding]:
    total, *terms = grown
    computed = worked_out(_sum(signs), *(each.base for each in terms))
    verdict = judged(total.base, computed)
    if verdict is None:
        return
    needed = _needed(*_limits(verdict, [each.base for each in grown]), signs)
    claims = tuple(_claim(verdict, *each) for each in zip(grown, needed, strict=True))
    wrong = said("a growth is misprinted, or they are not growth on one basis")
    blamed = accused(claims, (wrong,))
    told = _in_words([_implying(each) for each in terms], signs, said(" and "), said(" less "))
    yield Finding(
        strength=verdict.strength,
        observations=blamed.observations,
        computation=composed(
            said("{terms} imply {computed} a year before, {total} implies {base}"),
            terms=tuple(told),
            computed=verdict.of(computed),
            total=_implying(total),
            base=verdict.of(total.base),
        ),
        cause=blamed.cause,
        stated=verdict.of(total.base),
        computed=verdict.of(computed),
        ratio=ratio(total.base.number, computed.number),
    )


def _claim(verdict: Verdict, grown: _Grown, base: Bounds) -> Claim:
    return Claim(grown.rate, growth_between(base, verdict.of(grown.level).bounds))


def _implying(grown: _Grown) -> tuple[Part, ...]:
    return composed(
        said("{level} at {growth}"),
        level=grown.level.quantity,
        growth=Signed(grown.rate.quantity),
    )
