"""JSON and JSON Lines hold the same data, every number digit for digit."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtrade.render import Format, plain, render
from cqtrade.sheet import Records
from tests.shown import a_screen, a_sheet, cells
from tests.strategies import decimals

if TYPE_CHECKING:
    from cqtrade.columns import Cell

ROWS = st.lists(st.tuples(cells(), cells()), max_size=5)
NAMES = ("id", "value")


def written(rows: list[tuple[Cell, ...]], form: Format) -> str:
    """Return rows of two columns in a form."""
    return str(render(a_sheet(NAMES, rows), form, a_screen()))


def meant(cell: Cell) -> object:
    """Return what a cell is in JSON, numbers as their digits."""
    match cell:
        case Decimal() | int():
            return plain.text(cell)
        case tuple():
            return list(cell)
        case _:
            return cell


def read(text: str) -> object:
    """Read JSON with its numbers as their digits."""
    return json.loads(text, parse_float=str, parse_int=str)


def objects(rows: list[tuple[Cell, ...]]) -> list[dict[str, object]]:
    """Return what the rows are in JSON."""
    return [dict(zip(NAMES, map(meant, row), strict=True)) for row in rows]


@given(ROWS)
def test_json_is_read_back(rows: list[tuple[Cell, ...]]) -> None:
    assert read(written(rows, Format.JSON)) == objects(rows)


@given(ROWS)
def test_every_line_of_json_lines_is_read_back(rows: list[tuple[Cell, ...]]) -> None:
    lines = written(rows, Format.JSONL).split("\n")[:-1]

    assert list(map(read, lines)) == objects(rows)


@given(decimals(10**30))
def test_a_number_keeps_its_digits(number: Decimal) -> None:
    text = written([(number, None)], Format.JSONL)

    assert text == f'{{"id": {number:f}, "value": null}}\n'


@pytest.mark.parametrize(("form", "text"), [(Format.JSON, "[]\n"), (Format.JSONL, "")])
def test_no_rows_are_an_empty_list_or_no_line(form: Format, text: str) -> None:
    assert written([], form) == text


def test_a_row_stands_on_a_line_of_its_own() -> None:
    rows: list[tuple[Cell, ...]] = [("a", Decimal("1.50")), ("“汽车”", ("x", "y"))]

    assert written(rows, Format.JSON) == (
        '[\n  {"id": "a", "value": 1.50},\n  {"id": "“汽车”", "value": ["x", "y"]}\n]\n'
    )


def test_rows_may_come_one_by_one() -> None:
    sheet = a_sheet(("id",), ())
    rows = Records(("id",), (("a",) for _ in range(2)))

    assert render(type(sheet)(rows, sheet.view), Format.JSONL, a_screen()) == '{"id": "a"}\n' * 2
