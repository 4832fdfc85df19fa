"""Rules of form that a sound dataset keeps: one function a rule, named as the rule."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from cqtrade.errors import Fault, suggestion
from cqtrade.model import Kind
from cqtrade.quantity import PERCENT, POINTS, is_currency
from cqtrade.text import fold, visible

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from cqtrade.loader.folders import Contents
    from cqtrade.model import Code, Codelists, Indicator, Observation

SECTORS, INDICATORS, SUBJECTS = "sectors.toml", "indicators.toml", "subjects.toml"


def faults_of_form(contents: Contents) -> tuple[Fault, ...]:
    """Return what breaks a rule of form, sorted by file and line."""
    return tuple(sorted(fault for rule in RULES for fault in rule(contents)))


def every_observed_code_is_known(contents: Contents) -> Iterator[Fault]:
    """An observation uses only words of the codelists."""
    lists = contents.codelists
    for one in contents.observations:
        yield from _unknown(contents, one, "subject", one.subject, lists.subjects)
        yield from _unknown(contents, one, "sector", one.sector, lists.sectors)
        yield from _unknown(contents, one, "indicator", one.indicator, lists.indicators)
        for key in ("partner", "among", "speaker"):
            yield from _unknown(contents, one, key, getattr(one, key), lists.subjects)


def every_code_leads_to_another(contents: Contents) -> Iterator[Fault]:
    """What a codelist entry refers to is in a codelist."""
    lists = contents.codelists
    for file, entry, key, code, known in _references(lists):
        if code and code not in known:
            complaint = f"'{key}' is in no codelist: '{visible(code)}'"
            yield _fault_of(lists, file, entry, complaint, _near(code, known))


def trees_have_no_loops(contents: Contents) -> Iterator[Fault]:
    """Nothing is a part of itself, however far up, and nothing adapts itself."""
    lists = contents.codelists
    parents = {code: each.parent for code, each in lists.sectors.items()}
    withins = {code: each.within for code, each in lists.subjects.items()}
    adapted = {name: each.adapts for name, each in contents.sources.items()}
    for code in _in_loops(parents):
        sector = lists.sectors[code]
        yield _fault_of(lists, SECTORS, sector, "it is a part of itself", "mend 'parent'")
    for code in _in_loops(withins):
        subject = lists.subjects[code]
        yield _fault_of(lists, SUBJECTS, subject, "it lies within itself", "mend 'within'")
    for name in _in_loops(adapted):
        file = contents.sources[name].file
        yield Fault(file, 0, "[source]", "it adapts itself", "mend 'adapts'")


def adapted_sources_are_here(contents: Contents) -> Iterator[Fault]:
    """A source that adapts another adapts one of this dataset."""
    for source in contents.sources.values():
        if source.adapts and source.adapts not in contents.sources:
            complaint = f"'adapts' names no source: '{visible(source.adapts)}'"
            yield Fault(
                source.file, 0, "[source]", complaint, _near(source.adapts, contents.sources)
            )


def identities_are_unique(contents: Contents) -> Iterator[Fault]:
    """One source says one thing of one series in one period, or gives the second a name."""
    seen: dict[str, Observation] = {}
    for one in contents.observations:
        first = seen.setdefault(one.id, one)
        if first is not one:
            complaint = f"it repeats line {first.line}"
            mend = "make them one, with a list in 'at', or give one a 'name'"
            yield _fault(contents, one, complaint, mend)


def names_mean_one_thing(contents: Contents) -> Iterator[Fault]:
    """No two entries of a codelist answer to the same name."""
    lists = contents.codelists
    for file, entries in (
        (SECTORS, lists.sectors),
        (INDICATORS, lists.indicators),
        (SUBJECTS, lists.subjects),
    ):
        yield from _shared_names(lists, file, entries)


def units_fit_their_indicators(contents: Contents) -> Iterator[Fault]:
    """A value is in the unit that its indicator is measured in."""
    for one in contents.observations:
        indicator = contents.codelists.indicators.get(one.indicator)
        if indicator is None:
            continue
        for quantity in filter(None, (one.value, *one.also)):
            if not fits(quantity.unit, indicator, one.kind):
                complaint = f"'{quantity}' is not in the unit of '{indicator.code}'"
                yield _fault(contents, one, complaint, f"write it in {_wanted(indicator)}")


def growths_have_a_unit_of_growth(contents: Contents) -> Iterator[Fault]:
    """Growth is in percent or multiples, of a share in points, of an amount in its own unit."""
    for one in contents.observations:
        indicator = contents.codelists.indicators.get(one.indicator)
        if one.growth is None or indicator is None or one.growth.unit == PERCENT:
            continue
        if not fits(one.growth.unit, indicator, one.kind):
            complaint = f"'{one.growth}' is no growth of '{indicator.code}'"
            yield _fault(contents, one, complaint, "write it in %, times, pp or the level's unit")


def only_signed_figures_are_negative(contents: Contents) -> Iterator[Fault]:
    """What cannot fall below zero does not."""
    for one in contents.observations:
        indicator = contents.codelists.indicators.get(one.indicator)
        if one.value and one.value.number < 0 and indicator and not indicator.signed:
            complaint = f"'{indicator.code}' cannot be negative: {one.value}"
            yield _fault(contents, one, complaint, "write the fall as 'growth'")


def reports_are_not_of_the_future(contents: Contents) -> Iterator[Fault]:
    """A reported figure was read after its period began."""
    for one in contents.observations:
        accessed = contents.sources[one.source].accessed
        begun = one.period.first
        if accessed and begun and begun > accessed and one.kind in (Kind.REPORTED, Kind.RANK):
            complaint = f"it reports {one.period}, which lies after the day it was read"
            yield _fault(contents, one, complaint, "is it a target or a forecast?")


def inferred_keys_are_there(contents: Contents) -> Iterator[Fault]:
    """What is said to be inferred is a key of the observation that can be."""
    for one in contents.observations:
        for key in one.inferred:
            if key not in INFERABLE:
                complaint = f"'inferred' names '{visible(key)}', which is no key of a figure"
                yield _fault(contents, one, complaint, f"one of: {', '.join(INFERABLE)}")


# What can be told of one file, with the codelists at hand.
OF_FIGURES = (
    every_observed_code_is_known,
    identities_are_unique,
    units_fit_their_indicators,
    growths_have_a_unit_of_growth,
    only_signed_figures_are_negative,
    reports_are_not_of_the_future,
    inferred_keys_are_there,
)
OF_SOURCES = (trees_have_no_loops, adapted_sources_are_here)
OF_CODES = (every_code_leads_to_another, names_mean_one_thing)

RULES = (*OF_FIGURES, *OF_SOURCES, *OF_CODES)

INFERABLE = (
    *("subject", "sector", "indicator", "partner", "period", "unit", "value", "growth"),
    *("growth_basis", "kind", "among", "by", "speaker", "plan", "cumulative_from", "hedge"),
)


def _unknown(
    contents: Contents, one: Observation, key: str, code: str, known: Collection[str]
) -> Iterator[Fault]:
    if code and code not in known:
        complaint = f"'{key}' is in no codelist: '{visible(code)}'"
        yield _fault(contents, one, complaint, _near(code, known))


def _references(lists: Codelists) -> Iterator[tuple[str, Code, str, str, Collection[str]]]:
    """Return each entry that refers to others, by its file: the key, the code, the codelist."""
    for sector in lists.sectors.values():
        yield SECTORS, sector, "parent", sector.parent, lists.sectors
    for subject in lists.subjects.values():
        yield SUBJECTS, subject, "within", subject.within, lists.subjects
        for each in subject.sectors:
            yield SUBJECTS, subject, "sectors", each, lists.sectors
    for indicator in lists.indicators.values():
        for term in indicator.terms:
            yield INDICATORS, indicator, "sum", term.removeprefix("-"), lists.indicators
        for sector_code, code in _quotient_parts(indicator):
            yield INDICATORS, indicator, "of", sector_code, lists.sectors
            yield INDICATORS, indicator, "of", code, lists.indicators


def _fault_of(lists: Codelists, file: str, entry: Code, complaint: str, mend: str) -> Fault:
    path = lists.files.get((file, entry.code), file)
    return Fault(path, entry.line, f"[{entry.code}]", complaint, mend)


def _near(code: str, known: Collection[str]) -> str:
    near = suggestion(code, known)
    return f"did you mean '{near}'?" if near else "add it, or use one that is there"


def _fault(contents: Contents, one: Observation, complaint: str, mend: str) -> Fault:
    place = one.id.partition(":")[2]
    return Fault(contents.sources[one.source].file, one.line, place, complaint, mend)


def _in_loops(above: Mapping[str, str]) -> Iterator[str]:
    settled: set[str] = set()
    for code in above:
        path: dict[str, None] = {}
        at = code
        while at in above and at not in path and at not in settled:
            path[at] = None
            at = above[at]
        if at in path:
            yield from list(path)[list(path).index(at) :]
        settled |= path.keys()


def _shared_names(lists: Codelists, file: str, entries: Mapping[str, Code]) -> Iterator[Fault]:
    owners: dict[str, str] = {}
    for code, entry in entries.items():
        for name, times in Counter(map(fold, entry.names)).items():
            other = owners.setdefault(name, code)
            if other != code:
                complaint = f"'{visible(name)}' is a name of '{other}' too"
                yield _fault_of(lists, file, entry, complaint, "keep it with one of them")
            elif times > 1 and name != fold(code):
                complaint = f"'{visible(name)}' stands twice among its names"
                yield _fault_of(lists, file, entry, complaint, "keep it once")


def _quotient_parts(indicator: Indicator) -> tuple[tuple[str, str], ...]:
    quotient = indicator.quotient
    return (quotient.numerator, quotient.denominator) if quotient else ()


def fits(unit: str, indicator: Indicator, kind: Kind) -> bool:
    """Tell whether a quantity in *unit* can be of *indicator*."""
    match indicator.measure:
        case "money" | "rate":
            return is_currency(unit)
        case "share":
            return unit in (PERCENT, POINTS)
        case "rank":
            return not unit
        case _:
            return unit == indicator.of_what or (kind is Kind.RANK and not unit)


def _wanted(indicator: Indicator) -> str:
    match indicator.measure:
        case "money" | "rate":
            return "a currency such as CNY, or XXX where none is printed"
        case "share":
            return "%, or as a fraction"
        case "rank":
            return "a bare number"
        case _:
            return indicator.of_what
