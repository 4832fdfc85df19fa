"""A figure is read as its words promise and as they are usually meant."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from cqtrade import figures
from cqtrade.bounds import ZERO, Bounds
from cqtrade.conflicts.place import value_of
from cqtrade.conflicts.reading import judged, printed, ratio, worked_out
from cqtrade.model import Status
from tests.builders import an_observation
from tests.strategies import Held, bounds, held

if TYPE_CHECKING:
    from cqtrade.conflicts.reading import Printed
    from cqtrade.model import Observation


def reading(*observations: Observation) -> Printed:
    found = printed(observations, value_of)
    assert found
    return found


@given(held(), held())
def test_a_hull_holds_the_members_of_both(one: Held, other: Held) -> None:
    hull = one.bounds.hull(other.bounds)

    assert all(hull.holds(each.member) for each in (one, other))


@given(held(), held())
def test_a_gap_is_no_wider_than_from_member_to_member(one: Held, other: Held) -> None:
    assert one.bounds.gap_to(other.bounds) <= abs(one.member - other.member)


@given(bounds(), bounds())
def test_there_is_no_gap_where_two_meet(one: Bounds, other: Bounds) -> None:
    assert (one.gap_to(other) == ZERO) is one.meets(other)


@given(bounds(), bounds())
def test_a_gap_is_as_wide_from_either_side(one: Bounds, other: Bounds) -> None:
    assert one.gap_to(other) == other.gap_to(one)


def test_the_most_precise_speaks_for_those_that_agree() -> None:
    several = (
        an_observation(value="over 45 billion CNY"),
        an_observation(value="45.5 billion CNY", source="bulletin"),
    )

    assert str(reading(*several).quantity) == "45.5 billion CNY"


def test_where_sources_disagree_any_of_them_may_be_right() -> None:
    several = (
        an_observation(value="10 billion CNY"),
        an_observation(value="20 billion CNY", source="bulletin"),
    )

    assert reading(*several).promised.bounds == Bounds(Decimal("9.5E9"), Decimal("20.5E9"))


def test_what_is_inferred_speaks_only_where_nothing_else_does() -> None:
    several = (
        an_observation(value="10 billion CNY"),
        an_observation(value="20 billion CNY", source="bulletin", inferred=("period",)),
    )

    assert reading(*several).observations == several[:1]


def test_only_the_best_vintage_speaks() -> None:
    several = (
        an_observation(value="10 billion CNY"),
        an_observation(value="20 billion CNY", source="bulletin", status=Status.REVISED),
    )

    assert reading(*several).observations == several[1:]


def test_without_a_value_there_is_nothing_to_read() -> None:
    assert printed([an_observation(growth="8.4%")], value_of) is None


def test_what_is_worked_out_is_so_in_either_sense() -> None:
    whole = reading(an_observation(value="40 billion CNY"))
    part = reading(an_observation(value="over 20 billion CNY", sector="machines"))
    quotient = worked_out(figures.share, part, whole)

    assert (quotient.promised.bounds.high, quotient.usual.bounds.high is None) == (None, False)


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("45.5 billion CNY", "46.5 billion CNY", "contradiction"),
        ("over 30 billion CNY", "46.5 billion CNY", "doubt"),
        ("46 billion CNY", "46.5 billion CNY", None),
    ],
)
def test_two_readings_are_judged_by_their_words_then_by_their_usual_sense(
    one: str, other: str, verdict: str | None
) -> None:
    found = judged(*(reading(an_observation(value=value)) for value in (one, other)))

    assert (found and str(found.strength)) == verdict


def test_there_is_no_ratio_to_nothing() -> None:
    assert ratio(Decimal(1), Decimal(0)) is None
