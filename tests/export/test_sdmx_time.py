"""A period in SDMX: the form that the library reads as the same days."""

from __future__ import annotations

import pytest
from hypothesis import given

from cqtrade.export.sdmxtime import time
from cqtrade.period import Period, Shape
from tests.strategies import dated_periods


@pytest.mark.parametrize(
    ("period", "frequency", "written"),
    [
        ("2024", "A", "2024"),
        ("2024H1", "S", "2024-S1"),
        ("2024H2", "S", "2024-S2"),
        ("2024Q4", "Q", "2024-Q4"),
        ("2024-07", "M", "2024-07"),
        ("2023-12-31", "D", "2023-12-31"),
        ("2025Q1-Q3", "_O", "2025-01-01/P9M"),
        ("2015-01..2015-05", "_O", "2015-01-01/P5M"),
        ("2015-02..2015-04", "_O", "2015-02-01/P3M"),
        ("2011-07..2012-06", "_O", "2011-07-01/P1Y"),
        ("2010..2014", "_O", "2010-01-01/P5Y"),
        ("2020-01-24..2020-02-08", "_O", "2020-01-24/P16D"),
        ("2011..2024-06", "_O", "2011-01-01/P162M"),
    ],
)
def test_a_period_has_its_form(period: str, frequency: str, written: str) -> None:
    assert time(Period.parse(period)) == (frequency, written)


@pytest.mark.parametrize("period", ["annual", "monthly", "unknown"])
def test_a_period_without_a_date_has_none(period: str) -> None:
    assert time(Period.parse(period)) is None


@given(dated_periods())
def test_what_we_read_of_it_is_the_same_period(period: Period) -> None:
    told = time(period)
    assert told
    # Of days within a month we read no SDMX form.
    if period.shape is Shape.DAY or period.months:
        assert Period.parse_query(told.period) == period
