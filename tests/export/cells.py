"""What every form must give back: the figures of a dataset, cell by cell, as Python objects."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from cqtrade.columns import NUMBERS

if TYPE_CHECKING:
    from cqtrade.dataset import Facts

DAYS = frozenset({"start", "end"})
LISTS = frozenset({"also", "inferred", "at", "printed"})

Row = dict[str, object]


def of(facts: Facts) -> list[Row]:
    """Return the figures: numbers as decimals, days as dates, lists as lists."""
    return [
        {name: _object(name, cell) for name, cell in zip(facts.dataset.columns, row, strict=True)}
        for row in facts.rows()
    ]


def _object(name: str, cell: object) -> object:
    if cell is None:
        return None
    if name in NUMBERS:
        return Decimal(str(cell))
    if name in DAYS:
        return date.fromisoformat(str(cell))
    return list(cell) if isinstance(cell, tuple) else cell


def as_texts(row: Row) -> dict[str, str]:
    """Return a row as a form without types has it: what is absent empty, lists joined."""
    return {name: _text(cell) for name, cell in row.items()}


def _text(cell: object) -> str:
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    return "; ".join(cell) if isinstance(cell, list) else str(cell or "")
