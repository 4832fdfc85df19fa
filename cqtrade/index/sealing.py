"""The seal of a kept index: a checksum in its header, which damage to any byte of it breaks."""

from __future__ import annotations

import os
import stat
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

# SQLite keeps a number of the application's there and makes no use of it.
_PLACE = slice(68, 72)
# A larger file is not read from end to end for every question: only its length is looked at.
LARGEST = 8 * 2**20
_HEADER = 100


def seal(path: Path) -> None:
    """Write its checksum into an index that nobody has open; raises OSError."""
    with path.open("r+b") as file:
        if path.stat().st_size <= LARGEST:
            seal = _seal_of(file.read())
            file.seek(_PLACE.start)
            file.write(seal)


def is_sealed(path: str) -> bool:
    """Tell whether the file at *path* is whole: every byte of a small one, the length of a large.

    Raises OSError where it cannot be read.
    """
    # What is no file, such as a pipe, must not be waited for.
    descriptor = os.open(path, os.O_RDONLY | _AT_ONCE)
    try:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            return False
        if found.st_size > LARGEST:
            return found.st_size == _length_of(os.read(descriptor, _HEADER))
        raw = os.read(descriptor, found.st_size)
        return raw[_PLACE] == _seal_of(raw)
    finally:
        os.close(descriptor)


def _seal_of(raw: bytes) -> bytes:
    view = memoryview(raw)
    before = zlib.crc32(view[: _PLACE.start])
    return zlib.crc32(view[_PLACE.stop :], before).to_bytes(4, "big")


def _length_of(header: bytes) -> int:
    """Return how long the header says that the file is; a page of 65,536 bytes is written as 1."""
    page = int.from_bytes(header[16:18], "big")
    return (page if page > 1 else 2**16) * int.from_bytes(header[28:32], "big")


_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
