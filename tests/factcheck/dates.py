"""Periods as they are worded, English and Chinese."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.period import Shape
from tests.factcheck.wording import Language

if TYPE_CHECKING:
    from datetime import date

    from cqtrade.period import Period

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_ORDINALS = ("first", "second", "third", "fourth")
_COUNTS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_EACH = {
    Language.EN: {Shape.ANY_YEAR: "each year", Shape.ANY_MONTH: "each month"},
    Language.ZH: {Shape.ANY_YEAR: "每年", Shape.ANY_MONTH: "每月"},
}


def whens(period: Period, language: Language) -> tuple[str, ...]:
    """Return the ways to say when; nothing for a period that no source names."""
    if period.first is None or period.last is None:
        return (_EACH[language].get(period.shape, ""),)
    if language is Language.ZH:
        return _chinese(period, period.first, period.last)
    return _english(period, period.first, period.last)


def _english(period: Period, first: date, last: date) -> tuple[str, ...]:
    year, month = last.year, _MONTHS[last.month - 1]
    if period.shape is Shape.DAY:
        return f"by the end of {year}", f"as of {month} {last.day}, {year}"
    if first.year != year:
        return f"from {first.year} to {year}", f"between {first.year} and {year}"
    return {
        12: (f"in {year}", f"in the year {year}"),
        1: (f"in {month} {year}",),
        3: (f"in the {_ORDINALS[last.month // 3 - 1]} quarter of {year}",),
        9: (f"in the first three quarters of {year}", f"from January to September {year}"),
    }.get(period.months or 0) or (
        f"in the first {_COUNTS[last.month - 1]} months of {year}",
        f"from January to {month} {year}",
    )


def _chinese(period: Period, first: date, last: date) -> tuple[str, ...]:
    year = last.year
    if period.shape is Shape.DAY:
        return f"截至{year}年底", f"截至{year}年{last.month}月{last.day}日"
    if first.year != year:
        return (f"{first.year}年至{year}年",)
    return {
        12: (f"{year}年",),
        1: (f"{year}年{last.month}月",),
        3: (f"{year}年第{'一二三四'[last.month // 3 - 1]}季度",),
        9: (f"{year}年前三季度", f"{year}年1—9月"),
    }.get(period.months or 0) or (
        f"{year}年前{last.month}个月",
        f"{year}年1月至{last.month}月",
    )
