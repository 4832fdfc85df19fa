"""A chart shows the figures that there are: parts of a year apart from years, open ends open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cqtrade import dataset
from cqtrade.chart import Chart, Nature, RowPanel, Span, TimePanel
from cqtrade.language import Language, speaking
from cqtrade.sheet.charts import series
from cqtrade.sheet.comparison import of_compared
from cqtrade.sheet.series import of_all_series, of_series
from cqtrade.sheet.targets import of_progress
from cqtrade.targets.progress import is_aim, progress
from tests.written import a_figure

if TYPE_CHECKING:
    from pathlib import Path

    from cqtrade.chart import Mark, Row
    from cqtrade.dataset import Dataset
    from tests.sheet.conftest import Papers

CARS = "chongqing/automobiles/exports"


def through_time(data: Dataset, word: str = CARS) -> Chart:
    """Return the chart of a series."""
    key = data.series(word)
    found = data.select(subject=key.subject, sector=key.sector, indicator=key.indicator)
    sheet = of_series(found, key)
    assert sheet.chart
    return sheet.chart()


def in_time(chart: Chart) -> list[TimePanel]:
    return [panel for panel in chart.panels if isinstance(panel, TimePanel)]


def rows(chart: Chart, number: int = 0) -> tuple[Row, ...]:
    panel = [each for each in chart.panels if isinstance(each, RowPanel)][number]
    return panel.rows


def a_year(period: str, billions: str, **more: object) -> str:
    return a_figure(period=period, value=f"{billions} billion CNY", **more)


def the_marks(chart: Chart) -> list[tuple[str, str]]:
    return [(mark.period, mark.text) for mark in chart.marks]


# A series


def test_years_and_parts_of_years_have_panels_of_their_own(papers: Papers) -> None:
    chart = through_time(papers(gazette=a_year("2023", "10") + a_year("2024H1", "6")))

    assert [{mark.span for mark in panel.marks} for panel in in_time(chart)] == [
        {Span.YEAR},
        {Span.PART},
    ]


def test_other_units_have_panels_of_their_own(papers: Papers) -> None:
    dollars = a_figure(period="2024", value="2 billion USD")
    data = papers(gazette=a_year("2023", "10") + a_year("2024", "12"), courier=dollars)
    chart = through_time(data)

    assert [panel.title for panel in in_time(chart)] == [
        "Whole years (billion CNY)",
        "Whole years (billion USD)",
    ]


def test_a_line_joins_years_that_follow_one_another_and_leaves_gaps(papers: Papers) -> None:
    years = "".join(a_year(each, "10") for each in ("2020", "2021", "2023", "2024"))

    assert in_time(through_time(papers(gazette=years)))[0].joins == ((0, 1), (2, 3))


def test_sources_that_differ_are_all_drawn_and_all_joined(papers: Papers) -> None:
    data = papers(gazette=a_year("2023", "10") + a_year("2024", "12"), courier=a_year("2024", "14"))
    panel = in_time(through_time(data))[0]

    assert [mark.period for mark in panel.marks] == ["2023", "2024", "2024"]
    assert {mark.text for mark in panel.marks[1:]} == {"12 billion CNY", "14 billion CNY"}
    assert panel.joins == ((0, 1), (0, 2))


def test_sources_that_agree_are_one_mark_with_both_numbers(papers: Papers) -> None:
    chart = through_time(papers(gazette=a_year("2024", "12"), courier=a_year("2024", "12")))

    assert [mark.where for mark in chart.marks] == ["[1][2]"]
    assert len(chart.sources) == 2


@pytest.mark.parametrize(
    ("value", "ends"),
    [
        ("33 billion CNY", (True, True)),
        ("over 33 billion CNY", (True, False)),
        ("nearly 33 billion CNY", (False, True)),
        ("about 33 billion CNY", (False, False)),
    ],
)
def test_the_end_that_a_hedge_leaves_open_is_open(
    papers: Papers, value: str, ends: tuple[bool, bool]
) -> None:
    mark = through_time(papers(gazette=a_figure(period="2024", value=value))).marks[0]

    assert (mark.low is not None, mark.high is not None) == ends


def test_a_target_is_no_report_is_joined_with_none_and_names_its_plan(papers: Papers) -> None:
    aim = a_year("2025", "20", kind="target", plan="14th Five-Year Plan")
    panel = in_time(through_time(papers(gazette=a_year("2024", "12") + aim)))[0]

    assert [mark.nature for mark in panel.marks] == [Nature.REPORTED, Nature.TARGET]
    assert (panel.marks[1].plan, panel.joins) == ("14th Five-Year Plan", ())


def test_a_figure_in_doubt_says_so_and_why(papers: Papers) -> None:
    chart = through_time(papers(gazette=a_year("2024", "12", doubt="Twice the year before.")))

    assert (chart.marks[0].doubt, chart.marks[0].short) == (True, "12 ?")
    assert any(note.endswith("Twice the year before.") for note in chart.notes)


def test_a_figure_without_a_date_is_told_in_words(papers: Papers) -> None:
    chart = through_time(papers(gazette=a_year("annual", "12")))

    assert (in_time(chart), [row.text for row in rows(chart)]) == ([], ["12 billion CNY [1]"])


def test_growth_is_drawn_where_it_stands_without_a_level(papers: Papers) -> None:
    alone = a_figure(period="2022", value=None, growth="90%")
    chart = through_time(papers(gazette=alone + a_year("2023", "12", growth="5%")))

    assert [(panel.title, len(panel.marks)) for panel in in_time(chart)] == [
        ("Whole years (billion CNY)", 1),
        ("Growth (%) · Whole years", 2),
    ]


def test_growth_since_long_ago_is_told_in_words(papers: Papers) -> None:
    since = a_year("2024", "12", growth="278%", growth_basis="since:2020")

    assert through_time(papers(gazette=since)).notes[0].startswith("not drawn: growth of +278%")


def test_a_short_label_is_in_the_measure_of_its_axis(papers: Papers) -> None:
    figures = a_figure(period="2024", value="402.2 亿 CNY") + a_year("2023", "33.17")
    panel = in_time(through_time(papers(gazette=figures)))[0]

    assert [mark.short for mark in panel.marks] == ["33.17", "40.22"]


def test_all_panels_share_their_years(papers: Papers) -> None:
    chart = through_time(papers(gazette=a_year("2015", "12") + a_year("2024H1", "6")))

    assert {(panel.first, panel.last) for panel in in_time(chart)} == {(2015, 2024)}


def test_a_chart_tells_by_what_and_from_what_it_was_drawn(papers: Papers) -> None:
    data = papers(gazette=a_year("2024", "12"))

    assert through_time(data).colophon.endswith(f", dataset {data.digest[:12]}")


def test_a_chart_is_worded_in_the_language_that_is_spoken(papers: Papers) -> None:
    data = papers(gazette=a_year("2024", "12"))
    with speaking(Language.ZH):
        chart = through_time(data)

    assert (chart.lang, "汽车" in chart.title, in_time(chart)[0].title[:2]) == ("zh", True, "全年")


def test_of_all_series_there_is_no_chart(papers: Papers) -> None:
    assert of_all_series(papers(gazette=a_year("2024", "12"))).chart is None


@pytest.fixture(scope="module")
def every(shipped: Path) -> list[Chart]:
    """Give the chart of each series of the shipped dataset."""
    data = dataset.load(shipped)
    members: dict[object, list[object]] = {}
    for each in data.observations:
        members.setdefault(each.series, []).append(each)
    return [
        series.of_series(dataset.Facts(data, data.select().selection, observations=tuple(few)))  # type: ignore[arg-type]  # observations
        for few in members.values()
    ]


def test_no_line_of_the_shipped_dataset_touches_a_part_of_a_year(every: list[Chart]) -> None:
    joined: list[Mark] = [
        panel.marks[number]
        for chart in every
        for panel in in_time(chart)
        for pair in panel.joins
        for number in pair
    ]

    assert len(joined) > 100
    assert {(mark.span, mark.nature) for mark in joined} == {(Span.YEAR, Nature.REPORTED)}


# A comparison


def compared(data: Dataset) -> Chart:
    sheet = of_compared(data.compare("2023", "2024"), data, one_sided=False)
    assert sheet.chart
    return sheet.chart()


def test_growth_is_sorted_the_greatest_first(papers: Papers) -> None:
    cars = a_year("2023", "10") + a_year("2024", "11")
    engines = a_year("2023", "10", sector="gpm") + a_year("2024", "15", sector="gpm")
    shown = rows(compared(papers(gazette=cars + engines)))

    assert [(row.label, row.text.split()[0]) for row in shown] == [
        ("Chongqing · General-purpose machinery · Exports", "+50.0%"),
        ("Chongqing · Automobiles · Exports", "+10.0%"),
    ]


def test_growth_that_is_worked_out_is_told_from_growth_that_is_stated(papers: Papers) -> None:
    worked_out = a_year("2023", "10") + a_year("2024", "11")
    stated = a_year("2024", "15", sector="gpm", growth="50%")
    shown = rows(compared(papers(gazette=worked_out + stated)))

    assert [row.marks[0].nature for row in shown] == [Nature.REPORTED, Nature.DERIVED]
    assert shown[0].detail == "10.00 billion CNY → 15 billion CNY · implied"


def test_what_has_no_growth_is_told_in_words(papers: Papers) -> None:
    loss = a_year("2023", "-1", indicator="profit") + a_year("2024", "2", indicator="profit")
    shown = rows(compared(papers(gazette=loss)))

    assert "no growth: the base is zero or negative" in shown[0].text


# Targets


def aims(data: Dataset) -> Chart:
    wanted = [each for each in data.observations if is_aim(each)]
    sheet = of_progress(progress(wanted, data.observations, data.codelists), data)
    assert sheet.chart
    return sheet.chart()


def test_of_every_aim_it_is_shown_how_much_of_it_is_reported(papers: Papers) -> None:
    row = rows(aims(papers(gazette=a_year("2023", "5") + a_year("2025", "20", kind="target"))))[0]

    assert [int(mark.number) for mark in row.marks] == [25, 100]
    assert [mark.nature for mark in row.marks] == [Nature.REPORTED, Nature.TARGET]
    assert row.text == "5 billion CNY in 2023, of 20 billion CNY by 2025 [1]"


def test_an_aim_without_a_report_is_told_in_words(papers: Papers) -> None:
    row = rows(aims(papers(gazette=a_year("2025", "20", kind="target"))))[0]

    assert (row.marks, row.text) == ((), "20 billion CNY · 2025 [1]")
