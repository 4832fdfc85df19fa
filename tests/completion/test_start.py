"""A shell is answered before the command line is imported, and never with a complaint."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.answers import in_a_process, quiet

HEAVY = {
    *("argparse", "collections", "dataclasses", "enum", "functools", "inspect", "json"),
    *("pathlib", "re", "rich", "shlex", "sqlite3", "tempfile", "tomli", "typer", "typing"),
}
# As a console script does that is written without `re`; `-m` imports more than that itself.
PROGRAM = "from cqtrade.__main__ import main; main()"


def asked(*options: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    data = {name: os.environ[name] for name in ("CQTRADE_DATA",) if name in os.environ}
    return subprocess.run(
        [sys.executable, *options, "-c", PROGRAM],
        capture_output=True,
        check=False,
        env=quiet(os.environ) | data | {"_CQTRADE_COMPLETE": "bash", **environment},
        timeout=60,
    )


@pytest.mark.usefixtures("words_of_data")
def test_a_shell_is_answered() -> None:
    done = asked(COMP_LINE="cqtrade sector gp")

    assert (done.returncode, done.stdout, done.stderr) == (0, b"gpm\n", b"")


@pytest.mark.usefixtures("words_of_data")
def test_nothing_heavy_is_imported_for_an_answer() -> None:
    # What the interpreter itself imports at its start is none of ours: -S leaves out most of it.
    bare = f"import sys; sys.path[:] = {sys.path!r}; {PROGRAM}"
    done = subprocess.run(
        [sys.executable, "-S", "-X", "importtime", "-c", bare],
        capture_output=True,
        check=True,
        env=os.environ | {"_CQTRADE_COMPLETE": "bash", "COMP_LINE": "cqtrade sector gp"},
        text=True,
    )
    told = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}

    assert (done.stdout, told & HEAVY) == ("gpm\n", set())


@pytest.mark.parametrize(
    "environment",
    [
        pytest.param({"COMP_LINE": "cqtrade \udcff\udcfe "}, id="no text"),
        pytest.param({"COMP_LINE": "a" * 100_000}, id="a long line"),
        pytest.param({"_CQTRADE_COMPLETE": "tcsh"}, id="an unknown shell"),
        pytest.param({"COMP_WORDS": "cqtrade sec", "COMP_CWORD": "-7"}, id="no place in a line"),
        pytest.param({}, id="no line"),
        pytest.param({"COMP_LINE": "cqtrade sector ", "CQTRADE_CACHE": "\udcff"}, id="no cache"),
        pytest.param({"COMP_LINE": "cqtrade sector ", "CQTRADE_DATA": "\udcff"}, id="no data"),
    ],
)
def test_whatever_a_shell_asks_nothing_is_complained_of(environment: dict[str, str]) -> None:
    done = asked(**environment)

    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_a_reader_that_has_gone_is_not_complained_of() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        told = in_a_process(
            stdout=closed, environment={"_CQTRADE_COMPLETE": "bash", "COMP_LINE": "cqtrade "}
        )

    assert (told.status, told.err) == (0, "")
