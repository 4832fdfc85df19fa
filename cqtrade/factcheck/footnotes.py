"""A draft with a footnote behind every supported figure, and otherwise as it was."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

from cqtrade.citations import plain
from cqtrade.factcheck.verdicts import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cqtrade.citations import Writer
    from cqtrade.factcheck.checking import Checked
    from cqtrade.model import Source


class Notes(Enum):
    """How a footnote is marked."""

    MARKDOWN = "[^{}]"
    TEXT = "[{}]"


_NUMBERED = {
    Notes.MARKDOWN: re.compile(r"\[\^(\d{1,6})\]"),
    Notes.TEXT: re.compile(r"\[(\d{1,6})\]"),
}
_BEHIND = {Notes.MARKDOWN: "[^{}]: {}", Notes.TEXT: "[{}] {}"}


def with_footnotes(
    text: str,
    several: Iterable[Checked],
    sources: Mapping[str, Source],
    notes: Notes,
    write: Writer = plain,
) -> str:
    """Return *text* with a mark behind each supported figure and the citations at its end.

    One citation, as *write* has it, has one number; the numbers go on from those that the draft has
    already.
    """
    first = 1 + max((int(each) for each in _NUMBERED[notes].findall(text)), default=0)
    numbers: dict[str, int] = {}
    parts: list[str] = []
    place = 0
    for each in several:
        if each.verdict is Verdict.SUPPORTED:
            one = each.figures[0]
            citation = write(sources[one.source], one.at)
            number = numbers.setdefault(citation, first + len(numbers))
            parts += text[place : each.end], notes.value.format(number)
            place = each.end
    return "".join((*parts, text[place:], _listed(text, numbers, notes)))


def _listed(text: str, numbers: Mapping[str, int], notes: Notes) -> str:
    if not numbers:
        return ""
    newline = "\r\n" if "\r\n" in text else "\n"
    between = newline if text.endswith(("\n", "\r")) else newline * 2
    lines = (_BEHIND[notes].format(number, citation) for citation, number in numbers.items())
    return between + "".join(f"{line}{newline}" for line in lines)
