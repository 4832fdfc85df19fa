"""What a claim says otherwise than a figure of the dataset, or leaves out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Aspect(Enum):
    """In what a claim can differ; the value is how grave that is when the nearest is sought."""

    NUMBER = 6.0
    DIGITS = 1.0
    NEAR = 1.9
    UNIT = 1.01
    HEDGE = 0.5
    WAY = 1.02
    ROLE = 2.0
    BASIS = 1.03
    SUBJECT = 2.01
    SECTOR = 2.02
    INDICATOR = 2.03
    TIME = 1.5
    KIND = 1.51
    WORDS = 0.51


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing in which a claim differs.

    What it merely leaves out is told and forgiven. Where it `is_open`, the words of the draft do
    not let anybody say whether it differs.
    """

    aspect: Aspect
    note: str
    is_left_out: bool = False
    is_open: bool = False
