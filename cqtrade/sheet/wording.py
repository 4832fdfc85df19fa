"""Figures, bounds and counts in words, in the language that is spoken."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal
from typing import TYPE_CHECKING

from cqtrade.bounds import ONE, Bounds
from cqtrade.language import is_chinese, said, term
from cqtrade.model import Kind
from cqtrade.quantity import PERCENT
from cqtrade.sheet.rounding import Rounding, rounded, scale_of_axis, scale_of_printed, with_unit
from cqtrade.telling import amounts, labels, times
from cqtrade.telling.digits import EXACT, plain

if TYPE_CHECKING:
    from cqtrade.cells import Cell
    from cqtrade.figures import Figure
    from cqtrade.model import Code, Codelists, Observation
    from cqtrade.quantity import Quantity

__all__ = ["plain"]

label, called, rate, told = labels.label, labels.called, amounts.rate, amounts.told

# Of a level or a share this goes without saying.
_ABOVE_ZERO = Bounds(Decimal(0), None)
_FINAL = "final"


def both_labels(entry: Code) -> str:
    """Return the labels in both languages; for readers of Chinese the Chinese one is enough."""
    return called(entry) if is_chinese() else " · ".join(filter(None, (entry.en, entry.zh)))


def what(one: Observation, codelists: Codelists, *, sector: bool = True) -> str:
    """Return what a figure measures: sector, indicator, partner, the whole it is a part of."""
    parts = [label(one.sector, codelists.sectors)] if sector else []
    parts.append(label(one.indicator, codelists.indicators))
    parts += within(one.partner, one.among, codelists)
    if one.name:
        parts.append(one.name)
    return " · ".join(parts) + qualified(one)


def within(partner: str, among: str, codelists: Codelists) -> list[str]:
    """Return with whom, and in which whole: `with Germany`, `in China`; nothing without codes."""
    subjects = codelists.subjects
    parts = [said("with {partner}", partner=label(partner, subjects))] if partner else []
    return parts + ([said("in {whole}", whole=label(among, subjects))] if among else [])


def who(one: Observation, codelists: Codelists) -> str:
    """Return whom a figure is about."""
    return label(one.subject, codelists.subjects)


def qualified(one: Observation) -> str:
    """Return what a figure is where it is no plain report: `, target`, `, preliminary`."""
    kind = "" if one.kind is Kind.REPORTED else said(", {word}", word=term(one.kind))
    status = "" if one.status == _FINAL else said(", {word}", word=term(one.status))
    return f"{kind}{status}"


def when(one: Observation) -> str:
    """Return the period of a figure, marked where the source does not print it."""
    period = times.told(one.period)
    if one.cumulative_from:
        since = times.told(one.cumulative_from)
        period = said("{period} since {since}", period=period, since=since)
    return said("{period}, inferred", period=period) if "period" in one.inferred else period


def value(one: Observation) -> str:
    """Return the level of a figure with its hedge, and a mark where it is in doubt."""
    mark = " ?" if one.doubt else ""
    return f"{told(one.value)}{mark}" if one.value else ""


def growth(one: Observation) -> str:
    """Return the growth of a figure with hedge and sign, and its basis where not year on year."""
    if one.growth is None:
        return ""
    mark = " ?" if one.doubt and not one.value else ""
    return f"{_on_basis(rate(one.growth), one.growth_basis)}{mark}"


def _on_basis(number: str, basis: str) -> str:
    match basis.partition(":"):
        case "yoy", _, _:
            return number
        case "average-annual", _, _:
            return a_year(number)
        case "real-yoy", _, _:
            return said("{number} real", number=number)
        case _:
            return f"{number}\n{times.basis(basis)}"


def decimal(number: Decimal, places: int, rounding: str = ROUND_HALF_EVEN) -> str:
    """Return a number with so many decimals, rounded as `decimal` calls it."""
    return plain(rounded(number, places, rounding))


def figure(one: Figure) -> str:
    """Return a printed figure as it was printed, a derived one rounded to what can be told."""
    if not one.derived:
        printed = one.came_from[0].value
        return told(printed) if printed else ""
    return Rounding.of(one).told(one.number)


def level(one: Figure | None) -> str:
    """Return a figure with its bounds beneath it where it is derived, nothing for none."""
    if one is None or not one.derived:
        return figure(one) if one else ""
    within = said("no bound") if one.bounds == _ABOVE_ZERO else limits(one)
    return beneath(figure(one), within)


def beneath(number: str, within: str) -> str:
    """Return a number and its bounds in brackets on the line beneath it."""
    return f"{number}\n{bracketed(within)}"


def in_one_line(text: str) -> str:
    """Return lines as one; a Chinese bracket needs no space before it."""
    return text.replace("\n（", "（").replace("\n", " ")


def bracketed(words: str) -> str:
    """Return words in brackets, which Chinese has of its own kind."""
    return f"（{words}）" if is_chinese() else f"({words})"


def change(one: Figure) -> str:
    """Return a change with its sign."""
    text = figure(one)
    return f"+{text}" if one.number > 0 else text


def percentage(one: Figure) -> str:
    """Return a derived rate in percent with its sign, to one decimal."""
    return f"{_one_decimal(one.number, sign=True)}%"


def a_year(number: str) -> str:
    """Return a rate as one that holds for each of several years: `+8.4% a year`."""
    return said("{number} a year", number=number)


def growth_lines(derived: Figure | None, stated: Cell | None) -> tuple[str, ...]:
    """Return a growth worked out from levels with its bounds, and the one that sources state."""
    worked_out = derived if derived and derived.derived else None
    printed = rate(stated.quantity) if stated else ""
    if worked_out is None:
        return (printed,) if printed else ()
    lines = percentage(worked_out), bracketed(growth_limits(worked_out.bounds))
    return (*lines, said("stated {growth}", growth=printed)) if printed else lines


def share(one: Figure) -> str:
    """Return a derived share, to one decimal where its bounds bear it, and these beneath it."""
    width = one.bounds.width
    places = 1 if width is not None and width < ONE else 0
    number, low, high = (
        None if each is None else plain(rounded(each, places))
        for each in (one.number, one.bounds.low, one.bounds.high)
    )
    within = said("no bound") if one.bounds == _ABOVE_ZERO else between(low, high, PERCENT)
    return f"{number}%" if number == low == high else beneath(f"{number}%", within)


def limits(one: Figure) -> str:
    """Return the bounds of a derived figure in words, rounded as the figure is."""
    rounding = Rounding.of(one)
    low, high = (
        None if each is None else rounding.digits(each)
        for each in (one.bounds.low, one.bounds.high)
    )
    return between(low, high, rounding.unit)


def end(one: Figure, number: Decimal, mode: str) -> str:
    """Return an end of a derived figure's bounds, rounded as `decimal` calls it."""
    return Rounding.of(one).told(number, mode)


def growth_limits(bounds: Bounds) -> str:
    """Return the bounds of a rate in words, to one decimal."""
    ends = [
        None if end is None else _one_decimal(end, sign=True) for end in (bounds.low, bounds.high)
    ]
    return between(ends[0], ends[1], PERCENT)


def promise(quantity: Quantity) -> str:
    """Return what the words of a printed quantity promise."""
    bounds = quantity.bounds
    if bounds.low is not None and bounds.low == bounds.high:
        number = f"{plain(bounds.low)}{amounts.after(quantity.unit)}"
        return said("exactly {number}", number=number)
    scale = scale_of_printed(quantity)
    low, high = (
        None if end is None else plain(EXACT.normalize(EXACT.scaleb(end, -scale.power)))
        for end in (bounds.low, bounds.high)
    )
    return between(low, high, with_unit(scale, quantity.unit))


def count(number: int, noun: str) -> str:
    """Return a number and its noun: `1 figure`, `2 figures`, `3 companies`."""
    if is_chinese():
        from cqtrade.language.zh.counts import COUNTED

        return f"{number}{COUNTED[noun]}"
    if number == 1:
        return f"{number:,} {noun}"
    return f"{number:,} {noun[:-1]}ies" if noun.endswith("y") else f"{number:,} {noun}s"


def between(low: str | None, high: str | None, unit: str) -> str:
    """Return two worded ends as one: `1 to 2 CNY`, `at least 1 CNY`, `no bound`."""
    if low is not None and high is not None:
        both = low if low == high else said("{low} to {high}", low=low, high=high)
        return f"{both}{unit}"
    if low is not None:
        return said("at least {number}", number=f"{low}{unit}")
    return (
        said("at most {number}", number=f"{high}{unit}") if high is not None else said("no bound")
    )


def measure(number: Decimal, unit: str) -> tuple[Decimal, str]:
    """Return the size that numbers up to *number* are told in, and its name: `billion CNY`."""
    scale = scale_of_axis(number, unit)
    return Decimal(10) ** scale.power, with_unit(scale, unit).strip()


def _one_decimal(number: Decimal, *, sign: bool) -> str:
    return plain(rounded(number, 1), sign=sign)
