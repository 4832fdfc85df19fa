"""Tables sort and narrow, by mouse and by keys, and what a link leads to is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.browser.chromium import Browser

FIRST = "document.querySelector('table.sorts')"
HEADER = "table.sorts thead th:nth-child({place}) button"


@pytest.fixture
def page(browser: Browser, report: str) -> Browser:
    """Give the browser with the report open."""
    browser.open(report)
    return browser


def column(page: Browser, label: str) -> int:
    """Return which column of the first table has a label, from 1."""
    labels = page.run(f"[...{FIRST}.querySelectorAll('thead th')].map((e) => e.textContent)")
    return int(labels.index(label)) + 1


def keys(page: Browser, label: str) -> list[str]:
    """Return by what the rows of the first table are ordered, from top to bottom."""
    place = column(page, label) - 1
    return list(
        page.run(
            f"[...{FIRST}.tBodies].map((e) => e.rows[0].cells[{place}])"
            ".map((e) => e.dataset.key ?? e.textContent.trim())"
        )
    )


def shown(page: Browser) -> int:
    """Return how many rows of all tables are seen."""
    return int(page.run("document.querySelectorAll('table.sorts tbody:not([hidden])').length"))


def sort_by(page: Browser, label: str) -> None:
    page.click(HEADER.format(place=column(page, label)))


def test_a_click_sorts_by_base_value_and_another_turns_it_round(page: Browser) -> None:
    sort_by(page, "value")
    rising = [float(each) for each in keys(page, "value") if each]
    blank = keys(page, "value").count("")
    sort_by(page, "value")
    falling = [float(each) for each in keys(page, "value") if each]

    assert len(rising) > 3
    assert (rising, falling) == (sorted(rising), sorted(rising, reverse=True))
    assert keys(page, "value")[-blank:] == [""] * blank


def test_a_third_click_brings_the_order_of_the_page_back(page: Browser) -> None:
    before = keys(page, "id")
    orders = []
    for _ in range(3):
        sort_by(page, "growth")
        orders.append(keys(page, "id"))

    assert (orders[0] == before, orders[2] == before) == (False, True)


def test_periods_are_sorted_by_their_end(page: Browser) -> None:
    sort_by(page, "period")
    ends = keys(page, "period")

    assert len(set(ends)) > 2
    assert ends == sorted(ends)


@pytest.mark.parametrize("key", ["Enter", " "])
def test_a_key_sorts_as_a_click_does(page: Browser, key: str) -> None:
    place = column(page, "value")
    page.run(f"document.querySelector('{HEADER.format(place=place)}').focus()")
    page.press(key)

    assert page.run(f"{FIRST}.querySelectorAll('thead th')[{place - 1}].ariaSort") == "ascending"
    assert page.run("document.activeElement.textContent") == "value"


def test_what_a_table_is_sorted_by_is_said(page: Browser) -> None:
    sort_by(page, "value")
    sort_by(page, "who")
    sorts = f"[...{FIRST}.querySelectorAll('thead th')].map((e) => e.getAttribute('aria-sort'))"

    assert [each for each in page.run(sorts) if each] == ["ascending"]
    assert page.run("document.getElementById('said').textContent") == "sorted by who, ascending"


def test_a_row_takes_what_is_beneath_it_along(page: Browser) -> None:
    sort_by(page, "value")
    together = page.run(
        f"[...{FIRST}.tBodies].every((e) => !e.rows[1]"
        " || e.rows[1].textContent.includes(e.rows[0].cells[0].textContent.trim()))"
    )

    assert together


def test_a_slash_leads_to_the_filter_and_every_word_narrows(page: Browser) -> None:
    all_rows = shown(page)
    page.press("/", "/")
    page.type("senci amazon")
    few = shown(page)

    assert page.run("document.activeElement.id") == "filter"
    assert 0 < few < all_rows
    assert page.run("document.getElementById('count').value") == f"{few} of {all_rows} rows"


def test_a_filter_looks_beneath_rows_too(page: Browser) -> None:
    page.press("/", "/")
    page.type("RMB 454.97")

    assert shown(page) == 1


def test_escape_shows_every_row_again(page: Browser) -> None:
    all_rows = shown(page)
    page.press("/", "/")
    page.type("nothing has these words")
    none = shown(page)
    page.press("Escape")

    assert (none, shown(page)) == (0, all_rows)
    assert page.run("document.getElementById('count').value") == ""


def test_a_slash_within_a_box_is_a_slash(page: Browser) -> None:
    page.run("document.querySelector('.filter input').focus()")
    page.press("/", "/")

    assert page.run("document.activeElement.value") == "/"


def narrowed(page: Browser) -> tuple[int, int]:
    """Return how many rows are hidden in the table that has a filter of its own, and elsewhere."""
    table = "document.getElementById(document.querySelector('.filter input').dataset.table)"
    hidden = "document.querySelectorAll('table.sorts tbody[hidden]').length"
    here = int(page.run(f"{table}.querySelectorAll('tbody[hidden]').length"))
    return here, int(page.run(hidden)) - here


def test_a_filter_of_a_table_narrows_that_table_alone(page: Browser) -> None:
    page.run("document.querySelector('.filter input').focus()")
    page.type("2025")
    here, elsewhere = narrowed(page)

    assert here > 0
    assert elsewhere == 0


def test_the_filters_of_page_and_table_narrow_together(page: Browser) -> None:
    page.run("document.querySelector('.filter input').focus()")
    page.type("2025")
    alone, _ = narrowed(page)
    page.run("document.getElementById('filter').focus()")
    page.type("nothing has these words")
    both, elsewhere = narrowed(page)

    assert both > alone
    assert elsewhere > 0


def test_a_row_opens_from_its_own_button(page: Browser) -> None:
    page.click("table.sorts .more")
    state = page.run("document.querySelector('table.sorts .more').ariaExpanded")

    assert state == "true"
    assert page.run("document.querySelector('.beneath details').open")


def test_a_link_to_a_figure_within_what_is_closed_opens_it(page: Browser) -> None:
    inner = page.run("document.querySelector('.whole[id]').id")
    page.run(f"location.hash = '{inner}'; new Promise((done) => setTimeout(done, 200))")

    assert page.run(f"document.getElementById('{inner}').closest('details').open")


def test_a_link_to_a_figure_that_is_filtered_away_shows_it(page: Browser) -> None:
    target = page.run("document.querySelector('tr[id^=f-]').id")
    page.press("/", "/")
    page.type("nothing has these words")
    page.run(f"location.hash = '{target}'; new Promise((done) => setTimeout(done, 200))")

    assert page.run(f"document.getElementById('{target}').checkVisibility()")


def test_every_link_within_the_page_leads_somewhere(page: Browser) -> None:
    astray = page.run(
        "[...document.querySelectorAll('a[href^=\"#\"]')].map((e) => e.hash.slice(1))"
        ".filter((id) => !document.getElementById(id))"
    )

    assert astray == []


def test_no_two_elements_are_called_alike(page: Browser) -> None:
    twice = page.run(
        "(() => { const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);"
        "return ids.filter((id, n) => ids.indexOf(id) !== n); })()"
    )

    assert twice == []


def test_every_figure_leads_to_its_sources_and_the_disputed_to_their_conflicts(
    page: Browser,
) -> None:
    rows = f"[...{FIRST}.querySelectorAll('tr[id^=f-]')]"
    without = page.run(f"{rows}.filter((e) => !e.querySelector('a[href^=\"#source-\"]')).length")

    assert without == 0
    assert page.run("document.querySelectorAll('tr a[href^=\"#conflict-\"]').length") > 0
    assert page.run("document.querySelectorAll('tr a[href^=\"#doubt-\"]').length") > 0


def test_a_citation_is_copied(page: Browser) -> None:
    page.call("Browser.grantPermissions", permissions=["clipboardReadWrite"])
    page.click("table.sorts .more")
    page.click(".whole .copy")
    page.run("new Promise((done) => setTimeout(done, 200))")
    citation = page.run("document.querySelector('.whole .citation').textContent")

    assert page.run("document.getElementById('said').textContent") == "copied"
    assert page.run("navigator.clipboard.readText()") == citation
