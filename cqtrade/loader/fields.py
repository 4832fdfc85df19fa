"""One TOML table, read key by key, each key knowing its place."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, TypeGuard, TypeVar

from cqtrade.errors import Fault, suggestion
from cqtrade.text import looks_like_formula, unsafe_character, visible

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

    from cqtrade.errors import CqtradeError
    from cqtrade.loader.lines import Lines

    Choice = TypeVar("Choice", bound=StrEnum)

LONGEST_TEXT = 4000
LONGEST_LIST = 1000


class Fields:
    """The keys of one table: each is taken once, and what is left at the end is misspelt.

    Nothing is raised: faults gather in `faults`, and what could not be read comes back empty, so
    that one reading tells everything that is wrong. A table with faults is to be discarded.
    """

    def __init__(self, table: Mapping[str, object], file: str, place: str, lines: Lines) -> None:
        self._table = dict(table)
        self._known: list[str] = []
        self._lines = lines
        self.file = file
        self.place = place
        self.faults: list[Fault] = []

    @property
    def line(self) -> int:
        """The line on which the table begins."""
        return self._lines.header

    def has(self, *keys: str) -> bool:
        """Tell whether one of *keys* is there, and not yet taken."""
        return any(key in self._table for key in keys)

    def text(self, key: str) -> str:
        """Take a text that must be there and hold something."""
        return self.maybe_text(key) if self.has(key) else self._missing(key, "")

    def maybe_text(self, key: str) -> str:
        """Take a text, empty where it is absent."""
        given = key in self._table
        found = self._take(key, "")
        if not isinstance(found, str):
            return self._mistyped(key, found, "a text in quotes", "")
        return self._sound(key, found) if given else ""

    def texts(self, key: str) -> tuple[str, ...]:
        """Take a list of texts; one text alone is a list of one."""
        return tuple(self._sound(key, each) for each in self._listed(key))

    def terms(self, key: str) -> tuple[str, ...]:
        """Take a list of codes to be added up, or subtracted where a minus sign stands before."""
        several = self._listed(key)
        for each in several:
            self._sound(key, each.removeprefix("-"))
        return several

    def _listed(self, key: str) -> tuple[str, ...]:
        found = self._take(key, [])
        several = [found] if isinstance(found, str) else found
        if not isinstance(several, list) or not all(isinstance(each, str) for each in several):
            return self._mistyped(key, found, "a list of texts", ())
        if len(several) > LONGEST_LIST:
            self.fault(key, f"'{key}' lists {len(several)} texts", f"at most {LONGEST_LIST}")
            return ()
        return tuple(several)

    def places(self, key: str) -> tuple[int | str, ...]:
        """Take a list of paragraph numbers and words that must be there; one is a list of one."""
        if not self.has(key):
            return self._missing(key, ())
        found = self._take(key, [])
        several = found if isinstance(found, list) else [found]
        places = tuple(each for each in several if _is_place(each))
        if not several or len(places) < len(several):
            wanted = "a list of paragraph numbers from 1, or of words such as 'table 3'"
            return self._mistyped(key, found, wanted, ())
        return tuple(self._sound(key, each) if isinstance(each, str) else each for each in places)

    def flag(self, key: str) -> bool | None:
        """Take true or false, empty where it is absent."""
        found = self._take(key, None)
        if found is None or isinstance(found, bool):
            return found
        return self._mistyped(key, found, "true or false", None)

    def day(self, key: str) -> date | None:
        """Take a date, empty where it is absent."""
        found = self._take(key, None)
        if found is None or (isinstance(found, date) and not isinstance(found, datetime)):
            return found
        return self._mistyped(key, found, "a date such as 2026-11-22, without quotes", None)

    def published(self, key: str) -> str:
        """Take a day, a month as "2025-10" or a year, as text; empty where it is absent."""
        if key not in self._table:
            return self.maybe_text(key)
        found = self._take(key, "")
        if isinstance(found, date) and not isinstance(found, datetime):
            return found.isoformat()
        if isinstance(found, int) and not isinstance(found, bool):
            return str(found)
        if isinstance(found, str):
            return self._sound(key, found)
        return self._mistyped(key, found, 'a date, "2025-10" or a year', "")

    def choice(self, key: str, choices: type[Choice], default: Choice) -> Choice:
        """Take one of the words of *choices*, the default where it is absent."""
        if self.has(key):
            return self.required_choice(key, choices, default)
        self._known.append(key)
        return default

    def required_choice(self, key: str, choices: type[Choice], otherwise: Choice) -> Choice:
        """Take one of the words of *choices* that must be there."""
        word = self.text(key)
        return self._chosen(key, word, choices, otherwise) if word else otherwise

    def table(self, key: str) -> Mapping[str, object]:
        """Take a table, empty where it is absent."""
        found = self._take(key, {})
        return found if isinstance(found, dict) else self._mistyped(key, found, "a table", {})

    def refuse(self, key: str, error: CqtradeError) -> None:
        """Record what was wrong with the value of *key*, in the words of *error*."""
        self.fault(key, f"'{key}': {error}", error.hint)

    def fault(self, key: str, complaint: str, mend: str) -> None:
        """Record something wrong at *key*, or in the table where *key* is empty."""
        line = self._lines.of(key)
        self.faults.append(Fault(self.file, line, self.place, complaint, mend))

    def finish(self) -> None:
        """Refuse the keys that nobody asked for."""
        for key in self._table:
            near = suggestion(key, self._known)
            mend = f"did you mean '{near}'?" if near else "remove it"
            self.fault(key, f"'{visible(key)}' is no key here", mend)

    def _take(self, key: str, default: object) -> object:
        self._known.append(key)
        return self._table.pop(key, default)

    def _chosen(self, key: str, word: str, choices: type[Choice], default: Choice) -> Choice:
        words = [str(choice) for choice in choices]
        if word in words:
            return choices(word)
        near = suggestion(word, words)
        mend = f"did you mean '{near}'?" if near else f"one of: {', '.join(words)}"
        self.fault(key, f"'{key}' cannot be '{visible(word)}'", mend)
        return default

    def _missing(self, key: str, instead: Given) -> Given:
        self._known.append(key)
        self.fault("", f"'{key}' is missing", "add it")
        return instead

    def _sound(self, key: str, text: str) -> str:
        if not text.strip():
            self.fault(key, f"'{key}' is empty", "fill it or leave it out")
        elif unsafe := unsafe_character(text):
            self.fault(key, f"control or invisible character {unsafe} in '{key}'", "remove it")
        elif looks_like_formula(text):
            self.fault(key, f"'{key}' starts like a spreadsheet formula", "begin it with a word")
        elif len(text) > LONGEST_TEXT:
            self.fault(key, f"'{key}' has {len(text)} characters", f"at most {LONGEST_TEXT}")
        return text

    def _mistyped(self, key: str, found: object, wanted: str, instead: Given) -> Given:
        self.fault(key, f"'{key}' should be {wanted}, not {visible(_as_toml(found))}", "")
        return instead


Given = TypeVar("Given")


def _as_toml(found: object) -> str:
    """Return *found* about as the file has it."""
    match found:
        case str():
            return f'"{found}"'
        case bool():
            return str(found).lower()
        case list():
            return f"[{', '.join(map(_as_toml, found))}]"
        case dict():
            return "a table"
        case _:
            return str(found)


def _is_place(found: object) -> TypeGuard[int | str]:
    if isinstance(found, str):
        return True
    return isinstance(found, int) and not isinstance(found, bool) and found > 0
