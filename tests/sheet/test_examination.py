"""What is wrong with a dataset, and what is in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cqtrade.dataset import Dataset
from cqtrade.errors import Fault
from cqtrade.sheet.examination import of_dataset, of_faults
from tests.written import a_figure

if TYPE_CHECKING:
    from tests.sheet.conftest import Papers

FAULT = Fault("gazette.toml", 7, "observation 1", "'value' is empty", "fill it")
DOUBT = Fault("gazette.toml", 9, "", "high", "")


def test_faults_and_doubts_are_lines_above_their_number(papers: Papers) -> None:
    data = papers(gazette=a_figure())

    assert of_faults(data, (FAULT,), (DOUBT,)).view().lines == (
        "gazette.toml:7: observation 1: 'value' is empty; fill it",
        "gazette.toml:9: high",
        "1 figure from 1 source, 2024",
        "1 fault, 1 doubt",
    )


def test_faults_and_doubts_are_rows(papers: Papers) -> None:
    data = papers(gazette=a_figure())

    assert [*of_faults(data, (FAULT,), (DOUBT,)).records.rows] == [
        ("gazette.toml", 7, "observation 1", "'value' is empty", "fill it", "fault"),
        ("gazette.toml", 9, "", "high", "", "doubt"),
    ]


@pytest.mark.parametrize(
    ("file", "shown"),
    [("a b.toml", "a b.toml"), ("\x1b]0;.toml", r"\x1b]0;.toml"), ("x" * 300, "x" * 300)],
)
def test_a_file_is_named_whole_and_legibly(papers: Papers, file: str, shown: str) -> None:
    (row,) = of_faults(papers(gazette=a_figure()), (FAULT._replace(file=file),), ()).records.rows

    assert row[0] == shown


def test_a_dataset_is_counted(papers: Papers) -> None:
    data = papers(gazette=a_figure() + a_figure(period="2021"), courier=a_figure())

    assert {row[0]: row[1] for row in of_dataset(data).records.rows} == {
        "folder": str(data.folders[0]),
        "figures": 3,
        "sources": 2,
        "origins": 2,
        "series": 1,
        "sectors": 4,
        "indicators": 5,
        "subjects": 7,
        "first year": 2021,
        "last year": 2024,
        "sha256": data.digest,
        "index": data.index.place,
    }


def test_a_dataset_is_counted_for_people_too(papers: Papers) -> None:
    data = papers(gazette=a_figure(period="annual"))
    view = of_dataset(data).view()

    assert (view.title, view.tables[0].rows[8:10]) == (
        "Dataset",
        (("first year", ""), ("last year", "")),
    )


def test_a_folder_is_named_legibly(papers: Papers) -> None:
    data = papers(gazette=a_figure())
    strange = Dataset(data.index, (Path("\x1b]0;pwned\x07"),))

    assert next(iter(of_dataset(strange).records.rows)) == ("folder", r"\x1b]0;pwned\x07")
