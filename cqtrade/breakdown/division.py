"""Which figures stand for a whole and which for its parts, along one dimension."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from cqtrade.breakdown.dimension import Dimension
from cqtrade.errors import QueryError
from cqtrade.model import Kind
from cqtrade.quantity import NO_CURRENCY
from cqtrade.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from cqtrade.model import Codelists, Observation
    from cqtrade.period import Period

PREFERRED = "exports"
# Parts of a share, a rate or a rank are not parts of its whole.
_ADDITIVE = frozenset({"money", "count", "volume"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is to be divided, in codes.

    Without a partner the whole is the trade with all of them; without an indicator or a dimension
    the one is taken that fits best.
    """

    sector: str
    period: Period
    subject: str
    partner: str = ""
    indicator: str = ""
    by: Dimension | None = None

    @property
    def year_before(self) -> Period | None:
        """The same stretch a year earlier, where the period has dates."""
        return self.period.year_before() if self.period.first else None


class Measure(NamedTuple):
    """What must be alike in figures that are set side by side.

    `origin` matters only where a source names no currency or no date.
    """

    indicator: str
    unit: str
    origin: str
    counted_from: Period | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """The figures of a whole and of its parts in one measure, for a period and the year before.

    `parts` are in the order of the codelist; `unlike` are the parts that have only figures in
    another unit, of another time of counting, or of another origin that must be one.
    """

    question: Question
    by: Dimension
    measure: Measure | None
    whole: tuple[Observation, ...]
    parts: Mapping[str, tuple[Observation, ...]]
    unlike: Mapping[str, tuple[Observation, ...]]


def divide(
    observations: Iterable[Observation], question: Question, codelists: Codelists
) -> Division:
    """Return the whole and its direct parts, of the indicator that has the most of them.

    Exports come first where there are any and no indicator is asked for; the unit is that of the
    whole, if any part has it too. Raises QueryError where the codelist has no such parts.
    """
    meant = [each for each in observations if _is_meant(each, question, codelists)]
    by, every = _along(meant, question, codelists)
    _require_parts(by, every, question, codelists)
    whole = _of_whole(meant, question)
    measure = _best(whole, every, question, codelists)
    fitting = {code: _fitting(several, measure) for code, several in every.items()}
    parts = {code: few for code, few in fitting.items() if _is_now(few, question)}
    if by is Dimension.PARTNER:
        parts = {code: few for code, few in parts.items() if not _is_within(code, parts, codelists)}
    return Division(
        question=question,
        by=by,
        measure=measure,
        whole=_fitting(whole, measure),
        parts=parts,
        unlike=_unlike(every, fitting, measure, question),
    )


def sought(division: Division, codelists: Codelists) -> Selection:
    """Return the selection that the parts would be the answer to."""
    question = division.question
    codes = {Dimension.PARTNER: (question.sector,)}.get(
        division.by, _children(division.by, question.sector, codelists)
    )
    return Selection(
        sectors=codes,
        subjects=(question.subject,),
        indicators=(question.indicator,) if question.indicator else (),
        partners=(question.partner,) if question.partner else (),
        periods=(question.period,),
        kinds=(Kind.REPORTED,),
    )


def _is_meant(one: Observation, question: Question, codelists: Codelists) -> bool:
    indicator = codelists.indicators.get(one.indicator)
    return (
        one.kind is Kind.REPORTED
        and not one.withdrawn
        and not one.among
        and one.subject == question.subject
        and one.period in (question.period, question.year_before)
        and question.indicator in ("", one.indicator)
        and indicator is not None
        and indicator.measure in _ADDITIVE
    )


def _of_whole(meant: Iterable[Observation], question: Question) -> tuple[Observation, ...]:
    key = (question.sector, question.partner)
    return tuple(each for each in meant if (each.sector, each.partner) == key)


def _along(
    meant: Sequence[Observation], question: Question, codelists: Codelists
) -> tuple[Dimension, Mapping[str, tuple[Observation, ...]]]:
    """Return the dimension asked for, else the first that has a part in the period."""
    asked = tuple(Dimension) if question.by is None else (question.by,)
    found = {by: _members(by, meant, question, codelists) for by in asked}
    for by, parts in found.items():
        if any(_is_now(several, question) for several in parts.values()):
            return by, parts
    known = (by for by in asked if _children(by, question.sector, codelists))
    by = next(known, asked[0])
    return by, found[by]


def _members(
    by: Dimension, meant: Sequence[Observation], question: Question, codelists: Codelists
) -> Mapping[str, tuple[Observation, ...]]:
    if by is Dimension.PARTNER:
        pairs = [(each.partner, each) for each in meant if each.sector == question.sector]
        codes = [code for code in codelists.subjects if _is_partner(code, question, codelists)]
    else:
        pairs = [(each.sector, each) for each in meant if each.partner == question.partner]
        codes = [*_children(by, question.sector, codelists)]
    grouped: dict[str, list[Observation]] = {code: [] for code in codes}
    for code, each in pairs:
        if code in grouped:
            grouped[code].append(each)
    return {code: tuple(several) for code, several in grouped.items() if several}


def _is_partner(code: str, question: Question, codelists: Codelists) -> bool:
    return not question.partner or question.partner in codelists.areas_around(code)


def _children(by: Dimension, sector: str, codelists: Codelists) -> tuple[str, ...]:
    return tuple(part.code for part in codelists.parts_of(sector) if part.kind == str(by))


def _require_parts(
    by: Dimension, found: Mapping[str, object], question: Question, codelists: Codelists
) -> None:
    if found or by is Dimension.PARTNER or _children(by, question.sector, codelists):
        return
    kinds = dict.fromkeys(str(part.kind) for part in codelists.parts_of(question.sector))
    along = f" by {question.by}" if question.by else ""
    parent = codelists.sectors[question.sector].parent
    hint = f"it is a part of '{parent}'" if parent else ""
    if kinds:
        hint = f"it has parts by {' and by '.join(kinds)}"
    raise QueryError(f"no sector is a part of '{question.sector}'{along}", hint)


def _best(
    whole: Sequence[Observation],
    parts: Mapping[str, Sequence[Observation]],
    question: Question,
    codelists: Codelists,
) -> Measure | None:
    """Return the measure of the indicator with most parts, in the unit of the whole if it can."""
    order = list(codelists.indicators)

    def merit(measure: Measure) -> tuple[object, ...]:
        named = sum(_is_now(_of(measure.indicator, each), question) for each in parts.values())
        alike = sum(_is_now(_fitting(each, measure), question) for each in parts.values())
        told = any(each.value for each in _fitting(whole, measure) if _is_now([each], question))
        preferred = measure.indicator == PREFERRED and named > 0
        place = -order.index(measure.indicator)
        return preferred, named, told and alike > 0, alike, told, bool(measure.unit), place

    every = [*whole, *(each for several in parts.values() for each in several)]
    # Those of the year before too: where only growth is told now, they know the unit.
    return max(dict.fromkeys(map(_measure, every)), key=merit, default=None)


def _of(indicator: str, several: Iterable[Observation]) -> tuple[Observation, ...]:
    return tuple(each for each in several if each.indicator == indicator)


def _measure(one: Observation) -> Measure:
    alone = one.unit == NO_CURRENCY or not one.period.first
    return Measure(one.indicator, one.unit, one.origin if alone else "", one.cumulative_from)


def _fitting(several: Iterable[Observation], measure: Measure | None) -> tuple[Observation, ...]:
    return tuple(each for each in several if measure and _fits(each, measure))


def _fits(one: Observation, measure: Measure) -> bool:
    own = _measure(one)
    # A growth that stands alone names no unit, and fits any.
    return own == measure or (not own.unit and own == measure._replace(unit=""))


def _is_now(several: Iterable[Observation], question: Question) -> bool:
    return any(each.period == question.period for each in several)


def _is_within(code: str, parts: Mapping[str, object], codelists: Codelists) -> bool:
    return any(area in parts for area in codelists.areas_around(code))


def _unlike(
    every: Mapping[str, tuple[Observation, ...]],
    fitting: Mapping[str, tuple[Observation, ...]],
    measure: Measure | None,
    question: Question,
) -> Mapping[str, tuple[Observation, ...]]:
    alike = {
        code: _of(measure.indicator, several) if measure else ()
        for code, several in every.items()
        if not _is_now(fitting[code], question)
    }
    return {code: few for code, few in alike.items() if _is_now(few, question)}
