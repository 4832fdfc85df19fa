"""What a figure measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.drafting.guesses import Guess, guessed, known, nearest, quoted
from cqtrade.drafting.labels import likest, terms
from cqtrade.drafting.roles import is_growth, is_loss
from cqtrade.factcheck.readings import Origin
from cqtrade.quantity import PERCENT, POINTS, TIMES, is_currency

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from cqtrade.drafting.article import Figure, Paragraph
    from cqtrade.model import Codelists, Indicator

_WORDS_NEAR = 140
_NEAR = 20
# A whole name of one word.
_LIKE = 1


class Indicators:
    """Guesses what figures measure; *around* is what the area of the dataset lies in."""

    def __init__(self, codelists: Codelists, around: Collection[str]) -> None:
        self._codelists = codelists
        self._around = frozenset(around)

    def of(self, figure: Figure, unit: str) -> Guess | None:
        """Return what a figure in *unit* measures; None where no indicator is measured so.

        Where it says by how much something grew, percent fit anything but a share.
        """
        grows = is_growth(figure)
        fits = _can_grow_by if grows else _is_measured_in
        several = [each for each in self._codelists.indicators.values() if fits(each, unit)]
        if not several:
            return None
        if is_loss(figure):
            several = [each for each in several if each.signed] or several
        shared = () if grows or unit not in (PERCENT, POINTS) else several
        return (
            self._share(figure, shared)
            or self._named(figure, several)
            or self._beside(figure, several)
            or _first(several)
        )

    def of_rank(self, paragraph: Paragraph, start: int, end: int) -> Guess | None:
        """Return what the rank at a place is by; None where no indicator is a rank."""
        several = [each for each in self._codelists.indicators.values() if each.measure == "rank"]
        if not several:
            return None
        text = paragraph.text[max(0, start - _WORDS_NEAR) : end + _NEAR]
        return _by_words(text, several) or _first(several)

    def _share(self, figure: Figure, several: Sequence[Indicator]) -> Guess | None:
        """Return the share whose whole is named, or that of what is named: "of total exports".

        None where a share is named itself.
        """
        reading = figure.claim.indicator
        beside = reading.names if reading.origin in (Origin.OWN, Origin.SENTENCE) else ()
        codes = {each.code for each in several}
        for mark in (*figure.claim.whole, *beside):
            if codes & mark.of("indicator"):
                return None
            found = [each for each in several if _whole_of(each) in mark.of("indicator")]
            if found:
                # A share in an area is one of the same goods there; elsewhere one of all goods.
                best = (min if self._names_area(figure) else max)(found, key=_is_of_sector)
                return Guess(best.code, f"a share of {quoted(mark.text)}")
        return None

    def _names_area(self, figure: Figure) -> bool:
        marks = (*figure.claim.whole, *figure.claim.subject.names)
        return any(self._around & mark.of("subject") for mark in marks)

    def _named(self, figure: Figure, several: Sequence[Indicator]) -> Guess | None:
        reading = figure.claim.indicator
        by_code = {each.code: each for each in several}
        named = known(reading.names, "indicator", by_code)
        if not named or reading.origin is Origin.EARLIER:
            return None
        # Growth without a unit is of money rather than of pieces.
        named.sort(key=lambda pair: by_code[pair[1]].measure != "money")
        return nearest(named, figure, reading)

    def _beside(self, figure: Figure, several: Sequence[Indicator]) -> Guess | None:
        """Return the indicator of the words beside a figure, else the one named last before it."""
        start = max(figure.offset, figure.start - _WORDS_NEAR)
        text = figure.paragraph.text[start : figure.end + _WORDS_NEAR // 2]
        by_words = _by_words(text, several, least=_LIKE)
        reading = figure.claim.indicator
        before = known(reading.names, "indicator", {each.code for each in several})
        if by_words or not before:
            return by_words or _by_words(text, several)
        return guessed(before[-1][1], before[-1][0], reading)


def _whole_of(share: Indicator) -> str:
    return share.quotient.denominator[1] if share.quotient else ""


def _is_of_sector(share: Indicator) -> bool:
    """Tell whether a share is one of the whole of another sector, such as foreign trade."""
    return share.quotient is not None and bool(share.quotient.denominator[0])


def _by_words(text: str, several: Sequence[Indicator], least: float = 0) -> Guess | None:
    """Return the indicator with the most words in common with *text*."""
    best = likest(several, terms(text))
    if not best.share or best.share < least:
        return None
    return Guess(best.code, f"by the words that it shares with {quoted(best.name)}")


def _first(several: Sequence[Indicator]) -> Guess:
    return Guess(several[0].code, "none is named; the first that is measured so")


def _can_grow_by(indicator: Indicator, unit: str) -> bool:
    if unit in (PERCENT, TIMES):
        return indicator.measure in ("money", "count", "volume")
    return _is_measured_in(indicator, unit)


def _is_measured_in(indicator: Indicator, unit: str) -> bool:
    match indicator.measure:
        case "money":
            return is_currency(unit)
        case "share":
            return unit in (PERCENT, POINTS)
        case "count" | "volume":
            return unit == indicator.of_what
        case _:
            return False
