"""A stated growth is that of the levels that it lies between."""

import pytest

from cqtrade.conflicts.growth import (
    growth_fits_bases_printed_elsewhere,
    growth_is_that_of_the_levels,
)
from cqtrade.model import Observation, Status
from tests.builders import Printed, an_observation
from tests.conflicts.words import broken, strengths, the_finding

BASE = an_observation(period="2023", value="41.971 billion CNY")
BASE_ELSEWHERE = an_observation(period="2023", value="41.971 billion CNY", source="bulletin")


def grown(growth: str, value: str = "45.497 billion CNY") -> Observation:
    return an_observation(value=value, growth=growth)


def test_growth_that_the_levels_do_not_give_is_a_contradiction() -> None:
    assert strengths(growth_is_that_of_the_levels, BASE, grown("9.4%")) == ["contradiction"]


@pytest.mark.parametrize("growth", ["8.4%", "8%", "8.40%", "over 8%", "about 8.4%", "under 9%"])
def test_growth_within_the_rounding_of_the_levels_is_no_finding(growth: str) -> None:
    assert broken(growth_is_that_of_the_levels, BASE, grown(growth)) == ()


@pytest.mark.parametrize("growth", ["over 7%", "about 9%", "nearly 10%", "at least 9%"])
def test_a_hedge_that_the_levels_stretch_is_doubtful_at_the_least(growth: str) -> None:
    assert len(broken(growth_is_that_of_the_levels, BASE, grown(growth))) == 1


def test_a_hedge_that_only_its_usual_reading_rules_out_is_a_doubt() -> None:
    assert strengths(growth_is_that_of_the_levels, BASE, grown("over 7%")) == ["doubt"]


def test_what_the_levels_give_is_told() -> None:
    found = the_finding(growth_is_that_of_the_levels, BASE, grown("9.4%"))

    assert found.computed
    assert f"{found.computed.number:.3f}" == "8.401"


def test_the_ratio_is_that_of_the_levels() -> None:
    found = the_finding(growth_is_that_of_the_levels, BASE, grown("9.4%"))

    assert f"{found.ratio:.4f}" == "1.0092"


def test_the_suspect_is_the_growth() -> None:
    found = the_finding(growth_is_that_of_the_levels, BASE, grown("15.5%"))

    assert found.observations == (grown("15.5%"), BASE)


def test_the_level_that_a_slip_explains_is_the_suspect() -> None:
    slipped = an_observation(period="2023", value="47.971 billion CNY")
    found = the_finding(growth_is_that_of_the_levels, slipped, grown("8.4%"))

    assert (found.suspect, found.cause) == (slipped, ("a misprint of 41.971 billion CNY",))


def test_a_level_in_doubt_is_the_suspect() -> None:
    doubted = an_observation(period="2023", value="40 billion CNY", doubt="It is too small.")
    found = the_finding(growth_is_that_of_the_levels, doubted, grown("8.4%"))

    assert (found.suspect, found.acknowledged) == (doubted, True)


@pytest.mark.parametrize(
    "otherwise",
    [
        pytest.param({"growth_basis": "real-yoy"}, id="in fixed prices"),
        pytest.param({"growth_basis": "average-annual"}, id="on average"),
        pytest.param({"growth_basis": "since:2019"}, id="since another year"),
        pytest.param({"value": "6.37 billion USD"}, id="in another currency"),
        pytest.param({"value": "45.497 billion XXX"}, id="in no currency"),
        pytest.param({"partner": "asean"}, id="with a partner"),
        pytest.param({"period": "2024Q1"}, id="in a quarter"),
        pytest.param({"period": "annual"}, id="in a year without a name"),
        pytest.param({"name": "headline"}, id="in a headline"),
        pytest.param({"withdrawn": True}, id="in a withdrawn source"),
    ],
)
def test_growth_of_something_else_meets_no_levels(otherwise: Printed) -> None:
    said: Printed = {"value": "45.497 billion CNY", "growth": "20%"}
    said.update(otherwise)

    assert broken(growth_is_that_of_the_levels, BASE, an_observation(**said)) == ()


def test_growth_since_an_earlier_year_meets_its_level() -> None:
    later = an_observation(value="45 billion CNY", growth="50%", growth_basis="since:2023")

    assert strengths(growth_is_that_of_the_levels, BASE, later) == ["contradiction"]


def test_growth_in_an_amount_is_the_difference_of_the_levels() -> None:
    found = the_finding(growth_is_that_of_the_levels, BASE, grown("5 billion CNY"))

    assert found.computed
    assert f"{found.computed.number:f} {found.computed.unit}" == "3526000000 CNY"


def test_growth_of_a_share_is_the_difference_in_points() -> None:
    shares = [
        an_observation(indicator="share-of-exports", period="2023", value="11.0%"),
        an_observation(indicator="share-of-exports", value="12.5%", growth="2.5 pp"),
    ]

    assert strengths(growth_is_that_of_the_levels, *shares) == ["contradiction"]


def test_a_share_that_grew_by_its_points_is_no_finding() -> None:
    shares = [
        an_observation(indicator="share-of-exports", period="2023", value="11.0%"),
        an_observation(indicator="share-of-exports", value="12.5%", growth="1.5 pp"),
    ]

    assert broken(growth_is_that_of_the_levels, *shares) == ()


def test_no_growth_is_asked_of_a_loss() -> None:
    loss = an_observation(indicator="profit", period="2023", value="-2 billion CNY")
    gain = an_observation(indicator="profit", value="3 billion CNY", growth="10%")

    assert broken(growth_is_that_of_the_levels, loss, gain) == ()


def test_growth_without_a_currency_is_in_the_only_one_there_is() -> None:
    levels = [BASE, an_observation(value="45.497 billion CNY")]
    bare = an_observation(growth="20%", name="in words")

    assert strengths(growth_is_that_of_the_levels, *levels, bare) == ["contradiction"]


def test_growth_without_a_currency_is_in_none_where_there_are_two() -> None:
    levels = [BASE, an_observation(value="45.497 billion CNY")]
    in_dollars = [
        an_observation(period=period, value=f"{value} billion USD", name="in dollars")
        for period, value in (("2023", "5.9"), ("2024", "6.3"))
    ]
    bare = an_observation(growth="20%", name="in words")

    assert broken(growth_is_that_of_the_levels, *levels, *in_dollars, bare) == ()


def test_what_rests_on_an_inferred_key_is_a_doubt() -> None:
    inferred = an_observation(period="2023", value="41.971 billion CNY", inferred=("period",))

    assert strengths(growth_is_that_of_the_levels, inferred, grown("9.4%")) == ["doubt"]


def test_who_said_a_figure_may_be_inferred() -> None:
    inferred = an_observation(period="2023", value="41.971 billion CNY", inferred=("speaker",))

    assert strengths(growth_is_that_of_the_levels, inferred, grown("9.4%")) == ["contradiction"]


def test_only_the_best_vintage_of_growth_enters() -> None:
    revised = an_observation(growth="8.4%", growth_unit="CNY", status=Status.REVISED, name="later")

    assert broken(growth_is_that_of_the_levels, BASE, grown("20%"), revised) == ()


def test_only_the_best_vintage_of_a_level_is_a_base() -> None:
    preliminary = an_observation(
        period="2023", value="30 billion CNY", status=Status.PRELIMINARY, name="early"
    )

    assert broken(growth_is_that_of_the_levels, preliminary, BASE, grown("8.4%")) == ()


def test_one_finding_stands_for_a_cell_of_growth() -> None:
    again = an_observation(growth="30%", growth_unit="CNY", source="bulletin")
    levels = [
        an_observation(period="2023", value="41.971 billion CNY", source="bulletin"),
        an_observation(value="45.497 billion CNY", source="bulletin", name="level"),
    ]

    assert len(broken(growth_is_that_of_the_levels, BASE, grown("20%"), again, *levels)) == 1


def test_a_doubt_that_is_known_hides_no_other_contradiction() -> None:
    known = an_observation(value="45.497 billion CNY", growth="20%", doubt="It is not so.")
    others = [
        an_observation(period="2023", value="41.971 billion CNY", source="bulletin"),
        an_observation(value="45.497 billion CNY", growth="30%", source="bulletin"),
    ]

    assert the_finding(growth_is_that_of_the_levels, BASE, known, *others).fails


@pytest.mark.parametrize(
    ("growth", "strength"),
    [
        pytest.param("8.4%", [], id="within rounding"),
        pytest.param("8.3%", ["doubt"], id="a tenth of a point away"),
        pytest.param("13.4%", ["doubt"], id="five points beyond rounding"),
        pytest.param("13.5%", ["contradiction"], id="more"),
        pytest.param("3.4%", ["doubt"], id="five points below"),
        pytest.param("3.3%", ["contradiction"], id="more below"),
    ],
)
def test_the_base_of_another_document_may_have_been_revised(
    growth: str, strength: list[str]
) -> None:
    found = strengths(growth_fits_bases_printed_elsewhere, BASE_ELSEWHERE, grown(growth))

    assert found == strength


def test_what_a_growth_implies_is_told_beside_the_base_of_another_document() -> None:
    found = the_finding(growth_fits_bases_printed_elsewhere, BASE_ELSEWHERE, grown("8.2%"))

    assert found.cause[0] == "revised base: "


def test_one_finding_names_all_that_state_a_growth_on_the_base_of_another_document() -> None:
    again = an_observation(value="45.497 billion CNY", growth="8.2%", source="review")
    found = the_finding(growth_fits_bases_printed_elsewhere, BASE_ELSEWHERE, grown("8.2%"), again)

    assert found.origins == ("gazette", "review", "bulletin")


def test_growth_on_the_base_of_its_own_source_is_left_to_that_rule() -> None:
    assert broken(growth_fits_bases_printed_elsewhere, BASE, grown("9.4%")) == ()


def test_an_adaptation_has_the_base_of_its_original() -> None:
    adapted = an_observation(
        value="45.497 billion CNY", growth="9.4%", source="digest", origin="gazette"
    )

    assert strengths(growth_is_that_of_the_levels, BASE, adapted) == ["contradiction"]


def test_growth_of_a_share_in_percent_may_be_in_points() -> None:
    shares = [
        an_observation(indicator="share-of-exports", period="2023", value="11.0%"),
        an_observation(indicator="share-of-exports", value="12.5%", growth="1.5%"),
    ]

    assert broken(growth_is_that_of_the_levels, *shares) == ()


def test_the_suspect_is_the_growth_where_the_level_stands_apart() -> None:
    level = an_observation(value="45.497 billion CNY")
    rate = an_observation(growth="14%", growth_unit="CNY", name="in words")
    found = the_finding(growth_is_that_of_the_levels, BASE, level, rate)

    assert found.suspect == rate


def test_a_gap_of_just_five_points_is_a_doubt() -> None:
    base = an_observation(indicator="output", period="2023", value="100 units", source="bulletin")
    later = an_observation(indicator="output", value="110 units", growth="over 15%")

    assert strengths(growth_fits_bases_printed_elsewhere, base, later) == ["doubt"]


def test_growth_in_an_amount_may_be_on_a_revised_base_too() -> None:
    found = the_finding(growth_fits_bases_printed_elsewhere, BASE_ELSEWHERE, grown("3 billion CNY"))

    assert (found.strength, found.cause) == ("doubt", ("revised base",))
