"""Free text to figures: names and periods are understood, the other words matched."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cqtrade.errors import PeriodError, QueryError
from cqtrade.period import Period
from cqtrade.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from cqtrade.model import Code, Codelists, Observation, Source

DIMENSIONS = ("subject", "sector", "indicator")
MOST_WORDS = 100

_CHINESE_PERIOD = re.compile(r"([0-9]{4})年(?:([0-9]{1,2})月)?")
_WORD = re.compile(r"[\u3400-\u9fff]|[^\s,;，；、\u3400-\u9fff]+")
_SMALL_WORDS = frozenset(
    [
        "a",
        "an",
        "and",
        "at",
        "by",
        "for",
        "from",
        "in",
        "is",
        "of",
        "on",
        "or",
        "s",
        "the",
        "to",
        "what",
        "with",
        "的",
        "在",
        "和",
    ]
)

# What a match is worth: the thing itself, something within it or around it, a word of its labels,
# a word of what was printed.
ITSELF, RELATED, LABELLED, PRINTED = 8.0, 3.0, 4.0, 1.0


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that the text asks for: the codes that a name stands for, a period, or a word."""

    text: str
    codes: frozenset[tuple[str, str]] = frozenset()
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A figure that answers some of the terms; the more and the closer, the higher its score."""

    observation: Observation
    terms: int
    score: float


def find(
    text: str,
    observations: Iterable[Observation],
    codelists: Codelists,
    sources: Mapping[str, Source],
) -> tuple[Hit, ...]:
    """Return the figures that *text* may mean, the most relevant first.

    Only figures that answer as many terms as the best one are returned, and half of them at least.
    """
    terms = understand(text, codelists)
    scorer = _Scorer(terms, codelists, sources)
    hits = [scorer.hit(each) for each in observations if not each.withdrawn]
    most = max((hit.terms for hit in hits), default=0)
    least = max(most, (len(terms) + 1) // 2, 1)
    return tuple(sorted((hit for hit in hits if hit.terms >= least), key=_by_relevance))


def understand(text: str, codelists: Codelists) -> tuple[Term, ...]:
    """Return the terms of *text*, the longest name at each place first.

    Raises QueryError where it has more words than a question has.
    """
    names = _names(codelists)
    longest = max(map(len, names), default=1)
    words = _words(text)
    if len(words) > MOST_WORDS:
        raise QueryError(f"{len(words)} words are too many to look for", f"at most {MOST_WORDS}")
    terms: list[Term] = []
    while words:
        term, used = _next_term(words, names, longest)
        words = words[used:]
        if term.codes or term.period or term.text not in _SMALL_WORDS:
            terms.append(term)
    return tuple(dict.fromkeys(terms))


Names = dict[tuple[str, ...], set[tuple[str, str]]]


def _names(codelists: Codelists) -> Names:
    names: Names = {}
    lists: tuple[Mapping[str, Code], ...] = (
        codelists.subjects,
        codelists.sectors,
        codelists.indicators,
    )
    for dimension, entries in zip(DIMENSIONS, lists, strict=True):
        for code, entry in entries.items():
            for name in entry.names:
                names.setdefault(tuple(_words(name)), set()).add((dimension, code))
    return names


def _next_term(words: Sequence[str], names: Names, longest: int) -> tuple[Term, int]:
    for count in range(min(longest, len(words)), 0, -1):
        codes = names.get(tuple(words[:count]))
        if codes:
            return Term(" ".join(words[:count]), frozenset(codes)), count
    return Term(words[0], period=_period(words[0])), 1


def _period(word: str) -> Period | None:
    if not word[:4].isdecimal() and word not in ("annual", "monthly"):
        return None
    try:
        return Period.parse_query(word)
    except PeriodError:
        return None


def _words(text: str) -> list[str]:
    spelt = _CHINESE_PERIOD.sub(_spelt_period, fold(text))
    bare = (word.strip("\"'“”‘’()?!.:") for word in _WORD.findall(spelt))
    return [_stem(word) for word in bare if word]


def _spelt_period(found: re.Match[str]) -> str:
    year, month = found.groups()
    return f" {year}-{int(month):02d} " if month else f" {year} "


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word  # noqa: PLR2004  # "gas" stays


class _Scorer:
    """Scores observations against the terms of one question."""

    def __init__(
        self, terms: Sequence[Term], codelists: Codelists, sources: Mapping[str, Source]
    ) -> None:
        self._terms = terms
        self._codelists = codelists
        self._sources = sources

    def hit(self, one: Observation) -> Hit:
        scores = [self._score(term, one) for term in self._terms]
        return Hit(one, sum(score > 0 for score in scores), sum(scores))

    def _score(self, term: Term, one: Observation) -> float:
        if term.period:
            return self._score_period(term.period, one.period)
        named = max((self._score_code(*code, one) for code in term.codes), default=0.0)
        return named or self._score_words(term.text.split(), one)

    def _score_period(self, asked: Period, period: Period) -> float:
        if asked == period:
            return ITSELF
        return RELATED if asked.covers(period) or period.covers(asked) else 0.0

    def _score_code(self, dimension: str, code: str, one: Observation) -> float:
        if getattr(one, dimension) == code:
            return ITSELF
        if dimension == "subject":
            return LABELLED if code in (one.partner, one.among, one.speaker) else 0.0
        if dimension == "sector" and one.sector in self._codelists.family_of(code):
            return RELATED
        return 0.0

    def _score_words(self, words: Sequence[str], one: Observation) -> float:
        if _all_in(words, self._labels(one)):
            return LABELLED
        return PRINTED if _all_in(words, self._text(one)) else 0.0

    def _labels(self, one: Observation) -> Iterator[str]:
        lists = self._codelists
        yield from _own_names(lists.indicators.get(one.indicator))
        yield from _own_names(lists.sectors.get(one.sector))
        for code in (one.subject, one.partner, one.among, one.speaker):
            yield from _own_names(lists.subjects.get(code))

    def _text(self, one: Observation) -> Iterator[str]:
        source = self._sources[one.source]
        yield from (*one.printed, one.note, one.by, one.plan, one.doubt)
        yield from (source.title, source.publisher, *source.authors, one.source, one.id, one.short)


def _own_names(entry: Code | None) -> tuple[str, ...]:
    return entry.names if entry else ()


def _all_in(words: Sequence[str], texts: Iterable[str]) -> bool:
    known = {word for text in texts for word in _words(text)}
    return all(any(each.startswith(word) for each in known) for word in words)


def _by_relevance(hit: Hit) -> tuple[int, float, str]:
    return -hit.terms, -hit.score, hit.observation.id
