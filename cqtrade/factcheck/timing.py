"""When a figure is said to be of, and what its growth is said to start from."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from cqtrade.factcheck.readings import Origin, Reading
from cqtrade.factcheck.when import Base, Basis, Sort, When

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cqtrade.factcheck.marks import Mark
    from cqtrade.factcheck.pieces import Piece

_UNDATED = (Sort.EVERY_YEAR, Sort.EVERY_MONTH, Sort.NOW)
_YEAR_LONG = 12
# No list of times is longer.
_MOST = 12


def when_of(mark: Mark) -> When | None:
    """Return the time that a mark names, if it names one."""
    means = mark.time.means if mark.time else None
    return means if isinstance(means, When) else None


def bases_of(marks: Sequence[Mark]) -> frozenset[Basis]:
    """Return what growth is said to be measured against."""
    means = (each.time.means for each in marks if each.time)
    return frozenset(each for each in means if isinstance(each, Basis))


def starts_of(marks: Sequence[Mark]) -> tuple[When, ...]:
    """Return the times that growth is said to start from: "from 2023"."""
    means = (each.time.means for each in marks if each.time)
    return tuple(each.when for each in means if isinstance(each, Base))


def with_years(marks: Sequence[Mark], inherited: When | None) -> tuple[Mark, ...]:
    """Return *marks* with the parts of years in their year: that of the nearest time before.

    Where no time stands before, that of the sentences before counts, then that of a later one.
    """
    later = next((when for each in marks if (when := when_of(each)) and when.year), None)
    return tuple(_with_years(marks, inherited if inherited and inherited.year else later))


def _with_years(marks: Sequence[Mark], known: When | None) -> Iterator[Mark]:
    for each in marks:
        when = when_of(each)
        if when is None or each.time is None:
            yield each
            continue
        whole = when.in_year_of(known)
        known = whole if whole.year else known
        yield replace(each, time=replace(each.time, means=whole))


def yearly_as_basis(several: Sequence[Mark]) -> tuple[Mark, ...]:
    """Return the words around a growth, in which "a year" says how it is measured, not when."""
    return tuple(
        replace(each, time=replace(each.time, means=Basis.EACH_YEAR))
        if each.time and (when := when_of(each)) and when.sort is Sort.EVERY_YEAR
        else each
        for each in several
    )


def named_times(piece: Piece) -> tuple[Mark, ...]:
    """Return the marks of a piece that say when, the most exact of those within one another."""
    told = ((each, when) for each in piece.every if (when := when_of(each)))
    named = list(islice(told, _MOST))
    dated = [when for _, when in named if when.sort not in _UNDATED]
    is_year = any(each.period and each.period.months == _YEAR_LONG for each in dated)
    return tuple(
        mark
        for mark, when in named
        # "Annual exports in 2024" are those of 2024.
        if not (is_year and when.sort is Sort.EVERY_YEAR)
        and not any(when.covers(each) for each in dated)
    )


def with_later_times(pieces: Sequence[Piece], readings: Sequence[Reading]) -> list[Reading]:
    """Return the times with those of later clauses where none stands before in the sentence.

    A time of the sentences before does not go unsaid: where both disagree neither is it.
    """
    later: tuple[Mark, ...] = ()
    ahead = list(readings)
    for index in range(len(pieces) - 1, -1, -1):
        reading = readings[index]
        if later and reading.origin not in (Origin.OWN, Origin.SENTENCE):
            ahead[index] = Reading((*reading.names, *later), Origin.SENTENCE)
        later = named_times(pieces[index]) or later
    return ahead


def remembered(reading: Reading) -> Reading:
    """Return what later sentences may take over: a date, and no "each year"."""
    whens = [when_of(each) for each in reading.names]
    lasting = bool(whens) and all(when and when.sort not in _UNDATED for when in whens)
    return replace(reading, origin=Origin.EARLIER, unknown=()) if lasting else Reading()
