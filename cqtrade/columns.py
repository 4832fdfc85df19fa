"""Observations as flat rows: the columns that every flat output has, in their published order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Union

if TYPE_CHECKING:
    from decimal import Decimal

    from cqtrade.citations import Writer
    from cqtrade.model import Observation, Source
    from cqtrade.quantity import Quantity

# Decimals are imported only where something is worked out.
Cell = Union[str, int, "Decimal", tuple[str, ...], None]


class Digits(str):
    """A decimal number digit by digit, without commas and never with an exponent."""

    __slots__ = ()

    @classmethod
    def of(cls, number: Decimal | None) -> Digits | None:
        """Return the digits of *number*, nothing where there is none."""
        return None if number is None else cls(f"{number:f}")


COLUMNS = (
    "id", "source", "origin", "subject", "sector", "indicator", "partner",
    "period", "start", "end", "kind", "value", "low", "high", "unit", "hedge",
    "growth", "growth_low", "growth_high", "growth_hedge", "growth_basis",
    "also", "inferred", "by", "speaker", "status", "plan", "at", "printed", "name",
    "among", "cumulative_from", "note", "doubt", "citation",
)  # fmt: skip

NUMBERS = frozenset({"value", "low", "high", "growth", "growth_low", "growth_high"})


def row(observation: Observation, source: Source, write: Writer | None = None) -> tuple[Cell, ...]:
    """Return one row in the order of `COLUMNS`, cited as *write* has it or plainly.

    Levels are in base units, growth in percent, `start` and `end` days as ISO 8601; a cell is
    empty (None) where there is nothing, `low` or `high` where a bound is open.
    """
    from cqtrade import citations

    cite = write or citations.plain
    one = observation
    return (
        one.id, one.source, one.origin, one.subject, one.sector, one.indicator, one.partner or None,
        str(one.period), _day(one.period.first), _day(one.period.last), str(one.kind),
        *of_level(one.value, one.growth_unit), *of_growth(one.growth, one.growth_basis),
        tuple(map(str, one.also)), one.inferred, one.by or None, one.speaker or None,
        str(one.status), one.plan or None,
        tuple(str(each.place) for each in one.at), one.printed, one.name or None,
        one.among or None, str(one.cumulative_from) if one.cumulative_from else None,
        one.note or None, one.doubt or None, cite(source, one.at),
    )  # fmt: skip


def of_level(value: Quantity | None, growth_unit: str | None) -> tuple[Cell, ...]:
    """Return the cells from `value` to `hedge`."""
    if value is None:
        return None, None, None, growth_unit or None, None
    numbers = map(Digits.of, (value.number, value.bounds.low, value.bounds.high))
    return *numbers, value.unit or None, str(value.hedge) or None


def of_growth(growth: Quantity | None, basis: str | None) -> tuple[Cell, ...]:
    """Return the cells from `growth` to `growth_basis`; only a percentage has numbers."""
    if growth is None:
        return None, None, None, None, None
    hedge = str(growth.hedge) or None
    if not growth.is_rate:
        return None, None, None, hedge, basis
    numbers = map(Digits.of, (growth.number, growth.bounds.low, growth.bounds.high))
    return *numbers, hedge, basis


def _day(day: object) -> str | None:
    return str(day) if day else None
