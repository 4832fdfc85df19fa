"""A draft is taken apart as Markdown is: headings, paragraphs, items, rows."""

from __future__ import annotations

import pytest

from cqtrade.factcheck.draft import Kind, blocks


def parts(draft: str) -> list[tuple[Kind, int, str]]:
    """Return each block with its level and its text."""
    return [(each.kind, each.level, draft[each.start : each.end]) for each in blocks(draft)]


@pytest.mark.parametrize(
    ("draft", "level"),
    [("# Cars", 1), ("### Cars", 3), ("Cars\n====", 1), ("Cars\n----", 2)],
    ids=["one sign", "three signs", "underlined twice", "underlined once"],
)
def test_a_heading_has_its_level(draft: str, level: int) -> None:
    kinds = [(kind, its) for kind, its, _ in parts(f"{draft}\n\nIn 2024.\n")]

    assert kinds == [(Kind.HEADING, level), (Kind.PROSE, 0)]


def test_rows_stand_below_their_header_and_nothing_behind_the_table_does() -> None:
    draft = "| a | 2024 |\n|---|---|\n| b | 1 |\n| c | 2 |\n\nd\n"
    found = [*blocks(draft)]

    assert [draft[slice(*each.header)] for each in found if each.kind is Kind.ROW] == [
        "| a | 2024 |"
    ] * 2
    assert (found[-1].kind, draft[found[-1].start : found[-1].end].strip()) == (Kind.PROSE, "d")


def test_a_paragraph_may_begin_right_below_an_underlined_heading() -> None:
    assert [text for _, _, text in parts("Cars\n====\nIn 2024.\n")] == ["Cars", "In 2024."]
