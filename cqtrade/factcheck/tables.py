"""A row of a table as sentences: each cell behind its row's label and its column's header."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cqtrade.factcheck.draft import Block

_UNIT = re.compile(
    r"[(（,，]?\s*(?:in\s)?(?P<unit>(?:(?:thousand|million|billion|trillion|万亿|万|亿)\s?)?"
    r"(?:yuan|RMB|CNY|USD|US\$|US dollars|dollars|euros|EUR|元|美元|%|per\s?cent|percent))"
    r"\s*[)）]?\s*$",
    re.IGNORECASE,
)
_BARE = re.compile(r"\s*[+\-−]?\d[\d,]*(?:\.\d+)?\s*$")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as a sentence: `said` with the cell from `within` to `until`, which is at `start`."""

    said: str
    within: int
    until: int
    start: int


def cells(text: str, row: Block) -> Iterator[Cell]:
    """Yield every cell of a row but its label."""
    header = [text[start:end] for start, end in _spans(text, *row.header)]
    spans = _spans(text, row.start, row.end)
    label = text[slice(*spans[0])].strip() if spans else ""
    for column, (start, end) in enumerate(spans):
        over = header[column].strip() if column < len(header) else ""
        found = _UNIT.search(over)
        named = over[: found.start()] if found else over
        before = "" if column == 0 else f"{label} {named} "
        bare = column > 0 and _BARE.match(text, start, end) is not None
        unit = f" {found['unit']}" if found and bare else ""
        cell = text[start:end]
        stripped = cell.rstrip()
        said = f"{before}{stripped}{unit}"
        yield Cell(said, len(before), len(before) + len(stripped), start)


def corner(text: str, row: Block) -> str:
    """Return the header above the labels, which may say whose or when."""
    spans = _spans(text, *row.header)
    return text[slice(*spans[0])] if spans else ""


def _spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where the cells of a line begin and end."""
    line = text[start:end]
    edges = [place for place, each in enumerate(line) if each == "|"]
    begin = 0 if not line.lstrip().startswith("|") else edges.pop(0) + 1
    ends = [*edges, len(line)] if not line.rstrip().endswith("|") else edges
    spans = []
    for edge in ends:
        spans.append((start + begin, start + edge))
        begin = edge + 1
    return spans
