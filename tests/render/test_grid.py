"""A table is drawn as lines of which none is longer than its columns, and nothing is lost."""

from __future__ import annotations

import pytest

from cqtrade.render import grid
from cqtrade.sheet.view import Column, Table

NAME, NUMBER = Column("name"), Column("of the net increase", right=True)
TABLE = Table((NAME, NUMBER), (("Electric vehicles", "197%"), ("\u8f66", "(196 to\n199%)")))
WIDTHS = (8, 10)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("one", ["one"]),
        ("one two three", ["one two", "three"]),
        ("  indented words", ["  indented", "words"]),
        ("see https://example.org/long of it", ["see", "https://example.org/long", "of it"]),
        ("\u901a\u7528\u673a\u68b0 \u51fa\u53e3", ["\u901a\u7528\u673a\u68b0", "\u51fa\u53e3"]),
    ],
)
def test_text_is_broken_between_words(text: str, lines: list[str]) -> None:
    assert grid.wrapped(text, 10) == lines


def test_a_label_stands_down_on_the_rule() -> None:
    assert grid.head(TABLE.columns, WIDTHS, grid.LINES) == [
        "          of the net",
        "name        increase",
    ]
    assert grid.rule(WIDTHS, grid.LINES) == "─" * 20


def test_a_cell_begins_at_the_top_of_its_row_on_its_side() -> None:
    assert list(grid.body(TABLE, WIDTHS, grid.LINES)) == [
        "Electric        197%",
        "vehicles            ",
        "\u8f66           (196 to",
        "               199%)",
    ]


def test_columns_are_parted_by_signs_where_no_lines_can_be_drawn() -> None:
    assert grid.rule(WIDTHS, grid.ASCII) == "---------+----------"
    assert next(grid.body(TABLE, WIDTHS, grid.ASCII)) == "Electric |      197%"
