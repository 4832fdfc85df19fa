"""Sources and citations as sheets."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from cqtrade import citations
from cqtrade.sheet import Records, Sheet, facts, page, wording
from cqtrade.sheet.view import Column, Table, View

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cqtrade.columns import Cell
    from cqtrade.dataset import Dataset, Facts
    from cqtrade.model import Locator, Observation, Source

SOURCE_COLUMNS = (
    "id", "publisher", "title", "authors", "published", "kind", "language", "url", "archived",
    "accessed", "adapts", "origin", "withdrawn", "figures", "citation",
)  # fmt: skip
CITATION_COLUMNS = ("id", "source", "citation")


def of_sources(dataset: Dataset) -> Sheet:
    """Return every document with how many figures it gave."""
    given = Counter(dataset.index.tally("source"))
    sources = dataset.sources.values()
    rows = (_record(each, given[each.id]) for each in sources)

    def view() -> View:
        columns = (
            Column("source"),
            Column("publisher", wraps=True, names=True),
            Column("title", wraps=True, least=20, names=True),
            Column("published"),
            Column("kind"),
            Column("figures", right=True),
            Column("adapts", wraps=True),
        )
        table = tuple(
            (
                each.id,
                each.publisher,
                each.title,
                each.published or "n.d.",
                str(each.kind),
                str(given[each.id]),
                each.adapts,
            )
            for each in sources
        )
        return View("Sources", (page.totals(dataset.observations),), (Table(columns, table),))

    return Sheet(Records(SOURCE_COLUMNS, rows), view)


def of_source(found: Facts, source: Source) -> Sheet:
    """Return one document and all its figures."""
    sheet = facts.of_facts(found, source.title)
    lines = (
        citations.plain(source),
        f"{wording.label(source.kind, {})} in {source.language}, origin {source.origin}",
        *((f"withdrawn on {source.withdrawn}",) if source.withdrawn else ()),
        f"{wording.count(len(source.omitted), 'other number')} of the text listed as no figures",
    )

    def view() -> View:
        worded = sheet.view()
        # Only a rate of exchange comes from another document.
        sources = worded.sources if len(worded.sources) > 1 else ()
        return View(worded.title, worded.lines + lines, worded.tables, worded.notes, sources)

    return Sheet(Records(found.dataset.columns, found.rows()), view)


def of_citations(
    cited: Sequence[tuple[Source, Observation | None]],
    style: Callable[[Source, Sequence[Locator]], str],
) -> Sheet:
    """Return citations to paste, one for each source or figure that was asked for."""
    rows = [
        (one.id if one else source.id, source.id, style(source, one.at if one else ()))
        for source, one in cited
    ]
    pasted = tuple(dict.fromkeys(row[2] for row in rows))
    return Sheet(Records(CITATION_COLUMNS, rows), lambda: View(verbatim=pasted))


def _record(source: Source, figures: int) -> tuple[Cell, ...]:
    return (
        source.id, source.publisher, source.title, source.authors, source.published or None,
        str(source.kind), source.language, source.url or None, source.archived or None,
        str(source.accessed) if source.accessed else None, source.adapts or None, source.origin,
        str(source.withdrawn) if source.withdrawn else None, figures, citations.plain(source),
    )  # fmt: skip
