"""Only what is known leads somewhere, and only to where it should."""

from __future__ import annotations

import pytest
from hypothesis import given

from cqtrade.render.html.elements import Html, element, text
from cqtrade.render.html.links import Links
from tests.pages import read
from tests.shown import HOSTILE, safe_texts

LEADS = Links({1, 2}, {"7d3cf7", "48d1eb"})


def links(plain: str) -> list[tuple[str | None, str]]:
    """Return where the links of a text lead, and their words."""
    page = read(element("html", LEADS.within(plain)))
    return [(each.attributes["href"], each.text) for each in page.every("a")]


def test_a_reference_leads_to_its_source() -> None:
    assert links("[1] ¶4, ¶9\n[2] ¶1") == [("#source-1", "[1]"), ("#source-2", "[2]")]


def test_a_reference_to_a_paragraph_may_stand_anywhere() -> None:
    assert links("另见[2] ¶3") == [("#source-2", "[2]")]


def test_a_reference_within_a_note_leads_to_its_source() -> None:
    assert links("7.1 CNY per USD, printed, [2] ¶3") == [("#source-2", "[2]")]


@pytest.mark.parametrize("plain", ["[3] ¶4", "HS [1] rice", "[1006] rice", "[1]"])
def test_what_only_looks_like_a_reference_leads_nowhere(plain: str) -> None:
    assert links(plain) == []


def test_a_figure_is_named_by_its_short_id() -> None:
    assert links("? 7d3cf7: see 48d1eb, not abcdef") == [
        ("#f-7d3cf7", "7d3cf7"),
        ("#f-48d1eb", "48d1eb"),
    ]


def test_a_short_id_within_a_word_names_nothing() -> None:
    assert links("a7d3cf7 7d3cf7a") == []


def test_an_address_leads_there_without_what_follows_it() -> None:
    assert links("read at https://example.org/a?b=1&c=2. (http://example.org/x)") == [
        ("https://example.org/a?b=1&c=2", "https://example.org/a?b=1&c=2"),
        ("http://example.org/x", "http://example.org/x"),
    ]


@pytest.mark.parametrize(
    "plain", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.org"]
)
def test_no_other_address_leads_anywhere(plain: str) -> None:
    assert links(plain) == []


def test_an_address_cannot_leave_its_attribute() -> None:
    assert links('https://example.org/"onclick=alert(1)') == [
        ("https://example.org/", "https://example.org/")
    ]


@given(safe_texts())
def test_text_is_read_back_as_it_was(plain: str) -> None:
    page = read(element("html", LEADS.within(plain)))

    assert page.text == plain


@pytest.mark.parametrize("plain", HOSTILE)
def test_text_makes_no_element_but_links(plain: str) -> None:
    page = read(element("html", LEADS.within(plain)))

    assert {each.tag for each in page.every()} <= {"a", "br"}


@given(safe_texts())
def test_an_attribute_is_read_back_as_it_was(plain: str) -> None:
    page = read(element("html", element("i", Html(""), title=plain)))

    assert page.one("i").attributes == {"title": plain}


def test_an_attribute_that_is_not_wanted_is_left_out() -> None:
    made = element("td", text("1"), hidden=True, id=None, draggable=False, data_key="1", class_="x")

    assert made == '<td hidden data-key="1" class="x">1</td>'
