"""The index that travels with the shipped dataset, and the digest by which it is known again."""

from __future__ import annotations

import hashlib
import zlib
from typing import TYPE_CHECKING

from cqtrade.completion import words
from cqtrade.index import keeping, wordlist

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

NAME = "index.sqlite"
PINNED = "_shipped.py"

_MODULE = '''"""The index that was compiled with this release; written when the wheel was built."""

NAME = "{name}"
CRC32 = {crc32}
SHA256 = "{sha256}"
'''


def write(folder: Path, into: Path) -> Sequence[Path]:
    """Compile the dataset in *folder* and write its index, its word list, the module that pins it.

    The same dataset gives the same bytes wherever and whenever that is done.
    Raises DatasetUnreadable, DatasetRefused, or OSError where *into* cannot be written.
    """
    place = into / NAME
    keeping.ship(folder, place)
    raw = place.read_bytes()
    module = into / PINNED
    pinned = _MODULE.format(
        name=NAME, crc32=zlib.crc32(raw), sha256=hashlib.sha256(raw).hexdigest()
    )
    module.write_text(pinned, encoding="utf-8")
    listed = into / words.NAME
    listed.write_bytes(wordlist.of_index(place))
    return place, module, listed
