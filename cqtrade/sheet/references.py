"""Sources numbered in the order in which a view names them."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

from cqtrade import citations
from cqtrade.citations import EXCHANGED, Style
from cqtrade.language import is_chinese, said

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from cqtrade.citations import Writer
    from cqtrade.dataset import Dataset
    from cqtrade.model import Locator, Observation, Source

_OF_ONE_PAGE: ContextVar[dict[str, int] | None] = ContextVar("numbers", default=None)


@contextmanager
def numbered_together() -> Iterator[None]:
    """Give the sources of all views that are worded within the block the numbers of one page."""
    before = _OF_ONE_PAGE.set({})
    try:
        yield
    finally:
        _OF_ONE_PAGE.reset(before)


class References:
    """Gives each source the next number at its first mention, and cites them in a *style*."""

    def __init__(self, sources: Mapping[str, Source], style: Style = Style.PLAIN) -> None:
        self._sources = sources
        self._style = style
        shared = _OF_ONE_PAGE.get()
        self._numbers: dict[str, int] = {} if shared is None else shared

    def to(self, observations: Iterable[Observation]) -> str:
        """Return numbered references with their places: `[1] ¶4, ¶8  [2] ¶1`."""
        places: dict[str, set[Locator]] = {}
        for each in observations:
            places.setdefault(each.source, set()).update(each.at)
        return "\n".join(
            f"[{self._number(source)}] {worded(sorted(several, key=_reading_order))}"
            for source, several in places.items()
        )

    def numbers(self, observations: Iterable[Observation]) -> str:
        """Return numbered references without their places: `[1][2]`."""
        sources = dict.fromkeys(each.source for each in observations)
        return "".join(f"[{self._number(source)}]" for source in sources)

    def numbered(self) -> dict[str, int]:
        """Return the number of every source named so far, by its id."""
        return dict(self._numbers)

    def listed(self) -> tuple[str, ...]:
        """Return the citation of every source named so far, by its number.

        What other programs read has no numbers: then they are plain, and it is `exchanged`.
        """
        write = _in_words(self._style)
        return tuple(
            f"[{number}] {write(self._sources[source])}{self._adapted(source)}"
            for source, number in self._numbers.items()
        )

    def exchanged(self) -> tuple[str, ...]:
        """Return the same for other programs to read, in the same order, where that is wanted."""
        if self._style not in EXCHANGED or not self._numbers:
            return ()
        write = citations.writer(self._style)
        entries = (write(self._sources[source]) for source in self._numbers)
        return (citations.together(self._style, entries),)

    def _number(self, source: str) -> int:
        return self._numbers.setdefault(source, len(self._numbers) + 1)

    def _adapted(self, source: str) -> str:
        adapts = self._sources[source].adapts
        if not adapts:
            return ""
        number = self._numbers.get(adapts)
        return said(" Adapts {source}: one origin.", source=f"[{number}]" if number else adapts)


def worded(places: Iterable[Locator]) -> str:
    """Return places as they stand beside a figure: `¶4, ¶8`, `table 3`."""
    told = map(str, places)
    if is_chinese():
        from cqtrade.citations.places import in_chinese

        told = map(in_chinese, told)
    return ", ".join(told)


def in_words(dataset: Dataset) -> Writer:
    """Return what cites in a sentence: in the style of *dataset*, plainly if that has lines."""
    return _in_words(dataset.style)


def _in_words(style: Style) -> Writer:
    return citations.writer(Style.PLAIN if style in EXCHANGED else style)


def _reading_order(place: Locator) -> tuple[int, str]:
    return (place.place, "") if isinstance(place.place, int) else (0, place.place)
