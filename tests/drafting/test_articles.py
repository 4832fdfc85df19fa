"""Two invented articles, one English and one Chinese, are drafted figure by figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cqtrade.drafting import draft, heading, written
from tests.drafting.conftest import TEXTS
from tests.drafting.proof import CODELISTS, faults

if TYPE_CHECKING:
    from pathlib import Path

    from cqtrade.dataset import Dataset
    from cqtrade.drafting.candidates import Candidate

HARBOUR = [
    "¶2 chongqing/foreign-trade/exports@2031 over 470.5 billion CNY = about 66 billion USD, 7.5%",
    "¶2 chongqing/foreign-trade/imports@2031 181.15 billion CNY, -3.20%",
    "¶3 chongqing/automobiles/exports@2031 33.7 billion CNY, 6.4%",
    "¶3 chongqing/laptops/exports@2031 113.28 billion CNY, 44.3%",
    "¶3 chongqing/automobiles/exports/asean@2031 nearly 9 billion CNY",
    "¶4 chongqing/automobiles/share-of-exports@2031Q1-Q3 over 8%",
    "¶4 chongqing/laptops/rank-by-exports@2031Q1-Q3 1 (rank)",
    "¶5 tongda/automobiles/overseas-sales@2031Q1-Q3 1,650 units",
    "¶5 tongda/automobiles/net-profit@2031H1 -12.5 million CNY",
    "¶6 chongqing/foreign-trade/exports@2035 600 billion CNY (forecast)",
    "¶6 chongqing/foreign-trade/companies@annual about 4,900 enterprises",
    "¶6 liangjiang/foreign-trade/share-of-exports@annual 1/2",
]
JIANGBIAN = [
    "¶2 chongqing/foreign-trade/trade@2031 7154.2 亿 CNY, 4.9%",
    "¶2 chongqing/foreign-trade/exports@2031 4700.6 亿 CNY, 7.50%",
    "¶2 chongqing/foreign-trade/imports@2031 2453.6 亿 CNY, nearly -0.3%",
    "¶3 chongqing/automobiles/export-volume@2031Q1-Q3 over 46.5 万 units, 10.7%",
    "¶3 chongqing/automobiles/exports@2031Q1-Q3 337 亿 CNY = 47 亿 USD",
    "¶4 chongqing/laptops/exports@2031Q1-Q3 1132.8 亿 CNY",
    "¶4 chongqing/laptops/share-of-exports@2031Q1-Q3 24.1%",
    "¶4 chongqing/laptops/rank-by-exports@2031Q1-Q3 1 (rank)",
    "¶5 tongda/automobiles/net-profit@2031H1 -1.2 亿 CNY",
    "¶5 chongqing/laptops/companies@2031H1 over 4900 enterprises",
    "¶6 chongqing/foreign-trade/exports@2035 over 6000 亿 CNY (target)",
    "¶6 chongqing/foreign-trade/exports/asean@2035, 1.5 times",
]


def said(one: Candidate) -> str:
    """Return a candidate on one line."""
    at = ", ".join(f"¶{place}" for place, _ in one.places)
    codes = (one.subject, one.sector, one.indicator)
    series = "/".join([*(each.word for each in codes), *filter(None, [one.partner])])
    also = "".join(f" = {each}" for each in one.also)
    growth = f", {one.growth}" if one.growth else ""
    kind = f" ({one.kind.word})" if one.kind else ""
    return f"{at} {series}@{one.period.word} {one.value or ''}{also}{growth}{kind}".replace(
        " ,", ","
    )


@pytest.mark.parametrize(
    ("name", "figures"), [("harbour", HARBOUR), ("jiangbian", JIANGBIAN)], ids=["en", "zh"]
)
def test_every_figure_of_an_article_is_drafted(
    small: Dataset, name: str, figures: list[str]
) -> None:
    text = (TEXTS / f"{name}.txt").read_text("utf-8")

    assert [said(each) for each in draft(text, small.codelists).observations] == figures


@pytest.mark.parametrize(
    ("name", "omitted"),
    [
        (
            "harbour",
            [
                ((2,), "In 2031", "period"),
                ((4,), "in the first three quarters of 2031", "period"),
                ((5,), "Both makers", "idiom"),
                ((5,), "one of", "idiom"),
                ((5,), "CS75", "name"),
                ((5,), "five assembly", "background"),
                ((5,), "in the first half of 2031", "period"),
                ((6,), "Dozens of", "unquantified"),
                ((6,), "By 2035", "period"),
            ],
        ),
        (
            "jiangbian",
            [
                ((2,), "2031年", "period"),
                ((3,), "前三季度", "period"),
                ((4,), "两年", "period"),
                ((5,), "上半年", "period"),
                ((5,), "第一次", "idiom"),
                ((5,), "数十家", "unquantified"),
                ((5,), "两江", "name"),
                ((6,), "一方", "idiom"),
                ((6,), "2035年", "period"),
            ],
        ),
    ],
    ids=["en", "zh"],
)
def test_every_other_number_is_omitted_with_a_reason(
    small: Dataset, name: str, omitted: list[tuple[tuple[int, ...], str, str]]
) -> None:
    text = (TEXTS / f"{name}.txt").read_text("utf-8")
    found = draft(text, small.codelists).omitted

    assert [(each.at, each.printed, str(each.why)) for each in found] == omitted


@pytest.mark.parametrize("name", ["harbour", "jiangbian"], ids=["en", "zh"])
def test_a_draft_loads_and_accounts_for_every_number(
    small: Dataset, folder: Path, tmp_path: Path, name: str
) -> None:
    raw = (TEXTS / f"{name}.txt").read_bytes()
    text = raw.decode()
    source = written(draft(text, small.codelists), heading("drafted", text, {}))
    codelists = {each: (folder / f"{each}.toml").read_bytes() for each in CODELISTS}

    assert faults(tmp_path / "data", codelists, source, raw) == []
