"""Figures as CSV and as JSON Lines, written row by row."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from cqtrade.render import delimited, json
from cqtrade.sheet import Records

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from cqtrade.dataset import Facts

_BYTE_ORDER_MARK = "\ufeff"


def write_csv(facts: Facts, path: Path) -> None:
    """Write *facts* to *path* as CSV."""
    _write(delimited.lines(_records(facts), ","), path)


def write_marked_csv(facts: Facts, path: Path) -> None:
    """Write *facts* to *path* as CSV that begins with a byte order mark, as Excel wants it."""
    _write(chain([_BYTE_ORDER_MARK], delimited.lines(_records(facts), ",")), path)


def write_jsonl(facts: Facts, path: Path) -> None:
    """Write *facts* to *path*, one object a line."""
    _write(json.lines(_records(facts)), path)


def _records(facts: Facts) -> Records:
    return Records(facts.dataset.columns, facts.rows())


def _write(lines: Iterable[str], path: Path) -> None:
    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="") as file:
        file.writelines(lines)
