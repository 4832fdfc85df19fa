"""What properties are tried on: decimals, bounds with a member, quantities, periods."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from hypothesis import strategies as st

from cqtrade.bounds import Bounds
from cqtrade.period import Period
from cqtrade.quantity import SCALES, Hedge, Quantity

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy


def decimals(most: int = 10**6) -> SearchStrategy[Decimal]:
    """Give decimals of either sign, zero often among them."""
    spread = st.builds(_scaled, st.integers(-most, most), st.integers(-4, 2))
    return st.just(Decimal(0)) | st.integers(-3, 3).map(Decimal) | spread


def positives(most: int = 10**6) -> SearchStrategy[Decimal]:
    """Give decimals above zero."""
    return st.builds(_scaled, st.integers(1, most), st.integers(-4, 2))


def _scaled(digits: int, exponent: int) -> Decimal:
    return Decimal(digits).scaleb(exponent)


class Held(NamedTuple):
    """An interval and a number in it."""

    bounds: Bounds
    member: Decimal


@st.composite
def held(draw: DrawFn, members: SearchStrategy[Decimal] | None = None) -> Held:
    """Give intervals with a number in them; the number may be an end, and an end may be open."""
    member = draw(decimals() if members is None else members)
    below, above = draw(_gaps()), draw(_gaps())
    low = None if below is None else member - below
    high = None if above is None else member + above
    return Held(Bounds(low, high), member)


def _gaps() -> SearchStrategy[Decimal | None]:
    return st.none() | st.just(Decimal(0)) | positives()


def bounds() -> SearchStrategy[Bounds]:
    """Give intervals, closed and open."""
    return held().map(lambda each: each.bounds)


@st.composite
def nested(draw: DrawFn) -> tuple[Bounds, Bounds]:
    """Give an interval and one that it lies in."""
    inner = draw(bounds())
    below, above = draw(_gaps()), draw(_gaps())
    low = None if inner.low is None or below is None else inner.low - below
    high = None if inner.high is None or above is None else inner.high + above
    return inner, Bounds(low, high)


def contains(interval: Bounds, number: Fraction) -> bool:
    """Tell whether *interval* holds a number that may be no decimal."""
    above = interval.low is None or Fraction(interval.low) <= number
    return above and (interval.high is None or number <= Fraction(interval.high))


def printed_numbers() -> SearchStrategy[str]:
    """Give numbers as they are printed: digits, commas, decimals, a minus sign."""
    whole = st.integers(0, 10**9)
    decimal = st.text("0123456789", min_size=1, max_size=3).map(".{}".format)
    return st.builds(
        "{}{}{}".format,
        st.sampled_from(("", "", "-")),
        whole.map(str) | whole.map("{:,}".format),
        st.just("") | decimal,
    )


def quantity_texts(hedges: SearchStrategy[str] | None = None) -> SearchStrategy[str]:
    """Give quantities as a dataset writes them."""
    scales = st.sampled_from(("", *SCALES))
    units = st.sampled_from(("CNY", "USD", "XXX", "%", "pp", "vehicles", "m3", "times"))
    plain = st.builds("{} {} {}".format, printed_numbers(), scales, units)
    fractions = st.builds("{}/{}".format, st.integers(0, 99), st.integers(1, 99))
    bare = plain.map(lambda text: " ".join(text.split())) | fractions
    hedge = st.sampled_from([*map(str, Hedge)]) if hedges is None else hedges
    return st.builds(lambda *parts: " ".join(filter(None, parts)), hedge, bare)


def quantities() -> SearchStrategy[Quantity]:
    """Give quantities of every hedge, scale and unit."""
    return quantity_texts().map(Quantity.parse)


def dated_period_texts() -> SearchStrategy[str]:
    """Give every way to write a period that has dates."""
    year = st.integers(1901, 2099)
    month = st.integers(1, 12)
    day = st.dates(date(1901, 1, 1), date(2099, 12, 31)).map(str)
    ends = st.tuples(day, day).map(sorted)
    months = st.builds("{}-{:02}".format, year, month)
    quarters = st.tuples(st.integers(1, 4), st.integers(1, 4)).map(sorted)
    return st.one_of(
        year.map(str),
        st.builds("{}H{}".format, year, st.integers(1, 2)),
        st.builds("{}Q{}".format, year, st.integers(1, 4)),
        st.builds(lambda year, ends: f"{year}Q{ends[0]}-Q{ends[1]}", year, quarters),
        months,
        st.tuples(months, months).map(sorted).map("..".join),
        st.tuples(year, year).map(lambda each: f"{min(each)}..{max(each)}"),
        day,
        ends.map("..".join),
    )


def dated_periods() -> SearchStrategy[Period]:
    """Give periods that have dates."""
    return dated_period_texts().map(Period.parse)


def periods() -> SearchStrategy[Period]:
    """Give periods of every shape."""
    return dated_periods() | st.sampled_from(("annual", "monthly", "unknown")).map(Period.parse)


def whole_months() -> SearchStrategy[Period]:
    """Give periods that begin and end with a month."""
    return dated_periods().filter(lambda period: period.months is not None)
