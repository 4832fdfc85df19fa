"""Any answer is a page too, which asks for no other file and runs nothing but its own script."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

import pytest
from hypothesis import given

from cqtrade.language import Language, speaking
from cqtrade.render import Format, render
from cqtrade.sheet.view import Column, Table, View
from tests.pages import Element, read
from tests.shown import HOSTILE, a_screen, a_sheet, safe_texts

CITED = View(
    title="Figures",
    lines=("2 figures from 1 source",),
    tables=(
        Table(
            (Column("what", names=True), Column("value"), Column("where")),
            (("Exports", "10 billion CNY", "[1] ¶1"), ("Imports", "9 million CNY", "[1] ¶2")),
        ),
    ),
    notes=("a remark",),
    sources=("[1] “Cars”, The Gazette, n.d., https://example.org/cars.",),
    verbatim=("@misc{a,\n}",),
)


def text_of(view: View) -> str:
    """Return a view as the text of a page."""
    return str(render(a_sheet((), (), view), Format.HTML, a_screen()))


def written(view: View) -> Element:
    """Return a view as a page, read again."""
    return read(text_of(view))


def test_a_page_says_what_the_answer_says() -> None:
    page = written(CITED)
    cells = [each.text for each in page.one("table").every("td")]

    assert (page.one("h1").text, cells) == (
        "Figures",
        ["10 billion CNY", "[1] ¶1", "9 million CNY", "[1] ¶2"],
    )


def test_what_a_row_is_about_is_its_header() -> None:
    headers = [each.text for each in written(CITED).every("th", scope="row")]

    assert headers == ["Exports", "Imports"]


def test_a_reference_leads_to_a_source_of_the_page() -> None:
    page = written(CITED)
    leads = [each.attributes["href"] for each in page.one("table").every("a")]

    assert leads == ["#source-1", "#source-1"]
    assert page.one(id="source-1").text.startswith("“Cars”, The Gazette")


def test_a_number_is_sorted_by_its_size() -> None:
    keys = [each.attributes.get("data-key") for each in written(CITED).one("table").every("td")]

    assert keys[::2] == ["10000000000", "9000000"]


def test_what_is_pasted_keeps_its_lines() -> None:
    assert written(CITED).one("pre").text == "@misc{a,\n}"


def test_nothing_runs_and_nothing_shapes_but_what_the_policy_names() -> None:
    page = written(CITED)
    policy = page.one("meta", http_equiv="Content-Security-Policy").attributes["content"] or ""
    for kind in ("script", "style"):
        hashed = b64encode(sha256(page.one(kind).text.encode()).digest()).decode()

        assert f"{kind}-src 'sha256-{hashed}'" in policy
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy


def test_nothing_is_fetched() -> None:
    text = text_of(CITED)

    assert not re.findall(r"""(?:src|srcset|action|poster)=|url\(|@import""", text)
    assert [each.attributes["href"] for each in read(text).every("link")] == ["data:,"]


def test_no_attribute_shapes_or_runs() -> None:
    names = {name for each in written(CITED).every() for name in each.attributes}

    assert not {name for name in names if name == "style" or name.startswith("on")}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    row = (text, text, text)
    table = Table((Column(text, names=True), Column(text), Column(text)), (row,), text)
    page = written(View(text, (text,), (table,), (text,), (f"[1] {text}",), (text,)))
    plain = written(CITED)

    assert len(list(page.every("script"))) == len(list(plain.every("script")))
    assert {each.tag for each in page.every()} <= {each.tag for each in plain.every()} | {"br"}
    assert page.one("title").text == text
    assert page.one("td").text == text


@given(safe_texts())
def test_any_cell_is_read_back_as_it_was(text: str) -> None:
    page = written(View("t", (), (Table((Column("a"), Column("b")), (("x", text),)),)))

    assert page.one("td").text == text


def test_the_same_answer_is_the_same_page() -> None:
    pages = {text_of(CITED) for _ in range(2)}

    assert len(pages) == 1


def test_a_page_says_which_language_it_is_in() -> None:
    with speaking(Language.ZH):
        page = written(CITED)

    assert (page.attributes["lang"], page.one("nav").one("h2").text) == ("zh-Hans", "目录")


def test_a_table_without_headers_is_pairs() -> None:
    page = written(View("t", (), (Table((Column(""), Column("")), (("figure", "1 CNY"),)),)))

    assert page.one("table").attributes["class"] == "pairs"
    assert page.one("th", scope="row").text == "figure"
