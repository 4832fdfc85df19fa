"""Whatever is found in place of an index, the answer is that of the dataset."""

from __future__ import annotations

import os
import socket
import sqlite3
import sys
from contextlib import closing
from random import Random
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from cqtrade import dataset, index
from cqtrade.errors import DatasetUnreadable
from cqtrade.index import compiling, opening, schema, sealing, shipping
from cqtrade.loader import folders as loader
from tests.answers import in_a_process
from tests.builders import SOURCE, a_dataset
from tests.written import a_figure

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cqtrade.model import Observation

CHANCE = Random(1)  # noqa: S311  # for damage, not for secrets
PAPERS = {name: SOURCE + a_figure() for name in ("a", "b", "c")}


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """Give a dataset of three papers."""
    return a_dataset(tmp_path / "papers", PAPERS)


@pytest.fixture
def place(papers: Path, cache: Path) -> Path:
    """Give the place of its index, which is there."""
    dataset.load(papers)
    (found,) = cache.glob("*.sqlite")
    return found


def read(folder: Path) -> tuple[Observation, ...]:
    """Return the figures of a dataset as the loader reads them, without an index."""
    contents, faults = loader.read([folder])
    assert not faults
    return contents.observations


def in_its_place(place: Path, script: str) -> None:
    """Put another database in the place of an index."""
    place.unlink()
    with closing(sqlite3.connect(place)) as connection:
        connection.executescript(script)


def instead(place: Path, make: Callable[[Path], object]) -> None:
    """Put what is no file in the place of an index."""
    place.unlink()
    make(place)


def a_socket(place: Path) -> None:
    with socket.socket(socket.AF_UNIX) as one:
        # The path of a socket is short.
        os.chdir(place.parent)
        one.bind(place.name)


DAMAGES: dict[str, Callable[[Path], object]] = {
    "empty": lambda place: place.write_bytes(b""),
    "cut to the header": lambda place: place.write_bytes(place.read_bytes()[:100]),
    "cut to half": lambda place: place.write_bytes(place.read_bytes()[:40_960]),
    "short of a byte": lambda place: place.write_bytes(place.read_bytes()[:-1]),
    "longer": lambda place: place.write_bytes(place.read_bytes() + bytes(4096)),
    "random": lambda place: place.write_bytes(CHANCE.randbytes(50_000)),
    "text": lambda place: place.write_text("no database\n" * 100),
    "of other content": lambda place: in_its_place(place, "CREATE TABLE t (a)"),
    "of our version": lambda place: in_its_place(
        place, "CREATE TABLE meta (key, value); PRAGMA user_version = 1"
    ),
    "with a log": lambda place: in_its_place(
        place, "PRAGMA journal_mode = WAL; CREATE TABLE t (a); PRAGMA user_version = 1"
    ),
    "a folder": lambda place: instead(place, os.mkdir),
    "a link to nothing": lambda place: instead(place, lambda at: at.symlink_to("/no/where")),
    "a link to itself": lambda place: instead(place, lambda at: at.symlink_to(at)),
    "a link to no end": lambda place: instead(place, lambda at: at.symlink_to("/dev/zero")),
    "a socket": lambda place: instead(place, a_socket),
}


@pytest.mark.skipif(sys.platform == "win32", reason="files of POSIX")
@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_index_is_as_if_it_were_not_there(
    papers: Path, place: Path, damage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(papers)
    DAMAGES[damage](place)

    assert dataset.load(papers).observations == read(papers)
    assert place.is_dir() or sealing.is_sealed(str(place))
    assert dataset.load(papers).observations == read(papers)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
@pytest.mark.parametrize("ending", [".sqlite", ".words"])
def test_nobody_waits_for_a_pipe(papers: Path, place: Path, ending: str) -> None:
    path = place.with_suffix(ending)
    path.unlink()
    os.mkfifo(path)
    told = in_a_process("facts", "--data", papers)

    assert (told.status, len(told.lines), told.err) == (0, 4, "")


@pytest.mark.skipif(sys.platform == "win32", reason="links of POSIX")
def test_what_a_link_leads_to_is_left_alone(papers: Path, place: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine.sqlite"
    with closing(sqlite3.connect(mine)) as connection:
        connection.executescript("PRAGMA journal_mode = WAL; CREATE TABLE t (a)")
    before = mine.read_bytes()
    place.unlink()
    place.symlink_to(mine)
    dataset.load(papers)

    assert mine.read_bytes() == before
    assert list(tmp_path.glob("mine*")) == [mine]


def test_no_byte_of_a_sealed_index_changes_unseen(place: Path) -> None:
    sound = place.read_bytes()
    for at in [*range(100), *CHANCE.sample(range(len(sound)), 900)]:
        raw = bytearray(sound)
        raw[at] ^= CHANCE.randrange(1, 256)
        place.write_bytes(raw)

        assert not sealing.is_sealed(str(place))


def test_an_index_that_is_changed_is_sealed_again(papers: Path, place: Path) -> None:
    (papers / "sources" / "b.toml").write_text(SOURCE + a_figure(value="2 billion CNY"))

    assert dataset.load(papers).observations == read(papers)
    assert sealing.is_sealed(str(place))


@pytest.fixture
def ready(papers: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the index that was shipped with a dataset, as if that had been installed."""
    place, pinned, _ = shipping.write(papers, papers)
    module = ModuleType("cqtrade._shipped")
    exec(pinned.read_text(), vars(module))  # noqa: S102  # as the import would
    monkeypatch.setitem(sys.modules, module.__name__, module)
    return place


def test_a_shipped_index_is_taken_where_it_is_whole(papers: Path, ready: Path) -> None:
    found = index.shipped(papers)

    assert found
    assert found.place == str(ready)
    assert [one.id for one in found.figures()] == [one.id for one in read(papers)]


def test_no_byte_of_a_shipped_index_changes_unseen(papers: Path, ready: Path) -> None:
    sound = ready.read_bytes()
    for at in CHANCE.sample(range(len(sound)), 1000):
        raw = bytearray(sound)
        raw[at] ^= CHANCE.randrange(1, 256)
        ready.write_bytes(raw)

        assert index.shipped(papers) is None


def test_a_dataset_is_compiled_where_its_shipped_index_is_damaged(
    papers: Path, ready: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dataset, "shipped", lambda: papers)
    ready.write_bytes(ready.read_bytes()[:-1])

    assert dataset.load().observations == read(papers)
    assert list(cache.glob("*.sqlite"))


def test_a_sqlite_without_full_text_is_told_in_a_sentence(
    papers: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiling, "TABLES", schema.TABLES.replace("fts5", "fts0"))

    with pytest.raises(DatasetUnreadable, match="cannot look for words: no such module: fts0"):
        dataset.load(papers)
    assert list(cache.iterdir()) == []


def test_so_it_is_where_the_index_was_made_elsewhere(papers: Path, place: Path) -> None:
    with closing(sqlite3.connect(place)) as connection:
        connection.execute("PRAGMA writable_schema = 1")
        connection.execute("UPDATE sqlite_schema SET sql = replace(sql, 'fts5', 'fts0')")
        connection.commit()
    found = dataset.Dataset(index.Index(opening.connect(str(place)), ""), (papers,))

    assert len(found.observations) == 3
    with pytest.raises(DatasetUnreadable, match="cannot look for words"):
        found.find("printed")
