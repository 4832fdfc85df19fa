"""Figures read twice, as their words promise and as they are usually meant, and what follows."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal
from functools import reduce
from typing import TYPE_CHECKING, NamedTuple

from cqtrade import cells, figures
from cqtrade.bounds import HUNDRED, Bounds
from cqtrade.cells import Cell
from cqtrade.conflicts.finding import Meant
from cqtrade.strength import Strength

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cqtrade.figures import Figure
    from cqtrade.model import Observation
    from cqtrade.quantity import Quantity

# What no relation rests on: who said a figure, and to which plan it belongs.
_ASIDE = frozenset({"by", "speaker", "plan"})
# What may be wrong of all figures of an origin together, and leave their relation as it is.
_PLACING = frozenset({"period", "subject", "sector", "partner", "among", "unit", "cumulative_from"})
_PRECISE = Context(prec=50)


@dataclass(frozen=True, slots=True)
class Reading:
    """One number with the bounds that words promise, and with those that are usually meant."""

    promised: Figure
    usual: Figure

    @property
    def number(self) -> Decimal:
        """The number as printed, or the arithmetic on printed numbers."""
        return self.promised.number

    @property
    def unit(self) -> str:
        """The unit of the number."""
        return self.promised.unit

    @property
    def observations(self) -> tuple[Observation, ...]:
        """What it came from."""
        return self.promised.came_from


@dataclass(frozen=True, slots=True)
class Printed(Reading):
    """A printed number; where sources disagree, its bounds reach over all that they say.

    `cell` is the most precise of what they say.
    """

    cell: Cell

    @property
    def quantity(self) -> Quantity:
        """The number in its words."""
        return self.cell.quantity


class Verdict(NamedTuple):
    """How far two readings of one number are apart, and in which of their two senses."""

    strength: Strength
    usually: bool

    def of(self, reading: Reading) -> Figure:
        """Return the figure of a reading in the sense that fails."""
        return reading.usual if self.usually else reading.promised

    def told(self, reading: Printed) -> Quantity | Meant:
        """Return what is printed for a sentence, with its usual reading where that fails."""
        return self.tell(reading.quantity)

    def tell(self, quantity: Quantity) -> Quantity | Meant:
        """Return a quantity for a sentence, with its usual reading where that fails."""
        return Meant(quantity) if self.usually and quantity.hedge else quantity


def usually(quantity: Quantity) -> Quantity:
    """Return *quantity* with its usual reading as its bounds."""
    if quantity.usual == quantity.bounds:
        return quantity
    return quantity._replace(bounds=quantity.usual)


def usual_of(
    read: Callable[[Observation], Quantity | None],
) -> Callable[[Observation], Quantity | None]:
    """Return what *read* finds, with the usual reading as its bounds."""

    def usual(one: Observation) -> Quantity | None:
        quantity = read(one)
        return usually(quantity) if quantity else None

    return usual


def is_firm(one: Observation) -> bool:
    """Tell whether a source prints all that places a figure: nothing of it is inferred."""
    return _ASIDE.issuperset(one.inferred)


def rests_on_inference(observations: Sequence[Observation]) -> bool:
    """Tell whether a relation of figures would be another if what is inferred were wrong.

    It would not where one origin leaves out the same of all, such as the year: in whatever year
    its exports and imports were, they make its trade.
    """
    keys = {key for each in observations for key in each.inferred} - _ASIDE
    if len({each.origin for each in observations}) > 1:
        return bool(keys)
    return any(not _is_shared(key, observations) for key in keys)


def printed(
    observations: Sequence[Observation], read: Callable[[Observation], Quantity | None]
) -> Printed | None:
    """Return what *observations* of one cell print: the best vintage, and of it the firm ones."""
    best = cells.best_vintage(each for each in observations if read(each))
    entering = tuple(filter(is_firm, best)) or best
    if not entering:
        return None
    said = _cells(entering, read)
    promised = _within(figures.printed(said[0].quantity, entering), said)
    return Printed(promised, _within(promised, _cells(entering, usual_of(read))), said[0])


def worked_out(formula: Callable[..., Figure], *readings: Reading) -> Reading:
    """Apply *formula* to the figures in either sense; once, where both are the same."""
    promised = formula(*(each.promised for each in readings))
    if all(each.usual is each.promised for each in readings):
        return Reading(promised, promised)
    return Reading(promised, formula(*(each.usual for each in readings)))


def at_most(whole: Reading) -> Reading:
    """Return what a part can be: all that is no greater than its *whole*."""
    return worked_out(lambda one: one._replace(bounds=Bounds(None, one.bounds.high)), whole)


def judged(stated: Reading, computed: Reading) -> Verdict | None:
    """Return how two readings of one number contradict each other; nothing where they agree.

    What rests on an inferred key is at most a doubt.
    """
    if not stated.promised.bounds.meets(computed.promised.bounds):
        loose = rests_on_inference((*stated.observations, *computed.observations))
        return Verdict(Strength.DOUBT if loose else Strength.CONTRADICTION, usually=False)
    if not stated.usual.bounds.meets(computed.usual.bounds):
        return Verdict(Strength.DOUBT, usually=True)
    return None


def ratio(stated: Decimal, computed: Decimal) -> Decimal | None:
    """Return stated / computed, or nothing where the second is zero."""
    return _PRECISE.divide(stated, computed) if computed else None


def ratio_of_growths(stated: Decimal, computed: Decimal) -> Decimal | None:
    """Return (1 + stated) / (1 + computed), both in percent: the ratio of the levels."""
    return ratio(HUNDRED + stated, HUNDRED + computed)


def _is_shared(key: str, observations: Sequence[Observation]) -> bool:
    if key not in _PLACING or any(key not in each.inferred for each in observations):
        return False
    return len({getattr(each, key) for each in observations}) == 1


def _cells(
    several: Sequence[Observation], read: Callable[[Observation], Quantity | None]
) -> Sequence[Cell]:
    # Most cells hold one figure, and there is nothing to group.
    only = read(several[0]) if len(several) == 1 else None
    return (Cell(only, tuple(several)),) if only else cells.grouped(several, read)


def _within(figure: Figure, several: Sequence[Cell]) -> Figure:
    bounds = reduce(Bounds.hull, (each.bounds for each in several))
    return figure if figure.bounds == bounds else figure._replace(bounds=bounds)
