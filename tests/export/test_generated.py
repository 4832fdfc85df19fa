"""Whatever a dataset holds, every form gives it back: digits, hedges, words."""

from __future__ import annotations

import csv
import json
import sqlite3
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

import openpyxl
import pyarrow.parquet as pq
from hypothesis import given, reject, settings
from hypothesis import strategies as st

import cqtrade
from cqtrade.errors import DatasetRefused
from cqtrade.quantity import SCALES, Hedge
from cqtrade.text import looks_like_formula, unsafe_character
from tests.builders import INDICATORS, a_dataset
from tests.strategies import dated_period_texts, printed_numbers
from tests.written import a_document, a_figure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cqtrade.dataset import Facts

KEPT = ("id", "period", "value", "low", "high", "hedge", "unit", "kind", "note", "doubt")
Kept = tuple[str | None, ...]


class Figure(NamedTuple):
    """What chance decides of a figure."""

    period: str
    value: str
    note: str
    doubt: str | None
    kind: str


def words() -> st.SearchStrategy[str]:
    """Give texts that a dataset may hold."""
    sound = st.text(min_size=1, max_size=40).map(str.strip)
    likely = st.sampled_from(("1e5", "007", "TRUE", "NULL", 'a,"b"', "重庆；出口", "1/2", "'x"))
    return (sound | likely).filter(
        lambda text: bool(text) and not unsafe_character(text) and not looks_like_formula(text)
    )


def amounts() -> st.SearchStrategy[str]:
    """Give amounts of money of every hedge and scale."""
    hedges, scales = st.sampled_from([*map(str, Hedge)]), st.sampled_from(("", *SCALES))
    parts = st.tuples(hedges, printed_numbers(), scales)
    return parts.map(lambda each: " ".join(filter(None, (*each, "CNY"))))


FIGURES = st.lists(
    st.builds(
        Figure,
        dated_period_texts(),
        amounts(),
        words(),
        st.none() | words(),
        st.sampled_from(("target", "forecast", "rule")),
    ),
    min_size=1,
    max_size=5,
    unique_by=lambda each: each.period,
)


def dataset_of(figures: Iterable[Figure], folder: Path) -> Facts:
    source = a_document() + "".join(a_figure(**each._asdict()) for each in figures)
    indicators = INDICATORS + "signed = true\n"
    try:
        return cqtrade.load(a_dataset(folder, {"gazette": source}, indicators=indicators)).select()
    except DatasetRefused:
        reject()


def kept(row: dict[str, object]) -> Kept:
    """Return what every form must keep, numbers by their digits and no more."""
    return tuple(_digits(row.get(f"{name}_exact") or row[name]) for name in KEPT)


def _digits(cell: object) -> str | None:
    if isinstance(cell, int | float | Decimal):
        return f"{Decimal(str(cell)).normalize():f}" if cell else "0"
    return None if cell is None or cell == "" else str(cell)


def _of_csv(path: Path) -> list[dict[str, object]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [
            {name: Decimal(cell) if name in {"value", "low", "high"} and cell else cell
             for name, cell in row.items()}
            for row in csv.DictReader(file)
        ]  # fmt: skip


def _of_jsonl(path: Path) -> list[dict[str, object]]:
    lines = path.read_text("utf-8").split("\n")[:-1]
    return [json.loads(line, parse_int=Decimal, parse_float=Decimal) for line in lines]


def _of_parquet(path: Path) -> list[dict[str, object]]:
    return [*map(_with_decimals, pq.read_table(path).to_pylist())]


def _of_sqlite(path: Path) -> list[dict[str, object]]:
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        read = connection.execute("SELECT * FROM figures ORDER BY n").fetchall()
    return [_with_decimals(dict(row)) for row in read]


def _of_xlsx(path: Path) -> list[dict[str, object]]:
    header, *rows = openpyxl.load_workbook(path)["Figures"].iter_rows(values_only=True)
    names = [*map(str, header)]
    return [_with_decimals(dict(zip(names, row, strict=True))) for row in rows]


def _with_decimals(row: dict[str, object]) -> dict[str, object]:
    return {
        name: Decimal(str(cell)) if name.endswith("_exact") and cell is not None else cell
        for name, cell in row.items()
    }


READERS: dict[str, Callable[[Path], list[dict[str, object]]]] = {
    "x.csv": _of_csv,
    "x.jsonl": _of_jsonl,
    "x.parquet": _of_parquet,
    "x.sqlite": _of_sqlite,
    "x.xlsx": _of_xlsx,
}


@settings(max_examples=25)
@given(FIGURES)
def test_every_form_gives_back_what_the_dataset_holds(figures: list[Figure]) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        facts = dataset_of(figures, folder / "data")
        told = [
            (
                one.id, str(one.period), _digits(one.value.number), _digits(one.value.bounds.low),
                _digits(one.value.bounds.high), str(one.value.hedge) or None, one.unit,
                str(one.kind), one.note, one.doubt or None,
            )
            for one in facts
            if one.value
        ]  # fmt: skip
        for file, read in READERS.items():
            cqtrade.save(facts, folder / file)

            assert (file, [kept(row) for row in read(folder / file)]) == (file, told)
