"""The index as those above see it: names, sources and figures, each by an indexed question."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from cqtrade.errors import DatasetUnreadable, IndexDamaged
from cqtrade.index import trust
from cqtrade.index.lists import parted, parted_places
from cqtrade.index.schema import FIGURE, SOURCE, TALLIED
from cqtrade.text import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from cqtrade.columns import Cell
    from cqtrade.model import Codelists, Observation, Source
    from cqtrade.period import Period
    from cqtrade.selection import Selection

# What a row holds, its question knows.
Row = tuple[Any, ...]

Counts = tuple[int, int, int | None, int | None]
NOTHING: Counts = (0, 0, None, None)

_FIGURES = ", ".join(f'f."{name}"' for name in FIGURE)
_SOURCES = ", ".join(f'"{name}"' for name in SOURCE)
_FLAT = (
    f"SELECT {_FIGURES}, s.cite_before, s.cite_after FROM figure f JOIN source s ON s.id = f.source"
)
_AMONG = "f.n IN (SELECT value FROM json_each(?))"
_IN_ORDER = "ORDER BY f.source, f.n"
_LAST = "\U0010ffff"
_SAME_ID = "id = ? COLLATE NOCASE"
# So many ids are enough to say that a beginning is that of several, or to find a near one.
_MOST = 200


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

        found: dict[str, dict[str, str]] = {"sector": {}, "indicator": {}, "subject": {}}
        for kind, code, entry in self._all(
            "SELECT list, code, entry FROM code ORDER BY list, place"
        ):
            found[kind][code] = entry
        return Codelists(
            sectors={code: rows.sector(entry) for code, entry in found["sector"].items()},
            indicators={code: rows.indicator(entry) for code, entry in found["indicator"].items()},
            subjects={code: rows.subject(entry) for code, entry in found["subject"].items()},
        )

    def figures(self, where: str = "1", given: Sequence[object] = ()) -> tuple[Observation, ...]:
        """Return the figures that an SQL condition on `f` means, in the order of their sources."""
        from cqtrade.index import rows

        found = self._all(f"SELECT {_FIGURES} FROM figure f WHERE {where} {_IN_ORDER}", given)
        return tuple(map(rows.figure, found))

    def flat(self, selection: Selection) -> Iterator[tuple[Cell, ...]]:
        """Return the figures of *selection* as flat rows in the order of `columns.COLUMNS`."""
        where, given = self._condition(selection)
        return map(_flat, self._all(f"{_FLAT} WHERE {where} {_IN_ORDER}", given))

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
            bare = ("+f.start", '+f."end"') if any(_dimensions(selection)) else ()
            within, ends = _of_periods(periods, *bare)
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
        asked = [(column, codes) for column, codes in _dimensions(selection) if column in TALLIED]
        if not asked:
            return condition(selection)
        if len(asked) == 1:
            return condition(selection, asked[0][0])
        return condition(selection, min(asked, key=self._figures_of)[0])

    def _figures_of(self, asked: tuple[str, Sequence[str]]) -> int:
        column, codes = asked
        marks = ", ".join("?" * len(codes))
        question = f"SELECT SUM(figures) FROM tally WHERE dimension = ? AND code IN ({marks})"
        # Of no partner, nothing is counted.
        return sys.maxsize if "" in codes else self._one(question, (column, *codes))[0] or 0

    def _all(self, question: str, given: Sequence[object] = ()) -> list[Row]:
        return _asked(self._connection, question, given)

    def _one(self, question: str, given: Sequence[object] = ()) -> Row:
        return self._all(question, given)[0]


def in_one(folders: Sequence[str]) -> bytes:
    """Return the names of *folders* as an index notes them: bytes, which need not be text."""
    return os.fsencode("\0".join(folders))


class Names:
    """The words that one kind of code answers to."""

    def __init__(self, connection: sqlite3.Connection, kind: str) -> None:
        self._connection = connection
        self._kind = kind

    def holds(self, code: str) -> bool:
        """Tell whether *code* is one, letter for letter."""
        question = "SELECT 1 FROM name WHERE list = ? AND folded = ? AND code = ?"
        return bool(self._found(question, code, code))

    def called(self, folded: str) -> list[str]:
        """Return the codes with a name that is *folded*."""
        return self._found("SELECT code FROM name WHERE list = ? AND folded = ?", folded)

    def beginning(self, folded: str) -> list[str]:
        """Return the codes with a name that begins with *folded*."""
        question = "SELECT DISTINCT code FROM name WHERE list = ? AND folded >= ? AND folded < ?"
        return self._found(question, folded, folded + _LAST)

    def every(self) -> list[str]:
        """Return every name."""
        return self._found("SELECT name FROM name WHERE list = ?")

    def _found(self, question: str, *given: str) -> list[str]:
        return [found for (found,) in _asked(self._connection, question, (self._kind, *given))]


class Ids:
    """The ids of figures and their short ids, as names."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def holds(self, code: str) -> bool:
        """Tell whether *code* is an id, letter for letter."""
        return code in self._ids(_SAME_ID, code)

    def called(self, folded: str) -> list[str]:
        """Return the id that is *folded*, or whose short id it is."""
        return self._ids(_SAME_ID, folded) or self._ids(
            "sha >= ? AND sha < ? AND short = ?", folded, folded + _LAST, folded
        )

    def beginning(self, folded: str) -> list[str]:
        """Return the ids that begin with *folded*, or whose short ids do."""
        past = folded + _LAST
        found = self._ids("id >= ? COLLATE NOCASE AND id < ? COLLATE NOCASE", folded, past)
        short = self._ids("sha >= ? AND sha < ? AND short >= ?", folded, past, folded)
        return [*found, *(each for each in short if each not in found)]

    def every(self) -> list[str]:
        """Return none of what may be millions: `near` has those to suggest."""
        return []

    def near(self, word: str) -> list[str]:
        """Return the ids around *word* in their order."""
        after = self._ids("id >= ? COLLATE NOCASE ORDER BY id COLLATE NOCASE", word)
        before = self._ids("id < ? COLLATE NOCASE ORDER BY id COLLATE NOCASE DESC", word)
        return [*after, *before]

    def _ids(self, where: str, *given: str) -> list[str]:
        question = f"SELECT id FROM figure WHERE {where} LIMIT {_MOST}"
        return [found for (found,) in _asked(self._connection, question, given)]


class Sources(Mapping[str, "Source"]):
    """The documents by id, each read when it is asked for."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: dict[str, Source] = {}

    def __getitem__(self, name: str) -> Source:
        """Return a source; raises KeyError."""
        if name not in self._known:
            self._read("WHERE id = ?", (name,))
        return self._known[name]

    def __iter__(self) -> Iterator[str]:
        """Return the ids in their order."""
        found = _asked(self._connection, "SELECT id FROM source ORDER BY id")
        return (name for (name,) in found)

    def __len__(self) -> int:
        """Return how many there are."""
        return int(_asked(self._connection, "SELECT COUNT(*) FROM source")[0][0])

    def values(self) -> list[Source]:  # type: ignore[override]  # read at once, as a list
        """Return all of them, in the order of their ids."""
        self._read("ORDER BY id", ())
        return [self._known[name] for name in self]

    def _read(self, which: str, given: Sequence[object]) -> None:
        from cqtrade.index import rows

        question = f"SELECT {_SOURCES} FROM source {which}"
        for row in _asked(self._connection, question, given):
            self._known.setdefault(row[1], rows.source(row))


def _asked(
    connection: sqlite3.Connection, question: str, given: Sequence[object] = ()
) -> list[Row]:
    try:
        return connection.execute(question, given).fetchall()
    except UnicodeEncodeError:
        # Bytes that are no text are in no index.
        return []
    except sqlite3.ProgrammingError:
        raise
    except sqlite3.DatabaseError as error:
        raise without_full_text(error) or _damaged(connection, error) from error


def without_full_text(error: sqlite3.DatabaseError) -> DatasetUnreadable | None:
    """Return what to say where SQLite was built without its full text."""
    if not str(error).startswith("no such module"):
        return None
    return DatasetUnreadable(
        f"the SQLite of this Python cannot look for words: {error}", "use a Python that has FTS5"
    )


def _damaged(connection: sqlite3.Connection, error: sqlite3.DatabaseError) -> IndexDamaged:
    _, _, place = connection.execute("PRAGMA database_list").fetchone()
    trust.withdraw(place)
    return IndexDamaged(f"'{visible(place)}' is damaged: {error}", "ask once more, or remove it")


def condition(selection: Selection, by: str = "") -> tuple[str, list[str]]:
    """Return a selection as an SQL condition on `f`, and the words that go into it.

    The figures are found *by* the index of one column; without one, SQLite chooses.
    """
    parts: list[str] = []
    given: list[str] = []
    for column, several in _dimensions(selection):
        # No partner is an empty text in a selection, and nothing in the index.
        named = f"IFNULL(f.{column}, '')" if "" in several else _named(column, by)
        parts.append(f"{named} IN ({', '.join('?' * len(several))})")
        given += map(str, several)
    start, end = _named("start", by), _named('"end"', by)
    if selection.periods:
        within, ends = _of_periods(selection.periods, start, end)
        parts.append(within)
        given += ends
    if selection.since:
        parts.append(f"{start} >= ?")
        given.append(str(selection.since.first))
    if selection.until:
        parts.append(f"{end} <= ?")
        given.append(str(selection.until.last))
    if not selection.sources:
        parts.append("f.withdrawn = 0")
    return " AND ".join(parts) or "1", given


def _dimensions(selection: Selection) -> Iterator[tuple[str, Sequence[str]]]:
    for column in ("sector", "subject", "indicator", "partner", "source", "kind"):
        if several := getattr(selection, f"{column}s"):
            yield column, several


def _named(column: str, by: str) -> str:
    # A plus sign keeps SQLite from using the index of a column.
    return f"f.{column}" if by in ("", column) else f"+f.{column}"


def _of_periods(
    periods: Sequence[Period], start: str = "f.start", end: str = 'f."end"'
) -> tuple[str, list[str]]:
    of_each = [_of_period(each, start, end) for each in periods]
    return f"({' OR '.join(sql for sql, _ in of_each)})", [
        end for _, ends in of_each for end in ends
    ]


def _of_period(
    period: Period, start: str = "f.start", end: str = 'f."end"'
) -> tuple[str, tuple[str, ...]]:
    # Two periods with dates are equal where both ends are; those without are words.
    if period.first is None:
        return f"({start} IS NULL AND f.period = ?)", (period.text,)
    return f"({start} = ? AND {end} = ?)", (str(period.first), str(period.last))


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
