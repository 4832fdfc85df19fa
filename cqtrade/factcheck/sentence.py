"""A sentence to the claims in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cqtrade.factcheck import memory, naming, surroundings, timing
from cqtrade.factcheck.claims import Claim
from cqtrade.factcheck.memory import Context
from cqtrade.factcheck.pieces import pieces
from cqtrade.factcheck.readings import NOTHING, Origin, Reading, spread, spread_subjects
from cqtrade.factcheck.roles import Role, Told, Way, role_of, way_of
from cqtrade.factcheck.senses import Sense
from cqtrade.factcheck.words import keys
from cqtrade.quantity import Hedge

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cqtrade.factcheck.amounts import Amount
    from cqtrade.factcheck.marks import Mark
    from cqtrade.factcheck.pieces import Piece
    from cqtrade.factcheck.surroundings import SoFar

# Hedges that soften a figure from before a verb: "nearly reached 5 billion".
_LOOSE = {
    **dict.fromkeys(("nearly", "almost", "virtually", "practically"), Hedge.NEARLY),
    **dict.fromkeys(("roughly", "approximately", "大约", "大概", "约"), Hedge.ABOUT),
    **dict.fromkeys(("近", "接近", "将近"), Hedge.NEARLY),
}


def claims(marks: Sequence[Mark], before: Context) -> tuple[tuple[Claim, ...], Context]:
    """Return the claims of a sentence, and what holds for the sentences after it."""
    known = next((when for each in before.time.names if (when := timing.when_of(each))), None)
    cut, roles = _with_roles(pieces(timing.with_years(marks, known)))
    subjects, subject = spread_subjects(cut, before.subject)
    sectors, sector = spread(cut, naming.sectors, before.sector)
    indicators, indicator = spread(cut, naming.indicators, before.indicator)
    times, time = spread(cut, timing.named_times, before.time)
    read = _Read(
        pieces=cut,
        roles=roles,
        subjects=memory.referred_to(cut, subjects, before),
        sectors=sectors,
        indicators=indicators,
        times=timing.with_later_times(cut, times),
        behind=surroundings.said_behind(cut),
        anew=surroundings.told_anew(cut),
    )
    after = Context(
        subject=memory.earlier(subject),
        sector=memory.earlier(memory.lasting_sector(cut, sector)),
        indicator=memory.earlier(indicator),
        time=timing.remembered(time) if time.origin is Origin.SENTENCE else time,
        area=memory.last_named(cut, "area", subject, before.area),
        firm=memory.last_named(cut, "firm", subject, before.firm),
    )
    return tuple(_claims(read)), after


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """The pieces of a sentence, and what is said of each."""

    pieces: tuple[Piece, ...]
    roles: list[Told]
    subjects: list[Reading]
    sectors: list[Reading]
    indicators: list[Reading]
    times: list[Reading]
    behind: list[tuple[Mark, ...]]
    anew: list[bool]


def _with_roles(several: Sequence[Piece]) -> tuple[tuple[Piece, ...], list[Told]]:
    """Return the pieces, the whole of each share apart, and the roles of their figures."""
    last: Told | None = None
    way: Way | None = None
    cut, roles = [], []
    for piece in several:
        told = role_of(piece, last, way)
        way = way_of(piece)
        if piece.figure and piece.figure.amount and piece.figure.amount.is_rate:
            last = told
        roles.append(told)
        cut.append(_in_role(piece, told.role))
    return tuple(cut), roles


def _in_role(piece: Piece, role: Role) -> Piece:
    match role:
        case Role.SHARE:
            return piece.as_share()
        case Role.CHANGE:
            head, tail = timing.yearly_as_basis(piece.head), timing.yearly_as_basis(piece.tail)
            return replace(piece, head=head, tail=tail)
        case Role.LEVEL:
            return piece


def _claims(read: _Read) -> Iterator[Claim]:
    so_far = surroundings.SoFar()
    for index, piece in enumerate(read.pieces):
        so_far = so_far.and_then(piece)
        if piece.figure and piece.figure.amount:
            yield _claim(read, index, piece.figure, piece.figure.amount, so_far)


def _claim(read: _Read, index: int, figure: Mark, amount: Amount, so_far: SoFar) -> Claim:
    piece = read.pieces[index]
    return Claim(
        start=figure.start,
        end=figure.end,
        amount=amount.hedged(_loose_hedge(piece)),
        told=read.roles[index],
        subject=read.subjects[index],
        sector=_sector(read, index),
        indicator=read.indicators[index],
        time=read.times[index],
        bases=timing.bases_of(piece.every),
        starts=timing.starts_of(piece.every),
        is_planned=so_far.is_planned,
        is_of_share=any(each.sense is Sense.SHARE for each in piece.every),
        whole=piece.whole,
        unknown=tuple(dict.fromkeys(_unknown(read, index, so_far))),
        words=frozenset(word for each in piece.every for word in keys(each.text)),
    )


def _loose_hedge(piece: Piece) -> Hedge:
    words = (each.text.casefold() for each in reversed(piece.head))
    return next((_LOOSE[word] for word in words if word in _LOOSE), Hedge.NONE)


def _sector(read: _Read, index: int) -> Reading:
    """Return the sector of a figure; all of them where "total" or a new subject says so."""
    reading, piece = read.sectors[index], read.pieces[index]
    if reading.origin is Origin.OWN:
        return reading
    is_total = any(each.sense is Sense.TOTAL for each in piece.marks)
    if is_total and naming.indicators(piece):
        return NOTHING
    return NOTHING if read.anew[index] and reading.origin is Origin.EARLIER else reading


def _unknown(read: _Read, index: int, so_far: SoFar) -> Iterator[Mark]:
    """Yield the words that are not understood and may change what a figure is of."""
    subject, time = read.subjects[index], read.times[index]
    yield from naming.unknown_words(read.pieces[index].every)
    yield from subject.unknown if subject.origin is Origin.SENTENCE else ()
    if time.origin is Origin.SENTENCE:
        # "A milestone in 2024" says nothing of the figure, "no steel in 2024" may.
        yield from (each for each in time.unknown if each.sense is not Sense.OPAQUE)
    yield from so_far.denials + read.behind[index]
    if _sector(read, index).origin is not Origin.OWN:
        yield from so_far.topics
