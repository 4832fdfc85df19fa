"""What the audit of meaning raises: figures that cannot all be right, the sum and the reason."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from string import Formatter
from typing import TYPE_CHECKING

from cqtrade.figures import Figure
from cqtrade.fx.rates import Rate
from cqtrade.quantity import Quantity
from cqtrade.strength import Strength

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cqtrade.model import Observation


@dataclass(frozen=True, slots=True)
class Meant:
    """A quantity within a sentence, which is told with its usual reading."""

    quantity: Quantity


@dataclass(frozen=True, slots=True)
class Signed:
    """A growth within a sentence, which is told with its sign."""

    growth: Quantity | Figure | Meant


# Words and figures in the order in which they are told; whoever shows a sentence rounds them.
Part = str | Decimal | Quantity | Figure | Rate | Signed | Meant
Sentence = tuple[Part, ...]


def composed(phrase: str, /, **parts: Part | Sentence) -> Sentence:
    """Return the sentence that *phrase* makes with a part, or several, for each of its places."""
    sentence: list[Part] = []
    for words, place, _, _ in Formatter().parse(phrase):
        for each in (words, *(_each(parts[place]) if place is not None else ())):
            if isinstance(each, str) and sentence and isinstance(sentence[-1], str):
                sentence[-1] += each
            elif each != "":
                sentence.append(each)
    return tuple(sentence)


def _each(part: Part | Sentence) -> Sentence:
    # Quantities, figures and rates are tuples too, but of their own kind.
    own = (Quantity, Figure, Rate)
    return part if isinstance(part, tuple) and not isinstance(part, own) else (part,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One breach of one rule in one cell, with every figure that takes part.

    The first of `observations` is the suspect: what a curator doubts already; else what a slip of
    the pen explains; else what its rule says: a share, a sum or a growth before the levels that it
    rests on, what fewer origins print, an adaptation before its original. `stated` is what the
    rule looks at, `computed` what the others make of it, and `ratio` the first by the second; of
    growth it is that of the levels, (1 + stated) / (1 + computed).
    """

    strength: Strength
    observations: tuple[Observation, ...]
    computation: Sentence
    cause: Sentence = ()
    stated: Figure | None = None
    computed: Figure | None = None
    ratio: Decimal | None = None
    rule: str = ""

    @property
    def suspect(self) -> Observation:
        """The figure that is the likeliest to be wrong."""
        return self.observations[0]

    @property
    def acknowledged(self) -> bool:
        """Tell whether a curator has said that the suspect is in doubt."""
        return bool(self.suspect.doubt)

    @property
    def fails(self) -> bool:
        """Tell whether a dataset with this finding is refused by its check."""
        return self.strength is Strength.CONTRADICTION and not self.acknowledged

    @property
    def ids(self) -> frozenset[str]:
        """The ids of the figures that take part."""
        return frozenset(each.id for each in self.observations)

    @property
    def origins(self) -> tuple[str, ...]:
        """The independent origins that take part, each once."""
        return tuple(dict.fromkeys(each.origin for each in self.observations))


def gravest(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the one finding that stands for several of one rule and cell, if there is any.

    One that fails a dataset comes before one that a curator has acknowledged.
    """
    strengths = tuple(Strength)
    several = sorted(found, key=lambda each: (not each.fails, strengths.index(each.strength)))
    return tuple(several[:1])
