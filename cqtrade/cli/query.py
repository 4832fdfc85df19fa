"""Commands that look figures up."""

from __future__ import annotations

from typing import Annotated

import typer

from cqtrade.cli.answer import say
from cqtrade.cli.options import Selecting, Showing
from cqtrade.errors import Exit
from cqtrade.language import said
from cqtrade.text import visible


def sector(
    selecting: Selecting,
    answering: Showing,
    sector_: Annotated[
        str | None, typer.Argument(metavar="[SECTOR]", help="All sectors as a tree unless given.")
    ] = None,
    deep: Annotated[bool, typer.Option("--deep", help="The figures of its parts too.")] = False,
) -> None:
    """Show everything known of a sector, or all sectors.

    cqtrade sector gpm
    """
    dataset = answering.dataset()
    if sector_ is None:
        from cqtrade.sheet.codelists import of_sectors

        answering.give(of_sectors(dataset))
        return
    from cqtrade.sheet.facts import of_sector

    code = dataset.sector(sector_)
    family = dataset.codelists.family_of(code) if deep else (code,)
    found = selecting.of(dataset, sector=family)
    answering.give_facts(found, of_sector(found, code))


def company(
    selecting: Selecting,
    answering: Showing,
    company_: Annotated[
        str | None, typer.Argument(metavar="[COMPANY]", help="All companies unless given.")
    ] = None,
) -> None:
    """Show everything known of a company, or all companies.

    cqtrade company senci
    """
    dataset = answering.dataset()
    if company_ is None:
        from cqtrade.sheet.codelists import of_companies

        answering.give(of_companies(dataset))
        return
    from cqtrade.sheet.facts import of_company

    code = dataset.company(company_)
    found = selecting.of(dataset, company=(code,))
    answering.give_facts(found, of_company(found, code))


def facts(selecting: Selecting, answering: Showing) -> None:
    """Show the figures of any selection; all of them if none is made.

    cqtrade facts --indicator exports --period 2025Q1-Q3
    """
    from cqtrade.sheet.facts import of_facts

    found = selecting.of(answering.dataset())
    answering.give_facts(found, of_facts(found))


def find(
    selecting: Selecting,
    answering: Showing,
    text: Annotated[list[str], typer.Argument(help="Names, periods and words, in any order.")],
    limit: Annotated[int, typer.Option(min=1, max=100_000, help="How many at the most.")] = 20,
) -> None:
    """Find figures by free text, in English or Chinese, the most relevant first.

    cqtrade find laptop world share
    """
    from cqtrade.sheet.facts import of_hits

    dataset = answering.dataset()
    asked = " ".join(text)
    found = dataset.search(asked, selecting.of(dataset).selection, limit)
    answering.give(of_hits(found, asked))
    if not found:
        say(said("the sources do not say: nothing is found for '{text}'", text=visible(asked)))
        raise typer.Exit(Exit.NOTHING)


def series(
    selecting: Selecting,
    answering: Showing,
    series_: Annotated[
        str | None,
        typer.Argument(
            metavar="[SERIES]",
            help="SUBJECT/SECTOR/INDICATOR, and /PARTNER if it has one; all series unless given.",
        ),
    ] = None,
) -> None:
    """Show a series through time with its growth, or all series.

    cqtrade series chongqing/automobiles/exports
    """
    from cqtrade.sheet.series import of_all_series, of_series

    dataset = answering.dataset()
    if series_ is None:
        answering.give(of_all_series(dataset))
        return
    key = dataset.series(series_)
    found = selecting.of(
        dataset,
        subject=(key.subject,),
        sector=(key.sector,),
        indicator=(key.indicator,),
        partner=(key.partner,) if key.partner else (),
    )
    if not key.partner:
        found = dataset.pick(found.selection._replace(partners=("",)))
    answering.give_facts(found, of_series(found, key))


def show(
    answering: Showing,
    figure: Annotated[str, typer.Argument(metavar="ID", help="An id or a short id.")],
) -> None:
    """Show one figure whole: as printed, its bounds, who said it, who else prints it.

    cqtrade show 36kr-gpm-belt:chongqing/mechanical-electrical/exports@2024
    """
    from cqtrade.sheet.figure import of_figure

    dataset = answering.dataset()
    answering.give(of_figure(dataset.get(figure), dataset))
