"""Whichever call of the system fails, the answer is right, or its absence is told."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from cqtrade.cli import run
from cqtrade.errors import Exit
from tests.answers import Ask, Told
from tests.builders import a_dataset
from tests.hostile.failing import ERRORS, Failing
from tests.hostile.thoroughly import THOROUGH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="calls of POSIX")

COMMANDS = {
    "facts": ("facts",),
    "a table": ("facts", "--format", "table"),
    "a file": ("facts", "-o", "out/x.csv"),
    "a check": ("data", "check", "--texts", "texts"),
    "a draft": ("factcheck", "texts/gazette.txt", "--format", "csv"),
    "an article": ("data", "draft", "texts/gazette.txt", "--source", "x", "-o", "out/x.toml"),
    "a citation": ("cite", "gazette"),
}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with a dataset, a text and an empty folder, which is the current one."""
    data = a_dataset(tmp_path / "data")
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "gazette.txt").write_text("Exports were 10 billion yuan in 2024.\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CQTRADE_DATA", str(data))
    monkeypatch.setenv("CQTRADE_CACHE", str(tmp_path / "cache"))
    return tmp_path


def clean(here: Path, *, warm: bool) -> None:
    """Remove what a run may have left; the index too, unless it is to be warm."""
    shutil.rmtree(here / "out", ignore_errors=True)
    (here / "out").mkdir()
    if not warm:
        shutil.rmtree(here / "cache", ignore_errors=True)


def files(here: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in (here / "out").iterdir()}


def harm(told: Told, left: dict[str, bytes], right: Told, made: dict[str, bytes]) -> list[str]:
    """Return what is wrong with an answer that is either the right one or one that failed."""
    if told.status == right.status:
        return [
            *([] if told.out == right.out else ["another answer"]),
            *([] if left == made else [f"another file: {list(left)}"]),
        ]
    sentence, *hints = told.err.splitlines() or ["cqtrade: error: nobody can hear it"]
    return [
        *([] if told.status in (2, 4, 5) else [f"status {told.status}"]),
        *(
            []
            if not told.out or (told.status == Exit.UNWRITABLE and right.out.startswith(told.out))
            else ["partial"]
        ),
        *([] if not left or left == made else [f"left behind: {list(left)}"]),
        *([] if sentence.startswith("cqtrade: error: ") else [f"no sentence: {sentence!r}"]),
        *([] if len(hints) <= 1 else [f"too much is told: {told.err!r}"]),
    ]


@pytest.fixture
def answer(
    ask: Ask, here: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Callable[..., Told]:
    """Give a way to run one command line while calls of the system fail."""
    del ask, here

    def answered(words: tuple[str, ...], failing: Failing) -> Told:
        with monkeypatch.context() as patched:
            failing.watch(patched)
            status = run(list(words))
        return Told(status, *capfd.readouterr())

    return answered


@pytest.mark.parametrize("index", ["kept", "none"])
@pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS)
def test_a_failing_call_gives_the_right_answer_or_a_sentence(
    answer: Callable[..., Told], here: Path, words: tuple[str, ...], index: str
) -> None:
    clean(here, warm=False)
    right = answer(words, Failing())
    made = files(here)
    found = []
    for turn, number in turns():
        clean(here, warm=index == "kept")
        failing = Failing(turn, number)
        told = answer(words, failing)
        wrong = harm(told, files(here), right, made)
        found += [f"{turn}: {failing.failed}: {each}" for each in wrong]
        if not failing.failed:
            break

    assert found == []


def turns() -> Iterator[tuple[int, int]]:
    """Return which call is to fail, and of what: of everything in turn where there is time."""
    for turn in range(1, 1000):
        for place, number in enumerate(ERRORS):
            if THOROUGH or place == turn % len(ERRORS):
                yield turn, number


def test_the_calls_that_fail_are_many(answer: Callable[..., Told], here: Path) -> None:
    clean(here, warm=False)
    failing = Failing()
    answer(("facts",), failing)

    assert len(failing.calls) > 20
    assert {each.split()[0] for each in failing.calls} > {"io.open", "stat", "replace", "write"}
