"""Dates as each style writes them, as exact as they are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.citations.inline import MONTHS

if TYPE_CHECKING:
    from datetime import date

_FROM_MAY_TO_JULY = MONTHS[4:7]
_SEPTEMBER = MONTHS[8]


def parts(published: str) -> tuple[int, ...]:
    """Return year, month and day of `2025-10-09`, `2025-10` or `2025`, as far as they are known."""
    return tuple(int(part) for part in published.split("-")) if published else ()


def within_year(published: str) -> str:
    """Return `October 9`, `October` or nothing, as exact as it is known."""
    _, *rest = parts(published)
    return " ".join([MONTHS[rest[0] - 1], *map(str, rest[1:])]) if rest else ""


def year_first(published: str) -> str:
    """Return `2025, October 9`, `2025, October` or `2025`."""
    return ", ".join(part for part in (published[:4], within_year(published)) if part)


def day_first(published: str) -> str:
    """Return `9 Oct. 2025`, `Oct. 2025` or `2025`; May, June and July stay whole."""
    year, *rest = map(str, parts(published))
    if not rest:
        return year
    return " ".join([*rest[1:], _abbreviated(MONTHS[int(rest[0]) - 1]), year])


def slashed(published: str) -> str:
    """Return `2025/10/09`, `2025/10/` or `2025//`."""
    year, month, day = (*published.split("-"), "", "")[:3]
    return f"{year}/{month}/{day}"


def words(day: date) -> str:
    """Return `November 22, 2026`."""
    return f"{within_year(day.isoformat())}, {day.year}"


def _abbreviated(month: str) -> str:
    if month in _FROM_MAY_TO_JULY:
        return month
    return f"{month[:4] if month == _SEPTEMBER else month[:3]}."
