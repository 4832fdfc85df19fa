"""A report holds all that is known of what it is about, and names each source once."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cqtrade.model import SeriesKey
from cqtrade.period import Period
from cqtrade.report.gathering import gathered
from cqtrade.report.topics import Topic
from tests.builders import a_dataset
from tests.written import a_code, a_document, a_figure, a_product, an_amount, an_area

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cqtrade.dataset import Dataset
    from cqtrade.report import Report, Section


def headings(section: Section) -> list[str]:
    return [each.heading for each in section.blocks]


def of_sector(dataset: Dataset, code: str, *periods: str) -> Report:
    facts = dataset.select(sector=code, period=periods)
    return gathered((Topic(code, facts),), [Period.parse(each) for each in periods], dataset)


def test_a_sector_has_its_figures_and_its_parts(articles: Dataset) -> None:
    (section,) = of_sector(articles, "automobiles").sections

    assert (section.title, headings(section)) == (
        "Automobiles · 汽车",
        ["Figures", "Parts of the whole"],
    )


def test_every_figure_is_told_whole_once(articles: Dataset) -> None:
    report = of_sector(articles, "gpm")

    assert report.entries.keys() == {each.short for each in articles.select(sector="gpm")}


def test_a_figure_knows_the_conflicts_that_it_is_in(articles: Dataset) -> None:
    report = of_sector(articles, "gpm")
    disputed = {short for short, each in report.entries.items() if each.conflicts}
    named = {row[0] for table in report.conflicts.tables for row in table.rows}

    assert disputed
    assert disputed <= named


def test_sources_are_numbered_as_the_page_names_them(articles: Dataset) -> None:
    report = of_sector(articles, "mechanical-electrical")
    register = report.sections[0].blocks[0].exhibits[0].view.tables[0]
    where = "\n".join(row[-1] for row in register.rows)

    assert [each.number for each in report.documents] == list(range(1, len(report.documents) + 1))
    for each in report.documents:
        assert f"[{each.number}]" in where or not each.figures


def test_a_source_leads_back_to_its_figures(articles: Dataset) -> None:
    report = of_sector(articles, "gpm")
    taken = {short for each in report.documents for short in each.figures}

    assert taken == report.entries.keys()


def test_two_periods_are_compared(articles: Dataset) -> None:
    report = of_sector(articles, "mechanical-electrical", "2024", "2023")
    (section,) = report.sections
    compared = next(each for each in section.blocks if each.heading == "Comparison")

    assert [each.view.title for each in compared.exhibits] == ["2023 and 2024"]


def test_periods_of_unequal_length_are_not_compared(articles: Dataset) -> None:
    report = of_sector(articles, "mechanical-electrical", "2024", "2025Q1-Q3")

    assert "Comparison" not in headings(report.sections[0])


def test_targets_stand_beside_reports(articles: Dataset) -> None:
    assert "Targets and forecasts" in headings(of_sector(articles, "cbec").sections[0])


def test_without_figures_a_section_says_what_there_is_instead(articles: Dataset) -> None:
    topics = (
        Topic("gpm", articles.select(sector="gpm")),
        Topic("laptops", articles.select(sector="laptops", period="2010")),
    )
    empty = gathered(topics, (), articles).sections[1]

    assert empty.blocks == ()
    assert empty.lines[0] == "The sources do not say: Laptops (laptops) · 2010"


def test_a_company_has_its_figures(articles: Dataset) -> None:
    topics = (Topic("senci", articles.select(company="senci")),)

    assert gathered(topics, (), articles).title == "Senci · 神驰机电"


def test_the_newest_access_is_that_of_the_sources(articles: Dataset) -> None:
    assert of_sector(articles, "gpm").accessed == date(2026, 11, 22)


def test_records_are_those_of_the_figures(articles: Dataset) -> None:
    report = of_sector(articles, "gpm")
    ids = {row[0] for row in report.records.rows}

    assert ids == {each.observation.id for each in report.entries.values()}


# Through time

SECTORS = a_product("automobiles")
INDICATORS = an_amount("exports") + an_amount("imports")
SUBJECTS = an_area("chongqing") + a_code("senci", kind="company")


@pytest.fixture
def years(tmp_path: Path) -> Callable[..., Dataset]:
    """Give a way to print a level of each of some periods."""
    from cqtrade.dataset import load

    def printed(**levels: dict[str, str]) -> Dataset:
        figures = "".join(
            a_figure(indicator=indicator, period=period, value=value)
            for indicator, several in levels.items()
            for period, value in several.items()
        )
        sources = {"gazette": a_document() + figures}
        folder = a_dataset(
            tmp_path / "data", sources, sectors=SECTORS, indicators=INDICATORS, subjects=SUBJECTS
        )
        return load(folder)

    return printed


def courses(dataset: Dataset) -> list[str]:
    (section,) = of_sector(dataset, "automobiles").sections
    found = [each for each in section.blocks if each.heading == "Through time"]
    return [one.view.title for each in found for one in each.exhibits]


def test_levels_of_two_years_are_a_course(years: Callable[..., Dataset]) -> None:
    several = {"2023": "1 million CNY", "2024": "2 million CNY"}

    assert courses(years(exports=several)) == ["chongqing · automobiles · exports"]


@pytest.mark.parametrize(
    "several",
    [
        {"2024": "1 million CNY"},
        {"2023": "1 million CNY", "2024Q1": "2 million CNY"},
        {"2023": "1 million CNY", "2024": "2 million USD"},
        {"annual": "1 million CNY", "2024": "2 million CNY"},
    ],
)
def test_levels_that_do_not_compare_are_none(
    years: Callable[..., Dataset], several: dict[str, str]
) -> None:
    assert courses(years(exports=several)) == []


def test_the_longest_course_comes_first(years: Callable[..., Dataset]) -> None:
    two = {"2023": "1 million CNY", "2024": "2 million CNY"}

    assert courses(years(exports=two, imports={**two, "2022": "3 million CNY"})) == [
        "chongqing · automobiles · imports",
        "chongqing · automobiles · exports",
    ]


def test_a_series_is_its_own_course(years: Callable[..., Dataset]) -> None:
    dataset = years(exports={"2023": "1 million CNY", "2024": "2 million CNY"})
    key = SeriesKey("chongqing", "automobiles", "exports")
    topics = (Topic(key, dataset.select()),)
    (section,) = gathered(topics, (), dataset).sections

    assert headings(section) == ["Figures"]
    assert "+100.0%" in section.blocks[0].exhibits[0].view.tables[0].rows[1][-2]
