"""Measurements as aligned text and as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

Cell = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Target:
    """A promise on a ratio: no more than `limit`, or no less where `least` is set."""

    limit: float
    least: bool = False

    def is_met(self, ratio: float) -> bool:
        """Tell whether *ratio* keeps the promise."""
        return ratio >= self.limit if self.least else ratio <= self.limit

    def __str__(self) -> str:
        return f"{'>=' if self.least else '<='} {self.limit:g}"


@dataclass(frozen=True, slots=True)
class Table:
    """A table of measurements, whose headings name the units, and sentences below it."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...] = ()


def text(table: Table) -> str:
    """Return *table* as text: names to the left, numbers to the right."""
    cells = [[_shown(cell) for cell in row] for row in table.rows]
    lines = [list(table.headings), *cells]
    widths = [max(len(line[place]) for line in lines) for place in range(len(table.headings))]
    rule = ["-" * width for width in widths]
    drawn = [_line(line, widths) for line in (lines[0], rule, *lines[1:])]
    return "\n".join([table.title, *drawn, *table.notes, ""])


def save(tables: Iterable[Table], file: Path) -> None:
    """Write *tables* to *file* as JSON, a row as an object."""
    written = [
        asdict(each) | {"rows": [dict(zip(each.headings, row, strict=True)) for row in each.rows]}
        for each in tables
    ]
    file.write_text(json.dumps(written, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def verdict(target: Target | None, ratio: float) -> tuple[str, str]:
    """Return a promise in words, and whether *ratio* keeps it."""
    if target is None:
        return "", ""
    return str(target), "met" if target.is_met(ratio) else "MISSED"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *rest = cells
    numbers = (cell.rjust(width) for cell, width in zip(rest, widths[1:], strict=True))
    return "  ".join([first.ljust(widths[0]), *numbers]).rstrip()


def _shown(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "yes" if cell else "no"
        case int():
            return f"{cell:,}"
        case float():
            return f"{cell:,.2f}" if abs(cell) < 100 else f"{cell:,.0f}"
        case str():
            return cell
