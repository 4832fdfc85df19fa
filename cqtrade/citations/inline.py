"""A source in one line, as tables and flat rows have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from cqtrade.model import Locator, Source

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


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
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _quoted(title: str) -> str:
    # A description in square brackets stands for a title that the document does not have.
    return title if title.startswith("[") else f"“{title}”"


def _access(accessed: date | None) -> str:
    return f" (accessed {day_in_words(accessed)})" if accessed else ""
