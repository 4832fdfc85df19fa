"""The dataset as a draft is held against it: printed quantities, and the words of each figure."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from cqtrade.factcheck.vocabulary import Vocabulary
from cqtrade.factcheck.words import keys
from cqtrade.model import Indicator, Kind, SubjectKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cqtrade.dataset import Dataset
    from cqtrade.model import Code, Codelists, Observation
    from cqtrade.quantity import Quantity

_NO_INDICATOR = Indicator(code="", en="", measure="")


@dataclass(frozen=True, slots=True)
class Printed:
    """A quantity that a source prints: the level of a figure, a conversion of it or its growth."""

    one: Observation
    quantity: Quantity
    is_growth: bool = False


class Facts:
    """Everything of a dataset that a claim may be held against."""

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset
        self.observations = tuple(
            each
            for each in dataset.observations
            if not each.withdrawn and each.kind is not Kind.RANK
        )
        self.printed = tuple(found for each in self.observations for found in _printed(each))
        self._words: dict[str, frozenset[str]] = {}

    @property
    def codelists(self) -> Codelists:
        """The sectors, indicators and subjects, by code."""
        return self._dataset.codelists

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words that a draft on these figures may use, the names of their authors too."""
        sources = self._dataset.sources.values()
        speakers = {name for each in sources for name in (each.publisher, *each.authors)}
        bodies = {name for each in self.observations for name in (each.by, each.plan)}
        return Vocabulary(self.codelists, sorted(filter(None, speakers | bodies)))

    def label(self, entries: Mapping[str, Code], code: str) -> str:
        """Return the English label of a code, the code itself where it has none."""
        return entries[code].en if code in entries else code

    def indicator(self, code: str) -> Indicator:
        """Return an indicator by its code."""
        return self.codelists.indicators.get(code, _NO_INDICATOR)

    def is_original(self, one: Observation) -> bool:
        """Tell whether the source of a figure adapts no other."""
        return not self._dataset.sources[one.source].adapts

    def names_sector(self, text: str, sector: str) -> bool:
        """Tell whether *text* holds a name of a sector, word by word."""
        entry = self.codelists.sectors.get(sector)
        words = keys(text)
        return any(_holds(words, keys(name)) for name in (entry.names if entry else ()))

    def is_root(self, sector: str) -> bool:
        """Tell whether a sector is part of no other."""
        return not self.codelists.wholes_of(sector)

    def goes_without_saying(self, one: Observation) -> bool:
        """Tell whether the sector of a figure may be left unsaid.

        A firm's where it has no figure of another sector for the same thing and time; that of all
        trade, of the whole economy, where it is what is mostly measured so, and nothing else of
        its kind is at that time.
        """
        sectors = self._sectors_of_series[one.subject, one.indicator, one.period, one.kind]
        if not self._is_area(one.subject):
            return len(sectors) == 1
        roots = [each for each in sectors if self.is_root(each)]
        return roots == [one.sector] == [self._usual_root.get(one.indicator)]

    def words_of(self, one: Observation) -> frozenset[str]:
        """Return the words of a figure's own print and measure, as they are looked up."""
        if one.id not in self._words:
            said = (*one.printed, one.by, one.plan, self.indicator(one.indicator).en)
            self._words[one.id] = frozenset(word for text in said for word in keys(text))
        return self._words[one.id]

    def _is_area(self, subject: str) -> bool:
        found = self.codelists.subjects.get(subject)
        return found is None or found.kind is SubjectKind.AREA

    def is_firm(self, subject: str) -> bool:
        """Tell whether a subject is no area."""
        return not self._is_area(subject)

    @cached_property
    def _sectors_of_series(self) -> dict[tuple[object, ...], set[str]]:
        found: dict[tuple[object, ...], set[str]] = defaultdict(set)
        for each in self.observations:
            found[each.subject, each.indicator, each.period, each.kind].add(each.sector)
        return found

    @cached_property
    def _usual_root(self) -> dict[str, str]:
        found: dict[str, Counter[str]] = defaultdict(Counter)
        for each in self.observations:
            if self.is_root(each.sector):
                found[each.indicator][each.sector] += 1
        return {indicator: roots.most_common(1)[0][0] for indicator, roots in found.items()}


def _holds(words: tuple[str, ...], part: tuple[str, ...]) -> bool:
    starts = range(len(words) - len(part) + 1) if part else ()
    return any(words[start : start + len(part)] == part for start in starts)


def _printed(one: Observation) -> Iterator[Printed]:
    for quantity in (*((one.value,) if one.value else ()), *one.also):
        yield Printed(one, quantity)
    if one.growth:
        yield Printed(one, one.growth, is_growth=True)
