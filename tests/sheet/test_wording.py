"""Numbers, bounds and labels are said as a careful person would say them."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtrade.bounds import UNKNOWN, Bounds
from cqtrade.figures import Figure
from cqtrade.language import Language, speaking
from cqtrade.model import Kind, Status
from cqtrade.quantity import Quantity
from cqtrade.sheet import wording
from tests.builders import a_sector, an_observation, some_codelists
from tests.strategies import bounds, decimals, quantities
from tests.telling.reading import read

if TYPE_CHECKING:
    from cqtrade.model import Observation

LISTS = some_codelists()


def derived(number: str, unit: str, low: str = "", high: str = "") -> Figure:
    """Return a number that was worked out, exactly unless its bounds are given."""
    if not low and not high:
        return Figure(Decimal(number), Bounds.exactly(Decimal(number)), unit, ())
    ends = (Decimal(end) if end else None for end in (low, high))
    return Figure(Decimal(number), Bounds(*ends), unit, ())


# Labels


def test_a_code_is_said_by_its_english_label() -> None:
    assert wording.label("automobiles", LISTS.sectors) == "Automobiles"


def test_a_code_without_a_label_is_said_as_it_is() -> None:
    assert wording.label("boats", LISTS.sectors) == "boats"


@pytest.mark.parametrize(("zh", "labels"), [("汽车", "Cars · 汽车"), ("", "Cars")])
def test_an_entry_is_said_in_both_languages(zh: str, labels: str) -> None:
    assert wording.both_labels(a_sector("cars", en="Cars", zh=zh)) == labels


@pytest.mark.parametrize(
    ("one", "what"),
    [
        pytest.param(an_observation(), "Automobiles · Exports", id="a sector and an indicator"),
        pytest.param(
            an_observation(partner="asean", among="china", name="headline"),
            "Automobiles · Exports · with ASEAN · in China · headline",
            id="a partner, a whole and a name",
        ),
        pytest.param(
            an_observation(kind=Kind.TARGET, status=Status.PRELIMINARY),
            "Automobiles · Exports, target, preliminary",
            id="a kind and a status",
        ),
    ],
)
def test_a_figure_is_said_to_measure(one: Observation, what: str) -> None:
    assert wording.what(one, LISTS) == what


def test_a_sector_is_left_out_where_it_is_known() -> None:
    assert wording.what(an_observation(), LISTS, sector=False) == "Exports"


def test_a_figure_is_said_to_be_about() -> None:
    assert wording.who(an_observation(), LISTS) == "Chongqing"


@pytest.mark.parametrize(
    ("one", "when"),
    [
        (an_observation(), "2024"),
        (an_observation(inferred=("period",)), "2024, inferred"),
        (an_observation(inferred=("unit",)), "2024"),
        (
            an_observation(period="2023-12-31", cumulative_from="2022-12"),
            "2023-12-31 since 2022-12",
        ),
    ],
)
def test_a_period_is_said_with_what_is_inferred(one: Observation, when: str) -> None:
    assert wording.when(one) == when


# Printed figures


@pytest.mark.parametrize(
    ("one", "value"),
    [
        (an_observation(value="over 470 billion CNY"), "over 470 billion CNY"),
        (an_observation(value="13.0%", doubt="a slip"), "13.0% ?"),
        (an_observation(growth="8.4%"), ""),
    ],
)
def test_a_level_is_said_as_it_is_printed(one: Observation, value: str) -> None:
    assert wording.value(one) == value


@pytest.mark.parametrize(
    ("one", "growth"),
    [
        (an_observation(value="1 CNY"), ""),
        (an_observation(growth="8.4%"), "+8.4%"),
        (an_observation(growth="13.0%"), "+13.0%"),
        (an_observation(growth="-6.2%"), "-6.2%"),
        (an_observation(growth="0%"), "0%"),
        (an_observation(growth="over 20%"), "over +20%"),
        (an_observation(growth="over -6%"), "over -6%"),
        (an_observation(growth="2 times"), "+200% (2 times)"),
        (an_observation(growth="over 30 times"), "over +3,000% (over 30 times)"),
        (an_observation(growth="to 3.4 times"), "+240.0% (to 3.4 times)"),
        (an_observation(growth="4 million CNY"), "+4 million CNY"),
        (an_observation(growth="over 4 million CNY"), "over 4 million CNY"),
        (an_observation(growth="0 CNY"), "0 CNY"),
        (an_observation(growth="-2 pp"), "-2 pp"),
        (an_observation(growth="5%", growth_basis="average-annual"), "+5% a year"),
        (an_observation(growth="5%", growth_basis="real-yoy"), "+5% real"),
        (an_observation(growth="5%", growth_basis="since:2019"), "+5%\nsince 2019"),
        (an_observation(growth="5%", doubt="a slip"), "+5% ?"),
        (an_observation(value="1 CNY", growth="5%", doubt="a slip"), "+5%"),
    ],
)
def test_a_growth_is_said_with_its_sign_and_its_basis(one: Observation, growth: str) -> None:
    assert wording.growth(one) == growth


@pytest.mark.parametrize(
    ("text", "promise"),
    [
        ("454.97 billion CNY", "454.965 to 454.975 billion CNY"),
        ("465,305 vehicles", "exactly 465,305 vehicles"),
        ("1,650 firms", "1,645 to 1,655 firms"),
        ("over 470 billion CNY", "at least 470 billion CNY"),
        ("nearly 200 billion CNY", "0 to 200 billion CNY"),
        ("about 2,500 firms", "no bound"),
        ("1/2", "no bound"),
        ("8.4%", "8.35 to 8.45%"),
        ("7.1217 CNY", "7.12165 to 7.12175 CNY"),
        ("3", "exactly 3"),
        ("1,000 million USD", "0.9995 to 1.0005 billion USD"),
        ("100 CNY", "exactly 100 CNY"),
        (f"1.{'1' * 38} billion CNY", f"1.{'1' * 37}05 to 1.{'1' * 37}15 billion CNY"),
        (f"{'1' * 40} vehicles", f"exactly {int('1' * 40):,} vehicles"),
    ],
)
def test_a_promise_is_said_in_full(text: str, promise: str) -> None:
    said = wording.promise(Quantity.parse(text))

    assert said == promise


@given(quantities())
def test_every_quantity_promises_something(quantity: Quantity) -> None:
    assert wording.promise(quantity)


# Derived figures


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        (derived("419714022140.22", "CNY", "419515905947", "419912321181"), "419.71 billion CNY"),
        (derived("1234567890123", "CNY"), "1.23 trillion CNY"),
        (derived("1500000", "USD"), "1.50 million USD"),
        (derived("999999.4", "USD"), "999,999 USD"),
        (derived("-35260000000", "CNY"), "-35.26 billion CNY"),
        (derived("420329.7", "vehicles"), "420,330 vehicles"),
        (derived("1234567.5", "vehicles"), "1,234,568 vehicles"),
        (derived("2.45", "pp"), "2.4 pp"),
        (derived("42.55", "%"), "42.6%"),
        (derived("-0.04", "%"), "0.0%"),
        (derived("-0.3", "vehicles"), "0 vehicles"),
        (derived("21724818959", "CNY", "21720000000"), "21.7 billion CNY"),
        (derived("217248189590", "CNY", "217200000000"), "217 billion CNY"),
        (derived("1" * 40, "vehicles"), f"{int('1' * 40):,} vehicles"),
    ],
)
def test_a_derived_figure_is_said_as_exactly_as_it_bears(figure: Figure, text: str) -> None:
    assert wording.figure(figure) == text


def test_a_printed_figure_is_said_as_it_is_printed() -> None:
    one = an_observation(value="over 33 billion CNY")
    printed = Figure(Decimal(33 * 10**9), UNKNOWN, "CNY", (one,), derived=False)

    assert wording.figure(printed) == "over 33 billion CNY"


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        (derived("35260000000", "CNY"), "+35.26 billion CNY"),
        (derived("-35260000000", "CNY"), "-35.26 billion CNY"),
        (derived("0", "vehicles"), "0 vehicles"),
        (derived("-0.2", "vehicles"), "0 vehicles"),
        (derived("2", "pp"), "+2.0 pp"),
        (derived("0.5", "pp"), "+0.5 pp"),
    ],
)
def test_a_change_is_said_with_its_sign(figure: Figure, text: str) -> None:
    assert wording.change(figure) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("8.44", "+8.4%"),
        ("-6.25", "-6.2%"),
        ("0", "0.0%"),
        ("-0.04", "0.0%"),
        ("3000", "+3,000.0%"),
    ],
)
def test_a_rate_is_said_with_its_sign(number: str, text: str) -> None:
    assert wording.percentage(derived(number, "%")) == text


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        (
            derived("419714022140", "CNY", "419515905947", "419912321181"),
            "419.52 to 419.91 billion CNY",
        ),
        (derived("21724818959", "CNY", "21724818959"), "at least 21.7 billion CNY"),
        (derived("21724818959", "CNY", "", "21724818959"), "at most 21.7 billion CNY"),
        (Figure(Decimal(5), UNKNOWN, "CNY", ()), "no bound"),
        (derived("420330", "vehicles", "420140.4", "420519.8"), "420,140 to 420,520 vehicles"),
        (derived("5000000000", "CNY"), "5.00 billion CNY"),
    ],
)
def test_the_bounds_of_a_derived_figure_are_said_as_it_is(figure: Figure, text: str) -> None:
    assert wording.limits(figure) == text


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        ("-7.74", "-7.46", "-7.7 to -7.5%"),
        ("8.41", "8.44", "+8.4%"),
        ("8.4", None, "at least +8.4%"),
        (None, "8.4", "at most +8.4%"),
        (None, None, "no bound"),
    ],
)
def test_the_bounds_of_a_rate_are_said_to_one_decimal(
    low: str | None, high: str | None, text: str
) -> None:
    ends = (None if end is None else Decimal(end) for end in (low, high))

    assert wording.growth_limits(Bounds(*ends)) == text


@given(decimals(10**45), bounds(), st.sampled_from(["CNY", "%", "pp", "vehicles", ""]))
def test_any_derived_figure_can_be_said(number: Decimal, limits: Bounds, unit: str) -> None:
    one = Figure(number, limits, unit, ())

    assert all(said(one) for said in (wording.figure, wording.change, wording.limits))


@given(decimals(10**45))
def test_what_rounds_to_nothing_has_no_sign(number: Decimal) -> None:
    said = wording.percentage(derived(str(number / 10**50), "%"))

    assert said == "0.0%"


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        (derived("31.394", "%", "31.39", "31.40"), "31.4%"),
        (derived("42.55", "%", "42.2", "42.9"), "42.6%\n(42.2 to 42.9%)"),
        (derived("42.55", "%", "42", "43"), "43%\n(42 to 43%)"),
        (derived("15.67", "%", "15.67"), "16%\n(at least 16%)"),
        (derived("15.67", "%", "0"), "16%\n(no bound)"),
    ],
)
def test_a_share_is_said_as_exactly_as_its_bounds_bear(figure: Figure, text: str) -> None:
    assert wording.share(figure) == text


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        (None, ""),
        (derived("5000000000", "CNY"), "5.00 billion CNY\n(5.00 billion CNY)"),
        (derived("5000000000", "CNY", "0"), "5.00 billion CNY\n(no bound)"),
    ],
)
def test_a_derived_level_is_said_with_its_bounds(figure: Figure | None, text: str) -> None:
    assert wording.level(figure) == text


@pytest.mark.parametrize(
    ("rounding", "text"),
    [(ROUND_FLOOR, "419.51 billion CNY"), (ROUND_CEILING, "419.52 billion CNY")],
)
def test_an_end_is_said_rounded_outward(rounding: str, text: str) -> None:
    one = derived("419714022140", "CNY", "419515905947", "419912321181")

    assert wording.end(one, Decimal(419515905947), rounding) == text


# Numbers


@pytest.mark.parametrize(
    ("number", "sign", "text"),
    [
        ("1234567.80", False, "1,234,567.80"),
        ("1234567.80", True, "+1,234,567.80"),
        ("-1234", True, "-1,234"),
        ("0", True, "0"),
        ("1E+6", False, "1,000,000"),
    ],
)
def test_a_number_is_said_with_commas(number: str, text: str, *, sign: bool) -> None:
    assert wording.plain(Decimal(number), sign=sign) == text


@pytest.mark.parametrize(
    ("number", "noun", "text"),
    [
        (0, "figure", "0 figures"),
        (1, "figure", "1 figure"),
        (1234, "figure", "1,234 figures"),
        (1, "company", "1 company"),
        (11, "company", "11 companies"),
    ],
)
def test_things_are_counted(number: int, noun: str, text: str) -> None:
    assert wording.count(number, noun) == text


# In Chinese


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        (derived("419710000000", "CNY", "419520000000", "419910000000"),
         "4197.1亿元\n（4195.2至4199.1亿元）"),
        (derived("5790000000", "CNY", "5780000000", ""), "57.9亿元\n（至少57.8亿元）"),
        (derived("12345678901234", "CNY"), "12.35万亿元\n（12.35万亿元）"),
        (derived("600000", "units", "550000", "650000"),
         "60万台（辆、件）\n（55至65万台（辆、件））"),
        (derived("420330", "units", "420140", "420520"),
         "420,330台（辆、件）\n（420,140至420,520台（辆、件））"),
        (derived("12.6", "pp"), "12.6个百分点\n（12.6个百分点）"),
    ],
)  # fmt: skip
def test_a_derived_level_is_said_in_chinese(figure: Figure, text: str) -> None:
    with speaking(Language.ZH):
        assert wording.level(figure) == text


@pytest.mark.parametrize(
    ("printed", "promise"),
    [
        ("454.97 billion CNY", "4549.65至4549.75亿元"),
        ("460 billion CNY", "4595至4605亿元"),
        ("over 14 million units", "至少1400万台（辆、件）"),
        ("5 trains", "恰为5列"),
        ("8.4%", "8.35至8.45%"),
        ("about 5%", "无界限"),
    ],
)
def test_a_promise_is_said_in_chinese(printed: str, promise: str) -> None:
    with speaking(Language.ZH):
        assert wording.promise(Quantity.parse(printed)) == promise


@given(decimals(10**14), st.sampled_from(["CNY", "USD", "vehicles", "m3"]))
def test_a_derived_figure_is_one_number_in_either_language(number: Decimal, unit: str) -> None:
    figure = derived(str(number), unit)
    english = Quantity.parse(wording.figure(figure))
    with speaking(Language.ZH):
        chinese = read(wording.figure(figure))

    assert (chinese.number, chinese.unit) == (english.number, english.unit)


@pytest.mark.parametrize(
    ("one", "what"),
    [
        (an_observation(partner="asean", among="china"),
         "Automobiles · Exports · 对ASEAN · China范围内"),
        (an_observation(kind=Kind.TARGET, status=Status.PRELIMINARY),
         "Automobiles · Exports，目标，初步数"),
    ],
)  # fmt: skip
def test_what_a_figure_measures_is_said_in_chinese(one: Observation, what: str) -> None:
    with speaking(Language.ZH):
        assert wording.what(one, LISTS) == what
