"""Labels of codes, and several of anything, in the language spoken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.language import is_chinese, said

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cqtrade.model import Code


def label(code: str, entries: Mapping[str, Code]) -> str:
    """Return the label of a code in the language spoken, the code itself where it has none."""
    entry = entries.get(code)
    return called(entry) if entry else code


def called(entry: Code) -> str:
    """Return the label in the language spoken; in English where there is no Chinese one."""
    return entry.zh if is_chinese() and entry.zh else entry.en


def listed(several: Iterable[str]) -> str:
    """Return several one after another: `a, b`, 甲、乙."""
    return said(", ").join(several)


def either(several: Iterable[str]) -> str:
    """Return several of which any is meant: `a or b`, 甲或乙."""
    return said(" or ").join(several)


def level_and_growth(level: str, growth: str) -> str:
    """Return what a figure says, of which either may be wanting: `454.97 billion CNY, +8.4%`."""
    if level and growth:
        return said("{level}, {growth}", level=level, growth=growth)
    return level or growth


def clauses(several: Iterable[str]) -> str:
    """Return several clauses one after another: `a; b`, 甲；乙."""
    return said("; ").join(several)
