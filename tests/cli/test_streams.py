"""Whatever the streams of the process are, an answer is whole or its failure is told."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.answers import in_a_process, quiet
from tests.builders import a_dataset
from tests.written import a_document, a_figure, a_product

if TYPE_CHECKING:
    from collections.abc import Sequence

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="streams of POSIX")

FULL = Path("/dev/full")
COMMANDS = pytest.mark.parametrize(
    "words",
    [("facts",), ("facts", "-f", "table"), ("--help",)],
    ids=" ".join,
)
BUFFERING = pytest.mark.parametrize(
    "environment", [{}, {"PYTHONUNBUFFERED": "1"}], ids=["buffered", "unbuffered"]
)


def in_a_shell(
    script: str, *words: str, environment: dict[str, str] | None = None, cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a shell script in which `"$@"` is cqtrade with *words*."""
    return subprocess.run(
        ["sh", "-c", script, "sh", sys.executable, "-m", "cqtrade", *words],
        check=False,
        capture_output=True,
        cwd=cwd,
        encoding="utf-8",
        # Python does not notice that a file too large for its compiled modules was cut off.
        env=quiet(os.environ) | {"PYTHONDONTWRITEBYTECODE": "1"} | (environment or {}),
        timeout=60,
    )


@COMMANDS
@BUFFERING
def test_a_reader_that_is_gone_ends_it_in_silence(
    words: Sequence[str], environment: dict[str, str]
) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as gone:
        told = in_a_process(*words, stdout=gone, environment=environment)

    assert told == (141, "", "")


@pytest.mark.skipif(not FULL.exists(), reason="no device that is always full")
@COMMANDS
@BUFFERING
def test_a_full_disk_is_told(words: Sequence[str], environment: dict[str, str]) -> None:
    with FULL.open("wb") as full:
        told = in_a_process(*words, stdout=full, environment=environment)

    assert told == (5, "", "cqtrade: error: cannot write output: no space left on device\n")


@COMMANDS
def test_a_closed_output_is_told(words: Sequence[str]) -> None:
    done = in_a_shell('exec "$@" >&-', *words)

    assert (done.returncode, done.stderr) == (
        5,
        "cqtrade: error: cannot write output: bad file descriptor\n",
    )


@BUFFERING
def test_an_output_that_grows_too_large_is_told(
    environment: dict[str, str], tmp_path: Path
) -> None:
    done = in_a_shell(
        'ulimit -f 4; exec "$@" > out', "facts", environment=environment, cwd=tmp_path
    )

    assert (done.returncode, done.stderr) == (
        5,
        "cqtrade: error: cannot write output: file too large\n",
    )


@BUFFERING
def test_a_file_that_grows_too_large_leaves_the_old_one(
    environment: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "x.csv").write_text("old")
    in_a_shell(
        'ulimit -f 4; exec "$@"', "facts", "-o", "x.csv", environment=environment, cwd=tmp_path
    )

    assert {each.name: each.read_text() for each in tmp_path.iterdir()} == {"x.csv": "old"}


@pytest.mark.parametrize(
    ("words", "status"), [(("facts",), 0), (("sector", "quinces"), 2)], ids=["answer", "error"]
)
def test_a_closed_standard_error_changes_no_status(words: Sequence[str], status: int) -> None:
    assert in_a_shell('exec "$@" 2>&-', *words).returncode == status


def test_a_closed_standard_input_changes_nothing() -> None:
    assert in_a_shell('exec "$@" <&-', "facts").stdout == in_a_process("facts").out


def test_an_answer_is_written_into_a_pipe_by_its_name() -> None:
    told = in_a_process("sector", "gpm", "--columns", "id", "-o", "/dev/stdout")

    assert told.lines[0] == "id"


def test_a_file_that_is_the_output_is_written_by_its_name(tmp_path: Path) -> None:
    in_a_shell(
        'exec "$@" > out', *("facts", "--columns", "period", "-o", "/dev/stdout"), cwd=tmp_path
    )

    assert (tmp_path / "out").read_text().startswith("period\n")


# Encodings

LETTERS = "é € – 統 😀 e\u0301"
ENCODINGS = {
    "plain C": {"LC_ALL": "C"},
    "C without UTF-8": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "C.UTF-8": {"LC_ALL": "C.UTF-8"},
    "no such locale": {"LC_ALL": "xx_YY"},
    **{
        encoding: {"PYTHONIOENCODING": encoding}
        for encoding in ("ascii", "cp1252", "cp437", "latin-1", "utf-16")
    },
}


@pytest.fixture(scope="module")
def lettered(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give the folder of a dataset with letters that few encodings have."""
    folder = a_dataset(
        tmp_path_factory.mktemp("lettered") / "data",
        {"gazette": a_document(title=LETTERS) + a_figure(printed=LETTERS, note=LETTERS)},
        sectors=a_product("automobiles", en="Automobiles", zh="汽车"),
    )
    return str(folder)


def raw(*words: str, environment: dict[str, str]) -> subprocess.CompletedProcess[bytes]:
    """Run cqtrade in an environment and return its bytes."""
    return subprocess.run(
        [sys.executable, "-m", "cqtrade", *(word.encode() for word in words)],
        check=False,
        capture_output=True,
        env=quiet(os.environ) | environment,
        timeout=60,
    )


@pytest.mark.parametrize("environment", ENCODINGS.values(), ids=ENCODINGS)
def test_csv_is_the_same_in_every_encoding(lettered: str, environment: dict[str, str]) -> None:
    told = raw("facts", "--data", lettered, environment=environment)

    assert told.stdout.decode().count(LETTERS) == 3


@pytest.mark.parametrize("environment", ENCODINGS.values(), ids=ENCODINGS)
def test_a_table_is_written_in_every_encoding(lettered: str, environment: dict[str, str]) -> None:
    told = raw("sector", "automobiles", "--data", lettered, "-f", "table", environment=environment)

    assert (told.returncode, told.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("encoding", "title"),
    [
        ("ascii", rb"\u201c\xe9 \u20ac \u2013 \u7d71 \U0001f600 e\u0301\u201d"),
        ("cp1252", "“é € – ".encode("cp1252") + rb"\u7d71 \U0001f600 e\u0301" + b"\x94"),
    ],
)
def test_a_table_shows_what_an_encoding_lacks_by_its_number(
    lettered: str, encoding: str, title: bytes
) -> None:
    environment = {"PYTHONIOENCODING": encoding}
    told = raw("sector", "automobiles", "--data", lettered, "-f", "table", environment=environment)

    assert title in told.stdout


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp437"])
def test_a_table_has_lines_of_ascii_where_there_are_no_others(lettered: str, encoding: str) -> None:
    environment = {"PYTHONIOENCODING": encoding}
    told = raw("sector", "automobiles", "--data", lettered, "-f", "table", environment=environment)

    assert b"-+-" in told.stdout


def test_an_error_is_told_in_every_encoding() -> None:
    told = raw("sector", "統統", environment={"PYTHONIOENCODING": "ascii"})

    assert told.stderr == b"cqtrade: error: no sector is called '\\u7d71\\u7d71'\n"


def test_no_encoding_is_left_to_the_place() -> None:
    environment = {"PYTHONWARNDEFAULTENCODING": "1", "PYTHONWARNINGS": "error::EncodingWarning"}

    assert raw("facts", environment=environment).returncode == 0
