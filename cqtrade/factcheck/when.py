"""A time as prose names it: whole, without its year, every year, or none that a calendar has."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from cqtrade.period import Period, Shape

if TYPE_CHECKING:
    from cqtrade.model import Observation

# A part of a year that is not named is kept in this one, which has a 29 February.
_SOME_YEAR = 2000


class Sort(Enum):
    """How much a time says."""

    DATED = "dated"
    PART = "a part of a year that is not named"
    EVERY_YEAR = "each year"
    EVERY_MONTH = "each month"
    NOW = "now"
    # "Last year", "next month".
    RELATIVE = "a time that hangs on another"


class Basis(Enum):
    """What a growth is measured against, where that is not a time of its own."""

    YEAR_BEFORE = "the year before"
    AVERAGE = "an average"
    EACH_YEAR = "each year"
    OTHER = "another basis"


class Same(Enum):
    """What points back to a time named before: "the same period", 同期."""

    TIME = "the same time"


@dataclass(frozen=True, slots=True)
class When:
    """A time; `period` lies in the year 2000 where only a part of some year is named."""

    sort: Sort
    period: Period | None = None

    @classmethod
    def of(cls, form: str, year: str) -> When:
        """Return the period of *form*, in which `{}` stands for *year*; a part without one.

        Raises PeriodError where there is no such time.
        """
        period = Period.parse(form.format(year or _SOME_YEAR))
        return cls(Sort.DATED if year else Sort.PART, period)

    @property
    def year(self) -> int | None:
        """The year that it ends in, where it names one."""
        if self.sort is not Sort.DATED or self.period is None or self.period.last is None:
            return None
        return self.period.last.year

    @property
    def is_day(self) -> bool:
        """Tell whether it is one day."""
        return self.period is not None and self.period.shape is Shape.DAY

    @property
    def is_long(self) -> bool:
        """Tell whether it spans more than a year."""
        return self.period is not None and (self.period.months or 0) > 12  # noqa: PLR2004  # months of a year

    def in_year_of(self, other: When | None) -> When:
        """Return a part of a year within the year of *other*; anything else stays as it is."""
        year = other.year if other else None
        if self.sort is not Sort.PART or self.period is None or year is None:
            return self
        return replace(self, sort=Sort.DATED, period=self.period.in_year(year))

    def covers(self, other: When) -> bool:
        """Tell whether *other* is a part of this."""
        if self.period is None or other.period is None or self == other:
            return False
        return self.sort is other.sort is Sort.DATED and self.period.covers(other.period)

    def is_of(self, one: Observation) -> bool:
        """Tell whether *one* is a figure for this time, the year apart where it is not named."""
        match self.sort:
            case Sort.DATED:
                return self.period in _spellings(one)
            case Sort.PART:
                return any(_in_some_year(each) == self.period for each in _spellings(one))
            case Sort.EVERY_YEAR:
                return one.period.shape is Shape.ANY_YEAR
            case Sort.EVERY_MONTH:
                return one.period.shape is Shape.ANY_MONTH
            case Sort.NOW:
                return one.period.shape is Shape.UNKNOWN
            case Sort.RELATIVE:
                return False


@dataclass(frozen=True, slots=True)
class Base:
    """The time of the level that a growth starts from: "up 8.4 % from 2023"."""

    when: When


@dataclass(frozen=True, slots=True)
class Time:
    """A stretch of prose that speaks of time; `is_due` where something is to be reached by then."""

    start: int
    end: int
    means: When | Basis | Base | Same
    is_due: bool = False


def _spellings(one: Observation) -> tuple[Period, ...]:
    """Return its period; of a running total, also the one from where counting began."""
    start, end = one.cumulative_from, one.period.last
    if start is None or start.first is None or end is None:
        return (one.period,)
    return one.period, Period.spanning(start.first, end)


def _in_some_year(period: Period) -> Period | None:
    return period.in_year(_SOME_YEAR) if period.last else None
