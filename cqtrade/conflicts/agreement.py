"""Rules on several figures for one cell: of other sources, of one, of a translation, of ranks."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from decimal import Context as Rounding
from decimal import Decimal
from typing import TYPE_CHECKING

from cqtrade import cells, figures
from cqtrade.conflicts.finding import Finding, Signed, composed
from cqtrade.conflicts.place import Place, growth_of, place_of, value_of
from cqtrade.conflicts.reading import (
    Verdict,
    is_firm,
    ratio,
    ratio_of_growths,
    rests_on_inference,
    usual_of,
)
from cqtrade.conflicts.slips import slip
from cqtrade.conflicts.suspicion import each_once, suspicion
from cqtrade.language import said
from cqtrade.period import Shape
from cqtrade.quantity import PERCENT, Hedge, Quantity
from cqtrade.strength import Strength

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence

    from cqtrade.cells import Cell
    from cqtrade.conflicts.context import Context
    from cqtrade.conflicts.finding import Part, Sentence
    from cqtrade.conflicts.place import Stated
    from cqtrade.figures import Figure
    from cqtrade.model import Observation

    Several = Sequence[Observation]

# Statistics are revised by a few percent, seldom by more.
_REVISION = 5
# So little, in percent, is not what a misprint makes.
_ROUNDING = Decimal("0.1")
_FIRST = Quantity.parse("1")


def sources_agree(context: Context) -> Iterator[Finding]:
    """Independent sources print one level, or one growth, for one cell.

    The suspect is what fewer origins say.
    """
    for cell, several in _said(context):
        yield from _disagreement(several, cell, _origin)


def a_source_agrees_with_itself(context: Context) -> Iterator[Finding]:
    """One source prints one figure for one cell; a second, with a name of its own, agrees.

    Two of no named time may be of two times, which is no more than a doubt.
    """
    for cell, several in _said(context):
        for own in _grouped(several, _source):
            yield from _softened(_disagreement(own, cell, _identity), own)


def translations_agree_with_their_originals(context: Context) -> Iterator[Finding]:
    """A translation or rewrite prints what its original does; it is the suspect."""
    for cell, several in _said(context):
        for voice in _grouped(several, _origin):
            yield from _disagreement(voice, cell, _source)


def ranks_agree(context: Context) -> Iterator[Finding]:
    """A rank is one rank, and a source that claims the first place does not say "top five"."""
    for several in _grouped(context.ranks, lambda one: place_of(one, "")):
        cell = place_of(several[0], "")
        found = tuple(_softened(_disagreement(several, cell, _identity), several))
        yield from found or _first_of_several(several)


def _said(context: Context) -> Iterator[tuple[Place | Stated, Sequence[Observation]]]:
    """Yield every cell of levels or growth for which there is more than one observation."""
    tables: tuple[Mapping[Place, Several] | Mapping[Stated, Several], ...]
    tables = (context.levels, context.growths)
    for table in tables:
        yield from ((cell, several) for cell, several in table.items() if len(several) > 1)


def _grouped(
    several: Iterable[Observation], voice: Callable[[Observation], Hashable]
) -> Iterator[Sequence[Observation]]:
    groups: dict[Hashable, list[Observation]] = defaultdict(list)
    for each in several:
        groups[voice(each)].append(each)
    return (group for group in groups.values() if len(group) > 1)


def _disagreement(
    several: Sequence[Observation], cell: Place | Stated, voice: Callable[[Observation], str]
) -> Iterator[Finding]:
    """Yield what figures for one cell come to, unless some of them leave no voice out."""
    read = value_of if isinstance(cell, Place) else growth_of
    firm = tuple(filter(is_firm, several)) if rests_on_inference(several) else several
    # A figure whose doubt a curator has told does not vouch for the others.
    undoubted = tuple(each for each in firm if not each.doubt)
    for candidates, verdict in (
        (undoubted, Verdict(Strength.CONTRADICTION, usually=False)),
        (firm, Verdict(Strength.CONTRADICTION, usually=False)),
        (several, Verdict(Strength.DOUBT, usually=False)),
        (several, Verdict(Strength.DOUBT, usually=True)),
    ):
        groups = cells.grouped(candidates, usual_of(read) if verdict.usually else read)
        if apart := _dissent(groups, voice):
            yield _apart(apart, cell, verdict)
            return


def _dissent(groups: Sequence[Cell], voice: Callable[[Observation], str]) -> Sequence[Cell]:
    """Return the groups that cannot be right together, the suspect first."""
    if not groups:
        return ()
    heard = [frozenset(map(voice, each.observations)) for each in groups]
    most = max(heard, key=len)
    leader = groups[heard.index(most)]
    others = [each for each, voices in zip(groups, heard, strict=True) if not voices <= most]
    return sorted((leader, *others), key=_weight) if others else ()


def _weight(group: Cell) -> tuple[object, ...]:
    undoubted = not any(each.doubt for each in group.observations)
    width = group.bounds.width
    precise = -abs(group.number) if width is None else -width
    return undoubted, len(group.origins), min(map(suspicion, group.observations)), precise


def _apart(groups: Sequence[Cell], cell: Place | Stated, verdict: Verdict) -> Finding:
    suspect, other = groups[0], groups[1]
    told = [_told(each.quantity, cell, verdict) for each in groups]
    against = [part for each in told[1:] for part in (said(" against "), each)]
    ordered = (one for each in groups for one in sorted(each.observations, key=suspicion))
    of = ratio_of_growths if _is_rate(cell) else ratio
    return Finding(
        strength=verdict.strength,
        observations=each_once(ordered),
        computation=(told[0], *against),
        cause=_cause(suspect, other, cell, verdict),
        stated=figures.printed(suspect.quantity, suspect.observations),
        computed=figures.printed(other.quantity, other.observations),
        ratio=of(suspect.number, other.number),
    )


def _told(quantity: Quantity, cell: Place | Stated, verdict: Verdict) -> Part:
    told = verdict.tell(quantity)
    return told if isinstance(cell, Place) else Signed(told)


def _is_rate(cell: Place | Stated) -> bool:
    return not isinstance(cell, Place) and cell.unit == PERCENT


def _cause(suspect: Cell, other: Cell, cell: Place | Stated, verdict: Verdict) -> Sentence:
    if verdict.usually:
        return (said("their words allow both, but are not usually meant so widely"),)
    if _rounds(suspect, other) or _rounds(other, suspect):
        return (said("one is rounded to fewer digits than it prints"),)
    gap = suspect.bounds.gap_to(other.bounds)
    if not _is_rate(cell) and other.number:
        gap = abs(100 * gap / other.number)
    if gap <= _ROUNDING:
        return (said("one may be rounded or worked out otherwise"),)
    slipped = slip(suspect.quantity, other.quantity.usual)
    if slipped or gap > _REVISION:
        return slipped or (said("another scope or definition, or a misprint"),)
    return (said("one may be preliminary or revised"),)


def _rounds(one: Cell, other: Cell) -> bool:
    """Tell whether *one* is *other* rounded to the digits before its closing zeros."""
    digits = len(one.number.normalize().as_tuple().digits)
    return bool(one.number) and other.number.normalize(Rounding(prec=digits)) == one.number


def _softened(found: Iterable[Finding], several: Sequence[Observation]) -> Iterator[Finding]:
    undated = several[0].period.shape is Shape.UNKNOWN
    return (replace(each, strength=Strength.DOUBT) if undated else each for each in found)


def _first_of_several(several: Sequence[Observation]) -> Iterator[Finding]:
    for own in _grouped(several, _origin):
        first = [each for each in own if each.value and each.value.says_the_same_as(_FIRST)]
        vague = [each for each in own if each.value and each.value.hedge is Hedge.AT_MOST]
        if first and vague:
            yield _beside(figures.printed(_FIRST, first), vague)


def _beside(first: Figure, vague: Sequence[Observation]) -> Finding:
    among = cells.levels(vague)[0].quantity
    every = sorted(first.came_from, key=suspicion)
    return Finding(
        strength=Strength.DOUBT,
        observations=each_once((*every, *sorted(vague, key=suspicion))),
        computation=composed(said("{one} beside {other}"), one=_FIRST, other=among),
        cause=(said("who is first is not usually said to be among the first few"),),
        stated=first,
        computed=figures.printed(among, vague),
    )


def _source(one: Observation) -> str:
    return one.source


def _origin(one: Observation) -> str:
    return one.origin


def _identity(one: Observation) -> str:
    return one.id
