"""Where a line may be broken: between words, and between Chinese characters."""

from __future__ import annotations

import re

from rich.cells import cell_len

_WORD = re.compile(r"\s*\S+")
_HAN = "\u2e80-\u2fff\u3040-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WIDE = re.compile(f"[{_HAN}\u3000-\u303f\uff01-\uff60]")
# No line ends with what opens a quotation or a bracket, none begins with what closes one.
_OPENING = "（《〈「『【〔“‘"
_CLOSING = "，。、；：！？）》〉」』】〕”’…—·％,.;:!?)\\]%"
_BEFORE = "超过|不足|至少|至多|约|近|增至|年均|同比"
_UNITS = "个百分点|个国家|个港口|美元|日元|韩元|港元|欧元|英镑|标箱|班次"
_PARTS = "上半年|下半年|前三季度|第[一二三四]季度"
# A number is not torn from its hedge, its scale and its unit, nor a Latin word apart.
_PIECE = re.compile(
    rf"""\s*
    (?: （[{_HAN}、]{{1,5}}）
      | [{_OPENING}]*
        (?: {_PARTS}
          | (?:{_BEFORE})? [^\s{_HAN}{_OPENING}\u3000-\u303f\uff01-\uff60]+
            (?: (?<=[0-9%]) (?:万亿|亿|万|倍|成)? (?:{_UNITS}|[{_HAN}])? )?
          | [{_HAN}]
        ) [{_CLOSING}]*
      | \S
    )""",
    re.VERBOSE,
)


def pieces(line: str) -> list[str]:
    """Return what of a line stays together, each piece with the spaces before it."""
    return (_PIECE if _WIDE.search(line) else _WORD).findall(line)


def filled(text: str, width: int) -> str:
    """Return *text* in lines of *width* cells at most; a piece that is wider stays whole."""
    lines = [""]
    for piece in pieces(text):
        if lines[-1] and cell_len(lines[-1] + piece) > width:
            lines.append(piece.lstrip())
        else:
            lines[-1] += piece
    return "\n".join(lines)


def narrowest(text: str) -> int:
    """Return the least width in which no piece of a text is torn."""
    lines = text.split("\n")
    return max((cell_len(each.strip()) for line in lines for each in pieces(line)), default=0)


def joined(cell: str) -> str:
    """Return the lines of a cell as one; no space stands before a Chinese bracket."""
    return cell.replace("\n（", "（").replace("\n", " ")
