"""Which marks of a piece name something: whose, in what, measured how; and which name nobody."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING

from cqtrade.factcheck.senses import Sense
from cqtrade.factcheck.words import is_han

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cqtrade.factcheck.marks import Mark
    from cqtrade.factcheck.pieces import Piece

# No list of figures is longer.
MOST = 12
# Here a name has to stand: 增长最快的是 ...
_BEFORE_A_NAME = frozenset(
    ["是", "为", "在", "于", "来自", "属于", "和", "与", "及", "、", "由", "从", "向", "对", "比"]
)
_ARTICLES = frozenset({"a", "an", "one of", "one"})


def subjects(piece: Piece) -> tuple[Mark, ...]:
    """Return the marks that say whose."""
    return tuple(islice((each for each in piece.marks if each.of("subject")), MOST))


def sectors(piece: Piece) -> tuple[Mark, ...]:
    """Return the marks that say in what, goods that are in no codelist included."""
    named = (each for each in piece.marks if each.of("sector") or each.sense is Sense.GOODS)
    return tuple(islice(named, MOST))


def indicators(piece: Piece) -> tuple[Mark, ...]:
    """Return the marks that say what is measured.

    What names a sector too ("foreign trade") counts only where nothing else does.
    """
    named = tuple(each for each in piece.marks if each.of("indicator"))
    return tuple(each for each in named if not each.of("sector"))[:MOST] or named[:MOST]


def starts_anew(piece: Piece) -> bool:
    """Tell whether a piece makes a statement of its own, and does not merely go on."""
    return any(each.sense is Sense.NAME for each in piece.head)


def unknown_words(several: Iterable[Mark]) -> tuple[Mark, ...]:
    """Return the words that are not understood, or known to be no name of the codelists."""
    return tuple(each for each in several if each.is_unknown)


def denials(several: Iterable[Mark]) -> tuple[Mark, ...]:
    """Return the words that deny."""
    return tuple(each for each in several if each.sense is Sense.DENIAL)


def is_strange(piece: Piece) -> bool:
    """Tell whether a piece names somebody unknown.

    Chinese has no capitals: there an unknown word counts before the first known name, and where
    a name has to stand.
    """
    named = (each.start for each in piece.head if each.sense is Sense.NAME)
    first = next(named, piece.end)
    pairs = pairwise((None, *piece.every))
    return any(after and _names_nobody(before, after, first) for before, after in pairs)


def _names_nobody(before: Mark | None, mark: Mark, first: int) -> bool:
    if not mark.is_strange or mark.sense is Sense.STRANGER or not is_han(mark.text):
        return mark.is_strange
    return mark.start < first or (before is not None and before.text in _BEFORE_A_NAME)


def is_apposition(before: Piece, piece: Piece) -> bool:
    """Tell whether a piece says who the name before it is: "Senci, one of its exporters, sold"."""
    is_name = len(before.head) == 1 and bool(before.head[0].of("subject")) and not before.figure
    return is_name and not piece.figure and piece.head[0].text.casefold() in _ARTICLES
