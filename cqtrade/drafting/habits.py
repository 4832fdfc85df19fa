"""In which sector a dataset keeps the figures of an indicator, where an article names none."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cqtrade.model import Codelists, Observation


def homes(codelists: Codelists, observations: Iterable[Observation]) -> dict[str, str]:
    """Return the sector in which an indicator is whole: as shares tell it, else as it is used."""
    usual: dict[str, Counter[str]] = defaultdict(Counter)
    for each in observations:
        usual[each.indicator][each.sector] += 1
    used = {code: sectors.most_common(1)[0][0] for code, sectors in usual.items()}
    told = _by_shares(codelists)
    both = {**used, **told}
    return {code: sector for code, sector in both.items() if sector in codelists.sectors}


def _by_shares(codelists: Codelists) -> Mapping[str, str]:
    """Return the sectors of which shares are: exports are whole in foreign trade."""
    indicators = codelists.indicators.values()
    found: dict[str, str] = {}
    for quotient in (each.quotient for each in indicators if each.quotient):
        sector, code = quotient.denominator
        if sector:
            found.setdefault(code, sector)
    for each in indicators:
        parts = [term.removeprefix("-") for term in each.terms]
        parts += [each.quotient.denominator[1]] if each.quotient else []
        if home := next((found[part] for part in parts if part in found), ""):
            found.update(dict.fromkeys({each.code, *parts} - found.keys(), home))
    return found
