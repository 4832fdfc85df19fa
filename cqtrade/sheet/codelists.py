"""The words of a dataset as sheets: its tree of sectors, its companies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.index.reading import NOTHING
from cqtrade.language import is_chinese, said
from cqtrade.sheet import Records, Sheet, page, wording
from cqtrade.sheet.view import Column, Table, View
from cqtrade.telling import times

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cqtrade.columns import Cell
    from cqtrade.dataset import Dataset
    from cqtrade.model import Sector

SECTOR_COLUMNS = (
    "sector", "en", "zh", "kind", "parent", "depth", "figures", "sources", "first", "last",
)  # fmt: skip
COMPANY_COLUMNS = ("company", "en", "zh", "sectors", "figures", "sources", "first", "last")


def of_sectors(dataset: Dataset) -> Sheet:
    """Return all sectors as a tree with their own figures, sources and years."""
    counts_of = dataset.index.counts("sector")
    tree = [
        (depth, sector, *counts_of.get(sector.code, NOTHING))
        for depth, sector in _tree(dataset.codelists.sectors)
    ]
    rows: list[tuple[Cell, ...]] = [
        (
            sector.code,
            sector.en,
            sector.zh or None,
            str(sector.kind),
            sector.parent or None,
            depth,
            *counts,
        )
        for depth, sector, *counts in tree
    ]

    def view() -> View:
        columns = (
            Column(said("sector"), wraps=True, least=20),
            Column(said("code")),
            Column(said("figures"), right=True),
            Column(said("years")),
        )
        shown = tuple(
            (f"{'  ' * depth}{_both(one)}", one.code, str(figures), _years(*ends))
            for depth, one, figures, _, *ends in tree
        )
        return View(said("Sectors"), (page.totals(dataset.select()),), (Table(columns, shown),))

    return Sheet(Records(SECTOR_COLUMNS, rows), view)


def of_companies(dataset: Dataset) -> Sheet:
    """Return all companies with their figures, sources and years."""
    rows: list[tuple[Cell, ...]] = []
    counts_of = dataset.index.counts("subject")
    for code, company in dataset.companies().items():
        counts = counts_of.get(code, NOTHING)
        sectors = tuple(getattr(company, "sectors", ()))
        rows.append((code, company.en, company.zh or None, sectors, *counts))

    def view() -> View:
        columns = (
            Column(said("company")),
            Column("", wraps=True),
            Column(said("code")),
            Column(said("figures"), right=True),
            Column(said("years")),
        )
        shown = tuple(
            (*_own_first(str(en), str(zh or "")), str(code), str(figures), _years(first, last))
            for code, en, zh, _, figures, _, first, last in rows
        )
        return View(wording.count(len(rows), "company"), (), (Table(columns, shown),))

    return Sheet(Records(COMPANY_COLUMNS, rows), view)


def _tree(sectors: Mapping[str, Sector]) -> Iterator[tuple[int, Sector]]:
    """Return each sector with the number of those above it, each whole before its parts."""
    parts: dict[str, list[Sector]] = {}
    for sector in sectors.values():
        parts.setdefault(sector.parent, []).append(sector)
    waiting = [(0, each) for each in reversed(parts.get("", ()))]
    while waiting:
        depth, sector = waiting.pop()
        yield depth, sector
        waiting += [(depth + 1, each) for each in reversed(parts.get(sector.code, ()))]


def _years(first: Cell, last: Cell) -> str:
    if first is None:
        return ""
    return times.between(first, last)


def _both(sector: Sector) -> str:
    """Return a sector's labels in both languages; for readers of Chinese the Chinese one."""
    return wording.called(sector) if is_chinese() else f"{sector.en} {sector.zh}"


def _own_first(en: str, zh: str) -> tuple[str, str]:
    return (zh, en) if is_chinese() and zh else (en, zh)
