"""Growth over several years is that of the years, named or not."""

import pytest

from cqtrade.conflicts.years import (
    average_growth_is_that_of_the_years,
    growth_of_unnamed_years_is_like_the_named,
)
from cqtrade.model import Observation
from tests.builders import Printed, an_observation
from tests.conflicts.words import broken, strengths, the_finding

# 100 growing by 10 % a year from 2017 on; in 2016 by 25 %.
LEVELS = [
    an_observation(period=year, value=f"{value} billion CNY")
    for year, value in (("2015", "80.00"), ("2016", "100.00"), ("2020", "146.41"))
]
RATES = [
    an_observation(period=year, growth=growth, growth_unit="CNY", name="rate")
    for year, growth in (
        ("2016", "25%"),
        *((year, "10.0%") for year in ("2017", "2018", "2019", "2020")),
    )
]


def average(growth: str, source: str = "gazette") -> Observation:
    return an_observation(
        period="2016..2020",
        growth=growth,
        growth_basis="average-annual",
        growth_unit="CNY",
        source=source,
    )


def test_an_average_that_fits_neither_base_is_a_contradiction() -> None:
    found = strengths(average_growth_is_that_of_the_years, *LEVELS, average("20%"))

    assert found == ["contradiction"]


@pytest.mark.parametrize(
    "growth",
    [
        pytest.param("10.0%", id="from the first year"),
        pytest.param("12.8%", id="from the year before"),
    ],
)
def test_either_base_will_do(growth: str) -> None:
    assert broken(average_growth_is_that_of_the_years, *LEVELS, average(growth)) == ()


@pytest.mark.parametrize("missing", [0, 1, 2])
def test_where_a_base_is_not_known_it_may_be_the_one(missing: int) -> None:
    known = [*LEVELS[:missing], *LEVELS[missing + 1 :]]

    assert broken(average_growth_is_that_of_the_years, *known, average("20%")) == ()


def test_the_growth_of_each_year_tells_the_average_too() -> None:
    found = the_finding(average_growth_is_that_of_the_years, *RATES, average("20%"))

    assert found.computed
    assert f"{found.computed.number:.2f}" == "10.00"


def test_an_average_of_the_growth_of_each_year_is_no_finding() -> None:
    assert broken(average_growth_is_that_of_the_years, *RATES, average("10%")) == ()


def test_the_suspect_is_the_average() -> None:
    found = the_finding(average_growth_is_that_of_the_years, *LEVELS, average("20%"))

    assert found.suspect == average("20%")


def test_a_small_gap_to_the_levels_of_another_document_is_a_doubt() -> None:
    found = strengths(average_growth_is_that_of_the_years, *LEVELS, average("14%", "review"))

    assert found == ["doubt"]


def test_real_growth_of_each_year_tells_no_nominal_average() -> None:
    real = [
        an_observation(period=each.period.text, growth="3%", growth_basis="real-yoy", name="real")
        for each in RATES
    ]

    assert broken(average_growth_is_that_of_the_years, *real, average("20%")) == ()


def test_growth_of_unnamed_years_above_the_average_is_a_doubt() -> None:
    unnamed = an_observation(period="unknown", growth="over 30%")
    named = average("26.7%")

    assert strengths(growth_of_unnamed_years_is_like_the_named, unnamed, named) == ["doubt"]


@pytest.mark.parametrize("growth", ["over 20%", "nearly 27%", "about 25%", "26.7%"])
def test_growth_of_unnamed_years_among_the_named_is_no_finding(growth: str) -> None:
    unnamed = an_observation(period="unknown", growth=growth)
    named = [average("26.7%"), an_observation(period="2015", growth="24%")]

    assert broken(growth_of_unnamed_years_is_like_the_named, unnamed, *named) == ()


def test_the_growth_of_one_year_tells_nothing_of_unnamed_ones() -> None:
    unnamed = an_observation(period="unknown", growth="over 30%")
    named = an_observation(period="2015", growth="24%")

    assert broken(growth_of_unnamed_years_is_like_the_named, unnamed, named) == ()


def test_other_origins_may_mean_other_years() -> None:
    unnamed = an_observation(period="unknown", growth="over 30%")

    assert (
        broken(growth_of_unnamed_years_is_like_the_named, unnamed, average("26.7%", "review")) == ()
    )


@pytest.mark.parametrize(
    "otherwise",
    [
        pytest.param({"growth_basis": "real-yoy"}, id="in fixed prices"),
        pytest.param({"growth_unit": "USD"}, id="in another currency"),
        pytest.param({"growth": "5 billion CNY"}, id="in an amount"),
        pytest.param({"sector": "machines"}, id="of another sector"),
    ],
)
def test_growth_of_unnamed_years_of_another_kind_is_no_finding(otherwise: Printed) -> None:
    said: Printed = {"period": "unknown", "growth": "over 30%"}
    said.update(otherwise)

    assert (
        broken(growth_of_unnamed_years_is_like_the_named, an_observation(**said), average("26.7%"))
        == ()
    )
