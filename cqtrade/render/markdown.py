"""A view as Markdown: headings, pipe tables, lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cqtrade.sheet import Column, Table, View

# What Markdown or the HTML inside it would read as more than itself.
_SPECIAL = re.compile(r"[\\`*_\[\]<>|#~]")


def text(view: View) -> str:
    """Return *view* as GitHub-flavoured Markdown, every character of it literal."""
    return "\n\n".join(_blocks(view)) + "\n"


def _blocks(view: View) -> Iterator[str]:
    if view.title:
        yield f"## {_literal(view.title)}"
    if view.lines:
        yield "  \n".join(_literal(line) for line in view.lines)
    for table in view.tables:
        if table.title:
            yield f"### {_literal(table.title)}"
        yield _table(table)
    if view.notes:
        yield "\n".join(f"- {_literal(note)}" for note in view.notes)
    if view.verbatim:
        yield "\n".join(["```", *view.verbatim, "```"])
    if view.sources:
        yield "\n".join(f"- {_literal(source)}" for source in view.sources)


def _table(table: Table) -> str:
    header = _row(column.label for column in table.columns)
    rule = "|" + "|".join(_rule(column) for column in table.columns) + "|"
    return "\n".join([header, rule, *(_row(row) for row in table.rows)])


def _rule(column: Column) -> str:
    return " ---: " if column.right else " --- "


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(_literal(cell).replace("\n", "<br>") for cell in cells) + " |"


def _literal(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)
