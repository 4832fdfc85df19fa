"""The process cleans its environment, answers, and leaves with the exit status."""

from __future__ import annotations

import os
import sys

import pytest

from cqtrade import __main__, cli
from tests.answers import in_a_process, quiet


class Left(Exception):
    """The process would have ended here."""


@pytest.fixture
def left(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Give the exit statuses with which the process would have ended."""
    statuses: list[int] = []
    monkeypatch.setattr(os, "_exit", statuses.append)
    monkeypatch.setattr(sys, "argv", ["cqtrade", "--version"])
    return statuses


def test_the_words_of_the_process_are_asked(
    left: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli, "run", lambda words: 3 if words == ["--version"] else 6)
    __main__.main()

    assert left == [3]


def test_an_interruption_while_it_starts_is_130(
    left: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_words: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "run", interrupt)
    __main__.main()

    assert left == [130]


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        ("TERMINAL_WIDTH", "80", None),
        ("GITHUB_ACTIONS", "true", None),
        ("PY_COLORS", "1", None),
        ("FORCE_COLOR", "0", None),
        ("FORCE_COLOR", "", None),
        ("FORCE_COLOR", "1", "1"),
        ("NO_COLOR", "1", "1"),
        ("COLUMNS", "80", "80"),
        ("COLUMNS", "20", "20"),
        ("COLUMNS", "19", None),
        ("COLUMNS", "99999999", None),
        ("COLUMNS", "²⁰", None),
        ("COLUMNS", "wide", None),
    ],
)
def test_what_libraries_would_trip_over_is_taken_out(
    left: list[int], monkeypatch: pytest.MonkeyPatch, name: str, value: str, kept: str | None
) -> None:
    # A plain one takes every letter, wherever the test is run.
    monkeypatch.setattr(os, "environ", quiet(os.environ) | {name: value})
    monkeypatch.setattr(cli, "run", len)
    __main__.main()

    assert (os.environ.get(name), left) == (kept, [1])


@pytest.mark.parametrize(
    ("columns", "terminal", "width"),
    [("40", 100, "60"), ("", 40, "60"), ("", 0, None), ("", 60, None), ("59", 40, "60")],
)
def test_help_is_wide_enough_for_the_names_in_it(
    left: list[int], monkeypatch: pytest.MonkeyPatch, columns: str, terminal: int, width: str | None
) -> None:
    monkeypatch.setattr(os, "environ", quiet(os.environ) | {"COLUMNS": columns})
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((terminal, 24)))
    monkeypatch.setattr(cli, "run", len)
    __main__.main()

    assert (os.environ.get("TERMINAL_WIDTH"), left) == (width, [1])


def test_the_module_is_run_as_the_command_is() -> None:
    assert in_a_process("--version") == (0, "cqtrade 0.1.0\n", "")


def test_it_runs_without_docstrings_and_asserts() -> None:
    told = in_a_process("sector", "gpm", python=("-OO",))

    assert told == in_a_process("sector", "gpm")
