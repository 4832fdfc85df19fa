"""Rows of figures: where each is to be linked to, with all that is known of it beneath."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cqtrade.language import said
from cqtrade.render.html import links, order, tables
from cqtrade.render.html.elements import NOTHING, Html, element, text, together
from cqtrade.sheet import wording

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from cqtrade.model import Observation
    from cqtrade.render.html.links import Links
    from cqtrade.report import Entry
    from cqtrade.sheet.view import Table

_DOUBT = re.compile(r" \?(?=\n|$)")


class Figures:
    """The figures of a page, each of which is told whole at one place of it."""

    def __init__(
        self, entries: Mapping[str, Entry], claims: Mapping[str, tuple[str, ...]], leads: Links
    ) -> None:
        self._entries = entries
        self._claims = claims
        self._links = leads
        self._placed: set[str] = set()

    def rows(
        self, table: Table, keys: tables.Keys, doubts: Collection[str]
    ) -> Iterator[tables.Row]:
        """Yield the rows of *table*, whose first cells are short ids, each told whole once.

        *doubts* are the ids of those whose doubt is told beneath the table.
        """
        for cells, order_keys in zip(table.rows, keys.rows, strict=True):
            entry = self._entries.get(cells[0])
            if entry is None:
                yield tables.Row(tuple(map(self._links.within, cells)), order_keys)
            else:
                yield self._row(entry.observation, cells, order_keys, doubts)

    def _row(
        self,
        one: Observation,
        cells: Sequence[str],
        keys: Sequence[str],
        doubts: Collection[str],
    ) -> tables.Row:
        new = [each for each in self._claims[one.short] if each not in self._placed]
        self._placed.update(new)
        marked = one.short if one.short in doubts else ""
        drawn = [self._cell(each, marked) for each in cells[1:]]
        place = _value_among(cells, one) - 1
        drawn[place] = Html(drawn[place] + self._conflicts(one))
        own = one.short in new
        identity = element("code", text(one.short))
        return tables.Row(
            cells=(element("a", identity, href=links.figure(one.short)), *drawn),
            keys=tuple(_timed(key, cell, one) for key, cell in zip(keys, cells, strict=True)),
            anchor=links.figure(one.short)[1:] if own else None,
            beneath=self._beneath(one, new),
        )

    def _cell(self, cell: str, doubted: str) -> Html:
        mark = _DOUBT.search(cell) if doubted else None
        if mark is None:
            return self._links.within(cell)
        label = f"? {said('in doubt: why')}"
        why = element(
            "a", Html("?"), href=f"#doubt-{doubted}", class_="mark", title=label, aria_label=label
        )
        before, after = cell[: mark.start()], cell[mark.end() :]
        return together((self._links.within(before), Html(" "), why, self._links.within(after)))

    def _conflicts(self, one: Observation) -> Html:
        numbers = {
            number: None
            for short in self._claims[one.short]
            for number in self._entries[short].conflicts
        }
        marks = (
            element(
                "a",
                text(said("conflict {number}", number=number)),
                href=links.conflict(number),
                class_="mark",
            )
            for number in numbers
        )
        return Html("".join(f"<br>{each}" for each in marks))

    def _beneath(self, one: Observation, shorts: Sequence[str]) -> Html:
        if not shorts:
            return NOTHING
        label = said("In full, and how to cite it")
        summary = element("summary", text(label), Html(f' <span class="unseen">{one.short}</span>'))
        told = (self._told(self._entries[each], own=each == one.short) for each in shorts)
        return element("details", summary, *told)

    def _told(self, entry: Entry, *, own: bool) -> Html:
        """Return what `show` tells of a figure; a claim's others have their anchors here."""
        short = entry.observation.short
        anchor = None if own else links.figure(short)[1:]
        told = together(self._pair(key, value, entry) for key, value in entry.told)
        name = element("p", element("code", text(entry.observation.id)), class_="id")
        return element("div", name, element("dl", told), id=anchor, class_="whole")

    def _pair(self, key: str, value: str, entry: Entry) -> Html:
        worded = self._links.within(value)
        if value == entry.citation:
            copy = element("button", text(said("Copy")), type="button", class_="copy", hidden=True)
            worded = Html(f"{element('span', worded, class_='citation')} {copy}")
        return element("div", element("dt", text(key)), element("dd", worded))


def _value_among(cells: Sequence[str], one: Observation) -> int:
    """Return which cell holds the level of a figure, or its growth where it has no level."""
    told = wording.value(one) or wording.growth(one).partition("\n")[0]
    first = [cell.partition("\n")[0] for cell in cells]
    return first.index(told) if told in first[1:] else len(cells) - 1


def _timed(key: str, cell: str, one: Observation) -> str:
    return order.of_period(one.period) if cell.startswith(wording.when(one)) else key
