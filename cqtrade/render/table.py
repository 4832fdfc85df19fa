"""A view as Rich tables; where a table would not fit, each row becomes a record of its own."""

from __future__ import annotations

import re
from io import StringIO
from typing import TYPE_CHECKING

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import JustifyMethod

    from cqtrade.render.screen import Screen
    from cqtrade.sheet.view import Column, Table, View

_PADDING = 2
_WORD = re.compile(r"\s*\S+")


def text(view: View, screen: Screen) -> str:
    """Return *view* drawn for *screen*: nothing cropped, every character of it literal."""
    out = StringIO()
    console = Console(
        file=out,
        width=screen.width,
        height=100,
        color_system="standard" if screen.color else None,
        force_terminal=screen.color,
        markup=False,
        emoji=False,
        highlight=False,
        soft_wrap=False,
        legacy_windows=False,
        safe_box=True,
        _environ={},
    )
    legible = view if screen.unicode else _escaped(view, screen.encoding)
    blocks = [*_blocks(legible, screen)]
    if blocks and legible.verbatim:
        blocks.append(Text())
    for block in blocks:
        console.print(block, crop=False, overflow="ignore")
    for each in legible.verbatim:
        console.print(Text(each), soft_wrap=True)
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n"))


def _escaped(view: View, encoding: str) -> View:
    """Show what *encoding* lacks by its number, before the width of anything is measured."""

    def legible(text: str) -> str:
        return text.encode(encoding, "backslashreplace").decode(encoding)

    def drawn(table: Table) -> Table:
        columns = tuple(each._replace(label=legible(each.label)) for each in table.columns)
        rows = tuple(tuple(map(legible, row)) for row in table.rows)
        return table._replace(columns=columns, rows=rows, title=legible(table.title))

    several = (view.lines, view.notes, view.sources, view.verbatim)
    lines, notes, sources, verbatim = (tuple(map(legible, each)) for each in several)
    return view._replace(
        title=legible(view.title),
        lines=lines,
        tables=tuple(map(drawn, view.tables)),
        notes=notes,
        sources=sources,
        verbatim=verbatim,
    )


def _blocks(view: View, screen: Screen) -> Iterator[Text | Grid]:
    if view.title:
        yield _line(view.title, screen, style="bold")
    yield from (_line(each, screen) for each in view.lines)
    for number, table in enumerate(view.tables):
        if number or view.title or view.lines:
            yield Text()
        if table.title:
            yield _line(table.title, screen, style="bold")
        yield from _fitting(table, screen)
    for several in (view.notes, view.sources):
        if several:
            yield Text()
            yield from (_line(each, screen, style="dim") for each in several)


def _line(text: str, screen: Screen, style: str = "") -> Text:
    """Break *text* between words; one longer than the screen, such as an address, stays whole."""
    lines = [""]
    for word in _WORD.findall(text):
        if lines[-1] and cell_len(lines[-1] + word) > screen.width:
            lines.append(word.lstrip())
        else:
            lines[-1] += word
    return Text("\n".join(lines), style=style)


def _fitting(table: Table, screen: Screen) -> Iterator[Text | Grid]:
    spaces = _PADDING * (len(table.columns) - 1)
    widths = _widths(table, screen.width - spaces)
    if widths:
        yield _grid(table, widths, screen)
    else:
        yield from _records(table, screen)


def _widths(table: Table, available: int) -> list[int]:
    """Return a width for each column, the widest giving way first; none where they do not fit."""
    cells = [[row[place] for row in table.rows] for place in range(len(table.columns))]
    widths = [_longest(column, each) for column, each in zip(table.columns, cells, strict=True)]
    leasts = [_least(column, each) for column, each in zip(table.columns, cells, strict=True)]
    if sum(leasts) > available:
        return []
    while sum(widths) > available:
        giving = [place for place in range(len(widths)) if widths[place] > leasts[place]]
        widths[max(giving, key=widths.__getitem__)] -= 1
    return widths


def _longest(column: Column, cells: Sequence[str]) -> int:
    lines = (line for cell in (column.label, *cells) for line in cell.split("\n"))
    # A mark that stands on no letter has no width of its own, and would not be drawn.
    return max(max(cell_len(line), bool(line)) for line in lines)


def _least(column: Column, cells: Sequence[str]) -> int:
    """Return the least width that splits no word, and wraps only where the column may."""
    longest = _longest(column, cells)
    if not column.wraps:
        return longest
    words = (cell_len(word) for cell in (column.label, *cells) for word in cell.split())
    return max(min(longest, column.least), max(words, default=0))


def _grid(table: Table, widths: Sequence[int], screen: Screen) -> Grid:
    labelled = any(column.label for column in table.columns)
    grid = Grid(
        box=(box.SIMPLE_HEAD if screen.unicode else box.ASCII2) if labelled else None,
        show_header=labelled,
        show_edge=False,
        pad_edge=False,
        padding=(0, 1, 0, 0) if labelled else (0, _PADDING, 0, 0),
    )
    for column, width in zip(table.columns, widths, strict=True):
        justify: JustifyMethod = "right" if column.right else "left"
        grid.add_column(Text(column.label), justify=justify, width=width, overflow="fold")
    for row in table.rows:
        grid.add_row(*map(Text, row))
    return grid


def _records(table: Table, screen: Screen) -> Iterator[Text]:
    """Draw each row as a record: what it is about, then `label value` for the rest."""
    heads = _heads(table.columns)
    for number, row in enumerate(table.rows):
        if number:
            yield Text()
        yield _line("  ".join(filter(None, row[:heads])), screen, style="bold")
        for column, cell in zip(table.columns[heads:], row[heads:], strict=True):
            if cell:
                yield _line(f"  {column.label} {cell.replace(chr(10), ' ')}", screen)


def _heads(columns: Sequence[Column]) -> int:
    """Return how many columns say what a row is about."""
    others = (place for place, each in enumerate(columns) if place and not each.names)
    return next(others, len(columns))
