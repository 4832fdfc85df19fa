"""Numbers beside their marks, as many as there is room for."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from cqtrade.render.svg.canvas import PAPER, Letters
from cqtrade.render.svg.letters import broken, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cqtrade.chart import Mark, TimePanel
    from cqtrade.render.svg.canvas import Canvas, Point
    from cqtrade.render.svg.places import Places

_LABEL = Letters(10.5, halo=True)
_PLAN_WIDE = 150.0
_TINY = 8.0


def write(canvas: Canvas, panel: TimePanel, places: Sequence[Point], taken: Places) -> int:
    """Write as many numbers as there is room for, those at the ends of time and size first.

    Return how many are left out.
    """
    high, left_out = _LABEL.size + 2, 0
    for number in _by_weight(panel):
        mark, at = panel.marks[number], places[number]
        for lines in _wordings(mark):
            wide = max(width(line, _LABEL.size) for line in lines)
            if box := taken.near(at, wide, high * len(lines)):
                for place, line in enumerate(lines, 1):
                    base = (box.left, box.top + place * high - 2.5)
                    canvas.text(base, line, _LABEL, "value")
                break
        else:
            left_out += 1
            if mark.doubt:
                _doubt(canvas, at, taken)
    return left_out


def _doubt(canvas: Canvas, at: Point, taken: Places) -> None:
    """Put a question mark beside a mark without a number, or in it where there is no room."""
    box = taken.near(at, width("?", _LABEL.size), _LABEL.size + 2)
    if box:
        canvas.text((box.left, box.bottom - 2.5), "?", _LABEL._replace(bold=True), "doubt")
    else:
        inside = Letters(_TINY, "middle", PAPER, bold=True)
        canvas.text((at[0], at[1] + _TINY / 3), "?", inside, "doubt")


def _wordings(mark: Mark) -> list[list[str]]:
    """Return a label with its plan, and without, should there be no room for it."""
    short = mark.short or mark.text
    plan = [[short, *broken(mark.plan, _LABEL.size, _PLAN_WIDE)]] if mark.plan else []
    return [*plan, [short]]


def _by_weight(panel: TimePanel) -> list[int]:
    several = range(len(panel.marks))
    by_number = sorted(several, key=lambda each: panel.marks[each].number)
    times = Counter((mark.begin, mark.end) for mark in panel.marks)
    disputed = [
        each for each in several if times[panel.marks[each].begin, panel.marks[each].end] > 1
    ]
    doubtful = [each for each in several if panel.marks[each].doubt]
    first = [several[-1], several[0], by_number[-1], by_number[0], *disputed, *doubtful]
    return list(dict.fromkeys([*first, *several]))
