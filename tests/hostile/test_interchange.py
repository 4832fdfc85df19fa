"""Every format keeps every figure, and what other programs read is what was written."""

from __future__ import annotations

import csv
import json
import shutil
import sqlite3
import subprocess
from decimal import Decimal
from io import StringIO
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from cqtrade import dataset
from cqtrade.columns import COLUMNS
from cqtrade.text import looks_like_formula, unsafe_character
from tests.builders import SEED, a_dataset
from tests.written import a_document, a_figure

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cqtrade.quantity import Quantity
    from tests.answers import Ask

    Row = dict[str, str]

# What programs that read CSV take for something else.
STRANGE = [
    *("NA", "null", "None", "nan", "#N/A", "TRUE", "1e5", "0012", "2024-01-01", "inf", "-6.2%"),
    *("a,b", 'a "b" c', '"quoted"', "'quoted'", "a;b", "a; b", "a\\b", "a\u00a0b", " spaces "),
    *("重庆 ❤\ufe0f 葛\U000e0100", "₩ € ½", "x" * 4000, "::error::x", "#comment", "// no", "[1]"),
]


@pytest.fixture
def strange(tmp_path: Path) -> Path:
    """Give a dataset of texts that are taken for something else."""
    figures = [
        a_figure(name=f"n{number}", note=text, doubt=text, by=text, printed=text)
        for number, text in enumerate(STRANGE)
    ]
    open_ended = [
        a_figure(period="2023", value="over 33 billion CNY", growth="-6.2%"),
        a_figure(period="2022", value="nearly 1,234.50 CNY", growth="over 5%"),
        a_figure(period="2021", value="9007199254740993.10 CNY", also=["1 USD", "2 USD"]),
    ]
    text = a_document(title='A "b", c') + "".join([*figures, *open_ended])
    return a_dataset(tmp_path / "data", {"gazette": text})


@pytest.fixture(params=["seed", "strange"])
def folder(request: pytest.FixtureRequest, strange: Path) -> Path:
    """Give the five articles, and a dataset of strange texts."""
    return SEED if request.param == "seed" else strange


@pytest.fixture
def asked(folder: Path, ask: Ask) -> Callable[..., str]:
    """Give a way to have the figures of a dataset in one format."""

    def facts(*words: str) -> str:
        told = ask("facts", "--data", str(folder), *words)
        assert (told.status, told.err) == (0, "")
        return told.out

    return facts


def from_json(text: str) -> list[Row]:
    """Return rows of JSON as those of CSV: every cell a text, numbers digit for digit."""
    rows = json.loads(text, parse_float=str, parse_int=str)
    return [{column: _as_text(cell) for column, cell in row.items()} for row in rows]


def _as_text(cell: str | list[str] | None) -> str:
    if cell is None:
        return ""
    return "; ".join(cell) if isinstance(cell, list) else cell


def test_csv_is_read_by_the_module_of_that_name(asked: Callable[..., str]) -> None:
    rows = list(csv.DictReader(StringIO(asked("-f", "csv"), newline="")))

    assert rows == from_json(asked("-f", "json"))
    assert tuple(rows[0]) == COLUMNS


def test_tsv_is_read_by_it_too(asked: Callable[..., str]) -> None:
    rows = csv.DictReader(StringIO(asked("-f", "tsv"), newline=""), delimiter="\t")

    assert list(rows) == from_json(asked("-f", "json"))


def test_lines_of_json_are_its_rows(asked: Callable[..., str]) -> None:
    lines = asked("-f", "jsonl").splitlines()

    assert [json.loads(line) for line in lines] == json.loads(asked("-f", "json"))


def test_csv_is_read_by_pandas(asked: Callable[..., str]) -> None:
    frame = pd.read_csv(StringIO(asked("-f", "csv")), dtype=str, keep_default_na=False)

    assert frame.to_dict("records") == from_json(asked("-f", "json"))


@pytest.mark.skipif(shutil.which("mlr") is None, reason="there is no Miller")
def test_csv_is_read_by_miller(asked: Callable[..., str]) -> None:
    read = subprocess.run(
        ["mlr", "-S", "--icsv", "--ojson", "cat"],
        check=True,
        capture_output=True,
        input=asked("-f", "csv").encode(),
    )
    rows = json.loads(read.stdout, parse_float=str, parse_int=str)

    assert rows == from_json(asked("-f", "json"))


@pytest.mark.skipif(shutil.which("sqlite3") is None, reason="there is no shell of SQLite")
def test_csv_is_read_by_sqlite(asked: Callable[..., str], tmp_path: Path) -> None:
    (tmp_path / "facts.csv").write_text(asked("-f", "csv"), "utf-8")
    place = tmp_path / "facts.sqlite"
    subprocess.run(
        ["sqlite3", place, ".mode csv", f".import {tmp_path / 'facts.csv'} facts"],
        check=True,
        stdin=subprocess.DEVNULL,
    )
    connection = sqlite3.connect(place)
    connection.row_factory = sqlite3.Row
    rows = [dict(row) for row in connection.execute("SELECT * FROM facts")]
    connection.close()

    assert rows == from_json(asked("-f", "json"))


def test_csv_with_a_mark_is_csv_behind_a_mark(asked: Callable[..., str]) -> None:
    assert asked("-f", "csv", "--bom") == f"\ufeff{asked('-f', 'csv')}"
    assert not asked("-f", "csv").startswith("\ufeff")


def test_a_row_is_what_the_dataset_says_of_a_figure(
    asked: Callable[..., str], folder: Path
) -> None:
    rows = {row["id"]: row for row in from_json(asked("-f", "json"))}
    figures = [one for one in dataset.load(folder).observations if not one.withdrawn]

    assert list(rows) == [one.id for one in figures]
    for one in figures:
        row = rows[one.id]
        said = (one.source, one.period.text, str(one.kind), str(one.status), one.note, one.doubt)
        columns = ("source", "period", "kind", "status", "note", "doubt")
        assert tuple(row[column] for column in columns) == said
        assert (row["hedge"], _numbers(row)) == _of(one.value)


def _numbers(row: Row) -> list[Decimal | None]:
    return [Decimal(row[key]) if row[key] else None for key in ("value", "low", "high")]


def _of(value: Quantity | None) -> tuple[str, list[Decimal | None]]:
    if value is None:
        return "", [None, None, None]
    return str(value.hedge), [value.number, value.bounds.low, value.bounds.high]


@pytest.mark.parametrize("form", ["table", "markdown"])
def test_a_page_shows_every_figure_as_printed_and_every_doubt(
    ask: Ask, strange: Path, form: str
) -> None:
    told = ask("facts", "--data", str(strange), "-f", form)
    shown = "".join(told.out.replace("\\", "").split())
    for one in dataset.load(strange).observations:
        expected = (one.short, str(one.value), str(one.period), one.doubt.replace("\\", ""))
        assert all("".join(each.split()) in shown for each in expected), one.id


def test_no_cell_of_the_shipped_dataset_is_a_formula(ask: Ask, shipped: Path) -> None:
    told = ask("facts", "--data", str(shipped))
    cells = {cell for row in csv.reader(StringIO(told.out, newline="")) for cell in row}

    assert len(cells) > 10_000
    assert [each for each in cells if looks_like_formula(each) or unsafe_character(each)] == []
