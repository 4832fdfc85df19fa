"""A large index is not read whole for every question, and nothing that happens to it is missed."""

from __future__ import annotations

import os
import sqlite3
import sys
import time
from contextlib import closing
from random import Random
from typing import TYPE_CHECKING

import pytest

from cqtrade import cli, dataset
from cqtrade.errors import IndexDamaged
from cqtrade.index import sealing, stamps, trust
from tests.builders import SOURCE, a_dataset
from tests.written import a_figure

if TYPE_CHECKING:
    from pathlib import Path

CHANCE = Random(1)  # noqa: S311  # for damage, not for secrets
PAPERS = {name: SOURCE + a_figure() for name in ("a", "b", "c")}
PAGE = 4096


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """Give a dataset of three papers."""
    return a_dataset(tmp_path / "papers", PAPERS)


@pytest.fixture
def place(papers: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the place of its index, which counts as large, and is not noted as whole yet."""
    monkeypatch.setattr(trust, "LARGEST", 0)
    monkeypatch.setattr(stamps, "SETTLING", 0)
    dataset.load(papers)
    (found,) = cache.glob("*.sqlite")
    return found


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Give a list that grows whenever a file is held against its seal."""
    found: list[int] = []
    is_whole = sealing.is_whole

    def counted(file: int) -> bool:
        found.append(file)
        return is_whole(file)

    monkeypatch.setattr(sealing, "is_whole", counted)
    return found


def root_of(place: Path, table: str) -> int:
    """Return the page that a table or an index of the database begins with."""
    with closing(sqlite3.connect(place)) as connection:
        found = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,))
        return int(found.fetchone()[0]) - 1


def note(place: Path) -> Path:
    return place.with_suffix(trust.ENDING)


def flip(place: Path, at: int) -> None:
    """Change one byte of a file where it is."""
    with place.open("r+b") as file:
        file.seek(at)
        (byte,) = file.read(1)
        file.seek(at)
        file.write(bytes([byte ^ CHANCE.randrange(1, 256)]))


def decay(place: Path, *pages: int) -> None:
    """Change pages of a file so that it looks, as to a rotten disk, as if nobody had touched it."""
    with place.open("r+b") as file:
        for page in pages:
            file.seek(page * PAGE)
            file.write(CHANCE.randbytes(PAGE))
    trust.note(str(place), stamps.look(place.stat()), time.time_ns())


def test_a_large_index_is_read_whole_once(papers: Path, place: Path, readings: list[int]) -> None:
    for _ in range(3):
        assert trust.is_trusted(str(place))
    assert len(dataset.load(papers).observations) == 3
    assert len(readings) == 1


def test_a_small_index_is_read_whole_each_time(
    place: Path, readings: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trust, "LARGEST", place.stat().st_size)
    for _ in range(3):
        assert trust.is_trusted(str(place))

    assert len(readings) == 3
    assert not note(place).exists()


def test_no_byte_of_a_large_index_is_changed_unseen(papers: Path, place: Path) -> None:
    whole = place.read_bytes()
    assert trust.is_trusted(str(place))
    for at in [*range(100), *CHANCE.sample(range(len(whole)), 300)]:
        flip(place, at)
        assert not trust.is_trusted(str(place))
        place.write_bytes(whole)
        assert trust.is_trusted(str(place))
    flip(place, len(whole) // 2)
    assert len(dataset.load(papers).observations) == 3
    assert sealing.is_sealed(str(place))


@pytest.mark.parametrize("size", [0, 20, PAGE, -PAGE, -1])
def test_a_large_index_is_not_cut_unseen(papers: Path, place: Path, size: int) -> None:
    assert trust.is_trusted(str(place))
    os.truncate(place, size % place.stat().st_size)

    assert not trust.is_trusted(str(place))
    assert len(dataset.load(papers).observations) == 3


@pytest.mark.skipif(sys.platform == "win32", reason="there, this time is that of the making")
def test_a_date_that_is_put_back_hides_no_change(place: Path) -> None:
    assert trust.is_trusted(str(place))
    before = place.stat()
    flip(place, PAGE)
    os.utime(place, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert not trust.is_trusted(str(place))


def test_a_note_is_good_for_a_week(
    place: Path, readings: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert trust.is_trusted(str(place))
    now = time.time_ns()
    for later, several in ((trust.WEEK - 10**11, 1), (trust.WEEK + 10**11, 2), (-(10**12), 3)):
        monkeypatch.setattr(time, "time_ns", lambda later=later: now + later)
        assert trust.is_trusted(str(place))
        assert len(readings) == several


def test_an_index_that_may_change_without_showing_it_is_not_noted(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stamps, "SETTLING", 10**12)

    assert trust.is_trusted(str(place))
    assert not note(place).exists()


def test_a_damaged_note_is_none(place: Path, readings: list[int]) -> None:
    assert trust.is_trusted(str(place))
    sound = note(place).read_bytes()
    for at in range(len(sound)):
        note(place).write_bytes(sound)
        flip(note(place), at)
        assert trust.is_trusted(str(place))
    assert len(readings) == len(sound) + 1


def test_where_nothing_can_be_noted_a_large_index_is_read_whole_each_time(
    papers: Path, place: Path, readings: list[int]
) -> None:
    note(place).mkdir()

    assert [len(dataset.load(papers).observations) for _ in range(2)] == [3, 3]
    assert len(readings) == 2


@pytest.mark.parametrize(
    ("words", "table"),
    [
        (("facts",), "figure"),
        (("find", "printed"), "figure_words_data"),
        (("show", "a:chongqing"), "figure_id"),
        (("sources",), "source"),
        (("sector",), "code"),
    ],
)
def test_where_sqlite_stumbles_the_question_is_answered_anew(
    papers: Path, place: Path, words: tuple[str, ...], table: str, capfd: pytest.CaptureFixture[str]
) -> None:
    asking = [*words, "--data", str(papers), "-f", "csv"]
    sound = cli.run(asking), capfd.readouterr()
    decay(place, root_of(place, table))

    assert sound[0] == 0
    assert (cli.run(asking), capfd.readouterr()) == sound
    assert sealing.is_sealed(str(place))


def test_whoever_uses_the_library_is_told(papers: Path, place: Path) -> None:
    decay(place, root_of(place, "figure"))
    found = dataset.load(papers)

    with pytest.raises(IndexDamaged, match="is damaged"):
        assert found.observations
    assert not note(place).exists()
    assert len(dataset.load(papers).observations) == 3


def test_a_large_index_is_on_the_disk_before_it_is_in_its_place(
    papers: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secured: list[bytes] = []
    fsync = os.fsync

    def watched(file: int) -> None:
        fsync(file)
        secured.append(os.pread(file, 100, 0))

    monkeypatch.setattr(os, "fsync", watched)
    place.unlink()
    dataset.load(papers)

    assert secured == [place.read_bytes()[:100]]
