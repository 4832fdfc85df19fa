"""Datasets that are consistent by construction: true levels, printed as sources print them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from tests.builders import Printed, an_observation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cqtrade.model import Observation

YEARS = (2021, 2022, 2023, 2024)
MIDDLE = YEARS[1:-1]
# What each sector is made of, its parts before it.
SECTORS = {
    "electric-vehicles": (),
    "automobiles": ("electric-vehicles",),
    "laptops": (),
    "machines": ("automobiles", "laptops"),
    "food": (),
    "foreign-trade": ("machines", "food"),
}
INDICATORS = ("exports", "imports", "trade")
RATE = Decimal("7.1217")
PLAIN = (("", ROUND_HALF_EVEN),)
# Each hedge with the side on which it is true.
HEDGED = (
    *(PLAIN * 6),
    ("about ", ROUND_HALF_EVEN),
    ("over ", ROUND_FLOOR),
    ("nearly ", ROUND_CEILING),
)
_SCALES = {"billion": 9, "million": 6, "亿": 8, "万": 4}


class Cell(NamedTuple):
    """What a true level is of."""

    sector: str
    indicator: str
    partner: str
    year: int
    part: str = ""

    @property
    def period(self) -> str:
        return f"{self.year}{self.part}"


@dataclass(frozen=True, slots=True)
class World:
    """True levels by cell, in CNY, and how they are printed."""

    levels: dict[Cell, Decimal]
    random: Random
    words: tuple[tuple[str, str], ...]

    def observations(self, *sources: str) -> list[Observation]:
        """Return every level as each source prints it, with growth, shares and conversions."""
        return [one for source in sources for one in self._said_by(source)]

    def _said_by(self, source: str) -> Iterator[Observation]:
        for cell in self.levels:
            yield an_observation(**self._level(cell, source))
            if (cell.sector, cell.indicator, cell.part) == ("machines", "exports", ""):
                yield an_observation(**self._share(cell, source))

    def _level(self, cell: Cell, source: str) -> Printed:
        level = self.levels[cell]
        said = _place(cell, source) | Printed(value=f"{self._amount(level)} CNY")
        before = self.levels.get(cell._replace(year=cell.year - 1))
        if before:
            said["growth"] = f"{self._rate((level / before - 1) * 100)}%"
        if self.random.random() < 0.2:
            said["also"] = (f"{self._rounded(level / RATE)} USD",)
        return said

    def _share(self, cell: Cell, source: str) -> Printed:
        whole = self.levels[cell._replace(sector="foreign-trade")]
        share = self._rate(self.levels[cell] / whole * 100)
        return _place(cell, source) | Printed(indicator="share-of-exports", value=f"{share}%")

    def _amount(self, level: Decimal) -> str:
        hedge, rounding = self.random.choice(self.words)
        return f"{hedge}{self._rounded(level, rounding)}"

    def _rounded(self, level: Decimal, rounding: str = ROUND_HALF_EVEN) -> str:
        """Return a level with three to six digits, in a scale that prints no closing zeros."""
        digits = self.random.randint(3, 6)
        places = max(level.adjusted() - digits + 1, 0)
        scale = self.random.choice([each for each, size in _SCALES.items() if size >= places])
        number = level.quantize(Decimal(1).scaleb(places), rounding=rounding)
        return f"{number.scaleb(-_SCALES[scale]):f} {scale}"

    def _rate(self, rate: Decimal) -> Decimal:
        return rate.quantize(Decimal(1).scaleb(-self.random.randint(0, 2)))


def a_world(seed: int, words: tuple[tuple[str, str], ...] = HEDGED) -> World:
    """Return a world in which parts make wholes, and exports and imports make trade.

    Its levels are printed in *words*: hedges, each with how it is rounded.
    """
    random = Random(seed)  # noqa: S311  # it only has to be the same again
    levels: dict[Cell, Decimal] = {}
    for indicator in ("exports", "imports"):
        for sector, parts in SECTORS.items():
            own = Decimal(random.randint(10**8, 10**10))
            for year in YEARS:
                own *= Decimal(random.randint(70, 140)) / 100
                cell = Cell(sector, indicator, "", year)
                levels[cell] = own + sum(levels[cell._replace(sector=part)] for part in parts)
    for cell in list(levels):
        if cell.indicator == "exports":
            both = levels[cell] + levels[cell._replace(indicator="imports")]
            levels[cell._replace(indicator="trade")] = both
    return World(levels | _shares_of(levels, random), random, words)


def _shares_of(levels: dict[Cell, Decimal], random: Random) -> dict[Cell, Decimal]:
    """Return the trade with a group, with one of its members, and in the first half of a year."""
    group, member, half = (Decimal(random.randint(20, 80)) / 100 for _ in range(3))
    partners = {
        cell._replace(partner=partner): level * share
        for cell, level in levels.items()
        if cell.sector == "foreign-trade"
        for partner, share in (("asean", group), ("vietnam", group * member))
    }
    halves = {
        cell._replace(part="H1"): level * half
        for cell, level in levels.items()
        if cell.sector == "machines"
    }
    return partners | halves


def _place(cell: Cell, source: str) -> Printed:
    return Printed(
        source=source,
        sector=cell.sector,
        indicator=cell.indicator,
        partner=cell.partner,
        period=cell.period,
    )


def the_rates() -> list[Observation]:
    """Return the exchange rate of every year as a bank prints it."""
    return [
        an_observation(
            source="bank",
            subject="china",
            sector="currency",
            indicator="cny-per-usd",
            value=f"{RATE} CNY",
            period=str(year),
        )
        for year in YEARS
    ]
