"""On a terminal an answer is a table that fits it, coloured where that is wanted."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from tests.answers import quiet

pty = pytest.importorskip("pty", reason="terminals of POSIX")

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def on_a_terminal(columns: int, *words: str, **environment: str) -> str:
    """Return what cqtrade shows on a terminal with so many columns."""
    ours, theirs = pty.openpty()
    size = f'stty cols {columns} rows 50; exec "$@"'
    with subprocess.Popen(
        ["sh", "-c", size, "sh", sys.executable, "-m", "cqtrade", *words],
        env=quiet(os.environ) | environment,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    ):
        os.close(theirs)
        shown = _read(ours)
    os.close(ours)
    return shown.decode().replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    pieces = []
    try:
        while piece := os.read(terminal, 65536):
            pieces.append(piece)
    except OSError:  # The other end is closed: that is how Linux says so.
        pass
    return b"".join(pieces)


def test_an_answer_is_a_table_with_colours() -> None:
    shown = on_a_terminal(120, "sector", "gpm", TERM="xterm")

    assert (bool(ESCAPE.search(shown)), "id      who" in ESCAPE.sub("", shown)) == (True, True)


@pytest.mark.parametrize(
    "environment",
    [
        pytest.param({"TERM": "xterm", "NO_COLOR": "1"}, id="NO_COLOR"),
        pytest.param({"TERM": "dumb"}, id="a dumb terminal"),
        pytest.param({}, id="a terminal without a name"),
    ],
)
def test_colours_are_left_out_where_they_are_not_wanted(environment: dict[str, str]) -> None:
    assert "\x1b" not in on_a_terminal(120, "sector", "gpm", **environment)


def test_csv_has_no_colours() -> None:
    assert "\x1b" not in on_a_terminal(120, "facts", "-f", "csv", TERM="xterm", FORCE_COLOR="1")


@pytest.mark.parametrize("columns", [20, 60, 120, 200])
def test_a_table_is_no_wider_than_a_dumb_terminal(columns: int) -> None:
    shown = on_a_terminal(columns, "sector", "gpm", TERM="dumb")
    wide = [line for line in shown.split("\n") if len(line) > columns and len(line.split()) > 1]

    assert ("788634" in shown, wide) == (True, [])


def test_a_picture_is_nothing_for_a_terminal() -> None:
    assert on_a_terminal(80, "compare", "2023", "2024", "-f", "png") == (
        "cqtrade: error: a PNG picture is nothing for a terminal\n"
        "hint: -o FILE.png writes it there\n"
    )


def test_a_chart_fits_the_terminal() -> None:
    shown = on_a_terminal(60, "chart", "breakdown", "automobiles", "2025Q1-Q3")
    bars = [line for line in shown.split("\n") if "│" in line]

    assert (len(bars), max(map(len, bars)) <= 60) == (6, True)
