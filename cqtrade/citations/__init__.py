"""Sources as text: one file a style, one line here; only the plain one is read at once."""

from __future__ import annotations

from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from cqtrade.citations.inline import (
    around,
    day_in_words,
    locators,
    placed,
    places_in_words,
    plain,
)
from cqtrade.language import is_chinese

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cqtrade.model import Locator, Source

__all__ = [
    "EXCHANGED",
    "STYLES",
    "Style",
    "Writer",
    "around",
    "day_in_words",
    "locators",
    "placed",
    "places_in_words",
    "plain",
    "together",
    "usual_style",
    "writer",
]


class Style(StrEnum):
    """How a citation is written."""

    PLAIN = "plain"
    GBT7714 = "gbt7714"
    GBT7714_2015 = "gbt7714-2015"
    APA = "apa"
    CHICAGO = "chicago"
    MLA = "mla"
    BIBTEX = "bibtex"
    RIS = "ris"
    CSL_JSON = "csl-json"

    @classmethod
    def of(cls, word: str) -> Style:
        """Return the style that *word* names, or begins to name.

        Raises UnknownCode or AmbiguousCode.
        """
        from cqtrade.errors import UnknownCode
        from cqtrade.names import Words, resolve

        known = Words({str(each): (str(each), *_ALIASES.get(each, ())) for each in cls})
        try:
            return cls(resolve("style", word, known))
        except UnknownCode as error:
            error.hint = error.hint or f"one of {STYLES.removesuffix('.')}"
            raise


_ALIASES = {
    Style.GBT7714: ("gbt7714-2025", "gb/t 7714-2025", "gb/t 7714"),
    Style.GBT7714_2015: ("gb/t 7714-2015",),
    Style.APA: ("apa7", "apa 7"),
    Style.CHICAGO: ("cmos",),
    Style.MLA: ("mla9", "mla 9"),
    Style.CSL_JSON: ("csl json", "csljson"),
}
STYLES = "plain, gbt7714, gbt7714-2015, apa, chicago, mla, bibtex, ris or csl-json."

# What other programs read, in lines of their own; the others are one line each.
EXCHANGED = frozenset({Style.BIBTEX, Style.RIS, Style.CSL_JSON})

_WRITERS = {
    Style.PLAIN: ("inline", "plain"),
    Style.GBT7714: ("gbt7714", "edition_2025"),
    Style.GBT7714_2015: ("gbt7714", "edition_2015"),
    Style.APA: ("apa", "apa"),
    Style.CHICAGO: ("chicago", "chicago"),
    Style.MLA: ("mla", "mla"),
    Style.BIBTEX: ("bibtex", "bibtex"),
    Style.RIS: ("ris", "ris"),
    Style.CSL_JSON: ("csl_json", "csl_json"),
}


def usual_style() -> Style:
    """Return the style of whoever asks for none: the national standard in Chinese, else plain."""
    return Style.GBT7714 if is_chinese() else Style.PLAIN


class Writer(Protocol):
    """Writes a source as text, and the places in it where there are any."""

    def __call__(self, source: Source, at: Iterable[Locator] = (), /) -> str:
        """Return the citation."""


def writer(style: Style) -> Writer:
    """Return what writes citations in *style*."""
    room, function = _WRITERS[style]
    write: Writer = getattr(import_module(f"cqtrade.citations.{room}"), function)
    return write


def together(style: Style, entries: Iterable[str]) -> str:
    """Return several citations as one text that readers of *style* take whole."""
    if style is Style.CSL_JSON:
        return "[\n" + ",\n".join(entries) + "\n]"
    return "\n".join(entries)
