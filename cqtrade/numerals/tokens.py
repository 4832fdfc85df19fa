"""Prose to the words and signs that numbers are made of; everything else is gap."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from cqtrade.numerals.roles import Role, Word
from cqtrade.numerals.tongues import tongue_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cqtrade.numerals.tongue import Tongue

# "Double-digit growth" and "a six-figure sum" count digits and give no number.
_OF_DIGITS = re.compile("[ ‑-](?:digit|figure)")
_COUNTING = (Role.SMALL, Role.ALONE, Role.MULTIPLE)
_SEPARATORS = frozenset("-‑")
_WIDEST_GAP = 3


@dataclass(frozen=True, slots=True)
class Token:
    """A word or sign of `role` at `start` to `end`, with the number and the scale it stands for."""

    start: int
    end: int
    role: Role
    number: Decimal | None = None
    scale: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A text and its tokens."""

    text: str
    tokens: tuple[Token, ...]
    tongue: Tongue

    @classmethod
    def of(cls, text: str, language: str = "") -> Line:
        """Find the tokens of *text*, in linear time."""
        tongue = tongue_of(language)
        return cls(text, tuple(_tokens(text, tongue)), tongue)

    def role(self, index: int) -> Role | None:
        """Return the role of a token; None before the first and after the last."""
        return self.tokens[index].role if 0 <= index < len(self.tokens) else None

    def joined(self, index: int, *roles: Role) -> bool:
        """Tell whether a token has one of *roles* and only blanks or a hyphen before it."""
        return self.role(index) in roles and self.gap(index) is not None

    def attached(self, index: int, *roles: Role) -> bool:
        """Tell whether a token has one of *roles* and nothing before it."""
        return self.role(index) in roles and self.gap(index) == ""

    def gap(self, index: int) -> str | None:
        """Return the blanks or the hyphen between a token and the one before; None for more."""
        if not 1 <= index < len(self.tokens):
            return None
        start, end = self.tokens[index - 1].end, self.tokens[index].start
        between = self.text[start : min(end, start + _WIDEST_GAP + 1)]
        blank = len(between) <= _WIDEST_GAP and not between.strip() and between.count("\n") <= 1
        return between if blank or between in _SEPARATORS else None

    def said(self, index: int) -> str:
        """Return the words of a token."""
        token = self.tokens[index]
        return self.text[token.start : token.end]

    def after(self, index: int) -> str:
        """Return the character right behind a token, or nothing."""
        end = self.tokens[index].end
        return self.text[end : end + 1]


def _tokens(text: str, tongue: Tongue) -> Iterator[Token]:
    for found in tongue.pattern.finditer(text):
        match found.lastgroup:
            case "digits":
                role = Role.NTH if found["nth"] else Role.DIGITS
                number = tongue.number(found["number"], negative=bool(found["sign"]))
                yield Token(found.start(), found.end(), role, number)
            case "vulgar":
                yield Token(found.start(), found.end(), Role.VULGAR)
            case "han":
                yield Token(found.start(), found.end(), Role.HAN)
            case "word":
                yield from _word(found, tongue)


def _word(found: re.Match[str], tongue: Tongue) -> Iterator[Token]:
    spelt = found.group().casefold().replace("per cent", "per-cent").replace("翻了", "翻")
    word = tongue.words.get(spelt) or tongue.words.get(found.group().casefold())
    if word is None:
        return
    if word.role in _COUNTING and _OF_DIGITS.match(found.string, found.end()):
        word = Word(Role.INDEFINITE)
    number = None if word.number is None else Decimal(word.number)
    yield Token(found.start(), found.end(), word.role, number, word.scale)
