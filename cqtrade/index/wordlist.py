"""The word list of an index, from which `completion` answers."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from cqtrade.completion import words
from cqtrade.index import replacing
from cqtrade.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Line = tuple[str, str, str]

# Of more figures than these, nobody chooses among the ids, nor among the series.
_MOST_FIGURES = 20_000
_LABELS = """
    SELECT list, code, json_extract(entry, '$.en'), json_extract(entry, '$.kind') FROM code
"""
_PARTNERS = "SELECT code FROM tally WHERE dimension = 'partner'"
_SERIES = """
    SELECT DISTINCT subject, sector, indicator, COALESCE(partner, '') FROM figure
    WHERE withdrawn = 0
"""
# From each period to the next by the index, which is quick among a million figures too.
_PERIODS = """
    WITH RECURSIVE dated(n) AS (
        SELECT * FROM (
            SELECT n FROM figure WHERE start IS NOT NULL ORDER BY start, "end" LIMIT 1
        )
        UNION ALL
        SELECT (
            SELECT n FROM figure WHERE (start, "end") > (here.start, here."end")
            ORDER BY start, "end" LIMIT 1
        )
        FROM dated JOIN figure here USING (n)
    )
    SELECT 'period', period, '' FROM dated JOIN figure USING (n)
    UNION
    SELECT DISTINCT 'timeless', period, '' FROM figure WHERE start IS NULL
"""
_FIGURES = "SELECT id, short, COALESCE(value, growth, '') FROM figure"
_NAMES = "SELECT list, name, code FROM name WHERE list <> 'source'"


def keep(place: str, folders: Sequence[str]) -> None:
    """Write the list of the index at *place* beside it; without one there is less to complete."""
    with suppress(OSError, ValueError, sqlite3.Error):
        replacing.replace(Path(place).with_suffix(words.ENDING), of_index(Path(place), folders))


def of_index(index: Path, folders: Sequence[str] = ()) -> bytes:
    """Return the list of an *index* of *folders*.

    Raises ValueError where it cannot say of which folders it is, sqlite3.Error where the index is
    damaged.
    """
    if any("\t" in each or "\n" in each for each in folders):
        raise ValueError("no line holds the name of this folder")
    with closing(sqlite3.connect(f"{index.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        lines = {_line(*each) for each in _words(connection) if words.is_safe(each[1])}
    ordered = sorted(lines, key=lambda line: (line.lower(), line))
    return b"".join([words.heading([*folders]), *ordered])


def _line(kind: str, word: str, meaning: str) -> bytes:
    return f"{kind}\t{word}\t{visible(meaning)}\n".encode(errors="replace")


def _words(connection: sqlite3.Connection) -> Iterator[Line]:
    found = connection.execute(_LABELS).fetchall()
    labels = {(kind, code): label for kind, code, label, _ in found}
    # A person is said to have spoken; no figure is about one.
    kinds = {
        code: "company" if kind == "company" else "area"
        for listed, code, _, kind in found
        if listed == "subject" and kind != "person"
    }
    for (kind, code), label in labels.items():
        if kind != "subject":
            yield kind, code, label
        elif code in kinds:
            yield kinds[code], code, label
    for (code,) in connection.execute(_PARTNERS):
        yield "partner", code, labels.get(("subject", code), "")
    yield from connection.execute("SELECT 'source', id, title FROM source")
    yield from connection.execute(_PERIODS)
    yield from _names(connection, kinds)
    yield from _of_figures(connection, labels)


def _names(connection: sqlite3.Connection, kinds: dict[str, str]) -> Iterator[Line]:
    """Yield the names that are no code and not written as codes are, such as Chinese ones."""
    for listed, name, code in connection.execute(_NAMES):
        if not name.isascii() and listed in ("sector", "indicator"):
            yield f"{listed}{words.NAMES}", name, code
        elif not name.isascii() and listed == "subject" and code in kinds:
            yield f"{kinds[code]}{words.NAMES}", name, code


def _of_figures(
    connection: sqlite3.Connection, labels: dict[tuple[str, str], str]
) -> Iterator[Line]:
    (figures,) = connection.execute("SELECT COUNT(*) FROM figure").fetchone()
    if figures > _MOST_FIGURES:
        return
    for subject, sector, indicator, partner in connection.execute(_SERIES):
        parts = [("subject", subject), ("sector", sector), ("indicator", indicator)]
        parts += [("subject", partner)] if partner else []
        label = " · ".join(labels.get(each) or each[1] for each in parts)
        yield "series", "/".join(code for _, code in parts), label
    for name, short, said in connection.execute(_FIGURES):
        yield "id", name, said
        yield "short", short, name
