"""A part is no greater than its whole."""

import pytest

from cqtrade.conflicts.wholes import (
    disjoint_parts_are_together_within_their_whole,
    part_years_are_within_their_years,
    parts_are_within_their_wholes,
)
from cqtrade.model import Observation
from tests.builders import Printed, an_observation
from tests.conflicts.words import broken, strengths, the_finding

WHOLE = an_observation(sector="machines", value="20 billion CNY")


def a_part(value: str, sector: str = "automobiles", doubt: str = "") -> Observation:
    return an_observation(sector=sector, value=value, doubt=doubt)


def test_a_part_above_its_whole_is_a_contradiction() -> None:
    assert strengths(parts_are_within_their_wholes, WHOLE, a_part("22 billion CNY")) == [
        "contradiction"
    ]


@pytest.mark.parametrize(
    "value", ["20 billion CNY", "20.4 billion CNY", "over 19 billion CNY", "1 billion CNY"]
)
def test_a_part_within_the_rounding_of_its_whole_is_no_finding(value: str) -> None:
    assert broken(parts_are_within_their_wholes, WHOLE, a_part(value)) == ()


def test_a_part_above_the_usual_reading_of_its_whole_is_a_doubt() -> None:
    whole = an_observation(sector="machines", value="over 20 billion CNY")

    assert strengths(parts_are_within_their_wholes, whole, a_part("45 billion CNY")) == ["doubt"]


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        pytest.param({"sector": "automobiles"}, {"sector": "machines"}, id="a sector"),
        pytest.param({"sector": "electric-vehicles"}, {"sector": "machines"}, id="farther down"),
        pytest.param({"partner": "vietnam"}, {"partner": "asean"}, id="a partner of a group"),
        pytest.param({"partner": "vietnam"}, {}, id="a partner of all"),
        pytest.param({"subject": "dazu"}, {"subject": "chongqing"}, id="an area"),
        pytest.param({"subject": "dazu"}, {"subject": "china"}, id="an area farther down"),
    ],
)
def test_what_is_a_part_of_what(part: Printed, whole: Printed) -> None:
    larger, smaller = Printed(value="30 billion CNY"), Printed(value="20 billion CNY")
    larger.update(part)
    smaller.update(whole)
    two = an_observation(**larger), an_observation(**smaller)

    assert strengths(parts_are_within_their_wholes, *two) == ["contradiction"]


@pytest.mark.parametrize(
    "otherwise",
    [
        pytest.param({"sector": "food"}, id="another sector"),
        pytest.param({"sector": "machines", "subject": "changan"}, id="a company"),
        pytest.param({"sector": "machines", "subject": "port"}, id="a place"),
        pytest.param({"subject": "china"}, id="a larger area"),
        pytest.param({"sector": "machines", "partner": "port"}, id="a partner that is no area"),
        pytest.param({"indicator": "imports"}, id="another measure"),
        pytest.param({"value": "99 billion USD"}, id="another currency"),
        pytest.param({"period": "2023"}, id="another year"),
        pytest.param({"period": "unknown"}, id="no named time"),
    ],
)
def test_what_is_no_part(otherwise: Printed) -> None:
    said: Printed = {"sector": "automobiles", "value": "99 billion CNY"}
    said.update(otherwise)

    assert broken(parts_are_within_their_wholes, WHOLE, an_observation(**said)) == ()


@pytest.mark.parametrize("indicator", ["profit", "rank-by-exports", "share-of-exports"])
def test_what_can_be_negative_or_is_no_amount_has_no_parts(indicator: str) -> None:
    value = {"profit": " billion CNY", "share-of-exports": "%"}.get(indicator, "")
    two = [
        an_observation(indicator=indicator, sector=sector, value=f"{number}{value}")
        for sector, number in (("automobiles", 30), ("machines", 20))
    ]

    assert broken(parts_are_within_their_wholes, *two) == ()


def test_a_mean_may_be_greater_in_a_part() -> None:
    two = [
        an_observation(indicator="shipment-value", sector=sector, value=f"{number} million CNY")
        for sector, number in (("automobiles", 30), ("machines", 20))
    ]

    assert strengths(parts_are_within_their_wholes, *two) == ["doubt"]


def test_the_suspect_is_the_part() -> None:
    part = a_part("22 billion CNY")

    assert the_finding(parts_are_within_their_wholes, WHOLE, part).observations == (part, WHOLE)


def test_the_whole_is_the_suspect_where_several_parts_exceed_it() -> None:
    parts = [a_part("210 billion CNY"), a_part("50 billion CNY", "laptops")]
    found = the_finding(parts_are_within_their_wholes, WHOLE, *parts)

    assert found.observations == (WHOLE, *parts)


def test_a_part_is_held_against_its_nearest_whole() -> None:
    far = an_observation(sector="foreign-trade", value="20 billion CNY")
    found = the_finding(parts_are_within_their_wholes, far, WHOLE, a_part("22 billion CNY"))

    assert found.observations[1:] == (WHOLE,)


def test_a_part_in_doubt_does_not_vouch_for_the_others() -> None:
    parts = [
        a_part("210 billion CNY", doubt="It is not so."),
        a_part("50 billion CNY", "laptops"),
    ]
    found = broken(parts_are_within_their_wholes, WHOLE, *parts)

    assert sorted(each.fails for each in found) == [False, True]


MODES = an_observation(sector="modes", value="10 billion CNY")


def test_disjoint_parts_that_are_more_than_their_whole_are_a_contradiction() -> None:
    parts = [a_part("6 billion CNY", "general-trade"), a_part("6 billion CNY", "processing")]

    assert strengths(disjoint_parts_are_together_within_their_whole, MODES, *parts) == [
        "contradiction"
    ]


def test_disjoint_parts_within_their_whole_are_no_finding() -> None:
    parts = [a_part("6 billion CNY", "general-trade"), a_part("4 billion CNY", "processing")]

    assert broken(disjoint_parts_are_together_within_their_whole, MODES, *parts) == ()


def test_parts_that_may_overlap_are_not_added_up() -> None:
    parts = [a_part("16 billion CNY"), a_part("15 billion CNY", "laptops")]

    assert broken(disjoint_parts_are_together_within_their_whole, WHOLE, *parts) == ()


def test_a_part_that_alone_is_more_than_the_whole_is_left_to_that_rule() -> None:
    parts = [a_part("16 billion CNY", "general-trade"), a_part("5 billion CNY", "processing")]

    assert broken(disjoint_parts_are_together_within_their_whole, MODES, *parts) == ()


YEAR = an_observation(value="12 billion CNY")


@pytest.mark.parametrize("period", ["2024Q1", "2024H1", "2024Q1-Q3", "2024-02..2024-11", "2024-07"])
def test_a_part_year_above_its_year_is_a_contradiction(period: str) -> None:
    part = an_observation(period=period, value="14 billion CNY")

    assert strengths(part_years_are_within_their_years, YEAR, part) == ["contradiction"]


def test_a_shorter_part_is_within_a_longer_one() -> None:
    parts = [
        an_observation(period=period, value=f"{value} billion CNY")
        for period, value in (("2024Q1", "8"), ("2024H1", "6"))
    ]

    assert strengths(part_years_are_within_their_years, *parts) == ["contradiction"]


@pytest.mark.parametrize(
    "otherwise",
    [
        pytest.param({"period": "2023H1"}, id="of another year"),
        pytest.param({"period": "2023-07..2024-06"}, id="across two years"),
        pytest.param({"period": "2024-06-30", "cumulative_from": "2022"}, id="a running total"),
        pytest.param({"period": "2024H1", "cumulative_from": "2022"}, id="one over half a year"),
        pytest.param({"period": "2024H1", "value": "11 billion CNY"}, id="less"),
        pytest.param({"period": "2024H1", "value": "14 billion USD"}, id="in another currency"),
        pytest.param({"period": "2024H1", "sector": "machines"}, id="of another sector"),
    ],
)
def test_what_is_no_part_of_a_year(otherwise: Printed) -> None:
    said: Printed = {"value": "14 billion CNY"}
    said.update(otherwise)

    assert broken(part_years_are_within_their_years, YEAR, an_observation(**said)) == ()


@pytest.mark.parametrize(
    ("indicator", "unit"),
    [
        pytest.param("firms", "firms", id="a stock"),
        pytest.param("shipment-value", "CNY", id="neither flow nor stock"),
        pytest.param("profit", "CNY", id="what can be negative"),
    ],
)
def test_only_what_flows_adds_up_over_time(indicator: str, unit: str) -> None:
    two = [
        an_observation(indicator=indicator, period=period, value=f"{number} {unit}")
        for period, number in (("2024H1", 300), ("2024", 200))
    ]

    assert broken(part_years_are_within_their_years, *two) == ()


def test_the_year_is_the_suspect_where_several_parts_exceed_it() -> None:
    parts = [
        an_observation(period=period, value="30 billion CNY") for period in ("2024Q1", "2024Q2")
    ]

    assert the_finding(part_years_are_within_their_years, YEAR, *parts).suspect == YEAR


def test_a_figure_for_several_years_may_be_a_mean() -> None:
    mean = an_observation(period="2024..2025", value="7 billion CNY")

    assert broken(part_years_are_within_their_years, YEAR, mean) == ()
