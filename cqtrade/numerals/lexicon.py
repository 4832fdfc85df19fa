"""The words and signs that numbers are made of, each with the part that it plays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.numerals.roles import Role, Word

if TYPE_CHECKING:
    from collections.abc import Iterator

_TENS = range(20, 100, 10)
_IN_ORDER = (
    (Role.SMALL, range(11), "zero one two three four five six seven eight nine ten"),
    (Role.SMALL, range(11, 16), "eleven twelve thirteen fourteen fifteen"),
    (Role.SMALL, range(16, 20), "sixteen seventeen eighteen nineteen"),
    (Role.TENS, _TENS, "twenty thirty forty fifty sixty seventy eighty ninety"),
    (Role.MULTIPLE, range(6, 11), "sixfold sevenfold eightfold ninefold tenfold"),
    (Role.ORDINAL, range(1, 6), "firstly secondly thirdly fourthly fifthly"),
    (Role.ORDINAL, range(1, 3), "first second"),
)
# One of them is a number in an order, several are parts of a whole: third, thirds.
_ORDINALS = (
    (range(3, 11), "third fourth fifth sixth seventh eighth ninth tenth"),
    (range(11, 16), "eleventh twelfth thirteenth fourteenth fifteenth"),
    (range(16, 20), "sixteenth seventeenth eighteenth nineteenth"),
    (_TENS, "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"),
    ((100, 1000, 1_000_000), "hundredth thousandth millionth"),
)
_ALIKE = (
    (Role.ALONE, 1, "single"),
    (Role.ALONE, 2, "both pair"),
    (Role.DOZEN, 12, "dozen"),
    (Role.PART, 2, "half halve halved halving"),
    (Role.PART, 4, "quarter"),
    (Role.PARTS, 2, "halves"),
    (Role.PARTS, 4, "quarters"),
    (Role.HAN_PART, 2, "半 一半"),
    (Role.MULTIPLE, 2, "double doubles doubled doubling twice twofold"),
    (Role.MULTIPLE, 3, "triple triples tripled tripling treble trebled trebling thrice threefold"),
    (Role.MULTIPLE, 4, "quadruple quadruples quadrupled quadrupling fourfold"),
    (Role.MULTIPLE, 5, "quintuple quintupled quintupling fivefold"),
    (Role.MULTIPLE, 20, "twentyfold"),
    (Role.MULTIPLE, 100, "hundredfold"),
    # To 翻 once is to double, twice is to grow to four times.
    (Role.MULTIPLE, 2, "翻番 翻倍 翻一番"),
    (Role.MULTIPLE, 4, "翻两番 翻兩番"),
    (Role.MULTIPLE, 8, "翻三番"),
    (Role.MULTIPLE, 16, "翻四番"),
)
_PLAIN = (
    (Role.HUNDRED, "hundred"),
    (Role.INDEFINITE, "tens dozens hundreds decade decades couple"),
    (Role.INDEFINITE, "multiplied multiplies multiply multiplying"),
    (Role.INDEFINITE, "twenties thirties forties fifties sixties seventies eighties nineties"),
    # A quarter or a half behind one of these is a stretch of time.
    (Role.STRETCH, "last past previous preceding next latter final coming recent this these"),
    (Role.SEVERAL, "several few many"),
    (Role.ARTICLE, "a an"),
    (Role.AND, "and"),
    (Role.OF, "of"),
    (Role.IN, "in"),
    (Role.EVERY, "every"),
    (Role.FOLD, "fold"),
    (Role.TIMES, "times 倍"),
    (Role.PERCENT, "% ％ percent per-cent pct"),
    (Role.PERCENTAGE, "percentage"),
    (Role.POINT, "point points"),
    (Role.POINTS, "pp ppt ppts 百分点 个百分点 百分點 個百分點"),
    (Role.SLASH, "/ ⁄"),
    (Role.HAN_NTH, "第"),
    (Role.HAN_SOME, "数 几 數 幾"),
    (Role.HAN_OF_HUNDRED, "百分之"),
    (Role.HAN_OF, "分之"),
    (Role.HAN_TENTHS, "成"),
)
_FULL = "thousand million billion trillion"
_SCALES = (
    (Role.SCALE, _FULL, "thousand million billion trillion"),
    (Role.SCALES, _FULL, "thousands millions billions trillions"),
    (Role.SHORT_SCALE, "million billion trillion", "mn bn tn"),
    (Role.SHORT_SCALE, "million billion trillion", "mln bln trn"),
    (Role.MONEY_SCALE, _FULL, "k m b t"),
)

# Set phrases in which 一, 十 or 万 is no number, unless 第 or a digit stands before them or a
# numeral behind them: 第一般, 5万州, 统一千.
HAN_PHRASES = (
    "一带一路|一般|一定|一些|一样|一直|一切|一致|一旦|一体化|统一|唯一|进一步|万一|万州|四川"
    "|百姓|百货|十分|一帶一路|一樣|一體化|統一|進一步|萬一|萬州|百貨"
)


def _words() -> Iterator[tuple[str, Word]]:
    for role, numbers, words in _IN_ORDER:
        for number, word in zip(numbers, words.split(), strict=True):
            yield word, Word(role, number)
    for places, words in _ORDINALS:
        for number, word in zip(places, words.split(), strict=True):
            yield word, Word(Role.ORDINAL, number)
            yield f"{word}s", Word(Role.PARTS, number)
    for role, number, words in _ALIKE:
        yield from ((word, Word(role, number)) for word in words.split())
    for role, words in _PLAIN:
        yield from ((word, Word(role)) for word in words.split())
    for role, scales, words in _SCALES:
        for scale, word in zip(scales.split(), words.split(), strict=True):
            yield word, Word(role, scale=scale)


WORDS = dict(_words())
