"""References as the Chinese standard GB/T 7714 has them, numbered system, 2025 or 2015 edition."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cqtrade.citations import names, titles
from cqtrade.citations.documents import Genre, address, genre, publisher_besides
from cqtrade.citations.places import PAGES, Places, chinese, english

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cqtrade.citations.names import Name
    from cqtrade.model import Locator, Source

_CODES = {Genre.ARTICLE: "N", Genre.REPORT: "R", Genre.PAGE: "EB", Genre.DATA: "DS"}
_MOST_AUTHORS = 3


class _Edition(NamedTuple):
    """What the editions write differently.

    `bare` are the documents on the net whose date stands without brackets, as that of all others
    does.
    """

    comma: str
    colon: str
    brackets: str
    bare: frozenset[Genre]
    accessed_when_dated: bool


_2025 = _Edition(
    "，", "：", "（{}）", bare=frozenset({Genre.ARTICLE, Genre.REPORT}), accessed_when_dated=False
)
_2015 = _Edition(", ", ": ", "({})", bare=frozenset({Genre.ARTICLE}), accessed_when_dated=True)


def edition_2025(source: Source, at: Iterable[Locator] = ()) -> str:
    """Return a reference as GB/T 7714—2025 has it, with its places behind the date.

    Its text is not public. What it changed is told by Wuhan University, which led its drafting:
    marks of one kind throughout, new rules for personal names, no date of access but for what is
    only on the net. The shapes are those of the style that the zotero-chinese project publishes:
    full-width marks in every language, family names no longer in capitals, `[N/OL]` and `[R/OL]`
    with a bare date, `[EB/OL]` and `[DS/OL]` with dates of issue and of access in brackets. An
    undated article keeps the date of access: nothing else dates it.
    """
    return _reference(source, Places.of(at), _2025)


def edition_2015(source: Source, at: Iterable[Locator] = ()) -> str:
    """Return a reference as GB/T 7714—2015 has it, with its places behind the date.

    Section 8: family names of Latin letters in capitals, of given names in pinyin a letter for each
    syllable (8.1.1, after GB/T 28039), three authors and 等 or `et al.` by the language of the item
    (8.1.2), a missing author left out, the date of access in square brackets; Annex B: the codes
    of documents. The marks are half-width.
    """
    return _reference(source, Places.of(at), _2015)


def _reference(source: Source, places: Places, edition: _Edition) -> str:
    found = address(source)
    code = _CODES[genre(source)] + ("/OL" if found else "")
    parts = (
        _responsible(source, edition),
        f"{source.title.rstrip('.')}[{code}]",
        _issued(source, _where(source, places, edition), edition),
        found,
        _withdrawn(source),
    )
    return " ".join(titles.ended(part) for part in parts if part)


def _responsible(source: Source, edition: _Edition) -> str:
    if not source.authors:
        # A newspaper stands in its own place behind the title.
        return "" if genre(source) is Genre.ARTICLE else source.publisher
    several = [_name(names.parse(each), edition) for each in source.authors]
    others = ["等" if source.language == "zh" else "et al"] if len(several) > _MOST_AUTHORS else []
    return edition.comma.join(several[:_MOST_AUTHORS] + others)


def _name(name: Name, edition: _Edition) -> str:
    if not name.given:
        return name.family
    family = name.family
    if edition is _2015:
        # The particles before a family name stay as they are.
        family = " ".join(w if w.islower() else w.upper() for w in family.split())
    return " ".join(filter(None, (family, *name.syllables, name.suffix.rstrip("."))))


def _issued(source: Source, where: str, edition: _Edition) -> str:
    """Return the publisher, the date, the places and the date of access."""
    named = source.authors or genre(source) is Genre.ARTICLE
    publisher = publisher_besides(source) if named else ""
    access = f"[{source.accessed}]" if source.accessed and address(source) else ""
    if genre(source) in edition.bare or not address(source):
        kept = access if edition.accessed_when_dated or not source.published else ""
        when = source.published or _unknown(source)
        return edition.comma.join(filter(None, (publisher, when))) + where + kept
    if not source.published:
        return f"{publisher}{access or _unknown(source)}{where}"
    when = edition.brackets.format(source.published)
    if publisher and edition is _2015:
        year = source.published[:4]
        publisher, when = f"{publisher}, {year}", "" if source.published == year else when
    return f"{publisher}{when}{access}{where}"


def _unknown(source: Source) -> str:
    return "[日期不详]" if source.language == "zh" else "[n.d.]"


def _where(source: Source, places: Places, edition: _Edition) -> str:
    told = chinese(places) if source.language == "zh" else english(places, "para.", "paras.")
    if len(told) == 1 and places.words and PAGES.fullmatch(places.words[0]):
        # Pages are what the standard expects there, and need no word.
        told = [PAGES.sub(r"\1", places.words[0])]
    between = "，" if source.language == "zh" else ", "
    return f"{edition.colon}{between.join(told)}" if told else ""


def _withdrawn(source: Source) -> str:
    if not source.withdrawn:
        return ""
    is_chinese = source.language == "zh"
    return f"{source.withdrawn} 撤回" if is_chinese else f"Withdrawn {source.withdrawn}"
