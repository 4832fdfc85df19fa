"""Where in a TOML file each table and each key stands, since the parser does not tell."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_HEADER = re.compile(r"\s*\[{1,2}(?P<name>[^\[\]]+)\]{1,2}\s*(?:#.*)?")
_KEY = re.compile(r"""\s*(?P<quote>["']?)(?P<name>[^"'=\s]+)(?P=quote)\s*=""")
_TRIPLE = re.compile(r"\"\"\"|'''")


@dataclass(frozen=True, slots=True)
class Lines:
    """The line of a table's header and of each of its keys, counted from 1; 0 is unknown."""

    header: int = 0
    keys: Mapping[str, int] = field(default_factory=dict)

    def of(self, key: str) -> int:
        """Return the line of *key*, or of the header where the key is not seen."""
        return self.keys.get(key, self.header)


def tables(text: str) -> dict[str, list[Lines]]:
    """Return the lines of every table of a TOML document, by name, in the order they stand.

    What stands before the first header is the table without a name.
    """
    keys: dict[str, int] = {}
    found = {"": [Lines(0, keys)]}
    for number, line in _outside_long_texts(text):
        if header := _HEADER.fullmatch(line):
            keys = {}
            name = header["name"].strip().strip("\"'")
            found.setdefault(name, []).append(Lines(number, keys))
        elif key := _KEY.match(line):
            keys.setdefault(key["name"], number)
    return found


def _outside_long_texts(text: str) -> Iterator[tuple[int, str]]:
    fence = ""
    for number, line in enumerate(text.split("\n"), start=1):
        if not fence and line.lstrip().startswith("#"):
            continue
        if not fence:
            yield number, line.rstrip("\r")
        for mark in _TRIPLE.findall(line):
            fence = "" if mark == fence else fence or mark
