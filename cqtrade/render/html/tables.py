"""Tables that scroll within their own frame, sort by their headers and narrow by a word."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cqtrade.language import said
from cqtrade.render.html import order
from cqtrade.render.html.elements import NOTHING, Html, element, text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cqtrade.sheet.view import Column, Table

# Shorter tables are overseen at a glance.
_FEWEST_TO_FILTER = 8


class Row(NamedTuple):
    """One row of a table: its cells, and beneath it what else there is to tell."""

    cells: tuple[Html, ...]
    keys: tuple[str, ...]
    anchor: str | None = None
    beneath: Html = NOTHING


class Keys(NamedTuple):
    """What the columns of a table are ordered by, and the keys of its cells, row by row."""

    by: tuple[order.By, ...]
    rows: tuple[tuple[str, ...], ...]


def keys_of(table: Table) -> Keys:
    """Return what the rows of *table* can be ordered by."""
    columns = [order.of_column(column) for column in zip(*table.rows, strict=True)]
    rows = tuple(zip(*(each.keys for each in columns), strict=True))
    return Keys(tuple(each.by for each in columns), rows)


class Grid(NamedTuple):
    """A table ready to be drawn: its columns and what they are ordered by, its rows.

    It is called by its `name`.
    """

    columns: tuple[Column, ...]
    by: tuple[order.By, ...]
    rows: Sequence[Row]
    name: str
    caption: Html


def drawn(grid: Grid) -> Html:
    """Return a table in a frame that scrolls by itself, with a filter where it is a long one."""
    headed = any(column.label for column in grid.columns)
    caption = f"{grid.name}-caption"
    pieces = (
        element("caption", grid.caption, id=caption),
        _head(grid) if headed else NOTHING,
        *(_body(row, grid.columns) for row in grid.rows),
    )
    manner = "sorts" if headed else "pairs"
    table = element("table", *pieces, id=grid.name, class_=manner)
    frame = element(
        "div", table, class_="scroll", role="group", tabindex=0, aria_labelledby=caption
    )
    wanted = headed and len(grid.rows) >= _FEWEST_TO_FILTER
    return element("div", _filter(grid.name) if wanted else NOTHING, frame, class_="table")


def _head(grid: Grid) -> Html:
    headers = (
        element("th", text(column.label), scope="col", data_by=each)
        for column, each in zip(grid.columns, grid.by, strict=True)
    )
    return element("thead", element("tr", *headers))


def _body(row: Row, columns: Sequence[Column]) -> Html:
    """Return a row and what is beneath it as one body, so that they stay together."""
    names = [place for place, column in enumerate(columns) if column.names]
    heading = names[-1] if names else 0
    cells = (
        _cell(cell, key, column.label, heads=place == heading)
        for place, (cell, key, column) in enumerate(zip(row.cells, row.keys, columns, strict=True))
    )
    rows = [element("tr", *cells, id=row.anchor)]
    if row.beneath:
        inside = element("td", row.beneath, colspan=len(row.cells))
        rows.append(element("tr", inside, class_="beneath"))
    return element("tbody", *rows)


def _cell(cell: Html, key: str, label: str, *, heads: bool) -> Html:
    # On a narrow screen a cell becomes a line of its own, and its label stands before it.
    inside = element("span", cell) if cell and label else cell
    ordered = key if key and key != cell else None
    told = {"data_key": ordered, "data_label": label or None}
    return element("th", inside, scope="row", **told) if heads else element("td", inside, **told)


def _filter(name: str) -> Html:
    label = said("Filter this table")
    box = element(
        "input", type="search", data_table=name, aria_describedby=f"{name}-caption", **named(label)
    )
    count = element("output", aria_live="polite")
    return element("p", box, Html(" "), count, class_="filter", hidden=True)


def named(label: str) -> dict[str, str]:
    """Return the attributes of a box that shows its label while it is empty."""
    return {"aria_label": label, "placeholder": label}
