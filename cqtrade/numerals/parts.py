"""Everything in English that is no plain number: fractions, ordinals, multiples, vague words."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING

from cqtrade.numerals.cardinals import below_hundred, scale_at
from cqtrade.numerals.reading import Reading
from cqtrade.numerals.roles import Role

if TYPE_CHECKING:
    from cqtrade.numerals.tokens import Line

_HALF = 2
_QUARTER = 4
_HALF_A_DOZEN = 6
_LARGEST_DIGIT = 9
_LARGEST_WHOLE = 99
_LARGEST_DENOMINATOR = 1_000_000
_DECIMAL_DENOMINATORS = frozenset({2, 4, 5, 8, 10})
_WORDS_OF_PARTS = (Role.PART, Role.PARTS, Role.ORDINAL)
_BEFORE_STRETCHES = (Role.ORDINAL, Role.NTH, Role.STRETCH)
_HYPHENS = ("-", "‑")
_BLANKS = (" ", "\xa0")


def worded_fraction(line: Line, index: int) -> Reading | None:
    """Read "two-thirds", "one third", "three quarters": a count and what it counts."""
    number, after = below_hundred(line, index)
    if line.tokens[index].number is None or not line.joined(after, *_WORDS_OF_PARTS):
        return None
    denominator = _denominator(line, after)
    if _is_stretch(line, index) and denominator in (_HALF, _QUARTER):
        return Reading(after=after + 1, number=number)
    if not _counts_parts(line, number, after):
        return None
    return _fraction(line, number, denominator, after + 1)


def part(line: Line, index: int) -> Reading | None:
    """Read "half", "half a million", "a quarter", "a third of"; a quarter of a year is no part."""
    match line.role(index):
        case Role.PARTS:
            return Reading(after=index + 1)
        case Role.ORDINAL if _has_article(line, index) and line.joined(index + 1, Role.OF):
            return _one_part(line, index)
        case Role.PART if _is_stretch(line, index):
            return Reading(after=index + 1)
        case Role.PART if _denominator(line, index) == _HALF:
            return _half(line, index)
        case Role.PART:
            article = _has_article(line, index)
            return _one_part(line, index) if article else Reading(after=index + 1)
        case _:
            return None


def ratio(line: Line, index: int) -> Reading | None:
    """Read "1/3" and "2 1/2"; what has three parts or is no part of one is a date or a name."""
    whole = line.tokens[index].number
    fraction = _plain_ratio(line, index + 1) if line.gap(index + 1) in _BLANKS else None
    mixed = _mixed(line, whole, fraction) if fraction else None
    return mixed or _plain_ratio(line, index)


def one_in_every(line: Line, index: int) -> Reading | None:
    """Read "one in every three" and "3 out of every 10"."""
    number, start = below_hundred(line, index)
    start += line.joined(start, Role.IN) or _is_out_of(line, start)
    if not line.joined(start, Role.EVERY) or not line.joined(start + 1, Role.SMALL, Role.DIGITS):
        return None
    denominator, after = below_hundred(line, start + 1)
    fits = 1 <= number < denominator and number == int(number) and denominator == int(denominator)
    return Reading(after=after, number=number, denominator=int(denominator)) if fits else None


def vulgar(line: Line, index: int) -> Reading | None:
    """Read "½" and "2½"."""
    if line.role(index) is Role.VULGAR:
        return _vulgar(line, index)
    if not line.attached(index + 1, Role.VULGAR):
        return None
    mixed = _mixed(line, line.tokens[index].number, _vulgar(line, index + 1))
    return mixed or Reading(after=index + 2)


def ordinal(line: Line, index: int) -> Reading | None:
    """Read "first", "9th", "twenty-first", "firstly"."""
    number = line.tokens[index].number
    match line.role(index):
        case Role.ORDINAL | Role.NTH:
            return Reading(after=index + 1, number=number, ordinal=True)
        case Role.TENS if line.joined(index + 1, Role.ORDINAL):
            unit = line.tokens[index + 1].number
        case _:
            return None
    if number is None or unit is None or unit > _LARGEST_DIGIT:
        return None
    return Reading(after=index + 2, number=number + unit, ordinal=True)


def multiple(line: Line, index: int) -> Reading:
    """Read "doubled", "threefold", "twice"."""
    return Reading(after=index + 1, number=line.tokens[index].number, times=True)


def indefinite(_: Line, index: int) -> Reading:
    """Read what stands for some number: "dozens", "decades", "multiplied"."""
    return Reading(after=index + 1)


def _denominator(line: Line, index: int) -> int:
    return int(line.tokens[index].number or 0)


def _has_article(line: Line, index: int) -> bool:
    return line.role(index - 1) is Role.ARTICLE and line.gap(index) is not None


def _is_stretch(line: Line, index: int) -> bool:
    """Tell whether "first", "last" or the like makes a quarter or half one of the year."""
    return line.role(index - 1) in _BEFORE_STRETCHES and line.gap(index) is not None


def _counts_parts(line: Line, number: Decimal, after: int) -> bool:
    """Tell whether a count and the word behind it are a fraction: not "two third parties"."""
    denominator = _denominator(line, after)
    least = _HALF if line.role(after) is Role.ORDINAL else 1
    if denominator <= least or not 1 <= number < denominator or number != int(number):
        return False
    if line.role(after) is Role.PARTS or line.gap(after) in _HYPHENS:
        return True
    return number == 1 and line.after(after) not in _HYPHENS


def _fraction(line: Line, number: Decimal, denominator: int, after: int) -> Reading:
    scale, after = scale_at(line, after)
    return Reading(after=after, number=number, denominator=denominator, scale=scale)


def _one_part(line: Line, index: int) -> Reading | None:
    denominator = _denominator(line, index)
    return _fraction(line, Decimal(1), denominator, index + 1) if denominator > _HALF else None


def _half(line: Line, index: int) -> Reading:
    """Read on over "half a million"; half a dozen is six."""
    start = index + 2 if line.joined(index + 1, Role.ARTICLE) else index + 1
    if line.joined(start, Role.DOZEN):
        return Reading(after=start + 1, number=Decimal(_HALF_A_DOZEN))
    scale, _ = scale_at(line, start)
    return _fraction(line, Decimal(1), _HALF, start if scale else index + 1)


def _plain_ratio(line: Line, index: int) -> Reading | None:
    under = index + 2
    if not line.attached(index + 1, Role.SLASH) or not line.attached(under, Role.DIGITS):
        return None
    number, denominator = line.tokens[index].number, line.tokens[under].number
    slashed = line.attached(under + 1, Role.SLASH) or _follows_slash(line, index)
    if slashed or number is None or denominator is None:
        return None
    if not abs(number) < denominator <= _LARGEST_DENOMINATOR or denominator != int(denominator):
        return None
    return _fraction(line, number, int(denominator), under + 1)


def _is_out_of(line: Line, index: int) -> bool:
    if line.role(index) is not Role.OF:
        return False
    between = line.text[line.tokens[index - 1].end : line.tokens[index].start]
    return between.casefold() == " out "


def _follows_slash(line: Line, index: int) -> bool:
    return line.role(index - 1) is Role.SLASH and line.gap(index) == ""


def _mixed(line: Line, whole: Decimal | None, fraction: Reading) -> Reading | None:
    """Return "2 1/2" as 2.5; only these denominators give every such number an end."""
    fits = whole is not None and 0 <= whole <= _LARGEST_WHOLE and whole == int(whole)
    if whole is None or not fits or fraction.denominator not in _DECIMAL_DENOMINATORS:
        return None
    number = whole + (fraction.number or Decimal(0)) / fraction.denominator
    scale, after = scale_at(line, fraction.after)
    return Reading(after=after, number=number, scale=fraction.scale or scale)


def _vulgar(line: Line, index: int) -> Reading:
    over, _, under = unicodedata.normalize("NFKC", line.said(index)).partition("⁄")
    return _fraction(line, Decimal(over), int(under), index + 1)
