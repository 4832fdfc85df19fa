"""Whether a claim is about what a figure is about: whose, in what, measured how, when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.factcheck.differences import Aspect, Difference
from cqtrade.factcheck.readings import Origin
from cqtrade.factcheck.roles import Role
from cqtrade.factcheck.senses import Sense
from cqtrade.factcheck.vocabulary import keys
from cqtrade.factcheck.when import Sort
from cqtrade.model import Kind
from cqtrade.period import Shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cqtrade.factcheck.facts import Facts, Printed
    from cqtrade.factcheck.marks import Mark
    from cqtrade.factcheck.readings import Reading
    from cqtrade.factcheck.sentence import Claim
    from cqtrade.model import Observation

# "China's Chongqing": the names stand so close.
_NEXT_TO = 3
_SMALL = frozenset({"of", "on", "in", "the", "and", "by", "to", "with", "or"})
_FORGIVEN = (Sense.OPAQUE, Sense.LABEL)
_AIMS = (Kind.TARGET, Kind.FORECAST)


def of_dimensions(claim: Claim, printed: Printed, facts: Facts) -> Iterator[Difference]:
    """Yield every difference but those of the number itself."""
    one = printed.one
    yield from _subject(claim, one, facts)
    yield from _sector(claim, one, facts)
    yield from _indicator(claim, printed, facts)
    yield from _whole(claim, one, facts)
    yield from _time(claim, one)
    yield from _kind(claim, one)
    yield from _words(claim, printed, facts)


def _subject(claim: Claim, one: Observation, facts: Facts) -> Iterator[Difference]:
    label = _label(one.subject, facts.codelists.subjects)
    names = claim.subject.names
    if claim.subject.is_strange:
        yield Difference(
            Aspect.SUBJECT, f"it may be about somebody else than {label}", is_open=True
        )
    elif not names:
        is_firm = facts.is_firm(one.subject)
        note = f"{label} is not named"
        yield Difference(Aspect.SUBJECT, note, is_left_out=not is_firm, is_open=is_firm)
    elif not any(one.subject in each.of("subject") for each in names):
        yield Difference(Aspect.SUBJECT, f"the source says it of {label}")
    else:
        for each in _others(claim.subject, one, facts):
            yield Difference(Aspect.SUBJECT, f"'{each.text}' is named beside {label}")
    if one.partner and not any(one.partner in each.of("subject") for each in names):
        partner = _label(one.partner, facts.codelists.subjects)
        yield Difference(Aspect.SUBJECT, f"{partner} is not named")


def _others(reading: Reading, one: Observation, facts: Facts) -> Iterator[Mark]:
    """Yield the names of others than the subject, its partner and what it visibly lies within."""
    names = reading.names
    meant = {one.subject, one.partner, one.among} - {""}
    around = set(facts.codelists.areas_around(one.subject))
    own = next(each for each in names if one.subject in each.of("subject"))
    is_loose = facts.is_firm(one.subject) or reading.origin is not Origin.OWN
    for each in names:
        codes = each.of("subject")
        is_near = is_loose or -_NEXT_TO <= own.start - each.end <= _NEXT_TO
        if codes.isdisjoint(meant) and not (is_near and codes & around):
            yield each


def _sector(claim: Claim, one: Observation, facts: Facts) -> Iterator[Difference]:
    label = _label(one.sector, facts.codelists.sectors)
    names = claim.sector.names
    if claim.sector.origin is not Origin.OWN and all(_is_wide(each, facts) for each in names):
        # "The economy grew. Exports were": the second is not said of the first.
        names = ()
    if not names:
        if not facts.goes_without_saying(one):
            yield Difference(Aspect.SECTOR, f"{label} is not named", is_open=True)
        return
    meant = [each for each in names if one.sector in each.of("sector")]
    wide = [each for each in names if meant and _is_wide(each, facts)]
    if not meant:
        yield Difference(Aspect.SECTOR, f"the source says it of {label}")
    elif others := [each for each in names if each not in meant and each not in wide]:
        yield Difference(Aspect.SECTOR, f"'{others[0].text}' is named beside {label}")


def _is_wide(mark: Mark, facts: Facts) -> bool:
    """Tell whether a name is that of a whole: the "industry" of "electronics industry"."""
    codes = mark.of("sector")
    return bool(codes) and all(facts.is_root(code) for code in codes)


def _indicator(claim: Claim, printed: Printed, facts: Facts) -> Iterator[Difference]:
    one = printed.one
    label = _label(one.indicator, facts.codelists.indicators)
    is_share = claim.told.role is Role.SHARE
    meant = {one.indicator, *(_parts_of_quotient(one, facts) if is_share else ())}
    names = list(_rivals(claim.indicator.names, meant, printed, facts))
    if is_share and claim.indicator.origin is not Origin.OWN:
        return
    if not names and _is_spelt_out(claim, one, facts):
        return
    if not names:
        if not is_share:
            yield Difference(Aspect.INDICATOR, f"{label} is not named", is_open=True)
    elif not any(each.of("indicator") & meant for each in names):
        yield Difference(Aspect.INDICATOR, f"the source gives it as {label}")
    else:
        for each in names:
            if each.of("indicator").isdisjoint(meant) and not _is_part_of_label(each, one, facts):
                yield Difference(Aspect.INDICATOR, f"'{each.text}' is named beside {label}")


def _is_spelt_out(claim: Claim, one: Observation, facts: Facts) -> bool:
    """Tell whether the words of a label stand apart: "sales of 40 million dollars on Amazon"."""
    label = set(keys(facts.indicator(one.indicator).en)) - _SMALL
    return len(label) > 1 and label <= claim.words


def _rivals(
    names: Iterable[Mark], meant: set[str], printed: Printed, facts: Facts
) -> Iterator[Mark]:
    """Yield the names that can be what is measured; anything can grow, the first named rather."""
    found = False
    for each in names:
        found = found or bool(each.of("indicator") & meant)
        if _is_measured_so(each, printed, facts) or (printed.is_growth and not found):
            yield each


def _is_measured_so(mark: Mark, printed: Printed, facts: Facts) -> bool:
    """Tell whether a name is measured in the same unit as a figure."""
    meant = facts.indicator(printed.one.indicator)
    several = (facts.indicator(code) for code in mark.of("indicator"))
    alike = ((each.measure, each.of_what) == (meant.measure, meant.of_what) for each in several)
    return any(alike)


def _parts_of_quotient(one: Observation, facts: Facts) -> tuple[str, ...]:
    quotient = facts.indicator(one.indicator).quotient
    return (quotient.numerator[1], quotient.denominator[1]) if quotient else ()


def _is_part_of_label(mark: Mark, one: Observation, facts: Facts) -> bool:
    """Tell whether a name stands in the indicator's own: Amazon sales in the share of these."""
    label = set(keys(facts.indicator(one.indicator).en))
    return set(keys(mark.text)) <= label


def _whole(claim: Claim, one: Observation, facts: Facts) -> Iterator[Difference]:
    """Yield what is wrong with the whole that a share is said to be of."""
    if claim.told.role is not Role.SHARE:
        return
    subjects = [each for each in claim.whole if each.of("subject")]
    sectors = [each for each in claim.whole if each.of("sector") or each.sense is Sense.GOODS]
    indicators = [each for each in claim.whole if each.of("indicator")]
    quotient = facts.indicator(one.indicator).quotient
    of_sectors = {one.sector, quotient.denominator[0] if quotient else ""}
    of_indicators = {one.indicator, quotient.denominator[1] if quotient else ""}
    wrong = (
        *(each for each in subjects if (one.among or one.subject) not in each.of("subject")),
        *(each for each in sectors if each.of("sector").isdisjoint(of_sectors)),
        *(
            each
            for each in indicators
            if each.of("indicator").isdisjoint(of_indicators)
            and not _is_part_of_label(each, one, facts)
        ),
    )
    for each in wrong:
        yield Difference(Aspect.INDICATOR, f"'{each.text}' is not the whole of which it is a share")
    if not (indicators or (subjects and one.among)):
        yield Difference(Aspect.INDICATOR, "of what it is a share is not said", is_open=True)
    if one.among and not subjects:
        among = _label(one.among, facts.codelists.subjects)
        note = f"that it is a share of {among} is not said"
        yield Difference(Aspect.SUBJECT, note, is_open=True)


def _time(claim: Claim, one: Observation) -> Iterator[Difference]:
    whens = claim.whens
    if not whens:
        yield Difference(Aspect.TIME, "the period is not stated", is_left_out=True)
    elif not all(each.is_of(one) for each in whens):
        yield Difference(Aspect.TIME, given_for(one))
    elif any(each.sort is Sort.PART for each in whens):
        yield Difference(Aspect.TIME, "the year is not stated", is_left_out=True)


def given_for(one: Observation) -> str:
    """Return what a source says of the time of a figure."""
    match one.period.shape:
        case Shape.UNKNOWN:
            return "the source names no time"
        case Shape.ANY_YEAR:
            return "the source gives it for each year"
        case Shape.ANY_MONTH:
            return "the source gives it for each month"
        case Shape.SPAN | Shape.DAY:
            return f"the source gives it for {one.period}"


def _kind(claim: Claim, one: Observation) -> Iterator[Difference]:
    is_due = any(each.time and each.time.is_due for each in claim.time.names)
    is_day = any(each.is_day for each in claim.whens)
    if one.kind in _AIMS and not claim.is_planned:
        yield Difference(Aspect.KIND, f"in the source it is a {one.kind}")
    elif one.kind is Kind.REPORTED and (claim.is_planned or (is_due and not is_day)):
        yield Difference(Aspect.KIND, "the source reports it as a fact")


def _words(claim: Claim, printed: Printed, facts: Facts) -> Iterator[Difference]:
    known = facts.words_of(printed.one)
    unknown = [
        each.text
        for each in dict.fromkeys((*claim.unknown, *_from_afar(claim, printed, facts)))
        if each.sense not in _FORGIVEN or not known.issuperset(keys(each.text))
    ]
    if unknown:
        several = ", ".join(f"'{each}'" for each in unknown[:3])
        yield Difference(Aspect.WORDS, f"not understood: {several}", is_open=True)


def _from_afar(claim: Claim, printed: Printed, facts: Facts) -> Iterator[Mark]:
    """Yield the unknown words beside names that were taken over from elsewhere."""
    if claim.sector.origin is not Origin.OWN:
        yield from claim.sector.unknown
    if claim.indicator.origin is not Origin.OWN and any(
        printed.is_growth or _is_measured_so(each, printed, facts) for each in claim.indicator.names
    ):
        yield from claim.indicator.unknown


def _label(code: str, entries: object) -> str:
    entry = entries.get(code)  # type: ignore[attr-defined]
    return entry.en if entry else code
