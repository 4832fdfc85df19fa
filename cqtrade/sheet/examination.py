"""What was found wrong with a dataset, how its texts are accounted for, and what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.language import said, term
from cqtrade.sheet import Records, Sheet, page, wording
from cqtrade.sheet.view import Column, Table, View
from cqtrade.telling import labels
from cqtrade.text import escaped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cqtrade.columns import Cell
    from cqtrade.coverage import Coverage
    from cqtrade.dataset import Dataset
    from cqtrade.errors import Fault

FAULT_COLUMNS = ("file", "line", "place", "fault", "mend", "strength")
COVERAGE_COLUMNS = (
    "source", "paragraphs", "numbers", "by_observations", "by_omissions", "unaccounted", "faults",
)  # fmt: skip


def of_faults(dataset: Dataset, faults: Sequence[Fault], doubts: Sequence[Fault]) -> Sheet:
    """Return every fault, then every doubt, each with its file and line and how to mend it."""
    rows = [
        (escaped(each.file), each.line, each.place, each.complaint, each.mend, strength)
        for several, strength in ((faults, "fault"), (doubts, "doubt"))
        for each in several
    ]
    return Sheet(Records(FAULT_COLUMNS, rows), lambda: View(lines=_lines(dataset, faults, doubts)))


def of_coverage(
    dataset: Dataset,
    faults: Sequence[Fault],
    doubts: Sequence[Fault],
    accounts: Sequence[Coverage],
) -> Sheet:
    """Return, for each source, how many numbers of its text are accounted for, and by what."""
    rows = [
        (
            each.source,
            each.paragraphs,
            each.numbers,
            each.by_observations,
            each.by_omissions,
            len(each.unaccounted),
            len(each.faults),
        )
        for each in accounts
    ]

    def view() -> View:
        columns = (
            Column(said("source")),
            Column(said("paragraphs"), right=True),
            Column(said("numbers"), right=True),
            Column(said("by observations"), right=True),
            Column(said("by omissions"), right=True),
            Column(said("unaccounted"), right=True),
            Column(said("faults"), right=True),
        )
        shown = tuple(tuple(str(cell) for cell in row) for row in rows)
        return View(lines=_lines(dataset, faults, doubts), tables=(Table(columns, shown),))

    return Sheet(Records(COVERAGE_COLUMNS, rows), view)


def of_dataset(dataset: Dataset) -> Sheet:
    """Return where a dataset is, what is in it, and its digest."""
    lists = dataset.codelists
    years = page.years(dataset.observations) or ("", "")
    rows: list[tuple[Cell, ...]] = [
        ("folder", ", ".join(escaped(str(each)) for each in dataset.folders)),
        ("figures", len(dataset.observations)),
        ("sources", len(dataset.sources)),
        ("origins", len({each.origin for each in dataset.sources.values()})),
        ("series", len(dataset.series_keys())),
        ("sectors", len(lists.sectors)),
        ("indicators", len(lists.indicators)),
        ("subjects", len(lists.subjects)),
        ("first year", years[0]),
        ("last year", years[1]),
        ("sha256", dataset.digest),
        ("index", escaped(dataset.index.place)),
    ]

    def view() -> View:
        shown = tuple((term(str(name)), str(cell)) for name, cell in rows)
        return View(said("Dataset"), (), (Table((Column(""), Column("", wraps=True)), shown),))

    return Sheet(Records(("what", "is"), rows), view)


def _lines(dataset: Dataset, faults: Sequence[Fault], doubts: Sequence[Fault]) -> tuple[str, ...]:
    counts = wording.count(len(faults), "fault"), wording.count(len(doubts), "doubt")
    return *map(str, faults), *map(str, doubts), _sum(dataset), labels.listed(counts)


def _sum(dataset: Dataset) -> str:
    return page.totals(dataset.observations)
