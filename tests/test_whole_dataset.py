"""The dataset that is shipped is sound, broad, and answers what it is for."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from cqtrade.breakdown.division import Question
from cqtrade.breakdown.parts import break_down
from cqtrade.conflicts import findings
from cqtrade.dataset import examine, load
from cqtrade.factcheck.checking import Checker
from cqtrade.period import Period
from cqtrade.sheet.breakdown import of_breakdown

if TYPE_CHECKING:
    from pathlib import Path

    from cqtrade.dataset import Dataset

YEARS = range(2018, 2026)


@pytest.fixture(scope="module")
def whole(shipped: Path) -> Dataset:
    """Give the dataset that is shipped."""
    return load(shipped)


def test_it_is_sound(shipped: Path) -> None:
    assert examine(shipped)[1] == ()


def test_every_finding_is_one_that_a_curator_knows_of(whole: Dataset) -> None:
    found = findings(whole.observations, whole.codelists)

    assert [each for each in found if not each.acknowledged] == []


def test_it_is_broad(whole: Dataset) -> None:
    assert (len(whole.observations) > 2300, len(whole.sources) > 300) == (True, True)


def test_hundreds_of_its_origins_are_independent(whole: Dataset) -> None:
    assert len({each.origin for each in whole.sources.values()}) > 300


@pytest.mark.parametrize(("before", "after"), tuple(pairwise(YEARS)))
def test_neighbouring_years_compare(whole: Dataset, before: int, after: int) -> None:
    assert len(whole.compare(str(before), str(after)).rows) >= 15


def test_2023_and_2024_compare_well(whole: Dataset) -> None:
    assert len(whole.compare("2023", "2024").rows) >= 40


def test_no_source_is_without_a_figure(whole: Dataset) -> None:
    given = whole.index.tally("source")

    assert [name for name in whole.sources if not given.get(name)] == []


def test_no_source_is_read_at_a_bare_address(whole: Dataset) -> None:
    hosts = [each.url.split("/")[2] for each in whole.sources.values() if each.url]

    assert [host for host in hosts if host.replace(".", "").replace(":", "").isdecimal()] == []


def test_what_was_printed_is_a_few_words(whole: Dataset) -> None:
    printed = [(words, each.id) for each in whole.observations for words in each.printed]

    assert [each for words, each in printed if len(words) > 100] == []


def test_the_parts_of_mechanical_exports_come_out(whole: Dataset) -> None:
    question = Question(
        sector="mechanical-electrical", period=Period.parse("2025Q1-Q3"), subject="chongqing"
    )
    found = break_down(whole.observations, question, whole.codelists)
    worded = str(of_breakdown(found, whole).view())

    assert ("58.4%" in worded, "150.22 billion CNY" in worded) == (True, True)


@pytest.mark.parametrize(
    ("draft", "verdict"),
    [
        ("In 2023, Chongqing's exports exceeded 470 billion yuan.", "supported"),
        ("In 2024, Chongqing's foreign trade was 715.42 billion yuan.", "supported"),
        ("In 2024, Chongqing's foreign trade was 751.42 billion yuan.", "close but wrong"),
        ("2020年,重庆外贸进出口总值6513.4亿元。", "supported"),
    ],
)
def test_a_draft_is_checked_against_all_of_it(whole: Dataset, draft: str, verdict: str) -> None:
    (figure,) = Checker(whole).check(draft)

    assert str(figure.verdict) == verdict
