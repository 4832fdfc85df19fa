"""What tests of exports are given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cqtrade import dataset
from tests.builders import SEED, a_dataset
from tests.written import a_code, a_document, a_figure, a_product, an_amount, an_area

if TYPE_CHECKING:
    from pathlib import Path

    from cqtrade.dataset import Facts

# What programs that read tables take for something else than text.
TRAPS = (
    "1e5", "007", "TRUE", "NULL", "N/A", "nan", "None", "inf", "2024-01-01", "1/2", "0x10",
    "[]", "{}", "#N/A", "'", '"', '""', "a,b", "a;b", "a; b", "a\\nb", "<b>", "重庆，“出口”",
    "${x}", "{=1}", "%s", "12%", "1,5", "https://example.org/a", "Ω\U0001f600",
)  # fmt: skip
QUANTITIES = (
    "about 2/3", "over 1/3", "under 1/3", "nearly 200 billion CNY", "at least 0.10 CNY",
    "at most 150,000 USD", "13.0 CNY", "over 40 million XXX", "9007199254740993 units",
    "1234567890123456789012345678901234567 万亿 CNY", "0.1234567890123456789 CNY", "0 CNY",
    "-12.50 亿 CNY", "1,650 units",
)  # fmt: skip
GROWTHS = ("8.4%", "over -6%", "2 times", "to 3.4 times", "4 million CNY", "about 0%")


@pytest.fixture(scope="session")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a dataset of everything that a form could spoil, in two documents of one origin."""
    return a_dataset(
        tmp_path_factory.mktemp("odd") / "data",
        {
            "gazette": a_document(
                title='"Cars", 007 & <b>重庆</b>',
                authors=["Ou Xue", "李 明"],
                url="https://example.org/?a=1&b=2",
                accessed="2026-11-22",
                published="2025-10",
            ).replace('"2026-11-22"', "2026-11-22")
            + "".join(_figures()),
            "courier": a_document(title="TRUE", publisher="NULL", adapts="gazette", language="zh")
            + a_figure(also=["1.5 billion USD", "9 JPY"], at=[3, "table 1"], partner="asean"),
        },
        sectors=a_product("automobiles", zh="汽车", parent="trade") + a_product("trade"),
        indicators=an_amount("exports", zh="出口", flow=True, signed=True)
        + a_code("output", unit="count:units", signed=True)
        + a_code("share", unit="share"),
        subjects=an_area("china") + an_area("chongqing", zh="重庆", within="china")
        + an_area("asean", zh="东盟"),
    )  # fmt: skip


def _figures() -> list[str]:
    years = iter(range(1950, 2100))
    traps = [
        a_figure(period=str(next(years)), note=f"x {each}", doubt=each, by=each, printed=each)
        for each in TRAPS
    ]
    levels = [
        a_figure(period=f"{next(years)}Q1-Q3", value=each, indicator=_measure(each))
        for each in QUANTITIES
    ]
    growths = [a_figure(period=f"{next(years)}H2", growth=each) for each in GROWTHS]
    kinds = [
        a_figure(period=str(next(years)), kind="target", plan="14th", inferred=["period"]),
        a_figure(period="annual", kind="forecast"),
        a_figure(period="unknown", name="headline"),
        a_figure(period="2025-12-31", status="preliminary", cumulative_from="2001"),
        a_figure(period="2001-02-03..2001-04-05", value=None, growth="1%", status="estimated"),
        a_figure(period="2004", value="4%", growth="3.0 pp", indicator="share"),
        a_figure(
            period="2005..2007", status="revised", among="china", indicator="share", value="4%"
        ),
    ]  # fmt: skip
    return [*traps, *levels, *growths, *kinds]


def _measure(quantity: str) -> str:
    if "/" in quantity:
        return "share"
    return "output" if quantity.endswith("units") else "exports"


@pytest.fixture(scope="session", params=["seed", "odd"])
def facts(request: pytest.FixtureRequest, odd: Path) -> Facts:
    """Give all figures of the five articles, and of the dataset of what could be spoilt."""
    return dataset.load(SEED if request.param == "seed" else odd).select()


@pytest.fixture(scope="session")
def odd_facts(odd: Path) -> Facts:
    """Give all figures of the dataset of what could be spoilt."""
    return dataset.load(odd).select()
