"""Numbers are read and weighed in the languages whose code is given."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtrade.numerals import Mention, hedge_before, is_read, is_spelt, mentions
from cqtrade.quantity import Hedge

LANGUAGES = ("ja", "ko", "zh-Hant", "de", "it", "es", "fr", "pt", "ru", "pl", "id", "da", "tr")
HOSTILE_SIZE = 20_000
HOSTILE_SECONDS = 10


def brief(mention: Mention) -> str:
    share = "" if mention.denominator is None else f"/{mention.denominator}"
    said = [mark for mark in ("percent", "points", "times", "ordinal") if getattr(mention, mark)]
    return " ".join(word for word in (f"{mention.number}{share}", mention.scale, *said) if word)


@pytest.mark.parametrize(
    ("language", "text", "found", "meaning"),
    [
        pytest.param(language, text, found, meaning, id=f"{language} {text}")
        for language, text, found, meaning in (
            ("ja", "69万2,113台", "69万2,113", "692113"),
            ("ja", "47万7000台", "47万7000", "477000"),
            ("ja", "200億1,000万元", "200億1,000万", "20010000000"),
            ("ja", "3兆2千億元", "3兆2千億", "3200000000000"),
            ("ja", "4兆元", "4兆", "4 万亿"),
            ("ja", "254万100台", "254万100", "2540100"),
            ("ja", "2・4倍", "2・4倍", "2.4 times"),
            ("ja", "3割を超え", "3割", "3/10"),
            ("ja", "3.4パーセントポイント", "3.4パーセントポイント", "3.4 points"),
            ("ja", "5台に1台", "5台に1", "1/5"),
            ("ja", "3台のうち1台", "3台のうち1", "1/3"),
            ("ko", "1114억 6000만위안", "1114억 6000만", "111460000000"),
            ("ko", "5조4000억원", "5조4000억", "5400000000000"),
            ("ko", "50만명", "50만", "50 万"),
            ("ko", "3배", "3배", "3 times"),
            ("zh", "4613.9億元", "4613.9億", "4613.9 亿"),
            ("zh", "2550萬台", "2550萬", "2550 万"),
            ("zh", "1.3個百分點", "1.3個百分點", "1.3 points"),
            ("zh", "3兆瓦", "3", "3"),
            ("zh-Hant", "3兆元", "3兆", "3 万亿"),
            ("zh-TW", "3兆元", "3兆", "3 万亿"),
            ("de", "434,46 Milliarden", "434,46 Milliarden", "434.46 billion"),
            ("de", "86,85 Mrd. Yuan", "86,85 Mrd", "86.85 billion"),
            ("de", "5 Mio.", "5 Mio", "5 million"),
            ("de", "26.000 TEUs", "26.000", "26000"),
            ("de", "5,6 Prozentpunkte", "5,6 Prozentpunkte", "5.6 points"),
            ("de", "17,5 %", "17,5 %", "17.5 percent"),
            ("it", "2.780 miliardi", "2.780 miliardi", "2780 billion"),
            ("it", "25,8 per cento", "25,8 per cento", "25.8 percent"),
            ("it", "raddoppiate", "raddoppiate", "2 times"),
            ("es", "4,7 mil millones", "4,7 mil millones", "4.7 billion"),
            ("fr", "58 913 voitures", "58 913", "58913"),
            ("fr", "4,7 milliards", "4,7 milliards", "4.7 billion"),
            ("pt", "4,7 bilhões", "4,7 bilhões", "4.7 billion"),
            ("pt-BR", "4,7 milhões", "4,7 milhões", "4.7 million"),
            ("ru", "589,4 млрд юаней", "589,4 млрд", "589.4 billion"),
            ("ru", "70,2 проц.", "70,2 проц", "70.2 percent"),
            ("pl", "16 tys. pociągów", "16 tys", "16 thousand"),
            ("pl", "9 bln juanów", "9 bln", "9 trillion"),
            ("id", "8.873,56 persen", "8.873,56 persen", "8873.56 percent"),
            ("id", "5 juta unit", "5 juta", "5 million"),
            ("da", "4,7 mia. kroner", "4,7 mia", "4.7 billion"),
            ("tr", "4,71 milyar", "4,71", "None"),
        )
    ],
)
def test_a_number_is_read_as_its_language_writes_it(
    language: str, text: str, found: str, meaning: str
) -> None:
    assert [(each.text, brief(each)) for each in mentions(text, language)][:1] == [(found, meaning)]


@pytest.mark.parametrize("language", ["", "en", "zh", "en-US"])
def test_a_comma_stays_for_thousands_in_english_and_chinese(language: str) -> None:
    assert [brief(each) for each in mentions("4,710 and 4.71 and 4,71", language)] == [
        "4710",
        "4.71",
        "4",
        "71",
    ]


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        pytest.param("one in every three laptops", "1/3", id="words"),
        pytest.param("3 out of every 10", "3/10", id="digits"),
        pytest.param("one in every sense", "1", id="no fraction"),
        pytest.param("first in 2024", "1 ordinal", id="a rank in a year"),
    ],
)
def test_one_in_every_three_is_a_third(text: str, meaning: str) -> None:
    assert brief(mentions(text)[0]) == meaning


@pytest.mark.parametrize(
    ("language", "text", "hedge"),
    [
        pytest.param(language, text, hedge, id=f"{language} {text}")
        for language, hedge, texts in (
            ("ja", Hedge.NEARLY, "90%近く増加"),
            (
                "ja",
                Hedge.OVER,
                "2倍を上回った|200万台を突破|10万元を超えた|昨年同期の2倍を上回った",
            ),
            (
                "ja",
                Hedge.OVER,
                "4兆元（1元＝約21円）を超え|1万台、総額が170億元をそれぞれ超え|5万台超",
            ),
            ("ja", Hedge.AT_LEAST, "1万TEU以上"),
            ("ja", Hedge.ABOUT, "約5500万台|25日程度"),
            ("ja", Hedge.UNDER, "5万台を下回った|5万台未満"),
            ("ja", Hedge.NONE, "中国全体の2.5%を上回った|5万台|5%増"),
            ("ko", Hedge.ABOUT, "약 1760억위안"),
            ("ko", Hedge.AT_LEAST, "5억원 이상"),
            ("ko", Hedge.OVER, "5억원을 넘"),
            ("zh", Hedge.OVER, "超過50億|逾三倍|首破100亿美元|跨越400亿美元|破5亿|分别超20%和10%"),
            (
                "zh",
                Hedge.OVER,
                "超通道全线总量30%|依次跨越400亿美元和500亿美元|的1/3强|增长了10多倍|单月1000车次的突破",
            ),
            ("zh", Hedge.ABOUT, "約50億|约占全国产量的10%|约占总销量的93%"),
            ("zh", Hedge.AT_LEAST, "至少完成3000万台|至少有5家"),
            ("zh", Hedge.AT_MOST, "居全国前三|外贸前三甲|前三大贸易伙伴|排名前十|进入全国10强"),
            ("zh", Hedge.NONE, "前5个月|前三季度|打破5项纪录|签约占5%|增长20%和10%"),
            (
                "en",
                Hedge.OVER,
                "past 800 billion|passed 5 million|crossed the 20% mark|broke 1,000",
            ),
            (
                "en",
                Hedge.NONE,
                "added up to 1.4 million|shot up to 21|amounted up to $5|broke 3 records",
            ),
            ("en", Hedge.NONE, "over the past 1,000 years"),
            ("en", Hedge.NONE, "lower than 16.4% in 2011|lower than the 5.6 per cent in October"),
            ("en", Hedge.UNDER, "lower than 16.4%"),
            ("en", Hedge.AT_MOST, "of up to 1.4 million"),
            ("en", Hedge.AT_LEAST, "83 percent and up"),
            ("de", Hedge.ABOUT, "rund 5 Milliarden|etwa 5|ca. 5|circa 5"),
            ("de", Hedge.OVER, "über 120 Milliarden|mehr als 5|überstieg der Handel von Xi 63"),
            ("de", Hedge.NEARLY, "fast 461,4 Milliarden|knapp 5"),
            ("de", Hedge.UNDER, "weniger als 3.000"),
            ("de", Hedge.NONE, "um 5|auf 5"),
            ("it", Hedge.OVER, "oltre il 15%|più di 5|superare i 275|superiore ai 197 miliardi"),
            ("it", Hedge.NEARLY, "quasi 5"),
            ("it", Hedge.ABOUT, "circa il 5,5%|(circa 5|intorno ai 27,48 miliardi"),
            ("it", Hedge.NONE, "fino a 64 miliardi|dell'11%"),
            ("es", Hedge.OVER, "más de 5"),
            ("fr", Hedge.NEARLY, "près de 5"),
            ("pt", Hedge.OVER, "superior a 5|mais de 5"),
            ("ru", Hedge.ABOUT, "около $90,18"),
            ("ru", Hedge.OVER, "более 5"),
            ("ru", Hedge.NONE, "до 209,95"),
            ("pl", Hedge.NEARLY, "prawie 16"),
            ("id", Hedge.ABOUT, "sekitar 7.807"),
            ("id", Hedge.OVER, "lebih dari 5"),
            ("da", Hedge.NEARLY, "næsten 5"),
        )
        for text in texts.split("|")
    ],
)
def test_a_number_is_hedged_as_its_language_does(language: str, text: str, hedge: Hedge) -> None:
    found = mentions(text, language)
    several = "それぞれ" in text or "1元" in text

    assert hedge_before(text, found[0 if several else -1], language) == hedge


def test_a_change_before_another_is_no_lower_end() -> None:
    text = "up 83 percent year-on-year and up 12 percent from August"

    assert [hedge_before(text, each) for each in mentions(text)] == [Hedge.NONE, Hedge.NONE]


@pytest.mark.parametrize(
    ("language", "read", "spelt"),
    [
        pytest.param("", True, True, id="none"),
        pytest.param("ja", True, True, id="Japanese"),
        pytest.param("de", True, False, id="German"),
        pytest.param("tr", False, False, id="Turkish"),
    ],
)
def test_it_is_known_how_well_a_language_is_read(language: str, read: bool, spelt: bool) -> None:  # noqa: FBT001
    assert (is_read(language), is_spelt(language)) == (read, spelt)


@given(
    st.sampled_from(LANGUAGES),
    st.text("0123456789.,・ 万亿億兆억만%割台にをa超Mrdmiliardi\xa0", max_size=40),
)
def test_no_digit_is_passed_over_in_any_language(language: str, text: str) -> None:
    found = mentions(text, language)
    inside = {place for each in found for place in range(each.start, each.end)}

    assert all(place in inside for place, sign in enumerate(text) if sign.isdecimal())
    assert all(hedge_before(text, each, language) in Hedge for each in found)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fragment", ["1.111", "9", "3万", "1 111", "5台に", "mille ", "1,"])
def test_hostile_text_takes_linear_time_in_any_language(language: str, fragment: str) -> None:
    text = (fragment * HOSTILE_SIZE)[:HOSTILE_SIZE]
    started = time.process_time()
    for mention in mentions(text, language):
        hedge_before(text, mention, language)

    assert time.process_time() - started < HOSTILE_SECONDS
