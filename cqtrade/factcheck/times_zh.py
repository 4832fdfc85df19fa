"""The forms that times have in Chinese prose, each with how it is read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cqtrade.factcheck.times_en import from_to
from cqtrade.factcheck.when import Base, Basis, Same, Sort, When
from cqtrade.period import Period

if TYPE_CHECKING:
    from collections.abc import Callable

    Meaning = When | Basis | Base | Same
    Reader = Callable[[re.Match[str]], Meaning]

_HAN = "〇一二三四五六七八九"

_D = rf"(?:(?:19|20)\d\d|[一二][{_HAN}零]{{3}})"
_Y = rf"(?P<year>{_D})\s?年度?"
_N = r"(?:\d{1,2}|十[一二]|[一二两三四五六七八九十])"
_DAY = rf"(?:\d{{1,2}}|[二三]?十[{_HAN}]?|{_N})"
_TO = r"\s?(?:[-—–~～－]{1,2}|至|到)\s?"


def _number(word: str) -> int:
    """Return a number below a hundred: 二十五 is 25."""
    if word.isdecimal():
        return int(word)
    tens, ten, ones = word.replace("两", "二").rpartition("十")
    few = _HAN.index(ones or "〇")
    return 10 * _HAN.index(tens or "一") + few if ten else few


def _digits(year: str | None) -> str:
    """Return a year in digits: 二〇二四 is 2024."""
    return "".join(
        each if each.isdecimal() and each.isascii() else str(_HAN.index(each.replace("零", "〇")))
        for each in year or ""
    )


def _day(found: re.Match[str]) -> Meaning:
    month, day = _number(found["month"]), _number(found["day"])
    return When.of(f"{{0}}-{month:02d}-{day:02d}", _digits(found["year"]))


def _months(found: re.Match[str]) -> Meaning:
    return from_to(_number(found["first"]), _number(found["last"]), _digits(found["year"]))


def _first_months(found: re.Match[str]) -> Meaning:
    return from_to(1, _number(found["last"]), _digits(found["year"]))


def _first_quarters(found: re.Match[str]) -> Meaning:
    return from_to(1, 3 * _number(found["last"]), _digits(found["year"]))


def _quarter(found: re.Match[str]) -> Meaning:
    last = 3 * _number(found["quarter"])
    return from_to(last - 2, last, _digits(found["year"]))


def _half(found: re.Match[str]) -> Meaning:
    return from_to(*((1, 6) if found["half"] == "上" else (7, 12)), _digits(found["year"]))


def _one_month(found: re.Match[str]) -> Meaning:
    month = _number(found["month"])
    return from_to(month, month, _digits(found["year"]))


def _years(found: re.Match[str]) -> Meaning:
    return When.of(f"{{0}}..{_digits(found['last'])}", _digits(found["first"]))


def _last_day(found: re.Match[str]) -> Meaning:
    return When.of("{0}-12-31", _digits(found["year"]))


def _last_day_of_month(found: re.Match[str]) -> Meaning:
    last = Period.parse(f"{_digits(found['year'])}-{_number(found['month']):02d}").last
    return When(Sort.DATED, Period.spanning(last, last) if last else None)


def _year(found: re.Match[str]) -> Meaning:
    return When.of("{0}", _digits(found["year"]))


def _base(found: re.Match[str]) -> Meaning:
    return Base(When.of("{0}", _digits(found["year"])))


def _always(meaning: Meaning) -> Reader:
    return lambda _: meaning


_RELATIVE = _always(When(Sort.RELATIVE))
_FORMS: tuple[tuple[str, Reader], ...] = (
    (rf"(?:{_Y}\s?)?(?P<month>{_N})\s?月\s?(?P<day>{_DAY})\s?[日号]", _day),
    (rf"(?:{_Y}\s?)?(?P<first>{_N})\s?月?(?:份)?{_TO}(?P<last>{_N})\s?月份?", _months),
    (rf"(?:{_Y}\s?)?前\s?(?P<last>{_N})\s?个月", _first_months),
    (rf"(?:{_Y}\s?)?前\s?(?P<last>[1-4一二两三四])\s?个?季度?", _first_quarters),
    (rf"(?:{_Y}\s?)?第?(?P<quarter>[1-4一二三四])\s?季度", _quarter),
    (rf"(?:{_Y}\s?)?(?P<half>[上下])半年", _half),
    (rf"(?:{_Y}\s?)?(?P<month>{_N})\s?月份?(?!底|末)", _one_month),
    (rf"(?P<first>{_D})\s?年?{_TO}(?P<last>{_D})\s?年", _years),
    (rf"{_Y}\s?[底末]", _last_day),
    (rf"{_Y}\s?(?P<month>{_N})\s?月[底末]", _last_day_of_month),
    (rf"{_Y}(?:全年)?", _year),
    (r"(?P<year>)全年", _year),
    (rf"每年|(?<![\d零今去上当全本每两年{_HAN}])年(?=产|出口|销)", _always(When(Sort.EVERY_YEAR))),
    (rf"每个?月|(?<![\d十个本上每{_HAN}])月(?=产|出口|销)", _always(When(Sort.EVERY_MONTH))),
    (r"目前|现有|现已|如今|当前|迄今|截至目前|截至当前", _always(When(Sort.NOW))),
    (r"同比", _always(Basis.YEAR_BEFORE)),
    (r"[与和比较]\s?(?:上年|去年|上一年|前一年)(?:的?同期)?(?:相比)?", _always(Basis.YEAR_BEFORE)),
    (r"年均|平均每年|每年平均|平均", _always(Basis.AVERAGE)),
    (r"环比|月均|日均|季均|人均|户均", _always(Basis.OTHER)),
    (rf"[与和比较]\s?{_Y}(?:的?同期)?(?:相比)?", _base),
    (r"同期|当年|这一年|该年|这一时期", _always(Same.TIME)),
    (r"(?:[今去上明本后前近]|过去|未来)[一两二三四五六七八九十几]?年来?内?同?期?", _RELATIVE),
    (r"[上本下]个?(?:月|季度)", _RELATIVE),
)

READERS = tuple((re.compile(form), read) for form, read in _FORMS)

DUE_BEFORE = re.compile(r"到\s?$")
