"""CSV and JSON Lines: read by Python's own readers and by pandas, cell for cell."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from typing import TYPE_CHECKING

import pandas as pd

import cqtrade
from cqtrade.columns import NUMBERS
from cqtrade.text import looks_like_formula
from tests.export import cells

if TYPE_CHECKING:
    from pathlib import Path

    from cqtrade.dataset import Facts


def test_csv_gives_every_cell_back(facts: Facts, tmp_path: Path) -> None:
    cqtrade.save(facts, tmp_path / "x.csv")
    with (tmp_path / "x.csv").open(encoding="utf-8", newline="") as file:
        read = list(csv.DictReader(file, strict=True))

    assert read == [*map(cells.as_texts, cells.of(facts))]


def test_pandas_reads_every_cell_of_csv(facts: Facts, tmp_path: Path) -> None:
    cqtrade.save(facts, tmp_path / "x.csv")
    read = pd.read_csv(tmp_path / "x.csv", dtype=str, keep_default_na=False)

    assert read.to_dict("records") == [*map(cells.as_texts, cells.of(facts))]


def test_no_cell_of_csv_is_a_formula(facts: Facts, tmp_path: Path) -> None:
    cqtrade.save(facts, tmp_path / "x.csv")
    with (tmp_path / "x.csv").open(encoding="utf-8", newline="") as file:
        read = [cell for row in csv.reader(file) for cell in row]

    assert [cell for cell in read if looks_like_formula(cell)] == []


def test_json_lines_give_every_cell_back_digit_for_digit(facts: Facts, tmp_path: Path) -> None:
    cqtrade.save(facts, tmp_path / "x.jsonl")
    lines = (tmp_path / "x.jsonl").read_text("utf-8").splitlines()
    read = [json.loads(line, parse_int=Decimal, parse_float=Decimal) for line in lines]

    assert read == [_with_days_as_texts(row) for row in cells.of(facts)]


def test_pandas_reads_every_cell_of_json_lines(data: Path, tmp_path: Path) -> None:
    facts = cqtrade.load(data).select()
    cqtrade.save(facts, tmp_path / "x.jsonl")
    read = pd.read_json(tmp_path / "x.jsonl", lines=True, dtype=False).astype(object)
    told = pd.DataFrame([_with_days_as_texts(row) for row in cells.of(facts)])
    texts = [name for name in told.columns if name not in NUMBERS]

    assert _without_missing(read[texts]) == _without_missing(told[texts])
    assert read["value"].astype(float).equals(told["value"].astype(float))


def _without_missing(frame: pd.DataFrame) -> list[dict[str, object]]:
    rows = frame.to_dict("records")
    return [{str(name): None if cell is None or cell != cell else cell  # noqa: PLR0124  # what is missing is not equal to itself
             for name, cell in row.items()} for row in rows]  # fmt: skip


def _with_days_as_texts(row: cells.Row) -> cells.Row:
    return {name: str(cell) if cell and name in cells.DAYS else cell for name, cell in row.items()}
