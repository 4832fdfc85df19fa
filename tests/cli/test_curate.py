"""A dataset is checked, every fault told with the way to mend it, and described."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cqtrade import dataset
from tests.builders import SOURCE, a_dataset
from tests.written import a_figure

if TYPE_CHECKING:
    from pathlib import Path

    from tests.answers import Ask


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """Give the folder of a dataset with two faults in one file."""
    source = SOURCE + a_figure() + a_figure(value="much") + a_figure(sector="cars")
    return a_dataset(tmp_path / "data", {"gazette": source})


def test_a_sound_dataset_is_counted(ask_tiny: Ask) -> None:
    assert ask_tiny("data", "check").lines[-2:] == [
        "1 figure from 1 source, 2024",
        "0 faults, 0 doubts",
    ]


def test_the_shipped_dataset_is_sound(ask: Ask) -> None:
    assert ask("data", "check").status == 0


def test_every_fault_is_told_on_a_line_of_its_own(ask: Ask, faulty: Path) -> None:
    file = faulty / "sources" / "gazette.toml"
    told = ask("data", "check", "--data", faulty)

    assert "\n".join(told.lines[:2]) == (
        f"{file}:19: observation 2: 'value': 'much' is not a quantity: "
        "it is not a hedge, a number, a scale and a unit; write [hedge] number [scale] unit, "
        "such as 'over 14 million units' or '8.4%'\n"
        f"{file}:22: chongqing/cars/exports@2024: 'sector' is in no codelist: 'cars'; "
        "add it, or use one that is there"
    )


def test_the_faults_are_rows_too(ask: Ask, faulty: Path) -> None:
    told = ask("data", "check", "--data", faulty, "-f", "csv", "--columns", "line,place,mend")

    assert told.lines[2] == '22,chongqing/cars/exports@2024,"add it, or use one that is there"'


@pytest.mark.parametrize(
    ("doubt", "status", "counted"),
    [(None, 1, "1 fault, 0 doubts"), ("A slip.", 0, "0 faults, 2 doubts")],
    ids=["contradicting", "acknowledged"],
)
def test_a_contradiction_fails_a_dataset_unless_its_curator_knows_of_it(
    ask: Ask, tmp_path: Path, doubt: str | None, status: int, counted: str
) -> None:
    papers = {
        "gazette": SOURCE + a_figure(doubt=doubt),
        "courier": SOURCE + a_figure(value="12 billion CNY", doubt=doubt),
    }
    told = ask("data", "check", "--data", a_dataset(tmp_path / "data", papers))

    assert (told.status, told.lines[-1]) == (status, counted)


def test_the_meaning_of_a_faulty_dataset_is_not_judged(ask: Ask, tmp_path: Path) -> None:
    papers = {
        "gazette": SOURCE + a_figure() + a_figure(value="much"),
        "courier": SOURCE + a_figure(value="12 billion CNY"),
    }
    told = ask("data", "check", "--data", a_dataset(tmp_path / "data", papers))

    assert told.lines[-1] == "1 fault, 0 doubts"


def test_a_dataset_is_described(ask_tiny: Ask, tiny: Path) -> None:
    assert ask_tiny("data", "info").lines == [
        "what,is",
        f"folder,{tiny}",
        "figures,1",
        "sources,1",
        "origins,1",
        "series,1",
        "sectors,1",
        "indicators,1",
        "subjects,1",
        "first year,2024",
        "last year,2024",
        f"sha256,{dataset.load(tiny).digest}",
        f"index,{dataset.load(tiny).index.place}",
    ]


def test_an_empty_dataset_is_described(ask: Ask, tmp_path: Path) -> None:
    folder = a_dataset(tmp_path / "data", {})

    assert ask("data", "info", "--data", folder, "-f", "table").status == 0


# Texts


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """Give a folder with the text of the newspaper."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "gazette.txt").write_text("Exports came to 10 billion yuan.\n")
    return folder


def test_a_dataset_is_proved_against_its_texts(ask_tiny: Ask, texts: Path) -> None:
    assert ask_tiny("data", "check", "--texts", texts, "-f", "csv") == (
        0,
        (
            "source,paragraphs,numbers,by_observations,by_omissions,unaccounted,faults\n"
            "gazette,1,1,1,0,0,0\n"
        ),
        "",
    )


def test_a_proof_is_read_by_people_too(ask_tiny: Ask, texts: Path) -> None:
    assert ask_tiny("data", "check", "--texts", texts).lines == [
        "1 figure from 1 source, 2024",
        "0 faults, 0 doubts",
        "",
        "source   paragraphs  numbers  by observations  by omissions  unaccounted  faults",
        "────────────────────────────────────────────────────────────────────────────────",
        "gazette           1        1                1             0            0       0",
    ]


def test_a_number_that_is_unaccounted_for_is_told(ask_tiny: Ask, texts: Path) -> None:
    (texts / "gazette.txt").write_text("Exports came to 10 billion yuan, in 3 cities.\n")
    told = ask_tiny("data", "check", "--texts", texts)

    assert (told.status, "paragraph 1: '3' is unaccounted for" in told.out) == (1, True)


def test_texts_that_are_missing_are_told(ask_tiny: Ask, tmp_path: Path) -> None:
    folder = tmp_path / "nowhere"

    assert ask_tiny("data", "check", "--texts", folder) == (
        4,
        "",
        f"cqtrade: error: '{folder}' is no folder of texts\n",
    )
