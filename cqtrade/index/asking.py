"""Questions to SQLite, and what is said where it cannot answer one."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

from cqtrade.errors import DatasetUnreadable, IndexDamaged
from cqtrade.index import trust
from cqtrade.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# What a row holds, its question knows.
Row = tuple[Any, ...]


def asked(connection: sqlite3.Connection, question: str, given: Sequence[object] = ()) -> list[Row]:
    """Return what an SQL question finds.

    Raises IndexDamaged where SQLite stumbles, DatasetUnreadable where it cannot look for words.
    """
    return list(one_by_one(connection, question, given))


def one_by_one(
    connection: sqlite3.Connection, question: str, given: Sequence[object] = ()
) -> Iterator[Row]:
    """Yield what an SQL question finds as it is found; raises as `asked` does."""
    try:
        yield from connection.execute(question, given)
    except UnicodeEncodeError:
        # Bytes that are no text are in no index.
        return
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
