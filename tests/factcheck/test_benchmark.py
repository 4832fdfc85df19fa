"""The benchmark: true sentences are supported, and what was made false of them is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cqtrade.factcheck import Verdict
from tests.factcheck.benchmark import TRUE, Score, run, table
from tests.factcheck.corruptions import Respect

if TYPE_CHECKING:
    from cqtrade.dataset import Dataset

# Of each kind that many sentences are tried here; the benchmark run by itself tries all.
TRIED = 120


@pytest.fixture(scope="module")
def scores(dataset: Dataset) -> dict[str, Score]:
    """Give what became of true sentences and of each kind of corruption."""
    return run(dataset, TRIED)


def test_nine_in_ten_true_figures_are_supported(scores: dict[str, Score]) -> None:
    true = scores[TRUE]

    assert len(true.accepted) >= 0.9 * true.figures > 0


def test_one_false_figure_in_a_hundred_is_supported_at_most(scores: dict[str, Score]) -> None:
    false = [score for kind, score in scores.items() if kind != TRUE]
    accepted = [said for score in false for said in score.accepted]

    assert len(accepted) <= sum(score.figures for score in false) / 100


def test_more_than_a_thousand_false_figures_are_tried(scores: dict[str, Score]) -> None:
    assert sum(score.figures for kind, score in scores.items() if kind != TRUE) > 1000


@pytest.mark.parametrize("respect", [each for each in Respect if each is not Respect.INDICATOR])
def test_nothing_made_false_in_one_respect_is_supported(
    scores: dict[str, Score], respect: Respect
) -> None:
    score = scores[respect]

    assert (score.accepted, score.figures >= 100) == ([], True)


def test_a_dropped_hedge_is_always_told_as_one(scores: dict[str, Score]) -> None:
    assert set(scores[Respect.HEDGE_DROPPED].verdicts) == {Verdict.HEDGE}


def test_the_table_has_a_row_for_each_kind(scores: dict[str, Score]) -> None:
    kinds = [row.split(" | ")[0].removeprefix("| ") for row in table(scores).splitlines()[2:]]

    assert set(kinds) == {TRUE, *Respect}
