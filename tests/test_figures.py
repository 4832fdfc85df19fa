"""The bounds of a derived figure hold whatever is true of the figures it came from."""

from __future__ import annotations

from decimal import Context, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtrade.bounds import Bounds
from cqtrade.figures import Figure, annual_growth

EXACT = Context(prec=5_000)
AMOUNTS = st.decimals("0.001", "1e12", places=3, allow_nan=False)
YEARS = st.integers(2, 30)


def a_level(number: Decimal) -> Figure:
    """Return a level that is known exactly."""
    return Figure(number, Bounds.exactly(number), "CNY", ())


def grown(rate: Decimal, years: int) -> Decimal:
    """Return what 1 has become at *rate* percent a year, with every digit."""
    factor = EXACT.add(Decimal(1), EXACT.divide(rate, Decimal(100)))
    return EXACT.power(factor, years)


@given(AMOUNTS, AMOUNTS, YEARS)
def test_compound_growth_lies_within_its_bounds(
    before: Decimal, after: Decimal, years: int
) -> None:
    rate = annual_growth(a_level(before), a_level(after), years)
    ratio = EXACT.divide(after, before)

    assert rate.bounds.low is not None
    assert rate.bounds.high is not None
    assert grown(rate.bounds.low, years) <= ratio <= grown(rate.bounds.high, years)
    assert rate.bounds.low <= rate.number <= rate.bounds.high


@pytest.mark.parametrize(
    ("after", "years", "rate"), [("121", 2, "10"), ("133.1", 3, "10"), ("25", 2, "-50")]
)
def test_compound_growth_that_comes_out_even_is_exact(after: str, years: int, rate: str) -> None:
    found = annual_growth(a_level(Decimal(100)), a_level(Decimal(after)), years)

    assert found.bounds == Bounds.exactly(Decimal(rate))
