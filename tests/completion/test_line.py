"""A line so far is read as a shell reads it."""

import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtrade.completion.line import LONGEST, numbered, parted


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("", [""]),
        ("cqtrade", ["cqtrade"]),
        ("cqtrade ", ["cqtrade", ""]),
        ("cqtrade  sector\tg", ["cqtrade", "sector", "g"]),
        ("cqtrade 'a b", ["cqtrade", "a b"]),
        ("cqtrade a\u3000b", ["cqtrade", "a\u3000b"]),
        ('cqtrade "a b" c', ["cqtrade", "a b", "c"]),
        (r"cqtrade a\ b", ["cqtrade", "a b"]),
        (r"cqtrade a\:b", ["cqtrade", "a:b"]),
        (r"cqtrade 'a\b'", ["cqtrade", r"a\b"]),
        ("cqtrade a\\", ["cqtrade", "a"]),
        ("cqtrade \"a'b", ["cqtrade", "a'b"]),
    ],
)
def test_a_line_is_parted_at_spaces_that_are_not_quoted(line: str, words: list[str]) -> None:
    assert parted(line) == words


@given(st.lists(st.text(min_size=1), min_size=1))
def test_whatever_is_quoted_is_read_back(words: list[str]) -> None:
    assert parted(shlex.join(words)) == words


def test_a_line_that_nobody_types_has_no_words() -> None:
    assert parted("a " * LONGEST) == [""]


@pytest.mark.parametrize(
    ("current", "words"),
    [
        ("0", ["cqtrade"]),
        ("1", ["cqtrade", "sector"]),
        ("3", ["cqtrade", "sector", "gpm", ""]),
        ("4", []),
        ("-1", []),
        ("", []),
        ("one", []),
        ("²", []),
        ("9" * 5000, []),
    ],
)
def test_words_are_counted_as_bash_counts_them(current: str, words: list[str]) -> None:
    assert numbered("cqtrade sector gpm", current) == words
