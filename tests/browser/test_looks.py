"""A page fits every screen, is legible in light and dark, and prints whole."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.browser.chromium import Browser

WIDTHS = (320, 375, 768, 1280)
THEMES = ("light", "dark")
# Of every text that is seen: its contrast with what is behind it, its size, its words.
CONTRASTS = """
(() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgb = (color) => {
    canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const behind = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const color = rgb(getComputedStyle(each).backgroundColor);
      if (color[3] === 255) return color;
    }
    return [255, 255, 255, 255];
  };
  const light = ([r, g, b]) => [r, g, b].map((each) => each / 255)
    .map((each) => each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4)
    .reduce((sum, each, n) => sum + each * [0.2126, 0.7152, 0.0722][n], 0);
  const contrast = (one, other) => {
    const [a, b] = [light(one), light(other)].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  };
  document.querySelectorAll('details').forEach((each) => { each.open = true; });
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const words = walker.currentNode.textContent.trim();
    if (!words || !element.checkVisibility() || element.closest('script, title, desc')) continue;
    const style = getComputedStyle(element);
    const color = element.closest('svg') ? style.fill : style.color;
    found.push([contrast(rgb(color), behind(element)), words.slice(0, 40)]);
  }
  return found;
})()
"""


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["report", "chinese"])
def test_no_page_is_wider_than_its_screen(
    browser: Browser, request: pytest.FixtureRequest, language: str, width: int
) -> None:
    browser.resize(width)
    browser.open(request.getfixturevalue(language))
    browser.run("document.querySelectorAll('details').forEach((e) => { e.open = true; })")

    assert browser.run("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("width", [320, 375])
def test_on_a_telephone_only_charts_scroll_sideways(
    browser: Browser, report: str, width: int
) -> None:
    browser.resize(width)
    browser.open(report)
    wide = browser.run(
        "(() => { document.querySelectorAll('details').forEach((e) => { e.open = true; });"
        "return [...document.querySelectorAll('.table .scroll')]"
        ".filter((e) => e.scrollWidth > e.clientWidth).map((e) => e.textContent.slice(0, 80)); })()"
    )

    assert wide == []


@pytest.mark.parametrize("theme", THEMES)
def test_all_text_stands_out(browser: Browser, report: str, theme: str) -> None:
    browser.prefer(theme)
    browser.open(report)
    contrasts = browser.run(CONTRASTS)

    assert len(contrasts) > 500
    assert [each for each in contrasts if each[0] < 4.5] == []


def test_a_page_is_as_light_or_dark_as_the_system(browser: Browser, report: str) -> None:
    papers = []
    for theme in THEMES:
        browser.prefer(theme)
        browser.open(report)
        papers.append(browser.run("getComputedStyle(document.body).backgroundColor"))

    assert papers == ["rgb(255, 255, 255)", "rgb(21, 24, 28)"]


@pytest.mark.parametrize(("theme", "other"), [("light", "Dark"), ("dark", "Light")])
def test_a_button_offers_the_other_theme(
    browser: Browser, report: str, theme: str, other: str
) -> None:
    browser.prefer(theme)
    browser.open(report)
    browser.run("localStorage.removeItem('cqtrade-theme')")
    browser.open(report)
    offered = browser.run("document.getElementById('theme').textContent")
    browser.click("#theme")
    chosen = browser.run("document.documentElement.dataset.theme")
    paper = browser.run("getComputedStyle(document.body).backgroundColor")
    browser.run("localStorage.removeItem('cqtrade-theme')")

    assert (offered, chosen) == (other, other.lower())
    assert paper == {"light": "rgb(21, 24, 28)", "dark": "rgb(255, 255, 255)"}[theme]


def test_on_paper_everything_is_open_and_nothing_is_to_be_clicked(
    browser: Browser, report: str
) -> None:
    browser.open(report)
    browser.prefer("dark", "print")
    seen = "[...document.querySelectorAll('{}')].filter((e) => e.checkVisibility()).length"

    assert browser.run(seen.format("input, button:not(th button), nav, .skip")) == 0
    assert browser.run(seen.format(".whole .citation")) > 10
    assert browser.run("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_a_page_prints_on_so_many_sheets_as_it_has_to_tell(browser: Browser, report: str) -> None:
    browser.open(report)
    printed = browser.printed()

    assert 3 <= sheets(printed) <= 20


def sheets(pdf: bytes) -> int:
    """Return how many sheets a PDF has."""
    streams = re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL)
    texts = [pdf, *filter(None, map(_unpacked, streams))]
    return sum(len(re.findall(rb"/Type\s*/Page\b", each)) for each in texts)


def _unpacked(stream: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(stream)
    except zlib.error:
        return b""
