"""`cqtrade report` writes a page about what its words mean."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from cqtrade.language import Language, spoken
from tests.answers import in_a_process
from tests.builders import SEED, a_dataset
from tests.pages import Element, read
from tests.written import a_document, a_figure, an_area

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.answers import Ask, Told

    Pages = Callable[..., Element]

USAGE = 2


@pytest.fixture
def page(ask: Ask, tmp_path: Path) -> Pages:
    """Give a way to have a report written, and to read it."""

    def reported(*words: str) -> Element:
        file = tmp_path / "report.html"
        told = ask("report", *words, "-o", file)
        assert told == (0, "", "")
        return read(file.read_text(encoding="utf-8"))

    return reported


def ids(root: Element) -> int:
    """Return how many figures a page tells of."""
    anchors = (each.attributes.get("id") or "" for each in root.every())
    return sum(each.startswith("f-") for each in anchors)


def figures(ask: Ask, *words: str) -> int:
    return len(ask("facts", "-f", "csv", *words).lines) - 1


def test_a_sector_is_told_with_all_its_figures(ask: Ask, page: Pages) -> None:
    assert ids(page("gpm")) == figures(ask, "--sector", "gpm")


def test_a_company_is_told_with_all_its_figures(ask: Ask, page: Pages) -> None:
    assert ids(page("senci")) == figures(ask, "--company", "senci")


@pytest.mark.parametrize(
    ("series", "told"), [("chongqing/automobiles/exports", 2), ("chong/auto/exp/asean", 1)]
)
def test_a_series_is_told_without_the_trade_of_other_partners(
    page: Pages, tmp_path: Path, series: str, told: int
) -> None:
    figures = a_figure() + a_figure(period="2023") + a_figure(partner="asean")
    subjects = an_area("chongqing") + an_area("asean")
    folder = a_dataset(tmp_path / "data", {"gazette": a_document() + figures}, subjects=subjects)

    assert ids(page(series, "--data", str(folder))) == told


def test_a_period_limits_what_is_told(ask: Ask, page: Pages) -> None:
    assert ids(page("gpm", "2024")) == figures(ask, "--sector", "gpm", "--period", "2024")


def test_options_select_as_elsewhere(ask: Ask, page: Pages) -> None:
    words = ("--indicator", "exports", "--source", "krasia-gpm-belt")

    assert ids(page(*words)) == figures(ask, *words)


def test_without_a_word_everything_is_told(ask: Ask, page: Pages) -> None:
    assert ids(page()) == figures(ask)


def test_deep_tells_of_the_parts_too(page: Pages) -> None:
    headings = [each.text for each in page("automobiles", "--deep").one("main").every("h2")]

    assert headings[:2] == ["Automobiles · 汽车", "Passenger cars · 乘用车"]


def test_a_page_in_chinese_cites_as_the_standard_has_it(page: Pages) -> None:
    assert "[N/OL]" in page("gpm", "--lang", "zh").one("ol", class_="sources").text


def test_the_next_answer_speaks_english_again(page: Pages) -> None:
    page("gpm", "--lang", "zh")

    assert spoken() is Language.EN


def test_another_style_may_be_asked_for(page: Pages) -> None:
    sources = page("gpm", "--lang", "zh", "--citations", "apa").one("ol", class_="sources")

    assert "(n.d.)" in sources.text


def test_money_may_be_converted(page: Pages) -> None:
    assert "= 63.7 billion USD" in page("mechanical-electrical", "--currency", "USD").text


def test_into_a_pipe_the_page_is_written_as_it_is(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    ask("report", "gpm", "-o", file)

    assert ask("report", "gpm").out == file.read_text(encoding="utf-8")


def test_the_same_question_has_the_same_bytes_in_every_process() -> None:
    told = {
        in_a_process(
            "report",
            "mechanical-electrical",
            "2023",
            "2024",
            environment={"CQTRADE_DATA": str(SEED), "PYTHONHASHSEED": seed},
        )
        for seed in ("1", "2")
    }

    assert len(told) == 1


NONE = "cqtrade: error: no sector, company, series or period is called"


@pytest.mark.parametrize(
    ("words", "err"),
    [
        (("nosuch",), [f"{NONE} 'nosuch'"]),
        (("gmp",), [f"{NONE} 'gmp'", "hint: did you mean 'gpm'?"]),
        (
            ("gpm", "-o", "report.pdf"),
            ["cqtrade: error: a report is a page, no .pdf file", "hint: write -o report.html"],
        ),
    ],
)
def test_what_is_not_understood_is_said(ask: Ask, words: tuple[str, ...], err: list[str]) -> None:
    told = ask("report", *words)

    assert (told.status, told.out, told.err.splitlines()) == (USAGE, "", err)


def test_where_there_is_no_figure_there_is_no_page(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    told = ask("report", "gpm", "2011", "-o", file)

    assert (told.status, told.out, file.exists()) == (1, "", False)
    assert told.err.startswith("cqtrade: the sources do not say: General-purpose machinery (gpm)")


def test_a_terminal_gets_no_page(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "isatty", lambda _: True)

    assert ask("report", "gpm") == (
        USAGE,
        "",
        "cqtrade: error: a page is not for a terminal\nhint: write it to a file: -o report.html\n",
    )


@pytest.mark.parametrize("words", [("facts", "--sector", "gpm"), ("fx",), ("sources",)])
@pytest.mark.parametrize("ending", ["html", "htm"])
def test_any_answer_is_a_page_by_the_ending_of_its_file(
    ask: Ask, tmp_path: Path, words: tuple[str, ...], ending: str
) -> None:
    file = tmp_path / f"answer.{ending}"
    told: Told = ask(*words, "-o", file)

    assert told == (0, "", "")
    assert read(file.read_text(encoding="utf-8")).one("table")
