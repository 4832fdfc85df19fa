"""A draft as headings, paragraphs, items and rows of tables, and these as sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_HEADING = re.compile(r"\s{0,3}(#{1,6})\s")
_UNDERLINE = re.compile(r"\s{0,3}(=+|-+)\s*$")
_ITEM = re.compile(
    r"\s*(?:[-*+•·]\s|\d{1,3}[.)]\s|\d{1,3}[、．]|[(（]\d{1,3}[)）]|[一二三四五六七八九十]{1,3}、)\s*"
)
_RULE = re.compile(
    r"\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?\s*$|\s*:?-{2,}:?\s*\|\s*:?-{2,}:?.*$"
)
_END = re.compile(
    r"[。！？!?]+[\"”’」』)）\]]*|\.[\"”’)\]]*(?=\s+[\"“‘(\[]?[A-Z0-9$¥€£\u3400-\u9fff]|\s*\Z)"
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s(“\"])(?:approx|ca|c|Co|Inc|Corp|No|Nos|vs|e\.g|i\.e|cf|Mr|Mrs|Ms|Dr|Prof|St"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|U\.S|U\.K|Fig|para|pp?|Vol|[A-Z])$"
)
_REACH = 12
# A line as short as this was broken on purpose.
_SHORT = 50


class Kind(Enum):
    """What a block of a draft is."""

    HEADING = "heading"
    PROSE = "prose"
    ITEM = "item"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a draft, from `start` to `end`; a heading has a level, a row its header."""

    kind: Kind
    start: int
    end: int
    level: int = 0
    header: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Line:
    """One line, without its end."""

    start: int
    end: int
    text: str


def lines(text: str) -> tuple[Line, ...]:
    """Return the lines of *text*."""
    found: list[Line] = []
    start = 0
    for line in re.split(r"(?<=\n)|(?<=\r)(?!\n)", text):
        bare = line.rstrip("\r\n")
        found.append(Line(start, start + len(bare), bare))
        start += len(line)
    return tuple(found)


def blocks(text: str) -> Iterator[Block]:
    """Yield the blocks of a draft whose other parts are blanked out."""
    several = lines(text)
    index = 0
    while index < len(several):
        if _is_table(several, index):
            after = _table_end(several, index)
            yield from _rows(several[index], several[index + 2 : after])
            index = after
        elif heading := _heading(several, index):
            yield heading
            index += 1 if _HEADING.match(several[index].text) else 2
        elif several[index].text.strip():
            after = _paragraph_end(several, index)
            yield _paragraph(several[index:after])
            index = after
        else:
            index += 1


def sentences(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of a block begin and end."""
    start = block.start
    for end in _ends(text, block):
        if text[start:end].strip():
            yield start, end
        start = end
    if text[start : block.end].strip():
        yield start, block.end


def _ends(text: str, block: Block) -> Iterator[int]:
    breaks = [found.end() for found in _END.finditer(text, block.start, block.end)
              if not _is_abbreviation(text, found)]  # fmt: skip
    yield from sorted({*breaks, *_short_lines(text, block)})


def _is_abbreviation(text: str, found: re.Match[str]) -> bool:
    before = text[max(0, found.start() - _REACH) : found.start()]
    return found.group().startswith(".") and _ABBREVIATION.search(before) is not None


def _short_lines(text: str, block: Block) -> Iterator[int]:
    for line in lines(text[block.start : block.end]):
        if len(line.text) < _SHORT:
            yield block.start + line.end


def _is_table(several: Sequence[Line], index: int) -> bool:
    has_rule = index + 1 < len(several) and _RULE.match(several[index + 1].text) is not None
    return has_rule and "|" in several[index].text


def _table_end(several: Sequence[Line], index: int) -> int:
    index += 2
    while index < len(several) and "|" in several[index].text:
        index += 1
    return index


def _rows(header: Line, several: Sequence[Line]) -> Iterator[Block]:
    yield Block(Kind.ITEM, header.start, header.end)
    for each in several:
        yield Block(Kind.ROW, each.start, each.end, header=(header.start, header.end))


def _heading(several: Sequence[Line], index: int) -> Block | None:
    line = several[index]
    if found := _HEADING.match(line.text):
        return Block(Kind.HEADING, line.start + found.end(), line.end, level=len(found[1]))
    following = several[index + 1].text if index + 1 < len(several) else ""
    under = _UNDERLINE.match(following)
    if under and line.text.strip() and len(under[1]) > 1:
        return Block(Kind.HEADING, line.start, line.end, level=1 if "=" in under[1] else 2)
    return None


def _paragraph_end(several: Sequence[Line], index: int) -> int:
    index += 1
    while index < len(several) and several[index].text.strip() and not _begins(several, index):
        index += 1
    return index


def _begins(several: Sequence[Line], index: int) -> bool:
    """Tell whether a line begins another block."""
    text = several[index].text
    return (
        _HEADING.match(text) is not None
        or _ITEM.match(text) is not None
        or _is_table(several, index)
    )


def _paragraph(several: Sequence[Line]) -> Block:
    first = several[0]
    item = _ITEM.match(first.text)
    start = first.start + (item.end() if item else 0)
    return Block(Kind.ITEM if item else Kind.PROSE, start, several[-1].end)
