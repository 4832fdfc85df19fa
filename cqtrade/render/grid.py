"""Text as lines of a given width, and a table as such lines: what is too wide goes on beneath.

Rich measures the characters; of its own tables, which do as much, each cell costs a hundred calls.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from cqtrade.render import breaking

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cqtrade.sheet.view import Column, Table


class Rules(NamedTuple):
    """What is drawn between columns, under their labels, and where the two cross."""

    between: str
    under: str
    crossing: str


LINES = Rules(between="  ", under="─", crossing="──")
ASCII = Rules(between=" |", under="-", crossing="-+")


def wrapped(text: str, width: int) -> list[str]:
    """Break *text* between words; a word that is longer, such as an address, stays whole.

    Chinese is broken between its characters: see `breaking`.
    """
    return breaking.filled(text, width).split("\n")


def head(columns: Sequence[Column], widths: Sequence[int], rules: Rules) -> list[str]:
    """Return the labels of *columns* as lines, each label down on the rule beneath them."""
    labels = [_lines(each.label, width) for each, width in zip(columns, widths, strict=True)]
    most = max(map(len, labels))
    lowered = [[""] * (most - len(lines)) + lines for lines in labels]
    return [*_side_by_side(lowered, columns, widths, rules)]


def rule(widths: Sequence[int], rules: Rules) -> str:
    """Return what separates the labels from the rows."""
    return rules.crossing.join(rules.under * width for width in widths)


def body(table: Table, widths: Sequence[int], rules: Rules) -> Iterator[str]:
    """Yield the rows as lines."""
    for row in table.rows:
        cells = [_lines(cell, width) for cell, width in zip(row, widths, strict=True)]
        yield from _side_by_side(cells, table.columns, widths, rules)


def _lines(cell: str, width: int) -> list[str]:
    return [line for part in cell.split("\n") for line in wrapped(part, width)]


def _side_by_side(
    cells: Sequence[list[str]], columns: Sequence[Column], widths: Sequence[int], rules: Rules
) -> Iterator[str]:
    for lines in zip_longest(*cells, fillvalue=""):
        yield rules.between.join(
            _aligned(line.rstrip(), column, width)
            for line, column, width in zip(lines, columns, widths, strict=True)
        )


def _aligned(line: str, column: Column, width: int) -> str:
    space = " " * (width - cell_len(line))
    return space + line if column.right else line + space
