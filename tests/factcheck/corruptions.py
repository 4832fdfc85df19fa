"""True sentences made false in one respect: each corruption names the figures that it falsifies."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from cqtrade.quantity import SCALES, Hedge
from tests.factcheck.sentences import Figure, Language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.factcheck.sentences import Amount, Sentence


class Respect(StrEnum):
    """In what a sentence is made false."""

    DIGIT = "digit"
    SCALE = "scale"
    CURRENCY = "currency"
    PERIOD = "period"
    HEDGE_DROPPED = "hedge dropped"
    HEDGE_SWAPPED = "hedge swapped"
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
    for corrupt in (_numbers, _hedges, _names, _periods, _directions, _roles):
        yield from corrupt(sentence)


def _numbers(sentence: Sentence) -> Iterator[Corruption]:
    for place, which in enumerate(_in_order(sentence)):
        amount = sentence.amount(which)
        for respect, several in (
            (Respect.DIGIT, _digit_slips(amount)),
            (Respect.SCALE, _scale_slips(amount)),
            (Respect.CURRENCY, _other_currencies(amount)),
        ):
            for false in several:
                yield Corruption(respect, str(sentence.with_amount(which, false)), (place,))


def _in_order(sentence: Sentence) -> tuple[Figure, ...]:
    """Return the figures of a sentence as they stand in it."""
    return tuple(
        sorted(sentence.figures, key=lambda each: sentence.template.index(f"{{{each.value}}}"))
    )


def _digit_slips(amount: Amount) -> Iterator[Amount]:
    """Yield the amount with a digit changed, two exchanged, one left out, one doubled."""
    text = amount.digits
    places = [place for place, each in enumerate(text) if each.isdecimal()]
    for place in places:
        for step in (1, 5):
            digit = str((int(text[place]) + step) % 10)
            yield from _if_false(amount, text[:place] + digit + text[place + 1 :])
    for first, second in zip(places, places[1:], strict=False):
        swapped = [*text]
        swapped[first], swapped[second] = swapped[second], swapped[first]
        yield from _if_false(amount, "".join(swapped))
    for place in places:
        yield from _if_false(amount, text[:place] + text[place + 1 :])
        yield from _if_false(amount, text[:place] + text[place] + text[place:])


def _if_false(amount: Amount, digits: str) -> Iterator[Amount]:
    """Yield the amount with other digits, unless that says the same or less of the same."""
    bare = digits.replace(",", "")
    over, _, under = bare.partition("/")
    if (
        not over.strip(".")
        or over.startswith(("0", "."))
        or over.endswith(".")
        or under.startswith("0")
    ):
        return
    if "/" in digits and (not under or int(over) >= int(under) or amount.digits == digits):
        return
    false = replace(amount, digits=bare if "," in digits else digits)
    if "/" in digits or not _says_less(false, amount):
        yield false


def _says_less(false: Amount, true: Amount) -> bool:
    """Tell whether a changed number is still true: 44 for 44.3, "over 400" for "over 470"."""
    new, old = false.number, true.number
    if new == old:
        return True
    exponent = Decimal(false.digits.replace(",", "")).normalize().as_tuple().exponent
    scaled = int(exponent) + SCALES.get(false.scale, 0)
    step = Decimal(1).scaleb(min(scaled, new.adjusted() - 1))
    match true.hedge:
        case Hedge.OVER:
            return new < old < new + step
        case Hedge.ABOUT:
            return 2 * abs(new - old) <= step
        case Hedge.NONE:
            return 2 * abs(new - old) <= Decimal(1).scaleb(_last_place(false))
        case _:
            return False


def _last_place(amount: Amount) -> int:
    """Return the exponent of the last digit that a number without a hedge promises."""
    number = Decimal(amount.digits.replace(",", ""))
    exponent = int(number.as_tuple().exponent)
    if not amount.scale and amount.unit != "%" and exponent >= 0:
        exponent = int(number.normalize().as_tuple().exponent) if abs(number) >= 1000 else -1  # noqa: PLR2004  # as the format has it
    return exponent + SCALES.get(amount.scale, 0)


_ENGLISH_SCALES = ("thousand", "million", "billion", "trillion")
_CHINESE_SCALES = ("万", "亿", "万亿")


def _scale_slips(amount: Amount) -> Iterator[Amount]:
    if amount.scale:
        family = _ENGLISH_SCALES if amount.scale in _ENGLISH_SCALES else _CHINESE_SCALES
        yield from (replace(amount, scale=each) for each in family if each != amount.scale)
        yield replace(amount, scale="")
    if "/" not in amount.digits:
        number = Decimal(amount.digits.replace(",", ""))
        for power in (-2, -1, 1, 2):
            yield replace(amount, digits=f"{number.scaleb(power):f}")


def _other_currencies(amount: Amount) -> Iterator[Amount]:
    others = {"CNY": ("USD", "EUR"), "USD": ("CNY", "EUR"), "XXX": ("CNY", "EUR")}
    yield from (replace(amount, unit=each) for each in others.get(amount.unit, ()))


_SWAPS = {
    Hedge.NONE: (Hedge.OVER, Hedge.NEARLY, Hedge.UNDER),
    Hedge.OVER: (Hedge.NEARLY, Hedge.UNDER, Hedge.AT_MOST, Hedge.ABOUT),
    Hedge.NEARLY: (Hedge.OVER, Hedge.AT_LEAST, Hedge.ABOUT),
    Hedge.ABOUT: (Hedge.OVER, Hedge.NEARLY),
}


def _hedges(sentence: Sentence) -> Iterator[Corruption]:
    for place, which in enumerate(_in_order(sentence)):
        amount = sentence.amount(which)
        if amount.hedge:
            bare = sentence.with_amount(which, replace(amount, hedge=Hedge.NONE))
            yield Corruption(Respect.HEDGE_DROPPED, str(bare), (place,))
        for hedge in _SWAPS.get(amount.hedge, ()):
            swapped = sentence.with_amount(which, replace(amount, hedge=hedge))
            yield Corruption(Respect.HEDGE_SWAPPED, str(swapped), (place,))


_SUBJECTS = {
    Language.EN: ("China", "Chongqing", "Yiwu", "Changan Automobile", "Seres"),
    Language.ZH: ("中国", "重庆", "义乌", "长安汽车", "赛力斯"),
}
_UNKNOWN_SUBJECTS = {
    Language.EN: ("Chengdu", "Sichuan", "Zigong", "BYD", "Vietnam", "the Yangtze delta"),
    Language.ZH: ("成都", "四川", "自贡", "比亚迪", "越南", "老河口"),
}
_SECTORS = {
    Language.EN: (
        "laptops",
        "motorcycles",
        "passenger cars",
        "mini-tillers",
        "cross-border e-commerce",
    ),
    Language.ZH: ("笔记本电脑", "摩托车", "乘用车", "微耕机", "跨境电商"),
}
_UNKNOWN_SECTORS = {
    Language.EN: (
        "steel",
        "garments",
        "ball bearings",
        "sesame seeds",
        "umbrellas",
        "air conditioners",
    ),
    Language.ZH: ("钢材", "服装", "轴承", "芝麻", "雨伞", "空调"),
}
_INDICATORS = {
    Language.EN: {
        "money": (
            "imports",
            "exports",
            "gross output value",
            "value added",
            "net exports",
            "investment",
        ),
        "count": ("output", "sales volume", "production and sales volume", "orders", "re-exports"),
    },
    Language.ZH: {
        "money": ("进口", "出口", "总产值", "增加值", "净出口", "投资"),
        "count": ("产量", "销量", "产销量", "订单量", "库存"),
    },
}


def _names(sentence: Sentence) -> Iterator[Corruption]:
    language = sentence.language
    changes = (
        (Respect.SUBJECT, "subject", _SUBJECTS),
        (Respect.UNKNOWN_SUBJECT, "subject", _UNKNOWN_SUBJECTS),
        (Respect.SECTOR, "sector", _SECTORS),
        (Respect.UNKNOWN_SECTOR, "sector", _UNKNOWN_SECTORS),
        (Respect.INDICATOR, "indicator", _measures(sentence)),
    )
    for respect, name, several in changes:
        right = getattr(sentence, name)
        for wrong in several[language]:
            if f"{{{name}}}" in sentence.template and not _says_the_same(wrong, right):
                yield _all_false(respect, replace(sentence, **{name: wrong}))


def _measures(sentence: Sentence) -> dict[Language, tuple[str, ...]]:
    """Return other measures: of money for money, of pieces for pieces, any for a growth alone."""
    several = _INDICATORS[sentence.language]
    if sentence.level is None:
        return {sentence.language: (*several["money"], *several["count"])}
    is_money = sentence.level.unit in ("CNY", "USD", "XXX")
    return {sentence.language: several["money" if is_money else "count"]}


def _says_the_same(wrong: str, right: str) -> bool:
    # "Output" is said of output value too, and 出口 of how many units were exported.
    return wrong in right or right in wrong


def _all_false(respect: Respect, sentence: Sentence) -> Corruption:
    return Corruption(respect, str(sentence), tuple(range(len(sentence.figures))))


_TIMES = {
    Language.EN: ("in 2022", "in 2024", "in the first half of 2025", "in the first three quarters of 2024",
                  "from January to May 2016", "in December 2023", "last year"),
    Language.ZH: ("2022年", "2024年", "2025年上半年", "2024年前三季度", "2016年1月至5月", "2023年12月", "去年"),
}  # fmt: skip


def _periods(sentence: Sentence) -> Iterator[Corruption]:
    if "{when}" not in sentence.template:
        return
    for when in _TIMES[sentence.language]:
        if (
            when not in (sentence.when, f"in the year{sentence.when[2:]}")
            and sentence.when != f"in the year {when[3:]}"
        ):
            yield _all_false(Respect.PERIOD, replace(sentence, when=when))


def _directions(sentence: Sentence) -> Iterator[Corruption]:
    if sentence.growth and Figure.GROWTH in sentence.figures:
        opposite = "down" if sentence.way == "up" else "up"
        place = _in_order(sentence).index(Figure.GROWTH)
        yield Corruption(Respect.DIRECTION, str(replace(sentence, way=opposite)), (place,))


_CHANGES = {
    Language.EN: (
        ("reached {level}", "rose by {level}"),
        ("came to {level}", "grew {level}"),
        ("were {level}", "were up {level}"),
    ),
    Language.ZH: (("达{level}", "增长{level}"), ("为{level}", "增加{level}")),
}


def _roles(sentence: Sentence) -> Iterator[Corruption]:
    if (
        sentence.level is None
        or Figure.LEVEL not in sentence.figures
        or "/" in sentence.level.digits
    ):
        return
    for level, change in _CHANGES[sentence.language]:
        if level in sentence.template:
            place = _in_order(sentence).index(Figure.LEVEL)
            changed = replace(sentence, template=sentence.template.replace(level, change))
            yield Corruption(Respect.ROLE, str(changed), (place,))
