"""What the size of a dataset costs: compiling it, asking it, and changing one file of it."""

from __future__ import annotations

import csv
import io
import resource
import shutil
import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from tests.benchmarks.datasets import SETTLED, Made, made
from tests.benchmarks.generate import PROBE_COMPANY, PROBE_SECTOR, PROBE_WORD, PROBE_YEARS
from tests.benchmarks.report import Cell, Table, Target, verdict
from tests.benchmarks.timing import (
    CQTRADE,
    Command,
    CommandFailed,
    alternating,
    environment,
    middle,
    run,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from tests.benchmarks.timing import Run

_FLOOR = "floor: look at every file"
PARTS = ("compiling", "warm", "changing")

_MIB = 1024 * 1024
_TO_COMPILE = Target(2.0)
_COMPILING, _ASKING = Target(300), Target(60)
_WARM = Target(1.3)
_CHANGED = Target(1.0)
_MANY_FILES = (100_000, 10)
_CHANGES = 3
# From so many figures on, compiling takes long enough to be measured once.
_LARGE = 100_000
_PARSING = """\
import sys
from pathlib import Path

import tomli

for path in Path(sys.argv[1]).rglob("*.toml"):
    tomli.loads(path.read_text(encoding="utf-8"))
"""
# The least that it takes to see that no file has changed.
_LOOKING = """\
import os
import sys

folder = os.open(os.path.join(sys.argv[1], "sources"), os.O_RDONLY)
with os.scandir(folder) as entries:
    for entry in entries:
        entry.stat()
"""
_SECTOR = ("sector", PROBE_SECTOR)
_YEARS = tuple(map(str, PROBE_YEARS))
_QUESTIONS: tuple[tuple[str, ...], ...] = (
    _SECTOR,
    ("company", PROBE_COMPANY),
    ("compare", *_YEARS),
    ("compare", "2023", "2024", "--sector", PROBE_SECTOR),
    ("find", PROBE_WORD),
    ("find", PROBE_WORD, "exports"),
)


class Asked(NamedTuple):
    """A question put to a dataset of some size, and how many rows answer it."""

    question: str
    size: int
    command: Command
    rows: int


class Plan(NamedTuple):
    """What is measured: how many figures, so many in a file, so many rounds, and which parts."""

    sizes: tuple[int, ...]
    per_file: int = 100
    rounds: int = 15
    parts: tuple[str, ...] = PARTS


def measured(work: Path, plan: Plan) -> Iterator[Table]:
    """Yield what compiling, questions and a changed file cost, at each size of *plan*."""
    several = [made(work, size, plan.per_file) for size in sorted(plan.sizes)]
    if "compiling" in plan.parts:
        yield _compiling(work, several)
    if "warm" in plan.parts:
        yield _warm(work, several, plan.rounds)
    if "changing" in plan.parts:
        yield _changing(work, made(work, *_MANY_FILES))


def _compiling(work: Path, several: Sequence[Made]) -> Table:
    headings = (
        *("figures", "files", "TOML MiB", "index MiB", "CPU s", "wall s", "tomli s", "ratio"),
        *("target", "", "MiB at peak", "target MiB", " "),
    )
    rows = tuple(_compiled(work, each) for each in several)
    return Table("Compiling from nothing: the first question", headings, rows, (_of_memory(),))


def _compiled(work: Path, dataset: Made) -> tuple[Cell, ...]:
    around = environment(_cache(work, dataset))
    asking = _asking(dataset, _SECTOR)
    parsing = Command("tomli", (sys.executable, "-c", _PARSING, str(dataset.folder)))
    compiled: list[Run] = []
    parsed: list[Run] = []
    for _ in range(1 if dataset.size >= _LARGE else 3):
        shutil.rmtree(_cache(work, dataset), ignore_errors=True)
        compiled.append(run(asking, around))
        parsed.append(run(parsing, around))
    cost, least = middle(compiled), middle(parsed)
    ratio = cost.cpu / least.cpu
    index = sum(file.stat().st_size for file in _cache(work, dataset).rglob("*") if file.is_file())
    return (
        *(
            f"{dataset.size:,}",
            dataset.size // dataset.per_file,
            dataset.bytes / _MIB,
            index / _MIB,
        ),
        *(cost.cpu, cost.wall, least.cpu, ratio, *verdict(_TO_COMPILE, ratio)),
        *(cost.memory, *verdict(_COMPILING, cost.memory)),
    )


def _warm(work: Path, several: Sequence[Made], rounds: int) -> Table:
    asked: list[Asked] = []
    failed: list[str] = []
    for dataset in several:
        looking = (sys.executable, "-c", _LOOKING, str(dataset.folder))
        command = Command(f"{_FLOOR} of {dataset.size}", looking)
        asked.append(Asked(_FLOOR, dataset.size, command, 0))
        for words in (*_QUESTIONS, ("show", _first(work, dataset))):
            try:
                asked.append(_asked(work, dataset, words))
            except CommandFailed as error:
                failed.append(f"Of {dataset.size:,} figures is left out: {error}")
    around = environment(work / "cache")
    costs = alternating([each.command for each in asked], around, rounds)
    headings = (
        *("question -f csv", "figures", "rows", "CPU ms", "wall ms", "ratio", "target", ""),
        *("MiB at peak", "target MiB", " "),
    )
    notes = (
        f"Medians of {rounds} alternating rounds. A ratio is to the smallest dataset, by CPU time.",
        _of_memory(),
        *_uneven(asked),
        *failed,
    )
    return Table("Questions to a compiled dataset", headings, tuple(_rows(asked, costs)), notes)


def _first(work: Path, dataset: Made) -> str:
    """Return the id of a figure that is in every size."""
    listed = run(_asking(dataset, _SECTOR), environment(_cache(work, dataset))).out.decode()
    return next(csv.DictReader(io.StringIO(listed)))["id"]


def _asked(work: Path, dataset: Made, words: Sequence[str]) -> Asked:
    asking = _asking(dataset, words)
    rows = len(run(asking, environment(_cache(work, dataset))).out.splitlines()) - 1
    question = "show ID" if words[0] == "show" else asking.name
    at = {"CQTRADE_CACHE": str(_cache(work, dataset))}
    command = replace(asking, name=f"{question} of {dataset.size}", environment=at)
    return Asked(question, dataset.size, command, rows)


def _rows(asked: Sequence[Asked], costs: Mapping[str, Run]) -> Iterator[tuple[Cell, ...]]:
    for question in dict.fromkeys(each.question for each in asked):
        alike = [each for each in asked if each.question == question]
        least = costs[alike[0].command.name].cpu
        for each in alike:
            cost = costs[each.command.name]
            ratio = cost.cpu / least
            promise = None if question == _FLOOR or each is alike[0] else _WARM
            judged = verdict(promise, ratio)
            yield (
                *(question, f"{each.size:,}", each.rows, 1000 * cost.cpu, 1000 * cost.wall),
                *(ratio, *judged, cost.memory, *verdict(_ASKING, cost.memory)),
            )


def _uneven(asked: Sequence[Asked]) -> Iterator[str]:
    for question in dict.fromkeys(each.question for each in asked):
        rows = sorted({each.rows for each in asked if each.question == question})
        if len(rows) > 1:
            yield f"'{question}' has {rows[0]} to {rows[-1]} rows: its ratios tell nothing."


def _changing(work: Path, dataset: Made) -> Table:
    """Return what a question takes when none of many files has changed, and when one has."""
    around = environment(_cache(work, dataset))
    asking = _asking(dataset, _SECTOR)
    run(asking, around)
    files = dataset.files
    fresh: list[Run] = []
    changed: list[Run] = []
    for number in range(_CHANGES):
        fresh += [run(asking, around) for _ in range(3)]
        file = files[len(files) * (number + 1) // (_CHANGES + 1)]
        before = file.read_bytes()
        file.write_bytes(before + f"\n# Changed {time.time_ns()}.\n".encode())
        changed.append(run(asking, around))
        file.write_bytes(before)
        time.sleep(SETTLED)
        run(asking, around)
    check, change = middle(fresh), middle(changed)
    beyond = change.wall - check.wall
    headings = (
        *("figures", "files", "unchanged, wall s", "one changed, wall s", "beyond, s", "target"),
        *("", "one changed, CPU s", "MiB at peak"),
    )
    row = (
        *(f"{dataset.size:,}", len(files), check.wall, change.wall, beyond),
        *(*verdict(_CHANGED, beyond), change.cpu, change.memory),
    )
    title = f"One file changed of {len(files):,}: the next question"
    return Table(title, headings, (row,), (f"Medians of {_CHANGES} changes.",))


def _asking(dataset: Made, words: Sequence[str]) -> Command:
    question = (CQTRADE, *words, "-f", "csv", "--data", str(dataset.folder))
    return Command(" ".join(words), question)


def _cache(work: Path, dataset: Made) -> Path:
    return work / f"index-{dataset.size}-by-{dataset.per_file}"


def _of_memory() -> str:
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return f"Memory is told as no less than that of the benchmark itself, {own:.0f} MiB."
