"""A file written beside its place and put there at the end, whole or not at all."""

from __future__ import annotations

import errno
import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from cqtrade import paths
from cqtrade.render.ending import tidily, undisturbed
from cqtrade.render.ink import unwritable

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def beside(path: Path) -> Iterator[Path]:
    """Give an empty file beside *path* to write, and put it in its place at the end.

    What is no file, a device or a pipe, is itself written to; a link stays one, and what it leads
    to is written. Raises OutputUnwritable; what was at *path* before is then still there.
    """
    try:
        if paths.is_folder(path):
            raise IsADirectoryError(errno.EISDIR, "it is a folder")
        if is_a_device(path):
            yield path
        else:
            with tidily(), _replacing(Path(os.path.realpath(path))) as place:
                yield place
    except OSError as error:
        raise unwritable(path, error) from None


def is_a_device(path: Path) -> bool:
    """Tell whether *path* is no file, but what must be written to as it is."""
    # What /dev/stdout leads to may be a file, which is not ours to replace.
    return Path("/dev") in path.absolute().parents or (
        paths.exists(path) and not paths.is_file(path)
    )


@contextmanager
def _replacing(place: Path) -> Iterator[Path]:
    written = None
    try:
        with undisturbed():
            descriptor, name = tempfile.mkstemp(prefix=f".{place.name[:40]}.", dir=place.parent)
            written = Path(name)
        os.close(descriptor)
        yield written
        _keep_mode(place, written)
        written.replace(place)
    finally:
        if written:
            with undisturbed():
                written.unlink(missing_ok=True)


def _keep_mode(path: Path, written: Path) -> None:
    mask = os.umask(0)
    os.umask(mask)
    written.chmod(path.stat().st_mode & 0o777 if paths.exists(path) else 0o666 & ~mask)
