"""What is known where a question has no figure: the nearest ones, each with why it is not it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cqtrade.language import said, term
from cqtrade.telling import labels, times

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from cqtrade.model import Code, Codelists, Observation
    from cqtrade.selection import Selection

MOST_NEAREST = 5
# A figure that misses by more than this says nothing about the question.
FARTHEST = 4.0


@dataclass(frozen=True, slots=True)
class Nearest:
    """A figure near to what was asked; `why` says why it is not the answer."""

    observation: Observation
    why: str


@dataclass(frozen=True, slots=True)
class Absence:
    """The sources do not say: how the question was understood, and what they say instead."""

    understood: str
    nearest: tuple[Nearest, ...]


def explain(
    selection: Selection, observations: Iterable[Observation], codelists: Codelists
) -> Absence:
    """Return the typed answer to a question that no observation answers."""
    misses = [_Misses(each, selection, codelists) for each in observations if not each.withdrawn]
    near = sorted((miss for miss in misses if 0 < miss.cost <= FARTHEST), key=_by_distance)
    return Absence(understood(selection, codelists), tuple(_first_of_each_claim(near)))


def understood(selection: Selection, codelists: Codelists) -> str:
    """Return a selection in words, as the reader would say it."""
    return " · ".join(_worded(selection, codelists)) or said("everything")


def _worded(selection: Selection, codelists: Codelists) -> Iterator[str]:
    dimensions: tuple[tuple[Sequence[str], Mapping[str, Code]], ...] = (
        (selection.subjects, codelists.subjects),
        (selection.sectors, codelists.sectors),
        (selection.indicators, codelists.indicators),
    )
    for codes, entries in dimensions:
        if codes:
            yield labels.either(
                said("{label} ({code})", label=labels.label(code, entries), code=code)
                for code in codes
            )
    if selection.partners:
        partners = (labels.label(each, codelists.subjects) for each in selection.partners)
        yield said("with {partner}", partner=labels.either(partners))
    if selection.periods:
        yield labels.either(map(times.told, selection.periods))
    if selection.since:
        yield said("since {period}", period=times.told(selection.since))
    if selection.until:
        yield said("until {period}", period=times.told(selection.until))
    if selection.kinds:
        yield labels.either(map(term, selection.kinds))
    if selection.sources:
        yield said("from {source}", source=labels.either(selection.sources))


class _Misses:
    """How far one observation lies from a selection, dimension by dimension."""

    def __init__(self, one: Observation, asked: Selection, codelists: Codelists) -> None:
        self.observation = one
        self._asked = asked
        self._codelists = codelists
        found = tuple(self._found())
        self.cost = sum(cost for cost, _ in found)
        self.why = labels.clauses(why for _, why in found)

    def _found(self) -> Iterator[tuple[float, str]]:
        yield from self._sector()
        yield from self._subject()
        yield from self._indicator()
        yield from self._partner()
        yield from self._period()
        one, asked = self.observation, self._asked
        if asked.kinds and one.kind not in asked.kinds:
            wanted = labels.either(map(_a, asked.kinds))
            yield 1.0, said("{one}, not {other}", one=_a(one.kind), other=wanted)
        if asked.sources and one.source not in asked.sources:
            yield 1.0, said("from {source}", source=one.source)

    def _sector(self) -> Iterator[tuple[float, str]]:
        asked, one = self._asked.sectors, self.observation.sector
        if not asked or one in asked:
            return
        label = labels.label(one, self._codelists.sectors)
        if any(one in self._codelists.family_of(each) for each in asked):
            yield 1.2, said("only a part: {sector}", sector=label)
        elif any(one in self._codelists.wholes_of(each) for each in asked):
            steps = min(_steps(one, each, self._codelists) for each in asked)
            yield (
                0.8 + 0.5 * steps,
                said("the whole, of which it is a part: {sector}", sector=label),
            )
        else:
            yield FARTHEST, said("another sector: {sector}", sector=label)

    def _subject(self) -> Iterator[tuple[float, str]]:
        asked, one = self._asked.subjects, self.observation.subject
        if asked and one not in asked:
            label = labels.label(one, self._codelists.subjects)
            yield 2.0, said("another subject: {subject}", subject=label)

    def _indicator(self) -> Iterator[tuple[float, str]]:
        asked, one = self._asked.indicators, self.observation.indicator
        if asked and one not in asked:
            label = labels.label(one, self._codelists.indicators)
            yield 2.0, said("another indicator: {indicator}", indicator=label)

    def _partner(self) -> Iterator[tuple[float, str]]:
        asked, one = self._asked.partners, self.observation.partner
        if asked and one not in asked:
            all_of_them = said("all partners together")
            with_whom = labels.label(one, self._codelists.subjects) if one else all_of_them
            yield 1.5, said("with {partner}", partner=with_whom)

    def _period(self) -> Iterator[tuple[float, str]]:
        asked, one = self._asked, self.observation.period
        if asked.periods and one not in asked.periods:
            yield 1.0 + self._years_away() / 20, said("for {period}", period=times.told(one))
        if (asked.since or asked.until) and not _in_time(self.observation, asked):
            yield 1.0, said("for {period}", period=times.told(one))

    def _years_away(self) -> int:
        last = self.observation.period.last
        years = [each.last.year - last.year for each in self._asked.periods if each.last and last]
        return min((abs(year) for year in years), default=20)


def _by_distance(miss: _Misses) -> tuple[float, str]:
    return miss.cost, miss.observation.id


def _first_of_each_claim(near: Sequence[_Misses]) -> Iterator[Nearest]:
    claims = {(miss.observation.series, miss.observation.period): miss for miss in reversed(near)}
    kept = sorted(claims.values(), key=_by_distance)[:MOST_NEAREST]
    return (Nearest(miss.observation, miss.why) for miss in kept)


def _in_time(one: Observation, asked: Selection) -> bool:
    return type(asked)(since=asked.since, until=asked.until).picks(one)


def _steps(whole: str, part: str, codelists: Codelists) -> int:
    wholes = codelists.wholes_of(part)
    return wholes.index(whole) + 1 if whole in wholes else len(wholes) + 1


def _a(kind: str) -> str:
    if kind == "reported":
        return said("a reported figure")
    return said("a {kind}", kind=term(kind))
