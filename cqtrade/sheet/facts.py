"""Figures as sheets: any selection, a sector's page, a company's, what a search found."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from cqtrade import cells
from cqtrade.period import sort_key
from cqtrade.sheet import Column, Records, Sheet, Table, View, wording
from cqtrade.sheet.money import Money
from cqtrade.sheet.references import References
from cqtrade.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cqtrade.dataset import Dataset, Facts
    from cqtrade.model import Observation, Sector
    from cqtrade.search import Hit


def of_facts(facts: Facts, title: str = "") -> Sheet:
    """Return the figures of a selection, the same claim of several sources as one row."""

    def view() -> View:
        return _view(facts.dataset, facts, title or "Figures", ())

    return Sheet(Records(facts.dataset.columns, facts.rows()), view)


def of_hits(hits: Sequence[Hit], dataset: Dataset, text: str) -> Sheet:
    """Return what a search found, the most relevant first."""
    facts = type(dataset.select())(
        dataset, dataset.select().selection, tuple(hit.observation for hit in hits)
    )

    def view() -> View:
        return _view(dataset, facts, f"Figures for “{visible(text)}”", (), ordered=False)

    return Sheet(Records(dataset.columns, facts.rows()), view)


def of_sector(facts: Facts, code: str) -> Sheet:
    """Return everything known of a sector: its place, figures, parts and companies."""
    sector = facts.dataset.codelists.sectors[code]

    def view() -> View:
        lines = (*_place(sector, facts.dataset), *_parts(sector, facts), *_companies(sector, facts))
        return _view(facts.dataset, facts, wording.both_labels(sector), lines, of_one_sector=True)

    return Sheet(Records(facts.dataset.columns, facts.rows()), view)


def of_company(facts: Facts, code: str) -> Sheet:
    """Return everything known of a company."""
    lists = facts.dataset.codelists
    company = lists.subjects[code]
    sectors = ", ".join(wording.label(each, lists.sectors) for each in company.sectors)
    aliases = f"Also called {', '.join(company.aliases)}" if company.aliases else ""
    lines = tuple(filter(None, (f"In {sectors}" if sectors else "", aliases)))

    def view() -> View:
        return _view(facts.dataset, facts, wording.both_labels(company), lines)

    return Sheet(Records(facts.dataset.columns, facts.rows()), view)


def totals(observations: Iterable[Observation]) -> str:
    """Return how much there is: figures, sources, independent origins and years."""
    several = tuple(observations)
    sources = len({each.source for each in several})
    origins = len({each.origin for each in several})
    from_origins = f" of {wording.count(origins, 'origin')}" if origins < sources else ""
    counts = f"{wording.count(len(several), 'figure')} from {wording.count(sources, 'source')}"
    return f"{counts}{from_origins}{_years(several)}"


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
    return f", {span[0]}" if span[0] == span[1] else f", {span[0]} to {span[1]}"


def _place(sector: Sector, dataset: Dataset) -> tuple[str, ...]:
    sectors = dataset.codelists.sectors
    wholes = dataset.codelists.wholes_of(sector.code)
    if not wholes:
        return ()
    return (f"Part of {' · '.join(wording.label(each, sectors) for each in wholes)}",)


def _parts(sector: Sector, facts: Facts) -> tuple[str, ...]:
    dataset = facts.dataset
    figures = Counter(each.sector for each in dataset.select())
    parts = [
        f"{part.en} ({part.code}, {figures[part.code]})"
        for part in dataset.codelists.parts_of(sector.code)
    ]
    return (f"Parts, with their figures: {', '.join(parts)}",) if parts else ()


def _companies(sector: Sector, facts: Facts) -> tuple[str, ...]:
    companies = [
        f"{each.en} ({code})"
        for code, each in facts.dataset.companies().items()
        if sector.code in getattr(each, "sectors", ())
    ]
    return (f"Companies: {', '.join(companies)}",) if companies else ()


def _view(  # noqa: PLR0913  # a page has this many parts
    dataset: Dataset,
    observations: Sequence[Observation],
    title: str,
    lines: tuple[str, ...],
    *,
    of_one_sector: bool = False,
    ordered: bool = True,
) -> View:
    references = References(dataset.sources)
    claims = list(cells.claims(observations))
    if ordered:
        claims.sort(key=lambda claim: _order(dataset, claim[0]))
    alone = of_one_sector and len({each.sector for each in observations}) == 1
    money = Money(dataset.exchange, references)
    rows = tuple(_row(claim, dataset, references, money, sector=not alone) for claim in claims)
    return View(
        title=title,
        lines=(totals(observations), *lines),
        tables=(Table(_COLUMNS, rows).without_empty_columns(),) if rows else (),
        notes=(*money.notes(), *_doubts(claims)),
        sources=references.listed(),
    )


_COLUMNS = (
    Column("id"),
    Column("who", wraps=True, least=8, names=True),
    Column("what", wraps=True, least=14, names=True),
    Column("value", wraps=True),
    Column("growth", wraps=True, least=8),
    Column("period", wraps=True, least=8),
    Column("where", wraps=True, least=8),
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
