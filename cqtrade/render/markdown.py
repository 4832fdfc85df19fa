"""A view as Markdown: headings, pipe tables, lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cqtrade.sheet.view import Column, Table, View

# What Markdown or the HTML inside it would read as more than itself.
_SPECIAL = re.compile(r"[\\`*_\[\]<>|#~&$]")
# What makes a line a list or a heading.
_MARKER = re.compile(r"(?:[-+=]|[0-9]{1,9}[.)])")
_ADDRESS = re.compile(r"(https?://[^\s<>|]*[^\s<>|.,;:!?)\]”])")
_FENCE = re.compile(r"`{3,}")


def text(view: View) -> str:
    """Return *view* as GitHub-flavoured Markdown, every character of it literal."""
    return "\n\n".join(_blocks(view)) + "\n"


def _blocks(view: View) -> Iterator[str]:
    if view.title:
        yield f"## {_line(view.title)}"
    if view.lines:
        yield "  \n".join(map(_line, view.lines))
    for table in view.tables:
        if table.title:
            yield f"### {_line(table.title)}"
        yield _table(table)
    if view.notes:
        yield "\n".join(f"- {_line(note)}" for note in view.notes)
    if view.sources:
        yield "\n".join(f"- {_line(source)}" for source in view.sources)
    if view.verbatim:
        fence = _longer_fence(view.verbatim)
        yield "\n".join([fence, *view.verbatim, fence])


def _longer_fence(lines: Iterable[str]) -> str:
    fences = (each.group() for each in _FENCE.finditer("\n".join(lines)))
    return max(["``", *fences], key=len) + "`"


def _table(table: Table) -> str:
    header = _row(column.label for column in table.columns)
    rule = "|" + "|".join(_rule(column) for column in table.columns) + "|"
    return "\n".join([header, rule, *(_row(row) for row in table.rows)])


def _rule(column: Column) -> str:
    return " ---: " if column.right else " --- "


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(_literal(cell).replace("\n", "<br>") for cell in cells) + " |"


def _line(text: str) -> str:
    stripped = text.strip()
    marker = _MARKER.match(stripped)
    if marker is None:
        return _literal(stripped)
    return f"{marker[0][:-1]}\\{marker[0][-1]}{_literal(stripped[marker.end() :])}"


def _literal(text: str) -> str:
    # An address is marked as one: escapes would become a part of it.
    parts = _ADDRESS.split(text)
    return "".join(
        f"<{part}>" if place % 2 else _SPECIAL.sub(r"\\\g<0>", part)
        for place, part in enumerate(parts)
    )
