"""A view as Rich tables; where a table would not fit, each row becomes a record of its own."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cqtrade.render.screen import Screen
    from cqtrade.sheet import Column, Table, View

# A column that wraps is still worth reading at this width.
NARROWEST_COLUMN = 12
_PADDING = 2


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
    for block in _blocks(view, screen):
        console.print(block, soft_wrap=isinstance(block, Text) and not screen.terminal)
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n"))


def _blocks(view: View, screen: Screen) -> Iterator[Text | Grid]:
    if view.title:
        yield Text(view.title, style="bold")
    for line in view.lines:
        yield Text(line)
    for table in view.tables:
        yield Text()
        if table.title:
            yield Text(table.title, style="bold")
        yield from _fitting(table, screen)
    if view.notes:
        yield from (Text(), *(Text(note, style="dim") for note in view.notes))
    if view.sources:
        yield from (Text(), *(Text(source, style="dim") for source in view.sources))


def _fitting(table: Table, screen: Screen) -> Iterator[Text | Grid]:
    widths = [
        _width(column, cells) for column, cells in zip(table.columns, _columns(table), strict=True)
    ]
    if sum(widths) + _PADDING * len(widths) <= screen.width:
        yield _grid(table, screen)
    else:
        yield from _records(table)


def _columns(table: Table) -> Iterable[Sequence[str]]:
    return (
        zip(*((*row,) for row in table.rows), strict=True)
        if table.rows
        else ((),) * len(table.columns)
    )


def _width(column: Column, cells: Sequence[str]) -> int:
    """Return the least width that crops nothing: the longest line, or word where it wraps."""
    lines = [line for cell in (column.label, *cells) for line in cell.split("\n")]
    if not column.wraps:
        return max(map(cell_len, lines))
    words = [cell_len(word) for line in lines for word in line.split()]
    longest = max(map(cell_len, lines))
    return max(min(longest, NARROWEST_COLUMN), *words, 0)


def _grid(table: Table, screen: Screen) -> Grid:
    labelled = any(column.label for column in table.columns)
    grid = Grid(
        box=(box.SIMPLE_HEAD if screen.unicode else box.ASCII2) if labelled else None,
        show_header=labelled,
        show_edge=False,
        pad_edge=False,
        padding=(0, 1, 0, 0) if labelled else (0, _PADDING, 0, 0),
    )
    for column, cells in zip(table.columns, _columns(table), strict=True):
        grid.add_column(
            Text(column.label),
            justify="right" if column.right else "left",
            no_wrap=not column.wraps,
            min_width=_width(column, cells),
            overflow="fold",
        )
    for row in table.rows:
        grid.add_row(*map(Text, row))
    return grid


def _records(table: Table) -> Iterator[Text]:
    """Draw each row as lines of `label: value`, as a page too narrow for a table would."""
    for number, row in enumerate(table.rows):
        if number:
            yield Text()
        for column, cell in zip(table.columns, row, strict=True):
            if cell:
                lines = cell.replace("\n", " ")
                yield Text(f"{column.label}: {lines}" if column.label else lines)
