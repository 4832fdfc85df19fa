"""What is cleared out of the cache folder whenever an index is kept there."""

from __future__ import annotations

import os
import re
import time
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

# What nobody has written to for so long, in seconds, nobody will.
_ABANDONED = 3600
_LEFT_BEHIND = re.compile(r"\.[0-9]+-[0-9a-f]{8}\.(?:sqlite|words|whole)\..+")
# What nobody has asked for so long, in seconds, is of a dataset that may be gone.
_FORGOTTEN = 90 * 24 * 3600
_KEPT = re.compile(r"([0-9]+-[0-9a-f]{8})\.(?:sqlite|words|whole)")


def clear(where: Path) -> None:
    """Remove what was left behind where a process was killed, and what nobody asks any more.

    Raises OSError where the folder cannot be read.
    """
    kept: dict[str, list[os.DirEntry[str]]] = {}
    with os.scandir(where) as entries:
        for entry in entries:
            if _LEFT_BEHIND.fullmatch(entry.name):
                _remove_unused([entry], _ABANDONED)
            elif found := _KEPT.fullmatch(entry.name):
                kept.setdefault(found[1], []).append(entry)
    for several in kept.values():
        _remove_unused(several, _FORGOTTEN)


def _remove_unused(entries: Sequence[os.DirEntry[str]], seconds: int) -> None:
    """Remove files that belong together, where none was read or written for so many *seconds*."""
    now = time.time()
    with suppress(OSError):
        looks = [entry.stat(follow_symlinks=False) for entry in entries]
        if all(abs(now - max(each.st_atime, each.st_mtime)) > seconds for each in looks):
            for entry in entries:
                os.unlink(entry.path)  # noqa: PTH108  # where there is one, there are many
