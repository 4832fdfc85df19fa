"""A selection as an SQL condition on the figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cqtrade.period import Period
    from cqtrade.selection import Selection


def condition(selection: Selection, by: str = "") -> tuple[str, list[str]]:
    """Return a selection as an SQL condition on `f`, and the words that go into it.

    The figures are found *by* the index of one column; without one, SQLite chooses.
    """
    parts: list[str] = []
    given: list[str] = []
    for column, several in dimensions(selection):
        # No partner is an empty text in a selection, and nothing in the index.
        named = f"IFNULL(f.{column}, '')" if "" in several else _named(column, by)
        parts.append(f"{named} IN ({', '.join('?' * len(several))})")
        given += map(str, several)
    start, end = _named("start", by), _named('"end"', by)
    if selection.periods:
        within, ends = of_periods(selection.periods, start, end)
        parts.append(within)
        given += ends
    if selection.since:
        parts.append(f"{start} >= ?")
        given.append(str(selection.since.first))
    if selection.until:
        parts.append(f"{end} <= ?")
        given.append(str(selection.until.last))
    if not selection.sources:
        parts.append("f.withdrawn = 0")
    return " AND ".join(parts) or "1", given


def dimensions(selection: Selection) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield each column that *selection* asks for, with the codes that it may have."""
    for column in ("sector", "subject", "indicator", "partner", "source", "kind"):
        if several := getattr(selection, f"{column}s"):
            yield column, several


def _named(column: str, by: str) -> str:
    # A plus sign keeps SQLite from using the index of a column.
    return f"f.{column}" if by in ("", column) else f"+f.{column}"


def of_periods(
    periods: Sequence[Period], start: str = "f.start", end: str = 'f."end"'
) -> tuple[str, list[str]]:
    """Return that a figure is of one of *periods*, as SQL on its *start* and *end*."""
    of_each = [_of_period(each, start, end) for each in periods]
    return f"({' OR '.join(sql for sql, _ in of_each)})", [
        end for _, ends in of_each for end in ends
    ]


def _of_period(
    period: Period, start: str = "f.start", end: str = 'f."end"'
) -> tuple[str, tuple[str, ...]]:
    # Two periods with dates are equal where both ends are; those without are words.
    if period.first is None:
        return f"({start} IS NULL AND f.period = ?)", (period.text,)
    return f"({start} = ? AND {end} = ?)", (str(period.first), str(period.last))
