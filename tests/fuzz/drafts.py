"""Any draft is checked: each of its figures once, where it stands, with a verdict and a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.dataset import load
from cqtrade.factcheck import Checker, Verdict
from cqtrade.factcheck.footnotes import Notes, with_footnotes
from tests.builders import SEED
from tests.fuzz.target import Target, require_one_safe_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cqtrade.factcheck import Checked

_DATASET = load(SEED)
_CHECKER = Checker(_DATASET)


def hold(data: bytes) -> None:
    """Check a draft, and assert what is promised of the verdicts and of the footnotes."""
    text = data.decode(errors="replace")
    several = _CHECKER.check(text)
    place = 0
    for each in several:
        assert place <= each.start < each.end <= len(text)
        _hold_place(each, text)
        _hold_verdict(each)
        place = each.end
    _hold_footnotes(text, several)


def _hold_place(each: Checked, text: str) -> None:
    assert text[each.start : each.end] == each.text
    assert each.line >= 1
    assert each.column >= 1
    line = text[each.start - each.column + 1 : each.start]
    assert "\n" not in line


def _hold_verdict(each: Checked) -> None:
    assert len(each.figures) == len(each.expected)
    if each.verdict is Verdict.SUPPORTED:
        assert each.figures
    if each.verdict in {Verdict.HEDGE, Verdict.CLOSE, Verdict.CONTRADICTED}:
        assert each.figures
        assert each.notes
    for note in each.notes:
        require_one_safe_line(note)


def _hold_footnotes(text: str, several: tuple[Checked, ...]) -> None:
    """Footnotes stand behind the supported figures, and the draft is otherwise as it was."""
    for notes in Notes:
        noted = with_footnotes(text, several, _DATASET.sources, notes)
        supported = [each for each in several if each.verdict is Verdict.SUPPORTED]
        place = added = 0
        for each in supported:
            assert noted[place + added : each.end + added] == text[place : each.end]
            mark = noted[each.end + added :]
            assert mark.startswith(notes.value.partition("{")[0])
            added += mark.index("]") + 1
            place = each.end
        assert noted[place + added :].startswith(text[place:])
        assert supported or noted == text


def _sound() -> Iterable[bytes]:
    drafts = (
        "In 2023 Chongqing's exports were 470 billion yuan.",
        "# 2024\n\nExports of machinery rose 8.4% to 454.97 billion yuan.",
        "2024年重庆机电产品出口4549.7亿元，增长8.4%。",
        "| product | 2025Q1-Q3 |\n|---|---|\n| laptops | 112.8 billion |",
        "前三季度，重庆进出口 5819.8 亿元；其中 exports 400.83 billion yuan.",
        "1. Exports: 33.73 billion (+6.4%)\n2. of which electric 9.79 billion [^1]",
    )
    return (each.encode() for each in drafts)


TARGET = Target(
    hold,
    (
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
        *("share", "half", "not", "Chengdu", "the city", "\n", "\n\n", "|", "#", "- ", "`", "**"),
        *(
            "respectively",
            "laptops",
            "a year",
            "last year",
            "first three quarters",
            "\u202e",
            "\x00",
        ),
        *(
            "机电产品",
            "增长",
            "下降",
            "占",
            "三成",
            "同比",
            "其中",
            "分别",
            "、",
            "；",
            "。",
            "前三季度",
        ),
        *(
            "33.73",
            "9.79",
            "69.1%",
            "over",
            "nearly",
            "超过",
            "近",
            "14 million units",
            "1/2",
            "[1]",
        ),
        *(
            "vehicles",
            "automobiles",
            "electric vehicles",
            "汽车",
            "新能源汽车",
            "笔记本电脑",
            "\r\n",
        ),
        *("<b>", "[a](http://b.c)", "https://x.y/1", "> ", "|---|---|\n", "1.", "2025Q1-Q3", "～"),
    ),
    " ",
    _sound,
)
