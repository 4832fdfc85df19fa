"""A SQLite database: read by sqlite3, cell for cell, its keys, views and full text."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

import cqtrade
from cqtrade.columns import COLUMNS, NUMBERS
from tests.export import cells

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from cqtrade.dataset import Facts


@pytest.fixture
def database(facts: Facts, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Give the figures as a database."""
    with closing(saved(facts, tmp_path)) as connection:
        yield connection


def saved(facts: Facts, folder: Path) -> sqlite3.Connection:
    cqtrade.save(facts, folder / "x.sqlite")
    connection = sqlite3.connect(folder / "x.sqlite")
    connection.row_factory = sqlite3.Row
    return connection


def whole(row: sqlite3.Row) -> cells.Row:
    """Return a row as the dataset has it."""
    exact = {name.removesuffix("_exact"): row[name] for name in row.keys()  # noqa: SIM118  # a Row holds cells
             if name.endswith("_exact") and row[name] is not None}  # fmt: skip
    return {name: _object(name, exact.get(name, row[name])) for name in COLUMNS}


def _object(name: str, cell: object) -> object:
    if cell is None:
        return None
    if name in NUMBERS:
        return Decimal(str(cell))
    if name in cells.DAYS:
        return date.fromisoformat(str(cell))
    return json.loads(str(cell)) if name in cells.LISTS else cell


def test_every_cell_comes_back(facts: Facts, database: sqlite3.Connection) -> None:
    read = database.execute("SELECT * FROM figures ORDER BY n")

    assert [*map(whole, read)] == cells.of(facts)


def test_it_is_sound(database: sqlite3.Connection) -> None:
    (answer,) = database.execute("PRAGMA integrity_check").fetchone()

    assert (answer, database.execute("PRAGMA foreign_key_check").fetchall()) == ("ok", [])


def test_every_document_is_there_with_its_citation(
    facts: Facts, database: sqlite3.Connection
) -> None:
    read = dict(database.execute("SELECT id, citation FROM sources").fetchall())

    assert read == {name: facts.dataset.cite(name) for name in facts.dataset.sources}


def test_a_document_counts_its_figures(database: sqlite3.Connection) -> None:
    told = database.execute("SELECT id, figures FROM sources").fetchall()
    counted = "SELECT COUNT(*) FROM figures WHERE source = ?"

    assert [(name, database.execute(counted, (name,)).fetchone()[0]) for name, _ in told] == [
        tuple(each) for each in told
    ]


@pytest.mark.parametrize(
    ("query", "found"),
    [("laptops", "laptops"), ("通用机械", "gpm"), ("motorcycles AND 2025", "motorcycles")],
)
def test_words_of_both_languages_are_found(
    tmp_path: Path, data: Path, query: str, found: str
) -> None:
    facts = cqtrade.load(data).select()
    asked = (
        "SELECT sector FROM figures WHERE n IN"
        " (SELECT rowid FROM figures_fts WHERE figures_fts MATCH ?)"
    )
    with closing(saved(facts, tmp_path)) as database:
        sectors = {row[0] for row in database.execute(asked, (query,))}

    assert found in sectors


def test_the_full_text_follows_what_is_changed(odd_facts: Facts, tmp_path: Path) -> None:
    asked = "SELECT COUNT(*) FROM figures_fts WHERE figures_fts MATCH 'zebra'"
    with closing(saved(odd_facts, tmp_path)) as database:
        database.execute("UPDATE figures SET note = 'zebra' WHERE n < 3")
        database.execute("DELETE FROM figures WHERE n = 1")
        database.execute("VACUUM") if not database.in_transaction else database.commit()
        (found,) = database.execute(asked).fetchone()
        database.execute("INSERT INTO figures_fts (figures_fts) VALUES ('integrity-check')")

    assert found == 1


def test_views_answer(facts: Facts, database: sqlite3.Connection) -> None:
    (count,) = database.execute("SELECT COUNT(*) FROM figures_with_sources").fetchone()
    (doubtful,) = database.execute("SELECT COUNT(*) FROM figures_in_doubt").fetchone()

    assert (count, doubtful) == (len(facts), sum(bool(one.doubt) for one in facts))


@pytest.mark.parametrize("column", ["sector", "subject", "indicator", "source", "kind", "unit"])
def test_a_facet_is_counted_by_an_index(database: sqlite3.Connection, column: str) -> None:
    plan = database.execute(
        f"EXPLAIN QUERY PLAN SELECT {column}, COUNT(*) FROM figures GROUP BY 1"  # noqa: S608  # a name of ours
    ).fetchone()

    assert f"figures_{column}" in plan["detail"]


def test_a_wrong_code_is_refused(odd_facts: Facts, tmp_path: Path) -> None:
    with closing(saved(odd_facts, tmp_path)) as database:
        database.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError):
            database.execute("UPDATE figures SET sector = 'nothing'")
        with pytest.raises(sqlite3.IntegrityError):
            database.execute("UPDATE figures SET kind = 'rumour'")


def test_every_column_is_explained(database: sqlite3.Connection) -> None:
    explained = {tuple(row) for row in database.execute(
        "SELECT table_name, column_name FROM columns WHERE means != ''")}  # fmt: skip
    columns = {
        (table, row["name"])
        for table in ("figures", "sources", "sectors", "indicators", "subjects")
        for row in database.execute(f"PRAGMA table_info({table})")
        if row["name"] != "n" and not row["name"].endswith("_exact")
    }

    assert columns <= explained


def test_a_selection_has_only_what_it_refers_to(tmp_path: Path, data: Path) -> None:
    facts = cqtrade.load(data).select(sector="gpm", subject="senci")
    with closing(saved(facts, tmp_path)) as database:
        sectors = [row[0] for row in database.execute("SELECT code FROM sectors ORDER BY code")]
        sources = {row[0] for row in database.execute("SELECT id FROM sources")}

    assert sectors == ["foreign-trade", "gpm", "mechanical-electrical"]
    assert sources == {one.source for one in facts} | {one.origin for one in facts}
