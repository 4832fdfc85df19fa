"""Periods in the forms of SDMX: 2024, 2024-S1, 2024-Q3, 2024-07, 2023-12-31, 2015-01-01/P5M."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cqtrade.period import Shape

if TYPE_CHECKING:
    from datetime import date

    from cqtrade.period import Period

_YEAR = 12
# What recurs at no frequency that has a code: SDMX's code for "other".
OTHER = "_O"


class Time(NamedTuple):
    """A period as SDMX writes it, and the frequency at which such periods recur."""

    frequency: str
    period: str


def time(period: Period) -> Time | None:
    """Return *period* in SDMX 2.1 time formats, or nothing where it names no date."""
    first, last, days = period.first, period.last, period.days
    if first is None or last is None:
        return None
    if period.shape is Shape.DAY:
        return Time("D", str(first))
    months = period.months
    if months is None:
        return Time(OTHER, f"{first}/P{days}D")
    return _named(first, months) or _range(first, months)


def _named(first: date, months: int) -> Time | None:
    """Return the period where SDMX has a name for it: it begins where such periods begin."""
    part, rest = divmod(first.month - 1, months)
    if rest:
        return None
    match months:
        case 12:
            return Time("A", str(first.year))
        case 6:
            return Time("S", f"{first.year}-S{part + 1}")
        case 3:
            return Time("Q", f"{first.year}-Q{part + 1}")
        case 1:
            return Time("M", f"{first:%Y-%m}")
        case _:
            return None


def _range(first: date, months: int) -> Time:
    years, rest = divmod(months, _YEAR)
    return Time(OTHER, f"{first}/P{months}M" if rest else f"{first}/P{years}Y")
