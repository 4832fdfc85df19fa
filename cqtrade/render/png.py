"""A chart as a PNG, drawn from its SVG with the fonts of the system."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cqtrade.errors import Undrawable
from cqtrade.render import svg

if TYPE_CHECKING:
    from cqtrade.chart import Chart

# So that letters are sharp in print: two points for each of the SVG.
ZOOM = 2
_CHINESE = re.compile(r"[\u3400-\u9fff]")
# Two letters each that no font draws alike: where they look alike, both are boxes or nothing.
_LATIN_PROBE, _CHINESE_PROBE = ("E", "O"), ("一", "龙")


def picture(chart: Chart) -> bytes:
    """Return *chart* as a PNG.

    Raises Undrawable where the library that draws it, or every font, is missing.
    """
    if not _are_told_apart(*_LATIN_PROBE):
        raise Undrawable(
            "no font is found to draw letters with",
            "-o FILE.svg leaves that to the reader's program",
        )
    return _drawn(svg.text(chart), ZOOM)


def caution(chart: Chart) -> str:
    """Return what a picture of *chart* would lack here: Chinese letters, which are then boxes."""
    if not _CHINESE.search(svg.text(chart)) or _are_told_apart(*_CHINESE_PROBE):
        return ""
    return "no font here has Chinese letters: they are boxes in the PNG, and whole in an SVG"


def _drawn(document: str, zoom: int) -> bytes:
    try:
        import resvg_py
    except ImportError:
        sentence = "a PNG is drawn by resvg_py, which is not installed"
        raise Undrawable(sentence, "pip install 'cqtrade[png]', or write an SVG") from None
    return bytes(resvg_py.svg_to_bytes(svg_string=document, zoom=zoom))


def _are_told_apart(one: str, other: str) -> bool:
    return _drawn(_letter(one), 1) != _drawn(_letter(other), 1)


def _letter(letter: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20" font-family="{svg.FONTS}">'
        f'<text x="2" y="16" font-size="14">{letter}</text></svg>'
    )
