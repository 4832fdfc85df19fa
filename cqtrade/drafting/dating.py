"""When a figure is of, as a source file writes it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cqtrade.factcheck.times import times
from cqtrade.factcheck.timing import when_of
from cqtrade.factcheck.when import Basis, Sort, When
from cqtrade.period import Period
from cqtrade.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cqtrade.drafting.article import Article, Figure
    from cqtrade.factcheck.marks import Mark

UNKNOWN = "unknown"
_EACH = ("annual", "monthly", UNKNOWN)
_OFFSETS = (
    (re.compile(r"(?:this|current)\s+year|今年|本年", re.IGNORECASE), 0),
    (re.compile(r"(?:last|previous|preceding)\s+year|去年|上年|上一年", re.IGNORECASE), -1),
    (re.compile(r"next\s+year|明年", re.IGNORECASE), 1),
)
_YEAR = re.compile(r"(?:19|20)\d\d|[一二][〇零一二三四五六七八九]{3}")
_OF_OR_IN = re.compile(r"\b(?:of|in|during)\s*$")
_WHOLE_YEAR = 12
# No sentence dates a figure by more times.
_MOST = 12


@dataclass(frozen=True, slots=True)
class Dated:
    """A period as a source file writes it, what it was read from, and whether that prints it."""

    period: str
    remark: str
    is_inferred: bool = False


class Calendar:
    """Dates the figures of one article; *year* is the one it was written in, 0 where unknown."""

    def __init__(self, article: Article, year: int = 0) -> None:
        self._year = year or _latest(article)
        self._is_told = bool(year)

    def date(self, figure: Figure) -> Dated:
        """Return when a figure is of; `unknown` where nothing says so."""
        marks = figure.claim.time.names
        dated = [each for mark in marks if (each := self._read(mark))]
        part = _part(marks)
        offset = _offset(marks)
        if part and offset is not None and self._year:
            return self._in_year(part, self._year + offset, _said(marks))
        exact = [each for each in dated if each.period not in _EACH]
        if not exact and dated:
            # "In January 2024 ... monthly sales" are those of January.
            exact = list(self._in_sentence(figure))
        return next(iter((*exact, *dated)), Dated(UNKNOWN, "no time is named"))

    def _in_sentence(self, figure: Figure) -> Iterator[Dated]:
        """Yield the dates that the sentence of a figure prints before it."""
        for each in figure.paragraph.times_in(figure.offset, figure.start)[:_MOST]:
            when = each.means
            if isinstance(when, When) and when.sort is Sort.DATED and when.period:
                said = figure.paragraph.text[each.start : each.end]
                yield Dated(_spelt(when.period), f'"{visible(said)}"')

    def _read(self, mark: Mark) -> Dated | None:
        when = when_of(mark)
        said = f'"{visible(mark.text)}"'
        match when.sort if when else None:
            case Sort.DATED if when and when.period:
                inferred = not _YEAR.search(mark.text)
                return Dated(_spelt(when.period), said, inferred)
            case Sort.PART if when and self._year:
                return self._in_year(when, self._year, said)
            case Sort.EVERY_YEAR:
                return Dated("annual", said)
            case Sort.EVERY_MONTH:
                return Dated("monthly", said)
            case Sort.RELATIVE:
                return self._relative(mark)
            case _:
                return None

    def _relative(self, mark: Mark) -> Dated | None:
        """Read "last year", and "the first five months of this year"."""
        offset = _offset((mark,))
        if offset is None or not self._year:
            return None
        rest = mark.text
        for words, _ in _OFFSETS:
            rest = _OF_OR_IN.sub("", words.sub("", rest).strip())
        said = f'"{visible(mark.text)}"'
        whens = (each.means for each in times(rest) if isinstance(each.means, When))
        part = next((each for each in whens if each.sort is Sort.PART), None)
        if part:
            return self._in_year(part, self._year + offset, said)
        return Dated(str(self._year + offset), self._because(said), not self._is_told)

    def _in_year(self, part: When, year: int, said: str) -> Dated:
        period = _spelt(part.period.in_year(year)) if part.period else str(year)
        return Dated(period, self._because(said), not self._is_told)

    def _because(self, said: str) -> str:
        if self._is_told:
            return said
        return f"{said}; {self._year} is the latest year that the text names"


def basis_of(figure: Figure, period: str) -> str:
    """Return what a growth is measured against; empty for the year before."""
    claim = figure.claim
    if Basis.AVERAGE in claim.bases:
        return "average-annual"
    starts = [each.period for each in claim.starts if each.period and each.sort is Sort.DATED]
    if not starts or not period[:4].isdecimal():
        return ""
    last = starts[-1]
    is_year_before = last.last is not None and last.last.year == int(period[:4]) - 1
    return "" if is_year_before else f"since:{_spelt(last)}"


def _spelt(period: Period) -> str:
    if period.first is None or period.last is None:
        return period.text
    return Period.spanning(period.first, period.last).text


def _part(marks: Sequence[Mark]) -> When | None:
    """Return a part of a year, whose year the prose does not print."""
    whens = ((mark, when_of(mark)) for mark in marks)
    return next(
        (
            when
            for mark, when in whens
            if when and when.sort in (Sort.PART, Sort.DATED) and not _YEAR.search(mark.text)
        ),
        None,
    )


def _offset(marks: Sequence[Mark]) -> int | None:
    """Return how many years from its own a text says: 0 for "this year"."""
    return next(
        (offset for mark in marks for words, offset in _OFFSETS if words.search(mark.text)), None
    )


def _said(marks: Sequence[Mark]) -> str:
    return " ".join(f'"{visible(mark.text)}"' for mark in marks)


def _latest(article: Article) -> int:
    """Return the year that a text seems to be written in: the latest of a part of a year.

    Failing that the latest year of all that is not a time to come; 0 where none is named.
    """
    parts, whole = Counter[int](), Counter[int]()
    for period in _periods(article):
        if period.last:
            own = whole if period.months and period.months >= _WHOLE_YEAR else parts
            own[period.last.year] += 1
    return max(parts or whole, default=0)


def _periods(article: Article) -> Iterator[Period]:
    planned = {
        (figure.offset + mark.start, figure.paragraph.number)
        for figure in article.figures
        if figure.claim.is_planned
        for mark in figure.claim.time.names
    }
    for paragraph in article.paragraphs:
        for each in paragraph.times:
            when = each.means
            is_due = each.is_due or (each.start, paragraph.number) in planned
            if isinstance(when, When) and when.sort is Sort.DATED and when.period and not is_due:
                yield when.period
