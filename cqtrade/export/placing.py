"""An export where it should go: a file, a folder, a pipe; whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from cqtrade import paths
from cqtrade.errors import OutputUnwritable, QueryError
from cqtrade.export import Form, known_endings
from cqtrade.render import ink
from cqtrade.render.ending import tidily
from cqtrade.render.placing import beside, is_a_device
from cqtrade.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cqtrade.dataset import Facts
    from cqtrade.export import Writer


def into(name: str, form: Form, facts: Facts, write: Writer) -> None:
    """Write *facts* to what is called *name*; what was there before stays until all is written.

    A folder, whose name ends in `/`, takes a bundle only. Raises QueryError, OutputUnwritable.
    """
    path = Path(name)
    if name.endswith(("/", os.sep)):
        if form is not Form.BUNDLE:
            raise QueryError(f"'{visible(name)}' is a folder, and {form} is one file",
                             f"end it in {known_endings()}")  # fmt: skip
        _into_folder(path, facts)
    elif is_a_device(path) and not paths.is_folder(path):
        with _aside(facts, write) as written, beside(path) as place:
            place.write_bytes(written.read_bytes())
    else:
        with beside(path) as place:
            write(facts, place)


def onto_standard_output(facts: Facts, write: Writer) -> None:
    """Write *facts* to standard output, once all is there.

    Raises OutputUnwritable, and ReaderGone where a pipe is closed.
    """
    with _aside(facts, write) as written:
        ink.pour(written.read_bytes())


def metadata_beside(name: str, facts: Facts) -> None:
    """Write what Datasette shows of the database called *name* beside it.

    Raises OutputUnwritable.
    """
    from cqtrade.export.datasette import metadata
    from cqtrade.export.extract import of_facts

    path = Path(name)
    place = path.with_name(f"{path.stem}-metadata.json")
    ink.save(metadata(of_facts(facts), path.stem), place)


@contextmanager
def _aside(facts: Facts, write: Writer) -> Iterator[Path]:
    """Give a file that is written where nobody looks, and gone afterwards."""
    with tidily(), tempfile.TemporaryDirectory(prefix="cqtrade-") as folder:
        written = Path(folder, "export")
        written.touch()
        write(facts, written)
        yield written


def _into_folder(folder: Path, facts: Facts) -> None:
    from cqtrade.export import bundle

    place = Path(os.path.realpath(folder))
    try:
        if paths.is_folder(place) and not bundle.is_one(place):
            raise OutputUnwritable(
                f"cannot write '{visible(str(folder))}': other files are in it", "name a new folder"
            )
        with _folder_beside(place) as written:
            bundle.unfold(facts, written)
    except OSError as error:
        raise ink.unwritable(folder, error) from None


@contextmanager
def _folder_beside(place: Path) -> Iterator[Path]:
    """Give an empty folder beside *place*, and put it in its place at the end."""
    name = f".{place.name[:40]}."
    with tidily(), tempfile.TemporaryDirectory(prefix=name, dir=place.parent) as room:
        new, old = Path(room, "new"), Path(room, "old")
        new.mkdir()
        yield new
        if place.exists():
            place.rename(old)
        try:
            new.rename(place)
        except OSError:
            if old.exists():
                old.rename(place)
            raise
