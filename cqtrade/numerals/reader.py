"""Prose to the numbers in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cqtrade.numerals import cardinals, han, japanese, parts
from cqtrade.numerals.mention import Mention
from cqtrade.numerals.roles import Role
from cqtrade.numerals.tokens import Line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cqtrade.numerals.reading import Reading

# What can begin with a word of each role.
_RULES = {
    Role.DIGITS: (
        cardinals.cardinal,
        han.numeral,
        han.fraction,
        parts.worded_fraction,
        parts.ratio,
        parts.vulgar,
        parts.one_in_every,
        japanese.one_of,
    ),
    Role.VULGAR: (parts.vulgar,),
    Role.SMALL: (cardinals.cardinal, parts.worded_fraction, parts.one_in_every),
    Role.TENS: (cardinals.cardinal, parts.worded_fraction, parts.ordinal),
    Role.ALONE: (cardinals.cardinal,),
    Role.HUNDRED: (cardinals.bare_scale,),
    Role.DOZEN: (cardinals.bare_scale,),
    Role.SCALE: (cardinals.bare_scale,),
    Role.SCALES: (cardinals.bare_scale,),
    Role.ORDINAL: (parts.part, parts.ordinal),
    Role.NTH: (parts.ordinal,),
    Role.PART: (parts.part,),
    Role.PARTS: (parts.part,),
    Role.MULTIPLE: (parts.multiple,),
    Role.INDEFINITE: (parts.indefinite,),
    Role.HAN: (han.numeral, han.fraction),
    Role.HAN_PART: (han.half,),
    Role.HAN_NTH: (han.nth,),
    Role.HAN_SOME: (han.vague,),
    Role.HAN_OF_HUNDRED: (han.of_hundred,),
}
_TENTHS = 10


def mentions(text: str, language: str = "") -> tuple[Mention, ...]:
    """Find every numeral and number word of *text* in order; unless told, English or Chinese.

    They do not overlap; where several readings begin at one word the longest counts. Time is
    linear in the length of *text*.
    """
    return tuple(_mentions(Line.of(text, language)))


def _mentions(line: Line) -> Iterator[Mention]:
    index = 0
    while index < len(line.tokens):
        reading = _longest(line, index)
        if reading is None:
            index += 1
            continue
        yield _mention(line, index, reading)
        index = reading.after


def _longest(line: Line, index: int) -> Reading | None:
    readings = (rule(line, index) for rule in _RULES.get(line.tokens[index].role, ()))
    found = [_with_unit(line, reading) for reading in readings if reading is not None]
    return max(found, key=lambda reading: reading.after, default=None)


def _with_unit(line: Line, reading: Reading) -> Reading:
    """Read on over a percent sign, "percentage points", "times", 倍 or 成."""
    after = reading.after
    match _unit_at(line, after):
        case Role.PERCENT | Role.PERCENTAGE if line.joined(after + 1, Role.POINT):
            return replace(reading, after=after + 2, points=True)
        case Role.PERCENT:
            return replace(reading, after=after + 1, percent=True)
        case Role.POINTS:
            return replace(reading, after=after + 1, points=True)
        case Role.TIMES | Role.FOLD:
            return replace(reading, after=after + 1, times=True)
        case Role.HAN_TENTHS if line.gap(after) == "" and reading.denominator is None:
            return replace(reading, after=after + 1, denominator=_TENTHS)
        case _:
            return reading


def _unit_at(line: Line, index: int) -> Role | None:
    """Return the role of the token right behind a number; in 10多倍 a word is between."""
    role = line.role(index)
    is_some_times = role is Role.TIMES and han.is_more(line, index)
    return role if is_some_times or line.gap(index) is not None else None


def _mention(line: Line, index: int, reading: Reading) -> Mention:
    start, end = line.tokens[index].start, line.tokens[reading.after - 1].end
    return Mention(
        start=start,
        end=end,
        text=line.text[start:end],
        number=reading.number,
        denominator=reading.denominator,
        scale=reading.scale,
        percent=reading.percent,
        points=reading.points,
        times=reading.times,
        ordinal=reading.ordinal,
    )
