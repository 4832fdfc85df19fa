"""Where the time of one command goes: its imports by package, and its functions."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections import Counter
from typing import TYPE_CHECKING

from tests.benchmarks.report import Table
from tests.benchmarks.timing import environment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_MOST = 25
# The command leaves without a word to its caller, so the profile is told before that.
_PROFILED = f"""\
import cProfile, os, pstats, sys

profile = cProfile.Profile()

def leave(status):
    profile.disable()
    pstats.Stats(profile, stream=sys.stderr).sort_stats("tottime").print_stats({_MOST})
    sys.stderr.flush()
    leaving(status)

leaving, os._exit = os._exit, leave
sys.argv[0] = "cqtrade"
profile.enable()
from cqtrade.__main__ import main
try:
    main()
finally:
    leave(0)
"""


def imports(words: Sequence[str], cache: Path, *, compiling: bool = False) -> Table:
    """Return what importing costs `cqtrade` with *words*, by package, the costliest first."""
    told = _complaints(("-X", "importtime", "-m", "cqtrade", *words), cache, compiling=compiling)
    spent: Counter[str] = Counter()
    modules: Counter[str] = Counter()
    for line in told.splitlines():
        own, separator, name = line.removeprefix("import time:").rpartition("|")
        itself = own.partition("|")[0].strip()
        if separator and itself.isdecimal():
            package = name.strip().partition(".")[0]
            spent[package] += int(itself)
            modules[package] += 1
    rows = tuple(
        (package, modules[package], cost / 1000) for package, cost in spent.most_common(_MOST)
    )
    total = ("all", modules.total(), spent.total() / 1000)
    return Table(f"Imports of {' '.join(words)}", ("package", "modules", "own ms"), (total, *rows))


def functions(words: Sequence[str], cache: Path, *, compiling: bool = False) -> str:
    """Return the functions in which `cqtrade` with *words* spends most, as cProfile tells."""
    return _complaints(("-c", _PROFILED, *words), cache, compiling=compiling)


def _complaints(words: Sequence[str], cache: Path, *, compiling: bool) -> str:
    """Return standard error of a second run, before which the index goes where it is *compiling*.

    The first one compiles modules, and the index.
    """
    command = (sys.executable, *words)
    around = environment(cache)
    _told(command, around)
    if compiling:
        shutil.rmtree(cache, ignore_errors=True)
    return _told(command, around)


def _told(command: Sequence[str], around: Mapping[str, str]) -> str:
    done = subprocess.run(
        command, env=around, capture_output=True, check=False, stdin=subprocess.DEVNULL
    )
    return done.stderr.decode(errors="replace")
