"""Two periods are compared; what cannot be is refused or counted."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from tests.builders import SOURCE, a_dataset
from tests.written import a_figure

if TYPE_CHECKING:
    from pathlib import Path

    from tests.answers import Ask

EXPORTS = "chongqing/mechanical-electrical/exports"


@pytest.fixture
def row(ask: Ask) -> dict[str, str]:
    """Give the row of mechanical and electrical exports, 2023 against 2024."""
    told = ask("compare", "2023", "2024")
    rows = csv.DictReader(io.StringIO(told.out))
    return next(each for each in rows if each["series"] == EXPORTS)


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("basis", "implied"),
        ("after_value", "454970000000"),
        ("after_derived", "no"),
        ("before_derived", "yes"),
        ("growth", "8.4"),
        ("growth_derived", "no"),
        ("stated_growth", "8.4"),
        ("unit", "CNY"),
        ("sources", "36kr-gpm-belt; krasia-gpm-belt"),
    ],
)
def test_a_comparison_is_a_flat_row(row: dict[str, str], column: str, cell: str) -> None:
    assert row[column] == cell


def test_an_implied_base_lies_within_its_bounds(row: dict[str, str]) -> None:
    low, number, high = (float(row[f"before_{each}"]) for each in ("low", "value", "high"))

    assert 419.51e9 < low < number < high < 419.92e9


def test_a_comparison_is_read_by_people_too(ask: Ask) -> None:
    told = ask("compare", "2023", "2024", "-f", "table")
    essential = ["419.71 billion CNY", "454.97 billion CNY", "+8.4%", "implied", "year on year"]

    assert [each for each in essential if each not in told.out] == []


def test_series_of_one_period_are_listed_where_they_are_asked_for(ask: Ask) -> None:
    few, many = (ask("compare", "2023", "2024", *more).lines for more in ((), ("--all",)))

    assert set(few) < set(many)


def test_series_of_one_period_are_counted(ask: Ask, tmp_path: Path) -> None:
    source = SOURCE + a_figure(growth="8.4%") + a_figure(period="2023", name="old", value="9 CNY")
    folder = a_dataset(
        tmp_path / "data", {"gazette": source + a_figure(sector="automobiles", partner="chongqing")}
    )

    assert (
        "1 figure of one period only: --all lists them"
        in ask("compare", "2023", "2024", "-f", "table", "--data", folder).out
    )


def test_a_comparison_backwards_turns_the_growth_round(ask: Ask, tmp_path: Path) -> None:
    source = SOURCE + a_figure(value="12 CNY") + a_figure(period="2023", value="10 CNY")
    folder = a_dataset(tmp_path / "data", {"gazette": source})
    words = ("--columns", "before,after,change,growth", "--data", folder)

    assert ask("compare", "2024", "2023", *words).lines[1].startswith("2024,2023,-2,-16.6")


def test_targets_are_compared_where_they_are_asked_for(ask: Ask, tmp_path: Path) -> None:
    source = SOURCE + a_figure() + a_figure(period="2023", kind="target")
    folder = a_dataset(tmp_path / "data", {"gazette": source})
    kinds = ((), ("--kind", "target", "--kind", "reported"))

    assert [ask("compare", "2023", "2024", *each, "--data", folder).status for each in kinds] == [
        *(1, 0)
    ]
