"""One figure whole: as printed, its bounds, who said it, where, who else prints it, how to cite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade import cells, figures
from cqtrade.bounds import HUNDRED
from cqtrade.citations import EXCHANGED
from cqtrade.language import said, term
from cqtrade.quantity import PERCENT
from cqtrade.selection import Selection
from cqtrade.sheet import Records, Sheet, wording
from cqtrade.sheet.money import Money
from cqtrade.sheet.references import References, in_words, worded
from cqtrade.sheet.view import Column, Table, View
from cqtrade.telling import labels, times

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cqtrade.dataset import Dataset
    from cqtrade.model import Observation
    from cqtrade.quantity import Quantity


def of_figure(one: Observation, dataset: Dataset) -> Sheet:
    """Return everything there is to know of one figure."""
    return Sheet(Records(dataset.columns, (dataset.row(one),)), lambda: _view(one, dataset))


def _view(one: Observation, dataset: Dataset) -> View:
    lists = dataset.codelists
    title = f"{wording.who(one, lists)} · {wording.what(one, lists)} · {times.told(one.period)}"
    references = References(dataset.sources, dataset.style)
    money = Money(dataset.exchange, references)
    rows = tuple((key, text) for key, text in _told(one, dataset, money) if text)
    table = Table((Column(""), Column("", wraps=True)), rows)
    notes = tuple(money.notes())
    exchanged = (dataset.cite(one.source, one.at),) if dataset.style in EXCHANGED else ()
    return View(title, (one.id,), (table,), notes, references.listed(), exchanged)


def _told(one: Observation, dataset: Dataset, money: Money) -> Iterator[tuple[str, str]]:
    yield said("figure"), money.value((one,))
    if one.value:
        yield said("promises"), wording.promise(one.value)
    yield said("growth"), money.growth((one,))
    if one.rate:
        yield said("which promises"), wording.promise(one.rate)
    yield said("implied base"), _implied_base(one)
    yield said("also given as"), labels.listed(map(wording.told, one.also))
    yield said("printed"), " / ".join(f"“{each}”" for each in one.printed)
    yield said("period"), _period(one)
    yield from _standing(one, dataset)
    yield said("source"), f"{one.source} {worded(one.at)}"
    withdrawn = dataset.sources[one.source].withdrawn
    yield said("withdrawn"), said("on {day}", day=withdrawn) if withdrawn else ""
    yield from _company(one, dataset)
    yield said("note"), one.note
    yield said("doubt"), one.doubt
    yield said("cite"), in_words(dataset)(dataset.sources[one.source], one.at)
    yield said("short id"), one.short


def _standing(one: Observation, dataset: Dataset) -> Iterator[tuple[str, str]]:
    subjects = dataset.codelists.subjects
    plan = said(" ({plan})", plan=one.plan) if one.plan else ""
    yield (
        said("kind"),
        said("{kind}, {status}", kind=f"{term(one.kind)}{plan}", status=term(one.status)),
    )
    yield said("inferred"), labels.listed(map(term, one.inferred))
    yield said("part of"), wording.label(one.among, subjects) if one.among else ""
    yield said("credited to"), one.by
    speaker = subjects.get(one.speaker)
    if speaker:
        parts = (wording.called(speaker), speaker.role)
        yield said("said by"), said(", ").join(filter(None, parts))


def _period(one: Observation) -> str:
    dates = since = ""
    if one.period.first:
        dates = said(" ({first} to {last})", first=one.period.first, last=one.period.last)
    if one.cumulative_from:
        since = said(", counted since {period}", period=times.told(one.cumulative_from))
    return f"{times.told(one.period)}{dates}{since}"


def _implied_base(one: Observation) -> str:
    plain = one.growth_basis == "yoy" and one.value and one.value.unit not in ("", PERCENT)
    if not plain or not one.rate or not _has_a_base(one.value, one.rate):
        return ""
    rate = next(iter(cells.rates([one])))
    level = next(iter(cells.levels([one])))
    base = figures.implied_base(figures.level(level, one.unit), rate)
    figure, limits = wording.figure(base), wording.limits(base)
    before = one.period.year_before()
    if not before.first:
        return said("{figure} the year before: {limits}", figure=figure, limits=limits)
    when = times.told(before)
    return said("{figure} in {period}: {limits}", figure=figure, period=when, limits=limits)


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
            known = labels.listed((other.short, other.source))
            yield _stance(one, other), f"{_said(other)}{said(' ({which})', which=known)}"


def _subject(one: Observation) -> tuple[object, ...]:
    return one.series, one.period, one.among, one.kind


def _stance(one: Observation, other: Observation) -> str:
    return _relation(one, other) + (said(" (one origin)") if other.origin == one.origin else "")


def _relation(one: Observation, other: Observation) -> str:
    if len(cells.claims((one, other))) == 1:
        return said("also printed")
    if (one.unit or other.unit) != (other.unit or one.unit):
        return said("in another unit")
    rates = one.growth_basis != other.growth_basis or _meet(one.rate, other.rate)
    return said("agrees") if rates and _meet(one.value, other.value) else said("differs")


def _meet(one: Quantity | None, other: Quantity | None) -> bool:
    return one is None or other is None or one.bounds.meets(other.bounds)


def _said(one: Observation) -> str:
    return labels.level_and_growth(wording.value(one), wording.growth(one))
