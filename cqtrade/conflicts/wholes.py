"""Rules on parts and wholes: of sectors, partners and areas, and of years."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from cqtrade import figures
from cqtrade.conflicts.finding import Finding, composed
from cqtrade.conflicts.reading import at_most, judged, ratio, worked_out
from cqtrade.conflicts.suspicion import each_once, suspicion
from cqtrade.language import said
from cqtrade.model import SubjectKind
from cqtrade.strength import Strength

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from cqtrade.conflicts.context import Context
    from cqtrade.conflicts.finding import Sentence
    from cqtrade.conflicts.place import Place
    from cqtrade.conflicts.reading import Printed, Verdict
    from cqtrade.model import Codelists
    from cqtrade.period import Period

_NO_AMOUNTS = frozenset({"share", "rate", "rank"})
_ORDER = tuple(Strength)


class _Excess(NamedTuple):
    """A part that is greater than its whole."""

    part: Printed
    verdict: Verdict


def parts_are_within_their_wholes(context: Context) -> Iterator[Finding]:
    """A part is no greater than its whole.

    A sector is a part of its parent, a partner of its group and of all partners together, an area
    of what it lies within; companies and places are parts of nothing. The suspect is the part;
    the whole, where several exceed it.
    """
    pairs = ((each, _wholes(each, context.codelists)) for each in _amounts(context))
    return _exceeding(context, pairs)


def disjoint_parts_are_together_within_their_whole(context: Context) -> Iterator[Finding]:
    """Parts that do not overlap are together no greater than their whole, which is the suspect."""
    lists = context.codelists
    disjoint = {
        code: lists.parts_of(code) for code, one in lists.sectors.items() if one.parts_are_disjoint
    }
    for place in _amounts(context):
        sectors = disjoint.get(place.series.sector, ())
        cells = (place._replace(series=place.series._replace(sector=each.code)) for each in sectors)
        parts = [level for each in cells if (level := context.level(each))]
        whole = context.level(place) if len(parts) > 1 else None
        if whole:
            yield from _together(whole, parts)


def part_years_are_within_their_years(context: Context) -> Iterator[Finding]:
    """What flows in a part of a year is no more than in the whole of it, or in a longer part.

    The suspect is the part; the whole, where several exceed it.
    """
    years: dict[tuple[object, ...], list[Place]] = defaultdict(list)
    for place in _amounts(context):
        indicator = context.indicator(place)
        year = _year(place.period)
        if indicator and indicator.flow and year and not place.since:
            years[(place.series, place.among, place.unit, place.voice, year)].append(place)
    pairs = ((each, _longer(each, several)) for several in years.values() for each in several)
    return _exceeding(context, pairs)


def _amounts(context: Context) -> Iterator[Place]:
    """Yield the cells of what has parts: amounts that cannot fall below zero."""
    for code, places in context.places_by_indicator.items():
        indicator = context.codelists.indicators.get(code)
        if indicator and indicator.measure not in _NO_AMOUNTS and not indicator.signed:
            yield from places


def _wholes(place: Place, lists: Codelists) -> Iterator[Place]:
    """Yield the cells that a cell is a part of, the nearest first in each dimension."""
    series = place.series
    for sector in lists.wholes_of(series.sector):
        yield place._replace(series=series._replace(sector=sector))
    if _is_area(series.partner, lists):
        for partner in (*_around(series.partner, lists), ""):
            yield place._replace(series=series._replace(partner=partner))
    for area in _around(series.subject, lists):
        yield place._replace(series=series._replace(subject=area))


def _is_area(code: str, lists: Codelists) -> bool:
    subject = lists.subjects.get(code)
    return subject is not None and subject.kind is SubjectKind.AREA


def _around(area: str, lists: Codelists) -> Iterator[str]:
    while _is_area(area, lists) and _is_area(area := lists.subjects[area].within, lists):
        yield area


def _year(period: Period) -> int | None:
    """Return the year that whole months lie in, where it is one."""
    first, last = period.first, period.last
    if not first or not last or first.year != last.year or not period.months:
        return None
    return first.year


def _longer(place: Place, several: Sequence[Place]) -> Iterable[Place]:
    longer = (
        each for each in several if each.period.covers(place.period) and each.period != place.period
    )
    return sorted(longer, key=lambda each: each.period.months or 0)


def _exceeding(
    context: Context, pairs: Iterable[tuple[Place, Iterable[Place]]]
) -> Iterator[Finding]:
    """Yield one finding for each whole that is exceeded, and for each part in doubt already."""
    exceeded: Mapping[Place, list[_Excess]] = defaultdict(list)
    for place, wholes in pairs:
        for whole in wholes:
            if whole in context.levels and (excess := _excess(context, place, whole)):
                exceeded[whole].append(excess)
                break
    for whole, several in exceeded.items():
        level = context.level(whole)
        for group in _undoubted_together(several):
            yield from (_beyond(group, level),) if level else ()


def _excess(context: Context, place: Place, whole: Place) -> _Excess | None:
    part, level = context.level(place), context.level(whole)
    verdict = judged(part, at_most(level)) if part and level else None
    if not part or not verdict:
        return None
    indicator = context.indicator(place)
    # What neither adds up over time nor is a stock may be a mean, which a part can exceed.
    is_sum = indicator is not None and indicator.flow is not None
    return _Excess(part, verdict if is_sum else verdict._replace(strength=Strength.DOUBT))


def _undoubted_together(several: Sequence[_Excess]) -> Iterator[Sequence[_Excess]]:
    # A part whose doubt a curator has told does not vouch for the others.
    rest = []
    for each in several:
        if any(one.doubt for one in each.part.observations):
            yield (each,)
        else:
            rest.append(each)
    if rest:
        yield rest


def _beyond(group: Sequence[_Excess], whole: Printed) -> Finding:
    first = group[0]
    verdict = min((each.verdict for each in group), key=lambda each: _ORDER.index(each.strength))
    parts = (one for each in group for one in sorted(each.part.observations, key=suspicion))
    wholes = sorted(whole.observations, key=suspicion)
    suspects, others = (wholes, parts) if len(group) > 1 else (parts, wholes)
    return Finding(
        strength=verdict.strength,
        observations=each_once((*suspects, *others)),
        computation=_told(group, whole),
        cause=(
            said("several parts exceed it: the whole is misprinted, or of another scope")
            if len(group) > 1
            else said("the part is misprinted, or is no part of this whole by its definition"),
        ),
        stated=verdict.of(first.part),
        computed=verdict.of(whole),
        ratio=ratio(first.part.number, whole.number),
    )


def _told(group: Sequence[_Excess], whole: Printed) -> Sentence:
    parts = [part for each, verdict in group for part in (said(", "), verdict.told(each))]
    if len(group) > 1 or not whole.number:
        return composed(
            said("{parts} are each more than their whole, {whole}"),
            parts=tuple(parts[1:]),
            whole=whole.quantity,
        )
    verdict = group[0].verdict
    return composed(
        said("{part} / {whole} = {share} of its whole"),
        part=parts[1],
        whole=verdict.told(whole),
        share=verdict.of(worked_out(figures.share, group[0].part, whole)),
    )


def _together(whole: Printed, parts: Sequence[Printed]) -> Iterator[Finding]:
    """Yield the finding that parts come to together, where none of them does alone."""
    limit = at_most(whole)
    sum_of_parts = worked_out(lambda *each: figures.total(each), *parts)
    verdict = judged(sum_of_parts, limit)
    if verdict is None or any(judged(each, limit) for each in parts):
        return
    told = [part for each in parts for part in (" + ", verdict.told(each))]
    every = (one for each in (whole, *parts) for one in sorted(each.observations, key=suspicion))
    yield Finding(
        strength=verdict.strength,
        observations=each_once(every),
        computation=composed(
            said("{parts} = {sum}, more than their whole, {whole}"),
            parts=tuple(told[1:]),
            sum=verdict.of(sum_of_parts),
            whole=verdict.told(whole),
        ),
        cause=(said("a part or the whole is misprinted, or the parts overlap"),),
        stated=verdict.of(whole),
        computed=verdict.of(sum_of_parts),
        ratio=ratio(whole.number, sum_of_parts.number),
    )
