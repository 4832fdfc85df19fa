"""A converted amount stands beneath the printed one, with a footnote for its rate."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from cqtrade import figures
from cqtrade.bounds import Bounds
from cqtrade.cells import levels, rates
from cqtrade.figures import Figure
from cqtrade.fx.conversion import Exchange, Left
from cqtrade.fx.rates import Basis, Pair, Rate
from cqtrade.period import Period
from cqtrade.sheet import quotation, wording
from cqtrade.sheet.money import Money
from cqtrade.sheet.references import References
from tests.builders import a_source, an_observation, some_codelists

if TYPE_CHECKING:
    from cqtrade.model import Observation

RATE = an_observation(
    sector="currency", indicator="cny-per-usd", value="7.00 CNY", period="2023", at=(7,)
)
LEVEL = an_observation(value="70.0 billion CNY", growth="10%")


def money(*observations: Observation, into: str = "USD", noun: str = "amount") -> Money:
    exchange = Exchange(into, observations, some_codelists().indicators)
    return Money(exchange, References({"gazette": a_source()}), noun)


def base_of(one: Observation) -> Figure:
    """Return the level a year before *one*, which its growth implies."""
    (level,), (rate,) = levels([one]), rates([one])
    return figures.implied_base(figures.level(level, one.unit), rate)


def a_rate_of(number: str, low: str | None, high: str | None) -> Rate:
    ends = (None if end is None else Decimal(end) for end in (low, high))
    return Rate(
        pair=Pair("CNY", "USD"),
        time=RATE.period,
        basis=Basis.PRINTED,
        figure=Figure(Decimal(number), Bounds(*ends), "CNY", (RATE,)),
        amounts=(),
    )


def test_a_derived_level_is_converted_at_the_rate_of_the_time_it_is_for() -> None:
    cell = money(RATE).level("63.64 billion CNY", base_of(LEVEL), Period.parse("2023"))

    assert cell == (
        "63.64 billion CNY\n= 9.09 billion USD [rate of 2023]\n(9.04 to 9.15 billion USD)"
    )


def test_a_level_without_a_rate_stays_as_it_is_worded() -> None:
    assert money().level("63.64 billion CNY", base_of(LEVEL), Period.parse("2023")) == (
        "63.64 billion CNY"
    )


def test_a_level_without_a_rate_is_counted_with_its_time() -> None:
    words = money(noun="row")
    words.level("63.64 billion CNY", base_of(LEVEL), Period.parse("2023"))

    assert list(words.notes()) == [
        "1 row in CNY stays as printed: no rate of the same period is known (2023)"
    ]


def test_amounts_left_alone_are_counted_together_and_their_times_in_order() -> None:
    words = money()
    for year in ("2024", "2022", "2024"):
        words.leave(Left.NO_RATE, "CNY", Period.parse(year))

    assert list(words.notes()) == [
        "3 amounts in CNY stay as printed: no rate of the same period is known (2022, 2024)"
    ]


def test_a_level_in_the_wanted_currency_is_not_counted() -> None:
    words = money(RATE, into="CNY")
    words.value((LEVEL,))

    assert list(words.notes()) == []


def test_without_a_wanted_currency_nothing_is_added() -> None:
    own = an_observation(also=("1.4 billion USD",))
    words = money(own, RATE, into="")

    assert (words.value((own,)), list(words.notes())) == ("10 billion CNY", [])


def test_an_own_conversion_of_nothing_has_a_footnote_without_a_rate() -> None:
    one = an_observation(value="0 CNY", also=("0 USD",))
    words = money(one)
    words.value((one,))

    assert list(words.notes()) == ["own conversion: 0 USD"]


def test_a_growth_that_is_an_amount_is_left_with_its_reason() -> None:
    one = an_observation(growth="4 million CNY", period="2023")
    words = money(one, RATE)
    words.growth((one,))

    assert list(words.notes()) == [
        "1 amount in CNY stays as printed: only its source can convert an amount of growth"
    ]


def test_a_rate_has_one_footnote_however_many_amounts_it_converts() -> None:
    words = money(RATE)
    for value in ("7 billion CNY", "14 billion CNY"):
        words.value((an_observation(value=value, period="2023"),))

    assert list(words.notes()) == [
        "rate of 2023: 7.000 CNY per USD (6.995 to 7.005), printed, [1] ¶7"
    ]


# Rates in words.


@pytest.mark.parametrize(
    ("rate", "shown", "limits"),
    [
        pytest.param(
            a_rate_of("7.14238", "7.13670", "7.14807"), "7.142", "7.137 to 7.148", id="four digits"
        ),
        pytest.param(
            a_rate_of("7.1217", "7.12165", "7.12175"), "7.1217", "7.12165 to 7.12175", id="more"
        ),
        pytest.param(a_rate_of("7.14", "6.19", "8.11"), "7.140", "6.190 to 8.110", id="a wide one"),
        pytest.param(
            a_rate_of("0.047118", "0.046", "0.048"),
            "0.04712",
            "0.04600 to 0.04800",
            id="a small one",
        ),
        pytest.param(
            a_rate_of("1432.5", "1432", "1433"), "1,432", "1,432.0 to 1,433.0", id="large"
        ),
        pytest.param(
            a_rate_of("7.142857", f"7.{'142857' * 8}", f"7.{'142857' * 7}142858"),
            *("7.1428570", "7.1428571"),
            id="of exact amounts",
        ),
        pytest.param(a_rate_of("7.1", "7.1", None), "7.100", "at least 7.100", id="open above"),
        pytest.param(a_rate_of("7.1", "0", "7.2"), "7.100", "at most 7.200", id="open below"),
        pytest.param(a_rate_of("7.1", None, None), "7.100", "no bound", id="open"),
    ],
)
def test_a_rate_is_shown_to_four_digits_or_to_what_its_bounds_bear(
    rate: Rate, shown: str, limits: str
) -> None:
    assert (quotation.number(rate), quotation.limits(rate.figure.bounds)) == (shown, limits)


def test_small_money_is_told_to_the_hundredth() -> None:
    one = Figure(Decimal("1.38889"), Bounds(Decimal("1.38"), Decimal("1.40")), "USD", ())

    assert wording.figure(one) == "1.39 USD"
