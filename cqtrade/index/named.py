"""What an index has by name: words of codes, ids of figures, documents, entries of codelists."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from cqtrade.index.asking import asked
from cqtrade.index.schema import SOURCE

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Sequence

    from cqtrade.model import Source

Entry = TypeVar("Entry")

_SOURCES = ", ".join(f'"{name}"' for name in SOURCE)
_LAST = "\U0010ffff"
_SAME_ID = "id = ? COLLATE NOCASE"
# So many ids are enough to say that a beginning is that of several, or to find a near one.
_MOST = 200


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
        return [found for (found,) in asked(self._connection, question, (self._kind, *given))]


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
        return [found for (found,) in asked(self._connection, question, given)]


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
        found = asked(self._connection, "SELECT id FROM source ORDER BY id")
        return (name for (name,) in found)

    def __len__(self) -> int:
        """Return how many there are."""
        return int(asked(self._connection, "SELECT COUNT(*) FROM source")[0][0])

    def values(self) -> list[Source]:  # type: ignore[override]  # read at once, as a list
        """Return all of them, in the order of their ids."""
        self._read("ORDER BY id", ())
        return [self._known[name] for name in self]

    def _read(self, which: str, given: Sequence[object]) -> None:
        from cqtrade.index import rows

        question = f"SELECT {_SOURCES} FROM source {which}"
        for row in asked(self._connection, question, given):
            self._known.setdefault(row[1], rows.source(row))


class Entries(Mapping[str, Entry]):
    """The entries of a codelist by code, in their order, each understood when it is asked for."""

    def __init__(
        self, connection: sqlite3.Connection, kind: str, understood: Callable[[str], Entry]
    ) -> None:
        self._connection = connection
        self._kind = kind
        self._understood = understood
        self._known: dict[str, Entry] = {}

    @cached_property
    def _texts(self) -> dict[str, str]:
        question = "SELECT code, entry FROM code WHERE list = ? ORDER BY place"
        return dict(asked(self._connection, question, (self._kind,)))

    def __getitem__(self, code: str) -> Entry:
        """Return an entry; raises KeyError."""
        if code not in self._known:
            self._known[code] = self._understood(self._texts[code])
        return self._known[code]

    def __contains__(self, code: object) -> bool:
        """Tell whether there is such a code."""
        return code in self._texts

    def __iter__(self) -> Iterator[str]:
        """Return the codes."""
        return iter(self._texts)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._texts)
