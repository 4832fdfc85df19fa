"""One figure whole: as printed, its bounds, who said it, where, who else prints it, how to cite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade import cells, figures
from cqtrade.bounds import HUNDRED
from cqtrade.citations import EXCHANGED
from cqtrade.quantity import PERCENT
from cqtrade.selection import Selection
from cqtrade.sheet import Records, Sheet, wording
from cqtrade.sheet.money import Money
from cqtrade.sheet.references import References, in_words
from cqtrade.sheet.view import Column, Table, View

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cqtrade.dataset import Dataset
    from cqtrade.model import Observation
    from cqtrade.quantity import Quantity


def of_figure(one: Observation, dataset: Dataset) -> Sheet:
    """Return everything there is to know of one figure."""
    return Sheet(Records(dataset.columns, (dataset.row(one),)), lambda: _view(one, dataset))


def _view(one: Observation, dataset: Dataset) -> View:
    title = f"{wording.who(one, dataset.codelists)} · {wording.what(one, dataset.codelists)}"
    references = References(dataset.sources, dataset.style)
    money = Money(dataset.exchange, references)
    rows = tuple((key, text) for key, text in _told(one, dataset, money) if text)
    table = Table((Column(""), Column("", wraps=True)), rows)
    notes = tuple(money.notes())
    exchanged = (dataset.cite(one.source, one.at),) if dataset.style in EXCHANGED else ()
    return View(
        f"{title} · {one.period}", (one.id,), (table,), notes, references.listed(), exchanged
    )


def _told(one: Observation, dataset: Dataset, money: Money) -> Iterator[tuple[str, str]]:
    yield "figure", money.value((one,))
    if one.value:
        yield "promises", wording.promise(one.value)
    yield "growth", money.growth((one,))
    if one.rate:
        yield "which promises", wording.promise(one.rate)
    yield "implied base", _implied_base(one)
    yield "also given as", ", ".join(map(str, one.also))
    yield "printed", " / ".join(f"“{each}”" for each in one.printed)
    yield "period", _period(one)
    yield from _standing(one, dataset)
    yield "source", f"{one.source} {', '.join(map(str, one.at))}"
    withdrawn = dataset.sources[one.source].withdrawn
    yield "withdrawn", f"on {withdrawn}" if withdrawn else ""
    yield from _company(one, dataset)
    yield "note", one.note
    yield "doubt", one.doubt
    yield "cite", in_words(dataset)(dataset.sources[one.source], one.at)
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
    if not plain or not one.rate or not _has_a_base(one.value, one.rate):
        return ""
    rate = next(iter(cells.rates([one])))
    level = next(iter(cells.levels([one])))
    base = figures.implied_base(figures.level(level, one.unit), rate)
    before = one.period.year_before()
    when = f" in {before}" if before.first else " the year before"
    return f"{wording.figure(base)}{when}: {wording.limits(base)}"


def _has_a_base(level: Quantity | None, rate: Quantity) -> bool:
    return level is not None and level.number > 0 and rate.number > -HUNDRED


def _company(one: Observation, dataset: Dataset) -> Iterator[tuple[str, str]]:
    """Tell which other sources speak of the same series and period, and whether they agree."""
    alike = Selection(
        subjects=(one.subject,),
        sectors=(one.sector,),
        indicators=(one.indicator,),
        partners=(one.partner,),
        periods=(one.period,),
    )
    for other in dataset.pick(alike):
        if other.source != one.source and _subject(other) == _subject(one):
            yield _stance(one, other), f"{_said(other)} ({other.short}, {other.source})"


def _subject(one: Observation) -> tuple[object, ...]:
    return one.series, one.period, one.among, one.kind


def _stance(one: Observation, other: Observation) -> str:
    origin = " (one origin)" if other.origin == one.origin else ""
    if len(cells.claims((one, other))) == 1:
        return f"also printed{origin}"
    if (one.unit or other.unit) != (other.unit or one.unit):
        return f"in another unit{origin}"
    rates = one.growth_basis != other.growth_basis or _meet(one.rate, other.rate)
    return f"agrees{origin}" if rates and _meet(one.value, other.value) else f"differs{origin}"


def _meet(one: Quantity | None, other: Quantity | None) -> bool:
    return one is None or other is None or one.bounds.meets(other.bounds)


def _said(one: Observation) -> str:
    return ", ".join(filter(None, (wording.value(one), wording.growth(one))))
