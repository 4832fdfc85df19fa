"""True sentences in our own words, made from the observations of a dataset."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING

from cqtrade.factcheck.facts import Facts
from cqtrade.factcheck.fits import written
from cqtrade.model import Kind
from cqtrade.period import Shape
from cqtrade.quantity import SCALES, Hedge, is_currency

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cqtrade.dataset import Dataset
    from cqtrade.model import Observation
    from cqtrade.period import Period
    from cqtrade.quantity import Quantity


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
        """The figures in it."""
        told = ((Figure.LEVEL, self.level), (Figure.GROWTH, self.growth))
        return tuple(
            which for which, amount in told if amount and f"{{{which.value}}}" in self.template
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
            level=worded(self.level, self.language) if self.level else "",
            growth=worded(self.growth, self.language) if self.growth else "",
            rose=_ROSE[self.language][fall],
            up=_UP[self.language][fall],
            among=self.among,
        )
        said = " ".join(said.split()).lstrip(",，、 ").replace(" ,", ",")
        return said[0].upper() + said[1:]


_ROSE = {Language.EN: ("rose", "fell"), Language.ZH: ("增长", "下降")}
_UP = {Language.EN: ("up", "down"), Language.ZH: ("同比增长", "同比下降")}

_LEVELS = {
    Language.EN: (
        "{when}, {subject}'s {indicator} of {sector} reached {level}.",
        "{subject}'s {sector} {indicator} came to {level} {when}.",
    ),
    Language.ZH: (
        "{when}，{subject}{sector}{indicator}达{level}。",
        "{subject}{when}{sector}{indicator}为{level}。",
    ),
}
_GROWN = {
    Language.EN: (
        "{when}, {subject}'s {indicator} of {sector} were {level}, {up} {growth} year on year.",
        "{indicator} of {sector} from {subject} {rose} {growth} to {level} {when}.",
    ),
    Language.ZH: (
        "{when}，{subject}{sector}{indicator}{level}，{up}{growth}。",
        "据海关统计，{subject}{sector}{indicator}{when}{rose}{growth}，达到{level}。",
    ),
}
_RATES = {
    Language.EN: (
        "{when}, {subject}'s {indicator} of {sector} {rose} {growth} year on year.",
        "{subject}'s {indicator} of {sector} {rose} by {growth} {when}.",
    ),
    Language.ZH: ("{when}，{subject}{sector}{indicator}{up}{growth}。",),
}
_AVERAGES = {
    Language.EN: (
        "{when}, {subject}'s {indicator} of {sector} {rose} by an average of {growth} a year.",
    ),
    Language.ZH: ("{when}，{subject}{sector}{indicator}年均{rose}{growth}。",),
}
_SHARES_OF_EXPORTS = {
    Language.EN: (
        "{when}, {sector} accounted for {level} of {subject}'s total exports.",
        "{sector} made up {level} of all exports from {subject} {when}.",
    ),
    Language.ZH: ("{when}，{sector}占{subject}出口总值的{level}。",),
}
_SHARES_OF_OUTPUT = {
    Language.EN: ("{when}, {subject} makes {sector} accounting for {level} of {among}'s output.",),
    Language.ZH: ("{when}，{subject}{sector}占{among}产量的{level}。",),
}
_AIMS = {
    Language.EN: (
        "By {when}, {subject} aims for {indicator} of {sector} of {level}.",
        "Under its plan, {subject}'s {sector} {indicator} should reach {level} by {when}.",
    ),
    Language.ZH: ("到{when}，{subject}{sector}{indicator}目标为{level}。",),
}
# What needs more than a name of its own to be said: a counterpart, or a list that it is out of.
_UNNATURAL = frozenset(
    {"shipment-volume", "shipment-value", "certified-models", "best-selling-models", "value-limit",
     "profit-growth-over-gdp-growth", "contribution-to-gdp-growth"}
)  # fmt: skip


def true_sentences(dataset: Dataset) -> Iterator[Sentence]:
    """Yield sentences that state what a source of *dataset* states, in both languages."""
    for one in dataset.observations:
        # What is made false of a headline may still be true of the text beneath it.
        if one.kind in (Kind.RANK, Kind.RULE) or one.indicator in _UNNATURAL or one.name:
            continue
        for language in Language:
            if language is Language.EN or _has_chinese_name(one, dataset):
                yield from _sentences(one, dataset, language)


def _has_chinese_name(one: Observation, dataset: Dataset) -> bool:
    return bool(dataset.codelists.subjects[one.subject].zh)


def _sentences(one: Observation, dataset: Dataset, language: Language) -> Iterator[Sentence]:
    lists = dataset.codelists
    labelled = {
        "subject": _label(lists.subjects[one.subject], language, proper=True),
        "sector": _label(lists.sectors[one.sector], language),
        "indicator": _label(lists.indicators[one.indicator], language),
        "among": _label(lists.subjects[one.among], language, proper=True) if one.among else "",
    }
    growth = one.growth if one.growth and one.growth.is_rate else None
    way = "down" if growth and growth.number < 0 else "up"
    for number, (template, level) in enumerate(_templates(one, language)):
        whens = WHENS[language](one.period)
        yield Sentence(
            id=one.id,
            language=language,
            template=_shortened(template, one, dataset),
            **labelled,
            when=whens[number % len(whens)],
            level=_amount(level, language) if level else None,
            growth=_amount(growth, language) if growth else None,
            way=way,
        )


def _templates(one: Observation, language: Language) -> Iterator[tuple[str, Quantity | None]]:
    rate = one.growth is not None and one.growth.is_rate
    for level in (*((one.value,) if one.value else ()), *one.also):
        for template in _of_level(one, language, grown=rate):
            yield template, level
    if rate:
        average = one.growth_basis == "average-annual"
        for template in (_AVERAGES if average else _RATES)[language]:
            yield template, None


def _of_level(one: Observation, language: Language, *, grown: bool) -> tuple[str, ...]:
    if one.kind is not Kind.REPORTED:
        return _AIMS[language]
    if one.indicator == "share-of-exports":
        return _SHARES_OF_EXPORTS[language]
    if one.indicator == "share-of-output":
        return _SHARES_OF_OUTPUT[language]
    return _LEVELS[language] + (_GROWN[language] if grown else ())


def _shortened(template: str, one: Observation, dataset: Dataset) -> str:
    """Return a template without the sector where nobody would name it."""
    is_alone = Facts(dataset).goes_without_saying(one)
    if one.period.shape is Shape.UNKNOWN and one.kind is not Kind.REPORTED:
        template = (
            template.replace(" by {when}", "").replace("By {when}, ", "").replace("到{when}，", "")
        )
    if not is_alone or one.indicator.startswith("share"):
        return template
    return template.replace(" of {sector}", "").replace("{sector} ", "").replace("{sector}", "")


def _label(entry: object, language: Language, *, proper: bool = False) -> str:
    if language is Language.ZH and getattr(entry, "zh", ""):
        return str(getattr(entry, "zh", ""))
    name = str(getattr(entry, "en", ""))
    return name if proper or name.startswith("Changan") else name[0].lower() + name[1:]


def _amount(quantity: Quantity, language: Language) -> Amount:
    text = quantity.text.removeprefix(f"{written(quantity)} ").removeprefix("-")
    digits, *rest = text.removesuffix("%").split()
    scale = rest.pop(0) if rest and rest[0] in SCALES else ""
    unit = "%" if text.endswith("%") else "".join(rest)
    amount = Amount(digits=digits, scale=scale, unit=unit, hedge=written(quantity))
    return in_chinese_scale(amount) if language is Language.ZH else amount


def in_chinese_scale(amount: Amount) -> Amount:
    """Return an amount in 万, 亿 or 万亿 where its number has a scale or ends in four zeros."""
    number = amount.number
    if (
        "/" in amount.digits
        or amount.unit in ("%", "times")
        or (not amount.scale and number % 10**4)
    ):
        return replace(amount, digits=amount.digits.replace(",", ""))
    for scale in ("万亿", "亿", "万"):
        size = Decimal(10) ** SCALES[scale]
        if number >= size:
            return replace(amount, digits=f"{(number / size).normalize():f}", scale=scale)
    return replace(amount, digits=f"{number:f}", scale="")


_HEDGES = {
    Language.EN: dict(
        zip(Hedge, ("", "about", "over", "nearly", "under", "at least", "at most"), strict=True)
    ),
    Language.ZH: dict(zip(Hedge, ("", "约", "超过", "近", "不足", "至少", "至多"), strict=True)),
}
_UNITS = {
    Language.EN: {"CNY": " yuan", "USD": " US dollars", "EUR": " euros", "XXX": "", "%": "%", "m3": " cubic metres", "countries": " countries and regions"},
    Language.ZH: {
        "CNY": "元", "USD": "美元", "EUR": "欧元", "XXX": "", "%": "%", "m3": "立方米", "units": "台",
        "enterprises": "家", "merchants": "家", "platforms": "个", "types": "种", "countries": "个国家和地区",
        "zones": "个", "activities": "场", "invoices": "票", "times": "倍",
    },
}  # fmt: skip
_FRACTIONS = {
    "1/2": "half",
    "2/3": "two-thirds",
    "1/3": "a third",
    "1/4": "a quarter",
    "3/4": "three-quarters",
}


def worded(amount: Amount, language: Language) -> str:
    """Return an amount in words and digits."""
    digits = amount.digits
    if "/" in digits:
        over, _, under = digits.partition("/")
        digits = f"{under}分之{over}" if language is Language.ZH else _FRACTIONS.get(digits, digits)
    hedge = _HEDGES[language][amount.hedge]
    unit = _UNITS[language].get(amount.unit, f" {amount.unit}" if amount.unit else "")
    scale = f" {amount.scale}" if amount.scale and language is Language.EN else amount.scale
    return (
        f"{hedge} {digits}{scale}{unit}".strip()
        if language is Language.EN
        else f"{hedge}{digits}{scale}{unit}"
    )


_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_ORDINALS = ("first", "second", "third", "fourth")
_COUNTS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def english(period: Period) -> tuple[str, ...]:
    """Return the ways to say when in English."""
    if period.first is None or period.last is None:
        return {Shape.ANY_YEAR: ("each year",), Shape.ANY_MONTH: ("each month",)}.get(
            period.shape, ("",)
        )
    first, last = period.first, period.last
    if period.shape is Shape.DAY:
        return (
            f"by the end of {last.year}",
            f"as of {_MONTHS[last.month - 1]} {last.day}, {last.year}",
        )
    if first.year != last.year:
        return f"from {first.year} to {last.year}", f"between {first.year} and {last.year}"
    match period.months:
        case 12:
            return f"in {last.year}", f"in the year {last.year}"
        case 1:
            return (f"in {_MONTHS[last.month - 1]} {last.year}",)
        case 3:
            return (
                f"in the {_ORDINALS[last.month // 3 - 1]} quarter of {last.year}",
                f"in Q{last.month // 3} {last.year}",
            )
        case 9:
            return (
                f"in the first three quarters of {last.year}",
                f"from January to September {last.year}",
            )
        case months:
            return (
                f"in the first {_COUNTS[(months or 1) - 1]} months of {last.year}",
                f"from January to {_MONTHS[last.month - 1]} {last.year}",
            )


def chinese(period: Period) -> tuple[str, ...]:
    """Return the ways to say when in Chinese."""
    if period.first is None or period.last is None:
        return {Shape.ANY_YEAR: ("每年",), Shape.ANY_MONTH: ("每月",)}.get(period.shape, ("",))
    first, last = period.first, period.last
    if period.shape is Shape.DAY:
        return f"截至{last.year}年底", f"截至{last.year}年{last.month}月{last.day}日"
    if first.year != last.year:
        return (f"{first.year}年至{last.year}年",)
    match period.months:
        case 12:
            return (f"{last.year}年",)
        case 1:
            return (f"{last.year}年{last.month}月",)
        case 3:
            return (f"{last.year}年第{'一二三四'[last.month // 3 - 1]}季度",)
        case 9:
            return f"{last.year}年前三季度", f"{last.year}年1—9月"
        case months:
            return f"{last.year}年前{months}个月", f"{last.year}年1月至{last.month}月"


WHENS = {Language.EN: english, Language.ZH: chinese}
