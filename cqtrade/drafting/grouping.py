"""Figures of a sentence that belong together: a level, its growth, its conversions."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from cqtrade.drafting.roles import is_growth
from cqtrade.factcheck.readings import Origin

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cqtrade.drafting.article import Figure

_CONVERTS = re.compile(
    r"\s?(?:[(（,，]\s?)?(?:or\s|which\sis\s)?(?:equivalent\sto|equal\sto|equals|约合|折合|相当于|合)\D{0,20}"
    r"|\s?[(（]\s?[^\d()（）,，;；。]{0,30}"
    r"|,?\sor\s(?:about|around|approximately|roughly|some|nearly|over)\s\D{0,5}"
)
_ARRIVES = re.compile(
    r"[^;；。]*?(?:\b(?:to|reaching|hitting)\b|[，, ]?(?:至|到|达到?|突破|为))\D{0,30}"
)
_GOES_ON = re.compile(r"\s*(?:It|This|That|Which|The\sfigure|This\sfigure|This\sis)\b|\s*[这该]")
_ENDS_CLAUSE = re.compile("[;；]")
_REACH = 60
_FAR = 300


@dataclass(frozen=True, slots=True)
class Group:
    """One observation's figures: a level or none, its growth or none, its conversions."""

    level: Figure | None
    growth: Figure | None = None
    also: tuple[Figure, ...] = ()

    @property
    def chief(self) -> Figure:
        """The level, or the growth that stands without one."""
        chief = self.level or self.growth
        assert chief is not None  # noqa: S101  # a group is made of a figure
        return chief


def groups(sentence: Sequence[Figure]) -> tuple[Group, ...]:
    """Return the figures of a sentence as observations, in order."""
    runs = [(grows, list(run)) for grows, run in groupby(sentence, is_growth)]
    found: list[Group] = []
    waiting: list[Figure] = []
    for grows, run in runs:
        if grows:
            found, waiting = _with_growths(found, run)
        else:
            levels = list(_levels(run))
            if waiting and _arrives_at(waiting[-1], levels[0].chief):
                count = len(waiting) if len(waiting) == len(levels) else 1
                growths, waiting = waiting[-count:], waiting[:-count]
                pairs = zip(levels, growths, strict=False)
                levels[:count] = [replace(level, growth=each) for level, each in pairs]
            found += [*_alone(waiting), *levels]
            waiting = []
    return tuple(sorted((*found, *_alone(waiting)), key=lambda group: group.chief.start))


def go_on(before: Group, group: Group) -> Group | None:
    """Return the figure of a sentence before with the growth that "it was an increase of" adds."""
    growth, level = group.growth, before.level
    if level is None or before.growth or group.level or growth is None:
        return None
    is_near = growth.paragraph is level.paragraph and growth.claim.amount.is_rate
    begins = _GOES_ON.match(growth.paragraph.text, growth.offset) is not None
    return replace(before, growth=growth) if is_near and begins else None


def _alone(growths: Sequence[Figure]) -> Iterator[Group]:
    return (Group(None, each) for each in growths)


def _levels(run: Sequence[Figure]) -> Iterator[Group]:
    """Yield the levels of a run, each with its conversions."""
    group: Group | None = None
    for figure in run:
        if group and _converts((group.also or (group.chief,))[-1], figure):
            group = replace(group, also=(*group.also, figure))
            continue
        if group:
            yield group
        group = Group(figure)
    if group:
        yield group


def _converts(before: Figure, figure: Figure) -> bool:
    """Tell whether a figure is the one before it in another currency."""
    one, other = before.claim.amount, figure.claim.amount
    between = figure.paragraph.text[before.end : min(figure.start, before.end + _REACH)]
    is_other = one.is_money and other.is_money and one.unit != other.unit
    return is_other and _CONVERTS.fullmatch(between) is not None


def _with_growths(found: list[Group], run: list[Figure]) -> tuple[list[Group], list[Figure]]:
    """Return the groups with the growths behind them, and the growths that are of none of them."""
    free = [place for place, group in enumerate(found) if group.growth is None and group.level]
    rates = [each for each in run if each.claim.amount.is_rate]
    last = free[-len(rates) :] if len(rates) > 1 and len(free) >= len(rates) else free[-1:]
    pairs = [
        (place, rate)
        for place, rate in zip(last, rates, strict=False)
        if _is_of(rate, found[place].chief)
    ]
    if len(rates) > 1 and len(pairs) < len(rates):
        pairs = pairs[:1] if last and pairs and pairs[0][0] == free[-1] else []
        if not pairs and free and _is_of(rates[0], found[free[-1]].chief):
            pairs = [(free[-1], rates[0])]
    given = dict(pairs)
    together = [
        replace(group, growth=given[place]) if place in given else group
        for place, group in enumerate(found)
    ]
    taken = {rate.place for rate in given.values()}
    return together, [each for each in run if each.place not in taken]


def _is_of(growth: Figure, level: Figure) -> bool:
    """Tell whether a growth names nothing else than a level does, nor stands in another clause."""
    between = level.paragraph.text[level.end : min(growth.start, level.end + _FAR)]
    own_subject = growth.claim.subject
    is_other = own_subject.origin is Origin.OWN and not level.claim.subject.names
    if _ENDS_CLAUSE.search(between) or (
        is_other and any(each.end <= growth.claim.start for each in own_subject.names)
    ):
        return False
    pairs = (
        (growth.claim.subject, level.claim.subject, "subject"),
        (growth.claim.sector, level.claim.sector, "sector"),
        (growth.claim.indicator, level.claim.indicator, "indicator"),
    )
    for own, other, dimension in pairs:
        mine = {code for mark in own.names for code in mark.of(dimension)}
        theirs = {code for mark in other.names for code in mark.of(dimension)}
        if own.origin is Origin.OWN and mine and theirs and mine.isdisjoint(theirs):
            return False
    return True


def _arrives_at(growth: Figure, level: Figure) -> bool:
    """Tell whether a growth leads to a level: "rose 8.4 % to 455 billion"."""
    between = level.paragraph.text[growth.end : min(level.start, growth.end + _REACH)]
    return growth.claim.amount.is_rate and _ARRIVES.fullmatch(between) is not None
