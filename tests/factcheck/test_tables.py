"""Each cell of a table is said of its row and its column; headings and lists lend what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cqtrade.factcheck import Verdict
from cqtrade.factcheck.draft import Kind, blocks
from cqtrade.factcheck.tables import cells, corner

if TYPE_CHECKING:
    from cqtrade.factcheck import Checker

YES, NO = Verdict.SUPPORTED, Verdict.CLOSE
BELOW_THEIR_HEADER = {
    "billion yuan": "exports (billion yuan)|exports, billion yuan|exports in billion yuan|"
    "exports（billion yuan）",
    "亿元": "出口（亿元）|出口，亿元",
    "%": "share (%)|share, in %",
    "percent": "growth in percent",
    "万亿 元": "产值（万亿 元）",
    "US$": "exports (US$)",
    "million US dollars": "exports in million US dollars",
}


def said(table: str) -> list[tuple[str, str]]:
    """Return each cell of the rows of a table as a sentence, and the cell itself."""
    rows = [each for each in blocks(table) if each.kind is Kind.ROW]
    return [
        (one.said, one.said[one.within : one.until])
        for row in rows
        for one in cells(table, row)
        if table[one.start : one.start + one.until - one.within] == one.said[one.within : one.until]
    ]


@pytest.mark.parametrize(("unit", "headers"), BELOW_THEIR_HEADER.items())
def test_a_bare_number_has_the_unit_of_its_column(unit: str, headers: str) -> None:
    for header in headers.split("|"):
        (_, (sentence, cell)) = said(f"|a|{header}|\n|---|---|\n|b|5.5|\n")

        assert (sentence.split("5.5")[1], cell) == (f" {unit}", "5.5")


@pytest.mark.parametrize(
    ("cell", "is_bare"),
    [
        *[("5", True), ("-5,000.5", True), ("+5", True), ("−5", True), (" 5 ", True)],
        *[("5%", False), ("about 5", False), ("5 yuan", False), ("5.", False), ("n/a", False)],
    ],
)
def test_only_a_bare_number_takes_a_unit(cell: str, *, is_bare: bool) -> None:
    (_, (sentence, _)) = said(f"|a|sum (yuan)|\n|---|---|\n|b|{cell}|\n")

    assert sentence == f"b sum  {cell.rstrip()}{' yuan' if is_bare else ''}"


@pytest.mark.parametrize(
    "table",
    ["|a|c|\n|---|---|\n|b|5|\n", "a|c\n---|---\nb|5\n", "| a | c\n|:--|--:|\n| b | 5\n"],
    ids=["edged", "bare", "half"],
)
def test_tables_with_and_without_edges_are_read_alike(table: str) -> None:
    several = [(sentence.split(), cell.strip()) for sentence, cell in said(table)]

    assert several == [(["b"], "b"), (["b", "c", "5"], "5")]


def test_a_row_may_be_longer_than_its_header() -> None:
    assert [sentence for sentence, _ in said("|a|c|\n|---|---|\n|b|5|6|\n")][-1] == "b  6"


def test_the_corner_is_the_header_of_the_labels() -> None:
    table = "|in 2024|c|\n|---|---|\n|b|5|\n"

    assert [corner(table, each) for each in blocks(table) if each.kind is Kind.ROW] == ["in 2024"]


@pytest.mark.parametrize(
    ("draft", "verdicts"),
    [
        (
            (
                "Chongqing, 2025Q1-Q3\n\nGoods | Exports, billion yuan | Growth in percent\n"
                "---|---|---\nMobile phones | 43.73 | 44.3\nMotorcycles | 198.6 | 44.3\n"
            ),
            [YES, YES, NO, NO],
        ),
        (
            (
                "重庆2025年前三季度\n\n| 产品 | 出口（亿元） | 增长（%） |\n| --- | --- | --- |\n"
                "| 手机 | 437.3 | 44.3 |\n| 摩托车 | 437.3 | 37.9 |\n"
            ),
            [YES, YES, NO, YES],
        ),
        (
            (
                "# Exports from Chongqing in 2024\n\n"
                "- Mechanical and electrical products: 454.97 billion yuan (up 8.4%)\n"
                "- Laptops: 454.97 billion yuan\n"
            ),
            [YES, YES, NO],
        ),
        (
            (
                "# Exports\n\n## From Chongqing\n\n### In January-September 2025\n\n"
                "Laptops: 113.28 billion yuan.\n\n## From China\n\n"
                "Laptops: 113.28 billion yuan.\n\n# Imports\n\nLaptops: 113.28 billion yuan.\n"
            ),
            [YES, NO, NO],
        ),
        (
            (
                "In January-September 2025 Chongqing did well. The city exported laptops "
                "worth 113.28 billion yuan. China did better. The city exported mobile phones "
                "worth 43.73 billion yuan."
            ),
            [YES, YES],
        ),
        (
            (
                "In January-September 2025 Chongqing's foreign trade rose 12.3% to 581.98 "
                "billion yuan: exports rose 10.6% to 400.83 billion yuan and imports 16.2% to "
                "181.15 billion yuan."
            ),
            [YES] * 6,
        ),
        (
            (
                "In January-September 2025 Chongqing's exports of mobile phones were 43.73 "
                "billion yuan, of motorcycles 19.86 billion yuan and of cars 33.73 billion yuan, "
                "up 44.3%, 37.9% and 6.4%."
            ),
            [YES] * 6,
        ),
        (
            (
                "In January-September 2025 Chongqing's exports of mobile phones were 43.73 "
                "billion yuan and of motorcycles 19.86 billion yuan, up 44.3%, 37.9% and 6.4%."
            ),
            [YES, YES, NO, NO, NO],
        ),
        (
            (
                "Chongqing exported laptops, mobile phones, and motorcycles worth 113.28 billion "
                "yuan, 43.73 billion yuan and 19.86 billion yuan from January to September 2025."
            ),
            [YES] * 3,
        ),
        (
            (
                "In 2024 Chongqing's exports of mechanical and electrical products rose 8.4% and "
                "stood at 8.4%."
            ),
            [YES, Verdict.MISSING],
        ),
        (
            "Foobar is a maker. In 2024 the company's Amazon sales exceeded 40 million US dollars.",
            [Verdict.MISSING],
        ),
        (
            "Senci is a maker. In 2024 the company's Amazon sales exceeded 40 million US dollars.",
            [YES],
        ),
        (
            "In 2024 Senci, a maker of tools, had Amazon sales of more than 40 million US dollars.",
            [YES],
        ),
        (
            "In 2024 Senci, an early exporter, had Amazon sales of more than 40 million dollars.",
            [YES],
        ),
        (
            "2024年，重庆机电产品出口4549.7亿元，增长最快的是四川，增长8.4%。",
            [YES, Verdict.MISSING],
        ),
    ],
)
def test_a_figure_is_of_what_was_said_around_it(
    checker: Checker, draft: str, verdicts: list[Verdict]
) -> None:
    assert [each.verdict for each in checker.check(draft)] == verdicts
