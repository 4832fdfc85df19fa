"""Any text is a quantity that keeps what it promises, or none for a reason that is told."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from cqtrade.errors import QuantityError
from cqtrade.quantity import SCALES, Hedge, Quantity, unit_and_sign
from tests.fuzz.target import Target, require_one_safe_line, shown

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from cqtrade.bounds import Bounds

# A fraction is shown to four places of a percent.
_SHOWN = Fraction("0.00005")


def hold(data: bytes) -> None:
    """Read a quantity, and assert what is promised of it."""
    text = shown(data)
    quantity = _read(text)
    if quantity is None:
        assert _unit_and_sign(text) is None
        return
    assert str(quantity) == text
    assert Quantity.parse(text) == quantity
    assert quantity.says_the_same_as(quantity)
    assert _unit_and_sign(text) == (quantity.unit, _has_minus(text))
    _hold_bounds(quantity)
    _hold_mirrored(quantity)


def _read(text: str) -> Quantity | None:
    try:
        return Quantity.parse(text)
    except QuantityError as error:
        require_one_safe_line(str(error))
        return None


def _hold_bounds(quantity: Quantity) -> None:
    exact = Quantity.parse(quantity.text, exact=True)
    slack = _SHOWN if "/" in quantity.text else Fraction(0)
    assert quantity.number.is_finite()
    assert _holds(quantity.bounds, quantity.number, slack)
    assert _holds(quantity.usual, quantity.number, slack)
    assert quantity.usual.within(quantity.bounds)
    assert exact.bounds.within(quantity.bounds)
    assert (exact.number, exact.unit) == (quantity.number, quantity.unit)


def _holds(bounds: Bounds, number: Decimal, slack: Fraction) -> bool:
    above = bounds.low is None or Fraction(bounds.low) - slack <= number
    return above and (bounds.high is None or number <= Fraction(bounds.high) + slack)


def _hold_mirrored(quantity: Quantity) -> None:
    """A hedge speaks of the size: a fall promises what the rise promises, mirrored."""
    digit = _first_digit(quantity.text)
    before, after = quantity.text[:digit], quantity.text[digit:]
    if before.endswith("to ") or _has_minus(quantity.text) or not quantity.number:
        return
    fall = Quantity.parse(f"{before}-{after}")
    assert (fall.number, fall.hedge) == (quantity.number.copy_negate(), quantity.hedge)
    assert (fall.bounds, fall.usual) == (-quantity.bounds, -quantity.usual)


def _has_minus(text: str) -> bool:
    digit = _first_digit(text)
    return text[max(digit - 1, 0) : digit] == "-"


def _first_digit(text: str) -> int:
    return next(place for place, each in enumerate(text) if each.isdigit())


def _unit_and_sign(text: str) -> tuple[str, bool] | None:
    try:
        return unit_and_sign(text)
    except QuantityError:
        return None


def _sound() -> Iterable[bytes]:
    return (
        each.encode()
        for each in ("454.97 billion CNY", "over 14 million units", "about 2/3", "to 3.4 times")
    )


TARGET = Target(
    hold,
    (
        *(str(hedge) for hedge in Hedge),
        *SCALES,
        *("to", "-", "/", ".", ",", "0", "1", "9", "12", "000", "465,305", "-0.0", "2/3", "8.4%"),
        *("%", "pp", "times", "CNY", "XXX", "TEU", "m3", "vehicles", "１", "\u202e", "\x00", "e9"),
    ),
    " ",
    _sound,
)
