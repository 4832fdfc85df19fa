"""Whether a claim is said of the same time, as a fact, and in words that are understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.factcheck.differences import Aspect, Difference
from cqtrade.factcheck.measures import is_measured_so
from cqtrade.factcheck.readings import Origin
from cqtrade.factcheck.senses import Sense
from cqtrade.factcheck.when import Sort
from cqtrade.factcheck.words import keys
from cqtrade.language import said, term
from cqtrade.model import Kind
from cqtrade.period import Shape
from cqtrade.telling import labels, times

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cqtrade.factcheck.claims import Claim
    from cqtrade.factcheck.facts import Facts, Printed
    from cqtrade.factcheck.marks import Mark
    from cqtrade.model import Observation

_AIMS = (Kind.TARGET, Kind.FORECAST)
# Unknown words that a figure's own print may bring to be known.
_FORGIVEN = (Sense.OPAQUE, Sense.LABEL)
# No note names more unknown words.
_FEW = 3


def of_circumstances(claim: Claim, printed: Printed, facts: Facts) -> Iterator[Difference]:
    """Yield the differences in the time, in what kind of figure it is, and the unknown words."""
    yield from _time(claim, printed.one)
    yield from _kind(claim, printed.one)
    yield from _words(claim, printed, facts)


def given_for(one: Observation) -> str:
    """Return what a source says of the time of a figure."""
    match one.period.shape:
        case Shape.UNKNOWN:
            return said("the source names no time")
        case Shape.ANY_YEAR:
            return said("the source gives it for each year")
        case Shape.ANY_MONTH:
            return said("the source gives it for each month")
        case Shape.SPAN | Shape.DAY:
            return said("the source gives it for {period}", period=times.told(one.period))


def _time(claim: Claim, one: Observation) -> Iterator[Difference]:
    whens = claim.whens
    if not whens:
        yield Difference(Aspect.TIME, said("the period is not stated"), is_left_out=True)
    elif not all(each.is_of(one) for each in whens):
        yield Difference(Aspect.TIME, given_for(one))
    elif any(each.sort is Sort.PART for each in whens):
        yield Difference(Aspect.TIME, said("the year is not stated"), is_left_out=True)


def _kind(claim: Claim, one: Observation) -> Iterator[Difference]:
    is_due = any(each.time and each.time.is_due for each in claim.time.names)
    is_day = any(each.is_day for each in claim.whens)
    if one.kind in _AIMS and not claim.is_planned:
        note = said("in the source it is a {kind}", kind=term(one.kind))
        yield Difference(Aspect.KIND, note)
    elif one.kind is Kind.REPORTED and (claim.is_planned or (is_due and not is_day)):
        yield Difference(Aspect.KIND, said("the source reports it as a fact"))


def _words(claim: Claim, printed: Printed, facts: Facts) -> Iterator[Difference]:
    known = facts.words_of(printed.one)
    unknown = [
        said("'{text}'", text=each.text)
        for each in dict.fromkeys((*claim.unknown, *_from_afar(claim, printed, facts)))
        if each.sense not in _FORGIVEN or not known.issuperset(keys(each.text))
    ]
    if unknown:
        note = said("not understood: {words}", words=labels.listed(unknown[:_FEW]))
        yield Difference(Aspect.WORDS, note, is_open=True)


def _from_afar(claim: Claim, printed: Printed, facts: Facts) -> Iterator[Mark]:
    """Yield the unknown words beside names that were taken over from elsewhere."""
    if claim.sector.origin is not Origin.OWN:
        yield from claim.sector.unknown
    if claim.indicator.origin is not Origin.OWN and any(
        printed.is_growth or is_measured_so(each, printed, facts) for each in claim.indicator.names
    ):
        yield from claim.indicator.unknown
