"""What a figure without a currency or a percent sign counts, by the noun behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cqtrade.drafting.labels import likest, terms
from cqtrade.factcheck.currencies import UNITS
from cqtrade.factcheck.readings import Origin
from cqtrade.factcheck.words import is_han, keys, words
from cqtrade.quantity import NO_CURRENCY

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from cqtrade.drafting.article import Figure
    from cqtrade.factcheck.words import Word
    from cqtrade.model import Codelists, Indicator

# Nouns beyond those of a check of drafts, each with the units that it may mean.
_NOUNS: dict[str, tuple[str, ...]] = {
    word.replace("_", " "): tuple(units.split())
    for nouns, units in (
        ("train freight_train 列 班列", "trains"),
        ("班", "trains trips"),
        ("teu teus standard_container container twenty_foot_equivalent", "TEU"),
        ("标箱 标准箱 个标箱 个标准箱 集装箱", "TEU"),
        ("ton tonne metric_ton 吨", "tonnes"),
        ("trip", "trips trains"),
        ("shuttle 车次 班次", "trips"),
        ("person people worker employee staff job 人 名员工 名", "people"),
        ("day 天", "days"),
        ("category kind 品种 个品种", "types"),
        ("型号 个型号", "models"),
        ("route line 条线路 条航线 条", "routes"),
        ("port 个港口", "ports"),
        ("city 个城市", "cities"),
        ("country 个国家 国家", "countries"),
        ("patent 件专利 项专利", "patents"),
        ("project 个项目", "projects"),
        ("outlet store dealer 家门店 家店 个网点", "outlets"),
        ("firm manufacturer supplier 家企业 户企业 家公司", "enterprises"),
        ("laptop notebook phone motorcycle handset tablet computer suv sedan truck", "units"),
        ("架 艘 把 只 颗 片", "units"),
    )
    for word in nouns.split()
}
# 个 alone counts anything.
_ANYTHING = frozenset({"个", "项"})
_END = re.compile(
    r"[.,;:!?()，。；：、！？（）“”\"]|\s(?:and|or|in|on|with|worth|at|from|to|for|by|of|per|that|which"
    r"|were|are|was|is|had|have|has|made|into|through|as|via|than)\s"
)
# What makes of a numeral a word that counts nothing: hardware, parts.
_NO_COUNT = re.compile(r"[金型官粮谷部件售配]")
_SOME = "多余来"
_HAN_DIGITS = frozenset("零〇一二三四五六七八九两十")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FEET = re.compile(r"(?:twenty|20)[- ]f(?:oo|ee)t", re.IGNORECASE)
_REACH = 60
_BEFORE = 200
_LONGEST_NOUN = 3
_MOST_WORDS = 8
_NEXT_TO = 5
_MOST_CHARACTERS = 10
# Fewer than these, with no noun that is known, are no measure of goods.
_LEAST = 1000


@dataclass(frozen=True, slots=True)
class Counted:
    """The unit of a figure, and where in its paragraph the words that say so end."""

    unit: str
    end: int


def counted(figure: Figure, codelists: Codelists) -> Counted:
    """Return the unit of *figure*: its own, else what it counts; empty where that is not clear.

    Only units that some indicator is measured in are counted in; `XXX` is money of no currency.
    """
    amount = figure.claim.amount
    if amount.unit or not figure.mention.number:
        return Counted(amount.unit, figure.end)
    by_unit: dict[str, list[Indicator]] = {}
    for each in codelists.indicators.values():
        if each.of_what:
            by_unit.setdefault(each.of_what, []).append(each)
    return (
        _by_noun(figure, by_unit)
        or _by_label(figure, by_unit)
        or _of_sector(figure, by_unit)
        or Counted(_of_indicator(figure, codelists), figure.end)
    )


def _by_noun(figure: Figure, by_unit: dict[str, list[Indicator]]) -> Counted | None:
    found = list(_nouns(figure, by_unit))
    if not found:
        return None
    # An English noun stands behind its adjectives: "41 automobile manufacturers".
    units, end = found[-1]
    # Of several that a noun may mean, the one whose indicators the prose speaks of.
    text = figure.paragraph.text
    said = terms(text[max(figure.offset, figure.start - _BEFORE) : figure.end + _REACH])
    return Counted(max(units, key=lambda unit: likest(by_unit[unit], said).share), end)


def _nouns(figure: Figure, units: Collection[str]) -> Iterator[tuple[Sequence[str], int]]:
    """Yield which *units* the words behind a figure may mean and where these end, in order."""
    start, found = _behind(figure)
    is_chinese = bool(found) and is_han(found[0].text)
    is_year = _YEAR.fullmatch(figure.mention.text) is not None
    own = {word: unit for unit in units for word in keys(unit)}
    first = 0
    while first < (1 if found and (is_year or is_chinese) else len(found)):
        length, meant = _longest(found[first:], own, units)
        if meant:
            yield meant, start + found[first + length - 1].end
        first += length


def _longest(
    found: Sequence[Word], own: Mapping[str, str], units: Collection[str]
) -> tuple[int, Sequence[str]]:
    """Return how many words at the beginning are a noun, and the units that it may mean."""
    for length in range(min(_LONGEST_NOUN, len(found)), 0, -1):
        noun = [each.text for each in found[:length]]
        joined = ("" if is_han(noun[0]) else " ").join(noun)
        several = _NOUNS.get(joined) or sorted(UNITS.get(joined, ())) or [own.get(joined, "")]
        meant = [unit for unit in several if unit in units]
        if meant and joined not in _ANYTHING:
            return length, meant
    return 1, ()


def _behind(figure: Figure) -> tuple[int, Sequence[Word]]:
    """Return where the words behind a figure begin that may name what it counts, and the words."""
    text, end = figure.paragraph.text, figure.mention.end
    following = (each.start for each in figure.paragraph.numbers(end, end + _REACH))
    until = next(following, end + _REACH)
    if _FEET.match(text, until):
        until = end + _REACH
    while text[end : end + 1] and text[end] in _SOME:
        end += 1
    if set(figure.mention.text) <= _HAN_DIGITS and _NO_COUNT.match(text, end):
        return end, ()
    found = words(_END.split(text[end:until])[0])
    is_chinese = bool(found) and is_han(found[0].text)
    return end, found[: _MOST_CHARACTERS if is_chinese else _MOST_WORDS]


def _by_label(figure: Figure, by_unit: dict[str, list[Indicator]]) -> Counted | None:
    """Return the unit of the indicator whose label has the words behind a figure."""
    start, found = _behind(figure)
    if not found or _YEAR.fullmatch(figure.mention.text):
        return None
    end = start + found[-1].end
    said = terms(figure.paragraph.text[start:end])
    alike = {
        unit: likest(several, said).share for unit, several in by_unit.items() if unit != "units"
    }
    best = max(alike, key=lambda unit: alike[unit], default="")
    return Counted(best, end) if best and alike[best] >= 1 else None


def _of_sector(figure: Figure, by_unit: dict[str, list[Indicator]]) -> Counted | None:
    """Return the unit of goods where they stand right behind: "61 million notebooks"."""
    claim = figure.claim
    last = figure.offset + claim.end
    behind = [each for each in claim.sector.names if 0 <= each.start - claim.end <= _NEXT_TO]
    if behind and _END.search(figure.paragraph.text[last : figure.offset + behind[0].start]):
        return None
    if not behind or "units" not in by_unit or _YEAR.fullmatch(figure.mention.text):
        return None
    return Counted("units", figure.offset + behind[0].end)


def _of_indicator(figure: Figure, codelists: Codelists) -> str:
    """Return what the indicator beside a figure is measured in, where that leaves no choice.

    Something that is made or sold is counted in units unless a currency says otherwise.
    """
    reading, mention = figure.claim.indicator, figure.mention
    is_large = bool(mention.scale) or (mention.number or 0) >= _LEAST
    is_year = _YEAR.fullmatch(mention.text) is not None
    if not is_large or is_year or reading.origin not in (Origin.OWN, Origin.SENTENCE):
        return ""
    named = [
        codelists.indicators[code]
        for mark in reversed(reading.names)
        for code in sorted(mark.of("indicator"))
        if code in codelists.indicators
    ]
    natural = [unit for each in named if (unit := _natural(each))]
    return "units" if "units" in natural else next(iter(natural), "")


def _natural(indicator: Indicator) -> str:
    match indicator.measure:
        case "money":
            return NO_CURRENCY
        case "count" | "volume":
            return indicator.of_what
        case _:
            return ""
