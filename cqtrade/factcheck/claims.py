"""A figure of a draft, with all that the draft says of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cqtrade.factcheck.timing import when_of

if TYPE_CHECKING:
    from cqtrade.factcheck.amounts import Amount
    from cqtrade.factcheck.marks import Mark
    from cqtrade.factcheck.readings import Reading
    from cqtrade.factcheck.roles import Told
    from cqtrade.factcheck.when import Basis, When


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A figure of a draft and all that the draft says of it; places count from its sentence.

    `bases` and `starts` say what a growth is measured against. It `is_planned` where it is wanted,
    expected or supposed, `is_of_share` where the words beside it speak of a share; `whole` is what
    it is itself a share of. `unknown` are the words that are not understood, `words` all those of
    its piece, as they are looked up.
    """

    start: int
    end: int
    amount: Amount
    told: Told
    subject: Reading
    sector: Reading
    indicator: Reading
    time: Reading
    bases: frozenset[Basis]
    starts: tuple[When, ...]
    is_planned: bool
    is_of_share: bool
    whole: tuple[Mark, ...]
    unknown: tuple[Mark, ...]
    words: frozenset[str]

    @property
    def whens(self) -> tuple[When, ...]:
        """The times that it is said to be of."""
        return tuple(when for each in self.time.names if (when := when_of(each)))
