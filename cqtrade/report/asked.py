"""The words of a report: sectors, companies, series and periods, in any order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cqtrade.errors import PeriodError, UnknownCode
from cqtrade.period import Period

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cqtrade.dataset import Dataset
    from cqtrade.model import SeriesKey


@dataclass(frozen=True, slots=True)
class Asked:
    """What a report is about, in the order of the words: codes of sectors or companies, series.

    `periods` limit it, and any two of one length are compared.
    """

    topics: tuple[str | SeriesKey, ...] = ()
    periods: tuple[Period, ...] = ()


def understood(words: Iterable[str], dataset: Dataset) -> Asked:
    """Return what *words* mean, each once.

    Raises UnknownCode with the nearest of all names where a word is none of them, AmbiguousCode
    where it could be several.
    """
    topics: dict[str | SeriesKey, None] = {}
    periods: dict[Period, None] = {}
    for word in words:
        if period := _period(word):
            periods[period] = None
        else:
            topics[_topic(word, dataset)] = None
    return Asked(tuple(topics), tuple(periods))


def _period(word: str) -> Period | None:
    try:
        return Period.parse_query(word)
    except PeriodError:
        return None


def _topic(word: str, dataset: Dataset) -> str | SeriesKey:
    if "/" in word:
        return dataset.series(word)
    try:
        return dataset.topic(word)
    except UnknownCode:
        raise UnknownCode("sector, company, series or period", word, [*_all(dataset)]) from None


def _all(dataset: Dataset) -> Iterator[str]:
    yield from dataset.index.names("sector").every()
    yield from dataset.index.names("company").every()
    yield from map(str, dataset.series_keys())
    yield from {str(each.period) for each in dataset.observations}
