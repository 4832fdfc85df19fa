"""A draft's number fits where the source promises all that it claims."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtrade.factcheck.fits import Fit, fit
from cqtrade.factcheck.slips import slip
from cqtrade.quantity import Quantity


@pytest.mark.parametrize(
    ("said", "printed", "expected"),
    [
        ("454.97 billion CNY", "454.97 billion CNY", Fit.SAME),
        ("4549.7 亿 CNY", "454.97 billion CNY", Fit.SAME),
        ("5000 亿 CNY", "500 billion CNY", Fit.SAME),
        ("about 454.97 billion CNY", "454.97 billion CNY", Fit.SAME),
        ("at least 470 billion CNY", "over 470 billion CNY", Fit.SAME),
        ("1/2", "1/2", Fit.SAME),
        ("about 1/2", "1/2", Fit.SAME),
        ("455 billion CNY", "454.97 billion CNY", Fit.ROUNDED),
        ("about 450 billion CNY", "454.97 billion CNY", Fit.ROUNDED),
        ("over 450 billion CNY", "454.97 billion CNY", Fit.ROUNDED),
        ("nearly 455 billion CNY", "454.97 billion CNY", Fit.ROUNDED),
        ("over 79%", "over 79.2%", Fit.ROUNDED),
        ("465000", "465,305 units", Fit.ROUNDED),
        ("8%", "8.4%", Fit.ROUNDED),
        ("470 billion CNY", "over 470 billion CNY", Fit.HEDGED_OTHERWISE),
        ("nearly 470 billion CNY", "over 470 billion CNY", Fit.HEDGED_OTHERWISE),
        ("over 454.97 billion CNY", "454.97 billion CNY", Fit.HEDGED_OTHERWISE),
        ("2/3", "about 2/3", Fit.HEDGED_OTHERWISE),
        ("over 1/2", "1/2", Fit.HEDGED_OTHERWISE),
        ("454.9 billion CNY", "454.97 billion CNY", Fit.WRONG),
        ("454.970 billion CNY", "454.97 billion CNY", Fit.WRONG),
        ("11.0%", "11%", Fit.WRONG),
        ("about 460 billion CNY", "454.97 billion CNY", Fit.WRONG),
        ("over 455 billion CNY", "454.97 billion CNY", Fit.WRONG),
        ("over 400 billion CNY", "400 billion CNY", Fit.HEDGED_OTHERWISE),
        ("over 480 billion CNY", "over 470 billion CNY", Fit.WRONG),
        ("over 400 billion CNY", "over 470 billion CNY", Fit.WRONG),
        ("1/3", "1/2", Fit.WRONG),
        ("50%", "1/2", Fit.WRONG),
        ("-8.4%", "8.4%", Fit.WRONG),
        ("460000", "465,305 units", Fit.WRONG),
    ],
)
def test_a_number_fits_as_it_should(said: str, printed: str, expected: Fit) -> None:
    assert fit(Quantity.parse(said), Quantity.parse(printed)) is expected


QUANTITIES = st.builds(
    "{}{}.{} billion CNY".format,
    st.sampled_from(["", "about ", "over ", "nearly ", "at least ", "at most ", "under "]),
    st.integers(1, 9999),
    st.integers(0, 99),
).map(Quantity.parse)


@given(QUANTITIES)
def test_every_figure_fits_itself(one: Quantity) -> None:
    assert fit(one, one) is Fit.SAME


@given(QUANTITIES, QUANTITIES)
def test_what_fits_can_be_true_together(said: Quantity, printed: Quantity) -> None:
    fits = fit(said, printed) in (Fit.SAME, Fit.ROUNDED)

    assert not fits or said.bounds.meets(printed.bounds)


@pytest.mark.parametrize(
    ("said", "printed", "why"),
    [
        ("454.79 billion CNY", "454.97 billion CNY", "two digits exchanged"),
        ("454.98 billion CNY", "454.97 billion CNY", "a digit slip"),
        ("45.97 billion CNY", "454.97 billion CNY", "a digit slip"),
        ("45.497 billion CNY", "454.97 billion CNY", "10 times too small"),
        ("454.97 million CNY", "454.97 billion CNY", "1,000 times too small"),
        ("4549.7 万 CNY", "454.97 billion CNY", "10,000 (万) times too small"),
        ("440 billion CNY", "454.97 billion CNY", "near"),
        ("11.0%", "11%", "more digits than the source prints"),
        ("900 billion CNY", "454.97 billion CNY", ""),
        ("5", "3 models", ""),
    ],
)
def test_a_slip_is_named(said: str, printed: str, why: str) -> None:
    assert slip(Quantity.parse(said), Quantity.parse(printed)) == why
