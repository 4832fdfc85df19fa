"""The README of a Data Package: what it is, what its columns mean, how to cite it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.codebook import Type
from cqtrade.export.descriptor import path_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cqtrade.export.extract import Extract, Table

_SHAPES = {
    Type.NUMBER: "number",
    Type.COUNT: "whole number",
    Type.DAY: "day",
    Type.TEXTS: "list",
    Type.TRUTH: "true or false",
    Type.CODE: "code",
}


def of_extract(extract: Extract) -> str:
    """Return the README as Markdown."""
    return "\n\n".join(_parts(extract)) + "\n"


def _parts(extract: Extract) -> Iterator[str]:
    yield "# Published figures on trade and industry, each with its source"
    years = f", {' to '.join(extract.years)}" if extract.years else ""
    yield (
        f"{extract.counted}{years}. Every figure is one that somebody has published: as printed, "
        "with its hedge, its unit, its period and the place in the document that it was read from."
    )
    yield "\n".join(_files(extract))
    yield "## How to cite"
    yield (
        "Cite the document, not this package: the column `citation` of a figure names it and the "
        "place in it, `data/sources.csv` has each document, `sources.bib` the same for BibTeX. A "
        "figure with a `doubt` is not to be used without it."
    )
    for table in reversed(extract.tables):
        yield f"## {path_of(table)}"
        yield "\n".join(_columns(table))
    yield f"Written by {extract.made_by} from the dataset with the SHA-256 `{extract.digest}`."


def _files(extract: Extract) -> Iterator[str]:
    yield "| file | rows |"
    yield "|---|---|"
    for table in reversed(extract.tables):
        yield f"| `{path_of(table)}` | {len(table.rows):,} |"
    yield f"| `sources.bib` | {len(extract.documents):,} |"


def _columns(table: Table) -> Iterator[str]:
    yield "| column | | holds | meaning |"
    yield "|---|---|---|---|"
    for each in table.columns:
        shape = _SHAPES.get(each.type, "text")
        refers = f", of `{each.refers}`" if each.refers else ""
        yield f"| `{each.name}` | {each.zh} | {shape}{refers} | {each.means} |"
