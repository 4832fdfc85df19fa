"""Digits and English number words to numbers: "454.97 billion", "three hundred and five"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from cqtrade.numerals.mention import EXACT, product
from cqtrade.numerals.reading import Reading
from cqtrade.numerals.roles import Role
from cqtrade.quantity import SCALES

if TYPE_CHECKING:
    from cqtrade.numerals.tokens import Line

_DOZEN = 12
_HUNDRED = 100
_LEAST_AFTER_THOUSAND = 10
_LARGEST_DIGIT = 9
_LARGEST_BEFORE_HALF = 99
_HALF = Decimal("0.5")
_FULL = (Role.SCALE, Role.SCALES, Role.SHORT_SCALE)


class _Part(NamedTuple):
    """A number, the scale word behind it, and the token after both."""

    number: Decimal | None
    scale: str
    after: int


def cardinal(line: Line, index: int) -> Reading:
    """Read digits or number words with their scale; the parts of "two thousand and five" add up."""
    first = _part(line, index)
    rest = _rest(line, first) if _is_worded(line, index) else ()
    if not rest:
        return Reading(after=first.after, number=first.number, scale=first.scale)
    total = sum(_in_full(part) for part in (first, *rest))
    return Reading(after=rest[-1].after, number=Decimal(total))


def bare_scale(line: Line, index: int) -> Reading:
    """Read a scale, "dozen" or "hundred" alone: a million is 1 million, several are none."""
    token = line.tokens[index]
    match token.role:
        case Role.SCALES:
            return Reading(after=index + 1, scale=token.scale)
        case Role.SCALE:
            number, scale, after = Decimal(1), token.scale, index + 1
        case Role.DOZEN:
            number, scale, after = Decimal(_DOZEN), "", index + 1
        case _:
            number, after = _after_hundred(line, Decimal(_HUNDRED), index + 1)
            scale, after = scale_at(line, after)
    several = line.role(index - 1) is Role.SEVERAL and line.gap(index) is not None
    return Reading(after=after, number=None if several else number, scale=scale)


def scale_at(line: Line, index: int) -> tuple[str, int]:
    """Return the scale word at a token and the token after it, or no scale."""
    if line.joined(index, *_FULL) or _is_money_scale(line, index):
        return line.tokens[index].scale, index + 1
    return "", index


def _is_worded(line: Line, index: int) -> bool:
    return line.role(index) is not Role.DIGITS


def _part(line: Line, index: int) -> _Part:
    number, after = _and_a_half(line, *_group(line, index))
    scale, after = scale_at(line, after)
    larger, beyond = scale_at(line, after)
    # "ten thousand million": the first scale is part of the number.
    if number is not None and larger and SCALES[larger] > SCALES[scale]:
        return _Part(product(number, 10 ** SCALES[scale]), larger, beyond)
    return _Part(number, scale, after)


def _group(line: Line, index: int) -> tuple[Decimal | None, int]:
    match line.role(index):
        case Role.DIGITS:
            return _hundreds(line, line.tokens[index].number, index + 1)
        case Role.SMALL | Role.TENS:
            number, after = below_hundred(line, index)
            return _hundreds(line, number, after)
        case _:
            return line.tokens[index].number, index + 1


def below_hundred(line: Line, index: int) -> tuple[Decimal, int]:
    """Read "five", "twenty" or "twenty-five" at a token that begins one."""
    number = line.tokens[index].number or Decimal(0)
    if line.role(index) is Role.TENS and line.joined(index + 1, Role.SMALL):
        unit = line.tokens[index + 1].number or Decimal(0)
        if 1 <= unit <= _LARGEST_DIGIT:
            return number + unit, index + 2
    return number, index + 1


def _hundreds(line: Line, number: Decimal | None, index: int) -> tuple[Decimal | None, int]:
    """Multiply by the "hundred" or "dozen" at a token, where one stands there."""
    if number is not None and line.joined(index, Role.DOZEN):
        return product(number, _DOZEN), index + 1
    if number is not None and line.joined(index, Role.HUNDRED):
        return _after_hundred(line, product(number, _HUNDRED), index + 1)
    return number, index


def _after_hundred(line: Line, number: Decimal, index: int) -> tuple[Decimal, int]:
    """Add what follows a hundred: "three hundred and five"."""
    start = index + 1 if line.joined(index, Role.AND) else index
    if not line.joined(start, Role.SMALL, Role.TENS):
        return number, index
    rest, after = below_hundred(line, start)
    return EXACT.add(number, rest), after


def _and_a_half(line: Line, number: Decimal | None, index: int) -> tuple[Decimal | None, int]:
    """Read on over "and a half", which is half of one only behind a small whole number."""
    if number is None or not _is_and_a_half(line, index):
        return number, index
    if abs(number) > _LARGEST_BEFORE_HALF or number != int(number):
        return number, index
    return number + _HALF, index + 3


def _is_and_a_half(line: Line, index: int) -> bool:
    return (
        line.joined(index, Role.AND)
        and line.joined(index + 1, Role.ARTICLE)
        and line.joined(index + 2, Role.PART)
        and line.said(index + 2).casefold() == "half"
        and not line.joined(index + 3, Role.OF)
    )


def _is_money_scale(line: Line, index: int) -> bool:
    return line.attached(index, Role.MONEY_SCALE) and _follows_currency(line, index - 1)


def _follows_currency(line: Line, index: int) -> bool:
    start = line.tokens[index].start
    before = line.text[max(0, start - 4) : start].rstrip()
    return before.endswith(("$", "¥", "￥", "€", "£", "RMB", "USD", "CNY", "EUR"))


def _rest(line: Line, first: _Part) -> tuple[_Part, ...]:
    parts: list[_Part] = []
    last = first
    while last.scale:
        following = _next_part(line, last)
        if following is None:
            break
        parts.append(following)
        last = following
    return tuple(parts)


def _next_part(line: Line, last: _Part) -> _Part | None:
    """Return the part that belongs to the same number: smaller, and not merely the next number."""
    linked = line.joined(last.after, Role.AND)
    start = last.after + 1 if linked else last.after
    if not line.joined(start, Role.SMALL, Role.TENS):
        return None
    part = _part(line, start)
    number = part.number or Decimal(0)
    smaller = SCALES.get(part.scale, 0) < SCALES[last.scale]
    ends_a_thousand = last.scale == "thousand" and (linked or number >= _LEAST_AFTER_THOUSAND)
    return part if smaller and (part.scale or number >= _HUNDRED or ends_a_thousand) else None


def _in_full(part: _Part) -> Decimal:
    return (part.number or Decimal(0)).scaleb(SCALES.get(part.scale, 0), EXACT)
