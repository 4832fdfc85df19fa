"""What a command answers, before anyone decides how it looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cqtrade.columns import Cell
    from cqtrade.sheet.view import View


class Records(NamedTuple):
    """Flat rows for machines: every cell plain, the columns an interface."""

    columns: tuple[str, ...]
    rows: Iterable[tuple[Cell, ...]]


class Sheet(NamedTuple):
    """An answer in both forms; the view is worded only where a person reads it."""

    records: Records
    view: Callable[[], View]
