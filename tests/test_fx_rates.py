"""An exchange rate is what a source prints, or what its own conversion implies, and no other."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtrade.bounds import Bounds
from cqtrade.dataset import load
from cqtrade.fx import overlap as fx
from cqtrade.fx.rates import exchange_rates, money_of, names_currency, time_for
from cqtrade.model import Indicator, Status
from cqtrade.period import Period
from tests.builders import SEED, an_observation, some_codelists
from tests.strategies import contains

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cqtrade.fx.rates import Rate
    from cqtrade.model import Observation

INDICATORS: Mapping[str, Indicator] = some_codelists().indicators


def rates_of(*observations: Observation) -> tuple[Rate, ...]:
    return exchange_rates(observations, INDICATORS)


def the_rate(*observations: Observation) -> Rate:
    """Return the only rate that *observations* give."""
    (rate,) = rates_of(*observations)
    return rate


def printed(
    value: str,
    indicator: str = "cny-per-usd",
    period: str = "2024",
    source: str = "bank",
    status: Status = Status.FINAL,
) -> Observation:
    return an_observation(
        sector="currency",
        indicator=indicator,
        value=value,
        period=period,
        source=source,
        status=status,
    )


def converted(value: str, *also: str, period: str = "2024", source: str = "gazette") -> Observation:
    return an_observation(value=value, also=also, period=period, source=source)


def shown(rate: Rate) -> str:
    """Return a rate with its bounds to three decimals."""
    low, high = (
        "open" if end is None else f"{end:.3f}"
        for end in (rate.figure.bounds.low, rate.figure.bounds.high)
    )
    return f"{rate.figure.number:.3f} ({low} to {high})"


def shipped() -> dict[str, Rate]:
    """Return the rates of the shipped dataset by the first figure that they come from."""
    dataset = load(SEED)
    rates = exchange_rates(dataset.observations, dataset.codelists.indicators)
    return {rate.first.id: rate for rate in rates}


# The shipped dataset. Each pair of amounts is divided by hand: lowest by highest and back.


def test_the_articles_imply_three_rates() -> None:
    assert len(shipped()) == 3


@pytest.mark.parametrize(
    ("figure", "rate"),
    [
        pytest.param(
            "krasia-gpm-belt:chongqing/mechanical-electrical/exports@2024",
            # 454.965 / 63.75 and 454.975 / 63.65
            "7.142 (7.137 to 7.148)",
            id="454.97 billion CNY = 63.7 billion USD",
        ),
        pytest.param(
            "krasia-gpm-belt:loncin/gpm/amazon-sales@2024Q4",
            # 3.5 million / 565,000 and 4.5 million / 555,000
            "7.143 (6.195 to 8.108)",
            id="a growth of 4 million CNY = 560,000 USD",
        ),
        pytest.param(
            "cq-life-guide-three-new:chongqing/market-procurement/exports@2023-12-31",
            # 1.245 billion / 174.5 million and 1.255 billion / 173.5 million
            "7.184 (7.135 to 7.233)",
            id="174 million USD = 1.25 billion CNY",
        ),
    ],
)
def test_a_shipped_conversion_implies_the_quotient_of_its_amounts(figure: str, rate: str) -> None:
    assert shown(shipped()[figure]) == rate


def test_the_shipped_rates_all_overlap() -> None:
    assert fx.all_overlap(fx.standings(tuple(shipped().values())))


def test_what_the_shipped_rates_have_in_common_is_the_narrowest_of_them() -> None:
    narrowest = shipped()["krasia-gpm-belt:chongqing/mechanical-electrical/exports@2024"]

    assert fx.common(shipped().values()) == narrowest.figure.bounds


def test_no_shipped_rate_contradicts_another() -> None:
    standings = fx.standings(tuple(shipped().values()))

    assert not any(each.contradicts for each in standings)


# Implied rates.


def test_a_rate_is_told_one_way_round_whichever_currency_was_printed_first() -> None:
    there = the_rate(converted("454.97 billion CNY", "63.7 billion USD"))
    back = the_rate(converted("63.7 billion USD", "454.97 billion CNY"))

    assert (there.pair, there.figure.number) == (back.pair, back.figure.number)


@pytest.mark.parametrize(
    ("value", "also", "pair"),
    [
        ("7 million CNY", "1 million USD", "cny-per-usd"),
        ("1 million USD", "900,000 EUR", "usd-per-eur"),
        ("1 million JPY", "6,000 EUR", "eur-per-jpy"),
    ],
)
def test_a_rate_is_quoted_in_yuan_then_in_dollars_then_by_the_alphabet(
    value: str, also: str, pair: str
) -> None:
    assert str(the_rate(converted(value, also)).pair) == pair


def test_each_conversion_of_one_figure_implies_a_rate() -> None:
    pairs = rates_of(converted("7.1 million CNY", "1 million USD", "900,000 EUR"))

    assert [str(rate.pair) for rate in pairs] == ["cny-per-eur", "cny-per-usd"]


def test_an_amount_in_growth_implies_a_rate_too() -> None:
    one = an_observation(growth="4 million CNY", also=("560,000 USD",))

    assert shown(the_rate(one)) == "7.143 (6.195 to 8.108)"


def test_a_loss_implies_the_rate_of_its_size() -> None:
    assert shown(the_rate(converted("-7.1 million CNY", "-1.0 million USD"))) == (
        "7.100 (6.714 to 7.526)"
    )


@pytest.mark.parametrize(
    ("value", "also", "rate"),
    [
        ("over 40 million CNY", "5.6 million USD", "7.143 (7.080 to open)"),
        ("40 million CNY", "over 5.6 million USD", "7.143 (0.000 to 7.232)"),
        ("over 40 million CNY", "over 5.6 million USD", "7.143 (0.000 to open)"),
        ("about 40 million CNY", "5.6 million USD", "7.143 (open to open)"),
    ],
)
def test_a_hedge_leaves_an_end_of_the_rate_open(value: str, also: str, rate: str) -> None:
    assert shown(the_rate(converted(value, also))) == rate


@pytest.mark.parametrize(
    "one",
    [
        pytest.param(converted("40 million XXX", "5.6 million USD"), id="no currency"),
        pytest.param(converted("5.6 million USD", "40 million XXX"), id="none beside it"),
        pytest.param(converted("40 million CNY", "41 million CNY"), id="one currency twice"),
        pytest.param(converted("0 CNY", "0 USD"), id="nothing"),
        pytest.param(converted("40 million CNY", "0 USD"), id="something is nothing"),
        pytest.param(converted("40 million CNY", "-5.6 million USD"), id="a gain is a loss"),
        pytest.param(converted("3,000 vehicles", "5.6 million USD"), id="a count is an amount"),
        pytest.param(an_observation(growth="8%", also=("5.6 million USD",)), id="a rate of growth"),
        pytest.param(
            an_observation(value="40 million CNY", also=("5.6 million USD",), inferred=("unit",)),
            id="an inferred currency",
        ),
    ],
)
def test_there_is_no_rate_where_two_currencies_are_not_printed_for_one_amount(
    one: Observation,
) -> None:
    assert rates_of(one) == ()


def test_what_two_sources_convert_alike_is_one_rate_of_both() -> None:
    rate = the_rate(
        converted("454.97 billion CNY", "63.7 billion USD", source="one"),
        converted("454.97 billion CNY", "63.7 billion USD", source="other"),
    )

    assert [each.source for each in rate.figure.came_from] == ["one", "other"]


@given(
    st.decimals(Decimal(100), Decimal(10**6), places=4),
    st.decimals(Decimal("0.5"), Decimal(20), places=6),
)
def test_an_implied_rate_holds_the_true_one(dollars: Decimal, rate: Decimal) -> None:
    one = converted(f"{dollars * rate:.1f} million CNY", f"{dollars:.1f} million USD")

    assert contains(the_rate(one).figure.bounds, Fraction(rate))


# Printed rates.


def test_a_printed_rate_has_half_a_unit_of_its_last_digit() -> None:
    bounds = the_rate(printed("7.1217 CNY")).figure.bounds

    assert bounds == Bounds(Decimal("7.12165"), Decimal("7.12175"))


def test_a_whole_number_is_a_rounded_rate_and_no_count() -> None:
    assert the_rate(printed("7 CNY")).figure.bounds == Bounds(Decimal("6.5"), Decimal("7.5"))


def test_a_rate_for_a_hundred_is_told_for_one() -> None:
    rate = the_rate(printed("712.17 CNY", "cny-per-100-usd"))

    assert (rate.figure.number, rate.figure.bounds) == (
        Decimal("7.1217"),
        Bounds(Decimal("7.12165"), Decimal("7.12175")),
    )


def test_a_rate_printed_the_other_way_round_is_turned() -> None:
    # 1 / 0.14045 and 1 / 0.14035
    assert shown(the_rate(printed("0.1404 USD", "usd-per-cny"))) == "7.123 (7.120 to 7.125)"


def test_a_hedged_rate_keeps_its_open_end() -> None:
    assert shown(the_rate(printed("over 7.1 CNY"))) == "7.100 (7.100 to open)"


@pytest.mark.parametrize(
    "one",
    [
        pytest.param(printed("7.1217 USD"), id="its value is in another currency"),
        pytest.param(printed("0.00 CNY"), id="it is zero"),
        pytest.param(printed("7.1217 XXX", "xxx-per-usd"), id="it names no currency"),
        pytest.param(printed("1.0000 CNY", "cny-per-cny"), id="it names one currency"),
        pytest.param(printed("101.3 CNY", "exchange-index"), id="its indicator names none"),
        pytest.param(
            an_observation(indicator="cny-per-usd", value="7.1 CNY"), id="it is no currency's"
        ),
    ],
)
def test_what_is_no_rate_of_two_currencies_is_left_out(one: Observation) -> None:
    assert rates_of(one) == ()


# The time that a rate is of.


@pytest.mark.parametrize(
    ("period", "flow", "since", "time"),
    [
        pytest.param("2024", True, "", "2024", id="a flow: its period"),
        pytest.param("2024", None, "", "2024", id="neither flow nor stock: its period"),
        pytest.param("2024", False, "", "2024-12-31", id="a stock: the last day"),
        pytest.param("2024-06-30", False, "", "2024-06-30", id="a stock on a day: that day"),
        pytest.param("2023-12-31", True, "2022-12", "2022-12..2023-12", id="a running total"),
        pytest.param("annual", False, "", "annual", id="no dates"),
        pytest.param("2023-12-31", True, "annual", "annual", id="a running total since no date"),
    ],
)
def test_a_figure_has_the_rate_of_its_own_time(
    *, period: str, flow: bool | None, since: str, time: str
) -> None:
    indicator = Indicator(code="any", en="Any", measure="money", flow=flow)
    begun = Period.parse(since) if since else None

    assert str(time_for(Period.parse(period), indicator, begun)) == time


# Rates side by side.


def test_rates_of_one_time_that_do_not_overlap_contradict_each_other() -> None:
    one, other = rates_of(printed("7.1217 CNY"), printed("7.20 CNY", source="other"))

    assert fx.standings((one, other))[0].contradicts == (other,)


def test_rates_of_two_times_may_well_be_apart() -> None:
    standing = fx.standings(rates_of(printed("7.12 CNY"), printed("6.73 CNY", period="2022")))[0]

    assert (len(standing.apart), standing.contradicts) == (1, ())


def test_rates_of_an_unnamed_year_do_not_contradict_each_other() -> None:
    rates = rates_of(
        printed("7.12 CNY", period="annual"), printed("6.73 CNY", period="annual", source="other")
    )

    assert fx.standings(rates)[0].contradicts == ()


def test_a_revised_rate_does_not_contradict_what_it_revises() -> None:
    rates = rates_of(
        printed("7.12 CNY", status=Status.PRELIMINARY),
        printed("7.15 CNY", status=Status.REVISED, source="other"),
    )

    assert fx.standings(rates)[0].contradicts == ()


def test_rates_of_two_pairs_are_not_set_side_by_side() -> None:
    rates = rates_of(printed("7.12 CNY"), printed("7.70 CNY", "cny-per-eur"))

    assert [each.overlaps + each.apart for each in fx.standings(rates)] == [(), ()]


def test_two_open_rates_have_no_bound_in_common() -> None:
    rates = rates_of(converted("about 40 million CNY", "5.6 million USD"), printed("about 7.1 CNY"))

    assert fx.common(rates) == Bounds()


def test_two_rates_apart_do_not_all_overlap_though_a_third_overlaps_with_both() -> None:
    rates = rates_of(
        printed("7.12 CNY"), printed("7.1 CNY", source="wide"), printed("7.14 CNY", source="other")
    )

    assert sorted(len(each.apart) for each in fx.standings(rates)) == [0, 1, 1]
    assert not fx.all_overlap(fx.standings(rates))


def test_a_rate_of_several_sources_is_known_by_the_first() -> None:
    (rate,) = rates_of(printed("7.12 CNY"), printed("7.12 CNY", source="other"))

    assert [rate.first, *rate.figure.came_from[1:]] == [*rate.figure.came_from]
    assert rate.first.source != "other"


def test_nothing_implies_no_rate() -> None:
    assert rates_of(an_observation(value="0 CNY", also=("63.7 billion USD",))) == ()


@pytest.mark.parametrize(
    "one",
    [printed("7.12 CNY"), an_observation(value="14 units"), an_observation(growth="8.4%")],
    ids=["a rate", "a count", "a growth"],
)
def test_what_is_no_money_is_not_converted(one: Observation) -> None:
    assert money_of(one) is None


def test_a_currency_that_one_of_several_sources_leaves_to_be_inferred_is_not_named() -> None:
    one, other = an_observation(), an_observation(source="other", inferred=("unit",))

    assert [names_currency("CNY", each) for each in ((one,), (one, other))] == [True, False]


def test_a_rate_of_several_sources_is_told_in_the_amounts_of_the_first() -> None:
    rate = the_rate(
        converted("454.97 billion CNY", "63.7 billion USD"),
        converted("4549.7 亿 CNY", "637 亿 USD", source="other"),
    )

    assert [*map(str, rate.amounts)] == ["454.97 billion CNY", "63.7 billion USD"]
