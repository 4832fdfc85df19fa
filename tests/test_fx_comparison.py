"""Two periods in another currency: each level at the rate of its own, growth worked out anew."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from cqtrade.compare.converted import converted, without_a_rate
from cqtrade.compare.periods import compare
from cqtrade.fx.conversion import Exchange, Left
from cqtrade.period import Period
from tests.builders import an_observation, some_codelists
from tests.strategies import contains

if TYPE_CHECKING:
    from cqtrade.compare.converted import ConvertedComparison
    from cqtrade.figures import Figure
    from cqtrade.fx.conversion import Converted
    from cqtrade.model import Observation

BILLION = Decimal(10) ** 9
LISTS = some_codelists()


def a_rate(value: str, period: str) -> Observation:
    return an_observation(
        sector="currency", indicator="cny-per-usd", value=value, period=period, source="bank"
    )


RATES = (a_rate("7.00 CNY", "2023"), a_rate("7.50 CNY", "2024"))
LEVELS = (
    an_observation(value="70.0 billion CNY", period="2023"),
    an_observation(value="75.0 billion CNY", period="2024", growth="7.1%"),
)


def maybe_in_dollars(
    *observations: Observation, before: str = "2023", after: str = "2024"
) -> ConvertedComparison | None:
    """Return the first row of a comparison in dollars, the rates' own rows put aside."""
    compared = compare(observations, Period.parse(before), Period.parse(after), LISTS)
    rows = (*compared.rows, *compared.one_sided)
    row = next(each for each in rows if each.series.sector != "currency")
    return converted(row, compared, Exchange("USD", observations, LISTS.indicators))


def in_dollars(
    *observations: Observation, before: str = "2023", after: str = "2024"
) -> ConvertedComparison:
    """Return the row that can be had in dollars."""
    row = maybe_in_dollars(*observations, before=before, after=after)
    assert row is not None
    return row


def lacking(*observations: Observation) -> list[tuple[Left, str]]:
    compared = compare(observations, Period.parse("2023"), Period.parse("2024"), LISTS)
    row = next(each for each in compared.rows if each.series.sector != "currency")
    exchange = Exchange("USD", observations, LISTS.indicators)
    return [(left, str(time)) for left, time in without_a_rate(row, compared, exchange)]


def level(one: Converted | None) -> Converted:
    assert one is not None
    return one


def growth(row: ConvertedComparison) -> Figure:
    assert row.growth is not None
    return row.growth


def rounded(figure: Figure | None, places: int = 1, scale: Decimal = Decimal(1)) -> str:
    assert figure is not None
    low, high = (
        "open" if end is None else f"{end / scale:.{places}f}"
        for end in (figure.bounds.low, figure.bounds.high)
    )
    return f"{figure.number / scale:.{places}f} ({low} to {high})"


def test_each_level_is_converted_at_the_rate_of_its_own_period() -> None:
    row = in_dollars(*LEVELS, *RATES)

    assert [level(each).figure.number for each in (row.before, row.after)] == [10 * BILLION] * 2


def test_growth_is_worked_out_from_the_converted_levels_and_not_carried_over() -> None:
    row = in_dollars(*LEVELS, *RATES)

    # Before: 69.95 / 7.005 to 70.05 / 6.995; after: 74.95 / 7.505 to 75.05 / 7.495.
    assert rounded(row.growth) == "0.0 (-0.3 to 0.3)"


def test_the_change_is_that_of_the_converted_levels() -> None:
    row = in_dollars(*LEVELS, *RATES)

    assert rounded(row.change, 2, BILLION) == "0.00 (-0.03 to 0.03)"


def test_growth_in_dollars_names_levels_and_rates() -> None:
    row = in_dollars(*LEVELS, *RATES)

    assert [each.sector for each in growth(row).came_from] == [
        *("automobiles", "currency", "automobiles", "currency"),
    ]


def test_an_implied_level_is_converted_at_the_rate_of_the_period_it_is_implied_for() -> None:
    row = in_dollars(LEVELS[1], *RATES)

    # 75.0 / 1.071 / 7.00; 74.95 / 1.0715 / 7.005 and 75.05 / 1.0705 / 6.995
    assert rounded(level(row.before).figure, 2, BILLION) == "10.00 (9.99 to 10.02)"


def test_an_implied_level_does_not_take_the_own_conversion_of_the_other() -> None:
    own = an_observation(
        value="75.0 billion CNY", period="2024", growth="7.1%", also=("10.2 billion USD",)
    )
    row = in_dollars(own, *RATES)

    assert [level(each).basis for each in (row.before, row.after)] == ["printed", "own conversion"]


def test_a_row_with_a_rate_for_only_one_of_its_levels_stays_as_it_is_printed() -> None:
    assert maybe_in_dollars(*LEVELS, RATES[1]) is None


def test_the_level_without_a_rate_is_named_by_its_time() -> None:
    assert lacking(*LEVELS, RATES[1]) == [(Left.NO_RATE, "2023")]


def test_a_row_without_a_currency_is_left_for_that() -> None:
    several = [an_observation(value="70 billion XXX", period=each) for each in ("2023", "2024")]

    assert lacking(*several, *RATES) == [
        (Left.NO_CURRENCY, "2023"),
        (Left.NO_CURRENCY, "2024"),
    ]


def test_a_level_that_stands_alone_is_converted_alone() -> None:
    row = in_dollars(LEVELS[0], RATES[0])

    assert (row.before is None, row.after is None, row.growth) == (False, True, None)


def test_a_stated_growth_alone_is_nothing_to_convert() -> None:
    assert maybe_in_dollars(an_observation(growth="8.4%"), *RATES) is None


def test_growth_over_several_years_is_given_for_a_year_too() -> None:
    row = in_dollars(
        an_observation(value="70.0 billion CNY", period="2022"),
        an_observation(value="90.75 billion CNY", period="2024"),
        *(a_rate("7.00 CNY", "2022"), a_rate("7.50 CNY", "2024")),
        before="2022",
    )

    # 10.0 to 12.1 billion in two years.
    assert rounded(row.annual) == "10.0 (9.9 to 10.1)"


def test_backwards_the_levels_change_places_in_dollars_too() -> None:
    forward = in_dollars(*LEVELS, *RATES)
    backward = in_dollars(*LEVELS, *RATES, before="2024", after="2023")

    assert (forward.before, forward.after) == (backward.after, backward.before)


def test_a_zero_base_has_a_change_and_no_growth() -> None:
    row = in_dollars(
        an_observation(value="0 CNY", period="2023"),
        an_observation(value="75.0 billion CNY", period="2024"),
        *RATES,
    )

    assert (bool(row.change), row.growth) == (True, None)


@given(
    *(st.decimals(Decimal(10), Decimal(10**4), places=4) for _ in range(2)),
    *(st.decimals(Decimal(5), Decimal(9), places=6) for _ in range(2)),
)
def test_growth_in_dollars_holds_the_truth(
    before: Decimal, after: Decimal, old_rate: Decimal, new_rate: Decimal
) -> None:
    truth = (Fraction(after) / Fraction(new_rate)) / (Fraction(before) / Fraction(old_rate)) - 1

    row = in_dollars(
        an_observation(value=f"{before:.1f} billion CNY", period="2023"),
        an_observation(value=f"{after:.1f} billion CNY", period="2024"),
        *(a_rate(f"{old_rate:.3f} CNY", "2023"), a_rate(f"{new_rate:.3f} CNY", "2024")),
    )

    assert contains(growth(row).bounds, truth * 100)


def test_a_rise_is_a_rise_in_dollars() -> None:
    later = an_observation(value="150.0 billion CNY", period="2024")
    row = in_dollars(LEVELS[0], later, *RATES)

    assert row.change
    assert row.change.number == 10 * BILLION


def test_less_than_one_dollar_is_a_base_too() -> None:
    row = in_dollars(
        an_observation(value="3.50 CNY", period="2023"),
        an_observation(value="7.50 CNY", period="2024"),
        *RATES,
    )

    assert growth(row).number == 100


def test_a_running_total_is_converted_at_a_rate_since_its_counting_began() -> None:
    def total(value: str, day: str, sector: str, *also: str) -> Observation:
        since = "2022-12"
        return an_observation(
            value=value, period=day, sector=sector, also=also, cumulative_from=since, source=sector
        )

    row = in_dollars(
        total("140 billion CNY", "2023-12-31", "automobiles"),
        total("150 billion CNY", "2024-12-31", "automobiles"),
        total("70 billion CNY", "2023-12-31", "food", "10 billion USD"),
        total("75 billion CNY", "2024-12-31", "food", "10 billion USD"),
        before="2023-12-31",
        after="2024-12-31",
    )

    assert [level(each).figure.number for each in (row.before, row.after)] == [20 * BILLION] * 2
