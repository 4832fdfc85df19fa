"""A text as locators see it: numbered paragraphs, each with the numbers in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cqtrade.coverage.sharing import sharing
from cqtrade.numerals import Mention, is_read, is_spelt, mentions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cqtrade.model import Locator

HEADLINE = "headline"
_DIGIT = re.compile(r"\d")
_LINE_END = re.compile(r"\r\n|\r|\n")


def paragraphs(text: str) -> tuple[str, ...]:
    """Return the lines of *text* that are not empty or blank, verbatim, without their ends."""
    return tuple(line for line in _LINE_END.split(text) if line.strip())


@dataclass(frozen=True, slots=True)
class Passage:
    """Some text with a number of its own; the title, which is no paragraph, has the number 0."""

    number: int
    text: str
    language: str
    mentions: tuple[Mention, ...]
    shared: Mapping[Mention, Mention]

    @classmethod
    def of(cls, number: int, text: str, language: str) -> Passage:
        """Find the numbers of *text*."""
        found = mentions(text, language)
        return cls(number, text, language, found, sharing(text, found))

    @property
    def is_read(self) -> bool:
        """Tell whether more than the digits of its language can be read."""
        return is_read(self.language)

    @property
    def numbers(self) -> tuple[Mention, ...]:
        """The numbers to account for; a language not fully known is held to its digits only."""
        if is_spelt(self.language):
            return self.mentions
        return tuple(each for each in self.mentions if _DIGIT.search(each.text))

    def readings(self, mention: Mention) -> tuple[Mention, ...]:
        """Return what a number may mean: as it stands, with a unit said once for several."""
        shared = self.shared.get(mention)
        return (mention, shared) if shared else (mention,)

    def whole(self, words: str) -> tuple[tuple[int, int], ...]:
        """Return where *words* stand, start and end, without cutting through a number."""
        return tuple(span for span in self._spans(words) if not self._cuts(*span))

    def within(self, words: str) -> tuple[Mention, ...]:
        """Return the numbers inside *words*, wherever these stand."""
        spans = self.whole(words)
        return tuple(
            each
            for each in self.mentions
            if any(start <= each.start and each.end <= end for start, end in spans)
        )

    def _spans(self, words: str) -> Iterator[tuple[int, int]]:
        start = self.text.find(words)
        while words and start >= 0:
            yield start, start + len(words)
            start = self.text.find(words, start + 1)

    def _cuts(self, start: int, end: int) -> bool:
        ends = (start, end)
        return any(each.start < edge < each.end for each in self.mentions for edge in ends)


@dataclass(frozen=True, slots=True)
class Page:
    """The paragraphs of a text, and its title."""

    title: Passage
    paragraphs: tuple[Passage, ...]

    @classmethod
    def of(cls, title: str, text: str, language: str = "") -> Page:
        """Divide *text* into numbered paragraphs."""
        numbered = enumerate(paragraphs(text), 1)
        return cls(
            Passage.of(0, title, language),
            tuple(Passage.of(number, each, language) for number, each in numbered),
        )

    def at(self, locator: Locator) -> tuple[Passage, ...]:
        """Return the passages that *locator* can mean; none where there is no such paragraph.

        A paragraph that repeats the title is the headline too. A table or a page number cannot
        be found in a plain text: it can be anywhere.
        """
        place = locator.place
        if isinstance(place, int):
            return self.paragraphs[place - 1 : place] if place > 0 else ()
        if place == HEADLINE:
            repeats = (each for each in self.paragraphs if self.title.text in each.text)
            return (self.title, *repeats)
        return self.paragraphs


@dataclass(frozen=True, slots=True)
class Place:
    """The words of one figure or omission at one locator, and the passages they may stand in."""

    locator: Locator
    words: str
    candidates: tuple[Passage, ...]

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages in which the words stand whole."""
        return tuple(each for each in self.candidates if each.whole(self.words))

    @property
    def within(self) -> tuple[tuple[Passage, Mention], ...]:
        """Every number inside the words."""
        return tuple((each, found) for each in self.candidates for found in each.within(self.words))

    @property
    def beside(self) -> tuple[tuple[Passage, Mention], ...]:
        """Every number of the passages in which the words stand."""
        return tuple((each, found) for each in self.passages for found in each.mentions)
