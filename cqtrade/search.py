"""Free text to figures: names and periods are understood, the other words matched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from cqtrade.errors import PeriodError, QueryError
from cqtrade.index.conditions import condition
from cqtrade.index.words import of_text, question

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cqtrade.index import Index
    from cqtrade.model import Observation
    from cqtrade.period import Period
    from cqtrade.selection import Selection

DIMENSIONS = ("subject", "sector", "indicator")
MOST_WORDS = 100

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

_SHORTEST_ID = 6
# Looked for one by one in the full text up to here; beyond it, what the text finds is gathered.
_FEW = 300
_LAST = "\U0010ffff"
_GATHERED = "f.n IN (SELECT rowid FROM figure_words WHERE figure_words MATCH ?)"
_ONE_BY_ONE = "EXISTS (SELECT 1 FROM figure_words WHERE rowid = f.n AND figure_words MATCH ?)"
_IN_SOURCE = (
    "f.source IN (SELECT id FROM source WHERE n IN "
    "(SELECT rowid FROM source_words WHERE source_words MATCH ?))"
)


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


class Found(NamedTuple):
    """The number of a figure in the index, and how well it answers."""

    number: int
    terms: int
    score: float


class _Sql(NamedTuple):
    """A piece of an SQL question, and the words that go into it."""

    text: str
    given: tuple[object, ...] = ()


def find(
    text: str, index: Index, selection: Selection, *, limit: int = -1, every_term: bool = False
) -> tuple[Found, ...]:
    """Return the figures of *selection* that *text* may mean, the most relevant first.

    Only figures that answer as many terms as the best one are returned, and half of them at
    least, or all where *every_term* is wanted. A negative *limit* is none.
    Raises QueryError where *text* has more words than a question has.
    """
    terms = understand(text, index)
    if not terms:
        return ()
    where, given = condition(selection)
    asked = _Sql(where, tuple(given))
    meanings = [_Meaning(term, index) for term in terms]
    found = _answering_all(meanings, index, asked, limit)
    if found or every_term or len(terms) == 1:
        return found
    return _answering_most(meanings, index, asked, limit)


def understand(text: str, index: Index) -> tuple[Term, ...]:
    """Return the terms of *text*, the longest name at each place first.

    Raises QueryError where it has more words than a question has.
    """
    words = of_text(text)
    if len(words) > MOST_WORDS:
        raise QueryError(f"{len(words)} words are too many to look for", f"at most {MOST_WORDS}")
    longest = int(index.meta("longest_phrase"))
    terms: list[Term] = []
    while words:
        term, used = _next_term(words, index, longest)
        words = words[used:]
        if term.codes or term.period or term.text not in _SMALL_WORDS:
            terms.append(term)
    return tuple(dict.fromkeys(terms))


def _next_term(words: Sequence[str], index: Index, longest: int) -> tuple[Term, int]:
    for count in range(min(longest, len(words)), 0, -1):
        phrase = " ".join(words[:count])
        codes = index.rows("SELECT dimension, code FROM phrase WHERE words = ?", (phrase,))
        if codes:
            return Term(phrase, frozenset((str(kind), str(code)) for kind, code in codes)), count
    return Term(words[0], period=_period(words[0])), 1


def _period(word: str) -> Period | None:
    if not word[:4].isdecimal() and word not in ("annual", "monthly"):
        return None
    from cqtrade.period import Period

    try:
        return Period.parse_query(word)
    except PeriodError:
        return None


class _Meaning:
    """The figures that one term can mean, from the closest to the farthest, as SQL on `f`."""

    def __init__(self, term: Term, index: Index) -> None:
        self._index = index
        self._degrees: list[tuple[float, _Sql]] = []
        self._words = "" if term.period else term.text
        if term.period:
            self._degrees = list(_of_period(term.period))
        else:
            self._degrees = [*self._of_codes(term.codes), *self._of_labels(term.text)]

    def any(self) -> _Sql:
        """Return the condition that a figure answers the term at all."""
        return _either([*(sql for _, sql in self._degrees), *_of_words(self._words, _GATHERED)])

    def score(self, *, one_by_one: bool) -> _Sql:
        """Return what a figure's answer is worth, 0 where it has none."""
        degrees = [*self._degrees]
        if printed := list(_of_words(self._words, _ONE_BY_ONE if one_by_one else _GATHERED)):
            degrees.append((PRINTED, _either(printed)))
        cases = " ".join(f"WHEN {sql.text} THEN {worth}" for worth, sql in degrees)
        given = tuple(word for _, sql in degrees for word in sql.given)
        return _Sql(f"CASE {cases} ELSE 0 END", given) if cases else _Sql("0")

    def many(self, more_than: int) -> int:
        """Return how many figures answer the term, counted no further than *more_than*."""
        which = self.any()
        question = f"SELECT COUNT(*) FROM (SELECT 1 FROM figure f WHERE {which.text} LIMIT ?)"
        return int(str(self._index.rows(question, (*which.given, more_than))[0][0]))

    def _of_codes(self, codes: Iterable[tuple[str, str]]) -> Iterator[tuple[float, _Sql]]:
        by_dimension: dict[str, list[str]] = {}
        for dimension, code in sorted(codes):
            by_dimension.setdefault(dimension, []).append(code)
        if by_dimension:
            yield ITSELF, _either([_among(*each) for each in by_dimension.items()])
        if subjects := by_dimension.get("subject"):
            others = ("partner", "among", "speaker")
            yield LABELLED, _either([_among(each, subjects) for each in others])
        if sectors := by_dimension.get("sector"):
            below = self._below(sectors)
            if below:
                yield RELATED, _among("sector", below)

    def _of_labels(self, text: str) -> Iterator[tuple[float, _Sql]]:
        """Match all words of a term in the labels of one thing that a figure is about."""
        found: dict[str, list[str]] = {}
        for dimension, code in self._labelled(text.split()):
            found.setdefault(dimension, []).append(code)
        parts = [_among(each, sorted(codes)) for each, codes in sorted(found.items())]
        if subjects := found.get("subject"):
            parts += [_among(each, sorted(subjects)) for each in ("partner", "among", "speaker")]
        if parts:
            yield LABELLED, _either(parts)

    def _labelled(self, words: Sequence[str]) -> set[tuple[str, str]]:
        question = "SELECT dimension, code FROM label_word WHERE word >= ? AND word < ?"
        each = [
            {
                (str(kind), str(code))
                for kind, code in self._index.rows(question, (word, word + _LAST))
            }
            for word in words
        ]
        return set.intersection(*each)

    def _below(self, sectors: Sequence[str]) -> list[str]:
        marks = ", ".join("?" * len(sectors))
        question = (
            f"WITH RECURSIVE below (code) AS (SELECT code FROM code WHERE list = 'sector' "
            f"AND parent IN ({marks}) UNION SELECT c.code FROM code c JOIN below b "
            "ON c.parent = b.code WHERE c.list = 'sector') SELECT code FROM below"
        )
        return [str(code) for (code,) in self._index.rows(question, sectors)]


def _of_period(asked: Period) -> Iterator[tuple[float, _Sql]]:
    if asked.first is None:
        yield ITSELF, _Sql("(f.start IS NULL AND f.period = ?)", (asked.text,))
        return
    ends = str(asked.first), str(asked.last)
    yield ITSELF, _Sql('(f.start = ? AND f."end" = ?)', ends)
    yield RELATED, _Sql('(f.start >= ? AND f."end" <= ?)', ends)
    yield RELATED, _Sql('(f.start <= ? AND f."end" >= ?)', ends)


def _of_words(text: str, in_full_text: str) -> Iterator[_Sql]:
    asked = " AND ".join(filter(None, map(question, text.split())))
    if asked:
        yield _Sql(in_full_text, (asked,))
        yield _Sql(_IN_SOURCE, (asked,))
    if text and " " not in text:
        yield _Sql("(f.id >= ? COLLATE NOCASE AND f.id < ? COLLATE NOCASE)", (text, text + _LAST))
        if len(text) >= _SHORTEST_ID:
            yield _Sql("(f.sha >= ? AND f.sha < ? AND f.short >= ?)", (text, text + _LAST, text))


def _among(column: str, codes: Sequence[str]) -> _Sql:
    return _Sql(f"f.{column} IN ({', '.join('?' * len(codes))})", tuple(codes))


def _either(several: Sequence[_Sql]) -> _Sql:
    text = " OR ".join(sql.text for sql in several)
    return _Sql(f"({text or 0})", tuple(word for sql in several for word in sql.given))


def _answering_all(
    meanings: Sequence[_Meaning], index: Index, asked: _Sql, limit: int
) -> tuple[Found, ...]:
    """Return the figures that answer every term, found by the rarest of them."""
    rarest, few = meanings[0], _FEW + 1
    for each in meanings:
        many = each.many(few)
        if many < few:
            rarest, few = each, many
    scores = [each.score(one_by_one=few <= _FEW) for each in meanings]
    first = rarest.any()
    columns = ", ".join(f"{sql.text} AS s{place}" for place, sql in enumerate(scores))
    answers = " AND ".join(f"s{place} > 0" for place in range(len(scores)))
    total = " + ".join(f"s{place}" for place in range(len(scores)))
    found = index.rows(
        f"SELECT n, {total} AS score FROM (SELECT f.n AS n, f.id AS id, {columns} FROM figure f "
        f"WHERE {first.text} AND {asked.text}) WHERE {answers} ORDER BY score DESC, id LIMIT ?",
        (*(word for sql in scores for word in sql.given), *first.given, *asked.given, limit),
    )
    return tuple(Found(int(n), len(meanings), float(score)) for n, score in found)


def _answering_most(
    meanings: Sequence[_Meaning], index: Index, asked: _Sql, limit: int
) -> tuple[Found, ...]:
    """Return the figures that answer as many terms as any, and half of them at least."""
    least = max((len(meanings) + 1) // 2, 1)
    scores = [(each.any(), each.score(one_by_one=False)) for each in meanings]
    parts = " UNION ALL ".join(
        f"SELECT f.n AS n, f.id AS id, {score.text} AS score FROM figure f "
        f"WHERE {which.text} AND {asked.text}"
        for which, score in scores
    )
    given = [word for which, score in scores for word in (*score.given, *which.given, *asked.given)]
    found = index.rows(
        f"WITH answers AS ({parts}), counted AS (SELECT n, id, COUNT(*) AS terms, "
        "SUM(score) AS score FROM answers GROUP BY n HAVING COUNT(*) >= ?) "
        "SELECT n, terms, score FROM counted WHERE terms = (SELECT MAX(terms) FROM counted) "
        "ORDER BY score DESC, id LIMIT ?",
        (*given, least, limit),
    )
    return tuple(Found(int(n), int(terms), float(score)) for n, terms, score in found)
