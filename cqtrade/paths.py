"""What stands at a path: what keeps it from being seen is told, and not taken for its absence."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

# Nothing is there, or a link that leads nowhere. Of all else pathlib tells in one version of
# Python and is silent in another.
_ABSENT = frozenset({errno.ENOENT, errno.ENOTDIR, errno.EBADF, errno.ELOOP})


def exists(path: Path) -> bool:
    """Tell whether anything stands at *path*; raises OSError where that cannot be seen."""
    return _mode(path) is not None


def is_file(path: Path) -> bool:
    """Tell whether a file stands at *path*; raises OSError where that cannot be seen."""
    mode = _mode(path)
    return mode is not None and stat.S_ISREG(mode)


def is_folder(path: Path) -> bool:
    """Tell whether a folder stands at *path*; raises OSError where that cannot be seen."""
    mode = _mode(path)
    return mode is not None and stat.S_ISDIR(mode)


def _mode(path: Path) -> int | None:
    try:
        return os.stat(path).st_mode  # noqa: PTH116  # one call, one answer
    except OSError as error:
        if error.errno not in _ABSENT:
            raise
        return None
