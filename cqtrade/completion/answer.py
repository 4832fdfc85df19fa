"""One request of a shell: the line so far in, the words that may come next out."""

from __future__ import annotations

import os

from cqtrade.completion import commands, line
from cqtrade.completion.commands import COMMANDS, GROUPS
from cqtrade.completion.place import Place
from cqtrade.completion.values import Values, beginning

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

ASKED = "_CQTRADE_COMPLETE"
SHELLS = ("bash", "zsh", "fish")


def respond(environment: Mapping[str, str]) -> bytes:
    """Return what is told to the shell that asks: a word a line, and what it means but for bash."""
    # Typer's own scripts ask as `complete_bash`.
    shells = [each for each in environment.get(ASKED, "").split("_") if each in SHELLS]
    *before, typed = _line(environment) or ("",)
    if not shells or not before:
        return b""
    folders = environment.get("CQTRADE_DATA", "")
    values = Values(folders.split(os.pathsep) if folders else [], by_name="fish" in shells)
    found = _offers(before[1:], typed, values)
    told = found if shells == ["bash"] else [f"{word}\t{found[word]}" for word in found]
    return "".join([f"{each}\n" for each in told]).encode(errors="replace")


def _line(environment: Mapping[str, str]) -> list[str]:
    if "COMP_LINE" in environment:
        return line.parted(environment["COMP_LINE"])
    return line.numbered(environment.get("COMP_WORDS", ""), environment.get("COMP_CWORD", ""))


def _offers(before: list[str], typed: str, values: Values) -> dict[str, str]:
    """Return the words that may stand for *typed* after those *before* it, and what they mean."""
    rest = list(before)
    while rest and rest[0].startswith("-"):
        del rest[0]
    name = rest.pop(0) if rest else ""
    if name in GROUPS and rest:
        name = f"{name} {rest.pop(0)}"
    if name in COMMANDS:
        _, arguments, options = COMMANDS[name]
        return Place(arguments, options, values).after(rest).offers(typed)
    if name and name not in GROUPS:
        return {}
    if typed.startswith("-"):
        own = commands.GROUP if name else commands.ROOT
        return beginning({option: about for option, (_, about) in own.items()}, typed)
    return beginning(_commands(name), typed)


def _commands(group: str) -> dict[str, str]:
    """Return the commands of a group, or those of none and the groups, and what they are for."""
    if group:
        return {
            name.removeprefix(f"{group} "): about
            for name, (about, *_) in COMMANDS.items()
            if name.startswith(f"{group} ")
        }
    return {name: about for name, (about, *_) in COMMANDS.items() if " " not in name} | GROUPS
