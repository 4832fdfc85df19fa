"""A sentence to the claims in it, each with what the sentence and those before it say of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cqtrade.factcheck import readings
from cqtrade.factcheck.pieces import pieces
from cqtrade.factcheck.readings import NOTHING, Origin, Reading, unknown_words
from cqtrade.factcheck.roles import Role, Told, Way, role_of, way_of
from cqtrade.factcheck.senses import Sense
from cqtrade.factcheck.timing import (
    bases_of,
    named_times,
    remembered,
    starts_of,
    when_of,
    with_later_times,
    with_years,
    yearly_as_basis,
)
from cqtrade.factcheck.vocabulary import keys
from cqtrade.quantity import Hedge

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cqtrade.factcheck.amounts import Amount
    from cqtrade.factcheck.marks import Mark
    from cqtrade.factcheck.pieces import Piece
    from cqtrade.factcheck.when import Basis, When

# No note names more unknown words.
_FEW = 3
_LOOSE = {
    **dict.fromkeys(("nearly", "almost", "virtually", "practically"), Hedge.NEARLY),
    **dict.fromkeys(("roughly", "approximately", "大约", "大概", "约"), Hedge.ABOUT),
    **dict.fromkeys(("近", "接近", "将近"), Hedge.NEARLY),
}
_TOPICS = frozenset(
    {"in", "for", "of", "as", "among", "on", "at", "within", "with", "like", "from"}
)
_HAN_TOPICS = frozenset({"方面", "领域", "来看", "而言", "来说", "中", "里"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What the sentences before have said: whose, in what, measured how, when.

    `area` and `firm` are the last ones named, for "the city" and "the company".
    """

    subject: Reading = NOTHING
    sector: Reading = NOTHING
    indicator: Reading = NOTHING
    time: Reading = NOTHING
    area: Reading = NOTHING
    firm: Reading = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A figure of a draft and all that the draft says of it; places count from its sentence.

    `whole` is what it is said to be a share of; `unknown` are the words not understood, `words` all
    those of its own piece, as they are looked up.
    """

    start: int
    end: int
    text: str
    amount: Amount
    told: Told
    subject: Reading
    sector: Reading
    indicator: Reading
    time: Reading
    bases: frozenset[Basis]
    starts: tuple[When, ...]
    is_planned: bool
    is_of_share: bool
    is_of_share: bool
    whole: tuple[Mark, ...]
    unknown: tuple[Mark, ...]
    words: frozenset[str]

    @property
    def whens(self) -> tuple[When, ...]:
        """The times that it is said to be of."""
        return tuple(when for each in self.time.names if (when := when_of(each)))


@dataclass(frozen=True, slots=True)
class _Read:
    """The pieces of a sentence and what is said of each in every dimension."""

    pieces: tuple[Piece, ...]
    roles: list[Told]
    subjects: list[Reading]
    sectors: list[Reading]
    indicators: list[Reading]
    times: list[Reading]
    behind: list[tuple[Mark, ...]]
    anew: list[bool]


def claims(marks: Sequence[Mark], before: Context) -> tuple[tuple[Claim, ...], Context]:
    """Return the claims of a sentence, and what holds for the sentences after it."""
    year = next((when for each in before.time.names if (when := when_of(each))), None)
    cut, roles = _with_roles(pieces(with_years(marks, year)))
    subjects, subject = readings.spread_subjects(cut, before.subject)
    sectors, sector = readings.spread(cut, readings.sectors, before.sector)
    indicators, indicator = readings.spread(cut, readings.indicators, before.indicator)
    times, time = readings.spread(cut, named_times, before.time)
    read = _Read(
        cut,
        roles,
        _referring(cut, subjects, before),
        sectors,
        indicators,
        with_later_times(cut, times),
        _behind(cut),
        _anew(cut),
    )
    after = Context(
        subject=_earlier(subject),
        sector=_earlier(_lasting(cut, sector)),
        indicator=_earlier(indicator),
        time=remembered(time) if time.origin is Origin.SENTENCE else time,
        area=_last(cut, "area", subject, before.area),
        firm=_last(cut, "firm", subject, before.firm),
    )
    return tuple(_claims(read)), after


def _earlier(reading: Reading) -> Reading:
    return replace(reading, origin=Origin.EARLIER) if reading.origin is Origin.SENTENCE else reading


def _lasting(cut: Sequence[Piece], sector: Reading) -> Reading:
    """Return the sector for later sentences: who spoke of exports and no sector spoke of all."""
    told = any(readings.indicators(each) for each in cut)
    return NOTHING if told and sector.origin is Origin.EARLIER else sector


def _last(cut: Sequence[Piece], kind: str, subject: Reading, before: Reading) -> Reading:
    """Return the area or firm that was named last; somebody unknown may be either."""
    if subject.is_strange:
        return subject
    named = [each for piece in cut for each in piece.marks if each.of(kind)]
    return Reading((named[-1],), Origin.EARLIER) if named else before


def _referring(cut: Sequence[Piece], several: list[Reading], before: Context) -> list[Reading]:
    """Return the subjects with "the city" and "the company" as the one that was named last."""
    area, firm, referring = before.area, before.firm, []
    for piece, reading in zip(cut, several, strict=True):
        senses = {each.sense for each in piece.marks}
        own = reading.origin is Origin.OWN
        if Sense.AREA in senses and not own and not reading.is_strange:
            reading = area if area.names else reading
        elif Sense.FIRM in senses and not own and not reading.is_strange:
            reading = firm if firm.names else reading
        referring.append(reading)
        area = _last((piece,), "area", NOTHING, area)
        firm = _last((piece,), "firm", NOTHING, firm)
    return referring


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
            head, tail = yearly_as_basis(piece.head), yearly_as_basis(piece.tail)
            return replace(piece, head=head, tail=tail)
        case Role.LEVEL:
            return piece


def _claims(read: _Read) -> Iterator[Claim]:
    so_far = _SoFar()
    for index, piece in enumerate(read.pieces):
        so_far = so_far.and_then(piece)
        if piece.figure and piece.figure.amount:
            yield _claim(read, index, piece.figure, piece.figure.amount, so_far)


def _claim(read: _Read, index: int, figure: Mark, amount: Amount, so_far: _SoFar) -> Claim:
    piece = read.pieces[index]
    sector = _sector(read, index)
    time = read.times[index]
    taken = (read.subjects[index], time)
    beside = so_far.denials + read.behind[index]
    topics = () if sector.origin is Origin.OWN else so_far.topics
    return Claim(
        start=figure.start,
        end=figure.end,
        text=figure.text,
        amount=amount.hedged(_loose_hedge(piece)),
        told=read.roles[index],
        subject=read.subjects[index],
        sector=sector,
        indicator=read.indicators[index],
        time=time,
        bases=bases_of(piece.every),
        starts=starts_of(piece.every),
        is_planned=so_far.is_planned,
        is_of_share=any(each.sense is Sense.SHARE for each in piece.every),
        whole=piece.whole,
        words=frozenset(word for each in piece.every for word in keys(each.text)),
        unknown=tuple(
            dict.fromkeys((*unknown_words(piece.every), *_from_afar(taken), *beside, *topics))
        ),
    )


def _anew(cut: Sequence[Piece]) -> list[bool]:
    """Tell for each piece whether its sentence has by then said anew whose and measured how."""
    whose = how = False
    anew = []
    for piece in cut:
        whose = whose or any(each.of("subject") or each.sense is Sense.AREA for each in piece.marks)
        how = how or bool(readings.indicators(piece))
        anew.append(whose and how)
    return anew


def _behind(cut: Sequence[Piece]) -> list[tuple[Mark, ...]]:
    """Return for each piece the unknown words further on in its clause, and a denial behind it."""
    later: dict[int, tuple[Mark, ...]] = {}
    behind: list[tuple[Mark, ...]] = []
    denied: tuple[Mark, ...] = ()
    for piece in reversed(cut):
        going_on = later.get(piece.clause, ())
        behind.append((*going_on, *denied))
        goes_on = not readings.starts_anew(piece)
        later[piece.clause] = (*unknown_words(piece.every), *going_on)[:_FEW] if goes_on else ()
        denials = tuple(each for each in piece.every if each.sense is Sense.DENIAL)
        denied = () if piece.figure else denials
    return behind[::-1]


def _loose_hedge(piece: Piece) -> Hedge:
    """Return the hedge that stands further before a figure: "nearly reached 5 billion"."""
    words = (each.text.casefold() for each in reversed(piece.head))
    return next((_LOOSE[word] for word in words if word in _LOOSE), Hedge.NONE)


def _from_afar(taken: Sequence[Reading]) -> Iterator[Mark]:
    """Yield the unknown words of the pieces from which something was taken over."""
    subject, time = taken
    yield from subject.unknown if subject.origin is Origin.SENTENCE else ()
    if time.origin is Origin.SENTENCE:
        # "A milestone in 2024" says nothing of the figure, "no steel in 2024" may.
        yield from (each for each in time.unknown if each.sense is not Sense.OPAQUE)


def _sector(read: _Read, index: int) -> Reading:
    """Return the sector of a figure; all of them where "total" or a new subject says so."""
    reading, piece = read.sectors[index], read.pieces[index]
    if reading.origin is Origin.OWN:
        return reading
    is_total = any(each.sense is Sense.TOTAL for each in piece.marks)
    if is_total and readings.indicators(piece):
        return NOTHING
    return NOTHING if read.anew[index] and reading.origin is Origin.EARLIER else reading


@dataclass(frozen=True, slots=True)
class _SoFar:
    """What the pieces of a sentence up to some figure say of everything behind them.

    `denials` are words such as "not", `topics` unknown words in an opening such as "for steel".
    """

    is_planned: bool = False
    denials: tuple[Mark, ...] = ()
    topics: tuple[Mark, ...] = ()

    def and_then(self, piece: Piece) -> _SoFar:
        """Return the same with one more piece."""
        denials = (each for each in piece.every if each.sense is Sense.DENIAL)
        topics = unknown_words(piece.every) if _sets_topic(piece) else ()
        return _SoFar(
            self.is_planned or any(each.sense is Sense.PLAN for each in piece.every),
            (*self.denials, *denials)[:_FEW],
            (*self.topics, *topics)[:_FEW],
        )


def _sets_topic(piece: Piece) -> bool:
    if piece.figure or not piece.head:
        return False
    return piece.head[0].text.casefold() in _TOPICS or any(
        each.text in _HAN_TOPICS for each in piece.head
    )
