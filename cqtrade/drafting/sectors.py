"""In what sector a figure is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.drafting.guesses import Guess, known, most_exact, nearest, quoted
from cqtrade.drafting.habits import homes
from cqtrade.drafting.labels import likest, terms
from cqtrade.factcheck.readings import Origin

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cqtrade.drafting.article import Figure
    from cqtrade.factcheck.marks import Mark
    from cqtrade.model import Codelists, Observation


class Sectors:
    """Guesses the sectors of figures; there must be sectors to choose from."""

    def __init__(self, codelists: Codelists, observations: Iterable[Observation]) -> None:
        self._codelists = codelists
        self._homes = homes(codelists, observations)

    def of(self, figure: Figure, subject: str, indicator: str) -> Guess:
        """Return the sector of a figure; a whole one only where it is named beside the figure."""
        reading = figure.claim.sector
        named = [
            pair
            for pair in known(reading.names, "sector", self._codelists.sectors)
            if reading.origin is Origin.OWN or self._codelists.wholes_of(pair[1])
        ]
        exact = most_exact(named, self._codelists.wholes_of)
        home = self._homes.get(indicator, "")
        if exact and reading.origin is not Origin.EARLIER:
            return nearest(exact, figure, reading)
        sectors = self._codelists.subjects[subject].sectors
        if sectors and sectors[0] in self._codelists.sectors:
            return Guess(sectors[0], f"none is named; what {subject} makes")
        if exact and not home:
            return nearest(exact, figure, reading)
        if home:
            return Guess(home, "none is named; where figures of this kind stand")
        return Guess(self._root_of(indicator), "none is named; a whole")

    def _root_of(self, indicator: str) -> str:
        """Return the root sector with the most words in common with an indicator."""
        sectors = self._codelists.sectors
        roots = [each for each in sectors.values() if not each.parent]
        said = terms(" ".join(self._codelists.indicators[indicator].names))
        best = likest(roots, said)
        return best.code if best.share else next(iter(roots), next(iter(sectors.values()))).code

    def of_rank(self, before: Sequence[Mark]) -> Guess | None:
        """Return the sector that the names before a rank say; None where they say none."""
        named = known(before, "sector", self._codelists.sectors)
        exact = most_exact(named, self._codelists.wholes_of)
        said = [(mark, code) for mark, code in exact if self._codelists.wholes_of(code)]
        return next((Guess(code, quoted(mark.text)) for mark, code in reversed(said)), None)
