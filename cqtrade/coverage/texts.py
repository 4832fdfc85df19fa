"""The texts of a dataset's sources, each proved against its source file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade import paths
from cqtrade.coverage.proof import Coverage, check
from cqtrade.errors import DatasetUnreadable, Fault
from cqtrade.loader.documents import LARGEST_FILE, unreadable
from cqtrade.text import visible, visible_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from cqtrade.model import Observation, Source


def prove(
    sources: Mapping[str, Source], observations: Iterable[Observation], folder: Path
) -> tuple[Coverage, ...]:
    """Hold every source against its text in *folder*, which is named as the source is, with .txt.

    A source without a text is passed over. Raises DatasetUnreadable where the folder or a text
    cannot be read, or where no source has a text there.
    """
    try:
        is_folder = paths.is_folder(folder)
    except OSError as error:
        raise unreadable(folder, error) from None
    if not is_folder:
        raise DatasetUnreadable(f"'{visible_path(folder)}' is no folder of texts")
    figures = tuple(observations)
    proved = tuple(check(source, figures, _read(path)) for source, path in _texts(sources, folder))
    if not proved:
        hint = "a text is named as its source, with .txt"
        raise DatasetUnreadable(f"'{visible_path(folder)}' holds the text of no source", hint)
    return proved


def faults_of(proved: Iterable[Coverage], sources: Mapping[str, Source]) -> Iterator[Fault]:
    """Return what is wrong with each source: its faults, then each number it leaves out."""
    for coverage in proved:
        yield from coverage.faults
        yield from _unaccounted(coverage, sources[coverage.source])


def _unaccounted(coverage: Coverage, source: Source) -> Iterator[Fault]:
    for paragraph, mention in coverage.unaccounted:
        complaint = f"'{visible(mention.text)}' is unaccounted for"
        mend = "add an [[observation]] or an [[omitted]] entry"
        yield Fault(source.file, 0, f"paragraph {paragraph}", complaint, mend)


def _texts(sources: Mapping[str, Source], folder: Path) -> Iterator[tuple[Source, Path]]:
    for name, source in sources.items():
        path = folder / f"{name}.txt"
        try:
            is_text = paths.is_file(path)
        except OSError as error:
            raise unreadable(path, error) from None
        if is_text:
            yield source, path


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise unreadable(path, error) from None
    if len(raw) > LARGEST_FILE:
        raise DatasetUnreadable(f"'{visible_path(path)}' is larger than {LARGEST_FILE} bytes")
    return raw
