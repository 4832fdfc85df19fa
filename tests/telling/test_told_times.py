"""A period is told as Chinese statistics tell it."""

from __future__ import annotations

import pytest
from hypothesis import given

from cqtrade.language import Language, speaking
from cqtrade.period import Period
from cqtrade.telling import times
from tests.strategies import periods


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("2024", "2024年"),
        ("2024H1", "2024年上半年"),
        ("2024H2", "2024年下半年"),
        ("2024Q1", "2024年第一季度"),
        ("2024Q3", "2024年第三季度"),
        ("2025Q1-Q3", "2025年前三季度"),
        ("2025Q2-Q4", "2025年第二至第四季度"),
        ("2024-01", "2024年1月"),
        ("2015-01..2015-05", "2015年1—5月"),
        ("2015-10..2016-03", "2015年10月—2016年3月"),
        ("2015..2020", "2015—2020年"),
        ("2023-12-31", "2023年12月31日"),
        ("2024-01-01..2024-01-15", "2024年1月1日—15日"),
        ("2015-01..2015-03-15", "2015年1月1日—3月15日"),
        ("2015-11-20..2016-03-15", "2015年11月20日—2016年3月15日"),
        ("annual", "每年"),
        ("monthly", "每月"),
        ("unknown", "时间不明"),
    ],
)
def test_a_period_is_told_in_chinese(written: str, told: str) -> None:
    with speaking(Language.ZH):
        assert times.told(Period.parse(written)) == told


@given(periods(), periods())
def test_two_periods_that_differ_are_told_apart(one: Period, other: Period) -> None:
    with speaking(Language.ZH):
        assert (times.told(one) == times.told(other)) is (one == other)


@given(periods())
def test_in_english_a_period_is_told_as_it_is_written(period: Period) -> None:
    assert times.told(period) == str(period)


@pytest.mark.parametrize(
    ("basis", "english", "chinese"),
    [
        ("since:2019", "since 2019", "较2019年"),
        ("yoy", "yoy", "同比"),
        ("average-annual", "average-annual", "年均"),
    ],
)
def test_what_a_growth_is_measured_against(basis: str, english: str, chinese: str) -> None:
    assert times.basis(basis) == english
    with speaking(Language.ZH):
        assert times.basis(basis) == chinese


@pytest.mark.parametrize(("last", "told"), [(1998, "1998年"), (2028, "1998—2028年")])
def test_years_are_told_as_a_span(last: int, told: str) -> None:
    with speaking(Language.ZH):
        assert times.between(1998, last) == told
