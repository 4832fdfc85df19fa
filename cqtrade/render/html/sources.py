"""The sources of a page: each whole, with its address and with links back to its figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.citations.documents import address
from cqtrade.language import said
from cqtrade.render.html import links
from cqtrade.render.html.elements import NOTHING, Html, element, text, together
from cqtrade.render.html.views import text_of_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cqtrade.render.html.links import Links
    from cqtrade.report import Document


def listed(documents: Iterable[Document], exchanged: Sequence[str], leads: Links) -> Html:
    """Return documents as a list by their numbers, then what other programs read of them."""
    items = (_item(each, leads) for each in documents)
    pasted = (element("pre", text_of_lines(each), tabindex=0) for each in exchanged)
    return Html("".join([element("ol", *items, class_="sources"), *pasted]))


def listed_plainly(citations: Sequence[str], leads: Links) -> Html:
    """Return numbered citations as such a list."""
    items = []
    for number, citation in enumerate(citations, start=1):
        worded = leads.within(citation.removeprefix(f"[{number}] "))
        items.append(element("li", worded, id=links.source(number)[1:], value=number))
    return element("ol", *items, class_="sources")


def _item(one: Document, leads: Links) -> Html:
    return element(
        "li",
        _titled(one, leads),
        _archived(one),
        _back(one),
        id=links.source(one.number)[1:],
        value=one.number,
    )


def _titled(one: Document, leads: Links) -> Html:
    """Return the citation, in which the title says what language it is in."""
    before, title, after = one.citation.partition(one.source.title)
    if not title:
        return leads.within(one.citation)
    named = element("cite", text(title), lang=one.source.language)
    return together((leads.within(before), named, _adapted(one, leads.within(after))))


def _adapted(one: Document, worded: Html) -> Html:
    if one.adapts is None:
        return worded
    mention = f"[{one.adapts}]"
    before, found, after = worded.rpartition(mention)
    link = element("a", text(mention), href=links.source(one.adapts))
    return Html(f"{before}{link}{after}") if found else worded


def _archived(one: Document) -> Html:
    copy = one.source.archived
    if not copy.startswith(("https://", "http://")) or copy == address(one.source):
        return NOTHING
    link = element("a", text(said("archived copy")), href=copy, rel="noreferrer")
    return Html(f" {link}")


def _back(one: Document) -> Html:
    if not one.figures:
        return NOTHING
    back = (
        element("a", element("code", text(short)), href=links.figure(short))
        for short in one.figures
    )
    label = text(said("Figures:"))
    return element("p", label, Html(" "), together(back, " "), class_="back")
