"""The seal of a kept index: a checksum in its header, which damage to any byte of it breaks."""

from __future__ import annotations

import os
import stat
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# SQLite keeps a number of the application's there and makes no use of it.
_PLACE, _SIZE = 68, 4
_BLOCK = 2**18


def seal(path: Path) -> None:
    """Write its checksum into an index that nobody has open; raises OSError."""
    with path.open("r+b") as file:
        _, found = _seals(file.fileno())
        file.seek(_PLACE)
        file.write(found)


def is_sealed(path: str) -> bool:
    """Tell whether the file at *path* is whole, every byte of it.

    Raises OSError where it cannot be read.
    """
    with opened(path) as file:
        return is_whole(file)


@contextmanager
def opened(path: str) -> Iterator[int]:
    """Give a descriptor that reads *path*; what is no file, such as a pipe, is not waited for."""
    descriptor = os.open(path, os.O_RDONLY | _AT_ONCE)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def is_whole(file: int) -> bool:
    """Tell whether an open file keeps its seal; raises OSError."""
    if not stat.S_ISREG(os.fstat(file).st_mode):
        return False
    noted, found = _seals(file)
    return noted == found


def _seals(file: int) -> tuple[bytes, bytes]:
    """Return the seal that is in a file, and the one that its bytes have."""
    seal = zlib.crc32(os.read(file, _PLACE))
    noted = os.read(file, _SIZE)
    while block := os.read(file, _BLOCK):
        seal = zlib.crc32(block, seal)
    return noted, seal.to_bytes(_SIZE, "big")


_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
