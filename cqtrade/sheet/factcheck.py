"""The figures of a draft with their verdicts, as a sheet."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from cqtrade.factcheck import Verdict
from cqtrade.factcheck.draft import lines
from cqtrade.language import said, term
from cqtrade.sheet import Records, Sheet, wording
from cqtrade.sheet.references import References
from cqtrade.sheet.view import Column, Table, View
from cqtrade.telling import labels
from cqtrade.text import escaped, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cqtrade.columns import Cell
    from cqtrade.dataset import Dataset
    from cqtrade.factcheck import Checked

COLUMNS = ("line", "column", "text", "verdict", "figure", "expected", "note", "citation")

_TABLE = (
    Column("", wraps=True, least=16),
    Column("", wraps=True, least=9),
    Column("", wraps=True, least=12),
    Column("", wraps=True, least=16),
    Column("", wraps=True, least=8),
)


def of_checked(several: Sequence[Checked], draft: str, dataset: Dataset) -> Sheet:
    """Return every figure of a *draft* with its verdict, and the figures that it rests on.

    In the flat records `figure` holds the ids of the dataset's figures and `expected` what each of
    them prints; the citation is that of the first.
    """
    rows = (_record(each, dataset) for each in several)
    return Sheet(Records(COLUMNS, rows), lambda: _view(several, draft, dataset))


def _record(one: Checked, dataset: Dataset) -> tuple[Cell, ...]:
    return (
        one.line, one.column, one.text, str(one.verdict),
        tuple(each.id for each in one.figures), one.expected, one.notes,
        _citation(one, dataset),
    )  # fmt: skip


def _citation(one: Checked, dataset: Dataset) -> str | None:
    if not one.figures:
        return None
    first = one.figures[0]
    return dataset.cite(first.source, first.at)


def _view(several: Sequence[Checked], draft: str, dataset: Dataset) -> View:
    references = References(dataset.sources, dataset.style)
    said = [line.text for line in lines(draft)]
    tables = tuple(
        Table(_TABLE, tuple(_row(each, references) for each in on_line), _heading(number, said))
        for number, on_line in groupby(several, key=lambda each: each.line)
    )
    return View(
        lines=(_sum(several),),
        tables=tables,
        sources=references.listed(),
        verbatim=references.exchanged(),
    )


def _heading(number: int, said: Sequence[str]) -> str:
    text = said[number - 1] if number <= len(said) else ""
    return f"{number}: {escaped(text.strip())}"


def _row(one: Checked, references: References) -> tuple[str, ...]:
    return (
        visible(one.text),
        term(one.verdict),
        _printed(one),
        labels.clauses(one.notes),
        references.to(one.figures),
    )


def _printed(one: Checked) -> str:
    """Return what the sources print instead, or what comes near."""
    several = " / ".join(dict.fromkeys(map(wording.told, one.printed)))
    if one.verdict is Verdict.SUPPORTED or not several:
        return ""
    if one.verdict is Verdict.MISSING:
        return said("near: {figures}", figures=several)
    return said("source: {figures}", figures=several)


def _sum(several: Iterable[Checked]) -> str:
    counts = Counter(each.verdict for each in several)
    total = sum(counts.values())
    if not total:
        return said("no figures found")
    told = labels.listed(
        said("{number} {verdict}", number=counts[each], verdict=term(each))
        for each in Verdict
        if counts[each]
    )
    return said("{figures}: {verdicts}", figures=wording.count(total, "figure"), verdicts=told)
