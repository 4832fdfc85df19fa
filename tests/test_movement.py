"""Sums and rests keep their laws, and their bounds hold the truth and no more."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cqtrade.bounds import Bounds
from cqtrade.breakdown import movement
from cqtrade.figures import Figure
from tests.machines import BEFORE, YEAR, broken, said, shown, the_rest
from tests.strategies import contains

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hypothesis.strategies import DrawFn

    from cqtrade.breakdown.movement import Movement
    from cqtrade.breakdown.parts import Row
    from cqtrade.model import Observation


class Truth(NamedTuple):
    """True levels before and after: the rest, then each part; and what is printed of them."""

    before: tuple[int, ...]
    after: tuple[int, ...]
    printed: tuple[Observation, ...]

    @property
    def whole(self) -> tuple[int, int]:
        """The levels of the whole."""
        return sum(self.before), sum(self.after)


PARTS = ("cars", "phones", "laptops", "motorcycles")
_WAYS = ("implied", "printed", "onward")


@st.composite
def truths(draw: DrawFn, ways: tuple[str, ...] = _WAYS) -> Truth:
    """Give true levels, in millions, and what sources print of them to fewer digits."""
    levels = st.integers(10**4, 10**7)
    count = draw(st.integers(1, len(PARTS)))
    before, after = (tuple(draw(levels) for _ in range(count + 1)) for _ in range(2))
    every = {"machines": (sum(before), sum(after))}
    every |= dict(zip(PARTS, zip(before[1:], after[1:], strict=True), strict=False))
    printed = [
        one
        for sector, pair in every.items()
        for one in printed_of(sector, *pair, draw(st.sampled_from(ways)))
    ]
    return Truth(before, after, tuple(printed))


def printed_of(sector: str, before: int, after: int, way: str) -> Iterable[Observation]:
    """Yield what tells both levels: a growth beside one of them, or the two."""
    growth = f"{Decimal(round(Fraction(1000 * (after - before), before))) / 10:f}%"
    now, then = (f"{Decimal(each) / 1000:.2f} billion CNY" for each in (after, before))
    match way:
        case "implied":
            yield said(sector, now, growth)
        case "printed":
            yield said(sector, now)
            yield said(sector, then, period=BEFORE)
        case _:
            yield said(sector, "", growth)
            yield said(sector, then, period=BEFORE)


def rest_of(truth: Truth) -> Row:
    return the_rest(broken(*truth.printed))


def true_figures(truth: Truth) -> Mapping[str, Fraction]:
    """Return what the rest of the whole truly is."""
    before, after = (Fraction(each) for each in truth.whole)
    was, now = Fraction(truth.before[0]), Fraction(truth.after[0])
    figures = {
        "value": now * 10**6,
        "base": was * 10**6,
        "change": (now - was) * 10**6,
        "growth": (now / was - 1) * 100,
        "share": now / after * 100,
        "contribution": (now - was) / before * 100,
    }
    if after != before:
        figures["share_of_change"] = (now - was) / (after - before) * 100
    return figures


@given(truths())
def test_the_bounds_of_the_rest_hold_the_truth(truth: Truth) -> None:
    row = rest_of(truth)
    wrong = [
        name for name, number in true_figures(truth).items() if is_wrong(getattr(row, name), number)
    ]

    assert wrong == []


@given(truths())
def test_the_bounds_of_the_parts_hold_the_truth(truth: Truth) -> None:
    before, after = truth.whole
    rows = {row.codes[0]: row for row in broken(*truth.printed).parts}
    wrong = [
        code
        for code, was, now in zip(PARTS, truth.before[1:], truth.after[1:], strict=False)
        if is_wrong(rows[code].contribution, Fraction(100 * (now - was), before))
        or is_wrong(rows[code].share, Fraction(100 * now, after))
    ]

    assert wrong == []


def is_wrong(figure: Figure | None, number: Fraction) -> bool:
    return figure is not None and not contains(figure.bounds, number)


@given(truths())
def test_parts_and_rest_are_the_whole(truth: Truth) -> None:
    found = broken(*truth.printed)
    several = [row.value.number for row in (*found.parts, *found.rests) if row.value]

    assert found.whole
    assert found.whole.value
    assert sum(several) == found.whole.value.number


@given(truths())
def test_bounds_of_parts_and_rest_meet_those_of_the_whole(truth: Truth) -> None:
    found = broken(*truth.printed)
    total = movement.together([level_of(row) for row in (*found.parts, *found.rests)]).after

    assert found.whole
    assert found.whole.value
    assert found.whole.value.bounds.within(total.bounds)


def level_of(row: Row) -> Movement:
    assert row.value
    return movement.Movement(row.value)


@given(truths())
def test_contributions_of_parts_and_rest_are_the_growth_of_the_whole(truth: Truth) -> None:
    found = broken(*truth.printed)
    several = [row.contribution for row in (*found.parts, *found.rests)]

    assert found.whole
    assert found.whole.growth
    total = sum(each.number for each in several if each)
    assert abs(total - found.whole.growth.number) < Decimal("1e-15")


@given(truths())
def test_shares_of_parts_and_rest_are_the_whole(truth: Truth) -> None:
    found = broken(*truth.printed)
    shares = [row.share.number for row in (*found.parts, *found.rests) if row.share]

    assert abs(sum(shares, Decimal()) - 100) < Decimal("1e-15")


@settings(max_examples=40)
@given(truths())
def test_the_bounds_of_the_growth_of_the_rest_are_reached(truth: Truth) -> None:
    row = rest_of(truth)
    # A base that may be nothing, or a rest that may be, bounds no growth.
    assume(row.base and row.base.bounds.low and row.base.bounds.low > 0)
    assume(row.value and row.value.bounds.low and row.value.bounds.low > 0)
    corners = list(growths_at_corners(truth.printed))

    assert row.growth
    assert near(row.growth.bounds, (min(corners), max(corners)))


def growths_at_corners(printed: Iterable[Observation]) -> Iterable[Fraction]:
    """Yield the growth of the rest with every printed figure at one of its ends."""
    ends = {one.id: [each for each in (one.value, one.growth) if each] for one in printed}
    flat = [(key, quantity) for key, several in ends.items() for quantity in several]
    intervals = [(each.bounds.low or 0, each.bounds.high or 0) for _, each in flat]
    for chosen in product(*intervals):
        taken: dict[str, list[Fraction]] = {}
        for (key, _), end in zip(flat, chosen, strict=True):
            taken.setdefault(key, []).append(Fraction(end))
        yield growth_of_rest(printed, taken)


def growth_of_rest(printed: Iterable[Observation], taken: Mapping[str, list[Fraction]]) -> Fraction:
    before = after = Fraction(0)
    for sector in {one.sector for one in printed}:
        was, now = levels_of([one for one in printed if one.sector == sector], taken)
        sign = 1 if sector == "machines" else -1
        before, after = before + sign * was, after + sign * now
    return (after / before - 1) * 100


def levels_of(
    several: list[Observation], taken: Mapping[str, list[Fraction]]
) -> tuple[Fraction, Fraction]:
    """Return the levels before and after of one sector, from what is taken for each figure."""
    now = next(one for one in several if str(one.period) == YEAR)
    factor = 1 + taken[now.id][-1] / 100
    if len(several) == 1:
        return taken[now.id][0] / factor, taken[now.id][0]
    then = next(one for one in several if one is not now)
    base = taken[then.id][0]
    return base, taken[now.id][0] if now.value else base * factor


def near(bounds: Bounds, ends: tuple[Fraction, Fraction]) -> bool:
    pairs = zip((bounds.low, bounds.high), ends, strict=True)
    return all(end and abs(Fraction(end) - other) < Fraction(1, 10**30) for end, other in pairs)


@pytest.mark.parametrize("hedge", ["over", "nearly", "about", "at least", "at most"])
def test_a_hedged_part_bounds_the_rest_the_other_way_round(hedge: str) -> None:
    found = broken(said("machines", "100 billion CNY"), said("cars", f"{hedge} 40 billion CNY"))
    low, high = (
        {"over": (None, 60), "at least": (None, 60)}
        | {"nearly": (60, 100), "at most": (60, 100), "about": (None, None)}
    )[hedge]
    bounds = the_rest(found).value.bounds  # type: ignore[union-attr]  # the whole has a value

    assert (bounds.low is None, bounds.high is None) == (low is None, high is None)


def exactly(number: str) -> Figure:
    return Figure(Decimal(number), Bounds.exactly(Decimal(number)), "m3", (), derived=False)


def growth_from(before: str) -> Decimal | None:
    growth = movement.between(exactly(before), exactly("1")).growth
    return growth and growth.number


def contribution_to(before: str) -> Decimal | None:
    whole = movement.between(exactly(before), exactly("1"))
    found = movement.contribution(movement.between(exactly("0"), exactly("1")), whole)
    return found and found.number


def test_growth_and_contribution_need_a_base_above_zero_and_no_more() -> None:
    bases = ("0.5", "0", "-0.5")

    assert [growth_from(each) for each in bases] == [100, None, None]
    assert [contribution_to(each) for each in bases] == [200, None, None]


def test_a_sum_of_less_than_one_grows_too() -> None:
    part = movement.between(exactly("0.25"), exactly("0.5"))
    growth = movement.together([part, part]).growth

    assert growth
    assert growth.number == 100


def both(sector: str, now: str, then: str) -> tuple[Observation, Observation]:
    """Return the levels that are printed of a sector for the year and the year before."""
    return said(sector, now), said(sector, then, period=BEFORE)


def grown(*observations: Observation) -> str:
    """Return the growth of what is left of machines."""
    return shown(the_rest(broken(*observations)).growth)


def test_the_contribution_of_the_rest_of_what_grew_from_a_printed_base_is_exact() -> None:
    whole = (said("machines", "", "10%"), said("machines", "100 billion CNY", period=BEFORE))
    found = broken(*whole, *both("cars", "30 billion CNY", "40 billion CNY"))

    # The growth is 9.5 to 10.5, and the cars took 9 / 100.5 to 11 / 99.5 away.
    assert shown(the_rest(found).contribution, 3) == "20.000 (18.455 to 21.555)"


def test_a_rest_that_may_have_been_nothing_may_have_grown_by_any_rate() -> None:
    machines = both("machines", "100 billion CNY", "41 billion CNY")

    # From 0 to 2 billion before, 59 to 61 now.
    assert grown(*machines, *both("cars", "40 billion CNY", "40 billion CNY")) == (
        "5900.00 (2850.00 to open)"
    )


def test_the_growth_of_a_rest_that_may_be_nothing_now_has_the_tightest_bounds() -> None:
    machines = said("machines", "41 billion CNY", "10%")

    # 2 / (41.5 / 1.105 - 20.5): not 2 / (40.5 / 1.105 - 20.5), where 40.5 would be 41.5 too.
    assert grown(machines, *both("cars", "40 billion CNY", "20 billion CNY")) == (
        "-94.21 (-100.00 to -88.27)"
    )


def test_the_growth_of_a_rest_that_may_be_less_than_nothing_is_a_plain_quotient() -> None:
    machines = said("machines", "4.0 CNY", "10.0%")

    # 0.1 either way, over no less than 3.95 / 1.1005 - 2.05.
    assert grown(machines, *both("cars", "4.0 CNY", "2.0 CNY")) == "-100.00 (-106.50 to -93.50)"


def test_the_growth_of_a_rest_that_was_less_than_one_has_the_tightest_bounds() -> None:
    machines = said("machines", "3.0 CNY", "10.0%")

    # 2 / (3.05 / 1.0995 - 1.95) and 2 / (2.95 / 1.1005 - 2.05).
    assert grown(machines, *both("cars", "1.0 CNY", "2.0 CNY")) == "175.00 (142.72 to 217.16)"


def test_what_is_left_of_more_than_a_figure_grew_by_no_less() -> None:
    machines = both("machines", "over 100 billion CNY", "90 billion CNY")

    # 59.5 over 61.
    assert grown(*machines, *both("cars", "40 billion CNY", "30 billion CNY")) == (
        "0.00 (-2.46 to open)"
    )


def test_a_sum_with_a_part_that_grew_by_more_than_a_rate_grew_by_no_less() -> None:
    phones = said("phones", "40 CNY", "over 10%")
    found = broken(phones, *both("cars", "50 CNY", "30 CNY"))

    assert found.together
    # 90 over 30 + 40 / 1.1, or over hardly more than 30.
    assert shown(found.together.growth) == "35.62 (35.62 to 200.00)"
