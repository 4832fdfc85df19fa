"""What people read of an answer: headings, tables, remarks, sources."""

from __future__ import annotations

from itertools import compress
from typing import NamedTuple


class Column(NamedTuple):
    """A column for people.

    Only one that wraps may be narrower than its longest cell, down to *least* characters and its
    longest word. One that names says, with the first, what its row is about.
    """

    label: str
    wraps: bool = False
    least: int = 12
    names: bool = False
    right: bool = False


class Table(NamedTuple):
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


class View(NamedTuple):
    """An answer for people: a heading, tables, remarks beneath them and the numbered sources.

    What is `verbatim` is there to be pasted elsewhere, and is drawn without wrapping.
    """

    title: str = ""
    lines: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()
    notes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    verbatim: tuple[str, ...] = ()
