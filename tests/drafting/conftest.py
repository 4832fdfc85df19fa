"""What tests of drafting are given: a small dataset in two languages, and two invented articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from cqtrade.dataset import Dataset, load
from tests.builders import a_dataset
from tests.written import a_code, a_product, an_amount, an_area

TEXTS = Path(__file__).parent / "texts"

SUBJECTS = "".join(
    [
        an_area("world", en="World", zh="世界"),
        an_area("china", en="China", zh="中国", aliases=["national", "全国"], within="world"),
        an_area("chongqing", en="Chongqing", zh="重庆", aliases=["重庆市"], within="china"),
        an_area("liangjiang", en="Liangjiang", zh="两江新区", within="chongqing"),
        an_area("asean", en="ASEAN", zh="东盟", within="world"),
        a_code(
            "tongda",
            en="Tongda Motor",
            zh="通达汽车",
            kind="company",
            within="chongqing",
            sectors=["automobiles"],
        ),
    ]
)
SECTORS = "".join(
    [
        a_code("foreign-trade", en="Foreign trade", zh="对外贸易", kind="industry"),
        a_product("automobiles", aliases=["cars", "vehicles"], zh="汽车", parent="foreign-trade"),
        a_product("laptops", zh="笔记本电脑", parent="foreign-trade"),
    ]
)
INDICATORS = "".join(
    [
        an_amount("exports", zh="出口", flow=True),
        an_amount("imports", zh="进口", flow=True),
        an_amount("trade", en="Exports and imports", zh="进出口", sum=["exports", "imports"]),
        a_code(
            "share-of-exports",
            en="Share of exports",
            zh="占出口比重",
            unit="share",
            of={
                "numerator": "exports",
                "denominator": {"sector": "foreign-trade", "indicator": "exports"},
            },
        ),
        a_code("export-volume", en="Export volume", zh="出口量", unit="count:units", flow=True),
        a_code("overseas-sales", en="Overseas sales", zh="海外销量", unit="count:units"),
        a_code("companies", en="Companies", zh="企业数", unit="count:enterprises"),
        an_amount("net-profit", en="Net profit", zh="净利润", signed=True, aliases=["net loss"]),
        a_code("rank-by-exports", en="Rank by exports", zh="出口排名", unit="rank"),
    ]
)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of a dataset with codes and no figure."""
    place = tmp_path_factory.mktemp("drafting") / "data"
    return a_dataset(place, {}, subjects=SUBJECTS, sectors=SECTORS, indicators=INDICATORS)


@pytest.fixture(scope="session")
def small(folder: Path) -> Dataset:
    """Give a dataset with codes and no figure."""
    return load(folder)
