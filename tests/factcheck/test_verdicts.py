"""What a draft is told: no wrong figure is called supported, and right ones are."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from cqtrade.dataset import Dataset, load
from cqtrade.factcheck import Checker, Verdict
from tests.factcheck.benchmark import Score, run

DRAFTS = Path(__file__).parent / "drafts"
# Of each kind of corruption that many figures are tried here; `benchmark.run` tries all.
TRIED = 150


class Expected(NamedTuple):
    """A figure of a draft and whether it is right."""

    figure: str
    is_right: bool


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    """Give the dataset that is shipped."""
    return load()


@pytest.fixture(scope="module")
def checker(dataset: Dataset) -> Checker:
    """Give a checker of drafts against it."""
    return Checker(dataset)


@pytest.fixture(scope="module")
def scores(dataset: Dataset) -> dict[str, Score]:
    """Give what became of true sentences and of each kind of corruption."""
    return run(dataset, TRIED)


def test_at_least_nine_in_ten_true_figures_are_supported(scores: dict[str, Score]) -> None:
    true = scores["true"]

    assert len(true.accepted) >= 0.9 * true.figures > 0


def test_at_most_one_corruption_in_a_hundred_is_supported(scores: dict[str, Score]) -> None:
    wrong = [score for kind, score in scores.items() if kind != "true"]
    accepted = [said for score in wrong for said in score.accepted]

    assert len(accepted) <= sum(score.figures for score in wrong) / 100


def test_more_than_three_hundred_corruptions_are_tried(scores: dict[str, Score]) -> None:
    assert sum(score.figures for kind, score in scores.items() if kind != "true") >= 300


@pytest.mark.parametrize("kind", ["digit", "scale", "currency", "period", "hedge dropped"])
def test_none_of_the_commonest_slips_is_supported(scores: dict[str, Score], kind: str) -> None:
    assert (scores[kind].accepted, scores[kind].figures > 0) == ([], True)


@pytest.mark.parametrize("kind", ["hedge swapped", "subject", "sector", "direction"])
def test_no_swap_is_supported(scores: dict[str, Score], kind: str) -> None:
    assert (scores[kind].accepted, scores[kind].figures > 0) == ([], True)


def expected_of(path: Path) -> tuple[str, list[Expected]]:
    """Return a draft and what is expected of the figures in it."""
    draft, _, told = path.read_text("utf-8").partition("====\n")
    pairs = (line.partition(": ") for line in told.splitlines() if line)
    return draft, [Expected(figure, word == "supported") for word, _, figure in pairs]


PATHS = sorted(DRAFTS.glob("*/*.md"))


def test_drafts_written_by_hand_are_there() -> None:
    assert len(PATHS) >= 15


@pytest.mark.parametrize("path", PATHS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_no_wrong_figure_of_a_draft_is_supported(checker: Checker, path: Path) -> None:
    draft, expected = expected_of(path)
    wrong = {each.figure for each in expected if not each.is_right}
    right = {each.figure for each in expected if each.is_right}

    supported = {each.text for each in checker.check(draft) if each.verdict is Verdict.SUPPORTED}

    assert {
        text
        for text in supported
        if any(figure in text for figure in wrong) and not any(f in text for f in right)
    } == set()


def test_nine_in_ten_right_figures_of_drafts_are_supported(checker: Checker) -> None:
    right = found = 0
    for path in PATHS:
        draft, expected = expected_of(path)
        supported = [
            each.text for each in checker.check(draft) if each.verdict is Verdict.SUPPORTED
        ]
        figures = [each.figure for each in expected if each.is_right]
        right += len(figures)
        found += sum(any(figure in text for text in supported) for figure in figures)

    assert found >= 0.9 * right


TRAPS = (DRAFTS / "traps.md").read_text("utf-8").split("\n\n")


@pytest.mark.parametrize("trap", TRAPS)
def test_nothing_in_a_trap_is_supported(checker: Checker, trap: str) -> None:
    verdicts = [each.verdict for each in checker.check(trap)]

    assert Verdict.SUPPORTED not in verdicts


def test_what_stands_around_a_figure_may_spoil_it(checker: Checker) -> None:
    draft = (DRAFTS / "traps-in-context.md").read_text("utf-8")

    assert [each.text for each in checker.check(draft) if each.verdict is Verdict.SUPPORTED] == []


def test_a_dropped_hedge_is_told(checker: Checker) -> None:
    (told,) = checker.check("In 2023 Chongqing's exports were 470 billion yuan.")

    assert (told.verdict, told.expected) == (Verdict.HEDGE, ("over 470 billion CNY",))


def test_an_empty_draft_has_no_figures(checker: Checker) -> None:
    assert checker.check("") == ()
