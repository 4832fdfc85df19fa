"""Sources numbered in the order in which a view names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade import citations

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cqtrade.model import Locator, Observation, Source


class References:
    """Gives each source the next number at its first mention."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self._sources = sources
        self._numbers: dict[str, int] = {}

    def to(self, observations: Iterable[Observation]) -> str:
        """Return numbered references with their places: `[1] ¶4, ¶8  [2] ¶1`."""
        places: dict[str, set[Locator]] = {}
        for each in observations:
            places.setdefault(each.source, set()).update(each.at)
        return "\n".join(
            f"[{self._number(source)}] {', '.join(map(str, sorted(several, key=_reading_order)))}"
            for source, several in places.items()
        )

    def listed(self) -> tuple[str, ...]:
        """Return the citation of every source named so far, by its number."""
        return tuple(
            f"[{number}] {citations.plain(self._sources[source])}{self._adapted(source)}"
            for source, number in self._numbers.items()
        )

    def _number(self, source: str) -> int:
        return self._numbers.setdefault(source, len(self._numbers) + 1)

    def _adapted(self, source: str) -> str:
        adapts = self._sources[source].adapts
        if not adapts:
            return ""
        number = self._numbers.get(adapts)
        return f" Adapts {f'[{number}]' if number else adapts}: one origin."


def _reading_order(place: Locator) -> tuple[int, str]:
    return (place.place, "") if isinstance(place.place, int) else (0, place.place)
