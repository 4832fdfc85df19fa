"""From folders to an open index: the shipped one, a fresh one of the cache, or one compiled now."""

from __future__ import annotations

import os
import sqlite3
import zlib
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from cqtrade import cache
from cqtrade.errors import DatasetUnreadable, IndexDamaged
from cqtrade.index import stamps, trust
from cqtrade.index.reading import Index

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cqtrade.loader.folders import Contents

IN_MEMORY = ":memory:"


def opened(folders: Sequence[Path]) -> Index:
    """Return the index of *folders*, fresh.

    It is compiled where there is none, where a file has changed, and where it is damaged or of
    another version; in memory where the cache folder cannot be written.
    Raises DatasetUnreadable where a folder or a file cannot be read, DatasetRefused where
    anything in it is faulty.
    """
    absolute = _absolute(folders)
    place = cache.place(absolute, os.environ)
    place = f"{place}.sqlite" if place else ""
    found = _fresh(place, absolute) if place else None
    if found:
        return found
    from cqtrade.index import keeping

    return keeping.compiled(folders, absolute, place)


def _absolute(folders: Sequence[Path]) -> list[str]:
    try:
        return [os.path.abspath(each) for each in folders]  # noqa: PTH100  # a Path keeps ".."
    except FileNotFoundError:
        hint = "go to another folder, or name the dataset from the root"
        raise DatasetUnreadable("the current folder does not exist any more", hint) from None


def of_contents(contents: Contents) -> Index:
    """Return an index in memory of what was read, sound or not."""
    from cqtrade.index import keeping

    return keeping.of_contents(contents)


def shipped(folder: Path) -> Index | None:
    """Return the index that came ready-made with the dataset in *folder*, unless it is damaged."""
    try:
        # Written when a wheel is built.
        ready = import_module("cqtrade._shipped")
    except ImportError:
        return None
    place = folder / ready.NAME
    with suppress(OSError, sqlite3.Error, IndexDamaged):
        raw = place.read_bytes()
        # One changed byte always changes this sum; the SHA-256 beside it is for whoever audits
        # a release.
        if zlib.crc32(raw) == ready.CRC32:
            return _if_ours(connect(str(place)), str(place))
    return None


def _fresh(place: str, folders: Sequence[str]) -> Index | None:
    """Return the index at *place* if it is of these folders as they are now."""
    try:
        if not trust.is_trusted(place):
            return None
        now = stamps.of_folders(folders)
        index = _if_ours(connect(place), place)
        if index and index.is_of(folders) and stamps.alike(index.stamps, now):
            return index
    except (OSError, sqlite3.Error, IndexDamaged, ValueError, TypeError, LookupError):
        # Whatever is wrong with it, it is as if it were not there.
        return None
    return None


class Connection(sqlite3.Connection):
    """A connection that is closed when nothing refers to it any more, so nobody else has to."""

    def __del__(self) -> None:
        # Where another thread than its own lets go of it, sqlite3 closes it by itself.
        with suppress(sqlite3.ProgrammingError):
            self.close()


def connect(place: str) -> Connection:
    """Return a connection that reads the file at *place*; raises sqlite3.Error.

    An index is never changed where it is, only replaced: nothing is locked, or written beside it.
    """
    address = Path(place).absolute().as_uri()
    uri = f"{address}?mode=ro&immutable=1"
    return sqlite3.connect(uri, uri=True, isolation_level=None, factory=Connection)


def in_memory() -> Connection:
    """Return a connection to a new index in memory; raises sqlite3.Error."""
    return sqlite3.connect(IN_MEMORY, isolation_level=None, factory=Connection)


def _if_ours(connection: sqlite3.Connection, place: str) -> Index | None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return Index(connection, place) if version == cache.VERSION else None
