"""The figures of an article to observations."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from cqtrade.drafting.article import names_before
from cqtrade.drafting.candidates import Candidate, made_one
from cqtrade.drafting.dating import Calendar, basis_of
from cqtrade.drafting.grouping import Group, go_on, groups
from cqtrade.drafting.guesses import Guess
from cqtrade.drafting.indicators import Indicators
from cqtrade.drafting.omissions import digits
from cqtrade.drafting.quantities import quantity_of
from cqtrade.drafting.ranks import ranks
from cqtrade.drafting.sectors import Sectors
from cqtrade.drafting.statements import (
    as_printed,
    growth_of,
    has_form_of,
    is_growth_of_growth,
    kind_of,
    value_of,
)
from cqtrade.drafting.subjects import Subjects
from cqtrade.drafting.units import counted
from cqtrade.drafting.wordings import words_of
from cqtrade.model import Kind
from cqtrade.numerals import hedge_before
from cqtrade.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cqtrade.drafting.article import Article, Figure, Paragraph
    from cqtrade.drafting.ranks import Rank
    from cqtrade.factcheck.vocabulary import Vocabulary
    from cqtrade.model import Codelists, Observation
    from cqtrade.numerals import Mention
    from cqtrade.quantity import Hedge


class Drafter:
    """Makes candidates of one article's figures."""

    def __init__(
        self,
        article: Article,
        vocabulary: Vocabulary,
        codelists: Codelists,
        observations: Iterable[Observation],
        year: int,
    ) -> None:
        self._article = article
        self._vocabulary = vocabulary
        self._codelists = codelists
        self._subjects = Subjects(article, codelists)
        self._sectors = Sectors(codelists, observations)
        self._indicators = Indicators(codelists, self._subjects.around)
        self._calendar = Calendar(article, year)
        self._figures = article.figures
        self._hedged: dict[int, dict[tuple[object, ...], set[Hedge]]] = {}

    def candidates(self) -> tuple[Candidate, ...]:
        """Return the observations of the article, in order, each figure once."""
        told = (
            candidate
            for group in self._groups()
            for one in as_printed(group, self._codelists)
            if (candidate := self._candidate(one))
        )
        return made_one(sorted((*told, *self._ranked()), key=lambda each: min(each.accounts)))

    def _candidate(self, group: Group) -> Candidate | None:
        """Return the observation of a group; None where nothing is measured so."""
        chief = group.chief
        what = counted(chief, self._codelists)
        indicator = self._indicators.of(chief, what.unit) if what.unit else None
        words = words_of(chief.paragraph, chief.start, max(what.end, self._end(group)))
        if indicator is None or not words:
            return None
        measure = self._codelists.indicators[indicator.word]
        value = value_of(group.level, what.unit, measure)
        growth = growth_of(group.growth, self._codelists)
        if not (value or growth) or is_growth_of_growth(group, measure):
            return None
        whose = self._subjects.of(chief, indicator.word)
        dated = self._calendar.date(chief)
        also = (quantity_of(each, each.claim.amount.unit) for each in group.also)
        one = Candidate(
            subject=whose.subject,
            sector=self._sectors.of(chief, whose.subject.word, indicator.word),
            indicator=indicator,
            period=Guess(dated.period, dated.remark),
            value=value,
            growth=growth,
            growth_basis=basis_of(group.growth, dated.period) if group.growth and growth else "",
            also=tuple(filter(None, also)),
            kind=kind_of(chief),
            partner=whose.partner,
            among=whose.among,
            inferred=("period",) if dated.is_inferred else (),
            places=((chief.paragraph.number, words),),
            accounts=_accounts(group if growth else replace(group, growth=None), words),
        )
        return _with_unprinted(one, chief)

    def _groups(self) -> tuple[Group, ...]:
        """Return what belongs together of the figures that can be one: no range, a known unit."""
        found: list[Group] = []
        for sentence in self._article.sentences:
            first, *rest = groups([*filter(self._can_be, sentence)]) or (None,)
            both = go_on(found[-1], first) if found and first else None
            if both:
                found[-1] = both
            elif first:
                found.append(first)
            found += rest
        return tuple(found)

    def _can_be(self, figure: Figure) -> bool:
        is_range = figure.claim.amount.is_range
        return not is_range and counted(figure, self._codelists).unit != ""

    def _end(self, group: Group) -> int:
        """Return where the words of a group end; at its growth where that is not told apart."""
        level, growth = group.level, group.growth
        if level is None or growth is None or growth.paragraph is not level.paragraph:
            return _end(group)
        hedges = self._hedges(growth.paragraph)[digits(growth.mention)]
        return max(_end(group), growth.end) if len(hedges) > 1 else _end(group)

    def _hedges(self, paragraph: Paragraph) -> dict[tuple[object, ...], set[Hedge]]:
        """Return how each number of a paragraph is hedged there."""
        if paragraph.number not in self._hedged:
            found: dict[tuple[object, ...], set[Hedge]] = defaultdict(set)
            for mention in paragraph.mentions:
                found[digits(mention)].add(hedge_before(paragraph.text, mention))
            self._hedged[paragraph.number] = found
        return self._hedged[paragraph.number]

    def _ranked(self) -> Iterator[Candidate]:
        for paragraph in self._article.paragraphs:
            for rank in ranks(paragraph):
                if candidate := self._rank(rank):
                    yield candidate

    def _rank(self, rank: Rank) -> Candidate | None:
        """Return a rank, with whose it is and when as of the figure next to it."""
        paragraph, mention = rank.paragraph, rank.mention
        indicator = self._indicators.of_rank(paragraph, mention.start, mention.end)
        words = words_of(paragraph, rank.start, mention.end)
        near = self._nearest(paragraph, mention)
        if indicator is None or not words or near is None:
            return None
        whose = self._subjects.of(near, indicator.word)
        dated = self._calendar.date(near)
        before = names_before(paragraph, rank.start, self._vocabulary)
        sector = self._sectors.of_rank(before)
        return Candidate(
            subject=whose.subject,
            sector=sector or self._sectors.of(near, whose.subject.word, indicator.word),
            indicator=indicator,
            period=Guess(dated.period, dated.remark),
            value=Quantity.parse(rank.value),
            kind=Guess(Kind.RANK, "a rank"),
            among=whose.among,
            inferred=("period",) if dated.is_inferred else (),
            places=((paragraph.number, words),),
            accounts=frozenset({(paragraph.number, mention.start)}),
        )

    def _nearest(self, paragraph: Paragraph, mention: Mention) -> Figure | None:
        """Return the figure before a place, else the one behind it."""
        place = bisect_left(self._figures, (paragraph.number, mention.start), key=_place)
        return next(iter((*self._figures[max(0, place - 1) : place], *self._figures[:1])), None)


def _place(figure: Figure) -> tuple[int, int]:
    return figure.place


def _end(group: Group) -> int:
    """Return where the words of a group end: behind its last conversion and the bracket there."""
    last = (group.also or (group.chief,))[-1]
    closing = last.paragraph.text[last.end : last.end + 1]
    return last.end + (bool(group.also) and closing in (")", "）"))


def _accounts(group: Group, words: str) -> frozenset[tuple[int, int]]:
    figures = filter(None, (group.level, group.growth, *group.also))
    inside = (
        (group.chief.paragraph.number, each.start)
        for each in group.chief.paragraph.numbers(group.chief.start, _end(group))
        if each.text in words
    )
    return frozenset((*(each.place for each in figures), *inside))


def _with_unprinted(one: Candidate, chief: Figure) -> Candidate:
    """Return a candidate with `value` or `growth` as inferred where its words differ in form."""
    key, quantity = ("value", one.value) if one.value else ("growth", one.growth)
    if quantity is None or has_form_of(chief, quantity):
        return one
    return replace(one, inferred=(*one.inferred, key))
