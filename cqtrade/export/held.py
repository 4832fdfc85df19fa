"""Numbers as a form holds them, and their digits beside them where it cannot hold them whole."""

from __future__ import annotations

import json
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal
from typing import TYPE_CHECKING

from cqtrade.codebook import Held, Type

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from cqtrade.codebook import Column
    from cqtrade.columns import Cell
    from cqtrade.export.extract import Table

# What a binary float of 64 bits gives back digit for digit, and what a spreadsheet shows.
FLOAT_DIGITS = 15
_LARGEST_INTEGER = 2**63 - 1
# Of a decimal of 128 bits: 26 digits before the point and 12 behind it.
DECIMAL_DIGITS, DECIMAL_PLACES = 38, 12
_TWELFTH = Decimal(1).scaleb(-DECIMAL_PLACES)
_EXACT = Context(prec=100)
# A bound that is cut short must still hold what it held.
_OUTWARD = {"low": ROUND_FLOOR, "high": ROUND_CEILING}


def columns(table: Table, hold: Callable[[Column, Decimal], object]) -> list[Held]:
    """Return the columns of *table*, numbers as *hold* holds them.

    A column of digits follows the columns, for each number column of which a number is not held
    whole; it is empty where the number is.
    """
    found: list[Held] = []
    beside: list[Held] = []
    for place, column in enumerate(table.columns):
        cells = [row[place] for row in table.rows]
        if column.type is not Type.NUMBER:
            found.append(Held(column, [_plain(column, cell) for cell in cells]))
            continue
        numbers = [None if cell is None else _decimal(cell) for cell in cells]
        held = [None if each is None else hold(column, each) for each in numbers]
        found.append(Held(column, held))
        digits = [_lost(number, each) for number, each in zip(numbers, held, strict=True)]
        if any(digits):
            beside.append(Held(column.exact, [*digits]))
    return [*found, *beside]


def as_float(column: Column, number: Decimal) -> object:
    """Return a number as a spreadsheet has it: a binary float."""
    del column
    return float(number)


def as_number(column: Column, number: Decimal) -> object:
    """Return a number as SQLite has it: an integer of 64 bits where it is one, else a float."""
    del column
    whole = number == number.to_integral_value()
    return int(number) if whole and abs(number) <= _LARGEST_INTEGER else float(number)


def as_decimal(column: Column, number: Decimal) -> object:
    """Return a number with twelve decimals, a bound rounded outward.

    Of a number that has more than 26 digits before its point, nothing is returned.
    """
    rounding = _OUTWARD.get(column.name.rpartition("_")[2], ROUND_HALF_EVEN)
    cut = number.quantize(_TWELFTH, rounding=rounding, context=_EXACT)
    return cut if cut.adjusted() < DECIMAL_DIGITS - DECIMAL_PLACES else None


def _lost(number: Decimal | None, held: object) -> str | None:
    """Return the digits of a number that is not held whole."""
    if number is None:
        return None
    if isinstance(held, float):
        whole = len(number.normalize(_EXACT).as_tuple().digits) <= FLOAT_DIGITS
        whole = whole and Decimal(repr(held)) == number
    else:
        whole = held == number
    return None if whole else f"{number:f}"


def _decimal(cell: Cell) -> Decimal:
    return cell if isinstance(cell, Decimal) else Decimal(str(cell))


def _plain(column: Column, cell: Cell) -> object:
    if cell is None or column.type not in (Type.DAY, Type.TEXTS):
        return cell
    if column.type is Type.DAY:
        return date.fromisoformat(str(cell))
    return list(cell) if isinstance(cell, tuple) else [cell]


def as_json(cell: object) -> object:
    """Return a list as JSON, anything else as it is."""
    return json.dumps(cell, ensure_ascii=False) if isinstance(cell, list) else cell


def rows(several: Sequence[Held]) -> Iterator[tuple[object, ...]]:
    """Return the rows of *several* columns."""
    return zip(*(each.cells for each in several), strict=True)
