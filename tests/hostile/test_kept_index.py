"""What is kept never speaks wrongly, however it came about: the next answer is always right."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from random import Random
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from cqtrade import dataset, index
from cqtrade.index import shipping
from cqtrade.loader import folders as loader
from tests.answers import in_a_process, quiet
from tests.builders import SEED, a_dataset
from tests.hostile.thoroughly import times
from tests.written import a_document, a_figure

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.answers import Told

CHANCE = Random(2)  # noqa: S311  # the same damage each time
COMMAND = (sys.executable, "-m", "cqtrade", "facts")


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a cache folder of the test's own, which does not exist yet."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("CQTRADE_CACHE", str(folder))
    return folder


def right_answer(folder: Path) -> Told:
    """Return the figures of a dataset as they are told without any index kept."""
    return in_a_process("facts", "--data", folder, environment={"CQTRADE_CACHE": ""})


def test_cold_starts_at_once_all_answer(cache: Path) -> None:
    right = right_answer(SEED)
    several = [
        subprocess.Popen(
            (*COMMAND, "--data", SEED),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=quiet(os.environ),
        )
        for _ in range(times(16, 64))
    ]
    answers = {(*each.communicate(timeout=300), each.returncode) for each in several}

    assert answers == {(right.out.encode(), b"", 0)}
    assert sorted(path.suffix for path in cache.iterdir()) == [".sqlite", ".words"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_build_that_is_killed_at_any_moment_leaves_nothing_that_speaks(
    cache: Path, tmp_path: Path
) -> None:
    many = times(10, 200)
    papers = a_dataset(
        tmp_path / "papers",
        {f"p{number}": a_document() + a_figure() for number in range(60)},
    )
    begun = time.monotonic()
    subprocess.run((*COMMAND, "--data", papers), check=True, stdout=subprocess.DEVNULL)
    took = time.monotonic() - begun
    for number in range(many):
        said = a_document() + a_figure(value=f"{number + 1} CNY")
        (papers / "sources" / "p7.toml").write_text(said)
        if number % 4 == 0:
            shutil.rmtree(cache, ignore_errors=True)
        with subprocess.Popen(
            (*COMMAND, "--data", papers), stdout=subprocess.DEVNULL, env=quiet(os.environ)
        ) as one:
            time.sleep(took * (number + 1) / (many + 1))
            one.kill()

        (figure,) = dataset.load(papers).select(source="p7").observations
        assert str(figure.value) == f"{number + 1} CNY"
    assert dataset.load(papers).observations == loader.read([papers])[0].observations


@pytest.fixture
def ready(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the index that would be shipped with the five articles, as if it were installed."""
    place, pinned, _ = shipping.write(SEED, tmp_path)
    module = ModuleType("cqtrade._shipped")
    exec(pinned.read_text(), vars(module))  # noqa: S102  # as the import would
    monkeypatch.setitem(sys.modules, module.__name__, module)
    return place


def test_no_byte_of_a_shipped_index_is_flipped_unseen(ready: Path) -> None:
    sound = ready.read_bytes()
    assert index.shipped(ready.parent)
    for at in CHANCE.sample(range(len(sound)), times(200, 1000)):
        raw = bytearray(sound)
        raw[at] ^= CHANCE.randrange(1, 256)
        ready.write_bytes(raw)

        assert index.shipped(ready.parent) is None


def test_no_byte_of_a_kept_index_is_flipped_into_a_wrong_answer(cache: Path) -> None:
    right = dataset.load(SEED).observations
    (place,) = cache.glob("*.sqlite")
    sound = place.read_bytes()
    for at in CHANCE.sample(range(len(sound)), times(10, 1000)):
        raw = bytearray(sound)
        raw[at] ^= CHANCE.randrange(1, 256)
        place.write_bytes(raw)

        assert dataset.load(SEED).observations == right


# Disks that are full, and homes that are closed


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Give a folder on a disk of 64 KiB; only where a new one can be mounted."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = ("mount", "-t", "tmpfs", "-o", "size=64k", "cqtrade", place)
    if (
        sys.platform != "linux"
        or subprocess.run(mounted, check=False, capture_output=True).returncode
    ):
        pytest.skip("no disk can be mounted here")
    yield place
    subprocess.run(["umount", place], check=True)


@pytest.mark.parametrize("unbuffered", ["", "1"], ids=["buffered", "unbuffered"])
def test_a_cache_on_a_full_disk_changes_no_answer(small_disk: Path, unbuffered: str) -> None:
    more = {"CQTRADE_CACHE": str(small_disk / "cache"), "PYTHONUNBUFFERED": unbuffered}
    told = [in_a_process("facts", "--data", SEED, environment=more) for _ in range(2)]

    assert told == [right_answer(SEED)] * 2
    assert not [each for each in small_disk.rglob("*") if each.is_file()]


@pytest.mark.parametrize("unbuffered", ["", "1"], ids=["buffered", "unbuffered"])
@pytest.mark.parametrize("words", [("-o", "x.csv"), ()], ids=["a file", "standard output"])
def test_an_answer_on_a_full_disk_is_told_not_to_fit(
    small_disk: Path, words: tuple[str, ...], unbuffered: str
) -> None:
    (small_disk / "filling").write_bytes(bytes(60 * 1024))
    more = {"PYTHONUNBUFFERED": unbuffered}
    with (small_disk / "out").open("wb") as out:
        done = subprocess.run(
            (*COMMAND, "--data", SEED, *words),
            check=False,
            cwd=small_disk,
            env=quiet(os.environ) | more,
            stdout=out,
            stderr=subprocess.PIPE,
        )

    assert done.returncode == 5
    assert done.stderr.startswith(b"cqtrade: error: cannot write ")
    assert done.stderr.endswith(b": no space left on device\n")
    assert {each.name for each in small_disk.iterdir()} == {"filling", "out"}
