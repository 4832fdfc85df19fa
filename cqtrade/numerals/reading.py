"""What a run of tokens says, before it is a mention."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A number read from some token up to the token `after`; the rest is as in a Mention."""

    after: int
    number: Decimal | None = None
    denominator: int | None = None
    scale: str = ""
    percent: bool = False
    points: bool = False
    times: bool = False
    ordinal: bool = False
