"""What a draft says of a figure in one dimension: in its own piece, else the nearest before it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from cqtrade.factcheck.lists import companions, dealt_out
from cqtrade.factcheck.naming import (
    is_apposition,
    is_strange,
    starts_anew,
    subjects,
    unknown_words,
)
from cqtrade.factcheck.senses import Sense

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cqtrade.factcheck.marks import Mark
    from cqtrade.factcheck.pieces import Piece

    Naming = Callable[[Piece], tuple[Mark, ...]]


class Origin(Enum):
    """Where a reading was taken from."""

    OWN = "its own piece"
    SENTENCE = "its sentence"
    EARLIER = "a sentence before"
    HEADING = "a heading"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a draft says of one dimension of a figure.

    `names` are the marks that name it. Where they stand elsewhere than the figure, `unknown` are
    the words beside them that are not understood. It `is_strange` where a name that no codelist
    knows may be meant instead.
    """

    names: tuple[Mark, ...] = ()
    origin: Origin = Origin.NOWHERE
    is_strange: bool = False
    unknown: tuple[Mark, ...] = ()

    @property
    def says_something(self) -> bool:
        """Tell whether anything is named, be it somebody unknown."""
        return bool(self.names) or self.is_strange


NOTHING = Reading()
# More names than these in one dimension are never one figure's.
_FEW = 4
_VERBS = frozenset({Sense.UP, Sense.DOWN, Sense.TO, Sense.SHARE, Sense.PLAN})
_AUXILIARIES = frozenset({"has", "had", "have", "is", "are", "was", "were", "did", "does", "do"})


def spread(
    pieces: Sequence[Piece], naming: Naming, inherited: Reading
) -> tuple[list[Reading], Reading]:
    """Return for each piece its own names, else those before it; and what holds at the end."""
    current, readings = inherited, []
    for piece in pieces:
        own = naming(piece)
        readings.append(Reading(own, Origin.OWN) if own else current)
        if own:
            current = Reading(own, Origin.SENTENCE, unknown=_unknown_beside(piece, own))
    return _shared(pieces, readings, naming), current


def spread_subjects(pieces: Sequence[Piece], inherited: Reading) -> tuple[list[Reading], Reading]:
    """Return the same for subjects, where a piece may also name somebody unknown."""
    current, readings = inherited, []
    for index, piece in enumerate(pieces):
        own = subjects(piece)
        readings.append(Reading(own, Origin.OWN) if own else current)
        strange = is_strange(piece)
        if (own or strange) and not (index and is_apposition(pieces[index - 1], piece)):
            current = Reading(own, Origin.SENTENCE, strange, _unknown_beside(piece, own))
    return _shared(pieces, readings, subjects), current


def _shared(pieces: Sequence[Piece], readings: Sequence[Reading], naming: Naming) -> list[Reading]:
    """Return the readings with names from further on, and with lists dealt out."""
    shared = _looked_ahead(pieces, readings, naming)
    own = [each.names if each.origin is Origin.OWN else () for each in shared]
    for place, name in dealt_out(pieces, own):
        shared[place] = replace(shared[place], names=(name,))
    for place, amounts in companions(pieces):
        if shared[place].origin is not Origin.OWN:
            shared[place] = _of_any([shared[amount] for amount in amounts])
    return shared


def _of_any(several: Sequence[Reading]) -> Reading:
    """Return what is said of a figure that is said to belong to any of several."""
    origin = several[0].origin
    return Reading(
        tuple(dict.fromkeys(name for each in several for name in each.names)),
        Origin.SENTENCE if origin is Origin.OWN else origin,
        any(each.is_strange for each in several),
        tuple(dict.fromkeys(word for each in several for word in each.unknown)),
    )


def _looked_ahead(
    pieces: Sequence[Piece], readings: Sequence[Reading], naming: Naming
) -> list[Reading]:
    """Return the readings with the names behind the next figures of a clause.

    In "rose 8 % to 5 billion yuan of laptops" the rate is one of laptops too.
    """
    later: dict[int, tuple[Mark, ...]] = {}
    ahead = list(readings)
    for index in range(len(pieces) - 1, -1, -1):
        piece, reading = pieces[index], readings[index]
        named = later.get(piece.clause, ())
        if named and reading.origin is Origin.SENTENCE:
            ahead[index] = replace(reading, names=(*reading.names, *named)[:_FEW])
        elif named and reading.origin is not Origin.OWN:
            ahead[index] = Reading(named, Origin.SENTENCE)
        later[piece.clause] = () if starts_anew(piece) else (*naming(piece), *named)[:_FEW]
    return ahead


def _unknown_beside(piece: Piece, names: Sequence[Mark]) -> tuple[Mark, ...]:
    """Return the unknown words of a piece in one phrase with *names*, and the worst of the rest.

    "Exports of pressure cookers rose" speaks of something else than "exports had a long run".
    """
    known = frozenset(names)
    phrase: list[Mark] = []
    found: list[Mark] = []
    for each in (*piece.every, None):
        if each is not None and not _ends_phrase(each):
            phrase.append(each)
            continue
        if not known.isdisjoint(phrase):
            found += unknown_words(phrase)
        phrase = []
    worse = (each for each in piece.every if each.is_unknown and each.sense is not Sense.OPAQUE)
    return tuple(dict.fromkeys((*found, *worse)))


def _ends_phrase(mark: Mark) -> bool:
    return mark.sense in _VERBS or mark.text.casefold() in _AUXILIARIES
