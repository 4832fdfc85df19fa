"""Axes begin and end at numbers that hold what is drawn, and cut what would dwarf the rest."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from cqtrade.chart.axis import of_bars, of_time
from tests.chart.drawings import ONE, a_bar, marks

if TYPE_CHECKING:
    from cqtrade.chart import Mark

MOST_TICKS = 13


def labels(*numbers: str, size: str = "1") -> list[str]:
    axis = of_bars([a_bar(each) for each in numbers], Decimal(size), "t")
    return [tick.text for tick in axis.ticks]


def test_ticks_are_round_numbers_from_zero() -> None:
    assert labels("53.03", "33.17") == ["0", "20", "40", "60"]


def test_ticks_are_written_in_the_size_that_the_axis_is_told_in() -> None:
    assert labels("53030000000", size="1000000000") == ["0", "20", "40", "60"]


def test_bars_below_zero_get_room() -> None:
    assert labels("-14", "30") == ["-10", "0", "10", "20", "30"]


def test_nothing_but_zero_has_an_axis_too() -> None:
    assert labels("0")[0] == "0"


def test_one_bar_that_would_dwarf_the_others_is_cut() -> None:
    axis = of_bars([a_bar(each) for each in ("1", "2", "3", "4", "5", "900")], ONE, "t")

    assert (axis.cut, axis.holds(Decimal(900)), axis.holds(Decimal(5))) == (True, False, True)


def test_two_bars_are_never_cut() -> None:
    assert not of_bars([a_bar("1"), a_bar("900")], ONE, "t").cut


def test_marks_in_time_that_keep_close_together_are_not_held_against_zero() -> None:
    rates = [a_bar(each) for each in ("6.45", "6.73", "6.90", "7.05", "7.08")]

    assert of_time(rates, ONE, "CNY", from_zero=False).low > 6


def test_marks_in_time_that_move_much_are_held_against_zero() -> None:
    assert of_time([a_bar("30"), a_bar("53")], ONE, "t", from_zero=False).low == 0


def test_a_few_marks_are_held_against_zero_however_close() -> None:
    assert of_time([a_bar("43"), a_bar("53")], ONE, "t", from_zero=False).low == 0


def test_growth_is_always_held_against_zero() -> None:
    assert of_time([a_bar("6.45"), a_bar("7.08")], ONE, "%", from_zero=True).low == 0


def test_a_bound_far_away_does_not_stretch_the_axis() -> None:
    axis = of_bars([a_bar("4", low="-100"), a_bar("9")], ONE, "%")

    assert axis.low == 0


@given(st.lists(marks(), min_size=1, max_size=8), st.booleans())
def test_an_axis_in_time_holds_every_number(several: list[Mark], from_zero: bool) -> None:  # noqa: FBT001  # Hypothesis names it
    axis = of_time(several, ONE, "t", from_zero=from_zero)

    assert all(axis.holds(mark.number) for mark in several)


@given(st.lists(marks(), max_size=8))
def test_an_axis_of_bars_holds_zero_and_has_few_ticks_in_order(several: list[Mark]) -> None:
    axis = of_bars(several, ONE, "t")
    numbers = [tick.number for tick in axis.ticks]

    assert axis.holds(Decimal(0))
    assert numbers == sorted(set(numbers))
    assert len(numbers) <= MOST_TICKS
    assert all(0 <= axis.place(mark.number) <= 1 for mark in several)
