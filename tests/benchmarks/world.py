"""What is true in a made-up dataset: one smooth course for each series, so that nothing clashes.

The yearly level of a series grows by one rate, in tenths of a percent; a part of a year has the
part of it that lies under the same curve. So every source that prints a cell rounds one number.
"""

from __future__ import annotations

from math import pow as power
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

if TYPE_CHECKING:
    from random import Random

    from tests.benchmarks.invented import Cast

LAST_YEAR = 2025
_YEARS = 22
_MIDDLE = 2015
_MONTHS, _MONTHS_OFTEN = (12, 9, 6, 5, 3, 1), (50, 6, 9, 4, 19, 12)
# Of each, what it is counted in, the least level in its middle year, and how often it is printed.
_INDICATORS = {
    "exports": ("CNY", 3e7, 30),
    "imports": ("CNY", 2e7, 8),
    "output-value": ("CNY", 8e7, 12),
    "amazon-sales": ("CNY", 1e7, 5),
    "value-added": ("CNY", 4e7, 5),
    "output": ("units", 2e6, 12),
    "sales-volume": ("units", 2e6, 8),
    "overseas-sales": ("units", 1e6, 8),
    "export-volume": ("units", 1e6, 8),
    "production-and-sales": ("units", 2e6, 4),
}
_NAMES = tuple(_INDICATORS)
_OFTEN = tuple(often for _, _, often in _INDICATORS.values())


class Series(NamedTuple):
    """What is measured of whom."""

    subject: str
    sector: str
    indicator: str
    partner: str = ""

    @property
    def unit(self) -> str:
        """What it is counted in."""
        return _INDICATORS[self.indicator][0]

    @property
    def growth(self) -> int:
        """Its growth a year in tenths of a percent, from -12 to +45 percent, never 0.

        Trade with a partner grows as the whole of it does, so that it stays within it.
        """
        growth = _mark("growth", *self[:3]) % 570 - 120
        return growth or 1


class Span(NamedTuple):
    """A period as it is written, and the months that it has from January of its year on."""

    text: str
    year: int
    first: int = 1
    last: int = 12


class Cell(NamedTuple):
    """A series in a period, and the person who may speak of it."""

    series: Series
    span: Span
    person: str = ""

    @property
    def level(self) -> float:
        """The amount in base units, before it is rounded for print."""
        start = self.span.year - _MIDDLE + (self.span.first - 1) / 12
        end = self.span.year - _MIDDLE + self.span.last / 12
        factor = 1 + self.series.growth / 1000
        return _base(self.series) * (power(factor, end) - power(factor, start)) / (factor - 1)


def some_cell(chance: Random, people: Cast) -> Cell:
    """Return a cell that a source may print."""
    indicator = chance.choices(_NAMES, _OFTEN)[0]
    partner = ""
    if indicator == "exports" and chance.random() < 0.25:
        partner = chance.choice(people.markets)
    if chance.random() < 0.1:
        subject, person = chance.choice(people.districts), ""
        sector = chance.choice(people.goods)
    else:
        subject, sector, person = chance.choice(people.firms)
    return Cell(Series(subject, sector, indicator, partner), some_span(chance), person)


def some_span(chance: Random) -> Span:
    """Return a period, more often a year and a late one; now and then a year to come."""
    if chance.random() < 0.02:
        year = LAST_YEAR + chance.randint(2, 5)
        return Span(str(year), year)
    year = LAST_YEAR - int(_YEARS * chance.random() ** 2)
    months = chance.choices(_MONTHS, _MONTHS_OFTEN)[0]
    # Five months and nine begin with the year; of the others there are several in it.
    first = 1 if 12 % months else 1 + months * chance.randrange(12 // months)
    last = first + months - 1
    part = {
        12: "",
        9: "Q1-Q3",
        6: f"H{last // 6}",
        5: f"-01..{year}-05",
        3: f"Q{last // 3}",
        1: f"-{first:02d}",
    }
    return Span(f"{year}{part[months]}", year, first, last)


def _base(series: Series) -> float:
    """Return the level in the middle year: two orders of magnitude; of a partner, a small part."""
    least = _INDICATORS[series.indicator][1]
    whole = least * power(10, _mark("size", *series[:3]) % 2000 / 1000)
    part = (5 + _mark("part", *series) % 30) / 1000
    return whole * part if series.partner else whole


def _mark(*texts: str) -> int:
    return crc32("/".join(texts).encode())
