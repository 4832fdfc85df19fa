"""A derived interval holds every number that its operands allow."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cqtrade.bounds import (
    UNKNOWN,
    ZERO,
    Bounds,
    base_of,
    change_to,
    factor_of,
    grown_by,
    growth_between,
    inverse_growth,
)
from tests.strategies import Held, bounds, contains, decimals, held, nested, positives


def between(low: str, high: str) -> Bounds:
    """Return an interval; an end written as nothing is open."""
    return Bounds(Decimal(low) if low else None, Decimal(high) if high else None)


def above_a_total_loss() -> st.SearchStrategy[Decimal]:
    return decimals(10**4).filter(lambda growth: growth > -100)


@given(held())
def test_an_interval_holds_its_members(one: Held) -> None:
    assert one.bounds.holds(one.member)


@given(held(), held())
def test_a_sum_holds_the_sums_of_members(one: Held, other: Held) -> None:
    assert (one.bounds + other.bounds).holds(one.member + other.member)


@given(held(), held())
def test_a_difference_holds_the_differences_of_members(one: Held, other: Held) -> None:
    assert (one.bounds - other.bounds).holds(one.member - other.member)


@given(held(), held())
def test_a_product_holds_the_products_of_members(one: Held, other: Held) -> None:
    product = Fraction(one.member) * Fraction(other.member)

    assert contains(one.bounds * other.bounds, product)


@given(held(), held())
def test_a_quotient_holds_the_quotients_of_members(one: Held, other: Held) -> None:
    assume(other.member)
    quotient = Fraction(one.member) / Fraction(other.member)

    assert contains(one.bounds / other.bounds, quotient)


@given(held())
def test_an_opposite_holds_the_opposites_of_members(one: Held) -> None:
    assert (-one.bounds).holds(-one.member)


@given(nested(), nested())
def test_narrower_operands_never_widen_a_sum(
    one: tuple[Bounds, Bounds], other: tuple[Bounds, Bounds]
) -> None:
    assert (one[0] + other[0]).within(one[1] + other[1])


@given(nested(), nested())
def test_narrower_operands_never_widen_a_difference(
    one: tuple[Bounds, Bounds], other: tuple[Bounds, Bounds]
) -> None:
    assert (one[0] - other[0]).within(one[1] - other[1])


@given(nested(), nested())
def test_narrower_operands_never_widen_a_product(
    one: tuple[Bounds, Bounds], other: tuple[Bounds, Bounds]
) -> None:
    assert (one[0] * other[0]).within(one[1] * other[1])


@given(nested(), nested())
def test_narrower_operands_never_widen_a_quotient(
    one: tuple[Bounds, Bounds], other: tuple[Bounds, Bounds]
) -> None:
    # Over zero alone there is no quotient to speak of.
    assume(other[0] != Bounds.exactly(ZERO))

    assert (one[0] / other[0]).within(one[1] / other[1])


@given(nested())
def test_what_lies_within_another_meets_it(one: tuple[Bounds, Bounds]) -> None:
    assert one[0].meets(one[1])


@given(held(), bounds())
def test_two_meet_where_they_share_a_member(one: Held, other: Bounds) -> None:
    assume(other.holds(one.member))

    assert one.bounds.meets(other)


@given(bounds(), bounds())
def test_meeting_is_mutual(one: Bounds, other: Bounds) -> None:
    assert one.meets(other) == other.meets(one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(("1", "2"), ("2", "3"), id="touching"),
        pytest.param(("1", ""), ("", "1"), id="open and touching"),
        pytest.param(("", ""), ("5", "5"), id="all numbers"),
    ],
)
def test_bounds_are_closed_so_that_two_that_touch_agree(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    assert between(*one).meets(between(*other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(("1", "2"), ("2.1", "3"), id="below"),
        pytest.param(("2.1", "3"), ("1", "2"), id="above"),
        pytest.param(("2", ""), ("", "1"), id="open"),
    ],
)
def test_bounds_that_are_apart_do_not_meet(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert not between(*one).meets(between(*other))


@pytest.mark.parametrize(
    "wide",
    [
        pytest.param(("2", "9"), id="it begins before"),
        pytest.param(("0", "4"), id="it ends behind"),
        pytest.param(("2", ""), id="it begins before an open one"),
        pytest.param(("", "4"), id="it ends behind an open one"),
    ],
)
def test_what_sticks_out_is_not_within(wide: tuple[str, str]) -> None:
    assert not between("1", "5").within(between(*wide))


@pytest.mark.parametrize("number", ["1", "2"])
def test_the_ends_are_within(number: str) -> None:
    assert between("1", "2").holds(Decimal(number))


@pytest.mark.parametrize("number", ["0.9", "2.1"])
def test_what_is_beyond_the_ends_is_without(number: str) -> None:
    assert not between("1", "2").holds(Decimal(number))


@pytest.mark.parametrize(
    ("one", "other", "quotient"),
    [
        pytest.param(("1", "2"), ("4", "8"), ("0.125", "0.5"), id="positive"),
        pytest.param(("-2", "1"), ("4", "8"), ("-0.5", "0.25"), id="numerator across zero"),
        pytest.param(("1", "2"), ("-8", "-4"), ("-0.5", "-0.125"), id="negative denominator"),
        pytest.param(("1", "2"), ("0", "4"), ("0.25", ""), id="denominator from zero"),
        pytest.param(("1", "2"), ("-4", "0"), ("", "-0.25"), id="denominator to zero"),
        pytest.param(("-2", "-1"), ("0", "4"), ("", "-0.25"), id="negative over from zero"),
        pytest.param(("1", "2"), ("-4", "4"), ("", ""), id="denominator across zero"),
        pytest.param(("1", "2"), ("0", "0"), ("", ""), id="denominator zero"),
        pytest.param(("1", "2"), ("", "4"), ("", ""), id="denominator open across zero"),
        pytest.param(("1", "2"), ("4", ""), ("0", "0.5"), id="denominator open above"),
        pytest.param(("1", ""), ("4", "8"), ("0.125", ""), id="numerator open above"),
        pytest.param(("1", ""), ("4", ""), ("0", ""), id="both open above"),
        pytest.param(("0", "200"), ("470", ""), ("0", "0.425532"), id="nearly 200 over over 470"),
        pytest.param(("0", "0"), ("0", "4"), ("0", "0"), id="zero over what may be zero"),
        pytest.param(("0", "0"), ("4", ""), ("0", "0"), id="zero over open above"),
    ],
)
def test_a_quotient_has_the_bounds_of_interval_arithmetic(
    one: tuple[str, str], other: tuple[str, str], quotient: tuple[str, str]
) -> None:
    found = between(*one) / between(*other)

    assert (_to_six_places(found.low), _to_six_places(found.high)) == (
        between(*quotient).low,
        between(*quotient).high,
    )


def _to_six_places(end: Decimal | None) -> Decimal | None:
    return None if end is None else round(end, 6)


@pytest.mark.parametrize(
    ("one", "other", "product"),
    [
        pytest.param(("2", "3"), ("4", "5"), ("8", "15"), id="positive"),
        pytest.param(("-2", "3"), ("-4", "5"), ("-12", "15"), id="both across zero"),
        pytest.param(("0", "0"), ("", ""), ("0", "0"), id="zero times anything"),
        pytest.param(("0", "1"), ("4", ""), ("0", ""), id="from zero times open"),
        pytest.param(("-1", "0"), ("4", ""), ("", "0"), id="to zero times open"),
        pytest.param(("", "-1"), ("", "-1"), ("1", ""), id="both open below"),
    ],
)
def test_a_product_has_the_bounds_of_interval_arithmetic(
    one: tuple[str, str], other: tuple[str, str], product: tuple[str, str]
) -> None:
    assert between(*one) * between(*other) == between(*product)


def test_a_third_lies_between_its_bounds() -> None:
    third = between("1", "1") / between("3", "3")

    assert contains(third, Fraction(1, 3))


def test_a_third_is_bounded_to_fifty_digits() -> None:
    assert (between("1", "1") / between("3", "3")).width == Decimal("1E-50")


@given(bounds())
def test_no_end_is_a_negative_zero(one: Bounds) -> None:
    results = (one - one, -one, one * -one)
    ends = [end for each in results for end in (each.low, each.high) if end is not None]

    assert not any(end.is_zero() and end.is_signed() for end in ends)


@pytest.mark.parametrize(
    ("one", "width"),
    [
        pytest.param(("1", "3.5"), Decimal("2.5"), id="closed"),
        pytest.param(("1", "1"), Decimal(0), id="a single number"),
        pytest.param(("1", ""), None, id="open above"),
        pytest.param(("", "1"), None, id="open below"),
    ],
)
def test_only_closed_bounds_have_a_width(one: tuple[str, str], width: Decimal | None) -> None:
    assert between(*one).width == width


def test_bounds_with_two_open_ends_promise_nothing() -> None:
    assert UNKNOWN.is_open


@pytest.mark.parametrize("one", [("1", ""), ("", "1"), ("1", "1")], ids=str)
def test_bounds_with_an_end_promise_something(one: tuple[str, str]) -> None:
    assert not between(*one).is_open


@given(bounds(), bounds())
def test_a_hull_holds_both(one: Bounds, other: Bounds) -> None:
    hull = one.hull(other)

    assert (one.within(hull), other.within(hull)) == (True, True)


@given(bounds(), bounds())
def test_a_hull_ends_where_one_of_both_does(one: Bounds, other: Bounds) -> None:
    hull = one.hull(other)

    assert (hull.low in {one.low, other.low}, hull.high in {one.high, other.high}) == (True, True)


@given(bounds(), bounds())
def test_there_is_no_gap_between_two_that_meet_and_one_between_any_others(
    one: Bounds, other: Bounds
) -> None:
    assert (one.gap_to(other) == 0) == one.meets(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(("1", "2"), ("4.5", "5"), id="below"),
        pytest.param(("4.5", "5"), ("1", "2"), id="above"),
        pytest.param(("4.5", ""), ("", "2"), id="open"),
    ],
)
def test_a_gap_is_what_lies_between(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert between(*one).gap_to(between(*other)) == Decimal("2.5")


@given(held(positives()), held(above_a_total_loss()))
def test_growth_holds_the_growth_of_members(before: Held, growth: Held) -> None:
    factor = 1 + Fraction(growth.member) / 100
    after = growth_between(before.bounds, grown_by(before.bounds, growth.bounds))

    assert contains(after, (factor - 1) * 100)


@given(held(), held(above_a_total_loss()))
def test_a_base_holds_the_base_of_members(level: Held, growth: Held) -> None:
    base = Fraction(level.member) / (1 + Fraction(growth.member) / 100)

    assert contains(base_of(level.bounds, growth.bounds), base)


@given(bounds(), held(above_a_total_loss()))
def test_a_base_grown_again_holds_what_it_was_the_base_of(level: Bounds, growth: Held) -> None:
    assert level.within(grown_by(base_of(level, growth.bounds), growth.bounds))


@given(held(), held(above_a_total_loss()))
def test_a_change_holds_the_change_of_members(level: Held, growth: Held) -> None:
    after = Fraction(level.member)
    before = after / (1 + Fraction(growth.member) / 100)

    assert contains(change_to(level.bounds, growth.bounds), after - before)


@given(held(positives()), held(above_a_total_loss()))
def test_a_change_is_never_wider_than_the_difference_of_the_levels(
    level: Held, growth: Held
) -> None:
    assume(growth.bounds.low is not None and growth.bounds.low > -100)
    difference = level.bounds - base_of(level.bounds, growth.bounds)

    assert _is_no_wider(change_to(level.bounds, growth.bounds), difference)


def _is_no_wider(one: Bounds, other: Bounds) -> bool:
    narrow, wide = one.width, other.width
    return wide is None or (narrow is not None and narrow <= wide + Decimal("1E-20"))


@given(held(above_a_total_loss()))
def test_a_growth_the_other_way_round_holds_that_of_members(growth: Held) -> None:
    back = 1 / (1 + Fraction(growth.member) / 100) - 1

    assert contains(inverse_growth(growth.bounds), back * 100)


@given(held())
def test_a_factor_holds_one_more_than_the_rate(growth: Held) -> None:
    assert contains(factor_of(growth.bounds), 1 + Fraction(growth.member) / 100)


@pytest.mark.parametrize(
    "growth",
    [
        pytest.param(("-100", "-100"), id="a total loss"),
        pytest.param(("-100", "5"), id="anything from a total loss"),
        pytest.param(("-100.5", "-99.5"), id="what may be a total loss"),
        pytest.param(("", "5"), id="open below"),
        pytest.param(("", ""), id="about"),
    ],
)
def test_a_change_is_unknown_where_the_growth_may_be_a_total_loss(growth: tuple[str, str]) -> None:
    assert change_to(between("1", "2"), between(*growth)) == UNKNOWN


@pytest.mark.parametrize(
    ("level", "growth", "change"),
    [
        pytest.param(("110", "110"), ("10", "10"), ("10", "10"), id="a rise"),
        pytest.param(("90", "90"), ("-10", "-10"), ("-10", "-10"), id="a fall"),
        pytest.param(("110", "110"), ("10", ""), ("10", "110"), id="at least a rise"),
        pytest.param(("110", ""), ("10", "10"), ("10", ""), id="at least a level"),
    ],
)
def test_a_change_is_v_times_g_over_one_plus_g(
    level: tuple[str, str], growth: tuple[str, str], change: tuple[str, str]
) -> None:
    found = change_to(between(*level), between(*growth))

    assert (_to_six_places(found.low), _to_six_places(found.high)) == (
        between(*change).low,
        between(*change).high,
    )


def test_a_base_is_unknown_where_the_growth_may_be_a_total_loss() -> None:
    assert base_of(between("1", "2"), between("-100.5", "-99.5")) == UNKNOWN


def test_growth_from_what_may_be_zero_has_no_upper_bound() -> None:
    assert growth_between(between("0", "100"), between("150", "150")) == between("50", "")


def test_growth_from_below_zero_to_above_is_unknown() -> None:
    assert growth_between(between("-1", "1"), between("5", "6")) == UNKNOWN
