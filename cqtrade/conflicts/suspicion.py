"""Which figure of a broken relation is the suspect."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cqtrade.conflicts.reading import is_firm
from cqtrade.conflicts.slips import slip

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cqtrade.bounds import Bounds
    from cqtrade.conflicts.finding import Sentence
    from cqtrade.conflicts.reading import Printed
    from cqtrade.model import Observation


class Claim(NamedTuple):
    """A figure of a relation, and what it would have to be for the others to stand."""

    reading: Printed
    needed: Bounds


class Accused(NamedTuple):
    """The figures of a finding, the suspect first, and what may have happened."""

    observations: tuple[Observation, ...]
    cause: Sentence


def accused(claims: Sequence[Claim], cause: Sentence) -> Accused:
    """Return the suspect among *claims*, with *cause* unless one slip explains it.

    It is the one that a curator doubts already; else the first that a slip explains, unless slips
    explain the first claim and others alike; else the first, which rests on the others.
    """
    slips = [slip(each.reading.quantity, each.needed) for each in claims]
    slipped = [number for number, each in enumerate(slips) if each]
    telling = slipped[:1] if slipped == [0] or 0 not in slipped else []
    doubted = [number for number, each in enumerate(claims) if _is_doubted(each)]
    chosen = next(iter(doubted or telling), 0)
    rest = (*claims[:chosen], *claims[chosen + 1 :])
    suspects = sorted(claims[chosen].reading.observations, key=suspicion)
    every = (*suspects, *(one for each in rest for one in each.reading.observations))
    return Accused(each_once(every), slips[chosen] if chosen in telling else cause)


def suspicion(one: Observation) -> tuple[bool, bool, bool]:
    """Order figures by how little is to be said for them: doubted, adapted, inferred ones first."""
    return not one.doubt, one.source == one.origin, is_firm(one)


def each_once(observations: Iterable[Observation]) -> tuple[Observation, ...]:
    """Return *observations* without repetition, in their order."""
    return tuple({each.id: each for each in observations}.values())


def _is_doubted(claim: Claim) -> bool:
    return any(each.doubt for each in claim.reading.observations)
