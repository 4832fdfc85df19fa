"""What a question costs on the shipped dataset, beside floors and beside other programs."""

from __future__ import annotations

import csv
import io
import shutil
import sys
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tests.benchmarks import floors
from tests.benchmarks.peers import Flat, peers
from tests.benchmarks.report import Cell, Table, Target, verdict
from tests.benchmarks.timing import CQTRADE, Command, CommandFailed, alternating, environment, run

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from tests.benchmarks.peers import Peer
    from tests.benchmarks.timing import Run

_BARE = "bare interpreter"
_CSV = "sector gpm -f csv"
_TYPER = "floor: Typer"
_HEADINGS = ("command", "CPU ms", "wall ms", "beside", "its ms", "ratio", "target", "")


@dataclass(frozen=True, slots=True)
class Contestant:
    """A command of ours, what it is measured against, and the promise on the ratio of both."""

    command: Command
    beside: str = ""
    target: Target | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """All who run together, and what has to be said of who does not."""

    floors: tuple[Command, ...]
    ours: tuple[Contestant, ...]
    peers: tuple[Peer, ...]
    notes: tuple[str, ...]

    @property
    def commands(self) -> tuple[Command, ...]:
        """Every command line."""
        ours = (each.command for each in self.ours)
        return *self.floors, *ours, *(each.command for each in self.peers)


def compared(work: Path, rivals: Path, rounds: int) -> Table:
    """Return the costs on the shipped dataset as medians of so many alternating rounds."""
    # An index of before may be one of other tables.
    shutil.rmtree(work / "cache", ignore_errors=True)
    around = environment(work / "cache")
    everyone = _field(work, rivals, around)
    costs = alternating(everyone.commands, around, rounds)
    notes = (
        f"Medians of {rounds} alternating rounds. A ratio is ours by what stands beside it; for",
        "other programs it is theirs by ours. CPU is user and system time of the whole process.",
        *everyone.notes,
    )
    return Table("Start-up on the shipped dataset", _HEADINGS, tuple(_rows(everyone, costs)), notes)


def cqtrade(question: str) -> Command:
    """Return a command line of ours."""
    return Command(question, (CQTRADE, *question.split()))


def _field(work: Path, rivals: Path, around: Mapping[str, str]) -> Field:
    programs = work / "floors"
    answer = run(cqtrade(_CSV), around).out
    typer = replace(floors.printing(programs, "typer-bytes", answer), name=_TYPER)
    sector, said = floors.drawing(programs, "rich-sector", (CQTRADE, "sector", "gpm"), around)
    asked = (CQTRADE, "compare", "2023", "2024")
    compare, told = floors.drawing(programs, "rich-compare", asked, around)
    sector = replace(sector, name="floor: Typer and Rich, sector")
    compare = replace(compare, name="floor: Typer and Rich, compare")
    bare = Command(_BARE, (sys.executable, "-c", "pass"))
    ours, absent = _ours(around, sector.name, compare.name, answer)
    facts = run(cqtrade("facts -f csv"), around).out
    others, missing = peers(rivals, Flat(work / "flat", facts), around)
    notes = tuple(filter(None, (said, told, *absent, *missing)))
    return Field((bare, typer, sector, compare), ours, others, notes)


def _ours(
    around: Mapping[str, str], sector: str, compare: str, answer: bytes
) -> tuple[tuple[Contestant, ...], list[str]]:
    first = next(csv.DictReader(io.StringIO(answer.decode())))["id"]
    show = Command("show ID -f csv", (CQTRADE, "show", first, "-f", "csv"))
    wanted = (
        Contestant(cqtrade(_CSV), _TYPER, Target(1.20)),
        Contestant(cqtrade("sector gpm -f table"), sector, Target(1.25)),
        Contestant(cqtrade("compare 2023 2024 -f table"), compare, Target(1.25)),
        Contestant(cqtrade("find laptop exports -f csv"), _CSV, Target(1.3)),
        Contestant(show, _CSV),
        Contestant(_completion(), _BARE, Target(2.5)),
    )
    found, absent = [], []
    for each in wanted:
        try:
            run(each.command, around)
            found.append(each)
        except CommandFailed as error:
            absent.append(f"Left out: {error}")
    return tuple(found), absent


def _completion() -> Command:
    asking = {
        "_CQTRADE_COMPLETE": "complete_bash",
        "COMP_WORDS": "cqtrade sector g",
        "COMP_CWORD": "2",
    }
    return Command("completion of 'sector g'", (CQTRADE,), asking)


def _rows(everyone: Field, costs: Mapping[str, Run]) -> Iterator[tuple[Cell, ...]]:
    for floor in everyone.floors:
        yield *_cost(floor, costs), *("",) * 5
    for each in everyone.ours:
        beside = costs[each.beside].cpu
        ratio = costs[each.command.name].cpu / beside
        judged = verdict(each.target, ratio)
        yield *_cost(each.command, costs), each.beside, 1000 * beside, ratio, *judged
    own = costs[_CSV].cpu
    for peer in everyone.peers:
        ratio = costs[peer.command.name].cpu / own
        yield *_cost(peer.command, costs), _CSV, 1000 * own, ratio, *verdict(peer.target, ratio)


def _cost(command: Command, costs: Mapping[str, Run]) -> tuple[Cell, ...]:
    cost = costs[command.name]
    return command.name, 1000 * cost.cpu, 1000 * cost.wall
