"""No false alarm where all is right, and an alarm where one thing is wrong."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cqtrade.conflicts import findings
from tests.conflicts.misprints import Slip, planted
from tests.conflicts.words import WORDS
from tests.conflicts.worlds import PLAIN, a_world, the_rates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cqtrade.model import Observation

seeds = st.integers(0, 2**32)
# A world takes a tenth of a second.
a_few = settings(max_examples=20)


def with_a_slip(
    observations: Sequence[Observation], slip: Slip, seed: int
) -> tuple[list[Observation], str]:
    """Return *observations* with a slip in the value of one, and the id of that one."""
    random = Random(seed)  # noqa: S311  # it only has to be the same again
    amounts = [place for place, one in enumerate(observations) if one.unit == "CNY" and one.growth]
    place = random.choice(amounts)
    changed = planted(observations[place], slip, random)
    return [*observations[:place], changed, *observations[place + 1 :]], changed.id


def alarms(observations: Sequence[Observation], one: str) -> set[str]:
    """Return how strong the findings are that name *one*."""
    return {str(each.strength) for each in findings(observations, WORDS) if one in each.ids}


@given(seeds)
@a_few
def test_one_source_of_true_figures_breaks_no_rule(seed: int) -> None:
    assert findings(a_world(seed).observations("gazette"), WORDS) == ()


@given(seeds)
@a_few
def test_several_sources_of_true_figures_break_no_rule(seed: int) -> None:
    printed = a_world(seed).observations("gazette", "bulletin", "almanac")

    assert findings([*printed, *the_rates()], WORDS) == ()


@pytest.mark.parametrize("slip", [Slip.DIGIT, Slip.SWAP, Slip.SCALE, Slip.POINT])
@given(seed=seeds)
@a_few
def test_a_slip_that_another_source_does_not_make_is_a_contradiction(slip: Slip, seed: int) -> None:
    printed = a_world(seed, PLAIN).observations("gazette", "bulletin")
    changed, one = with_a_slip(printed, slip, seed)

    assert "contradiction" in alarms(changed, one)


@pytest.mark.parametrize("slip", [Slip.SCALE, Slip.POINT])
@given(seed=seeds)
@a_few
def test_a_slip_of_scale_contradicts_the_source_s_own_growth(slip: Slip, seed: int) -> None:
    changed, one = with_a_slip(a_world(seed, PLAIN).observations("gazette"), slip, seed)

    assert "contradiction" in alarms(changed, one)


@given(seeds)
@a_few
def test_a_slip_of_currency_is_a_doubt(seed: int) -> None:
    printed = [*a_world(seed, PLAIN).observations("gazette", "bulletin"), *the_rates()]
    changed, one = with_a_slip(printed, Slip.CURRENCY, seed)

    assert alarms(changed, one) == {"doubt"}
