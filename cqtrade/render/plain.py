"""One cell as plain text: numbers without commas or exponents, lists joined."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from cqtrade.columns import Cell

BETWEEN = "; "
_COMMAND = re.compile(r"^([^\S\n]*):(?=:)", re.MULTILINE)


def text(cell: Cell) -> str:
    """Return a cell as text, empty where it is absent."""
    if cell is None:
        return ""
    if isinstance(cell, str | int):
        return str(cell)
    return BETWEEN.join(cell) if isinstance(cell, tuple) else number(cell)


def number(decimal: Decimal) -> str:
    """Return a decimal digit by digit, never with an exponent."""
    return f"{decimal:f}"


def without_commands(text: str, colon: str) -> str:
    """Return *text* with *colon* for the first one of a line that begins with two.

    A build machine that shows the text would take such a line for a command.
    """
    return _COMMAND.sub(lambda found: found[1] + colon, text)
