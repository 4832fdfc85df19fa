"""How a language writes numbers: its signs, its words, its marks for thousands and decimals."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from cqtrade.quantity import MOST_DIGITS

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

    from cqtrade.numerals.roles import Word

LATIN = "A-Za-zÀ-ɏ"
_MINUS = "-−－"
_CURRENCY = "$¥￥€£"
# A hyphen is a minus only where nothing before it can be the first half of a range or a name.
_BEFORE_MINUS = "\\s(（\\[“\"‘':：,，;；=为是长速比率幅"
SIGN = rf"(?P<sign> (?: (?<=[{_BEFORE_MINUS}]) | \A ) [{_MINUS}] [{_CURRENCY}]? (?=\d) )?"
VULGAR = "(?P<vulgar> [¼-¾⅐-⅞] )"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """What numbers look like in a language.

    `pattern` finds their parts and `words` says what each means. It `is_spelt` where every number
    word is known to it, not only digits; `is_read` where it knows scales and decimals at all.
    In one that is `compound`, digits may go on behind 万: 47万7000.
    """

    pattern: re.Pattern[str]
    words: Mapping[str, Word]
    marks: Mapping[int, str | None]
    is_spelt: bool = True
    is_read: bool = True
    compound: bool = False

    def number(self, digits: str, *, negative: bool) -> Decimal | None:
        """Return what *digits* stand for, or nothing where that is not known."""
        plain = digits.translate(self.marks)
        if len(plain) > MOST_DIGITS or not self.is_read:
            return None
        return Decimal(f"-{plain}" if negative else plain)


def marks(thousands: str, point: str) -> dict[int, str | None]:
    """Return how digits with these marks become plain ones."""
    return {ord(mark): None for mark in thousands} | {ord(mark): "." for mark in point}
