"""Where indexes are kept: the user's cache folder, by the conventions of the system."""

from __future__ import annotations

import os
import sys
import zlib

# Raise it with every change of what is kept, or of what decides what is in it: anything of another
# version is worked out anew.
VERSION = 1

# Not that of `typing`, which is slow to import.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def folder(environment: Mapping[str, str]) -> str:
    """Return the cache folder: `CQTRADE_CACHE`, or what the system keeps for caches.

    Empty where there is none: no home is known, or `CQTRADE_CACHE` is set and empty.
    """
    if "CQTRADE_CACHE" in environment:
        return environment["CQTRADE_CACHE"]
    if sys.platform == "win32":
        base = environment.get("LOCALAPPDATA", "")
        return f"{base}\\cqtrade\\Cache" if base else ""
    xdg = environment.get("XDG_CACHE_HOME", "")
    if xdg.startswith("/"):
        return f"{xdg}/cqtrade"
    home = environment.get("HOME", "")
    if not home.startswith("/"):
        return ""
    return (
        f"{home}/Library/Caches/cqtrade" if sys.platform == "darwin" else f"{home}/.cache/cqtrade"
    )


def place(folders: Sequence[str], environment: Mapping[str, str]) -> str:
    """Return where what is worked out of *folders* belongs, without the ending of its name.

    Empty where there is no cache folder. The name is short and may be that of other folders too:
    what is kept there says whose it is.
    """
    where = folder(environment)
    if not where:
        return ""
    name = zlib.crc32("\0".join(folders).encode(errors="surrogateescape"))
    return os.path.join(where, f"{VERSION}-{name:08x}")  # noqa: PTH118  # before anything is imported
