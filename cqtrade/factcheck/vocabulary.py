"""The words of a draft and what each is: a name of the codelists, a word that is known, or not."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from cqtrade.factcheck import lexicon_en, lexicon_zh
from cqtrade.factcheck.currencies import UNITS
from cqtrade.factcheck.paraphrases import PATTERNS, WORDS
from cqtrade.factcheck.senses import Sense
from cqtrade.factcheck.words import is_han, keys
from cqtrade.model import Subject, SubjectKind
from cqtrade.search import DIMENSIONS

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from cqtrade.factcheck.words import Word
    from cqtrade.model import Code, Codelists

    Names = frozenset[tuple[str, str]]

_KNOWN, _UNKNOWN = 1, 100


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a run of words is: its sense, and the codes that a name stands for."""

    sense: Sense
    codes: Names = frozenset()


class Vocabulary:
    """Every word that a dataset and the two languages give a meaning."""

    def __init__(self, codelists: Codelists, speakers: Iterable[str] = ()) -> None:
        self._codelists = codelists
        plain = {keys(name): Meaning(Sense.PLAIN) for name in speakers if keys(name)}
        self._meanings = {**plain, **_known_words(), **self._names()}
        self._longest = max(map(len, self._meanings))

    def read(self, several: Sequence[Word]) -> Iterator[tuple[int, Meaning | None]]:
        """Yield how many words make each run in turn, and what it means.

        As few words as can be stay unknown, in as few runs as can be: 重庆 and 市场, though 重庆市
        is a name too.
        """
        best: list[tuple[int, int]] = [(0, 0)]
        for start in range(len(several) - 1, -1, -1):
            options = self._options(several, start)
            # Of options that cost the same the longest wins.
            costs = ((cost + best[-count][0], -count) for cost, count in options)
            cost, negative = min(costs)
            best.append((cost, -negative))
        start = 0
        while start < len(several):
            count = best[len(several) - start][1]
            yield count, self._meaning(several[start : start + count])
            start += count

    def _meaning(self, run: Sequence[Word]) -> Meaning | None:
        """Return what a run of words means; an adverb that is not listed says how, not what."""
        meaning = self._meanings.get(_key(run))
        if meaning or len(run) > 1:
            return meaning
        if _key(run) in self._of_labels:
            return Meaning(Sense.LABEL)
        return Meaning(Sense.PLAIN) if run[0].is_adverb else None

    def _options(self, several: Sequence[Word], start: int) -> Iterator[tuple[int, int]]:
        """Yield what it costs to read words from *start* on as one run, and how many they are."""
        yield (_KNOWN if _key(several[start : start + 1]) in self._meanings else _UNKNOWN), 1
        for count in range(2, min(self._longest, len(several) - start) + 1):
            if _key(several[start : start + count]) in self._meanings:
                yield _KNOWN, count

    @cached_property
    def _of_labels(self) -> frozenset[tuple[str, ...]]:
        lists = (self._codelists.indicators, self._codelists.sectors)
        names = (each.en for entries in lists for each in entries.values())
        return frozenset((word,) for name in names for word in keys(name))

    def patterns(self) -> Iterator[tuple[re.Pattern[str], Meaning]]:
        """Return the words that mean an indicator only together with others further on."""
        for pattern, name in PATTERNS:
            codes = self._by_label.get(keys(name), frozenset())
            if codes:
                yield pattern, Meaning(Sense.NAME, codes)

    def _names(self) -> dict[tuple[str, ...], Meaning]:
        names = dict(self._by_label)
        for word, labels in WORDS.items():
            told = [self._by_label.get(keys(label), frozenset()) for label in labels]
            meant = names.get(keys(word), frozenset()).union(*told)
            if meant:
                names[keys(word)] = meant
        return {key: Meaning(Sense.NAME, codes) for key, codes in names.items()}

    @cached_property
    def _by_label(self) -> dict[tuple[str, ...], Names]:
        lists = self._codelists
        every: tuple[Mapping[str, Code], ...] = (lists.subjects, lists.sectors, lists.indicators)
        found: dict[tuple[str, ...], set[tuple[str, str]]] = {}
        for dimension, entries in zip(DIMENSIONS, every, strict=True):
            for code, entry in entries.items():
                means = {(each, code) for each in _dimensions(dimension, entry, lists.subjects)}
                for key in _keys_of(entry.names):
                    found.setdefault(key, set()).update(means)
        return {key: frozenset(codes) for key, codes in found.items()}


def _dimensions(dimension: str, entry: Code, subjects: Mapping[str, Subject]) -> tuple[str, ...]:
    """Return in what a name is one; subjects are areas or firms too, "the city" or "the company".

    Nobody's figures are a person's: their names only say who speaks. Countries are no cities.
    """
    if not isinstance(entry, Subject):
        return (dimension,)
    match entry.kind:
        case SubjectKind.PERSON:
            return ("person",)
        case SubjectKind.AREA:
            around = subjects.get(entry.within)
            return (dimension, "area") if around and around.within else (dimension,)
        case SubjectKind.COMPANY | SubjectKind.PLACE:
            return (dimension, "firm")


def _key(several: Sequence[Word]) -> tuple[str, ...]:
    return tuple(each.text for each in several)


def _keys_of(names: Iterable[str]) -> Iterator[tuple[str, ...]]:
    return filter(None, map(keys, names))


def _known_words() -> dict[tuple[str, ...], Meaning]:
    every = {**lexicon_en.senses(), **lexicon_zh.senses()}
    counted = {word: Sense.PLAIN for word in UNITS if UNITS[word] != {"none"} and is_han(word)}
    return {keys(text): Meaning(sense) for text, sense in (counted | every).items() if keys(text)}
