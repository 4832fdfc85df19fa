"""An answer of any command as a page of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cqtrade
from cqtrade.language import said
from cqtrade.render.html import sources
from cqtrade.render.html.elements import NOTHING
from cqtrade.render.html.figures import Figures
from cqtrade.render.html.links import Links
from cqtrade.render.html.skeleton import Page, Part, whole
from cqtrade.render.html.views import Views

if TYPE_CHECKING:
    from cqtrade.sheet.view import View


def page(view: View) -> str:
    """Return *view* as one self-contained page in the language spoken."""
    leads = Links(range(1, len(view.sources) + 1))
    views = Views(leads, Figures({}, {}, leads))
    title = view.title or "cqtrade"
    inside = views.drawn(view._replace(lines=()), title)
    answer = Part("answer", said("Answer"), inside)
    listed = Part("sources", said("Sources"), sources.listed_plainly(view.sources, leads))
    return whole(
        Page(
            title=title,
            about=views.lines(view.lines) if view.lines else NOTHING,
            parts=(answer, listed) if view.sources else (answer,),
            generator=f"cqtrade {cqtrade.__version__}",
        )
    )
