"""Sheets into an Excel workbook: numbers as numbers, days as days, text never as a formula."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

from cqtrade.codebook import Type
from cqtrade.errors import OutputUnwritable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from cqtrade.codebook import Held

# What Excel takes: characters in a cell, rows in a sheet, links in a sheet, characters in a link.
LONGEST_TEXT = 32_767
MOST_ROWS = 1_048_576
_MOST_LINKS, _LONGEST_LINK = 60_000, 2_000
_NARROWEST, _WIDEST = 8, 60
_LOOKED_AT = 1_000
_PLAIN_TEXT = {
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
# The same figures give the same file, whenever it is written.
_CREATED = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)


class Leaf(NamedTuple):
    """A sheet: its name, its columns, and the columns that are addresses on the web."""

    name: str
    columns: Sequence[Held]
    links: tuple[str, ...] = ()
    frozen: int = 0


def save(leaves: Iterable[Leaf], path: Path, title: str, made_by: str) -> None:
    """Write a workbook to *path*, each sheet with a header that stays and can be filtered.

    Raises OutputUnwritable where Excel cannot hold a sheet.
    """
    engine = {"options": _PLAIN_TEXT}
    with pd.ExcelWriter(
        path, engine="xlsxwriter", date_format="yyyy-mm-dd", engine_kwargs=engine
    ) as writer:
        book: Workbook = writer.book
        book.set_properties({"title": title, "comments": made_by, "created": _CREATED})
        for leaf in leaves:
            _check(leaf)
            _frame(leaf).to_excel(writer, sheet_name=leaf.name, index=False)
            _dress(writer.sheets[leaf.name], leaf, book)


def _frame(leaf: Leaf) -> pd.DataFrame:
    columns = {each.column.name: pd.Series(each.cells, dtype="object") for each in leaf.columns}
    return pd.DataFrame(columns)


def _check(leaf: Leaf) -> None:
    if leaf.columns and len(leaf.columns[0].cells) >= MOST_ROWS:
        raise OutputUnwritable(
            f"a sheet of Excel has no room for {len(leaf.columns[0].cells):,} figures",
            "select fewer, or write .parquet or .sqlite",
        )
    for each in leaf.columns:
        if any(isinstance(cell, str) and len(cell) > LONGEST_TEXT for cell in each.cells):
            raise OutputUnwritable(
                f"a cell of Excel has no room for all of a text in '{each.column.name}'",
                "write .parquet or .sqlite",
            )


def _dress(sheet: Worksheet, leaf: Leaf, book: Workbook) -> None:
    header = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
    numbers = book.add_format({"num_format": "#,##0"}), book.add_format({"num_format": "General"})
    link = book.get_default_url_format()
    for place, each in enumerate(leaf.columns):
        sheet.write_string(0, place, each.column.name, header)
        sheet.set_column(place, place, _width(each))
        if each.column.type in (Type.NUMBER, Type.COUNT):
            _write_numbers(sheet, place, each, numbers)
        if each.column.name in leaf.links:
            _write_links(sheet, place, each, link)
    sheet.freeze_panes(1, leaf.frozen)
    if leaf.columns:
        sheet.autofilter(0, 0, len(leaf.columns[0].cells), len(leaf.columns) - 1)


def _write_numbers(
    sheet: Worksheet, place: int, column: Held, formats: tuple[Format, Format]
) -> None:
    """Write numbers so that whole ones have commas, and of others no decimal is hidden."""
    for row, number in enumerate(column.cells, 1):
        if isinstance(number, int | float):
            sheet.write_number(row, place, number, formats[number != int(number)])


def _write_links(sheet: Worksheet, place: int, column: Held, link: Format) -> None:
    for row, address in enumerate(column.cells[:_MOST_LINKS], 1):
        text = str(address or "")
        if text.startswith(("http://", "https://")) and len(text) < _LONGEST_LINK:
            sheet.write_url(row, place, text, link, text)


def _width(column: Held) -> int:
    cells = (_shown(cell) for cell in column.cells[:_LOOKED_AT] if cell is not None)
    widest = max(map(_columns, (column.column.name, *cells)))
    return min(max(widest + 2, _NARROWEST), _WIDEST)


def _shown(cell: object) -> str:
    return f"{cell:,}" if isinstance(cell, int | float) else str(cell)


def _columns(text: str) -> int:
    # A Chinese character is as wide as two letters.
    return sum(1 + (character >= "\u1100") for character in text)
