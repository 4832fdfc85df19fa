"""A figure gets one verdict of five, with the figure that it rests on and what is to be said."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cqtrade.dataset import load
from cqtrade.factcheck import Checked, Checker, Verdict, check
from tests.builders import a_dataset
from tests.written import a_document, a_figure, a_product, an_amount

if TYPE_CHECKING:
    from pathlib import Path

    from cqtrade.dataset import Dataset


@pytest.fixture
def papers(tmp_path: Path) -> Dataset:
    """Give two newspapers that disagree on Chongqing's car exports in 2024."""
    gazette = a_document() + a_figure(value="10.0 billion CNY", growth="-5.0%")
    courier = a_document(title="More cars", publisher="The Courier") + a_figure(
        value="12.0 billion CNY"
    )
    return load(a_dataset(tmp_path / "data", {"gazette": gazette, "courier": courier}))


def only(checked: tuple[Checked, ...]) -> Checked:
    """Return the one figure of a draft."""
    (one,) = checked
    return one


MACHINES = "exports of mechanical and electrical products from Chongqing"


@pytest.mark.parametrize(
    ("draft", "verdict", "expected", "note"),
    [
        (f"In 2024, {MACHINES} reached 454.97 billion yuan.", Verdict.SUPPORTED, "454.97", ""),
        (f"In 2024, {MACHINES} reached 455 billion yuan.", Verdict.SUPPORTED, "454.97", "rounded"),
        (f"In 2024, {MACHINES} were about 455 billion yuan.", Verdict.SUPPORTED, "454.97", "rou"),
        (f"In 2024, {MACHINES} to Mars were 454.97 billion yuan.", Verdict.MISSING, "97", "Mars"),
        (f"The {MACHINES} reached 454.97 billion yuan.", Verdict.SUPPORTED, "454.97", "period"),
        (f"In 2024, {MACHINES} reached 454.79 billion yuan.", Verdict.CLOSE, "454.97", "exchanged"),
        (f"In 2024, {MACHINES} reached 454.9 billion yuan.", Verdict.CLOSE, "454.97", "digit"),
        (f"In 2024, {MACHINES} reached 454.970 billion yuan.", Verdict.CLOSE, "454.97", "more dig"),
        (f"In 2024, {MACHINES} reached 45.497 billion yuan.", Verdict.CLOSE, "454.97", "10 times"),
        (f"In 2024, {MACHINES} reached 454.97 billion euros.", Verdict.CLOSE, "454.97", "CNY"),
        (f"In 2024, {MACHINES} reached 454.97 billion.", Verdict.CLOSE, "454.97", "no currency"),
        (f"In 2023, {MACHINES} reached 454.97 billion yuan.", Verdict.CLOSE, "454.97", "for 2024"),
        (f"In 2024, {MACHINES} fell 8.4%.", Verdict.CLOSE, "8.4", "up"),
        (f"In 2024, {MACHINES} reached 900 billion yuan.", Verdict.MISSING, "454.97", ""),
        ("In 2024, Chongqing had 38 districts.", Verdict.MISSING, "", ""),
        ("In 2023, Chongqing's exports were 470 billion yuan.", Verdict.HEDGE, "470", "dropped"),
        ("In 2023, Chongqing's exports were nearly 470 billion yuan.", Verdict.HEDGE, "470", "not"),
    ],
)
def test_a_figure_gets_its_verdict_and_the_reason(
    checker: Checker, draft: str, verdict: Verdict, expected: str, note: str
) -> None:
    one = only(checker.check(draft))

    assert (one.verdict, expected in "".join(one.expected), note in "; ".join(one.notes)) == (
        verdict,
        True,
        True,
    )


def test_a_figure_that_another_origin_contradicts_is_shown_with_both(papers: Dataset) -> None:
    one = only(check("In 2024 Chongqing exported 10.0 billion yuan of automobiles.", papers))

    assert (one.verdict, one.expected, one.notes) == (
        Verdict.CONTRADICTED,
        ("10.0 billion CNY", "12.0 billion CNY"),
        ("courier prints 12.0 billion CNY",),
    )


def test_a_fall_is_supported_where_the_source_tells_of_one(papers: Dataset) -> None:
    one = only(check("In 2024 Chongqing's exports of automobiles fell by 5.0%.", papers))

    assert (one.verdict, one.expected) == (Verdict.SUPPORTED, ("-5.0%",))


def test_a_rise_is_not_supported_where_the_source_tells_of_a_fall(papers: Dataset) -> None:
    one = only(check("In 2024 Chongqing's exports of automobiles rose by 5.0%.", papers))

    assert (one.verdict, one.notes) == (Verdict.CLOSE, ("the source says down",))


def test_the_original_is_cited_before_its_adaptation(checker: Checker) -> None:
    one = only(checker.check(f"In 2024, {MACHINES} reached 454.97 billion yuan."))

    assert [each.source for each in one.figures] == ["36kr-gpm-belt", "krasia-gpm-belt"]


def test_a_doubtful_figure_is_supported_with_its_doubt(checker: Checker) -> None:
    one = only(checker.check("In 2024 Senci's Amazon sales exceeded 40 million US dollars."))

    assert (one.verdict, one.notes[-1][:8]) == (Verdict.SUPPORTED, "in doubt")


def test_a_figure_is_told_with_its_place(checker: Checker) -> None:
    one = only(checker.check("Cars.\n\nIn 2024 exports were 5 billion euros."))

    assert (one.line, one.column, one.text) == (3, 22, "5 billion euros")


@pytest.mark.parametrize("draft", ["", "\n\n", "No figure at all.", "# 2024\n\nIn March 2025."])
def test_a_draft_without_figures_has_none(checker: Checker, draft: str) -> None:
    assert checker.check(draft) == ()


def two_papers(folder: Path, **courier: object) -> Dataset:
    """Give one newspaper that prints growth of 3.1 %, and another that prints what is told."""
    gazette = a_document() + a_figure(value=None, growth="3.1%")
    other = a_document(title="More cars", publisher="The Courier")
    return load(
        a_dataset(folder, {"gazette": gazette, "courier": other + a_figure(value=None, **courier)})
    )


def test_growth_on_the_same_basis_contradicts(tmp_path: Path) -> None:
    papers = two_papers(tmp_path, growth="6.0%")

    found = only(check("In 2024, Chongqing's automobile exports rose 3.1%.", papers))

    assert found.verdict is Verdict.CONTRADICTED


def test_growth_on_another_basis_contradicts_nothing(tmp_path: Path) -> None:
    papers = two_papers(tmp_path, growth="50%", growth_basis="since:2020")

    found = only(check("In 2024, Chongqing's automobile exports rose 3.1%.", papers))

    assert found.verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("rose 50% from 2020", Verdict.SUPPORTED),
        ("rose 50%", Verdict.CLOSE),
        ("rose 50% year on year", Verdict.CLOSE),
        ("rose 50% from 2019", Verdict.CLOSE),
        ("rose 50% a year on average", Verdict.CLOSE),
        ("rose 50% month on month", Verdict.CLOSE),
    ],
)
def test_growth_over_several_years_is_said_to_be_so(
    tmp_path: Path, said: str, verdict: Verdict
) -> None:
    papers = two_papers(tmp_path, growth="50%", growth_basis="since:2020")

    found = only(check(f"In 2024, Chongqing's automobile exports {said}.", papers))

    assert found.verdict is verdict
    assert verdict is Verdict.SUPPORTED or "in the source it is since 2020" in found.notes


@pytest.mark.parametrize(
    ("basis", "verdict"), [("since:2024-02", Verdict.SUPPORTED), ("since:2024-01", Verdict.CLOSE)]
)
def test_month_on_month_is_growth_on_the_month_before(
    tmp_path: Path, basis: str, verdict: Verdict
) -> None:
    papers = two_papers(tmp_path, growth="50%", growth_basis=basis, period="2024-03")

    found = only(
        check("In March 2024, Chongqing's automobile exports rose 50% month on month.", papers)
    )

    assert found.verdict is verdict


@pytest.mark.parametrize(
    ("measure", "said", "verdict"),
    [
        ("automobile output value", "automobile output value", Verdict.SUPPORTED),
        ("automobile output value", "automobile output value of machines", Verdict.SUPPORTED),
        ("automobile output value", "automobile output value of food", Verdict.CLOSE),
        ("gross output value", "gross output value", Verdict.MISSING),
    ],
)
def test_a_measure_may_name_its_sector_in_one_word_with_itself(
    tmp_path: Path, measure: str, said: str, verdict: Verdict
) -> None:
    products = (a_product("machines"), a_product("automobiles", parent="machines"))
    figure = a_figure(indicator="output-value", value="10.7 billion CNY")
    folder = a_dataset(
        tmp_path,
        {"gazette": a_document() + figure},
        sectors="".join((*products, a_product("food", parent="machines"))),
        indicators=an_amount("output-value", en=measure),
    )

    found = only(check(f"In 2024, Chongqing's {said} was 10.7 billion yuan.", load(folder)))

    assert found.verdict is verdict


@pytest.mark.parametrize("draft", ["Chongqing had three ideas.", "重庆有三点想法。"])
def test_a_number_in_words_that_comes_near_to_no_figure_is_a_manner_of_speaking(
    draft: str, checker: Checker
) -> None:
    assert checker.check(draft) == ()


def test_a_figure_of_a_table_stands_where_it_is_printed(checker: Checker) -> None:
    draft = "| Chongqing's exports | 2025Q1-Q3 |\n|---|---|\n| laptops | 113.28 billion yuan |\n"
    one = only(checker.check(draft))

    assert (one.text, one.line, one.column) == ("113.28 billion yuan", 3, 13)


def test_a_heading_holds_until_the_next_of_its_level(checker: Checker) -> None:
    growth = "Exports of mechanical and electrical products rose 8.4%."
    draft = f"# Chongqing\n\n## 2024\n\n{growth}\n\n## 2023\n\n{growth}\n"
    first, second = checker.check(draft)

    assert (first.verdict, second.verdict) == (Verdict.SUPPORTED, Verdict.CLOSE)


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        (
            "In 2024, exports of mechanical and electrical products reached 454.97 billion yuan.",
            "Chongqing is not named",
        ),
        (
            "In 2024, Chongqing's exports reached 454.97 billion yuan.",
            "Mechanical and electrical products is not named",
        ),
    ],
    ids=["who", "what"],
)
def test_what_is_left_out_is_named(draft: str, note: str, checker: Checker) -> None:
    assert note in only(checker.check(draft)).notes


def test_a_small_growth_is_a_growth(tmp_path: Path) -> None:
    figure = a_figure(value="10.0 billion CNY", growth="0.4%")
    dataset = load(a_dataset(tmp_path / "data", {"gazette": a_document() + figure}))
    draft = "In 2024, Chongqing's exports of automobiles rose 0.4%."

    assert only(check(draft, dataset)).verdict is Verdict.SUPPORTED


def test_a_withdrawn_source_supports_nothing(tmp_path: Path) -> None:
    document = a_document(withdrawn=date(2026, 1, 1)) + a_figure(value="10.0 billion CNY")
    dataset = load(a_dataset(tmp_path / "data", {"gazette": document}))
    draft = "In 2024, Chongqing's exports of automobiles were 10.0 billion yuan."

    assert only(check(draft, dataset)).verdict is Verdict.MISSING
