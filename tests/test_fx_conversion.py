"""Money is converted at a rate of its own time, or left as it is printed."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Unpack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtrade.bounds import Bounds
from cqtrade.figures import Figure
from cqtrade.fx import conversion
from cqtrade.fx.conversion import Exchange, Left
from cqtrade.model import Kind, Status
from tests.builders import an_observation, some_codelists
from tests.strategies import contains, nested

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from cqtrade.fx.conversion import Converted
    from cqtrade.model import Observation
    from tests.builders import Printed

BILLION = Decimal(10) ** 9


def exchange(*observations: Observation, into: str = "USD") -> Exchange:
    lists = some_codelists()
    stock = replace(lists.indicators["exports"], code="deposits", flow=False)
    return Exchange(into, observations, {**lists.indicators, "deposits": stock})


def a_rate(
    figure: str = "7.1217 CNY", when: str = "2024", **what_matters: Unpack[Printed]
) -> Observation:
    said: Printed = {
        "sector": "currency",
        "indicator": "cny-per-usd",
        "source": "bank",
        "value": figure,
        "period": when,
        **what_matters,
    }
    return an_observation(**said)


def implying(value: str, also: str, period: str = "2024") -> Observation:
    """Return a figure of another series that gives its amount in two currencies."""
    return an_observation(
        sector="food", value=value, also=(also,), period=period, source="gazette-of-food"
    )


def converted(one: Observation, *rates: Observation, into: str = "USD") -> Converted:
    found = exchange(one, *rates, into=into).of_claim((one,))
    assert found is not None
    return found


def converted_claim(*claim: Observation) -> Converted:
    """Return what several sources that say the same come to."""
    found = exchange(*claim).of_claim(claim)
    assert found is not None
    return found


def left(one: Observation, *rates: Observation, into: str = "USD") -> Left | None:
    """Return why *one* is left alone; a figure that is converted has no place here."""
    given = exchange(one, *rates, into=into)
    assert given.of_claim((one,)) is None
    return given.why_left((one,))


def shown(one: Converted, scale: Decimal = BILLION) -> str:
    """Return an amount with its bounds in billions, two decimals each."""
    low, high = (
        "open" if end is None else f"{end / scale:.2f}"
        for end in (one.figure.bounds.low, one.figure.bounds.high)
    )
    return f"{one.figure.number / scale:.2f} ({low} to {high}) {one.figure.unit}"


def source_of(one: Converted) -> str:
    assert one.rate is not None
    return one.rate.first.source


LEVEL = an_observation(value="454.97 billion CNY")
OWN = an_observation(value="454.97 billion CNY", also=("63.7 billion USD",))


# Which rate.


def test_a_sources_own_conversion_is_taken_as_printed() -> None:
    own = converted(OWN)

    assert (str(own.printed), own.basis) == ("63.7 billion USD", "own conversion")


def test_an_own_conversion_has_the_bounds_of_its_own_digits() -> None:
    assert shown(converted(OWN)) == "63.70 (63.65 to 63.75) USD"


def test_an_own_conversion_comes_before_a_printed_rate() -> None:
    assert converted(OWN, a_rate("7.1500 CNY")).basis == "own conversion"


def test_a_printed_rate_comes_before_an_implied_one() -> None:
    one = converted(LEVEL, implying("7.14 billion CNY", "1.00 billion USD"), a_rate())

    assert (one.basis, source_of(one)) == ("printed", "bank")


def test_a_printed_rate_divides_the_level() -> None:
    # 454.97 / 7.1217; 454.965 / 7.12175 and 454.975 / 7.12165
    assert shown(converted(LEVEL, a_rate())) == "63.89 (63.88 to 63.89) USD"


def test_a_rate_for_a_hundred_converts_as_one_for_one() -> None:
    hundred = converted(LEVEL, a_rate("712.17 CNY", indicator="cny-per-100-usd"))

    assert hundred.figure.bounds == converted(LEVEL, a_rate()).figure.bounds


def test_an_implied_rate_of_the_same_period_serves_where_none_is_printed() -> None:
    one = converted(LEVEL, implying("7.14 billion CNY", "1.00 billion USD"))

    assert (one.basis, source_of(one)) == ("implied", "gazette-of-food")


def test_of_several_printed_rates_the_narrowest_is_taken() -> None:
    one = converted(LEVEL, a_rate("7.12 CNY", source="coarse"), a_rate(source="fine"))

    assert source_of(one) == "fine"


def test_a_closed_rate_comes_before_an_open_one() -> None:
    one = converted(
        LEVEL,
        implying("about 7.14 billion CNY", "1.00 billion USD"),
        an_observation(value="7.1 billion CNY", also=("1.0 billion USD",), indicator="imports"),
    )

    assert source_of(one) == "gazette"


def test_a_rate_in_doubt_comes_after_one_without() -> None:
    one = converted(LEVEL, a_rate(doubt="x", source="fine"), a_rate("7.1 CNY", source="coarse"))

    assert source_of(one) == "coarse"


def test_the_best_vintage_of_a_rate_is_taken() -> None:
    one = converted(
        LEVEL,
        a_rate(status=Status.PRELIMINARY, source="early"),
        a_rate("7.1 CNY", status=Status.REVISED, source="late"),
    )

    assert source_of(one) == "late"


def test_rates_of_the_same_time_that_disagree_are_named() -> None:
    one = converted(LEVEL, a_rate("7.1217 CNY"), a_rate("7.15 CNY", source="other"))

    assert [each.first.source for each in one.disagree] == ["other"]


def test_an_own_conversion_names_a_printed_rate_that_it_disagrees_with() -> None:
    one = converted(OWN, a_rate("6.9000 CNY"))

    assert [each.first.source for each in one.disagree] == ["bank"]


def test_two_own_conversions_of_one_claim_that_disagree_are_named() -> None:
    other = an_observation(
        value="454.97 billion CNY", also=("65.0 billion USD",), source="translation"
    )
    one = converted_claim(OWN, other)

    assert [str(each.amounts[1]) for each in one.disagree] == ["65.0 billion USD"]


def test_an_own_conversion_of_any_source_serves_a_claim_of_several() -> None:
    without = an_observation(value="454.97 billion CNY", source="original")
    one = converted_claim(without, OWN)

    assert str(one.printed) == "63.7 billion USD"


def test_dollars_become_yuan_at_the_same_rate() -> None:
    one = an_observation(value="63.7 billion USD")

    assert shown(converted(one, a_rate(), into="CNY")) == "453.65 (453.29 to 454.01) CNY"


def test_a_hedge_carries_through_a_conversion() -> None:
    one = an_observation(value="over 450 billion CNY")

    assert shown(converted(one, a_rate("7.1217 CNY"))) == "63.19 (63.19 to open) USD"


def test_a_rate_that_promises_nothing_gives_an_amount_that_promises_nothing() -> None:
    one = converted(LEVEL, a_rate("about 7.12 CNY"))

    assert one.figure.bounds == Bounds()


def test_a_loss_is_converted_as_a_loss() -> None:
    one = an_observation(value="-7.1217 billion CNY")

    assert shown(converted(one, a_rate())) == "-1.00 (-1.00 to -1.00) USD"


def test_a_converted_level_names_the_figure_and_its_rate() -> None:
    one = converted(LEVEL, a_rate())

    assert [each.source for each in one.figure.came_from] == ["gazette", "bank"]


# The figure's own time.


@pytest.mark.parametrize(
    ("level", "rate"),
    [
        pytest.param("2023", "2024", id="another year"),
        pytest.param("2024Q1", "2024", id="a part of the rate's year"),
        pytest.param("2024", "2024Q1", id="the whole of the rate's quarter"),
        pytest.param("2024", "2024-12-31", id="the year of a day's rate"),
        pytest.param("2024-12-31", "2024", id="a day of the year of an average"),
        pytest.param("annual", "2024", id="a year without a name"),
        pytest.param("annual", "annual", id="two years without a name"),
        pytest.param("unknown", "unknown", id="two times unknown"),
    ],
)
def test_a_rate_of_another_time_converts_nothing(level: str, rate: str) -> None:
    one = an_observation(period=level)

    assert left(one, a_rate(period=rate)) is Left.NO_RATE


def test_a_period_spelt_otherwise_is_the_same() -> None:
    one = an_observation(period="2024Q1-Q3")

    assert converted(one, a_rate(period="2024-01..2024-09")).basis == "printed"


def test_a_stock_is_not_converted_at_the_average_of_its_year() -> None:
    one = an_observation(indicator="deposits")

    assert left(one, a_rate(period="2024")) is Left.NO_RATE


def test_a_stock_is_converted_at_the_rate_of_its_last_day() -> None:
    one = an_observation(indicator="deposits", value="70.827 billion CNY")

    assert shown(converted(one, a_rate("7.0827 CNY", "2024-12-31"))) == "10.00 (10.00 to 10.00) USD"


def test_a_running_total_is_not_converted_at_the_rate_of_the_day_it_ends() -> None:
    one = an_observation(period="2024-12-31", cumulative_from="2024")

    assert left(one, a_rate(period="2024-12-31")) is Left.NO_RATE


def test_a_running_total_is_converted_at_the_rate_of_the_span_it_covers() -> None:
    one = an_observation(period="2024-12-31", cumulative_from="2023-07")

    assert converted(one, a_rate(period="2023-07..2024-12")).basis == "printed"


@pytest.mark.parametrize("kind", [Kind.FORECAST, Kind.TARGET])
def test_what_is_no_report_is_no_rate_for_others(kind: Kind) -> None:
    assert left(LEVEL, a_rate(kind=kind)) is Left.NO_RATE


def test_a_target_keeps_its_own_conversion() -> None:
    one = an_observation(kind=Kind.TARGET, also=("1.4 billion USD",))

    assert converted(one).basis == "own conversion"


# What is left alone.


def test_without_a_rate_an_amount_stays_as_it_is_printed() -> None:
    assert left(LEVEL) is Left.NO_RATE


def test_there_is_no_way_across_a_third_currency() -> None:
    one = an_observation(value="1 billion EUR")

    assert left(one, a_rate(), a_rate("7.7 CNY", indicator="cny-per-eur")) is Left.NO_RATE


def test_what_names_no_currency_is_never_given_one() -> None:
    one = an_observation(value="over 40 million XXX")

    assert left(one, a_rate()) is Left.NO_CURRENCY


def test_what_names_no_currency_is_not_converted_even_by_its_source() -> None:
    one = an_observation(value="over 40 million XXX", also=("5.6 million USD",))

    assert left(one) is Left.NO_CURRENCY


def test_an_inferred_currency_is_not_converted() -> None:
    one = an_observation(value="40 million CNY", inferred=("unit",))

    assert left(one, a_rate()) is Left.NO_CURRENCY


@pytest.mark.parametrize(
    "one",
    [
        pytest.param(an_observation(value="3,000 vehicles"), id="a count"),
        pytest.param(an_observation(value="8.4%"), id="a share"),
        pytest.param(an_observation(growth="8.4%"), id="a growth"),
        pytest.param(an_observation(value="63.7 billion USD"), id="dollars"),
        pytest.param(a_rate(), id="an exchange rate"),
    ],
)
def test_what_is_no_money_in_another_currency_has_nothing_to_convert(one: Observation) -> None:
    assert left(one, a_rate(source="other")) is None


def test_no_currency_wanted_converts_nothing() -> None:
    assert left(OWN, a_rate(), into="") is None


def test_a_growth_that_is_an_amount_keeps_its_own_conversion() -> None:
    one = an_observation(growth="4 million CNY", also=("560,000 USD",))

    assert str(converted(one, a_rate()).printed) == "560,000 USD"


def test_a_growth_that_is_an_amount_has_no_rate_but_its_own() -> None:
    one = an_observation(growth="4 million CNY")

    assert left(one, a_rate()) is Left.NO_LEVEL


def test_the_growth_beside_a_level_is_never_converted() -> None:
    one = an_observation(value="40 million CNY", growth="4 million CNY")

    assert shown(converted(one, a_rate("4.0000 CNY")), Decimal(10) ** 6) == (
        "10.00 (9.87 to 10.13) USD"
    )


# Flat cells.


def test_a_conversion_as_cells_names_amount_bounds_rate_basis_and_source() -> None:
    one = an_observation(value="7.0 billion CNY")

    amount, low, high, *rest = conversion.row(converted(one, a_rate("0.5 CNY")))

    # 7.0 / 0.5; 6.95 / 0.55 and 7.05 / 0.45
    assert ([f"{each:.0f}" for each in (amount, low, high)], rest) == (
        ["14000000000", "12636363636", "15666666667"],
        [
            *("USD", Decimal("0.5"), Decimal("0.45"), Decimal("0.55"), "printed"),
            ("bank:chongqing/currency/cny-per-usd@2024",),
        ],
    )


def test_what_is_left_alone_has_empty_cells() -> None:
    assert conversion.row(None) == (None,) * len(conversion.COLUMNS)


def test_an_own_conversion_of_nothing_has_an_amount_and_no_rate() -> None:
    one = an_observation(value="0 CNY", also=("0 USD",))

    assert conversion.row(converted(one))[3:] == (
        *("USD", None, None, None, "own conversion"),
        (one.id,),
    )


# Laws.


def rounded(number: Decimal, places: int) -> str:
    """Return a number as it would be printed."""
    return f"{number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_EVEN):f}"


def true_levels() -> SearchStrategy[Decimal]:
    return st.decimals(Decimal("0.1"), Decimal(10**6), places=6)


def true_rates() -> SearchStrategy[Decimal]:
    return st.decimals(Decimal("0.1"), Decimal(20), places=8)


@given(true_levels(), true_rates(), st.integers(1, 3), st.integers(2, 5))
def test_the_bounds_of_a_converted_level_hold_the_truth(
    level: Decimal, rate: Decimal, of_level: int, of_rate: int
) -> None:
    one = an_observation(value=f"{rounded(level, of_level)} million CNY")
    printed = a_rate(f"{rounded(rate, of_rate)} CNY")
    truth = Fraction(level) * 10**6 / Fraction(rate)

    assert contains(converted(one, printed).figure.bounds, truth)


@given(true_levels(), true_rates(), st.integers(1, 3), st.integers(2, 5))
def test_there_and_back_holds_the_start(
    level: Decimal, rate: Decimal, of_level: int, of_rate: int
) -> None:
    one = an_observation(value=f"{rounded(level, of_level)} million CNY")
    printed = a_rate(f"{rounded(rate, of_rate)} CNY")
    there = converted(one, printed).figure

    back = bounds_in("CNY", there, printed)

    assert bounds_of(one).within(back)


@given(nested(), true_rates(), st.sampled_from(("CNY", "USD")))
def test_a_more_precise_level_never_widens_the_conversion(
    levels: tuple[Bounds, Bounds], rate: Decimal, unit: str
) -> None:
    printed = a_rate(f"{rounded(rate, 4)} CNY")
    other = "USD" if unit == "CNY" else "CNY"

    fine, coarse = (bounds_in(other, a_level(each, unit), printed) for each in levels)

    assert fine.within(coarse)


@given(true_levels(), true_rates(), st.integers(1, 2), st.integers(2, 4))
def test_a_further_zero_of_a_level_or_rate_never_widens_the_conversion(
    level: Decimal, rate: Decimal, of_level: int, of_rate: int
) -> None:
    coarse = converted(
        an_observation(value=f"{rounded(level, of_level)} million CNY"),
        a_rate(f"{rounded(rate, of_rate)} CNY"),
    )
    fine = converted(
        an_observation(value=f"{rounded(level, of_level)}0 million CNY"),
        a_rate(f"{rounded(rate, of_rate)}0 CNY"),
    )

    assert fine.figure.bounds.within(coarse.figure.bounds)


def bounds_in(currency: str, level: Figure, rate: Observation) -> Bounds:
    found = exchange(rate, into=currency).of_level(level, rate.period)
    assert found is not None
    return found.figure.bounds


def bounds_of(one: Observation) -> Bounds:
    assert one.value is not None
    return one.value.bounds


def a_level(bounds: Bounds, unit: str) -> Figure:
    return Figure(Decimal(1), bounds, unit, (LEVEL,))


def test_of_two_own_conversions_that_differ_the_first_is_shown_and_the_other_told() -> None:
    one = an_observation(value="454.97 billion CNY", also=("63.7 billion USD",))
    other = an_observation(value="454.97 billion CNY", also=("62.0 billion USD",), source="other")

    found = converted_claim(one, other)

    assert str(found.printed) == "63.7 billion USD"
    assert source_of(found) == one.source
    assert [rate.first.source for rate in found.disagree] == ["other"]


def test_an_own_conversion_of_a_forecast_is_told_where_another_differs() -> None:
    one = an_observation(value="454.97 billion CNY", also=("63.7 billion USD",), kind=Kind.FORECAST)
    other = replace(an_observation(also=("62.0 billion USD",), source="other"), value=one.value)

    found = converted_claim(one, replace(other, kind=Kind.FORECAST))

    assert [rate.first.source for rate in found.disagree] == ["other"]


def test_an_own_conversion_that_several_sources_print_is_known_by_the_first() -> None:
    assert source_of(converted_claim(OWN, replace(OWN, source="other"))) == OWN.source


def test_an_exchange_rate_is_no_money_to_convert() -> None:
    rate = a_rate()
    figure = Figure(Decimal("7.12"), Bounds.exactly(Decimal("7.12")), "CNY", (rate,), derived=True)

    assert left(rate, a_rate("7.1300 CNY", source="other")) is None
    assert exchange(rate).why_level_left(figure) is None
