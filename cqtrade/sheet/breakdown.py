"""A whole and its parts, as a sheet.

In the flat records `role` is whole, part, together (the parts that are added up) or rest (what is
left of the whole without the parts named); `codes` are the sectors or partners that the row is
made of, of a rest those that it is without. Levels and change are in `unit`, the rest in percent,
`contribution` in percentage points.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.breakdown.dimension import Dimension
from cqtrade.breakdown.parts import Apart, Role
from cqtrade.fx import conversion
from cqtrade.model import SeriesKey
from cqtrade.sheet import Records, Sheet, caveats, flat, wording
from cqtrade.sheet.money import Money
from cqtrade.sheet.references import References
from cqtrade.sheet.view import Column, Table, View

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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

_NOT_ADDED = {
    Apart.SECTORS_MAY_OVERLAP: "the codelist does not say that they are disjoint",
    Apart.PARTNERS_MAY_OVERLAP: "the codelist does not place them all within one area",
    Apart.NOT_ADDITIVE: "of this indicator, parts do not add up",
}


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
        lines=tuple(_heading(found)),
        named=lambda row: _named(row, found, lists),
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
        lines=tuple(_heading(found)),
        tables=(Table(_columns(found), rows).without_empty_columns(),) if rows else (),
        notes=(*abroad.money.notes(), *_notes(found, lists)),
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
    if asked.partner:
        parts.append(f"with {wording.label(asked.partner, lists.subjects)}")
    return " · ".join([*parts, str(asked.period), f"by {found.by}"])


def _heading(found: Breakdown) -> Iterator[str]:
    together, rest = found.together, next(iter(found.rests), None)
    if together and together.share and rest and rest.value:
        parts = wording.count(len(together.codes), "part")
        share = wording.share(together.share).replace("\n", " ")
        yield f"{parts} named: {share} of it; {wording.figure(rest.value)} is not itemised"
    if found.apart in _NOT_ADDED:
        yield f"The parts may overlap, so they are not added up: {_NOT_ADDED[found.apart]}"
    if found.parts and not (found.whole and found.whole.value):
        yield "No figure of the whole, so no shares and nothing left over"


def _columns(found: Breakdown) -> tuple[Column, ...]:
    before = found.question.year_before
    change = found.whole.change if found.whole else None
    direction = "decrease" if change and change.number < 0 else "increase"
    return (
        Column("part", wraps=True, least=14),
        Column("value", wraps=True),
        Column("share", wraps=True, least=8),
        Column(str(before or "before"), wraps=True),
        Column("growth", wraps=True, least=8),
        Column("contribution", wraps=True, least=9),
        Column(f"of the net {direction}", wraps=True, least=10),
        Column("where", wraps=True, least=8),
    )


def _row(
    row: Row, found: Breakdown, lists: Codelists, references: References, abroad: _Abroad
) -> tuple[str, ...]:
    return (
        _named(row, found, lists),
        abroad.value(row),
        wording.share(row.share) if row.share else "",
        abroad.base(row),
        "\n".join(wording.growth_lines(row.growth, row.stated)),
        _points(row.contribution),
        wording.share(row.share_of_change) if row.share_of_change else "",
        references.to(row.observations) if row.role in (Role.WHOLE, Role.PART) else "",
    )


def _named(row: Row, found: Breakdown, lists: Codelists) -> str:
    labels = [_label(code, found, lists) for code in row.codes]
    match row.role:
        case Role.WHOLE:
            return wording.label(found.question.sector, lists.sectors)
        case Role.PART:
            return f"– {labels[0]}"
        case Role.TOGETHER:
            return f"the {len(labels)} together"
        case Role.REST:
            return f"all but {labels[0]}" if len(labels) == 1 else "not itemised"


def _label(code: str, found: Breakdown, lists: Codelists) -> str:
    entries = lists.subjects if found.by is Dimension.PARTNER else lists.sectors
    return wording.label(code, entries)


def _points(one: Figure | None) -> str:
    if one is None:
        return ""
    limits = wording.limits(one)
    within = "" if limits == wording.figure(one) else f"\n({limits})"
    return f"{wording.change(one)}{within}"


def _notes(found: Breakdown, lists: Codelists) -> Iterator[str]:
    if any(row.base and row.base.derived for row in found.parts):
        yield "in brackets: the bounds of what is worked out, from those of the printed figures"
    yield from _ungrown(found, lists)
    for row in found.rows:
        for remark in row.remarks:
            yield f"{_named(row, found, lists)}: {remark}"
    for code, several in found.unlike:
        figures = ", ".join(wording.value(each) or wording.growth(each) for each in several)
        yield f"{_label(code, found, lists)}: {figures} cannot be set beside the others"
    yield from caveats.of(each for row in found.rows for each in row.observations)


def _ungrown(found: Breakdown, lists: Codelists) -> Iterator[str]:
    """Tell whose growth is wanting where sums have none for want of it."""
    added = (found.whole, *found.parts)
    wanting = [_named(row, found, lists) for row in added if row and row.value and not row.base]
    if wanting and found.rests:
        yield f"no source tells the growth of {_listed(wanting)}, so none can be had of sums"


def _listed(labels: Iterable[str]) -> str:
    return ", ".join(label.removeprefix("– ") for label in labels)
