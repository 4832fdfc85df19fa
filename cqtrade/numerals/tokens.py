"""Prose to the words and signs that numbers are made of; everything else is gap."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from cqtrade.numerals.lexicon import HAN_PHRASES, WORDS
from cqtrade.numerals.roles import Role, Word
from cqtrade.quantity import MOST_DIGITS

if TYPE_CHECKING:
    from collections.abc import Iterator

HAN_DIGITS = "零〇一二三四五六七八九两"
_HAN = f"{HAN_DIGITS}十百千万亿"
_LATIN = "A-Za-zÀ-ɏ"
_MINUS = "-−－"
_CURRENCY = "$¥￥€£"
# A hyphen is a minus only where nothing before it can be the first half of a range or a name.
_BEFORE_MINUS = "\\s(（\\[“\"‘':：,，;；=为是长速比率幅"

# Every repetition is possessive or of fixed length, so that no text is read twice.
_TOKEN = re.compile(
    rf"""(?P<digits>
        (?P<sign> (?: (?<=[{_BEFORE_MINUS}]) | \A ) [{_MINUS}] [{_CURRENCY}]? (?=\d) )?
        (?P<number> (?: \d{{1,3}} (?: ,\d{{3}} (?!\d) )++ | \d++ ) (?: [.．]\d++ )?+ )
        (?P<nth> (?: st | nd | rd | th | ST | ND | RD | TH ) (?![{_LATIN}]) )? )
    | (?P<vulgar> [¼-¾⅐-⅞] )
    | (?P<phrase> (?<![第\d]) (?: {HAN_PHRASES} ) (?! [{_HAN}之钟] ) )
    | (?P<word> (?<![{_LATIN}]) [Pp]er[ -]cent (?![{_LATIN}])
        | (?<![{_LATIN}]) [A-Za-z]++ (?![{_LATIN}])
        | [%％/⁄第数几倍] | 一?半(?!导体) | 个?百分点 | 百分之 | 分之 | 翻了?倍
        | 翻了?[一两三四]?番 | 成(?![都员立为本果功长绩交熟效份分品型就]) )
    | (?P<han>
        (?: [{HAN_DIGITS}十万亿] | 千(?![瓦米克卡赫])
            | 百(?!分[之点比]) | (?<=[{_HAN}\d])百(?=分之) )++
        (?: 点[{HAN_DIGITS}]++ (?![十百千]) [万亿]{{0,2}} )? )
    """,
    re.VERBOSE,
)
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

    @classmethod
    def of(cls, text: str) -> Line:
        """Find the tokens of *text*, in linear time."""
        return cls(text, tuple(_tokens(text)))

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


def _tokens(text: str) -> Iterator[Token]:
    for found in _TOKEN.finditer(text):
        match found.lastgroup:
            case "digits":
                role = Role.NTH if found["nth"] else Role.DIGITS
                yield Token(found.start(), found.end(), role, _number(found))
            case "vulgar":
                yield Token(found.start(), found.end(), Role.VULGAR)
            case "han":
                yield Token(found.start(), found.end(), Role.HAN)
            case "word":
                yield from _word(found)


def _number(found: re.Match[str]) -> Decimal | None:
    digits = found["number"].replace(",", "").replace("．", ".")
    if len(digits) > MOST_DIGITS:
        return None
    return Decimal(f"-{digits}" if found["sign"] else digits)


def _word(found: re.Match[str]) -> Iterator[Token]:
    spelt = found.group().casefold().replace("per cent", "per-cent").replace("翻了", "翻")
    word = WORDS.get(spelt)
    if word is None:
        return
    if word.role in _COUNTING and _OF_DIGITS.match(found.string, found.end()):
        word = Word(Role.INDEFINITE)
    number = None if word.number is None else Decimal(word.number)
    yield Token(found.start(), found.end(), word.role, number, word.scale)
