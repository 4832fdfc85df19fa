"""What a picture shows, before anyone draws it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from cqtrade.chart.axis import Axis


class Nature(StrEnum):
    """What a mark claims to be; only a report is drawn filled."""

    REPORTED = "reported"
    TARGET = "target"
    FORECAST = "forecast"
    RULE = "rule"
    DERIVED = "derived"


class Span(StrEnum):
    """How long the time of a mark is; one that is no year is never drawn as a year."""

    YEAR = "year"
    PART = "part"
    LONGER = "longer"
    MOMENT = "moment"
    UNDATED = "undated"


class Role(StrEnum):
    """What a row is to the others of its panel."""

    WHOLE = "whole"
    PART = "part"
    REST = "rest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A figure in its place: `number` in base units or percent, `None` for an end that is open.

    `text` words the figure whole, `short` without what its axis says already; `where` holds the
    numbers of its sources, as in `[1][3]`. A mark in time lies from `begin` to `end`, both
    included.
    """

    number: Decimal
    low: Decimal | None = None
    high: Decimal | None = None
    text: str
    short: str = ""
    hedge: str = ""
    nature: Nature = Nature.REPORTED
    span: Span = Span.UNDATED
    period: str = ""
    begin: date | None = None
    end: date | None = None
    plan: str = ""
    where: str = ""
    doubt: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TimePanel:
    """Marks of one unit at their place in time, with pairs of years that a line may join.

    `first` and `last` are the years that all panels of a chart share.
    """

    title: str
    axis: Axis
    marks: tuple[Mark, ...]
    joins: tuple[tuple[int, int], ...] = ()
    first: int
    last: int
    from_zero: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A label and its marks, the first a bar and any other a point on the same line.

    `text` tells all of them in words; `detail` is for smaller letters beneath the label.
    """

    label: str
    marks: tuple[Mark, ...]
    text: str
    detail: str = ""
    role: Role = Role.PART


@dataclass(frozen=True, slots=True, kw_only=True)
class RowPanel:
    """Rows on one axis; without an axis, rows in words only."""

    title: str
    axis: Axis | None
    rows: tuple[Row, ...]


Panel = TimePanel | RowPanel


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A picture: its panels from top to bottom, and what a reader must know beneath them.

    `sources` are the citations that the marks count by, `colophon` says who drew it from what.
    """

    title: str
    lines: tuple[str, ...] = ()
    panels: tuple[Panel, ...]
    notes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    colophon: str = ""
    lang: str = "en"

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Every mark, in the order of the panels."""
        return tuple(mark for panel in self.panels for mark in marks_of(panel))


def marks_of(panel: Panel) -> tuple[Mark, ...]:
    """Return every mark of a panel."""
    if isinstance(panel, TimePanel):
        return panel.marks
    return tuple(mark for row in panel.rows for mark in row.marks)
