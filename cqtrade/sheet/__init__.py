"""What a command answers, before anyone decides how it looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cqtrade.chart import Chart
    from cqtrade.columns import Cell
    from cqtrade.sheet.view import View


class Records(NamedTuple):
    """Flat rows for machines: every cell plain, the columns an interface."""

    columns: tuple[str, ...]
    rows: Iterable[tuple[Cell, ...]]


class Sheet(NamedTuple):
    """An answer in every form; view and chart are worded only where a person looks at them.

    What has no chart cannot be drawn.
    """

    records: Records
    view: Callable[[], View]
    chart: Callable[[], Chart] | None = None
