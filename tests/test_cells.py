"""Figures that can all be true are one cell; figures that cannot stand apart, and none is lost."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtrade.cells import base_of, best_vintage, claims, conversions, disagreement, levels, rates
from cqtrade.model import Kind, Status
from cqtrade.period import Period
from tests.builders import an_observation
from tests.strategies import quantity_texts

if TYPE_CHECKING:
    from cqtrade.cells import Cell
    from cqtrade.model import Observation


def printed(*values: str) -> list[Observation]:
    """Return one figure for each value, each in a source of its own."""
    return [
        an_observation(source=f"source-{number}", value=value)
        for number, value in enumerate(values)
    ]


def sources(cells: tuple[Cell, ...]) -> list[list[str]]:
    return [[each.source for each in cell.observations] for cell in cells]


def spoken(cells: tuple[Cell, ...]) -> list[str]:
    return [str(cell.quantity) for cell in cells]


def test_figures_that_agree_are_one_cell_with_several_references() -> None:
    cells = levels(printed("454.97 billion CNY", "455 billion CNY"))

    assert sources(cells) == [["source-0", "source-1"]]


def test_figures_that_disagree_are_all_shown() -> None:
    cells = levels(printed("470 billion CNY", "454.97 billion CNY"))

    assert spoken(cells) == ["454.97 billion CNY", "470 billion CNY"]


@pytest.mark.parametrize(
    ("values", "speaker"),
    [
        pytest.param(
            ("455 billion CNY", "454.97 billion CNY"), "454.97 billion CNY", id="more digits"
        ),
        pytest.param(("465,300 units", "465,305 units"), "465,305 units", id="no rounding"),
        pytest.param(("465,310 units", "about 465,305 units"), "465,310 units", id="no hedge"),
        pytest.param(("1,650 units", "1,651 units"), "1,651 units", id="exact"),
        pytest.param(("over 33 units", "35.0 units"), "35.0 units", id="closed"),
        pytest.param(("over 33 units", "over 35 units"), "over 35 units", id="the larger over"),
        pytest.param(("nearly 35 units", "nearly 33 units"), "nearly 33 units", id="nearly"),
        pytest.param(("over -6%", "over -7%"), "over -7%", id="the larger fall"),
        pytest.param(("about 5 units", "over 3 units"), "over 3 units", id="half open"),
    ],
)
def test_the_most_precise_speaks_for_a_cell(values: tuple[str, ...], speaker: str) -> None:
    assert spoken(levels(printed(*values)))[0] == speaker


def test_a_figure_joins_only_those_with_which_it_agrees_each_and_all() -> None:
    cells = levels(printed("105.0 units", "over 104 units", "at most 105 units", "under 104 units"))

    assert spoken(cells) == ["105.0 units", "under 104 units"]


def test_two_figures_that_agree_with_a_third_but_not_with_each_other_stand_apart() -> None:
    cells = levels(printed("105 million units", "105.4 million units", "104.6 million units"))

    assert sources(cells) == [["source-1", "source-0"], ["source-2"]]


@given(st.lists(quantity_texts(), max_size=6))
def test_no_figure_is_lost_or_doubled(values: list[str]) -> None:
    names = [each for group in sources(levels(printed(*values))) for each in group]

    assert sorted(names) == sorted(each.source for each in printed(*values))


@given(st.lists(quantity_texts(), max_size=6))
def test_the_figures_of_a_cell_can_all_be_true(values: list[str]) -> None:
    quantities = [
        [each.value for each in cell.observations if each.value]
        for cell in levels(printed(*values))
    ]

    assert all(
        one.bounds.meets(other.bounds)
        for group in quantities
        for one, other in combinations(group, 2)
    )


@given(st.permutations(printed("454.97 billion CNY", "455 billion CNY", "over 450 billion CNY")))
def test_the_order_of_the_figures_changes_nothing(several: list[Observation]) -> None:
    assert sources(levels(several)) == [["source-0", "source-1", "source-2"]]


def test_a_cell_has_the_number_and_bounds_of_its_speaker() -> None:
    (cell,) = levels(printed("455 billion CNY", "454.97 billion CNY"))
    speaker = printed("454.97 billion CNY")[0].value
    assert speaker is not None

    assert (cell.number, cell.bounds) == (speaker.number, speaker.bounds)


def test_sources_of_one_origin_count_once() -> None:
    several = [
        an_observation(source="36kr"),
        an_observation(source="krasia", origin="36kr"),
        an_observation(source="customs"),
    ]
    (cell,) = levels(several)

    assert cell.origins == {"36kr", "customs"}


def test_rates_are_grouped_by_the_growth_that_is_stated() -> None:
    several = [
        an_observation(source="a", value="10 units", growth="8.4%"),
        an_observation(source="b", value="20 units", growth="8%"),
        an_observation(source="c", growth="9.9%"),
    ]

    assert sources(rates(several)) == [["a", "b"], ["c"]]


def test_a_figure_without_a_growth_states_no_rate() -> None:
    assert rates([an_observation(value="8.4%"), an_observation(growth="0.3 pp")]) == ()


def test_a_growth_alone_is_no_level() -> None:
    assert levels([an_observation(growth="8.4%")]) == ()


def test_conversions_are_grouped_by_the_amount_in_one_currency() -> None:
    several = [
        an_observation(source="a", also=("60 billion EUR", "63.7 billion USD")),
        an_observation(source="b", also=("64 billion USD",)),
        an_observation(source="c", also=("60 billion EUR",)),
        an_observation(source="d", also=("70 billion USD",)),
    ]

    assert sources(conversions(several, "USD")) == [["a", "b"], ["d"]]


@pytest.mark.parametrize(
    ("basis", "period", "base"),
    [
        pytest.param("yoy", "2025Q1-Q3", "2024Q1-Q3", id="year on year"),
        pytest.param("real-yoy", "2024", "2023", id="year on year in real terms"),
        pytest.param("since:2019", "2024", "2019", id="since a year"),
        pytest.param("since:2023-12-31", "annual", "2023-12-31", id="since a day"),
    ],
)
def test_growth_starts_from_its_base(basis: str, period: str, base: str) -> None:
    one = an_observation(growth="5%", growth_basis=basis, period=period)

    assert base_of(one) == Period.parse(base)


@pytest.mark.parametrize(
    ("basis", "period"),
    [
        pytest.param("average-annual", "2016..2020", id="an average"),
        pytest.param("yoy", "annual", id="a year that is not named"),
        pytest.param("real-yoy", "unknown", id="no date"),
    ],
)
def test_growth_may_start_from_no_one_period(basis: str, period: str) -> None:
    assert base_of(an_observation(growth="5%", growth_basis=basis, period=period)) is None


def test_figures_that_cannot_all_be_true_are_said_to_disagree() -> None:
    several = levels(printed("120 units", "130 units"))

    assert [*disagreement("2024", several)] == [
        "sources disagree on 2024: 120 units against 130 units"
    ]


@pytest.mark.parametrize("values", [(), ("120 units",)], ids=["none", "one"])
def test_one_figure_disagrees_with_nothing(values: tuple[str, ...]) -> None:
    assert [*disagreement("2024", levels(printed(*values)))] == []


@pytest.mark.parametrize(
    ("statuses", "best"),
    [
        pytest.param([*Status], Status.REVISED, id="all"),
        pytest.param(
            [Status.PRELIMINARY, Status.ESTIMATED, Status.FINAL], Status.FINAL, id="final"
        ),
        pytest.param([Status.PRELIMINARY, Status.ESTIMATED], Status.ESTIMATED, id="estimated"),
        pytest.param([Status.PRELIMINARY], Status.PRELIMINARY, id="preliminary"),
    ],
)
def test_only_the_best_vintage_serves(statuses: list[Status], best: Status) -> None:
    several = [an_observation(status=status) for status in statuses]

    assert [each.status for each in best_vintage(several)] == [best]


def test_every_figure_of_the_best_vintage_serves() -> None:
    several = [an_observation(source=name) for name in ("a", "b")]

    assert best_vintage(several) == tuple(several)


def test_there_is_no_vintage_of_nothing() -> None:
    assert best_vintage([]) == ()


def test_a_preliminary_level_gives_way_to_a_final_one() -> None:
    several = [
        an_observation(source="a", value="454.97 billion CNY", status=Status.PRELIMINARY),
        an_observation(source="b", value="460 billion CNY"),
    ]

    assert spoken(levels(several)) == ["460 billion CNY"]


def test_a_revised_growth_does_not_hide_the_level_that_it_leaves_out() -> None:
    several = [
        an_observation(source="a", value="454.97 billion CNY"),
        an_observation(source="b", growth="8.4%", status=Status.REVISED),
    ]

    assert spoken(levels(several)) == ["454.97 billion CNY"]


def test_a_claim_is_one_however_it_is_spelt_and_whoever_makes_it() -> None:
    several = [
        an_observation(source="a", value="454.97 billion CNY", period="2025Q1-Q3"),
        an_observation(source="b", value="4549.7 亿 CNY", period="2025-01..2025-09", note="N."),
    ]

    assert claims(several) == (tuple(several),)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(an_observation(sector="food"), id="series"),
        pytest.param(an_observation(period="2023"), id="period"),
        pytest.param(an_observation(kind=Kind.TARGET), id="kind"),
        pytest.param(an_observation(value="over 10 billion CNY"), id="hedge"),
        pytest.param(an_observation(value="10.0 billion CNY"), id="precision"),
        pytest.param(an_observation(value="10 billion USD"), id="unit"),
        pytest.param(an_observation(value="10 billion CNY", growth="5%"), id="growth"),
        pytest.param(an_observation(plan="The plan"), id="plan"),
        pytest.param(an_observation(among="china"), id="whole"),
        pytest.param(an_observation(cumulative_from="2022-12"), id="beginning"),
    ],
)
def test_claims_that_differ_stand_apart(other: Observation) -> None:
    one = an_observation()

    assert claims([one, other]) == ((one,), (other,))
