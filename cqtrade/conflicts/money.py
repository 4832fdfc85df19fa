"""Rules on currencies: those that are not printed, those mixed up, and conversions."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING

from cqtrade import cells, figures
from cqtrade.bounds import ONE, Bounds
from cqtrade.conflicts.finding import Finding, composed
from cqtrade.conflicts.reading import ratio
from cqtrade.conflicts.slips import is_about, power_of_ten
from cqtrade.conflicts.suspicion import each_once, suspicion
from cqtrade.fx.rates import Basis, Rate, time_for
from cqtrade.language import said
from cqtrade.period import Period
from cqtrade.quantity import NO_CURRENCY
from cqtrade.strength import Strength
from cqtrade.telling import times
from cqtrade.telling.digits import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from cqtrade.cells import Cell
    from cqtrade.conflicts.context import Context
    from cqtrade.conflicts.place import Place
    from cqtrade.fx.rates import Pair

    Cells = Mapping[str, Cell]
    Times = Mapping[tuple[Pair, Period], Sequence[Rate]]

# The rates of a day, of its month and of its year are seldom further apart.
_TOLERANCE = Bounds(Decimal("0.95"), Decimal("1.05"))


def currencies_are_printed(context: Context) -> Iterator[Finding]:
    """Where one source prints a currency, none prints the same figure without.

    The suspect is the translation, which may have added it.
    """
    for _, units in _in_several_units(context):
        bare = units.get(NO_CURRENCY)
        named = [each for unit, each in units.items() if unit != NO_CURRENCY]
        if bare and named:
            yield _mixed([*named, bare], said("a currency may have been added, or be another one"))


def currencies_are_not_mixed_up(context: Context) -> Iterator[Finding]:
    """One number does not stand in two currencies for one figure, unless their rate is near 1."""
    for place, units in _in_several_units(context):
        for one, other in combinations(units, 2):
            rate = context.rate(one, other, place.period)
            limits = [units[each].quantity.usual for each in (one, other)]
            same = limits[0].meets(limits[1]) and None not in (limits[0].width, limits[1].width)
            if rate and same and not is_about(rate, ONE):
                cause = said("one number in two currencies")
                yield _mixed([units[one], units[other]], cause)


def conversions_are_at_the_rate_of_their_time(context: Context) -> Iterator[Finding]:
    """What is printed in two currencies is within 5 % of the exchange rate of its time.

    That is the printed rate of the figure's own time, else of its month or year; where none is
    printed, the middle one of the conversions of that year. The suspect is the conversion.
    """
    implied = [each for each in context.rates if each.basis is Basis.IMPLIED and each.is_dated]
    plain = (each for each in context.rates if each.basis is Basis.PRINTED)
    printed = _grouped(plain, _itself)
    usual = {key: _middle(several) for key, several in _grouped(implied, _year).items()}
    for rate in (*implied, *_between_sources(context)):
        others = (printed.get((rate.pair, time)) for time in _times(rate.time))
        known = next((each[0] for each in others if each), None)
        known = known or usual.get((rate.pair, _year(rate.time)))
        if known and not (known.figure.bounds * _TOLERANCE).meets(rate.figure.bounds):
            yield _far(rate, known)


def _in_several_units(context: Context) -> Iterator[tuple[Place, Cells]]:
    """Yield what is printed of money in one cell in two currencies or more, by currency."""
    for place, several in context.mixed_money.items():
        yield place, {unit: cells.levels(each)[0] for unit, each in several.items()}


def _mixed(several: Sequence[Cell], cause: str) -> Finding:
    every = (one for cell in several for one in cell.observations)
    observations = each_once(sorted(every, key=suspicion))
    told = [part for cell in several for part in (said(" beside "), cell.quantity)]
    return Finding(
        strength=Strength.DOUBT,
        observations=observations,
        computation=tuple(told[1:]),
        cause=(cause,),
        stated=figures.printed(several[0].quantity, several[0].observations),
        computed=figures.printed(several[1].quantity, several[1].observations),
    )


def _grouped(rates: Iterable[Rate], time: Callable[[Period], Period]) -> Times:
    groups: dict[tuple[Pair, Period], list[Rate]] = defaultdict(list)
    for each in rates:
        groups[each.pair, time(each.time)].append(each)
    return groups


def _times(time: Period) -> tuple[Period, ...]:
    """Return a time, the month that it lies in, where it does in one, and its year."""
    month = Period.parse(f"{time.last:%Y-%m}") if time.last else time
    return time, *((month,) if month.covers(time) else ()), _year(time)


def _itself(time: Period) -> Period:
    return time


def _year(time: Period) -> Period:
    """Return the year in which a time ends."""
    return Period.parse(str(time.last.year)) if time.last else time


def _middle(rates: Sequence[Rate]) -> Rate:
    """Return the median; of two in the middle, the one that more is to be said for."""
    ordered = sorted(rates, key=lambda each: each.figure.number)
    return max(ordered[(len(ordered) - 1) // 2 : len(ordered) // 2 + 1], key=_trust)


def _trust(rate: Rate) -> tuple[object, ...]:
    width = rate.figure.bounds.width
    return suspicion(rate.first), width is not None, -(width or 0)


def _between_sources(context: Context) -> Iterator[Rate]:
    """Yield what an amount implies that different figures print in two currencies."""
    for place, units in _in_several_units(context):
        time = time_for(place.period, context.indicator(place), place.since)
        for two in combinations(units, 2):
            pair = context.pairs.get(frozenset(two))
            if pair and time.first and units[pair.base].number:
                yield _implied(pair, time, units)


def _implied(pair: Pair, time: Period, units: Cells) -> Rate:
    quote, base = units[pair.quote], units[pair.base]
    amounts = figures.level(quote, pair.quote), figures.level(base, pair.base)
    figure = figures.ratio(*amounts, pair.quote)
    printed = quote.quantity, base.quantity
    return Rate(pair=pair, time=time, basis=Basis.IMPLIED, figure=figure, amounts=printed)


def _far(rate: Rate, known: Rate) -> Finding:
    apart = ratio(rate.figure.number, known.figure.number)
    suspects = sorted(rate.figure.came_from, key=suspicion)
    return Finding(
        strength=Strength.DOUBT,
        observations=each_once((*suspects, *sorted(known.figure.came_from, key=suspicion))),
        computation=composed(
            said("{one} for {other}: {rate} against {known} in {period}"),
            one=rate.amounts[0],
            other=rate.amounts[1],
            rate=rate,
            known=known,
            period=times.told(known.time),
        ),
        cause=(_why(rate, apart),),
        stated=rate.figure,
        computed=known.figure,
        ratio=apart,
    )


def _why(rate: Rate, apart: Decimal | None) -> str:
    if is_about(rate.figure.number, ONE):
        return said("an amount stands in the other currency")
    if apart and (factor := power_of_ten(apart)):
        by = plain(factor if factor >= ONE else (ONE / factor).to_integral_value())
        return said("one of the amounts is wrong by a factor of {factor}", factor=by)
    return said("one of the amounts is misprinted, or converted at the rate of another time")
