"""What a command answers, before anyone decides how it looks."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import compress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cqtrade.columns import Cell


@dataclass(frozen=True, slots=True)
class Records:
    """Flat rows for machines: every cell plain, the columns an interface."""

    columns: tuple[str, ...]
    rows: Iterable[tuple[Cell, ...]]


@dataclass(frozen=True, slots=True)
class Column:
    """A column for people.

    Only one that wraps may be narrower than its longest cell, down to *least* characters and its
    longest word. One that names says, with the first, what its row is about.
    """

    label: str
    wraps: bool = False
    least: int = 12
    names: bool = False
    right: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Worded cells under labelled columns. A cell may have several lines."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str = ""

    def without_empty_columns(self) -> Table:
        """Return the table without the columns that say nothing in any row."""
        told = [any(row[place] for row in self.rows) for place in range(len(self.columns))]
        return Table(
            tuple(compress(self.columns, told)),
            tuple(tuple(compress(row, told)) for row in self.rows),
            self.title,
        )


@dataclass(frozen=True, slots=True)
class View:
    """An answer for people: a heading, tables, remarks beneath them and the numbered sources.

    What is `verbatim` is there to be pasted elsewhere, and is drawn without wrapping.
    """

    title: str = ""
    lines: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()
    notes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    verbatim: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """An answer in both forms; the view is worded only where a person reads it."""

    records: Records
    view: Callable[[], View] = field(repr=False)
