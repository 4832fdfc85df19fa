"""The words of a small dataset for tests of the audit, and what one rule finds in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.conflicts import findings
from cqtrade.model import (
    Codelists,
    Indicator,
    Quotient,
    Sector,
    SectorKind,
    Subject,
    SubjectKind,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cqtrade.conflicts import Finding
    from cqtrade.model import Observation

    Rule = Callable[..., Iterator[Finding]]


def broken(rule: Rule, *observations: Observation) -> tuple[Finding, ...]:
    """Return what *rule* finds among *observations*."""
    return tuple(each for each in findings(observations, WORDS) if each.rule == rule.__name__)


def the_finding(rule: Rule, *observations: Observation) -> Finding:
    """Return the only finding of *rule* among *observations*."""
    (found,) = broken(rule, *observations)
    return found


def strengths(rule: Rule, *observations: Observation) -> list[str]:
    """Return how strong each finding of *rule* is."""
    return [str(each.strength) for each in broken(rule, *observations)]


def _sectors() -> Iterator[Sector]:
    yield Sector(code="foreign-trade", en="Foreign trade", kind=SectorKind.INDUSTRY)
    for code, parent in (
        ("machines", "foreign-trade"),
        ("automobiles", "machines"),
        ("electric-vehicles", "automobiles"),
        ("laptops", "machines"),
        ("food", "foreign-trade"),
    ):
        yield Sector(code=code, en=code.title(), kind=SectorKind.PRODUCT, parent=parent)
    yield Sector(code="modes", en="Modes", kind=SectorKind.TRADE_MODE, parts_are_disjoint=True)
    for code in ("general-trade", "processing"):
        yield Sector(code=code, en=code.title(), kind=SectorKind.TRADE_MODE, parent="modes")
    yield Sector(code="currency", en="Currency", kind=SectorKind.INDUSTRY)


def _indicators() -> Iterator[Indicator]:
    for code in ("exports", "imports"):
        yield Indicator(code=code, en=code.title(), measure="money", flow=True)
    both = ("exports", "imports")
    yield Indicator(code="trade", en="Exports and imports", measure="money", flow=True, terms=both)
    yield Indicator(
        code="balance",
        en="Balance",
        measure="money",
        flow=True,
        signed=True,
        terms=("exports", "-imports"),
    )
    yield Indicator(code="profit", en="Profit", measure="money", flow=True, signed=True)
    yield Indicator(code="output", en="Output", measure="count", of_what="units", flow=True)
    yield Indicator(code="firms", en="Firms", measure="count", of_what="firms", flow=False)
    yield Indicator(code="shipment-value", en="Value of a shipment", measure="money")
    yield Indicator(
        code="share-of-exports",
        en="Share of exports",
        measure="share",
        quotient=Quotient(numerator=("", "exports"), denominator=("foreign-trade", "exports")),
    )
    yield Indicator(
        code="share-of-output",
        en="Share of output",
        measure="share",
        quotient=Quotient(numerator=("", "output"), denominator=("", "output")),
    )
    yield Indicator(code="rank-by-exports", en="Rank by exports", measure="rank")
    yield Indicator(code="cny-per-usd", en="CNY per USD", measure="rate")


def _subjects() -> Iterator[Subject]:
    for code, within in (
        ("world", ""),
        ("china", "world"),
        ("chongqing", "china"),
        ("dazu", "chongqing"),
        ("asean", "world"),
        ("vietnam", "asean"),
    ):
        yield Subject(code=code, en=code.title(), kind=SubjectKind.AREA, within=within)
    yield Subject(code="changan", en="Changan", kind=SubjectKind.COMPANY, within="chongqing")
    yield Subject(code="port", en="The port", kind=SubjectKind.PLACE, within="chongqing")


WORDS = Codelists(
    sectors={each.code: each for each in _sectors()},
    indicators={each.code: each for each in _indicators()},
    subjects={each.code: each for each in _subjects()},
)
