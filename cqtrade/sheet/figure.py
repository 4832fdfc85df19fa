"""One figure whole: as printed, its bounds, who said it, where, who else prints it, how to cite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade import cells, citations, figures
from cqtrade.bounds import HUNDRED
from cqtrade.columns import COLUMNS, row
from cqtrade.quantity import PERCENT
from cqtrade.sheet import Column, Records, Sheet, Table, View, wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cqtrade.dataset import Dataset
    from cqtrade.model import Observation


def of_figure(one: Observation, dataset: Dataset) -> Sheet:
    """Return everything there is to know of one figure."""
    records = Records(COLUMNS, (row(one, dataset.sources[one.source]),))
    return Sheet(records, lambda: _view(one, dataset))


def _view(one: Observation, dataset: Dataset) -> View:
    title = f"{wording.who(one, dataset.codelists)} · {wording.what(one, dataset.codelists)}"
    rows = tuple((key, text) for key, text in _told(one, dataset) if text)
    table = Table((Column(""), Column("", wraps=True)), rows)
    return View(f"{title} · {one.period}", (one.id,), (table,))


def _told(one: Observation, dataset: Dataset) -> Iterator[tuple[str, str]]:
    yield "figure", wording.value(one)
    if one.value:
        yield "promises", wording.promise(one.value)
    yield "growth", wording.growth(one)
    if one.rate:
        yield "which promises", wording.promise(one.rate)
    yield "implied base", _implied_base(one)
    yield "also given as", ", ".join(map(str, one.also))
    yield "printed", " / ".join(f"“{each}”" for each in one.printed)
    yield "period", _period(one)
    yield from _standing(one, dataset)
    yield "source", f"{one.source} {', '.join(map(str, one.at))}"
    yield from _company(one, dataset)
    yield "note", one.note
    yield "doubt", one.doubt
    yield "cite", citations.plain(dataset.sources[one.source], one.at)
    yield "short id", one.short


def _standing(one: Observation, dataset: Dataset) -> Iterator[tuple[str, str]]:
    subjects = dataset.codelists.subjects
    yield "kind", f"{one.kind}{f' ({one.plan})' if one.plan else ''}, {one.status}"
    yield "inferred", ", ".join(one.inferred)
    yield "part of", wording.label(one.among, subjects) if one.among else ""
    yield "credited to", one.by
    speaker = subjects.get(one.speaker)
    if speaker:
        yield "said by", f"{speaker.en}, {speaker.role}" if speaker.role else speaker.en


def _period(one: Observation) -> str:
    dates = f" ({one.period.first} to {one.period.last})" if one.period.first else ""
    since = f", counted since {one.cumulative_from}" if one.cumulative_from else ""
    return f"{one.period}{dates}{since}"


def _implied_base(one: Observation) -> str:
    plain = one.growth_basis == "yoy" and one.value and one.value.unit not in ("", PERCENT)
    if not plain or not one.rate or one.rate.number <= -HUNDRED:
        return ""
    rate = next(iter(cells.rates([one])))
    level = next(iter(cells.levels([one])))
    base = figures.implied_base(figures.level(level, one.unit), rate)
    before = one.period.year_before()
    when = f" in {before}" if before.first else " the year before"
    return f"{wording.figure(base)}{when}: {wording.limits(base)}"


def _company(one: Observation, dataset: Dataset) -> Iterator[tuple[str, str]]:
    """Tell which other sources speak of the same series and period, and whether they agree."""
    for other in dataset.observations:
        same = (other.series, other.period, other.among) == (one.series, one.period, one.among)
        if same and other.id != one.id and other.source != one.source:
            yield _stance(one, other), f"{_said(other)} ({other.short}, {other.source})"


def _stance(one: Observation, other: Observation) -> str:
    origin = " (one origin)" if other.origin == one.origin else ""
    if len(cells.claims((one, other))) == 1:
        return f"also printed{origin}"
    if (one.unit or other.unit) != (other.unit or one.unit):
        return f"in another unit{origin}"
    levels = len(cells.levels((one, other))) <= 1
    rates = len(cells.rates((one, other))) <= 1
    return f"agrees{origin}" if levels and rates else f"differs{origin}"


def _said(one: Observation) -> str:
    return ", ".join(filter(None, (wording.value(one), wording.growth(one))))
