"""Any article is drafted as a source file that loads and leaves no number of it out, or refused."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from cqtrade.drafting import draft, heading, written
from cqtrade.drafting.article import TooLong
from cqtrade.loader import folders
from tests.builders import SEED
from tests.fuzz.target import Target

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cqtrade.model import Codelists

_PLACE = TemporaryDirectory(prefix="cqtrade-fuzz-")


def hold(data: bytes) -> None:
    """Draft the source file of a text, and assert that it is sound but for what is reviewed."""
    text = data.decode(errors="replace")
    try:
        drafted = draft(text, _codelists())
    except TooLong:
        return
    path = Path(_PLACE.name) / "drafted.toml"
    path.write_text(written(drafted, heading("drafted", text, {})), "utf-8")
    file = folders.read_source(path)
    assert not file.faults
    assert file.source is not None


@cache
def _codelists() -> Codelists:
    return folders.read_codelists([SEED]).codelists


def _sound() -> Iterable[bytes]:
    texts = (
        "A title\n\nIn 2031 exports of cars were over 5 billion yuan (6 billion USD), up 8%.",
        "标题\n2031年前三季度，出口汽车近5亿元，同比增长三成；占百分之八。",
        "It ranked first of 41 companies; sales doubled to 1,650 vehicles.",
    )
    return (each.encode() for each in texts)


TARGET = Target(
    hold,
    (
        *(
            "In 2031 ",
            "exports of cars ",
            "were ",
            "rose ",
            "fell ",
            "by ",
            "to ",
            "and ",
            ", ",
            ". ",
        ),
        *(
            "5 billion yuan",
            "8%",
            "over ",
            "half ",
            "two-thirds ",
            "41 companies ",
            "(6 billion USD) ",
        ),
        *("ranked first ", "doubled ", "dozens of ", "CS75 ", "-3", "\n", "\t", "1,650 vehicles "),
        *(
            "2031年",
            "前三季度",
            "出口",
            "5亿元",
            "增长",
            "下降",
            "三成",
            "，",
            "。",
            "第一",
            "数十",
        ),
        *("“", "”", "零部件", "同比", "近", "占", "百分之八", "；", "=", "@", '"', "\\", "½", "０"),
        *("\u2028", "\x0b", "\u00a0", "\u202e", "\x00", "#", "'''", "[", "%", "第", "倍", "重庆"),
    ),
    "",
    _sound,
)
