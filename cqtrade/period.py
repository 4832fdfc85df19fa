"""Periods as sources print them: 2024, 2025Q1-Q3, 2015-01..2015-05, 2023-12-31, annual."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from cqtrade.errors import PeriodError

YEARS = range(1900, 2101)


class Shape(StrEnum):
    """What kind of time a period is; only equal shapes compare."""

    SPAN = "span"
    DAY = "day"
    ANY_YEAR = "annual"
    ANY_MONTH = "monthly"
    UNKNOWN = "unknown"


_WORDS = {str(shape): shape for shape in (Shape.ANY_YEAR, Shape.ANY_MONTH, Shape.UNKNOWN)}

_PLAIN = re.compile(
    r"""(?P<year>[0-9]{4})
    (?: H(?P<half>[12])
      | Q(?P<quarter>[1-4]) (?: -Q(?P<until>[1-4]) )?
      | -(?P<month>[0-9]{2}) (?: -(?P<day>[0-9]{2}) )?
    )?""",
    re.VERBOSE,
)
# SDMX 2.1 time formats: 2024-A1, 2024-S1, 2024-Q1, 2024-M07, and a start date with a duration.
_SDMX = re.compile(r"([0-9]{4})-(?:(A)1|(S)([12])|(Q)([1-4])|(M)([0-9]{2}))")
_DURATION = re.compile(r"([0-9]{4})-([0-9]{2})(?:-01)?/P([0-9]{1,4})([YM])")


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time, a day, or a year or month that the source does not name.

    `first` and `last` are days, both included, and empty where the source names no date. Two
    periods are equal when they begin and end together, however they are spelt.
    """

    text: str = field(compare=False)
    shape: Shape
    first: date | None = None
    last: date | None = None

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read a period as the dataset writes it.

        Raises PeriodError where *text* is none, ends before it begins, or names no real date.
        """
        if text in _WORDS:
            return cls(text, _WORDS[text])
        if ".." in text:
            return _between(text)
        first, last, is_day = _plain(text, text)
        return cls(text, Shape.DAY if is_day else Shape.SPAN, first, last)

    @classmethod
    def parse_query(cls, text: str) -> Period:
        """Read a period as a user types it: SDMX forms and small letters too.

        Raises PeriodError as `parse` does.
        """
        typed = text.strip()
        if typed.lower() in _WORDS:
            return cls.parse(typed.lower())
        typed = re.sub("[a-z]", lambda letter: letter.group().upper(), typed)
        if duration := _DURATION.fullmatch(typed):
            return _lasting(text, duration)
        try:
            return cls.parse("..".join(_without_sdmx(part) for part in typed.split("..")))
        except PeriodError as error:
            why = str(error).partition("not a period: ")[2]
            raise PeriodError(text, why) from None

    @classmethod
    def spanning(cls, first: date, last: date) -> Period:
        """Return the period from *first* to *last*, spelt in its shortest form."""
        shape = Shape.DAY if first == last else Shape.SPAN
        return cls(_spelling(first, last), shape, first, last)

    def __str__(self) -> str:
        """Return the period as it was written."""
        return self.text

    @property
    def months(self) -> int | None:
        """How many whole months it spans, or nothing where it is cut inside a month."""
        if self.shape is not Shape.SPAN or self.first is None or self.last is None:
            return None
        if self.first.day != 1 or not _ends_month(self.last):
            return None
        return _month_number(self.last) - _month_number(self.first) + 1

    @property
    def days(self) -> int | None:
        """How many days it spans, or nothing where it has no dates."""
        if self.first is None or self.last is None:
            return None
        return (self.last - self.first).days + 1

    def spans_like(self, other: Period) -> bool:
        """Tell whether both are of one shape and length, so that growth can be had."""
        if self.shape is not other.shape or self.shape is Shape.UNKNOWN:
            return False
        if self.months is not None or other.months is not None:
            return self.months == other.months
        return self.shape is Shape.DAY or self.days == other.days

    def covers(self, other: Period) -> bool:
        """Tell whether *other* lies within this period."""
        if None in (self.first, self.last, other.first, other.last):
            return False
        return self.first <= other.first and other.last <= self.last  # type: ignore[operator]  # checked above

    def shifted(self, months: int) -> Period:
        """Return the same stretch *months* later (earlier where negative), a month's end kept.

        A period without dates is returned as it is.
        """
        if self.first is None or self.last is None:
            return self
        first = _shift(self.first, months)
        last = _shift(self.last, months, to_month_end=_ends_month(self.last) and first.day == 1)
        if self.shape is Shape.DAY:
            day = _shift(self.first, months, to_month_end=_ends_month(self.first))
            return Period.spanning(day, day)
        return Period.spanning(first, last)

    def year_before(self) -> Period:
        """Return the same stretch one year earlier."""
        return self.shifted(-12)

    def years_until(self, later: Period) -> int | None:
        """How many whole years *later* lies after this, or nothing where it is no whole number."""
        if self.last is None or later.last is None:
            return None
        years = later.last.year - self.last.year
        return years if self.shifted(12 * years) == later else None

    def in_year(self, year: int) -> Period:
        """Return the same stretch ending in *year*."""
        return self.shifted(12 * (year - self.last.year)) if self.last else self


def sort_key(period: Period) -> tuple[date, int, str]:
    """Order periods by their end, a part before its whole, the undated last."""
    end = period.last or date.max
    return end, period.days or 0, period.text


def _plain(text: str, whole: str) -> tuple[date, date, bool]:
    found = _PLAIN.fullmatch(text)
    if not found:
        raise PeriodError(whole)
    part = {name: int(digits) for name, digits in found.groupdict().items() if digits}
    year = part["year"]
    if year not in YEARS:
        raise PeriodError(whole, f"the year is not within {YEARS[0]} to {YEARS[-1]}")
    if "day" in part:
        day = _day(year, part["month"], part["day"], whole)
        return day, day, True
    first, last = _months_of(part)
    if not 1 <= first <= last <= 12:  # noqa: PLR2004  # months of a year
        raise PeriodError(whole, "there is no such part of a year")
    return date(year, first, 1), _month_end(year, last), False


def _months_of(part: dict[str, int]) -> tuple[int, int]:
    if "half" in part:
        return 6 * part["half"] - 5, 6 * part["half"]
    if "quarter" in part:
        return 3 * part["quarter"] - 2, 3 * part.get("until", part["quarter"])
    return part.get("month", 1), part.get("month", 12)


def _between(text: str) -> Period:
    start, _, end = text.partition("..")
    first, last = _plain(start, text)[0], _plain(end, text)[1]
    if last < first:
        raise PeriodError(text, "it ends before it begins")
    shape = Shape.DAY if first == last else Shape.SPAN
    return Period(text, shape, first, last)


def _lasting(text: str, duration: re.Match[str]) -> Period:
    year, month, count = (int(digits) for digits in duration.group(1, 2, 3))
    first = _day(year, month, 1, text)
    months = count * 12 if duration.group(4) == "Y" else count
    last_year = year + (month + months - 2) // 12
    if not months or year not in YEARS or last_year not in YEARS:
        raise PeriodError(text, "the duration is out of range")
    return Period.spanning(first, _shift(first, months) - timedelta(days=1))


def _without_sdmx(text: str) -> str:
    sdmx = _SDMX.fullmatch(text)
    if sdmx is None:
        return text
    year, _, half, which_half, quarter, which_quarter, _, month = sdmx.groups()
    if half:
        return f"{year}H{which_half}"
    if quarter:
        return f"{year}Q{which_quarter}"
    return f"{year}-{month}" if month else year


def _spelling(first: date, last: date) -> str:
    if first == last:
        return first.isoformat()
    if first.day != 1 or not _ends_month(last):
        return f"{first}..{last}"
    months = (first.month, last.month)
    if first.year != last.year:
        whole_years = months == (1, 12)
        return f"{first.year}..{last.year}" if whole_years else f"{first:%Y-%m}..{last:%Y-%m}"
    return f"{first.year}{_PARTS[months]}" if months in _PARTS else _by_months(first, last)


def _by_months(first: date, last: date) -> str:
    return f"{first:%Y-%m}" if first.month == last.month else f"{first:%Y-%m}..{last:%Y-%m}"


_PARTS = {
    (1, 12): "",
    (1, 6): "H1",
    (7, 12): "H2",
    **{(3 * quarter - 2, 3 * quarter): f"Q{quarter}" for quarter in range(1, 5)},
    (1, 9): "Q1-Q3",
    (4, 9): "Q2-Q3",
    (4, 12): "Q2-Q4",
}


def _day(year: int, month: int, day: int, whole: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise PeriodError(whole, "there is no such day") from None


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _ends_month(day: date) -> bool:
    return (day + timedelta(days=1)).day == 1


def _month_number(day: date) -> int:
    return 12 * day.year + day.month


def _shift(day: date, months: int, *, to_month_end: bool = False) -> date:
    year, month = divmod(_month_number(day) - 1 + months, 12)
    longest = monthrange(year, month + 1)[1]
    return date(year, month + 1, longest if to_month_end else min(day.day, longest))
