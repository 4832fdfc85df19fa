"""`cqtrade export`: any selection to a file, or to a pipe, or a sentence why not."""

from __future__ import annotations

import csv
import json
import sqlite3
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.answers import in_a_process
from tests.builders import SEED

if TYPE_CHECKING:
    from pathlib import Path

    from tests.answers import Ask

KEPT_QUIET = (0, "", "")
ENDINGS = (
    ".sdmx.csv, .csv, .jsonl, .ndjson, .parquet, .xlsx, .sqlite, .sqlite3, .db, .zip or /"
    " for a folder"
)


@pytest.mark.parametrize("file", ["x.csv", "x.jsonl", "x.parquet", "x.xlsx", "x.sqlite", "x.zip"])
def test_a_file_is_written_without_a_word(ask: Ask, tmp_path: Path, file: str) -> None:
    assert ask("export", "--sector", "gpm", "-o", tmp_path / file) == KEPT_QUIET
    assert (tmp_path / file).stat().st_size


def test_a_folder_is_a_bundle(ask: Ask, tmp_path: Path) -> None:
    assert ask("export", "-o", f"{tmp_path}/p/") == KEPT_QUIET
    assert {each.name for each in (tmp_path / "p").iterdir()} == {
        *("datapackage.json", "README.md", "sources.bib", "data"),
    }


def test_the_figures_are_those_of_the_same_selection(ask: Ask, tmp_path: Path) -> None:
    chosen = ("--sector", "gpm", "--company", "senci", "--since", "2024")
    ask("export", *chosen, "-o", tmp_path / "x.csv")

    assert (tmp_path / "x.csv").read_text("utf-8") == ask("facts", *chosen, "-f", "csv").out


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_without_a_file_it_is_standard_output(ask: Ask, form: str) -> None:
    assert ask("export", "--to", form) == ask("facts", "-f", form)


@pytest.mark.parametrize(
    ("form", "beginning"),
    [("parquet", b"PAR1"), ("xlsx", b"PK"), ("sqlite", b"SQLite format 3\0"), ("bundle", b"PK")],
)
def test_a_pipe_takes_any_form(tmp_path: Path, form: str, beginning: bytes) -> None:
    with (tmp_path / "out").open("wb") as out:
        told = in_a_process(
            "export", "--to", form, stdout=out, environment={"CQTRADE_DATA": str(SEED)}
        )

    assert (told.status, told.err) == (0, "")
    assert (tmp_path / "out").read_bytes().startswith(beginning)


@pytest.mark.skipif(sys.platform == "win32", reason="it has no /dev/stdout")
def test_a_device_is_written_to_as_it_is(tmp_path: Path) -> None:
    with (tmp_path / "out").open("wb") as out:
        told = in_a_process(
            *("export", "--to", "sqlite", "-o", "/dev/stdout"),
            stdout=out,
            environment={"CQTRADE_DATA": str(SEED)},
        )
    assert told.status == 0
    with closing(sqlite3.connect(tmp_path / "out")) as database:
        assert database.execute("SELECT COUNT(*) FROM figures").fetchone() == (96,)


def test_a_terminal_is_shown_no_binary_form(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cqtrade.cli.publish.is_a_terminal", lambda: True)

    assert ask("export", "--to", "parquet") == (
        2,
        "",
        "cqtrade: error: parquet is nothing to look at\nhint: write it to a file: -o FILE\n",
    )
    assert ask("export", "--to", "csv", "--sector", "gpm").status == 0


def test_nothing_is_written_where_there_is_no_figure(ask: Ask, tmp_path: Path) -> None:
    nothing = ("--sector", "gpm", "--indicator", "exports", "--period", "2024")
    told = ask("export", *nothing, "-o", tmp_path / "x.csv")

    assert (told.status, told.out) == (1, "")
    assert told.err.startswith("cqtrade: the sources do not say: General-purpose machinery (gpm)")
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize("name", ["x.xls", "x", "x.tsv"])
def test_an_ending_that_is_no_form_is_refused_with_those_that_are(
    ask: Ask, tmp_path: Path, name: str
) -> None:
    told = ask("export", "-o", tmp_path / name)

    assert (told.status, told.out) == (2, "")
    assert told.err.endswith(f"{name}' does not end as a form does\nhint: end it in {ENDINGS}\n")
    assert [*tmp_path.iterdir()] == []


def test_without_form_or_file_it_asks_for_them(ask: Ask) -> None:
    told = ask("export")

    assert (told.status, told.out) == (2, "")
    assert told.err == (
        "cqtrade: error: nothing says in what form, or where to\n"
        f"hint: -o FILE, its name ending in {ENDINGS}\n"
    )


def test_the_form_that_is_named_counts(ask: Ask, tmp_path: Path) -> None:
    ask("export", "--to", "jsonl", "-o", tmp_path / "x.csv")

    assert json.loads((tmp_path / "x.csv").read_text("utf-8").split("\n")[0])["id"]


def test_what_sdmx_has_no_form_for_is_counted(ask: Ask, tmp_path: Path) -> None:
    undated = ("--period", "annual", "--period", "monthly", "--period", "unknown")
    count = len(ask("facts", *undated, "--columns", "id").lines) - 1

    assert ask("export", "-o", tmp_path / "x.sdmx.csv").err == (
        f"cqtrade: left out: {count} figures name no date, for which SDMX has no form\n"
    )


def test_figures_without_any_date_are_not_written_as_sdmx(ask: Ask, tmp_path: Path) -> None:
    told = ask("export", "--period", "annual", "-o", tmp_path / "x.sdmx.csv")

    assert (told.status, [*tmp_path.iterdir()]) == (1, [])


def test_a_byte_order_mark_is_there_where_it_is_asked_for(ask: Ask, tmp_path: Path) -> None:
    ask("export", "--bom", "-o", tmp_path / "x.csv")
    ask("export", "-o", tmp_path / "y.csv")

    assert (tmp_path / "x.csv").read_bytes() == b"\xef\xbb\xbf" + (tmp_path / "y.csv").read_bytes()


def test_citations_are_in_the_style_that_is_asked_for(ask: Ask, tmp_path: Path) -> None:
    ask("export", "--citations", "apa", "--source", "sf-expo", "-o", tmp_path / "x.sqlite")
    with closing(sqlite3.connect(tmp_path / "x.sqlite")) as database:
        (cited,) = database.execute("SELECT citation FROM sources").fetchone()

    assert cited == ask("cite", "sf-expo", "--style", "apa").out.strip()


@pytest.mark.parametrize("file", ["x.parquet", "x.xlsx", "x.sqlite", "x.zip", "x.csv"])
def test_money_in_another_currency_goes_with_every_table(
    ask: Ask, tmp_path: Path, file: str
) -> None:
    assert ask("export", "--currency", "USD", "-o", tmp_path / file) == KEPT_QUIET


def test_converted_amounts_are_those_of_facts(ask: Ask, tmp_path: Path) -> None:
    ask("export", "--currency", "USD", "-o", tmp_path / "x.sqlite")
    rows = csv.DictReader(ask("facts", "--currency", "USD", "-f", "csv").lines)
    told = {row["id"]: float(row["converted_value"]) for row in rows if row["converted_value"]}
    with closing(sqlite3.connect(tmp_path / "x.sqlite")) as database:
        asked = (
            "SELECT id, COALESCE(converted_value_exact, converted_value) FROM figures"
            " WHERE converted_value IS NOT NULL"
        )
        read = {name: float(value) for name, value in database.execute(asked)}

    assert read == told


@pytest.mark.parametrize("words", ["-o x.csv --datasette", "--to sqlite --datasette"])
def test_what_datasette_shows_goes_with_a_file_of_sqlite_only(ask: Ask, words: str) -> None:
    told = ask("export", *words.split())

    assert (told.status, told.err) == (
        2,
        "cqtrade: error: --datasette goes with a file of SQLite only\nhint: -o FILE.sqlite\n",
    )
