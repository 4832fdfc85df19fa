"""The order of a column is that of the figures in it, however they are worded."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

import cqtrade
from cqtrade.period import Period, sort_key
from cqtrade.render.html.order import By, of_column, of_period
from cqtrade.sheet import wording

if TYPE_CHECKING:
    from pathlib import Path


def keys(*cells: str) -> tuple[str, ...]:
    return of_column(cells).keys


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("454.97 billion CNY", "454970000000"),
        ("over 14 million units", "14000000"),
        ("35.35 亿 CNY", "3535000000"),
        ("-20 万 units", "-200000"),
        ("1.2万亿 CNY", "1200000000000"),
        ("28,119,000 units", "28119000"),
        ("+8.4%", "8.4"),
        ("降幅超过20%", "-20"),
        ("减少20万台", "-200000"),
        ("近500万台（辆、件）", "5000000"),
        ("4549.7亿元\n（4549.65至4549.75亿元）", "454970000000"),
        ("nearly -6.2%", "-6.2"),
        ("1/2", "50"),
        ("419.71 billion CNY\n(419.52 to 419.91 billion CNY)", "419710000000"),
    ],
)
def test_a_figure_is_ordered_by_its_number_in_base_units(cell: str, number: str) -> None:
    assert Decimal(keys(cell)[0]) == Decimal(number)


def is_near(one: Decimal, other: Decimal) -> bool:
    """Tell whether two numbers are one: a third has no last digit."""
    return abs(one - other) <= abs(other) / 10**5


def test_every_level_of_the_dataset_has_its_own_number_as_key(shipped: Path) -> None:
    figures = [each for each in cqtrade.load(shipped).select() if each.value]
    worded = keys(*(wording.value(each) for each in figures))
    wrong = [
        (str(each.value), key)
        for each, key in zip(figures, worded, strict=True)
        if each.value and not is_near(Decimal(key or "NaN"), each.value.number)
    ]

    assert not wrong


def test_every_growth_of_the_dataset_has_its_own_number_as_key(shipped: Path) -> None:
    figures = [each for each in cqtrade.load(shipped).select() if each.growth]
    worded = keys(*(wording.growth(each) for each in figures))
    wrong = [
        (str(each.growth), key)
        for each, key in zip(figures, worded, strict=True)
        if each.growth and Decimal(key or "NaN") != each.growth.number
    ]

    assert not wrong


def test_periods_are_ordered_by_their_end_a_part_before_its_whole() -> None:
    typed = ["2024", "annual", "2023-12-31 since 2022-12", "2024Q4, inferred", "2015-01..2015-05"]
    order = of_column(typed)

    assert order.by is By.TIME
    assert sorted(typed, key=lambda each: order.keys[typed.index(each)]) == [
        "2015-01..2015-05",
        "2023-12-31 since 2022-12",
        "2024Q4, inferred",
        "2024",
        "annual",
    ]


def test_periods_in_chinese_are_ordered_by_their_years() -> None:
    assert of_column(["2024年", "2014年上半年", "2020年1—5月（推定）"]) == (
        By.TIME,
        ("2024", "2014", "2020"),
    )


def test_keys_of_periods_are_in_the_order_of_periods(shipped: Path) -> None:
    periods = {each.period for each in cqtrade.load(shipped).select()}

    assert sorted(periods, key=of_period) == sorted(
        periods, key=lambda each: sort_key(Period.parse(str(each)))[:2]
    )


def test_a_column_of_words_is_ordered_by_its_words() -> None:
    assert of_column(["Chongqing", "China"]) == (By.WORDS, ("Chongqing", "China"))


def test_what_is_no_number_among_numbers_has_no_key() -> None:
    assert of_column(["1 CNY", "2 CNY", "no bound"]) == (By.NUMBER, ("1", "2", ""))
