"""The cache folder does not grow for ever, and nothing is taken from it that somebody asks for."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest

from cqtrade.index import clearing

if TYPE_CHECKING:
    from pathlib import Path

DAY = 24 * 3600


@pytest.fixture
def where(tmp_path: Path) -> Path:
    """Give a cache folder with nothing in it."""
    return tmp_path


def put(where: Path, name: str, *, days: float, asked: float | None = None) -> None:
    """Put a file there that was written so many *days* ago, and last read as many as *asked*."""
    path = where / name
    path.write_text("kept")
    now = time.time()
    os.utime(path, (now - (days if asked is None else asked) * DAY, now - days * DAY))


def left(where: Path) -> set[str]:
    clearing.clear(where)
    return {path.name for path in where.iterdir()}


def test_what_nobody_has_asked_for_90_days_goes(where: Path) -> None:
    for ending in ("sqlite", "words", "whole"):
        put(where, f"1-0000000a.{ending}", days=91)
        put(where, f"0-0000000b.{ending}", days=400)
        put(where, f"1-0000000c.{ending}", days=89)

    assert left(where) == {"1-0000000c.sqlite", "1-0000000c.words", "1-0000000c.whole"}


def test_an_old_index_that_is_asked_stays(where: Path) -> None:
    put(where, "1-0000000a.sqlite", days=400, asked=1)
    put(where, "1-0000000b.sqlite", days=400)
    put(where, "1-0000000b.words", days=400, asked=1)

    assert left(where) == {"1-0000000a.sqlite", "1-0000000b.sqlite", "1-0000000b.words"}


def test_what_is_not_ours_stays(where: Path) -> None:
    names = {"notes.txt", "1-0000000a.sqlite.bak", "x1-0000000a.sqlite", "1-0000000A.sqlite"}
    for name in names:
        put(where, name, days=4000)

    assert left(where) == names


def test_what_a_killed_process_was_writing_goes_after_an_hour(where: Path) -> None:
    put(where, ".1-0000000a.sqlite.abc", days=0.05)
    put(where, ".1-0000000a.whole.abc", days=0.05)
    put(where, ".1-0000000a.words.abc", days=0.03)

    assert left(where) == {".1-0000000a.words.abc"}


def test_a_folder_in_the_place_of_an_index_does_not_matter(where: Path) -> None:
    (where / "1-0000000a.sqlite").mkdir()
    os.utime(where / "1-0000000a.sqlite", (0, 0))

    assert left(where) == {"1-0000000a.sqlite"}
