"""An extract as a SQLite database that explains itself: keys, labels, views, full text."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from cqtrade.codebook import Type
from cqtrade.errors import OutputUnwritable
from cqtrade.export import held
from cqtrade.export.extract import of_facts
from cqtrade.index.asking import without_full_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from cqtrade.codebook import Column, Held
    from cqtrade.dataset import Facts
    from cqtrade.export.extract import Extract, Table

# By these a browser of databases counts and filters.
FACETS = ("subject", "sector", "indicator", "partner", "kind", "unit", "status", "source")
_TYPES = {Type.NUMBER: "NUMERIC", Type.COUNT: "INTEGER", Type.TRUTH: "INTEGER"}
_SEARCHED = (
    "id",
    "title",
    "title_zh",
    "period",
    "by",
    "plan",
    "printed",
    "note",
    "doubt",
    "citation",
)
_WORDS = ", ".join(_SEARCHED)

_FULL_TEXT = f"""
CREATE VIRTUAL TABLE figures_fts USING fts5({_WORDS}, content="figures", content_rowid="n");
INSERT INTO figures_fts (figures_fts) VALUES ('rebuild');
CREATE TRIGGER figures_added AFTER INSERT ON figures BEGIN
  INSERT INTO figures_fts (rowid, {_WORDS})
  VALUES (new.n, {", ".join(f"new.{each}" for each in _SEARCHED)});
END;
CREATE TRIGGER figures_removed AFTER DELETE ON figures BEGIN
  INSERT INTO figures_fts (figures_fts, rowid, {_WORDS})
  VALUES ('delete', old.n, {", ".join(f"old.{each}" for each in _SEARCHED)});
END;
CREATE TRIGGER figures_changed AFTER UPDATE ON figures BEGIN
  INSERT INTO figures_fts (figures_fts, rowid, {_WORDS})
  VALUES ('delete', old.n, {", ".join(f"old.{each}" for each in _SEARCHED)});
  INSERT INTO figures_fts (rowid, {_WORDS})
  VALUES (new.n, {", ".join(f"new.{each}" for each in _SEARCHED)});
END;
"""
_VIEWS = """
CREATE VIEW figures_with_sources AS
SELECT f.id, f.title, f.title_zh, f.period, f.hedge, f.value, f.low, f.high, f.unit,
       f.growth, f.growth_basis, f.kind, f.status, f.doubt, f.citation,
       s.title AS source_title, s.publisher, s.published, s.url
FROM figures f JOIN sources s ON s.id = f.source ORDER BY f.n;
CREATE VIEW figures_in_doubt AS
SELECT id, title, period, hedge, value, unit, growth, doubt, citation
FROM figures WHERE doubt IS NOT NULL ORDER BY n;
"""


def write(facts: Facts, path: Path) -> None:
    """Write the database to the empty file *path*; of the same extract there is one.

    Whole numbers are integers, others binary floats; a list is JSON.
    """
    extract = of_facts(facts).titled()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        try:
            _write(extract, connection)
        except sqlite3.OperationalError as error:
            raise OutputUnwritable(f"cannot write the database: {error}") from None


def _write(extract: Extract, connection: sqlite3.Connection) -> None:
    # Nobody reads the file before it is whole, and nobody misses it if it never is.
    connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;")
    for table in extract.tables:
        _fill(connection, table)
    _note(connection, extract)
    connection.execute("COMMIT")
    connection.executescript("".join(_indexes()) + _VIEWS)
    _add_full_text(connection)


def _fill(connection: sqlite3.Connection, table: Table) -> None:
    columns = held.columns(table, held.as_number)
    connection.execute(_table(table.name, columns))
    names = ", ".join(f'"{each.column.name}"' for each in columns)
    marks = ", ".join("?" * len(columns))
    rows = ([held.as_json(cell) for cell in row] for row in held.rows(columns))
    connection.executemany(f"INSERT INTO {table.name} ({names}) VALUES ({marks})", map(_told, rows))


def _told(row: Sequence[object]) -> list[object]:
    return [str(cell) if hasattr(cell, "isoformat") else cell for cell in row]


def _table(name: str, columns: Sequence[Held]) -> str:
    first, *rest = (each.column for each in columns)
    if name == "figures":
        # The rows of the full text are numbered as these are, whatever else is done to the file.
        lines = ["n INTEGER PRIMARY KEY", f'"{first.name}" TEXT NOT NULL UNIQUE']
    else:
        lines = [f'"{first.name}" TEXT NOT NULL PRIMARY KEY']
    lines += [_column(each) for each in rest]
    return f"CREATE TABLE {name} (\n  " + ",\n  ".join(lines) + "\n)"


def _column(column: Column) -> str:
    required = " NOT NULL" if column.required else ""
    key = {"sources": "id"}.get(column.refers, "code")
    refers = f" REFERENCES {column.refers} ({key})" if column.refers else ""
    words = ", ".join(f"'{each}'" for each in column.choices)
    checked = f' CHECK ("{column.name}" IN ({words}))' if words else ""
    return f'"{column.name}" {_TYPES.get(column.type, "TEXT")}{required}{refers}{checked}'


def _indexes() -> list[str]:
    faceted = [f"CREATE INDEX figures_{each} ON figures ({each});\n" for each in FACETS]
    return [*faceted, 'CREATE INDEX figures_period ON figures (start, "end");\n']


def _add_full_text(connection: sqlite3.Connection) -> None:
    try:
        connection.executescript(_FULL_TEXT)
    except sqlite3.OperationalError as error:
        raise without_full_text(error) or error from None


def _note(connection: sqlite3.Connection, extract: Extract) -> None:
    connection.execute("CREATE TABLE about (what TEXT PRIMARY KEY, said TEXT) WITHOUT ROWID")
    rows = [
        ("contents", extract.counted),
        ("dataset_sha256", extract.digest),
        ("made_by", extract.made_by),
    ]
    connection.executemany("INSERT INTO about VALUES (?, ?)", rows)
    connection.execute(
        "CREATE TABLE columns (table_name TEXT, column_name TEXT, means TEXT, zh TEXT,"
        " PRIMARY KEY (table_name, column_name)) WITHOUT ROWID"
    )
    meanings = [
        (table.name, each.name, each.means, each.zh)
        for table in extract.tables
        for each in table.columns
    ]
    connection.executemany("INSERT INTO columns VALUES (?, ?, ?, ?)", meanings)
