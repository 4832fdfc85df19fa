"""Places in a document in the words of each language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cqtrade.model import Locator

PAGES = re.compile(r"pp?\.\s*(.+)")

_CHINESE = (
    (PAGES, r"第\1页"),
    (re.compile(r"tables?\s+(.+)"), r"表\1"),
    (re.compile(r"fig(?:ures?|\.)\s*(.+)"), r"图\1"),
    (re.compile(r"sections?\s+(.+)"), r"第\1节"),
    (re.compile(r"headline"), "标题"),
    (re.compile(r"text"), "正文"),
)


class Places(NamedTuple):
    """Paragraphs by their numbers, and places that are named in words."""

    paragraphs: tuple[str, ...]
    words: tuple[str, ...]

    @classmethod
    def of(cls, at: Iterable[Locator]) -> Places:
        """Return places sorted into the two kinds."""
        several = [each.place for each in at]
        return cls(
            tuple(str(each) for each in several if isinstance(each, int)),
            tuple(each for each in several if isinstance(each, str)),
        )


def english(places: Places, one: str, many: str) -> list[str]:
    """Return the paragraphs after the word for *one* or for *many*, then what is named."""
    return [*_numbered(places.paragraphs, one, many), *places.words]


def chinese(places: Places) -> list[str]:
    """Return the same in Chinese: `第4、8段`, `表3`; words that are not known stay."""
    numbers = "、".join(places.paragraphs)
    return [*([f"第{numbers}段"] if numbers else ()), *map(in_chinese, places.words)]


def _numbered(numbers: Sequence[str], one: str, many: str) -> list[str]:
    if not numbers:
        return []
    return [f"{one if len(numbers) == 1 else many} {', '.join(numbers)}"]


def in_chinese(place: str) -> str:
    """Return a place that is named in words in Chinese, as it is where its words are not known."""
    for pattern, words in _CHINESE:
        found = pattern.fullmatch(place)
        if found:
            return found.expand(words)
    return place
