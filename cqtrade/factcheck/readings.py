"""Whose a figure is, in what and measured how: names in its piece, else the nearest before it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING

from cqtrade.factcheck.senses import Sense
from cqtrade.factcheck.vocabulary import is_han

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from cqtrade.factcheck.marks import Mark
    from cqtrade.factcheck.pieces import Piece


class Origin(Enum):
    """Where a reading was taken from."""

    OWN = "its own words"
    SENTENCE = "its sentence"
    EARLIER = "a sentence before"
    HEADING = "a heading"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a draft says of one dimension of a figure.

    `names` are the marks that name it; `unknown` the words beside them that are not understood
    where they stand in another piece than the figure. It `is_strange` where a name that no
    codelist knows may be meant instead.
    """

    names: tuple[Mark, ...] = ()
    origin: Origin = Origin.NOWHERE
    is_strange: bool = False
    unknown: tuple[Mark, ...] = ()


NOTHING = Reading()
# More names than these in one dimension are never one figure's.
_FEW = 4
_BEFORE_A_NAME = frozenset("是 为 在 于 来自 属于 和 与 及 、 由 从 向 对 比".split())
_VERBS = frozenset({Sense.UP, Sense.DOWN, Sense.TO, Sense.SHARE, Sense.PLAN})
_AUXILIARIES = frozenset({"has", "had", "have", "is", "are", "was", "were", "did", "does", "do"})


def unknown_words(several: Iterable[Mark]) -> tuple[Mark, ...]:
    """Return the words that are not understood, or known to be no name of the codelists."""
    return tuple(each for each in several if each.is_unknown)


def subjects(piece: Piece) -> tuple[Mark, ...]:
    """Return the marks of a piece that say whose."""
    return tuple(each for each in piece.marks if each.of("subject"))


def sectors(piece: Piece) -> tuple[Mark, ...]:
    """Return the marks of a piece that say in what, goods that no codelist has included."""
    return tuple(each for each in piece.marks if each.of("sector") or each.sense is Sense.GOODS)


def indicators(piece: Piece) -> tuple[Mark, ...]:
    """Return the marks of a piece that say what is measured.

    What names a sector too ("foreign trade") counts only where nothing else does.
    """
    named = tuple(each for each in piece.marks if each.of("indicator"))
    return tuple(each for each in named if not each.of("sector")) or named


def spread(
    pieces: Sequence[Piece], own_names: Callable[[Piece], tuple[Mark, ...]], inherited: Reading
) -> tuple[list[Reading], Reading]:
    """Return for each piece its own names, else those before it; and what holds at the end."""
    current, readings = inherited, []
    for piece in pieces:
        own = own_names(piece)
        readings.append(Reading(own, Origin.OWN) if own else current)
        if own:
            current = Reading(own, Origin.SENTENCE, unknown=unknown_beside(piece, own))
    return aligned(pieces, looked_ahead(pieces, readings, own_names)), current


def spread_subjects(pieces: Sequence[Piece], inherited: Reading) -> tuple[list[Reading], Reading]:
    """Return the same for subjects, where a piece may also name somebody unknown."""
    current, readings = inherited, []
    for index, piece in enumerate(pieces):
        own = subjects(piece)
        readings.append(Reading(own, Origin.OWN) if own else current)
        strange = is_strange(piece)
        if (own or strange) and not (index and _is_apposition(pieces[index - 1], piece)):
            current = Reading(own, Origin.SENTENCE, strange, unknown_beside(piece, own))
    return aligned(pieces, looked_ahead(pieces, readings, subjects)), current


def looked_ahead(
    pieces: Sequence[Piece],
    readings: Sequence[Reading],
    own_names: Callable[[Piece], tuple[Mark, ...]],
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
        later[piece.clause] = () if starts_anew(piece) else (*own_names(piece), *named)[:_FEW]
    return ahead


def starts_anew(piece: Piece) -> bool:
    """Tell whether a piece makes a statement of its own, and does not merely go on."""
    return any(each.sense is Sense.NAME for each in piece.head)


def unknown_beside(piece: Piece, names: Sequence[Mark]) -> tuple[Mark, ...]:
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


def _is_apposition(before: Piece, piece: Piece) -> bool:
    """Tell whether a piece says who the name before it is: "Senci, one of its exporters, sold"."""
    is_name = len(before.head) == 1 and before.head[0].of("subject") and not before.figure
    words = [each.text.casefold() for each in piece.head[:2]]
    return bool(is_name) and not piece.figure and words[:1] in (["a"], ["an"], ["one of"], ["one"])


def is_strange(piece: Piece) -> bool:
    """Tell whether a piece names somebody unknown.

    Chinese has no capitals: there an unknown word counts before the first known name, and where
    a name has to stand.
    """
    named = (each.start for each in piece.head if each.sense is Sense.NAME)
    first = next(named, piece.end)
    return (
        any(
            each.is_strange
            and (
                each.sense is Sense.STRANGER
                or not is_han(each.text)
                or each.start < first
                or before.text in _BEFORE_A_NAME
            )
            for before, each in pairwise((piece.every[0], *piece.every))
        )
        if piece.every
        else False
    )


def aligned(pieces: Sequence[Piece], readings: list[Reading]) -> list[Reading]:
    """Give the members of a list to as many figures behind it, one each, in order."""
    shared = readings.copy()
    for index, reading in enumerate(readings):
        if reading.origin is Origin.OWN and _is_list(pieces[index], reading.names):
            run = _run(readings, index)
            for several in _by_kind(pieces, run):
                if len(several) == len(reading.names):
                    for place, name in zip(several, reading.names, strict=True):
                        shared[place] = replace(readings[place], names=(name,))
    return shared


def _run(readings: Sequence[Reading], index: int) -> range:
    """Return the places from *index* up to the next piece with names of its own."""
    end = index + 1
    while end < len(readings) and readings[end].origin is not Origin.OWN:
        end += 1
    return range(index, end)


def _by_kind(pieces: Sequence[Piece], places: Iterable[int]) -> Iterable[list[int]]:
    kinds: dict[bool, list[int]] = defaultdict(list)
    for place in places:
        figure = pieces[place].figure
        if figure and figure.amount:
            kinds[figure.amount.is_rate].append(place)
    return kinds.values()


def _is_list(piece: Piece, names: Sequence[Mark]) -> bool:
    """Tell whether names stand side by side, with nothing but links between them."""
    if len(names) < 2:  # noqa: PLR2004  # one is no list
        return False
    places = [piece.head.index(each) for each in names if each in piece.head]
    return len(places) == len(names) and all(
        all(each.sense is Sense.LINK for each in piece.head[one + 1 : other]) and other > one + 1
        for one, other in pairwise(places)
    )
