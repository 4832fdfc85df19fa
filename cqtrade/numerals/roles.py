"""The parts that words play in a number."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple


class Role(Enum):
    """The part that a word plays in a number."""

    DIGITS = auto()
    VULGAR = auto()
    SLASH = auto()
    SMALL = auto()
    TENS = auto()
    ALONE = auto()
    HUNDRED = auto()
    DOZEN = auto()
    SCALE = auto()
    SCALES = auto()
    SHORT_SCALE = auto()
    MONEY_SCALE = auto()
    ORDINAL = auto()
    NTH = auto()
    PART = auto()
    PARTS = auto()
    MULTIPLE = auto()
    INDEFINITE = auto()
    FOLD = auto()
    TIMES = auto()
    PERCENT = auto()
    PERCENTAGE = auto()
    POINT = auto()
    POINTS = auto()
    ARTICLE = auto()
    AND = auto()
    OF = auto()
    IN = auto()
    EVERY = auto()
    STRETCH = auto()
    SEVERAL = auto()
    HAN = auto()
    HAN_PART = auto()
    HAN_NTH = auto()
    HAN_SOME = auto()
    HAN_OF_HUNDRED = auto()
    HAN_OF = auto()
    HAN_TENTHS = auto()


class Word(NamedTuple):
    """What a word means: its role, the number it stands for, the scale it names."""

    role: Role
    number: int | None = None
    scale: str = ""
