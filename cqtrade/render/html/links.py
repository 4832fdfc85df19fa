"""Text in which references, figures and addresses lead somewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cqtrade.render.html.elements import Html, element, text

if TYPE_CHECKING:
    from collections.abc import Collection

# A place in the document follows a reference, which may begin a line or come after a comma.
_PLACES = re.compile(
    r"(?P<reference>\[(?P<number>[0-9]{1,6})\](?= ¶)"
    r"|(?:^|(?<=, )|(?<=[，、])|(?<=  ))\[(?P<other>[0-9]{1,6})\](?= ))"
    r"|(?P<short>\b[0-9a-f]{6,64}\b)"
    r"|(?P<address>https?://[^\s<>|\"]*[^\s<>|\".,;:!?)\]”。，])",
    re.MULTILINE,
)


class Links(NamedTuple):
    """What there is on a page to lead to: sources by their numbers, figures by short ids."""

    sources: Collection[int] = ()
    figures: Collection[str] = ()

    def within(self, plain: str) -> Html:
        """Return *plain* with every such mention in it as a link; addresses are http or https."""
        pieces, end = [], 0
        for found in _PLACES.finditer(plain):
            if leads := self._leads(found):
                pieces += [text(plain[end : found.start()]), _link(leads, found[0])]
                end = found.end()
        return Html("".join([*pieces, text(plain[end:])]))

    def _leads(self, found: re.Match[str]) -> str:
        if found["address"]:
            return found["address"]
        if found["reference"]:
            number = int(found["number"] or found["other"])
            return source(number) if number in self.sources else ""
        return figure(found["short"]) if found["short"] in self.figures else ""


def source(number: int) -> str:
    """Return the address, within the page, of a source."""
    return f"#source-{number}"


def figure(short: str) -> str:
    """Return the address, within the page, of a figure."""
    return f"#f-{short}"


def conflict(number: int) -> str:
    """Return the address, within the page, of a conflict."""
    return f"#conflict-{number}"


def _link(leads: str, shown: str) -> Html:
    outside = not leads.startswith("#")
    return element("a", text(shown), href=leads, rel="noreferrer" if outside else None)
