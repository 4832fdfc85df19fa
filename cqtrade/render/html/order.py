"""What the cells of a column are ordered by: numbers in base units, times, or words."""

from __future__ import annotations

import re
from collections import Counter
from contextlib import suppress
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from cqtrade.errors import PeriodError
from cqtrade.period import Period, sort_key

if TYPE_CHECKING:
    from collections.abc import Sequence


class By(StrEnum):
    """What a column is ordered by."""

    NUMBER = "number"
    TIME = "time"
    WORDS = "words"


class Order(NamedTuple):
    """What a column is ordered by, and the key of each of its cells; empty ones come last."""

    by: By
    keys: tuple[str, ...]


_SCALES = {
    "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "万亿": 12, "万": 4, "亿": 8,
}  # fmt: skip
_NUMBER = re.compile(
    r"(?P<sign>[-−]|[降减][^0-9]*)?(?P<whole>[0-9][0-9,]*(?:\.[0-9]+)?)(?:/(?P<part>[0-9]+))?"
    rf" ?(?P<scale>{'|'.join(_SCALES)})?"
)
# A period, and what may be said of it: ", inferred" or " since 2020".
_TIME = re.compile(r"([^\s,，（]+)(?:[,，（].*| since .*)?")
# The same in Chinese, of which the year alone is read: 2014年上半年.
_YEAR = re.compile(r"([0-9]{4})年")
# More words than these before a number, and the number is not what the cell is about.
_LONGEST_HEDGE = 24


def of_column(cells: Sequence[str]) -> Order:
    """Return the order of a column: the one by which most of its cells can be told."""
    read = [_read(each.strip().partition("\n")[0]) for each in cells]
    kinds = Counter(by for by, key in read if key)
    by = kinds.most_common(1)[0][0] if kinds else By.WORDS
    if by is By.WORDS:
        return Order(by, tuple(cells))
    return Order(by, tuple(key if kind is by else "" for kind, key in read))


def _read(line: str) -> tuple[By, str]:
    if time := _time(line):
        return By.TIME, time
    if number := _number(line):
        return By.NUMBER, number
    return By.WORDS, line


def of_period(period: Period) -> str:
    """Return the key of a period: its end, a part before its whole, the undated last."""
    end, days, _ = sort_key(period)
    return f"{end} {days:06}"


def _time(line: str) -> str:
    if found := _TIME.fullmatch(line):
        with suppress(PeriodError):
            return of_period(Period.parse(found[1]))
    year = _YEAR.match(line)
    return year[1] if year else ""


def _number(line: str) -> str:
    found = _NUMBER.search(line)
    if not found or found.start() > _LONGEST_HEDGE:
        return ""
    number = Decimal(found["whole"].replace(",", "")).scaleb(_SCALES.get(found["scale"] or "", 0))
    if found["part"] and int(found["part"]):
        # A fraction is a share, and shares are in percent.
        number = number * 100 / int(found["part"])
    return f"{'-' if found['sign'] else ''}{number:f}"
