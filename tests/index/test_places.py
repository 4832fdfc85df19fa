"""Wherever a dataset and the cache folder are, and whatever they are called, there is an answer."""

from __future__ import annotations

import os
import stat
import sys
import time
from typing import TYPE_CHECKING

import pytest

from cqtrade import dataset
from cqtrade.index import stamps
from tests.answers import Told, in_a_process
from tests.builders import SOURCE, a_dataset
from tests.written import a_figure

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="paths of POSIX")

OLD = 10**18


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """Give a dataset of one paper."""
    return a_dataset(tmp_path / "papers", {"a": SOURCE + a_figure()})


def values(folder: Path) -> list[str]:
    """Return the values of a dataset's figures, as they are written."""
    return [one.value.text for one in dataset.load(folder).observations if one.value]


def first(code: str) -> tuple[str, str]:
    """Return how Python does something else before it runs the module that is named after it."""
    then = "import runpy, sys; del sys.argv[1:3]; runpy.run_module('cqtrade', run_name='__main__')"
    return "-c", f"{code}; {then}"


def is_answer(told: Told) -> bool:
    return (told.status, len(told.lines), told.err) == (0, 2, "")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        pytest.param("CQTRADE_CACHE", "", id="none"),
        pytest.param("CQTRADE_CACHE", "relative/to/here", id="relative"),
        pytest.param("CQTRADE_CACHE", "{0}/x/../y", id="up and down"),
        pytest.param("CQTRADE_CACHE", "{0}/\udcff\udcfe", id="no text"),
        pytest.param("CQTRADE_CACHE", "{0}/a b?mode=rw#c%41\n", id="no address"),
        pytest.param("CQTRADE_CACHE", "{0}/" + 300 * "x", id="long"),
        pytest.param("CQTRADE_CACHE", "{0}" + 12 * ("/" + 50 * "x"), id="deep"),
        pytest.param("CQTRADE_CACHE", "/dev/null", id="a device"),
        pytest.param("CQTRADE_CACHE", "/dev/null/below", id="below a device"),
        pytest.param("CQTRADE_CACHE", "{0}/papers", id="the dataset"),
        pytest.param("CQTRADE_CACHE", "{0}/papers/sources", id="its sources"),
    ],
)
def test_any_cache_folder_will_do(
    papers: Path, tmp_path: Path, name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(name, value.format(tmp_path))

    assert [len(dataset.load(papers).observations) for _ in range(3)] == [1, 1, 1]


@pytest.mark.parametrize("home", [None, "", "relative", "/nowhere", "/dev/null"])
def test_nobody_needs_a_home(
    papers: Path, home: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CQTRADE_CACHE")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.delenv("HOME", raising=False)
    if home is not None:
        monkeypatch.setenv("HOME", home)

    assert len(dataset.load(papers).observations) == 1


def test_a_relative_folder_of_the_desktop_is_ignored(
    papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CQTRADE_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", "caches")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    dataset.load(papers)

    assert not (tmp_path / "caches").exists()
    assert list((tmp_path / "home" / ".cache" / "cqtrade").glob("*.sqlite"))


def test_what_is_kept_is_the_user_s_alone(papers: Path, cache: Path) -> None:
    dataset.load(papers)

    assert stat.S_IMODE(cache.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in cache.iterdir()} == {0o600}


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_costs_only_time(papers: Path, cache: Path, unbuffered: str) -> None:
    python = first("import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000))")
    # A compiled module, too, would be cut, and be broken for whoever comes next.
    environment = {"PYTHONUNBUFFERED": unbuffered, "PYTHONDONTWRITEBYTECODE": "1"}
    told = in_a_process("facts", "--data", papers, python=python, environment=environment)

    assert is_answer(told)
    assert list(cache.iterdir()) == []


def test_the_name_of_a_dataset_need_not_be_text(
    papers: Path, tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = papers.rename(tmp_path / "\udcff\nof two\tnames")
    first = dataset.load(odd)

    assert len(first.observations) == 1
    assert first.sources["a"].file.endswith("\\xff\nof two\tnames/sources/a.toml")
    assert len(list(cache.glob("*.sqlite"))) == 1
    (odd / "sources" / "a.toml").write_text(SOURCE + a_figure() + a_figure(period="2023"))
    assert len(dataset.load(odd).observations) == 2
    monkeypatch.setenv("CQTRADE_CACHE", "")
    assert len(dataset.load(odd).observations) == 2


def test_a_dataset_has_as_many_names_as_lead_to_it(
    papers: Path, tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del cache
    link = tmp_path / "link"
    link.symlink_to(papers)
    monkeypatch.chdir(tmp_path)
    names = ("papers", "link", link, papers, "papers/../link/.")

    assert {len(dataset.load(name).observations) for name in names} == {1}
    (papers / "sources" / "b.toml").write_text(SOURCE + a_figure())
    assert {len(dataset.load(name).observations) for name in names} == {2}


def test_a_link_that_leads_elsewhere_now_is_followed(
    papers: Path, tmp_path: Path, cache: Path
) -> None:
    del cache
    other = a_dataset(tmp_path / "other", {"z": SOURCE + a_figure()})
    link = tmp_path / "link"
    for target, source in ((papers, "a"), (other, "z"), (papers, "a")):
        link.unlink(missing_ok=True)
        link.symlink_to(target)

        assert list(dataset.load(link).sources) == [source]


def test_a_file_in_the_place_of_another_of_its_size_and_time_is_seen(
    papers: Path, tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del cache
    monkeypatch.setattr(stamps, "SETTLING", 0)
    path, new = papers / "sources" / "a.toml", tmp_path / "new.toml"
    os.utime(path, ns=(OLD, OLD))
    dataset.load(papers)
    new.write_text(SOURCE + a_figure(value="20 billion CNY"))
    os.utime(new, ns=(OLD, OLD))
    size = path.stat().st_size
    new.replace(path)

    assert (path.stat().st_size, path.stat().st_mtime_ns) == (size, OLD)
    assert values(papers) == ["20 billion CNY"]


def test_edits_within_a_tick_of_the_clock_are_seen(papers: Path, cache: Path) -> None:
    del cache
    path = papers / "sources" / "a.toml"
    for number in range(10, 40):
        path.write_text(SOURCE + a_figure(value=f"{number} billion CNY"))

        assert values(papers) == [f"{number} billion CNY"]


def test_a_file_that_has_just_changed_is_not_relied_upon(papers: Path) -> None:
    seen = stamps.of_folders([str(papers)])
    now, later = time.time_ns(), time.time_ns() + 3 * 10**9

    assert set(stamps.by_path(stamps.settled(seen, now)).values()) == {stamps.UNSETTLED}
    assert stamps.settled(seen, later) == seen


def test_files_look_alike_where_a_folder_has_no_descriptor(
    papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = stamps.of_folders([str(papers)])
    monkeypatch.setattr(os, "supports_fd", set())

    assert stamps.of_folders([str(papers)]) == seen


@pytest.mark.parametrize("seconds", [-(10**9), 0, 4 * 10**9, 13 * 10**9])
def test_a_file_may_be_of_any_time(papers: Path, cache: Path, seconds: int) -> None:
    del cache
    path = papers / "sources" / "a.toml"
    os.utime(path, (seconds, seconds))
    dataset.load(papers)
    path.write_text(SOURCE + a_figure(value="20 billion CNY"))
    os.utime(path, (seconds, seconds))

    assert values(papers) == ["20 billion CNY"]


def test_a_clock_that_is_set_back_costs_only_time(
    papers: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del cache
    monkeypatch.setattr(time, "time_ns", lambda: OLD)
    path = papers / "sources" / "a.toml"
    for number in (10, 20, 30):
        path.write_text(SOURCE + a_figure(value=f"{number} billion CNY"))

        assert values(papers) == [f"{number} billion CNY"]


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    python = first(f"import os; os.chdir({str(gone)!r}); os.rmdir({str(gone)!r})")
    told = in_a_process("facts", "--data", "papers", python=python)

    assert told.status == 4
    assert told.err.startswith("cqtrade: error: the current folder does not exist any more\nhint: ")
