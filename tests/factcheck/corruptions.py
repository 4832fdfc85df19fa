"""True sentences made false in one respect: each corruption names the figures that it falsifies."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from cqtrade.quantity import Hedge
from tests.factcheck.misprints import digit_slips, other_currencies, other_hedges, scale_slips
from tests.factcheck.wording import Figure, Language

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tests.factcheck.wording import Amount, Sentence

    Wrong = Mapping[Language, tuple[str, ...]]


class Respect(StrEnum):
    """In what a sentence is made false."""

    DIGIT = "digit"
    SCALE = "scale"
    CURRENCY = "currency"
    HEDGE_DROPPED = "hedge dropped"
    HEDGE_SWAPPED = "hedge swapped"
    PERIOD = "period"
    SUBJECT = "subject"
    UNKNOWN_SUBJECT = "unknown subject"
    SECTOR = "sector"
    UNKNOWN_SECTOR = "unknown sector"
    INDICATOR = "indicator"
    DIRECTION = "direction"
    ROLE = "level as change"


@dataclass(frozen=True, slots=True)
class Corruption:
    """A false sentence, in what it is false, and the places of its false figures in it."""

    respect: Respect
    said: str
    false: tuple[int, ...]


def corruptions(sentence: Sentence) -> Iterator[Corruption]:
    """Yield what *sentence* becomes when one thing in it is changed."""
    for corrupt in (_figures, _names, _periods, _directions, _roles):
        yield from corrupt(sentence)


def _figures(sentence: Sentence) -> Iterator[Corruption]:
    for place, which in enumerate(sentence.figures):
        for respect, false in _misprinted(sentence.amount(which)):
            yield Corruption(respect, str(sentence.with_amount(which, false)), (place,))


def _misprinted(amount: Amount) -> Iterator[tuple[Respect, Amount]]:
    kinds = {
        Respect.DIGIT: digit_slips,
        Respect.SCALE: scale_slips,
        Respect.CURRENCY: other_currencies,
        Respect.HEDGE_SWAPPED: other_hedges,
    }
    for respect, misprint in kinds.items():
        yield from ((respect, false) for false in misprint(amount))
    if amount.hedge:
        yield Respect.HEDGE_DROPPED, replace(amount, hedge=Hedge.NONE)


_SUBJECTS: Wrong = {
    Language.EN: ("China", "Chongqing", "Yiwu", "Changan Automobile", "Seres"),
    Language.ZH: ("中国", "重庆", "义乌", "长安汽车", "赛力斯"),
}
_UNKNOWN_SUBJECTS: Wrong = {
    Language.EN: ("Chengdu", "Sichuan", "Zigong", "BYD", "Vietnam", "the Yangtze delta"),
    Language.ZH: ("成都", "四川", "自贡", "比亚迪", "越南", "老河口"),
}
_SECTORS: Wrong = {
    Language.EN: (
        *("laptops", "motorcycles", "passenger cars", "mini-tillers", "cross-border e-commerce"),
    ),
    Language.ZH: ("笔记本电脑", "摩托车", "乘用车", "微耕机", "跨境电商"),
}
_UNKNOWN_SECTORS: Wrong = {
    Language.EN: (
        *("steel", "garments", "ball bearings", "sesame seeds", "umbrellas", "air conditioners"),
    ),
    Language.ZH: ("钢材", "服装", "轴承", "芝麻", "雨伞", "空调"),
}
_OF_MONEY: Wrong = {
    Language.EN: (
        *("imports", "exports", "gross output value", "value added", "net exports", "investment"),
    ),
    Language.ZH: ("进口", "出口", "总产值", "增加值", "净出口", "投资"),
}
_OF_PIECES: Wrong = {
    Language.EN: ("output", "sales volume", "production and sales volume", "orders", "re-exports"),
    Language.ZH: ("产量", "销量", "产销量", "订单量", "库存"),
}
_TIMES: Wrong = {
    Language.EN: (
        *("in 2022", "in 2024", "in the first half of 2025", "in December 2023", "last year"),
        *("in the first three quarters of 2024", "from January to May 2016"),
    ),
    Language.ZH: (
        *("2022年", "2024年", "2025年上半年", "2023年12月", "去年"),
        *("2024年前三季度", "2016年1月至5月"),
    ),
}


def _names(sentence: Sentence) -> Iterator[Corruption]:
    """Yield the sentence about somebody or something else, known to the dataset or not."""
    changes = (
        (Respect.SUBJECT, "subject", _SUBJECTS),
        (Respect.UNKNOWN_SUBJECT, "subject", _UNKNOWN_SUBJECTS),
        (Respect.SECTOR, "sector", _SECTORS),
        (Respect.UNKNOWN_SECTOR, "sector", _UNKNOWN_SECTORS),
        *((Respect.INDICATOR, "indicator", each) for each in _measures(sentence)),
    )
    for respect, name, several in changes:
        right = getattr(sentence, name)
        for wrong in several[sentence.language]:
            # "Output" is said of output value too, and 出口 of how many units were exported.
            says_the_same = wrong in right or right in wrong
            if f"{{{name}}}" in sentence.template and not says_the_same:
                yield _all_false(respect, _with(sentence, name, wrong))


def _measures(sentence: Sentence) -> tuple[Wrong, ...]:
    """Return other measures: of money for money, of pieces for pieces, any for a growth alone."""
    if sentence.level is None:
        return _OF_MONEY, _OF_PIECES
    is_money = sentence.level.unit in ("CNY", "USD", "XXX")
    return (_OF_MONEY if is_money else _OF_PIECES,)


def _with(sentence: Sentence, name: str, wrong: str) -> Sentence:
    match name:
        case "subject":
            return replace(sentence, subject=wrong)
        case "sector":
            return replace(sentence, sector=wrong)
        case _:
            return replace(sentence, indicator=wrong)


def _all_false(respect: Respect, sentence: Sentence) -> Corruption:
    return Corruption(respect, str(sentence), tuple(range(len(sentence.figures))))


def _periods(sentence: Sentence) -> Iterator[Corruption]:
    if "{when}" in sentence.template:
        for when in _TIMES[sentence.language]:
            if when != sentence.when.replace("the year ", ""):
                yield _all_false(Respect.PERIOD, replace(sentence, when=when))


def _directions(sentence: Sentence) -> Iterator[Corruption]:
    if Figure.GROWTH in sentence.figures:
        opposite = "down" if sentence.way == "up" else "up"
        place = sentence.figures.index(Figure.GROWTH)
        yield Corruption(Respect.DIRECTION, str(replace(sentence, way=opposite)), (place,))


_CHANGES = {
    Language.EN: {
        "reached {level}": "rose by {level}",
        "came to {level}": "grew {level}",
        "were {level}": "were up {level}",
    },
    Language.ZH: {"达{level}": "增长{level}", "为{level}": "增加{level}"},
}


def _roles(sentence: Sentence) -> Iterator[Corruption]:
    """Yield the sentence with its level as the size of a change."""
    if Figure.LEVEL not in sentence.figures or "/" in sentence.amount(Figure.LEVEL).digits:
        return
    place = sentence.figures.index(Figure.LEVEL)
    for level, change in _CHANGES[sentence.language].items():
        if level in sentence.template:
            changed = replace(sentence, template=sentence.template.replace(level, change))
            yield Corruption(Respect.ROLE, str(changed), (place,))
