"""Ranks with a number in them: "ranking first nationally", "among the top 10", 位居全国第一."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cqtrade.quantity import Hedge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cqtrade.drafting.article import Paragraph
    from cqtrade.numerals import Mention

_RANKS = re.compile(
    r"\b(?:rank(?:s|ed|ing)?|plac(?:ed|ing)|came|coming)\b[^.,;\d]{0,30}$"
    r"|(?:位居|位列|位次|稳居|跃居|居|排名|排位|名列|列|全国|全球|世界|西部|中西部)[^，。；\d]{0,8}$",
    re.IGNORECASE,
)
_OF_WHAT = re.compile(
    r"\s?(?:nationally|nationwide|globally|among|位|名"
    r"|in\s(?:the\s)?(?:country|china|world|nation|region)(?!\sto\b)"
    r"|(?:largest|biggest|highest|fastest)\b)",
    re.IGNORECASE,
)
_PLACE = re.compile(r"\s?(?:位(?!置)|名(?!为|称)|大(?!会|道|桥))")
_PLACED = re.compile(r"\s?位(?!置|于|列|居)")
_FROM = re.compile(r"[居列排从由至到的升]\s?$")
_TOP = re.compile(r"(?P<top>\btop\s|前)$", re.IGNORECASE)
_BEFORE_TOP = re.compile(
    r"\b(?:among|rank(?:s|ed|ing)?|in|into)\b[^.,;\d]{0,20}$|[居列名进]\S{0,6}$", re.IGNORECASE
)
_NEAR = 40
_LARGEST = 100


@dataclass(frozen=True, slots=True)
class Rank:
    """A rank as a source file writes it, and the number that it is read from."""

    paragraph: Paragraph
    mention: Mention
    start: int
    value: str


def ranks(paragraph: Paragraph) -> Iterator[Rank]:
    """Yield the ranks of a paragraph."""
    for mention in paragraph.mentions:
        if mention.number is None or not 1 <= mention.number <= _LARGEST or mention.scale:
            continue
        if paragraph.times_in(mention.start, mention.end):
            continue
        before = paragraph.text[max(0, mention.start - _NEAR) : mention.start]
        is_placed = _PLACED.match(paragraph.text, mention.end) and _FROM.search(before)
        if (mention.ordinal and _is_rank(paragraph.text, mention, before)) or is_placed:
            yield Rank(paragraph, mention, mention.start, f"{mention.number:f}")
        elif (top := _TOP.search(before)) and _BEFORE_TOP.search(before[: top.start()]):
            start = mention.start - len(top["top"])
            hedge = Hedge.AT_MOST if top["top"].isascii() else Hedge.NONE
            yield Rank(paragraph, mention, start, f"{hedge} {mention.number:f}".strip())


def _is_rank(text: str, mention: Mention, before: str) -> bool:
    if mention.text.startswith("第") and _PLACE.match(text, mention.end):
        return True
    is_named = "rank" in before.casefold() or mention.text.startswith("第")
    is_said = _RANKS.search(before) is not None and is_named
    return is_said or _OF_WHAT.match(text, mention.end) is not None
