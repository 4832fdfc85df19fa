"""A word list is searched, whatever is in it."""

from __future__ import annotations

import os
import string
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtrade.completion import words
from tests.completion.asking import offered, told

if TYPE_CHECKING:
    from pathlib import Path

TITLE = words.heading(["/d"])
CODES = st.text(string.ascii_letters + string.digits + "-é机", min_size=1)


def a_list(*lines: tuple[str, str]) -> bytes:
    """Return a list of kinds and words, in order."""
    several = {f"{kind}\t{word}\t\n".encode() for kind, word in lines if words.is_safe(word)}
    ordered: list[bytes] = sorted(several, key=lambda line: line.lower())
    return TITLE + b"".join(ordered)


@given(st.lists(st.tuples(st.sampled_from(["id", "sector"]), CODES)), CODES)
def test_what_is_found_is_what_begins_so(lines: list[tuple[str, str]], typed: str) -> None:
    def folded(text: str) -> bytes:
        return text.encode().lower()

    expected = {
        word
        for kind, word in lines
        if kind == "sector" and folded(word).startswith(folded(typed)) and words.is_safe(word)
    }

    assert words.beginning(a_list(*lines), "sector", typed).keys() == expected


@given(st.binary(), st.sampled_from(["", "a", "機", "\x00"]))
def test_any_bytes_are_searched_to_an_end(raw: bytes, typed: str) -> None:
    assert all(map(words.is_safe, words.beginning(TITLE + raw, "id", typed)))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", {"paper:": "", "times:": ""}),
        ("paper:", {"paper:cars/": "", "paper:ships/": ""}),
        ("paper:ships/9", {f"paper:ships/9{each}": "" for each in ["", *range(10)]}),
    ],
)
def test_many_words_are_told_step_by_step(typed: str, expected: dict[str, str]) -> None:
    several = [
        f"{paper}:{kind}/{number}"
        for paper in ("paper", "times")
        for kind in ("cars", "ships")
        for number in range(150)
    ]
    expected = {each: "" for each in expected if not each[-1].isdigit() or each in several}

    assert words.beginning(a_list(*(("id", each) for each in several)), "id", typed) == expected


def test_too_many_words_without_steps_are_not_told() -> None:
    several = (("short", f"{number:06x}") for number in range(6_000))

    assert words.beginning(a_list(*several), "short", "") == {}


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(b"", id="empty"),
        pytest.param(TITLE[:-1], id="a line without an end"),
        pytest.param(TITLE, id="nothing but the heading"),
        pytest.param(words.heading(["/e"]) + b"sector\tgpm\t\n", id="of another folder"),
        pytest.param(b"sector\tgpm\t\n", id="no heading"),
        pytest.param(TITLE + b"sector\tgpm", id="cut off"),
        pytest.param(TITLE + b"sector\n", id="no word"),
        pytest.param(TITLE + b"sector\t\t\n", id="an empty word"),
        pytest.param(TITLE + b"sector\tg\xff\t\n", id="no UTF-8"),
        pytest.param(TITLE + b"sector\tg\x1b[31m\t\n", id="a control character"),
        pytest.param(TITLE + b"sector\tg$(reboot)\t\n", id="a command"),
        pytest.param(TITLE + b"sector\tg;reboot\t\n", id="two commands"),
        pytest.param(TITLE + b"sector\t:files\t\n", id="a direction"),
        pytest.param(TITLE + b"sector\t--help\t\n", id="an option"),
        pytest.param(TITLE + "sector\tg\u202e\t\n".encode(), id="a right-to-left override"),
        pytest.param(TITLE + bytes(100_000), id="noughts"),
        pytest.param(TITLE + b"sector\tg" + b" " * 17 * 2**20, id="huge"),
    ],
)
def test_from_a_broken_list_nothing_is_told(own_list: Path, raw: bytes) -> None:
    own_list.write_bytes(raw)

    assert offered("cqtrade sector g", CQTRADE_DATA="/d") == []


def test_a_meaning_that_is_unsafe_is_left_out(own_list: Path) -> None:
    own_list.write_bytes(TITLE + b"sector\tgpm\t\x1b[31mred\n")

    assert told("cqtrade sector g", CQTRADE_DATA="/d") == {"gpm": ""}


def test_a_folder_in_the_place_of_a_list_is_none(own_list: Path) -> None:
    own_list.mkdir()

    assert offered("cqtrade sector g", CQTRADE_DATA="/d") == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_in_the_place_of_a_list_is_not_waited_for(own_list: Path) -> None:
    os.mkfifo(own_list)

    assert offered("cqtrade sector g", CQTRADE_DATA="/d") == []


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="whoever runs this may read everything"
)
def test_a_list_that_may_not_be_read_is_none(own_list: Path) -> None:
    own_list.write_bytes(TITLE + b"sector\tgpm\t\n")
    own_list.chmod(0)

    assert offered("cqtrade sector g", CQTRADE_DATA="/d") == []


@pytest.mark.parametrize("word", ["", "-f", "#a", "a b", "a'b", "a*", "~a", "a\x00", "a\n", "a$b"])
def test_a_word_that_a_shell_would_read_otherwise_is_not_safe(word: str) -> None:
    assert not words.is_safe(word)
