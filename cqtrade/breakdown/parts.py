"""The parts of a whole in one period: share, growth, contribution, and what is left of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from cqtrade import figures
from cqtrade.breakdown import movement
from cqtrade.breakdown.dimension import Dimension, Sort
from cqtrade.breakdown.division import Division, Question, divide, sought
from cqtrade.breakdown.readings import Reading, readings
from cqtrade.language import said

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cqtrade.breakdown.movement import Movement
    from cqtrade.cells import Cell
    from cqtrade.figures import Figure
    from cqtrade.model import Codelists, Observation
    from cqtrade.selection import Selection


class Role(StrEnum):
    """What a row is to the whole; the rest is what is left of it without the parts named."""

    WHOLE = "whole"
    PART = "part"
    TOGETHER = "together"
    REST = "rest"


class Apart(StrEnum):
    """Whether parts may be added up, and why not."""

    DISJOINT = "disjoint"
    ALONE = "alone"
    SECTORS_MAY_OVERLAP = "sectors may overlap"
    PARTNERS_MAY_OVERLAP = "partners may overlap"
    NOT_ADDITIVE = "not additive"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The whole, a part, the parts together or the rest, in one period.

    `codes` are the sectors or partners that it is made of; of the rest, those it is without.
    Levels and change are in the unit of the breakdown, `growth`, `share` (of the whole) and
    `share_of_change` (of its change) in percent, `contribution` in percentage points of the
    growth of the whole. A part without a level has only the growth that is stated.
    """

    role: Role
    codes: tuple[str, ...]
    value: Figure | None = None
    base: Figure | None = None
    change: Figure | None = None
    growth: Figure | None = None
    stated: Cell | None = None
    share: Figure | None = None
    contribution: Figure | None = None
    share_of_change: Figure | None = None
    remarks: tuple[str, ...] = ()

    @property
    def observations(self) -> tuple[Observation, ...]:
        """Every printed figure that it rests on, each once."""
        every = (self.value, self.base, self.growth, self.share, self.contribution)
        used = [each for figure in every if figure for each in figure.came_from]
        used += self.stated.observations if self.stated else ()
        return tuple({each.id: each for each in used}.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakdown:
    """A whole and its parts in one period, of one indicator and unit.

    There is one rest where the parts may be added up, else one for each part whose growth tells
    how the others grew; none without a figure of the whole. `unlike` are parts whose figures
    cannot be set beside the others.
    """

    question: Question
    by: Dimension
    indicator: str
    unit: str
    whole: Row | None
    parts: tuple[Row, ...]
    together: Row | None
    rests: tuple[Row, ...]
    apart: Apart
    unlike: tuple[tuple[str, tuple[Observation, ...]], ...]
    sought: Selection

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every row: the whole, its parts, these together, the rest."""
        several = (self.whole, *self.parts, self.together, *self.rests)
        return tuple(row for row in several if row)

    @property
    def observations(self) -> tuple[Observation, ...]:
        """Every printed figure of the parts, each once."""
        used = (each for part in self.parts for each in part.observations)
        return tuple({each.id: each for each in used}.values())


def break_down(
    observations: Iterable[Observation],
    question: Question,
    codelists: Codelists,
    sort: Sort = Sort.VALUE,
) -> Breakdown:
    """Return the direct parts of a whole in one period, the greatest first, and what is left.

    Raises QueryError where the codelist has no such parts.
    """
    division = divide(observations, question, codelists)
    whole = next(iter(readings(division.whole, question.period)), None)
    said = {code: readings(few, question.period) for code, few in division.parts.items()}
    level = whole.movement if whole else None
    rows = (_read(Role.PART, code, each, level) for code in said for each in said[code])
    parts = tuple(sorted(rows, key=lambda row: _place(row, sort)))
    # Of several figures that disagree the most precise enters a sum.
    first = {row.codes[0]: said[row.codes[0]][0].movement for row in parts}
    named = {code: moved for code, moved in first.items() if moved}
    apart = _apart(tuple(named), division, codelists)
    return Breakdown(
        question=question,
        by=division.by,
        indicator=division.measure.indicator if division.measure else question.indicator,
        unit=division.measure.unit if division.measure else "",
        whole=_read(Role.WHOLE, question.sector, whole, None) if whole else None,
        parts=parts,
        together=_together(named, level) if apart is Apart.DISJOINT else None,
        rests=tuple(_rests(named, level, apart)),
        apart=apart,
        unlike=tuple(division.unlike.items()),
        sought=sought(division, codelists),
    )


def _read(role: Role, code: str, reading: Reading, whole: Movement | None) -> Row:
    if reading.movement:
        row = _moved(role, (code,), reading.movement, whole)
        return replace(row, stated=reading.stated, remarks=reading.remarks)
    growth = figures.stated_growth(reading.stated) if reading.stated else None
    remarks = reading.remarks
    return Row(role=role, codes=(code,), growth=growth, stated=reading.stated, remarks=remarks)


def _moved(role: Role, codes: tuple[str, ...], part: Movement, whole: Movement | None) -> Row:
    has_shares = whole is not None and whole.after.number > 0
    return Row(
        role=role,
        codes=codes,
        value=part.after,
        base=part.before,
        change=part.change,
        growth=part.growth,
        share=figures.share(part.after, whole.after) if whole and has_shares else None,
        contribution=movement.contribution(part, whole) if whole else None,
        share_of_change=movement.share_of_change(part, whole) if whole else None,
    )


def _apart(codes: tuple[str, ...], division: Division, codelists: Codelists) -> Apart:
    """Return whether the parts may be added up: only where the codelists set them apart."""
    if len(codes) <= 1:
        return Apart.ALONE
    indicator = division.measure.indicator if division.measure else ""
    if codelists.indicators[indicator].flow is None:
        return Apart.NOT_ADDITIVE
    if division.by is Dimension.PARTNER:
        roots = {next(reversed(codelists.areas_around(code)), code) for code in codes}
        return Apart.DISJOINT if len(roots) == 1 else Apart.PARTNERS_MAY_OVERLAP
    disjoint = codelists.sectors[division.question.sector].parts_are_disjoint
    return Apart.DISJOINT if disjoint else Apart.SECTORS_MAY_OVERLAP


def _together(named: dict[str, Movement], whole: Movement | None) -> Row:
    return _moved(Role.TOGETHER, tuple(named), movement.together([*named.values()]), whole)


def _rests(named: dict[str, Movement], whole: Movement | None, apart: Apart) -> Iterator[Row]:
    if whole is None or not named:
        return
    if apart in (Apart.DISJOINT, Apart.ALONE):
        yield _rest(named, whole)
    else:
        each = (_rest({code: part}, whole) for code, part in named.items())
        yield from (row for row in each if row.growth)


def _rest(without: dict[str, Movement], whole: Movement) -> Row:
    """Return what is left of the whole; its shares are what those of the parts leave."""
    parts = tuple(without.values())
    row = _moved(Role.REST, tuple(without), movement.rest(whole, parts), whole)
    if row.value and row.value.number < 0:
        remark = said("the parts named are more than the whole")
        return Row(role=Role.REST, codes=row.codes, value=row.value, remarks=(remark,))
    others = _moved(Role.TOGETHER, (), movement.together(parts), whole)
    return replace(
        row,
        share=movement.complement(others.share),
        contribution=movement.contribution_of_rest(whole, parts),
        share_of_change=movement.complement(others.share_of_change),
    )


def _place(row: Row, sort: Sort) -> tuple[bool, object]:
    by = {
        Sort.VALUE: row.value,
        Sort.GROWTH: row.growth,
        Sort.CONTRIBUTION: row.contribution,
    }[sort]
    return by is None, -by.number if by else 0
