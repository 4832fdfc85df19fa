"""The words of a draft and what each is: a name of the codelists, a word that is known, or not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from cqtrade.factcheck import lexicon_en, lexicon_zh
from cqtrade.factcheck.currencies import UNITS
from cqtrade.factcheck.paraphrases import PATTERNS, WORDS
from cqtrade.factcheck.senses import Sense
from cqtrade.model import Subject, SubjectKind
from cqtrade.search import DIMENSIONS
from cqtrade.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from cqtrade.model import Code, Codelists

    Names = frozenset[tuple[str, str]]

_WORD = re.compile(r"[\u3400-\u9fff〇]|[^\W_\u3400-\u9fff〇]+(?:['’][^\W_\u3400-\u9fff〇]+)*")
_HAN = re.compile(r"[\u3400-\u9fff〇]")
_SHORTEST_PLURAL = 4
# Of the words in -ly those that are no adverbs, or that narrow what is counted.
_ADVERB = re.compile(
    r"(?!(?:dai|week|month|year|quarter|hour|part|most|main|large|joint|sole|sing|exclusive|former"
    r"|previous|domestic|private|public|local|individual|partial|indirect|supposed|alleged|assemb"
    r"|fami|supp|monopo|anoma|multip|Ita|Ju|bare|hard|scarce|near|rough|approximate|virtual"
    r"|practical|average|potential|theoretical|hypothetical|possib|probab|like|unlike|fal|rep|app"
    r"|im|comp|re|ear|on|ug|ral|doub|trip)ly$)[a-z]{3,}ly",
    re.IGNORECASE,
)
_KNOWN, _UNKNOWN = 1, 100
_SYLLABLE = (
    r"(?i:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou"
    r"|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|a|o|e|i|u))"
)
# By their endings, unless they may be a Chinese name: Boosted, Looking, but not Nanjing.
_COMMON = re.compile(
    r"How|Why|Before|After|Until|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Not|No|Nor|Unlike|Without"
    r"|Between|Against|Many|Most|Several|Few|Other|Others|Per|Every|Since|Whether|If|Unless|Except"
    r"|Small|New|Next|Last|Past|Added|Despite|Put|Viewed|Much|Little|Nobody|Everybody|Nothing|People"
    rf"|(?!(?:{_SYLLABLE})+$)[A-Z][a-z]{{2,}}(?:ed|ing|tion|tions|ment|ments|ness|ly)",
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a draft, as it is looked up: folded, without a plural or possessive ending."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a run of words is: its sense, and the codes that a name stands for."""

    sense: Sense
    codes: Names = frozenset()


def words(text: str) -> tuple[Word, ...]:
    """Return the words of *text*; every Chinese character is one."""
    return tuple(
        Word(found.start(), found.end(), _stem(found.group())) for found in _WORD.finditer(text)
    )


def keys(text: str) -> tuple[str, ...]:
    """Return the words of a name or phrase as they are looked up."""
    return tuple(word.text for word in words(text))


def is_common(text: str) -> bool:
    """Tell whether a word that is not understood is no name, though a sentence may begin with it."""
    return text[1:].islower() and _COMMON.fullmatch(text) is not None


def is_han(text: str) -> bool:
    """Tell whether *text* begins with a Chinese character."""
    return _HAN.match(text) is not None


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
        is_adverb = len(run) == 1 and _ADVERB.fullmatch(run[0].text)
        if meaning or not is_adverb:
            return meaning or (Meaning(Sense.LABEL) if _key(run) in self._of_labels else None)
        return Meaning(Sense.PLAIN)

    def _options(self, several: Sequence[Word], start: int) -> Iterator[tuple[int, int]]:
        """Yield what it costs to read words from *start* on as one run, and how many they are."""
        yield (_KNOWN if _key(several[start : start + 1]) in self._meanings else _UNKNOWN), 1
        for count in range(2, min(self._longest, len(several) - start) + 1):
            if _key(several[start : start + count]) in self._meanings:
                yield _KNOWN, count

    @cached_property
    def _of_labels(self) -> frozenset[tuple[str, ...]]:
        names = (each.en for each in self._codelists.indicators.values())
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


def _stem(word: str) -> str:
    """Return a word folded, `companies` as `company`, `Chang'an's` as `chang'an`."""
    plain = fold(word).removesuffix("'s")
    if len(plain) < _SHORTEST_PLURAL or plain.endswith(("ss", "us", "is")):
        return plain
    return f"{plain[:-3]}y" if plain.endswith("ies") else plain.removesuffix("s")
