"""One figure is shown whole: what it promises, where it stands, and who else speaks of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cqtrade.sheet.figure import of_figure
from tests.written import a_document, a_figure

if TYPE_CHECKING:
    from cqtrade.dataset import Dataset
    from tests.sheet.conftest import Papers

CARS = "gazette:chongqing/automobiles/exports@2024"


def told(data: Dataset, word: str = CARS) -> dict[str, str]:
    """Return what is told of a figure, by its label."""
    (table,) = of_figure(data.get(word), data).view().tables
    return {row[0]: row[1] for row in table.rows}


def test_a_figure_is_shown_whole(papers: Papers) -> None:
    data = papers(
        gazette=a_figure(
            value="454.97 billion CNY",
            growth="8.4%",
            also=["63.7 billion USD", "58 billion EUR"],
            at=[5, "table 1"],
            printed=["RMB 454.97 billion", "454.97"],
            by="Customs",
            speaker="zhao",
            inferred=["period", "unit"],
            note="Scope.",
            doubt="A slip.",
            status="preliminary",
        )
    )

    assert told(data) == {
        "figure": "454.97 billion CNY ?",
        "promises": "454.965 to 454.975 billion CNY",
        "growth": "+8.4%",
        "which promises": "8.35 to 8.45%",
        "implied base": "419.71 billion CNY in 2023: 419.52 to 419.91 billion CNY",
        "also given as": "63.7 billion USD, 58 billion EUR",
        "printed": "“RMB 454.97 billion” / “454.97”",
        "period": "2024 (2024-01-01 to 2024-12-31)",
        "kind": "reported, preliminary",
        "inferred": "period, unit",
        "credited to": "Customs",
        "said by": "Zhao Ming, deputy head",
        "source": "gazette ¶5, table 1",
        "note": "Scope.",
        "doubt": "A slip.",
        "cite": "“Gazette”, The Gazette, n.d., para. 5, table 1.",
        "short id": data.get(CARS).short,
    }


def test_a_plain_figure_says_only_what_there_is(papers: Papers) -> None:
    assert set(told(papers(gazette=a_figure()))) == {
        *("figure", "promises", "printed", "period", "kind", "source", "cite", "short id")
    }


def test_a_growth_alone_promises_a_growth_alone(papers: Papers) -> None:
    shown = told(papers(gazette=a_figure(value=None, growth="8.4%")))

    assert [label for label in shown if "promises" in label] == ["which promises"]


def test_the_heading_names_the_figure_and_its_id(papers: Papers) -> None:
    data = papers(gazette=a_figure())
    view = of_figure(data.get(CARS), data).view()

    assert (view.title, view.lines) == ("Chongqing · Automobiles · Exports · 2024", (CARS,))


@pytest.mark.parametrize(
    ("keys", "label", "text"),
    [
        ({"speaker": "xie"}, "said by", "Xie"),
        ({"kind": "target", "plan": "Plan 2035"}, "kind", "target (Plan 2035), final"),
        ({"indicator": "share", "value": "40%", "among": "china"}, "part of", "China"),
        (
            {"period": "2023-12-31", "cumulative_from": "2022-12"},
            "period",
            "2023-12-31 (2023-12-31 to 2023-12-31), counted since 2022-12",
        ),
        ({"period": "annual"}, "period", "annual"),
    ],
)
def test_what_is_special_is_told(
    papers: Papers, keys: dict[str, str], label: str, text: str
) -> None:
    data = papers(gazette=a_figure(**keys))

    assert told(data, data.observations[0].id)[label] == text


@pytest.mark.parametrize(
    ("keys", "base"),
    [
        pytest.param(
            {"value": "over 33 billion CNY", "growth": "51.9%"},
            "21.7 billion CNY in 2023: at least 21.7 billion CNY",
            id="a hedge carries through",
        ),
        pytest.param(
            {"value": "10 billion CNY", "growth": "0%", "period": "2025Q1-Q3"},
            "10.00 billion CNY in 2024Q1-Q3: 9.45 to 10.55 billion CNY",
            id="the same part of the year before",
        ),
        pytest.param(
            {"value": "10 billion CNY", "growth": "25%", "period": "annual"},
            "8.00 billion CNY the year before: 7.57 to 8.43 billion CNY",
            id="an unnamed year",
        ),
        pytest.param({"value": "10 billion CNY", "growth": "-100%"}, None, id="nothing left"),
        pytest.param(
            {"indicator": "profit", "value": "-2 billion CNY", "growth": "50%"}, None, id="a loss"
        ),
        pytest.param(
            {"indicator": "profit", "value": "0 CNY", "growth": "50%"}, None, id="nothing now"
        ),
        pytest.param(
            {"value": "10 billion CNY", "growth": "4 million CNY"}, None, id="growth by an amount"
        ),
        pytest.param(
            {"value": "10 billion CNY", "growth": "5%", "growth_basis": "real-yoy"}, None, id="real"
        ),
        pytest.param({"indicator": "share", "value": "40%", "growth": "5%"}, None, id="a share"),
    ],
)
def test_a_base_is_implied_only_where_there_is_one(
    papers: Papers, keys: dict[str, str], base: str | None
) -> None:
    data = papers(gazette=a_figure(**keys))

    assert told(data, data.observations[0].id).get("implied base") == base


# Who else speaks of it


@pytest.mark.parametrize(
    ("ours", "theirs", "stance"),
    [
        pytest.param({}, {}, "also printed", id="the same claim"),
        pytest.param({}, {"value": "10.2 billion CNY"}, "agrees", id="more digits"),
        pytest.param({}, {"value": "over 9 billion CNY"}, "agrees", id="a hedge"),
        pytest.param({}, {"value": None, "growth": "5%"}, "agrees", id="a growth alone"),
        pytest.param({}, {"value": "12 billion CNY"}, "differs", id="another level"),
        pytest.param(
            {"growth": "5%"}, {"growth": "8%"}, "differs", id="the level, but another growth"
        ),
        pytest.param(
            {"growth": "5%"},
            {"growth": "8%", "growth_basis": "real-yoy"},
            "agrees",
            id="growth on another basis",
        ),
        pytest.param(
            {"status": "preliminary"},
            {"status": "revised", "value": "12 billion CNY"},
            "differs",
            id="another vintage",
        ),
        pytest.param({}, {"value": "1.4 billion USD"}, "in another unit", id="another currency"),
    ],
)
def test_another_source_agrees_or_differs(
    papers: Papers, ours: dict[str, str], theirs: dict[str, str], stance: str
) -> None:
    data = papers(courier=a_figure(**theirs), gazette=a_figure(**ours))

    assert stance in told(data)


@pytest.mark.parametrize(
    "theirs",
    [
        pytest.param({"period": "2023"}, id="another period"),
        pytest.param({"partner": "asean"}, id="another series"),
        pytest.param({"among": "china"}, id="another whole"),
        pytest.param({"kind": "target"}, id="a target"),
    ],
)
def test_another_matter_is_not_mentioned(papers: Papers, theirs: dict[str, str]) -> None:
    data = papers(courier=a_figure(**theirs), gazette=a_figure())

    assert "courier" not in " ".join(told(data).values())


def test_the_other_figure_is_told_with_its_source(papers: Papers) -> None:
    data = papers(courier=a_figure(growth="5%", doubt="A slip."), gazette=a_figure())
    other = data.get("courier:chongqing/automobiles/exports@2024")

    assert told(data)["agrees"] == f"10 billion CNY ?, +5% ({other.short}, courier)"


def test_a_source_of_the_same_origin_is_no_second_witness(papers: Papers) -> None:
    headers = {"courier": a_document(adapts="gazette")}

    assert "also printed (one origin)" in told(
        papers(headers, courier=a_figure(), gazette=a_figure())
    )


def test_a_withdrawn_source_is_no_witness(papers: Papers) -> None:
    headers = {"courier": a_document(withdrawn=date(2025, 1, 1))}

    assert "also printed" not in told(papers(headers, courier=a_figure(), gazette=a_figure()))


def test_a_withdrawn_figure_is_shown_as_one(papers: Papers) -> None:
    data = papers({"gazette": a_document(withdrawn=date(2025, 1, 1))}, gazette=a_figure())

    assert told(data)["withdrawn"] == "on 2025-01-01"
