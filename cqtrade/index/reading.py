"""The index as those above see it: names, sources and figures, each by an indexed question."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from cqtrade.index.asking import asked, one_by_one
from cqtrade.index.conditions import condition, dimensions, of_periods
from cqtrade.index.lists import parted, parted_places
from cqtrade.index.named import Entries, Ids, Names, Sources
from cqtrade.index.schema import FIGURE, TALLIED

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from cqtrade.columns import Cell
    from cqtrade.index.asking import Row
    from cqtrade.model import Codelists, Observation
    from cqtrade.period import Period
    from cqtrade.selection import Selection

Counts = tuple[int, int, int | None, int | None]
NOTHING: Counts = (0, 0, None, None)

_FIGURES = ", ".join(f'f."{name}"' for name in FIGURE)
_FLAT = (
    f"SELECT {_FIGURES}, s.cite_before, s.cite_after FROM figure f JOIN source s ON s.id = f.source"
)
_AMONG = "f.n IN (SELECT value FROM json_each(?))"
_IN_ORDER = "ORDER BY f.source, f.n"


class Index:
    """A compiled dataset, open for reading. Whoever opens it may leave it open."""

    def __init__(self, connection: sqlite3.Connection, place: str) -> None:
        self._connection = connection
        self.place = place
        self.sources = Sources(connection)

    def meta(self, key: str) -> str:
        """Return what is noted of the whole: `digest`, `version`, `folders`."""
        return str(self._one("SELECT value FROM meta WHERE key = ?", (key,))[0])

    @property
    def stamps(self) -> bytes:
        """What the files looked like of which it was compiled; see `index.stamps`."""
        return bytes(self._one("SELECT value FROM meta WHERE key = 'stamps'")[0])

    def is_of(self, folders: Sequence[str]) -> bool:
        """Tell whether it was compiled of *folders*, together and in this order."""
        noted = self._one("SELECT value FROM meta WHERE key = 'folders'")[0]
        return bytes(noted) == in_one(folders)

    def names(self, kind: str) -> Names:
        """Return the names of a codelist, of the companies, the sources or the figures."""
        return Names(self._connection, kind)

    def codelists(self) -> Codelists:
        """Return the sectors, indicators and subjects."""
        from cqtrade.index import rows
        from cqtrade.model import Codelists

        return Codelists(
            sectors=Entries(self._connection, "sector", rows.sector),
            indicators=Entries(self._connection, "indicator", rows.indicator),
            subjects=Entries(self._connection, "subject", rows.subject),
        )

    def figures(self, where: str = "1", given: Sequence[object] = ()) -> tuple[Observation, ...]:
        """Return the figures that an SQL condition on `f` means, in the order of their sources."""
        from cqtrade.index import rows

        found = self._all(f"SELECT {_FIGURES} FROM figure f WHERE {where} {_IN_ORDER}", given)
        return tuple(map(rows.figure, found))

    def flat(self, selection: Selection) -> Iterator[tuple[Cell, ...]]:
        """Return the figures of *selection* as flat rows in the order of `columns.COLUMNS`."""
        where, given = self._condition(selection)
        # One by one: of a large dataset, all at once would fill the memory.
        found = one_by_one(self._connection, f"{_FLAT} WHERE {where} {_IN_ORDER}", given)
        return map(_flat, found)

    def flat_numbered(self, numbers: Sequence[int]) -> Iterator[tuple[Cell, ...]]:
        """Return the figures with *numbers* as `flat` does, in that order."""
        found = self._all(f"{_FLAT} WHERE {_AMONG}", _list(numbers))
        by_number = {row[0]: row for row in found}
        return (_flat(by_number[number]) for number in numbers)

    def selected(
        self, selection: Selection, periods: Sequence[Period] = ()
    ) -> tuple[Observation, ...]:
        """Return the figures of *selection*, and of *periods* only where there are any."""
        where, given = self._condition(selection)
        if periods:
            # Where a column is chosen already, that of the time is not to be.
            bare = ("+f.start", '+f."end"') if any(dimensions(selection)) else ()
            within, ends = of_periods(periods, *bare)
            where, given = f"{where} AND {within}", [*given, *ends]
        return self.figures(where, given)

    def numbered(self, numbers: Sequence[int]) -> tuple[Observation, ...]:
        """Return the figures with *numbers*, in that order."""
        found = self._all(f"SELECT f.n, {_FIGURES} FROM figure f WHERE {_AMONG}", _list(numbers))
        from cqtrade.index import rows

        by_number = {number: row for number, *row in found}
        return tuple(rows.figure(tuple(by_number[number])) for number in numbers)

    def figure(self, identity: str) -> Observation:
        """Return the figure with an id."""
        (found,) = self.figures("f.id = ? COLLATE NOCASE AND f.id = ?", (identity, identity))[:1]
        return found

    def ids(self) -> Ids:
        """Return the ids and short ids of the figures, as names."""
        return Ids(self._connection)

    def has(self, selection: Selection) -> bool:
        """Tell whether *selection* means any figure."""
        where, given = self._condition(selection)
        return bool(self._one(f"SELECT EXISTS (SELECT 1 FROM figure f WHERE {where})", given)[0])

    def tally(self, dimension: str) -> Mapping[str, int]:
        """Return how many figures each code has; of a source, those that are withdrawn too."""
        found = self._all("SELECT code, figures FROM tally WHERE dimension = ?", (dimension,))
        return dict(found)

    def counts(self, dimension: str) -> Mapping[str, Counts]:
        """Return, for each code of a *dimension*, its figures, their sources and their years."""
        found = self._all(
            f"SELECT {dimension}, COUNT(*), COUNT(DISTINCT source), MIN(substr(start, 1, 4)), "
            'MAX(substr("end", 1, 4)) FROM figure WHERE withdrawn = 0 GROUP BY 1'
        )
        return {
            code: (figures, sources, int(first) if first else None, int(last) if last else None)
            for code, figures, sources, first, last in found
        }

    def values(self, columns: Sequence[str], where: str = "1") -> list[tuple[str, ...]]:
        """Return the different values that some *columns* of the figures have together."""
        named = ", ".join(f'f."{each}"' for each in columns)
        return self._all(f"SELECT DISTINCT {named} FROM figure f WHERE {where} {_IN_ORDER}")

    def watch(self, hear: Callable[[str], object] | None) -> None:
        """Have every SQL statement that is run from now on told to *hear*."""
        self._connection.set_trace_callback(hear)

    def rows(self, question: str, given: Sequence[object] = ()) -> list[Row]:
        """Return what an SQL question finds."""
        return self._all(question, given)

    def _condition(self, selection: Selection) -> tuple[str, list[str]]:
        """Return a selection as SQL that finds its figures by the rarest thing asked for."""
        given = [(column, codes) for column, codes in dimensions(selection) if column in TALLIED]
        if not given:
            return condition(selection)
        if len(given) == 1:
            return condition(selection, given[0][0])
        return condition(selection, min(given, key=self._figures_of)[0])

    def _figures_of(self, given: tuple[str, Sequence[str]]) -> int:
        column, codes = given
        marks = ", ".join("?" * len(codes))
        question = f"SELECT SUM(figures) FROM tally WHERE dimension = ? AND code IN ({marks})"
        # Of no partner, nothing is counted.
        return sys.maxsize if "" in codes else self._one(question, (column, *codes))[0] or 0

    def _all(self, question: str, given: Sequence[object] = ()) -> list[Row]:
        return asked(self._connection, question, given)

    def _one(self, question: str, given: Sequence[object] = ()) -> Row:
        return self._all(question, given)[0]


def in_one(folders: Sequence[str]) -> bytes:
    """Return the names of *folders* as an index notes them: bytes, which need not be text."""
    return os.fsencode("\0".join(folders))


def _flat(row: Row) -> tuple[Cell, ...]:
    """Return a row of the index as `columns.row` gives the figure."""
    from cqtrade.citations import placed, places_in_words
    from cqtrade.columns import of_growth, of_level
    from cqtrade.quantity import Quantity

    (
        _, one, _, _, source, origin, subject, sector, indicator, partner,
        period, start, end, kind, value, growth, basis, growth_unit,
        also, inferred, by, speaker, status, plan, at, printed, name,
        among, cumulative_from, note, doubt, _, _, before, after,
    ) = row  # fmt: skip
    level = Quantity.parse(value, exact=kind == "rule") if value else None
    rate = Quantity.parse(growth) if growth else None
    places = parted_places(at)
    return (
        one, source, origin, subject, sector, indicator, partner, period, start, end, kind,
        *of_level(level, growth_unit), *of_growth(rate, basis),
        parted(also), parted(inferred), by, speaker, status, plan,
        tuple(map(str, places)), parted(printed), name, among, cumulative_from, note, doubt,
        placed(before, after, places_in_words(places)),
    )  # fmt: skip


def _list(numbers: Sequence[int]) -> tuple[str]:
    # Any number of them goes into one place of a question.
    return (f"[{', '.join(map(str, numbers))}]",)
