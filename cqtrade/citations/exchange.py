"""What the formats for other programs have in common: a key, and notes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cqtrade.citations.inline import locators

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cqtrade.model import Locator, Source


def key(source: Source, at: Sequence[Locator]) -> str:
    """Return the id of a source, and of the places in it: `krasia-gpm-belt-5`."""
    places = (re.sub("[^0-9A-Za-z]+", "", str(each.place)) for each in at)
    return "-".join([source.id, *places])


def notes(source: Source, at: Sequence[Locator]) -> tuple[str, ...]:
    """Return what no field is made for: the places, the copy, what it adapts, its withdrawal."""
    several = (
        locators(at),
        f"archived at {source.archived}" if source.archived else "",
        f"adapts {source.adapts}" if source.adapts else "",
        f"withdrawn on {source.withdrawn}" if source.withdrawn else "",
    )
    return tuple(each for each in several if each)
