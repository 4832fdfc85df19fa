"""A whole and its parts, as a sheet.

In the flat records `role` is whole, part, together (the parts that are added up) or rest (what is
left of the whole without the parts named); `codes` are the sectors or partners that the row is
made of, of a rest those that it is without. Levels and change are in `unit`, the rest in percent,
`contribution` in percentage points.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.breakdown.parts import Role
from cqtrade.fx import conversion
from cqtrade.language import said, term
from cqtrade.model import SeriesKey
from cqtrade.sheet import Records, Sheet, flat, itemised, wording
from cqtrade.sheet.money import Money
from cqtrade.sheet.references import References
from cqtrade.sheet.view import Column, Table, View
from cqtrade.telling import times

if TYPE_CHECKING:
    from cqtrade.breakdown.parts import Breakdown, Row
    from cqtrade.chart import Chart
    from cqtrade.columns import Cell
    from cqtrade.dataset import Dataset
    from cqtrade.figures import Figure
    from cqtrade.fx.conversion import Exchange
    from cqtrade.model import Codelists
    from cqtrade.period import Period

COLUMNS = (
    "whole", "subject", "partner", "indicator", "by", "period", "unit", "role", "codes",
    "value", "value_low", "value_high", "value_derived",
    "share", "share_low", "share_high",
    "base", "base_low", "base_high", "base_derived",
    "change", "change_low", "change_high",
    "growth", "growth_low", "growth_high", "growth_derived",
    "stated_growth", "stated_growth_low", "stated_growth_high", "stated_growth_hedge",
    "contribution", "contribution_low", "contribution_high",
    "share_of_change", "share_of_change_low", "share_of_change_high",
    "remarks", "ids", "sources",
)  # fmt: skip


def of_breakdown(found: Breakdown, dataset: Dataset) -> Sheet:
    """Return a breakdown as a sheet; without any part it has no rows."""
    exchange = dataset.exchange
    more = conversion.COLUMNS if exchange.currency else ()
    columns = COLUMNS + more + flat.citation_column(dataset)
    shown = found.rows if found.parts else ()
    rows = (
        _record(each, found)
        + _converted(each, found, exchange)
        + flat.citations(each.observations, dataset)
        for each in shown
    )
    return Sheet(
        Records(columns, rows), lambda: _view(found, dataset), lambda: _chart(found, dataset)
    )


def _chart(found: Breakdown, dataset: Dataset) -> Chart:
    from cqtrade.sheet.charts import breakdown

    lists = dataset.codelists
    return breakdown.of_breakdown(
        found,
        dataset,
        title=_title(found, lists),
        lines=tuple(itemised.headings(found)),
        named=lambda row: itemised.named(row, found, lists),
    )


def _record(row: Row, found: Breakdown) -> tuple[Cell, ...]:
    asked = found.question
    return (
        asked.sector, asked.subject, asked.partner or None, found.indicator,
        str(found.by), str(asked.period), found.unit or None, str(row.role), row.codes,
        *flat.numbers(row.value), flat.derived(row.value),
        *flat.numbers(row.share),
        *flat.numbers(row.base), flat.derived(row.base),
        *flat.numbers(row.change),
        *flat.numbers(row.growth), flat.derived(row.growth),
        *flat.printed(row.stated),
        *flat.numbers(row.contribution),
        *flat.numbers(row.share_of_change),
        row.remarks, *flat.whence(row.observations),
    )  # fmt: skip


def _converted(row: Row, found: Breakdown, exchange: Exchange) -> tuple[Cell, ...]:
    if not exchange.currency:
        return ()
    time = _time(found, found.question.period, exchange)
    return conversion.row(exchange.of_level(row.value, time) if row.value else None)


def _time(found: Breakdown, period: Period, exchange: Exchange) -> Period:
    asked = found.question
    series = SeriesKey(asked.subject, asked.sector, found.indicator, asked.partner)
    return exchange.time_of(series, period, None)


def _view(found: Breakdown, dataset: Dataset) -> View:
    references = References(dataset.sources, dataset.style)
    lists = dataset.codelists
    abroad = _Abroad(found, dataset.exchange, references)
    rows = tuple(_row(each, found, lists, references, abroad) for each in found.rows)
    return View(
        title=_title(found, lists),
        lines=tuple(itemised.headings(found)),
        tables=(Table(_columns(found), rows).without_empty_columns(),) if rows else (),
        notes=(*abroad.money.notes(), *itemised.notes(found, lists)),
        sources=references.listed(),
        verbatim=references.exchanged(),
    )


class _Abroad:
    """The levels of a breakdown, each with what it is in the currency that is wanted."""

    def __init__(self, found: Breakdown, exchange: Exchange, references: References) -> None:
        before = found.question.year_before
        self.money = Money(exchange, references)
        self._now = _time(found, found.question.period, exchange)
        self._before = _time(found, before, exchange) if before else None

    def value(self, row: Row) -> str:
        printed = wording.level(row.value)
        return self.money.level(printed, row.value, self._now) if row.value else printed

    def base(self, row: Row) -> str:
        printed = wording.level(row.base)
        if row.base is None or self._before is None:
            return printed
        return self.money.level(printed, row.base, self._before)


def _title(found: Breakdown, lists: Codelists) -> str:
    asked = found.question
    parts = [
        wording.label(asked.subject, lists.subjects),
        wording.label(asked.sector, lists.sectors),
        wording.label(found.indicator, lists.indicators),
    ]
    parts += wording.within(asked.partner, "", lists)
    by = said("by {dimension}", dimension=term(found.by))
    return " · ".join([*parts, times.told(asked.period), by])


def _columns(found: Breakdown) -> tuple[Column, ...]:
    before = found.question.year_before
    change = found.whole.change if found.whole else None
    falls = change is not None and change.number < 0
    return (
        Column(said("part"), wraps=True, least=14),
        Column(said("value"), wraps=True),
        Column(said("share"), wraps=True, least=8),
        Column(times.told(before) if before else said("before"), wraps=True),
        Column(said("growth"), wraps=True, least=8),
        Column(said("contribution"), wraps=True, least=9),
        Column(
            said("of the net decrease") if falls else said("of the net increase"),
            wraps=True,
            least=10,
        ),
        Column(said("where"), wraps=True, least=8),
    )


def _row(
    row: Row, found: Breakdown, lists: Codelists, references: References, abroad: _Abroad
) -> tuple[str, ...]:
    return (
        itemised.named(row, found, lists),
        abroad.value(row),
        wording.share(row.share) if row.share else "",
        abroad.base(row),
        "\n".join(wording.growth_lines(row.growth, row.stated)),
        _points(row.contribution),
        wording.share(row.share_of_change) if row.share_of_change else "",
        references.to(row.observations) if row.role in (Role.WHOLE, Role.PART) else "",
    )


def _points(one: Figure | None) -> str:
    if one is None:
        return ""
    limits = wording.limits(one)
    change = wording.change(one)
    return change if limits == wording.figure(one) else wording.beneath(change, limits)
