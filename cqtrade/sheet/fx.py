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
from cqtrade.model import Kind
from cqtrade.sheet import Records, Sheet, flat, quotation, wording
from cqtrade.sheet.references import References
from cqtrade.sheet.view import Column, Table, View

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
        str(rate.basis), *flat.numbers(rate.figure), quotation.amounts(rate),
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
        title="Exchange rates",
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
    counts = ", ".join(f"{bases[basis]} {words}" for basis, words in _BASES.items() if bases[basis])
    yield f"{pair.quote} per {pair.base}: {counts}"
    common = fx.common(each.rate for each in several)
    if len(several) > 1 and fx.all_overlap(several) and (common.low or common.high):
        limits = quotation.limits(common)
        yield f"all overlap, whatever their periods: {limits} lies within each"


_BASES = {Basis.PRINTED: "printed", Basis.IMPLIED: "implied by sources' own conversions"}
_COLUMNS = (
    Column("id"),
    Column("rate"),
    Column("bounds", wraps=True, least=8),
    Column("period", wraps=True, least=8),
    Column("basis"),
    Column("printed", wraps=True),
    Column("overlaps", wraps=True, least=8),
    Column("where", wraps=True, least=8),
)


def _table(several: Sequence[Standing], references: References) -> Table:
    return Table(_COLUMNS, tuple(_row(each, references) for each in several))


def _row(standing: Standing, references: References) -> tuple[str, ...]:
    rate, one = standing.rate, standing.rate.first
    return (
        one.short,
        quotation.number(rate),
        quotation.limits(rate.figure.bounds),
        f"{wording.when(one)}{wording.qualified(one)}",
        str(rate.basis),
        quotation.amounts(rate) + (" ?" if one.doubt else ""),
        _overlaps(standing),
        references.to(rate.figure.came_from),
    )


def _overlaps(standing: Standing) -> str:
    overlaps, apart = standing.overlaps, standing.apart
    if not overlaps:
        return "none" if apart else ""
    if not apart:
        return "all others" if len(overlaps) > 1 else _named(overlaps)
    return _named(overlaps) if len(overlaps) <= len(apart) else f"all but {_named(apart)}"


def _named(rates: Sequence[Rate]) -> str:
    return ", ".join(f"{each.first.short} ({each.time})" for each in rates)


def _notes(several: Sequence[Standing]) -> Iterator[str]:
    told: set[str] = set()
    for each in several:
        one = each.rate.first
        told.add(one.id)
        untold = tuple(other for other in each.contradicts if other.first.id not in told)
        if untold:
            yield f"{one.short} disagrees with {_named(untold)}, of the same period"
        if one.kind is not Kind.REPORTED:
            yield f"{one.short} is a {one.kind}: no other figure is converted with it"
        if one.note:
            yield f"{one.short}: {one.note}"
        if one.doubt:
            yield f"? {one.short}: {one.doubt}"
