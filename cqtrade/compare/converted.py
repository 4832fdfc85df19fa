"""Two periods side by side in another currency, each level at the rate of its own time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cqtrade import figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cqtrade.compare.periods import Compared, Comparison
    from cqtrade.figures import Figure
    from cqtrade.fx.conversion import Converted, Exchange, Left
    from cqtrade.period import Period


class ConvertedComparison(NamedTuple):
    """The levels of a comparison in another currency, and what is worked out from them.

    `growth` and `annual` are in percent and always derived. A growth that a source states is not
    among them: growth in one currency is not growth in another.
    """

    before: Converted | None
    after: Converted | None
    change: Figure | None = None
    growth: Figure | None = None
    annual: Figure | None = None


def converted(
    row: Comparison, compared: Compared, exchange: Exchange
) -> ConvertedComparison | None:
    """Return the levels of *row* in another currency and the growth between them.

    Nothing where one of its levels has no rate of its own time, or where it has no level.
    """
    before, after = (
        exchange.of_level(level, time) if level else None
        for level, time in _levels(row, compared, exchange)
    )
    if (row.before and not before) or (row.after and not after) or not (before or after):
        return None
    if not before or not after:
        return ConvertedComparison(before=before, after=after)
    old, new = before.figure, after.figure
    years = compared.before.years_until(compared.after)
    return ConvertedComparison(
        before=before,
        after=after,
        change=figures.change(old, new),
        growth=figures.growth(old, new) if old.number > 0 else None,
        annual=figures.annual_growth(old, new, abs(years)) if row.annual and years else None,
    )


def without_a_rate(
    row: Comparison, compared: Compared, exchange: Exchange
) -> Iterator[tuple[Left, Period]]:
    """Return why each level of *row* that has no conversion has none, and its time."""
    for level, time in _levels(row, compared, exchange):
        left = level and exchange.why_level_left(level)
        if level and left and not exchange.of_level(level, time):
            yield left, time


def _levels(
    row: Comparison, compared: Compared, exchange: Exchange
) -> Iterator[tuple[Figure | None, Period]]:
    since = next((each.cumulative_from for each in row.observations), None)
    for level, period in ((row.before, compared.before), (row.after, compared.after)):
        yield level, exchange.time_of(row.series, period, since)
