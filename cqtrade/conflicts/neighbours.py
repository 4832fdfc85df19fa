"""The rule on slips of scale and of currency, by what stands before and after in a series."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from cqtrade.bounds import HUNDRED, ONE
from cqtrade.conflicts.finding import Finding, composed
from cqtrade.conflicts.place import growth_into
from cqtrade.conflicts.slips import FACTORS, is_about, too_large, too_small
from cqtrade.conflicts.suspicion import each_once, suspicion
from cqtrade.language import said
from cqtrade.period import sort_key
from cqtrade.strength import Strength
from cqtrade.telling import amounts, times

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence
    from decimal import Decimal

    from cqtrade.conflicts.context import Context
    from cqtrade.conflicts.place import Place
    from cqtrade.conflicts.reading import Printed
    from cqtrade.period import Period

    Times = Sequence[Mapping[str, Place]]

_NO_AMOUNTS = frozenset({"share", "rate", "rank"})


class _Beside(NamedTuple):
    """A level beside a neighbour of it, and how many times that it is, in one currency."""

    neighbour: Printed
    place: Place
    times: Decimal


def levels_are_of_the_size_of_their_neighbours(context: Context) -> Iterator[Finding]:
    """No level is 10, 100, 1,000 or 10,000 times both its neighbours, or as many times smaller.

    Nor is it as many times as a currency costs in another. Neighbours are the nearest before and
    after it of the same span; a factor is met within 25 %; growth that is stated for the jump
    explains it.
    """
    for line in _timelines(context):
        for before, at, after in zip(line, line[1:], line[2:], strict=False):
            for place in at.values():
                yield from _checked(context, before, place, after)


def _timelines(context: Context) -> Iterator[Times]:
    """Yield the cells of each series and span in the order of time; each time has its units."""
    lines: dict[Hashable, dict[Period, dict[str, Place]]] = defaultdict(lambda: defaultdict(dict))
    for code, places in context.places_by_indicator.items():
        indicator = context.codelists.indicators.get(code)
        if indicator and indicator.measure not in _NO_AMOUNTS:
            for place in places:
                if place.period.first:
                    lines[_line(place)][place.period][place.unit] = place
    for line in lines.values():
        yield [line[period] for period in sorted(line, key=sort_key)]


def _line(place: Place) -> Hashable:
    period = place.period
    span = period.months or (period.days if period.days != 1 else 0)
    return place.series, place.among, place.since, place.voice, period.shape, span


def _checked(
    context: Context, before: Mapping[str, Place], place: Place, after: Mapping[str, Place]
) -> Iterator[Finding]:
    earlier, later = _beside(context, place, before), _beside(context, place, after)
    level = context.level(place)
    if not level or not earlier or not later or is_about(earlier.times, ONE):
        return
    cause = _cause(context, place, earlier.times, later.times)
    if cause and not _is_explained(context, place, earlier, later):
        yield _slip(level, earlier, later, cause)


def _beside(context: Context, place: Place, others: Mapping[str, Place]) -> _Beside | None:
    """Return a level beside the one in *others* of its unit, else beside one of another currency.

    Nothing where there is none that can be converted, or where one is not above zero.
    """
    level = context.level(place)
    for unit in sorted(others, key=lambda each: each != place.unit):
        rate = ONE if unit == place.unit else context.rate(unit, place.unit, place.period)
        other = context.level(others[unit])
        if rate and level and other and level.number > 0 and other.number > 0:
            return _Beside(other, others[unit], level.number / (other.number * rate))
    return None


def _cause(context: Context, place: Place, up: Decimal, down: Decimal) -> str:
    """Return in words the nearest factor that a level is of both its neighbours, or nothing."""
    causes = dict(_slips(context, place))
    fitting = [each for each in causes if is_about(up, each) and is_about(down, each)]
    nearest = min(
        fitting, key=lambda each: abs(up / each - ONE) + abs(down / each - ONE), default=None
    )
    return causes[nearest] if nearest else ""


def _slips(context: Context, place: Place) -> Iterator[tuple[Decimal, str]]:
    for each in FACTORS:
        yield each, too_large(each)
        yield 1 / each, too_small(each)
    for other in context.others(place.unit):
        rate = context.rate(place.unit, other, place.period)
        if rate and not is_about(rate, ONE):
            currency = amounts.unit_alone(other)
            yield rate, said("its number may be in {currency}", currency=currency)
            yield (
                1 / rate,
                said(
                    "it may have been converted from {currency} once too often", currency=currency
                ),
            )


def _is_explained(context: Context, place: Place, earlier: _Beside, later: _Beside) -> bool:
    """Tell whether growth is stated that comes to the jump up to a level, or down from it."""
    after = later.place
    return _tells(context, place, earlier.place, earlier.times) or _tells(
        context, after, place, 1 / later.times
    )


def _tells(context: Context, place: Place, base: Place, jump: Decimal) -> bool:
    cell = growth_into(place)
    rate = context.growth(cell) if cell.base == base.period else None
    return rate is not None and is_about(jump, ONE + rate.number / HUNDRED)


def _slip(level: Printed, earlier: _Beside, later: _Beside, cause: str) -> Finding:
    others = (*earlier.neighbour.observations, *later.neighbour.observations)
    return Finding(
        strength=Strength.DOUBT,
        observations=each_once((*sorted(level.observations, key=suspicion), *others)),
        computation=composed(
            said("{level} is {up} times {one} of {before}, and {down} times {other} of {after}"),
            level=level.quantity,
            up=earlier.times,
            one=earlier.neighbour.quantity,
            before=times.told(earlier.place.period),
            down=later.times,
            other=later.neighbour.quantity,
            after=times.told(later.place.period),
        ),
        cause=(cause,),
        stated=level.promised,
        computed=earlier.neighbour.promised,
        ratio=earlier.times,
    )
