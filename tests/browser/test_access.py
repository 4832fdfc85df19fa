"""Who does not see a page, or has no mouse, has all of it too."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.browser.chromium import Browser

SHORTCUT = "document.activeElement"


@pytest.fixture
def page(browser: Browser, report: str) -> Browser:
    """Give the browser with the report open."""
    browser.open(report)
    return browser


def nodes(page: Browser, role: str) -> list[dict[str, Any]]:
    """Return what is told to a screen reader of all that has a role."""
    tree = page.page("Accessibility.getFullAXTree")["nodes"]
    return [each for each in tree if not each["ignored"] and each["role"]["value"] == role]


def names(page: Browser, role: str) -> list[str]:
    return [str(each.get("name", {}).get("value", "")) for each in nodes(page, role)]


def test_the_first_stop_leads_past_everything_to_the_figures(page: Browser) -> None:
    page.press("Tab")
    first = page.run(f"{SHORTCUT}.textContent")
    seen = page.run(f"{SHORTCUT}.getBoundingClientRect().left >= 0")
    page.press("Enter")

    assert (first, seen) == ("Skip to the figures", True)
    assert page.run(f"{SHORTCUT}.id") == "main"


def test_the_way_through_the_page_is_the_order_of_its_parts(page: Browser) -> None:
    visited = []
    for _ in range(14):
        page.press("Tab")
        visited.append(
            page.run(
                f"{SHORTCUT}.closest('header, nav, main, footer')?.tagName ?? {SHORTCUT}.className"
            )
        )
    order = ["skip", "HEADER", "NAV", "MAIN"]
    places = [order.index(each) for each in visited]

    assert places == sorted(places)
    assert set(order[:3]) <= set(visited)


def test_what_has_the_focus_is_seen_to_have_it(page: Browser) -> None:
    for _ in range(4):
        page.press("Tab")
        outline = page.run(f"getComputedStyle({SHORTCUT}).outlineStyle")

        assert outline == "solid"


@pytest.mark.parametrize("role", ["main", "banner", "navigation", "contentinfo"])
def test_each_landmark_is_there_once(page: Browser, role: str) -> None:
    assert len(nodes(page, role)) == 1


@pytest.mark.parametrize("role", ["button", "link", "searchbox", "table", "region", "image"])
def test_everything_has_a_name(page: Browser, role: str) -> None:
    found = names(page, role)

    assert found
    assert "" not in found


def test_every_frame_that_may_scroll_has_a_name(page: Browser) -> None:
    named = page.run(
        "[...document.querySelectorAll('.scroll')].map((e) => e.ariaLabel"
        " ?? document.getElementById(e.getAttribute('aria-labelledby')).textContent)"
    )

    assert named
    assert "" not in named


@pytest.mark.parametrize("language", ["report", "chinese"])
def test_headings_skip_no_level(
    browser: Browser, request: pytest.FixtureRequest, language: str
) -> None:
    browser.open(request.getfixturevalue(language))
    levels = browser.run(
        "[...document.querySelectorAll('h1, h2, h3, h4, h5')].map((e) => +e.tagName[1])"
    )

    assert (levels[0], levels.count(1)) == (1, 1)
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_cell_has_its_headers(page: Browser) -> None:
    without = page.run(
        "[...document.querySelectorAll('table')].filter((e) =>"
        " !e.caption || [...e.querySelectorAll('th')].some((th) => !th.scope)"
        " || [...e.tBodies].some((body) => !body.rows[0].querySelector('th'))).length"
    )

    assert without == 0


def test_on_a_narrow_screen_tables_are_tables_still(browser: Browser, report: str) -> None:
    browser.resize(1280)
    browser.open(report)
    wide = len(nodes(browser, "table")), len(nodes(browser, "row"))
    browser.resize(375)
    browser.open(report)

    assert (len(nodes(browser, "table")), len(nodes(browser, "row"))) == wide


def test_a_page_is_in_the_language_that_was_asked_for(browser: Browser, chinese: str) -> None:
    browser.open(chinese)

    assert browser.run("document.documentElement.lang") == "zh-Hans"
    assert browser.run("document.querySelector('nav h2').textContent") == "目录"


def test_who_wants_no_motion_has_none(page: Browser) -> None:
    page.page(
        "Emulation.setEmulatedMedia",
        features=[{"name": "prefers-reduced-motion", "value": "reduce"}],
    )

    assert page.run("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_only_what_scrolls_is_a_stop(page: Browser) -> None:
    stops = page.run(
        "[...document.querySelectorAll('.scroll[tabindex]')]"
        ".filter((e) => e.scrollWidth <= e.clientWidth + 1).length"
    )

    assert stops == 0
