"""A quantity is read as printed, and promises no more than its words do."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cqtrade.bounds import Bounds, base_of, change_to, grown_by, growth_between
from cqtrade.errors import QuantityError
from cqtrade.quantity import (
    DOWNWARD,
    NO_CURRENCY,
    UPWARD,
    Hedge,
    Parts,
    Quantity,
    is_currency,
    parts,
    unit_and_sign,
)
from tests.strategies import contains, positives, printed_numbers, quantities, quantity_texts

BILLION = Decimal(10) ** 9
OPEN = ""


def between(low: str, high: str) -> Bounds:
    """Return an interval; an end written as nothing is open."""
    return Bounds(Decimal(low) if low else None, Decimal(high) if high else None)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        pytest.param("454.97 billion CNY", "454965E6", "454975E6", id="half a unit of a digit"),
        pytest.param("200 billion CNY", "199.5E9", "200.5E9", id="half a billion"),
        pytest.param("13.0%", "12.95", "13.05", id="a tenth printed"),
        pytest.param("13%", "12.5", "13.5", id="no tenth printed"),
        pytest.param("8.4%", "8.35", "8.45", id="a rate"),
        pytest.param("0%", "-0.5", "0.5", id="no growth"),
        pytest.param("-6.2%", "-6.25", "-6.15", id="a fall"),
        pytest.param("1.2 pp", "1.15", "1.25", id="points"),
        pytest.param("1 pp", "0.5", "1.5", id="a point"),
        pytest.param("1,000%", "999.5", "1000.5", id="a thousand percent"),
        pytest.param("7.1217 CNY", "7.12165", "7.12175", id="a rate of exchange"),
        pytest.param("0.5 m3", "0.45", "0.55", id="a decimal without a scale"),
        pytest.param("465,305 vehicles", "465305", "465305", id="a count"),
        pytest.param("350 firms", "350", "350", id="a round count below a thousand"),
        pytest.param("999 firms", "999", "999", id="a count below a thousand"),
        pytest.param("1,000 firms", "500", "1500", id="a thousand"),
        pytest.param("1,001 firms", "1001", "1001", id="a count above a thousand"),
        pytest.param("1,650", "1645", "1655", id="closing zeros from a thousand"),
        pytest.param("1650 units", "1645", "1655", id="closing zeros without a comma"),
        pytest.param("-1,650", "-1655", "-1645", id="closing zeros below zero"),
        pytest.param("10,000 TEU", "5000", "15000", id="more closing zeros"),
        pytest.param("0 units", "0", "0", id="none"),
        pytest.param("1", "1", "1", id="a rank"),
        pytest.param("over 470 billion CNY", "470E9", OPEN, id="over"),
        pytest.param("at least 470 billion CNY", "470E9", OPEN, id="at least"),
        pytest.param("nearly 200 billion CNY", "0", "200E9", id="nearly"),
        pytest.param("under 200 billion CNY", "0", "200E9", id="under"),
        pytest.param("at most 150,000 USD", "0", "150000", id="at most"),
        pytest.param("about 2,500 units", OPEN, OPEN, id="about"),
        pytest.param("2/3", OPEN, OPEN, id="a fraction"),
        pytest.param("about 2/3", OPEN, OPEN, id="a fraction with about"),
        pytest.param("over 1/2", "50", OPEN, id="over a fraction"),
        pytest.param("nearly 1/2", "0", "50", id="nearly a fraction"),
        pytest.param("over -6%", OPEN, "-6", id="over a fall"),
        pytest.param("at least -6%", OPEN, "-6", id="at least a fall"),
        pytest.param("nearly -6%", "-6", "0", id="nearly a fall"),
        pytest.param("under -6%", "-6", "0", id="under a fall"),
        pytest.param("at most -6%", "-6", "0", id="at most a fall"),
        pytest.param("about -6%", OPEN, OPEN, id="about a fall"),
        pytest.param("2 times", "150", "250", id="a multiple"),
        pytest.param("to 3.4 times", "235", "245", id="a multiple reached"),
        pytest.param("over 2 times", "200", OPEN, id="over a multiple"),
        pytest.param("over to 2 times", "100", OPEN, id="over a multiple reached"),
        pytest.param("under 2 times", "0", "200", id="under a multiple"),
        pytest.param("at most to 2 times", "-100", "100", id="at most a multiple reached"),
    ],
)
def test_a_quantity_promises_its_logical_bounds(text: str, low: str, high: str) -> None:
    assert Quantity.parse(text).bounds == between(low, high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        pytest.param("454.97 billion CNY", "454965E6", "454975E6", id="unhedged"),
        pytest.param("8.4%", "8.35", "8.45", id="a rate"),
        pytest.param("465,305 vehicles", "465305", "465305", id="a count"),
        pytest.param("over 470 billion CNY", "470E9", "480E9", id="over"),
        pytest.param("over 1.5 billion CNY", "1.5E9", "1.6E9", id="over a decimal"),
        pytest.param("over 0 units", "0", "1", id="over none"),
        pytest.param("nearly 200 billion CNY", "190E9", "200E9", id="nearly"),
        pytest.param("nearly 0 units", "0", "0", id="nearly none"),
        pytest.param("about 2,500 units", "2400", "2600", id="about"),
        pytest.param("about -2,500 units", "-2600", "-2400", id="about a fall"),
        pytest.param("at least 470 billion CNY", "470E9", OPEN, id="at least"),
        pytest.param("at most 200 billion CNY", "0", "200E9", id="at most"),
        pytest.param("under 200 billion CNY", "0", "200E9", id="under"),
        pytest.param("1/2", "45", "55", id="half"),
        pytest.param("over 1/2", "50", "55", id="over half"),
        pytest.param("nearly 1/2", "45", "50", id="nearly half"),
        pytest.param("over -6%", "-7", "-6", id="over a fall"),
        pytest.param("nearly -6%", "-6", "-5.9", id="nearly a fall"),
        pytest.param("about 2 times", "190", "210", id="about a multiple"),
        pytest.param("over to 3 times", "200", "300", id="over a multiple reached"),
    ],
)
def test_a_quantity_has_a_usual_reading(text: str, low: str, high: str) -> None:
    assert Quantity.parse(text).usual == between(low, high)


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        pytest.param("over 14 million units", "14E6", "units", id="million"),
        pytest.param("nearly 200 billion CNY", "200E9", "CNY", id="billion"),
        pytest.param("5 thousand TEU", "5000", "TEU", id="thousand"),
        pytest.param("2 trillion CNY", "2E12", "CNY", id="trillion"),
        pytest.param("4613.9 亿 CNY", "461390E6", "CNY", id="亿"),
        pytest.param("4613.9亿CNY", "461390E6", "CNY", id="亿 without spaces"),
        pytest.param("46.5 万 vehicles", "465000", "vehicles", id="万"),
        pytest.param("1.2 万亿 CNY", "1.2E12", "CNY", id="万亿"),
        pytest.param("over 40 million XXX", "40E6", "XXX", id="no currency named"),
        pytest.param("at most 150,000 USD", "150000", "USD", id="thousands commas"),
        pytest.param("1,234,567.89 m3", "1234567.89", "m3", id="two commas and decimals"),
        pytest.param("8.4%", "8.4", "%", id="percent"),
        pytest.param("8.4 %", "8.4", "%", id="percent with a space"),
        pytest.param("1.2 pp", "1.2", "pp", id="points"),
        pytest.param("-4 million CNY", "-4E6", "CNY", id="an amount below zero"),
        pytest.param("2/3", "66.6667", "%", id="a fraction in percent"),
        pytest.param("1/2", "50", "%", id="half in percent"),
        pytest.param("0/5", "0", "%", id="none of five"),
        pytest.param("-1/3", "-33.3333", "%", id="a fraction below zero"),
        pytest.param("1,000/3", "33333.3333", "%", id="a fraction with a comma"),
        pytest.param("1", "1", "", id="a rank"),
        pytest.param("at most 10", "10", "", id="a top ten"),
        pytest.param("2 times", "200", "%", id="增长 2 倍"),
        pytest.param("to 3.4 times", "240", "%", id="to 3.4 times"),
        pytest.param("to 1 times", "0", "%", id="to once"),
        pytest.param("1234 new-energy-vehicles", "1234", "new-energy-vehicles", id="hyphens"),
    ],
)
def test_a_quantity_is_a_number_in_base_units(text: str, number: str, unit: str) -> None:
    quantity = Quantity.parse(text)

    assert (quantity.number, quantity.unit) == (Decimal(number), unit)


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("10 units", Hedge.NONE),
        ("about 10 units", Hedge.ABOUT),
        ("over 10 units", Hedge.OVER),
        ("nearly 10 units", Hedge.NEARLY),
        ("under 10 units", Hedge.UNDER),
        ("at least 10 units", Hedge.AT_LEAST),
        ("at most 10 units", Hedge.AT_MOST),
        ("2/3", Hedge.ABOUT),
        ("over 2/3", Hedge.OVER),
        ("over to 2 times", Hedge.OVER),
    ],
)
def test_a_quantity_has_a_hedge(text: str, hedge: Hedge) -> None:
    assert Quantity.parse(text).hedge is hedge


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("10,000 CNY", "10000", "10000"),
        ("5 million CNY", "5E6", "5E6"),
        ("30%", "30", "30"),
        ("at most 150,000 USD", "0", "150000"),
    ],
)
def test_a_legal_threshold_is_exact(text: str, low: str, high: str) -> None:
    assert Quantity.parse(text, exact=True).bounds == between(low, high)


SHAPE = "it is not a hedge, a number, a scale and a unit"
FRACTION = "a fraction takes no decimals, no scale and no unit"
MULTIPLE = "'to' goes only before a multiple, as in 'to 3.4 times'"
WRONG = [
    ("", SHAPE),
    ("CNY", SHAPE),
    ("ten billion CNY", SHAPE),
    ("roughly 10 units", SHAPE),
    ("Over 10 units", SHAPE),
    ("over  10 units", SHAPE),
    ("10 units ", SHAPE),
    ("about over 10 units", SHAPE),
    ("10 billion billion CNY", SHAPE),
    ("CNY 10 billion", SHAPE),
    ("1,23 units", SHAPE),
    ("1234,567 units", SHAPE),
    ("1.2.3 units", SHAPE),
    (".5%", SHAPE),
    ("5.%", SHAPE),
    ("1e5 units", SHAPE),
    ("+8.4%", SHAPE),
    ("−6.2%", SHAPE),  # a typographic minus sign
    ("６%", SHAPE),
    ("10-20 units", SHAPE),
    ("$10", SHAPE),
    ("NaN", SHAPE),
    ("1/0", SHAPE),
    ("1/2 units", FRACTION),
    ("1/2%", FRACTION),
    ("1/2 million", FRACTION),
    ("0.5/2", FRACTION),
    ("to 3.4%", MULTIPLE),
    ("to 5", MULTIPLE),
    ("to 2/3", MULTIPLE),
    ("1" * 41, "it has more than 40 digits"),
]


@pytest.mark.parametrize(("text", "why"), WRONG, ids=[repr(text) for text, _ in WRONG])
def test_a_wrong_form_is_refused_with_its_reason(text: str, why: str) -> None:
    with pytest.raises(QuantityError) as caught:
        Quantity.parse(text)

    assert str(caught.value) == f"'{text}' is not a quantity: {why}"


def test_a_refusal_tells_the_form() -> None:
    with pytest.raises(QuantityError) as caught:
        Quantity.parse("many")

    hint = "write [hedge] number [scale] unit, such as 'over 14 million units' or '8.4%'"
    assert caught.value.hint == hint


def test_every_one_of_forty_digits_is_kept() -> None:
    digits = "1234567890123456789012345678901234567891"

    assert Quantity.parse(f"{digits} units").bounds == between(digits, digits)


def test_a_fraction_of_large_numbers_is_read() -> None:
    assert Quantity.parse(f"{'9' * 40}/3").number == Decimal("3" * 40 + "00")


@pytest.mark.parametrize("hedge", ["over", "at least", "nearly", "under", "at most"])
@pytest.mark.parametrize("sign", ["", "-"], ids=["a rise", "a fall"])
def test_exactly_two_thirds_is_within_every_hedge_of_it(sign: str, hedge: str) -> None:
    assert contains(Quantity.parse(f"{hedge} {sign}2/3").bounds, Fraction(f"{sign}200/3"))


@given(quantity_texts())
def test_a_quantity_reads_back_what_it_writes(text: str) -> None:
    assert str(Quantity.parse(text)) == text


@given(quantity_texts(st.just("")))
def test_the_printed_number_of_an_unhedged_quantity_is_within_its_bounds(text: str) -> None:
    quantity = Quantity.parse(text)

    assert quantity.bounds.holds(quantity.number)


@given(quantities())
def test_what_is_usual_is_possible(quantity: Quantity) -> None:
    assert quantity.usual.within(quantity.bounds)


@given(st.sampled_from(sorted(UPWARD)), printed_numbers())
def test_an_upward_hedge_bounds_the_size_from_below(hedge: Hedge, number: str) -> None:
    assume(not number.startswith("-"))
    quantity = Quantity.parse(f"{hedge} {number} units")

    assert quantity.bounds == Bounds(quantity.number, None)


@given(st.sampled_from(sorted(DOWNWARD)), printed_numbers())
def test_a_downward_hedge_bounds_the_size_from_above(hedge: Hedge, number: str) -> None:
    assume(not number.startswith("-"))
    quantity = Quantity.parse(f"{hedge} {number} units")

    assert quantity.bounds == Bounds(Decimal(0), quantity.number)


@given(st.sampled_from(Hedge), printed_numbers(), st.sampled_from(["%", "units", "million CNY"]))
def test_a_fall_mirrors_a_rise(hedge: Hedge, number: str, unit: str) -> None:
    size = number.removeprefix("-")
    rise = Quantity.parse(f"{hedge} {size} {unit}".lstrip())
    fall = Quantity.parse(f"{hedge} -{size} {unit}".lstrip())
    assume(rise.number)

    assert (fall.bounds, fall.usual) == (-rise.bounds, -rise.usual)


@pytest.mark.parametrize(
    ("scale", "size"),
    [
        ("thousand", "1000"),
        ("million", "1000000"),
        ("billion", "1000000000"),
        ("trillion", "1000000000000"),
        ("万", "10000"),
        ("亿", "100000000"),
        ("万亿", "1000000000000"),
    ],
)
@given(number=printed_numbers())
def test_a_scale_word_multiplies(scale: str, size: str, number: str) -> None:
    plain = Quantity.parse(f"{number} CNY").number

    assert Quantity.parse(f"{number} {scale} CNY").number == plain * Decimal(size)


@given(positives(), st.integers(-99, 400), st.integers(0, 3), st.integers(0, 2))
def test_the_true_base_is_within_the_one_implied_by_rounded_figures(
    base: Decimal, percent: int, places: int, growth_places: int
) -> None:
    growth = Decimal(percent) + Decimal("0.37")
    level = base * (1 + growth / 100)
    printed = Quantity.parse(f"{round(level / 1000, places):f} thousand CNY")
    stated = Quantity.parse(f"{round(growth, growth_places):f}%")

    assert base_of(printed.bounds, stated.bounds).holds(base)


@given(positives(), st.integers(-99, 400), st.integers(0, 3), st.integers(0, 2))
def test_the_true_change_is_within_the_one_implied_by_rounded_figures(
    base: Decimal, percent: int, places: int, growth_places: int
) -> None:
    growth = Decimal(percent) + Decimal("0.37")
    level = base * (1 + growth / 100)
    printed = Quantity.parse(f"{round(level / 1000, places):f} thousand CNY")
    stated = Quantity.parse(f"{round(growth, growth_places):f}%")

    assert change_to(printed.bounds, stated.bounds).holds(level - base)


@given(quantities(), st.integers(-99, 400).map("{}.5%".format))
def test_a_base_grown_again_may_be_the_level_that_it_came_from(
    level: Quantity, growth: str
) -> None:
    rate = Quantity.parse(growth).bounds

    assert level.bounds.within(grown_by(base_of(level.bounds, rate), rate))


def rounded(bounds: Bounds, places: int) -> tuple[str, str]:
    """Return the ends in billions, as they are shown."""
    ends = (None if end is None else end / BILLION for end in (bounds.low, bounds.high))
    low, high = ("open" if end is None else f"{end:.{places}f}" for end in ends)
    return low, high


def test_454_97_billion_at_8_4_percent_was_419_52_to_419_91_billion() -> None:
    level, growth = Quantity.parse("454.97 billion CNY"), Quantity.parse("8.4%")

    assert rounded(base_of(level.bounds, growth.bounds), 2) == ("419.52", "419.91")


def test_over_33_billion_at_51_9_percent_was_at_least_21_7_billion() -> None:
    level, growth = Quantity.parse("over 33 billion CNY"), Quantity.parse("51.9%")

    assert rounded(base_of(level.bounds, growth.bounds), 1) == ("21.7", "open")


def test_nearly_200_over_over_470_is_at_most_42_6_percent() -> None:
    part, whole = Quantity.parse("nearly 200 billion CNY"), Quantity.parse("over 470 billion CNY")
    share = part.bounds / whole.bounds

    assert f"{share.low} to {share.high:.3f}" == "0 to 0.426"


def test_over_470_over_over_3000_has_no_bound_beyond_zero() -> None:
    part, whole = Quantity.parse("over 470 units"), Quantity.parse("over 3,000 units")

    assert part.bounds / whole.bounds == between("0", OPEN)


def test_vehicles_but_for_electric_ones_fell_by_7_7_to_7_5_percent() -> None:
    whole, part = Quantity.parse("33.73 billion CNY"), Quantity.parse("9.79 billion CNY")
    more, much_more = Quantity.parse("6.4%"), Quantity.parse("69.1%")
    rest = whole.bounds - part.bounds
    before = base_of(whole.bounds, more.bounds) - base_of(part.bounds, much_more.bounds)
    growth = growth_between(before, rest)

    assert f"{growth.low:.1f} to {growth.high:.1f}" == "-7.7 to -7.5"


@pytest.mark.parametrize("unit", ["CNY", "USD", "XXX"])
def test_an_iso_code_is_a_currency(unit: str) -> None:
    assert is_currency(unit)


@pytest.mark.parametrize("unit", ["TEU", "%", "pp", "", "cny", "CNYX", "units", "m3"])
def test_any_other_unit_is_no_currency(unit: str) -> None:
    assert not is_currency(unit)


def test_an_amount_in_a_currency_is_money() -> None:
    assert Quantity.parse("4 million XXX").is_money


def test_a_count_is_no_money() -> None:
    assert not Quantity.parse("4 million units").is_money


@pytest.mark.parametrize("text", ["8.4%", "2 times", "1/2"])
def test_a_percentage_can_stand_as_growth(text: str) -> None:
    assert Quantity.parse(text).is_rate


@pytest.mark.parametrize("text", ["1.2 pp", "4 million CNY"])
def test_points_and_amounts_are_no_rate_of_growth(text: str) -> None:
    assert not Quantity.parse(text).is_rate


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("4613.9 亿 CNY", "461.39 billion CNY"),
        ("1,650 units", "1650 units"),
        ("2/3", "about 2/3"),
        ("2 times", "to 3 times"),
    ],
)
def test_two_spellings_of_one_claim_say_the_same(one: str, other: str) -> None:
    assert Quantity.parse(one).says_the_same_as(Quantity.parse(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("13.0%", "13%", id="precision"),
        pytest.param("over 10 units", "at least 10 units", id="hedge"),
        pytest.param("10 units", "10 vehicles", id="unit"),
        pytest.param("10 units", "11 units", id="size"),
    ],
)
def test_two_claims_that_differ_do_not_say_the_same(one: str, other: str) -> None:
    assert not Quantity.parse(one).says_the_same_as(Quantity.parse(other))


def test_a_fraction_of_nothing_has_no_sign() -> None:
    assert str(Quantity.parse("-0/7").number) == "0"


def test_money_without_a_named_currency_is_money() -> None:
    quantity = Quantity.parse("over 40 million XXX")

    assert (quantity.unit, quantity.is_money) == (NO_CURRENCY, True)


@pytest.mark.parametrize(
    ("text", "unit", "falls"),
    [
        pytest.param("454.97 billion CNY", "CNY", False, id="money"),
        pytest.param("-6.2%", "%", True, id="a fall"),
        pytest.param("over -3 pp", "pp", True, id="a fall with a hedge"),
        pytest.param("to 3.4 times", "%", False, id="a multiple"),
        pytest.param("2/3", "%", False, id="a fraction"),
        pytest.param("-1/3", "%", True, id="a fraction below zero"),
        pytest.param("12", "", False, id="a rank"),
    ],
)
def test_unit_and_sign_are_had_without_the_bounds(text: str, unit: str, *, falls: bool) -> None:
    assert unit_and_sign(text) == (unit, falls)


@given(quantities())
def test_unit_and_sign_are_those_of_the_quantity(quantity: Quantity) -> None:
    unit, falls = unit_and_sign(quantity.text)

    assert unit == quantity.unit
    assert falls or quantity.number >= 0 or quantity.text.startswith("to ")


@pytest.mark.parametrize("text", ["much", "2/3 CNY", "to 3 CNY", "9" * 41])
def test_what_is_no_quantity_has_no_unit_either(text: str) -> None:
    with pytest.raises(QuantityError):
        unit_and_sign(text)


@pytest.mark.parametrize(
    ("text", "made_of"),
    [
        ("over 1,234.50 万亿 CNY", (Hedge.OVER, False, "1234.50", "", "万亿", "CNY")),
        ("about -2/3", (Hedge.ABOUT, False, "-2", "3", "", "")),
        ("to 3.4 times", (Hedge.NONE, True, "3.4", "", "", "times")),
        ("12", (Hedge.NONE, False, "12", "", "", "")),
    ],
    ids=["a scale", "a fraction", "a multiple", "a rank"],
)
def test_the_words_of_a_quantity_are_had_one_by_one(
    text: str, made_of: tuple[Hedge, bool, str, str, str, str]
) -> None:
    hedge, to, number, *rest = made_of

    assert parts(Quantity.parse(text)) == Parts(hedge, to, Decimal(number), *rest)


def test_the_number_among_the_words_keeps_the_digits_that_are_printed() -> None:
    assert str(parts(Quantity.parse("1,234.50 billion CNY")).number) == "1234.50"


def test_about_nothing_is_commonly_meant_within_one_of_it() -> None:
    assert Quantity.parse("about 0 units").usual == between("-1", "1")
