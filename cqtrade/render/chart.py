"""A chart in the letters of a terminal: labels, bars and every figure in words."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len, set_cell_size

from cqtrade.chart import Nature, Role, RowPanel
from cqtrade.language import Language, said, speaking
from cqtrade.render import bars, key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cqtrade.chart import Chart, Mark, Panel
    from cqtrade.chart.axis import Axis
    from cqtrade.render.bars import Glyphs
    from cqtrade.render.screen import Screen

# As wide as it is drawn where no screen says how wide it is, and at the most.
_WIDE, _WIDEST = 100, 200
_LONGEST_BAR, _SHORTEST_BAR = 50, 10
_LABEL_PART, _TEXT_PART = 0.3, 0.4
_BETWEEN = "  "
# Chinese may be broken after any letter.
_PIECE = re.compile(r"\s*(?:[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+)")


class _Row(NamedTuple):
    """A row in words, and its marks."""

    label: str
    marks: tuple[Mark, ...]
    text: str
    role: Role = Role.PART


class _Widths(NamedTuple):
    """How many cells the columns have; without a label column, a label has a line of its own."""

    label: int
    bar: int
    text: int


def text(chart: Chart, screen: Screen) -> str:
    """Return *chart* drawn for *screen*, every figure whole; nothing is told by colour alone."""
    glyphs = bars.UNICODE if screen.unicode else bars.ASCII
    wide = min(screen.width, _WIDEST) if screen.width <= _WIDEST * 5 else _WIDE
    with speaking(Language(chart.lang)):
        lines = [_legible(line, screen) for line in _head(chart, glyphs)]
        for panel in chart.panels:
            rows = [_escaped(row, screen) for row in _rows(panel)]
            title = _legible(_title(panel), screen)
            lines += ["", title, *_panel(rows, panel.axis, wide, glyphs)]
    for several in (chart.notes, chart.sources, (chart.colophon,) if chart.colophon else ()):
        if several:
            lines += ["", *(_legible(each, screen) for each in several)]
    return "".join(f"{each.rstrip()}\n" for line in lines for each in _broken(line, wide))


def _head(chart: Chart, glyphs: Glyphs) -> Iterator[str]:
    yield chart.title
    yield from chart.lines
    signs = (_signed(entry, glyphs) for entry in key.entries(chart))
    yield "   ".join(dict.fromkeys(signs))


def _signed(entry: key.Entry, glyphs: Glyphs) -> str:
    """Return a sign and what it stands for; how long a time is, the titles of panels tell."""
    if entry.sign is key.Sign.POINT and entry.nature is not Nature.REPORTED:
        return f"{bars.sign(entry.nature, glyphs)} {entry.words}"
    signs = {
        key.Sign.REST: glyphs.rest,
        key.Sign.BROKEN: glyphs.broken * 2,
        key.Sign.CLOSED: f"{glyphs.low}{glyphs.between}{glyphs.high}",
        key.Sign.OPEN: f"{glyphs.beyond}{glyphs.more}",
    }
    if entry.sign in signs:
        return f"{signs[entry.sign]} {entry.words}"
    return f"{bars.filling(entry.nature, Role.PART, glyphs)} {key.natures(entry.nature)}"


def _title(panel: Panel) -> str:
    axis = panel.axis
    if axis is None or axis.low <= 0 <= axis.high:
        return panel.title
    return f"{panel.title} · {said('the axis does not begin at zero')}"


def _panel(rows: Sequence[_Row], axis: Axis | None, wide: int, glyphs: Glyphs) -> Iterator[str]:
    widths = _widths(rows, wide, has_axis=axis is not None)
    for row in rows:
        bar = _bar(row, axis, widths.bar, glyphs)
        if widths.label:
            yield from _beside(row, bar, widths)
        else:
            yield from _beneath(row, bar, wide)


def _rows(panel: Panel) -> Iterator[_Row]:
    if isinstance(panel, RowPanel):
        for row in panel.rows:
            yield _Row(row.label, row.marks, row.text, row.role)
        return
    for mark in panel.marks:
        plan = f", {mark.plan}" if mark.plan else ""
        yield _Row(mark.period, (mark,), f"{mark.text}{plan} {mark.where}")


def _widths(rows: Sequence[_Row], wide: int, *, has_axis: bool) -> _Widths:
    room = wide - len(_BETWEEN) * (2 if has_axis else 1)
    label = min(max(cell_len(row.label) for row in rows), int(wide * _LABEL_PART))
    if not has_axis:
        return _Widths(label, 0, room - label)
    texts = max(cell_len(row.text) for row in rows)
    words = max(cell_len(word) for row in rows for word in row.text.split())
    figures = min(texts, max(int(wide * _TEXT_PART), words))
    bar = min(room - label - figures - 1, _LONGEST_BAR)
    if bar < _SHORTEST_BAR:
        return _Widths(0, min(wide - 1, _LONGEST_BAR), wide)
    return _Widths(label, bar, room - label - bar - 1)


def _bar(row: _Row, axis: Axis | None, cells: int, glyphs: Glyphs) -> str:
    return bars.drawn(row.marks, row.role, bars.Scale(axis, cells), glyphs) if axis else ""


def _beside(row: _Row, bar: str, widths: _Widths) -> Iterator[str]:
    """Write label, bar and text beside one another, the words in as many lines as they take."""
    labels = _broken(row.label, widths.label)
    texts = _broken(row.text, widths.text)
    blank = " " * len(bar)
    for number, (label, told) in enumerate(zip_longest(labels, texts, fillvalue="")):
        drawn = (bar if number == 0 else blank,) if bar else ()
        yield _BETWEEN.join((set_cell_size(label, widths.label), *drawn, told))


def _beneath(row: _Row, bar: str, wide: int) -> Iterator[str]:
    yield from _broken(row.label, wide)
    if bar:
        yield bar
    yield from (f"{_BETWEEN}{line}" for line in _broken(row.text, wide - len(_BETWEEN)))


def _broken(text: str, wide: int) -> list[str]:
    """Return *text* in lines of so many cells; a longer word, such as an address, stays whole."""
    if cell_len(text) <= wide:
        return [text]
    lines = [""]
    for piece in _PIECE.findall(text):
        if lines[-1] and cell_len(lines[-1] + piece) > wide:
            lines.append(piece.lstrip())
        else:
            lines[-1] += piece
    return lines


def _escaped(row: _Row, screen: Screen) -> _Row:
    """Show what the screen lacks by its number, before the width of anything is measured."""
    return row._replace(label=_legible(row.label, screen), text=_legible(row.text, screen))


def _legible(line: str, screen: Screen) -> str:
    return line.encode(screen.encoding, "backslashreplace").decode(screen.encoding)
