"""Numbers, bounds and labels in words."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import TYPE_CHECKING

from cqtrade.bounds import ONE, Bounds
from cqtrade.language import is_chinese
from cqtrade.model import Kind
from cqtrade.quantity import PERCENT, POINTS, TIMES, is_currency

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cqtrade.cells import Cell
    from cqtrade.figures import Figure
    from cqtrade.model import Code, Codelists, Observation
    from cqtrade.quantity import Quantity

_SCALES = (
    (Decimal(10) ** 12, "trillion"),
    (Decimal(10) ** 9, "billion"),
    (Decimal(10) ** 6, "million"),
)
_SIGNIFICANT = 3
# Of a level or a share this goes without saying.
_ABOVE_ZERO = Bounds(Decimal(0), None)
# Below it, hundredths of money are told too.
_SMALL_MONEY = 1000
# Room for every digit that a quantity, or what is worked out from one, may have.
_EXACT = Context(prec=100)


def label(code: str, entries: Mapping[str, Code]) -> str:
    """Return the label of a code in the language spoken, the code itself where it has none."""
    entry = entries.get(code)
    return called(entry) if entry else code


def called(entry: Code) -> str:
    """Return the label in the language spoken; in English where there is no Chinese one."""
    return entry.zh if is_chinese() and entry.zh else entry.en


def both_labels(entry: Code) -> str:
    """Return the labels in both languages."""
    return f"{entry.en} · {entry.zh}" if entry.zh else entry.en


def what(one: Observation, codelists: Codelists, *, sector: bool = True) -> str:
    """Return what a figure measures: sector, indicator, partner, the whole it is a part of."""
    parts = [label(one.sector, codelists.sectors)] if sector else []
    parts.append(label(one.indicator, codelists.indicators))
    if one.partner:
        parts.append(f"with {label(one.partner, codelists.subjects)}")
    if one.among:
        parts.append(f"in {label(one.among, codelists.subjects)}")
    if one.name:
        parts.append(one.name)
    return " · ".join(parts) + qualified(one)


def who(one: Observation, codelists: Codelists) -> str:
    """Return whom a figure is about."""
    return label(one.subject, codelists.subjects)


def qualified(one: Observation) -> str:
    """Return what a figure is where it is no plain report: `, target`, `, preliminary`."""
    kind = "" if one.kind is Kind.REPORTED else f", {one.kind}"
    return kind if one.status == "final" else f"{kind}, {one.status}"


def when(one: Observation) -> str:
    """Return the period of a figure, marked where the source does not print it."""
    since = f" since {one.cumulative_from}" if one.cumulative_from else ""
    inferred = ", inferred" if "period" in one.inferred else ""
    return f"{one.period}{since}{inferred}"


def value(one: Observation) -> str:
    """Return the level of a figure with its hedge, and a mark where it is in doubt."""
    mark = " ?" if one.doubt else ""
    return f"{one.value}{mark}" if one.value else ""


def growth(one: Observation) -> str:
    """Return the growth of a figure with hedge and sign, and its basis where not year on year."""
    if one.growth is None:
        return ""
    basis = {"yoy": "", "average-annual": " a year", "real-yoy": " real"}.get(
        one.growth_basis, f"\n{one.growth_basis.replace(':', ' ')}"
    )
    mark = " ?" if one.doubt and not one.value else ""
    return f"{rate(one.growth)}{basis}{mark}"


def rate(quantity: Quantity) -> str:
    """Return a growth with its sign: `+8.4%`, `over +20%`, `+3000% (30 times)`."""
    if not quantity.is_rate:
        return f"+{quantity}" if quantity.number > 0 and not quantity.hedge else str(quantity)
    hedge = f"{quantity.hedge} " if quantity.hedge else ""
    multiple = f" ({quantity})" if str(quantity).endswith(TIMES) else ""
    return f"{hedge}{plain(quantity.number, sign=True)}%{multiple}"


def plain(number: Decimal, *, sign: bool = False) -> str:
    """Return a number with thousands commas and a minus sign, and a plus where *sign* asks."""
    return f"{number:+,f}" if sign and number else f"{number:,f}"


def decimal(number: Decimal, places: int, rounding: str = ROUND_HALF_EVEN) -> str:
    """Return a number with so many decimals, rounded as `decimal` calls it."""
    return plain(_rounded(number, places, rounding))


def figure(one: Figure) -> str:
    """Return a printed figure as it was printed, a derived one rounded to what can be told."""
    if not one.derived:
        return str(one.came_from[0].value)
    scale, name = _scale(one.number, one.unit)
    digits = _places(one, scale)
    return f"{plain(_rounded(_EXACT.divide(one.number, scale), digits))}{_after(name, one.unit)}"


def level(one: Figure | None) -> str:
    """Return a figure with its bounds beneath it where it is derived, nothing for none."""
    if one is None or not one.derived:
        return figure(one) if one else ""
    within = "no bound" if one.bounds == _ABOVE_ZERO else limits(one)
    return f"{figure(one)}\n({within})"


def change(one: Figure) -> str:
    """Return a change with its sign."""
    text = figure(one)
    return f"+{text}" if one.number > 0 else text


def percentage(one: Figure) -> str:
    """Return a derived rate in percent with its sign, to one decimal."""
    return f"{_one_decimal(one.number, sign=True)}%"


def growth_lines(derived: Figure | None, stated: Cell | None) -> tuple[str, ...]:
    """Return a growth worked out from levels with its bounds, and the one that sources state."""
    worked_out = derived if derived and derived.derived else None
    printed = rate(stated.quantity) if stated else ""
    if worked_out is None:
        return (printed,) if printed else ()
    lines = percentage(worked_out), f"({growth_limits(worked_out.bounds)})"
    return (*lines, f"stated {printed}") if printed else lines


def share(one: Figure) -> str:
    """Return a derived share, to one decimal where its bounds bear it, and these beneath it."""
    width = one.bounds.width
    places = 1 if width is not None and width < ONE else 0
    number, low, high = (
        None if each is None else plain(_rounded(each, places))
        for each in (one.number, one.bounds.low, one.bounds.high)
    )
    limits = "no bound" if one.bounds == _ABOVE_ZERO else between(low, high, PERCENT)
    within = "" if number == low == high else f"\n({limits})"
    return f"{number}%{within}"


def limits(one: Figure) -> str:
    """Return the bounds of a derived figure in words, rounded as the figure is."""
    scale, name = _scale(one.number, one.unit)
    digits = _places(one, scale)
    ends = [
        None if end is None else plain(_rounded(_EXACT.divide(end, scale), digits))
        for end in (one.bounds.low, one.bounds.high)
    ]
    return between(ends[0], ends[1], _after(name, one.unit))


def end(one: Figure, number: Decimal, rounding: str) -> str:
    """Return an end of a derived figure's bounds, rounded as `decimal` calls it."""
    scale, name = _scale(one.number, one.unit)
    digits = _places(one, scale)
    return f"{decimal(_EXACT.divide(number, scale), digits, rounding)}{_after(name, one.unit)}"


def growth_limits(bounds: Bounds) -> str:
    """Return the bounds of a rate in words, to one decimal."""
    ends = [
        None if end is None else _one_decimal(end, sign=True) for end in (bounds.low, bounds.high)
    ]
    return between(ends[0], ends[1], PERCENT)


def promise(quantity: Quantity) -> str:
    """Return what the words of a printed quantity promise."""
    unit = _after("", quantity.unit)
    bounds = quantity.bounds
    if bounds.low is not None and bounds.low == bounds.high:
        return f"exactly {plain(bounds.low)}{unit}"
    scale, name = _scale(quantity.number, quantity.unit)
    ends = [
        None if end is None else plain(_EXACT.divide(end, scale).normalize(_EXACT))
        for end in (bounds.low, bounds.high)
    ]
    return between(ends[0], ends[1], _after(name, quantity.unit))


def count(number: int, noun: str) -> str:
    """Return a number and its noun: `1 figure`, `2 figures`, `3 companies`."""
    if number == 1:
        return f"{number:,} {noun}"
    return f"{number:,} {noun[:-1]}ies" if noun.endswith("y") else f"{number:,} {noun}s"


def between(low: str | None, high: str | None, unit: str) -> str:
    """Return two worded ends as one: `1 to 2 CNY`, `at least 1 CNY`, `no bound`."""
    if low is not None and high is not None:
        return f"{low}{unit}" if low == high else f"{low} to {high}{unit}"
    if low is not None:
        return f"at least {low}{unit}"
    return f"at most {high}{unit}" if high is not None else "no bound"


def measure(number: Decimal, unit: str) -> tuple[Decimal, str]:
    """Return the size that numbers up to *number* are told in, and its name: `billion CNY`."""
    scale, name = _scale(number, unit)
    return scale, _after(name, unit).strip()


def _scale(number: Decimal, unit: str) -> tuple[Decimal, str]:
    if is_currency(unit):
        for size, name in _SCALES:
            if abs(number) >= size:
                return size, name
    return Decimal(1), ""


def _after(scale: str, unit: str) -> str:
    word = f" {scale}" if scale else ""
    if not unit:
        return word
    return f"{word}{unit}" if unit == PERCENT else f"{word} {unit}"


def _places(one: Figure, scale: Decimal) -> int:
    """Return how many decimals a derived figure can bear: two in a scale, none for a count.

    Money below a thousand has two as well.
    """
    if one.unit in (PERCENT, POINTS):
        return 1
    if scale == 1:
        return 2 if is_currency(one.unit) and abs(one.number) < _SMALL_MONEY else 0
    if one.bounds.width is not None:
        return 2
    return max(_SIGNIFICANT - 1 - (abs(one.number) / scale).adjusted(), 0) if one.number else 0


def _rounded(number: Decimal, places: int, rounding: str = ROUND_HALF_EVEN) -> Decimal:
    unit = Decimal(1).scaleb(-places)
    rounded = number.quantize(unit, rounding=rounding, context=_EXACT)
    # What rounds to nothing has no sign.
    return rounded or rounded.copy_abs()


def _one_decimal(number: Decimal, *, sign: bool) -> str:
    return plain(_rounded(number, 1), sign=sign)
