"""Whether a claim is about whom and what a figure is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.factcheck.differences import Aspect, Difference
from cqtrade.factcheck.readings import Origin
from cqtrade.language import said
from cqtrade.telling import labels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cqtrade.factcheck.claims import Claim
    from cqtrade.factcheck.facts import Facts
    from cqtrade.factcheck.marks import Mark
    from cqtrade.factcheck.readings import Reading
    from cqtrade.model import Observation

# "China's Chongqing": the names stand so close.
_NEXT_TO = 3


def of_subject(claim: Claim, one: Observation, facts: Facts) -> Iterator[Difference]:
    """Yield the differences in whose figure it is, and with whom."""
    label = labels.label(one.subject, facts.codelists.subjects)
    reading = claim.subject
    if reading.is_strange:
        note = said("it may be about somebody else than {name}", name=label)
        yield Difference(Aspect.SUBJECT, note, is_open=True)
    elif not reading.names:
        yield _unnamed(one, label, facts)
    elif not _names(reading, one.subject):
        yield Difference(Aspect.SUBJECT, said("the source says it of {name}", name=label))
    else:
        for each in _others(reading, one, facts):
            note = said("'{text}' is named beside {name}", text=each.text, name=label)
            yield Difference(Aspect.SUBJECT, note)
    if one.partner and not _names(reading, one.partner):
        partner = labels.label(one.partner, facts.codelists.subjects)
        note = said("{name} is not named", name=partner)
        yield Difference(Aspect.SUBJECT, note, is_open=True)


def _names(reading: Reading, subject: str) -> bool:
    return any(subject in each.of("subject") for each in reading.names)


def _unnamed(one: Observation, label: str, facts: Facts) -> Difference:
    """Return that nobody is named, which can be forgiven only where an area is meant."""
    is_firm = facts.is_firm(one.subject)
    note = said("{name} is not named", name=label)
    return Difference(Aspect.SUBJECT, note, is_left_out=not is_firm, is_open=is_firm)


def _others(reading: Reading, one: Observation, facts: Facts) -> Iterator[Mark]:
    """Yield the names of others than the subject, its partner and what it visibly lies within."""
    meant = {one.subject, one.partner, one.among}
    around = set(facts.codelists.areas_around(one.subject))
    own = next(each for each in reading.names if one.subject in each.of("subject"))
    is_loose = facts.is_firm(one.subject) or reading.origin is not Origin.OWN
    for each in reading.names:
        codes = each.of("subject")
        is_near = is_loose or 0 <= own.start - each.end <= _NEXT_TO
        if codes.isdisjoint(meant) and not (is_near and codes & around):
            yield each


def of_sector(claim: Claim, one: Observation, facts: Facts) -> Iterator[Difference]:
    """Yield the differences in what sector it is."""
    label = labels.label(one.sector, facts.codelists.sectors)
    names = _sectors(claim.sector, facts)
    meant = [each for each in names if one.sector in each.of("sector")]
    others = [each for each in names if each not in meant and not _is_wide(each, facts)]
    if not (meant or others) and _is_in_measure(claim, one, facts):
        return
    if not names:
        if not facts.goes_without_saying(one):
            note = said("{name} is not named", name=label)
            yield Difference(Aspect.SECTOR, note, is_open=True)
    elif not meant:
        yield Difference(Aspect.SECTOR, said("the source says it of {name}", name=label))
    elif others:
        note = said("'{text}' is named beside {name}", text=others[0].text, name=label)
        yield Difference(Aspect.SECTOR, note)


def _is_in_measure(claim: Claim, one: Observation, facts: Facts) -> bool:
    """Tell whether the name of what is measured holds that of the sector: 规模以上工业增加值."""
    return any(
        one.indicator in each.of("indicator") and facts.names_sector(each.text, one.sector)
        for each in claim.indicator.names
    )


def _sectors(reading: Reading, facts: Facts) -> tuple[Mark, ...]:
    """Return the sectors that are named, not counting wide ones that are named elsewhere.

    In "The economy grew. Exports reached" the second sentence is not about the economy.
    """
    is_own = reading.origin is Origin.OWN
    all_wide = all(_is_wide(each, facts) for each in reading.names)
    return () if all_wide and not is_own else reading.names


def _is_wide(mark: Mark, facts: Facts) -> bool:
    """Tell whether a name is that of a whole: the "industry" of "electronics industry"."""
    codes = mark.of("sector")
    return bool(codes) and all(facts.is_root(code) for code in codes)
