"""Findings as people read them, and as machines do."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from cqtrade.bounds import Bounds
from cqtrade.conflicts.finding import Meant, Signed
from cqtrade.figures import Figure
from cqtrade.fx.rates import exchange_rates
from cqtrade.quantity import Quantity
from cqtrade.sheet.conflicts import COLUMNS, told
from tests.builders import an_observation, some_codelists

if TYPE_CHECKING:
    from cqtrade.conflicts.finding import Part


def a_figure(number: str, low: str | None, high: str | None, unit: str) -> Figure:
    ends = [None if each is None else Decimal(each) for each in (low, high)]
    return Figure(Decimal(number), Bounds(*ends), unit, ())


@pytest.mark.parametrize(
    ("part", "words"),
    [
        pytest.param("as it is", "as it is", id="words"),
        pytest.param(Quantity.parse("over 60%"), "over 60%", id="a printed level"),
        pytest.param(Meant(Quantity.parse("over 60%")), "over 60% (usually 60 to 70%)", id="meant"),
        pytest.param(Signed(Quantity.parse("8.4%")), "+8.4%", id="a printed growth"),
        pytest.param(
            Signed(Meant(Quantity.parse("over 20%"))),
            "over +20% (usually +20.0 to +30.0%)",
            id="a growth as it is meant",
        ),
        pytest.param(
            Signed(a_figure("8.44", "8.36", "8.52", "%")), "+8.4% (+8.4 to +8.5%)", id="a growth"
        ),
        pytest.param(
            Signed(a_figure("3.526E9", "3.5255E9", "3.5265E9", "CNY")),
            "+3.53 billion CNY (3.53 billion CNY)",
            id="a growth in an amount",
        ),
        pytest.param(a_figure("90.018", "90.01", "90.03", "%"), "90.0%", id="a share"),
        pytest.param(
            a_figure("581.98E9", "581.97E9", "581.99E9", "CNY"),
            "581.98 billion CNY (581.97 to 581.99 billion CNY)",
            id="a level",
        ),
        pytest.param(Decimal("10.9901"), "11", id="a ratio"),
        pytest.param(Decimal("0.0912345"), "0.0912", id="a small ratio"),
        pytest.param(Decimal(12345), "12,300", id="a large ratio"),
    ],
)
def test_a_part_of_a_sentence_in_words(part: Part, words: str) -> None:
    assert told((part,)) == words


def test_an_exchange_rate_is_told_with_its_bounds() -> None:
    converted = an_observation(value="454.97 billion CNY", also=("63.7 billion USD",))
    rates = exchange_rates([converted], some_codelists().indicators)

    assert told(rates) == "7.142 CNY per USD (7.137 to 7.148)"


def test_the_columns_are_an_interface() -> None:
    assert (
        *("rule", "strength", "acknowledged", "suspect", "series", "period"),
        *("stated", "stated_low", "stated_high", "computed", "computed_low", "computed_high"),
        *("unit", "ratio", "computation", "cause", "doubt", "ids", "sources", "origins"),
    ) == COLUMNS
