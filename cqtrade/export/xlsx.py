"""An extract as an Excel workbook: figures, sources, codelists, and what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade import codebook
from cqtrade.codebook import Column, Held, Type
from cqtrade.export import held
from cqtrade.export.extract import of_facts
from cqtrade.frames.excel import Leaf, save

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from cqtrade.dataset import Facts
    from cqtrade.export.extract import Extract, Table

_LIST = Column("list", Type.TEXT, "代码表", "The codelist.")
_BESIDE = "; "


def write(facts: Facts, path: Path) -> None:
    """Write a workbook to *path*; a number of more than 15 digits has them beside it as text.

    Raises OutputUnwritable where Excel cannot hold a sheet.
    """
    extract = of_facts(facts).titled()
    leaves = [
        Leaf("Figures", figures := _columns(extract.figures), frozen=1),
        Leaf("Sources", _columns(extract.sources), ("url", "archived"), frozen=1),
        Leaf("Codelists", _codelists(extract.lists)),
        Leaf("About", _about(extract, figures)),
    ]
    save(leaves, path, extract.counted, extract.made_by)


def _columns(table: Table) -> list[Held]:
    return [_joined(each) for each in held.columns(table, held.as_float)]


def _joined(column: Held) -> Held:
    if column.column.type is not Type.TEXTS:
        return column
    texts = [_BESIDE.join(each) or None if isinstance(each, list) else each
             for each in column.cells]  # fmt: skip
    return column._replace(cells=[*texts])


def _codelists(lists: tuple[Table, ...]) -> list[Held]:
    """Return the codelists one beneath the other, under the columns that they share."""
    shared = codebook.SECTORS[:5]
    several = [_columns(each._replace(columns=shared)) for each in lists]
    names = [each.name for each in lists for _ in each.rows]
    under = [
        Held(column, [cell for each in several for cell in each[place].cells])
        for place, column in enumerate(shared)
    ]
    return [Held(_LIST, [*names]), *under]


def _about(extract: Extract, figures: list[Held]) -> list[Held]:
    rows = [*_facts(extract), *((each.column.name, each.column.means, each.column.zh)
                                for each in figures)]  # fmt: skip
    columns = (
        Column("what", Type.TEXT, "", ""),
        Column("is", Type.TEXT, "", ""),
        Column("chinese", Type.TEXT, "", ""),
    )
    return [Held(each, [row[place] for row in rows]) for place, each in enumerate(columns)]


def _facts(extract: Extract) -> Iterator[tuple[str, str, str]]:
    yield "figures", extract.counted, "数据"
    yield "dataset", f"SHA-256 {extract.digest}", "数据集"
    yield "made by", extract.made_by, "软件"
    yield "to cite", "The column 'citation' names the document and the place in it.", "引用"
