"""Dataset folders into an index: all of them, or only the files that have changed."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING

from cqtrade import audit, cache
from cqtrade.errors import DatasetRefused, DatasetUnreadable
from cqtrade.index import crew, rows, stamps, words
from cqtrade.index.asking import without_full_text
from cqtrade.index.crew import Read
from cqtrade.index.plain import Plain
from cqtrade.index.reading import Index, in_one
from cqtrade.index.schema import FIGURE, INDEXES, SOURCE, TABLES, TALLIED
from cqtrade.loader import folders as loader
from cqtrade.loader.folders import Contents
from cqtrade.model import Codelists, Source, SourceKind, SubjectKind
from cqtrade.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from cqtrade.errors import Fault
    from cqtrade.loader.folders import Lists
    from cqtrade.model import Code, Observation

_NO_LISTS = Codelists(sectors={}, indicators={}, subjects={})
_FIGURES = f"INSERT INTO figure VALUES ({', '.join('?' * len(FIGURE))})"
_SOURCES = f"INSERT INTO source VALUES ({', '.join('?' * len(SOURCE))})"
_SHORTEST = 6


class Compiler:
    """Puts a dataset into an open database; nothing is in its way."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        folders: Sequence[Path],
        absolute: Sequence[str],
        stamped: bytes,
    ) -> None:
        self._connection = connection
        self._folders = folders
        self._absolute = absolute
        self._lists = _NO_LISTS
        self._plain = Plain(_NO_LISTS)
        self._faults: list[Fault] = []
        self._stamped = stamped
        self._figures = 0
        self._sources = 0
        # What each source adapts, and its file: of those that are faulty too.
        self._read: dict[str, tuple[str, str]] = {}

    def from_nothing(self) -> None:
        """Compile everything.

        Raises DatasetUnreadable where a file cannot be read, DatasetRefused where any is faulty.
        """
        looks = stamps.by_path(self._stamped)
        lists = loader.read_codelists(self._folders)
        self.begin()
        self._faults += lists.faults
        self.put_codelists(lists.codelists)
        taken: set[str] = set()
        self._put_files(list(self._files()), looks, taken)
        self._finish(lists, fresh=True)

    def from_another(self) -> bool:
        """Bring an older index of the same folders up to date; tell whether that was possible.

        Raises as `from_nothing` does.
        """
        index = Index(self._connection, "")
        (version,) = self._connection.execute("PRAGMA user_version").fetchone()
        if version != cache.VERSION or not index.is_of(self._absolute):
            return False
        looks = stamps.by_path(self._stamped)
        lists = loader.read_codelists(self._folders)
        if index.meta("codelists") != loader.digest_of(lists.digests):
            return False
        self._lists = index.codelists()
        self._plain = Plain(self._lists)
        noted = self._connection.execute("SELECT path, stamp FROM file")
        known = {os.fsdecode(path): stamp for path, stamp in noted}
        files = {key: path for path, key in self._files()}
        changed = [key for key in files if not _is_as(known.get(key), looks.get(key))]
        if 2 * len(changed) > len(files):
            return False
        self._begin_changes(index)
        for key in {*changed, *(known.keys() - files.keys())}:
            self._forget(index, key)
        taken = {name for (name,) in self._connection.execute("SELECT id FROM source")}
        self._put_files([(files[key], key) for key in changed], looks, taken)
        self._finish(lists, fresh=False)
        return True

    def begin(self) -> None:
        """Make the tables of a new index."""
        self._connection.execute("PRAGMA journal_mode = OFF")
        self._connection.execute("PRAGMA synchronous = OFF")
        self._connection.execute("PRAGMA cache_size = -32000")
        try:
            self._connection.executescript(TABLES)
        except sqlite3.OperationalError as error:
            raise without_full_text(error) or error from None
        self._connection.execute("BEGIN")

    def put_codelists(self, lists: Codelists) -> None:
        """Put in the codelists, and the names that their entries answer to."""
        self._lists = lists
        self._plain = Plain(lists)
        self._faults += audit.faults_of_form(Contents(lists, {}, (), ""))
        companies = {
            code: each for code, each in lists.subjects.items() if each.kind is SubjectKind.COMPANY
        }
        kinds: tuple[tuple[str, Mapping[str, Code]], ...] = (
            ("sector", lists.sectors),
            ("indicator", lists.indicators),
            ("subject", lists.subjects),
        )
        for kind, entries in kinds:
            self._connection.executemany(
                "INSERT INTO code VALUES (?, ?, ?, ?, ?)",
                (
                    (kind, place, code, getattr(entry, "parent", None), rows.of_code(entry))
                    for place, (code, entry) in enumerate(entries.items())
                ),
            )
        for kind, entries in (*kinds, ("company", companies)):
            self._put_names(kind, entries)
        self._put_words(kinds)

    def _put_names(self, kind: str, entries: Mapping[str, Code]) -> None:
        names = {
            (kind, fold(name), code): name for code, each in entries.items() for name in each.names
        }
        put = ((*key, name) for key, name in names.items())
        self._connection.executemany("INSERT INTO name VALUES (?, ?, ?, ?)", put)

    def _put_words(self, kinds: Iterable[tuple[str, Mapping[str, Code]]]) -> None:
        spelt = [
            (words.of_text(name), kind, code)
            for kind, entries in kinds
            for code, each in entries.items()
            for name in each.names
        ]
        phrases = {(" ".join(several), kind, code) for several, kind, code in spelt if several}
        single = {(word, kind, code) for several, kind, code in spelt for word in several}
        put = self._connection.executemany
        put("INSERT INTO phrase VALUES (?, ?, ?)", sorted(phrases))
        put("INSERT INTO label_word VALUES (?, ?, ?)", sorted(single))
        self._note(longest_phrase=str(max((len(several) for several, *_ in spelt), default=1)))

    def put_source(self, source: Source, observations: Iterable[Observation]) -> None:
        """Put in a document and its figures."""
        self._put(_as_read(source, observations, ""))

    def _put(self, found: Read) -> None:
        self._sources += 1
        put = self._connection.execute
        put(_SOURCES, (self._sources, *found.document))
        name = found.source
        put("INSERT INTO name VALUES ('source', ?, ?, ?)", (fold(name), name, name))
        put("INSERT INTO source_words (rowid, words) VALUES (?, ?)", (self._sources, found.words))
        several = list(enumerate(found.figures, self._figures + 1))
        self._figures += len(several)
        self._connection.executemany(_FIGURES, [(number, *row) for number, (row, _) in several])
        self._connection.executemany(
            "INSERT INTO figure_words (rowid, words) VALUES (?, ?)",
            [(number, text) for number, (_, text) in several],
        )

    def finish(self, digest: str) -> None:
        """Close an index of what was read elsewhere."""
        self._connection.executescript(INDEXES)
        self._connection.execute("BEGIN")
        self._note(digest=digest)
        self._tally()
        self._connection.execute("COMMIT")

    def _files(self) -> Iterable[tuple[Path, str]]:
        for folder, absolute in zip(self._folders, self._absolute, strict=True):
            for path in loader.source_files((folder,)):
                yield path, f"{absolute}/sources/{path.name}"

    def _put_files(
        self, files: Sequence[tuple[Path, str]], looks: Mapping[str, bytes], taken: set[str]
    ) -> None:
        for (path, key), plain in zip(
            files, crew.read([path for path, _ in files], self._plain), strict=True
        ):
            sound = plain if plain and plain.source not in taken else None
            found = sound or self._carefully(path, taken)
            if found is None:
                continue
            taken.add(found.source)
            self._read[found.source] = found.adapts, found.file
            if not self._faults:
                look = looks.get(key, stamps.UNSETTLED)
                noted = (os.fsencode(key), found.source, found.digest, look)
                self._connection.execute("INSERT INTO file VALUES (?, ?, ?, ?)", noted)
                self._put(found)

    def _carefully(self, path: Path, taken: set[str]) -> Read | None:
        try:
            file = loader.read_source(path, taken)
        except DatasetUnreadable:
            if os.path.lexists(path):
                raise
            # It was removed after its folder had been looked at.
            return None
        self._faults += file.faults
        if file.source is None:
            return None
        source = replace(file.source, origin=file.source.id)
        of_file = Contents(self._lists, {source.id: source}, file.observations, "")
        self._faults += (fault for rule in audit.OF_FIGURES for fault in rule(of_file))
        placed = [loader.placed(one, "", source) for one in file.observations]
        return _as_read(source, placed, file.digest)

    def _begin_changes(self, index: Index) -> None:
        self._connection.execute("PRAGMA journal_mode = OFF")
        self._connection.execute("PRAGMA synchronous = OFF")
        self._connection.execute("BEGIN")
        self._figures = int(str(index.rows("SELECT COALESCE(MAX(n), 0) FROM figure")[0][0]))
        self._sources = int(str(index.rows("SELECT COALESCE(MAX(n), 0) FROM source")[0][0]))

    def _forget(self, index: Index, key: str) -> None:
        found = index.rows("SELECT source FROM file WHERE path = ?", (os.fsencode(key),))
        if not found:
            return
        name = str(found[0][0])
        source = index.sources[name]
        put = self._connection.execute
        for number, text in self._words_of(index, name):
            put(
                "INSERT INTO figure_words (figure_words, rowid, words) VALUES ('delete', ?, ?)",
                (number, text),
            )
        put(
            "INSERT INTO source_words (source_words, rowid, words) "
            "SELECT 'delete', n, ? FROM source WHERE id = ?",
            (words.of_source(source), name),
        )
        put("DELETE FROM figure WHERE source = ?", (name,))
        put("DELETE FROM source WHERE id = ?", (name,))
        put("DELETE FROM name WHERE list = 'source' AND code = ?", (name,))
        put("DELETE FROM file WHERE path = ?", (os.fsencode(key),))

    def _words_of(self, index: Index, name: str) -> list[tuple[object, str]]:
        numbers = index.rows(
            "SELECT n FROM figure f WHERE source = ? ORDER BY f.source, f.n", (name,)
        )
        figures = index.figures("f.source = ?", (name,))
        return [(n, words.of_figure(one)) for (n,), one in zip(numbers, figures, strict=True)]

    def _finish(self, lists: Lists, *, fresh: bool) -> None:
        noted = self._connection.execute("SELECT id, adapts, file FROM source")
        sources = {name: (other, file) for name, other, file in noted} | self._read
        self._check_adaptations(sources)
        if self._faults:
            raise DatasetRefused(sorted(self._faults))
        if fresh:
            self._connection.executescript(INDEXES)
            self._connection.execute("BEGIN")
        self._place(loader.origins_of({name: other for name, (other, _) in sources.items()}))
        self._tell_apart()
        self._tally()
        digests = [digest for (digest,) in self._connection.execute("SELECT digest FROM file")]
        self._note(
            digest=loader.digest_of([*digests, *lists.digests]),
            codelists=loader.digest_of(lists.digests),
            folders=in_one(self._absolute),
            stamps=self._stamped,
        )
        self._connection.execute("COMMIT")

    def _check_adaptations(self, sources: Mapping[str, tuple[str, str]]) -> None:
        if not any(other for other, _ in sources.values()):
            return
        known = {name: _known_by(name, *each) for name, each in sources.items()}
        contents = Contents(_NO_LISTS, known, (), "")
        self._faults += (fault for rule in audit.OF_SOURCES for fault in rule(contents))

    def _place(self, origins: dict[str, str]) -> None:
        noted = self._connection.execute("SELECT id, origin FROM source").fetchall()
        moved = [(origins[name], name) for name, origin in noted if origins[name] != origin]
        self._connection.executemany("UPDATE source SET origin = ? WHERE id = ?", moved)
        self._connection.executemany("UPDATE figure SET origin = ? WHERE source = ?", moved)

    def _tell_apart(self) -> None:
        """Give a longer short id to the figures whose first six digits are alike."""
        noted = self._connection.execute("SELECT n, short FROM figure WHERE length(short) > 6")
        before = dict(noted.fetchall())
        after: dict[int, str] = {}
        last_number, last, shared = 0, "", 0
        found = self._connection.execute("SELECT n, sha FROM figure ORDER BY sha")
        for number, sha in found:
            common = _common(last, sha) if sha[:_SHORTEST] == last[:_SHORTEST] else 0
            if max(common, shared) >= _SHORTEST:
                after[last_number] = last[: max(common, shared) + 1]
            last_number, last, shared = number, sha, common
        if shared >= _SHORTEST:
            after[last_number] = last[: shared + 1]
        reset = [(number,) for number in before if number not in after]
        self._connection.executemany(
            "UPDATE figure SET short = substr(sha, 1, 6) WHERE n = ?", reset
        )
        longer = [(short, number) for number, short in after.items() if before.get(number) != short]
        self._connection.executemany("UPDATE figure SET short = ? WHERE n = ?", longer)

    def _tally(self) -> None:
        self._connection.execute("DELETE FROM tally")
        for dimension in TALLIED:
            self._connection.execute(
                f"INSERT INTO tally SELECT '{dimension}', {dimension}, COUNT(*) FROM figure "
                f"WHERE {dimension} IS NOT NULL AND (withdrawn = 0 OR '{dimension}' = 'source') "
                f"GROUP BY {dimension}"
            )

    def _note(self, **what: str | bytes) -> None:
        self._connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", what.items())
        self._connection.execute(f"PRAGMA user_version = {cache.VERSION}")


def _as_read(source: Source, observations: Iterable[Observation], digest: str) -> Read:
    return Read(
        source=source.id,
        adapts=source.adapts,
        file=source.file,
        digest=digest,
        document=rows.of_source(source),
        words=words.of_source(source),
        figures=[(rows.of_figure(one), words.of_figure(one)) for one in observations],
    )


def _is_as(noted: bytes | None, look: bytes | None) -> bool:
    return noted == look != stamps.UNSETTLED


def _common(one: str, other: str) -> int:
    return next(
        (place for place, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]),
        min(len(one), len(other)),
    )


def _known_by(name: str, adapts: str, file: str) -> Source:
    return Source(
        id=name, title="", publisher="", language="", kind=SourceKind.NEWS, adapts=adapts, file=file
    )
