"""Figures as SDMX-CSV 2.0: an observation for each level, and one for each growth."""

from __future__ import annotations

import csv
import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from cqtrade.export.sdmxtime import time
from cqtrade.model import Kind, Status
from cqtrade.quantity import PERCENT, POINTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from cqtrade.dataset import Facts
    from cqtrade.export.sdmxtime import Time
    from cqtrade.model import Observation
    from cqtrade.quantity import Quantity

STRUCTURE = ("dataflow", "CQTRADE:FIGURES(1.0)", "I")
DIMENSIONS = (
    "FREQ", "SUBJECT", "SECTOR", "INDICATOR", "COUNTERPART", "MEASURE", "SOURCE", "VARIANT",
    "TIME_PERIOD",
)  # fmt: skip
ATTRIBUTES = (
    "OBS_STATUS", "UNIT_MEASURE", "UNIT_MULT", "DECIMALS", "LOW", "HIGH", "HEDGE",
    "GROWTH_BASIS", "KIND", "VINTAGE", "PLAN", "AMONG", "CUMULATIVE_FROM", "INFERRED", "ALSO",
    "AUTHORITY", "SPEAKER", "ORIGIN", "AT", "PRINTED", "FIGURE", "DOUBT", "COMMENT_OBS",
    "CITATION",
)  # fmt: skip
COLUMNS = ("STRUCTURE", "STRUCTURE_ID", "ACTION", *DIMENSIONS, "OBS_VALUE", *ATTRIBUTES)

LEVEL, GROWTH = "LEVEL", "GROWTH"
# SDMX's code for a dimension that does not apply.
NONE = "_Z"
_UNITS = {PERCENT: "PC", POINTS: "PP"}
_IDENTIFIER = re.compile("[A-Za-z0-9_@$-]+")
_BETWEEN = "; "


class _Row(NamedTuple):
    key: tuple[str, ...]
    one: Observation
    rest: tuple[str, ...]


def write(facts: Facts, path: Path) -> None:
    """Write *facts* to *path*; those that name no date have no form in SDMX and are left out."""
    rows = [row for one in facts for row in _rows(one, facts.dataset.cite)]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows((*STRUCTURE, *row.key, *row.rest) for row in _told_apart(rows))


def left_out(facts: Facts) -> int:
    """Return how many figures name no date."""
    return sum(time(one.period) is None for one in facts)


def _told_apart(rows: Iterable[_Row]) -> Iterator[_Row]:
    """Yield the rows, the short id of a figure in a key that two of them share."""
    several = tuple(rows)
    times = Counter(row.key for row in several)
    place = DIMENSIONS.index("VARIANT")
    for row in several:
        if times[row.key] == 1:
            yield row
        else:
            yield row._replace(key=(*row.key[:place], row.one.short, *row.key[place + 1 :]))


def _rows(one: Observation, cite: Callable[..., str]) -> Iterator[_Row]:
    moment = time(one.period)
    if moment is None:
        return
    shared = _attributes(one, cite(one.source, one.at))
    for measure, quantity in ((LEVEL, one.value), (GROWTH, one.growth)):
        if quantity:
            unit = one.unit if measure == LEVEL else quantity.unit
            basis = one.growth_basis if measure == GROWTH else ""
            cells = *_number(quantity, unit, _status(one)), basis, *shared
            yield _Row(_key(one, measure, moment), one, cells)


def _key(one: Observation, measure: str, moment: Time) -> tuple[str, ...]:
    variant = one.name if _IDENTIFIER.fullmatch(one.name) else one.short if one.name else NONE
    return (
        moment.frequency, one.subject, one.sector, one.indicator, one.partner or NONE, measure,
        one.source, variant, moment.period,
    )  # fmt: skip


def _number(quantity: Quantity, unit: str, status: str) -> tuple[str, ...]:
    """Return the cells from `OBS_VALUE` to `HEDGE`; numbers are in base units or percent."""
    number = f"{quantity.number:f}"
    ends = (
        "" if end is None else f"{end:f}" for end in (quantity.bounds.low, quantity.bounds.high)
    )
    decimals = str(len(number.partition(".")[2]))
    return number, status, _UNITS.get(unit, unit), "0", decimals, *ends, str(quantity.hedge)


def _status(one: Observation) -> str:
    """Return the code of SDMX's CL_OBS_STATUS: a figure that is none yet, then one in doubt."""
    if one.kind in (Kind.FORECAST, Kind.TARGET):
        return "F"
    if one.doubt:
        return "U"
    return {Status.ESTIMATED: "E", Status.PRELIMINARY: "P"}.get(one.status, "A")


def _attributes(one: Observation, citation: str) -> tuple[str, ...]:
    """Return the cells from `KIND` on."""
    since = str(one.cumulative_from) if one.cumulative_from else ""
    return (
        str(one.kind), str(one.status), one.plan, one.among, since, _BETWEEN.join(one.inferred),
        _BETWEEN.join(map(str, one.also)), one.by, one.speaker, one.origin,
        _BETWEEN.join(str(each.place) for each in one.at), _BETWEEN.join(one.printed),
        one.id, one.doubt, one.note, citation,
    )  # fmt: skip
