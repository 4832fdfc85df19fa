"""Records in the RIS format of reference managers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.citations import dates, exchange, names
from cqtrade.citations.documents import Genre, genre

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cqtrade.model import Locator, Source

_TYPES = {Genre.ARTICLE: "NEWS", Genre.REPORT: "RPRT", Genre.PAGE: "ELEC", Genre.DATA: "DATA"}


def ris(source: Source, at: Iterable[Locator] = ()) -> str:
    """Return a RIS record.

    RIS format specifications: a tag of two characters, two spaces, a hyphen and a space on each
    line, `TY` first and `ER` last; authors as `Family, Given, Suffix`; dates as YYYY/MM/DD, whose
    slashes stay where a part is not known; no asterisk in authors and periodicals. Lines end as
    all of our lines do, without the carriage return that the specification of 2001 asks for.
    """
    places = tuple(at)
    lines = [f"{tag}  - {text}" for tag, text in _fields(source, places) if text]
    return "\n".join([*lines, "ER  -"])


def _fields(source: Source, places: tuple[Locator, ...]) -> Iterator[tuple[str, str]]:
    periodical = genre(source) is Genre.ARTICLE
    yield "TY", _TYPES[genre(source)]
    yield "ID", exchange.key(source, places)
    yield from (("AU", _starless(_author(each))) for each in source.authors)
    yield "TI", source.title
    yield ("T2", _starless(source.publisher)) if periodical else ("PB", source.publisher)
    yield "PY", source.published[:4]
    yield "DA", dates.slashed(source.published) if source.published else ""
    yield "UR", source.url
    yield "Y2", f"{source.accessed:%Y/%m/%d}" if source.accessed else ""
    yield "LA", source.language
    yield from (("N1", each) for each in exchange.notes(source, places))


def _author(author: str) -> str:
    name = names.parse(author)
    return ", ".join(part for part in (name.family, name.given, name.suffix) if part)


def _starless(text: str) -> str:
    return text.replace("*", "")
