"""Any text is a period that keeps what it promises, or none for a reason that is told."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

from cqtrade.errors import PeriodError
from cqtrade.period import YEARS, Period, Shape, sort_key
from tests.fuzz.target import Target, require_one_safe_line, shown

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST = 4
_MOST_MONTHS = 999


def hold(data: bytes) -> None:
    """Read the lines of *data* as periods, and assert what is promised of each and of all."""
    periods = [each for text in shown(data).split("\n")[:_MOST] for each in _read(text)]
    for period in periods:
        _hold_one(period)
    for one, other in permutations(periods, 2):
        _hold_two(one, other)
    in_order = sorted(periods, key=sort_key)
    assert all(sorted(each, key=sort_key) == in_order for each in permutations(periods))


def _read(text: str) -> list[Period]:
    try:
        typed = Period.parse_query(text)
    except PeriodError as error:
        require_one_safe_line(str(error))
        assert _written(text) is None
        return []
    assert typed.first is None or typed.first.year in YEARS
    period = _written(text)
    if period is not None:
        assert period == typed
        assert str(period) == text
    return [typed]


def _written(text: str) -> Period | None:
    try:
        return Period.parse(text)
    except PeriodError as error:
        require_one_safe_line(str(error))
        return None


def _hold_one(period: Period) -> None:
    assert Period.parse(str(period)).spans_like(period) == (period.shape is not Shape.UNKNOWN)
    assert Period.parse(str(period)) == period
    if period.first is None or period.last is None:
        assert (period.first, period.last, period.days, period.months) == (None,) * 4
        return
    assert period.days == (period.last - period.first).days + 1 > 0
    assert period.covers(period)
    again = Period.spanning(period.first, period.last)
    assert again == period == Period.parse(str(again))
    assert period.shifted(0) == period
    assert period.spans_like(period.year_before()) or period.months is None
    if period.months is not None:
        assert period.year_before().shifted(12) == period
        assert period.years_until(period.shifted(24)) == 2
        _hold_sdmx(period, period.months)


def _hold_sdmx(period: Period, months: int) -> None:
    start = f"{period.first:%Y-%m}"
    if months <= _MOST_MONTHS:
        assert Period.parse_query(f"{start}-01/P{months}M") == period
        assert Period.parse_query(f"{start}/p{months}m") == period
    year, quarter = period.text[:4], period.text[4:]
    if quarter in {"Q1", "Q2", "Q3", "Q4"}:
        assert Period.parse_query(f"{year}-{quarter}") == period


def _hold_two(one: Period, other: Period) -> None:
    assert one.spans_like(other) == other.spans_like(one)
    assert not (one.covers(other) and other.covers(one)) or one.days == other.days
    if one == other:
        assert hash(one) == hash(other)
        assert sort_key(one)[:2] == sort_key(other)[:2]
    if one.covers(other) and one != other and one.last == other.last:
        assert sort_key(other) < sort_key(one)


def _sound() -> Iterable[bytes]:
    forms = ("2024", "2024H1", "2024Q3", "2025Q1-Q3", "2025-07", "2015-01..2015-05", "annual")
    more = ("2023-12-31", "2010..2014", "2011..2024-06", "2024-Q1", "2015-01-01/P5M", "unknown")
    return (f"{one}\n{other}".encode() for one, other in zip(forms, more, strict=False))


TARGET = Target(
    hold,
    (
        *("2024", "1900", "2100", "1899", "2024-02-29", "2023-02-29", "2025-07", "2015-01-01"),
        *("H1", "H2", "Q1", "Q4", "Q1-Q3", "-", "..", "/P", "/P1Y", "/P999M", "M07", "A1", "S2"),
        *("annual", "monthly", "unknown", "\n", " ", "Annual", "٢٠٢٤", "\u202e", "\x00", "00"),
    ),
    "",
    _sound,
)
