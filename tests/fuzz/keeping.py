"""The inputs that are kept: of all that were found, the short ones that lead to every place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from coverage import Coverage

import cqtrade
from tests.fuzz.target import CORPUS, kept

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.fuzz.target import Target

# Bytes of all inputs of one target.
_LARGEST = 24_000
Step = tuple[str, int, int]


def keep(name: str, fuzzed: Target, found: Iterable[Path]) -> int:
    """Put into the corpus of a target what leads from a line to a line as no shorter input does.

    Tells how many inputs it keeps.
    """
    inputs = {path.read_bytes() for path in (*kept(name), *found)}
    for path in kept(name):
        path.unlink()
    folder = CORPUS / name
    folder.mkdir(parents=True, exist_ok=True)
    shortest_first = sorted(inputs, key=lambda data: (len(data), data))
    size = 0
    for number, data in enumerate(_leading_on(fuzzed, shortest_first), 1):
        size += len(data)
        if size > _LARGEST:
            return number - 1
        (folder / f"{number:03}").write_bytes(data)
    return len(kept(name))


def _leading_on(fuzzed: Target, inputs: list[bytes]) -> Iterator[bytes]:
    seen: set[Step] = set()
    for data in inputs:
        steps = _steps(fuzzed, data)
        if not steps <= seen:
            seen |= steps
            yield data


def _steps(fuzzed: Target, data: bytes) -> set[Step]:
    here = f"{Path(cqtrade.__file__).parent}/*"
    traced = Coverage(data_file=None, config_file=False, branch=True, include=here)
    with traced.collect():
        fuzzed.hold(data)
    found = traced.get_data()
    return {(path, *arc) for path in found.measured_files() for arc in found.arcs(path) or ()}
