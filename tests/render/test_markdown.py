"""Markdown is read back as the very text that a view holds, by a reader of Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from cqtrade.render import Format, render
from cqtrade.sheet.view import Column, Table, View
from tests.shown import HOSTILE, a_screen, a_sheet, safe_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
EVERY_HOSTILE = pytest.mark.parametrize("text", HOSTILE)
# Only the words count: Markdown does not keep spaces.
WORDS = safe_texts().map(lambda text: " ".join(text.split())).filter(bool)


def written(view: View) -> str:
    """Return a view as Markdown."""
    return render(a_sheet((), (), view), Format.MARKDOWN, a_screen())


def read(text: str) -> list[tuple[str, str]]:
    """Return the blocks of a Markdown text: the element that each is in, and its words."""
    return list(_blocks(READER.parse(text)))


def _blocks(tokens: list[Token]) -> Iterator[tuple[str, str]]:
    within: list[str] = []
    for token in tokens:
        if token.nesting == 1:
            within.append(token.tag)
        elif token.nesting == -1:
            within.pop()
        elif token.type == "inline":
            yield ">".join(within), "".join(map(_text, token.children or ()))
        else:
            yield token.type, token.content


def _text(token: Token) -> str:
    # Whatever is more than a text, a line end or an address is shown, so that a test sees it.
    match token.type:
        case "text" | "text_special":
            return token.content
        case "softbreak" | "hardbreak":
            return "\n"
        case "link_open" | "link_close" if token.markup == "autolink":
            return ""
        case _:
            return f"<{token.type}>"


def a_table(*cells: str) -> Table:
    """Return a table of one column."""
    return Table((Column("x"),), tuple((cell,) for cell in cells))


def test_a_view_is_a_heading_lines_tables_remarks_and_sources() -> None:
    table = Table((Column("what"), Column("how many", right=True)), (("a", "1"), ("b", "2")), "T")
    view = View("Title", ("one", "two"), (table,), ("note",), ("[1] source",), ("@misc{a,\n}",))

    assert written(view) == (
        "## Title\n\n"
        "one  \ntwo\n\n"
        "### T\n\n"
        "| what | how many |\n| --- | ---: |\n| a | 1 |\n| b | 2 |\n\n"
        "- note\n\n"
        "- \\[1\\] source\n\n"
        "```\n@misc{a,\n}\n```\n"
    )


def test_an_empty_view_is_an_empty_line() -> None:
    assert written(View()) == "\n"


@EVERY_HOSTILE
def test_a_title_is_read_as_it_is(text: str) -> None:
    assert read(written(View(title=text))) == [("h2", text)]


@EVERY_HOSTILE
def test_a_title_of_a_table_is_read_as_it_is(text: str) -> None:
    assert read(written(View(tables=(Table((Column("x"),), (), text),))))[0] == ("h3", text)


@EVERY_HOSTILE
def test_a_line_is_read_as_it_is(text: str) -> None:
    assert read(written(View(lines=(text, text)))) == [("p", f"{text}\n{text}")]


@EVERY_HOSTILE
def test_a_remark_is_read_as_it_is(text: str) -> None:
    assert read(written(View(notes=(text,)))) == [("ul>li>p", text)]


@EVERY_HOSTILE
def test_a_source_is_read_as_it_is(text: str) -> None:
    assert read(written(View(sources=(text,)))) == [("ul>li>p", text)]


@EVERY_HOSTILE
def test_a_cell_is_read_as_it_is(text: str) -> None:
    assert read(written(View(tables=(a_table(text),))))[1:] == [("table>tbody>tr>td", text)]


@EVERY_HOSTILE
def test_what_is_verbatim_is_read_as_it_is(text: str) -> None:
    pasted = f"@{text}\n```\n````x"

    assert read(written(View(verbatim=(pasted,)))) == [("fence", f"{pasted}\n")]


@given(WORDS)
def test_any_title_is_read_as_it_is(text: str) -> None:
    assert read(written(View(title=text))) == [("h2", text)]


@given(st.lists(WORDS, min_size=1))
def test_any_lines_are_read_as_they_are(texts: list[str]) -> None:
    assert read(written(View(lines=tuple(texts)))) == [("p", "\n".join(texts))]


@given(WORDS)
def test_any_remark_is_read_as_it_is(text: str) -> None:
    assert read(written(View(notes=(text,)))) == [("ul>li>p", text)]


@given(WORDS)
def test_any_cell_is_read_as_it_is(text: str) -> None:
    assert read(written(View(tables=(a_table(text),))))[1:] == [("table>tbody>tr>td", text)]


@pytest.mark.parametrize(
    ("text", "written_as"),
    [
        ("see https://example.org/a_b?c=d&e=*f#g.", "see <https://example.org/a_b?c=d&e=*f#g>."),
        ("(http://example.org/~x)", "(<http://example.org/~x>)"),
        ("https://example.org", "<https://example.org>"),
        ("https://", "https://"),
    ],
)
def test_an_address_is_kept_whole(text: str, written_as: str) -> None:
    assert written(View(lines=(text,))) == f"{written_as}\n"


def test_the_lines_of_a_cell_stay_apart() -> None:
    assert "| a<br>b |" in written(View(tables=(a_table("a\nb"),)))


def test_no_line_begins_as_a_command_of_a_build_machine() -> None:
    shown = written(View(lines=("::a", "  ::b"), verbatim=("::c",)))

    assert shown == "\\::a  \n\\::b\n\n```\n\\::c\n```\n"
