"""`--currency` in a breakdown and beside targets."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from tests.builders import a_dataset
from tests.written import a_code, a_document, a_figure, a_product, an_amount, an_area

if TYPE_CHECKING:
    from pathlib import Path

    from tests.answers import Ask

SECTORS = (
    a_product("automobiles")
    + a_product("electric", parent="automobiles")
    + a_code("currency", kind="industry")
)
INDICATORS = an_amount("exports", flow=True) + a_code("cny-per-usd", unit="rate")
ARTICLE = a_document() + "".join(
    (
        a_figure(sector="automobiles", period="2024", value="14.00 billion CNY", growth="40.0%"),
        a_figure(sector="electric", period="2024", value="7.00 billion CNY"),
        a_figure(
            sector="automobiles",
            period="2026",
            value="28.0 billion CNY",
            kind="target",
            plan="A plan",
        ),
        a_figure(
            subject="china",
            sector="currency",
            indicator="cny-per-usd",
            value="7.0000 CNY",
            period="2024",
        ),
    )
)


@pytest.fixture
def folder(tmp_path: Path) -> str:
    """Give a dataset with a whole, its part, a target and a rate for one of two years."""
    return str(
        a_dataset(
            tmp_path / "data",
            {"gazette": ARTICLE},
            sectors=SECTORS,
            indicators=INDICATORS,
            subjects=an_area("chongqing") + an_area("china"),
        )
    )


def test_a_part_is_converted_at_the_rate_of_its_year(ask: Ask, folder: str) -> None:
    words = ("breakdown", "automobiles", "2024", "--currency", "USD", "--data", folder)

    rows = list(csv.DictReader(ask(*words).out.splitlines()))

    assert [(row["role"], row["converted_value"]) for row in rows] == [
        ("whole", "2000000000"),
        ("part", "1000000000"),
        ("rest", "1000000000"),
    ]


def test_a_base_without_a_rate_of_its_own_year_stays_as_it_is(ask: Ask, folder: str) -> None:
    words = ("breakdown", "automobiles", "2024", "--currency", "USD", "--data", folder)

    told = ask(*words, "--format", "table").out

    assert "1 amount in CNY stays as printed: no rate of the same period is known (2023)" in told


def test_a_report_beside_a_target_is_converted_and_the_target_is_not(ask: Ask, folder: str) -> None:
    words = ("targets", "--currency", "USD", "--format", "table", "--data", folder)

    told = ask(*words).out

    assert ("= 2.00 billion USD [rate of 2024]" in told, "= 4.00" in told) == (True, False)
