"""An article as its figures are read from it: paragraph by paragraph, sentence by sentence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from cqtrade.coverage import paragraphs
from cqtrade.errors import QueryError
from cqtrade.factcheck.draft import Block, Kind, sentences
from cqtrade.factcheck.marks import marks
from cqtrade.factcheck.memory import Context
from cqtrade.factcheck.sentence import claims
from cqtrade.factcheck.times import times
from cqtrade.numerals import Mention, hedge_before, mentions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cqtrade.factcheck.claims import Claim
    from cqtrade.factcheck.marks import Mark
    from cqtrade.factcheck.vocabulary import Vocabulary
    from cqtrade.factcheck.when import Time
    from cqtrade.quantity import Hedge

    Stretch = TypeVar("Stretch", Mention, Time)

# A yearbook's communiqué has some two thousand; nobody reviews more in one file.
MOST_NUMBERS = 5000
_REACH = 80
_END = re.compile(r"[.!?;。！？；]\s?")


class TooLong(QueryError):
    """A text with more numbers than anybody reviews in one file."""

    def __init__(self, numbers: int) -> None:
        sentence = f"the text has {numbers} numbers, and a draft at most {MOST_NUMBERS}"
        super().__init__(sentence, "draft it in parts")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, its number counted from 1, the numbers in it and the times that it names."""

    number: int
    text: str
    mentions: tuple[Mention, ...]
    times: tuple[Time, ...]

    def numbers(self, start: int, end: int) -> tuple[Mention, ...]:
        """Return the numbers of which some part stands from *start* to *end*."""
        return _between(self.mentions, start, end)

    def times_in(self, start: int, end: int) -> tuple[Time, ...]:
        """Return the times of which some part stands from *start* to *end*."""
        return _between(self.times, start, end)


def _between(several: tuple[Stretch, ...], start: int, end: int) -> tuple[Stretch, ...]:
    """Return the stretches, in order and apart, that overlap the places from *start* to *end*."""
    first = bisect_right(several, start, key=_end_of)
    return several[first : bisect_left(several, end, lo=first, key=_start_of)]


def _start_of(stretch: Mention | Time) -> int:
    return stretch.start


def _end_of(stretch: Mention | Time) -> int:
    return stretch.end


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that counts or measures something, with what the prose says of it.

    It stands in `paragraph` from `start` to `end`, its currency included; `offset` is where its
    sentence begins, from which the places within `claim` count.
    """

    paragraph: Paragraph
    mention: Mention
    claim: Claim
    offset: int

    @property
    def start(self) -> int:
        """Where it begins in its paragraph."""
        return self.offset + self.claim.start

    @property
    def end(self) -> int:
        """Where it ends in its paragraph."""
        return self.offset + self.claim.end

    @property
    def hedge(self) -> Hedge:
        """How the words beside it soften it."""
        return hedge_before(self.paragraph.text, self.mention)

    @property
    def place(self) -> tuple[int, int]:
        """The paragraph and the place in it, by which figures are told apart."""
        return self.paragraph.number, self.mention.start


@dataclass(frozen=True, slots=True)
class Article:
    """The paragraphs of a text, and its figures sentence by sentence."""

    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[tuple[Figure, ...], ...]

    @classmethod
    def read(cls, text: str, vocabulary: Vocabulary) -> Article:
        """Read *text*, English or Chinese, in linear time.

        Raises TooLong where it has too many numbers for one file.
        """
        lines = paragraphs(text)
        found = [mentions(line) for line in lines]
        if (count := sum(map(len, found))) > MOST_NUMBERS:
            raise TooLong(count)
        several = tuple(
            Paragraph(number, line, numbers, times(line) if numbers else ())
            for number, (line, numbers) in enumerate(zip(lines, found, strict=True), 1)
        )
        return cls(several, tuple(_sentences(several, vocabulary)))

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure, in order."""
        return tuple(figure for sentence in self.sentences for figure in sentence)


def names_before(paragraph: Paragraph, place: int, vocabulary: Vocabulary) -> tuple[Mark, ...]:
    """Return the names of the codelists that stand close before a place, the nearest last."""
    text = paragraph.text[max(0, place - _REACH) : place]
    clause = _END.split(text)[-1]
    return tuple(each for each in marks(clause, vocabulary) if each.codes)


def _sentences(
    several: tuple[Paragraph, ...], vocabulary: Vocabulary
) -> Iterator[tuple[Figure, ...]]:
    context = Context()
    for paragraph in several:
        numbers = {each.start: each for each in paragraph.mentions}
        for start, end in sentences(paragraph.text, _whole(paragraph)):
            told, context = claims(marks(paragraph.text[start:end], vocabulary), context)
            found = (_figure(paragraph, numbers, each, start) for each in told)
            yield tuple(each for each in found if each)


def _whole(paragraph: Paragraph) -> Block:
    return Block(Kind.PROSE, 0, len(paragraph.text))


def _figure(
    paragraph: Paragraph, numbers: dict[int, Mention], claim: Claim, offset: int
) -> Figure | None:
    """Return a figure; none where the sentence alone reads another number than its paragraph."""
    own = claim.amount.mention
    mention = numbers.get(own.start + offset)
    moved = replace(own, start=own.start + offset, end=own.end + offset)
    return Figure(paragraph, mention, claim, offset) if mention == moved else None
