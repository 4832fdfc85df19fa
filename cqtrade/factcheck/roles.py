"""What a figure is said to be: a level, a change, a growth or a share, and which way it goes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from cqtrade.factcheck.senses import Sense

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cqtrade.factcheck.amounts import Amount
    from cqtrade.factcheck.marks import Mark
    from cqtrade.factcheck.pieces import Piece


class Role(Enum):
    """What a figure is said to be."""

    LEVEL = "a level"
    CHANGE = "a change"
    SHARE = "a share"


class Way(Enum):
    """Which way something is said to go."""

    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Told:
    """The role of a figure and, where one is named, the way it goes.

    `to` is said of a multiple that something grew to, not by.
    """

    role: Role
    way: Way | None = None
    to: bool = False


_WAYS = {
    Sense.UP: Way.UP,
    Sense.RISE: Way.UP,
    Sense.MORE: Way.UP,
    Sense.DOWN: Way.DOWN,
    Sense.FALL: Way.DOWN,
    Sense.LESS: Way.DOWN,
}
_VERBS = (Sense.UP, Sense.DOWN)
_NOUNS = (Sense.RISE, Sense.FALL)
_BEHIND = (*_VERBS, *_NOUNS, Sense.MORE, Sense.LESS)
# "Rose to", 增至; other words, such as "was", also stand before the size of a growth.
_ARRIVES = frozenset({"to", "at", "至", "到"})
# What may stand between "rose" and by how much.
_LIGHT = (Sense.PLAIN, Sense.TO, Sense.OF)
# "Grew faster, by 8 %", "growth, at 8 %,": what opens a piece that says by how much.
_SIZES = frozenset({"by", "at"})
_DOUBLED = ("double", "triple", "treble", "quadruple", "quintuple", "翻")
_NEAREST = 3


def role_of(piece: Piece, before: Told | None, way: Way | None) -> Told:
    """Return the role of the figure of *piece*.

    *before* is the role of the last rate, and *way* where the piece before goes, if anywhere.
    """
    if way and piece.head and _is_light(piece.head) and piece.head[0].text.casefold() in _SIZES:
        return Told(Role.CHANGE, way)
    amount = piece.figure.amount if piece.figure else None
    if amount is None:
        return Told(Role.LEVEL)
    return _of_rate(piece, amount, before) if amount.is_rate else _of_level(piece, before)


def _of_rate(piece: Piece, amount: Amount, before: Told | None) -> Told:
    if amount.has_plus:
        return Told(Role.CHANGE, Way.UP)
    if amount.mention.number is not None and amount.mention.number.is_signed():
        return Told(Role.CHANGE, Way.DOWN)
    if amount.mention.text.casefold().startswith(_DOUBLED):
        return Told(Role.CHANGE, Way.UP, to=True)
    told, behind = _by_head(piece.head), _by_tail(piece.tail)
    if told and behind and piece.tail[0].sense in (Sense.MORE, Sense.LESS):
        # "Rose 8.4 % less than imports" is no growth of 8.4 %.
        return Told(Role.LEVEL)
    if told or behind:
        return told or behind or Told(Role.LEVEL)
    return before if before and not _says_what_it_is(piece.head) else Told(Role.LEVEL)


def _by_head(head: Sequence[Mark]) -> Told | None:
    """Read the role of a rate from the words before it, the nearest first."""
    arrives = False
    for mark in reversed(head):
        if mark.sense is Sense.SHARE:
            return Told(Role.SHARE)
        if mark.sense in _NOUNS and not _goes_to(head, mark):
            return Told(Role.CHANGE, _WAYS[mark.sense])
        if mark.sense in _VERBS:
            way = _WAYS[mark.sense]
            return Told(Role.LEVEL, way, to=True) if arrives else Told(Role.CHANGE, way)
        arrives = arrives or mark.text.casefold() in _ARRIVES
    return None


def _goes_to(head: Sequence[Mark], noun: Mark) -> bool:
    """Tell whether "a rise to" rather than "a rise of" leads to the figure."""
    behind = [each for each in head if each.start >= noun.end]
    return bool(behind) and behind[-1].text.casefold() == "to"


def _by_tail(tail: Sequence[Mark]) -> Told | None:
    """Read the role of a rate from the words behind it: "8.4 % more", "8.4 % of exports"."""
    for mark in tail[:_NEAREST]:
        if mark.sense in _BEHIND:
            return Told(Role.CHANGE, _WAYS[mark.sense])
        if mark.sense in (Sense.OF, Sense.SHARE):
            return Told(Role.SHARE)
    return None


def _says_what_it_is(head: Sequence[Mark]) -> bool:
    return any(each.sense in (Sense.TO, Sense.SHARE) for each in head)


def _of_level(piece: Piece, before: Told | None) -> Told:
    """Read whether an amount is a level or a change from the words before it.

    "Rose 5 billion" and "growth of 5 billion" are changes, "rose to 5 billion" is none.
    """
    way, adjacent, arrives = None, True, False
    for mark in reversed(piece.head):
        if mark.sense is Sense.BY and adjacent:
            return Told(Role.CHANGE, _nearest_way(piece.head))
        arrives = arrives or mark.text.casefold() in _ARRIVES
        if mark.sense in _NOUNS and not arrives:
            return Told(Role.CHANGE, _WAYS[mark.sense])
        if mark.sense in _VERBS:
            if adjacent and not arrives:
                return Told(Role.CHANGE, _WAYS[mark.sense])
            way = way or _WAYS[mark.sense]
        adjacent = adjacent and mark.sense in _LIGHT
    # "Rose 8.4 % to 455 billion": the way stands before the rate.
    if arrives and before and _is_light(piece.head):
        way = before.way
    return Told(Role.LEVEL, way)


def _is_light(head: Sequence[Mark]) -> bool:
    return all(each.sense in (*_LIGHT, Sense.BY) for each in head)


def way_of(piece: Piece) -> Way | None:
    """Return the way that a piece is said to go, the last one named."""
    return _nearest_way(piece.every)


def _nearest_way(head: Sequence[Mark]) -> Way | None:
    return next((_WAYS[each.sense] for each in reversed(head) if each.sense in _WAYS), None)
