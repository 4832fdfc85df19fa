"""A view as a part of a page: headings, tables, remarks."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING

from cqtrade.language import said
from cqtrade.render.html import tables
from cqtrade.render.html.elements import NOTHING, Html, element, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cqtrade.render.html.figures import Figures
    from cqtrade.render.html.links import Links
    from cqtrade.sheet.view import Table, View

_DOUBT = re.compile(r"\? (?P<short>[0-9a-f]{6,64}): ")


class Views:
    """Draws the views of one page, on which no two tables and no two remarks are called alike."""

    def __init__(self, leads: Links, figures: Figures) -> None:
        self._links = leads
        self._figures = figures
        self._tables = count(1)
        self._doubted: set[str] = set()

    def drawn(self, view: View, caption: str, *, register: bool = False) -> Html:
        """Return *view* beneath its title, which is the *caption* of a table without one."""
        doubts = frozenset(_doubts(view.notes))
        lines = self.lines(view.lines)
        # Under a heading of its own, a table needs no other that is seen.
        named = element("span", text(caption), class_="unseen")
        shown = (
            self.table(each, text(each.title) or named, doubts, register=register)
            for each in view.tables
        )
        pasted = (element("pre", text_of_lines(each)) for each in view.verbatim)
        return Html("".join([lines, *shown, self.notes(view.notes), *pasted]))

    def lines(self, lines: Sequence[str]) -> Html:
        """Return what stands above a table, a paragraph a line."""
        return Html("".join(element("p", self._links.within(each)) for each in lines))

    def table(
        self, table: Table, caption: Html, doubts: frozenset[str] = frozenset(), *, register: bool
    ) -> Html:
        """Return one table; in the rows of a *register*, figures are told whole."""
        keys = tables.keys_of(table)
        rows: list[tables.Row]
        if register:
            rows = list(self._figures.rows(table, keys, doubts))
        else:
            worded = (tuple(map(self._links.within, cells)) for cells in table.rows)
            rows = [tables.Row(*each) for each in zip(worded, keys.rows, strict=True)]
        name = f"table-{next(self._tables)}"
        return tables.drawn(tables.Grid(table.columns, keys.by, rows, name, caption))

    def notes(self, notes: Sequence[str]) -> Html:
        """Return the remarks beneath a table; a doubt has an anchor, the first time it is told."""
        if not notes:
            return NOTHING
        items = (element("li", self._links.within(each), id=self._anchor(each)) for each in notes)
        return element("ul", *items, class_="notes", aria_label=said("Notes"))

    def _anchor(self, note: str) -> str | None:
        for short in _doubts((note,)):
            if short not in self._doubted:
                self._doubted.add(short)
                return f"doubt-{short}"
        return None


def text_of_lines(verbatim: str) -> Html:
    """Return text to be pasted, its line ends as they are."""
    return Html(text(verbatim).replace("<br>", "\n"))


def _doubts(notes: Sequence[str]) -> Iterator[str]:
    found = (_DOUBT.match(each) for each in notes)
    return (each["short"] for each in found if each)
