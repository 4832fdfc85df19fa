"""Every command explains itself, with an example that works, whatever the state of the dataset."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

import pytest
import typer

from cqtrade.cli import app_for
from tests.answers import in_a_process

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.answers import Ask


def commands() -> Iterator[str]:
    """Return the words of every command."""
    for name, command in typer.main.get_group(app_for([])).commands.items():
        inner = getattr(command, "commands", None)
        yield from [f"{name} {each}" for each in inner] if inner else [name]


COMMANDS = tuple(commands())
EVERY_COMMAND = pytest.mark.parametrize("command", COMMANDS)


@pytest.fixture
def examples(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], list[str]]:
    """Give a way to read the examples in the help of a command."""
    monkeypatch.setenv("COLUMNS", "200")

    def read(command: str) -> list[str]:
        lines = [line.strip() for line in ask(*command.split(), "--help").lines]
        return [line for line in lines if re.match(rf"cqtrade {command}( |$)", line)]

    return read


def test_the_commands_are_an_interface() -> None:
    assert set(COMMANDS) >= {
        *("sector", "company", "facts", "find", "series", "show"),
        *("compare", "breakdown", "targets", "fx", "conflicts"),
        *("sources", "cite", "data check", "data info"),
    }


@pytest.mark.parametrize("flag", ["--help", "-h"])
@EVERY_COMMAND
def test_a_command_explains_itself(ask: Ask, command: str, flag: str) -> None:
    told = ask(*command.split(), flag)

    assert (told.status, f"Usage: cqtrade {command}" in told.out, told.err) == (0, True, "")


@EVERY_COMMAND
def test_the_help_of_a_command_holds_an_example(
    examples: Callable[[str], list[str]], command: str
) -> None:
    assert examples(command)


# The texts of the articles, which `data check --texts` asks for, are not shipped.
@pytest.mark.parametrize("command", [each for each in COMMANDS if each != "data check"])
def test_the_example_works(
    ask: Ask,
    examples: Callable[[str], list[str]],
    command: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # What an example writes, it writes where the user is.
    monkeypatch.chdir(tmp_path)

    assert {ask(*shlex.split(each)[1:]).status for each in examples(command)} == {0}


@EVERY_COMMAND
def test_a_command_explains_itself_without_a_dataset(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setenv("CQTRADE_DATA", "nowhere")

    assert ask(*command.split(), "--help").status == 0


@EVERY_COMMAND
def test_a_command_refuses_an_option_it_does_not_know(ask: Ask, command: str) -> None:
    assert ask(*command.split(), "--0000").err == (
        "cqtrade: error: no such option: --0000\nhint: cqtrade --help\n"
    )


@pytest.mark.parametrize("words", [("--help",), ("-h",), ("data", "--help"), ("data", "-h")])
def test_the_whole_explains_itself(ask: Ask, words: tuple[str, ...]) -> None:
    told = ask(*words)

    assert (told.status, "Usage: cqtrade" in told.out, told.err) == (0, True, "")


def test_the_whole_names_every_command(ask: Ask) -> None:
    told = ask("--help")

    assert {each.split()[0] for each in COMMANDS} <= set(told.out.split())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("COLUMNS", "99999999"),
        ("COLUMNS", "0"),
        ("COLUMNS", "-1"),
        ("COLUMNS", "wide"),
        ("TERMINAL_WIDTH", "abc"),
        ("TERMINAL_WIDTH", "99999999"),
        ("GITHUB_ACTIONS", "true"),
        ("PY_COLORS", "1"),
        ("FORCE_COLOR", "0"),
        ("PYTHONIOENCODING", "ascii"),
        ("PYTHONIOENCODING", "cp1252"),
    ],
)
def test_help_into_a_file_is_plain_and_short_in_every_environment(name: str, value: str) -> None:
    told = in_a_process("sector", "--help", environment={name: value})

    assert (
        (told.status, told.err, "\x1b" in told.out),
        "Usage: cqtrade sector" in told.out,
        len(told.out) < 20_000,
    ) == ((0, "", False), True, True)


@EVERY_COMMAND
def test_help_on_a_usual_screen_is_not_cropped(ask: Ask, command: str) -> None:
    assert "…" not in ask(*command.split(), "--help").out
