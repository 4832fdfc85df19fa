"""Chinese numerals to numbers: "三分之二", "百分之八", "4613.9亿", "3万5千", "十几"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from cqtrade.numerals.hanvalue import numeral_value
from cqtrade.numerals.mention import EXACT
from cqtrade.numerals.reading import Reading
from cqtrade.numerals.roles import Role
from cqtrade.quantity import SCALES

if TYPE_CHECKING:
    from cqtrade.numerals.tokens import Line

_BLANKS = (" ", "\xa0")
_MYRIADS = tuple("万亿萬億兆만억조")
_STARTS_WITH_UNIT = (*"十百千십백천", *_MYRIADS)
# Between the number and its unit: 10多万, 三十余万. What 几 leaves open is not "a little more".
_MORE = ("多", "余", "来", "餘", "來")
_HOW_MANY = ("几", "幾")
_NUMBER_OF = ("数", "數")
_NUMBERS = (Role.HAN, Role.DIGITS)
# 总数十万 is a total of 100,000, not a total of some 100,000.
_WORDS_ENDING_IN_SOME = frozenset("总總人指系参整倍基户次件台辆岁分票函常多少无")


def numeral(line: Line, index: int) -> Reading | None:
    """Read Chinese numerals, also behind digits: "两千万", "4613.9亿", "十几万"."""
    after = _run_end(line, index)
    some = line.attached(after, Role.HAN_SOME) and line.said(after) in _HOW_MANY
    if some:
        after = after + 2 if _is_unit(line, after + 1) and line.gap(after + 1) == "" else after + 1
    if all(line.role(each) is Role.DIGITS for each in range(index, after)):
        return None
    number, scale = numeral_value(_items(line, index, after))
    return Reading(after=after, number=None if some else number, scale=scale)


def vague(line: Line, index: int) -> Reading | None:
    """Read "数十", "几千万": some tens, some ten millions."""
    attached = _is_unit(line, index + 1) and line.gap(index + 1) == ""
    if not attached or _ends_a_word(line, index):
        return None
    _, scale = numeral_value(_items(line, index + 1, index + 2))
    return Reading(after=index + 2, scale=scale)


def nth(line: Line, index: int) -> Reading | None:
    """Read "第一", "第5"."""
    if not line.joined(index + 1, *_NUMBERS):
        return None
    found = _amount(line, index + 1)
    return Reading(after=found.after, number=found.number, scale=found.scale, ordinal=True)


def of_hundred(line: Line, index: int) -> Reading | None:
    """Read "百分之八", "百分之8.4"."""
    if not line.joined(index + 1, *_NUMBERS):
        return None
    found = _amount(line, index + 1)
    return Reading(after=found.after, number=found.number, percent=True)


def fraction(line: Line, index: int) -> Reading | None:
    """Read "三分之二", "千分之3": the denominator comes first."""
    under = _amount(line, index)
    start = under.after + 1
    if not line.attached(under.after, Role.HAN_OF) or not line.attached(start, *_NUMBERS):
        return None
    over = _amount(line, start)
    parts = (under.number or Decimal(0)).scaleb(SCALES.get(under.scale, 0), EXACT)
    if parts < 1 or parts != parts.to_integral_value(context=EXACT) or over.scale:
        return Reading(after=over.after)
    return Reading(after=over.after, number=over.number, denominator=int(parts))


def half(_: Line, index: int) -> Reading:
    """Read "半" and "一半"."""
    return Reading(after=index + 1, number=Decimal(1), denominator=2)


def _amount(line: Line, index: int) -> Reading:
    found = numeral(line, index)
    return found or Reading(after=index + 1, number=line.tokens[index].number)


def _run_end(line: Line, index: int) -> int:
    """Return the token after the run: digits go on only with a unit behind them."""
    after = index + 1
    while _goes_on(line, after):
        after += 1
    return after


def _goes_on(line: Line, index: int) -> bool:
    """Tell whether a token belongs to the numeral before it."""
    if _is_unit(line, index):
        # A blank stands before 万 and 亿 only: "2014 十大" names ten of 2014.
        after_blank = line.gap(index) in _BLANKS and line.said(index).startswith(_MYRIADS)
        after_digits = line.role(index - 1) is Role.DIGITS and line.gap(index) == ""
        return after_digits or after_blank or is_more(line, index)
    if line.role(index) is not Role.DIGITS or line.role(index - 1) is not Role.HAN:
        return False
    has_unit = _is_unit(line, index + 1) and line.gap(index + 1) == ""
    if not line.tongue.compound:
        return has_unit and line.gap(index) == ""
    return line.gap(index) == "" or (has_unit and line.gap(index) in _BLANKS)


def _is_unit(line: Line, index: int) -> bool:
    return line.role(index) is Role.HAN and line.said(index).startswith(_STARTS_WITH_UNIT)


def is_more(line: Line, index: int) -> bool:
    """Tell whether 多, 余 or 来 stands between a token and the one before."""
    if not 1 <= index < len(line.tokens):
        return False
    start, end = line.tokens[index - 1].end, line.tokens[index].start
    return end - start == 1 and line.text[start:end] in _MORE


def _ends_a_word(line: Line, index: int) -> bool:
    start = line.tokens[index].start
    before = line.text[max(0, start - 1) : start]
    return line.said(index) in _NUMBER_OF and before in _WORDS_ENDING_IN_SOME


def _items(line: Line, index: int, after: int) -> list[Decimal | str]:
    items: list[Decimal | str] = []
    for token in line.tokens[index:after]:
        if token.role is Role.DIGITS and token.number is not None:
            items.append(token.number)
        elif token.role is not Role.HAN_SOME:
            items += line.text[token.start : token.end]
    return items
