"""A series is followed through time, its gaps left open."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from cqtrade.sheet.series import of_all_series, of_series, sparkline
from tests.written import a_figure

if TYPE_CHECKING:
    from cqtrade.sheet.view import View
    from tests.sheet.conftest import Papers

CARS = "chongqing/automobiles/exports"


def shown(papers: Papers, *figures: str) -> View:
    """Return the view of the car exports in one newspaper."""
    data = papers(gazette="".join(figures))
    key = data.series(CARS)
    found = data.select(subject=key.subject, sector=key.sector, indicator=key.indicator)
    return of_series(found, key).view()


def column(view: View, label: str) -> list[str]:
    """Return one column of the only table; nothing where it says nothing."""
    labels = [column.label for column in view.tables[0].columns]
    return [row[labels.index(label)] for row in view.tables[0].rows] if label in labels else []


def a_year(year: int, billions: str, **keys: object) -> str:
    """Return the exports of a year."""
    return a_figure(period=str(year), value=f"{billions} billion CNY", **keys)


def test_a_series_is_named_in_words_and_codes(papers: Papers) -> None:
    view = shown(papers, a_year(2024, "10"))

    assert (view.title, view.lines) == (
        "Chongqing · Automobiles · Exports",
        (CARS, "1 figure from 1 source, 2024"),
    )


def test_a_partner_is_named(papers: Papers) -> None:
    data = papers(gazette=a_figure(partner="asean"))
    view = of_series(data.select(), data.series(f"{CARS}/asean")).view()

    assert view.title == "Chongqing · Automobiles · Exports · with ASEAN"


def test_figures_stand_in_the_order_of_time(papers: Papers) -> None:
    view = shown(papers, a_year(2024, "10"), a_year(2022, "8"), a_figure(period="2024Q1"))

    assert column(view, "period") == ["2022", "2024Q1", "2024"]


def test_a_figure_that_is_no_plain_report_is_told_as_what_it_is(papers: Papers) -> None:
    view = shown(papers, a_year(2025, "12", kind="target", inferred=["period"]))

    assert column(view, "period") == ["2025, inferred, target"]


@pytest.mark.parametrize(
    ("figures", "growth"),
    [
        pytest.param(
            [a_year(2023, "10.00"), a_year(2024, "12.00")],
            ["", "+20.0% (+19.9 to +20.1%)\nyear on year"],
            id="two years",
        ),
        pytest.param(
            [a_year(2021, "10.00"), a_year(2024, "12.00")],
            ["", "+20.0% (+19.9 to +20.1%)\nover 3 years"],
            id="a gap",
        ),
        pytest.param([a_year(2024, "10"), a_figure(period="2025Q1-Q3")], [], id="two lengths"),
        pytest.param([a_year(2023, "10"), a_year(2024, "12", kind="target")], [], id="a target"),
        pytest.param([a_year(2023, "10"), a_figure(period="annual")], [], id="an unnamed year"),
        pytest.param(
            [a_year(2023, "10"), a_figure(period="2024", value=None, growth="20%")],
            [],
            id="a level and a growth",
        ),
        pytest.param(
            [a_figure(period="2024Q1"), a_figure(period="2024Q2")], [], id="not a year apart"
        ),
    ],
)
def test_growth_is_worked_out_between_levels_that_compare(
    papers: Papers, figures: list[str], growth: list[str]
) -> None:
    assert column(shown(papers, *figures), "growth between levels") == growth


def test_a_stated_growth_stands_beside_it(papers: Papers) -> None:
    view = shown(papers, a_year(2023, "10"), a_year(2024, "12", growth="20%"))

    assert column(view, "stated growth") == ["", "+20%"]


def test_a_doubt_is_told_beneath(papers: Papers) -> None:
    (note,) = shown(papers, a_year(2024, "10", doubt="A slip.")).notes

    assert note.endswith(": A slip.")


@pytest.mark.parametrize(
    ("figures", "line"),
    [
        pytest.param(
            [a_year(2021, "1"), a_year(2022, "2"), a_year(2024, "8")],
            "2021 ▁▂ █ 2024  (CNY)",
            id="a gap stays open",
        ),
        pytest.param(
            [a_year(2021, "5"), a_year(2022, "5"), a_year(2023, "5")],
            "2021 ▁▁▁ 2023  (CNY)",
            id="all the same",
        ),
        pytest.param(
            [a_year(year, "5") for year in (2021, 2022, 2023)]
            + [a_figure(period="2024Q1"), a_year(2025, "9", kind="target")],
            "2021 ▁▁▁ 2023  (CNY)",
            id="only the commonest span, only reports",
        ),
    ],
)
def test_three_levels_are_drawn_as_a_line(papers: Papers, figures: list[str], line: str) -> None:
    assert shown(papers, *figures).lines[2:] == (line,)


def test_two_levels_are_no_line(papers: Papers) -> None:
    assert shown(papers, a_year(2021, "1"), a_year(2022, "2")).lines[2:] == ()


@pytest.mark.parametrize(
    ("numbers", "bars"),
    [("0 1 2 3 4 5 6 7", "▁▂▃▄▅▆▇█"), ("-5 0 5", "▁▄█"), ("3", "▁"), ("1 1000000", "▁█")],
)
def test_the_lowest_and_the_highest_bar_are_the_ends_of_the_scale(numbers: str, bars: str) -> None:
    assert sparkline([Decimal(each) for each in numbers.split()]) == bars


# All series


def test_all_series_are_listed_with_their_figures_and_years(papers: Papers) -> None:
    data = papers(
        gazette=a_figure(period="2023") + a_figure() + a_figure(sector="gpm", period="annual")
    )
    sheet = of_all_series(data)

    assert (sheet.view().title, sheet.view().tables[0].rows) == (
        "2 series",
        ((CARS, "2", "2023", "2024"), ("chongqing/gpm/exports", "1", "", "")),
    )


def test_all_series_are_rows_too(papers: Papers) -> None:
    data = papers(gazette=a_figure(partner="asean"))

    assert [*of_all_series(data).records.rows] == [
        (f"{CARS}/asean", "chongqing", "automobiles", "exports", "asean", 1, 2024, 2024)
    ]
