"""What a reader must be told of the figures that an answer came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cqtrade.model import Observation


def of(observations: Iterable[Observation]) -> Iterator[str]:
    """Tell which periods no source prints, and which figures are in doubt, each once."""
    used = {each.id: each for each in observations}.values()
    printed = {str(each.period) for each in used if "period" not in each.inferred}
    for period in sorted({str(each.period) for each in used} - printed):
        yield f"{period} is inferred: no source of these figures prints it"
    for each in used:
        if each.doubt:
            yield f"? {each.short}: {each.doubt}"
