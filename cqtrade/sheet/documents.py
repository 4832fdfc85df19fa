"""Sources and citations as sheets."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from cqtrade.citations import EXCHANGED, together, writer
from cqtrade.language import said, term
from cqtrade.sheet import Records, Sheet, facts, page, wording
from cqtrade.sheet.references import in_words
from cqtrade.sheet.view import Column, Table, View

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cqtrade.citations import Style
    from cqtrade.columns import Cell
    from cqtrade.dataset import Dataset, Facts
    from cqtrade.model import Observation, Source

SOURCE_COLUMNS = (
    "id", "publisher", "title", "authors", "published", "kind", "language", "url", "archived",
    "accessed", "adapts", "origin", "withdrawn", "figures", "citation",
)  # fmt: skip
CITATION_COLUMNS = ("id", "source", "citation")


def of_sources(dataset: Dataset) -> Sheet:
    """Return every document with how many figures it gave."""
    given = Counter(dataset.index.tally("source"))
    sources = dataset.sources.values()
    rows = (_record(each, given[each.id], dataset.cite(each.id)) for each in sources)

    def view() -> View:
        columns = (
            Column(said("source")),
            Column(said("publisher"), wraps=True, names=True),
            Column(said("title"), wraps=True, least=20, names=True),
            Column(said("published")),
            Column(said("kind")),
            Column(said("figures"), right=True),
            Column(said("adapts"), wraps=True),
        )
        table = tuple(
            (
                each.id,
                each.publisher,
                each.title,
                each.published or said("n.d."),
                term(each.kind),
                str(given[each.id]),
                each.adapts,
            )
            for each in sources
        )
        totals = page.totals(dataset.observations)
        return View(
            said("Sources"),
            (totals,),
            (Table(columns, table),),
            (),
            *_bibliography(sources, dataset),
        )

    return Sheet(Records(SOURCE_COLUMNS, rows), view)


def _bibliography(
    sources: Iterable[Source], dataset: Dataset
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return all citations where they are asked for, as sources or as what is to be pasted."""
    if not dataset.is_citing:
        return (), ()
    several = tuple(dataset.cite(each.id) for each in sources)
    return (
        ((), (together(dataset.style, several),)) if dataset.style in EXCHANGED else (several, ())
    )


def of_source(found: Facts, source: Source) -> Sheet:
    """Return one document and all its figures."""
    sheet = facts.of_facts(found, source.title)
    lines = (in_words(found.dataset)(source), *_standing(source))

    def view() -> View:
        worded = sheet.view()
        # Only a rate of exchange comes from another document.
        sources = worded.sources if len(worded.sources) > 1 else ()
        return worded._replace(lines=worded.lines + lines, sources=sources)

    return Sheet(Records(found.dataset.columns, found.rows()), view)


def _standing(source: Source) -> Iterator[str]:
    yield said(
        "{kind} in {language}, origin {origin}",
        kind=term(source.kind),
        language=term(source.language),
        origin=source.origin,
    )
    if source.withdrawn:
        yield said("withdrawn on {day}", day=source.withdrawn)
    numbers = wording.count(len(source.omitted), "other number")
    yield said("{numbers} of the text listed as no figures", numbers=numbers)


def of_citations(cited: Sequence[tuple[Source, Observation | None]], style: Style) -> Sheet:
    """Return citations to paste, one for each source or figure that was asked for."""
    write = writer(style)
    rows = [
        (one.id if one else source.id, source.id, write(source, one.at if one else ()))
        for source, one in cited
    ]
    pasted = together(style, dict.fromkeys(row[2] for row in rows))
    return Sheet(Records(CITATION_COLUMNS, rows), lambda: View(verbatim=(pasted,)))


def _record(source: Source, figures: int, citation: str) -> tuple[Cell, ...]:
    return (
        source.id, source.publisher, source.title, source.authors, source.published or None,
        str(source.kind), source.language, source.url or None, source.archived or None,
        str(source.accessed) if source.accessed else None, source.adapts or None, source.origin,
        str(source.withdrawn) if source.withdrawn else None, figures, citation,
    )  # fmt: skip
