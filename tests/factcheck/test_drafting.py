"""A draft is read in blocks and sentences; what is no prose is blanked out in its place."""

from __future__ import annotations

import pytest

from cqtrade.factcheck.draft import Kind, blocks, sentences
from cqtrade.factcheck.masking import masked


def shown(text: str, *titles: str) -> str:
    """Return what is left of *text*, without the blanks around it."""
    return " ".join(masked(text, titles).split())


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a `5 cars` b", "a b"),
        ("```\n5 cars\n```\nb", "b"),
        ("~~~~\n5\n~~~\n6\n~~~~\nb", "b"),
        ("a [5 cars](https://example.org/7) b", "a 5 cars b"),
        ("a <b>5</b> c", "a 5 c"),
        ("a <!-- 5 --> b", "a b"),
        ("see https://example.org/2024/5 now", "see now"),
        ("见https://example.org/5，好", "见 ，好"),
        ("5 cars[^1] and 6[2]", "5 cars and 6"),
        ("[^1]: A, para. 4, 8, http://x.org/5 (accessed 2 May 2024)", "A, , ( )"),
        ("**5** _billion_ yuan", "5 billion yuan"),
        ("snake_case", "snake_case"),
        ("> 5 cars", "5 cars"),
        ("---\ntitle: 5\n---\na", "a"),
        ("```\nnever closed 5", ""),
    ],
)
def test_what_is_no_prose_is_blanked_out(text: str, left: str) -> None:
    assert shown(text) == left


def test_the_title_of_a_source_is_no_prose() -> None:
    assert shown("See “Exports EXCEED 450 billion” of KrASIA", "Exports exceed 450 billion") == (
        "See “ ” of KrASIA"
    )


@pytest.mark.parametrize("text", ["a `5` b\r\n```\r\nx\r\n```\r\n", "[a](b)\n> c\n**d**"])
def test_everything_stays_in_its_place(text: str) -> None:
    assert [len(line) for line in masked(text).split("\n")] == [
        len(line) for line in text.split("\n")
    ]


DRAFT = """\
# Trade

One. Two,
still two. Approx. 5 cars.

1. first
- second
  goes on

| a | b |
|---|---|
| 1 | 2 |

Setext
======
"""


def test_a_draft_is_read_in_blocks() -> None:
    assert [(each.kind, DRAFT[each.start : each.end]) for each in blocks(DRAFT)] == [
        (Kind.HEADING, "Trade"),
        (Kind.PROSE, "One. Two,\nstill two. Approx. 5 cars."),
        (Kind.ITEM, "first"),
        (Kind.ITEM, "second\n  goes on"),
        (Kind.ITEM, "| a | b |"),
        (Kind.ROW, "| 1 | 2 |"),
        (Kind.HEADING, "Setext"),
    ]


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("One. Two.", ["One.", "Two."]),
        ("It was 5.5 billion. 2024 was good.", ["It was 5.5 billion.", "2024 was good."]),
        ("About (approx. 5) cars. Done!", ["About (approx. 5) cars.", "Done!"]),
        ("甲。乙！丙", ["甲。", "乙！", "丙"]),
        ("A short line\nAnother", ["A short line", "Another"]),
        ("U.S. Customs said so.", ["U.S. Customs said so."]),
    ],
)
def test_a_block_is_read_in_sentences(text: str, several: list[str]) -> None:
    (block,) = blocks(text)

    assert [text[start:end].strip() for start, end in sentences(text, block)] == several
