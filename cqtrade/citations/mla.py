"""Works-cited entries of the MLA Handbook, 9th edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.citations import dates, names, titles
from cqtrade.citations.documents import Genre, address, genre
from cqtrade.citations.places import PAGES, Places, english

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from cqtrade.citations.names import Name
    from cqtrade.model import Locator, Source

_MOST_AUTHORS = 2


def mla(source: Source, at: Iterable[Locator] = ()) -> str:
    """Return the entry, and with places the citation in the text that names them.

    MLA Handbook, 9th edition, chapters 5 and 6: the first name turned round (5.5), a name whose own
    order has the family first left as it is (5.9); one or two authors, or the first and `et al.`; a
    work without an author, or with its publisher for one, begins with the title; a description
    instead of a title has no quotation marks; day, short month, year, and no word for a missing
    date; the date of access, which is optional, at the end; in the text a comma before paragraphs
    and none before pages. Titles keep their capitals.
    """
    written = [each for each in source.authors if each != source.publisher]
    authors = [names.parse(each) for each in written]
    parts = (
        titles.ended(_several(authors)) if authors else "",
        titles.of(source),
        titles.ended(", ".join(_container(source))),
        f"Accessed {_day(source.accessed)}." if source.accessed and address(source) else "",
        f"Withdrawn {_day(source.withdrawn)}." if source.withdrawn else "",
    )
    entry = " ".join(part for part in parts if part)
    places = english(Places.of(at), "par.", "pars.")
    return f"{entry} In text: ({_in_text(source, authors, places)})." if places else entry


def _several(authors: Sequence[Name]) -> str:
    first, *others = authors
    if not others:
        return first.sorted
    if len(authors) > _MOST_AUTHORS:
        return f"{first.sorted}, et al."
    return f"{first.sorted}{names.before_and(authors)} and {others[0].natural}"


def _container(source: Source) -> list[str]:
    when = dates.day_first(source.published) if source.published else ""
    return [part for part in (source.publisher, when, address(source)) if part]


def _day(day: date) -> str:
    return dates.day_first(day.isoformat())


def _in_text(source: Source, authors: Sequence[Name], places: Sequence[str]) -> str:
    where = [PAGES.sub(r"\1", each) for each in places]
    before = "" if PAGES.fullmatch(places[0]) else ","
    return f"{_who(source, authors, before)} {', '.join(where)}"


def _who(source: Source, authors: Sequence[Name], comma: str) -> str:
    if not authors:
        title = titles.shortened(source.title)
        is_bare = titles.is_description(title) or genre(source) is Genre.REPORT
        return f"{title}{comma}" if is_bare else f"“{title}{comma}”"
    if len(authors) > _MOST_AUTHORS:
        return f"{authors[0].family} et al.{comma}"
    return f"{' and '.join(each.family for each in authors)}{comma}"
