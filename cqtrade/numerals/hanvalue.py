"""The value of a Chinese numeral: "三千二百" is 3,200, "三点五亿" is 3.5 亿."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from cqtrade.numerals.mention import EXACT, product

if TYPE_CHECKING:
    from collections.abc import Sequence

_DIGITS = {"〇": 0, "两": 2, "兩": 2} | {digit: n for n, digit in enumerate("零一二三四五六七八九")}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8, "兆": 10**12}
_SCALES = {"万亿": "万亿", "亿": "亿", "万": "万", "兆": "万亿"}
# Traditional and Korean signs, each with the one that is meant.
_ALIKE = str.maketrans("萬億만억조천백십", "万亿万亿兆千百十")
_POINT = "点"
# 七八 is seven or eight; a year has four digits.
_FEWEST_SPELT = 4


class _Unreadable(Exception):
    """Characters that are numerals but make no number: 十四五, 三五."""


def numeral_value(items: Sequence[Decimal | str]) -> tuple[Decimal | None, str]:
    """Return the number that numerals and digits make, and the scale they end with.

    *items* are single characters and decimals, in order. The number is None where they make none.
    """
    items = [item.translate(_ALIKE) if isinstance(item, str) else item for item in items]
    sign = _sign(items)
    scale = _SCALES.get(sign, "")
    before = items[: len(items) - len(sign)]
    if not before:
        return Decimal(1), scale
    try:
        if "亿" in before or "兆" in before:
            return _total(items), ""
        return _total(before), scale
    except _Unreadable:
        return None, scale


def _sign(items: Sequence[Decimal | str]) -> str:
    if isinstance(items[-1], Decimal):
        return ""
    end = "".join(item for item in items[-2:] if isinstance(item, str))
    return next((sign for sign in _SCALES if end.endswith(sign)), "")


def _total(items: Sequence[Decimal | str]) -> Decimal:
    if len(items) == 1 and isinstance(items[0], Decimal):
        return items[0]
    if _POINT in items:
        return _with_point(items)
    if all(item in _DIGITS for item in items):
        return _spelt("".join(map(str, items)))
    so_far = _Sum()
    for item in items:
        so_far.take(item)
    return so_far.total()


def _with_point(items: Sequence[Decimal | str]) -> Decimal:
    point = items.index(_POINT)
    whole = _total(items[:point]) if point else Decimal(0)
    places = "".join(str(_DIGITS[item]) for item in items[point + 1 :] if isinstance(item, str))
    return EXACT.create_decimal(f"{whole}.{places}")


def _spelt(digits: str) -> Decimal:
    """Read digit by digit, as years are written: 二〇二四."""
    is_number = len(digits) == 1 or len(digits) >= _FEWEST_SPELT or set(digits) & set("零〇")
    if not is_number:
        raise _Unreadable
    return EXACT.create_decimal("".join(str(_DIGITS[digit]) for digit in digits))


@dataclass(slots=True)
class _Sum:
    """A numeral so far: whole myriads, the section below them, a digit that waits for its unit."""

    myriads: Decimal = Decimal(0)
    section: Decimal = Decimal(0)
    waiting: Decimal | None = None
    last_unit: int = 1
    last_myriad: int = 0

    def take(self, item: Decimal | str) -> None:
        if isinstance(item, Decimal):
            self.last_unit = 1
            self._digit(item)
        elif item in _DIGITS:
            self._digit(Decimal(_DIGITS[item]))
        elif item in _UNITS:
            self._unit(_UNITS[item])
        elif item in _MYRIADS:
            self._myriad(_MYRIADS[item])
        else:
            raise _Unreadable

    def total(self) -> Decimal:
        # 一百五 is 150: the last digit counts the next smaller unit.
        rest = product(self.waiting or Decimal(0), max(1, self.last_unit // 10))
        return EXACT.add(EXACT.add(self.myriads, self.section), rest)

    def _digit(self, digit: Decimal) -> None:
        if self.waiting:
            raise _Unreadable
        # 零 says that a digit of ones follows: 一百零五 is 105.
        self.last_unit = self.last_unit if digit else 1
        self.waiting = digit

    def _unit(self, unit: int) -> None:
        self.section = EXACT.add(self.section, product(self.waiting or Decimal(1), unit))
        self.waiting, self.last_unit = None, unit

    def _myriad(self, myriad: int) -> None:
        nothing_yet = self.last_unit == 1 and self.waiting is None
        section = EXACT.add(self.section, self.waiting or Decimal(nothing_yet))
        # 万亿 has no digits within; 亿 counts all that stands before it.
        if myriad == self.last_myriad or not (section or self.last_myriad < myriad):
            raise _Unreadable
        larger = self.last_myriad < myriad
        before = product(self.myriads, myriad) if larger else self.myriads
        self.myriads = EXACT.add(before, product(section, myriad))
        self.section, self.waiting = Decimal(0), None
        self.last_unit = self.last_myriad = myriad
