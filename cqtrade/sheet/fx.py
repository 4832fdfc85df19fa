"""Exchange rates side by side, as a sheet.

In the flat records `rate`, `low` and `high` are in `quote` for one unit of `base`, and `printed` is
what they were read from. `overlaps` holds the ids of the figures whose rates of the same pair can
be the same, whatever their period; `contradicts` of those of the same period that cannot.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from cqtrade.fx import overlap as fx
from cqtrade.fx.rates import Basis
from cqtrade.language import said, term
from cqtrade.model import Kind
from cqtrade.sheet import Records, Sheet, flat, quotation, wording
from cqtrade.sheet.references import References
from cqtrade.sheet.view import Column, Table, View
from cqtrade.telling import labels, times

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cqtrade.columns import Cell
    from cqtrade.dataset import Dataset
    from cqtrade.fx.overlap import Standing
    from cqtrade.fx.rates import Pair, Rate

COLUMNS = (
    "pair", "base", "quote", "period", "start", "end", "basis", "rate", "low", "high",
    "printed", "overlaps", "contradicts", "kind", "status", "inferred", "note", "doubt",
    "ids", "sources", "citation",
)  # fmt: skip

# Of more, only how many there are is told; the flat records have their ids.
_MOST_NAMED = 4


def of_rates(rates: Sequence[Rate], dataset: Dataset) -> Sheet:
    """Return exchange rates with their bounds, where they come from and which of them overlap."""
    several = fx.standings(rates)
    rows = (_record(each, dataset) for each in several)
    return Sheet(Records(COLUMNS, rows), lambda: _view(several, dataset))


def _record(standing: Standing, dataset: Dataset) -> tuple[Cell, ...]:
    rate, one = standing.rate, standing.rate.first
    came_from = rate.figure.came_from
    return (
        str(rate.pair), rate.pair.base, rate.pair.quote, str(rate.time),
        *(str(day) if day else None for day in (rate.time.first, rate.time.last)),
        str(rate.basis), *flat.numbers(rate.figure), quotation.printed(rate),
        _ids(standing.overlaps), _ids(standing.contradicts),
        str(one.kind), str(one.status), one.inferred, one.note or None, one.doubt or None,
        *flat.whence(came_from),
        tuple(dataset.cite(each.source, each.at) for each in came_from),
    )  # fmt: skip


def _ids(rates: Sequence[Rate]) -> tuple[str, ...]:
    return tuple(one.id for rate in rates for one in rate.figure.came_from)


def _view(several: Sequence[Standing], dataset: Dataset) -> View:
    references = References(dataset.sources, dataset.style)
    pairs = dict.fromkeys(each.rate.pair for each in several)
    tables = tuple(_table(_of(pair, several), references) for pair in pairs)
    return View(
        title=said("Exchange rates"),
        lines=tuple(line for pair in pairs for line in _heading(pair, _of(pair, several))),
        tables=tables,
        notes=tuple(_notes(several)),
        sources=references.listed(),
        verbatim=references.exchanged(),
    )


def _of(pair: Pair, several: Sequence[Standing]) -> tuple[Standing, ...]:
    return tuple(each for each in several if each.rate.pair == pair)


def _heading(pair: Pair, several: Sequence[Standing]) -> Iterator[str]:
    bases = Counter(each.rate.basis for each in several)
    counts = labels.listed(_counted(basis, bases[basis]) for basis in Basis if bases[basis])
    yield said("{pair}: {counts}", pair=quotation.pair(pair), counts=counts)
    common = fx.common(each.rate for each in several)
    if len(several) > 1 and fx.all_overlap(several) and (common.low or common.high):
        limits = quotation.limits(common)
        yield said("all overlap, whatever their periods: {limits} lies within each", limits=limits)


def _counted(basis: Basis, number: int) -> str:
    match basis:
        case Basis.PRINTED:
            return said("{number} printed", number=number)
        case Basis.IMPLIED:
            return said("{number} implied by sources' own conversions", number=number)


def _table(several: Sequence[Standing], references: References) -> Table:
    columns = (
        Column(said("id")),
        Column(said("rate")),
        Column(said("bounds"), wraps=True, least=8),
        Column(said("period"), wraps=True, least=8),
        Column(said("basis")),
        Column(said("printed"), wraps=True),
        Column(said("overlaps"), wraps=True, least=8),
        Column(said("where"), wraps=True, least=8),
    )
    return Table(columns, tuple(_row(each, references) for each in several))


def _row(standing: Standing, references: References) -> tuple[str, ...]:
    rate, one = standing.rate, standing.rate.first
    return (
        one.short,
        quotation.number(rate),
        quotation.limits(rate.figure.bounds),
        f"{wording.when(one)}{wording.qualified(one)}",
        term(rate.basis),
        quotation.amounts(rate) + (" ?" if one.doubt else ""),
        _overlaps(standing),
        references.to(rate.figure.came_from),
    )


def _overlaps(standing: Standing) -> str:
    overlaps, apart = standing.overlaps, standing.apart
    if not overlaps:
        return said("none") if apart else ""
    if not apart:
        return said("all others") if len(overlaps) > 1 else _named(overlaps)
    if min(len(overlaps), len(apart)) > _MOST_NAMED:
        others = len(overlaps) + len(apart)
        return said("{number} of {others} others", number=len(overlaps), others=others)
    if len(overlaps) <= len(apart):
        return _named(overlaps)
    return said("all but {rates}", rates=_named(apart))


def _named(rates: Sequence[Rate]) -> str:
    return labels.listed(
        said("{rate} ({time})", rate=each.first.short, time=times.told(each.time)) for each in rates
    )


def _notes(several: Sequence[Standing]) -> Iterator[str]:
    told: set[str] = set()
    for each in several:
        one = each.rate.first
        told.add(one.id)
        untold = tuple(other for other in each.contradicts if other.first.id not in told)
        if untold:
            others = _named(untold)
            yield said(
                "{id} disagrees with {others}, of the same period", id=one.short, others=others
            )
        if one.kind is not Kind.REPORTED:
            kind = term(one.kind)
            yield said(
                "{id} is a {kind}: no other figure is converted with it", id=one.short, kind=kind
            )
        if one.note:
            yield f"{one.short}: {one.note}"
        if one.doubt:
            yield f"? {one.short}: {one.doubt}"
