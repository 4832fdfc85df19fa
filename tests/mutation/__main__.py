"""Mutation testing: `python -m tests.mutation ROOM...`, from the folder of the project.

Each module of a room is changed in one place at a time, as a slip of the hand would change it, and
the tests that belong to the room are run until one notices. A change that none notices is printed:
it wants a test, or a place in equivalents.toml with the reason why no test could notice.

    --sample N     try so many mutants of a room only, always the same ones
    --module NAME  only those of one module
    --part I/N     only the I-th of N parts of them, so that several may run at once
    --survivors    only those that survived the last time
    --list         print what would be tried
    --work DIR     where the results are kept
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
import tempfile
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from tests.mutation import report
from tests.mutation.operators import mutants
from tests.mutation.rooms import ROOMS
from tests.mutation.trying import Tried, tried

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.mutation.operators import Mutant

# What a module of ours imports from elsewhere is imported once, not in every trial.
_FOREIGN = ("hypothesis.strategies", "tomli", "typer", "rich.table", "rich.markup")


def main(arguments: Sequence[str]) -> int:
    """Try the mutants of each room; 1 where one survives unexplained."""
    chosen = _read(arguments)
    for name in _FOREIGN:
        importlib.import_module(name)
    tables = []
    for name in chosen.rooms or ROOMS:
        kept = chosen.work / f"{name}{chosen.part.replace('/', 'of')}.json"
        several = _chosen(name, chosen, kept)
        if chosen.list:
            report.say("\n".join(map(str, several)))
            continue
        results: list[Tried] = []
        for each in tried(ROOMS[name], several):
            report.progress(each, len(results) + 1, len(several))
            results.append(each)
        report.keep(results, kept)
        tables.append((name, results))
    report.say(report.table(tables))
    return int(any(report.unexplained(results) for _, results in tables))


def _chosen(name: str, chosen: argparse.Namespace, kept: Path) -> list[Mutant]:
    several = [
        mutant
        for module, path in ROOMS[name].files().items()
        if chosen.module in ("", path.stem)
        for mutant in mutants(module, path)
    ]
    if chosen.sample and chosen.sample < len(several):
        picked = Random(0).sample(range(len(several)), chosen.sample)  # noqa: S311  # the same each time
        several = [several[index] for index in sorted(picked)]
    if chosen.part:
        which, parts = map(int, chosen.part.split("/"))
        several = several[which - 1 :: parts]
    if chosen.survivors:
        survived = report.survivors(kept)
        several = [each for each in several if report.key(each) in survived]
    return several


def _read(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.mutation",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("rooms", nargs="*", choices=[*ROOMS, []], metavar="ROOM")
    parser.add_argument("--sample", type=int, default=0, metavar="N")
    parser.add_argument("--module", default="", metavar="NAME")
    parser.add_argument("--part", default="", metavar="I/N")
    parser.add_argument("--survivors", action="store_true")
    parser.add_argument("--list", action="store_true")
    work = Path(tempfile.gettempdir()) / "cqtrade-mutation"
    parser.add_argument("--work", type=Path, default=work, metavar="DIR")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    os.environ["CI"] = "true"
    sys.exit(main(sys.argv[1:]))
