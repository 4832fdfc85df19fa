"""Currencies are printed, not mixed up, and converted at the rate of their time."""

import pytest

from cqtrade.conflicts.money import (
    conversions_are_at_the_rate_of_their_time,
    currencies_are_not_mixed_up,
    currencies_are_printed,
)
from cqtrade.model import Observation
from tests.builders import Printed, an_observation
from tests.conflicts.words import broken, strengths, the_finding


def a_rate(value: str = "7.1217 CNY", period: str = "2024") -> Observation:
    return an_observation(
        subject="china", sector="currency", indicator="cny-per-usd", value=value, period=period
    )


def converted(value: str, also: str, period: str = "2024", source: str = "gazette") -> Observation:
    return an_observation(value=value, also=(also,), period=period, source=source)


BARE = an_observation(value="over 40 million XXX")


def test_a_figure_without_a_currency_beside_one_with_is_a_doubt() -> None:
    named = an_observation(value="over 40 million USD", source="digest", origin="gazette")

    assert strengths(currencies_are_printed, BARE, named) == ["doubt"]


def test_the_suspect_is_the_translation() -> None:
    named = an_observation(value="over 40 million USD", source="digest", origin="gazette")

    assert the_finding(currencies_are_printed, BARE, named).suspect == named


@pytest.mark.parametrize(
    "otherwise",
    [
        pytest.param({"value": "over 40 million XXX"}, id="none either"),
        pytest.param({"period": "2023"}, id="of another year"),
        pytest.param({"sector": "machines"}, id="of another sector"),
        pytest.param({"period": "annual"}, id="of any year"),
    ],
)
def test_a_figure_without_a_currency_is_left_alone_otherwise(otherwise: Printed) -> None:
    said: Printed = {"value": "over 40 million USD", "source": "bulletin"}
    said.update(otherwise)

    assert broken(currencies_are_printed, BARE, an_observation(**said)) == ()


def test_one_number_in_two_currencies_is_a_doubt() -> None:
    two = [
        an_observation(value=f"45.5 billion {unit}", source=unit.lower()) for unit in ("CNY", "USD")
    ]

    assert strengths(currencies_are_not_mixed_up, *two, a_rate()) == ["doubt"]


def test_amounts_in_two_currencies_are_no_finding() -> None:
    two = [an_observation(value="45.5 billion CNY"), an_observation(value="6.4 billion USD")]

    assert broken(currencies_are_not_mixed_up, *two, a_rate()) == ()


@pytest.mark.parametrize("value", ["about 6.4 billion USD", "at least 6 billion USD"])
def test_what_is_said_roughly_in_two_currencies_is_no_finding(value: str) -> None:
    two = [
        an_observation(value="45.5 billion CNY"),
        an_observation(value=value, source="bulletin"),
    ]

    assert broken(currencies_are_not_mixed_up, *two, a_rate()) == ()


def test_currencies_worth_nearly_the_same_may_show_one_number() -> None:
    two = [
        an_observation(value=f"45.5 billion {unit}", source=unit.lower()) for unit in ("CNY", "USD")
    ]

    assert broken(currencies_are_not_mixed_up, *two, a_rate("1.0012 CNY")) == ()


def test_without_a_rate_two_currencies_are_left_alone() -> None:
    two = [
        an_observation(value=f"45.5 billion {unit}", source=unit.lower()) for unit in ("CNY", "USD")
    ]

    assert broken(currencies_are_not_mixed_up, *two) == ()


@pytest.mark.parametrize(
    ("also", "strength"),
    [
        pytest.param("63.7 billion USD", [], id="near the rate"),
        pytest.param("67.0 billion USD", [], id="4.7 % off"),
        pytest.param("67.7 billion USD", ["doubt"], id="5.6 % off"),
        pytest.param("60.9 billion USD", [], id="4.9 % off the other way"),
        pytest.param("60.5 billion USD", ["doubt"], id="5.6 % off the other way"),
        pytest.param("637 billion USD", ["doubt"], id="a slip of scale"),
        pytest.param("over 60 billion USD", [], id="hedged"),
    ],
)
def test_a_conversion_is_within_5_percent_of_the_rate(also: str, strength: list[str]) -> None:
    found = strengths(
        conversions_are_at_the_rate_of_their_time, a_rate(), converted("454.97 billion CNY", also)
    )

    assert found == strength


def test_the_suspect_is_the_conversion() -> None:
    slipped = converted("454.97 billion CNY", "637 billion USD")
    found = the_finding(conversions_are_at_the_rate_of_their_time, a_rate(), slipped)

    assert found.observations == (slipped, a_rate())


@pytest.mark.parametrize(
    ("also", "cause"),
    [
        ("637 billion USD", "one of the amounts is wrong by a factor of 10"),
        ("63.7 million USD", "one of the amounts is wrong by a factor of 1,000"),
        ("454.97 billion USD", "an amount stands in the other currency"),
        (
            "90 billion USD",
            "one of the amounts is misprinted, or converted at the rate of another time",
        ),
    ],
)
def test_the_cause_of_a_conversion_that_is_far_off_is_told(also: str, cause: str) -> None:
    slipped = converted("454.97 billion CNY", also)
    found = the_finding(conversions_are_at_the_rate_of_their_time, a_rate(), slipped)

    assert found.cause == (cause,)


def test_the_rate_of_a_part_of_a_year_is_that_of_the_year() -> None:
    slipped = converted("454.97 billion CNY", "90 billion USD", period="2024Q4")

    assert strengths(conversions_are_at_the_rate_of_their_time, a_rate(), slipped) == ["doubt"]


def test_the_rate_of_another_year_says_nothing() -> None:
    slipped = converted("454.97 billion CNY", "90 billion USD")

    assert broken(conversions_are_at_the_rate_of_their_time, a_rate(period="2015"), slipped) == ()


def test_conversions_that_overlap_are_no_finding() -> None:
    several = [
        converted("454.97 billion CNY", "63.7 billion USD"),
        converted("4 million CNY", "560,000 USD", source="digest"),
        converted("1.25 billion CNY", "174 million USD", source="guide"),
    ]

    assert broken(conversions_are_at_the_rate_of_their_time, *several) == ()


def test_without_a_printed_rate_the_middle_conversion_of_the_year_is_one() -> None:
    slipped = converted("125 billion CNY", "12.5 billion USD", source="guide")
    several = [
        converted("454.97 billion CNY", "63.7 billion USD"),
        converted("40.00 million CNY", "5.60 million USD", source="digest"),
    ]
    found = the_finding(conversions_are_at_the_rate_of_their_time, *several, slipped)

    assert found.suspect == slipped


def test_a_lone_conversion_is_left_alone() -> None:
    lone = converted("454.97 billion CNY", "90 billion USD")

    assert broken(conversions_are_at_the_rate_of_their_time, lone) == ()


def test_what_two_sources_print_in_two_currencies_is_a_conversion_too() -> None:
    two = [
        an_observation(value="454.97 billion CNY"),
        an_observation(value="90.0 billion USD", source="bulletin"),
    ]

    assert strengths(conversions_are_at_the_rate_of_their_time, a_rate(), *two) == ["doubt"]
