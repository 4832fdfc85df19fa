"""What may come next in a line is told, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cqtrade.completion.answer import respond
from tests.completion.asking import escaped, offered, told

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("words_of_data")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("cqtrade fa", ["facts", "factcheck"]),
        ("cqtrade FACTS", ["facts"]),
        ("cqtrade da", ["data"]),
        ("cqtrade data ", ["check", "draft", "info"]),
        ("cqtrade data c", ["check"]),
        ("cqtrade data -", ["--help", "-h"]),
        ("cqtrade data check --te", ["--texts"]),
        ("cqtrade --", ["--version", "--help"]),
        ("cqtrade --version se", ["sector", "series"]),
        ("cqtrade fx --se", ["--sector"]),
        ("cqtrade facts --co", ["--company", "--columns", "--color"]),
        ("cqtrade compare --a", ["--all"]),
        ("cqtrade facts --format ", ["table", "csv", "tsv", "json", "jsonl", "markdown"]),
        ("cqtrade facts -f j", ["json", "jsonl"]),
        ("cqtrade facts --format=j", ["--format=json", "--format=jsonl"]),
        ("cqtrade facts --currency=u", ["--currency=USD"]),
        ("cqtrade facts --kind r", ["reported", "rule", "rank"]),
        ("cqtrade facts --columns gr", ["growth", "growth_low", "growth_high", "growth_hedge"]),
        ("cqtrade facts --columns=id,so", ["--columns=id,source"]),
        ("cqtrade facts --columns id,nothing,so", []),
        ("cqtrade conflicts --strength d", ["doubt"]),
        ("cqtrade completion ", ["bash", "zsh", "fish"]),
        ("cqtrade sector gp", ["gpm"]),
        ("cqtrade sector GP", ["gpm"]),
        ("cqtrade facts --sector gp", ["gpm"]),
        ("cqtrade facts --sector=gp", ["--sector=gpm"]),
        ("cqtrade company sen", ["senci"]),
        ("cqtrade facts --subject sen", ["senci"]),
        ("cqtrade facts --subject dazu", ["dazu"]),
        ("cqtrade facts --indicator amazon-b", ["amazon-business-sales"]),
        ("cqtrade facts --partner mid", ["middle-east"]),
        ("cqtrade facts --period 2025Q1-", ["2025Q1-Q3"]),
        ("cqtrade facts --period ann", ["annual"]),
        ("cqtrade facts --since ann", []),
        ("cqtrade compare 2023-", ["2023-12-31"]),
        ("cqtrade compare 2023 2025q", ["2025Q1-Q3"]),
        ("cqtrade breakdown auto", ["automobiles"]),
        ("cqtrade breakdown automobiles 2025q", ["2025Q1-Q3"]),
        ("cqtrade breakdown --by t", ["trade-mode"]),
        ("cqtrade series chongqing/automobiles/e", ["chongqing/automobiles/exports"]),
        ("cqtrade sources kr", ["krasia-gpm-belt"]),
        ("cqtrade show 7d3c", ["7d3cf7"]),
        (
            "cqtrade show 36kr-gpm-belt:chongqing/mini",
            ["36kr-gpm-belt:chongqing/mini-tillers/share-of-output@annual"],
        ),
        ("cqtrade cite 7d3cf7 krasia-gpm-belt 7d3c", ["7d3cf7"]),
        ("cqtrade cite --style bibtex 7d3c", ["7d3cf7"]),
        ("cqtrade cite -- 7d3c", ["7d3cf7"]),
        ("cqtrade cite -- --style", []),
        ("cqtrade find laptop gp", ["gpm"]),
        ("cqtrade factcheck ", [":files"]),
        ("cqtrade facts -o ", [":files"]),
        ("cqtrade facts --output=a", [":files"]),
        ("cqtrade facts --data ", [":folders"]),
        ("cqtrade data check --texts ", [":folders"]),
        ("cqtrade find --limit ", []),
        ("cqtrade find --limit=", []),
        ("cqtrade facts --bom=", []),
        ("cqtrade facts --unknown=", []),
        ("cqtrade facts zz", []),
        ("cqtrade sector zz", []),
        ("cqtrade unknown ", []),
        ("cqtrade data unknown ", []),
        ("cqtrade", []),
        ("", []),
    ],
)
def test_words_that_may_come_next(line: str, words: list[str]) -> None:
    assert offered(line)[:4] == words[:4]


def test_everything_is_told_where_nothing_is_typed() -> None:
    found = offered("cqtrade ")

    assert {"sector", "cite", "data", "completion"} <= set(found)


def test_options_are_told_where_there_is_no_argument_left() -> None:
    assert {"--sector", "--help"} <= set(offered("cqtrade sector gpm "))


def test_words_are_told_with_what_they_mean() -> None:
    assert [
        told("cqtrade sector gp"),
        told("cqtrade show 7d3c"),
        told("cqtrade data i"),
        told("cqtrade facts --format=ma", "fish"),
    ] == [
        {"gpm": "General-purpose machinery"},
        {"7d3cf7": "36kr-gpm-belt:chongqing/mechanical-electrical/exports@2024"},
        {"info": "Show where the dataset is, what is in it, and its digest."},
        {"--format=markdown": ""},
    ]


@pytest.mark.parametrize("line", ["cqtrade sector 通用", "cqtrade find 通用机"])
def test_a_chinese_name_becomes_the_code(line: str) -> None:
    assert offered(line) == ["gpm"]


def test_chinese_names_of_several_codes_are_told_themselves() -> None:
    assert told("cqtrade facts --sector 长安") == {
        "长安CS35": "changan-cs35",
        "长安CS75": "changan-cs75",
    }


def test_fish_is_told_the_chinese_name_which_it_would_not_take_a_code_for() -> None:
    assert told("cqtrade sector 通用", "fish") == {"通用机械": "gpm"}


@pytest.mark.parametrize("shell", ["bash", "complete_bash", "bash_complete"])
def test_a_shell_may_ask_as_typer_does(shell: str) -> None:
    assert offered("cqtrade sector gp", shell) == ["gpm"]


@pytest.mark.parametrize("shell", ["", "1", "powershell", "\x1b[31m", "_", "bashful"])
def test_another_shell_is_told_nothing(shell: str) -> None:
    assert offered("cqtrade sector gp", shell) == []


def test_words_that_are_counted_are_as_good_as_a_line(data: Path) -> None:
    line = {"COMP_WORDS": "cqtrade\nsector\ngp", "COMP_CWORD": "2"}
    asked = {"_CQTRADE_COMPLETE": "bash", "CQTRADE_DATA": str(data), **line}

    assert respond(asked) == b"gpm\n"


@pytest.mark.parametrize(
    "asked", [{}, {"COMP_WORDS": "cqtrade sec"}, {"COMP_WORDS": "a", "COMP_CWORD": "x"}]
)
def test_where_no_line_is_given_nothing_is_told(asked: dict[str, str]) -> None:
    assert respond({"_CQTRADE_COMPLETE": "bash", **asked}) == b""


def test_the_folder_in_the_line_goes_before_the_one_in_the_environment(data: Path) -> None:
    line = f"cqtrade sector --data {data} gp"

    assert [offered(line, CQTRADE_DATA="/nowhere"), offered(line.replace(" /", "=/", 1))] == [
        ["gpm"],
        ["gpm"],
    ]


def test_the_folder_in_the_environment_goes_before_the_shipped_one(data: Path) -> None:
    line = "cqtrade sector gp"

    assert [offered(line, CQTRADE_DATA="/nowhere"), offered(line, CQTRADE_DATA=str(data))] == [
        [],
        ["gpm"],
    ]


def test_a_folder_may_be_in_a_home(
    data: Path, monkeypatch: pytest.MonkeyPatch, listed: Path
) -> None:
    monkeypatch.setenv("HOME", str(data.parent))
    monkeypatch.setenv("CQTRADE_CACHE", str(listed))

    assert offered(f"cqtrade sector --data ~/{data.name} gp") == ["gpm"]


def test_commands_and_options_are_told_without_a_list() -> None:
    nowhere = {"CQTRADE_DATA": "/nowhere"}

    assert [
        offered("cqtrade sec", **nowhere),
        offered("cqtrade facts --kind ta", **nowhere),
        offered("cqtrade sector g", **nowhere),
    ] == [["sector"], ["target"], []]


@pytest.mark.parametrize(
    "line",
    [
        "cqtrade sector \x1b]0;owned\x07",
        "cqtrade facts --columns \x1b[31m,i",
        "cqtrade facts --\x1b[31m=",
        "cqtrade facts --format=\x1b[31m",
        "cqtrade show " + "a" * 100_000,
        "cqtrade " * 20_000,
        "'" * 9_999,
        "cqtrade sector \u202egp",
        "cqtrade facts --sector '\tgp",
        "cqtrade facts --sector 'gpm\tG",
        "cqtrade facts --data '\0' --sector g",
        "cqtrade facts --data ~nobody-of-that-name/x --sector g",
        escaped(b"cqtrade sector \xff\xfe"),
        escaped(b"cqtrade facts --data \xff --sector g"),
        escaped(b"\xff"),
    ],
    ids=repr,
)
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_to_what_nobody_means_nothing_is_told(line: str, shell: str) -> None:
    assert offered(line, shell) == []
