"""Whether a kept index can be relied upon, at a cost that does not grow with it.

A small index is held against its seal, every byte of it, for every question. A large one is so
when it is first asked, when its file looks different in anything (its size, its times, its inode),
and a week after it last was; that it was found whole is noted beside it. So whatever has written
to the file, cut it, copied it or put another in its place is noticed at the next question, as the
system dates every change of a file and lets nobody set that date.

What may go unnoticed, for a week at the longest, is a medium that gives back other bytes than were
written, without an error, of a file that nobody has touched. Where SQLite stumbles over them, the
note is taken away and the question is answered anew; where it does not, an answer can be wrong.
"""

from __future__ import annotations

import os
import time
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING

from cqtrade.index import sealing, stamps

if TYPE_CHECKING:
    from pathlib import Path

ENDING = ".whole"
# A larger file is not read from end to end for every question.
LARGEST = 8 * 2**20
# So long a large file is relied upon that looks as it did, in nanoseconds.
WEEK = 7 * 24 * 3600 * 10**9

_DATE, _LONGEST = 8, 64


def is_trusted(path: str) -> bool:
    """Tell whether the index at *path* is whole, or large and as it was when it was found whole.

    Raises OSError where it cannot be read.
    """
    with sealing.opened(path) as file:
        found = os.fstat(file)
        if found.st_size <= LARGEST:
            return sealing.is_whole(file)
        look, now = stamps.look(found), time.time_ns()
        if 0 <= now - _noted(path, look) < WEEK:
            return True
        whole = sealing.is_whole(file)
    if whole and stamps.is_settled(look, now):
        note(path, look, now)
    return whole


def note(path: str, look: bytes, now: int) -> None:
    """Note beside the index at *path* that it was found whole *now*, when it had this *look*."""
    from pathlib import Path

    from cqtrade.index import replacing

    # Where nothing can be noted, it is read whole each time.
    with suppress(OSError):
        replacing.replace(Path(_beside(path)), _sealed(now.to_bytes(_DATE, "big"), look))


def secure(path: Path) -> None:
    """Have a large index on the disk before it is relied upon; raises OSError.

    What a loss of power takes from a small one, its seal shows at the next question.
    """
    with path.open("r+b") as file:
        if os.fstat(file.fileno()).st_size > LARGEST:
            os.fsync(file.fileno())


def withdraw(path: str) -> None:
    """Have the index at *path* held against its seal before it is relied upon again."""
    with suppress(OSError):
        os.unlink(_beside(path))  # noqa: PTH108  # its path is a text


def _noted(path: str, look: bytes) -> int:
    """Return when a file of this *look* was found whole; where that is not noted, long ago."""
    try:
        with sealing.opened(_beside(path)) as file:
            note = os.read(file, _LONGEST)
    except OSError:
        return 0
    date = note[:_DATE]
    return int.from_bytes(date, "big") if note == _sealed(date, look) else 0


def _sealed(date: bytes, look: bytes) -> bytes:
    note = date + look
    return note + zlib.crc32(note).to_bytes(4, "big")


def _beside(path: str) -> str:
    return os.path.splitext(path)[0] + ENDING  # noqa: PTH122  # a Path costs more than the look
