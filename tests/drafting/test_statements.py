"""What single sentences state is drafted as the curator's page writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cqtrade.drafting import draft

if TYPE_CHECKING:
    from cqtrade.dataset import Dataset


def stated(small: Dataset, text: str, year: int = 0) -> list[tuple[str, str]]:
    """Return the value and the growth of each figure of *text*."""
    found = draft(text, small.codelists, year=year).observations
    return [(str(each.value or ""), str(each.growth or "")) for each in found]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Exports fell 3% to 5 billion yuan.", [("5 billion CNY", "-3%")]),
        (
            "Exports and imports grew 3% and 4% to 5 billion yuan and 6 billion yuan.",
            [("5 billion CNY", "3%"), ("6 billion CNY", "4%")],
        ),
        ("Exports were 5 billion yuan. It was an increase of 8%.", [("5 billion CNY", "8%")]),
        ("Exports doubled to 5 billion yuan.", [("5 billion CNY", "to 2 times")]),
        ("Exports of cars rose by 5 billion yuan.", [("", "5 billion CNY")]),
        ("Exports were half a million yuan.", [("0.5 million CNY", "")]),
        ("Exports grew at an average of 5.70% a year.", [("", "5.70%")]),
        ("Cars took up two-thirds of exports.", [("2/3", "")]),
        ("Cars accounted for 24.1% of exports, up 8%.", [("24.1%", "8%")]),
        ("Chongqing sold 41 cars and 1,650 vehicles.", [("41 units", ""), ("1,650 units", "")]),
        ("There are 41 automobile companies.", [("41 enterprises", "")]),
        ("Exports to ASEAN were US$5.30 billion.", [("5.30 billion USD", "")]),
        ("Exports were 5 to 6 billion yuan.", []),
        ("The city exported over 40 million.", [("over 40 million units", "")]),
        ("出口同比增长3.0%，达到5亿元。", [("5 亿 CNY", "3.0%")]),
        ("出口增长1.2倍，进口下降近三成。", [("", "1.2 times")]),
        ("汽车出口占全市出口总值的近三分之二。", [("nearly 2/3", "")]),
        ("零部件企业三家，五金市场二〇三一年开业。", [("3 enterprises", "")]),
        ("出口5亿元；对东盟出口增长8%。", [("5 亿 CNY", ""), ("", "8%")]),
        ("增速比全国高2.1个百分点。", []),
    ],
)
def test_a_sentence_is_drafted(small: Dataset, text: str, figures: list[tuple[str, str]]) -> None:
    assert stated(small, text) == figures


@pytest.mark.parametrize(
    ("text", "year", "dated"),
    [
        ("Exports were 5 billion yuan in the first half of this year.", 2031, "2031H1"),
        ("Last year exports were 5 billion yuan.", 2031, "2030"),
        ("Exports were 5 billion yuan in July.", 2031, "2031-07"),
        ("Exports were 5 billion yuan in July.", 0, "unknown"),
        (
            "In March 2030 all went well. Exports in July were 5 billion yuan.",
            0,
            "2030-07, inferred",
        ),
        ("Exports were 5 billion yuan a year.", 2031, "annual"),
        ("In January 2031, monthly exports of cars were 5 billion yuan.", 0, "2031-01"),
        ("By the end of 2030 exports were 5 billion yuan.", 0, "2030-12-31"),
        ("Exports were 5 billion yuan.", 0, "unknown"),
        ("今年前三季度出口5亿元。", 2031, "2031Q1-Q3"),
        ("去年出口5亿元。", 2031, "2030"),
        ("2030年1至5月出口5亿元。", 0, "2030-01..2030-05"),
    ],
)
def test_a_figure_is_dated(small: Dataset, text: str, year: int, dated: str) -> None:
    one = draft(text, small.codelists, year=year).observations[0]
    inferred = ", inferred" if "period" in one.inferred else ""

    assert f"{one.period.word}{inferred}" == dated


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("From 2028 to 2031 exports grew by an average of 5% a year.", "average-annual"),
        ("In 2031 exports were 5 billion yuan, up 30% from 2028.", "since:2028"),
        ("In 2031 exports were 5 billion yuan, up 30% from 2030.", ""),
    ],
)
def test_a_growth_says_what_it_starts_from(small: Dataset, text: str, basis: str) -> None:
    assert draft(text, small.codelists).observations[0].growth_basis == basis


def test_a_figure_that_is_printed_twice_is_one_with_the_more_careful_hedge(small: Dataset) -> None:
    text = "Exports in 2031: 470.5 billion yuan\nIn 2031, exports were nearly 470.5 billion yuan."
    (one,) = draft(text, small.codelists).observations

    assert (str(one.value), [place for place, _ in one.places]) == (
        "nearly 470.5 billion CNY",
        [1, 2],
    )


def test_two_figures_of_one_series_and_period_are_told_apart(small: Dataset) -> None:
    text = "In 2031 exports of cars were 5 billion yuan, and exports of cars were 6 billion yuan."

    assert [each.name for each in draft(text, small.codelists).observations] == ["", "figure-2"]


def test_a_sector_that_is_not_named_is_the_usual_one_of_the_dataset(small: Dataset) -> None:
    from tests.builders import an_observation

    usual = [an_observation(indicator="companies", sector="laptops", value="3 enterprises")]
    found = draft("There are 41 companies.", small.codelists, usual).observations

    assert [each.sector.word for each in found] == ["laptops"]


def test_what_the_text_names_most_is_meant_where_nobody_is_named(small: Dataset) -> None:
    text = "Tongda Motor of Chongqing grew.\nTongda Motor is large.\nNet profit was 5 million yuan."
    (one,) = draft(text, small.codelists).observations

    assert one.subject.word == "tongda"
