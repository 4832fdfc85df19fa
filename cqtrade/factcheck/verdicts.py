"""A claim to the verdict on it: the figure that fits wholly, else the nearest and why it is not."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from cqtrade.conflicts.place import place_of
from cqtrade.factcheck.circumstances import of_circumstances
from cqtrade.factcheck.differences import Aspect, Difference
from cqtrade.factcheck.dimensions import of_sector, of_subject
from cqtrade.factcheck.fits import Fit, fit
from cqtrade.factcheck.measures import of_measure
from cqtrade.factcheck.numbers import Said, is_comparable, of_number
from cqtrade.factcheck.slips import has_same_digits, slip
from cqtrade.language import said
from cqtrade.telling.amounts import told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cqtrade.conflicts.place import Place
    from cqtrade.factcheck.claims import Claim
    from cqtrade.factcheck.facts import Facts, Printed
    from cqtrade.model import Kind, Observation
    from cqtrade.quantity import Quantity


class Verdict(StrEnum):
    """What the sources make of a figure."""

    SUPPORTED = "supported"
    HEDGE = "hedge changed"
    CLOSE = "close but wrong"
    CONTRADICTED = "contradicted"
    MISSING = "not in the sources"


@dataclass(frozen=True, slots=True)
class Match:
    """A claim beside one printed quantity, and what it says otherwise."""

    printed: Printed
    differences: tuple[Difference, ...]

    @property
    def errors(self) -> tuple[Difference, ...]:
        """What is wrong, without what is merely left out."""
        return tuple(each for each in self.differences if not each.is_left_out)

    @property
    def notes(self) -> tuple[str, ...]:
        """What is to be said of it."""
        ordered = (*self.errors, *(each for each in self.differences if each.is_left_out))
        return tuple(dict.fromkeys(each.note for each in ordered if each.note))

    @property
    def distance(self) -> float:
        """How far the claim is from it."""
        return sum({each.aspect: each.aspect.value for each in self.errors}.values())

    def differs_in(self, *aspects: Aspect) -> bool:
        """Tell whether it differs in any of *aspects*."""
        return any(each.aspect in aspects for each in self.errors)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A verdict, the printed quantities that it rests on and what is to be said of it."""

    verdict: Verdict
    printed: tuple[Printed, ...] = ()
    notes: tuple[str, ...] = ()


_FEWEST_DIGITS = 3
_FURTHEST = 4.2
_FURTHEST_OF_ROUND = 2.1
_FURTHEST_OF_SLIP = 2.1
_FURTHEST_OF_OTHERS = 6.9


def judge(claim: Claim, facts: Facts) -> Judgement:
    """Return the verdict on *claim*."""
    draft = Said.by(claim)
    comparable = [each for each in facts.printed if is_comparable(claim, each)]
    near = [each for each in comparable if _comes_near(draft.beside(each), each)]
    matches = [_match(claim, draft, each, facts) for each in near]
    fitting = [each for each in matches if not each.errors]
    if fitting:
        return _supported(fitting, facts)
    hedged = [each for each in matches if {one.aspect for one in each.errors} == {Aspect.HEDGE}]
    if hedged:
        best = _leading(hedged, facts)
        return Judgement(verdict=Verdict.HEDGE, printed=(best.printed,), notes=best.notes)
    nearest = _nearest(draft, matches)
    if nearest and _is_close(draft, nearest):
        return Judgement(verdict=Verdict.CLOSE, printed=(nearest.printed,), notes=nearest.notes)
    if claim.indicator.names or claim.sector.names:
        others = (each for each in comparable if each not in near)
        matches += (_match(claim, draft, each, facts) for each in others)
    return _missing(_nearest(draft, matches))


def _comes_near(draft: Quantity | None, printed: Printed) -> bool:
    """Tell whether a number could be meant to be a printed one."""
    if draft is None:
        return False
    if abs(draft.number.adjusted() - printed.quantity.number.adjusted()) > 1:
        return has_same_digits(draft, printed.quantity)
    return fit(draft, printed.quantity) is not Fit.WRONG or bool(slip(draft, printed.quantity))


def _match(claim: Claim, draft: Said, printed: Printed, facts: Facts) -> Match:
    one = printed.one
    differences = (
        *of_number(claim, draft.beside(printed), printed, facts),
        *of_subject(claim, one, facts),
        *of_sector(claim, one, facts),
        *of_measure(claim, printed, facts),
        *of_circumstances(claim, printed, facts),
    )
    return Match(printed, differences)


def _nearest(draft: Said, matches: Sequence[Match]) -> Match | None:
    """Return the match with the least that is wrong, and of such ones the nearest number."""

    def distance(match: Match) -> tuple[float, Decimal]:
        number = draft.beside(match.printed)
        gap = abs(number.number - match.printed.quantity.number) if number else Decimal(0)
        return match.distance, gap

    return min(matches, key=distance, default=None)


def _leading(several: Sequence[Match], facts: Facts) -> Match:
    """Return the match to be cited: with nothing left out, and in the original rather."""

    def order(match: Match) -> tuple[int, bool]:
        return len(match.differences), not facts.is_original(match.printed.one)

    return min(several, key=order)


def _supported(fitting: Sequence[Match], facts: Facts) -> Judgement:
    best = _leading(fitting, facts)
    against = tuple(_contradicting(best.printed, facts))
    if against:
        notes = tuple(
            said("{source} prints {figure}", source=each.one.source, figure=told(each.quantity))
            for each in against
        )
        printed = (best.printed, *against)
        return Judgement(verdict=Verdict.CONTRADICTED, printed=printed, notes=notes)
    same = tuple(each.printed for each in fitting if each is not best)
    notes = (*best.notes, *_doubts(best.printed.one))
    return Judgement(verdict=Verdict.SUPPORTED, printed=(best.printed, *same), notes=notes)


def _contradicting(printed: Printed, facts: Facts) -> Iterator[Printed]:
    """Yield what other origins print for the same thing that cannot be true together with it."""
    cell = _cell(printed)
    for each in facts.printed:
        if (
            each.one.origin != printed.one.origin
            and not each.quantity.bounds.meets(printed.quantity.bounds)
            and _cell(each) == cell
        ):
            yield each


def _cell(printed: Printed) -> tuple[Place, Kind, str]:
    """Return all that two quantities share where they are one number; of growth, its basis too."""
    one = printed.one
    basis = one.growth_basis if printed.is_growth else ""
    return place_of(one, printed.quantity.unit), one.kind, basis


def _doubts(one: Observation) -> Iterator[str]:
    if one.doubt:
        yield said("in doubt: {doubt}", doubt=one.doubt)


def _missing(nearest: Match | None) -> Judgement:
    """Return that a claim is in no source, with the figure that it may be meant to be."""
    if nearest is None:
        return Judgement(verdict=Verdict.MISSING)
    wrong = {each.aspect for each in nearest.errors if not each.is_open}
    if wrong <= {Aspect.NUMBER, Aspect.HEDGE} and nearest.distance < _FURTHEST_OF_OTHERS:
        return Judgement(verdict=Verdict.MISSING, printed=(nearest.printed,), notes=nearest.notes)
    return Judgement(verdict=Verdict.MISSING)


def _is_close(draft: Said, nearest: Match) -> bool:
    """Tell whether a claim is visibly meant to be a figure and visibly is not."""
    if nearest.differs_in(Aspect.NUMBER) or all(each.is_open for each in nearest.errors):
        return False
    if nearest.differs_in(Aspect.DIGITS, Aspect.NEAR):
        return nearest.distance <= _FURTHEST_OF_SLIP
    number = draft.beside(nearest.printed)
    is_round = number is None or _digits(number) < _FEWEST_DIGITS
    return nearest.distance <= (_FURTHEST_OF_ROUND if is_round else _FURTHEST)


def _digits(quantity: Quantity) -> int:
    return len(quantity.number.normalize().as_tuple().digits)
