"""Whether a claim measures what a figure measures, and whether a share is one of the same whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.factcheck.differences import Aspect, Difference
from cqtrade.factcheck.readings import Origin
from cqtrade.factcheck.roles import Role
from cqtrade.factcheck.senses import Sense
from cqtrade.factcheck.words import keys
from cqtrade.language import said
from cqtrade.telling import labels

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cqtrade.factcheck.claims import Claim
    from cqtrade.factcheck.facts import Facts, Printed
    from cqtrade.factcheck.marks import Mark
    from cqtrade.model import Observation

_SMALL = frozenset({"of", "on", "in", "the", "and", "by", "to", "with", "or"})


def of_measure(claim: Claim, printed: Printed, facts: Facts) -> Iterator[Difference]:
    """Yield the differences in what is measured, and in the whole of a share."""
    if claim.told.role is not Role.SHARE:
        yield from _indicator(claim, printed, facts, {printed.one.indicator})
        return
    if claim.indicator.origin is Origin.OWN:
        yield from _indicator(claim, printed, facts, _of_share(printed.one, facts))
    yield from _whole(claim, printed.one, facts)


def _of_share(one: Observation, facts: Facts) -> set[str]:
    """Return the indicators that may be named of a share: its own, and those it is made of."""
    quotient = facts.indicator(one.indicator).quotient
    made_of = (quotient.numerator[1], quotient.denominator[1]) if quotient else ()
    return {one.indicator, *made_of}


def _indicator(
    claim: Claim, printed: Printed, facts: Facts, meant: set[str]
) -> Iterator[Difference]:
    one = printed.one
    label = labels.called(facts.indicator(one.indicator))
    names = list(_rivals(claim.indicator.names, meant, printed, facts))
    if not names:
        if claim.told.role is not Role.SHARE and not _is_spelt_out(claim, one, facts):
            note = said("{name} is not named", name=label)
            yield Difference(Aspect.INDICATOR, note, is_open=True)
    elif not any(each.of("indicator") & meant for each in names):
        yield Difference(Aspect.INDICATOR, said("the source gives it as {what}", what=label))
    else:
        for each in names:
            if each.of("indicator").isdisjoint(meant) and not _is_part_of_label(each, one, facts):
                note = said("'{text}' is named beside {name}", text=each.text, name=label)
                yield Difference(Aspect.INDICATOR, note)


def _rivals(
    names: Iterable[Mark], meant: set[str], printed: Printed, facts: Facts
) -> Iterator[Mark]:
    """Yield the names that can be what is measured; anything can grow, the first named rather."""
    found = False
    for each in names:
        found = found or bool(each.of("indicator") & meant)
        if is_measured_so(each, printed, facts) or (printed.is_growth and not found):
            yield each


def is_measured_so(mark: Mark, printed: Printed, facts: Facts) -> bool:
    """Tell whether a name is measured in the unit of a figure, or counts pieces as that counts.

    So sales of pieces are no count of merchants, though "exported" may stand beside one of
    invoices: exports are measured in money too.
    """
    meant = facts.indicator(printed.one.indicator)
    several = [facts.indicator(code) for code in mark.of("indicator")]
    alike = any((each.measure, each.of_what) == (meant.measure, meant.of_what) for each in several)
    return alike or (meant.measure == "count" and all(each.of_what == "units" for each in several))


def _is_spelt_out(claim: Claim, one: Observation, facts: Facts) -> bool:
    """Tell whether the words of a label stand apart: "sales of 40 million dollars on Amazon"."""
    label = set(keys(facts.indicator(one.indicator).en)) - _SMALL
    return len(label) > 1 and label <= claim.words


def _is_part_of_label(mark: Mark, one: Observation, facts: Facts) -> bool:
    """Tell whether a name stands in the indicator's own: Amazon sales in the share of these."""
    return set(keys(mark.text)) <= set(keys(facts.indicator(one.indicator).en))


def _whole(claim: Claim, one: Observation, facts: Facts) -> Iterator[Difference]:
    """Yield what is wrong with the whole that a share is said to be of."""
    for each in _wrong_parts(claim, one, facts):
        note = said("'{text}' is not the whole of which it is a share", text=each.text)
        yield Difference(Aspect.INDICATOR, note)
    names_area = any(each.of("subject") for each in claim.whole)
    names_measure = any(each.of("indicator") for each in claim.whole)
    if not names_measure and not (names_area and one.among):
        note = said("of what it is a share is not said")
        yield Difference(Aspect.INDICATOR, note, is_open=True)
    if one.among and not names_area:
        among = labels.label(one.among, facts.codelists.subjects)
        note = said("that it is a share of {whole} is not said", whole=among)
        yield Difference(Aspect.SUBJECT, note, is_open=True)


def _wrong_parts(claim: Claim, one: Observation, facts: Facts) -> Iterator[Mark]:
    """Yield the names within the whole that belong to another whole."""
    quotient = facts.indicator(one.indicator).quotient
    sector, indicator = quotient.denominator if quotient else ("", "")
    for each in claim.whole:
        subject_codes, sector_codes = each.of("subject"), each.of("sector")
        is_measure = each.of("indicator") and not _is_part_of_label(each, one, facts)
        if (
            (subject_codes and (one.among or one.subject) not in subject_codes)
            or (sector_codes and sector_codes.isdisjoint({one.sector, sector}))
            or (is_measure and each.of("indicator").isdisjoint({one.indicator, indicator}))
            or each.sense is Sense.GOODS
        ):
            yield each
