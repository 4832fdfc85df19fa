"""A sentence cut into pieces: at its stops, and behind each of its figures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cqtrade.factcheck.marks import Mark
from cqtrade.factcheck.senses import Sense

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# What ties the words behind a figure to it: "113 billion yuan of laptops".
_TIES = frozenset(
    {"of", "in", "for", "from", "worth", "within", "through", "during", "under", "的"}
)

_ENDS_OF_TIE = frozenset({Sense.LINK, Sense.TO, Sense.BY})
_OPENING = frozenset("([（【")
_CLOSING = frozenset(")]）】")


@dataclass(frozen=True, slots=True)
class Piece:
    """The words that lead to a figure, the figure if there is one, and the words tied to it.

    `whole` is what the figure is said to be a share of; it is in neither head nor tail. Pieces of
    one `clause` have no stop between them.
    """

    head: tuple[Mark, ...]
    figure: Mark | None = None
    tail: tuple[Mark, ...] = ()
    whole: tuple[Mark, ...] = ()
    clause: int = 0

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Everything in it but the figure and the whole."""
        return self.head + self.tail

    @property
    def every(self) -> tuple[Mark, ...]:
        """Everything in it but the figure."""
        return self.head + self.tail + self.whole

    def as_share(self) -> Piece:
        """Return the same with what it is a share of apart: the names behind "share" or "of"."""
        shares = [place for place, each in enumerate(self.head) if each.sense is Sense.SHARE]
        cut = shares[-1] + 1 if shares else len(self.head)
        return replace(self, head=self.head[:cut], tail=(), whole=self.head[cut:] + self.tail)

    @property
    def end(self) -> int:
        """Where it ends."""
        last = (*self.head, *((self.figure,) if self.figure else ()), *self.tail)
        return last[-1].end if last else 0


def pieces(marks: Iterable[Mark]) -> tuple[Piece, ...]:
    """Return the pieces of a sentence, in order; what stands in brackets makes its own."""
    cut = (_cut(clause, number) for number, clause in enumerate(_clauses(marks)))
    return tuple(piece for several in cut for piece in several)


def _clauses(marks: Iterable[Mark]) -> Iterator[list[Mark | Aside]]:
    clause: list[Mark | Aside] = []
    inner: list[Mark] | None = None
    for each in marks:
        if each.text in _OPENING:
            inner = inner or []
        elif each.text in _CLOSING and inner is not None:
            clause.append(Aside(tuple(inner)))
            inner = None
        elif inner is not None:
            inner.append(each)
        elif each.sense is Sense.STOP:
            yield clause
            clause = []
        else:
            clause.append(each)
    yield [*clause, Aside(tuple(inner))] if inner else clause


@dataclass(frozen=True, slots=True)
class Aside:
    """What stands in brackets."""

    marks: tuple[Mark, ...]


def _cut(clause: Sequence[Mark | Aside], number: int) -> Iterator[Piece]:
    """Yield the pieces of a clause, its asides behind the figure before them."""
    first = next((place for place, each in enumerate(clause) if _is_counting(each)), len(clause))
    if first < len(clause) and not _is_figure(clause[first]):
        yield Piece(_marks(clause[:first]), clause=number)
        yield from _asides(clause[: first + 1])
        yield from _cut(clause[first + 1 :], number)
        return
    places = [place for place, each in enumerate(clause) if _is_figure(each)]
    ends = [*places[1:], len(clause)]
    yield from _asides(clause[: places[0]] if places else clause)
    if not places:
        alone = _marks(clause)
        yield from [Piece(alone, clause=number)] if alone else []
    start: tuple[Mark, ...] = _marks(clause[: places[0]]) if places else ()
    for place, end in zip(places, ends, strict=False):
        between = _marks(clause[place + 1 : end])
        tied = len(between) if end == len(clause) else _tied(between)
        figure = clause[place]
        told = figure if isinstance(figure, Mark) else None
        yield Piece(start, told, between[:tied], clause=number)
        yield from _asides(clause[place + 1 : end])
        start = between[tied:]


def _is_counting(each: Mark | Aside) -> bool:
    """Tell whether it is a figure, or has one in it."""
    return any(map(_is_figure, each.marks)) if isinstance(each, Aside) else _is_figure(each)


def _is_figure(each: Mark | Aside) -> bool:
    return isinstance(each, Mark) and each.sense is Sense.FIGURE


def _marks(several: Iterable[Mark | Aside]) -> tuple[Mark, ...]:
    return tuple(each for each in several if isinstance(each, Mark))


def _asides(several: Iterable[Mark | Aside]) -> Iterator[Piece]:
    for each in several:
        if isinstance(each, Aside):
            # Nothing in brackets is in the clause of what stands outside them.
            yield from (replace(piece, clause=-1 - piece.clause) for piece in pieces(each.marks))


def _tied(between: Sequence[Mark]) -> int:
    """Return how many of the marks between two figures belong to the first of them."""
    if not between or not _is_tie(between[0]):
        return 0
    ends = (place for place, each in enumerate(between) if each.sense in _ENDS_OF_TIE)
    return next(ends, 0)


def _is_tie(mark: Mark) -> bool:
    return mark.sense in (Sense.NAME, Sense.TIME) or mark.text.casefold() in _TIES
