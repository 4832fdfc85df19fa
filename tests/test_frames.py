"""A DataFrame has the columns of the flat outputs; decimals become floats there and only there."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from cqtrade import dataset
from cqtrade.columns import COLUMNS
from cqtrade.frames import frame
from tests.builders import SEED, a_dataset
from tests.written import a_document, a_figure

if TYPE_CHECKING:
    from pathlib import Path

NUMBERS = ("value", "low", "high", "growth", "growth_low", "growth_high")


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> pd.DataFrame:
    """Give a level with a growth, an open level and a growth alone."""
    folder: Path = tmp_path_factory.mktemp("small") / "data"
    source = a_document() + "".join(
        (
            a_figure(growth="8.4%", at=[3, "table 1"], printed=["a", "b"]),
            a_figure(period="2023", value="over 9 billion CNY"),
            a_figure(period="2022", value=None, growth="over 2 times"),
        )
    )
    return dataset.load(a_dataset(folder, {"gazette": source})).to_pandas()


def test_the_columns_are_those_of_the_flat_outputs(figures: pd.DataFrame) -> None:
    assert tuple(figures.columns) == COLUMNS


@pytest.mark.parametrize("column", NUMBERS)
def test_a_number_is_a_float(figures: pd.DataFrame, column: str) -> None:
    assert figures[column].dtype == "float64"


@pytest.mark.parametrize("column", sorted(set(COLUMNS) - set(NUMBERS)))
def test_what_is_no_number_is_no_float(figures: pd.DataFrame, column: str) -> None:
    assert not pd.api.types.is_numeric_dtype(figures[column])


def test_levels_are_in_base_units(figures: pd.DataFrame) -> None:
    assert figures["value"][:2].tolist() == [1e10, 9e9]


def test_growth_is_in_percent(figures: pd.DataFrame) -> None:
    assert figures["growth"].dropna().tolist() == [8.4, 200.0]


def test_what_is_absent_is_no_number(figures: pd.DataFrame) -> None:
    assert figures["high"].isna().tolist() == [False, True, True]


@pytest.mark.parametrize(
    ("column", "cell"), [("at", ["3", "table 1"]), ("printed", ["a", "b"]), ("also", [])]
)
def test_a_list_stays_a_list(figures: pd.DataFrame, column: str, cell: list[str]) -> None:
    assert figures[column][0] == cell


def test_a_text_that_is_absent_is_missing(figures: pd.DataFrame) -> None:
    assert figures["doubt"].isna().all()


def test_no_figures_are_a_frame_with_the_same_columns() -> None:
    assert frame(("id", "value"), (), {"value"}).dtypes["value"] == "float64"


def test_a_column_without_any_number_is_of_floats_too() -> None:
    assert frame(("value",), ((None,), (None,)), {"value"})["value"].dtype == "float64"


def test_a_decimal_becomes_the_nearest_float() -> None:
    assert frame(("value",), ((Decimal("0.1"),),), {"value"})["value"][0] == 0.1


def test_a_decimal_that_is_no_number_of_ours_stays_one() -> None:
    assert frame(("printed",), ((Decimal("0.10"),),), ())["printed"][0] == Decimal("0.10")


def test_one_selection_is_a_frame_of_its_own() -> None:
    facts = dataset.load(SEED).select(sector="gpm")

    assert facts.to_pandas()["id"].tolist() == [each.id for each in facts]
