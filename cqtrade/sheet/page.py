"""Figures as people read them: one row a claim, with what stands around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade import cells
from cqtrade.language import said
from cqtrade.period import sort_key
from cqtrade.sheet import wording
from cqtrade.sheet.money import Money
from cqtrade.sheet.references import References
from cqtrade.sheet.view import Column, Table, View
from cqtrade.telling import labels, times

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cqtrade.dataset import Dataset, Facts
    from cqtrade.model import Observation, Sector


def of_figures(
    facts: Facts,
    title: str,
    lines: tuple[str, ...] = (),
    *,
    of_one_sector: bool = False,
    ordered: bool = True,
) -> View:
    """Return the page of some figures, the same claim of several sources as one row."""
    dataset, observations = facts.dataset, facts.observations
    references = References(dataset.sources, dataset.style)
    claims = list(cells.claims(observations))
    if ordered:
        claims.sort(key=lambda claim: _order(dataset, claim[0]))
    alone = of_one_sector and len({each.sector for each in observations}) == 1
    money = Money(dataset.exchange, references)
    rows = tuple(_row(claim, dataset, references, money, sector=not alone) for claim in claims)
    return View(
        title=title,
        lines=(totals(observations), *lines),
        tables=(Table(_columns(), rows).without_empty_columns(),) if rows else (),
        notes=(*money.notes(), *_doubts(claims)),
        sources=references.listed(),
        verbatim=references.exchanged(),
    )


def of_sector(facts: Facts, code: str) -> View:
    """Return a sector's page: its place, figures, parts and companies."""
    sector = facts.dataset.codelists.sectors[code]
    lines = (*_place(sector, facts.dataset), *_parts(sector, facts), *_companies(sector, facts))
    return of_figures(facts, wording.both_labels(sector), lines, of_one_sector=True)


def of_company(facts: Facts, code: str) -> View:
    """Return a company's page: its sectors, names and figures."""
    lists = facts.dataset.codelists
    company = lists.subjects[code]
    sectors = labels.listed(wording.label(each, lists.sectors) for each in company.sectors)
    names = labels.listed(company.aliases)
    lines = (
        said("In {sectors}", sectors=sectors) if sectors else "",
        said("Also called {names}", names=names) if names else "",
    )
    return of_figures(facts, wording.both_labels(company), tuple(filter(None, lines)))


def totals(observations: Iterable[Observation]) -> str:
    """Return how much there is: figures, sources, independent origins and years."""
    several = tuple(observations)
    sources = len({each.source for each in several})
    origins = len({each.origin for each in several})
    told = {
        "figures": wording.count(len(several), "figure"),
        "sources": wording.count(sources, "source"),
    }
    if origins < sources:
        independent = wording.count(origins, "origin")
        counts = said("{figures} from {sources} of {origins}", origins=independent, **told)
    else:
        counts = said("{figures} from {sources}", **told)
    return f"{counts}{_years(several)}"


def years(observations: Iterable[Observation]) -> tuple[int, int] | None:
    """Return the first and the last year that figures speak of, or nothing."""
    dated = [each.period for each in observations if each.period.first and each.period.last]
    first = [period.first.year for period in dated if period.first]
    last = [period.last.year for period in dated if period.last]
    return (min(first), max(last)) if dated else None


def _years(observations: Iterable[Observation]) -> str:
    span = years(observations)
    if span is None:
        return ""
    return said(", {years}", years=times.between(*span))


def _place(sector: Sector, dataset: Dataset) -> tuple[str, ...]:
    sectors = dataset.codelists.sectors
    wholes = dataset.codelists.wholes_of(sector.code)
    if not wholes:
        return ()
    named = " · ".join(wording.label(each, sectors) for each in wholes)
    return (said("Part of {wholes}", wholes=named),)


def _parts(sector: Sector, facts: Facts) -> tuple[str, ...]:
    dataset = facts.dataset
    figures = dataset.index.tally("sector")
    parts = labels.listed(
        said(
            "{part} ({code}, {figures})",
            part=wording.called(part),
            code=part.code,
            figures=figures.get(part.code, 0),
        )
        for part in dataset.codelists.parts_of(sector.code)
    )
    return (said("Parts, with their figures: {parts}", parts=parts),) if parts else ()


def _companies(sector: Sector, facts: Facts) -> tuple[str, ...]:
    companies = labels.listed(
        said("{company} ({code})", company=wording.called(each), code=code)
        for code, each in facts.dataset.companies().items()
        if sector.code in getattr(each, "sectors", ())
    )
    return (said("Companies: {companies}", companies=companies),) if companies else ()


def _columns() -> tuple[Column, ...]:
    return (
        Column(said("id")),
        Column(said("who"), wraps=True, least=8, names=True),
        Column(said("what"), wraps=True, least=14, names=True),
        Column(said("value"), wraps=True),
        Column(said("growth"), wraps=True, least=8),
        Column(said("period"), wraps=True, least=8),
        Column(said("where"), wraps=True, least=8),
    )


def _row(
    claim: Sequence[Observation],
    dataset: Dataset,
    references: References,
    money: Money,
    *,
    sector: bool,
) -> tuple[str, ...]:
    one = claim[0]
    return (
        one.short,
        wording.who(one, dataset.codelists),
        wording.what(one, dataset.codelists, sector=sector),
        money.value(claim),
        money.growth(claim),
        wording.when(one),
        references.to(claim),
    )


def _doubts(claims: Iterable[Sequence[Observation]]) -> Iterable[str]:
    for claim in claims:
        for each in claim:
            if each.doubt:
                yield f"? {each.short}: {each.doubt}"


def _order(dataset: Dataset, one: Observation) -> tuple[object, ...]:
    lists = dataset.codelists
    places = (
        list(lists.subjects).index(one.subject),
        list(lists.sectors).index(one.sector),
        list(lists.indicators).index(one.indicator),
    )
    return *places, one.partner, sort_key(one.period)
