"""Times in running prose, English and Chinese, with the place where each stands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cqtrade.errors import PeriodError
from cqtrade.factcheck import times_en, times_zh
from cqtrade.factcheck.when import Base, Sort, Time, When

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_READERS = (*times_en.READERS, *times_zh.READERS)
# Nothing that turns a time into a base stands further before it.
_REACH = 60


def times(text: str) -> tuple[Time, ...]:
    """Return every time in *text*, in order: of those that overlap the first and the longest."""
    found = sorted(_found(text), key=lambda time: (time.start, -time.end))
    return tuple(_as_placed(text, each) for each in _apart(found))


def _found(text: str) -> Iterator[Time]:
    for pattern, read in _READERS:
        for found in pattern.finditer(text):
            try:
                yield Time(*found.span(), read(found))
            except PeriodError:
                # A 31 June is a time, and no figure is of it.
                yield Time(*found.span(), When(Sort.RELATIVE))


def _apart(several: Iterable[Time]) -> Iterator[Time]:
    end = 0
    for each in several:
        if each.start >= end:
            yield each
            end = each.end


def _as_placed(text: str, time: Time) -> Time:
    """Return a time as the words before it make it: "than in 2023" is a base, "by 2027" is due."""
    if not isinstance(time.means, When):
        return time
    before = text[max(0, time.start - _REACH) : time.start]
    based = times_en.BASE_BEFORE.search(before)
    # "Over 2023" compares, "over nine months" does not.
    is_bare = text[time.start : time.end].isdecimal()
    if based and _can_be_base(time.means) and (is_bare or based["word"].casefold() != "over"):
        start = time.start - len(before) + based.start()
        return replace(time, start=start, means=Base(time.means))
    due = times_en.DUE_BEFORE.search(before) or times_zh.DUE_BEFORE.search(before)
    return replace(time, is_due=True) if due else time


def _can_be_base(when: When) -> bool:
    """Tell whether growth can start at a time: "from 2023", but not "on 9 October"."""
    return not when.is_day and when.sort in (Sort.DATED, Sort.PART)
