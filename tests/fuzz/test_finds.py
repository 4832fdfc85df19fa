"""What fuzzing found, each as small as it can be."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from cqtrade.bounds import Bounds
from cqtrade.cli import run
from cqtrade.errors import Exit
from cqtrade.quantity import Quantity
from tests.builders import OBSERVATION, SOURCE, a_dataset

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_an_unknown_indicator_of_a_growth_is_a_fault(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    figure = OBSERVATION.replace('value     = "10 billion CNY"', 'growth = "8%"')
    text = SOURCE + figure.replace('"exports"', '"exprots"')
    folder = a_dataset(tmp_path / "data", {"gazette": text})

    status = run(["facts", "--data", str(folder), "-f", "table"])

    assert status == Exit.REFUSED
    assert "'exprots'; did you mean 'exports'?" in capfd.readouterr().err


def test_nearly_nothing_is_usually_meant_as_nothing() -> None:
    assert Quantity.parse("nearly 0").usual == Bounds.exactly(Decimal(0))


def test_signs_and_commas_are_no_digits() -> None:
    digits = f"{10**39:,}"

    assert Quantity.parse(f"-{digits} CNY").number == -(Decimal(10) ** 39)
