"""Rules on growth over several years: averages, and years that are not named."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from cqtrade import figures
from cqtrade.bounds import ONE, Bounds, factor_of
from cqtrade.cells import AVERAGE, REAL
from cqtrade.conflicts.finding import Finding, Signed, composed
from cqtrade.conflicts.growth import REVISED, points
from cqtrade.conflicts.reading import judged, ratio_of_growths, worked_out
from cqtrade.conflicts.suspicion import each_once, suspicion
from cqtrade.figures import Figure
from cqtrade.language import said
from cqtrade.period import Period, Shape
from cqtrade.quantity import PERCENT
from cqtrade.strength import Strength
from cqtrade.telling import times

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cqtrade.conflicts.context import Context
    from cqtrade.conflicts.finding import Part
    from cqtrade.conflicts.place import Stated
    from cqtrade.conflicts.reading import Printed, Reading

_ONE = Figure(ONE, Bounds.exactly(ONE), "", ())


def average_growth_is_that_of_the_years(context: Context) -> Iterator[Finding]:
    """An average annual growth is ((after / before) ^ (1 / n) - 1) x 100 over its n years.

    The base is the first year named, or the year before it, by the levels at the ends or by the
    growth of each year: only what fits neither base is found. The suspect is the average.
    """
    for stated in context.growths:
        rate = context.growth(stated) if stated.manner == AVERAGE else None
        years = _whole_years(stated.place.period)
        if rate and years and rate.unit == PERCENT:
            first = _misfits(context, stated, rate, years)
            other = _misfits(context, stated, rate, range(years.start - 1, years.stop))
            if first and other:
                yield _not_average(rate, first[0], other[0])


def growth_of_unnamed_years_is_like_the_named(context: Context) -> Iterator[Finding]:
    """A growth of "many years" lies among those that its origin gives with their years.

    One of these has to be an average over years: the growth of one year tells nothing of others.
    """
    unnamed = [
        each
        for each in context.growths
        if each.place.period.shape is Shape.UNKNOWN and each.manner != REAL
    ]
    named = _named(context, {_topic(each) for each in unnamed})
    for stated in unnamed:
        rate = context.growth(stated)
        others = [
            (each, known)
            for each in named[_topic(stated)]
            if (known := context.growth(each, stated.place.voice)) and _is_alike(stated, each)
        ]
        if rate and any(each.manner == AVERAGE for each, _ in others):
            yield from _unlike(rate, sorted(others, key=lambda each: each[0].manner != AVERAGE))


def _whole_years(period: Period) -> range | None:
    """Return the years of a period, from its first to its last, where it has two or more."""
    first, last = period.first, period.last
    if not first or not last or not period.months or period.months % 12 or first.month != 1:
        return None
    return range(first.year, last.year + 1) if last.year > first.year else None


def _misfits(
    context: Context, stated: Stated, rate: Printed, years: range
) -> tuple[tuple[Reading, Strength], ...]:
    """Return the averages from the first of *years* on, where there are some and none fits."""
    readings = tuple(_averages(context, stated, years))
    verdicts = [(each, judged(rate, each)) for each in readings]
    if not all(verdict for _, verdict in verdicts):
        return ()
    return tuple(
        (each, _tempered(rate, each, verdict.strength)) for each, verdict in verdicts if verdict
    )


def _averages(context: Context, stated: Stated, years: range) -> Iterator[Reading]:
    places = [stated.place._replace(period=_year(each)) for each in years]
    before, after = context.level(places[0]), context.level(places[-1])
    if before and after and before.number > 0 and after.number >= 0:
        yield worked_out(
            lambda old, new: figures.annual_growth(old, new, len(years) - 1), before, after
        )
    steps = [
        context.growth(stated._replace(place=place, base=place.period.year_before(), manner=""))
        for place in places[1:]
    ]
    known = [each for each in steps if each]
    if len(known) == len(steps):
        yield worked_out(_average, *known)


def _average(*rates: Figure) -> Figure:
    """Return the geometric mean of growth rates: (product of (1 + g)) ^ (1 / n) - 1."""
    after = _ONE
    for each in rates:
        factor = Figure(1 + each.number / 100, factor_of(each.bounds), "", each.came_from)
        after = figures.product(after, factor, "")
    return figures.annual_growth(_ONE, after, len(rates))


def _year(year: int) -> Period:
    return Period.spanning(date(year, 1, 1), date(year, 12, 31))


def _tempered(rate: Printed, computed: Reading, strength: Strength) -> Strength:
    """Return a doubt for a small gap to what other documents printed, which may be revised."""
    own = {each.origin for each in rate.observations}
    elsewhere = any(each.origin not in own for each in computed.observations)
    gap = points(rate.promised.bounds, computed.promised.bounds, ONE, PERCENT)
    return Strength.DOUBT if elsewhere and gap <= REVISED else strength


def _not_average(
    rate: Printed, first: tuple[Reading, Strength], other: tuple[Reading, Strength]
) -> Finding:
    computed, beyond = first[0], other[0]
    suspects = sorted(rate.observations, key=suspicion)
    both = {first[1], other[1]}
    return Finding(
        strength=Strength.DOUBT if Strength.DOUBT in both else Strength.CONTRADICTION,
        observations=each_once((*suspects, *computed.observations, *beyond.observations)),
        computation=composed(
            said(
                "{one} a year from the first year on, {other} from the year before, stated {stated}"
            ),
            one=Signed(computed.promised),
            other=Signed(beyond.promised),
            stated=Signed(rate.quantity),
        ),
        cause=(said("other years, another scope, or a misprint"),),
        stated=rate.promised,
        computed=computed.promised,
        ratio=ratio_of_growths(rate.number, computed.number),
    )


def _is_alike(one: Stated, other: Stated) -> bool:
    """Tell whether two rates are of one unit, and of one currency where both have one."""
    currencies = {each.place.unit for each in (one, other)} - {""}
    return one.unit == other.unit and len(currencies) <= 1


def _topic(stated: Stated) -> tuple[object, ...]:
    return stated.place.series, stated.place.among


def _named(
    context: Context, topics: set[tuple[object, ...]]
) -> dict[tuple[object, ...], list[Stated]]:
    named: dict[tuple[object, ...], list[Stated]] = defaultdict(list)
    for each in context.growths if topics else ():
        if (
            each.place.period.first
            and _topic(each) in topics
            and (each.is_nominal or each.manner == AVERAGE)
        ):
            named[_topic(each)].append(each)
    return named


def _unlike(rate: Printed, others: Sequence[tuple[Stated, Printed]]) -> Iterator[Finding]:
    among = others[0][1].usual.bounds
    for _, known in others:
        among = among.hull(known.usual.bounds)
    if rate.usual.bounds.meets(among):
        return
    average = others[0][1]
    told: list[Part] = [part for each in others for part in _told(*each)]
    every = (one for _, known in others for one in sorted(known.observations, key=suspicion))
    yield Finding(
        strength=Strength.DOUBT,
        observations=each_once((*sorted(rate.observations, key=suspicion), *every)),
        computation=composed(
            said("{growth} in unnamed years{others}"),
            growth=Signed(rate.quantity),
            others=tuple(told),
        ),
        cause=(said("other years or another scope, or too round a number"),),
        stated=rate.usual,
        computed=average.usual,
        ratio=ratio_of_growths(rate.number, average.number),
    )


def _told(stated: Stated, rate: Printed) -> tuple[Part, ...]:
    growth, period = Signed(rate.quantity), times.told(stated.place.period)
    if stated.manner == AVERAGE:
        return composed(said(" against {growth} a year in {period}"), growth=growth, period=period)
    return composed(said(" against {growth} in {period}"), growth=growth, period=period)
