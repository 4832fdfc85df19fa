"""Figures of a selection are one table: one row a claim, each with its references."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cqtrade.columns import COLUMNS
from cqtrade.dataset import Facts
from cqtrade.selection import Selection
from cqtrade.sheet.facts import of_company, of_facts, of_hits, of_sector
from cqtrade.sheet.page import totals, years
from tests.builders import an_observation
from tests.written import a_document, a_figure

if TYPE_CHECKING:
    from cqtrade.sheet.view import View
    from tests.sheet.conftest import Papers


def labels(view: View) -> list[str]:
    """Return the labels of the only table."""
    return [column.label for column in view.tables[0].columns]


def column(view: View, label: str) -> list[str]:
    """Return one column of the only table."""
    return [row[labels(view).index(label)] for row in view.tables[0].rows]


# Totals


@pytest.mark.parametrize(
    ("told", "observations"),
    [
        ("0 figures from 0 sources", ()),
        ("1 figure from 1 source, 2024", (an_observation(),)),
        (
            "2 figures from 2 sources, 2023 to 2024",
            (an_observation(), an_observation(source="courier", period="2023")),
        ),
        (
            "2 figures from 2 sources of 1 origin, 2024",
            (an_observation(), an_observation(source="courier", origin="gazette")),
        ),
        ("1 figure from 1 source", (an_observation(period="annual"),)),
    ],
)
def test_figures_are_totalled(told: str, observations: tuple[object, ...]) -> None:
    assert totals(observations) == told  # type: ignore[arg-type]  # observations they are


def test_years_reach_from_the_first_day_to_the_last() -> None:
    periods = ("2015-01..2016-05", "annual", "2010")

    assert years(an_observation(period=each) for each in periods) == (2010, 2016)


def test_figures_without_dates_have_no_years() -> None:
    assert years([an_observation(period="annual")]) is None


# A selection


def test_a_figure_is_a_row(papers: Papers) -> None:
    data = papers(gazette=a_figure(growth="8.4%", at=[4, 8]))
    (one,) = data.select()
    view = of_facts(data.select()).view()

    assert view.tables[0].rows == (
        (
            one.short,
            "Chongqing",
            "Automobiles · Exports",
            "10 billion CNY",
            "+8.4%",
            "2024",
            "[1] ¶4, ¶8",
        ),
    )


def test_a_column_that_says_nothing_is_left_out(papers: Papers) -> None:
    view = of_facts(papers(gazette=a_figure()).select()).view()

    assert labels(view) == ["id", "who", "what", "value", "period", "where"]


def test_the_same_claim_of_several_sources_is_one_row(papers: Papers) -> None:
    view = of_facts(papers(courier=a_figure(at=2), gazette=a_figure()).select()).view()

    assert column(view, "where") == ["[1] ¶2\n[2] ¶1"]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(a_figure(value="10.0 billion CNY"), id="more digits"),
        pytest.param(a_figure(value="over 10 billion CNY"), id="a hedge"),
        pytest.param(a_figure(growth="5%"), id="a growth"),
        pytest.param(a_figure(kind="target"), id="a kind"),
        pytest.param(a_figure(partner="asean"), id="a partner"),
    ],
)
def test_another_claim_is_another_row(papers: Papers, other: str) -> None:
    view = of_facts(papers(courier=other, gazette=a_figure()).select()).view()

    assert len(view.tables[0].rows) == 2


def test_figures_are_ordered_as_the_codelists_are_and_by_time(papers: Papers) -> None:
    figures = [
        a_figure(period="2024"),
        a_figure(period="2024Q1"),
        a_figure(period="2023"),
        a_figure(indicator="imports", period="2020"),
        a_figure(sector="machines"),
        a_figure(subject="china", sector="gpm"),
    ]
    view = of_facts(papers(gazette="".join(figures)).select()).view()

    assert [
        *zip(column(view, "who"), column(view, "what"), column(view, "period"), strict=True)
    ] == [
        ("China", "General-purpose machinery · Exports", "2024"),
        ("Chongqing", "Machines · Exports", "2024"),
        ("Chongqing", "Automobiles · Exports", "2023"),
        ("Chongqing", "Automobiles · Exports", "2024Q1"),
        ("Chongqing", "Automobiles · Exports", "2024"),
        ("Chongqing", "Automobiles · Imports", "2020"),
    ]


def test_a_doubt_is_told_beneath(papers: Papers) -> None:
    data = papers(gazette=a_figure(doubt="A slip."))
    (one,) = data.select()
    view = of_facts(data.select()).view()

    assert (column(view, "value"), view.notes) == (
        ["10 billion CNY ?"],
        (f"? {one.short}: A slip.",),
    )


def test_the_sources_that_are_named_are_listed(papers: Papers) -> None:
    data = papers(gazette=a_figure(), courier=a_figure(period="2023"))

    assert of_facts(data.select(source="gazette")).view().sources == (
        "[1] “Gazette”, The Gazette, n.d.",
    )


def test_a_selection_has_a_title(papers: Papers) -> None:
    facts = papers(gazette=a_figure()).select()

    assert (of_facts(facts).view().title, of_facts(facts, "Mine").view().title) == (
        "Figures",
        "Mine",
    )


def test_no_figures_are_no_table(papers: Papers) -> None:
    facts = papers(gazette=a_figure()).select(period="1999")

    assert of_facts(facts).view().tables == ()


def test_the_rows_for_machines_are_of_the_figures_and_not_of_the_claims(papers: Papers) -> None:
    facts = papers(gazette=a_figure(), courier=a_figure()).select()
    records = of_facts(facts).records

    assert (records.columns, len([*records.rows])) == (COLUMNS, 2)


# What a search found


def test_what_is_found_keeps_its_order(papers: Papers) -> None:
    data = papers(gazette=a_figure(period="2023", sector="gpm") + a_figure())
    found = data.search("exports", Selection())
    backwards = Facts(data, Selection(), observations=found[::-1])
    view = of_hits(backwards, "exports").view()

    assert (view.title, column(view, "period")) == ("Figures for “exports”", ["2023", "2024"])


def test_a_strange_text_is_shown_legibly(papers: Papers) -> None:
    nothing = papers(gazette=a_figure()).search("quinces", Selection())
    view = of_hits(nothing, "\x1b]0;\x07" + "x" * 1000).view()

    assert (view.title[:25], len(view.title)) == (r"Figures for “\x1b]0;\x07x", 180)


# A sector


def test_a_sector_is_shown_in_its_place(papers: Papers) -> None:
    data = papers(gazette=a_figure(sector="machines") + a_figure() + a_figure(period="2023"))
    view = of_sector(data.select(sector="machines"), "machines").view()

    assert (view.title, view.lines) == (
        "Machines · 机械",
        (
            "1 figure from 1 source, 2024",
            "Part of Foreign trade",
            (
                "Parts, with their figures: Automobiles (automobiles, 2), "
                "General-purpose machinery (gpm, 0)"
            ),
        ),
    )


def test_a_sector_is_shown_with_its_companies(papers: Papers) -> None:
    data = papers(gazette=a_figure(sector="gpm"))
    view = of_sector(data.select(sector="gpm"), "gpm").view()

    assert view.lines[1:] == ("Part of Machines · Foreign trade", "Companies: Senci (senci)")


def test_a_sector_without_wholes_and_parts_says_nothing_of_them(papers: Papers) -> None:
    data = papers(gazette=a_figure(sector="trade"))

    assert of_sector(data.select(sector="trade"), "trade").view().lines[1:] == (
        "Parts, with their figures: Machines (machines, 0)",
    )


def test_figures_that_were_withdrawn_are_not_counted_with_a_part(papers: Papers) -> None:
    withdrawn = a_document(withdrawn=date(2025, 1, 1))
    data = papers({"courier": withdrawn}, courier=a_figure(), gazette=a_figure(sector="machines"))
    view = of_sector(data.select(sector="machines"), "machines").view()

    assert "(automobiles, 0)" in view.lines[2]


@pytest.mark.parametrize(
    ("sectors", "what"),
    [(["gpm"], ["Exports"]), (["gpm", "machines"], ["Machines · Exports"])],
)
def test_a_sector_alone_is_not_repeated_in_every_row(
    papers: Papers, sectors: list[str], what: list[str]
) -> None:
    data = papers(gazette=a_figure(sector="gpm") + a_figure(sector="machines"))
    view = of_sector(data.select(sector=sectors), "gpm").view()

    assert column(view, "what")[:1] == what


# A company


def test_a_company_is_shown_with_its_sectors_and_names(papers: Papers) -> None:
    data = papers(gazette=a_figure(subject="senci", sector="gpm"))
    view = of_company(data.select(company="senci"), "senci").view()

    assert (view.title, view.lines[1:]) == (
        "Senci · 神驰",
        ("In General-purpose machinery", "Also called Shenchi"),
    )


def test_a_company_without_sectors_and_names_says_nothing_of_them(papers: Papers) -> None:
    data = papers(gazette=a_figure(subject="loncin"))
    view = of_company(data.select(company="loncin"), "loncin").view()

    assert (view.title, view.lines[1:]) == ("Loncin", ())
