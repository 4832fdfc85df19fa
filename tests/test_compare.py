"""Growth between two periods is what a careful person would work out, or a reason for none."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtrade import figures
from cqtrade.bounds import UNKNOWN
from cqtrade.cells import levels, rates
from cqtrade.compare.periods import Basis, compare, span_in_words
from cqtrade.errors import SpanMismatch
from cqtrade.model import Kind, Status
from cqtrade.period import Period
from cqtrade.quantity import Quantity
from tests.builders import an_observation, some_codelists

if TYPE_CHECKING:
    from cqtrade.compare.periods import Compared, Comparison
    from cqtrade.figures import Figure
    from cqtrade.model import Observation

BILLION = Decimal(10) ** 9
ZERO_BASE = "no growth: the base is zero or negative"


def compared(
    *observations: Observation, before: str = "2023", after: str = "2024", kinds: str = "reported"
) -> Compared:
    return compare(
        observations,
        Period.parse(before),
        Period.parse(after),
        some_codelists(),
        tuple(map(Kind, kinds.split())),
    )


def the_row(*observations: Observation, before: str = "2023", after: str = "2024") -> Comparison:
    """Return the only row of a comparison."""
    (row,) = compared(*observations, before=before, after=after).rows
    return row


def level(value: str, period: str, source: str = "gazette", growth: str = "") -> Observation:
    return an_observation(value=value, period=period, source=source, growth=growth)


def rounded(figure: Figure | None, places: int, scale: Decimal = Decimal(1)) -> str:
    """Return a figure with its bounds, as they are shown."""
    assert figure is not None
    low, high = (
        "open" if end is None else f"{end / scale:.{places}f}"
        for end in (figure.bounds.low, figure.bounds.high)
    )
    return f"{figure.number / scale:.{places}f} ({low} to {high})"


def test_a_basis_is_told_in_a_word() -> None:
    assert [*Basis] == ["printed", "implied", "stated", "one-sided"]


# Printed levels.


def test_growth_between_printed_levels_is_their_quotient_less_one() -> None:
    row = the_row(level("454.97 billion CNY", "2024"), level("419.7 billion CNY", "2023"))

    assert rounded(row.growth, 1) == "8.4 (8.4 to 8.4)"


def test_a_change_between_printed_levels_is_their_difference() -> None:
    row = the_row(level("454.97 billion CNY", "2024"), level("419.7 billion CNY", "2023"))

    assert rounded(row.change, 2, BILLION) == "35.27 (35.22 to 35.32)"


def test_a_change_is_in_the_unit_of_the_levels() -> None:
    row = the_row(level("454.97 billion CNY", "2024"), level("419.7 billion CNY", "2023"))

    assert row.change is not None
    assert row.change.unit == "CNY"


def test_printed_levels_are_not_derived() -> None:
    row = the_row(level("454.97 billion CNY", "2024"), level("419.7 billion CNY", "2023"))

    assert [each.derived for each in (row.before, row.after, row.change, row.growth) if each] == [
        *(False, False, True, True)
    ]


def test_a_derived_figure_names_the_observations_it_came_from() -> None:
    old, new = level("10 units", "2023"), level("12 units", "2024")
    row = the_row(old, new)

    assert row.growth is not None
    assert row.growth.came_from == (old, new)


def test_a_comparison_of_two_printed_levels_rests_on_print() -> None:
    assert the_row(level("10 units", "2023"), level("12 units", "2024")).basis is Basis.PRINTED


def test_periods_are_told_by_their_days_not_by_their_spelling() -> None:
    row = the_row(
        level("10 units", "2024-01..2024-09"),
        level("12 units", "2025Q1-Q3"),
        before="2024Q1-Q3",
        after="2025-01..2025-09",
    )

    assert rounded(row.growth, 1) == "20.0 (20.0 to 20.0)"


def test_stocks_compare_with_stocks() -> None:
    row = the_row(
        level("100 units", "2023-12-31"),
        level("130 units", "2024-06-30"),
        before="2023-12-31",
        after="2024-06-30",
    )

    assert rounded(row.growth, 1) == "30.0 (30.0 to 30.0)"


def test_a_hedge_carries_through_to_the_growth() -> None:
    row = the_row(level("over 120 units", "2024"), level("100 units", "2023"))

    assert rounded(row.growth, 1) == "20.0 (20.0 to open)"


def test_over_470_after_over_3000_promises_no_growth() -> None:
    row = the_row(level("over 470 units", "2024"), level("over 3,000 units", "2023"))

    assert rounded(row.growth, 1) == "-84.3 (-100.0 to open)"


def test_growth_against_about_is_unbounded() -> None:
    row = the_row(level("about 10 units", "2024"), level("about 8 units", "2023"))

    assert row.growth is not None
    assert (row.growth.number, row.growth.bounds) == (Decimal(25), UNKNOWN)


# Zero and negative bases.


@pytest.mark.parametrize("value", ["0 units", "-5 units"])
def test_from_nothing_or_less_there_is_no_growth(value: str) -> None:
    row = the_row(level(value, "2023"), level("10 units", "2024"))

    assert (row.growth, row.annual, row.remarks) == (None, None, (ZERO_BASE,))


def test_from_one_there_is_growth() -> None:
    row = the_row(level("1 units", "2023"), level("2 units", "2024"))

    assert rounded(row.growth, 0) == "100 (100 to 100)"


def test_from_nothing_there_is_a_change() -> None:
    row = the_row(level("0 units", "2023"), level("10 units", "2024"))

    assert rounded(row.change, 0) == "10 (10 to 10)"


def test_to_nothing_there_is_a_fall_of_100_percent() -> None:
    row = the_row(level("10 units", "2023"), level("0 units", "2024"))

    assert (rounded(row.growth, 0), row.remarks) == ("-100 (-100 to -100)", ())


def test_from_a_later_nothing_back_there_is_no_growth() -> None:
    row = the_row(level("10 units", "2023"), level("0 units", "2024"), before="2024", after="2023")

    assert (row.growth, row.remarks) == (None, (ZERO_BASE,))


def test_from_later_back_to_nothing_there_is_a_fall_of_100_percent() -> None:
    row = the_row(level("0 units", "2023"), level("1 units", "2024"), before="2024", after="2023")

    assert (rounded(row.growth, 0), row.remarks) == ("-100 (-100 to -100)", ())


def test_between_two_losses_there_is_no_growth_either_way() -> None:
    several = level("-5 units", "2023"), level("-4 units", "2024")
    rows = the_row(*several), the_row(*several, before="2024", after="2023")

    assert [(row.growth, row.remarks) for row in rows] == [(None, (ZERO_BASE,))] * 2


# Growth over more than a year.


def test_over_several_years_the_growth_a_year_is_compound() -> None:
    row = the_row(level("100 units", "2021"), level("133.1 units", "2024"), before="2021")

    assert rounded(row.annual, 2) == "10.00 (9.99 to 10.01)"


def test_the_growth_a_year_is_not_that_of_the_whole_span() -> None:
    row = the_row(level("100 units", "2021"), level("133.1 units", "2024"), before="2021")

    assert rounded(row.growth, 1) == "33.1 (33.0 to 33.2)"


def test_over_one_year_there_is_no_compound_growth() -> None:
    assert the_row(level("10 units", "2023"), level("12 units", "2024")).annual is None


def test_over_no_whole_years_there_is_no_compound_growth() -> None:
    row = the_row(
        level("10 units", "2022Q1"),
        level("12 units", "2024Q2"),
        before="2022Q1",
        after="2024Q2",
    )

    assert row.annual is None


def test_from_a_profit_to_a_loss_there_is_no_compound_growth() -> None:
    row = the_row(level("10 units", "2021"), level("-5 units", "2024"), before="2021")

    assert (row.annual, rounded(row.growth, 0)) == (None, "-150 (-150 to -150)")


def test_to_nothing_the_compound_growth_is_a_total_loss() -> None:
    row = the_row(level("10 units", "2021"), level("0 units", "2024"), before="2021")

    assert rounded(row.annual, 0) == "-100 (-100 to -100)"


def test_compound_growth_of_hedged_levels_keeps_the_hedge() -> None:
    row = the_row(level("100 units", "2022"), level("over 121 units", "2024"), before="2022")

    assert rounded(row.annual, 1) == "10.0 (10.0 to open)"


def test_compound_growth_from_a_base_of_unknown_size_is_unbounded_above() -> None:
    row = the_row(level("nearly 100 units", "2022"), level("121 units", "2024"), before="2022")

    assert rounded(row.annual, 1) == "10.0 (10.0 to open)"


def test_compound_growth_to_what_may_be_a_loss_has_no_lower_bound() -> None:
    row = the_row(level("100 units", "2022"), level("about 121 units", "2024"), before="2022")

    assert rounded(row.annual, 1) == "10.0 (open to open)"


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("2023", "2024", "year on year"),
        ("2024", "2023", "year on year"),
        ("2024Q1-Q3", "2025Q1-Q3", "year on year"),
        ("2022-12-31", "2023-12-31", "year on year"),
        ("2019", "2024", "over 5 years"),
        ("2024", "2019", "over 5 years"),
        ("2010..2014", "2015..2019", "over 5 years"),
        ("2010..2014", "2011..2015", "one year apart"),
        ("2022-12..2023-12", "2023-12..2024-12", "one year apart"),
        ("2024Q1", "2024Q2", "from 2024Q1 to 2024Q2"),
        ("2023-12-31", "2024-06-30", "from 2023-12-31 to 2024-06-30"),
    ],
)
def test_a_span_is_named_and_a_gap_is_never_year_on_year(
    before: str, after: str, words: str
) -> None:
    assert span_in_words(Period.parse(before), Period.parse(after)) == words


# A level and a stated growth.


def test_454_97_billion_at_8_4_percent_was_419_71_billion() -> None:
    row = the_row(level("454.97 billion CNY", "2024", growth="8.4%"))

    assert rounded(row.before, 2, BILLION) == "419.71 (419.52 to 419.91)"


def test_over_33_billion_at_51_9_percent_was_at_least_21_7_billion() -> None:
    row = the_row(level("over 33 billion CNY", "2024", growth="51.9%"))

    assert rounded(row.before, 1, BILLION) == "21.7 (21.7 to open)"


def test_an_implied_base_is_derived_and_names_its_figure_once() -> None:
    one = level("454.97 billion CNY", "2024", growth="8.4%")
    row = the_row(one)

    assert row.before is not None
    assert (row.basis, row.before.derived, row.before.came_from) == (Basis.IMPLIED, True, (one,))


def test_the_change_to_a_level_is_narrower_than_the_difference_from_its_implied_base() -> None:
    row = the_row(level("454.97 billion CNY", "2024", growth="8.4%"))

    assert rounded(row.change, 2, BILLION) == "35.26 (35.06 to 35.45)"


def test_the_growth_of_an_implied_comparison_is_the_stated_one() -> None:
    row = the_row(level("454.97 billion CNY", "2024", growth="8.4%"))

    assert row.growth is not None
    assert (rounded(row.growth, 2), row.growth.derived) == ("8.40 (8.35 to 8.45)", False)


def test_an_earlier_level_and_a_later_growth_imply_the_later_level() -> None:
    row = the_row(
        level("100 units", "2023"),
        an_observation(growth="8.4%", period="2024", source="herald"),
    )

    assert rounded(row.after, 2) == "108.40 (108.35 to 108.45)"


def test_one_has_a_base() -> None:
    row = the_row(level("1 units", "2024", growth="100%"))

    assert rounded(row.before, 1) == "0.5 (0.5 to 0.5)"


def test_one_grows_too() -> None:
    row = the_row(level("1 units", "2023"), an_observation(growth="100%", source="herald"))

    assert rounded(row.after, 1) == "2.0 (2.0 to 2.0)"


def test_the_change_from_a_level_is_that_level_times_the_growth() -> None:
    row = the_row(
        level("100 units", "2023"),
        an_observation(growth="8.4%", period="2024", source="herald"),
    )

    assert rounded(row.change, 2) == "8.40 (8.35 to 8.45)"


def test_a_level_and_growth_of_two_sources_imply_a_base_that_names_both() -> None:
    row = the_row(
        level("108.4 units", "2024"),
        an_observation(growth="8.4%", period="2024", source="herald"),
    )

    assert [each.source for each in row.observations] == ["gazette", "herald"]


@pytest.mark.parametrize("growth", ["-100%", "-120%"])
def test_after_a_total_loss_there_is_no_base(growth: str) -> None:
    row = the_row(level("10 billion CNY", "2024", growth=growth))

    assert (row.basis, row.before, row.remarks) == (
        Basis.STATED,
        None,
        (f"no base: nothing is left after {growth}",),
    )


def test_a_base_of_what_may_be_a_total_loss_has_no_bounds() -> None:
    row = the_row(level("10.0 units", "2024", growth="nearly -100%"))

    assert row.remarks == ("no base: nothing is left after nearly -100%",)


def test_growth_near_a_total_loss_leaves_the_base_unbounded() -> None:
    row = the_row(level("10.0 units", "2024", growth="at most -99%"))

    assert rounded(row.before, 0) == "1000 (10 to 1005)"


@pytest.mark.parametrize("value", ["0 units", "-5 units"])
def test_a_level_of_nothing_or_less_has_no_base(value: str) -> None:
    row = the_row(level(value, "2024", growth="5%"))

    assert (row.before, row.remarks) == (None, ("no base: the level is zero or negative",))


@pytest.mark.parametrize("value", ["0 units", "-5 units"])
def test_nothing_or_less_does_not_grow(value: str) -> None:
    row = the_row(level(value, "2023"), an_observation(growth="5%", period="2024", source="b"))

    assert (row.basis, row.after, row.remarks) == (Basis.STATED, None, (ZERO_BASE,))


def test_a_total_loss_leaves_nothing() -> None:
    row = the_row(
        level("10 units", "2023"), an_observation(growth="-100%", period="2024", source="b")
    )

    assert row.after is not None
    assert row.after.number == 0


def test_back_from_a_total_loss_there_is_no_growth() -> None:
    row = the_row(
        level("10 units", "2023"),
        an_observation(growth="-100%", period="2024", source="b"),
        before="2024",
        after="2023",
    )

    assert (row.growth, row.remarks) == (None, (ZERO_BASE,))


def test_a_growth_stands_alone_where_there_is_no_level() -> None:
    row = the_row(an_observation(growth="8.4%"))

    assert (row.basis, row.before, row.after, rounded(row.growth, 2)) == (
        *(Basis.STATED, None, None),
        "8.40 (8.35 to 8.45)",
    )


@pytest.mark.parametrize(
    "basis", ["average-annual", "since:2019", "since:2023Q1", "since:2023-12-31"]
)
def test_growth_over_another_span_implies_nothing(basis: str) -> None:
    one = an_observation(value="10 units", growth="8.4%", growth_basis=basis)

    assert compared(one).rows == ()


def test_year_on_year_growth_says_nothing_of_two_years() -> None:
    assert compared(level("10 units", "2024", growth="8.4%"), before="2022").rows == ()


@pytest.mark.parametrize("since", ["2019", "2019-01..2019-12"])
def test_growth_since_a_period_is_growth_from_it_however_it_is_spelt(since: str) -> None:
    one = an_observation(value="150 units", growth="50%", growth_basis=f"since:{since}")
    row = the_row(one, before="2019")

    assert rounded(row.before, 0) == "100 (100 to 100)"


def test_growth_in_points_implies_no_level() -> None:
    assert compared(level("62.0%", "2024", growth="0.3 pp")).rows == ()


# Growth in real terms never meets levels.


def real(value: str = "") -> Observation:
    return an_observation(value=value, growth="5.2%", growth_basis="real-yoy", source="statistics")


def test_growth_in_real_terms_stands_by_itself() -> None:
    row = the_row(real("106 units"))

    assert (row.basis, row.before, row.remarks) == (
        *(Basis.STATED, None),
        ("growth in real terms",),
    )


def test_growth_in_real_terms_implies_no_later_level() -> None:
    row = the_row(level("100 units", "2023"), real())

    assert (row.basis, row.after) == (Basis.STATED, None)


@pytest.mark.parametrize("period", ["2023", "2024"])
def test_growth_in_real_terms_stands_beside_the_most_precise_of_levels_at_odds(period: str) -> None:
    row = the_row(
        an_observation(growth="5%", growth_basis="real-yoy", source="post"),
        level("40 billion CNY", period, source="herald"),
        level("30.0 billion CNY", period),
    )
    numbers = [figure.number for figure in (row.before, row.after) if figure]

    assert (row.basis, numbers) == (Basis.STATED, [30 * BILLION])


def test_growth_in_real_terms_is_told_beside_printed_levels_and_not_measured_by_them() -> None:
    row = the_row(level("100 units", "2023"), level("120 units", "2024"), real())

    assert row.remarks == ("stated 5.2% is in real terms",)


def test_growth_in_real_terms_does_not_hide_the_same_growth_in_nominal_ones() -> None:
    row = the_row(level("105.2 units", "2024", growth="5.2%"), real())

    assert (row.basis, rounded(row.before, 0)) == (Basis.IMPLIED, "100 (100 to 100)")


# Growth that is stated beside printed levels.


def test_stated_growth_that_fits_the_levels_stands_beside_the_computed_one() -> None:
    row = the_row(level("100.0 units", "2023"), level("108.4 units", "2024", growth="8.4%"))

    assert row.stated is not None
    assert (str(row.stated.quantity), row.remarks) == ("8.4%", ())


def test_stated_growth_that_fits_within_rounding_is_no_disagreement() -> None:
    row = the_row(level("10 million CNY", "2023"), level("11 million CNY", "2024", growth="15%"))

    assert row.remarks == ()


def test_stated_growth_that_the_levels_do_not_give_is_told() -> None:
    row = the_row(level("100.0 units", "2023"), level("108.4 units", "2024", growth="9.4%"))

    assert row.remarks == ("stated 9.4% is not what the printed levels give",)


def test_of_several_stated_rates_each_that_does_not_fit_is_told() -> None:
    row = the_row(
        level("100.0 units", "2023"),
        level("108.4 units", "2024", growth="9.4%"),
        level("108.4 units", "2024", source="herald", growth="8.4%"),
        level("108.4 units", "2024", source="post", growth="6%"),
    )

    assert row.remarks == (
        "stated 9.4% is not what the printed levels give",
        "stated 6% is not what the printed levels give",
    )


def test_growth_of_the_earlier_period_says_nothing_of_the_later() -> None:
    row = the_row(level("100 units", "2023", growth="50%"), level("120 units", "2024"))

    assert row.stated is None


# Several sources.


def test_agreeing_sources_are_one_row_with_several_references() -> None:
    row = the_row(
        level("100 units", "2023"),
        level("120 units", "2024"),
        level("about 120 units", "2024", source="herald"),
    )

    assert [each.source for each in row.observations] == ["gazette", "gazette", "herald"]


def test_the_most_precise_of_agreeing_sources_is_reckoned_with() -> None:
    row = the_row(
        level("100 units", "2023"),
        level("over 110 units", "2024", source="herald"),
        level("120 units", "2024"),
    )

    assert rounded(row.growth, 0) == "20 (20 to 20)"


def test_sources_of_one_origin_are_one_row() -> None:
    rows = compared(
        level("100 units", "2023"),
        level("120 units", "2024", source="36kr"),
        an_observation(value="120 units", source="krasia", origin="36kr"),
    ).rows

    assert len(rows) == 1


def test_disagreeing_sources_are_all_shown() -> None:
    rows = compared(
        level("100 units", "2023"),
        level("120 units", "2024", source="herald"),
        level("130 units", "2024"),
    ).rows

    assert [rounded(row.growth, 0) for row in rows] == ["30 (30 to 30)", "20 (20 to 20)"]


def test_disagreeing_sources_are_told_to_disagree() -> None:
    rows = compared(
        level("100 units", "2023"),
        level("120 units", "2024", source="herald"),
        level("130 units", "2024"),
    ).rows

    assert {row.remarks for row in rows} == {
        ("sources disagree on 2024: 130 units against 120 units",)
    }


def test_disagreement_on_the_earlier_period_is_told_too() -> None:
    rows = compared(
        level("100 units", "2023"),
        level("90 units", "2023", source="herald"),
        level("120 units", "2024"),
    ).rows

    assert {row.remarks for row in rows} == {
        ("sources disagree on 2023: 100 units against 90 units",)
    }


def test_disagreeing_rates_imply_as_many_bases() -> None:
    rows = compared(
        level("120.0 units", "2024", growth="20.0%"),
        level("120.0 units", "2024", source="herald", growth="50.0%"),
    ).rows

    assert [f"{row.before.number:.0f}" for row in rows if row.before] == ["100", "80"]


def test_only_the_best_vintage_is_reckoned_with() -> None:
    row = the_row(
        level("100 units", "2023"),
        an_observation(value="120 units", status=Status.PRELIMINARY),
        an_observation(value="130 units", status=Status.REVISED, source="herald"),
    )

    assert rounded(row.growth, 0) == "30 (30 to 30)"


def test_withdrawn_sources_are_not_heard() -> None:
    several = level("100 units", "2023"), an_observation(value="120 units", withdrawn=True)

    assert compared(*several).rows == ()


# Currencies and units.


def test_levels_in_two_currencies_never_meet() -> None:
    result = compared(level("100 billion CNY", "2023"), level("14 billion USD", "2024"))

    assert (result.rows, [row.unit for row in result.one_sided]) == ((), ["CNY", "USD"])


def test_growth_in_another_currency_implies_no_level() -> None:
    rows = compared(
        level("108.4 billion CNY", "2024"),
        an_observation(growth="3%", growth_unit="USD", source="herald"),
    ).rows

    assert [(row.unit, row.basis) for row in rows] == [("USD", Basis.STATED)]


def test_growth_without_a_currency_goes_with_the_only_one_there_is() -> None:
    row = the_row(level("108.4 billion CNY", "2024"), an_observation(growth="8.4%", source="b"))

    assert (row.unit, row.basis) == ("CNY", Basis.IMPLIED)


def test_growth_without_a_currency_goes_with_none_of_two() -> None:
    rows = compared(
        level("108.4 billion CNY", "2024"),
        level("15 billion USD", "2024", source="herald"),
        an_observation(growth="8.4%", source="post"),
    ).rows

    assert [(row.unit, row.basis) for row in rows] == [("", Basis.STATED)]


def test_two_sources_that_name_no_currency_have_no_difference() -> None:
    row = the_row(level("40 million XXX", "2023"), level("50 million XXX", "2024", source="b"))

    assert (row.change, row.growth, row.remarks) == (
        *(None, None),
        ("no change: the currency is not printed",),
    )


def test_one_source_that_names_no_currency_has_one_all_the_same() -> None:
    row = the_row(level("40.0 million XXX", "2023"), level("50.0 million XXX", "2024"))

    assert rounded(row.growth, 0) == "25 (25 to 25)"


def test_two_sources_of_one_origin_that_name_no_currency_mean_the_same() -> None:
    row = the_row(
        an_observation(value="40.0 million XXX", period="2023", source="36kr"),
        an_observation(value="50.0 million XXX", source="krasia", origin="36kr"),
    )

    assert rounded(row.growth, 0) == "25 (25 to 25)"


def test_back_between_sources_that_name_no_currency_there_is_no_difference_either() -> None:
    row = the_row(
        level("40 million XXX", "2023"),
        level("50 million XXX", "2024", source="b"),
        before="2024",
        after="2023",
    )

    assert (row.change, row.growth, row.remarks) == (
        *(None, None),
        ("no change: the currency is not printed",),
    )


# Shares and ranks.


def test_a_difference_of_shares_is_in_percentage_points() -> None:
    row = the_row(level("62.0%", "2024"), level("60.0%", "2023"))

    assert row.change is not None
    assert (rounded(row.change, 1), row.change.unit) == ("2.0 (1.9 to 2.1)", "pp")


@pytest.mark.parametrize(("before", "after"), [("2023", "2024"), ("2024", "2023")])
def test_shares_have_no_growth(before: str, after: str) -> None:
    row = the_row(level("62.0%", "2024"), level("60.0%", "2023"), before=before, after=after)

    assert (row.growth, row.remarks) == (None, ("a difference of rates is in percentage points",))


def test_a_stated_growth_of_a_share_is_not_measured_by_the_points() -> None:
    row = the_row(level("62.0%", "2024", growth="90%"), level("60.0%", "2023"))

    assert row.remarks == ("a difference of rates is in percentage points",)


def test_a_share_and_its_growth_imply_no_earlier_share() -> None:
    row = the_row(level("62.0%", "2024", growth="3%"))

    assert (row.basis, row.before, row.after and row.after.number) == (
        *(Basis.STATED, None),
        Decimal("62.0"),
    )


def test_a_share_and_a_later_growth_imply_no_later_share() -> None:
    row = the_row(level("62.0%", "2023"), an_observation(growth="3%", source="b"))

    assert (row.basis, row.after, row.before and row.before.number) == (
        *(Basis.STATED, None),
        Decimal("62.0"),
    )


def test_shares_of_different_wholes_do_not_compare() -> None:
    result = compared(
        an_observation(value="62.0%", period="2023", among="china"),
        an_observation(value="60.0%", among="asean"),
    )

    assert [row.among for row in result.one_sided] == ["china", "asean"]


@pytest.mark.parametrize(("before", "after"), [("2023", "2024"), ("2024", "2023")])
def test_ranks_have_a_change_and_no_growth(before: str, after: str) -> None:
    row = the_row(level("3", "2023"), level("2", "2024"), before=before, after=after)

    assert (row.change is None, row.growth, row.remarks) == (
        *(False, None),
        ("ranks have no growth",),
    )


# Kinds and running totals.


@pytest.mark.parametrize("kind", [Kind.TARGET, Kind.FORECAST, Kind.RULE, Kind.RANK])
def test_other_kinds_do_not_enter_unless_asked_for(kind: Kind) -> None:
    several = level("100 units", "2023"), an_observation(value="120 units", kind=kind)

    assert compared(*several).rows == ()


def test_another_kind_enters_where_it_is_asked_for() -> None:
    several = [
        an_observation(value=value, period=period, kind=Kind.TARGET)
        for value, period in (("100 units", "2023"), ("120 units", "2024"))
    ]

    assert len(compared(*several, kinds="target").rows) == 1


def test_a_target_asked_for_is_told_apart_from_a_report() -> None:
    report = an_observation(value="100 units", period="2023")
    target = an_observation(value="120 units", period="2024", kind=Kind.TARGET)

    found = compared(report, target, kinds="reported target")

    assert found.rows[0].remarks == ("2024 is a target",)


def test_a_target_and_a_report_of_one_period_do_not_disagree() -> None:
    several = [
        an_observation(value="100 units", period="2023"),
        an_observation(value="120 units", period="2024", kind=Kind.TARGET),
        an_observation(value="110 units", period="2024"),
    ]

    found = compared(*several, kinds="reported target")

    assert [row.remarks for row in found.rows] == [("2024 is a target",)] * 2


def total(value: str, day: str, since: str = "") -> Observation:
    return an_observation(value=value, period=day, cumulative_from=since)


def test_running_totals_since_one_day_compare() -> None:
    row = the_row(
        total("100 units", "2023-12-31", "2011-03"),
        total("120 units", "2024-12-31", "2011-03"),
        before="2023-12-31",
        after="2024-12-31",
    )

    assert rounded(row.growth, 0) == "20 (20 to 20)"


@pytest.mark.parametrize("since", ["2022-12", ""])
def test_a_running_total_compares_with_nothing_that_began_otherwise(since: str) -> None:
    result = compared(
        total("100 units", "2023-12-31", "2011-03"),
        total("120 units", "2024-12-31", since),
        before="2023-12-31",
        after="2024-12-31",
    )

    assert (len(result.rows), len(result.one_sided)) == (0, 2)


# One period only.


def test_a_series_of_one_period_only_is_counted_apart() -> None:
    result = compared(
        level("100 units", "2023"),
        an_observation(sector="food", value="5 units"),
        an_observation(indicator="imports", period="2022"),
    )

    assert [(row.series.sector, row.basis) for row in result.one_sided] == [
        ("automobiles", Basis.ONE_SIDED),
        ("food", Basis.ONE_SIDED),
    ]


def test_disagreeing_figures_of_one_period_are_each_counted() -> None:
    result = compared(level("100 units", "2023"), level("90 units", "2023", source="herald"))

    assert len(result.one_sided) == 2


def test_nothing_is_compared_with_nothing() -> None:
    result = compared()

    assert (result.rows, result.one_sided) == ((), ())


def test_rows_are_in_the_order_of_the_codelists() -> None:
    series = [
        ("nowhere", "food", "exports"),
        ("chongqing", "nothing", "exports"),
        ("chongqing", "food", "exports"),
        ("chongqing", "automobiles", "imports"),
        ("chongqing", "automobiles", "exports"),
        ("china", "food", "exports"),
    ]
    rows = compared(
        *(
            an_observation(subject=subject, sector=sector, indicator=indicator, growth="5%")
            for subject, sector, indicator in series
        )
    ).rows

    assert [row.series[:3] for row in rows] == [
        ("china", "food", "exports"),
        ("chongqing", "automobiles", "exports"),
        ("chongqing", "automobiles", "imports"),
        ("chongqing", "food", "exports"),
        ("chongqing", "nothing", "exports"),
        ("nowhere", "food", "exports"),
    ]


def test_partners_are_series_of_their_own() -> None:
    rows = compared(*(an_observation(partner=each, growth="5%") for each in ("asean", ""))).rows

    assert [row.series.partner for row in rows] == ["", "asean"]


# Spans.


@pytest.mark.parametrize(
    ("before", "after", "sentence", "hint"),
    [
        pytest.param(
            "2024",
            "2025Q1-Q3",
            "2024 and 2025Q1-Q3 are not of one length",
            "try: compare 2024Q1-Q3 2025Q1-Q3",
            id="a year and nine months",
        ),
        pytest.param(
            "2023H1",
            "2025",
            "2023H1 and 2025 are not of one length",
            "try: compare 2023H1 2025H1",
            id="a half and a year",
        ),
        pytest.param(
            "2024",
            "2024Q3",
            "2024 and 2024Q3 are not of one length",
            "compare two of one length, such as 2024Q1-Q3 2025Q1-Q3",
            id="a year and its part",
        ),
        pytest.param(
            "2010..2014",
            "2015",
            "2010..2014 and 2015 are not of one length",
            "compare two of one length, such as 2024Q1-Q3 2025Q1-Q3",
            id="five years and one",
        ),
        pytest.param(
            "2023-12..2024-12",
            "2025",
            "2023-12..2024-12 and 2025 are not of one length",
            "compare two of one length, such as 2024Q1-Q3 2025Q1-Q3",
            id="thirteen months and twelve",
        ),
        pytest.param(
            "2023-12-31",
            "2025",
            "2023-12-31 and 2025 are not of one length",
            "compare two of one length, such as 2024Q1-Q3 2025Q1-Q3",
            id="a stock and a flow",
        ),
        pytest.param(
            "2023",
            "2023-12-31",
            "2023 and 2023-12-31 are not of one length",
            "compare two of one length, such as 2024Q1-Q3 2025Q1-Q3",
            id="a flow and a stock",
        ),
        pytest.param(
            "2024", "2024Q1-Q4", "2024 and 2024Q1-Q4 are one period", "name two", id="one period"
        ),
        pytest.param(
            "annual",
            "2024",
            "'annual' names no date, so nothing can be compared with it",
            "",
            id="no date before",
        ),
        pytest.param(
            "2024",
            "unknown",
            "'unknown' names no date, so nothing can be compared with it",
            "",
            id="no date after",
        ),
    ],
)
def test_periods_that_do_not_compare_are_refused_with_a_pair_that_does(
    before: str, after: str, sentence: str, hint: str
) -> None:
    with pytest.raises(SpanMismatch) as caught:
        compared(before=before, after=after)

    assert (str(caught.value), caught.value.hint) == (sentence, hint)


# Both orders.


def values() -> st.SearchStrategy[str]:
    hedges = st.sampled_from(["", "over ", "nearly ", "about ", "at most "])
    return st.builds("{}{}.{} million CNY".format, hedges, st.integers(-3, 99), st.integers(0, 99))


def positive_values() -> st.SearchStrategy[str]:
    return values().filter(lambda text: Quantity.parse(text).number > 0)


def ratio(figure: Figure | None) -> Decimal:
    """Return what a growth multiplies by, to a dozen digits."""
    assert figure is not None
    return 1 + figure.number / 100


def either_way(old: str, new: str) -> tuple[Comparison, Comparison]:
    """Return the comparison of 2021 with 2024, and that of 2024 with 2021."""
    several = level(old, "2021"), level(new, "2024")
    return (
        the_row(*several, before="2021"),
        the_row(*several, before="2024", after="2021"),
    )


@given(values(), values())
def test_the_other_way_round_the_levels_change_sides(old: str, new: str) -> None:
    there, back = either_way(old, new)

    assert (back.before, back.after) == (there.after, there.before)


@given(values(), values())
def test_the_other_way_round_the_change_is_opposite(old: str, new: str) -> None:
    there, back = either_way(old, new)
    assert there.change is not None
    assert back.change is not None

    assert (back.change.number, back.change.bounds) == (-there.change.number, -there.change.bounds)


@given(positive_values(), positive_values())
def test_there_and_back_the_growth_comes_to_nothing(old: str, new: str) -> None:
    there, back = either_way(old, new)

    assert round(ratio(there.growth) * ratio(back.growth), 12) == 1


@given(positive_values(), positive_values())
def test_there_and_back_the_growth_a_year_comes_to_nothing(old: str, new: str) -> None:
    there, back = either_way(old, new)

    assert round(ratio(there.annual) * ratio(back.annual), 12) == 1


@given(positive_values(), positive_values())
def test_the_growth_a_year_compounds_to_the_growth(old: str, new: str) -> None:
    there, _ = either_way(old, new)

    assert round(ratio(there.annual) ** 3 / ratio(there.growth), 12) == 1


@given(values(), values())
def test_there_is_growth_just_where_the_base_is_above_zero(old: str, new: str) -> None:
    rows = either_way(old, new)

    assert [row.growth is None for row in rows] == [
        row.before is not None and row.before.number <= 0 for row in rows
    ]


@given(values(), values())
def test_there_is_a_reason_just_where_there_is_no_growth(old: str, new: str) -> None:
    rows = either_way(old, new)

    assert [row.remarks for row in rows] == [() if row.growth else (ZERO_BASE,) for row in rows]


@given(values(), values())
def test_a_growth_lies_within_its_bounds(old: str, new: str) -> None:
    grown = [row.growth for row in either_way(old, new) if row.growth]

    assert all(growth.bounds.holds(growth.number) for growth in grown)


@given(values(), st.integers(-999, 3000).map(lambda tenths: f"{Decimal(tenths) / 10}%"))
def test_an_implied_base_lies_within_its_bounds(value: str, growth: str) -> None:
    row = the_row(level(value, "2024", growth=growth))

    assert row.before is None or row.before.bounds.holds(row.before.number)


@given(st.integers(1, 10**6), st.integers(-990, 3000))
def test_the_true_base_lies_within_the_bounds_of_the_implied_one(base: int, tenths: int) -> None:
    growth = Decimal(tenths) / 10
    printed, stated = base * (1 + growth / 100), round(growth)
    row = the_row(level(f"{printed:.1f} units", "2024", growth=f"{stated}%"))

    assert row.before is None or row.before.bounds.holds(Decimal(base))


def test_back_from_an_implied_base_the_growth_is_inverse() -> None:
    row = the_row(level("125.0 units", "2024", growth="25.0%"), before="2024", after="2023")

    assert (rounded(row.growth, 1), rounded(row.after, 0)) == (
        "-20.0 (-20.0 to -20.0)",
        "100 (100 to 100)",
    )


def test_a_series_of_one_period_only_changes_sides_with_the_order() -> None:
    (row,) = compared(level("100 units", "2023"), before="2024", after="2023").one_sided

    assert (row.before, row.after and row.after.number) == (None, Decimal(100))


# Figures by themselves.


def a_figure(value: str, period: str = "2024") -> Figure:
    (cell,) = levels([level(value, period)])
    return figures.level(cell, cell.quantity.unit)


@pytest.mark.parametrize(
    ("part", "whole", "share"),
    [
        ("nearly 200 billion CNY", "over 470 billion CNY", "42.6 (0.0 to 42.6)"),
        ("over 470 billion CNY", "over 3,000 billion CNY", "15.7 (0.0 to open)"),
        ("360.82 billion CNY", "581.98 billion CNY", "62.0 (62.0 to 62.0)"),
    ],
)
def test_a_share_is_the_quotient_of_the_printed_numbers_with_what_they_promise(
    part: str, whole: str, share: str
) -> None:
    assert rounded(figures.share(a_figure(part), a_figure(whole)), 1) == share


def test_a_sum_is_of_all_that_is_added_up() -> None:
    total = figures.total([a_figure("10 units"), a_figure("over 20 units"), a_figure("5 units")])

    assert rounded(total, 0) == "35 (35 to open)"


def test_a_sum_names_all_that_was_added_up() -> None:
    one, other = a_figure("10 units", "2023"), a_figure("20 units")

    assert figures.total([one, other]).came_from == one.came_from + other.came_from


def test_an_amount_times_a_rate_is_an_amount_in_the_other_unit() -> None:
    amount = figures.product(a_figure("10.0 billion USD"), a_figure("7.10 CNY"), "CNY")

    assert (rounded(amount, 2, BILLION), amount.unit) == ("71.00 (70.60 to 71.41)", "CNY")


def test_an_amount_over_an_amount_is_a_rate() -> None:
    rate = figures.ratio(a_figure("454.97 billion CNY"), a_figure("63.7 billion USD"), "CNY")

    assert (rounded(rate, 3), rate.unit) == ("7.142 (7.137 to 7.148)", "CNY")


def test_what_is_printed_beside_a_figure_is_not_derived() -> None:
    one = an_observation(also=("63.7 billion USD",))
    figure = figures.printed(one.also[0], [one])

    assert (str(figure.number), figure.unit, figure.came_from, figure.derived) == (
        *("6.37E+10", "USD", (one,), False),
    )


def test_an_implied_figure_names_each_observation_once() -> None:
    one = level("100 units", "2023", growth="5%")
    before, rate = figures.level(levels([one])[0], "units"), rates([one])[0]

    assert figures.implied_level(before, rate).came_from == (one,)


def test_no_growth_leads_back_from_a_total_loss() -> None:
    one, other = level("10 units", "2023"), level("0 units", "2024")
    ends = [figures.level(levels([each])[0], "units") for each in (one, other)]

    assert figures.reversed_growth(figures.growth(*ends)) is None


def test_rows_stand_in_the_order_of_the_codelists_and_what_is_in_none_last() -> None:
    sectors = ("foreign-trade", "machines", "automobiles", "food", "cars")
    figures = [
        an_observation(sector=sector, period=period)
        for sector in reversed(sectors)
        for period in ("2023", "2024")
    ]

    assert tuple(row.series.sector for row in compared(*figures).rows) == sectors


def test_two_months_and_a_quarter_are_offered_two_months() -> None:
    with pytest.raises(SpanMismatch) as refused:
        compared(before="2024-01", after="2025Q1")

    assert refused.value.hint == "try: compare 2024-01 2025-01"


@pytest.mark.parametrize("period", ["2023", "2024"])
def test_what_is_known_of_one_period_only_stands_on_its_side(period: str) -> None:
    (row,) = compared(level("5 billion CNY", period)).one_sided
    numbers = [figure and figure.number for figure in (row.before, row.after)]

    assert numbers == [5 * BILLION if period == each else None for each in ("2023", "2024")]


@pytest.mark.parametrize("period", ["2023", "2024"])
def test_a_rank_with_a_growth_implies_no_other_rank(period: str) -> None:
    row = the_row(
        an_observation(value="5", period=period), an_observation(growth="8%", name="growth")
    )

    assert row.basis is Basis.STATED


def test_a_fall_below_zero_has_no_rate_a_year() -> None:
    row = the_row(level("2 m3", "2022"), level("-0.5 m3", "2024"), before="2022")

    assert row.growth
    assert row.annual is None
