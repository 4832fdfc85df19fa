"""One slip of the pen in one figure of a sound dataset."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from cqtrade.quantity import Quantity

if TYPE_CHECKING:
    from random import Random

    from cqtrade.model import Observation

_SCALES = {"billion": "million", "million": "billion", "亿": "万", "万": "亿"}


class Slip(StrEnum):
    """What a typesetter gets wrong."""

    DIGIT = "one of the first two digits"
    SWAP = "the first two digits changed about"
    SCALE = "million for billion"
    POINT = "the decimal point"
    CURRENCY = "dollars for yuan"


def planted(one: Observation, slip: Slip, random: Random) -> Observation:
    """Return *one* with its value misprinted."""
    text = str(one.value)
    return replace(one, value=Quantity.parse(misprinted(text, slip, random)))


def misprinted(text: str, slip: Slip, random: Random) -> str:
    """Return a quantity with one slip in it; swapped digits that are alike become another."""
    match slip:
        case Slip.DIGIT:
            return _with_another_digit(text, random)
        case Slip.SWAP:
            one, other = _first_two(text)
            if text[one] == text[other]:
                return _with_another_digit(text, random)
            return f"{text[:one]}{text[other]}{text[one + 1 : other]}{text[one]}{text[other + 1 :]}"
        case Slip.SCALE:
            return re.sub("billion|million|亿|万", lambda found: _SCALES[found.group()], text)
        case Slip.POINT:
            return re.sub("[0-9.]+", lambda found: f"{Decimal(found.group()) * 10:f}", text)
        case Slip.CURRENCY:
            return text.replace("CNY", "USD")


def _with_another_digit(text: str, random: Random) -> str:
    place = random.choice(_first_two(text))
    digit = random.choice([each for each in "123456789" if each != text[place]])
    return text[:place] + digit + text[place + 1 :]


def _first_two(text: str) -> tuple[int, int]:
    """Return the places of the first two digits that count."""
    digits = [found.start() for found in re.finditer("[0-9]", text)]
    first = next(number for number, place in enumerate(digits) if text[place] != "0")
    return digits[first], digits[first + 1]
