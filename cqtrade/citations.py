"""Sources as text: enough for a reader to find the document and the place in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from cqtrade.model import Locator, Source

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_TEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{character: f"\\{character}" for character in "&%$#_{}"},
}
_TEX_SPECIAL = re.compile(r"[\\~^&%$#_{}]")


def plain(source: Source, at: Iterable[Locator] = ()) -> str:
    """Return a citation in one line: authors, title, publisher, date, place, address, access.

    Where no date is known it says `n.d.`
    """
    return placed(*around(source), locators(at))


def around(source: Source) -> tuple[str, str]:
    """Return what stands before the place in a citation, and what stands after it."""
    parts = (
        ", ".join(source.authors),
        _quoted(source.title),
        source.publisher,
        source.published or "n.d.",
    )
    address = f", {source.url}" if source.url else ""
    return ", ".join(part for part in parts if part), address + _access(source.accessed)


def placed(before: str, after: str, place: str) -> str:
    """Return a citation with its *place* between the two parts that `around` gives."""
    where = f", {place}" if place else ""
    return (before + where + after).rstrip(".") + "."


def bibtex(source: Source, at: Iterable[Locator] = ()) -> str:
    """Return a BibTeX entry: its key is the source's id and the place, which is its note too."""
    places = tuple(at)
    fields = {
        "author": _tex_authors(source),
        "title": f"{{{_tex(source.title)}}}",
        "year": source.published[:4],
        "month": _tex_month(source.published),
        "howpublished": _tex(source.publisher),
        "url": source.url,
        "urldate": source.accessed.isoformat() if source.accessed else "",
        "note": _tex(locators(places)),
        "langid": {"en": "english", "zh": "chinese"}.get(source.language, source.language),
    }
    width = max(len(name) for name in fields)
    lines = [f"  {name:<{width}} = {{{text}}}," for name, text in fields.items() if text]
    return "\n".join([f"@misc{{{_key(source, places)},", *lines, "}"])


def locators(at: Iterable[Locator]) -> str:
    """Return places as one text: `para. 4, 8` for paragraphs, words as they are."""
    return places_in_words([each.place for each in at])


def places_in_words(places: Iterable[int | str]) -> str:
    """Return numbers of paragraphs and words as one text: `para. 4, 8, table 3`."""
    several = list(places)
    numbers = [str(place) for place in several if isinstance(place, int)]
    words = [place for place in several if isinstance(place, str)]
    paragraphs = [f"para. {', '.join(numbers)}"] if numbers else []
    return ", ".join(paragraphs + words)


def day_in_words(day: date) -> str:
    """Return a date as `22 November 2026`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _quoted(title: str) -> str:
    # A description in square brackets stands for a title that the document does not have.
    return title if title.startswith("[") else f"“{title}”"


def _access(accessed: date | None) -> str:
    return f" (accessed {day_in_words(accessed)})" if accessed else ""


def _key(source: Source, at: Iterable[Locator]) -> str:
    places = (re.sub("[^0-9A-Za-z]+", "", str(each.place)) for each in at)
    return "-".join([source.id, *places])


def _tex_authors(source: Source) -> str:
    return " and ".join(f"{{{_tex(author)}}}" for author in source.authors)


def _tex_month(published: str) -> str:
    month = published[5:7]
    return _MONTHS[int(month) - 1][:3].lower() if month else ""


def _tex(text: str) -> str:
    return _TEX_SPECIAL.sub(lambda found: _TEX[found.group()], text)
