"""A mutant put into functions that are loaded already: only their code is exchanged."""

from __future__ import annotations

import gc
import inspect
from types import CodeType, FunctionType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

Swap = tuple[CodeType, CodeType]


def swaps(before: CodeType, after: CodeType) -> list[Swap] | None:
    """Return which function's code becomes which, or None where more than functions change."""
    if before.co_flags & inspect.CO_OPTIMIZED:
        return [] if before == after else [(before, after)]
    if _own(before) != _own(after):
        return None
    found: list[Swap] = []
    for one, other in zip(_inner(before), _inner(after), strict=True):
        below = swaps(one, other)
        if below is None:
            return None
        found.extend(below)
    return found


def _own(code: CodeType) -> CodeType:
    """Return *code* without the functions that it makes."""
    consts = (None if isinstance(each, CodeType) else each for each in code.co_consts)
    return code.replace(co_consts=tuple(consts))


def _inner(code: CodeType) -> Iterator[CodeType]:
    return (each for each in code.co_consts if isinstance(each, CodeType))


class Functions:
    """The functions that are loaded, by the file that they stand in."""

    def __init__(self, folder: Path) -> None:
        self._by_file: dict[str, list[FunctionType]] = {}
        for each in gc.get_objects():
            if isinstance(each, FunctionType) and each.__code__.co_filename.startswith(str(folder)):
                self._by_file.setdefault(each.__code__.co_filename, []).append(each)

    def has(self, several: Sequence[Swap], path: Path) -> bool:
        """Tell whether there is a function for each code that is to be exchanged."""
        return all(self._of(before, path) for before, _ in several)

    def put(self, several: Sequence[Swap], path: Path) -> None:
        """Exchange codes in this process."""
        for before, after in several:
            for function in self._of(before, path):
                function.__code__ = after

    def _of(self, code: CodeType, path: Path) -> list[FunctionType]:
        return [each for each in self._by_file.get(str(path), ()) if each.__code__ == code]
