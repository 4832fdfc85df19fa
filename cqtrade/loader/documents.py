"""One file of a dataset to the TOML document it holds; the one room that imports tomli."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, NamedTuple

import tomli

from cqtrade import paths
from cqtrade.errors import DatasetUnreadable, Fault
from cqtrade.loader.lines import Lines, tables
from cqtrade.text import visible, visible_path

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LARGEST_FILE = 16 * 1024 * 1024
# TOML promises integers of 64 bits.
LARGEST_NUMBER = 2**63
DEEPEST_NEST = 64
# One long dotted header over many keys takes the parser quadratic time.
LONGEST_HEADER = 32
_LONG_HEADER = re.compile(rf"^[ \t]*\[[^\]\n]*(?:\.[^.\]\n]*){{{LONGEST_HEADER},}}", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed file: its tables, the lines on which they stand, and its text."""

    file: str
    tables: Mapping[str, object]
    lines: Mapping[str, list[Lines]]
    text: str

    def lines_of(self, name: str, number: int = 0) -> Lines:
        """Return where the *number*-th table called *name* stands."""
        several = self.lines.get(name, [])
        return several[number] if number < len(several) else Lines()

    def line_of(self, name: str) -> int:
        """Return the line of the table called *name*, or of a key before every table."""
        return self.lines_of(name).header or self.lines_of("").of(name)


class PlainDocument(NamedTuple):
    """A file that was parsed without a look at the places of its keys."""

    tables: Mapping[str, Any]
    lines: list[str]
    text: str


class UnsoundFile(Exception):
    """A file that holds no TOML document; `fault` says why."""

    def __init__(self, file: str, complaint: str, mend: str, line: int = 0) -> None:
        super().__init__(complaint)
        self.fault = Fault(file, line, "", complaint, mend)


def open_document(path: Path) -> Document:
    """Read *path* as a TOML document.

    Raises DatasetUnreadable where the file is missing or closed, UnsoundFile where it is no text
    in UTF-8, too large, or no TOML.
    """
    text = _text(path)
    return Document(str(path), _parsed(str(path), text), tables(text), text)


def plain_document(path: Path) -> PlainDocument | None:
    """Read *path* as `open_document` does, only faster; nothing where anything is odd about it.

    Its values are not looked at: whoever takes one is to see that it is of the right type.
    Raises DatasetUnreadable where the file is missing or closed.
    """
    try:
        text = _text(path)
    except UnsoundFile:
        return None
    lines = text.split("\n")
    # Long texts could hold what looks like a header.
    if '"""' in text or "'''" in text or any(line.count(".") >= LONGEST_HEADER for line in lines):
        return None
    try:
        return PlainDocument(tomli.loads(text), lines, text)
    except (ValueError, RecursionError, MemoryError):
        return None


def unreadable(path: Path, error: OSError) -> DatasetUnreadable:
    """Return the error that says why *path* cannot be read."""
    reason = (error.strerror or "it cannot be opened").lower()
    return DatasetUnreadable(f"cannot read '{visible_path(path)}': {reason}")


def _text(path: Path) -> str:
    try:
        if paths.exists(path) and not paths.is_file(path):
            raise UnsoundFile(
                str(path), "it is no ordinary file", "a dataset holds only ordinary files"
            )
        with path.open("rb") as file:
            raw = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise unreadable(path, error) from None
    if len(raw) > LARGEST_FILE:
        raise UnsoundFile(str(path), f"larger than the limit of {LARGEST_FILE} bytes", "split it")
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        # The error speaks of the bytes after a byte order mark.
        line = error.object.count(b"\n", 0, error.start) + 1
        byte = error.object[error.start]
        raise UnsoundFile(
            str(path), f"not UTF-8: byte 0x{byte:02x}", "save the file as UTF-8", line
        ) from None


def _parsed(file: str, text: str) -> dict[str, object]:
    if found := _LONG_HEADER.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise UnsoundFile(file, f"a header of more than {LONGEST_HEADER} parts", "shorten it", line)
    try:
        parsed = tomli.loads(text, parse_float=Decimal)
        _require_legible(parsed, DEEPEST_NEST)
    except tomli.TOMLDecodeError as error:
        raise UnsoundFile(file, f"invalid TOML: {_lowered(error.msg)}", "", error.lineno) from None
    except (ValueError, InvalidOperation):
        raise UnsoundFile(
            file, "a number of more digits than can be read", "write it shorter"
        ) from None
    except (RecursionError, MemoryError):
        raise UnsoundFile(file, "nested more deeply than can be read", "write it flat") from None
    return parsed


def _require_legible(found: object, levels: int) -> None:
    """Raise of hexadecimal numbers and dotted keys what the parser raises of others too long."""
    if isinstance(found, int) and abs(found) > LARGEST_NUMBER:
        raise ValueError
    if not levels:
        raise RecursionError
    if isinstance(found, dict):
        found = list(found.values())
    for each in found if isinstance(found, list) else ():
        _require_legible(each, levels - 1)


def _lowered(message: str) -> str:
    shown = visible(message)
    return shown[:1].lower() + shown[1:]
