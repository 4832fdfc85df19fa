"""Real shells complete a line with what they are told."""

from __future__ import annotations

import os
import re
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Self

import pytest

from cqtrade.completion.scripts import SCRIPTS
from tests.answers import quiet

if TYPE_CHECKING:
    from collections.abc import Iterator

pty = pytest.importorskip("pty", reason="shells of POSIX on terminals of POSIX")

OURS = Path(sys.executable).parent
LONGEST_WAIT = 20.0
# What a shell that has drawn its line writes on: colours, moves, what only terminals know.
SEQUENCE = re.compile(r"\x1b\[[0-9;?<>=]*[ -/]*[@-~]|\x1b[=>()][B0]?|\x1b\][^\x07]*\x07|[\x07\r]")

BASH = pytest.mark.skipif(not shutil.which("bash"), reason="no bash is installed here")
ZSH = pytest.mark.skipif(not shutil.which("zsh"), reason="no zsh is installed here")
FISH = pytest.mark.skipif(not shutil.which("fish"), reason="no fish is installed here")


@pytest.fixture(scope="module")
def environment(
    listed: Path, data: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, str]:
    """Give the environment of a user with the shipped dataset and a draft in a home."""
    home = tmp_path_factory.mktemp("home")
    (home / "draft.txt").touch()
    (home / "drafts").mkdir()
    return quiet(os.environ) | {
        "CQTRADE_CACHE": str(listed),
        "CQTRADE_DATA": str(data),
        "HOME": str(home),
        "LC_ALL": "C.UTF-8",
        "PATH": f"{OURS}{os.pathsep}{os.environ['PATH']}",
        "TERM": "xterm",
        "XDG_CONFIG_HOME": str(home),
        "XDG_DATA_HOME": str(home),
    }


class Terminal:
    """A shell on a terminal, and what it has drawn since it was last looked at."""

    def __init__(self, environment: dict[str, str], *shell: str) -> None:
        self._ours, theirs = pty.openpty()
        size = 'stty cols 200 rows 50; exec "$@"'
        self._shell = subprocess.Popen(
            ["sh", "-c", size, "sh", *shell],
            cwd=environment["HOME"],
            env=environment,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        os.close(theirs)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._shell.kill()
        self._shell.wait()
        os.close(self._ours)

    def types(self, keys: str, until: str) -> str:
        """Return what is drawn after *keys* until *until* is there, or until waiting is in vain."""
        # Control-U takes away what is left of the line before.
        os.write(self._ours, f"\x15{keys}".encode())
        drawn, end = b"", time.monotonic() + LONGEST_WAIT
        while until not in _text(drawn) and time.monotonic() < end:
            if select.select([self._ours], [], [], 0.1)[0]:
                drawn += os.read(self._ours, 65536)
        return _text(drawn)


def _text(drawn: bytes) -> str:
    return SEQUENCE.sub("", drawn.decode(errors="replace"))


def in_bash(environment: dict[str, str], line: str, word: str) -> list[str]:
    """Return what the function replies where bash takes *word* for the one that is typed."""
    script = (
        'eval "$(cqtrade completion bash)"; COMP_LINE=$1; COMP_POINT=${#COMP_LINE}; '
        '_cqtrade_completion cqtrade "$2"; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    done = subprocess.run(
        ["bash", "-uc", script, "bash", line.encode(), word.encode()],
        capture_output=True,
        check=True,
        env=environment,
        encoding="utf-8",
    )
    assert done.stderr == ""
    return done.stdout.split()


@BASH
@pytest.mark.parametrize(
    ("line", "word", "replies"),
    [
        ("cqtrade sector gp", "gp", ["gpm"]),
        ("cqtrade facts --format=j", "j", ["json", "jsonl"]),
        ("cqtrade facts --format=j", "--format=j", ["--format=json", "--format=jsonl"]),
        (
            "cqtrade show 36kr-gpm-belt:chongqing/mini",
            "chongqing/mini",
            ["chongqing/mini-tillers/share-of-output@annual"],
        ),
        ("cqtrade show 36KR-GPM-BELT:senci/gpm/amazon-s", "senci/gpm/amazon-s",
         ["senci/gpm/amazon-sales@2024"]),
        ("cqtrade show 36kr-gpm-belt:chongqing/mini-tillers/share-of-output@", "", ["annual"]),
        ("cqtrade show '36kr-gpm-belt:loncin/gpm/a", "36kr-gpm-belt:loncin/gpm/a",
         ["36kr-gpm-belt:loncin/gpm/amazon-sales@2024Q4"]),
        ("cqtrade sector 通用", "通用", ["gpm"]),
        ("cqtrade factcheck dr", "dr", []),
        ("cqtrade sector zz", "zz", []),
    ],
)  # fmt: skip
def test_bash_is_told_the_rest_of_a_word(
    environment: dict[str, str], line: str, word: str, replies: list[str]
) -> None:
    assert in_bash(environment, line, word) == replies


@pytest.fixture(scope="module")
def bash(environment: dict[str, str]) -> Iterator[Terminal]:
    """Give a bash in which somebody types."""
    with Terminal(environment, "bash", "--norc", "--noprofile", "-i") as terminal:
        terminal.types('eval "$(cqtrade completion bash)"; PS1="> "; echo rea""dy\n', "ready\n> ")
        yield terminal


@pytest.fixture(scope="module")
def zsh(environment: dict[str, str]) -> Iterator[Terminal]:
    """Give a zsh in which somebody types."""
    with Terminal(environment, "zsh", "-f", "-i") as terminal:
        terminal.types('eval "$(cqtrade completion zsh)"; PS1="> "; echo rea""dy\n', "ready\n")
        yield terminal


LINES = pytest.mark.parametrize(
    ("typed", "rest"),
    [
        pytest.param("cqtrade sec\t", "tor ", id="a command"),
        pytest.param("cqtrade facts --format=ma\t", "rkdown ", id="the value of an option"),
        pytest.param(
            "cqtrade show 36kr-gpm-belt:chongqing/mini\t",
            "-tillers/share-of-output@annual ",
            id="an id",
        ),
        pytest.param("cqtrade factcheck draft.\t", "txt ", id="a file"),
        pytest.param("cqtrade facts --output=draft.\t", "txt ", id="a file of an option"),
        pytest.param("cqtrade facts --data dr\t", "afts/", id="a folder"),
        pytest.param("true && cqtrade sector gp\t", "m ", id="a second command"),
    ],
)


@BASH
@LINES
def test_bash_completes_what_is_typed(bash: Terminal, typed: str, rest: str) -> None:
    whole = typed.replace("\t", rest)

    assert whole in bash.types(typed, whole)


@ZSH
@LINES
def test_zsh_completes_what_is_typed(zsh: Terminal, typed: str, rest: str) -> None:
    whole = typed.replace("\t", rest).rstrip()

    assert whole in zsh.types(typed, whole)


@ZSH
def test_zsh_shows_what_words_mean(zsh: Terminal) -> None:
    meaning = "-- Check the figures of a draft"

    assert meaning in zsh.types("cqtrade fac\t\t", meaning)


@FISH
@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("cqtrade sec", "sector\tShow everything known of a sector, or all sectors.\n"),
        ("cqtrade sector GP", "gpm\tGeneral-purpose machinery\n"),
        ("cqtrade facts --format=ma", "--format=markdown\n"),
        (
            "cqtrade show 36kr-gpm-belt:chongqing/mini",
            "36kr-gpm-belt:chongqing/mini-tillers/share-of-output@annual\tabout 2/3\n",
        ),
        ("cqtrade sector 通用", "通用机械\tgpm\n"),
        ("cqtrade factcheck draft.", "draft.txt\n"),
        ("cqtrade facts --output=draft.", "--output=draft.txt\n"),
        ("cqtrade facts --data dr", "drafts/\n"),
        ("true; cqtrade sector gp", "gpm\tGeneral-purpose machinery\n"),
    ],
)
def test_fish_is_told_words_and_what_they_mean(
    environment: dict[str, str], line: str, told: str
) -> None:
    asking = f"{SCRIPTS['fish']}\ncomplete --do-complete '{line}'"
    done = subprocess.run(
        ["fish", "--no-config", "-c", asking.encode()],
        capture_output=True,
        check=True,
        cwd=environment["HOME"],
        env=environment,
        encoding="utf-8",
    )

    assert (done.stdout, done.stderr) == (told, "")
