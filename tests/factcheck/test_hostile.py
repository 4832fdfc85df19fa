"""No text, however it is made, takes more than its share of time or breaks the checker."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtrade.dataset import load
from cqtrade.factcheck import Checker
from tests.builders import SEED

# What a repetition of could make a careless pattern read again and again.
REPEATED = [
    *("1 ", "9", "(", "[1", "`a", "<a", "<!--", "[a](", "a|1|", "*", "_a", "> ", "- 1\n", "# a\n"),
    *(
        "Jan ",
        "the first ",
        "2024 ",
        "2024-",
        "2024年",
        "from 2023 to ",
        "the end of ",
        "each year ",
    ),
    *(
        "exports ",
        "重庆",
        "中国的",
        "一",
        "1 and ",
        "8.4% ",
        "sold ",
        "Looking ",
        "Qq ",
        "a.",
        "A. ",
    ),
    *("重庆出口1亿元、", "exports 1.5 billion yuan and ", "|a|b|\n|-|-|\n|1|2|\n", "～", "\n"),
]
SMALL, LARGE = 1_000, 8_000
CHECKER = Checker(load(SEED))


def seconds(text: str) -> float:
    """Return how long a draft takes, the better of two."""
    taken = []
    for _ in range(2):
        start = process_time()
        CHECKER.check(text)
        taken.append(process_time() - start)
    return min(taken)


@pytest.mark.parametrize("part", REPEATED)
def test_eight_times_the_text_takes_no_more_than_twenty_times_as_long(part: str) -> None:
    small, large = ((part * (size // len(part) + 1))[:size] for size in (SMALL, LARGE))

    assert seconds(large) <= 20 * max(seconds(small), 0.005)


def words() -> tuple[str, ...]:
    """Return words that the checker looks at, and some that it does not."""
    return (
        *(
            "Chongqing",
            "exports",
            "imports",
            "2024",
            "8.4%",
            "454.97 billion yuan",
            "and",
            ",",
            ".",
        ),
        *(
            "rose",
            "fell",
            "to",
            "by",
            "of",
            "from",
            "(",
            ")",
            "重庆",
            "出口",
            "亿元",
            "4549.7",
            "，",
        ),
        *("share", "half", "not", "Chengdu", "the city", "\n", "\n\n", "|", "#", "-", "`", "**"),
        *(
            "respectively",
            "laptops",
            "a year",
            "last year",
            "first three quarters",
            "\u202e",
            "\x00",
        ),
    )


@given(st.lists(st.sampled_from(words()), max_size=30).map(" ".join))
def test_no_order_of_words_breaks_the_checker(draft: str) -> None:
    checked = CHECKER.check(draft)

    assert all(draft[each.start : each.end] == each.text for each in checked)


@given(st.text(max_size=80))
def test_no_text_breaks_the_checker(draft: str) -> None:
    assert all(each.line >= 1 for each in CHECKER.check(draft))
