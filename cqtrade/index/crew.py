"""Source files read plainly, many of them by several processes at once."""

from __future__ import annotations

import marshal
import os
import signal
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from cqtrade.errors import CqtradeError
from cqtrade.index import rows, words
from cqtrade.index.plain import Unsure
from cqtrade.loader import folders as loader

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from cqtrade.index.plain import Plain
    from cqtrade.index.rows import Row

# Fewer files are read before a second process has begun.
WORTH_IT = 500
LARGEST_CREW = 4
_HEADER = 8


class Read(NamedTuple):
    """A source file as the index has it: its document, and its figures with their words."""

    source: str
    adapts: str
    file: str
    digest: str
    document: Row
    words: str
    figures: list[tuple[Row, str]]


def plainly(path: Path, plain: Plain) -> Read | None:
    """Read one file; nothing where it is to be read with care."""
    try:
        found = loader.plain_source(path, ())
        if found is None:
            return None
        source, document, digest = found
        source = plain.read(source, document)
        figures = plain.figures(source, document)
    except (Unsure, CqtradeError):
        return None
    return Read(
        source=source.id,
        adapts=source.adapts,
        file=source.file,
        digest=digest,
        document=rows.of_source(source),
        words=words.of_source(source),
        figures=figures,
    )


def read(paths: Sequence[Path], plain: Plain) -> Iterator[Read | None]:
    """Read many files, each as `plainly` does, in their order."""
    crew = None
    if len(paths) >= WORTH_IT and _hands() > 1:
        # Where no process can be started, one is enough.
        with suppress(OSError):
            crew = _Crew(paths, plain)
    if crew is None:
        yield from (plainly(path, plain) for path in paths)
        return
    try:
        for place, path in enumerate(paths):
            yield from crew.next(place) or (plainly(path, plain),)
    finally:
        crew.dismiss()


def _hands() -> int:
    """Return how many processes can read at once; one where processes cannot be divided."""
    if not hasattr(os, "fork") or not hasattr(os, "sched_getaffinity"):
        return 1
    return min(len(os.sched_getaffinity(0)), LARGEST_CREW)


class _Crew:
    """Processes that each read every n-th file and send what they read through a pipe.

    They end with the pipe: none outlives the process that reads from it, however that ends.
    """

    def __init__(self, paths: Sequence[Path], plain: Plain) -> None:
        self._pipes: list[int] = []
        self._members: list[int] = []
        try:
            self._hire(paths, plain, _hands())
        except OSError:
            self.dismiss()
            raise

    def _hire(self, paths: Sequence[Path], plain: Plain, hands: int) -> None:
        for first in range(hands):
            reading, writing = os.pipe()
            self._pipes.append(reading)
            try:
                member = os.fork()
                if not member:
                    _work(paths[first::hands], plain, writing, self._pipes)
                self._members.append(member)
            finally:
                os.close(writing)

    def next(self, place: int) -> tuple[Read | None, ...]:
        """Return what was read of the file at *place*, or nothing at all if its reader is gone."""
        pipe = self._pipes[place % len(self._pipes)]
        header = _take(pipe, _HEADER)
        raw = _take(pipe, int.from_bytes(header)) if header else b""
        if not raw:
            return ()
        found = marshal.loads(raw)  # noqa: S302  # from a process of our own
        return (Read(*found) if found else None,)

    def dismiss(self) -> None:
        """Let all of them go."""
        for pipe in self._pipes:
            os.close(pipe)
        for member in self._members:
            with suppress(OSError):
                os.kill(member, signal.SIGKILL)
                os.waitpid(member, 0)


def _take(pipe: int, size: int) -> bytes:
    """Return *size* bytes, or nothing where the pipe ends before."""
    parts: list[bytes] = []
    while size:
        part = os.read(pipe, min(size, 1 << 20))
        if not part:
            return b""
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def _work(paths: Sequence[Path], plain: Plain, pipe: int, others: Sequence[int]) -> None:
    """Read files, send them and leave; nothing but the pipe is touched."""
    try:
        # An interruption is for the process that asks, and ends the pipe.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        for each in others:
            os.close(each)
        for path in paths:
            found = plainly(path, plain)
            raw = marshal.dumps(tuple(found) if found else None)
            _give(pipe, len(raw).to_bytes(_HEADER) + raw)
    finally:
        os._exit(0)


def _give(pipe: int, raw: bytes) -> None:
    rest = memoryview(raw)
    while rest:
        rest = rest[os.write(pipe, rest) :]
