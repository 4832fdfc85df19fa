"""Amounts as sources print them: rounded, hedged, with scale words in English or Chinese."""

from __future__ import annotations

from math import ceil, floor, log10
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from random import Random

_ENGLISH = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"), (1e3, "thousand"))
_CHINESE = ((1e12, "万亿"), (1e8, "亿"), (1e4, "万"))
_HEDGES = {
    "over": ("more than", "超过"),
    "at least": ("at least", "至少"),
    "nearly": ("nearly", "近"),
    "under": ("less than", "不足"),
    "about": ("about", "约"),
}
_NAMES = tuple(_HEDGES)
_OFTEN = (60, 5, 15, 5, 15)
_UNITS = {"CNY": ("yuan", "元"), "USD": ("US dollars", "美元"), "units": ("units", "台")}
_HEDGED, _BARE = 0.3, 0.06


class Wording(NamedTuple):
    """An amount as the dataset writes it, as its source prints it, and whether it is hedged."""

    value: str
    printed: str
    hedged: bool


def amount(level: float, unit: str, chance: Random, *, chinese: bool) -> Wording:
    """Return *level*, in base units, in some words that are true of it."""
    words = _UNITS[unit][chinese]
    if unit == "units" and level > 1e5 and chance.random() < _BARE:
        number = f"{round(level):,}"
        return Wording(f"{number} {unit}", f"{number}{'' if chinese else ' '}{words}", hedged=False)
    size, scale = next(
        (each for each in (_CHINESE if chinese else _ENGLISH) if level >= each[0]), (1.0, "")
    )
    hedge = chance.choices(_NAMES, _OFTEN)[0] if chance.random() < _HEDGED else ""
    number = _hedged(level / size, hedge) if hedge else _rounded(level / size, chance)
    said = _HEDGES[hedge][chinese] if hedge else ""
    between = "" if chinese else " "
    printed = f"{said}{between}{number}{between}{scale}{between}{words}".strip()
    return Wording(
        value=" ".join(filter(None, (hedge, number, scale, unit))),
        printed=" ".join(printed.split()),
        hedged=bool(hedge),
    )


def growth(tenths: int, chance: Random) -> str:
    """Return a growth of so many *tenths* of a percent in words that are true of it."""
    if tenths > 20 and tenths % 10 and chance.random() < 0.12:
        return f"over {tenths // 10}%"
    return f"{tenths / 10:.1f}%"


def _rounded(number: float, chance: Random) -> str:
    digits = chance.randint(3, 5)
    return f"{number:.{max(0, digits - 1 - floor(log10(number)))}f}"


def _hedged(number: float, hedge: str) -> str:
    """Return two digits that *number* is over, under or about."""
    order = floor(log10(number))
    step = 10.0 ** (order - 1)
    match hedge:
        case "over" | "at least":
            steps = floor(number / step)
        case "nearly" | "under":
            steps = ceil(number / step)
        case _:
            steps = round(number / step)
    return f"{steps * step:.{max(0, 1 - order)}f}"
