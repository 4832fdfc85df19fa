"""Whether a claim's number, unit, hedge and way are those of a printed quantity."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cqtrade.factcheck.circumstances import given_for
from cqtrade.factcheck.differences import Aspect, Difference
from cqtrade.factcheck.fits import Fit, fit, written
from cqtrade.factcheck.readings import Origin
from cqtrade.factcheck.roles import Role, Way
from cqtrade.factcheck.slips import near, slip
from cqtrade.factcheck.when import Basis, Sort
from cqtrade.language import said, term
from cqtrade.period import Period
from cqtrade.quantity import NO_CURRENCY, PERCENT, POINTS, Hedge
from cqtrade.telling import amounts, times

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cqtrade.factcheck.amounts import Amount
    from cqtrade.factcheck.claims import Claim
    from cqtrade.factcheck.facts import Facts, Printed
    from cqtrade.factcheck.when import When
    from cqtrade.model import Observation
    from cqtrade.quantity import Quantity

_YEARLY = frozenset({Basis.AVERAGE, Basis.EACH_YEAR})
_OTHER_BASES = frozenset({Basis.AVERAGE, Basis.OTHER})
_SINCE = "since:"


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
    claim: Claim, quantity: Quantity | None, printed: Printed, facts: Facts
) -> Iterator[Difference]:
    """Yield what is wrong with the number, its unit, its hedge, its way and its role."""
    yield from _role(claim, printed, facts)
    yield from _unit(claim.amount, printed.quantity)
    if claim.amount.is_range:
        yield Difference(Aspect.NUMBER, said("the draft gives a range"))
    if quantity is None:
        yield Difference(Aspect.NUMBER, "")
    else:
        yield from _fit(quantity, printed.quantity)
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
        yield Difference(Aspect.ROLE, said("in the source it is a growth"), is_open=is_open)
    if not printed.is_growth and role is Role.CHANGE:
        yield Difference(Aspect.ROLE, said("in the source it is a level, not a change"))
    is_share = facts.indicator(printed.one.indicator).measure == "share"
    if role is Role.SHARE and not is_share:
        yield Difference(Aspect.ROLE, said("in the source it is no share"))
    if printed.is_growth and claim.is_of_share and not is_share:
        yield Difference(Aspect.INDICATOR, said("in the source it is no growth of a share"))
    if claim.amount.is_base:
        yield Difference(Aspect.ROLE, said("the draft compares with it"))


def _unit(amount: Amount, printed: Quantity) -> Iterator[Difference]:
    if printed.is_money and amount.unit != (printed.unit if printed.unit != NO_CURRENCY else ""):
        named = _currency(printed.unit)
        if not amount.unit:
            named = said("no currency is named: {but}", but=named)
        yield Difference(Aspect.UNIT, named)
    elif not printed.is_money and amount.counts and printed.unit not in amount.counts:
        unit = amounts.unit_alone(printed.unit)
        yield Difference(Aspect.UNIT, said("the source counts {unit}", unit=unit))


def _currency(unit: str) -> str:
    if unit == NO_CURRENCY:
        return said("the source names no currency")
    return said("the source says {unit}", unit=amounts.unit_alone(unit))


def _fit(quantity: Quantity, printed: Quantity) -> Iterator[Difference]:
    match fit(quantity, printed):
        case Fit.SAME:
            pass
        case Fit.ROUNDED:
            note = said("rounded from {figure}", figure=amounts.told(printed))
            yield Difference(Aspect.NUMBER, note, is_left_out=True)
        case Fit.HEDGED_OTHERWISE:
            yield Difference(Aspect.HEDGE, _hedges(written(quantity), written(printed)))
        case Fit.WRONG:
            if quantity.number == -printed.number:
                yield Difference(Aspect.WAY, _says_way(printed))
                return
            yield _slipped(quantity, printed)


def _slipped(quantity: Quantity, printed: Quantity) -> Difference:
    why = slip(quantity, printed)
    if not why:
        return Difference(Aspect.NUMBER, "")
    return Difference(Aspect.NEAR if why == near() else Aspect.DIGITS, why)


def _hedges(draft: Hedge, printed: Hedge) -> str:
    if not draft:
        return said("the hedge was dropped: the source says '{hedge}'", hedge=term(printed))
    if not printed:
        return said("the source does not say '{hedge}'", hedge=term(draft))
    return said("the source says '{one}', not '{other}'", one=term(printed), other=term(draft))


def _way(claim: Claim, printed: Printed) -> Iterator[Difference]:
    """Yield a difference where a draft says "fell" of what grew."""
    growth = printed.one.growth
    way = claim.told.way
    if way is None or printed.is_growth:
        return
    if growth is None:
        went_up = said("that it went up is not in the source")
        note = went_up if way is Way.UP else said("that it went down is not in the source")
        yield Difference(Aspect.WAY, note, is_left_out=True)
    elif (growth.number < 0) is (way is Way.UP):
        yield Difference(Aspect.WAY, _says_way(growth))


def _says_way(growth: Quantity) -> str:
    return said("the source says up") if growth.number > 0 else said("the source says down")


def _basis(claim: Claim, printed: Printed) -> Iterator[Difference]:
    """Yield a difference where growth is said to start elsewhere, or to be another kind of rate."""
    one = printed.one
    if not printed.is_growth:
        if claim.bases & _OTHER_BASES:
            yield Difference(Aspect.BASIS, said("in the source it is no average"))
        is_elsewhere = not all(each.is_of(one) for each in claim.starts)
        if is_elsewhere and claim.time.origin is not Origin.OWN:
            yield Difference(Aspect.TIME, given_for(one))
        return
    if _is_said_otherwise(claim, one) or not all(_starts_right(e, one) for e in claim.starts):
        basis = _basis_in_words(one.growth_basis)
        yield Difference(Aspect.BASIS, said("in the source it is {basis}", basis=basis))
    if one.growth_basis == "real-yoy":
        note = said("that it is in real terms is not said")
        yield Difference(Aspect.BASIS, note, is_left_out=True)


def _basis_in_words(basis: str) -> str:
    match basis:
        case "yoy":
            return said("on the year before")
        case "real-yoy":
            return said("on the year before, in real terms")
        case "average-annual":
            return said("an average a year")
        case _:
            return times.basis(basis)


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
        base = Period.parse(one.growth_basis.removeprefix(_SINCE))
        return start.sort is Sort.DATED and start.period == base
    return (
        start.year is not None
        and one.period.last is not None
        and start.year == one.period.last.year - 1
    )
