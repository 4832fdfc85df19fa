"""The command that writes a page."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cqtrade.cli.answer import explain
from cqtrade.cli.expand import Group
from cqtrade.cli.options import (
    OUTPUT_FILE,
    Cited,
    Data,
    InCurrency,
    Lang,
    Selecting,
    Strict,
    read,
)
from cqtrade.errors import QueryError
from cqtrade.language import Language, speak
from cqtrade.model import SeriesKey
from cqtrade.render import ink
from cqtrade.render.screen import Color, standard_output
from cqtrade.text import visible

if TYPE_CHECKING:
    from cqtrade.dataset import Dataset, Facts
    from cqtrade.report.asked import Asked
    from cqtrade.report.topics import Topic

_ENDINGS = ("", ".html", ".htm")


class Reporting(Group):
    """Which dataset answers, in which language and how it cites, and where the page goes."""

    output: Annotated[Path | None, OUTPUT_FILE] = None
    language: Lang = Language.EN
    citations: Cited = None
    currency: InCurrency = None
    data: Data = None
    strict: Strict = False

    def dataset(self) -> Dataset:
        """Return the dataset that answers, citing as is asked for: in Chinese, as GB/T 7714."""
        speak(self.language)
        usual = "gbt7714" if self.language is Language.ZH else None
        dataset = read(self.data, self.currency, strict=self.strict)
        return dataset.citing(self.citations or usual)

    def require_place(self) -> None:
        """Raise QueryError where a page would go to a terminal, or into a file of another kind."""
        if self.output is None and standard_output(Color.NEVER, os.environ).terminal:
            raise QueryError("a page is not for a terminal", "write it to a file: -o report.html")
        if self.output and self.output.suffix.lower() not in _ENDINGS:
            ending = visible(self.output.suffix)
            raise QueryError(f"a report is a page, no {ending} file", "write -o report.html")

    def write(self, page: str) -> None:
        """Write *page* where it is wanted; raises OutputUnwritable or ReaderGone as `ink` does."""
        if self.output:
            ink.save(page, self.output)
        else:
            ink.write(page, always_utf8=True)


def report(
    selecting: Selecting,
    reporting: Reporting,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WORD]...",
            help="Sectors, companies, series, periods; two periods are compared too.",
        ),
    ] = None,
    deep: Annotated[bool, typer.Option("--deep", help="The parts of sectors too.")] = False,
) -> None:
    """Write a page to read, print and pass on: figures, charts, citations, conflicts, data.

    Without a word it is about all figures that are selected.

    cqtrade report automobiles 2023 2024 -o report.html
    """
    from cqtrade.render.html.reports import page
    from cqtrade.report.asked import understood
    from cqtrade.report.gathering import gathered

    reporting.require_place()
    dataset = reporting.dataset()
    asked = understood(words or (), dataset)
    topics = _topics(asked, selecting, dataset, deep=deep)
    absences = [each.facts.absence for each in topics]
    if absences[0] and all(absences):
        explain(absences[0])
    reporting.write(page(gathered(topics, asked.periods, dataset)))


def _topics(
    asked: Asked, selecting: Selecting, dataset: Dataset, *, deep: bool
) -> tuple[Topic, ...]:
    """Return what is asked for with its figures; where no topic is named, all in one.

    Of the parts of a sector, only those that have some.
    """
    from cqtrade.report.topics import Topic

    when = tuple(map(str, asked.periods))
    named = asked.topics or ("",)
    parts = [part for each in named for part in _parts(each, dataset)] if deep else []
    several = [
        Topic(each, _figures(each, selecting, dataset, when))
        for each in dict.fromkeys((*named, *parts))
    ]
    return tuple(each for each in several if each.about in named or each.facts)


def _parts(about: str | SeriesKey, dataset: Dataset) -> tuple[str, ...]:
    if isinstance(about, SeriesKey) or about not in dataset.codelists.sectors:
        return ()
    return dataset.codelists.family_of(about)[1:]


def _figures(
    about: str | SeriesKey, selecting: Selecting, dataset: Dataset, when: tuple[str, ...]
) -> Facts:
    if isinstance(about, SeriesKey):
        subject, sector, indicator, partner = about
        found = selecting.of(
            dataset,
            subject=(subject,),
            sector=(sector,),
            indicator=(indicator,),
            partner=(partner,) if partner else (),
            period=when,
        )
        return found if partner else dataset.pick(found.selection._replace(partners=("",)))
    if about in dataset.codelists.sectors:
        return selecting.of(dataset, sector=(about,), period=when)
    return selecting.of(dataset, company=(about,) if about else (), period=when)
