"""Figures as marks of a chart, worded as they are in tables."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import cqtrade
from cqtrade.chart import Mark, Nature
from cqtrade.language import said, spoken
from cqtrade.model import Kind, Status
from cqtrade.sheet import wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cqtrade.bounds import Bounds
    from cqtrade.dataset import Dataset
    from cqtrade.figures import Figure
    from cqtrade.model import Codelists, Observation
    from cqtrade.quantity import Quantity
    from cqtrade.sheet.references import References

DIGEST_LETTERS = 12
# Below these nothing can be, so as bounds they go without saying.
NOUGHT, ALL_LOST = Decimal(0), Decimal(-100)

NATURES = {Kind.TARGET: Nature.TARGET, Kind.FORECAST: Nature.FORECAST, Kind.RULE: Nature.RULE}


def named(one: Observation, codelists: Codelists) -> str:
    """Return the series of a figure in words: whom and what it measures."""
    plain = replace(one, kind=Kind.REPORTED, status=Status.FINAL, name="")
    return f"{wording.who(plain, codelists)} · {wording.what(plain, codelists)}"


def measured(what: str, measure: str) -> str:
    """Return the title of a panel with what its numbers are told in, where that is anything."""
    return said("{what} ({measure})", what=what, measure=measure) if measure else what


def colophon(dataset: Dataset) -> str:
    """Return by what a chart is drawn, and from which dataset."""
    digest = dataset.digest[:DIGEST_LETTERS]
    return said("cqtrade {version}, dataset {digest}", version=cqtrade.__version__, digest=digest)


def unconverted(dataset: Dataset) -> tuple[str, ...]:
    """Return a word of caution where another currency is wanted, which no chart draws."""
    currency = dataset.exchange.currency
    return (said("drawn as printed, not in {currency}", currency=currency),) if currency else ()


def language() -> str:
    """Return the tag of the language that is spoken."""
    return str(spoken())


def of_printed(
    quantity: Quantity, text: str, observations: Sequence[Observation], references: References
) -> Mark:
    """Return a printed figure as a mark, which *text* words; *observations* print it."""
    one = observations[0]
    low, high = ends(quantity.number, quantity.bounds, NOUGHT)
    return Mark(
        number=quantity.number,
        low=low,
        high=high,
        text=text,
        hedge=str(quantity.hedge),
        nature=NATURES.get(one.kind, Nature.REPORTED),
        period=wording.when(one),
        plan=one.plan,
        where=references.numbers(observations),
        doubt=bool(one.doubt),
    )


def of_figure(figure: Figure, text: str, references: References, least: Decimal = NOUGHT) -> Mark:
    """Return a figure, printed or derived, as a mark; it cannot be below *least*."""
    low, high = ends(figure.number, figure.bounds, least)
    return Mark(
        number=figure.number,
        low=low,
        high=high,
        text=text,
        nature=Nature.DERIVED if figure.derived else Nature.REPORTED,
        where=references.numbers(figure.came_from),
        doubt=any(each.doubt for each in figure.came_from),
    )


def ends(number: Decimal, bounds: Bounds, least: Decimal) -> tuple[Decimal | None, Decimal | None]:
    """Return both bounds of a number, open where they only say what goes without saying."""
    low = None if bounds.low == least != number else bounds.low
    high = None if bounds.high == NOUGHT and number < NOUGHT else bounds.high
    return low, high
