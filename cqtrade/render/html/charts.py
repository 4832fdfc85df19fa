"""A chart within a page, in the colours of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.render import svg
from cqtrade.render.html.elements import Html, element

if TYPE_CHECKING:
    from cqtrade.chart import Chart


def drawn(chart: Chart) -> Html:
    """Return *chart* in a frame that scrolls where the screen is narrow."""
    picture = Html(svg.text(chart).strip())
    frame = element(
        "div", picture, class_="scroll", role="group", tabindex=0, aria_label=chart.title
    )
    return element("figure", frame)
