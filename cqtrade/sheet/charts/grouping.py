"""The figures of a series by what can share an axis: basis, unit and length of time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cqtrade import cells
from cqtrade.chart import Span
from cqtrade.period import Shape, sort_key
from cqtrade.quantity import PERCENT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cqtrade.model import Observation
    from cqtrade.period import Period

_MONTHS_OF_A_YEAR, _DAYS_OF_A_MONTH = 12, 31
_YEARLY = ("yoy", cells.REAL)


class Group(NamedTuple):
    """What marks of one panel have in common: the basis is empty for a level."""

    basis: str
    unit: str
    span: Span


def grouped(shown: Sequence[Observation], *, is_stock: bool) -> dict[Group, list[Observation]]:
    """Return the levels by unit and length of time, and growth where it stands without a level."""
    groups: dict[Group, list[Observation]] = {}
    for each in sorted(shown, key=lambda one: sort_key(one.period)):
        if each.value:
            span = span_of(each.period)
            # A stock has a time, not a length: all of it lies on one axis.
            shared = Span.MOMENT if is_stock and span is not Span.UNDATED else span
            groups.setdefault(Group("", each.unit, shared), []).append(each)
    alone = {_growth_group(each) for each in shown if is_growth(each) and not each.value}
    for each in sorted(shown, key=lambda one: sort_key(one.period)):
        if is_growth(each) and _growth_group(each) in alone:
            groups.setdefault(_growth_group(each), []).append(each)
    return groups


def is_growth(one: Observation) -> bool:
    """Tell whether a figure states a growth on the year before, as a rate."""
    return one.rate is not None and one.growth_basis in _YEARLY


def _growth_group(one: Observation) -> Group:
    return Group(one.growth_basis, PERCENT, span_of(one.period))


def span_of(period: Period) -> Span:
    """Return how long a period is."""
    if period.first is None:
        return Span.UNDATED
    if period.shape is Shape.DAY:
        return Span.MOMENT
    months = period.months or (period.days or 0) / _DAYS_OF_A_MONTH
    if months == _MONTHS_OF_A_YEAR:
        return Span.YEAR
    return Span.PART if months < _MONTHS_OF_A_YEAR else Span.LONGER


def order(groups: dict[Group, list[Observation]]) -> Callable[[Group], tuple[object, ...]]:
    """Put levels before growth, the commonest unit first, years before anything else."""
    sizes: dict[tuple[str, str], int] = {}
    for key, several in groups.items():
        sizes[key[:2]] = sizes.get(key[:2], 0) + len(several)
    spans = list(Span)
    return lambda key: (bool(key.basis), -sizes[key[:2]], key.unit, spans.index(key.span))
