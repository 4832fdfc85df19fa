"""Two periods stand side by side, each growth with its basis and its bounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cqtrade.sheet.comparison import COLUMNS, of_compared
from tests.written import a_figure

if TYPE_CHECKING:
    from cqtrade.dataset import Dataset
    from cqtrade.sheet.view import View
    from tests.sheet.conftest import Papers


def shown(
    data: Dataset, before: str = "2023", after: str = "2024", *, one_sided: bool = False
) -> View:
    """Return a comparison as people see it."""
    return of_compared(data.compare(before, after), data, one_sided=one_sided).view()


def row(view: View) -> dict[str, str]:
    """Return the only row by the labels of its columns."""
    (table,) = view.tables
    labels = (column.label for column in table.columns)
    return dict(zip(labels, table.rows[0], strict=True))


PRINTED = a_figure(period="2023", value="10.00 billion CNY") + a_figure(value="12.00 billion CNY")
IMPLIED = a_figure(value="454.97 billion CNY", growth="8.4%")
STATED = a_figure(value=None, growth="over 20%")


@pytest.mark.parametrize(
    ("figures", "told"),
    [
        pytest.param(
            PRINTED,
            {
                "series": "Chongqing · Automobiles · Exports",
                "2023": "10.00 billion CNY",
                "2024": "12.00 billion CNY",
                "change": "+2.00 billion CNY",
                "growth": "+20.0%\n(+19.9 to +20.1%)",
                "basis": "printed",
                "where": "[1] ¶1",
            },
            id="printed",
        ),
        pytest.param(
            IMPLIED,
            {
                "series": "Chongqing · Automobiles · Exports",
                "2023": "419.71 billion CNY\n(419.52 to 419.91 billion CNY)",
                "2024": "454.97 billion CNY",
                "change": "+35.26 billion CNY",
                "growth": "+8.4%",
                "basis": "implied",
                "where": "[1] ¶1",
            },
            id="implied",
        ),
        pytest.param(
            STATED,
            {
                "series": "Chongqing · Automobiles · Exports",
                "growth": "over +20%",
                "basis": "stated",
                "where": "[1] ¶1",
            },
            id="stated",
        ),
        pytest.param(
            a_figure(period="2023", value="10.00 billion CNY")
            + a_figure(value="12.00 billion CNY", growth="20%"),
            {
                "series": "Chongqing · Automobiles · Exports",
                "2023": "10.00 billion CNY",
                "2024": "12.00 billion CNY",
                "change": "+2.00 billion CNY",
                "growth": "+20.0%\n(+19.9 to +20.1%)\nstated +20%",
                "basis": "printed",
                "where": "[1] ¶1",
            },
            id="printed and stated",
        ),
    ],
)
def test_a_comparison_is_told_with_its_basis(
    papers: Papers, figures: str, told: dict[str, str]
) -> None:
    assert row(shown(papers(gazette=figures))) == told


def test_a_span_of_years_is_never_called_year_on_year(papers: Papers) -> None:
    data = papers(gazette=PRINTED.replace('"2023"', '"2021"'))
    view = shown(data, "2021", "2024")

    assert (view.lines[0], row(view)["growth"].splitlines()[-1]) == (
        "1 comparable series, growth over 3 years",
        "+6.3% a year",
    )


def test_partners_and_wholes_are_named(papers: Papers) -> None:
    figure = a_figure(indicator="share", value="40%", partner="asean", among="china", growth="5%")

    assert row(shown(papers(gazette=figure)))["series"] == (
        "Chongqing · Automobiles · Share · with ASEAN · in China"
    )


def test_the_heading_counts_the_series(papers: Papers) -> None:
    view = shown(papers(gazette=PRINTED + a_figure(sector="gpm", value=None, growth="5%")))

    assert (view.title, view.lines) == (
        "2023 and 2024",
        ("2 comparable series, growth year on year",),
    )


def test_series_of_one_period_are_counted(papers: Papers) -> None:
    view = shown(papers(gazette=PRINTED + a_figure(sector="gpm")))

    assert view.lines[1:] == ("1 figure of one period only: --all lists them",)


def test_series_of_one_period_are_listed_where_they_are_wanted(papers: Papers) -> None:
    view = shown(papers(gazette=PRINTED + a_figure(sector="gpm")), one_sided=True)

    assert (view.lines[1:], [each[5] for each in view.tables[0].rows]) == (
        (),
        ["printed", "one-sided"],
    )


def test_no_series_are_no_table(papers: Papers) -> None:
    view = shown(papers(gazette=a_figure()))

    assert (view.lines[0], view.tables) == ("0 comparable series, growth year on year", ())


@pytest.mark.parametrize(
    ("figures", "note"),
    [
        pytest.param(
            IMPLIED,
            "implied: one level worked out from the other and the stated growth, with its bounds",
            id="what implied means",
        ),
        pytest.param(
            a_figure(value="12 billion CNY", growth="20%", inferred=["period"]),
            "2024 is inferred: no source of these figures prints it",
            id="what is inferred",
        ),
        pytest.param(
            a_figure(period="2023", value="0 CNY") + a_figure(),
            "Chongqing · Automobiles · Exports: no growth: the base is zero or negative",
            id="why there is no growth",
        ),
    ],
)
def test_what_a_reader_must_know_is_told_beneath(papers: Papers, figures: str, note: str) -> None:
    assert note in shown(papers(gazette=figures)).notes


def test_a_doubt_is_told_beneath(papers: Papers) -> None:
    data = papers(gazette=a_figure(growth="8.4%", doubt="A slip."))

    assert f"? {data.observations[0].short}: A slip." in shown(data).notes


def test_a_comparison_is_a_row(papers: Papers) -> None:
    data = papers(gazette=PRINTED)
    (record,) = of_compared(data.compare("2023", "2024"), data, one_sided=False).records.rows
    cells = dict(zip(COLUMNS, map(str, record), strict=True))

    assert {name: cells[name] for name in ("before_value", "change", "change_unit", "growth")} == {
        "before_value": "1.000E+10",
        "change": "2.00E+9",
        "change_unit": "CNY",
        "growth": "20.0",
    }
