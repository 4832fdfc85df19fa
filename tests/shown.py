"""Sheets for tests of how they are drawn, and texts such as a dataset may hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from cqtrade.render.screen import Screen
from cqtrade.sheet import Records, Sheet
from cqtrade.sheet.view import View
from cqtrade.text import unsafe_character
from tests.strategies import decimals

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hypothesis.strategies import SearchStrategy

    from cqtrade.columns import Cell

# What Rich, Markdown, TeX, a shell, a spreadsheet or a build machine might take for more than text.
HOSTILE = (
    "[red]x[/red]",
    "[/items]",
    ":smile:",
    "[link=https://example.org]y[/link]",
    "HS [1006] rice [b]",
    "::stop-commands::tok",
    "&amp; &copy; &#42;",
    "<script>alert(1)</script>",
    "a|b||c",
    "`code` ```fence```",
    "*bold* _low_ ~~gone~~",
    "![image](x) [link](y)",
    "1. first",
    "- item",
    "# heading",
    "> quoted",
    "\\|back\\slash\\",
    "say \"so\", or 'so'; x\ty".replace("\t", " "),
    "$x^2$ %d {0} {{x}}",
)


def safe_texts(max_size: int | None = None) -> SearchStrategy[str]:
    """Give texts that a dataset may hold: no control, bidirectional or invisible characters."""
    plain = st.characters(exclude_categories=("Cc", "Cs")).filter(_is_safe)
    telling = st.text(st.sampled_from("[]/\\:@#=|&;$*_`~<>\"', .-+1a汽"), max_size=max_size)
    return st.text(plain, max_size=max_size) | telling | st.sampled_from(HOSTILE)


def _is_safe(character: str) -> bool:
    return not unsafe_character(character)


def cells() -> SearchStrategy[Cell]:
    """Give cells of every kind."""
    texts = safe_texts()
    return st.none() | texts | decimals() | st.integers() | st.lists(texts).map(tuple)


def a_sheet(
    columns: Iterable[str], rows: Iterable[tuple[Cell, ...]], view: View | None = None
) -> Sheet:
    """Return an answer of flat rows, worded as *view*."""
    return Sheet(Records(tuple(columns), tuple(rows)), lambda: view or View())


def a_screen(
    width: int = 80, *, color: bool = False, encoding: str = "utf-8", terminal: bool = True
) -> Screen:
    """Return a terminal of 80 columns without colours, but for what matters."""
    return Screen(width, color, encoding, terminal)
