"""Words as people type them to the codes that they mean."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from cqtrade.errors import AmbiguousCode, UnknownCode
from cqtrade.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cqtrade.model import Code


class Match(Enum):
    """How much of a name has to be typed."""

    BEGINNING = "beginning"
    WHOLE = "whole"


def resolve(
    kind: str, word: str, entries: Mapping[str, Code], match: Match = Match.BEGINNING
) -> str:
    """Return the code that *word* means.

    A code, a label in either language, an alias or, unless the whole is asked for, the
    unambiguous beginning of one will do. Raises UnknownCode with the nearest name, or
    AmbiguousCode with the codes it could be.
    """
    if word in entries:
        return word
    return _resolve(kind, word, {code: entry.names for code, entry in entries.items()}, match)


def resolve_id(
    kind: str, word: str, ids: Mapping[str, object], match: Match = Match.BEGINNING
) -> str:
    """Return the id that *word* is, or is the unambiguous beginning of.

    Raises UnknownCode or AmbiguousCode as `resolve` does.
    """
    return word if word in ids else _resolve(kind, word, {each: (each,) for each in ids}, match)


def _resolve(kind: str, word: str, names: Mapping[str, tuple[str, ...]], match: Match) -> str:
    wanted = fold(word)
    folded = {code: [fold(name) for name in several] for code, several in names.items()}
    found = [code for code, several in folded.items() if wanted in several]
    if not found and wanted and match is Match.BEGINNING:
        found = [code for code, several in folded.items() if _begins(wanted, several)]
    if len(found) == 1:
        return found[0]
    if found:
        raise AmbiguousCode(kind, word, found)
    raise UnknownCode(kind, word, [name for several in names.values() for name in several])


def _begins(beginning: str, several: list[str]) -> bool:
    return any(name.startswith(beginning) for name in several)
