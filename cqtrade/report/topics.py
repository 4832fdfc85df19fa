"""One sector, company or series of a report: all that is known of it, part by part."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cqtrade.language import said
from cqtrade.model import SeriesKey
from cqtrade.period import sort_key
from cqtrade.report import Block, Exhibit, Section
from cqtrade.report.courses import courses
from cqtrade.report.exhibits import shown
from cqtrade.report.wholes import breakdowns
from cqtrade.sheet import facts as sheets
from cqtrade.sheet.comparison import of_compared
from cqtrade.sheet.series import of_series
from cqtrade.sheet.targets import of_progress
from cqtrade.targets.progress import is_aim, progress

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cqtrade.dataset import Facts
    from cqtrade.period import Period
    from cqtrade.sheet import Sheet


class Topic(NamedTuple):
    """What a section is about, in a code or a series, and its figures; without one, all of them."""

    about: str | SeriesKey
    facts: Facts


def section(topic: Topic, periods: Sequence[Period]) -> Section:
    """Return all that is known of *topic*, with comparisons between *periods*."""
    view, chart = shown(_register(topic))
    if not topic.facts:
        return Section(title=view.title, lines=tuple(_absent(topic.facts)), blocks=())
    figures = Exhibit(view._replace(title="", lines=()), chart)
    blocks = (
        Block(heading=said("Figures"), exhibits=(figures,), register=True),
        _block(said("Comparison"), _compared(topic.facts, periods)),
        replace(_block(said("Through time"), _courses(topic)), aside=True),
        _block(said("Parts of the whole"), _breakdowns(topic)),
        _block(said("Targets and forecasts"), _targets(topic.facts)),
    )
    filled = tuple(each for each in blocks if any(one.view.tables for one in each.exhibits))
    return Section(title=view.title, lines=view.lines, blocks=filled)


def _block(heading: str, sheets: Iterable[Sheet]) -> Block:
    return Block(heading=heading, exhibits=tuple(map(shown, sheets)))


def _register(topic: Topic) -> Sheet:
    about, facts = topic
    if isinstance(about, SeriesKey):
        return of_series(facts, about)
    if about in facts.dataset.codelists.sectors:
        return sheets.of_sector(facts, about)
    if about in facts.dataset.codelists.subjects:
        return sheets.of_company(facts, about)
    return sheets.of_facts(facts)


def _absent(facts: Facts) -> Iterator[str]:
    absence = facts.absence
    if absence is None:
        return
    yield said("The sources do not say: {question}", question=absence.understood)
    for near in absence.nearest:
        one = near.observation
        told = ", ".join(str(each) for each in (one.value, one.growth) if each)
        yield f"{told} · {one.series}@{one.period} · {near.why}"


def _compared(facts: Facts, periods: Sequence[Period]) -> Iterator[Sheet]:
    ordered = sorted(periods, key=sort_key)
    for before, after in pairwise(ordered):
        if before.first and before.spans_like(after):
            # What is told of one period only stands in the register.
            found = facts.compare(before, after)._replace(one_sided=())
            yield of_compared(found, facts.dataset, one_sided=False)


def _courses(topic: Topic) -> Iterator[Sheet]:
    # The register of a series is its course.
    if not isinstance(topic.about, SeriesKey):
        yield from courses(topic.facts)


def _breakdowns(topic: Topic) -> Iterator[Sheet]:
    if isinstance(topic.about, str) and topic.about in topic.facts.dataset.codelists.sectors:
        yield from breakdowns(topic.about, topic.facts)


def _targets(facts: Facts) -> Iterator[Sheet]:
    aims = tuple(filter(is_aim, facts))
    if aims:
        dataset = facts.dataset
        several = progress(aims, dataset.observations, dataset.codelists)
        yield of_progress(several, dataset)
