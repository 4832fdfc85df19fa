"""Records as JSON or as one JSON object a line, every number digit for digit."""

from __future__ import annotations

import json
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING

from cqtrade.columns import Digits
from cqtrade.render import Format, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cqtrade.columns import Cell
    from cqtrade.sheet import Records


class Layout(Enum):
    """How the objects stand together."""

    ARRAY = "array"
    LINES = "lines"


LAYOUTS = {Format.JSON: Layout.ARRAY, Format.JSONL: Layout.LINES}


def text(records: Records, layout: Layout) -> str:
    """Return the rows as objects with the columns as keys; what is absent is null."""
    if layout is Layout.LINES:
        return "".join(lines(records))
    objects = [_object(records.columns, row) for row in records.rows]
    return "[\n  " + ",\n  ".join(objects) + "\n]\n" if objects else "[]\n"


def lines(records: Records) -> Iterator[str]:
    """Yield one object a line."""
    return (f"{_object(records.columns, row)}\n" for row in records.rows)


def _object(columns: tuple[str, ...], row: tuple[Cell, ...]) -> str:
    pairs = (
        f"{json.dumps(column)}: {_value(cell)}" for column, cell in zip(columns, row, strict=True)
    )
    return "{" + ", ".join(pairs) + "}"


def _value(cell: Cell) -> str:
    # json.dumps knows no decimals, and a float would change the digits.
    if isinstance(cell, Digits):
        return str(cell)
    if isinstance(cell, Decimal):
        return plain.number(cell)
    return json.dumps(cell, ensure_ascii=False)
