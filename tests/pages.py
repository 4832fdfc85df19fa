"""Pages as a strict reader of HTML sees them: elements in a tree, or an error."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_VOID = frozenset({"br", "input", "link", "meta"})


@dataclass
class Element:
    """An element with its attributes and all that is in it, in order."""

    tag: str
    attributes: dict[str, str | None]
    inside: list[Element | str] = field(default_factory=list)

    def every(self, tag: str = "", **wanted: str) -> Iterator[Element]:
        """Yield each element within it of a *tag* and with the attributes that are *wanted*."""
        for each in self.inside:
            if isinstance(each, Element):
                if (not tag or each.tag == tag) and each.has(wanted):
                    yield each
                yield from each.every(tag, **wanted)

    def one(self, tag: str = "", **wanted: str) -> Element:
        """Return the first such element; fail where there is none."""
        return next(self.every(tag, **wanted))

    def has(self, wanted: dict[str, str]) -> bool:
        """Tell whether it has all these attributes; a trailing underscore in a name is none."""
        return all(
            self.attributes.get(name.rstrip("_").replace("_", "-")) == value
            for name, value in wanted.items()
        )

    @property
    def text(self) -> str:
        """All text within it, a break as a line end."""
        parts = (each if isinstance(each, str) else _text(each) for each in self.inside)
        return "".join(parts)


def _text(element: Element) -> str:
    return "\n" if element.tag == "br" else element.text


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"an attribute of {tag} is there twice"
        element = Element(tag, dict(attrs))
        self._open[-1].inside.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().tag == tag, f"{tag} is closed where it is not open"

    def handle_data(self, data: str) -> None:
        self._open[-1].inside.append(data)


def read(page: str) -> Element:
    """Return the root of *page*; fail where an element is not closed in its turn."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert reader._open == [reader.root], "the page ends before its elements do"  # noqa: SLF001  # our own class
    return reader.root.one("html")


def linked_data(page: Element) -> dict[str, Any]:
    """Return the JSON-LD of a page."""
    found: dict[str, Any] = json.loads(page.one("script", type="application/ld+json").text)
    return found
