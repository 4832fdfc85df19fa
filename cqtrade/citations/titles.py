"""Titles in a sentence: quoted, or in the brackets that stand for a title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cqtrade.citations.documents import Genre, genre

if TYPE_CHECKING:
    from cqtrade.model import Source

_DOUBLE_QUOTES = re.compile(r'["“]([^"“”]*)["”]')
_SINGLE_QUOTES = r"‘\1’"
_ENDS = (".", "?", "!", "。", "？", "！", "…")
_FIRST_PHRASE = re.compile(r"[:：;；,，–—]")


def is_description(title: str) -> bool:
    """Tell whether *title* only describes a document that has none: it is in square brackets."""
    return title.startswith("[")


def quoted(title: str, end: str = "") -> str:
    """Return a title in quotation marks, with *end* inside them; a description without marks.

    Marks inside the title become single ones, as CMOS and MLA have it. A title that asks or
    exclaims keeps its own mark instead of *end*.
    """
    closed = ended(title, end)
    if is_description(title):
        return closed
    return f"“{_DOUBLE_QUOTES.sub(_SINGLE_QUOTES, closed)}”"


def of(source: Source) -> str:
    """Return the title of a source as a sentence: quoted, that of a report as it is.

    A work of its own has italics in CMOS and MLA instead of marks, which plain text cannot show.
    """
    own = genre(source) is Genre.REPORT
    return ended(source.title) if own else quoted(source.title, ".")


def ended(text: str, end: str = ".") -> str:
    """Return *text* with *end* behind it, unless it ends a sentence by itself."""
    return text if text.endswith(_ENDS) else text + end


def shortened(title: str) -> str:
    """Return the beginning of a title up to its first mark, enough to find it in a list."""
    if is_description(title):
        return title
    return _FIRST_PHRASE.split(title, maxsplit=1)[0].strip() or title
