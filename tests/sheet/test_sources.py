"""Documents are listed, shown with their figures, and cited."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cqtrade import citations
from cqtrade.citations import Style
from cqtrade.columns import COLUMNS
from cqtrade.sheet.documents import of_citations, of_source, of_sources
from tests.written import a_document, a_figure, a_table

if TYPE_CHECKING:
    from cqtrade.dataset import Dataset
    from tests.sheet.conftest import Papers

WHOLE = a_document(
    title="Cars",
    authors=["Ou Xue", "Li Wei"],
    published=date(2025, 10, 9),
    url="https://example.org/a",
    archived="https://example.org/b",
    accessed=date(2026, 11, 22),
    kind="official",
)


@pytest.fixture
def data(papers: Papers) -> Dataset:
    """Give two newspapers, the second a rewriting of the first that was withdrawn."""
    omitted = a_table("[[omitted]]", {"at": 3, "printed": "one of", "why": "idiom"})
    courier = a_document(title="Autos", adapts="gazette", withdrawn=date(2026, 1, 1))
    headers = {"gazette": WHOLE, "courier": courier}
    return papers(headers, gazette=a_figure(at=[2]) + omitted, courier=a_figure(period="2023"))


def test_documents_are_listed_with_their_figures(data: Dataset) -> None:
    view = of_sources(data).view()

    assert (view.title, view.lines, view.tables[0].rows) == (
        "Sources",
        ("2 figures from 2 sources of 1 origin, 2023 to 2024",),
        (
            ("courier", "The Gazette", "Autos", "n.d.", "news", "1", "gazette"),
            ("gazette", "The Gazette", "Cars", "2025-10-09", "official", "1", ""),
        ),
    )


def test_a_document_is_a_row_with_all_that_is_known_of_it(data: Dataset) -> None:
    records = of_sources(data).records
    rows = [dict(zip(records.columns, row, strict=True)) for row in records.rows]

    assert rows[1] == {
        "id": "gazette",
        "publisher": "The Gazette",
        "title": "Cars",
        "authors": ("Ou Xue", "Li Wei"),
        "published": "2025-10-09",
        "kind": "official",
        "language": "en",
        "url": "https://example.org/a",
        "archived": "https://example.org/b",
        "accessed": "2026-11-22",
        "adapts": None,
        "origin": "gazette",
        "withdrawn": None,
        "figures": 1,
        "citation": citations.plain(data.sources["gazette"]),
    }


def test_a_document_is_shown_with_what_it_is(data: Dataset) -> None:
    view = of_source(data.select(source="gazette"), data.sources["gazette"]).view()

    assert (view.title, view.lines) == (
        "Cars",
        (
            "1 figure from 1 source, 2024",
            citations.plain(data.sources["gazette"]),
            "official in en, origin gazette",
            "1 other number of the text listed as no figures",
        ),
    )


def test_a_withdrawn_document_is_shown_as_one(data: Dataset) -> None:
    view = of_source(data.select(source="courier"), data.sources["courier"]).view()

    assert view.lines[2:4] == ("news in en, origin gazette", "withdrawn on 2026-01-01")


def test_a_document_has_its_figures_as_rows(data: Dataset) -> None:
    records = of_source(data.select(source="gazette"), data.sources["gazette"]).records

    assert (records.columns, [row[0] for row in records.rows]) == (
        COLUMNS,
        ["gazette:chongqing/automobiles/exports@2024"],
    )


def test_a_document_needs_no_list_of_sources(data: Dataset) -> None:
    assert of_source(data.select(source="gazette"), data.sources["gazette"]).view().sources == ()


def test_what_is_cited_is_there_to_be_pasted(data: Dataset) -> None:
    one = data.select(source="gazette")[0]
    cited = [(data.sources["gazette"], one), (data.sources["courier"], None)]
    sheet = of_citations(cited, Style.PLAIN)
    gazette = citations.plain(data.sources["gazette"], one.at)
    courier = citations.plain(data.sources["courier"])

    assert (sheet.view().verbatim, [*sheet.records.rows]) == (
        (f"{gazette}\n{courier}",),
        [(one.id, "gazette", gazette), ("courier", "courier", courier)],
    )


def test_the_same_citation_is_pasted_once(data: Dataset) -> None:
    sheet = of_citations([(data.sources["courier"], None)] * 2, Style.BIBTEX)

    assert sheet.view().verbatim[0].count("@misc") == 1
