"""A group of options is spread out for the user and put together for the command."""

from __future__ import annotations

import inspect
from typing import Annotated

from cqtrade.cli.expand import Group, expanded


class Pair(Group):
    """Two options."""

    one: Annotated[str, "first"] = "a"
    two: int = 2


HEARD: list[tuple[str, str, int, bool]] = []


def command(name: str, pair: Pair, flag: bool = False) -> None:  # noqa: FBT001, FBT002  # as a command's switches are
    """Say what was heard."""
    HEARD.append((name, pair.one, pair.two, flag))


def test_a_group_is_spread_out_after_the_options_of_the_command() -> None:
    assert [*inspect.signature(expanded(command)).parameters] == ["name", "flag", "one", "two"]


def test_an_option_keeps_its_type_and_its_words() -> None:
    one = inspect.signature(expanded(command)).parameters["one"]

    assert one.annotation == Annotated[str, "first"]


def test_an_option_keeps_its_default() -> None:
    assert inspect.signature(expanded(command)).parameters["two"].default == 2


def test_a_command_keeps_its_name_and_its_help() -> None:
    spread = expanded(command)

    assert (spread.__name__, spread.__doc__) == ("command", "Say what was heard.")


def test_a_command_gets_its_group_whole() -> None:
    expanded(command)(name="x", one="b", two=3, flag=True)

    assert HEARD.pop() == ("x", "b", 3, True)
