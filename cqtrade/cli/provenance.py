"""Commands about the documents that figures come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cqtrade.citations import STYLES, Style
from cqtrade.cli.options import Answering, Selecting, Showing
from cqtrade.errors import UnknownCode

if TYPE_CHECKING:
    from cqtrade.dataset import Dataset
    from cqtrade.model import Observation, Source


def sources(
    selecting: Selecting,
    answering: Showing,
    source_: Annotated[
        str | None, typer.Argument(metavar="[SOURCE]", help="All documents unless given.")
    ] = None,
) -> None:
    """Show one document and all its figures, or all documents.

    cqtrade sources krasia-gpm-belt
    """
    from cqtrade.sheet import documents

    dataset = answering.dataset()
    if source_ is None:
        answering.give(documents.of_sources(dataset))
        return
    code = dataset.source(source_)
    found = selecting.of(dataset, source=(code,))
    answering.give_facts(found, documents.of_source(found, dataset.sources[code]))


def cite(
    answering: Answering,
    cited: Annotated[list[str], typer.Argument(metavar="ID|SOURCE...", help="Figures, documents.")],
    style: Annotated[
        str | None,
        typer.Option("--style", "-s", metavar="STYLE", help=f"How to write them: {STYLES}"),
    ] = None,
) -> None:
    """Cite figures with their place, or documents. Lines to paste unless --format says otherwise.

    cqtrade cite krasia-gpm-belt --style bibtex
    """
    from cqtrade.sheet import documents

    wanted = None if style is None else Style.of(style)
    dataset = answering.pasted().dataset()
    several = [_cited(dataset, word) for word in cited]
    answering.pasted().give(documents.of_citations(several, wanted or dataset.style))


def _cited(dataset: Dataset, word: str) -> tuple[Source, Observation | None]:
    try:
        return dataset.sources[dataset.source(word)], None
    except UnknownCode:
        one = _figure(dataset, word)
    return dataset.sources[one.source], one


def _figure(dataset: Dataset, word: str) -> Observation:
    try:
        return dataset.get(word)
    except UnknownCode:
        known = [*dataset.sources, *dataset.index.ids().near(word)]
        raise UnknownCode("figure or source", word, known) from None
