"""The series of a section that go through time, each with the growth between its levels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.dataset import Facts
from cqtrade.model import Kind
from cqtrade.sheet.series import of_series

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cqtrade.model import Observation, SeriesKey
    from cqtrade.sheet import Sheet


def courses(facts: Facts) -> Iterator[Sheet]:
    """Yield each series with levels of two comparable periods or more, the longest first."""
    members: dict[SeriesKey, list[Observation]] = {}
    for each in facts:
        members.setdefault(each.series, []).append(each)
    for key, several in sorted(members.items(), key=lambda item: -len(item[1])):
        if _moves(several):
            alone = Facts(facts.dataset, facts.selection, observations=tuple(several))
            yield of_series(alone, key)


def _moves(several: list[Observation]) -> bool:
    levels = {
        (each.period, each.unit)
        for each in several
        if each.value and each.kind is Kind.REPORTED and each.period.first
    }
    return any(
        one.spans_like(other) and unit == other_unit and one.years_until(other)
        for one, unit in levels
        for other, other_unit in levels
    )
