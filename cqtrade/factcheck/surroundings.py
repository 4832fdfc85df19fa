"""What pieces of a sentence say of the figures in others: "not", "aims for", "for steel"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cqtrade.factcheck.naming import denials, indicators, starts_anew, unknown_words
from cqtrade.factcheck.senses import Sense

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cqtrade.factcheck.marks import Mark
    from cqtrade.factcheck.pieces import Piece

# No note names more unknown words.
_FEW = 3
_TOPICS = frozenset(
    {"in", "for", "of", "as", "among", "on", "at", "within", "with", "like", "from"}
)
_HAN_TOPICS = frozenset({"方面", "领域", "来看", "而言", "来说", "中", "里"})


@dataclass(frozen=True, slots=True)
class SoFar:
    """What the pieces of a sentence up to some figure say of everything behind them.

    `denials` are words such as "not", `topics` unknown words in an opening such as "for steel".
    """

    is_planned: bool = False
    denials: tuple[Mark, ...] = ()
    topics: tuple[Mark, ...] = ()

    def and_then(self, piece: Piece) -> SoFar:
        """Return the same with one more piece."""
        topics = unknown_words(piece.every) if _sets_topic(piece) else ()
        return SoFar(
            self.is_planned or any(each.sense is Sense.PLAN for each in piece.every),
            (*self.denials, *denials(piece.every))[:_FEW],
            (*self.topics, *topics)[:_FEW],
        )


def _sets_topic(piece: Piece) -> bool:
    if piece.figure or not piece.head:
        return False
    first = piece.head[0].text.casefold()
    return first in _TOPICS or any(each.text in _HAN_TOPICS for each in piece.head)


def told_anew(cut: Sequence[Piece]) -> list[bool]:
    """Tell for each piece whether its sentence has by then said anew whose and measured how."""
    whose = how = False
    anew = []
    for piece in cut:
        whose = whose or any(each.of("subject") or each.sense is Sense.AREA for each in piece.marks)
        how = how or bool(indicators(piece))
        anew.append(whose and how)
    return anew


def said_behind(cut: Sequence[Piece]) -> list[tuple[Mark, ...]]:
    """Return for each piece the unknown words further on in its clause, and a denial behind it."""
    later: dict[int, tuple[Mark, ...]] = {}
    behind: list[tuple[Mark, ...]] = []
    denied: tuple[Mark, ...] = ()
    for piece in reversed(cut):
        going_on = later.get(piece.clause, ())
        behind.append((*going_on, *denied))
        goes_on = not starts_anew(piece)
        later[piece.clause] = (*unknown_words(piece.every), *going_on)[:_FEW] if goes_on else ()
        denied = () if piece.figure else denials(piece.every)[:_FEW]
    return behind[::-1]
