"""A report put together: its sections first, then what all of them name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cqtrade
from cqtrade import cells
from cqtrade.conflicts import findings
from cqtrade.report import Document, Entry, Report
from cqtrade.report.topics import section
from cqtrade.sheet import Records, page
from cqtrade.sheet.conflicts import of_findings
from cqtrade.sheet.figure import of_figure
from cqtrade.sheet.references import References, in_words, numbered_together
from cqtrade.telling import labels, times

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from cqtrade.conflicts import Finding
    from cqtrade.dataset import Dataset
    from cqtrade.model import Observation
    from cqtrade.period import Period
    from cqtrade.report.topics import Topic

# Of more topics than these, the names are too long for a title.
_MOST_NAMED = 4


def gathered(topics: Sequence[Topic], periods: Sequence[Period], dataset: Dataset) -> Report:
    """Return the report of *topics* in the language spoken, with comparisons between *periods*.

    Sources are numbered in the order in which the page names them.
    """
    figures = tuple({each.id: each for topic in topics for each in topic.facts}.values())
    with numbered_together():
        references = References(dataset.sources, dataset.style)
        sections = tuple(section(each, periods) for each in topics)
        disputed = _disputed(figures, dataset)
        conflicts = of_findings(disputed, dataset).view()
        documents = tuple(_documents(references, figures, dataset))
        exchanged = references.exchanged()
    return Report(
        title=_title([each.title for each in sections], periods),
        lines=(page.totals(figures),),
        sections=sections,
        conflicts=conflicts,
        documents=documents,
        entries={each.short: _entry(each, disputed, dataset) for each in figures},
        claims=_claims(figures),
        records=Records(dataset.columns, tuple(map(dataset.row, figures))),
        codelists=dataset.codelists,
        digest=dataset.digest,
        version=cqtrade.__version__,
        accessed=_newest(documents),
        exchanged=exchanged,
    )


def _title(titles: Sequence[str], periods: Sequence[Period]) -> str:
    named = list(dict.fromkeys(titles))
    more = [f"+ {len(named) - _MOST_NAMED}"] if len(named) > _MOST_NAMED else []
    when = [labels.listed(map(times.told, periods))] if periods else []
    return " · ".join([*named[:_MOST_NAMED], *more, *when])


def _disputed(figures: Iterable[Observation], dataset: Dataset) -> tuple[Finding, ...]:
    """Return the findings of the whole dataset in which any of *figures* takes part."""
    ids = {each.id for each in figures}
    found = findings(dataset.observations, dataset.codelists)
    return tuple(each for each in found if not ids.isdisjoint(each.ids))


def _entry(one: Observation, disputed: Sequence[Finding], dataset: Dataset) -> Entry:
    (table,) = of_figure(one, dataset).view().tables
    return Entry(
        observation=one,
        told=tuple((row[0], row[1]) for row in table.rows),
        citation=in_words(dataset)(dataset.sources[one.source], one.at),
        conflicts=tuple(
            number for number, each in enumerate(disputed, start=1) if one.id in each.ids
        ),
    )


def _documents(
    references: References, figures: Iterable[Observation], dataset: Dataset
) -> Iterator[Document]:
    taken: dict[str, list[str]] = {}
    for each in figures:
        taken.setdefault(each.source, []).append(each.short)
    numbers = references.numbered()
    for (name, number), listed in zip(numbers.items(), references.listed(), strict=True):
        source = dataset.sources[name]
        yield Document(
            number=number,
            source=source,
            citation=listed.removeprefix(f"[{number}] "),
            figures=tuple(taken.get(name, ())),
            adapts=numbers.get(source.adapts),
        )


def _claims(figures: Iterable[Observation]) -> dict[str, tuple[str, ...]]:
    claims = (tuple(each.short for each in claim) for claim in cells.claims(figures))
    return {short: claim for claim in claims for short in claim}


def _newest(documents: Iterable[Document]) -> date | None:
    read = (each.source.accessed for each in documents if each.source.accessed)
    return max(read, default=None)
