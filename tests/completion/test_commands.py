"""The static table is what the command line really offers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import typer

from cqtrade.citations import Style
from cqtrade.cli import app_for
from cqtrade.columns import COLUMNS
from cqtrade.completion import commands
from cqtrade.completion.commands import AGAIN, COMMANDS, FILES, FLAG, FOLDERS
from cqtrade.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cqtrade.completion.commands import Takes

WHOLE: Any = typer.main.get_group(app_for([]))
# The part of a table that a metavar stands for; what is in no list has another.
KINDS: dict[str, Takes] = {
    "[SECTOR]": "sector",
    "[COMPANY]": "company",
    "[SERIES]": "series",
    "[SOURCE]": "source",
    "A": "period",
    "A,B,...": commands.COLUMNS,
    "B": "period",
    "COMPANY": "company",
    "DIR": FOLDERS,
    "FILE": FILES,
    "ID": "id short",
    "ID|SOURCE...": "source id short",
    "INDICATOR": "indicator",
    "KIND": commands.KINDS,
    "STYLE": tuple(map(str, Style)),
    "PARTNER": "partner",
    "PERIOD": "period",
    "SECTOR": "sector",
    "SOURCE": "source",
    "SUBJECT": "area company",
    "WHOLE": "sector",
    "[WORD]...": "sector company series period timeless",
}


def real_commands() -> Iterator[tuple[str, Any]]:
    """Yield each command of Typer with its name, those of a group with the group's before it."""
    for name, command in WHOLE.commands.items():
        if name in commands.GROUPS:
            yield from ((f"{name} {each}", inner) for each, inner in command.commands.items())
        elif not command.hidden:
            yield name, command


REAL = dict(real_commands())
EVERY_COMMAND = pytest.mark.parametrize("name", REAL)


def options_of(command: Any, helping: tuple[str, ...] = ("--help", "-h")) -> dict[str, str]:  # noqa: ANN401  # Typer's own
    """Return the options of a command of Typer, each spelling by itself, and their help."""
    offered = [each for each in command.params if each.param_type_name == "option"]
    return {
        **{flag: each.help for each in offered if not each.hidden for flag in each.opts},
        **dict.fromkeys(helping, "Show this message and exit."),
    }


def about(table: Mapping[str, tuple[Takes, str]]) -> dict[str, str]:
    return {name: text for name, (_, text) in table.items()}


def taken(parameter: Any, name: str = "") -> Takes:  # noqa: ANN401  # Typer's own
    """Return what a parameter of Typer takes, in the words of the table."""
    if getattr(parameter, "is_flag", False):
        return FLAG
    choices = getattr(parameter.type, "choices", None)
    if choices:
        return tuple(str(each) for each in choices)
    if (parameter.name, name) == ("period", "--period"):
        return "period timeless"
    if parameter.name == "text":
        return "sector company area indicator" if parameter.nargs == -1 else commands.FILES
    if parameter.metavar == "ID" and parameter.param_type_name == "option":
        return commands.ANYTHING
    return KINDS.get(parameter.metavar, commands.ANYTHING)


def test_the_commands_are_all_there_and_no_others() -> None:
    assert COMMANDS.keys() == REAL.keys()


def test_the_groups_are_all_there_and_are_described_as_they_are() -> None:
    groups = {name: each for name, each in WHOLE.commands.items() if hasattr(each, "commands")}

    assert {name: each.help for name, each in groups.items()} == commands.GROUPS


def test_the_options_of_the_whole_are_all_there() -> None:
    assert about(commands.ROOT) == options_of(WHOLE)


def test_the_options_of_a_group_are_all_there() -> None:
    assert about(commands.GROUP) == options_of(WHOLE.commands["data"])


@EVERY_COMMAND
def test_a_command_is_described_as_it_is(name: str) -> None:
    assert COMMANDS[name][0] == REAL[name].get_short_help_str(1000)


@EVERY_COMMAND
def test_the_options_of_a_command_are_all_there_with_their_help(name: str) -> None:
    assert about(COMMANDS[name][2]) == options_of(REAL[name])


@EVERY_COMMAND
def test_an_option_takes_what_it_really_takes(name: str) -> None:
    real = {flag: taken(each, flag) for each in REAL[name].params for flag in each.opts}
    table = {flag: takes for flag, (takes, _) in COMMANDS[name][2].items()}

    assert {flag: takes for flag, takes in real.items() if flag in table} == {
        flag: takes for flag, takes in table.items() if flag not in ("--help", "-h")
    }


@EVERY_COMMAND
def test_the_arguments_of_a_command_are_what_they_really_are(name: str) -> None:
    real = [each for each in REAL[name].params if each.param_type_name == "argument"]
    again = [AGAIN] if any(each.nargs == -1 for each in real) else []

    assert [*COMMANDS[name][1]] == [*map(taken, real), *again]


def test_the_columns_are_the_published_ones() -> None:
    assert commands.COLUMN_NAMES == COLUMNS


def test_the_kinds_are_those_of_figures() -> None:
    assert tuple(Kind) == commands.KINDS
