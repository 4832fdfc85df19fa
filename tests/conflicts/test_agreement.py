"""One cell holds one number, whoever prints it."""

import pytest

from cqtrade.conflicts.agreement import (
    a_source_agrees_with_itself,
    ranks_agree,
    sources_agree,
    translations_agree_with_their_originals,
)
from cqtrade.model import Kind, Observation, Status
from tests.builders import Printed, an_observation
from tests.conflicts.words import broken, strengths, the_finding

HERE = an_observation(value="45.497 billion CNY", growth="8.4%")


def there(value: str, growth: str = "", source: str = "bulletin") -> Observation:
    said: Printed = {"value": value, "source": source}
    if growth:
        said["growth"] = growth
    return an_observation(**said)


def adapted(value: str, source: str = "digest") -> Observation:
    return an_observation(value=value, source=source, origin="gazette")


def a_rank(
    value: str, source: str = "gazette", period: str = "2024", name: str = ""
) -> Observation:
    return an_observation(
        indicator="rank-by-exports",
        kind=Kind.RANK,
        value=value,
        among="china",
        source=source,
        period=period,
        name=name,
    )


def test_two_levels_that_cannot_both_hold_are_a_contradiction() -> None:
    assert strengths(sources_agree, HERE, there("46.1 billion CNY")) == ["contradiction"]


@pytest.mark.parametrize(
    "value",
    [
        *("45.5 billion CNY", "45 billion CNY", "over 45 billion CNY", "nearly 46 billion CNY"),
        *("about 46 billion CNY", "454.97 亿 CNY"),
    ],
)
def test_a_level_rounded_or_hedged_is_no_finding(value: str) -> None:
    assert broken(sources_agree, HERE, there(value)) == ()


@pytest.mark.parametrize("value", ["over 33 billion CNY", "about 41 billion CNY"])
def test_a_hedge_that_hardly_anybody_means_is_a_doubt(value: str) -> None:
    assert strengths(sources_agree, HERE, there(value)) == ["doubt"]


def test_two_rates_that_cannot_both_hold_are_a_contradiction() -> None:
    found = strengths(sources_agree, HERE, there("45.497 billion CNY", "9.4%"))

    assert found == ["contradiction"]


def test_nominal_and_real_growth_are_two_things() -> None:
    real = an_observation(growth="5%", growth_basis="real-yoy", source="bulletin")

    assert broken(sources_agree, HERE, real) == ()


@pytest.mark.parametrize(
    "otherwise",
    [
        pytest.param({"period": "2023"}, id="another year"),
        pytest.param({"period": "2024Q1-Q3"}, id="another window"),
        pytest.param({"indicator": "imports"}, id="another measure"),
        pytest.param({"value": "6 billion USD"}, id="another currency"),
        pytest.param({"kind": Kind.TARGET}, id="a target"),
        pytest.param({"kind": Kind.FORECAST}, id="a forecast"),
        pytest.param({"name": "headline"}, id="a headline"),
        pytest.param({"withdrawn": True}, id="a withdrawn source"),
        pytest.param({"status": Status.PRELIMINARY}, id="a preliminary figure"),
        pytest.param({"cumulative_from": "2022"}, id="a running total"),
        pytest.param({"among": "china"}, id="a share of something"),
    ],
)
def test_figures_of_two_things_are_no_finding(otherwise: Printed) -> None:
    said: Printed = {"value": "99 billion CNY", "source": "bulletin"}
    said.update(otherwise)

    assert broken(sources_agree, HERE, an_observation(**said)) == ()


@pytest.mark.parametrize("period", ["annual", "monthly", "unknown"])
def test_years_without_a_name_may_be_two_years(period: str) -> None:
    two = [
        an_observation(period=period, value=f"{value} billion CNY", source=source)
        for value, source in (("10", "gazette"), ("20", "bulletin"))
    ]

    assert broken(sources_agree, *two) == ()


def test_the_suspect_is_what_fewer_origins_say() -> None:
    odd = there("40.0 billion CNY", source="almanac")
    found = the_finding(sources_agree, odd, HERE, there("45.5 billion CNY"))

    assert found.suspect == odd


def test_sources_of_one_origin_count_once() -> None:
    copies = [adapted("40.0 billion CNY", name) for name in ("digest", "reprint")]
    two_others = [
        there("45.5 billion CNY"),
        there("45.50 billion CNY", source="almanac"),
    ]
    found = the_finding(sources_agree, *copies, *two_others)

    assert found.suspect == copies[0]


def test_the_same_claim_repeated_is_no_finding() -> None:
    assert broken(sources_agree, HERE, there("45.497 billion CNY", "8.4%")) == ()


def test_all_figures_of_a_cell_are_named_once() -> None:
    several = [HERE, there("46 billion CNY"), there("47 billion CNY", source="almanac")]
    found = the_finding(sources_agree, *several)

    assert sorted(each.id for each in found.observations) == sorted(each.id for each in several)


def test_a_figure_with_an_inferred_period_is_at_most_in_doubt() -> None:
    inferred = an_observation(value="99 billion CNY", source="bulletin", inferred=("period",))

    assert strengths(sources_agree, HERE, inferred) == ["doubt"]


def test_an_inferred_figure_takes_nothing_from_a_contradiction_of_others() -> None:
    inferred = an_observation(value="99 billion CNY", source="review", inferred=("period",))

    assert strengths(sources_agree, HERE, there("46.1 billion CNY"), inferred) == ["contradiction"]


def test_a_figure_in_doubt_is_the_suspect_although_more_say_it() -> None:
    doubted = [
        an_observation(value="46 billion CNY", source=name, doubt="It is not so.")
        for name in ("bulletin", "review")
    ]
    found = the_finding(sources_agree, HERE, *doubted)

    assert found.acknowledged


def test_a_figure_in_doubt_does_not_vouch_for_others() -> None:
    doubted = an_observation(value="50 billion CNY", source="review", doubt="It is not so.")

    assert the_finding(sources_agree, HERE, there("46.1 billion CNY"), doubted).fails


@pytest.mark.parametrize(
    ("value", "cause"),
    [
        ("454.97 billion CNY", "10 times too large: a slip of scale or decimal point"),
        ("45.497 million CNY", "1,000 times too small: a slip of scale or decimal point"),
        ("44.597 billion CNY", "a misprint of 45.497 billion CNY"),
        ("75.497 billion CNY", "a misprint of 45.497 billion CNY"),
        ("40 billion CNY", "another scope or definition, or a misprint"),
        ("46.2 billion CNY", "one may be preliminary or revised"),
        ("45.5000 billion CNY", "one is rounded to fewer digits than it prints"),
        ("45.4941 billion CNY", "one may be rounded or worked out otherwise"),
        ("over 30 billion CNY", "their words allow both, but are not usually meant so widely"),
    ],
)
def test_the_likely_cause_is_told(value: str, cause: str) -> None:
    doubted = an_observation(value=value, source="bulletin", doubt="It is not so.")

    assert the_finding(sources_agree, HERE, doubted).cause == (cause,)


def test_a_source_that_prints_two_figures_for_one_cell_contradicts_itself() -> None:
    again = an_observation(value="46 billion CNY", name="in paragraph 9")

    assert strengths(a_source_agrees_with_itself, HERE, again) == ["contradiction"]


def test_a_source_may_round_its_own_figure() -> None:
    again = an_observation(value="over 45 billion CNY", name="in paragraph 9")

    assert broken(a_source_agrees_with_itself, HERE, again) == ()


def test_a_headline_is_a_rounding() -> None:
    headline = an_observation(value="50 billion CNY", name="headline")

    assert broken(a_source_agrees_with_itself, HERE, headline) == ()


def test_two_figures_of_no_named_time_are_at_most_a_doubt() -> None:
    two = [
        an_observation(period="unknown", value=f"{value} billion CNY", name=value)
        for value in ("10", "20")
    ]

    assert strengths(a_source_agrees_with_itself, *two) == ["doubt"]


def test_two_figures_for_any_year_of_one_source_contradict_each_other() -> None:
    two = [
        an_observation(period="annual", value=f"{value} billion CNY", name=value)
        for value in ("10", "20")
    ]

    assert strengths(a_source_agrees_with_itself, *two) == ["contradiction"]


def test_a_translation_that_strays_is_the_suspect() -> None:
    found = the_finding(
        translations_agree_with_their_originals, HERE, adapted("54.497 billion CNY")
    )

    assert (found.suspect.source, found.strength, found.cause) == (
        "digest",
        "contradiction",
        ("a misprint of 45.497 billion CNY",),
    )


def test_translations_together_do_not_outvote_their_original() -> None:
    strayed = [adapted("46 billion CNY", name) for name in ("digest", "reprint")]
    found = the_finding(translations_agree_with_their_originals, HERE, *strayed)

    assert found.suspect.source == "digest"


@pytest.mark.parametrize("value", ["45.497 billion CNY", "over 45 billion CNY", "454.97 亿 CNY"])
def test_a_translation_that_keeps_the_figure_is_no_finding(value: str) -> None:
    assert broken(translations_agree_with_their_originals, HERE, adapted(value)) == ()


def test_a_translation_speaks_of_the_unnamed_year_of_its_original() -> None:
    original = an_observation(period="unknown", value="10 billion CNY")
    strayed = an_observation(
        period="unknown", value="100 billion CNY", source="digest", origin="gazette"
    )

    assert strengths(translations_agree_with_their_originals, original, strayed) == [
        "contradiction"
    ]


def test_another_source_is_no_translation() -> None:
    other = there("99 billion CNY")

    assert broken(translations_agree_with_their_originals, HERE, other) == ()


def test_two_ranks_that_cannot_both_hold_are_a_contradiction() -> None:
    assert strengths(ranks_agree, a_rank("1"), a_rank("3", "bulletin")) == ["contradiction"]


@pytest.mark.parametrize("other", ["1", "at most 5", "at most 1"])
def test_a_rank_told_less_exactly_elsewhere_is_no_finding(other: str) -> None:
    assert broken(ranks_agree, a_rank("1"), a_rank(other, "bulletin")) == ()


def test_a_source_that_says_first_and_top_five_is_doubtful() -> None:
    vague = a_rank("at most 5", name="in paragraph 12")

    assert strengths(ranks_agree, a_rank("1"), vague) == ["doubt"]


def test_the_third_is_one_of_the_top_five() -> None:
    assert broken(ranks_agree, a_rank("3"), a_rank("at most 5", name="in paragraph 12")) == ()


def test_ranks_of_no_named_time_are_at_most_a_doubt() -> None:
    two = [a_rank("1", period="unknown"), a_rank("3", period="unknown", name="later")]

    assert strengths(ranks_agree, *two) == ["doubt"]


def test_a_source_that_contradicts_itself_contradicts_no_other_that_it_agrees_with() -> None:
    again = an_observation(value="46.5 billion CNY", name="in paragraph 9")

    assert broken(sources_agree, HERE, again, there("45.5 billion CNY")) == ()


def test_a_source_that_leaves_out_the_year_may_contradict_itself() -> None:
    two = [
        an_observation(value=f"{value} billion CNY", name=value, inferred=("period",))
        for value in ("10", "20")
    ]

    assert strengths(a_source_agrees_with_itself, *two) == ["contradiction"]


def test_a_rank_in_a_headline_is_a_rounding() -> None:
    assert broken(ranks_agree, a_rank("3"), a_rank("1", name="headline")) == ()
