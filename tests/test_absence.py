"""Where the sources do not say, the nearest figures are told, and why they are no answer."""

from __future__ import annotations

import pytest

from cqtrade.absence import MOST_NEAREST, Absence, explain, understood
from cqtrade.model import Kind
from cqtrade.period import Period
from cqtrade.selection import Selection
from tests.builders import an_observation, some_codelists

WORDS = some_codelists()


def when(*texts: str) -> tuple[Period, ...]:
    return tuple(map(Period.parse, texts))


ASKED = Selection(
    subjects=("chongqing",), sectors=("automobiles",), indicators=("exports",), periods=when("2024")
)


def reasons(absence: Absence) -> list[str]:
    return [each.why for each in absence.nearest]


# The nearest figures of arithmetic.md: other periods, the whole, the parts, elsewhere.


def test_the_same_series_in_another_period_is_near() -> None:
    absence = explain(ASKED, [an_observation(period="2023")], WORDS)

    assert reasons(absence) == ["for 2023"]


def test_the_whole_is_near() -> None:
    absence = explain(ASKED, [an_observation(sector="machines")], WORDS)

    assert reasons(absence) == ["the whole, of which it is a part: Machines"]


def test_the_parts_are_near() -> None:
    absence = explain(ASKED, [an_observation(sector="electric-vehicles")], WORDS)

    assert reasons(absence) == ["only a part: Electric vehicles"]


def test_the_same_indicator_of_another_sector_is_far_but_told() -> None:
    absence = explain(ASKED, [an_observation(sector="food")], WORDS)

    assert reasons(absence) == ["another sector: Food"]


def test_the_same_indicator_elsewhere_is_near() -> None:
    absence = explain(ASKED, [an_observation(subject="china")], WORDS)

    assert reasons(absence) == ["another subject: China"]


def test_another_indicator_of_the_same_thing_is_near() -> None:
    absence = explain(ASKED, [an_observation(indicator="imports")], WORDS)

    assert reasons(absence) == ["another indicator: Imports"]


def test_a_code_without_a_label_is_told_as_it_is() -> None:
    absence = explain(ASKED, [an_observation(subject="atlantis")], WORDS)

    assert reasons(absence) == ["another subject: atlantis"]


@pytest.mark.parametrize(
    ("partner", "why"),
    [("china", "with China"), ("", "with all partners together")],
    ids=["another", "none"],
)
def test_trade_with_others_is_near(partner: str, why: str) -> None:
    asked = Selection(partners=("asean",))

    assert reasons(explain(asked, [an_observation(partner=partner)], WORDS)) == [why]


def test_a_figure_from_another_source_is_near() -> None:
    asked = Selection(sources=("krasia",))

    assert reasons(explain(asked, [an_observation(source="36kr")], WORDS)) == ["from 36kr"]


@pytest.mark.parametrize(
    ("kinds", "kind", "why"),
    [
        ((Kind.REPORTED,), Kind.TARGET, "a target, not a reported figure"),
        (
            (Kind.TARGET, Kind.FORECAST),
            Kind.REPORTED,
            "a reported figure, not a target or a forecast",
        ),
    ],
    ids=["a target", "a report"],
)
def test_a_figure_of_another_kind_is_near(kinds: tuple[Kind, ...], kind: Kind, why: str) -> None:
    asked = Selection(kinds=kinds)

    assert reasons(explain(asked, [an_observation(kind=kind)], WORDS)) == [why]


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param(Selection(since=Period.parse("2024")), id="since"),
        pytest.param(Selection(until=Period.parse("2020")), id="until"),
    ],
)
def test_a_figure_out_of_time_is_near(asked: Selection) -> None:
    assert reasons(explain(asked, [an_observation(period="2023")], WORDS)) == ["for 2023"]


def test_a_figure_in_time_is_not_said_to_be_out_of_it() -> None:
    asked = Selection(subjects=("chongqing",), since=Period.parse("2020"))

    assert reasons(explain(asked, [an_observation(subject="china")], WORDS)) == [
        "another subject: China"
    ]


def test_every_reason_is_told() -> None:
    absence = explain(ASKED, [an_observation(period="2023", subject="china")], WORDS)

    assert reasons(absence) == ["another subject: China; for 2023"]


# How near is near.


def periods(absence: Absence) -> list[str]:
    return [str(each.observation.period) for each in absence.nearest]


def test_a_nearer_year_comes_first() -> None:
    several = [an_observation(period=year) for year in ("2015", "2023", "2026", "2020")]

    assert periods(explain(ASKED, several, WORDS)) == ["2023", "2026", "2020", "2015"]


def test_of_several_years_asked_the_nearest_counts() -> None:
    asked = Selection(periods=when("2010", "2024"))
    several = [an_observation(period=year) for year in ("2016", "2023", "2011")]

    assert periods(explain(asked, several, WORDS)) == ["2011", "2023", "2016"]


def test_a_year_that_is_not_named_comes_after_those_that_are() -> None:
    several = [an_observation(period=period) for period in ("annual", "2010")]

    assert periods(explain(ASKED, several, WORDS)) == ["2010", "annual"]


def test_a_question_of_no_year_finds_every_year_as_far() -> None:
    asked = Selection(periods=when("annual"))
    several = [an_observation(period=year) for year in ("2020", "2010")]

    assert periods(explain(asked, several, WORDS)) == ["2010", "2020"]


def sectors(absence: Absence) -> list[str]:
    return [each.observation.sector for each in absence.nearest]


def test_a_part_comes_before_the_whole_and_the_nearest_whole_first() -> None:
    several = [
        an_observation(sector=sector)
        for sector in ("food", "foreign-trade", "machines", "electric-vehicles")
    ]

    assert sectors(explain(ASKED, several, WORDS)) == [
        *("electric-vehicles", "machines", "foreign-trade", "food")
    ]


def test_the_whole_of_the_whole_comes_before_another_indicator() -> None:
    several = [an_observation(indicator="imports"), an_observation(sector="foreign-trade")]

    assert sectors(explain(ASKED, several, WORDS)) == ["foreign-trade", "automobiles"]


def test_of_several_sectors_asked_the_nearest_counts() -> None:
    asked = Selection(sectors=("electric-vehicles", "food"))
    several = [an_observation(sector=each) for each in ("machines", "foreign-trade")]

    assert sectors(explain(asked, several, WORDS)) == ["foreign-trade", "machines"]


def test_what_misses_by_too_much_is_not_told() -> None:
    far = an_observation(sector="food", period="2023")

    assert explain(ASKED, [far], WORDS).nearest == ()


def test_the_answer_itself_is_not_near() -> None:
    assert explain(ASKED, [an_observation()], WORDS).nearest == ()


def test_figures_of_withdrawn_sources_are_not_told() -> None:
    assert explain(ASKED, [an_observation(period="2023", withdrawn=True)], WORDS).nearest == ()


def test_no_more_than_five_are_told() -> None:
    several = [an_observation(period=str(year)) for year in range(2000, 2020)]

    assert len(explain(ASKED, several, WORDS).nearest) == MOST_NEAREST == 5


def test_one_figure_of_several_sources_is_told_once() -> None:
    several = [an_observation(period="2023", source=source) for source in ("b", "a")]

    assert [each.observation.source for each in explain(ASKED, several, WORDS).nearest] == ["a"]


def test_of_two_kinds_of_one_figure_the_nearer_is_told() -> None:
    asked = Selection(periods=when("2024"), kinds=(Kind.REPORTED,))
    several = [
        an_observation(period="2023", kind=Kind.TARGET, source="a"),
        an_observation(period="2023", source="b"),
    ]

    assert reasons(explain(asked, several, WORDS)) == ["for 2023"]


def test_nothing_is_near_where_there_is_nothing() -> None:
    assert explain(ASKED, [], WORDS).nearest == ()


# How the question was understood.


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        pytest.param(Selection(), "everything", id="nothing"),
        pytest.param(
            ASKED,
            "Chongqing (chongqing) · Automobiles (automobiles) · Exports (exports) · 2024",
            id="who, in what, measured how, when",
        ),
        pytest.param(
            Selection(sectors=("food", "nothing")),
            "Food (food) or nothing (nothing)",
            id="one or another",
        ),
        pytest.param(Selection(partners=("asean", "china")), "with ASEAN or China", id="partners"),
        pytest.param(Selection(periods=when("2023", "2024Q1")), "2023 or 2024Q1", id="periods"),
        pytest.param(
            Selection(since=when("2020")[0], until=when("2024")[0]),
            "since 2020 · until 2024",
            id="a stretch of time",
        ),
        pytest.param(
            Selection(kinds=(Kind.TARGET, Kind.RANK), sources=("a", "b")),
            "target or rank · from a or b",
            id="kinds and sources",
        ),
    ],
)
def test_a_question_is_said_back_in_words(asked: Selection, words: str) -> None:
    assert understood(asked, WORDS) == words


def test_an_absence_says_how_the_question_was_understood() -> None:
    assert explain(Selection(sectors=("food",)), [], WORDS).understood == "Food (food)"
