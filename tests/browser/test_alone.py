"""A page asks for nothing, complains of nothing, and is there without its script."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.browser.chromium import Browser
    from tests.browser.conftest import Write

ANSWERS = [
    ("report", "gpm", "automobiles", "2023", "2024"),
    ("report", "cbec", "--citations", "bibtex"),
    ("report", "senci", "--lang", "zh"),
    ("report", "chongqing/automobiles/exports"),
    ("conflicts",),
    ("fx",),
    ("show", "7d3cf7"),
    ("cite", "krasia-gpm-belt", "--style", "bibtex"),
]


@pytest.mark.parametrize("words", ANSWERS)
def test_a_page_asks_for_nothing_and_complains_of_nothing(
    browser: Browser, write: Write, words: tuple[str, ...]
) -> None:
    address = write(*words)
    browser.open(address)
    browser.run("new Promise((done) => setTimeout(done, 50))")

    assert (browser.requested(), browser.complaints()) == ([address], [])


def test_the_policy_of_a_page_lets_no_other_script_run(browser: Browser, report: str) -> None:
    browser.open(report)
    browser.run(
        "(() => { const other = document.createElement('script');"
        "other.textContent = 'window.ran = true'; document.body.append(other); })()"
    )

    assert browser.run("window.ran") is None


def test_the_policy_of_a_page_lets_nothing_be_fetched(browser: Browser, report: str) -> None:
    browser.open(report)
    refused = browser.run("fetch('https://example.org/').then(() => 'fetched', () => 'refused')")

    assert refused == "refused"
    assert not [each for each in browser.requested() if each.startswith("http")]


def test_without_scripts_everything_can_be_read(browser: Browser, report: str) -> None:
    browser.open(report)
    told = browser.run("document.querySelector('main').textContent.length")
    browser.page("Emulation.setScriptExecutionDisabled", value=True)
    browser.open(report)
    seen = "document.querySelector('table').getBoundingClientRect().height > 100"
    controls = "[...document.querySelectorAll('input, button')].filter((e) => e.checkVisibility())"

    assert browser.run("document.querySelectorAll('.beneath summary').length") > 10
    assert browser.run(seen)
    assert browser.run(f"{controls}.length") == 0
    assert browser.run("document.querySelector('main').textContent.length") > told * 0.9


def test_the_data_of_a_page_are_in_it(browser: Browser, report: str) -> None:
    browser.open(report)
    # A page may not fetch even what it holds, so the address is read as it stands.
    raw = browser.run("atob(document.getElementById('data').href.split('base64,')[1])")
    lines = raw.splitlines()

    assert lines[0].startswith("id,source,origin,subject,sector,indicator")
    assert len(lines) - 1 == browser.run(
        "new Set([...document.querySelectorAll('[id^=f-]')].map((each) => each.id)).size"
    )
