"""Entries for BibTeX and biblatex."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cqtrade.citations import exchange, names
from cqtrade.citations.inline import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cqtrade.model import Locator, Source

_TEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    # BibTeX counts braces, and a backslash before one does not hide it.
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    **{character: f"\\{character}" for character in "&%$#_"},
}
_TEX_SPECIAL = re.compile(r"[\\~^&%$#_{}]")
_IN_ADDRESSES = str.maketrans({"{": "%7B", "}": "%7D"})
_LANGUAGES = {"en": "english", "zh": "chinese"}


def bibtex(source: Source, at: Iterable[Locator] = ()) -> str:
    """Return a BibTeX entry: its key is the source's id and the place, which is its note too.

    Names as `Family, Suffix, Given`, one that stands whole in braces: BibTeX manual, section 4.
    """
    places = tuple(at)
    fields = {
        "author": " and ".join(map(_author, source.authors)),
        "title": f"{{{_tex(source.title)}}}",
        "year": source.published[:4],
        "month": _month(source.published),
        "howpublished": _tex(source.publisher),
        "url": source.url.translate(_IN_ADDRESSES),
        "urldate": source.accessed.isoformat() if source.accessed else "",
        "note": "; ".join(map(_tex, exchange.notes(source, places))),
        "langid": _LANGUAGES.get(source.language, source.language),
    }
    width = max(len(name) for name in fields)
    lines = [f"  {name:<{width}} = {{{text}}}," for name, text in fields.items() if text]
    return "\n".join([f"@misc{{{exchange.key(source, places)},", *lines, "}"])


def _author(author: str) -> str:
    name = names.parse(author)
    if not name.given:
        return f"{{{_tex(author)}}}"
    return ", ".join(_tex(part) for part in (name.family, name.suffix, name.given) if part)


def _month(published: str) -> str:
    month = published[5:7]
    return MONTHS[int(month) - 1][:3].lower() if month else ""


def _tex(text: str) -> str:
    return _TEX_SPECIAL.sub(lambda found: _TEX[found.group()], text)
