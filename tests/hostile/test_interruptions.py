"""Whenever it is interrupted, it ends at once and in silence, and leaves nothing half-written."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from cqtrade.cli import run
from tests.answers import Ask, Told, quiet
from tests.builders import a_dataset
from tests.hostile.failing import Failing
from tests.hostile.thoroughly import times

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

if sys.platform == "win32":
    pytest.skip("signals of POSIX", allow_module_level=True)

# Tells its parent that it begins, so that what is interrupted is cqtrade and not Python.
BEGUN = """\
import os, signal, sys
import cqtrade.__main__
signal.signal(signal.SIGINT, signal.default_int_handler)
try:
    os.write(int(os.environ["BEGUN"]), b".")
    cqtrade.__main__.main()
except KeyboardInterrupt:
    os._exit(130)
"""
# Has a signal come just before the first call of a name.
AT_A_CALL = """\
import os, signal, sys
import cqtrade.__main__
name, sent = os.environ["CALL"], int(os.environ["SIGNAL"])
signal.signal(signal.SIGINT, signal.default_int_handler)
call = getattr(os, name)
def interrupted(*given, **more):
    signal.raise_signal(sent)
    return call(*given, **more)
setattr(os, name, interrupted)
cqtrade.__main__.main()
"""
STATUSES = {
    signal.SIGINT: {0, 130},
    signal.SIGTERM: {0, -signal.SIGTERM},
    signal.SIGHUP: {0, -signal.SIGHUP},
}
WORDS = ("facts", "-o", "out/x.csv")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a folder with a dataset and an empty folder, which is the current one."""
    data = a_dataset(tmp_path / "data")
    (tmp_path / "out").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CQTRADE_DATA", str(data))
    monkeypatch.setenv("CQTRADE_CACHE", str(tmp_path / "cache"))
    # Who starts the tests may have it ignored.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield tmp_path
    signal.signal(signal.SIGINT, before)


def files(here: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in (here / "out").iterdir()}


def environment(here: Path, **more: str) -> dict[str, str]:
    ours = {name: os.environ[name] for name in ("CQTRADE_DATA", "CQTRADE_CACHE")}
    # A module of the tests is imported, and tests are no package.
    root = os.path.dirname(os.path.dirname(os.path.dirname(__file__)))  # noqa: PTH120  # of a text
    return quiet(os.environ) | ours | {"PYTHONPATH": root, "PWD": str(here)} | more


def interrupted(here: Path, sent: int, after: float) -> Told:
    """Run a command line, and send it a signal so many seconds after it has begun."""
    begun, telling = os.pipe()
    with subprocess.Popen(
        [sys.executable, "-c", BEGUN, *WORDS],
        cwd=here,
        env=environment(here, BEGUN=str(telling)),
        pass_fds=[telling],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        os.close(telling)
        os.read(begun, 1)
        time.sleep(after)
        process.send_signal(sent)
        out, err = process.communicate(timeout=60)
    os.close(begun)
    return Told(process.returncode, out.decode(), err.decode())


def moments() -> Iterator[float]:
    """Return seconds after the beginning, most of them near to it."""
    many = times(6, 40)
    return (0.3 * (number / many) ** 2 for number in range(many))


@pytest.mark.parametrize("sent", STATUSES, ids=lambda sent: sent.name)
def test_at_any_moment_an_interruption_is_silent_and_leaves_no_part(here: Path, sent: int) -> None:
    run(list(WORDS))
    whole = files(here)
    for after in moments():
        (here / "out" / "x.csv").unlink(missing_ok=True)
        told = interrupted(here, sent, after)

        assert (told.status in STATUSES[signal.Signals(sent)], told.out, told.err) == (True, "", "")
        assert files(here) in ({}, whole)
        assert (told.status, files(here)) != (0, {})


@pytest.mark.parametrize("index", ["kept", "none"])
def test_at_any_call_an_interruption_leaves_no_part(
    ask: Ask,
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    index: str,
) -> None:
    assert ask(*WORDS) == (0, "", "")
    whole = files(here)
    for turn in range(1, 1000):
        (here / "out" / "x.csv").unlink(missing_ok=True)
        for kept in (here / "cache").iterdir() if index == "none" else ():
            kept.unlink()
        failing = Failing(turn, 0, signal.SIGINT)
        status = _run(failing, monkeypatch)
        told = Told(status, *capfd.readouterr())

        assert (told.out, told.err) == ("", "")
        assert files(here) in ({}, whole)
        assert not list((here / "cache").glob(".*"))
        if not failing.failed:
            break
        assert status == 130


def _run(failing: Failing, monkeypatch: pytest.MonkeyPatch) -> int:
    try:
        with monkeypatch.context() as patched:
            failing.watch(patched)
            return run(list(WORDS))
    except KeyboardInterrupt:
        # As __main__ does.
        return 130


@pytest.mark.parametrize("call", ["chmod", "replace", "unlink"])
@pytest.mark.parametrize("sent", STATUSES, ids=lambda sent: sent.name)
def test_of_a_file_that_is_being_written_no_part_is_left(here: Path, sent: int, call: str) -> None:
    run(list(WORDS))
    whole = files(here)
    (here / "out" / "x.csv").unlink()
    done = subprocess.run(
        [sys.executable, "-c", AT_A_CALL, *WORDS],
        check=False,
        capture_output=True,
        cwd=here,
        # No index is kept, so that the first file to be written is the answer's.
        env=environment(here, CALL=call, SIGNAL=str(int(sent)), CQTRADE_CACHE=""),
        timeout=60,
    )

    assert done.returncode in STATUSES[signal.Signals(sent)] - {0}
    assert (done.stdout, done.stderr) == (b"", b"")
    # Before it is in its place there is nothing; a file that is has nothing beside it.
    assert files(here) == (whole if call == "unlink" else {})
