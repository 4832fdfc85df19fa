"""A slip of the pen is recognised by what it makes of a number."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtrade.bounds import UNKNOWN, Bounds
from cqtrade.conflicts.slips import is_about, power_of_ten, slip
from cqtrade.quantity import Quantity


def needed(low: str, high: str) -> Bounds:
    return Bounds(Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("printed", "low", "high", "cause"),
    [
        ("58.198%", "581.97", "581.99", "10 times too small: a slip of scale or decimal point"),
        ("5819.8%", "58.197", "58.199", "100 times too large: a slip of scale or decimal point"),
        ("591.98%", "581.97", "581.99", "a misprint of 581.98%"),
        ("518.98%", "581.97", "581.99", "a misprint of 581.98%"),
        ("over 591.98%", "581.97", "581.99", "a misprint of over 581.98%"),
        ("100.10%", "99.995", "100.005", "a misprint of 100.00%"),
        ("100.10%", "100.005", "100.015", "a misprint of 100.01%"),
        ("8.4%", "-8.45", "-8.35", "the sign may be wrong"),
        ("-8.4%", "8.35", "8.45", "the sign may be wrong"),
    ],
)
def test_a_slip_is_told(printed: str, low: str, high: str, cause: str) -> None:
    assert slip(Quantity.parse(printed), needed(low, high)) == (cause,)


@pytest.mark.parametrize(
    ("printed", "low", "high"),
    [
        pytest.param("591.98%", "601.11", "601.12", id="two digits are wrong"),
        pytest.param("591.98%", "100", "900", id="hardly anything is needed"),
        pytest.param("591.98%", "-1", "1", id="it should be about nothing"),
        pytest.param("591.98%", "550", "590", id="many digits would do"),
        pytest.param("50%", "55.9", "56.1", id="too few digits to tell"),
        pytest.param("about 2/3", "36.6", "36.7", id="a fraction has other digits"),
        pytest.param("30 times", "2000", "2001", id="a multiple has other digits"),
    ],
)
def test_what_no_slip_explains_is_told_as_none(printed: str, low: str, high: str) -> None:
    assert slip(Quantity.parse(printed), needed(low, high)) == ()


def test_without_a_bound_there_is_no_telling() -> None:
    assert slip(Quantity.parse("591.98%"), UNKNOWN) == ()


@given(
    digits=st.integers(10_000, 99_999),
    place=st.integers(0, 3),
    digit=st.sampled_from("123456789"),
)
def test_one_wrong_digit_is_found_again(digits: int, place: int, digit: str) -> None:
    right = f"{digits / 100:.2f} billion CNY"
    text = str(digits)
    wrong = f"{int(text[:place] + digit + text[place + 1 :]) / 100:.2f} billion CNY"
    promised = Quantity.parse(right).bounds

    assert wrong == right or slip(Quantity.parse(wrong), promised) in [
        (f"a misprint of {right}",),
        *[(f"10 times too {way}: a slip of scale or decimal point",) for way in ("large", "small")],
    ]


@pytest.mark.parametrize(
    ("ratio", "near"), [("7.5", True), ("12.5", True), ("7.4", False), ("12.6", False)]
)
def test_a_factor_is_met_within_a_quarter(ratio: str, near: bool) -> None:  # noqa: FBT001  # a table of facts
    assert is_about(Decimal(ratio), Decimal(10)) is near


@pytest.mark.parametrize(
    ("ratio", "factor"),
    [("9", "10"), ("0.011", "0.01"), ("11000", "10000"), ("3", None), ("1", None)],
)
def test_the_power_of_ten_that_a_ratio_is_near(ratio: str, factor: str | None) -> None:
    assert power_of_ten(Decimal(ratio)) == (Decimal(factor) if factor else None)
