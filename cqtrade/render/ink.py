"""Text or a picture onto a stream or into a file, whole or not at all."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import contextmanager, redirect_stdout
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from cqtrade.errors import Exit, OutputUnwritable
from cqtrade.text import visible_path

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    rest = memoryview(_raw(text, "utf-8" if always_utf8 else _own_encoding()))
    try:
        # A text stream may drop what a full disk did not take, so each piece is counted here.
        while rest:
            rest = rest[os.write(STANDARD_OUTPUT, rest) :]
    except BrokenPipeError:
        raise ReaderGone from None
    except OSError as error:
        raise _unwritable("output", error) from None


def save(text: str | bytes, path: Path) -> None:
    """Write *text* to *path* in UTF-8, bytes as they are: beside it first, then in its place.

    A link stays one, and what it leads to is written. Raises OutputUnwritable; what was at *path*
    before is then still there.
    """
    raw = _raw(text, "utf-8")
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "it is a folder")
        if _is_a_device(path):
            path.write_bytes(raw)
        else:
            _replace(Path(os.path.realpath(path)), raw)
    except OSError as error:
        raise _unwritable(f"'{visible_path(path)}'", error) from None


def _is_a_device(path: Path) -> bool:
    # What /dev/stdout leads to may be a file, which is not ours to replace.
    return Path("/dev") in path.absolute().parents or (path.exists() and not path.is_file())


def _replace(place: Path, raw: bytes) -> None:
    import tempfile

    with _undisturbed():
        descriptor, name = tempfile.mkstemp(prefix=f".{place.name[:40]}.", dir=place.parent)
        beside = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(raw)
            _keep_mode(place, beside)
            beside.replace(place)
        finally:
            beside.unlink(missing_ok=True)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Have an interruption wait for what would leave a half-written file behind."""
    import signal

    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    ending = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ending)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _raw(text: str | bytes, encoding: str) -> bytes:
    return text if isinstance(text, bytes) else text.encode(encoding, errors="backslashreplace")


def _own_encoding() -> str:
    return getattr(sys.stdout, "encoding", None) or "utf-8"


def _keep_mode(path: Path, beside: Path) -> None:
    mask = os.umask(0)
    os.umask(mask)
    beside.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~mask)


def _unwritable(what: str, error: OSError) -> OutputUnwritable:
    return OutputUnwritable(f"cannot write {what}: {(error.strerror or str(error)).lower()}")
