"""A series through time, and the list of all series, as sheets."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from cqtrade import cells
from cqtrade.compare.periods import compare, span_in_words
from cqtrade.language import said
from cqtrade.model import Kind
from cqtrade.period import sort_key
from cqtrade.sheet import Records, Sheet, page, wording
from cqtrade.sheet.money import Money
from cqtrade.sheet.references import References
from cqtrade.sheet.view import Column, Table, View
from cqtrade.telling import amounts, labels, times

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from cqtrade.chart import Chart
    from cqtrade.dataset import Dataset, Facts
    from cqtrade.model import Observation, SeriesKey
    from cqtrade.period import Period

SERIES_COLUMNS = ("series", "subject", "sector", "indicator", "partner", "figures", "first", "last")
BARS = "▁▂▃▄▅▆▇█"
FEWEST_FOR_A_LINE = 3


def of_series(found: Facts, key: SeriesKey) -> Sheet:
    """Return all figures of one series in time order, with the growth between comparable ones."""
    return Sheet(
        Records(found.dataset.columns, found.rows()),
        lambda: _view(found, key),
        lambda: _chart(found),
    )


def of_all_series(dataset: Dataset) -> Sheet:
    """Return every series with the number of its figures and its years."""
    members: dict[SeriesKey, list[Observation]] = {}
    for each in dataset.select():
        members.setdefault(each.series, []).append(each)
    rows = [
        (
            str(key),
            *key[:3],
            key.partner or None,
            len(several),
            *(page.years(several) or (None, None)),
        )
        for key, several in members.items()
    ]

    def view() -> View:
        columns = (
            Column(said("series")),
            Column(said("figures"), right=True),
            Column(said("first")),
            Column(said("last")),
        )
        shown = tuple((str(row[0]), *(str(cell or "") for cell in row[5:])) for row in rows)
        return View(said("{number} series", number=len(rows)), (), (Table(columns, shown),))

    return Sheet(Records(SERIES_COLUMNS, rows), view)


def sparkline(numbers: Sequence[Decimal]) -> str:
    """Return a bar for each number, the lowest and the highest at the ends of the scale."""
    low, high = min(numbers), max(numbers)
    steps = len(BARS) - 1
    return "".join(
        BARS[int((each - low) * steps / (high - low)) if high > low else 0] for each in numbers
    )


def _chart(found: Facts) -> Chart:
    from cqtrade.sheet.charts import series

    return series.of_series(found)


def _view(found: Facts, key: SeriesKey) -> View:
    references = References(found.dataset.sources, found.dataset.style)
    money = Money(found.dataset.exchange, references)
    claims = sorted(cells.claims(found), key=lambda claim: sort_key(claim[0].period))
    grown = _growth_into(found)
    columns = (
        Column(said("id")),
        Column(said("period"), wraps=True, least=8),
        Column(said("value"), wraps=True),
        Column(said("stated growth"), wraps=True, least=8),
        Column(said("growth between levels"), wraps=True),
        Column(said("where"), wraps=True, least=8),
    )
    rows = tuple(
        (
            claim[0].short,
            f"{wording.when(claim[0])}{wording.qualified(claim[0])}",
            money.value(claim),
            money.growth(claim),
            grown.get(claim[0].period, "") if claim[0].value else "",
            references.to(claim),
        )
        for claim in claims
    )
    title = " · ".join(_named(key, found.dataset))
    lines = (str(key), page.totals(found), *_lines(found))
    doubts = (f"? {each.short}: {each.doubt}" for each in found if each.doubt)
    notes = (*money.notes(), *doubts)
    return View(
        title,
        lines,
        (Table(columns, rows).without_empty_columns(),),
        notes,
        references.listed(),
        references.exchanged(),
    )


def _named(key: SeriesKey, dataset: Dataset) -> Iterator[str]:
    lists = dataset.codelists
    yield wording.label(key.subject, lists.subjects)
    yield wording.label(key.sector, lists.sectors)
    yield wording.label(key.indicator, lists.indicators)
    yield from wording.within(key.partner, "", lists)


def _growth_into(found: Facts) -> dict[Period, str]:
    """Return, for each period with a level, its growth on the nearest earlier one of its span."""
    reported = [each for each in found if each.kind is Kind.REPORTED]
    dated = {each.period for each in reported if each.value and each.period.first}
    periods = sorted(dated, key=sort_key)
    grown = {}
    for number, after in enumerate(periods):
        before = next((each for each in reversed(periods[:number]) if _precedes(each, after)), None)
        if before:
            grown[after] = _growth(found, before, after)
    return grown


def _precedes(earlier: Period, later: Period) -> bool:
    return earlier.spans_like(later) and earlier.years_until(later) is not None


def _growth(found: Facts, before: Period, after: Period) -> str:
    compared = compare(found, before, after, found.dataset.codelists)
    rates = [row.growth for row in compared.rows if row.growth and row.growth.derived]
    shown = labels.either(
        said(
            "{number} ({limits})",
            number=wording.percentage(each),
            limits=wording.growth_limits(each.bounds),
        )
        for each in rates
    )
    if not shown:
        return ""
    span = span_in_words(before, after)
    if found.dataset.exchange.currency:
        unit = amounts.unit_alone(compared.rows[0].unit)
        span = said("{span}, in {unit}", span=span, unit=unit)
    return f"{shown}\n{span}"


def _lines(found: Facts) -> Iterator[str]:
    """Return a sparkline of the commonest span where it has three or more levels in one unit."""
    levels = [
        each
        for each in found
        if each.value and each.kind is Kind.REPORTED and each.period.months and not each.name
    ]
    spans = Counter((_span(each), each.unit) for each in levels)
    for (span, unit), _ in spans.most_common(1):
        alike = {
            each.period: each.value.number
            for each in levels
            if each.value and (_span(each), each.unit) == (span, unit)
        }
        periods = sorted(alike, key=sort_key)
        if len(periods) >= FEWEST_FOR_A_LINE:
            yield said(
                "{first} {bars} {last}  ({unit})",
                first=times.told(periods[0]),
                bars=_drawn(periods, alike),
                last=times.told(periods[-1]),
                unit=amounts.unit_alone(unit),
            )


def _drawn(periods: Sequence[Period], numbers: dict[Period, Decimal]) -> str:
    bars = dict(zip(periods, sparkline([numbers[each] for each in periods]), strict=True))
    drawn = [bars[periods[0]]]
    for before, after in pairwise(periods):
        # A year without a figure stays a gap.
        drawn += [" " * ((before.years_until(after) or 1) - 1), bars[after]]
    return "".join(drawn)


def _span(one: Observation) -> tuple[int | None, int | None]:
    """Return what makes a period one of a row: its length and the month in which it ends."""
    return one.period.months, one.period.last.month if one.period.last else None
