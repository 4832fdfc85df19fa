"""A figure of an article as a source file writes it: hedge, digits, scale and unit as printed."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from cqtrade.errors import QuantityError
from cqtrade.numerals.mention import EXACT
from cqtrade.quantity import TIMES, Quantity
from cqtrade.text import looks_like_formula

if TYPE_CHECKING:
    from cqtrade.drafting.article import Figure
    from cqtrade.numerals import Mention

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")


def quantity_of(
    figure: Figure, unit: str, *, falls: bool = False, to: bool = False
) -> Quantity | None:
    """Return what *figure* says in *unit*, negative where it *falls*; None where that is nothing.

    *to* is said of a multiple that something grew to.
    """
    mention = figure.mention
    if mention.number is None:
        return None
    is_fraction = mention.denominator is not None and not mention.scale
    number = f"{digits_of(mention)}{f'/{mention.denominator}' if is_fraction else ''}"
    sign = "-" if falls and not number.startswith("-") else ""
    multiple = "to" if to and unit == TIMES else ""
    scale = figure.claim.amount.scale
    parts = (figure.hedge, multiple, f"{sign}{number}", scale, "" if is_fraction else unit)
    text = " ".join(filter(None, parts)).replace(" %", "%")
    # A source file may not hold "-1/2", which a spreadsheet would work out.
    if looks_like_formula(text):
        return None
    try:
        return Quantity.parse(text)
    except QuantityError:
        return None


def digits_of(mention: Mention) -> str:
    """Return the digits as they are printed; those of number words, and of "half a million"."""
    number = mention.number or Decimal(0)
    if mention.scale and mention.denominator:
        number = EXACT.divide(number, Decimal(mention.denominator))
    found = _DIGITS.search(mention.text)
    if found and Decimal(found.group().replace(",", "")) == abs(number):
        return f"{'-' if number.is_signed() else ''}{found.group()}"
    return f"{number:f}"
