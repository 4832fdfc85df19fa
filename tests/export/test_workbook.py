"""An Excel workbook: read by openpyxl, cell for cell, every cell of its type."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

import cqtrade
from cqtrade.columns import COLUMNS, NUMBERS
from cqtrade.errors import OutputUnwritable
from tests.builders import a_dataset
from tests.export import cells
from tests.written import a_document, a_figure

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.workbook import Workbook

    from cqtrade.dataset import Facts


def opened(facts: Facts, folder: Path) -> Workbook:
    """Return the figures as a workbook that openpyxl has read."""
    cqtrade.save(facts, folder / "x.xlsx")
    return openpyxl.load_workbook(folder / "x.xlsx", rich_text=True)


def rows_of(book: Workbook, sheet: str) -> list[dict[str, Any]]:
    """Return the rows of a sheet under its header, by column."""
    header, *rows = book[sheet].iter_rows(values_only=True)
    return [dict(zip(map(str, header), row, strict=True)) for row in rows]


def whole(row: dict[str, Any]) -> cells.Row:
    """Return a row of the sheet as the dataset has it, lists still joined."""
    exact = {name: row.get(f"{name}_exact") for name in NUMBERS}
    return {name: _object(name, exact.get(name) or row[name]) for name in COLUMNS}


def _object(name: str, cell: Any) -> object:  # noqa: ANN401  # as a spreadsheet has it
    if cell is None:
        return None
    if isinstance(cell, datetime):
        return cell.date()
    return Decimal(str(cell)) if name in NUMBERS else cell


def joined(row: cells.Row) -> cells.Row:
    return {name: "; ".join(cell) or None if isinstance(cell, list) else cell
            for name, cell in row.items()}  # fmt: skip


def test_every_cell_comes_back(facts: Facts, tmp_path: Path) -> None:
    read = rows_of(opened(facts, tmp_path), "Figures")

    assert [*map(whole, read)] == [*map(joined, cells.of(facts))]


def test_a_cell_is_of_its_type(facts: Facts, tmp_path: Path) -> None:
    sheet = opened(facts, tmp_path)["Figures"]
    types: dict[str, set[str]] = {}
    for column in sheet.iter_cols():
        types[column[0].value] = {cell.data_type for cell in column[1:] if cell.value is not None}

    assert {name: found for name, found in types.items() if found} == {
        name: {"n"} if name in NUMBERS else {"d"} if name in cells.DAYS else {"s"}
        for name, found in types.items()
        if found
    }


def test_no_decimal_is_hidden_by_the_format_of_its_cell(odd_facts: Facts, tmp_path: Path) -> None:
    sheet = opened(odd_facts, tmp_path)["Figures"]
    numbers = [cell for row in sheet.iter_rows(min_row=2) for cell in row
               if isinstance(cell.value, int | float)]  # fmt: skip

    assert {(cell.number_format, cell.value == int(cell.value)) for cell in numbers} == {
        ("#,##0", True),
        ("General", False),
    }


def test_digits_that_a_spreadsheet_would_lose_stand_beside_the_number(
    odd_facts: Facts, tmp_path: Path
) -> None:
    read = rows_of(opened(odd_facts, tmp_path), "Figures")
    beside = {row["value_exact"] for row in read if row["value_exact"]}

    assert beside == {
        "9007199254740993",
        "1234567890123456789012345678901234567000000000000",
        "0.1234567890123456789",
    }


def test_every_document_is_a_row_with_its_citation_and_a_link(facts: Facts, tmp_path: Path) -> None:
    book = opened(facts, tmp_path)
    documents = facts.dataset.sources
    links = {cell.hyperlink.target for row in book["Sources"].iter_rows() for cell in row
             if cell.hyperlink}  # fmt: skip

    assert {row["id"]: row["citation"] for row in rows_of(book, "Sources")} == {
        name: facts.dataset.cite(name) for name in documents
    }
    assert links == {each.url for each in documents.values() if each.url}


def test_codes_have_their_chinese_labels(data: Path, tmp_path: Path) -> None:
    book = opened(cqtrade.load(data).select(sector="gpm"), tmp_path)
    labels = {(row["list"], row["code"]): row["zh"] for row in rows_of(book, "Codelists")}

    assert labels["sectors", "gpm"] == "通用机械"
    assert "通用机械" in rows_of(book, "Figures")[0]["title_zh"]


def test_every_column_is_explained(odd_facts: Facts, tmp_path: Path) -> None:
    book = opened(odd_facts, tmp_path)
    header = [cell.value for cell in book["Figures"][1]]
    explained = {row["what"]: row["is"] for row in rows_of(book, "About")}

    assert [name for name in header if not explained.get(name)] == []
    assert odd_facts.dataset.digest in explained["dataset"]


def test_the_header_stays_and_filters(facts: Facts, tmp_path: Path) -> None:
    sheet = opened(facts, tmp_path)["Figures"]

    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("B2", sheet.dimensions)


def test_more_figures_than_a_sheet_holds_are_refused(
    odd_facts: Facts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cqtrade.frames.excel.MOST_ROWS", len(odd_facts))

    with pytest.raises(OutputUnwritable, match=f"has no room for {len(odd_facts)} figures"):
        cqtrade.save(odd_facts, tmp_path / "x.xlsx")
    assert [*tmp_path.iterdir()] == []


def test_a_text_that_excel_would_cut_is_refused(tmp_path: Path) -> None:
    figure = a_figure(at=[*range(1, 10)], printed=["x" * 3_900] * 9)
    folder = a_dataset(tmp_path / "data", {"gazette": a_document() + figure})

    with pytest.raises(OutputUnwritable, match="no room for all of a text in 'printed'"):
        cqtrade.save(cqtrade.load(folder).select(), tmp_path / "x.xlsx")
    assert not (tmp_path / "x.xlsx").exists()
