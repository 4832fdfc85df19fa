"""A number as a form holds it, and its digits beside it where it cannot hold them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtrade.codebook import Column, Type
from cqtrade.columns import Digits
from cqtrade.export import held
from cqtrade.export.extract import Table

if TYPE_CHECKING:
    from collections.abc import Callable

HOLDS = (held.as_float, held.as_number, held.as_decimal)
VALUE = Column("value", Type.NUMBER, "", "")


def columns(number: str, hold: Callable[[Column, Decimal], object], name: str = "value") -> object:
    """Return the cells of a table with one number."""
    column = VALUE._replace(name=name)
    table = Table("figures", (column,), ((Digits(number),),))
    return [each.cells[0] for each in held.columns(table, hold)]


@pytest.mark.parametrize(
    ("number", "hold", "cells"),
    [
        ("454970000000", held.as_float, [454970000000.0]),
        ("8.4", held.as_float, [8.4]),
        ("999999999999999", held.as_float, [999999999999999.0]),
        ("9999999999999999", held.as_float, [1e16, "9999999999999999"]),
        ("0.1234567890123456", held.as_float, [0.1234567890123456, "0.1234567890123456"]),
        ("9007199254740993", held.as_number, [9007199254740993]),
        ("9223372036854775808", held.as_number, [2.0**63, "9223372036854775808"]),
        ("13.0", held.as_number, [13]),
        ("13.0", held.as_decimal, [Decimal(13)]),
        ("0.000000000001", held.as_decimal, [Decimal("1E-12")]),
        ("0.0000000000015", held.as_decimal, [Decimal("2E-12"), "0.0000000000015"]),
        ("9" * 26, held.as_decimal, [Decimal("9" * 26)]),
        ("1" + "0" * 26, held.as_decimal, [None, "1" + "0" * 26]),
    ],
)
def test_a_number_is_held_with_its_digits_beside_it_where_they_are_lost(
    number: str, hold: Callable[[Column, Decimal], object], cells: list[object]
) -> None:
    assert columns(number, hold) == cells


@pytest.mark.parametrize(
    ("name", "cut"), [("low", "0.333333333333"), ("growth_high", "0.333333333334")]
)
def test_a_bound_is_cut_outward(name: str, cut: str) -> None:
    assert columns("0.3333333333333", held.as_decimal, name) == [Decimal(cut), "0.3333333333333"]


@given(st.decimals(-(10**40), 10**40, allow_nan=False), st.sampled_from(HOLDS))
def test_the_digits_are_somewhere(
    number: Decimal, hold: Callable[[Column, Decimal], object]
) -> None:
    cells = columns(f"{number:f}", hold)
    assert isinstance(cells, list)

    assert Decimal(str(cells[-1])) == number
