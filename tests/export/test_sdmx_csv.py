"""SDMX-CSV: read back by pysdmx, every dated figure there, no key twice."""

from __future__ import annotations

import csv
from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from pysdmx.io import read_sdmx

import cqtrade
from cqtrade.export.sdmx import ATTRIBUTES, DIMENSIONS, left_out
from tests.builders import a_dataset
from tests.written import a_document, a_figure

if TYPE_CHECKING:
    from pathlib import Path

    from cqtrade.dataset import Facts
    from cqtrade.model import Observation

Row = dict[str, str]


@pytest.fixture
def rows(facts: Facts, tmp_path: Path) -> list[Row]:
    """Give the rows as the file has them."""
    return written(facts, tmp_path)


def written(facts: Facts, folder: Path) -> list[Row]:
    cqtrade.save(facts, folder / "x.sdmx.csv")
    with (folder / "x.sdmx.csv").open(encoding="utf-8", newline="") as file:
        return [*csv.DictReader(file)]


def read_back(facts: Facts, folder: Path) -> list[Row]:
    """Return what pysdmx reads, as texts."""
    cqtrade.save(facts, folder / "x.sdmx.csv")
    (dataset,) = read_sdmx(folder / "x.sdmx.csv").data or ()
    return dataset.data.to_dict("records")  # type: ignore[attr-defined,no-any-return]  # a PandasDataset


def told(one: Observation, measure: str) -> tuple[Decimal | None, ...]:
    quantity = one.value if measure == "LEVEL" else one.growth
    assert quantity
    return quantity.number, quantity.bounds.low, quantity.bounds.high


def numbers(row: Row) -> tuple[Decimal | None, ...]:
    several = (row["OBS_VALUE"], row["LOW"], row["HIGH"])
    return tuple(Decimal(each) if each else None for each in several)


def test_pysdmx_reads_every_row_of_the_file(facts: Facts, rows: list[Row], tmp_path: Path) -> None:
    read = read_back(facts, tmp_path)

    assert [_key(row) for row in read] == [_key(row) for row in rows]
    assert [row["FIGURE"] for row in read] == [row["FIGURE"] for row in rows]


def test_pysdmx_finds_the_structure_and_every_component(facts: Facts, tmp_path: Path) -> None:
    cqtrade.save(facts, tmp_path / "x.sdmx.csv")
    (dataset,) = read_sdmx(tmp_path / "x.sdmx.csv").data or ()

    assert dataset.short_urn == "Dataflow=CQTRADE:FIGURES(1.0)"
    assert [*dataset.data.columns] == [*DIMENSIONS, "OBS_VALUE", *ATTRIBUTES]  # type: ignore[attr-defined]  # a PandasDataset


def test_pysdmx_reads_the_values(data: Path, tmp_path: Path) -> None:
    facts = cqtrade.load(data).select()

    for row in read_back(facts, tmp_path):
        number = told(facts.dataset.get(row["FIGURE"]), row["MEASURE"])[0]
        assert number is not None
        assert float(row["OBS_VALUE"]) == float(number)


def test_every_dated_level_and_growth_is_a_row(facts: Facts, rows: list[Row]) -> None:
    dated = [one for one in facts if one.period.first]

    assert Counter((row["FIGURE"], row["MEASURE"]) for row in rows) == Counter(
        [
            *((one.id, "LEVEL") for one in dated if one.value),
            *((one.id, "GROWTH") for one in dated if one.growth),
        ]
    )
    assert left_out(facts) == len(facts) - len(dated)


def test_numbers_are_the_digits_of_the_dataset(facts: Facts, rows: list[Row]) -> None:
    for row in rows:
        assert numbers(row) == told(facts.dataset.get(row["FIGURE"]), row["MEASURE"])


def test_no_key_is_there_twice(rows: list[Row]) -> None:
    assert [key for key, times in Counter(map(_key, rows)).items() if times > 1] == []


def test_a_figure_keeps_what_it_is(facts: Facts, rows: list[Row]) -> None:
    for row in rows:
        one = facts.dataset.get(row["FIGURE"])
        assert (row["SUBJECT"], row["SECTOR"], row["INDICATOR"]) == one.series[:3]
        assert (row["COUNTERPART"], row["SOURCE"]) == (one.partner or "_Z", one.source)
        assert (row["KIND"], row["VINTAGE"], row["DOUBT"]) == (one.kind, one.status, one.doubt)
        assert (row["COMMENT_OBS"], row["CITATION"]) == (
            one.note,
            facts.dataset.cite(one.source, one.at),
        )


def test_decimals_are_those_of_the_value(rows: list[Row]) -> None:
    for row in rows:
        assert int(row["DECIMALS"]) == len(row["OBS_VALUE"].partition(".")[2])


@pytest.mark.parametrize(
    ("keys", "status"),
    [
        ({}, "A"),
        ({"status": "revised"}, "A"),
        ({"status": "preliminary"}, "P"),
        ({"status": "estimated"}, "E"),
        ({"kind": "forecast"}, "F"),
        ({"kind": "target"}, "F"),
        ({"doubt": "A slip."}, "U"),
    ],
)
def test_a_figure_has_its_status(tmp_path: Path, keys: dict[str, str], status: str) -> None:
    folder = a_dataset(tmp_path / "data", {"gazette": a_document() + a_figure(**keys)})
    (row,) = written(cqtrade.load(folder).select(), tmp_path)

    assert row["OBS_STATUS"] == status


@pytest.mark.parametrize(
    ("growth", "unit", "value"), [("8.40%", "PC", "8.40"), ("4 million CNY", "CNY", "4000000")]
)
def test_a_growth_is_a_row_of_its_own(tmp_path: Path, growth: str, unit: str, value: str) -> None:
    figure = a_figure(growth=growth, growth_basis="real-yoy")
    folder = a_dataset(tmp_path / "data", {"gazette": a_document() + figure})
    level, change = written(cqtrade.load(folder).select(), tmp_path)

    assert (level["OBS_VALUE"], level["UNIT_MEASURE"]) == ("10000000000", "CNY")
    assert (change["OBS_VALUE"], change["UNIT_MEASURE"]) == (value, unit)
    assert (level["GROWTH_BASIS"], change["GROWTH_BASIS"]) == ("", "real-yoy")


def test_two_spellings_of_one_period_are_told_apart(tmp_path: Path) -> None:
    figures = a_figure(period="2025Q1-Q3") + a_figure(period="2025-01..2025-09")
    folder = a_dataset(tmp_path / "data", {"gazette": a_document() + figures})
    dataset = cqtrade.load(folder)

    assert [row["VARIANT"] for row in written(dataset.select(), tmp_path)] == [
        one.short for one in dataset.observations
    ]


def test_a_name_that_is_no_code_gives_way_to_the_short_id(tmp_path: Path) -> None:
    figures = a_figure(name="a b") + a_figure(name="a-b")
    folder = a_dataset(tmp_path / "data", {"gazette": a_document() + figures})
    dataset = cqtrade.load(folder)
    short = {one.name: one.short for one in dataset.observations}

    assert [row["VARIANT"] for row in written(dataset.select(), tmp_path)] == [short["a b"], "a-b"]


def _key(row: Row) -> tuple[str, ...]:
    return tuple(row[each] for each in DIMENSIONS)
