"""Other programs that answer one question of ours, each in an environment of its own."""

from __future__ import annotations

import csv
import shutil
import sqlite3
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.benchmarks.floors import program
from tests.benchmarks.report import Target
from tests.benchmarks.timing import Command, CommandFailed, run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

_SECTOR = "gpm"
# As good as level: ours takes no more than a tenth longer.
_LEVEL = Target(0.9, least=True)
_PANDAS = """\
import sys

import pandas


def main():
    facts = pandas.read_csv(sys.argv[1], dtype=str, keep_default_na=False)
    facts[facts["sector"] == sys.argv[2]].to_csv(sys.stdout, index=False)
"""
_DUCKDB = """\
import sys

import duckdb

duckdb.sql(sys.argv[1]).write_csv("/dev/stdout")
"""


@dataclass(frozen=True, slots=True)
class Peer:
    """Another program and the promise of how many times the time of ours it takes."""

    command: Command
    target: Target | None = None


class Flat:
    """The shipped facts as other programs read them: one table, as CSV, in SQLite, in DuckDB."""

    def __init__(self, folder: Path, facts: bytes) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.csv = folder / "facts.csv"
        self.sqlite = folder / "facts.db"
        self.duckdb = folder / "facts.duckdb"
        self.csv.write_bytes(facts)
        for old in (self.sqlite, self.duckdb):
            old.unlink(missing_ok=True)
        self._fill_sqlite()

    def _fill_sqlite(self) -> None:
        with self.csv.open(encoding="utf-8", newline="") as file:
            head, *rows = csv.reader(file)
        connection = sqlite3.connect(self.sqlite)
        columns = ", ".join(f'"{name}" TEXT' for name in head)
        connection.execute(f"CREATE TABLE facts ({columns})")
        marks = ", ".join("?" * len(head))
        connection.executemany(f"INSERT INTO facts VALUES ({marks})", rows)  # noqa: S608  # marks only
        connection.execute("CREATE INDEX facts_sector ON facts (sector)")
        connection.commit()
        connection.close()


def peers(
    folder: Path, flat: Flat, around: Mapping[str, str]
) -> tuple[tuple[Peer, ...], tuple[str, ...]]:
    """Return the programs that could be had, and a sentence for each that could not."""
    found: list[Peer] = []
    missing: list[str] = []
    for name, make in _KNOWN.items():
        try:
            several = tuple(make(folder, flat, around))
            lines = {len(run(each.command, around).out.splitlines()) for each in several}
            missing += [f"{name} answers with no row." for count in lines if count <= 1]
            found += several
        except (OSError, subprocess.SubprocessError, CommandFailed) as error:
            missing.append(f"{name} is left out: {_reason(error)}")
    return tuple(found), tuple(missing)


def _csvgrep(folder: Path, flat: Flat, _: Mapping[str, str]) -> Iterator[Peer]:
    python = _installed(folder, "csvkit")
    words = (str(python.parent / "csvgrep"), "-c", "sector", "-r", f"^{_SECTOR}$", str(flat.csv))
    yield Peer(Command("csvgrep", words), Target(1.4, least=True))


def _pandas(folder: Path, flat: Flat, around: Mapping[str, str]) -> Iterator[Peer]:
    python = _installed(folder, "pandas")
    script = program(folder / "programs", "pandas-filter", _PANDAS, str(python))
    compiling = (str(python), "-m", "compileall", "-q", str(folder / "programs"))
    run(Command("compileall", compiling), around)
    words = (*script.words, str(flat.csv), _SECTOR)
    yield Peer(Command("pandas", words), Target(4, least=True))


def _sqlite_utils(folder: Path, flat: Flat, _: Mapping[str, str]) -> Iterator[Peer]:
    python = _installed(folder, "sqlite-utils")
    question = "select * from facts where sector = :sector"
    tool = str(python.parent / "sqlite-utils")
    ready = (tool, "query", str(flat.sqlite), question, "-p", "sector", _SECTOR, "--csv")
    yield Peer(Command("sqlite-utils", ready), Target(5, least=True))
    question = f"select * from facts where sector = '{_SECTOR}'"  # noqa: S608  # a word of ours
    # Left to itself, it takes the semicolons within cells for what parts them.
    reading = (tool, "memory", f"{flat.csv}:csv", question, "--csv")
    yield Peer(Command("sqlite-utils of CSV", reading))


def _duckdb(folder: Path, flat: Flat, around: Mapping[str, str]) -> Iterator[Peer]:
    """Yield the native program, or where it cannot be had the Python package."""
    read = f"from read_csv('{flat.csv}', all_varchar = true)"
    where = f"where sector = '{_SECTOR}'"
    try:
        python = _installed(folder, "duckdb-cli")
    except subprocess.CalledProcessError:
        python = _installed(folder, "duckdb")
        words = (str(python), "-c", _DUCKDB, f"{read} {where}")
        yield Peer(Command("duckdb of CSV (Python package)", words), _LEVEL)
        return
    duckdb = (str(python.parent / "duckdb"), "-csv")
    filling = (*duckdb, str(flat.duckdb), "-c", f"create table facts as {read}")
    run(Command("duckdb", filling), around)
    yield Peer(Command("duckdb of CSV", (*duckdb, "-c", f"{read} {where}")), _LEVEL)
    own = (*duckdb, "-readonly", str(flat.duckdb), "-c", f"from facts {where}")
    yield Peer(Command("duckdb of its own file", own), _LEVEL)


def _miller(folder: Path, flat: Flat, around: Mapping[str, str]) -> Iterator[Peer]:
    words = (_mlr(folder, around), "--csv", "filter", f'$sector == "{_SECTOR}"', str(flat.csv))
    yield Peer(Command("miller", words))


_KNOWN: dict[str, Callable[[Path, Flat, Mapping[str, str]], Iterator[Peer]]] = {
    "csvgrep": _csvgrep,
    "pandas": _pandas,
    "sqlite-utils": _sqlite_utils,
    "duckdb": _duckdb,
    "miller": _miller,
}


def _installed(folder: Path, package: str) -> Path:
    """Return the Python of an environment with *package* in it, made unless it is there."""
    home = folder / package
    python = home / "bin" / "python"
    ready = home / "ready"
    if not ready.exists():
        shutil.rmtree(home, ignore_errors=True)
        _quietly(sys.executable, "-m", "venv", str(home))
        _quietly(str(python), "-m", "pip", "install", "--quiet", package)
        ready.touch()
    return python


def _mlr(folder: Path, around: Mapping[str, str]) -> str:
    """Return the path of Miller: the installed one, else Debian's, unpacked into *folder*."""
    if found := shutil.which("mlr", path=around["PATH"]):
        return found
    home = folder / "miller"
    mlr = home / "usr" / "bin" / "mlr"
    if not mlr.exists():
        home.mkdir(parents=True, exist_ok=True)
        _quietly("apt-get", "download", "miller", cwd=home)
        (package,) = home.glob("miller_*.deb")
        _quietly("dpkg-deb", "-x", str(package), str(home))
    return str(mlr)


def _quietly(*words: str, cwd: Path | None = None) -> None:
    subprocess.run(words, check=True, capture_output=True, timeout=600, cwd=cwd)


def _reason(error: Exception) -> str:
    if isinstance(error, subprocess.CalledProcessError):
        program = " ".join(map(str, error.cmd[:4]))
        return f"'{program}' failed with status {error.returncode}."
    return str(error)
