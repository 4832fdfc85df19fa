"""The figures of a draft: numbers with their hedge and unit."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from cqtrade.errors import QuantityError
from cqtrade.factcheck.currencies import UNITS, currency_after, currency_before
from cqtrade.factcheck.numbering import is_figure
from cqtrade.factcheck.words import is_han, words
from cqtrade.numerals import hedge_before, mentions
from cqtrade.numerals.mention import EXACT
from cqtrade.quantity import PERCENT, POINTS, TIMES, Hedge, Quantity, is_currency

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cqtrade.factcheck.when import Time
    from cqtrade.numerals import Mention

_OVER = re.compile(r"\b(?:pass(?:ed|es|ing)|cross(?:ed|es|ing)|past)\s+(?:the\s+)?$", re.IGNORECASE)
_FROM = re.compile(r"(?:\b(?:from|versus|against)|[从由比])\s*$", re.IGNORECASE)
_PLUS = re.compile(r"[+＋]\s?$")
_DASH = re.compile(r"\s?(?:[-–—~～]|至|到|\sto\s)\s?")
_AND = re.compile(r"\s?(?:[,，、和及与&]|以及)\s?(?:and\s)?|,?\s(?:and|to|or)\s")
# "US$ 5 yuan": the code that ISO 4217 keeps for tests is nobody's money.
_TWO_CURRENCIES = "XTS"
_HAN_UNITS = frozenset(
    word for word in UNITS if len(word) == 1 and is_han(word) and UNITS[word] != {"none"}
)
_END_OF_NOUN = re.compile(
    r"[\d.,;:!?()，。；：、！？（）]|\s(?:and|or|in|of|with|worth)\s|和|及|与"
)
_NOTHING_COUNTED = re.compile(
    r"\s?(?:[,;:.)，；。：、）]|(?:and|or|while|respectively|in|for|from|to)\b|和|及|与|$)"
)
_NEAR = 40
_LONGEST_NOUN = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number of a draft with its hedge and unit, from `start` to `end`.

    `unit` is a currency, a percent sign, `pp`, `times` or empty; `counts` are the units that the
    noun behind the number may mean. It `is_base` where a change starts from it, `is_range` where it
    is one end of a range.
    """

    start: int
    end: int
    mention: Mention
    hedge: Hedge
    unit: str = ""
    scale: str = ""
    counts: frozenset[str] = frozenset()
    has_plus: bool = False
    is_base: bool = False
    is_range: bool = False

    @property
    def is_money(self) -> bool:
        """Tell whether its unit is a currency."""
        return is_currency(self.unit)

    @property
    def is_rate(self) -> bool:
        """Tell whether it is a percentage, a fraction, points or a multiple."""
        return self.unit in (PERCENT, POINTS, TIMES)

    def hedged(self, hedge: Hedge) -> Amount:
        """Return the same softened by *hedge*, unless it has a hedge of its own."""
        return self if self.hedge else replace(self, hedge=hedge)

    def quantity(self, *, falls: bool = False, to: bool = False) -> Quantity | None:
        """Return what it claims, negative where it *falls*; None where that is no quantity."""
        number = _digits(self.mention)
        sign = "-" if falls and not number.startswith("-") else ""
        over = f"/{self.mention.denominator}" if self._is_fraction else ""
        unit = "" if over else self.unit
        multiple = "to" if to and unit == TIMES else ""
        parts = (self.hedge, multiple, f"{sign}{number}{over}", self.scale, unit)
        try:
            return Quantity.parse(" ".join(part for part in parts if part))
        except QuantityError:
            return None

    @property
    def _is_fraction(self) -> bool:
        return self.mention.denominator is not None and not self.scale


def _digits(mention: Mention) -> str:
    """Return the number in digits; the half of "half a million" is 0.5."""
    number = mention.number or Decimal(0)
    if mention.scale and mention.denominator:
        number = EXACT.divide(number, Decimal(mention.denominator))
    return f"{number:f}"


def amounts(text: str, times: Sequence[Time]) -> tuple[Amount, ...]:
    """Return the figures of a sentence whose *times* are known, in order."""
    inside = _Inside(times)
    found = (each for each in mentions(text) if not inside.holds(each) and is_figure(each, text))
    return tuple(_sharing(text, [_amount(text, each) for each in found]))


class _Inside:
    """Tells, asked in order, whether a number is part of a time."""

    def __init__(self, times: Sequence[Time]) -> None:
        self._times = times
        self._next = 0

    def holds(self, mention: Mention) -> bool:
        while self._next < len(self._times) and self._times[self._next].end <= mention.start:
            self._next += 1
        return self._next < len(self._times) and self._times[self._next].start < mention.end


def _amount(text: str, mention: Mention) -> Amount:
    unit, end = currency_after(text, mention.end)
    before, start = currency_before(text, mention.start)
    counts = _counted(text, end)
    end += not unit and text[end : end + 1] in _HAN_UNITS
    if before and unit and before != unit:
        unit = _TWO_CURRENCIES
    near = text[max(0, start - _NEAR) : start]
    passed = Hedge.OVER if _OVER.search(near) else Hedge.NONE
    return Amount(
        start=start,
        end=end,
        mention=mention,
        hedge=hedge_before(text, mention) or passed,
        unit=_rate_unit(mention) or unit or before,
        scale=mention.scale,
        counts=counts,
        has_plus=_PLUS.search(near) is not None,
        is_base=_FROM.search(near) is not None,
    )


def _rate_unit(mention: Mention) -> str:
    if mention.percent or (mention.denominator and not mention.scale):
        return PERCENT
    return POINTS if mention.points else TIMES if mention.times else ""


def _counted(text: str, end: int) -> frozenset[str]:
    """Return the units that a noun close behind a number may mean."""
    clause = _END_OF_NOUN.split(text[end : end + _NEAR])[0]
    following = [each.text for each in words(clause)[:_LONGEST_NOUN]]
    for start in range(len(following)):
        for length in range(len(following) - start, 0, -1):
            noun = following[start : start + length]
            units = UNITS.get("".join(noun)) or UNITS.get(" ".join(noun))
            if units:
                return units
    return frozenset()


def _sharing(text: str, several: list[Amount]) -> Iterator[Amount]:
    """Yield figures with the scale and unit that they share: "400.83 and 181.15 billion yuan"."""
    shared = several.copy()
    for index in range(len(several) - 2, -1, -1):
        shared[index] = _as_before(text, several[index], shared[index + 1])
    for index in range(1, len(several)):
        shared[index] = _in_currency_of(text, shared[index], shared[index - 1])
    for index in range(len(several) - 1):
        if _is_range(text, shared[index], shared[index + 1]):
            shared[index] = replace(shared[index], is_range=True)
            shared[index + 1] = replace(shared[index + 1], is_range=True)
    return iter(shared)


def _is_range(text: str, one: Amount, other: Amount) -> bool:
    """Tell whether two figures are the ends of a range, and not of a change."""
    between = text[one.end : min(other.start, one.end + _NEAR)]
    is_joined = one.unit in ("", other.unit) and _DASH.fullmatch(between) is not None
    return is_joined and not one.is_base


def _as_before(text: str, one: Amount, following: Amount) -> Amount:
    """Return *one* with what it leaves to the figure behind it to say."""
    between = text[one.end : min(following.start, one.end + _NEAR)]
    says_nothing = not (one.unit or one.scale or one.counts)
    if says_nothing and (following.unit or following.scale):
        if _AND.fullmatch(between) or _DASH.fullmatch(between):
            return replace(one, unit=following.unit, scale=following.scale)
        return one
    return _in_currency_of(text, one, following)


def _in_currency_of(text: str, one: Amount, other: Amount) -> Amount:
    """Return *one* in the currency of its neighbour where it has a scale and nothing is counted."""
    counts_nothing = _NOTHING_COUNTED.match(text, one.end) is not None
    if one.scale and not (one.unit or one.counts) and other.is_money and counts_nothing:
        return replace(one, unit=other.unit)
    return one
