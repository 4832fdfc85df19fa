"""Words of money and of what is counted are understood before a number and behind it."""

from __future__ import annotations

import pytest

from cqtrade.factcheck.circumstances import given_for
from cqtrade.factcheck.currencies import UNITS, currency_after, currency_before
from tests.builders import an_observation

BEHIND = {
    "CNY": ("yuan", "Chinese yuan", "renminbi", "元", "人民币"),
    "USD": ("dollars", "US dollars", "美元", "美金"),
    "EUR": ("euros", "欧元", "€"),
    "GBP": ("pounds", "British pounds sterling", "英镑"),
    "JPY": ("yen", "Japanese yen", "日元"),
    "HKD": ("Hong Kong dollars", "港元", "港币"),
    "TWD": ("Taiwan dollars", "新台币"),
    "SGD": ("Singapore dollars", "新元"),
    "AUD": ("Australian dollars", "澳元"),
    "CAD": ("Canadian dollars", "加元"),
    "KRW": ("won", "韩元"),
    "RUB": ("roubles", "rubles", "卢布"),
    "INR": ("rupees", "卢比"),
    "CHF": ("Swiss francs", "瑞士法郎"),
}
BEFORE = {
    "CNY": ("RMB", "¥", "人民币"),
    "USD": ("US$", "$", "美元"),
    "EUR": ("EUR", "€"),
    "GBP": ("GBP", "£"),
    "JPY": ("JPY", "JP¥"),
    "HKD": ("HKD", "HK$"),
    "TWD": ("TWD", "NT$"),
    "SGD": ("SGD", "S$"),
    "AUD": ("AUD", "A$"),
    "CAD": ("CAD", "C$"),
    "KRW": ("KRW", "₩"),
    "RUB": ("RUB", "₽"),
    "INR": ("INR", "₹"),
    "CHF": ("CHF",),
}


@pytest.mark.parametrize(("code", "words"), BEHIND.items(), ids=BEHIND)
def test_money_is_named_behind_a_number(code: str, words: tuple[str, ...]) -> None:
    assert [currency_after(f"5 {word}", 1) for word in words] == [
        (code, 2 + len(word)) for word in words
    ]


@pytest.mark.parametrize(("code", "words"), BEFORE.items(), ids=BEFORE)
def test_money_is_named_before_a_number(code: str, words: tuple[str, ...]) -> None:
    assert [currency_before(f"of {word} 5", len(f"of {word} ")) for word in words] == [
        (code, 3)
    ] * len(words)


@pytest.mark.parametrize(
    ("words", "units"),
    [
        ("vehicle 辆 台", "units"),
        ("enterprise firm exporter", "enterprises"),
        ("家 户", "enterprises merchants platforms"),
        ("merchant 商户", "merchants"),
        ("platform 平台", "platforms"),
        ("variety 种", "types"),
        ("country", "countries"),
        ("zone 示范区", "zones"),
        ("event 场", "activities"),
        ("invoice 票", "invoices"),
        ("model 款", "models"),
        ("m³ 立方米", "m3"),
        ("个", "zones platforms countries models"),
        ("吨 标箱 人", "none"),
    ],
)
def test_what_is_counted_is_named_by_its_unit(words: str, units: str) -> None:
    assert [UNITS[word] for word in words.split()] == [{*units.split()}] * len(words.split())


def test_a_unit_of_two_words_is_one() -> None:
    assert UNITS["cubic metre"] == {"m3"}


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("unknown", "the source names no time"),
        ("annual", "the source gives it for each year"),
        ("monthly", "the source gives it for each month"),
        ("2025Q1-Q3", "the source gives it for 2025Q1-Q3"),
        ("2023-12-31", "the source gives it for 2023-12-31"),
    ],
)
def test_the_time_of_a_figure_is_told_as_its_source_does(period: str, said: str) -> None:
    assert given_for(an_observation(period=period)) == said
