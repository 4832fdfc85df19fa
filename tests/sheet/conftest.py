"""What tests of sheets are given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cqtrade import dataset
from tests.builders import a_dataset
from tests.written import a_code, a_document, a_product, an_amount, an_area

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cqtrade.dataset import Dataset

    Papers = Callable[..., Dataset]

SECTORS = (
    a_product("trade", en="Foreign trade", kind="industry")
    + a_product("machines", en="Machines", zh="机械", parent="trade")
    + a_product("automobiles", en="Automobiles", zh="汽车", parent="machines")
    + a_product("gpm", en="General-purpose machinery", parent="machines")
)
INDICATORS = (
    an_amount("exports", en="Exports")
    + an_amount("imports", en="Imports")
    + an_amount("profit", en="Profit", signed=True)
    + a_code("share", en="Share", unit="share")
    + a_code("rank", en="Rank", unit="rank")
)
SUBJECTS = (
    an_area("china", en="China")
    + an_area("chongqing", en="Chongqing")
    + an_area("asean", en="ASEAN")
    + a_code("senci", en="Senci", zh="神驰", kind="company", sectors=["gpm"], aliases=["Shenchi"])
    + a_code("loncin", en="Loncin", kind="company")
    + a_code("zhao", en="Zhao Ming", kind="person", role="deputy head")
    + a_code("xie", en="Xie", kind="person")
)


@pytest.fixture
def papers(tmp_path: Path) -> Papers:
    """Give a way to print figures in newspapers, each the text of its observations."""

    def printed(headers: dict[str, str] | None = None, **figures: str) -> Dataset:
        sources = {
            name: (headers or {}).get(name, a_document(title=name.capitalize())) + text
            for name, text in figures.items()
        }
        folder = a_dataset(
            tmp_path / "data",
            sources,
            sectors=SECTORS,
            indicators=INDICATORS,
            subjects=SUBJECTS,
        )
        return dataset.load(folder)

    return printed
