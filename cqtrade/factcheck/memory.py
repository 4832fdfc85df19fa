"""What sentences leave behind for those after them: whose, in what, measured how, when."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from cqtrade.factcheck import naming
from cqtrade.factcheck.readings import NOTHING, Origin, Reading
from cqtrade.factcheck.senses import Sense

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cqtrade.factcheck.pieces import Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What the sentences before have said.

    `area` and `firm` are the last ones named, for "the city" and "the company".
    """

    subject: Reading = NOTHING
    sector: Reading = NOTHING
    indicator: Reading = NOTHING
    time: Reading = NOTHING
    area: Reading = NOTHING
    firm: Reading = NOTHING

    def as_heading(self) -> Context:
        """Return the same, said by a heading."""
        said = {each.name: _by_heading(getattr(self, each.name)) for each in fields(self)}
        return Context(**said)

    def of_whom(self, told: Context) -> Context:
        """Return the same, about those whom *told* is about where nobody is named."""
        said = {
            name: getattr(self if getattr(self, name).says_something else told, name)
            for name in ("subject", "area", "firm")
        }
        return replace(self, **said)


def _by_heading(reading: Reading) -> Reading:
    return replace(reading, origin=Origin.HEADING) if reading.says_something else NOTHING


def earlier(reading: Reading) -> Reading:
    """Return what a sentence said, for the next one."""
    return replace(reading, origin=Origin.EARLIER) if reading.origin is Origin.SENTENCE else reading


def lasting_sector(cut: Sequence[Piece], sector: Reading) -> Reading:
    """Return the sector for later sentences: who spoke of exports and no sector spoke of all."""
    told = any(naming.indicators(each) for each in cut)
    return NOTHING if told and sector.origin is Origin.EARLIER else sector


def last_named(cut: Sequence[Piece], kind: str, subject: Reading, before: Reading) -> Reading:
    """Return the area or firm that was named last; somebody unknown may be either."""
    if subject.is_strange:
        return subject
    named = [each for piece in cut for each in piece.marks if each.of(kind)]
    return Reading((named[-1],), Origin.EARLIER) if named else before


def referred_to(cut: Sequence[Piece], several: Sequence[Reading], before: Context) -> list[Reading]:
    """Return the subjects with "the city" and "the company" as the one that was named last."""
    last = {Sense.AREA: before.area, Sense.FIRM: before.firm}
    subjects = []
    for piece, reading in zip(cut, several, strict=True):
        subjects.append(_referred_to(piece, reading, last))
        for sense, kind in ((Sense.AREA, "area"), (Sense.FIRM, "firm")):
            last[sense] = last_named((piece,), kind, NOTHING, last[sense])
    return subjects


def _referred_to(piece: Piece, reading: Reading, last: dict[Sense, Reading]) -> Reading:
    if reading.origin is Origin.OWN or reading.is_strange:
        return reading
    senses = {each.sense for each in piece.marks}
    meant = (last[sense] for sense in (Sense.AREA, Sense.FIRM) if sense in senses)
    return next((each for each in meant if each.names), reading)
