"""Targets and forecasts beside what has been reported: gap, multiple, growth still needed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from cqtrade import cells, figures
from cqtrade.cells import Cell
from cqtrade.model import Kind
from cqtrade.quantity import PERCENT, TIMES, Hedge
from cqtrade.targets import mismatch
from cqtrade.telling import times

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cqtrade.figures import Figure
    from cqtrade.model import Codelists, Observation
    from cqtrade.targets.mismatch import Mismatch

AIMS = (Kind.TARGET, Kind.FORECAST)


class State(StrEnum):
    """How a target stands by the newest comparable report."""

    REACHED = "reached"
    OPEN = "open"
    MISSED = "missed"
    UNTOLD = "cannot be told"
    NO_REPORT = "no comparable report"


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """A target or forecast and the newest report that compares with it.

    `gap` is what lies between the two, in their unit, percentage points for rates; `multiple` the
    target over the report; `years` how many lie between them, below zero where the report is of a
    later time; `annual` the compound growth a year still needed, in percent. Where no report
    compares, `nearest` is the one that comes nearest, with why it does not.
    """

    target: Cell
    measured: Cell | None = None
    years: int | None = None
    gap: Figure | None = None
    multiple: Figure | None = None
    annual: Figure | None = None
    state: State = State.NO_REPORT
    nearest: Mismatch | None = None
    remarks: tuple[str, ...] = ()

    @property
    def aim(self) -> Observation:
        """The figure that speaks for the target."""
        return self.target.observations[0]

    @property
    def observations(self) -> tuple[Observation, ...]:
        """Every printed figure that it rests on."""
        measured = self.measured.observations if self.measured else ()
        return (*self.target.observations, *measured)


def is_aim(one: Observation) -> bool:
    """Tell whether a figure is a target, a forecast or what a plan sets; a rule is none."""
    return one.kind in AIMS or (bool(one.plan) and one.kind is not Kind.RULE)


def progress(
    wanted: Iterable[Observation], observations: Iterable[Observation], codelists: Codelists
) -> tuple[Progress, ...]:
    """Return how each target among *wanted* stands by what *observations* report.

    Sources that disagree, on a target or on what was reached, are all told.
    """
    reports = [each for each in observations if each.kind is Kind.REPORTED and not is_aim(each)]
    reports = [each for each in reports if not each.withdrawn]
    return tuple(
        each for target in _targets(wanted) for each in _progress(target, reports, codelists)
    )


def _targets(wanted: Iterable[Observation]) -> Iterator[Cell]:
    groups: dict[tuple[object, ...], list[Observation]] = {}
    for each in wanted:
        if is_aim(each):
            plan = (each.kind, each.plan, each.among, each.cumulative_from, each.growth_basis)
            groups.setdefault((each.series, each.period, each.unit, plan), []).append(each)
    for several in groups.values():
        yield from cells.levels(several)
        yield from cells.rates(each for each in several if not each.value)
        # Growth by an amount or by points has nothing to be measured by, but is a target too.
        for each in several:
            if each.growth and not each.value and not each.rate:
                yield Cell(each.growth, (each,))


def _progress(
    target: Cell, reports: Sequence[Observation], codelists: Codelists
) -> Iterator[Progress]:
    aim = target.observations[0]
    alike = [each for each in reports if mismatch.compares(aim, each, codelists)]
    if not alike:
        yield Progress(target=target, nearest=mismatch.nearest(aim, reports, codelists))
        return
    years = min((_years(aim, each, codelists) for each in alike), key=_nearness)
    newest = [each for each in alike if _years(aim, each, codelists) == years]
    several = cells.levels(newest) if aim.value else cells.rates(newest)
    remarks = tuple(cells.disagreement(times.told(newest[0].period), several))
    ceiling = _is_ceiling(target, codelists)
    for measured in several:
        yield _measured(target, measured, years, ceiling=ceiling, remarks=remarks)


def _years(aim: Observation, report: Observation, codelists: Codelists) -> int:
    return mismatch.years_apart(report, aim, codelists) or 0


def _nearness(years: int) -> tuple[bool, int]:
    """Order reports: that of the target's own time, the first after it, else the last before."""
    return years > 0, abs(years)


def _measured(
    target: Cell, measured: Cell, years: int, *, ceiling: bool, remarks: tuple[str, ...]
) -> Progress:
    unit = target.quantity.unit
    aim, level = _figure(target), _figure(measured)
    state = _state(target, measured, years, ceiling=ceiling)
    has_ratio = unit not in ("", PERCENT) and level.number > 0 and aim.number > 0
    is_wanting = years > 0 and state is State.OPEN and not ceiling
    return Progress(
        target=target,
        measured=measured,
        years=years,
        gap=figures.change(level, aim) if unit else None,
        multiple=figures.ratio(aim, level, TIMES) if has_ratio else None,
        annual=figures.annual_growth(level, aim, years) if has_ratio and is_wanting else None,
        state=state,
        remarks=remarks,
    )


def _figure(cell: Cell) -> Figure:
    return figures.level(cell, cell.quantity.unit)


def _is_ceiling(target: Cell, codelists: Codelists) -> bool:
    """Tell whether less is meant: at most so much, or a rank."""
    indicator = codelists.indicators[target.observations[0].indicator]
    return target.quantity.hedge in (Hedge.AT_MOST, Hedge.UNDER) or indicator.measure == "rank"


def _state(target: Cell, measured: Cell, years: int, *, ceiling: bool) -> State:
    meant, found = target.quantity, measured.bounds
    if ceiling:
        found = -found
    goal = -meant.number if ceiling else meant.number
    least = -meant.usual if ceiling else meant.usual
    is_over = found.low is not None and found.low >= goal
    is_under = found.high is not None and least.low is not None and found.high < least.low
    if years > 0:
        return State.REACHED if is_over and not ceiling else State.OPEN
    return State.REACHED if is_over else State.MISSED if is_under else State.UNTOLD
