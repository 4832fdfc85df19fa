"""Datasette opens the database: titles, sources, facets, full text, a source and its figures."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

import cqtrade
from cqtrade.export.datasette import metadata
from cqtrade.export.extract import of_facts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cqtrade.dataset import Facts


# In UTF-8, whatever the locale of the tests is.
SHOWN_BY = (sys.executable, *["-X", "utf8", "-m", "datasette", "x.sqlite", "-m", "told.json"])


@pytest.fixture(scope="module")
def five(data: Path) -> Facts:
    """Give the figures of the five articles."""
    return cqtrade.load(data).select()


@pytest.fixture(scope="module")
def ask(five: Facts, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    """Give a way to ask Datasette for a page, of the database and its metadata."""
    folder = tmp_path_factory.mktemp("datasette")
    cqtrade.save(five, folder / "x.sqlite")
    (folder / "told.json").write_text(metadata(of_facts(five), "x"), encoding="utf-8")

    def get(page: str) -> str:
        asking = (*SHOWN_BY, "--get", page)
        return subprocess.run(
            asking, check=True, cwd=folder, capture_output=True, encoding="utf-8"
        ).stdout

    return get


def text_of(html: str) -> str:
    return " ".join(unescape(re.sub(r"(?s)<(style|script).*?</\1>|<[^>]+>", " ", html)).split())


def test_the_table_has_every_figure(ask: Callable[[str], str], five: Facts) -> None:
    found = json.loads(ask("/x/figures.json?_size=max&_shape=objects"))

    assert found["filtered_table_rows_count"] == len(five)
    assert [row["id"] for row in found["rows"]] == [one.id for one in five]


def test_a_code_is_shown_by_its_labels(ask: Callable[[str], str]) -> None:
    page = text_of(ask("/x/figures"))

    assert "General-purpose machinery · 通用机械 gpm" in page


def test_facets_count_the_figures(ask: Callable[[str], str], five: Facts) -> None:
    found = json.loads(ask("/x/figures.json?_facet_size=max"))["facet_results"]
    sectors = {each["value"]: each["count"] for each in found["sector"]["results"]}

    assert {*found} >= {"subject", "sector", "indicator", "kind", "unit"}
    assert sectors["gpm"] == sum(one.sector == "gpm" for one in five)


def test_a_list_can_be_a_facet(ask: Callable[[str], str]) -> None:
    found = json.loads(ask("/x/figures.json?_facet_array=inferred"))["facet_results"]

    assert {each["value"] for each in found["inferred"]["results"]} >= {"period"}


@pytest.mark.parametrize(("words", "sector"), [("laptops", "laptops"), ("摩托车", "motorcycles")])
def test_the_full_text_is_searched(ask: Callable[[str], str], words: str, sector: str) -> None:
    found = json.loads(ask(f"/x/figures.json?_search={quote(words)}&_shape=objects"))

    assert sector in {row["sector"] for row in found["rows"]}
    assert 0 < found["filtered_table_rows_count"] < 100


def test_a_source_leads_to_its_figures(ask: Callable[[str], str], five: Facts) -> None:
    page = ask("/x/sources/krasia-gpm-belt")
    figures = json.loads(ask("/x/figures.json?source=krasia-gpm-belt"))

    assert five.dataset.sources["krasia-gpm-belt"].publisher in text_of(page)
    assert "/x/figures?source=krasia-gpm-belt" in page
    assert figures["filtered_table_rows_count"] == sum(
        one.source == "krasia-gpm-belt" for one in five
    )


def test_titles_and_sources_are_those_of_the_metadata(ask: Callable[[str], str]) -> None:
    database, table = text_of(ask("/x")), text_of(ask("/x/figures"))

    assert "Published figures on trade and industry" in database
    assert "5 documents, listed in the table sources" in database
    assert "Why the figure should not be trusted as it stands." in table


def test_the_metadata_stands_beside_the_database_where_it_is_asked_for(
    data: Path, tmp_path: Path
) -> None:
    from cqtrade.cli import run

    status = run(["export", "-o", str(tmp_path / "x.db"), "--datasette", "--data", str(data)])

    assert status == 0
    assert [*json.loads((tmp_path / "x-metadata.json").read_text("utf-8"))["databases"]] == ["x"]
