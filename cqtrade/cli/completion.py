"""The command that teaches a shell the words of the others."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from cqtrade.completion.scripts import SCRIPTS
from cqtrade.render import ink


class Shell(StrEnum):
    """The shells that can be taught."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"


def completion(
    shell: Annotated[Shell, typer.Argument(metavar="SHELL", help="bash, zsh or fish.")],
) -> None:
    """Print what makes a shell complete the commands and words of cqtrade.

    A line for the file that the shell reads at its start: eval "$(cqtrade completion bash)" in
    bash, the same with zsh in zsh, and in fish: cqtrade completion fish | source

    cqtrade completion bash
    """
    ink.write(SCRIPTS[shell], always_utf8=True)
