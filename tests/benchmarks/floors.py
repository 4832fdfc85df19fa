"""The smallest programs that print what cqtrade prints: what its libraries alone must cost.

They are started as an installed command is: a script of a few lines beside a compiled module. What
they print is written into them; the tables are drawn by Rich, whose column widths are given, so
that a floor does less than a program that has to find them.
"""

from __future__ import annotations

import py_compile
import re
import sys
from typing import TYPE_CHECKING, NamedTuple

from tests.benchmarks.timing import Command, run

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

_SCRIPT = """\
#!{python}
# -*- coding: utf-8 -*-
import re
import sys
from {module} import main
if __name__ == '__main__':
    sys.argv[0] = re.sub(r'(-script\\.pyw|\\.exe)?$', '', sys.argv[0])
    sys.exit(main())
"""
_BYTES = """\
import sys

import typer

TEXT = {text!r}


def tell():
    sys.stdout.write(TEXT)


def main():
    typer.run(tell)
"""
_TABLE = """\
import typer
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

BEFORE = {before!r}
COLUMNS = {columns!r}
ROWS = {rows!r}
AFTER = {after!r}


def draw():
    console = Console(width=100, markup=False, emoji=False, highlight=False)
    console.print(Text(BEFORE), soft_wrap=True)
    grid = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0))
    for label, justify, width in COLUMNS:
        grid.add_column(Text(label), justify=justify, width=width, overflow="fold")
    for row in ROWS:
        grid.add_row(*map(Text, row))
    console.print(grid)
    console.print(Text(AFTER), soft_wrap=True)


def main():
    typer.run(draw)
"""
_RULE = re.compile("[─━-]+")
_ESCAPED = re.compile(r"\\(.)")
_ADDRESS = re.compile(r"<(https?://[^>]*)>")
_BETWEEN = 2


class Drawn(NamedTuple):
    """A table as it was drawn: what stands before and after it, its columns, the text of its cells.

    A column is its label, its side, and its width where that can be told.
    """

    before: str
    columns: tuple[tuple[str, str, int | None], ...]
    rows: tuple[tuple[str, ...], ...]
    after: str


def program(folder: Path, name: str, source: str, python: str = sys.executable) -> Command:
    """Return a program of one module, installed into *folder* as a command of *python*."""
    folder.mkdir(parents=True, exist_ok=True)
    module = name.replace("-", "_")
    (folder / f"{module}.py").write_text(source, encoding="utf-8")
    script = folder / name
    script.write_text(_SCRIPT.format(python=python, module=module), encoding="utf-8")
    script.chmod(0o755)
    if python == sys.executable:
        py_compile.compile(str(folder / f"{module}.py"), doraise=True)
    return Command(name, (str(script),))


def printing(folder: Path, name: str, text: bytes) -> Command:
    """Return the smallest Typer program that writes *text*."""
    return program(folder, name, _BYTES.format(text=text.decode()))


def drawing(
    folder: Path, name: str, question: Sequence[str], around: Mapping[str, str]
) -> tuple[Command, str]:
    """Return the smallest Typer program that draws with Rich what *question* draws.

    With it comes a sentence where it does not print the very same bytes.
    """
    ours = run(Command(name, (*question, "-f", "table")), around).out
    cells = run(Command(name, (*question, "-f", "markdown")), around).out
    source = _TABLE.format(**drawn(ours.decode(), cells.decode())._asdict())
    floor = program(folder, name, source)
    same = _bare(run(floor, around).out) == _bare(ours)
    return floor, "" if same else f"{name} does not print the very bytes that cqtrade prints."


def drawn(table: str, markdown: str) -> Drawn:
    """Return the one table of an answer, from how it is drawn and how Markdown has it."""
    lines = table.splitlines()
    rule = next(number for number, line in enumerate(lines) if _RULE.fullmatch(line))
    end = next((number for number, line in enumerate(lines) if number > rule and not line), -1)
    head, sides, *rows = _rows(markdown)
    is_right = [cell.endswith(":") for cell in sides]
    return Drawn(
        before="\n".join(lines[: rule - 1]),
        columns=tuple(_columns(head, is_right, lines[rule - 1], len(lines[rule]))),
        rows=tuple(rows),
        after="\n".join(lines[end:]),
    )


def _rows(markdown: str) -> Iterator[tuple[str, ...]]:
    for line in markdown.splitlines():
        if line.startswith("|"):
            cells = re.split(r"(?<!\\)\|", line)[1:-1]
            yield tuple(_literal(cell.strip()) for cell in cells)


def _literal(cell: str) -> str:
    plain = _ADDRESS.sub(r"\1", cell.replace("<br>", "\n"))
    return _ESCAPED.sub(r"\1", plain)


def _columns(
    labels: Sequence[str], is_right: Sequence[bool], header: str, width: int
) -> Iterator[tuple[str, str, int | None]]:
    """Yield the columns, as wide as the places of the labels tell.

    A label stands at the left edge of its column or at the right one; where neither it nor its
    neighbour tells an edge, Rich finds the width.
    """
    lefts: list[int | None] = []
    rights: list[int | None] = []
    at = 0
    for label, right in zip(labels, is_right, strict=True):
        start = header.index(label, at)
        at = start + len(label)
        lefts.append(None if right else start)
        rights.append(at if right else None)
    before = [0, *(None if edge is None else edge + _BETWEEN for edge in rights[:-1])]
    after = [*(None if edge is None else edge - _BETWEEN for edge in lefts[1:]), width]
    for number, label in enumerate(labels):
        left = before[number] if is_right[number] else lefts[number]
        edge = rights[number] if is_right[number] else after[number]
        found = None if left is None or edge is None else edge - left
        yield label, "right" if is_right[number] else "left", found


def _bare(out: bytes) -> list[bytes]:
    return [line.rstrip() for line in out.rstrip().split(b"\n")]
