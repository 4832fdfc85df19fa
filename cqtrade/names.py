"""Words as people type them to the codes that they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.errors import AmbiguousCode, UnknownCode
from cqtrade.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cqtrade.model import Code


def resolve(kind: str, word: str, entries: Mapping[str, Code]) -> str:
    """Return the code that *word* means.

    A code, a label in either language, an alias or the unambiguous beginning of one will do.
    Raises UnknownCode with the nearest name, or AmbiguousCode with the codes it could be.
    """
    if word in entries:
        return word
    return _resolve(kind, word, {code: entry.names for code, entry in entries.items()})


def resolve_id(kind: str, word: str, ids: Mapping[str, object]) -> str:
    """Return the id that *word* is, or is the unambiguous beginning of.

    Raises UnknownCode or AmbiguousCode as `resolve` does.
    """
    return word if word in ids else _resolve(kind, word, {each: (each,) for each in ids})


def _resolve(kind: str, word: str, names: Mapping[str, tuple[str, ...]]) -> str:
    wanted = fold(word)
    folded = {code: [fold(name) for name in several] for code, several in names.items()}
    exact = [code for code, several in folded.items() if wanted in several]
    begun = [
        code
        for code, several in folded.items()
        if wanted and any(name.startswith(wanted) for name in several)
    ]
    found = exact or begun
    if len(found) == 1:
        return found[0]
    if found:
        raise AmbiguousCode(kind, word, found)
    raise UnknownCode(kind, word, [name for several in names.values() for name in several])
