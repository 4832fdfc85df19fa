"""Observations as flat rows: the columns that every flat output has, in their published order."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from cqtrade import citations

if TYPE_CHECKING:
    from cqtrade.model import Observation, Source

Cell = str | int | Decimal | tuple[str, ...] | None

COLUMNS = (
    "id", "source", "origin", "subject", "sector", "indicator", "partner",
    "period", "start", "end", "kind", "value", "low", "high", "unit", "hedge",
    "growth", "growth_low", "growth_high", "growth_hedge", "growth_basis",
    "also", "inferred", "by", "speaker", "status", "plan", "at", "printed", "name",
    "among", "cumulative_from", "note", "doubt", "citation",
)  # fmt: skip

NUMBERS = frozenset({"value", "low", "high", "growth", "growth_low", "growth_high"})


def row(observation: Observation, source: Source) -> tuple[Cell, ...]:
    """Return one row in the order of `COLUMNS`.

    Levels are in base units, growth in percent, `start` and `end` days as ISO 8601; a cell is
    empty (None) where there is nothing, `low` or `high` where a bound is open.
    """
    one = observation
    return (
        one.id, one.source, one.origin, one.subject, one.sector, one.indicator, one.partner or None,
        str(one.period), _day(one.period.first), _day(one.period.last), str(one.kind),
        *_level(one), *_growth(one),
        tuple(map(str, one.also)), one.inferred, one.by or None, one.speaker or None,
        str(one.status), one.plan or None,
        tuple(str(each.place) for each in one.at), one.printed, one.name or None,
        one.among or None, str(one.cumulative_from) if one.cumulative_from else None,
        one.note or None, one.doubt or None, citations.plain(source, one.at),
    )  # fmt: skip


def _level(one: Observation) -> tuple[Cell, ...]:
    if one.value is None:
        return None, None, None, one.growth_unit or None, None
    low, high = one.value.bounds.low, one.value.bounds.high
    return one.value.number, low, high, one.value.unit or None, str(one.value.hedge) or None


def _growth(one: Observation) -> tuple[Cell, ...]:
    if one.growth is None:
        return None, None, None, None, None
    hedge = str(one.growth.hedge) or None
    if one.rate is None:
        return None, None, None, hedge, one.growth_basis
    bounds = one.rate.bounds
    return one.rate.number, bounds.low, bounds.high, hedge, one.growth_basis


def _day(day: object) -> str | None:
    return str(day) if day else None
