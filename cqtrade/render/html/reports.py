"""A report as a page: its sections, its conflicts, its sources, its data."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING

from cqtrade.language import said
from cqtrade.render import delimited
from cqtrade.render.html import charts, linked_data, links, sources
from cqtrade.render.html.elements import NOTHING, Html, element, text
from cqtrade.render.html.figures import Figures
from cqtrade.render.html.links import Links
from cqtrade.render.html.skeleton import Page, Part, whole
from cqtrade.render.html.views import Views

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cqtrade.report import Block, Exhibit, Report, Section
    from cqtrade.sheet.view import Table


def page(report: Report) -> str:
    """Return *report* as one self-contained page in the language spoken."""
    leads = Links({each.number for each in report.documents}, frozenset(report.entries))
    views = Views(leads, Figures(report.entries, report.claims, leads))
    several = len(report.sections) > 1
    level = 4 if several else 3
    sections = tuple(
        _section(each, f"s{number}", views, level)
        for number, each in enumerate(report.sections, start=1)
    )
    if not several:
        # The title of the page is that of its one section.
        sections = sections[0].parts
    listed = sources.listed(report.documents, report.exchanged, leads)
    parts = (*sections, *_conflicts(report, views), Part("sources", said("Sources"), listed))
    return whole(
        Page(
            title=report.title,
            about=_about(report, views),
            parts=parts,
            generator=f"cqtrade {report.version}",
            data=linked_data.text(report),
        )
    )


def _about(report: Report, views: Views) -> Html:
    facts = {
        said("Newest access to a source"): str(report.accessed or ""),
        said("Dataset"): report.digest,
        said("Program"): f"cqtrade {report.version}",
    }
    pairs = (
        element("div", element("dt", text(key)), element("dd", text(value)))
        for key, value in facts.items()
        if value
    )
    return Html(
        "".join(
            [views.lines(_lines(report)), element("dl", *pairs, class_="about"), _download(report)]
        )
    )


def _lines(report: Report) -> tuple[str, ...]:
    return report.sections[0].lines if len(report.sections) == 1 else report.lines


def _download(report: Report) -> Html:
    flat = delimited.text(report.records, ",")
    address = f"data:text/csv;charset=utf-8;base64,{b64encode(flat.encode()).decode()}"
    label = said("The data of this page as CSV")
    link = element("a", text(label), href=address, download="cqtrade.csv", id="data")
    return element("p", link, class_="download")


def _section(section: Section, anchor: str, views: Views, level: int) -> Part:
    blocks = tuple(
        Part(f"{anchor}-{number}", each.heading, _block(each, views, level))
        for number, each in enumerate(section.blocks, start=1)
    )
    return Part(anchor, section.title, views.lines(section.lines), blocks)


def _block(block: Block, views: Views, level: int) -> Html:
    drawn = (_exhibit(each, block, views, level) for each in block.exhibits)
    return Html("".join(drawn))


def _exhibit(exhibit: Exhibit, block: Block, views: Views, level: int) -> Html:
    view, chart = exhibit
    titled = view.title and view.title != block.heading
    title = element(f"h{level}", text(view.title)) if titled else NOTHING
    picture = charts.drawn(chart) if chart else NOTHING
    told = views.drawn(
        view._replace(title=""), view.title or block.heading, register=block.register
    )
    if not block.aside:
        return Html(f"{title}{picture}{told}")
    label = said("These figures one by one") if chart else view.title
    closed = element("details", element("summary", text(label)), told, class_="aside")
    return Html(f"{title}{picture}{closed}") if chart else closed


def _conflicts(report: Report, views: Views) -> Iterator[Part]:
    found = report.conflicts
    if not found.tables:
        return
    several = (_conflict(each, number, views) for number, each in enumerate(found.tables, start=1))
    yield Part("conflicts", said("Conflicts"), Html("".join([views.lines(found.lines), *several])))


def _conflict(table: Table, number: int, views: Views) -> Html:
    anchor = links.conflict(number)[1:]
    heading = said("Conflict {number} · {rule}", number=number, rule=table.title)
    caption = element("span", text(table.title), class_="unseen")
    return element(
        "section",
        element("h3", text(heading)),
        views.table(table, caption, register=False),
        id=anchor,
    )
