"""What is said of a breakdown: the names of its rows, its headings and its notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.breakdown.dimension import Dimension
from cqtrade.breakdown.parts import Apart, Role
from cqtrade.language import said
from cqtrade.sheet import caveats, wording
from cqtrade.telling.labels import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cqtrade.breakdown.parts import Breakdown, Row
    from cqtrade.model import Codelists


def headings(found: Breakdown) -> Iterator[str]:
    """Tell how much of the whole its parts are, and why they may not be added up."""
    together, rest = found.together, next(iter(found.rests), None)
    if together and together.share and rest and rest.value:
        parts = wording.count(len(together.codes), "part")
        share = wording.in_one_line(wording.share(together.share))
        left = wording.figure(rest.value)
        yield said(
            "{parts} named: {share} of it; {rest} is not itemised",
            parts=parts,
            share=share,
            rest=left,
        )
    if why := _why_not_added(found.apart):
        yield said("The parts may overlap, so they are not added up: {why}", why=why)
    if found.parts and not (found.whole and found.whole.value):
        yield said("No figure of the whole, so no shares and nothing left over")


def _why_not_added(apart: Apart) -> str:
    match apart:
        case Apart.SECTORS_MAY_OVERLAP:
            return said("the codelist does not say that they are disjoint")
        case Apart.PARTNERS_MAY_OVERLAP:
            return said("the codelist does not place them all within one area")
        case Apart.NOT_ADDITIVE:
            return said("of this indicator, parts do not add up")
        case Apart.DISJOINT | Apart.ALONE:
            return ""


def named(row: Row, found: Breakdown, lists: Codelists) -> str:
    """Return what a row is about."""
    labels = [_label(code, found, lists) for code in row.codes]
    match row.role:
        case Role.WHOLE:
            return wording.label(found.question.sector, lists.sectors)
        case Role.PART:
            return f"– {labels[0]}"
        case Role.TOGETHER:
            return said("the {number} together", number=len(labels))
        case Role.REST:
            return (
                said("all but {part}", part=labels[0]) if len(labels) == 1 else said("not itemised")
            )


def _label(code: str, found: Breakdown, lists: Codelists) -> str:
    entries = lists.subjects if found.by is Dimension.PARTNER else lists.sectors
    return wording.label(code, entries)


def notes(found: Breakdown, lists: Codelists) -> Iterator[str]:
    """Tell what is to be known of the rows."""
    if any(row.base and row.base.derived for row in found.parts):
        yield said(
            "in brackets: the bounds of what is worked out, from those of the printed figures"
        )
    yield from _ungrown(found, lists)
    for row in found.rows:
        for remark in row.remarks:
            yield said("{what}: {remark}", what=named(row, found, lists), remark=remark)
    for code, several in found.unlike:
        figures = listed(wording.value(each) or wording.growth(each) for each in several)
        yield said(
            "{part}: {figures} cannot be set beside the others",
            part=_label(code, found, lists),
            figures=figures,
        )
    yield from caveats.of(each for row in found.rows for each in row.observations)


def _ungrown(found: Breakdown, lists: Codelists) -> Iterator[str]:
    """Tell whose growth is wanting where sums have none for want of it."""
    added = (found.whole, *found.parts)
    wanting = [named(row, found, lists) for row in added if row and row.value and not row.base]
    if wanting and found.rests:
        parts = listed(label.removeprefix("– ") for label in wanting)
        yield said("no source tells the growth of {parts}, so none can be had of sums", parts=parts)
