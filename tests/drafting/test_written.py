"""A draft is written as a curator would write it, and what was guessed is marked."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
import tomli

from cqtrade.drafting import draft, heading, published, written
from cqtrade.errors import QueryError

if TYPE_CHECKING:
    from cqtrade.dataset import Dataset

TEXT = """\
More cars go abroad

Chongqing's exports of cars exceeded 470.5 billion yuan in 2031, up 7.5%.
Exports of cars exceeded 470.5 billion yuan, one of several records.
"""
DRAFT = """\
[source]
title     = "More cars go abroad"  # review: the first line of the text
publisher = "[Unknown]"            # review: not given
language  = "en"                   # review: by the letters of the text
kind      = "news"                 # review: not given

[[observation]]
subject   = "chongqing"    # review: "Chongqing's" beside the figure
sector    = "automobiles"  # review: "cars" beside the figure
indicator = "exports"      # review: "exports" beside the figure
period    = "2031"         # review: "2031"
value     = "over 470.5 billion CNY"
growth    = "7.5%"
at        = [2, 3]
printed   = "exceeded 470.5 billion yuan"

[[omitted]]
at      = 2
printed = "in 2031"
why     = "period"

[[omitted]]
at      = 3
printed = "one of"
why     = "idiom"  # review: a guess
"""


def test_a_draft_is_a_source_file_with_its_keys_aligned(small: Dataset) -> None:
    assert written(draft(TEXT, small.codelists), heading("cars", TEXT, {})) == DRAFT


@pytest.mark.parametrize(
    "words",
    ['"""', "'''", "\\", "\\u0041", "# no comment", "= 1", "[[observation]]", "“”", "\u200b", "😀"],
)
def test_what_toml_would_break_on_is_written_so_that_it_comes_back(
    small: Dataset, words: str
) -> None:
    text = f"Exports of {words} cars {words} were 5 billion yuan {words} one of {words}"
    given = {"title": "A title"}
    tables = tomli.loads(written(draft(text, small.codelists), heading("cars", text, given)))

    assert [each["printed"] for each in (*tables["observation"], *tables["omitted"])] != []
    assert all(each["printed"] in text for each in (*tables["observation"], *tables["omitted"]))


def test_what_is_given_is_not_for_review(small: Dataset) -> None:
    given = {
        "title": 'The "new" cars',
        "publisher": "The Gazette",
        "published": published("2031-05-06"),
        "url": "https://example.org/cars",
        "accessed": date(2031, 5, 7),
        "language": "en",
        "kind": "official",
        "text_sha256": "ab",
    }
    tables = tomli.loads(written(draft("", small.codelists), heading("cars", "", given)))

    assert tables == {"source": {**given, "published": date(2031, 5, 6)}}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Cars", "en"),
        ("重庆汽车出口", "zh"),
        ("重慶の自動車の輸出", "ja"),
        ("충칭", "ko"),
        ("", "en"),
    ],
)
def test_the_language_is_that_of_the_letters(text: str, language: str) -> None:
    assert heading("cars", text, {}).table["language"] == language


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("\n Cars go abroad \nMore.", "Cars go abroad"),
        ("Cars went abroad.", "[Untitled: cars]"),
        ("=SUM(A1)", "[Untitled: cars]"),
        ("Cars\x1b[31m", "[Untitled: cars]"),
        ("Cars " * 100, "[Untitled: cars]"),
        ("", "[Untitled: cars]"),
    ],
)
def test_the_first_line_is_the_title_where_it_can_be(text: str, title: str) -> None:
    assert heading("cars", text, {}).table["title"] == title


@pytest.mark.parametrize(
    ("day", "year"), [("2031", 2031), ("2031-05", 2031), ("2031-05-06", 2031), (None, 0)]
)
def test_a_heading_knows_the_year_of_publication(day: str | None, year: int) -> None:
    given = {"published": published(day) if day else None}

    assert heading("cars", "", given).year == year


@pytest.mark.parametrize(
    ("source", "given"),
    [
        ("Cars", {}),
        ("../cars", {}),
        ("", {}),
        ("cars", {"title": ""}),
        ("cars", {"title": "\u202eCars"}),
        ("cars", {"url": "cars.org"}),
        ("cars", {"published": published("2031-13")}),
        ("cars", {"published": published("yesterday")}),
        ("cars", {"published": published("9" * 5000)}),
        ("cars", {"kind": "rumour"}),
    ],
)
def test_what_would_be_a_fault_is_refused(source: str, given: dict[str, str]) -> None:
    with pytest.raises(QueryError):
        heading(source, "", given)
