"""Targets and forecasts beside the newest comparable reports, as a sheet.

In the flat records `target` and `measured` are levels in `unit`, or growth in percent where
`measure` is growth; `gap` is in `gap_unit`; `multiple` is the target over the report; `years` how
many lie between them; `annual_growth` what is still needed a year, in percent. `nearest` is
the id of a figure that does not compare, and `why_not` the reasons.
"""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN
from functools import partial
from typing import TYPE_CHECKING

from cqtrade.quantity import PERCENT, TIMES, Hedge
from cqtrade.sheet import Records, Sheet, caveats, flat, wording
from cqtrade.sheet.money import Money
from cqtrade.sheet.references import References
from cqtrade.sheet.view import Column, Table, View
from cqtrade.targets.progress import State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from decimal import Decimal

    from cqtrade.cells import Cell as Printed
    from cqtrade.chart import Chart
    from cqtrade.columns import Cell
    from cqtrade.dataset import Dataset
    from cqtrade.figures import Figure
    from cqtrade.model import Codelists, Observation
    from cqtrade.targets.progress import Progress

COLUMNS = (
    "series", "subject", "sector", "indicator", "partner", "among", "kind", "plan",
    "period", "measure", "unit",
    "target", "target_low", "target_high", "target_hedge",
    "state", "measured_period", "measured", "measured_low", "measured_high", "measured_hedge",
    "gap", "gap_low", "gap_high", "gap_unit",
    "multiple", "multiple_low", "multiple_high",
    "years", "annual_growth", "annual_growth_low", "annual_growth_high",
    "nearest", "why_not", "remarks", "ids", "sources",
)  # fmt: skip

# From here on, hedged rates are told in whole percent.
_TWO_DIGITS = 10
_STRICTLY_BELOW = frozenset({Hedge.NEARLY, Hedge.UNDER})


def of_progress(several: Sequence[Progress], dataset: Dataset) -> Sheet:
    """Return targets and how each stands, those without a comparable report apart."""
    columns = COLUMNS + flat.citation_column(dataset)
    rows = (_record(each) + flat.citations(each.observations, dataset) for each in several)
    return Sheet(
        Records(columns, rows), lambda: _view(several, dataset), lambda: _chart(several, dataset)
    )


def _chart(several: Sequence[Progress], dataset: Dataset) -> Chart:
    from cqtrade.sheet.charts import targets

    return targets.of_progress(
        several,
        dataset,
        lines=(_heading(several, [each for each in several if each.measured]),),
        named=lambda one: _named(one, dataset.codelists),
        gap=lambda one: _gap(one).replace("\n", " "),
    )


def _record(one: Progress) -> tuple[Cell, ...]:
    aim, target = one.aim, one.target
    return (
        str(aim.series), aim.subject, aim.sector, aim.indicator,
        aim.partner or None, aim.among or None, str(aim.kind), aim.plan or None,
        str(aim.period), "level" if aim.value else "growth", target.quantity.unit or None,
        *flat.printed(target),
        str(one.state), _measured_period(one), *flat.printed(one.measured),
        *flat.numbers(one.gap), one.gap.unit if one.gap else None,
        *flat.numbers(one.multiple),
        one.years, *flat.numbers(one.annual),
        one.nearest.observation.id if one.nearest else None,
        one.nearest.why if one.nearest else (),
        one.remarks, *flat.whence(one.observations),
    )  # fmt: skip


def _measured_period(one: Progress) -> str | None:
    return str(one.measured.observations[0].period) if one.measured else None


def _view(several: Sequence[Progress], dataset: Dataset) -> View:
    references = References(dataset.sources, dataset.style)
    money = Money(dataset.exchange, references)
    beside = [each for each in several if each.measured]
    alone = [each for each in several if not each.measured]
    tables = (
        _beside(beside, dataset.codelists, references, money),
        _alone(alone, dataset.codelists, references, money),
    )
    return View(
        title="Targets and forecasts",
        lines=(_heading(several, beside),),
        tables=tuple(each.without_empty_columns() for each in tables if each.rows),
        notes=(*money.notes(), *_notes(several, dataset.codelists)),
        sources=references.listed(),
        verbatim=references.exchanged(),
    )


def _heading(several: Sequence[Progress], beside: Sequence[Progress]) -> str:
    has = "has" if len(beside) == 1 else "have"
    targets = (
        "1 target or forecast" if len(several) == 1 else f"{len(several)} targets or forecasts"
    )
    return f"{targets}, of which {len(beside)} {has} a report that compares"


def _beside(
    several: Sequence[Progress], lists: Codelists, references: References, money: Money
) -> Table:
    columns = (
        Column("target", wraps=True, least=14),
        Column("by", wraps=True, least=6),
        Column("aim", wraps=True, least=10),
        Column("newest report", wraps=True, least=12),
        Column("state", wraps=True, least=8),
        Column("gap", wraps=True, least=10),
        Column("multiple", wraps=True, least=9),
        Column("growth needed", wraps=True, least=9),
        Column("where", wraps=True, least=8),
    )
    rows = tuple(
        (
            *_aim(each, lists, money),
            _report(each, money),
            str(each.state),
            _gap(each),
            _multiple(each),
            _annual(each),
            references.to(each.observations),
        )
        for each in several
    )
    return Table(columns, rows)


def _alone(
    several: Sequence[Progress], lists: Codelists, references: References, money: Money
) -> Table:
    columns = (
        Column("target", wraps=True, least=20),
        Column("by", wraps=True, least=6),
        Column("aim", wraps=True, least=10),
        Column("the nearest, and why it does not compare", wraps=True, least=24),
        Column("where", wraps=True, least=8),
    )
    rows = tuple(
        (*_aim(each, lists, money), _nearest(each), references.to(_with_nearest(each)))
        for each in several
    )
    return Table(columns, rows, "No report that compares")


def _aim(one: Progress, lists: Codelists, money: Money) -> tuple[str, str, str]:
    aim = one.aim
    printed = money.value((aim,)) if aim.value else f"growth {wording.growth(aim)}"
    return _named(one, lists), wording.when(aim), printed


def _named(one: Progress, lists: Codelists) -> str:
    aim = one.aim
    plan = f" ({aim.plan})" if aim.plan else ""
    return f"{wording.who(aim, lists)} · {wording.what(aim, lists)}{plan}"


def _report(one: Progress, money: Money) -> str:
    if one.measured is None:
        return ""
    said, _, converted = money.value(one.measured.observations).partition("\n")
    if not one.measured.observations[0].value:
        said = _said(one.measured)
    when = f"{said} in {_measured_period(one)}"
    return f"{when}\n{converted}" if converted else when


def _said(cell: Printed) -> str:
    quantity = cell.quantity
    return str(quantity) if cell.observations[0].value else wording.rate(quantity)


def _nearest(one: Progress) -> str:
    if one.nearest is None:
        return "none"
    near = one.nearest.observation
    said = wording.value(near) or wording.growth(near)
    when = f" in {wording.when(near)}" if near.period.first else ""
    return f"{said}{when} ({near.short}): {'; '.join(one.nearest.why)}"


def _with_nearest(one: Progress) -> tuple[Observation, ...]:
    return (*one.observations, one.nearest.observation) if one.nearest else one.observations


def _gap(one: Progress) -> str:
    if one.gap is None:
        return ""
    within = "\n(no bound)" if one.gap.bounds.is_open else ""
    bound = _single_bound(one, one.gap, partial(wording.end, one.gap))
    return bound or f"{wording.change(one.gap)}{within}"


def _multiple(one: Progress) -> str:
    if one.multiple is None:
        return ""
    places = 1 if None in _ends(one.multiple) else 2
    return _told(one, one.multiple, places, f" {TIMES}")


def _annual(one: Progress) -> str:
    if one.annual is None:
        return ""
    coarse = one.annual.bounds.width is None and abs(one.annual.number) >= _TWO_DIGITS
    return _told(one, one.annual, 0 if coarse else 1, f"{PERCENT} a year")


def _told(one: Progress, figure: Figure, places: int, word: str) -> str:
    """Return a figure with both its bounds, or the only one that it has."""

    def rounded(number: Decimal, rounding: str = ROUND_HALF_EVEN) -> str:
        return f"{wording.decimal(number, places, rounding)}{word}"

    low, high = figure.bounds.low, figure.bounds.high
    number, within = rounded(figure.number), "\n(no bound)"
    if low is not None and high is not None:
        ends = f"{wording.decimal(low, places)} to {rounded(high)}"
        within = "" if rounded(low) == rounded(high) == number else f"\n({ends})"
    return _single_bound(one, figure, rounded) or f"{number}{within}"


def _single_bound(one: Progress, figure: Figure, told: Callable[[Decimal, str], str]) -> str:
    """Return the only bound of a figure, rounded so that it stays true; nothing for two or none.

    A hedge that excludes its own number makes it `more than` or `under`, else `at least` or
    `at most`.
    """
    low, high = _ends(figure)
    target, report = one.target.quantity.hedge, one.measured and one.measured.quantity.hedge
    if low is not None and high is None:
        strict = target is Hedge.OVER or report in _STRICTLY_BELOW
        return f"{'more than' if strict else 'at least'} {told(low, ROUND_FLOOR)}"
    if high is not None and low is None:
        strict = target in _STRICTLY_BELOW or report is Hedge.OVER
        return f"{'under' if strict else 'at most'} {told(high, ROUND_CEILING)}"
    return ""


def _ends(figure: Figure) -> tuple[Decimal | None, Decimal | None]:
    """Return the bounds of a figure; that a multiple is above zero goes without saying."""
    low = figure.bounds.low
    return None if figure.unit == TIMES and low == 0 else low, figure.bounds.high


def _notes(several: Sequence[Progress], lists: Codelists) -> Iterator[str]:
    for each in several:
        for remark in each.remarks:
            yield f"{_named(each, lists)}: {remark}"
        if each.measured and each.state is State.UNTOLD:
            yield f"{_named(each, lists)}: within rounding or hedge of what was aimed at"
    yield from caveats.of(one for each in several for one in each.observations)
