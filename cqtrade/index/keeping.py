"""Where an index is written: into the cache as of one moment, into memory, into a wheel."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
import time
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from cqtrade.errors import CqtradeError, IndexDamaged
from cqtrade.index import clearing, opening, sealing, stamps, trust, wordlist
from cqtrade.index.compiling import Compiler
from cqtrade.index.reading import Index
from cqtrade.loader import folders as loader

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cqtrade.loader.folders import Contents
    from cqtrade.model import Observation

# So often a dataset is compiled once more that was edited meanwhile.
_PATIENCE = 10

Made = TypeVar("Made")


def compiled(folders: Sequence[Path], absolute: Sequence[str], place: str) -> Index:
    """Return a fresh index of *folders*, kept at *place* where that can be written.

    Raises DatasetUnreadable where a folder or a file cannot be read, DatasetRefused where
    anything in it is faulty.
    """
    for folder in folders:
        loader.require_folder(folder)
    if place:
        with suppress(OSError, sqlite3.Error, IndexDamaged):
            return _kept(folders, absolute, place)
    return _of_one_moment(absolute, partial(_in_memory, folders, absolute))


def ship(folder: Path, place: Path) -> None:
    """Write the index of *folder* to *place*, with nothing of this machine or time in it.

    Raises DatasetUnreadable, DatasetRefused, OSError or sqlite3.Error.
    """
    connection = sqlite3.connect(place, isolation_level=None)
    try:
        Compiler(connection, (folder,), ("",), b"").from_nothing()
        connection.execute("UPDATE source SET file = 'sources/' || id || '.toml'")
        connection.execute("UPDATE meta SET value = '' WHERE key IN ('stamps', 'folders')")
        connection.execute("VACUUM")
    finally:
        connection.close()


def of_contents(contents: Contents) -> Index:
    """Return an index in memory of what was read, sound or not."""
    connection = opening.in_memory()
    compiler = Compiler(connection, (), (), b"")
    compiler.begin()
    compiler.put_codelists(contents.codelists)
    figures: dict[str, list[Observation]] = {}
    for one in contents.observations:
        figures.setdefault(one.source, []).append(one)
    for name, source in contents.sources.items():
        compiler.put_source(source, figures.get(name, ()))
    compiler.finish(contents.digest)
    return Index(connection, opening.IN_MEMORY)


def _kept(folders: Sequence[Path], absolute: Sequence[str], place: str) -> Index:
    where = Path(place).parent
    where.mkdir(mode=0o700, parents=True, exist_ok=True)
    clearing.clear(where)
    descriptor, name = tempfile.mkstemp(prefix=f".{Path(place).name}.", dir=where)
    os.close(descriptor)
    beside = Path(name)
    try:
        _copy(place, beside)
        _of_one_moment(absolute, partial(_write, beside, folders, absolute))
        sealing.seal(beside)
        trust.secure(beside)
        beside.replace(place)
    finally:
        beside.unlink(missing_ok=True)
    wordlist.keep(place, absolute)
    return Index(opening.connect(place), place)


def _copy(old: str, to: Path) -> None:
    """Copy the index at *old*, whole or not at all."""
    with suppress(OSError):
        if trust.is_trusted(old):
            shutil.copyfile(old, to)
    if not sealing.is_sealed(str(to)):
        to.write_bytes(b"")


def _of_one_moment(absolute: Sequence[str], compile_: Callable[[bytes], Made]) -> Made:
    """Compile, anew where a file changed meanwhile, so that all are as they were at one time.

    What compiles is given the stamps that can be relied upon later.
    """
    patience = _PATIENCE
    while True:
        patience -= 1
        now = time.time_ns()
        seen = _seen(absolute)
        try:
            made = compile_(stamps.settled(seen, now))
        except CqtradeError:
            if not patience or stamps.alike(_seen(absolute), seen):
                raise
        else:
            if not patience or stamps.alike(_seen(absolute), seen):
                return made


def _seen(absolute: Sequence[str]) -> bytes:
    try:
        return stamps.of_folders(absolute)
    except OSError:
        # The reading will say what is wrong.
        return b""


def _in_memory(folders: Sequence[Path], absolute: Sequence[str], stamped: bytes) -> Index:
    connection = opening.in_memory()
    # Where the cache folder is full, that of temporary files may be too.
    connection.execute("PRAGMA temp_store = MEMORY")
    Compiler(connection, folders, absolute, stamped).from_nothing()
    return Index(connection, opening.IN_MEMORY)


def _write(beside: Path, folders: Sequence[Path], absolute: Sequence[str], stamped: bytes) -> None:
    """Bring the index that may be at *beside* up to date, or write it from nothing."""
    try:
        with (
            suppress(sqlite3.Error, IndexDamaged, ValueError, TypeError, LookupError),
            closing(sqlite3.connect(beside, isolation_level=None)) as connection,
        ):
            if Compiler(connection, folders, absolute, stamped).from_another():
                return
        beside.write_bytes(b"")
        with closing(sqlite3.connect(beside, isolation_level=None)) as connection:
            Compiler(connection, folders, absolute, stamped).from_nothing()
    except CqtradeError:
        # Half of it is of no use.
        beside.write_bytes(b"")
        raise
