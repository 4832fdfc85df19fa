"""Chinese is broken between characters, but no number from its unit and no mark from its word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from cqtrade.render import breaking
from tests.shown import safe_texts


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("通用机械出口", ["通用机", "械出口"], id="between characters"),
        pytest.param("出口4549.7亿元", ["出口", "4549.7亿元"], id="a number and its unit"),
        pytest.param("为超过33亿元", ["为", "超过33亿元"], id="a hedge and its number"),
        pytest.param("按2.1个百分点", ["按", "2.1个百分点"], id="a unit of several characters"),
        pytest.param("机电产，出口", ["机电", "产，出", "口"], id="a comma"),
        pytest.param("产量（推定）", ["产量", "（推定）"], id="a short word in brackets"),
        pytest.param("按照“汽车”计", ["按照", "“汽车”", "计"], id="quotation marks"),
        pytest.param("2025年前三季度", ["2025年", "前三季度"], id="a part of a year"),
        pytest.param("于2024-01-15", ["于", "2024-01-15"], id="a day"),
        pytest.param("car 汽车业", ["car 汽", "车业"], id="a Latin word beside it"),
    ],
)
def test_a_text_is_broken(text: str, lines: list[str]) -> None:
    assert breaking.filled(text, 6).split("\n") == lines


def test_a_text_without_chinese_is_broken_between_words() -> None:
    assert breaking.filled("one two three", 7) == "one two\nthree"


@given(safe_texts(), st.integers(1, 40))
def test_no_character_is_lost(text: str, width: int) -> None:
    assert "".join(breaking.filled(text, width).split()) == "".join(text.split())


@given(safe_texts(), st.integers(0, 20))
def test_no_line_is_wider_than_its_column_where_every_piece_fits(text: str, more: int) -> None:
    width = breaking.narrowest(text) + more
    lines = breaking.filled(text.strip(), width).split("\n")

    assert max(cell_len(line.strip()) for line in lines) <= width
