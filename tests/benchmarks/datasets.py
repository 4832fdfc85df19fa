"""Made-up datasets on the disk, each made once and kept."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from tests.benchmarks.timing import CQTRADE

_GENERATOR = ("generate.py", "invented.py", "wording.py", "world.py")
# So long after its last change, in seconds, a file is known to have settled.
SETTLED = 2.5
# Up to so many figures, the check of a new dataset takes seconds.
_CHECKED = 10_000


@dataclass(frozen=True, slots=True)
class Made:
    """A made-up dataset: its folder, how many figures it has, how many of them in a file."""

    folder: Path
    size: int
    per_file: int

    @property
    def files(self) -> tuple[Path, ...]:
        """Its source files, in the order of their names."""
        return tuple(sorted((self.folder / "sources").glob("*.toml")))

    @property
    def bytes(self) -> int:
        """What its source files hold; looked up without a Path for each, to stay small."""
        with os.scandir(self.folder / "sources") as entries:
            return sum(entry.stat().st_size for entry in entries)


def made(work: Path, size: int, per_file: int = 100) -> Made:
    """Return the dataset of that size in *work*, written unless it is there and of this generator.

    A small one is checked then: it has no fault. Another process writes it: what a process once
    took of memory, those that it starts are charged with.
    """
    folder = work / f"figures-{size}-by-{per_file}"
    mark = folder / "made"
    version = str(_version())
    if not mark.exists() or mark.read_text(encoding="ascii") != version:
        shutil.rmtree(folder, ignore_errors=True)
        generator = ("-m", "tests.benchmarks.generate", str(size), str(folder))
        command = (sys.executable, *generator, "--per-file", str(per_file))
        subprocess.run(command, check=True, cwd=Path(__file__).parents[2])
        if size <= _CHECKED:
            checking = (CQTRADE, "data", "check", "--data", str(folder))
            subprocess.run(checking, check=True, stdout=subprocess.DEVNULL)
        mark.write_text(version, encoding="ascii")
        time.sleep(SETTLED)
    return Made(folder, size, per_file)


def _version() -> int:
    here = Path(__file__).parent
    return crc32(b"".join((here / name).read_bytes() for name in _GENERATOR))
