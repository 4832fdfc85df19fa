"""How far a reader of drafts looks: up to some place, and not one further."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cqtrade.factcheck import Verdict, naming
from cqtrade.factcheck.amounts import amounts
from cqtrade.factcheck.draft import blocks, sentences
from cqtrade.factcheck.facts import Facts
from cqtrade.factcheck.marks import Mark
from cqtrade.factcheck.numbering import is_figure
from cqtrade.factcheck.pieces import Piece
from cqtrade.factcheck.senses import Sense
from cqtrade.factcheck.times import times
from cqtrade.numerals import mentions

if TYPE_CHECKING:
    from collections.abc import Callable

    from cqtrade.dataset import Dataset
    from cqtrade.factcheck import Checker

MACHINES = "In 2024, exports of mechanical and electrical products from Chongqing"


def count(text: str) -> int:
    """Return how many sentences a paragraph has."""
    (block,) = blocks(text)
    return len([*sentences(text, block)])


def test_a_line_of_less_than_fifty_characters_ends_a_sentence() -> None:
    assert [count("x" * length + "\nand so on") for length in (49, 50)] == [2, 1]


@pytest.mark.parametrize(
    ("naming", "kind"),
    [(naming.subjects, "subject"), (naming.sectors, "sector"), (naming.indicators, "indicator")],
)
def test_of_very_many_names_twelve_count(
    naming: Callable[[Piece], tuple[Mark, ...]], kind: str
) -> None:
    names = [Mark(n, n + 1, "x", Sense.NAME, frozenset({(kind, str(n))})) for n in range(13)]

    assert [len(naming(Piece(tuple(names[:n])))) for n in (11, 12, 13)] == [11, 12, 12]


@pytest.mark.parametrize(
    ("between", "verdict"),
    [("", Verdict.SUPPORTED), ("   ", Verdict.SUPPORTED), ("    ", Verdict.CLOSE)],
    ids=["none", "three", "four"],
)
def test_the_country_may_stand_right_before_its_city(
    checker: Checker, between: str, verdict: Verdict
) -> None:
    (one,) = checker.check(f"2023年，中国{between}重庆出口超过4700亿元。")

    assert one.verdict is verdict


def test_no_note_names_more_than_three_unknown_words(checker: Checker) -> None:
    (one,) = checker.check(f"{MACHINES} of foobars gizmos doodads gadgets grew 8.4%.")

    assert one.notes[-1].count("'") == 6


@pytest.mark.parametrize(
    ("text", "has_figure"),
    [
        *[("five " + "big " * words + "zones", words < 6) for words in range(4, 8)],
        ("five " + "x" * 54 + " zone", True),
        ("five " + "x" * 55 + " zone", False),
        ("五个示范区", True),
        ("五 平方米", True),
        ("one zone", False),
        ("five thoughts", False),
        ("the 5th", False),
        ("table 5", False),
        ("in 1862", False),
        ("of 1862", False),
        ("with 1862", True),
        ("1862", True),
        ("US$5", True),
        ("CS75", False),
        ("a billion yuan", True),
        ("in billion yuan", False),
        ("half a million", True),
        ("“5”", False),
        ("‘5’", False),
        ("'5'", False),
        ("「5」", False),
        ("“5", True),
        ('"5"', False),
        ("5-seat", False),
        ("5-percent", True),
        ("5-yuan", True),
        ("5 years", False),
        ("5 centuries", False),
        ("二十一世纪", False),
    ],
)
def test_a_number_is_a_figure_or_none(text: str, *, has_figure: bool) -> None:
    assert [is_figure(each, text) for each in mentions(text)] == [has_figure]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("5 new big fine zones", {"zones"}),
        ("5 new big fine old zones", set()),
        ("5 " + "x" * 34 + " zone", {"zones"}),
        ("5 " + "x" * 35 + " zone", set()),
        ("5 thoughts on zones", {"zones"}),
        ("5 thoughts of zones", set()),
        ("5 thoughts, zones", set()),
        ("5 cubic metres", {"m3"}),
        ("5立方米", {"m3"}),
        ("5种和6个", {"types"}),
    ],
)
def test_what_is_counted_stands_close_behind(text: str, counts: set[str]) -> None:
    assert amounts(text, ())[0].counts == counts


@pytest.mark.parametrize(
    ("text", "sector", "names"),
    [
        ("laptops", "laptops", True),
        ("output of laptops", "laptops", True),
        ("laptops' output", "laptops", True),
        ("笔记本电脑产量", "laptops", True),
        ("lap tops", "laptops", False),
        ("output", "laptops", False),
        ("output", "nothing", False),
    ],
)
def test_a_name_of_a_sector_is_found_in_a_longer_one(
    dataset: Dataset, text: str, sector: str, *, names: bool
) -> None:
    assert Facts(dataset).names_sector(text, sector) is names


def test_what_is_in_no_codelist_is_measured_in_nothing(dataset: Dataset) -> None:
    facts = Facts(dataset)

    assert (facts.indicator("nothing").measure, facts.label({}, "nothing")) == ("", "nothing")


@pytest.mark.parametrize(
    ("text", "quantities", "ranges"),
    [
        ("5 to 6 billion yuan", ["5 billion CNY", "6 billion CNY"], [True, True]),
        ("5至6亿元", ["5 亿 CNY", "6 亿 CNY"], [True, True]),
        ("5到6亿元", ["5 亿 CNY", "6 亿 CNY"], [True, True]),
        ("5%—6%", ["5 %", "6 %"], [True, True]),
        ("from 5 to 6 billion yuan", ["5 billion CNY", "6 billion CNY"], [False, False]),
        (
            "5, 6 and 7 billion yuan",
            ["5 billion CNY", "6 billion CNY", "7 billion CNY"],
            [False] * 3,
        ),
        ("5、6和7亿元", ["5 亿 CNY", "6 亿 CNY", "7 亿 CNY"], [False] * 3),
        ("5 or 6 billion yuan", ["5 billion CNY", "6 billion CNY"], [False, False]),
        ("5亿及6亿元", ["5 亿 CNY", "6 亿 CNY"], [False, False]),
        ("5以及6亿元", ["5 亿 CNY", "6 亿 CNY"], [False, False]),
        ("5 billion yuan and then 6 billion", ["5 billion CNY", "6 billion CNY"], [False, False]),
        ("5 billion yuan and 6 million laptops", ["5 billion CNY", "6 million"], [False, False]),
        ("5% and 6 billion yuan", ["5 %", "6 billion CNY"], [False, False]),
        ("5 cars and 6 billion yuan", ["5", "6 billion CNY"], [False, False]),
        ("5 then 6 billion yuan", ["5", "6 billion CNY"], [False, False]),
    ],
)
def test_neighbours_share_what_they_leave_unsaid(
    text: str, quantities: list[str], ranges: list[bool]
) -> None:
    several = amounts(text, ())

    assert [str(each.quantity()) for each in several] == quantities
    assert [each.is_range for each in several] == ranges


@pytest.mark.parametrize("text", ["8.4%同比增长", "2024年8.4%", "8.4%2024年"])
def test_a_number_that_touches_a_time_is_none_of_it(text: str) -> None:
    assert [each.unit for each in amounts(text, times(text))] == ["%"]


def test_the_figures_in_the_title_of_a_source_are_none_of_the_draft(
    checker: Checker, dataset: Dataset
) -> None:
    titles = [each.title for each in dataset.sources.values() if mentions(each.title)]

    assert [checker.check(f"See {each}.") for each in titles] == [()] * len(titles) != []


@pytest.mark.parametrize("verb", ["crossed", "crosses", "crossing the", "passed", "passes", "past"])
def test_what_passes_a_number_is_over_it(verb: str) -> None:
    assert [str(each.quantity()) for each in amounts(f"it {verb} 5 zones", ())] == ["over 5"]


@pytest.mark.parametrize("word", ["from", "versus", "against", "从", "由", "比"])
def test_a_change_starts_from_a_base(word: str) -> None:
    assert [each.is_base for each in amounts(f"{word} 5%", ())] == [True]


@pytest.mark.parametrize(
    ("text", "has_plus"), [("+5%", True), ("＋5%", True), ("+ 5%", True), ("5%", False)]
)
def test_a_plus_is_seen(text: str, *, has_plus: bool) -> None:
    assert [each.has_plus for each in amounts(text, ())] == [has_plus]
