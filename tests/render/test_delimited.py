"""CSV and TSV are read back as what was written, by whatever reads them."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from typing import TYPE_CHECKING

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtrade.render import Format, delimited, plain, render
from cqtrade.sheet import Records
from tests.shown import HOSTILE, a_screen, a_sheet, cells

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

    from cqtrade.columns import Cell

FORMS = pytest.mark.parametrize("form", [Format.CSV, Format.TSV])


@st.composite
def tables(draw: DrawFn) -> Records:
    """Give one to four columns with up to five rows."""
    count = draw(st.integers(1, 4))
    row = st.tuples(*[cells()] * count)
    return Records(tuple("abcd"[:count]), draw(st.lists(row, max_size=5)))


def written(records: Records, form: Format = Format.CSV) -> str:
    """Return rows in a form."""
    return delimited.text(records, delimited.SEPARATORS[form])


def as_text(records: Records) -> list[list[str]]:
    """Return the header and the rows with every cell as text."""
    return [[*records.columns], *([plain.text(cell) for cell in row] for row in records.rows)]


@FORMS
@given(records=tables())
def test_every_cell_is_read_back(form: Format, records: Records) -> None:
    rows = csv.reader(io.StringIO(written(records, form)), delimiter=delimited.SEPARATORS[form])

    assert list(rows) == as_text(records)


@given(tables())
def test_pandas_reads_every_cell_back(records: Records) -> None:
    file = io.StringIO(written(records))
    # A lone cell of nothing but spaces is a row too.
    table = pd.read_csv(file, dtype=str, na_filter=False, skip_blank_lines=False)

    assert [[*table.columns], *table.to_numpy().tolist()] == as_text(records)


@FORMS
@given(records=tables())
def test_there_is_one_line_for_each_row_and_the_header(form: Format, records: Records) -> None:
    assert written(records, form).count("\n") == len(as_text(records))


@FORMS
def test_the_header_is_there_without_rows(form: Format) -> None:
    assert written(Records(("id",), ()), form) == "id\n"


@pytest.mark.parametrize(
    ("cell", "line"),
    [
        pytest.param("a,b", '"a,b"', id="a comma"),
        pytest.param('a"b', '"a""b"', id="a quotation mark"),
        pytest.param(" a ", " a ", id="spaces at the ends"),
        pytest.param(None, '""', id="nothing in the only column"),
        pytest.param(("a", "b"), "a; b", id="a list"),
        pytest.param(Decimal("1234567890123.10"), "1234567890123.10", id="a closing zero"),
        pytest.param(Decimal("-6.2"), "-6.2", id="a negative number"),
        pytest.param("::stop-commands::tok", '"::stop-commands::tok"', id="a command"),
    ],
)
def test_a_cell_is_written_by_the_standard(cell: Cell, line: str) -> None:
    assert written(Records(("x",), [(cell,)])) == f"x\n{line}\n"


@FORMS
@pytest.mark.parametrize("row", [("::a", "b"), ("  ::a", "b"), (None, "::b")])
def test_no_line_begins_as_a_command_of_a_build_machine(
    form: Format, row: tuple[Cell, ...]
) -> None:
    line = written(Records(("x", "y"), [row]), form).splitlines()[1]

    assert not line.lstrip().startswith("::")


@FORMS
@pytest.mark.parametrize("text", HOSTILE)
def test_the_screen_changes_nothing(form: Format, text: str) -> None:
    sheet = a_sheet(("x", "y"), [(text, None)])
    narrow = a_screen(20, color=True, encoding="ascii")

    assert render(sheet, form, narrow) == written(sheet.records, form)
