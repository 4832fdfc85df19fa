"""Drafts written by hand, true and false figures mixed; `drafts/README.md` tells of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cqtrade.factcheck import Verdict

if TYPE_CHECKING:
    from cqtrade.factcheck import Checker

DRAFTS = Path(__file__).parent / "drafts"
PATHS = sorted(DRAFTS.glob("*/*.md"))
TRAPS = (DRAFTS / "traps.md").read_text("utf-8").split("\n----\n")


def parts(path: Path) -> tuple[str, list[list[str]]]:
    """Return a draft, and for each figure in it what is true of it and how it begins."""
    draft, _, told = path.read_text("utf-8").partition("====\n")
    return draft, [line.split(": ", 1) for line in told.splitlines()]


def told(verdict: Verdict, expected: str) -> str:
    """Return a verdict in the words of the files; what is missed is called wrong."""
    match verdict:
        case Verdict.SUPPORTED:
            return "supported"
        case Verdict.HEDGE:
            return "hedge"
        case _:
            return "missed" if expected == "missed" else "wrong"


def test_there_are_drafts_in_both_languages() -> None:
    english = [path for path in PATHS if path.stem.startswith("en")]

    assert (len(english) >= 10, len(PATHS) - len(english) >= 5) == (True, True)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_figure_of_a_draft_gets_its_verdict(checker: Checker, path: Path) -> None:
    draft, expected = parts(path)
    checked = checker.check(draft)

    assert [
        [told(one.verdict, word), figure if figure in one.text else one.text]
        for one, (word, figure) in zip(checked, expected, strict=True)
    ] == expected


def test_nine_in_ten_right_figures_are_supported() -> None:
    words = [word for path in PATHS for word, _ in parts(path)[1]]

    assert words.count("supported") >= 0.9 * (words.count("supported") + words.count("missed"))


@pytest.mark.parametrize("trap", TRAPS)
def test_no_figure_of_a_trap_is_supported(checker: Checker, trap: str) -> None:
    assert Verdict.SUPPORTED not in {each.verdict for each in checker.check(trap)}


@pytest.mark.parametrize("trap", TRAPS)
def test_a_trap_has_a_figure(checker: Checker, trap: str) -> None:
    assert checker.check(trap)
