"""Measure cqtrade: `python -m tests.benchmarks CHOICE`, from the folder of the project.

It is the `cqtrade` installed beside that Python which is measured, from a wheel or from here.

    start       costs on the shipped dataset beside floors and beside other programs
    scale       costs on made-up datasets of 1,000 to 1,000,000 figures
    all         both
    profile     where the time of one command goes: `profile sector gpm -f csv`;
                with --compiling before its words, where it goes without an index

A dataset of its own kind is made by `python -m tests.benchmarks.generate N DIR`.

    --rounds N          how often each command runs, after a run to warm up
    --sizes N,N         how many figures the made-up datasets have
    --per-file N        how many of them in a file
    --parts PART,PART   what of a scale: compiling, warm (questions), changing (one file)
    --peers DIR         where other programs are installed, each in an environment of its own
    --work DIR          where all else is kept: datasets, which are made once, and indexes
    --json FILE         write the tables there too
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks import profiling, report, scale, start
from tests.benchmarks.timing import CommandFailed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SIZES = "1000,10000,100000,1000000"
_KEPT = Path(tempfile.gettempdir()) / "cqtrade-benchmarks"


def main(arguments: Sequence[str]) -> None:
    """Run what is chosen, and print each table when it is there."""
    chosen = _read(arguments)
    if chosen.choice == "profile":
        cache = chosen.work / "profiled"
        for tell in (_imports, profiling.functions):
            _say(tell(chosen.words, cache, compiling=chosen.compiling))
        return
    tables = []
    for table in _tables(chosen):
        _say(report.text(table))
        tables.append(table)
        if chosen.json:
            report.save(tables, chosen.json)


def _imports(words: Sequence[str], cache: Path, *, compiling: bool) -> str:
    return report.text(profiling.imports(words, cache, compiling=compiling))


def _tables(chosen: argparse.Namespace) -> Iterator[report.Table]:
    if chosen.choice in ("start", "all"):
        yield start.compared(chosen.work, chosen.peers, chosen.rounds)
    if chosen.choice in ("scale", "all"):
        sizes = tuple(int(size) for size in chosen.sizes.split(","))
        parts = tuple(chosen.parts.split(","))
        plan = scale.Plan(sizes, chosen.per_file, chosen.rounds, parts)
        yield from scale.measured(chosen.work, plan)


def _read(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    choices = parser.add_subparsers(dest="choice", required=True, metavar="CHOICE")
    for name in ("start", "scale", "all", "profile"):
        choice = choices.add_parser(name)
        choice.add_argument("--work", type=Path, default=_KEPT, metavar="DIR")
        if name == "profile":
            choice.add_argument("--compiling", action="store_true")
            choice.add_argument("words", nargs=argparse.REMAINDER)
            continue
        choice.add_argument("--rounds", type=int, default=15, metavar="N")
        choice.add_argument("--sizes", default=_SIZES, metavar="N,N")
        choice.add_argument("--per-file", type=int, default=100, metavar="N")
        choice.add_argument("--parts", default=",".join(scale.PARTS), metavar="PART,PART")
        choice.add_argument("--peers", type=Path, default=_KEPT / "peers", metavar="DIR")
        choice.add_argument("--json", type=Path, metavar="FILE")
    chosen = parser.parse_args(arguments)
    chosen.work = chosen.work.absolute()
    if "peers" in chosen:
        chosen.peers = chosen.peers.absolute()
    return chosen


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except CommandFailed as failed:
        sys.exit(str(failed))
