"""Commands that work something out."""

from __future__ import annotations

from typing import Annotated

import typer

from cqtrade.cli.answer import say
from cqtrade.cli.options import Answering, Selecting
from cqtrade.errors import Exit


def compare(
    selecting: Selecting,
    answering: Answering,
    before: Annotated[str, typer.Argument(metavar="A", help="A period.")],
    after: Annotated[str, typer.Argument(metavar="B", help="A period of the same length.")],
    every: Annotated[
        bool, typer.Option("--all", help="The series with a figure for only one of the two too.")
    ] = False,
) -> None:
    """Compare two periods: growth printed, implied and stated, with its bounds.

    cqtrade compare 2023 2024
    """
    from cqtrade.sheet.comparison import of_compared

    dataset = answering.dataset()
    compared = selecting.of(dataset).compare(before, after)
    answering.give(of_compared(compared, dataset, one_sided=every))
    if not compared.rows:
        left = len(compared.one_sided)
        say(f"no series speaks of both {compared.before} and {compared.after}; {left} of one")
        raise typer.Exit(Exit.NOTHING)
