"""A PNG is drawn from the SVG, and never silently without its letters."""

from __future__ import annotations

import struct
import sys

import pytest

from cqtrade.chart import Chart, Row
from cqtrade.errors import Undrawable
from cqtrade.render import png
from tests.chart.drawings import a_bar, of_rows

ENGLISH = of_rows(Row(label="Cars", marks=(a_bar("4"),), text="4 t"))
CHINESE = of_rows(Row(label="汽车", marks=(a_bar("4"),), text="4 t"))


def fonts(monkeypatch: pytest.MonkeyPatch, *, latin: bool, chinese: bool) -> None:
    """Pretend that the system has such fonts."""
    has = {("E", "O"): latin, ("一", "龙"): chinese}
    monkeypatch.setattr(png, "_are_told_apart", lambda *letters: has[letters])


def test_a_picture_is_twice_as_wide_as_its_svg(monkeypatch: pytest.MonkeyPatch) -> None:
    fonts(monkeypatch, latin=True, chinese=True)
    drawn = png.picture(ENGLISH)

    assert (drawn[:8], struct.unpack(">I", drawn[16:20])[0]) == (b"\x89PNG\r\n\x1a\n", 1600)


def test_without_any_font_there_is_no_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    fonts(monkeypatch, latin=False, chinese=False)

    with pytest.raises(Undrawable, match="no font is found to draw letters with") as told:
        png.picture(ENGLISH)

    assert told.value.hint == "-o FILE.svg leaves that to the reader's program"


def test_without_the_library_it_is_said_how_to_have_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)

    with pytest.raises(
        Undrawable, match="a PNG is drawn by resvg_py, which is not installed"
    ) as told:
        png.picture(ENGLISH)

    assert (told.value.exit, "cqtrade[png]" in told.value.hint) == (2, True)


@pytest.mark.parametrize(
    ("chart", "has_chinese", "told"),
    [
        (CHINESE, 0, "no font here has Chinese letters"),
        (CHINESE, 1, ""),
        (ENGLISH, 0, ""),
    ],
    ids=["no font for it", "a font for it", "nothing Chinese in it"],
)
def test_missing_chinese_letters_are_told(
    monkeypatch: pytest.MonkeyPatch, chart: Chart, has_chinese: int, told: str
) -> None:
    fonts(monkeypatch, latin=True, chinese=bool(has_chinese))

    assert png.caution(chart).partition(":")[0] == told
