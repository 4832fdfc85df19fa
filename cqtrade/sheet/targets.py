"""Targets and forecasts beside the newest comparable reports, as a sheet.

In the flat records `target` and `measured` are levels in `unit`, or growth in percent where
`measure` is growth; `gap` is in `gap_unit`; `multiple` is the target over the report; `years` how
many lie between them; `annual_growth` what is still needed a year, in percent. `nearest` is
the id of a figure that does not compare, and `why_not` the reasons.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.language import said, term
from cqtrade.sheet import Records, Sheet, caveats, flat, shortfall, wording
from cqtrade.sheet.money import Money
from cqtrade.sheet.references import References
from cqtrade.sheet.view import Column, Table, View
from cqtrade.targets.progress import State
from cqtrade.telling import labels, times

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cqtrade.chart import Chart
    from cqtrade.columns import Cell
    from cqtrade.dataset import Dataset
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
        gap=lambda one: wording.in_one_line(shortfall.gap(one)),
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
        title=said("Targets and forecasts"),
        lines=(_heading(several, beside),),
        tables=tuple(each.without_empty_columns() for each in tables if each.rows),
        notes=(*money.notes(), *_notes(several, dataset.codelists)),
        sources=references.listed(),
        verbatim=references.exchanged(),
    )


def _heading(several: Sequence[Progress], beside: Sequence[Progress]) -> str:
    if len(several) == 1:
        targets = said("1 target or forecast")
    else:
        targets = said("{number} targets or forecasts", number=len(several))
    if len(beside) == 1:
        return said("{targets}, of which 1 has a report that compares", targets=targets)
    return said(
        "{targets}, of which {number} have a report that compares",
        targets=targets,
        number=len(beside),
    )


def _beside(
    several: Sequence[Progress], lists: Codelists, references: References, money: Money
) -> Table:
    columns = (
        Column(said("target"), wraps=True, least=14),
        Column(said("by"), wraps=True, least=6),
        Column(said("aim"), wraps=True, least=10),
        Column(said("newest report"), wraps=True, least=12),
        Column(said("state"), wraps=True, least=8),
        Column(said("gap"), wraps=True, least=10),
        Column(said("multiple"), wraps=True, least=9),
        Column(said("growth needed"), wraps=True, least=9),
        Column(said("where"), wraps=True, least=8),
    )
    rows = tuple(
        (
            *_aim(each, lists, money),
            _report(each, money),
            term(each.state),
            shortfall.gap(each),
            shortfall.multiple(each),
            shortfall.annual(each),
            references.to(each.observations),
        )
        for each in several
    )
    return Table(columns, rows)


def _alone(
    several: Sequence[Progress], lists: Codelists, references: References, money: Money
) -> Table:
    columns = (
        Column(said("target"), wraps=True, least=20),
        Column(said("by"), wraps=True, least=6),
        Column(said("aim"), wraps=True, least=10),
        Column(said("the nearest, and why it does not compare"), wraps=True, least=24),
        Column(said("where"), wraps=True, least=8),
    )
    rows = tuple(
        (*_aim(each, lists, money), _nearest(each), references.to(_with_nearest(each)))
        for each in several
    )
    return Table(columns, rows, said("No report that compares"))


def _aim(one: Progress, lists: Codelists, money: Money) -> tuple[str, str, str]:
    aim = one.aim
    if aim.value:
        printed = money.value((aim,))
    else:
        printed = said("growth {growth}", growth=wording.growth(aim))
    return _named(one, lists), wording.when(aim), printed


def _named(one: Progress, lists: Codelists) -> str:
    aim = one.aim
    plan = said(" ({plan})", plan=aim.plan) if aim.plan else ""
    return f"{wording.who(aim, lists)} · {wording.what(aim, lists)}{plan}"


def _report(one: Progress, money: Money) -> str:
    if one.measured is None:
        return ""
    if one.aim.value:
        figure, _, converted = money.value(one.measured.observations).partition("\n")
    else:
        figure, converted = wording.rate(one.measured.quantity), ""
    period = times.told(one.measured.observations[0].period)
    when = said("{figure} in {period}", figure=figure, period=period)
    return f"{when}\n{converted}" if converted else when


def _nearest(one: Progress) -> str:
    if one.nearest is None:
        return said("none")
    near = one.nearest.observation
    figure = wording.value(near) or wording.growth(near)
    if near.period.first:
        figure = said("{figure} in {period}", figure=figure, period=wording.when(near))
    why = labels.clauses(one.nearest.why)
    return said("{figure} ({id}): {why}", figure=figure, id=near.short, why=why)


def _with_nearest(one: Progress) -> tuple[Observation, ...]:
    return (*one.observations, one.nearest.observation) if one.nearest else one.observations


def _notes(several: Sequence[Progress], lists: Codelists) -> Iterator[str]:
    for each in several:
        for remark in each.remarks:
            yield said("{what}: {remark}", what=_named(each, lists), remark=remark)
        if each.measured and each.state is State.UNTOLD:
            remark = said("within rounding or hedge of what was aimed at")
            yield said("{what}: {remark}", what=_named(each, lists), remark=remark)
    yield from caveats.of(one for each in several for one in each.observations)
