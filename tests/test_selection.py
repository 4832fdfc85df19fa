"""A selection picks a figure where every list that asks something has it."""

from __future__ import annotations

import pytest

from cqtrade.errors import QueryError
from cqtrade.model import Kind
from cqtrade.period import Period
from cqtrade.selection import Selection
from tests.builders import an_observation


def when(text: str) -> Period:
    return Period.parse(text)


ONE = an_observation(
    source="krasia", subject="chongqing", sector="food", partner="asean", period="2024Q1-Q3"
)
ANSWERS = [
    pytest.param(Selection(), id="nothing asked"),
    pytest.param(Selection(sectors=("food",)), id="its sector"),
    pytest.param(Selection(sectors=("cars", "food")), id="its sector or another"),
    pytest.param(Selection(subjects=("chongqing",)), id="its subject"),
    pytest.param(Selection(indicators=("exports",)), id="its indicator"),
    pytest.param(Selection(partners=("asean",)), id="its partner"),
    pytest.param(Selection(periods=(when("2024-01..2024-09"),)), id="its period spelt otherwise"),
    pytest.param(Selection(sources=("krasia",)), id="its source"),
    pytest.param(Selection(kinds=(Kind.TARGET, Kind.REPORTED)), id="its kind or another"),
    pytest.param(Selection(since=when("2024")), id="since its year"),
    pytest.param(Selection(until=when("2024")), id="until its year"),
    pytest.param(Selection(since=when("2024Q1"), until=when("2024Q3")), id="between its ends"),
    pytest.param(Selection(sectors=("food",), partners=("asean",)), id="sector and partner"),
]
OTHERS = [
    pytest.param(Selection(sectors=("cars",)), id="another sector"),
    pytest.param(Selection(subjects=("china",)), id="another subject"),
    pytest.param(Selection(indicators=("imports",)), id="another indicator"),
    pytest.param(Selection(partners=("china",)), id="another partner"),
    pytest.param(Selection(periods=(when("2024"),)), id="another period"),
    pytest.param(Selection(sources=("36kr",)), id="another source"),
    pytest.param(Selection(kinds=(Kind.TARGET,)), id="another kind"),
    pytest.param(Selection(since=when("2024Q2")), id="since after it began"),
    pytest.param(Selection(until=when("2024H1")), id="until before it ended"),
    pytest.param(Selection(sectors=("food",), partners=("china",)), id="sector, not partner"),
]


@pytest.mark.parametrize("asked", ANSWERS)
def test_a_figure_that_has_what_every_list_asks_is_picked(asked: Selection) -> None:
    assert asked.picks(ONE)


@pytest.mark.parametrize("asked", OTHERS)
def test_a_figure_that_misses_one_list_is_not(asked: Selection) -> None:
    assert not asked.picks(ONE)


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param(Selection(since=when("2000")), id="since"),
        pytest.param(Selection(until=when("2100")), id="until"),
    ],
)
def test_a_figure_without_a_date_is_in_no_stretch_of_time(asked: Selection) -> None:
    assert not asked.picks(an_observation(period="annual"))


def test_a_figure_of_a_withdrawn_source_is_left_out() -> None:
    assert not Selection().picks(an_observation(withdrawn=True))


def test_a_withdrawn_source_that_is_named_is_heard() -> None:
    asked = Selection(sources=("gazette",))

    assert asked.picks(an_observation(source="gazette", withdrawn=True))


def test_a_selection_that_asks_nothing_is_empty() -> None:
    assert Selection().is_empty


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param(Selection(sectors=("food",)), id="a sector"),
        pytest.param(Selection(since=when("2024")), id="a time"),
    ],
)
def test_a_selection_that_asks_something_is_not(asked: Selection) -> None:
    assert not asked.is_empty


def test_a_time_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(QueryError) as caught:
        Selection(since=when("2024"), until=when("2020")).checked()

    assert (str(caught.value), caught.value.hint) == (
        "--since 2024 lies after --until 2020",
        "write --since 2020 --until 2024",
    )


@pytest.mark.parametrize(
    ("since", "until"),
    [
        pytest.param("2024", "2024", id="one year"),
        pytest.param("2024", "2024Q1", id="until a part of since"),
        pytest.param("2024-03-31", "2024Q1", id="since a day of until"),
    ],
)
def test_a_time_may_end_where_it_begins(since: str, until: str) -> None:
    assert not Selection(since=when(since), until=when(until)).checked().is_empty


@pytest.mark.parametrize("word", ["annual", "monthly", "unknown"])
def test_since_needs_a_date(word: str) -> None:
    with pytest.raises(QueryError) as caught:
        Selection(since=when(word)).checked()

    assert (str(caught.value), caught.value.hint) == (
        f"'--since {word}' names no date",
        "write a year, month or day",
    )


def test_until_needs_a_date() -> None:
    with pytest.raises(QueryError) as caught:
        Selection(until=when("annual")).checked()

    assert str(caught.value) == "'--until annual' names no date"
