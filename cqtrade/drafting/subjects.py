"""Whose a figure is: the subject, its partner and the whole of a share."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from cqtrade.drafting.guesses import Guess, known, most_exact, nearest
from cqtrade.drafting.habits import homes
from cqtrade.factcheck.readings import Origin
from cqtrade.factcheck.roles import Role
from cqtrade.factcheck.words import is_han
from cqtrade.model import SubjectKind
from cqtrade.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cqtrade.drafting.article import Article, Figure
    from cqtrade.drafting.guesses import Named
    from cqtrade.factcheck.marks import Mark
    from cqtrade.model import Code, Codelists

# What stands before the name of a whole that a figure is compared with.
_OF_WHOLE = re.compile(
    r"(?:\b(?:of|in|among|than|above|below|the)\s+(?:the\s+)?|[占居列位于出比较])$", re.IGNORECASE
)
_NEAR = 20
# Shorter names stand in other words: HP, EU.
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Whose:
    """Who a figure is of; the other end of the trade, and the whole of a share, where named."""

    subject: Guess
    partner: str = ""
    among: str = ""


class Subjects:
    """Guesses whose the figures of one article are; there must be subjects to choose from."""

    def __init__(self, article: Article, codelists: Codelists) -> None:
        self._article = article
        self._codelists = codelists
        self._flows = homes(codelists, ())

    def of(self, figure: Figure, indicator: str) -> Whose:
        """Return the subject of a figure, its partner and the whole that it is a share of."""
        reading = figure.claim.subject
        named = known(reading.names, "subject", self._codelists.subjects)
        is_rank = self._codelists.indicators[indicator].measure == "rank"
        is_part = is_rank or self._is_share(figure, indicator)
        among = self._among(figure, named) if is_part else ""
        abroad = [pair for pair in named if self._is_abroad(pair[1])]
        own = [pair for pair in named if pair not in abroad and not self._is_whole(figure, pair)]
        if is_part:
            own = [pair for pair in own if self._is_within(pair[1])]
        is_trade = indicator in self._flows and reading.origin is not Origin.EARLIER
        partners = [code for _, code in abroad] if is_trade else []
        partner = partners[-1] if partners else ""
        exact = most_exact(own, self._codelists.areas_around)
        if not exact:
            return Whose(self._chief(), partner, among)
        subject = nearest(exact, figure, reading)
        return Whose(subject, partner, among if among != subject.word else "")

    def _is_share(self, figure: Figure, indicator: str) -> bool:
        is_share = self._codelists.indicators[indicator].measure == "share"
        return is_share or figure.claim.told.role is Role.SHARE

    def _among(self, figure: Figure, named: Iterable[Named]) -> str:
        """Return the area around the chief one that is named as a whole."""
        whole = known(figure.claim.whole, "subject", self._codelists.subjects)
        return next((code for _, code in (*whole, *named) if code in self.around), "")

    def _is_whole(self, figure: Figure, pair: Named) -> bool:
        """Tell whether a name is only what a figure is held against: "above the nation's"."""
        mark, code = pair
        if code not in self.around or figure.claim.subject.origin is Origin.EARLIER:
            return code in self.around
        return _OF_WHOLE.search(_before(figure, mark)) is not None

    def _is_within(self, code: str) -> bool:
        """Tell whether a subject is the chief one, lies in it, or is no area."""
        is_area = self._codelists.subjects[code].kind is SubjectKind.AREA
        return not is_area or code == self._home or self._home in self._codelists.areas_around(code)

    def _is_abroad(self, code: str) -> bool:
        """Tell whether an area lies outside the country of the chief one."""
        entry, around = self._codelists.subjects[code], self.around
        if entry.kind is not SubjectKind.AREA or not around:
            return False
        inside = {self._home, *around}
        country = {self._home, *around[:1]}
        return code not in inside and country.isdisjoint(self._codelists.areas_around(code))

    @cached_property
    def around(self) -> tuple[str, ...]:
        """What the area lies in that the dataset is about, the nearest first."""
        return self._codelists.areas_around(self._home)

    @cached_property
    def _chief_subject(self) -> str:
        """Whom the text is about: the area that most firms and places of the codelist lie in.

        A firm, a place or an area within it that the text names more often goes before it, and
        where it is not named at all, what it lies in.
        """
        subjects = self._codelists.subjects
        home = self._home
        text = fold(" ".join(each.text for each in self._article.paragraphs))
        around = self._codelists.areas_around(home)
        within = {
            code: _times_named(each, text)
            for code, each in subjects.items()
            if each.kind is not SubjectKind.PERSON
            and (code == home or not home or home in self._codelists.areas_around(code))
            and code not in around
        }
        best = max(within, key=lambda code: within[code], default=home)
        if within.get(best, 0) > within.get(home, 0):
            return best
        wide = (code for code in around if _times_named(subjects[code], text))
        return home if within.get(home, 0) else next(wide, home)

    @cached_property
    def _home(self) -> str:
        subjects = self._codelists.subjects.values()
        found = Counter(
            each.within
            for each in subjects
            if each.kind in (SubjectKind.COMPANY, SubjectKind.PLACE)
            and each.within in self._codelists.subjects
        )
        areas = (each.code for each in subjects if each.kind is SubjectKind.AREA)
        named = (code for code, _ in found.most_common(1))
        return next(named, next(areas, next(iter(self._codelists.subjects))))

    def _chief(self) -> Guess:
        return Guess(self._chief_subject, "nobody is named beside it; whom the text is about")


def _times_named(code: Code, folded: str) -> int:
    """Return how often the name of *code* that stands most often stands in a *folded* text."""
    names = (name for name in map(fold, code.names) if len(name) >= _SHORTEST or is_han(name))
    return max((folded.count(name) for name in names), default=0)


def _before(figure: Figure, mark: Mark) -> str:
    place = figure.offset + mark.start
    return figure.paragraph.text[max(0, place - _NEAR) : place]
