"""An index is compiled anew for what has changed, and for nothing else."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from cqtrade import cache as places
from cqtrade import dataset
from cqtrade.errors import DatasetRefused, DatasetUnreadable
from cqtrade.index import stamps
from cqtrade.loader import folders as loader
from tests.builders import SECTORS, SOURCE, a_dataset
from tests.written import a_document, a_figure

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cqtrade.model import Observation

LONG_AGO = time.time_ns() - 10**12
PAPERS = {name: SOURCE + a_figure() for name in ("a", "b", "c", "d", "e")}


@pytest.fixture
def papers(tmp_path: Path, cache: Path) -> Path:
    """Give a dataset of five papers, whose files have long been as they are."""
    del cache
    folder = a_dataset(tmp_path / "papers", PAPERS)
    settle(folder)
    return folder


@pytest.fixture(autouse=True)
def _no_time_to_settle(monkeypatch: pytest.MonkeyPatch) -> None:
    # The time at which a file was last changed in any way cannot be set: it is always now.
    monkeypatch.setattr(stamps, "SETTLING", 0)


def settle(folder: Path) -> None:
    """Date the files of a dataset back."""
    for path in folder.rglob("*.toml"):
        os.utime(path, ns=(LONG_AGO, LONG_AGO))


def read(folder: Path) -> tuple[Observation, ...]:
    """Return the figures of a dataset as the loader reads them, without an index."""
    contents, faults = loader.read([folder])
    assert not faults
    return contents.observations


def write(folder: Path, name: str, text: str) -> None:
    (folder / "sources" / f"{name}.toml").write_text(text, encoding="utf-8")


CHANGES: dict[str, Callable[[Path], object]] = {
    "a file edited": lambda folder: write(folder, "b", SOURCE + a_figure(value="11 billion CNY")),
    "a file of the same size": lambda folder: write(
        folder, "b", SOURCE + a_figure(value="20 billion CNY")
    ),
    "a file added": lambda folder: write(folder, "aa", SOURCE + a_figure(period="2020")),
    "a file removed": lambda folder: (folder / "sources" / "c.toml").unlink(),
    "a file renamed": lambda folder: (folder / "sources" / "c.toml").rename(
        folder / "sources" / "cc.toml"
    ),
    "all figures of a file gone": lambda folder: write(folder, "d", SOURCE),
    "a source that adapts another now": lambda folder: write(
        folder, "e", a_document(adapts="a") + a_figure()
    ),
    "a source withdrawn": lambda folder: write(
        folder, "e", SOURCE + "withdrawn = 2026-01-01\n" + a_figure()
    ),
    "a codelist edited": lambda folder: (folder / "sectors.toml").write_text(
        SECTORS + '\n[cars]\nen = "Cars"\nkind = "product"\n', encoding="utf-8"
    ),
    "a file touched": lambda folder: os.utime(folder / "sources" / "a.toml"),
    "another kind of file": lambda folder: (folder / "sources" / "x.txt").write_text("x"),
    "nothing": lambda folder: folder.exists(),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_has_changed_is_seen(papers: Path, change: str) -> None:
    dataset.load(papers)
    CHANGES[change](papers)
    found = dataset.load(papers)

    assert found.observations == read(papers)
    assert found.digest == dataset.examine(papers)[0].digest
    assert found.codelists == dataset.examine(papers)[0].codelists


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_found_is_what_a_new_index_finds(papers: Path, change: str, cache: Path) -> None:
    dataset.load(papers)
    CHANGES[change](papers)
    changed = dataset.load(papers)
    words = ("10 billion", "gazette", "20", "cars", "2020", "e")
    found = [[hit.observation.id for hit in changed.find(word)] for word in words]
    tallies = [changed.index.tally(each) for each in ("sector", "source")]
    for path in cache.iterdir():
        path.unlink()
    anew = dataset.load(papers)

    assert [[hit.observation.id for hit in anew.find(word)] for word in words] == found
    assert [anew.index.tally(each) for each in ("sector", "source")] == tallies


def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that fills with the names of the source files that are read."""
    seen: list[str] = []
    plainly = loader.plain_source

    def watched(path: Path, taken: set[str]) -> object:
        seen.append(path.stem)
        return plainly(path, taken)

    monkeypatch.setattr(loader, "plain_source", watched)
    return seen


def test_a_fresh_index_is_not_compiled_again(papers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dataset.load(papers)
    seen = opened(monkeypatch)
    dataset.load(papers)

    assert seen == []


def test_only_the_files_that_changed_are_read(
    papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dataset.load(papers)
    seen = opened(monkeypatch)
    CHANGES["a file edited"](papers)
    dataset.load(papers)

    assert seen == ["b"]


def test_a_file_that_has_just_changed_is_read_again(
    papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stamps, "SETTLING", 10**12)
    dataset.load(papers)
    seen = opened(monkeypatch)
    dataset.load(papers)

    assert set(seen) == set(PAPERS)


def test_a_fault_is_told_and_nothing_is_kept(papers: Path, cache: Path) -> None:
    dataset.load(papers)
    before = {path: path.read_bytes() for path in cache.iterdir()}
    write(papers, "b", SOURCE + a_figure(value="many"))

    with pytest.raises(DatasetRefused, match=r"b\.toml:11"):
        dataset.load(papers)

    assert {path: path.read_bytes() for path in cache.iterdir()} == before


def test_a_fault_that_is_mended_is_forgotten(papers: Path) -> None:
    write(papers, "b", SOURCE + a_figure(value="many"))
    with pytest.raises(DatasetRefused):
        dataset.load(papers)
    write(papers, "b", SOURCE + a_figure())

    assert dataset.load(papers).observations == read(papers)


@pytest.mark.parametrize("second", ["a", "b"])
def test_all_faults_are_those_of_a_whole_reading(papers: Path, second: str) -> None:
    write(papers, "b", SOURCE + a_figure(value="many") + a_figure(subject="nobody"))
    write(papers, second, a_document(adapts="nothing") + a_figure(sector="nothing"))
    with pytest.raises(DatasetRefused) as caught:
        dataset.load(papers)

    assert caught.value.faults == dataset.examine(papers)[1]


def test_two_datasets_have_two_indexes(papers: Path, tmp_path: Path, cache: Path) -> None:
    other = a_dataset(tmp_path / "other", {"z": SOURCE + a_figure()})
    dataset.load(papers)
    dataset.load(other)
    dataset.load(papers, other)

    assert len(list(cache.glob("*.sqlite"))) == 3
    assert len(dataset.load(papers, other).observations) == 6


def test_an_index_of_other_folders_under_the_same_name_is_not_taken(
    papers: Path, tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "place", lambda *_: str(cache / "1-same"))
    other = a_dataset(tmp_path / "other", {"z": SOURCE + a_figure()})
    dataset.load(papers)

    assert [one.source for one in dataset.load(other).observations] == ["z"]
    assert len(dataset.load(papers).observations) == 5


def test_an_index_of_another_version_is_compiled_anew(papers: Path, cache: Path) -> None:
    dataset.load(papers)
    (place,) = cache.glob("*.sqlite")
    with closing(sqlite3.connect(place)) as connection, connection:
        connection.execute("PRAGMA user_version = 99")
        connection.execute("DELETE FROM figure")

    assert dataset.load(papers).observations == read(papers)


def test_what_cannot_be_looked_at_is_told_as_the_reading_tells_it(papers: Path) -> None:
    dataset.load(papers)
    (papers / "sectors.toml").unlink()

    with pytest.raises(DatasetUnreadable, match=r"cannot read '.*sectors\.toml'"):
        dataset.load(papers)
