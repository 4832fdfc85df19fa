"""The columns of every flat output: their names, their order, and what stands in them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cqtrade.columns import COLUMNS, NUMBERS, Digits, row
from cqtrade.model import Kind, Status
from tests.builders import a_source, an_observation

if TYPE_CHECKING:
    from cqtrade.columns import Cell
    from cqtrade.model import Observation


def record(one: Observation) -> dict[str, Cell]:
    """Return the row of a figure by column."""
    return dict(zip(COLUMNS, row(one, a_source(id=one.source)), strict=True))


def test_the_columns_are_an_interface_and_never_reordered() -> None:
    names = (
        "id, source, origin, subject, sector, indicator, partner, period, start, end, kind,"
        " value, low, high, unit, hedge, growth, growth_low, growth_high, growth_hedge,"
        " growth_basis, also, inferred, by, speaker, status, plan, at, printed, name, among,"
        " cumulative_from, note, doubt, citation"
    )

    assert tuple(names.split(", ")) == COLUMNS


def test_every_cell_of_a_full_figure_is_filled() -> None:
    one = an_observation(
        source="krasia",
        origin="36kr",
        subject="chongqing",
        sector="automobiles",
        indicator="exports",
        partner="asean",
        period="2025Q1-Q3",
        kind=Kind.TARGET,
        value="nearly 454.97 billion CNY",
        growth="over 8.4%",
        growth_basis="real-yoy",
        also=("63.7 billion USD", "60 billion EUR"),
        inferred=("period", "unit"),
        by="Chongqing Customs",
        speaker="zhao-ming",
        status=Status.PRELIMINARY,
        plan="The plan",
        at=(5, "table 3"),
        printed=("RMB 455 billion", "RMB 454.97 billion"),
        name="headline",
        among="china",
        cumulative_from="2022-12",
        note="Scope.",
        doubt="Twice another.",
    )
    source = a_source(id="krasia", published="2025", accessed=date(2026, 11, 22))

    assert row(one, source) == (
        "krasia:chongqing/automobiles/exports/asean@2025Q1-Q3#headline",
        *("krasia", "36kr", "chongqing", "automobiles", "exports", "asean"),
        *("2025Q1-Q3", "2025-01-01", "2025-09-30", "target"),
        *("454970000000", "0", "454970000000", "CNY", "nearly"),
        *("8.4", "8.4", None, "over", "real-yoy"),
        ("63.7 billion USD", "60 billion EUR"),
        ("period", "unit"),
        *("Chongqing Customs", "zhao-ming", "preliminary", "The plan"),
        ("5", "table 3"),
        ("RMB 455 billion", "RMB 454.97 billion"),
        *("headline", "china", "2022-12", "Scope.", "Twice another."),
        "“Cars”, The Gazette, 2025, para. 5, table 3 (accessed 22 November 2026).",
    )


def test_what_a_figure_does_not_say_is_empty() -> None:
    found = record(an_observation(period="annual", value="about 1"))
    empty = {name for name, cell in found.items() if cell is None}

    assert empty == {
        *("partner", "start", "end", "low", "high", "unit"),
        *("growth", "growth_low", "growth_high", "growth_hedge", "growth_basis"),
        *("by", "speaker", "plan", "name", "among", "cumulative_from", "note", "doubt"),
    }


def test_lists_that_hold_nothing_are_empty_lists() -> None:
    found = record(an_observation())

    assert (found["also"], found["inferred"]) == ((), ())


def test_a_growth_alone_leaves_the_level_empty_but_for_its_currency() -> None:
    found = record(an_observation(growth="8.4%", growth_unit="CNY"))

    assert [found[name] for name in ("value", "low", "high", "unit", "hedge")] == [
        *(None, None, None, "CNY", None)
    ]


def test_a_growth_alone_may_have_no_unit() -> None:
    assert record(an_observation(growth="8.4%"))["unit"] is None


@pytest.mark.parametrize("growth", ["about 0.3 pp", "about 4 million CNY"])
def test_a_growth_that_is_no_percentage_leaves_its_columns_empty(growth: str) -> None:
    found = record(an_observation(growth=growth))

    assert [found[name] for name in COLUMNS if name.startswith("growth")] == [
        *(None, None, None, "about", "yoy")
    ]


def test_a_growth_has_its_number_bounds_and_basis() -> None:
    found = record(an_observation(growth="8.4%"))

    assert [found[name] for name in COLUMNS if name.startswith("growth")] == [
        *("8.4", "8.35", "8.45", None, "yoy")
    ]


def test_a_level_has_its_number_and_bounds_in_base_units() -> None:
    found = record(an_observation(value="over 14 million units"))

    assert [found[name] for name in ("value", "low", "high", "unit", "hedge")] == [
        *("14000000", "14000000", None, "units", "over")
    ]


def test_numbers_stand_only_in_the_columns_of_numbers() -> None:
    found = record(an_observation(value="454.97 billion CNY", growth="8.4%"))

    assert {name for name, cell in found.items() if isinstance(cell, Digits)} == NUMBERS
