"""The words of a dataset: its tree of sectors, its companies."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from cqtrade.sheet.codelists import of_companies, of_sectors
from tests.written import a_document, a_figure

if TYPE_CHECKING:
    from tests.sheet.conftest import Papers

GAZETTE = a_figure() + a_figure(period="2021") + a_figure(subject="senci", sector="gpm")


def test_sectors_are_a_tree(papers: Papers) -> None:
    view = of_sectors(papers(gazette=GAZETTE)).view()

    assert view.tables[0].rows == (
        ("Foreign trade ", "trade", "0", ""),
        ("  Machines 机械", "machines", "0", ""),
        ("    Automobiles 汽车", "automobiles", "2", "2021 to 2024"),
        ("    General-purpose machinery ", "gpm", "1", "2024"),
    )


def test_sectors_are_rows_with_their_depth(papers: Papers) -> None:
    rows = [*of_sectors(papers(gazette=GAZETTE)).records.rows]

    assert (rows[0], rows[2]) == (
        ("trade", "Foreign trade", None, "industry", None, 0, 0, 0, None, None),
        ("automobiles", "Automobiles", "汽车", "product", "machines", 2, 2, 1, 2021, 2024),
    )


def test_sectors_are_totalled(papers: Papers) -> None:
    view = of_sectors(papers(gazette=GAZETTE)).view()

    assert (view.title, view.lines) == ("Sectors", ("3 figures from 1 source, 2021 to 2024",))


def test_figures_that_were_withdrawn_are_not_counted(papers: Papers) -> None:
    headers = {"courier": a_document(withdrawn=date(2025, 1, 1))}
    data = papers(headers, courier=a_figure(), gazette=a_figure())

    assert [row[6] for row in of_sectors(data).records.rows] == [0, 0, 1, 0]


def test_companies_are_listed(papers: Papers) -> None:
    view = of_companies(papers(gazette=GAZETTE)).view()

    assert (view.title, view.tables[0].rows) == (
        "2 companies",
        (("Senci", "神驰", "senci", "1", "2024"), ("Loncin", "", "loncin", "0", "")),
    )


def test_companies_are_rows(papers: Papers) -> None:
    assert [*of_companies(papers(gazette=GAZETTE)).records.rows] == [
        ("senci", "Senci", "神驰", ("gpm",), 1, 1, 2024, 2024),
        ("loncin", "Loncin", None, (), 0, 0, None, None),
    ]
