"""Text or a picture onto a stream or into a file, whole or not at all."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, redirect_stdout
from io import BytesIO, TextIOWrapper
from typing import TYPE_CHECKING

from cqtrade.errors import Exit, OutputUnwritable
from cqtrade.text import visible_path

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STANDARD_OUTPUT = 1


class ReaderGone(Exception):
    """The reader of a pipe has closed it; nothing more is to be said."""

    exit = Exit.READER_GONE


class _Gathered(TextIOWrapper):
    """What a library prints, kept until all of it is there; it looks like standard output."""

    def __init__(self) -> None:
        super().__init__(BytesIO(), encoding=_own_encoding(), errors="backslashreplace", newline="")
        self._terminal = sys.stdout is not None and sys.stdout.isatty()

    def isatty(self) -> bool:
        return self._terminal

    def text(self) -> str:
        self.seek(0)
        return self.read()


@contextmanager
def gathering() -> Iterator[None]:
    """Keep what is printed to standard output until the end, and write it then as `write` does."""
    gathered = _Gathered()
    try:
        with redirect_stdout(gathered):
            yield
    finally:
        # Of nothing, some encodings would still write a byte order mark.
        if text := gathered.text():
            write(text, always_utf8=False)


def write(text: str | bytes, *, always_utf8: bool) -> None:
    """Write *text* to standard output, in its own encoding or in UTF-8; bytes as they are.

    Characters that the encoding lacks are shown by their code points. Raises ReaderGone where a
    pipe is closed, OutputUnwritable where anything else stops the writing.
    """
    pour(_raw(text, "utf-8" if always_utf8 else _own_encoding()))


def pour(raw: bytes) -> None:
    """Write *raw* to standard output; raises as `write` does."""
    rest = memoryview(raw)
    try:
        # A text stream may drop what a full disk did not take, so each piece is counted here.
        while rest:
            rest = rest[os.write(STANDARD_OUTPUT, rest) :]
    except BrokenPipeError:
        raise ReaderGone from None
    except OSError as error:
        raise _unwritable("output", error) from None


def save(text: str | bytes, path: Path) -> None:
    """Write *text* to *path*, in UTF-8: beside it first, then in its place.

    A link stays one, and what it leads to is written. Raises OutputUnwritable; what was at *path*
    before is then still there.
    """
    from cqtrade.render.placing import beside

    with beside(path) as place:
        place.write_bytes(_raw(text, "utf-8"))


def unwritable(path: Path, error: OSError) -> OutputUnwritable:
    """Return what to say where *path* cannot be written."""
    return _unwritable(f"'{visible_path(path)}'", error)


def _raw(text: str | bytes, encoding: str) -> bytes:
    return text if isinstance(text, bytes) else text.encode(encoding, errors="backslashreplace")


def _own_encoding() -> str:
    return getattr(sys.stdout, "encoding", None) or "utf-8"


def _unwritable(what: str, error: OSError) -> OutputUnwritable:
    return OutputUnwritable(f"cannot write {what}: {(error.strerror or str(error)).lower()}")
