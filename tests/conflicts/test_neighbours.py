"""A level is of the size of its neighbours, or growth is stated that explains it."""

import pytest

from cqtrade.conflicts.neighbours import levels_are_of_the_size_of_their_neighbours
from cqtrade.model import Observation
from tests.builders import Printed, an_observation
from tests.conflicts.words import broken, strengths, the_finding


def level(period: str, value: str, growth: str = "", **otherwise: str) -> Observation:
    said: Printed = {"period": period, "value": value}
    if growth:
        said["growth"] = growth
    said.update(otherwise)  # type: ignore[typeddict-item]  # texts alone are given
    return an_observation(**said)


BEFORE = level("2022", "10.1 billion CNY")
AFTER = level("2024", "11.9 billion CNY")
RATE = an_observation(
    subject="china", sector="currency", indicator="cny-per-usd", value="7.0467 CNY", period="2023"
)


@pytest.mark.parametrize(
    ("value", "cause"),
    [
        ("111 billion CNY", "10 times too large: a slip of scale or decimal point"),
        ("1.11 billion CNY", "10 times too small: a slip of scale or decimal point"),
        ("1.11 trillion CNY", "100 times too large: a slip of scale or decimal point"),
        ("11.1 trillion CNY", "1,000 times too large: a slip of scale or decimal point"),
        ("11.1 million CNY", "1,000 times too small: a slip of scale or decimal point"),
        ("1.11 million CNY", "10,000 times too small: a slip of scale or decimal point"),
    ],
)
def test_a_slip_of_scale_is_a_doubt(value: str, cause: str) -> None:
    found = the_finding(
        levels_are_of_the_size_of_their_neighbours, BEFORE, level("2023", value), AFTER
    )

    assert (found.strength, found.cause) == ("doubt", (cause,))


@pytest.mark.parametrize(
    ("value", "cause"),
    [
        ("77 billion CNY", "it may have been converted from USD once too often"),
        ("1.56 billion CNY", "its number may be in USD"),
        ("11.0 billion USD", "its number may be in CNY"),
    ],
)
def test_a_slip_of_currency_is_a_doubt(value: str, cause: str) -> None:
    slipped = level("2023", value)
    found = the_finding(levels_are_of_the_size_of_their_neighbours, BEFORE, slipped, AFTER, RATE)

    assert (found.suspect, found.cause) == (slipped, (cause,))


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("11 billion CNY", id="of their size"),
        pytest.param("30 billion CNY", id="three times as large"),
        pytest.param("200 billion CNY", id="twenty times as large"),
        pytest.param("1.56 billion USD", id="in dollars, of their size"),
        pytest.param("0 billion CNY", id="nothing"),
    ],
)
def test_a_level_that_is_no_factor_away_is_no_finding(value: str) -> None:
    several = BEFORE, level("2023", value), AFTER, RATE

    assert broken(levels_are_of_the_size_of_their_neighbours, *several) == ()


@pytest.mark.parametrize(("before", "after"), [("10.1", "120"), ("40", "11.9"), ("100", "11.9")])
def test_a_level_is_held_against_both_neighbours(before: str, after: str) -> None:
    ends = level("2022", f"{before} billion CNY"), level("2024", f"{after} billion CNY")
    several = level("2023", "111 billion CNY"), *ends

    assert broken(levels_are_of_the_size_of_their_neighbours, *several) == ()


def test_the_nearest_factor_is_told() -> None:
    ends = level("2022", "10 billion CNY"), level("2024", "10 billion CNY")
    slipped = level("2023", "78 billion CNY")
    found = the_finding(levels_are_of_the_size_of_their_neighbours, *ends, slipped, RATE)

    assert found.cause == ("it may have been converted from USD once too often",)


@pytest.mark.parametrize("ends", [(BEFORE,), (AFTER,), ()])
def test_without_both_neighbours_there_is_no_finding(ends: tuple[Observation, ...]) -> None:
    slipped = level("2023", "111 billion CNY")

    assert broken(levels_are_of_the_size_of_their_neighbours, *ends, slipped) == ()


def test_growth_stated_for_the_jump_explains_it() -> None:
    jumped = level("2023", "111 billion CNY", "over 990%")

    assert broken(levels_are_of_the_size_of_their_neighbours, BEFORE, jumped, AFTER) == ()


def test_a_fall_stated_for_the_year_after_explains_it_too() -> None:
    jumped, fallen = level("2023", "111 billion CNY"), level("2024", "11.9 billion CNY", "-89.3%")

    assert broken(levels_are_of_the_size_of_their_neighbours, BEFORE, jumped, fallen) == ()


def test_growth_that_does_not_come_to_the_jump_explains_nothing() -> None:
    jumped = level("2023", "111 billion CNY", "9.9%")

    assert strengths(levels_are_of_the_size_of_their_neighbours, BEFORE, jumped, AFTER) == ["doubt"]


@pytest.mark.parametrize(
    "otherwise",
    [
        pytest.param({"period": "2023H1"}, id="of another span"),
        pytest.param({"period": "2023-12-31"}, id="of a day"),
        pytest.param({"sector": "machines"}, id="of another sector"),
        pytest.param({"period": "unknown"}, id="of no named time"),
        pytest.param({"name": "headline"}, id="in a headline"),
    ],
)
def test_only_levels_of_one_series_and_span_are_neighbours(otherwise: Printed) -> None:
    said: Printed = {"period": "2023", "value": "111 billion CNY"}
    said.update(otherwise)
    several = BEFORE, an_observation(**said), AFTER

    assert broken(levels_are_of_the_size_of_their_neighbours, *several) == ()


@pytest.mark.parametrize(
    "periods", [("2022Q3", "2022Q4", "2023Q1"), ("2023-01-31", "2023-02-28", "2023-03-31")]
)
def test_neighbours_may_be_quarters_or_days(periods: tuple[str, str, str]) -> None:
    values = ("10 billion CNY", "101 billion CNY", "10 billion CNY")
    several = [level(*each) for each in zip(periods, values, strict=True)]

    assert strengths(levels_are_of_the_size_of_their_neighbours, *several) == ["doubt"]


def test_shares_have_no_slips_of_scale() -> None:
    several = [
        level(period, value, indicator="share-of-exports")
        for period, value in (("2022", "5%"), ("2023", "50%"), ("2024", "5%"))
    ]

    assert broken(levels_are_of_the_size_of_their_neighbours, *several) == ()
