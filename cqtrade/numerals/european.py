"""Numbers in prose that has a comma for decimals: German, Italian, Spanish, French and others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cqtrade.numerals.roles import Role, Word
from cqtrade.numerals.speech import SPEECHES
from cqtrade.numerals.tongue import SIGN, VULGAR, Tongue, marks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cqtrade.numerals.speech import Speech

_BLANKS = " \xa0\u202f"
_SCALES = ("thousand", "million", "billion", "trillion")


def european(language: str) -> Tongue:
    """Return how one of the languages of SPEECHES is read."""
    speech = SPEECHES[language]
    words = dict(_words(speech))
    phrases = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    thousands = f".{_BLANKS if speech.spaced else ''}"
    pattern = rf"""
        (?P<digits> {SIGN}
            (?P<number> (?: \d{{1,3}} (?: [{thousands}]\d{{3}} (?!\d) )++ | \d++ ) (?: ,\d++ )?+ )
            (?P<nth> (?!) )? )
        | {VULGAR}
        | (?P<phrase> (?!) )
        | (?P<word> [%％] | (?<![^\W\d_]) (?i: {phrases} ) (?![^\W\d_]) )
        | (?P<han> (?!) )
        """
    return Tongue(
        pattern=re.compile(pattern, re.VERBOSE),
        words=words,
        marks=marks(thousands, ","),
        is_spelt=False,
    )


def _words(speech: Speech) -> Iterator[tuple[str, Word]]:
    for scale in _SCALES:
        for word in _said(getattr(speech, scale)):
            yield word, Word(Role.SCALE, scale=scale)
    for number, word in enumerate(_said(speech.cardinals), 2):
        yield word, Word(Role.SMALL, number)
    for number, words in enumerate(speech.ordinals.split("/"), 1):
        yield from ((word, Word(Role.ORDINAL, number)) for word in _said(words))
    for role, words in (
        (Role.PERCENT, f"%|％|{speech.percent}"),
        (Role.POINTS, speech.points),
        (Role.TIMES, speech.times),
    ):
        yield from ((word, Word(role)) for word in _said(words))
    yield from ((word, Word(Role.PART, 2)) for word in _said(speech.half))
    yield from ((word, Word(Role.MULTIPLE, 2)) for word in _said(speech.doubled))


def _said(words: str) -> list[str]:
    return words.split("|") if words else []
