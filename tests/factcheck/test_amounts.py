"""Figures are found in prose with their hedge and unit, and numbers of other kinds are not."""

from __future__ import annotations

import pytest

from cqtrade.factcheck.amounts import Amount, amounts
from cqtrade.factcheck.times import times
from cqtrade.quantity import Hedge


def found(text: str) -> tuple[Amount, ...]:
    """Return the figures in *text*."""
    return amounts(text, times(text))


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("454.97 billion yuan", "454.97 billion CNY"),
        ("RMB454.97bn", "454.97 billion CNY"),
        ("US$63.7 billion", "63.7 billion USD"),
        ("63.7 billion US dollars", "63.7 billion USD"),
        ("HK$5 million", "5 million HKD"),
        ("4549.7亿元", "4549.7 亿 CNY"),
        ("人民币4549.7亿元", "4549.7 亿 CNY"),
        ("637亿美元", "637 亿 USD"),
        ("more than 14 million units", "over 14 million"),
        ("passed 470 billion yuan", "over 470 billion CNY"),
        ("近2000亿元", "nearly 2000 亿 CNY"),
        ("465,305 vehicles", "465305"),
        ("8.4 percent", "8.4 %"),
        ("六成以上", "over 6/10"),
        ("two-thirds", "2/3"),
        ("half a million cars", "0.5 million"),
        ("约占全国的三分之二", "about 2/3"),
        ("约占全国的40%", "about 40 %"),
        ("大约占全国的40%", "about 40 %"),
        ("近占全国的40%", "nearly 40 %"),
        ("超占全国的40%", "over 40 %"),
        ("crossed the 470 billion yuan", "over 470 billion CNY"),
        ("rose 30 times", "30 times"),
        ("five zones", "5"),
    ],
)
def test_a_figure_is_read_with_hedge_scale_and_unit(text: str, quantity: str) -> None:
    assert [str(each.quantity()) for each in found(text)] == [quantity]


@pytest.mark.parametrize(
    "text",
    [
        *("in 2024", "on 9 October", "the first three quarters", "since 1862", "2025年前三季度"),
        *("CS75", "COVID-19", "5G", "36Kr", "B2B", "v1.2.3", "“33618” plan", "1+N"),
        *("Table 3", "Section 4", "para. 10", "top 10", "No. 5", "第3章", "10:30", "first"),
        *("one of the", "two firms", "both", "three months", "24 hours", "10-year plan", "三年"),
        *("dozens of cars", "double-digit growth", "billion yuan"),
    ],
)
def test_other_numbers_are_no_figures(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("400.83 and 181.15 billion yuan", ["400.83 billion CNY", "181.15 billion CNY"]),
        ("5 billion, and later 6 billion yuan", ["5 billion CNY", "6 billion CNY"]),
        ("44.3 and 37.9 percent", ["44.3 %", "37.9 %"]),
        ("61 million laptops and 5 billion yuan", ["61 million", "5 billion CNY"]),
    ],
)
def test_figures_share_a_scale_and_a_unit(text: str, quantities: list[str]) -> None:
    assert [str(each.quantity()) for each in found(text)] == quantities


@pytest.mark.parametrize("text", ["450-460 billion yuan", "3 to 5 percent", "5万～6万元"])
def test_both_ends_of_a_range_are_known_as_such(text: str) -> None:
    assert [each.is_range for each in found(text)] == [True, True]


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("450-460 billion yuan", ["450 billion CNY", "460 billion CNY"]),
        ("3 to 5 percent", ["3 %", "5 %"]),
    ],
)
def test_a_range_is_its_two_ends(text: str, quantities: list[str]) -> None:
    assert [str(each.quantity()) for each in found(text)] == quantities


def test_a_multiple_may_be_what_is_reached() -> None:
    (one,) = found("30 times")

    assert [str(one.quantity(to=to)) for to in (True, False)] == ["to 30 times", "30 times"]


def test_only_a_multiple_is_reached_as_one() -> None:
    (one,) = found("30 percent")

    assert str(one.quantity(to=True)) == "30 %"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("有10个示范区", "10个"),
        ("有10 zones", "10"),
        ("有4549.7亿元", "4549.7亿元"),
        ("有20人", "20"),
    ],
)
def test_a_figure_ends_behind_its_measure_word(text: str, figure: str) -> None:
    assert [text[each.start : each.end] for each in found(text)] == [figure]


def test_a_figure_without_a_hedge_has_none() -> None:
    assert [each.hedge for each in found("5 billion yuan")] == [Hedge.NONE]


def test_what_a_change_starts_from_is_known_as_such() -> None:
    assert [each.is_base for each in found("from 5 billion yuan to 6 billion yuan")] == [
        True,
        False,
    ]


def test_two_currencies_are_none() -> None:
    assert [each.unit for each in found("USD 5 billion yuan")] == ["XTS"]


def test_a_number_of_too_many_digits_is_no_quantity() -> None:
    assert [each.quantity() for each in found(f"{'9' * 60}%")] in ([], [None])
