"""An answer as a part of a page: what the page itself tells is left out of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cqtrade.report import Exhibit

if TYPE_CHECKING:
    from cqtrade.chart import Chart
    from cqtrade.sheet import Sheet


def shown(sheet: Sheet) -> Exhibit:
    """Return what a sheet tells in words, and in a picture where it has one.

    The sources are those of the page, and the remarks stand beneath the table.
    """
    view = sheet.view()._replace(sources=(), verbatim=())
    return Exhibit(view, _bare(sheet.chart()) if sheet.chart and view.tables else None)


def _bare(chart: Chart) -> Chart | None:
    if not chart.panels:
        return None
    return replace(chart, lines=(), notes=(), sources=(), colophon="")
