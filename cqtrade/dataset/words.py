"""What is asked in words, times and kinds, one or several, as a selection takes it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cqtrade import names

if TYPE_CHECKING:
    from cqtrade.model import Kind
    from cqtrade.names import Match
    from cqtrade.period import Period

    Words = str | Iterable[str]
    Times = str | Period | Iterable[str | Period]


def several(words: Words) -> tuple[str, ...]:
    """Return words, of which there may be one alone."""
    return (words,) if isinstance(words, str) else tuple(words)


def several_times(times: Times) -> tuple[str | Period, ...]:
    """Return times, of which there may be one alone."""
    return tuple(times) if isinstance(times, Iterable) and not isinstance(times, str) else (times,)


def period(time: str | Period) -> Period:
    """Return a time as a period; raises PeriodError."""
    if not isinstance(time, str):
        return time
    from cqtrade.period import Period

    return Period.parse_query(time)


def kind(word: str, match: Match) -> Kind:
    """Return the kind that is called so; raises UnknownCode or AmbiguousCode."""
    from cqtrade.model import Kind

    return Kind(
        names.resolve("kind", word, names.Words({str(kind): (str(kind),) for kind in Kind}), match)
    )
