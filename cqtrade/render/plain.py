"""One cell as plain text: numbers without commas or exponents, lists joined."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cqtrade.columns import Cell

BETWEEN = "; "


def text(cell: Cell) -> str:
    """Return a cell as text, empty where it is absent."""
    if cell is None:
        return ""
    if isinstance(cell, Decimal):
        return number(cell)
    return BETWEEN.join(cell) if isinstance(cell, tuple) else str(cell)


def number(decimal: Decimal) -> str:
    """Return a decimal digit by digit, never with an exponent."""
    return f"{decimal:f}"
