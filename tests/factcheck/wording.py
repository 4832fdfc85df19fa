"""Figures and sentences as they are worded, English and Chinese."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum

from cqtrade.quantity import SCALES, Hedge


class Language(Enum):
    """In what a sentence is written."""

    EN = "English"
    ZH = "Chinese"


class Figure(Enum):
    """Which figure of a sentence is meant."""

    LEVEL = "level"
    GROWTH = "growth"


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A figure as it will be worded; `hedge` as the dataset has it, `unit` a currency or noun."""

    digits: str
    scale: str = ""
    unit: str = ""
    hedge: Hedge = Hedge.NONE

    @property
    def number(self) -> Decimal:
        """The number in base units; of a fraction, its numerator."""
        return Decimal(self.digits.replace(",", "").split("/")[0]).scaleb(SCALES.get(self.scale, 0))

    def in_words(self, language: Language) -> str:
        """Return it with its hedge, its scale and its unit."""
        hedge = _HEDGES[language][self.hedge]
        unit = _UNITS[language].get(self.unit, f" {self.unit}" if self.unit else "")
        digits = _spelt(self.digits, language)
        if language is Language.ZH:
            return f"{hedge}{digits}{self.scale}{unit}"
        scale = f" {self.scale}" if self.scale else ""
        return f"{hedge} {digits}{scale}{unit}".strip()

    def in_chinese_scale(self) -> Amount:
        """Return the same in 万, 亿 or 万亿 where it has a scale or ends in four zeros."""
        number = self.number
        is_plain = "/" in self.digits or self.unit in ("%", "times")
        if is_plain or (not self.scale and number % 10**4):
            return replace(self, digits=self.digits.replace(",", ""))
        sizes = ((each, Decimal(10) ** SCALES[each]) for each in ("万亿", "亿", "万"))
        fitting = ((scale, size) for scale, size in sizes if number >= size)
        scale, size = next(fitting, ("", Decimal(1)))
        return replace(self, digits=f"{(number / size).normalize():f}", scale=scale)


_HEDGES = {
    Language.EN: dict(
        zip(Hedge, ("", "about", "over", "nearly", "under", "at least", "at most"), strict=True)
    ),
    Language.ZH: dict(zip(Hedge, ("", "约", "超过", "近", "不足", "至少", "至多"), strict=True)),
}
_UNITS = {
    Language.EN: {
        "CNY": " yuan", "USD": " US dollars", "EUR": " euros", "XXX": "", "%": "%",
        "m3": " cubic metres", "countries": " countries and regions",
    },
    Language.ZH: {
        "CNY": "元", "USD": "美元", "EUR": "欧元", "XXX": "", "%": "%", "m3": "立方米",
        "units": "台", "enterprises": "家", "merchants": "家", "platforms": "个", "types": "种",
        "countries": "个国家和地区", "zones": "个", "activities": "场", "invoices": "票",
        "times": "倍",
    },
}  # fmt: skip
_FRACTIONS = {
    "1/2": "half", "2/3": "two-thirds", "1/3": "a third", "1/4": "a quarter",
    "3/4": "three-quarters",
}  # fmt: skip


def _spelt(digits: str, language: Language) -> str:
    over, slash, under = digits.partition("/")
    if not slash:
        return digits
    return f"{under}分之{over}" if language is Language.ZH else _FRACTIONS.get(digits, digits)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence in its parts."""

    id: str
    language: Language
    template: str
    subject: str
    sector: str
    indicator: str
    when: str
    level: Amount | None = None
    growth: Amount | None = None
    way: str = "up"
    among: str = ""

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures in it, as they stand."""
        told = ((Figure.LEVEL, self.level), (Figure.GROWTH, self.growth))
        places = {
            which: self.template.find(f"{{{which.value}}}") for which, amount in told if amount
        }
        return tuple(
            sorted((each for each in places if places[each] >= 0), key=lambda each: places[each])
        )

    def amount(self, which: Figure) -> Amount:
        """Return one of its figures."""
        found = self.level if which is Figure.LEVEL else self.growth
        if found is None:
            raise LookupError(which)
        return found

    def with_amount(self, which: Figure, amount: Amount) -> Sentence:
        """Return the same with another figure in the place of one of its own."""
        if which is Figure.LEVEL:
            return replace(self, level=amount)
        return replace(self, growth=amount)

    def __str__(self) -> str:
        """Return it in words."""
        fall = self.way == "down"
        said = self.template.format(
            subject=self.subject,
            sector=self.sector,
            indicator=self.indicator,
            when=self.when,
            level=self.level.in_words(self.language) if self.level else "",
            growth=self.growth.in_words(self.language) if self.growth else "",
            rose=_ROSE[self.language][fall],
            up=_UP[self.language][fall],
            among=self.among,
        )
        said = " ".join(said.split()).lstrip(",，、 ").replace(" ,", ",").replace(" .", ".")
        return said[0].upper() + said[1:]


_ROSE = {Language.EN: ("rose", "fell"), Language.ZH: ("增长", "下降")}
_UP = {Language.EN: ("up", "down"), Language.ZH: ("同比增长", "同比下降")}
