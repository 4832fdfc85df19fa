"""Numbers in running prose are found, read and weighed by the words beside them."""

from __future__ import annotations

import re
import time
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cqtrade.numerals import Mention, hedge_before, mentions
from cqtrade.quantity import SCALES, Hedge, Quantity
from tests.strategies import quantities

HOSTILE_SIZE = 100_000
HOSTILE_SECONDS = 10

SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen"
)
ONES = SMALL.split()
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
HAN = "零一二三四五六七八九"

# Whatever numbers are made of, and what may stand between.
ENGLISH = (
    f"{SMALL}|hundred|thousand|million|billions|first|third|thirds|half|quarter|quarters|a|and|of"
    "|dozen|double|several|times|percent|percentage|points|per cent|bn|m|x|twenty|ninety"
)
SIGNS = "%|％|/|1|23|4.5|6,789|-7|½|９|$| | | |-|,|.|\n|\xa0|，"
CHINESE = (
    "零|一|二|两|半|十|百|千|万|亿|第|数|几|点|成|倍|番|翻|多|余|分之|百分之|个百分点|一般|统一"
)
FRAGMENTS = st.sampled_from("|".join((ENGLISH.replace(" ", "|"), SIGNS, CHINESE)).split("|"))
PROSE = st.lists(FRAGMENTS, max_size=30).map("".join) | st.text(max_size=60)


def brief(mention: Mention) -> str:
    number = "?" if mention.number is None else str(mention.number)
    share = "" if mention.denominator is None else f"/{mention.denominator}"
    marks = ("percent", "points", "times", "ordinal")
    said = [mark for mark in marks if getattr(mention, mark)]
    return " ".join(word for word in (number + share, mention.scale, *said) if word)


def read(text: str) -> list[tuple[str, str]]:
    return [(mention.text, brief(mention)) for mention in mentions(text)]


def named(*cases: str) -> list[object]:
    return [pytest.param(case, id=case) for case in cases]


@pytest.mark.parametrize(
    ("text", "found", "meaning"),
    [
        pytest.param(text, found, meaning, id=text)
        for text, found, meaning in (
            ("five firms", "five", "5"),
            ("twenty-five", "twenty-five", "25"),
            ("twenty five", "twenty five", "25"),
            ("one hundred and five", "one hundred and five", "105"),
            ("a hundred", "hundred", "100"),
            ("a hundred and five", "hundred and five", "105"),
            ("three hundred fifty thousand", "three hundred fifty thousand", "350 thousand"),
            ("ten thousand million", "ten thousand million", "10000 million"),
            ("two thousand and five", "two thousand and five", "2005"),
            ("two thousand twenty-four", "two thousand twenty-four", "2024"),
            ("one million two hundred thousand", "one million two hundred thousand", "1200000"),
            ("nearly five million vehicles", "five million", "5 million"),
            ("exceeds two trillion yuan", "two trillion", "2 trillion"),
            ("two and a half million", "two and a half million", "2.5 million"),
            ("one-and-a-half", "one-and-a-half", "1.5"),
            ("two dozen", "two dozen", "24"),
            ("a dozen", "dozen", "12"),
            ("two hundred thousand and five", "two hundred thousand and five", "200005"),
            ("zero emissions", "zero", "0"),
            ("both ends", "both", "2"),
            ("largest single shipment", "single", "1"),
            ("a pair", "pair", "2"),
            ("no one else", "one", "1"),
        )
    ],
)
def test_number_words_are_read_as_digits(text: str, found: str, meaning: str) -> None:
    assert read(text) == [(found, meaning)]


@pytest.mark.parametrize(
    ("text", "found", "meaning"),
    [
        pytest.param(text, found, meaning, id=text)
        for text, found, meaning in (
            ("RMB 454.97 billion", "454.97 billion", "454.97 billion"),
            ("13.0 million", "13.0 million", "13.0 million"),
            ("465,305 units", "465,305", "465305"),
            ("1,650 vehicles", "1,650", "1650"),
            ("2.63 million auto", "2.63 million", "2.63 million"),
            ("5 millions", "5 millions", "5 million"),
            ("5million", "5million", "5 million"),
            ("a 20-million-yuan plant", "20-million", "20 million"),
            ("$5bn", "5bn", "5 billion"),
            ("3 mln", "3 mln", "3 million"),
            ("$40m", "40m", "40 million"),
            ("RMB 5B", "5B", "5 billion"),
            ("40m tall", "40", "40"),
            ("1.2 hundred million", "1.2 hundred million", "120 million"),
            ("14\nmillion", "14\nmillion", "14 million"),
            ("a trillion CNY", "trillion", "1 trillion"),
            ("３５％", "３５％", "35 percent"),
            ("fell -6.2%", "-6.2%", "-6.2 percent"),
            ("(−5)", "−5", "-5"),
            ("同比-5%", "-5%", "-5 percent"),
            ("8.4%", "8.4%", "8.4 percent"),
            ("8.4 percent", "8.4 percent", "8.4 percent"),
            ("8.4 per cent", "8.4 per cent", "8.4 percent"),
            ("8.4 pct", "8.4 pct", "8.4 percent"),
            ("2 percentage points", "2 percentage points", "2 points"),
            ("0.5 pp", "0.5 pp", "0.5 points"),
            ("30 times", "30 times", "30 times"),
            ("30-fold", "30-fold", "30 times"),
            ("three-fold", "three-fold", "3 times"),
            ("9th", "9th", "9 ordinal"),
            ("the 21st century", "21st", "21 ordinal"),
            ("the 1990s", "1990", "1990"),
            ("CS75", "75", "75"),
            ("33618", "33618", "33618"),
            ("B2B", "2", "2"),
            ("36Kr", "36", "36"),
            ("1+N", "1", "1"),
            ("Q1", "1", "1"),
            ("COVID-19", "19", "19"),
        )
    ],
)
def test_digits_are_found_in_any_word(text: str, found: str, meaning: str) -> None:
    assert read(text) == [(found, meaning)]


@pytest.mark.parametrize(
    ("text", "found", "meaning"),
    [
        pytest.param(text, found, meaning, id=text)
        for text, found, meaning in (
            ("two-thirds of them", "two-thirds", "2/3"),
            ("two thirds of them", "two thirds", "2/3"),
            ("one third of them", "one third", "1/3"),
            ("a third of them", "third", "1/3"),
            ("a third party", "third", "3 ordinal"),
            ("half of them", "half", "1/2"),
            ("halved", "halved", "1/2"),
            ("a quarter of them", "quarter", "1/4"),
            ("three quarters of them", "three quarters", "3/4"),
            ("one hundredth", "one hundredth", "1/100"),
            ("half a million", "half a million", "1/2 million"),
            ("half a dozen", "half a dozen", "6"),
            ("1/3 of them", "1/3", "1/3"),
            ("½", "½", "1/2"),
            ("2½", "2½", "2.5"),
            ("2⅓", "2⅓", "?"),
            ("2 1/2", "2 1/2", "2.5"),
            ("two halves", "two", "2"),
            ("this quarter", "quarter", "?"),
        )
    ],
)
def test_fractions_keep_their_two_parts(text: str, found: str, meaning: str) -> None:
    assert (found, meaning) in read(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(text, expected, id=text)
        for text, expected in (
            ("first quarter", [("first", "1 ordinal"), ("quarter", "?")]),
            ("first three quarters", [("first", "1 ordinal"), ("three quarters", "3")]),
            ("second half", [("second", "2 ordinal"), ("half", "?")]),
            ("the latter half", [("half", "?")]),
            ("one third-party network", [("one", "1"), ("third", "3 ordinal")]),
            ("12/31/2023", [("12", "12"), ("31", "31"), ("2023", "2023")]),
            ("24/7", [("24", "24"), ("7", "7")]),
            ("2023-12-31", [("2023", "2023"), ("12", "12"), ("31", "31")]),
            ("2025Q3", [("2025", "2025"), ("3", "3")]),
            ("5-6 million", [("5", "5"), ("6 million", "6 million")]),
            ("1,2345", [("1", "1"), ("2345", "2345")]),
            ("v1.2.3", [("1.2", "1.2"), ("3", "3")]),
            ("2014 million-seller", [("2014 million", "2014 million")]),
            ("five ten", [("five", "5"), ("ten", "10")]),
            ("twenty ten", [("twenty", "20"), ("ten", "10")]),
            ("twenty tenth", [("twenty", "20"), ("tenth", "10 ordinal")]),
            ("2014 and a half", [("2014", "2014"), ("half", "1/2")]),
            ("five million three years ago", [("five million", "5 million"), ("three", "3")]),
            ("in 20 and a half of it", [("20", "20"), ("half", "1/2")]),
            ("five\n\nmillion", [("five", "5"), ("million", "1 million")]),
        )
    ],
)
def test_what_is_not_one_number_is_not_read_as_one(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "found", "meaning"),
    [
        pytest.param(text, found, meaning, id=text)
        for text, found, meaning in (
            ("first", "first", "1 ordinal"),
            ("thirtieth", "thirtieth", "30 ordinal"),
            ("twenty-first", "twenty-first", "21 ordinal"),
            ("Firstly, it", "Firstly", "1 ordinal"),
            ("second-hand", "second", "2 ordinal"),
            ("doubled", "doubled", "2 times"),
            ("tripling", "tripling", "3 times"),
            ("threefold", "threefold", "3 times"),
            ("twice", "twice", "2 times"),
            ("double-digit growth", "double", "?"),
            ("a six-figure sum", "six", "?"),
            ("had multiplied", "multiplied", "?"),
            ("dozens", "dozens", "?"),
            ("millions", "millions", "? million"),
            ("several million", "million", "? million"),
            ("two decades", "decades", "?"),
        )
    ],
)
def test_ordinals_multiples_and_vague_words_are_told_apart(
    text: str, found: str, meaning: str
) -> None:
    assert (found, meaning) in read(text)


@pytest.mark.parametrize(
    ("text", "found", "meaning"),
    [
        pytest.param(text, found, meaning, id=text)
        for text, found, meaning in (
            ("4613.9亿元", "4613.9亿", "4613.9 亿"),
            ("4613.9 亿元", "4613.9 亿", "4613.9 亿"),
            ("1.2万亿元", "1.2万亿", "1.2 万亿"),
            ("两千万", "两千万", "2000 万"),
            ("三点五亿", "三点五亿", "3.5 亿"),
            ("三万五千亿", "三万五千亿", "35000 亿"),
            ("3万5千", "3万5千", "35000"),
            ("1亿2000万", "1亿2000万", "120000000"),
            ("3万亿5千万", "3万亿5千万", "3000050000000"),
            ("一百零五", "一百零五", "105"),
            ("一百五", "一百五", "150"),
            ("万二", "万二", "12000"),
            ("二〇二四年", "二〇二四", "2024"),
            ("8.4％", "8.4％", "8.4 percent"),
            ("百分之八", "百分之八", "8 percent"),
            ("百分之8.4", "百分之8.4", "8.4 percent"),
            ("8.4个百分点", "8.4个百分点", "8.4 points"),
            ("三分之二", "三分之二", "2/3"),
            ("八百分之一", "八百分之一", "1/800"),
            ("千分之3", "千分之3", "3/1000"),
            ("六成以上", "六成", "6/10"),
            ("一半", "一半", "1/2"),
            ("2 倍", "2 倍", "2 times"),
            ("翻一番", "翻一番", "2 times"),
            ("翻了两番", "翻了两番", "4 times"),
            ("第一", "第一", "1 ordinal"),
            ("第 5", "第 5", "5 ordinal"),
            ("10多万辆", "10多万", "10 万"),
            ("数十家", "数十", "?"),
            ("几千万", "几千万", "? 万"),
            ("十几万", "十几万", "? 万"),
            ("总数十万", "十万", "10 万"),
            ("十四五", "十四五", "?"),
            ("三五家", "三五", "?"),
            ("亿万富翁", "亿万", "? 万"),
            ("零分之一", "零分之一", "?"),
            ("500千瓦", "500", "500"),
        )
    ],
)
def test_chinese_numerals_are_read_with_their_scale(text: str, found: str, meaning: str) -> None:
    assert read(text) == [(found, meaning)]


@pytest.mark.parametrize(
    "text",
    named("phone", "often", "secondhand", "someone", "seconds", "完成", "成都", "统一", "一带一路")
    + named("进一步", "万州", "半导体", "百分点", "附近", "once", "multiple batches", ""),
)
def test_other_words_are_left_alone(text: str) -> None:
    assert mentions(text) == ()


@pytest.mark.parametrize(
    "text",
    named("year,the ten", "“ten”", "‘Ten’", "(ten)", "ten.Meanwhile", "共ten家", "ten\u2014or")
    + named("TEN"),
)
def test_a_number_word_is_found_beside_any_mark(text: str) -> None:
    assert [brief(mention) for mention in mentions(text)] == ["10"]


@pytest.mark.parametrize("scale", named(" million", "万", " hundred", "%"))
def test_more_digits_than_any_figure_has_give_no_number(scale: str) -> None:
    assert [mention.number for mention in mentions("9" * 41 + scale)][:1] == [None]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("454.97 billion", Decimal(454970000000), id="scaled"),
        pytest.param("4613.9亿", Decimal(461390000000), id="scaled in Chinese"),
        pytest.param("8.4%", Decimal("8.4"), id="a percentage stays in percent"),
        pytest.param("two-thirds", None, id="a fraction has none"),
        pytest.param("dozens", None, id="nothing definite"),
    ],
)
def test_a_value_is_number_times_scale(text: str, value: Decimal | None) -> None:
    assert mentions(text)[0].value == value


@given(PROSE)
@example("一百分之一")
@example("½½ 1 1/2½")
def test_mentions_are_in_order_and_do_not_overlap(text: str) -> None:
    assert all(before.end <= after.start for before, after in pairwise(mentions(text)))


@given(PROSE)
def test_a_mention_stands_where_it_says(text: str) -> None:
    found = mentions(text)

    assert all(text[each.start : each.end] == each.text and each.text for each in found)


@given(PROSE)
def test_no_digit_of_a_text_is_passed_over(text: str) -> None:
    inside = {place for each in mentions(text) for place in range(each.start, each.end)}

    assert all(place in inside for place, sign in enumerate(text) if sign.isdecimal())


@given(PROSE)
def test_every_mention_has_some_hedge_or_none(text: str) -> None:
    assert all(hedge_before(text, each) in Hedge for each in mentions(text))


@given(
    st.decimals(0, 10**9, places=2) | st.integers(0, 10**12).map(Decimal),
    st.sampled_from([*SCALES]),
)
def test_any_decimal_is_found_with_its_digits_and_scale(number: Decimal, scale: str) -> None:
    found = mentions(f"exports of {number:,f} {scale} yuan")

    assert [brief(mention) for mention in found] == [f"{number} {scale}"]


@given(
    quantities().filter(lambda quantity: not {"/", "times"} & set(re.split(r"\d| ", quantity.text)))
)
def test_a_quantity_is_read_as_the_dataset_reads_it(quantity: Quantity) -> None:
    assert mentions(quantity.text)[0].value == quantity.number


@given(st.integers(0, 999))
def test_any_number_under_a_thousand_is_read_from_its_words(number: int) -> None:
    assert [mention.number for mention in mentions(spelt(number))] == [number]


@given(st.integers(1, 99_999_999))
def test_any_number_under_a_hundred_million_is_read_in_chinese(number: int) -> None:
    assert [mention.value for mention in mentions(spelt_in_chinese(number))] == [number]


@pytest.mark.parametrize(
    "fragment",
    named(
        "1,111", "9", "1/", "one million and one ", "half a ", "3万", "一", "三分之", "翻了", "aé"
    )
    + named("an ", "% ", "百分之", "10多", " \n"),
)
def test_hostile_text_takes_linear_time(fragment: str) -> None:
    text = (fragment * HOSTILE_SIZE)[:HOSTILE_SIZE]
    started = time.process_time()
    for mention in mentions(text):
        hedge_before(text, mention)

    assert time.process_time() - started < HOSTILE_SECONDS


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        pytest.param(text, hedge, id=text)
        for hedge, texts in {
            Hedge.NONE: (
                "reached 14 million|over the past 5 years|within the next five years|over, 5"
                "|it is over. 5 firms|exceeded by 5|a total of 1,726|more than the 5|up 5|-> 5"
                "|Made in China 2025|1+N|附近5公里|签约50亿元|5家公司以下简称|5多元|5%以上年|-5~6"
                "|not about to sell 5|5 more|an estimated 5"
            ),
            Hedge.OVER: (
                "over 14 million|more than 350|above 5|exceed 14 million|exceeds two trillion"
                "|exceeded 20%|exceeding USD 40 million|exceeded the 20% mark|surpassing 5"
                "|topped 5 billion|to top 5 billion|in excess of $5 million|upwards of 5|over US$5"
                "|exceeded a total of 1,726|more than half|over a third|500+ firms|100-plus|> 5"
                "|超过50亿元|超 50|突破4000亿元|逾5|超过人民币50亿元|60%以上|50个以上|4900余家"
                "|20多个|10多万|过半"
            ),
            Hedge.NEARLY: (
                "nearly five million|almost 20|close to 5|just under 5|approaching 5"
                "|nearly a million|近2000亿|接近5|将近5"
            ),
            Hedge.ABOUT: (
                "about 2,500|around 5|approximately 5|roughly two-thirds|some 2,500|circa 5"
                "|approx. 5|about a third|(about 5)|~5|about RMB 5|50-odd|20 or so"
                "|约20|大约5|5左右|50个左右"
            ),
            Hedge.UNDER: "under 2,000 watts|below 2000|less than 5|fewer than 5|不足5|低于5|<5",
            Hedge.AT_LEAST: (
                "at least 5|no less than 5|not less than 5|no fewer than 5|5 or more"
                "|20 companies or more|>=5|≥5|不低于5|至少5"
            ),
            Hedge.AT_MOST: (
                "at most 5|up to RMB 5|no more than 150,000|not more than 5|within three months"
                "|not exceeding 5%|does not exceed 5|not to exceed 5|isn’t over 5|5 or less"
                "|among the top 5|the top ten|TOP 10|不超过50亿|至多5|5以内"
            ),
        }.items()
        for text in texts.split("|")
    ],
)
def test_a_number_is_hedged_by_the_words_beside_it(text: str, hedge: Hedge) -> None:
    assert hedge_before(text, mentions(text)[-1]) == hedge


def spelt(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    small = ONES[rest] if rest < len(ONES) else f"{TENS[tens]}-{ONES[ones]}".removesuffix("-zero")
    if not hundreds:
        return small
    return f"{ONES[hundreds]} hundred and {small}" if rest else f"{ONES[hundreds]} hundred"


def spelt_in_chinese(number: int) -> str:
    myriads, rest = divmod(number, 10_000)
    if not myriads:
        return section_in_chinese(rest)
    gap = "零" if 0 < rest < 1000 else ""
    return f"{section_in_chinese(myriads)}万{gap}{section_in_chinese(rest) if rest else ''}"


def section_in_chinese(number: int) -> str:
    digits = f"{number:04d}"
    units = ("千", "百", "十", "")
    said = "".join(
        HAN[int(digit)] + (unit if digit != "0" else "")
        for digit, unit in zip(digits, units, strict=True)
    )
    while "零零" in said:
        said = said.replace("零零", "零")
    return said.strip("零")
