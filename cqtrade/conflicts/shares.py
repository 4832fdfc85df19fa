"""The rule on shares: the quotient of the levels that they speak of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cqtrade import figures
from cqtrade.bounds import HUNDRED, UNKNOWN, Bounds
from cqtrade.conflicts.finding import Finding, composed
from cqtrade.conflicts.reading import judged, ratio, worked_out
from cqtrade.conflicts.suspicion import Claim, accused, each_once
from cqtrade.language import said
from cqtrade.strength import Strength
from cqtrade.telling import labels, times

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cqtrade.conflicts.context import Context
    from cqtrade.conflicts.finding import Sentence
    from cqtrade.conflicts.place import Place
    from cqtrade.conflicts.reading import Printed, Reading, Verdict
    from cqtrade.model import Quotient, SeriesKey

_PERCENT = Bounds.exactly(HUNDRED)


class _Division(NamedTuple):
    """The quotient of two printed levels, with the cell of the second."""

    part: Printed
    whole: Printed
    quotient: Reading
    place: Place


class _Fit(NamedTuple):
    """Another whole that gives the share that is stated, and that in words."""

    whole: Printed
    cause: Sentence


def shares_are_quotients(context: Context) -> Iterator[Finding]:
    """A share is 100 x part / whole, both as its indicator declares them.

    The part keeps the share's subject, sector and partner; the whole is `among`, or the subject.
    Of trade with a partner the whole may be trade with all or with that one: only what fits
    neither is found. The suspect is the share.
    """
    for code, indicator in context.codelists.indicators.items():
        if indicator.quotient:
            for place in context.places_by_indicator.get(code, ()):
                yield from _checked(context, place, indicator.quotient)


def _checked(context: Context, place: Place, quotient: Quotient) -> Iterator[Finding]:
    share = context.level(place)
    part, wholes = _declared(place, quotient)
    found = [each for whole in wholes if (each := _divided(context, part, whole))]
    verdicts = [judged(share, each.quotient) for each in found] if share else []
    first = verdicts[0] if verdicts and all(verdicts) else None
    if share and first:
        sure = len(found) == len(wholes)
        verdict = first if sure else first._replace(strength=Strength.DOUBT)
        yield _finding(context, verdict, share, found[0])


def _declared(place: Place, quotient: Quotient) -> tuple[Place, tuple[Place, ...]]:
    """Return the cell of a share's part, and those that can be its whole, without their unit."""
    share = place.series
    part = _series(share, quotient.numerator)
    whole = _series(share, quotient.denominator)._replace(subject=place.among or share.subject)
    alone = place._replace(among="", unit="")
    wholes = (whole._replace(partner=""), whole)
    return alone._replace(series=part), tuple(
        alone._replace(series=each) for each in dict.fromkeys(wholes) if each != part
    )


def _series(share: SeriesKey, term: tuple[str, str]) -> SeriesKey:
    sector, indicator = term
    return share._replace(sector=sector or share.sector, indicator=indicator)


def _divided(context: Context, part: Place, whole: Place) -> _Division | None:
    """Return the quotient of what is printed in two cells in one unit."""
    for unit in context.units.get(part, ()):
        above = context.level(part._replace(unit=unit))
        below = context.level(whole._replace(unit=unit))
        if above and below and below.number > 0:
            return _Division(above, below, worked_out(figures.share, above, below), whole)
    return None


def _finding(context: Context, verdict: Verdict, share: Printed, division: _Division) -> Finding:
    part, whole, quotient, _ = division
    claims = _claims(verdict, share, division)
    fit = next(_fitting(context, share, division), None)
    if fit:
        # What fits another whole is no misprint, whatever slip would explain it too.
        claims = tuple(each._replace(needed=UNKNOWN) for each in claims)
    misprint = said("another whole is meant, or one of the three is misprinted")
    blamed = accused(claims, fit.cause if fit else (misprint,))
    return Finding(
        strength=verdict.strength,
        observations=each_once((*blamed.observations, *(fit.whole.observations if fit else ()))),
        computation=composed(
            said("{part} / {whole} = {quotient}, stated {stated}"),
            part=verdict.told(part),
            whole=verdict.told(whole),
            quotient=verdict.of(quotient),
            stated=verdict.told(share),
        ),
        cause=blamed.cause,
        stated=verdict.of(share),
        computed=verdict.of(quotient),
        ratio=ratio(share.number, quotient.number),
    )


def _claims(verdict: Verdict, share: Printed, division: _Division) -> tuple[Claim, ...]:
    said, part, whole = (verdict.of(each).bounds for each in (share, division.part, division.whole))
    return (
        Claim(share, verdict.of(division.quotient).bounds),
        Claim(division.part, whole * said / _PERCENT),
        Claim(division.whole, part * _PERCENT / said),
    )


def _fitting(context: Context, share: Printed, division: _Division) -> Iterator[_Fit]:
    """Yield every other whole of which the part has the share that is stated."""
    part = division.part
    sector = part.observations[0].sector
    for place, label in _other_wholes(context, division.place, sector):
        whole = context.level(place._replace(unit=part.unit))
        if whole and whole.number > 0:
            quotient = worked_out(figures.share, part, whole)
            if judged(share, quotient) is None:
                cause = composed(
                    said("another whole: {part} / {whole} = {quotient} is its share of {label}"),
                    part=part.quantity,
                    whole=whole.quantity,
                    quotient=quotient.promised,
                    label=label,
                )
                yield _Fit(whole, cause)


def _other_wholes(context: Context, whole: Place, sector: str) -> Iterator[tuple[Place, str]]:
    """Yield sums, their other terms, the sectors above the part and the year before, in words."""
    lists, series = context.codelists, whole.series
    for code in _relatives(context, series.indicator):
        label = labels.called(lists.indicators[code])
        yield whole._replace(series=series._replace(indicator=code)), label
    for code in (*lists.wholes_of(sector), *lists.wholes_of(series.sector)):
        if code != series.sector:
            label = labels.called(lists.sectors[code])
            yield whole._replace(series=series._replace(sector=code)), label
    if whole.period.first:
        before = whole.period.year_before()
        yield whole._replace(period=before), times.told(before)


def _relatives(context: Context, indicator: str) -> Iterator[str]:
    """Yield the sums that *indicator* is a term of, then the other terms, then its own terms."""
    known = context.codelists.indicators
    sums = [code for code, each in known.items() if indicator in _terms(context, code)]
    others = [term for code in sums for term in _terms(context, code)]
    own = _terms(context, indicator)
    return (
        code
        for code in dict.fromkeys((*sums, *others, *own))
        if code != indicator and code in known
    )


def _terms(context: Context, indicator: str) -> tuple[str, ...]:
    one = context.codelists.indicators.get(indicator)
    return tuple(term.removeprefix("-") for term in one.terms) if one else ()
