"""What a reader must be told of the figures that an answer came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.language import said
from cqtrade.telling import times

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cqtrade.model import Observation


def of(observations: Iterable[Observation]) -> Iterator[str]:
    """Tell which periods no source prints, and which figures are in doubt, each once."""
    used = {each.id: each for each in observations}.values()
    printed = {each.period for each in used if "period" not in each.inferred}
    for period in sorted({each.period for each in used} - printed, key=str):
        told = times.told(period)
        yield said("{period} is inferred: no source of these figures prints it", period=told)
    for each in used:
        if each.doubt:
            yield f"? {each.short}: {each.doubt}"
