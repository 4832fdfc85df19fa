"""Lists of names before lists of figures: "phones and cars were 5 and 6 billion yuan"."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from cqtrade.factcheck.senses import Sense

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cqtrade.factcheck.marks import Mark
    from cqtrade.factcheck.pieces import Piece


# What may stand between the members of a list of figures.
_BETWEEN = frozenset({Sense.LINK, Sense.BY, Sense.PLAIN, Sense.RESPECTIVELY})
_MOST = 12


def dealt_out(
    pieces: Sequence[Piece], own: Sequence[tuple[Mark, ...]]
) -> Iterator[tuple[int, Mark]]:
    """Yield the place of each figure that gets one member of a list before it, and the member.

    *own* are the names of each piece. Figures of one kind get them where they are as many, rates
    apart from amounts.
    """
    for index, names in enumerate(own):
        if _is_list(pieces[index], names):
            for places in _by_kind(pieces, _run(own, index)):
                if len(places) == len(names):
                    yield from zip(places, names, strict=True)


def companions(pieces: Sequence[Piece]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield the place of each rate in a list of rates, and of the amounts that it may belong to.

    In "cars 5 and phones 6 billion yuan, up 7 % and 8 %" the first rate is that of the first
    amount. Where there are more amounts or fewer it may be of any.
    """
    amounts: list[int] = []
    group: list[int] = []
    for place, piece in enumerate(pieces):
        figure = piece.figure.amount if piece.figure else None
        if figure and not figure.is_rate:
            yield from _paired(group, amounts)
            amounts = [place] if group else [*amounts, place]
            group = []
        elif figure and group and not _goes_on(piece):
            yield from _paired(group, amounts)
            amounts, group = [], [place]
        elif figure:
            group.append(place)
    yield from _paired(group, amounts)


def _goes_on(piece: Piece) -> bool:
    return all(each.sense in _BETWEEN for each in piece.head)


def _paired(group: Sequence[int], amounts: Sequence[int]) -> Iterator[tuple[int, tuple[int, ...]]]:
    if len(group) < 2 or len(amounts) < 2:  # noqa: PLR2004  # one is no list
        return
    for number, place in enumerate(group):
        own = len(group) == len(amounts)
        yield place, (amounts[number],) if own else tuple(amounts[:_MOST])


def _run(own: Sequence[tuple[Mark, ...]], index: int) -> range:
    """Return the places from *index* up to the next piece with names of its own."""
    end = index + 1
    while end < len(own) and not own[end]:
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
