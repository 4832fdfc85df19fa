"""Source files that are plainly sound, straight to rows.

Most files are, and a careful reading costs five times as much. What is accepted here is what the
loader and the rules of form accept, and gives the same rows; anything else is `Unsure`, and is
left to them: they know what is wrong, where, and how to mend it.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from cqtrade.audit import INFERABLE, fits
from cqtrade.errors import QueryError
from cqtrade.index.lists import joined, joined_places
from cqtrade.index.words import in_full_text
from cqtrade.loader.documents import LARGEST_NUMBER
from cqtrade.loader.entries import BASES
from cqtrade.loader.fields import LONGEST_LIST, LONGEST_TEXT
from cqtrade.model import Kind, Locator, Omission, Status, Why
from cqtrade.period import Period
from cqtrade.quantity import PERCENT, POINTS, unit_and_sign
from cqtrade.text import UNSAFE, looks_like_formula

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cqtrade.loader.documents import PlainDocument
    from cqtrade.model import Codelists, Source

    Table = Mapping[str, Any]
    Row = tuple[object, ...]

_SOUND = re.compile(f"[^{UNSAFE}]{{1,{LONGEST_TEXT}}}")
_HEADER = "[[observation]]"
_KINDS = frozenset(map(str, Kind))
_OF_THE_PAST = frozenset({"reported", "rank"})
_STATUSES = frozenset(map(str, Status))
_REASONS = frozenset(map(str, Why))
_INFERABLE = frozenset(INFERABLE)
_KEYS = frozenset(
    [
        *("subject", "sector", "indicator", "partner", "period", "kind", "value", "growth"),
        *("growth_basis", "growth_unit", "also", "inferred", "by", "speaker", "status", "plan"),
        *("at", "printed", "name", "among", "cumulative_from", "note", "doubt"),
    ]
)
_OTHERS = ("partner", "among", "speaker")
_WORDS = ("name", "note", "doubt", "by", "plan", "growth_unit")
_OMITTED_KEYS = frozenset({"at", "printed", "why"})


class Unsure(Exception):
    """Not plainly sound: to be read with care."""


class Plain:
    """Reads the figures of source files against one set of codelists."""

    def __init__(self, lists: Codelists) -> None:
        # Read at once: a process that reads files shares no connection with another.
        self._sectors = dict(lists.sectors)
        self._indicators = dict(lists.indicators)
        self._subjects = dict(lists.subjects)
        self._periods: dict[str, tuple[str | None, str | None]] = {}
        self._fitting: dict[tuple[str, str, str], bool] = {}

    def read(self, source: Source, document: PlainDocument) -> Source:
        """Return a source with what it lists as no figure; raises Unsure."""
        several = document.tables.get("omitted", [])
        if not isinstance(several, list):
            raise Unsure
        try:
            omitted = tuple(self._omission(table) for table in several)
        except (KeyError, TypeError, AttributeError):
            raise Unsure from None
        return replace(source, origin=source.id, omitted=omitted)

    def figures(self, source: Source, document: PlainDocument) -> list[tuple[Row, str]]:
        """Return the figures of a source as rows without their numbers, each with its words.

        Raises Unsure.
        """
        several = document.tables.get("observation", [])
        lines = [place for place, line in enumerate(document.lines, 1) if line.startswith(_HEADER)]
        if not isinstance(several, list) or len(several) != len(lines):
            raise Unsure
        read = str(source.accessed) if source.accessed else None
        withdrawn = int(source.withdrawn is not None)
        try:
            found = [
                self._figure(source.id, table, line, read, withdrawn)
                for table, line in zip(several, lines, strict=True)
            ]
        except (KeyError, TypeError, AttributeError, QueryError):
            raise Unsure from None
        if len({row[0] for row, _ in found}) != len(found):
            raise Unsure
        return found

    def _omission(self, table: Table) -> Omission:
        if table.keys() != _OMITTED_KEYS or table["why"] not in _REASONS:
            raise Unsure
        at = tuple(map(Locator, self._places(table["at"])))
        return Omission(at=at, printed=self._sound(table["printed"]), why=Why(table["why"]))

    def _figure(
        self, source: str, table: Table, line: int, read: str | None, withdrawn: int
    ) -> tuple[Row, str]:
        if not table.keys() <= _KEYS:
            raise Unsure
        get = table.get
        subject, sector, indicator, partner = self._series(table)
        kind, status, basis = self._choices(table)
        also = self._amounts(table, indicator, kind)
        inferred = self._texts(get("inferred"))
        if inferred and not _INFERABLE.issuperset(inferred):
            raise Unsure
        period, since = table["period"], get("cumulative_from")
        first, last = self._period(period)
        if read and first and first > read and kind in _OF_THE_PAST:
            raise Unsure
        if since is not None:
            self._period(since)
        at, printed = self._places(table["at"]), self._texts(table["printed"])
        if len(printed) not in (1, len(at)):
            raise Unsure
        for key in _WORDS:
            if key in table:
                self._sound(table[key])
        name, note, doubt, by, plan = get("name"), get("note"), get("doubt"), get("by"), get("plan")
        series = f"{subject}/{sector}/{indicator}" + (f"/{partner}" if partner else "")
        identity = f"{source}:{series}@{period}" + (f"#{name}" if name else "")
        sha = hashlib.sha256(identity.encode()).hexdigest()[:16]
        row = (
            identity, sha, sha[:6], source, source, subject, sector, indicator, partner,
            period, first, last, kind, get("value"), get("growth"), basis, get("growth_unit"),
            joined(also), joined(inferred), by, get("speaker"), status, plan,
            joined_places(at), joined(printed), name, get("among"), since, note, doubt,
            line, withdrawn,
        )  # fmt: skip
        return row, in_full_text((*printed, note, by, plan, doubt))

    def _series(self, table: Table) -> tuple[str, str, str, str | None]:
        subject, sector, indicator = table["subject"], table["sector"], table["indicator"]
        if sector not in self._sectors or subject not in self._subjects:
            raise Unsure
        if indicator not in self._indicators:
            raise Unsure
        for key in _OTHERS:
            if key in table and table[key] not in self._subjects:
                raise Unsure
        return subject, sector, indicator, table.get("partner")

    def _choices(self, table: Table) -> tuple[str, str, str]:
        kind, status = table.get("kind", "reported"), table.get("status", "final")
        basis = table.get("growth_basis", BASES[0])
        if kind not in _KINDS or status not in _STATUSES:
            raise Unsure
        if basis not in BASES:
            word, _, since = basis.partition(":")
            if word != "since":
                raise Unsure
            self._period(since)
        return kind, status, basis

    def _amounts(self, table: Table, indicator: str, kind: str) -> Sequence[str]:
        value, growth = table.get("value"), table.get("growth")
        if value is None and growth is None:
            raise Unsure
        also = self._texts(table.get("also"))
        for each in also if value is None else (value, *also):
            self._level(each, indicator, kind)
        if growth is not None:
            self._growth(growth, indicator, kind)
        return also

    def _period(self, text: str) -> tuple[str | None, str | None]:
        if text in self._periods:
            return self._periods[text]
        period = Period.parse(self._sound(text))
        ends = (str(period.first), str(period.last)) if period.first else (None, None)
        self._periods[text] = ends
        return ends

    def _level(self, text: str, indicator: str, kind: str) -> None:
        """Refuse an amount that is not in the unit of its indicator, or may not be negative."""
        unit, falls = unit_and_sign(text)
        if falls and (looks_like_formula(text) or not self._indicators[indicator].signed):
            raise Unsure
        key = (indicator, unit, kind)
        if key not in self._fitting:
            self._fitting[key] = fits(unit, self._indicators[indicator], Kind(kind))
        if not self._fitting[key]:
            raise Unsure

    def _growth(self, text: str, indicator: str, kind: str) -> None:
        unit, falls = unit_and_sign(text)
        if falls and looks_like_formula(text):
            raise Unsure
        if unit == PERCENT:
            return
        if self._indicators[indicator].measure == "share":
            if unit != POINTS:
                raise Unsure
        elif not fits(unit, self._indicators[indicator], Kind(kind)):
            raise Unsure

    def _places(self, found: object) -> list[int | str]:
        several: list[Any] = found if isinstance(found, list) else [found]
        if not several:
            raise Unsure
        for one in several:
            if isinstance(one, str):
                self._sound(one)
            elif type(one) is not int or not 0 < one < LARGEST_NUMBER:
                raise Unsure
        return several

    def _texts(self, found: object) -> Sequence[str]:
        if found is None:
            return ()
        several = [found] if isinstance(found, str) else found
        if not isinstance(several, list) or not 0 < len(several) <= LONGEST_LIST:
            raise Unsure
        return [self._sound(one) for one in several]

    def _sound(self, text: object) -> str:
        # What begins with a letter or a digit is no formula, and not blank.
        if not isinstance(text, str) or not _SOUND.fullmatch(text):
            raise Unsure
        if not text[0].isalnum() and (looks_like_formula(text) or not text.strip()):
            raise Unsure
        return text
