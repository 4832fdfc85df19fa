"""A Parquet file: read by pyarrow, DuckDB and pandas, cell for cell."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import duckdb
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import cqtrade
from cqtrade.columns import COLUMNS, NUMBERS
from tests.export import cells

if TYPE_CHECKING:
    from pathlib import Path

    from cqtrade.dataset import Facts


@pytest.fixture
def file(facts: Facts, tmp_path: Path) -> str:
    """Give the figures as a Parquet file."""
    cqtrade.save(facts, tmp_path / "x.parquet")
    return str(tmp_path / "x.parquet")


def whole(row: dict[Any, Any]) -> cells.Row:
    """Return a row with the digits of each number, wherever they stand."""
    exact = {name.removesuffix("_exact"): Decimal(row[name])
             for name in row if name.endswith("_exact") and row[name] is not None}  # fmt: skip
    return {name: exact.get(name, row[name]) for name in COLUMNS}


def test_pyarrow_reads_every_cell(facts: Facts, file: str) -> None:
    assert [*map(whole, pq.read_table(file).to_pylist())] == cells.of(facts)


def test_duckdb_reads_every_cell(facts: Facts, file: str) -> None:
    answer = duckdb.execute("SELECT * FROM read_parquet(?)", [file])
    names = [each[0] for each in answer.description or ()]
    read = [dict(zip(names, row, strict=True)) for row in answer.fetchall()]

    assert [*map(whole, read)] == cells.of(facts)


def test_pandas_reads_every_cell(facts: Facts, file: str) -> None:
    read = pd.read_parquet(file, dtype_backend="pyarrow").astype(object)
    rows = read.where(read.notna(), None).to_dict("records")

    assert [_with_lists(whole(each)) for each in rows] == cells.of(facts)


@pytest.mark.parametrize(
    ("column", "type_"),
    [
        *((each, pa.decimal128(38, 12)) for each in sorted(NUMBERS)),
        *((each, pa.date32()) for each in sorted(cells.DAYS)),
        *((each, pa.list_(pa.string())) for each in sorted(cells.LISTS)),
        ("sector", pa.dictionary(pa.int32(), pa.string())),
        ("note", pa.string()),
    ],
)
def test_a_column_has_its_type(file: str, column: str, type_: pa.DataType) -> None:
    assert pq.read_schema(file).field(column).type == type_


def test_a_bound_that_is_cut_short_still_holds_what_it_held(
    odd_facts: Facts, tmp_path: Path
) -> None:
    cqtrade.save(odd_facts, tmp_path / "x.parquet")
    rows = pq.read_table(tmp_path / "x.parquet").to_pylist()
    low = [(row["low"], Decimal(row["low_exact"])) for row in rows if row["low_exact"]]
    high = [(row["high"], Decimal(row["high_exact"])) for row in rows if row["high_exact"]]

    # A number of more than 26 digits before its point has none but its text.
    assert all(cut is None or cut <= end for cut, end in low)
    assert all(cut is None or cut >= end for cut, end in high)
    assert sum(cut is not None for cut, _ in [*low, *high]) == 4


def test_no_column_of_digits_is_there_unless_one_is_needed(data: Path, tmp_path: Path) -> None:
    facts = cqtrade.load(data).select(sector="gpm")
    cqtrade.save(facts, tmp_path / "x.parquet")

    assert tuple(pq.read_schema(tmp_path / "x.parquet").names) == COLUMNS


def test_the_file_says_what_it_was_made_of(facts: Facts, file: str) -> None:
    metadata = pq.read_schema(file).metadata

    assert metadata[b"dataset_sha256"].decode() == facts.dataset.digest
    assert metadata[b"made_by"].decode() == f"cqtrade {cqtrade.__version__}"


def test_a_column_says_what_it_means(file: str) -> None:
    assert pq.read_schema(file).field("doubt").metadata[b"description"]


def _with_lists(row: cells.Row) -> cells.Row:
    return {name: list(cell) if name in cells.LISTS and cell is not None else cell  # type: ignore[call-overload]  # lists of Arrow
            for name, cell in row.items()}  # fmt: skip
