"""An extract as a Data Package: tables as CSV, a bibliography, a README, a description."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING

from cqtrade.citations import Style, together, writer
from cqtrade.export import descriptor, guide
from cqtrade.export.extract import of_facts
from cqtrade.render import delimited
from cqtrade.sheet import Records

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from cqtrade.columns import Cell
    from cqtrade.dataset import Facts
    from cqtrade.export.extract import Extract, Table

# The same extract gives the same archive, whenever it is written: the earliest day of a ZIP file.
_DAY = (1980, 1, 1, 0, 0, 0)
_FILES = ("datapackage.json", "README.md", "sources.bib")
_READABLE = 0o644 << 16


def write(facts: Facts, path: Path) -> None:
    """Write *facts* and what goes with them into the ZIP archive *path*."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files(of_facts(facts)):
            entry = zipfile.ZipInfo(name, _DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = _READABLE
            archive.writestr(entry, text)


def unfold(facts: Facts, folder: Path) -> None:
    """Write the same into the empty *folder*."""
    for name, text in files(of_facts(facts)):
        place = folder / name
        place.parent.mkdir(exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="")


def is_one(folder: Path) -> bool:
    """Tell whether *folder* holds nothing but the files of a package."""
    names = {each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file()}
    return names <= {*_FILES, *(f"data/{each}.csv" for each in descriptor.TITLES)}


def files(extract: Extract) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each file, the description first."""
    tables = [(descriptor.path_of(each), _csv(each)) for each in extract.tables]
    described = descriptor.of_extract(extract, dict(tables))
    yield "datapackage.json", json.dumps(described, ensure_ascii=False, indent=2) + "\n"
    yield "README.md", guide.of_extract(extract)
    write_entry = writer(Style.BIBTEX)
    yield "sources.bib", together(Style.BIBTEX, map(write_entry, extract.documents)) + "\n"
    yield from tables


def _csv(table: Table) -> str:
    names = tuple(each.name for each in table.columns)
    rows = (tuple(map(_told, row)) for row in table.rows)
    return delimited.text(Records(names, rows), ",")


def _told(cell: Cell) -> Cell:
    return str(cell).lower() if isinstance(cell, bool) else cell
