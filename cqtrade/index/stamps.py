"""What the files of a dataset look like from outside: enough to tell that none has changed."""

from __future__ import annotations

import os
from contextlib import contextmanager
from struct import Struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

CODELISTS = ("sectors.toml", "indicators.toml", "subjects.toml")
ENDING = ".toml"
# A file that changed less than this before it was read, in nanoseconds, may change once more
# within a tick of the clock of its file system, and look the same.
SETTLING = 2_000_000_000

# The size, the time of the last change of the content and that of any change, the inode.
_LOOK = Struct("<4Q")
# A time before 1970 or an inode of 128 bits is cut to fit: it is compared, not read.
_WIDEST = 2**64 - 1
UNSETTLED = bytes(_LOOK.size)


def of_folders(folders: Iterable[str]) -> bytes:
    """Return what all files of some dataset folders look like, as bytes to compare.

    Raises OSError where a file or a folder is missing or closed.
    """
    names: list[str] = []
    looks: list[bytes] = []
    for folder in folders:
        for name in CODELISTS:
            names.append(f"{folder}/{name}")
            looks.append(look(os.stat(names[-1])))  # noqa: PTH116  # a Path costs more than the look
        names.append(f"{folder}/sources/")
        looks.append(UNSETTLED)
        with _entries(names[-1]) as entries:
            for entry in entries:
                # Thousands of times in one question: every call here is felt.
                if entry.name.endswith(ENDING):
                    names.append(entry.name)
                    looks.append(look(entry.stat()))
    return _joined(names, looks)


def by_path(stamps: bytes) -> dict[str, bytes]:
    """Return what each file looks like, by its path; of no look at all, nothing."""
    return {path: look for path, look in _each(stamps) if not path.endswith("/")}


def settled(stamps: bytes, now: int) -> bytes:
    """Return *stamps*, taken at *now* in nanoseconds, as they can be relied upon later.

    A file that may have changed again without showing it looks like none.
    """
    if not stamps:
        return stamps
    names, looks = _parted(stamps)
    return _joined(names, [each if is_settled(each, now) else UNSETTLED for each in looks])


def alike(one: bytes, other: bytes) -> bool:
    """Tell whether two looks at some folders saw the same files, in whatever order."""
    return one == other or dict(_each(one)) == dict(_each(other))


def look(found: os.stat_result) -> bytes:
    """Return what a file looks like."""
    return _LOOK.pack(
        found.st_size,
        found.st_mtime_ns & _WIDEST,
        found.st_ctime_ns & _WIDEST,
        found.st_ino & _WIDEST,
    )


def is_settled(seen: bytes, now: int) -> bool:
    """Tell whether a file *seen* at *now*, in nanoseconds, will look different if it changes."""
    _, content, anything, _ = _LOOK.unpack(seen)
    return bool(max(content, anything) < now - SETTLING)


@contextmanager
def _entries(folder: str) -> Iterator[Iterator[os.DirEntry[str]]]:
    """Give what is in a folder; by its descriptor, no look at a file begins at the root again."""
    if os.scandir not in os.supports_fd:
        with os.scandir(folder) as entries:
            yield entries
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with os.scandir(descriptor) as entries:
            yield entries
    finally:
        os.close(descriptor)


def _joined(names: Iterable[str], looks: Iterable[bytes]) -> bytes:
    return b"".join((os.fsencode("\0".join(names)), b"\0\0", *looks))


def _parted(stamps: bytes) -> tuple[list[str], list[bytes]]:
    if not stamps:
        return [], []
    names, _, looks = stamps.partition(b"\0\0")
    size = _LOOK.size
    return (
        os.fsdecode(names).split("\0"),
        [looks[place : place + size] for place in range(0, len(looks), size)],
    )


def _each(stamps: bytes) -> Iterator[tuple[str, bytes]]:
    folder = ""
    for name, look in zip(*_parted(stamps), strict=True):
        # A name alone is one in the folder that was named last.
        path = name if "/" in name else folder + name
        folder = path if path.endswith("/") else folder
        yield path, look
