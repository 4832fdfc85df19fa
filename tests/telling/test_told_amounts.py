"""A quantity is told in either language digit for digit, and reads back as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, example, given

from cqtrade.language import Language, speaking
from cqtrade.quantity import Quantity, parts
from cqtrade.telling import amounts
from tests.strategies import quantities
from tests.telling.reading import read

if TYPE_CHECKING:
    from decimal import Decimal

EASTERN = ("万", "亿")


def digits(number: Decimal) -> str:
    """Return the digits of a number without the zeros that close it."""
    return "".join(map(str, number.normalize().as_tuple().digits))


@given(quantities())
@example(Quantity.parse("460 billion CNY"))
@example(Quantity.parse("over 460.0 million CNY"))
@example(Quantity.parse("nearly 5/10"))
@example(Quantity.parse("28576.03 亿 CNY"))
def test_what_is_told_in_chinese_reads_back_as_the_same_claim(one: Quantity) -> None:
    with speaking(Language.ZH):
        again = read(amounts.told(one))

    assert (again.hedge, again.number, again.unit) == (one.hedge, one.number, one.unit)


@given(quantities())
def test_chinese_tells_the_digits_that_are_printed_and_only_zeros_besides(one: Quantity) -> None:
    with speaking(Language.ZH):
        told = parts(read(amounts.told(one)))

    assert digits(told.number) == digits(parts(one).number)


@given(quantities())
@example(Quantity.parse("460 million CNY"))
def test_from_ten_thousand_on_chinese_is_as_exact_as_the_source(one: Quantity) -> None:
    assume(abs(one.number) >= 10_000)
    with speaking(Language.ZH):
        again = read(amounts.told(one))

    assert again.bounds.within(one.bounds)


@given(quantities())
def test_english_has_no_scale_of_chinese(one: Quantity) -> None:
    assert not any(each in amounts.told(one) for each in EASTERN)


@given(quantities())
def test_what_is_told_in_english_reads_back_as_the_same_claim(one: Quantity) -> None:
    again = Quantity.parse(amounts.told(one))

    assert (again.hedge, again.number, again.unit) == (one.hedge, one.number, one.unit)


@given(quantities())
@example(Quantity.parse("4600 亿 CNY"))
@example(Quantity.parse("1 亿 CNY"))
def test_from_a_million_on_english_is_as_exact_as_the_source(one: Quantity) -> None:
    assume(abs(one.number) >= 10**6)

    assert Quantity.parse(amounts.told(one)).bounds.within(one.bounds)


@given(quantities())
def test_english_leaves_what_has_its_own_scale_as_it_is_printed(one: Quantity) -> None:
    assume(not any(each in one.text for each in EASTERN))

    assert amounts.told(one) == one.text


@pytest.mark.parametrize(
    ("printed", "chinese"),
    [
        ("454.97 billion CNY", "4549.7亿元"),
        ("over 33 billion CNY", "超过330亿元"),
        ("460 billion CNY", "4600亿元"),
        ("460 million USD", "4.60亿美元"),
        ("over 460 million USD", "超过4.6亿美元"),
        ("over 700 million CNY", "超过7亿元"),
        ("about 1.50 billion CNY", "约15.0亿元"),
        ("1.142 trillion CNY", "1.142万亿元"),
        ("2857.603 billion CNY", "28576.03亿元"),
        ("5 trillion CNY", "5万亿元"),
        ("69.2152725 trillion JPY", "69.2152725万亿日元"),
        ("560,000 USD", "56万美元"),
        ("at least 10,000 XXX", "至少1万（币种不明）"),
        ("under 1,650 units", "不足1650台（辆、件）"),
        ("1,234,567 units", "1,234,567台（辆、件）"),
        ("100,000,001 CNY", "100,000,001元"),
        ("14 million units", "1400万台（辆、件）"),
        ("12.30 万 TEU", "12.30万标箱"),
        ("17,400 万 units", "17400万台（辆、件）"),
        ("0.53 亿 CNY", "0.53亿元"),
        ("5 trains", "5列"),
        ("1.5 million widgets", "150万 widgets"),
        ("8.4%", "8.4%"),
        ("2.1 pp", "2.1个百分点"),
        ("nearly 2 times", "近2倍"),
        ("over to 3.4 times", "增至超过3.4倍"),
        ("nearly 5/10", "近5成"),
        ("about 2/3", "约2/3"),
        ("1", "第1位"),
        ("at most 5", "前5位"),
        ("about 7", "约第7位"),
    ],
)
def test_a_quantity_is_told_in_chinese(printed: str, chinese: str) -> None:
    with speaking(Language.ZH):
        assert amounts.told(Quantity.parse(printed)) == chinese


@pytest.mark.parametrize(
    ("printed", "english"),
    [
        ("35.35 亿 CNY", "3.535 billion CNY"),
        ("4600 亿 CNY", "460.0 billion CNY"),
        ("over 500 亿 CNY", "over 50 billion CNY"),
        ("1.2 万亿 CNY", "1.2 trillion CNY"),
        ("35 万 units", "350,000 units"),
        ("35.0 万 units", "350 thousand units"),
        ("over 3 万 units", "over 30,000 units"),
        ("12.34 万 units", "123,400 units"),
        ("500 万 CNY", "5.00 million CNY"),
    ],
)
def test_scales_of_chinese_are_told_in_english(printed: str, english: str) -> None:
    assert amounts.told(Quantity.parse(printed)) == english


@pytest.mark.parametrize(
    ("printed", "english", "chinese"),
    [
        ("8.4%", "+8.4%", "+8.4%"),
        ("-6.2%", "-6.2%", "-6.2%"),
        ("over 20%", "over +20%", "超过20%"),
        ("nearly -20%", "nearly -20%", "降幅近20%"),
        ("30 times", "+3,000% (30 times)", "+3000%（30倍）"),
        ("to 3.4 times", "+240.0% (to 3.4 times)", "+240.0%（增至3.4倍）"),
        ("2.1 pp", "+2.1 pp", "+2.1个百分点"),
        ("about 3 pp", "about 3 pp", "约3个百分点"),
        ("4 million CNY", "+4 million CNY", "+400万元"),
        ("3", "+3", "+3"),
    ],
)
def test_a_growth_is_told_with_its_sign(printed: str, english: str, chinese: str) -> None:
    growth = Quantity.parse(printed)

    assert amounts.rate(growth) == english
    with speaking(Language.ZH):
        assert amounts.rate(growth) == chinese
