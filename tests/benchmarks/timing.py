"""Commands as processes of their own, and what each of them costs."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

# What is measured: the command that is installed beside the Python that runs this.
CQTRADE = str(Path(sys.executable).with_name("cqtrade"))

_LONGEST_COMPLAINT = 200


@dataclass(frozen=True, slots=True)
class Command:
    """A command line and what its environment says beyond the common one."""

    name: str
    words: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Run:
    """One run: processor and wall time in seconds, memory at its peak in MiB, standard output."""

    cpu: float
    wall: float
    memory: float
    out: bytes = b""


class CommandFailed(Exception):
    """A command that left with another status than 0."""

    def __init__(self, command: Command, status: int, complaint: str) -> None:
        told = " ".join(complaint.split())[-_LONGEST_COMPLAINT:].rstrip(".") or "it said nothing"
        super().__init__(f"{command.name} left with status {status}: {told}.")


def environment(cache: Path) -> dict[str, str]:
    """Return what all commands find around them: nothing of the user's but where programs are."""
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(cache),
        "LANG": "C.UTF-8",
        "TERM": "dumb",
        "COLUMNS": "100",
        "CQTRADE_CACHE": str(cache),
    }


def run(command: Command, around: Mapping[str, str]) -> Run:
    """Run a command to its end, read what it writes into a pipe, and return what it cost.

    Raises CommandFailed where it leaves with another status than 0, OSError where there is none.
    """
    with tempfile.TemporaryFile() as complaints:
        began = time.perf_counter()
        process = subprocess.Popen(
            command.words,
            env={**around, **command.environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=complaints,
        )
        with process:
            out = process.stdout.read() if process.stdout else b""
            _, waited, used = os.wait4(process.pid, 0)
            wall = time.perf_counter() - began
            process.returncode = os.waitstatus_to_exitcode(waited)
        if process.returncode:
            complaints.seek(0)
            said = complaints.read().decode(errors="replace")
            raise CommandFailed(command, process.returncode, said)
    return Run(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024, out)


def alternating(
    commands: Sequence[Command], around: Mapping[str, str], rounds: int
) -> dict[str, Run]:
    """Run all commands in turn, so many rounds, and return the medians of each by its name.

    One round to warm up comes first and counts for nothing. Each round begins with another command,
    so that none always follows the same one.
    """
    runs: dict[str, list[Run]] = {each.name: [] for each in commands}
    for number in range(-1, rounds):
        place = number % len(commands)
        for command in (*commands[place:], *commands[:place]):
            cost = run(command, around)
            if number >= 0:
                runs[command.name].append(cost)
    return {name: middle(several) for name, several in runs.items()}


def middle(several: Iterable[Run]) -> Run:
    """Return the medians of several runs, each on its own."""
    runs = list(several)
    return Run(
        cpu=median(each.cpu for each in runs),
        wall=median(each.wall for each in runs),
        memory=median(each.memory for each in runs),
    )
