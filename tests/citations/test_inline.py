"""A citation says enough of a source for a reader to find the document and the place in it."""

from datetime import date

import pytest

from cqtrade.citations import day_in_words, locators, plain
from cqtrade.model import Locator
from tests.builders import a_source

WHOLE = a_source(
    id="krasia-gpm-belt",
    title="Makers eye global markets",
    publisher="KrASIA",
    authors=("Ou Xue", "Li Wei"),
    published="2025-10-09",
    url="https://example.org/makers",
    accessed=date(2026, 11, 22),
)
PLACES = (Locator(4), Locator("table 3"), Locator(8))


def test_a_citation_has_authors_title_publisher_date_place_address_and_access() -> None:
    assert plain(WHOLE, PLACES) == (
        "Ou Xue, Li Wei, “Makers eye global markets”, KrASIA, 2025-10-09, para. 4, 8, table 3,"
        " https://example.org/makers (accessed 22 November 2026)."
    )


def test_a_citation_of_little_says_that_it_has_no_date() -> None:
    assert plain(a_source()) == "“Cars”, The Gazette, n.d."


def test_a_description_in_brackets_is_not_quoted() -> None:
    assert plain(a_source(title="[Notice on cars]", published="2025")) == (
        "[Notice on cars], The Gazette, 2025."
    )


@pytest.mark.parametrize(
    ("at", "text"),
    [
        pytest.param((), "", id="none"),
        pytest.param((Locator(4),), "para. 4", id="a paragraph"),
        pytest.param((Locator(4), Locator(8)), "para. 4, 8", id="paragraphs"),
        pytest.param((Locator("headline"),), "headline", id="words"),
        pytest.param(PLACES, "para. 4, 8, table 3", id="paragraphs before words"),
    ],
)
def test_places_are_one_text(at: tuple[Locator, ...], text: str) -> None:
    assert locators(at) == text


def test_places_may_be_counted_only_once() -> None:
    assert locators(iter(PLACES)) == "para. 4, 8, table 3"


MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@pytest.mark.parametrize(("number", "month"), [*enumerate(MONTHS, 1)])
def test_a_day_is_written_out(number: int, month: str) -> None:
    assert day_in_words(date(2026, number, 1)) == f"1 {month} 2026"
