"""Declared sums come out, in the year that is printed and in the year before it."""

import pytest

from cqtrade.conflicts.sums import sums_came_out_the_year_before, sums_come_out
from cqtrade.model import Observation
from tests.builders import Printed, an_observation
from tests.conflicts.words import broken, strengths, the_finding


def traded(indicator: str, value: str, growth: str = "", source: str = "gazette") -> Observation:
    said: Printed = {"indicator": indicator, "value": f"{value} billion CNY", "source": source}
    if growth:
        said["growth"] = growth
    return an_observation(**said)


EXPORTS = traded("exports", "400.83", "10.6%")
IMPORTS = traded("imports", "181.15", "16.2%")


def test_a_sum_that_does_not_come_out_is_a_contradiction() -> None:
    total = traded("trade", "591.98")

    assert strengths(sums_come_out, EXPORTS, IMPORTS, total) == ["contradiction"]


@pytest.mark.parametrize("total", ["581.98", "581.97", "581.99", "582", "582.0"])
def test_a_sum_within_the_rounding_of_its_terms_is_no_finding(total: str) -> None:
    assert broken(sums_come_out, EXPORTS, IMPORTS, traded("trade", total)) == ()


def test_a_sum_may_take_off() -> None:
    assert broken(sums_come_out, EXPORTS, IMPORTS, traded("balance", "219.68")) == ()


def test_a_difference_that_does_not_come_out_is_a_contradiction() -> None:
    balance = traded("balance", "291.68")

    assert strengths(sums_come_out, EXPORTS, IMPORTS, balance) == ["contradiction"]


def test_the_suspect_is_the_sum() -> None:
    total = traded("trade", "591.98")

    assert the_finding(sums_come_out, EXPORTS, IMPORTS, total).suspect == total


def test_a_term_that_a_slip_explains_is_the_suspect() -> None:
    slipped = traded("imports", "18.115")
    found = the_finding(sums_come_out, EXPORTS, slipped, traded("trade", "581.98"))

    assert (found.suspect, found.cause) == (
        slipped,
        ("10 times too small: a slip of scale or decimal point",),
    )


def test_a_term_in_doubt_is_the_suspect() -> None:
    doubted = an_observation(indicator="imports", value="150 billion CNY", doubt="Too small.")
    found = the_finding(sums_come_out, EXPORTS, doubted, traded("trade", "581.98"))

    assert (found.suspect, found.acknowledged) == (doubted, True)


@pytest.mark.parametrize(
    "otherwise",
    [
        pytest.param({"value": "591.98 billion USD"}, id="in another currency"),
        pytest.param({"period": "2023"}, id="in another year"),
        pytest.param({"sector": "machines"}, id="of another sector"),
        pytest.param({"partner": "asean"}, id="with one partner"),
        pytest.param({"subject": "china"}, id="of another area"),
        pytest.param({"period": "unknown"}, id="of no named time"),
    ],
)
def test_a_sum_of_something_else_is_no_finding(otherwise: Printed) -> None:
    said: Printed = {"indicator": "trade", "value": "591.98 billion CNY"}
    said.update(otherwise)

    assert broken(sums_come_out, EXPORTS, IMPORTS, an_observation(**said)) == ()


def test_a_sum_without_all_its_terms_is_no_finding() -> None:
    assert broken(sums_come_out, EXPORTS, traded("trade", "591.98")) == ()


def test_a_sum_of_figures_without_a_currency_is_one_of_their_source_alone() -> None:
    bare = [
        an_observation(indicator=indicator, value=f"{value} billion XXX", source=source)
        for indicator, value, source in (
            ("exports", "40", "gazette"),
            ("imports", "20", "gazette"),
            ("trade", "70", "bulletin"),
        )
    ]

    assert broken(sums_come_out, *bare) == ()


def test_where_sources_disagree_on_a_term_any_of_them_may_make_the_sum() -> None:
    other = traded("imports", "118.15", source="bulletin")

    assert broken(sums_come_out, EXPORTS, IMPORTS, other, traded("trade", "581.98")) == ()


def test_a_hedge_that_the_sum_stretches_is_a_doubt() -> None:
    loose = an_observation(indicator="imports", value="over 150 billion CNY")

    assert strengths(sums_come_out, EXPORTS, loose, traded("trade", "581.98")) == ["doubt"]


def test_bases_that_add_up_within_rounding_are_no_finding() -> None:
    total = traded("trade", "581.98", "12.3%")

    assert broken(sums_came_out_the_year_before, EXPORTS, IMPORTS, total) == ()


def test_growth_whose_bases_do_not_add_up_is_a_contradiction() -> None:
    total = traded("trade", "581.98", "13.2%")

    assert strengths(sums_came_out_the_year_before, EXPORTS, IMPORTS, total) == ["contradiction"]


def test_the_growth_that_a_slip_explains_is_the_suspect() -> None:
    slipped = traded("imports", "181.15", "61.2%")
    total = traded("trade", "581.98", "12.3%")
    found = the_finding(sums_came_out_the_year_before, EXPORTS, slipped, total)

    assert (found.suspect, found.cause) == (slipped, ("a misprint of 16.2%",))


def test_bases_of_a_difference_are_taken_off() -> None:
    balance = traded("balance", "219.68", "6.4%")

    assert broken(sums_came_out_the_year_before, EXPORTS, IMPORTS, balance) == ()


def test_growth_of_another_origin_may_have_another_base() -> None:
    total = traded("trade", "581.98", "13.2%", source="bulletin")

    assert broken(sums_came_out_the_year_before, EXPORTS, IMPORTS, total) == ()


@pytest.mark.parametrize("level", ["0", "5"])
def test_what_has_vanished_tells_no_base(level: str) -> None:
    gone = traded("imports", level, "-100%")
    total = traded("trade", "400.83", "13.2%")

    assert broken(sums_came_out_the_year_before, EXPORTS, gone, total) == ()


def test_sums_of_no_named_time_may_be_of_several() -> None:
    several = [
        an_observation(indicator=indicator, period="unknown", value=f"{value} billion CNY")
        for indicator, value in (("exports", "40"), ("imports", "20"), ("trade", "70"))
    ]

    assert broken(sums_come_out, *several) == ()


def test_a_term_that_is_taken_off_may_be_the_suspect() -> None:
    slipped = traded("imports", "18.115")
    found = the_finding(sums_come_out, EXPORTS, slipped, traded("balance", "219.68"))

    assert found.suspect == slipped


def test_a_slip_that_could_be_in_any_of_them_tells_nothing() -> None:
    found = the_finding(sums_come_out, EXPORTS, IMPORTS, traded("trade", "591.98"))

    assert found.cause == ("one of them is misprinted, or they differ in scope",)


def test_a_term_in_doubt_is_the_suspect_before_one_that_a_slip_explains() -> None:
    doubted = an_observation(indicator="exports", value="400.83 billion CNY", doubt="Too large.")
    found = the_finding(
        sums_come_out, doubted, traded("imports", "18.115"), traded("trade", "581.98")
    )

    assert found.suspect == doubted


def test_growth_of_a_deficit_tells_no_base() -> None:
    terms = [traded("exports", "181.15", "16.2%"), traded("imports", "400.83", "10.6%")]
    balance = traded("balance", "-219.68", "90%")

    assert broken(sums_came_out_the_year_before, *terms, balance) == ()


def of_an_unprinted_year(indicator: str, value: str, *inferred: str) -> Observation:
    return an_observation(
        indicator=indicator, value=f"{value} billion CNY", inferred=inferred or ("period",)
    )


def test_a_year_that_a_source_leaves_out_of_all_figures_is_nothing_that_their_sum_rests_on() -> (
    None
):
    several = [
        of_an_unprinted_year(indicator, value)
        for indicator, value in (("exports", "400.83"), ("imports", "118.15"), ("trade", "581.98"))
    ]

    assert strengths(sums_come_out, *several) == ["contradiction"]


@pytest.mark.parametrize(
    "imports",
    [
        pytest.param(traded("imports", "118.15"), id="one has its year printed"),
        pytest.param(of_an_unprinted_year("imports", "118.15", "value"), id="a value is inferred"),
        pytest.param(
            an_observation(
                indicator="imports",
                value="118.15 billion CNY",
                inferred=("period",),
                source="bulletin",
            ),
            id="another source leaves it out too",
        ),
    ],
)
def test_a_sum_that_rests_on_what_is_inferred_is_at_most_a_doubt(imports: Observation) -> None:
    others = [of_an_unprinted_year("exports", "400.83"), of_an_unprinted_year("trade", "581.98")]

    assert strengths(sums_come_out, *others, imports) == ["doubt"]
