"""Processes in surroundings of a test's making: a shell, a terminal, another user."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from tests.answers import Told, quiet

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

# What scripts may say: the command; the same without root's power over the modes of files; and
# as somebody who stands in no list of users, where the system can make such a one.
PRELUDE = """\
cqtrade() { "$PYTHON" -m cqtrade "$@"; }
plainly() {
    if [ "$(id -u)" != 0 ]; then "$@"
    else setpriv --bounding-set=-all --inh-caps=-all "$@"; fi
}
as_nobody() {
    if unshare --user --map-user=54321 --map-group=54321 true 2> /dev/null
    then unshare --user --map-user=54321 --map-group=54321 "$@"
    else plainly "$@"; fi
}
"""
# In seconds; a busy machine is slow, and what hangs hangs for ever.
PATIENCE = 300


def environment(cache: Path, more: Mapping[str, str]) -> dict[str, str]:
    """Return a plain environment with a cache folder of its own, and *more*."""
    return quiet(os.environ) | {"CQTRADE_CACHE": str(cache), "PYTHON": sys.executable, **more}


def in_bash(script: str, where: Path, surrounded: Mapping[str, str]) -> Told:
    """Run a script in bash, in the folder *where*."""
    done = subprocess.run(
        ["bash", "-c", f"{PRELUDE}{script}".encode()],
        check=False,
        capture_output=True,
        cwd=where,
        env=dict(surrounded),
        stdin=subprocess.DEVNULL,
        timeout=PATIENCE,
    )
    return Told(done.returncode, *(_text(each) for each in (done.stdout, done.stderr)))


def on_a_terminal(script: str, columns: int, where: Path, surrounded: Mapping[str, str]) -> Told:
    """Run a script in bash, in the folder *where*, on a terminal; what it shows is its output."""
    import pty

    ours, theirs = pty.openpty()
    try:
        with subprocess.Popen(
            ["bash", "-c", f"stty cols {columns} rows 24\n{PRELUDE}{script}".encode()],
            cwd=where,
            env=dict(surrounded),
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
        ) as running:
            os.close(theirs)
            shown = _read(ours)
            status = running.wait(PATIENCE)
    finally:
        os.close(ours)
    return Told(status, _text(shown).replace("\r\n", "\n"), "")


def _read(terminal: int) -> bytes:
    pieces = []
    try:
        while piece := os.read(terminal, 65536):
            pieces.append(piece)
    except OSError:  # The other end is closed: that is how Linux says so.
        pass
    return b"".join(pieces)


def _text(raw: bytes) -> str:
    return raw.decode(errors="backslashreplace")
