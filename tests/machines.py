"""Machines and their parts, and what a test says of their exports."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Unpack

from cqtrade.breakdown.division import Question
from cqtrade.breakdown.parts import Breakdown, Row, break_down
from cqtrade.model import Codelists, Indicator, Sector, SectorKind, Subject, SubjectKind
from cqtrade.period import Period
from tests.builders import Printed, an_observation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cqtrade.breakdown.dimension import Dimension
    from cqtrade.figures import Figure
    from cqtrade.model import Observation

BILLION = Decimal(10) ** 9
YEAR = "2025Q1-Q3"
BEFORE = "2024Q1-Q3"


@cache
def words(*, disjoint: bool = True) -> Codelists:
    """Return machines with their parts, which are disjoint products unless told otherwise."""
    return Codelists(
        sectors={each.code: each for each in _sectors(disjoint=disjoint)},
        indicators={each.code: each for each in _indicators()},
        subjects={each.code: each for each in _areas()},
    )


def _sectors(*, disjoint: bool) -> Iterable[Sector]:
    yield Sector(code="goods", en="All goods", kind=SectorKind.INDUSTRY)
    yield Sector(
        code="machines",
        en="Machines",
        kind=SectorKind.PRODUCT,
        parent="goods",
        parts_are_disjoint=disjoint,
    )
    for part in ("cars", "phones", "laptops", "motorcycles"):
        yield Sector(code=part, en=part.title(), kind=SectorKind.PRODUCT, parent="machines")
    yield Sector(code="makers", en="Makers", kind=SectorKind.INDUSTRY, parent="machines")
    yield Sector(code="electric", en="Electric cars", kind=SectorKind.PRODUCT, parent="cars")
    for mode in ("general-trade", "processing"):
        yield Sector(code=mode, en=mode, kind=SectorKind.TRADE_MODE, parent="goods")


def _indicators() -> Iterable[Indicator]:
    for code in ("imports", "exports"):
        yield Indicator(code=code, en=code.title(), measure="money", flow=True)
    yield Indicator(code="output", en="Output", measure="count", of_what="units", flow=True)
    yield Indicator(code="firms", en="Firms", measure="count", of_what="firms")
    yield Indicator(code="share", en="Share", measure="share")


def _areas() -> Iterable[Subject]:
    tree = {
        "world": "",
        "asia": "world",
        "asean": "asia",
        "vietnam": "asean",
        "thailand": "asean",
        "japan": "asia",
        "america": "world",
        "rcep": "",
        "chongqing": "",
    }
    for code, within in tree.items():
        yield Subject(code=code, en=code.title(), kind=SubjectKind.AREA, within=within)


def said(sector: str, value: str = "", growth: str = "", /, **more: Unpack[Printed]) -> Observation:
    """Return a figure of exports in the first three quarters of 2025, but for *more*."""
    printed: Printed = {"sector": sector, "period": YEAR}
    if value:
        printed["value"] = value
    if growth:
        printed["growth"] = growth
    every: Printed = {**printed, **more}
    return an_observation(**every)


def asked(
    whole: str = "machines",
    period: str = YEAR,
    *,
    by: Dimension | None = None,
    indicator: str = "",
    partner: str = "",
) -> Question:
    return Question(
        sector=whole,
        period=Period.parse(period),
        subject="chongqing",
        partner=partner,
        indicator=indicator,
        by=by,
    )


def broken(
    *observations: Observation, question: Question | None = None, disjoint: bool = True
) -> Breakdown:
    return break_down(observations, question or asked(), words(disjoint=disjoint))


def the_rest(found: Breakdown) -> Row:
    """Return the only rest of a breakdown."""
    (rest,) = found.rests
    return rest


def codes(found: Breakdown) -> list[str]:
    return [row.codes[0] for row in found.parts]


def shown(figure: Figure | None, places: int = 2, scale: Decimal = Decimal(1)) -> str:
    """Return a figure with its bounds."""
    assert figure is not None
    low, high = (
        "open" if end is None else f"{end / scale:.{places}f}"
        for end in (figure.bounds.low, figure.bounds.high)
    )
    return f"{figure.number / scale:.{places}f} ({low} to {high})"


CARS = said("cars", "33.73 billion CNY", "6.4%")
ELECTRIC = said("electric", "9.79 billion CNY", "69.1%")
MACHINES = said("machines", "360.82 billion CNY")
NAMED = (
    said("laptops", "113.28 billion CNY"),
    said("phones", "43.73 billion CNY", "44.3%"),
    said("motorcycles", "19.86 billion CNY", "37.9%"),
    CARS,
)
