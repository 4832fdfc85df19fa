"""Words as people type them to the codes that they mean."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Protocol

from cqtrade.errors import AmbiguousCode, UnknownCode
from cqtrade.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping


class Match(Enum):
    """How much of a name has to be typed."""

    BEGINNING = "beginning"
    WHOLE = "whole"


class Names(Protocol):
    """The words that codes of one kind answer to, folded."""

    def holds(self, code: str) -> bool:
        """Tell whether *code* is one, letter for letter."""

    def called(self, folded: str) -> Collection[str]:
        """Return the codes with the name *folded*."""

    def beginning(self, folded: str) -> Collection[str]:
        """Return the codes with a name that begins with *folded*."""

    def every(self) -> Collection[str]:
        """Return every name."""


class Words:
    """Codes with their names, at hand."""

    def __init__(self, names: Mapping[str, Iterable[str]]) -> None:
        self._names = names
        self._folded = {code: [fold(name) for name in several] for code, several in names.items()}

    def holds(self, code: str) -> bool:
        """Tell whether *code* is one, letter for letter."""
        return code in self._names

    def called(self, folded: str) -> Collection[str]:
        """Return the codes with the name *folded*."""
        return [code for code, several in self._folded.items() if folded in several]

    def beginning(self, folded: str) -> Collection[str]:
        """Return the codes with a name that begins with *folded*."""
        return [
            code
            for code, several in self._folded.items()
            if any(name.startswith(folded) for name in several)
        ]

    def every(self) -> Collection[str]:
        """Return every name."""
        return [name for several in self._names.values() for name in several]


class Either:
    """The names of several kinds of code as those of one."""

    def __init__(self, *several: Names) -> None:
        self._several = several

    def holds(self, code: str) -> bool:
        """Tell whether *code* is one of any kind, letter for letter."""
        return any(each.holds(code) for each in self._several)

    def called(self, folded: str) -> Collection[str]:
        """Return the codes with the name *folded*, each once."""
        return {code for each in self._several for code in each.called(folded)}

    def beginning(self, folded: str) -> Collection[str]:
        """Return the codes with a name that begins with *folded*, each once."""
        return {code for each in self._several for code in each.beginning(folded)}

    def every(self) -> Collection[str]:
        """Return every name."""
        return [name for each in self._several for name in each.every()]


def resolve(kind: str, word: str, names: Names, match: Match = Match.BEGINNING) -> str:
    """Return the code that *word* means.

    A code, a label in either language, an alias or, unless the whole is asked for, the
    unambiguous beginning of one will do. Raises UnknownCode with the nearest name, or
    AmbiguousCode with the codes it could be.
    """
    if names.holds(word):
        return word
    wanted = fold(word)
    found = names.called(wanted)
    if not found and wanted and match is Match.BEGINNING:
        found = names.beginning(wanted)
    if len(found) == 1:
        return next(iter(found))
    if found:
        raise AmbiguousCode(kind, word, found)
    raise UnknownCode(kind, word, names.every())
