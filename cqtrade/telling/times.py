"""Periods in the language spoken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.language import is_chinese, said, term
from cqtrade.period import Period, Shape

if TYPE_CHECKING:
    from datetime import date

_WORDS = {Shape.ANY_YEAR: "每年", Shape.ANY_MONTH: "每月", Shape.UNKNOWN: "时间不明"}
_DIGITS = "一二三四"
_PARTS = {
    (1, 6): "上半年",
    (7, 12): "下半年",
    (1, 9): "前三季度",
    **{(3 * each - 2, 3 * each): f"第{_DIGITS[each - 1]}季度" for each in range(1, 5)},
    (4, 9): "第二至第三季度",
    (4, 12): "第二至第四季度",
}
_YEAR = (1, 12)


def told(period: Period) -> str:
    """Return a period in words: `2025Q1-Q3` as it is written, or 2025年前三季度.

    A day is a day in Chinese too, never the end of its year: 2023年12月31日.
    """
    if not is_chinese():
        return str(period)
    if period.first is None or period.last is None:
        return _WORDS.get(period.shape, str(period))
    return _dated(period, period.first, period.last)


def basis(growth_basis: str) -> str:
    """Return what a growth is measured against: `since 2019`, 较2019年; 同比 for year on year."""
    word, _, since = growth_basis.partition(":")
    return said("since {base}", base=told(Period.parse(since))) if since else term(word)


def between(first: object, last: object) -> str:
    """Return two years as a span: `1998 to 2028`, 1998—2028年; one where they are the same."""
    if is_chinese():
        return f"{first}年" if first == last else f"{first}—{last}年"
    return str(first) if first == last else f"{first} to {last}"


def _dated(period: Period, first: date, last: date) -> str:
    if not period.months:
        return _by_days(first, last)
    months = first.month, last.month
    if first.year == last.year:
        return f"{first.year}年{_of_a_year(months)}"
    if months == _YEAR:
        return f"{first.year}—{last.year}年"
    return f"{first.year}年{first.month}月—{last.year}年{last.month}月"


def _of_a_year(months: tuple[int, int]) -> str:
    if months == _YEAR:
        return ""
    first, last = months
    return _PARTS.get(months, f"{first}月" if first == last else f"{first}—{last}月")


def _by_days(first: date, last: date) -> str:
    start = f"{first.year}年{first.month}月{first.day}日"
    if first == last:
        return start
    if first.year != last.year:
        return f"{start}—{last.year}年{last.month}月{last.day}日"
    month = "" if first.month == last.month else f"{last.month}月"
    return f"{start}—{month}{last.day}日"
