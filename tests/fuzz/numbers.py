"""Any text in any language has numbers in it that stand where they are said to stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.numerals import hedge_before, mentions
from cqtrade.quantity import SCALES, Hedge
from tests.fuzz.target import Target

if TYPE_CHECKING:
    from collections.abc import Iterable

LANGUAGES = ("", "en", "zh", "zh-Hant", "de", "fr", "es", "it", "pt-BR", "ru", "ja", "ko", "xx")


def hold(data: bytes) -> None:
    """Read the numbers of a text, whose first line is its language; assert what is promised."""
    language, _, text = data.decode(errors="replace").partition("\n")
    place = 0
    for each in mentions(text, language):
        assert place <= each.start < each.end <= len(text)
        assert text[each.start : each.end] == each.text
        assert each.number is None or each.number.is_finite()
        assert each.denominator is None or each.denominator > 0
        assert not each.scale or each.scale in SCALES
        assert each.value is None or each.number is not None
        assert isinstance(hedge_before(text, each, language), Hedge)
        place = each.end


def _sound() -> Iterable[bytes]:
    texts = ("zh\n约4549.7亿元，增长8.4%", "en\nover two-thirds, 1.5 billion", "ko\n2조 3,000억")
    more = ("ja\n約3兆2,193億円", "de\nrund 1,5 Milliarden", "ru\nболее 2 млрд", "fr\nun tiers")
    return (each.encode() for each in (*texts, *more))


TARGET = Target(
    hold,
    (
        *(f"{each}\n" for each in LANGUAGES),
        *("1", "12", "1,234", "1.234", "0", "½", "%", " ", ".", ",", "/", "-", "—", "１２", "x"),
        *("three", "twenty", "hundred", "million", "and", "a", "half", "third", "thirds", "dozens"),
        *("per cent", "percentage points", "times", "fold", "first", "one in every", "nearly"),
        *(
            "三",
            "十",
            "百",
            "万",
            "亿",
            "兆",
            "点",
            "分之",
            "成",
            "倍",
            "多",
            "余",
            "第",
            "半",
            "个",
        ),
        *(
            "百分之",
            "百分点",
            "近",
            "超过",
            "约",
            "数十",
            "零",
            "〇",
            "两",
            "廿",
            "억",
            "조",
            "만",
            "割",
        ),
        *("Milliarden", "Prozent", "rund", "тысяч", "млн", "mil", "millions", "fast", "presque"),
    ),
    "",
    _sound,
)
