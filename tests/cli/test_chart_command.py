"""A chart is asked for by its own command, by a format, or by the ending of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import fromstring

import pytest

from cqtrade.render import png

if TYPE_CHECKING:
    from pathlib import Path

    from tests.answers import Ask

DRAWN = [
    "series chongqing/automobiles/exports",
    "compare 2023 2024",
    "breakdown automobiles 2025Q1-Q3",
    "targets --sector cbec",
]
EVERY_CHART = pytest.mark.parametrize("question", DRAWN)


@EVERY_CHART
def test_the_command_draws_what_the_format_draws(ask: Ask, question: str) -> None:
    told = ask("chart", *question.split())

    assert (told.status, told.err, "█" in told.out) == (0, "", True)
    assert ask(*question.split(), "-f", "chart").out == told.out


@EVERY_CHART
def test_the_ending_of_a_file_makes_an_svg_of_it(ask: Ask, tmp_path: Path, question: str) -> None:
    place = tmp_path / "drawn.svg"

    assert ask(*question.split(), "-o", place).status == 0
    assert fromstring(place.read_text("utf-8")).tag.endswith("svg")  # noqa: S314  # our own


@EVERY_CHART
def test_a_chart_stays_the_same_from_one_day_to_the_next(
    ask: Ask, tmp_path: Path, question: str
) -> None:
    places = [tmp_path / "one.svg", tmp_path / "two.svg"]
    for place in places:
        ask("chart", *question.split(), "-o", place)

    assert places[0].read_bytes() == places[1].read_bytes()


def test_a_png_is_a_picture(ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(png, "_are_told_apart", lambda *_: True)
    place = tmp_path / "drawn.png"

    assert ask("chart", "breakdown", "automobiles", "2025Q1-Q3", "-o", place).status == 0
    assert place.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"


def test_that_a_png_lacks_chinese_letters_is_told(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(png, "_are_told_apart", lambda one, _: one == "E")
    told = ask("chart", *DRAWN[2].split(), "--lang", "zh", "-o", tmp_path / "drawn.png")

    assert told.err.startswith("cqtrade: no font here has Chinese letters: they are boxes in")


def test_another_format_may_be_asked_for(ask: Ask, tmp_path: Path) -> None:
    place = tmp_path / "drawn.csv"
    ask("chart", "compare", "2023", "2024", "-o", place)

    assert ask("chart", "compare", "2023", "2024", "-f", "csv").out == place.read_text("utf-8")


def test_a_text_file_of_a_chart_is_a_chart(ask: Ask, tmp_path: Path) -> None:
    place = tmp_path / "drawn.txt"
    ask("chart", "compare", "2023", "2024", "-o", place)

    assert "█" in place.read_text("utf-8")


@pytest.mark.parametrize("question", ["facts -f chart", "sector gpm -f svg", "chart series"])
def test_what_has_no_chart_says_what_has_one(ask: Ask, question: str) -> None:
    told = ask(*question.split())

    assert (told.status, told.out) == (2, "")
    assert told.err == (
        "cqtrade: error: of this answer there is no chart\n"
        "hint: there is one of series SERIES, compare, breakdown and targets\n"
    )


@EVERY_CHART
def test_that_a_chart_is_in_the_printed_currency_is_told(ask: Ask, question: str) -> None:
    shown = ask("chart", *question.split(), "--currency", "usd").out

    assert "drawn as printed, not in USD" in shown


def test_what_the_sources_do_not_say_is_not_drawn(ask: Ask, tmp_path: Path) -> None:
    place = tmp_path / "drawn.svg"
    told = ask("chart", "series", "senci/gpm/exports", "-o", place)

    assert (told.status, place.exists()) == (1, False)
    assert told.err.startswith("cqtrade: the sources do not say")


def test_a_chart_in_chinese_is_worded_in_chinese(ask: Ask) -> None:
    shown = ask("chart", *DRAWN[2].split(), "--lang", "zh").out

    assert "汽车" in shown
    assert "原文数字" in shown
