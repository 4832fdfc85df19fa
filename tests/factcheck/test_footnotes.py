"""Footnotes go behind supported figures, citations to the end; nothing else changes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from cqtrade.factcheck.footnotes import Notes, with_footnotes

if TYPE_CHECKING:
    from cqtrade.dataset import Dataset
    from cqtrade.factcheck import Checker

DRAFT = (
    "In 2023 Chongqing's exports exceeded 470 billion yuan,  \r\n"
    "its GDP exceeded 3 trillion yuan.\r\n\r\n"
    "In 2024 its laptop exports were 5 billion yuan.\t"
)


@pytest.fixture
def noted(checker: Checker, dataset: Dataset) -> str:
    """Give the draft with its footnotes."""
    return with_footnotes(DRAFT, checker.check(DRAFT), dataset.sources, Notes.MARKDOWN)


def test_a_footnote_stands_behind_each_supported_figure(noted: str) -> None:
    assert re.findall(r"\S+ yuan(?:\[\^\d\])?", noted) == [
        "billion yuan[^1]",
        "trillion yuan[^1]",
        "billion yuan",
    ]


def test_nothing_but_the_footnotes_is_added(noted: str) -> None:
    body, _, _ = noted.partition("\r\n\r\n[^1]: ")

    assert body.replace("[^1]", "") == DRAFT


def test_each_citation_stands_once_at_the_end(noted: str) -> None:
    assert [line[:6] for line in noted.splitlines() if "para. 1" in line] == ["[^1]: "]


def test_numbers_go_on_from_those_in_the_draft(checker: Checker, dataset: Dataset) -> None:
    draft = f"See [7].\n\n{DRAFT}"
    noted = with_footnotes(draft, checker.check(draft), dataset.sources, Notes.TEXT)

    assert "470 billion yuan[8]," in noted


def test_a_draft_with_nothing_supported_stays_as_it_is(checker: Checker, dataset: Dataset) -> None:
    draft = "In 2024 there were 5 cars."

    assert with_footnotes(draft, checker.check(draft), dataset.sources, Notes.TEXT) == draft


def test_a_draft_with_footnotes_checks_as_before(checker: Checker, noted: str) -> None:
    assert [each.verdict for each in checker.check(noted)] == [
        each.verdict for each in checker.check(DRAFT)
    ]


@pytest.mark.parametrize(
    ("draft", "notes", "mark"),
    [("as said[^7]: ", Notes.MARKDOWN, "[^8]"), ("as said [7]: ", Notes.TEXT, "[8]")],
    ids=["Markdown", "text"],
)
def test_numbers_go_on_from_those_of_the_draft(
    draft: str, notes: Notes, mark: str, checker: Checker, dataset: Dataset
) -> None:
    text = f"{draft}In 2023 Chongqing's exports exceeded 470 billion yuan.\n"
    noted = with_footnotes(text, checker.check(text), dataset.sources, notes)

    assert f"470 billion yuan{mark}." in noted
    assert f"\n\n{mark}" in noted
