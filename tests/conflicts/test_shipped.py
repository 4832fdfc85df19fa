"""What the audit raises on the five articles, and what it leaves alone."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from cqtrade.conflicts import findings
from cqtrade.dataset import load
from cqtrade.sheet.conflicts import told
from tests.conflicts.misprints import Slip, planted

if TYPE_CHECKING:
    from pathlib import Path

    from cqtrade.conflicts import Finding

    Found = tuple[Finding, ...]


@pytest.fixture(scope="module")
def found(data: Path) -> Found:
    """Give all findings on the five articles."""
    dataset = load(data)
    return findings(dataset.observations, dataset.codelists)


def the_suspect(found: Found, series: str, printed: str) -> Finding:
    """Return the finding whose suspect is of *series*, with *printed* as its value or growth."""
    (one,) = (
        each
        for each in found
        if str(each.suspect.series) == series
        and printed in map(str, (each.suspect.value, each.suspect.growth))
    )
    return one


def together(found: Found, *figures: str) -> list[str]:
    """Return the rules of the findings that name all *figures*, given as `series@period`."""
    return [
        each.rule
        for each in found
        if {f"{one.series}@{one.period}" for one in each.observations}.issuperset(figures)
    ]


def test_the_share_of_exports_over_60_percent_is_raised_against_90_percent(found: Found) -> None:
    share = the_suspect(found, "chongqing/mechanical-electrical/share-of-exports", "over 60%")

    assert told(share.computation) == (
        "360.82 billion CNY / 400.83 billion CNY = 90.0%, stated over 60% (usually 60 to 70%)"
    )


def test_the_62_percent_that_it_may_be_are_a_share_of_trade(found: Found) -> None:
    share = the_suspect(found, "chongqing/mechanical-electrical/share-of-exports", "over 60%")

    assert told(share.cause) == (
        "another whole: 360.82 billion CNY / 581.98 billion CNY = 62.0% "
        "is its share of Exports and imports"
    )


def test_profit_growth_of_more_than_30_percent_is_raised_against_an_average_of_26_7(
    found: Found,
) -> None:
    profit = the_suspect(found, "chongqing/industry/profit", "over 30%")

    assert told(profit.computation).startswith(
        "over +30% in unnamed years against +26.7% a year in 2010..2014"
    )


def test_a_lead_of_7_1_points_over_gdp_is_raised_against_the_article_s_own_rates(
    found: Found,
) -> None:
    lead = the_suspect(found, "chongqing/industry/profit-growth-over-gdp-growth", "7.1%")

    assert "26.7 less 7.1 is 19.6" in told(lead.computation)


def test_value_added_of_517_58_billion_is_raised_beside_an_output_of_792_91(found: Found) -> None:
    added = the_suspect(found, "chongqing/industry/value-added", "517.58 billion CNY")

    assert "792.91" in told(added.computation)


def test_first_in_the_country_is_raised_against_the_top_five(found: Found) -> None:
    first = the_suspect(found, "chongqing/industry/rank-by-industrial-growth", "1")

    assert "top 5" in told(first.computation)


def test_40_million_are_raised_with_and_without_a_currency(found: Found) -> None:
    sales = the_suspect(found, "senci/gpm/amazon-sales", "over 40 million USD")

    assert told(sales.computation) == "over 40 million USD beside over 40 million XXX"


def test_every_finding_is_one_that_a_curator_knows_of(found: Found) -> None:
    assert [each.suspect.id for each in found if not each.acknowledged] == []


def test_none_of_them_is_a_contradiction(found: Found) -> None:
    assert {str(each.strength) for each in found} == {"doubt"}


LEFT_ALONE = {
    "output value +13.0 % beside industrial production +11 %": (
        "chongqing/above-scale-industry/output-value@2015-01..2015-05",
        "chongqing/above-scale-industry/industrial-production@2015-01..2015-05",
    ),
    "11 % printed twice": (
        "chongqing/above-scale-industry/industrial-production@2015-01..2015-05",
    ),
    "23.3 % over five months beside 24 % over four": (
        "chongqing/above-scale-industry/profit@2015-01..2015-05",
        "chongqing/industry/profit@2015-01..2015-04",
    ),
    "an implied exchange rate: billions of 2024": ("chongqing/mechanical-electrical/exports@2024",),
    "an implied exchange rate: millions of a quarter": ("loncin/gpm/amazon-sales@2024Q4",),
    "an implied exchange rate: a running total": (
        "chongqing/market-procurement/exports@2023-12-31",
    ),
    "exports + imports = trade, and their bases": (
        "chongqing/foreign-trade/exports@2025Q1-Q3",
        "chongqing/foreign-trade/imports@2025Q1-Q3",
        "chongqing/foreign-trade/trade@2025Q1-Q3",
    ),
    "a part and its implied base": (
        "chongqing/electric-vehicles/exports@2025Q1-Q3",
        "chongqing/automobiles/exports@2025Q1-Q3",
    ),
    "a level beside a target": ("chongqing/cbec/trade@2023", "chongqing/cbec/trade@2025"),
    "a half that two sources print": ("chongqing/gpm/share-of-output@annual",),
}


@pytest.mark.parametrize("figures", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_what_can_be_right_is_left_alone(found: Found, figures: tuple[str, ...]) -> None:
    assert together(found, *figures) == []


@pytest.mark.parametrize("figures", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_what_is_left_alone_is_there(data: Path, figures: tuple[str, ...]) -> None:
    there = {f"{each.series}@{each.period}" for each in load(data).observations}

    assert there.issuperset(figures)


@pytest.mark.parametrize("indicator", ["exports", "imports", "trade"])
@pytest.mark.parametrize("slip", [Slip.DIGIT, Slip.SWAP, Slip.SCALE, Slip.POINT])
def test_a_slip_in_one_of_the_customs_figures_would_fail(
    data: Path, indicator: str, slip: Slip
) -> None:
    dataset = load(data)
    series = f"chongqing/foreign-trade/{indicator}"
    slipped = [
        planted(each, slip, Random(0))  # noqa: S311  # it only has to be the same again
        if (str(each.series), str(each.period)) == (series, "2025Q1-Q3")
        else each
        for each in dataset.observations
    ]

    assert any(each.fails for each in findings(slipped, dataset.codelists))
