"""Reference list entries of the American Psychological Association, 7th edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.citations import dates, names, titles
from cqtrade.citations.documents import Genre, address, genre, publisher_besides
from cqtrade.citations.places import Places, english

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cqtrade.citations.names import Name
    from cqtrade.model import Locator, Source

# Section 9.8: of more authors than these, the last follows dots after the first nineteen.
_MOST_AUTHORS = 20
_FEWEST_SHORTENED = 3
_UNDATED = "n.d."


def apa(source: Source, at: Iterable[Locator] = ()) -> str:
    """Return the entry, and with places the citation in the text that names them.

    Publication Manual, 7th edition, chapters 8 to 10: names with initials (9.8), a group as author
    (9.11), `n.d.` (9.17), a description in brackets for a missing title (9.22), `[Data set]`
    (10.9), the site left out where it is the author (10.16), a date of retrieval only where no
    date of publication and no archived copy say which version was read (9.16), paragraphs in the
    text (8.13). Titles keep their capitals: which words of one are names is not known here.
    """
    authors = [names.parse(each) for each in source.authors]
    parts = (
        titles.ended(_several([_inverted(each) for each in authors]) or source.publisher),
        f"({_date(source)}).",
        titles.ended(_title(source)),
        titles.ended(publisher_besides(source)) if authors and publisher_besides(source) else "",
        _address(source),
        f"(Withdrawn {dates.words(source.withdrawn)})" if source.withdrawn else "",
    )
    entry = " ".join(part for part in parts if part)
    places = [_capitalised(each) for each in english(Places.of(at), "para.", "paras.")]
    return f"{entry} In text: ({_in_text(source, authors, places)})." if places else entry


def _inverted(name: Name) -> str:
    initials = "".join(
        f"{each}." if each.startswith("-") else f" {each}." for each in name.initials
    ).strip()
    return ", ".join(part for part in (name.family, initials, name.suffix) if part)


def _several(authors: Sequence[str]) -> str:
    if len(authors) > _MOST_AUTHORS:
        return f"{', '.join(authors[: _MOST_AUTHORS - 1])}, . . . {authors[-1]}"
    return ", & ".join(filter(None, (", ".join(authors[:-1]), *authors[-1:])))


def _date(source: Source) -> str:
    if not source.published:
        return _UNDATED
    is_a_work = genre(source) in (Genre.REPORT, Genre.DATA)
    return source.published[:4] if is_a_work else dates.year_first(source.published)


def _title(source: Source) -> str:
    kind = " [Data set]" if genre(source) is Genre.DATA else ""
    return source.title + kind


def _address(source: Source) -> str:
    found = address(source)
    if source.published or not source.accessed or not found or found == source.archived:
        return found
    return f"Retrieved {dates.words(source.accessed)}, from {found}"


def _in_text(source: Source, authors: Sequence[Name], places: Sequence[str]) -> str:
    families = [each.family for each in authors] or [source.publisher]
    several = f"{families[0]} et al." if len(families) >= _FEWEST_SHORTENED else ""
    year = source.published[:4] or _UNDATED
    return ", ".join([several or " & ".join(families), year, *places])


def _capitalised(place: str) -> str:
    # Section 7.10 writes Table 3 and Figure 2.
    is_display = place.startswith(("table", "figure"))
    return place.capitalize() if is_display else place
