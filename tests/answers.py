"""Command lines as tests run them, in this process or in one of their own, and what they answer."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO, NamedTuple

# What a user's environment may say about output; a test says it itself where it matters.
SPEAKING = (
    *("CLICOLOR_FORCE", "COLUMNS", "FORCE_COLOR", "GITHUB_ACTIONS", "LINES", "NO_COLOR"),
    *("PY_COLORS", "TERM", "TERMINAL_WIDTH", "TTY_COMPATIBLE", "TTY_INTERACTIVE"),
)
_OURS = ("CQTRADE_", "PYTHON", "COV_CORE")


class Told(NamedTuple):
    """What a command line answered: its exit status, its standard output, its standard error."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """The lines of standard output."""
        return self.out.splitlines()


Ask = Callable[..., Told]


def quiet(environment: Mapping[str, str]) -> dict[str, str]:
    """Return *environment* without what speaks about output, about Python or about cqtrade.

    The cache of the tests stays.
    """
    return {
        name: value
        for name, value in environment.items()
        if name == "CQTRADE_CACHE" or (name not in SPEAKING and not name.startswith(_OURS))
    }


def in_a_process(
    *words: str | bytes | Path,
    python: tuple[str, ...] = (),
    stdout: int | IO[bytes] = subprocess.PIPE,
    environment: Mapping[str, str] | None = None,
) -> Told:
    """Run `python -m cqtrade` with *words* in an *environment* that is otherwise quiet."""
    done = subprocess.run(
        [sys.executable, *python, "-m", "cqtrade", *words],
        check=False,
        env=quiet(os.environ) | dict(environment or {}),
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        timeout=60,
    )
    shown = (each.decode(errors="backslashreplace") for each in (done.stdout or b"", done.stderr))
    return Told(done.returncode, *shown)
