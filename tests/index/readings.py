"""The two readings of a source file, which should give the same rows: the plain and the careful."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cqtrade import audit
from cqtrade.index import rows, words
from cqtrade.index.plain import Plain, Unsure
from cqtrade.loader import folders as loader
from cqtrade.loader.folders import Contents

if TYPE_CHECKING:
    from pathlib import Path

    from cqtrade.model import Codelists

    Read = list[tuple[rows.Row, str]]


def plainly(path: Path, lists: Codelists) -> Read | None:
    """Return the rows of a file as the plain reading gives them; nothing where it is unsure."""
    found = loader.plain_source(path, ())
    if found is None:
        return None
    source, document, _ = found
    reading = Plain(lists)
    try:
        return reading.figures(reading.read(source, document), document)
    except Unsure:
        return None


def carefully(path: Path, lists: Codelists) -> Read | None:
    """Return the rows of a file as the loader gives them; nothing where it has faults."""
    file = loader.read_source(path)
    if file.source is None or file.faults:
        return None
    source = replace(file.source, origin=file.source.id)
    of_file = Contents(lists, {source.id: source}, file.observations, "")
    if any(fault for rule in audit.OF_FIGURES for fault in rule(of_file)):
        return None
    placed = [loader.placed(one, "", source) for one in file.observations]
    return [(rows.of_figure(one), words.of_figure(one)) for one in placed]
