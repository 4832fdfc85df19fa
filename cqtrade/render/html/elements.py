"""Elements of HTML from text that is always escaped."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NewType

if TYPE_CHECKING:
    from collections.abc import Iterable

Html = NewType("Html", str)
"""Text that is HTML already; plain text becomes such by `text` alone."""

NOTHING = Html("")
_VOID = frozenset({"br", "input", "meta"})


def text(plain: str) -> Html:
    """Return *plain*, no character of which can be more than itself, its lines broken."""
    return Html(escape(plain).replace("\n", "<br>"))


def element(tag: str, /, *inside: Html, **attributes: str | int | bool | None) -> Html:
    """Return an element with what is *inside* and its *attributes*.

    An underscore in the name of one is a hyphen, at its end nothing; None and False leave it out.
    """
    opening = f"<{tag}{''.join(_attributes(attributes))}>"
    if tag in _VOID:
        return Html(opening)
    return Html(f"{opening}{''.join(inside)}</{tag}>")


def together(several: Iterable[Html], between: str = "") -> Html:
    """Return *several* pieces one after the other, with plain text *between* them."""
    return Html(text(between).join(several))


def _attributes(attributes: dict[str, str | int | bool | None]) -> Iterable[str]:
    for name, value in attributes.items():
        spelt = name.rstrip("_").replace("_", "-")
        if value is True:
            yield f" {spelt}"
        elif value is not None and value is not False:
            yield f' {spelt}="{escape(str(value))}"'
