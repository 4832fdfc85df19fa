"""Of the figures that curators found in five articles a draft finds four in five."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cqtrade.dataset import examine
from cqtrade.drafting import draft, heading, written
from tests.drafting.measure import FIVE, Score, measured, recall, table
from tests.drafting.proof import CODELISTS, faults

if TYPE_CHECKING:
    from pathlib import Path

    from cqtrade.dataset import Dataset


@pytest.fixture(scope="module")
def dataset(data: Path) -> Dataset:
    """Give the sound part of the dataset that is shipped."""
    return examine(data)[0]


@pytest.fixture(scope="module")
def scores(dataset: Dataset, texts: Path) -> list[Score]:
    """Give how much of each of five articles a draft finds."""
    return [
        measured(dataset, name, (texts / f"{name}.txt").read_text("utf-8-sig")) for name in FIVE
    ]


def test_four_in_five_of_the_curated_figures_are_found(scores: list[Score]) -> None:
    print(f"\n{table(scores)}")  # noqa: T201  # the table is what is asked for

    assert recall(scores) >= 0.8


def test_three_in_four_drafted_figures_are_wanted(scores: list[Score]) -> None:
    assert sum(each.wanted for each in scores) >= 0.75 * sum(each.drafted for each in scores)


def test_the_growth_of_a_figure_is_nearly_always_its_own(scores: list[Score]) -> None:
    right, asked = (
        sum(each.right["growth"] for each in scores),
        sum(each.asked["growth"] for each in scores),
    )

    assert right >= 0.9 * asked > 0


@pytest.mark.parametrize("name", FIVE)
def test_a_draft_of_a_real_article_is_proved_against_it(
    dataset: Dataset, texts: Path, data: Path, tmp_path: Path, name: str
) -> None:
    raw = (texts / f"{name}.txt").read_bytes()
    said = raw.decode("utf-8-sig")
    drafted = draft(said, dataset.codelists, dataset.observations)
    codelists = {each: (data / f"{each}.toml").read_bytes() for each in CODELISTS}

    assert faults(tmp_path, codelists, written(drafted, heading(name, said, {})), raw) == []
