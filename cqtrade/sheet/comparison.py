"""Two periods side by side, as a sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.compare.periods import Basis, span_in_words
from cqtrade.language import said, term
from cqtrade.sheet import Records, Sheet, caveats, converted, flat, wording
from cqtrade.sheet.references import References
from cqtrade.sheet.view import Column, Table, View
from cqtrade.telling import times

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cqtrade.chart import Chart
    from cqtrade.columns import Cell
    from cqtrade.compare.periods import Compared, Comparison
    from cqtrade.dataset import Dataset
    from cqtrade.figures import Figure
    from cqtrade.model import Codelists

COLUMNS = (
    "series", "subject", "sector", "indicator", "partner", "among", "unit",
    "before", "after", "basis",
    "before_value", "before_low", "before_high", "before_derived",
    "after_value", "after_low", "after_high", "after_derived",
    "change", "change_low", "change_high", "change_unit",
    "growth", "growth_low", "growth_high", "growth_derived",
    "annual_growth", "annual_growth_low", "annual_growth_high",
    "stated_growth", "stated_growth_low", "stated_growth_high", "stated_growth_hedge",
    "remarks", "ids", "sources",
)  # fmt: skip


def of_compared(compared: Compared, dataset: Dataset, *, one_sided: bool) -> Sheet:
    """Return a comparison as a sheet, with the series of one period only where asked."""
    shown = compared.rows + (compared.one_sided if one_sided else ())
    exchange = dataset.exchange
    conversion = converted.COLUMNS if exchange.currency else ()
    columns = COLUMNS + conversion + flat.citation_column(dataset)
    rows = (
        _record(each, compared)
        + converted.record(each, compared, exchange)
        + flat.citations(each.observations, dataset)
        for each in shown
    )
    return Sheet(
        Records(columns, rows),
        lambda: _view(compared, shown, dataset),
        lambda: _chart(compared, shown, dataset),
    )


def _chart(compared: Compared, shown: Sequence[Comparison], dataset: Dataset) -> Chart:
    from cqtrade.sheet.charts import comparison

    return comparison.of_compared(compared, shown, dataset)


def _record(row: Comparison, compared: Compared) -> tuple[Cell, ...]:
    series = row.series
    return (
        str(series), series.subject, series.sector, series.indicator,
        series.partner or None, row.among or None, row.unit or None,
        str(compared.before), str(compared.after), str(row.basis),
        *flat.numbers(row.before), flat.derived(row.before),
        *flat.numbers(row.after), flat.derived(row.after),
        *flat.numbers(row.change), row.change.unit or None if row.change else None,
        *flat.numbers(row.growth), flat.derived(row.growth),
        *flat.numbers(row.annual),
        *flat.printed(row.stated),
        row.remarks, *flat.whence(row.observations),
    )  # fmt: skip


def _view(compared: Compared, shown: Sequence[Comparison], dataset: Dataset) -> View:
    references = References(dataset.sources, dataset.style)
    columns = (
        Column(said("series"), wraps=True),
        Column(times.told(compared.before), wraps=True, least=14),
        Column(times.told(compared.after), wraps=True, least=14),
        Column(said("change"), wraps=True),
        Column(said("growth"), wraps=True, least=8),
        Column(said("basis")),
        Column(said("where"), wraps=True, least=8),
    )
    abroad = converted.Abroad(compared, dataset.exchange, references)
    rows = tuple(_row(each, dataset.codelists, references, abroad) for each in shown)
    return View(
        title=said(
            "{before} and {after}",
            before=times.told(compared.before),
            after=times.told(compared.after),
        ),
        lines=tuple(_heading(compared, shown)),
        tables=(Table(columns, rows).without_empty_columns(),) if rows else (),
        notes=(*abroad.notes(), *_notes(shown, dataset)),
        sources=references.listed(),
        verbatim=references.exchanged(),
    )


def _heading(compared: Compared, shown: Sequence[Comparison]) -> Iterator[str]:
    span = span_in_words(compared.before, compared.after)
    yield said(
        "{number} comparable series, growth {span}", number=f"{len(compared.rows):,}", span=span
    )
    left = len(compared.one_sided)
    if left and len(shown) == len(compared.rows):
        figures = wording.count(left, "figure")
        yield said("{figures} of one period only: --all lists them", figures=figures)


def _row(
    row: Comparison, codelists: Codelists, references: References, abroad: converted.Abroad
) -> tuple[str, ...]:
    return (
        _named(row, codelists),
        *abroad.cells(row, _change(row.change), _growth(row)),
        term(row.basis),
        references.to(row.observations),
    )


def _named(row: Comparison, codelists: Codelists) -> str:
    series = row.series
    parts = [
        wording.label(series.subject, codelists.subjects),
        wording.label(series.sector, codelists.sectors),
        wording.label(series.indicator, codelists.indicators),
    ]
    return " · ".join([*parts, *wording.within(series.partner, row.among, codelists)])


def _change(figure: Figure | None) -> str:
    return wording.change(figure) if figure else ""


def _growth(row: Comparison) -> str:
    comparable = row.basis is not Basis.PRINTED or row.growth
    lines = wording.growth_lines(row.growth, row.stated if comparable else None)
    annual = (wording.a_year(wording.percentage(row.annual)),) if row.annual else ()
    return "\n".join((*lines, *annual))


def _notes(shown: Sequence[Comparison], dataset: Dataset) -> Iterator[str]:
    if any(row.basis is Basis.IMPLIED for row in shown):
        yield said(
            "implied: one level worked out from the other and the stated growth, with its bounds"
        )
    # What several rows of a series say of it is said once.
    told = ((_named(row, dataset.codelists), each) for row in shown for each in row.remarks)
    for what, remark in dict.fromkeys(told):
        yield said("{what}: {remark}", what=what, remark=remark)
    yield from caveats.of(each for row in shown for each in row.observations)
