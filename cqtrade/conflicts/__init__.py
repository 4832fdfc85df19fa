"""The audit of meaning: rules that figures keep with one another, one function a rule."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from cqtrade.conflicts.agreement import (
    a_source_agrees_with_itself,
    ranks_agree,
    sources_agree,
    translations_agree_with_their_originals,
)
from cqtrade.conflicts.context import Context
from cqtrade.conflicts.finding import Finding
from cqtrade.conflicts.growth import (
    growth_fits_bases_printed_elsewhere,
    growth_is_that_of_the_levels,
)
from cqtrade.conflicts.money import (
    conversions_are_at_the_rate_of_their_time,
    currencies_are_not_mixed_up,
    currencies_are_printed,
)
from cqtrade.conflicts.neighbours import levels_are_of_the_size_of_their_neighbours
from cqtrade.conflicts.shares import shares_are_quotients
from cqtrade.conflicts.sums import sums_came_out_the_year_before, sums_come_out
from cqtrade.conflicts.wholes import (
    disjoint_parts_are_together_within_their_whole,
    part_years_are_within_their_years,
    parts_are_within_their_wholes,
)
from cqtrade.conflicts.years import (
    average_growth_is_that_of_the_years,
    growth_of_unnamed_years_is_like_the_named,
)
from cqtrade.strength import Strength

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cqtrade.model import Codelists, Observation

__all__ = ["RULES", "Finding", "findings"]

RULES = (
    growth_is_that_of_the_levels,
    growth_fits_bases_printed_elsewhere,
    average_growth_is_that_of_the_years,
    growth_of_unnamed_years_is_like_the_named,
    sources_agree,
    a_source_agrees_with_itself,
    translations_agree_with_their_originals,
    ranks_agree,
    sums_come_out,
    sums_came_out_the_year_before,
    shares_are_quotients,
    parts_are_within_their_wholes,
    disjoint_parts_are_together_within_their_whole,
    part_years_are_within_their_years,
    currencies_are_printed,
    currencies_are_not_mixed_up,
    conversions_are_at_the_rate_of_their_time,
    levels_are_of_the_size_of_their_neighbours,
)


def findings(observations: Iterable[Observation], codelists: Codelists) -> tuple[Finding, ...]:
    """Return what breaks a rule of meaning, contradictions first, in the order of the rules.

    A doubt that a curator wrote down and that no rule reaches is a finding too. The codelists are
    sound of form, and know every code.
    """
    context = Context(observations, codelists)
    raised = [replace(found, rule=rule.__name__) for rule in RULES for found in rule(context)]
    reached = {found.suspect.id for found in raised}
    raised += curators_trust_their_figures(context, reached)
    strengths = tuple(Strength)
    return tuple(sorted(raised, key=lambda found: strengths.index(found.strength)))


def curators_trust_their_figures(context: Context, reached: Iterable[str]) -> Iterator[Finding]:
    """No figure is doubted by who wrote it down, where no rule suspects it.

    Figures of one source that are doubted in the same words are one finding.
    """
    known = frozenset(reached)
    doubts: dict[tuple[str, str], list[Observation]] = defaultdict(list)
    for each in context.standing:
        if each.doubt and each.id not in known:
            doubts[each.source, each.doubt].append(each)
    for (_, doubt), several in doubts.items():
        yield Finding(
            strength=Strength.DOUBT,
            observations=tuple(several),
            computation=(doubt,),
            rule=curators_trust_their_figures.__name__,
        )
