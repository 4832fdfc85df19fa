"""A chart as an SVG that stands alone: no script, nothing fetched, letters as letters."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, tostring

from cqtrade.chart import RowPanel, TimePanel
from cqtrade.language import Language, speaking
from cqtrade.render.svg import bars, legend, time
from cqtrade.render.svg.canvas import GREY, PAPER, Canvas, Letters, Stroke, legible
from cqtrade.render.svg.letters import broken

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cqtrade.chart import Chart, Panel

WIDE = 800.0
# Whichever is there: those of common systems, then those that have Chinese letters.
FONTS = (
    "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'Noto Sans', 'Noto Sans CJK SC', "
    "'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', 'DejaVu Sans', sans-serif"
)
_EDGE = 20.0
_TITLE, _LINE, _SMALL = 17.0, 11.5, 9.5


def text(chart: Chart) -> str:
    """Return *chart* as an SVG document; the same chart is always the same text."""
    with speaking(Language(chart.lang)):
        return _text(chart)


def _text(chart: Chart) -> str:
    root = Element(
        "svg", {"xmlns": "http://www.w3.org/2000/svg", "role": "img", "lang": chart.lang}
    )
    canvas = Canvas(root, WIDE)
    _tell(root, chart)
    background = SubElement(root, "rect", {"class": "paper", "x": "0", "y": "0", "fill": PAPER})
    bottom = _head(canvas, chart)
    bottom = legend.draw(canvas, chart, bottom)
    left = max(
        (time.margin(each) for each in chart.panels if isinstance(each, TimePanel)), default=0
    )
    for panel in chart.panels:
        bottom = _panel(canvas, panel, bottom + 14, left)
    bottom = _foot(canvas, chart, bottom + 8)
    _size(root, background, bottom + _EDGE / 2)
    return tostring(root, encoding="unicode") + "\n"


def _tell(root: Element, chart: Chart) -> None:
    """Say in words what is drawn, for those who do not see it."""
    SubElement(root, "title").text = legible(chart.title)
    panels = (panel.title for panel in chart.panels)
    SubElement(root, "desc").text = legible("; ".join([*chart.lines, *panels, *chart.notes]))


def _head(canvas: Canvas, chart: Chart) -> float:
    y = _EDGE
    for line in broken(chart.title, _TITLE, WIDE - 2 * _EDGE):
        y += 14
        canvas.text((_EDGE, y), line, Letters(_TITLE, bold=True), "title")
        y += 7
    return _written(canvas, chart.lines, y + 1, _LINE, "line")


def _panel(canvas: Canvas, panel: Panel, top: float, left: float) -> float:
    if isinstance(panel, RowPanel):
        return bars.draw(canvas, panel, top)
    return time.draw(canvas, panel, top, left)


def _foot(canvas: Canvas, chart: Chart, top: float) -> float:
    canvas.line((_EDGE, top), (WIDE - _EDGE, top), Stroke(GREY), "rule")
    y = _written(canvas, chart.notes, top + 4, _SMALL, "note")
    y = _written(canvas, chart.sources, y + 4, _SMALL, "source")
    return _written(canvas, (chart.colophon,) if chart.colophon else (), y + 4, _SMALL, "colophon")


def _written(canvas: Canvas, texts: Iterable[str], top: float, size: float, kind: str) -> float:
    for each in texts:
        for line in broken(each, size, WIDE - 2 * _EDGE):
            top += size + 3
            canvas.text((_EDGE, top), line, Letters(size, color=GREY), kind)
    return top


def _size(root: Element, background: Element, high: float) -> None:
    size = {"width": f"{WIDE:.0f}", "height": f"{high:.0f}"}
    background.attrib.update(size)
    root.attrib.update(size | {"viewBox": f"0 0 {WIDE:.0f} {high:.0f}", "font-family": FONTS})
