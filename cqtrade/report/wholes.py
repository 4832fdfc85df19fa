"""The newest breakdown of a sector by each of its indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.breakdown.division import Question
from cqtrade.breakdown.parts import break_down
from cqtrade.errors import QueryError
from cqtrade.period import sort_key
from cqtrade.sheet.breakdown import of_breakdown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cqtrade.breakdown.parts import Breakdown
    from cqtrade.dataset import Dataset, Facts
    from cqtrade.model import Observation
    from cqtrade.sheet import Sheet


def breakdowns(sector: str, facts: Facts) -> Iterator[Sheet]:
    """Yield the parts of a *sector* for each subject and indicator of its *facts*.

    They are those of the newest period for which a whole and a part of it are told.
    """
    dataset = facts.dataset
    kin = _kin(sector, dataset)
    for question in _newest_first(sector, facts, kin):
        found = next(filter(None, (_parts(kin, each, dataset) for each in question)), None)
        if found:
            yield of_breakdown(found, dataset)


def _kin(sector: str, dataset: Dataset) -> tuple[Observation, ...]:
    family = {sector, *(each.code for each in dataset.codelists.parts_of(sector))}
    return tuple(
        each for each in dataset.observations if each.sector in family and not each.withdrawn
    )


def _newest_first(
    sector: str, facts: Facts, kin: Sequence[Observation]
) -> Iterator[tuple[Question, ...]]:
    parts = {_cell(each) for each in kin if each.sector != sector or each.partner}
    wholes: dict[tuple[str, str], set[Question]] = {}
    for each in facts:
        if each.value and not each.partner and _cell(each) in parts:
            question = Question(
                sector=sector, period=each.period, subject=each.subject, indicator=each.indicator
            )
            wholes.setdefault((each.subject, each.indicator), set()).add(question)
    for several in wholes.values():
        yield tuple(sorted(several, key=lambda each: sort_key(each.period), reverse=True))


def _cell(one: Observation) -> tuple[object, ...]:
    return one.subject, one.indicator, one.period


def _parts(kin: Iterable[Observation], question: Question, dataset: Dataset) -> Breakdown | None:
    try:
        found = break_down(kin, question, dataset.codelists)
    except QueryError:
        # A partner's trade is no part where the codelist places that partner nowhere.
        return None
    return found if found.parts and found.whole and found.whole.value else None
