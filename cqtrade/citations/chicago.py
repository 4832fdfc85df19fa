"""Reference list entries of The Chicago Manual of Style, 18th edition, author-date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.citations import dates, names, titles
from cqtrade.citations.documents import address, publisher_besides
from cqtrade.citations.places import PAGES, Places, english

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cqtrade.citations.names import Name
    from cqtrade.model import Locator, Source

# Of more authors than these, the list names the first three; a text never more than two.
_MOST_AUTHORS = 6
_MOST_IN_TEXT = 2
_OF_MANY = 3
_UNDATED = "n.d."


def chicago(source: Source, at: Iterable[Locator] = ()) -> str:
    """Return the entry, and with places the citation in the text that names them.

    CMOS 18, chapters 13 and 14: the first name inverted, a Chinese one in its own order and
    without a comma; six authors in the list and two in the text before `et al.`; the newspaper or
    the institution in the place of a missing author, and then not again; the day behind the title,
    since the 18th edition without the year; `n.d.` after a comma in the text (CMOS 17 15.44); a
    date of access only where there is none of publication. Titles keep their capitals.
    """
    authors = [names.parse(each) for each in source.authors]
    parts = (
        titles.ended(_several(authors) or source.publisher),
        titles.ended(source.published[:4] or _UNDATED),
        titles.of(source),
        _container(source),
        _access(source),
        _archived(source),
        f"Withdrawn {dates.words(source.withdrawn)}." if source.withdrawn else "",
    )
    entry = " ".join(part for part in parts if part)
    places = [PAGES.sub(r"\1", each) for each in english(Places.of(at), "para.", "paras.")]
    return f"{entry} In text: ({_in_text(source, authors, places)})." if places else entry


def _several(authors: Sequence[Name]) -> str:
    if len(authors) > _MOST_AUTHORS:
        return f"{_listed(authors[:_OF_MANY])}, et al."
    if len(authors) > 1:
        return f"{_listed(authors[:-1])}{names.before_and(authors)} and {authors[-1].natural}"
    return _listed(authors)


def _listed(authors: Sequence[Name]) -> str:
    return ", ".join([*(each.sorted for each in authors[:1]), *(n.natural for n in authors[1:])])


def _container(source: Source) -> str:
    where = publisher_besides(source) if source.authors else ""
    when = dates.within_year(source.published) if source.published else ""
    several = ", ".join(part for part in (where, when) if part)
    return titles.ended(several) if several else ""


def _access(source: Source) -> str:
    found = address(source)
    if not found:
        return ""
    undated = source.accessed and not source.published
    when = f"Accessed {dates.words(source.accessed)}. " if undated and source.accessed else ""
    return f"{when}{found}."


def _archived(source: Source) -> str:
    besides = source.archived and source.archived != address(source)
    return f"Archived at {source.archived}." if besides else ""


def _in_text(source: Source, authors: Sequence[Name], places: Sequence[str]) -> str:
    families = [each.family for each in authors] or [source.publisher]
    several = f"{families[0]} et al." if len(families) > _MOST_IN_TEXT else " and ".join(families)
    dated = f"{several} {source.published[:4]}" if source.published else f"{several}, {_UNDATED}"
    return ", ".join([dated, *places])
