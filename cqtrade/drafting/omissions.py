"""The numbers of an article that are no figures, each with a guess why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cqtrade.drafting.wordings import words_around, words_of_time
from cqtrade.factcheck.currencies import currency_after, currency_before
from cqtrade.model import Why
from cqtrade.numerals import mentions
from cqtrade.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from cqtrade.drafting.article import Paragraph
    from cqtrade.model import Code, Codelists
    from cqtrade.numerals import Mention

_IDIOMS = frozenset(
    [
        *("one", "two", "both", "single", "pair", "a", "half", "once", "twice", "double"),
        *("一", "两", "半", "一半", "十"),
    ]
)
_SPAN = re.compile(
    r"[\s-]?(?:consecutive\s+)?(?:years?|months?|weeks?|days?|hours?|minutes?|quarters?|decades?"
    r"|centur(?:y|ies))\b|\s?(?:年|个月|月|日|周|天|小时|分钟|个季度|季度|世纪|时|点)",
    re.IGNORECASE,
)
_LETTER_BEFORE = re.compile(r"[A-Za-z][-‑]?$|[「“\"《‘'#№]$")
_LETTER_AFTER = re.compile(r"[-‑]?[A-Za-z]|[」”\"》’'](?!s\b)")
_NAMED = re.compile(
    r"\b(?:No\.?|Line|Phase|Route|Version|Article|Plan|Made\sin\sChina|Third\sFront|Highway|Gate)\s?$"
)
_CAPITALS = re.compile(r"[A-Z][a-z]+ $")
_CAPITALS_BEHIND = re.compile(r"[ -][A-Z][a-z]+ [A-Z]")
_IDIOM_BEHIND = re.compile(
    r"\s(?:of|hand|ends?|sides?|batch|step|time|place|large|stop)\b|[大批个种方步站]"
)
_NEAR = 24


@dataclass(frozen=True, slots=True)
class Hints:
    """What tells why a number is no figure.

    `figured` are the numbers of the figures, as `digits` tells them apart; `names` those of the
    codelists that have a number in them.
    """

    figured: frozenset[tuple[object, ...]]
    names: tuple[str, ...]

    @classmethod
    def of(cls, figured: Iterable[Mention], codelists: Codelists) -> Hints:
        """Return the hints that the *figured* numbers of a text and the codelists give."""
        lists: tuple[Mapping[str, Code], ...] = (
            codelists.subjects,
            codelists.sectors,
            codelists.indicators,
        )
        every = (
            fold(name) for entries in lists for each in entries.values() for name in each.names
        )
        numbered = (name for name in every if any(each.text != name for each in mentions(name)))
        return cls(frozenset(map(digits, figured)), tuple(dict.fromkeys(numbered)))

    def is_name(self, text: str, mention: Mention) -> bool:
        """Tell whether a number stands in one of the names."""
        for name in self.names:
            around = text[max(0, mention.end - len(name)) : mention.start + len(name)]
            if name in around.casefold():
                return True
        return False


@dataclass(frozen=True, slots=True)
class Omissions:
    """Omissions in the order of their text, and the numbers whose words no source file can hold.

    These hold a control character or are longer than any text of a source file.
    """

    omitted: tuple[Omitted, ...]
    left_out: tuple[tuple[int, Mention], ...]


@dataclass(frozen=True, slots=True)
class Omitted:
    """A number that is no figure: its words, the paragraphs with these words, and why."""

    at: tuple[int, ...]
    printed: str
    why: Why


def omissions(
    paragraphs: Iterable[Paragraph],
    covered: Collection[tuple[int, int]],
    hints: Hints,
) -> Omissions:
    """Return an omission for every number that is not *covered*, those of like words together.

    *covered* are numbers by their paragraph and place in it.
    """
    found: dict[tuple[str, Why], dict[int, None]] = {}
    left_out = []
    for paragraph in paragraphs:
        reached = 0
        for mention in paragraph.mentions:
            if mention.start < reached or (paragraph.number, mention.start) in covered:
                continue
            words, why, reached = _omission(paragraph, mention, hints)
            if words:
                found.setdefault((words, why), {})[paragraph.number] = None
            else:
                left_out.append((paragraph.number, mention))
    omitted = (Omitted(tuple(at), words, why) for (words, why), at in found.items())
    return Omissions(tuple(omitted), tuple(left_out))


def digits(mention: Mention) -> tuple[object, ...]:
    """Return what tells one number from another, however it is spelt."""
    number = mention.number.normalize() if mention.number is not None else None
    return number, mention.denominator, mention.scale, mention.percent or mention.points


def _omission(paragraph: Paragraph, mention: Mention, hints: Hints) -> tuple[str, Why, int]:
    """Return the words of a number, why it is no figure, and where what they account for ends."""
    time = next(iter(paragraph.times_in(mention.start, mention.end)), None)
    words = words_of_time(paragraph, time.start, time.end) if time else ""
    if time and words and time.end >= mention.end:
        return words, Why.PERIOD, time.end
    words = words_around(paragraph, mention.start, mention.end)
    return words, _why(paragraph.text, mention, hints), mention.end


def _why(text: str, mention: Mention, hints: Hints) -> Why:
    before = text[max(0, mention.start - _NEAR) : mention.start]
    if _is_name(text, mention, before) or hints.is_name(text, mention):
        return Why.NAME
    if mention.number is None:
        return Why.UNQUANTIFIED
    if _SPAN.match(text, mention.end):
        return Why.PERIOD
    if mention.text.casefold() in _IDIOMS or mention.ordinal:
        return Why.IDIOM
    is_figure = mention.scale or mention.percent or mention.denominator
    return Why.DUPLICATE if is_figure and digits(mention) in hints.figured else Why.BACKGROUND


def _is_name(text: str, mention: Mention, before: str) -> bool:
    if currency_after(text, mention.end)[0] or currency_before(text, mention.start)[0]:
        return False
    if mention.percent or mention.scale:
        return False
    is_joined = _LETTER_BEFORE.search(before) or _LETTER_AFTER.match(text, mention.end)
    has_digits = any(map(str.isdecimal, mention.text))
    if is_joined and (has_digits or before[-1:] in '“"「《'):
        return True
    is_capital = mention.text[:1].isupper() and _CAPITALS_BEHIND.match(text, mention.end)
    return bool(_NAMED.search(before) or is_capital)
