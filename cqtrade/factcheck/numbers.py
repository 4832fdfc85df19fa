"""Whether a claim's number, unit, hedge and way are those of a printed quantity."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cqtrade.factcheck.circumstances import given_for
from cqtrade.factcheck.differences import Aspect, Difference
from cqtrade.factcheck.fits import Fit, fit, written
from cqtrade.factcheck.readings import Origin
from cqtrade.factcheck.roles import Role, Way
from cqtrade.factcheck.slips import NEAR, slip
from cqtrade.factcheck.when import Basis
from cqtrade.period import Period
from cqtrade.quantity import NO_CURRENCY, PERCENT, POINTS, Hedge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cqtrade.factcheck.amounts import Amount
    from cqtrade.factcheck.claims import Claim
    from cqtrade.factcheck.facts import Facts, Printed
    from cqtrade.factcheck.when import When
    from cqtrade.model import Observation
    from cqtrade.quantity import Quantity

_ASPECTS = {"": Aspect.NUMBER, NEAR: Aspect.NEAR}
_YEARLY = frozenset({Basis.AVERAGE, Basis.EACH_YEAR})
_OTHER_BASES = frozenset({Basis.AVERAGE, Basis.OTHER})
_SINCE = "since:"
_BASES = {
    "yoy": "on the year before",
    "real-yoy": "on the year before, in real terms",
    "average-annual": "an average a year",
}


def is_comparable(claim: Claim, printed: Printed) -> bool:
    """Tell whether both are money, both rates or both counts."""
    amount, quantity = claim.amount, printed.quantity
    if POINTS in (quantity.unit, amount.unit):
        return quantity.unit == amount.unit
    if quantity.is_money:
        return amount.is_money or not (amount.is_rate or amount.counts)
    if quantity.unit == PERCENT:
        return amount.is_rate
    return not amount.is_rate and not amount.is_money


def of_number(
    claim: Claim, said: Quantity | None, printed: Printed, facts: Facts
) -> Iterator[Difference]:
    """Yield what is wrong with the number, its unit, its hedge, its way and its role."""
    yield from _role(claim, printed, facts)
    yield from _unit(claim.amount, printed.quantity)
    if claim.amount.is_range:
        yield Difference(Aspect.NUMBER, "the draft gives a range")
    if said is None:
        yield Difference(Aspect.NUMBER, "")
    else:
        yield from _fit(said, printed.quantity)
    yield from _way(claim, printed)
    yield from _basis(claim, printed)


@dataclass(frozen=True, slots=True)
class Said:
    """What a draft says, as a level and as a growth; a fall is a negative growth."""

    level: Quantity | None
    growth: Quantity | None

    @classmethod
    def by(cls, claim: Claim) -> Said:
        """Read the number of a claim."""
        level = claim.amount.quantity(to=claim.told.to)
        falls = claim.told.way is Way.DOWN
        return cls(level, claim.amount.quantity(falls=True, to=claim.told.to) if falls else level)

    def beside(self, printed: Printed) -> Quantity | None:
        """Return what is to be held against a printed quantity; None where it is unreadable."""
        return self.growth if printed.is_growth else self.level


def _role(claim: Claim, printed: Printed, facts: Facts) -> Iterator[Difference]:
    role = claim.told.role
    if printed.is_growth and role is not Role.CHANGE:
        # A bare "was 12.3 %" may be meant as one.
        is_open = role is Role.LEVEL and not claim.told.to
        yield Difference(Aspect.ROLE, "in the source it is a growth", is_open=is_open)
    if not printed.is_growth and role is Role.CHANGE:
        yield Difference(Aspect.ROLE, "in the source it is a level, not a change")
    is_share = facts.indicator(printed.one.indicator).measure == "share"
    if role is Role.SHARE and not is_share:
        yield Difference(Aspect.ROLE, "in the source it is no share")
    if printed.is_growth and claim.is_of_share and not is_share:
        yield Difference(Aspect.INDICATOR, "in the source it is no growth of a share")
    if claim.amount.is_base:
        yield Difference(Aspect.ROLE, "the draft compares with it")


def _unit(amount: Amount, printed: Quantity) -> Iterator[Difference]:
    if printed.is_money and amount.unit != (printed.unit if printed.unit != NO_CURRENCY else ""):
        named = (
            f"the source says {printed.unit}"
            if printed.unit != NO_CURRENCY
            else "the source names no currency"
        )
        yield Difference(Aspect.UNIT, named if amount.unit else f"no currency is named: {named}")
    elif not printed.is_money and amount.counts and printed.unit not in amount.counts:
        yield Difference(Aspect.UNIT, f"the source counts {printed.unit}")


def _fit(said: Quantity, printed: Quantity) -> Iterator[Difference]:
    match fit(said, printed):
        case Fit.SAME:
            pass
        case Fit.ROUNDED:
            yield Difference(Aspect.NUMBER, f"rounded from {printed}", is_left_out=True)
        case Fit.HEDGED_OTHERWISE:
            yield Difference(Aspect.HEDGE, _hedges(written(said), written(printed)))
        case Fit.WRONG:
            if said.number == -printed.number:
                yield Difference(Aspect.WAY, _says_way(printed))
                return
            why = slip(said, printed)
            yield Difference(_ASPECTS.get(why, Aspect.DIGITS), why)


def _hedges(said: Hedge, printed: Hedge) -> str:
    if not said:
        return f"the hedge was dropped: the source says '{printed}'"
    if not printed:
        return f"the source does not say '{said}'"
    return f"the source says '{printed}', not '{said}'"


def _way(claim: Claim, printed: Printed) -> Iterator[Difference]:
    """Yield a difference where a draft says "fell" of what grew."""
    growth = printed.one.growth
    way = claim.told.way
    if way is None or printed.is_growth:
        return
    if growth is None:
        note = f"that it went {way.value} is not in the source"
        yield Difference(Aspect.WAY, note, is_left_out=True)
    elif (growth.number < 0) is (way is Way.UP):
        yield Difference(Aspect.WAY, _says_way(growth))


def _says_way(growth: Quantity) -> str:
    return f"the source says {'up' if growth.number > 0 else 'down'}"


def _basis(claim: Claim, printed: Printed) -> Iterator[Difference]:
    """Yield a difference where growth is said to start elsewhere, or to be another kind of rate."""
    one = printed.one
    if not printed.is_growth:
        if claim.bases & _OTHER_BASES:
            yield Difference(Aspect.BASIS, "in the source it is no average")
        is_elsewhere = not all(each.is_of(one) for each in claim.starts)
        if is_elsewhere and claim.time.origin is not Origin.OWN:
            yield Difference(Aspect.TIME, given_for(one))
        return
    if _is_said_otherwise(claim, one) or not all(_starts_right(e, one) for e in claim.starts):
        basis = _BASES.get(one.growth_basis, one.growth_basis.replace(":", " "))
        yield Difference(Aspect.BASIS, f"in the source it is {basis}")
    if one.growth_basis == "real-yoy":
        yield Difference(Aspect.BASIS, "that it is in real terms is not said", is_left_out=True)


def _is_said_otherwise(claim: Claim, one: Observation) -> bool:
    """Tell whether growth is said to be of another kind, an unsaid start being the year before."""
    if one.growth_basis == "average-annual":
        return claim.bases.isdisjoint(_YEARLY)
    if not one.growth_basis.startswith(_SINCE):
        return bool(claim.bases & _OTHER_BASES)
    if claim.starts:
        return bool(claim.bases)
    if not claim.bases and "growth_basis" in one.inferred:
        return False
    return claim.bases != {Basis.OTHER} or not _is_since_the_one_before(one)


def _is_since_the_one_before(one: Observation) -> bool:
    """Tell whether a growth is on the period just before: month on month, quarter on quarter."""
    months, base = one.period.months, Period.parse(one.growth_basis.removeprefix(_SINCE))
    return months is not None and one.period.shifted(-months) == base


def _starts_right(start: When, one: Observation) -> bool:
    """Tell whether a growth may be said to start at *start*."""
    if one.growth_basis.startswith(_SINCE):
        return str(start) == one.growth_basis.removeprefix(_SINCE)
    return (
        start.year is not None
        and one.period.last is not None
        and start.year == one.period.last.year - 1
    )
