"""The rows of a comparison in another currency, beneath the printed ones.

In the flat records the columns of `cqtrade.fx.conversion` follow twice, for the level before and
the one after, and then what is worked out from both: the change in the currency, growth in percent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.compare.converted import converted, without_a_rate
from cqtrade.fx import conversion
from cqtrade.language import said
from cqtrade.sheet import flat, wording
from cqtrade.sheet.money import Money
from cqtrade.telling import amounts, labels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cqtrade.columns import Cell
    from cqtrade.compare.converted import ConvertedComparison
    from cqtrade.compare.periods import Compared, Comparison
    from cqtrade.figures import Figure
    from cqtrade.fx.conversion import Converted, Exchange
    from cqtrade.sheet.references import References

# They follow the published columns of a comparison where a currency is wanted.
COLUMNS = (
    *(f"before_{name}" for name in conversion.COLUMNS),
    *(f"after_{name}" for name in conversion.COLUMNS),
    "converted_change", "converted_change_low", "converted_change_high",
    "converted_growth", "converted_growth_low", "converted_growth_high",
    "converted_annual_growth", "converted_annual_growth_low", "converted_annual_growth_high",
)  # fmt: skip


def record(row: Comparison, compared: Compared, exchange: Exchange) -> tuple[Cell, ...]:
    """Return the conversion of *row* as cells in the order of `COLUMNS`; none without a currency.

    Levels and change are in the currency, growth in percent.
    """
    if not exchange.currency:
        return ()
    other = converted(row, compared, exchange)
    if other is None:
        return (None,) * len(COLUMNS)
    return (
        *conversion.row(other.before), *conversion.row(other.after),
        *flat.numbers(other.change), *flat.numbers(other.growth), *flat.numbers(other.annual),
    )  # fmt: skip


class Abroad:
    """Words the rows of a comparison with what they are in another currency, and its notes."""

    def __init__(self, compared: Compared, exchange: Exchange, references: References) -> None:
        self._compared = compared
        self._exchange = exchange
        self._money = Money(exchange, references, "row")
        self._grown_in: dict[str, None] = {}

    def cells(self, row: Comparison, change: str, growth: str) -> tuple[str, str, str, str]:
        """Return both levels, the *change* and the *growth* of *row*, conversions beneath them."""
        before, after = wording.level(row.before), wording.level(row.after)
        other = converted(row, self._compared, self._exchange)
        if other is None:
            self._leave(row)
            return before, after, change, growth
        if other.growth:
            self._grown_in[row.unit] = None
        return (
            self._beneath(before, other.before),
            self._beneath(after, other.after),
            f"{change}\n= {wording.change(other.change)}" if other.change else change,
            "\n".join((growth, *self._growth(other))).strip(),
        )

    def notes(self) -> Iterator[str]:
        """Return what the converted rows need beneath them."""
        yield from self._money.notes()
        if self._grown_in:
            yield said(
                "growth in {ours} is worked out from the converted levels; "
                "what is stated is in {theirs}",
                ours=amounts.unit_alone(self._exchange.currency),
                theirs=labels.either(map(amounts.unit_alone, self._grown_in)),
            )

    def _beneath(self, printed: str, level: Converted | None) -> str:
        return self._money.beneath(printed, level) if level else printed

    def _growth(self, other: ConvertedComparison) -> Iterator[str]:
        currency = amounts.unit_alone(self._exchange.currency)
        if other.growth:
            growth = _rate(other.growth)
            yield said("in {currency} {growth}", currency=currency, growth=growth)
        if other.annual:
            growth = wording.a_year(wording.percentage(other.annual))
            yield said("in {currency} {growth}", currency=currency, growth=growth)

    def _leave(self, row: Comparison) -> None:
        lacking = tuple(without_a_rate(row, self._compared, self._exchange))
        if lacking:
            self._money.leave(lacking[0][0], row.unit, *(time for _, time in lacking))


def _rate(growth: Figure) -> str:
    return wording.beneath(wording.percentage(growth), wording.growth_limits(growth.bounds))
