"""One cell as plain text, digit for digit."""

from decimal import Decimal

import pytest
from hypothesis import given

from cqtrade.columns import Cell
from cqtrade.render import plain
from tests.strategies import decimals


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        pytest.param(None, "", id="nothing"),
        pytest.param("汽车", "汽车", id="a text"),
        pytest.param("", "", id="an empty text"),
        pytest.param(2024, "2024", id="a whole number"),
        pytest.param(Decimal("13.0"), "13.0", id="a closing zero"),
        pytest.param(Decimal("4.5497E+11"), "454970000000", id="an exponent"),
        pytest.param(Decimal("1E-9"), "0.000000001", id="a negative exponent"),
        pytest.param(Decimal(9007199254740993), "9007199254740993", id="more than a float holds"),
        pytest.param(Decimal("-6.2"), "-6.2", id="a fall"),
        pytest.param(("a", "b"), "a; b", id="a list"),
        pytest.param((), "", id="an empty list"),
    ],
)
def test_a_cell_is_a_text(cell: Cell, text: str) -> None:
    assert plain.text(cell) == text


@given(decimals(10**30))
def test_a_number_is_read_back_as_it_was(number: Decimal) -> None:
    assert Decimal(plain.number(number)) == number


@given(decimals(10**30))
def test_a_number_has_no_exponent(number: Decimal) -> None:
    assert "E" not in plain.number(number)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("::stop-commands::tok", "*:stop-commands::tok", id="a command"),
        pytest.param("a\n::b\nc", "a\n*:b\nc", id="on a line of its own"),
        pytest.param("  ::a", "  *:a", id="behind spaces"),
        pytest.param("\u00a0\u3000::a", "\u00a0\u3000*:a", id="behind spaces of other widths"),
        pytest.param(":::a", "*::a", id="three colons"),
        pytest.param("\n\n::a", "\n\n*:a", id="below an empty line"),
        pytest.param("a ::b", "a ::b", id="within a line"),
        pytest.param(":a:", ":a:", id="one colon"),
    ],
)
def test_no_line_begins_as_a_command_of_a_build_machine(text: str, shown: str) -> None:
    assert plain.without_commands(text, "*") == shown
