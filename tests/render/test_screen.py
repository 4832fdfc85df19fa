"""What standard output can show is read off the environment by the conventions of others."""

from __future__ import annotations

import os
import sys
from io import BytesIO, TextIOWrapper
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

import pytest

from cqtrade.render.screen import UNLIMITED, Color, standard_output

if TYPE_CHECKING:
    from collections.abc import Callable

    Place = Callable[..., None]


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch) -> Place:
    """Give a way to say what standard output is."""

    def placed(*, terminal: bool, columns: int = 0, encoding: str = "utf-8") -> None:
        def size(_descriptor: int) -> os.terminal_size:
            if not columns:
                raise OSError
            return os.terminal_size((columns, 24))

        monkeypatch.setattr(os, "isatty", lambda _descriptor: terminal)
        monkeypatch.setattr(os, "get_terminal_size", size)
        monkeypatch.setattr(sys, "stdout", TextIOWrapper(BytesIO(), encoding=encoding))

    return placed


# Colour


class Said(NamedTuple):
    """All that decides on colours."""

    color: Color
    no_color: str | None
    force_color: str | None
    clicolor_force: str | None
    term: str | None
    terminal: bool

    @property
    def environment(self) -> dict[str, str]:
        """What is set of it."""
        named = {
            "NO_COLOR": self.no_color,
            "FORCE_COLOR": self.force_color,
            "CLICOLOR_FORCE": self.clicolor_force,
            "TERM": self.term,
        }
        return {name: value for name, value in named.items() if value is not None}

    @property
    def wants_colors(self) -> bool:
        """What the conventions make of it: the first that speaks decides."""
        forced = {self.force_color, self.clicolor_force} - {None, "", "0"}
        decisions = (
            (self.color is Color.ALWAYS, True),
            (self.color is Color.NEVER, False),
            (self.no_color not in (None, ""), False),
            (bool(forced), True),
            (self.term in (None, "", "dumb"), False),
            (not self.terminal, False),
        )
        return next((verdict for speaks, verdict in decisions if speaks), True)


EVERYTHING = [
    Said(*each)
    for each in product(
        Color,
        (None, "", "1"),
        (None, "", "0", "1"),
        (None, "0", "1"),
        (None, "", "dumb", "xterm"),
        (True, False),
    )
]


def test_colours_follow_the_first_convention_that_speaks(place: Place) -> None:
    shown = {}
    for said in EVERYTHING:
        place(terminal=said.terminal)
        shown[said] = standard_output(said.color, said.environment).color

    assert shown == {said: said.wants_colors for said in EVERYTHING}


@pytest.mark.parametrize(
    ("environment", "colored"),
    [
        pytest.param({"TERM": "xterm"}, True, id="a terminal"),
        pytest.param({"TERM": "xterm", "NO_COLOR": "1"}, False, id="NO_COLOR"),
        pytest.param({"TERM": "xterm", "NO_COLOR": ""}, True, id="an empty NO_COLOR"),
        pytest.param({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False, id="NO_COLOR and FORCE_COLOR"),
        pytest.param({"TERM": "dumb", "FORCE_COLOR": "1"}, True, id="FORCE_COLOR"),
        pytest.param({"TERM": "dumb", "FORCE_COLOR": "0"}, False, id="FORCE_COLOR of nought"),
        pytest.param({"TERM": "xterm", "GITHUB_ACTIONS": "true"}, True, id="a build machine"),
    ],
)
def test_a_terminal_has_colours_unless_it_is_told_otherwise(
    place: Place, environment: dict[str, str], *, colored: bool
) -> None:
    place(terminal=True)

    assert standard_output(Color.AUTO, environment).color is colored


def test_a_build_machine_has_no_colours_in_its_files(place: Place) -> None:
    place(terminal=False)

    assert not standard_output(Color.AUTO, {"TERM": "xterm", "GITHUB_ACTIONS": "true"}).color


# Width


@pytest.mark.parametrize("chosen", ["20", "80", "0100", "500"])
def test_a_width_that_can_be_meant_is_heeded(place: Place, chosen: str) -> None:
    place(terminal=True, columns=90)

    assert standard_output(Color.AUTO, {"COLUMNS": chosen}).width == int(chosen)


@pytest.mark.parametrize(
    "chosen",
    ["", "0", "19", "501", "99999999", "-80", "8e1", "wide", "٨٠", "²⁰", " 80", "1" * 5000],
)
def test_a_width_that_cannot_be_meant_is_not_heeded(place: Place, chosen: str) -> None:
    place(terminal=True, columns=90)

    assert standard_output(Color.AUTO, {"COLUMNS": chosen}).width == 90


@pytest.mark.parametrize(
    ("terminal", "columns", "width"),
    [
        pytest.param(True, 90, 90, id="a terminal"),
        pytest.param(True, 5, 20, id="a terminal too narrow to be used"),
        pytest.param(True, 0, 80, id="a terminal that does not say"),
        pytest.param(False, 90, UNLIMITED, id="a pipe"),
    ],
)
def test_the_width_is_that_of_the_terminal(
    place: Place, columns: int, width: int, *, terminal: bool
) -> None:
    place(terminal=terminal, columns=columns)

    assert standard_output(Color.AUTO, {"TERM": "dumb"}).width == width


def test_a_pipe_is_as_wide_as_it_is_told(place: Place) -> None:
    place(terminal=False)

    assert standard_output(Color.AUTO, {"COLUMNS": "100"}).width == 100


# Characters


@pytest.mark.parametrize(
    ("encoding", "every"),
    [
        *(("utf-8", True), ("UTF-8", True), ("utf8", True), ("utf-16", True), ("utf-8-sig", True)),
        *(("ascii", False), ("cp1252", False), ("latin-1", False), ("gbk", False)),
    ],
)
def test_only_unicode_encodings_take_every_character(
    place: Place, encoding: str, *, every: bool
) -> None:
    place(terminal=True, encoding=encoding)

    assert standard_output(Color.AUTO, {}).unicode is every


@pytest.mark.parametrize("terminal", [True, False])
def test_a_terminal_is_known_as_one(place: Place, *, terminal: bool) -> None:
    place(terminal=terminal)

    assert standard_output(Color.AUTO, {}).terminal is terminal


def test_a_closed_output_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_descriptor: int) -> bool:
        raise OSError

    monkeypatch.setattr(os, "isatty", refuse)
    monkeypatch.setattr(sys, "stdout", None)

    assert not standard_output(Color.AUTO, {}).terminal
