"""A view as text; where a table would not fit, each row becomes a record of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from cqtrade.render import breaking, grid

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cqtrade.render.screen import Screen
    from cqtrade.sheet.view import Column, Table, View

_PADDING = 2


def text(view: View, screen: Screen) -> str:
    """Return *view* drawn for *screen*: nothing cropped, every character of it literal."""
    legible = view if screen.unicode else _escaped(view, screen.encoding)
    lines = [*_lines(legible, screen)]
    if lines and legible.verbatim:
        lines.append("")
    lines += (line for each in legible.verbatim for line in each.split("\n"))
    return "".join(f"{line.rstrip()}\n" for line in lines)


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


def _lines(view: View, screen: Screen) -> Iterator[str]:
    if view.title:
        yield from _styled(view.title, screen, "bold")
    yield from (line for each in view.lines for line in grid.wrapped(each, screen.width))
    for number, table in enumerate(view.tables):
        if number or view.title or view.lines:
            yield ""
        if table.title:
            yield from _styled(table.title, screen, "bold")
        yield from _fitting(table, screen)
    for several in (view.notes, view.sources):
        if several:
            yield ""
            yield from (line for each in several for line in _styled(each, screen, "dim"))


def _styled(text: str, screen: Screen, style: str) -> Iterable[str]:
    lines = grid.wrapped(text, screen.width)
    return _painted(lines, style) if screen.color else lines


def _painted(lines: Iterable[str], style: str) -> Iterator[str]:
    from rich.style import Style

    paint = Style.parse(style).render
    yield from (paint(line.rstrip()) for line in lines)


def _fitting(table: Table, screen: Screen) -> Iterator[str]:
    spaces = _PADDING * (len(table.columns) - 1)
    widths = _widths(table, screen.width - spaces)
    if widths:
        yield from _grid(table, widths, screen)
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
    words = max(breaking.narrowest(cell) for cell in (column.label, *cells))
    return max(min(longest, column.least), words)


def _grid(table: Table, widths: Sequence[int], screen: Screen) -> Iterator[str]:
    if not any(column.label for column in table.columns):
        yield from grid.body(table, widths, grid.LINES)
        return
    rules = grid.LINES if screen.unicode else grid.ASCII
    labels = grid.head(table.columns, widths, rules)
    yield from _painted(labels, "bold") if screen.color else labels
    yield grid.rule(widths, rules)
    yield from grid.body(table, widths, rules)


def _records(table: Table, screen: Screen) -> Iterator[str]:
    """Draw each row as a record: what it is about, then `label value` for the rest."""
    heads = _heads(table.columns)
    for number, row in enumerate(table.rows):
        if number:
            yield ""
        yield from _styled("  ".join(filter(None, row[:heads])), screen, "bold")
        for column, cell in zip(table.columns[heads:], row[heads:], strict=True):
            if cell:
                line = f"  {column.label} {breaking.joined(cell)}"
                yield from grid.wrapped(line, screen.width)


def _heads(columns: Sequence[Column]) -> int:
    """Return how many columns say what a row is about."""
    others = (place for place, each in enumerate(columns) if place and not each.names)
    return next(others, len(columns))
