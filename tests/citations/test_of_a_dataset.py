"""A dataset cites its sources and figures in the style that it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cqtrade import dataset
from cqtrade.errors import UnknownCode
from cqtrade.model import Locator
from tests.builders import a_dataset

if TYPE_CHECKING:
    from pathlib import Path

    from cqtrade.dataset import Dataset


@pytest.fixture
def gazette(tmp_path: Path) -> Dataset:
    """Give a dataset with one figure of one newspaper."""
    return dataset.load(a_dataset(tmp_path / "data"))


def test_a_source_is_cited_plainly_unless_a_style_is_asked_for(gazette: Dataset) -> None:
    assert gazette.cite("gazette") == "“Cars”, The Gazette, n.d."


def test_a_source_is_cited_in_the_style_with_its_places(gazette: Dataset) -> None:
    assert gazette.citing("mla").cite("gazette", [Locator(2)]) == (
        "“Cars.” The Gazette. In text: (“Cars,” par. 2)."
    )


def test_a_row_is_cited_in_the_style(gazette: Dataset) -> None:
    (row,) = gazette.citing("apa").select().rows()

    assert row[-1] == "The Gazette. (n.d.). Cars. In text: (The Gazette, n.d., para. 1)."


def test_the_style_outlives_what_else_is_asked_for(gazette: Dataset) -> None:
    told = gazette.citing("apa").strictly().in_currency("USD")

    assert told.cite("gazette") == "The Gazette. (n.d.). Cars."


def test_a_style_may_be_taken_back(gazette: Dataset) -> None:
    assert gazette.citing("apa").citing(None).cite("gazette") == gazette.cite("gazette")


def test_a_style_that_is_unknown_is_refused(gazette: Dataset) -> None:
    with pytest.raises(UnknownCode):
        gazette.citing("bibtx")
