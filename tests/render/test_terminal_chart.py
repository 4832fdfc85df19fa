"""A chart in a terminal: aligned by cells, whole in its figures, and readable without colour."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from cqtrade.chart import Chart, Nature, Role, Row, RowPanel
from cqtrade.chart.axis import Axis, of_bars, of_time
from cqtrade.render import bars, chart
from tests.chart.drawings import ONE, a_bar, charts, in_year, marks, of_rows, of_years
from tests.shown import a_screen

if TYPE_CHECKING:
    from cqtrade.chart import Mark

WIDTHS = (40, 60, 100, 160, 200)


def lines(of: Chart, width: int = 60, encoding: str = "utf-8") -> list[str]:
    return chart.text(of, a_screen(width, encoding=encoding)).splitlines()


def bar(
    *several: Mark, low: int = 0, role: Role = Role.PART, glyphs: bars.Glyphs = bars.UNICODE
) -> str:
    """Return the marks of one row, a cell for each unit from *low* to eight."""
    axis = Axis(low=Decimal(low), high=Decimal(8), ticks=())
    return bars.drawn(several, role, bars.Scale(axis, 8 - low), glyphs)


def test_a_chart_is_a_bar_a_row_with_its_figure_in_words() -> None:
    shown = lines(
        of_rows(
            Row(label="Cars", marks=(a_bar("40"),), text="40 t [1]"),
            Row(label="Lorries", marks=(a_bar("10"),), text="10 t [2]"),
            title="Exports (t)",
        ),
        width=40,
    )

    assert shown == [
        "A chart",
        "█ as printed",
        "",
        "Exports (t)",
        "Cars     │████████████████████  40 t [1]",
        "Lorries  │█████                 10 t [2]",
    ]


def test_chinese_labels_are_aligned_by_their_width() -> None:
    shown = lines(
        of_rows(
            Row(label="汽车", marks=(a_bar("4"),), text="4"),
            Row(label="Cars", marks=(a_bar("4"),), text="4"),
        )
    )

    assert len({cell_len(line.partition("│")[0]) for line in shown if "│" in line}) == 1


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("8", "│████████"),
        ("2", "│██      "),
        ("2.5", "│██▌     "),
        ("0.125", "│▏       "),
        ("0.001", "│▏       "),
        ("0", "│        "),
    ],
)
def test_a_bar_is_as_long_as_its_number_to_an_eighth_of_a_cell(number: str, shown: str) -> None:
    assert bar(a_bar(number)) == shown


def test_a_bar_below_zero_goes_the_other_way() -> None:
    assert bar(a_bar("-8"), low=-8) == "████████│        "


@pytest.mark.parametrize(
    ("low", "high", "shown"),
    [
        ("2", "6", "│██├─┼─┤ "),
        (None, "4", "│█←╌╌┼   "),
        ("4", None, "│████┼╌╌→"),
        (None, None, "│█←╌╌┼╌╌→"),
    ],
)
def test_closed_ends_have_caps_and_open_ones_arrows(
    low: str | None, high: str | None, shown: str
) -> None:
    assert bar(a_bar("4", low, high)) == shown


def test_bounds_within_the_end_of_a_bar_are_not_drawn() -> None:
    assert bar(a_bar("4", "3.9", "4.1")) == "│████    "


@pytest.mark.parametrize(
    ("nature", "sign"),
    [(Nature.TARGET, "◇"), (Nature.FORECAST, "△"), (Nature.RULE, "□")],
)
def test_an_aim_is_a_point_and_no_bar(nature: Nature, sign: str) -> None:
    assert bar(a_bar("2"), a_bar("6", nature=nature)) == f"│██    {sign} "


def test_what_is_worked_out_and_what_is_not_itemised_are_filled_otherwise() -> None:
    derived = bar(a_bar("4", nature=Nature.DERIVED))

    assert (derived, bar(a_bar("4"), role=Role.REST)) == ("│░░░░    ", "│▒▒▒▒    ")


def test_without_unicode_it_is_drawn_in_ascii() -> None:
    several = (a_bar("2"), a_bar("6", "5", "7", nature=Nature.TARGET))

    assert bar(*several, glyphs=bars.ASCII).isascii()
    assert "".join(
        lines(of_rows(Row(label="汽车", marks=several, text="2")), 60, "ascii")
    ).isascii()


def test_a_bar_longer_than_its_axis_is_broken() -> None:
    numbers = ("1", "2", "3", "4", "5", "900")
    rows = [Row(label=each, marks=(a_bar(each),), text=f"{each} t") for each in numbers]
    broken = [line for line in lines(of_rows(*rows)) if "│" in line and "╱╱" in line]

    assert [line.split()[0] for line in broken] == ["900"]


def test_years_that_lie_close_together_are_points_and_it_is_said_where_their_axis_begins() -> None:
    rates = ("6.45", "6.73", "6.90", "7.05", "7.08")
    several = tuple(in_year(each, year) for year, each in enumerate(rates, 2019))
    panel = replace(of_years(*several).panels[0], axis=of_time(several, ONE, "t", from_zero=False))
    shown = lines(Chart(title="A chart", panels=(panel,)))

    assert "Years · the axis does not begin at zero" in shown
    assert sum("●" in line for line in shown) == len(rates)


@given(charts(), st.sampled_from(WIDTHS))
def test_every_figure_is_told_whole_at_every_width(of: Chart, width: int) -> None:
    shown = "".join(chart.text(of, a_screen(width)).split())

    assert all("".join(mark.text.split()) in shown for mark in of.marks)


@given(st.lists(marks(), min_size=1, max_size=3), st.sampled_from(Role), st.integers(10, 60))
def test_a_bar_takes_the_cells_it_is_given_and_one_for_zero(
    several: list[Mark], role: Role, cells: int
) -> None:
    scale = bars.Scale(of_bars(several, ONE, "t"), cells)

    for glyphs in (bars.UNICODE, bars.ASCII):
        assert cell_len(bars.drawn(several, role, scale, glyphs)) == cells + 1


@given(marks())
def test_an_open_end_never_has_a_cap(mark: Mark) -> None:
    scale = bars.Scale(of_bars([mark], ONE, "t"), 40)
    drawn = bars.drawn((mark,), Role.PART, scale, bars.UNICODE)

    assert mark.low is not None or "├" not in drawn
    assert mark.high is not None or "┤" not in drawn


def test_a_sparse_row_fits_the_narrowest_screen() -> None:
    long = Row(label="General-purpose machinery", marks=(a_bar("4"),), text="4 billion CNY [1]")

    assert max(cell_len(line) for line in lines(of_rows(long), width=40)) <= 40


def test_what_has_no_axis_is_told_in_words() -> None:
    panel = RowPanel(title="Others", axis=None, rows=(Row(label="Rank", marks=(), text="3 [1]"),))

    assert lines(Chart(title="A chart", panels=(panel,)))[-2:] == ["Others", "Rank  3 [1]"]
