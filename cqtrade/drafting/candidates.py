"""What a draft holds: observations, each key of which says what it was guessed from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cqtrade.coverage.matching import hedge_of
from cqtrade.quantity import Hedge

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cqtrade.drafting.guesses import Guess
    from cqtrade.quantity import Quantity

# Fewer significant digits than these are no proof that two places print one figure.
_TELLING = 3
# The most careful hedge of several counts.
_CARE = (Hedge.ABOUT, Hedge.AT_MOST, Hedge.AT_LEAST, Hedge.UNDER, Hedge.NEARLY, Hedge.OVER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An observation as it would stand in a source file.

    `places` are its paragraphs, each with the words there; `accounts` are the numbers that it
    accounts for: paragraph and place in it.
    """

    subject: Guess
    sector: Guess
    indicator: Guess
    period: Guess
    places: tuple[tuple[int, str], ...]
    accounts: frozenset[tuple[int, int]]
    value: Quantity | None = None
    growth: Quantity | None = None
    growth_basis: str = ""
    also: tuple[Quantity, ...] = ()
    kind: Guess | None = None
    partner: str = ""
    among: str = ""
    inferred: tuple[str, ...] = ()
    name: str = ""

    @property
    def identity(self) -> tuple[str, ...]:
        """What no two figures of a source may share."""
        return (
            *(self.subject.word, self.sector.word, self.indicator.word, self.partner),
            *(self.period.word, self.name),
        )

    @property
    def guesses(self) -> int:
        """How many of its keys a curator has to review."""
        return sum(bool(each and each.remark) for each in self._guessed)

    @property
    def _guessed(self) -> tuple[Guess | None, ...]:
        return self.subject, self.sector, self.indicator, self.period, self.kind

    def is_also(self, other: Candidate) -> bool:
        """Tell whether *other* prints the same figure at another place."""
        if not _same(self.value, other.value) or not _same(self.growth, other.growth, gap=True):
            return False
        if self.value is None and other.value is None and not (self.growth and other.growth):
            return False
        same_series = self.identity[:3] == other.identity[:3]
        return same_series or (self.kind == other.kind and _is_telling(self.value))

    def merged(self, other: Candidate) -> Candidate:
        """Return both as one; the more careful hedge counts, and its words in a paragraph."""
        value = _softer(self.value, other.value)
        first, second = (self, other) if value is self.value else (other, self)
        return replace(
            self,
            places=tuple(sorted({**dict(second.places), **dict(first.places)}.items())),
            accounts=self.accounts | other.accounts,
            value=value,
            growth=_softer(self.growth, other.growth),
            also=self.also or other.also,
            inferred=tuple(dict.fromkeys((*self.inferred, *other.inferred))),
        )


def made_one(several: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Return candidates with those that repeat a figure made one, each with an identity."""
    found: list[Candidate] = []
    by_digits: dict[object, list[int]] = {}
    for each in several:
        alike = by_digits.setdefault(_digits(each), [])
        place = next((place for place in alike if found[place].is_also(each)), None)
        if place is None:
            alike.append(len(found))
            found.append(each)
        else:
            found[place] = found[place].merged(each)
    return tuple(_named(found))


def _named(several: Iterable[Candidate]) -> Iterable[Candidate]:
    """Yield candidates, with a name for each but the first of one series and period."""
    taken: dict[tuple[str, ...], int] = {}
    for each in several:
        number = taken.get(each.identity, 0) + 1
        taken[each.identity] = number
        yield replace(each, name=f"figure-{number}") if number > 1 else each


def _digits(one: Candidate) -> object:
    chief = one.value or one.growth
    return (one.value is None, chief.number, chief.unit) if chief else None


def _same(one: Quantity | None, other: Quantity | None, *, gap: bool = False) -> bool:
    if one is None or other is None:
        return one is other or gap
    return (one.number, one.unit) == (other.number, other.unit)


def _is_telling(quantity: Quantity | None) -> bool:
    if quantity is None:
        return False
    return len(quantity.number.normalize().as_tuple().digits) >= _TELLING


def _softer(one: Quantity | None, other: Quantity | None) -> Quantity | None:
    told = [each for each in (one, other) if each]
    soft = (each for hedge in _CARE for each in told if hedge_of(each) is hedge)
    return next(soft, next(iter(told), None))
