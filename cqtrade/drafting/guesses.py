"""The codes that the names beside a figure stand for, each with what it was guessed from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cqtrade.factcheck.readings import Origin
from cqtrade.text import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Sequence

    from cqtrade.drafting.article import Figure
    from cqtrade.factcheck.marks import Mark
    from cqtrade.factcheck.readings import Reading

    Named = tuple[Mark, str]

_WHERE = {
    Origin.OWN: "beside the figure",
    Origin.SENTENCE: "in its sentence",
    Origin.EARLIER: "in a sentence before",
    Origin.HEADING: "in a heading",
    Origin.NOWHERE: "nowhere",
}


@dataclass(frozen=True, slots=True)
class Guess:
    """A code or a word for one key of an observation, and what it was guessed from."""

    word: str
    remark: str = ""


def known(names: Iterable[Mark], dimension: str, codes: Container[str]) -> list[Named]:
    """Return the names in one dimension, each with each of its codes that is among *codes*."""
    return [(mark, code) for mark in names for code in sorted(mark.of(dimension)) if code in codes]


def most_exact(named: Iterable[Named], around: Callable[[str], tuple[str, ...]]) -> list[Named]:
    """Return the names without those of what others lie within."""
    several = list(named)
    wider = {each for _, code in several for each in around(code)}
    return [(mark, code) for mark, code in several if code not in wider]


def nearest(named: Sequence[Named], figure: Figure, reading: Reading) -> Guess:
    """Return the guess that the name nearest to a figure makes."""
    mark, code = min(named, key=lambda pair: _distance(pair[0], figure))
    return guessed(code, mark, reading)


def guessed(code: str, mark: Mark, reading: Reading) -> Guess:
    """Return the guess that a name makes, with the place where it stands."""
    return Guess(code, f"{quoted(mark.text)} {_WHERE[reading.origin]}")


def quoted(text: str) -> str:
    """Return words of an article in quotes, harmless and short."""
    return f'"{visible(text)}"'


def _distance(mark: Mark, figure: Figure) -> int:
    """Return how far from a figure a name stands; what is behind it counts double."""
    claim = figure.claim
    if mark.end <= claim.start:
        return claim.start - mark.end
    return 2 * abs(mark.start - claim.end)
