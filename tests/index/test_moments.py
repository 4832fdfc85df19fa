"""What is compiled is a dataset as it was at one time, whoever else compiles or edits it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from random import Random
from typing import TYPE_CHECKING

import pytest

from cqtrade import dataset
from cqtrade.index import crew, keeping, stamps
from cqtrade.loader import folders as loader
from tests.answers import in_a_process, quiet
from tests.builders import SOURCE, a_dataset
from tests.written import a_figure

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

COMMAND = (sys.executable, "-m", "cqtrade", "facts", "--data")
OLD, NEW = SOURCE + a_figure(), SOURCE + a_figure(value="11 billion CNY")


@pytest.fixture
def papers(tmp_path: Path, cache: Path) -> Path:
    """Give a dataset of five papers."""
    del cache
    return a_dataset(tmp_path / "papers", dict.fromkeys("abcde", OLD))


def meanwhile(monkeypatch: pytest.MonkeyPatch, *edits: Callable[[], object]) -> None:
    """Have each of some edits made in the midst of a reading, one after the other."""
    left, plainly = list(edits), loader.plain_source

    def watched(path: Path, taken: set[str]) -> object:
        found = plainly(path, taken)
        if left and path.stem == "c":
            left.pop(0)()
        return found

    monkeypatch.setattr(loader, "plain_source", watched)


def values(folder: Path) -> dict[str, str]:
    """Return what each paper says."""
    figures = dataset.load(folder).observations
    return {one.source: one.value.text.partition(" ")[0] for one in figures if one.value}


def test_papers_edited_while_they_are_read_are_all_read_as_they_are_then(
    papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def edit() -> None:
        for name in ("a", "e"):
            (papers / "sources" / f"{name}.toml").write_text(NEW)

    meanwhile(monkeypatch, edit)

    assert values(papers) == {"a": "11", "b": "10", "c": "10", "d": "10", "e": "11"}


def test_a_paper_that_vanishes_while_others_are_read_is_not_there(
    papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    meanwhile(monkeypatch, (papers / "sources" / "d.toml").unlink)

    assert values(papers).keys() == {"a", "b", "c", "e"}


def test_a_paper_that_comes_and_goes_is_not_missed(
    papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    guest = papers / "sources" / "d-guest.toml"
    seen = stamps.of_folders([str(papers)])
    guest.write_text(OLD)
    meanwhile(monkeypatch, guest.unlink)
    monkeypatch.setattr(keeping, "_seen", lambda _: seen)

    assert values(papers).keys() == {"a", "b", "c", "d", "e"}


def test_a_fault_that_is_mended_meanwhile_is_not_told(
    papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    faulty = papers / "sources" / "a.toml"
    faulty.write_text(SOURCE + a_figure(value="many"))
    meanwhile(monkeypatch, lambda: faulty.write_text(NEW))

    assert values(papers)["a"] == "11"


def test_a_dataset_that_never_rests_is_answered_from_all_the_same(
    papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edited = papers / "sources" / "a.toml"
    edits = [lambda text=text: edited.write_text(text) for text in 50 * [OLD, NEW]]
    meanwhile(monkeypatch, *edits)

    assert values(papers)["b"] == "10"


def test_many_who_compile_at_once_all_answer(papers: Path, cache: Path) -> None:
    environment = quiet(os.environ)
    several = [
        subprocess.Popen(
            (*COMMAND, papers), stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
        )
        for _ in range(6)
    ]
    answers = {(*each.communicate(timeout=60), each.returncode) for each in several}
    alone = in_a_process("facts", "--data", papers)

    assert answers == {(alone.out.encode(), b"", 0)}
    assert sorted(path.suffix for path in cache.iterdir()) == [".sqlite", ".words"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_build_that_is_killed_leaves_nothing_that_speaks(papers: Path) -> None:
    chance = Random(1)  # noqa: S311  # the same moments each time
    for number in range(8):
        (papers / "sources" / "a.toml").write_text(SOURCE + a_figure(value=f"{number} CNY"))
        with subprocess.Popen(
            (*COMMAND, papers), stdout=subprocess.DEVNULL, env=quiet(os.environ)
        ) as one:
            time.sleep(0.15 + chance.random() / 5)
            one.kill()

        assert values(papers)["a"] == str(number)


def test_what_was_left_behind_is_removed_in_time(papers: Path, cache: Path) -> None:
    long_ago = time.time() - 4000
    names = {
        ".1-0123abcd.sqlite.x1y2z3": long_ago,
        ".0-0123abcd.words.x1y2z3": long_ago,
        ".1-0123abcd.sqlite.still": time.time(),
        ".1-of-mine.sqlite.old": long_ago,
        "1-0123abcd.sqlite": long_ago,
    }
    cache.mkdir()
    for name, then in names.items():
        (cache / name).touch()
        os.utime(cache / name, (then, then))
    dataset.load(papers)
    left = {path.name for path in cache.iterdir()} & names.keys()

    assert left == {".1-0123abcd.sqlite.still", ".1-of-mine.sqlite.old", "1-0123abcd.sqlite"}


def test_where_no_process_can_be_started_one_is_enough(
    papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> int:
        raise BlockingIOError

    monkeypatch.setattr(crew, "WORTH_IT", 1)
    monkeypatch.setattr(crew, "_hands", lambda: 2)
    monkeypatch.setattr(os, "fork", refuse, raising=False)

    assert values(papers).keys() == set("abcde")
