"""Figures are looked up by sector, company, selection, free text, series and id."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.answers import Ask

EXPORTS = "36kr-gpm-belt:chongqing/mechanical-electrical/exports@2024"


@pytest.mark.parametrize(
    ("words", "essential"),
    [
        pytest.param(
            "sector",
            ["Sectors", "General-purpose machinery 通用机械", "  Automobiles 汽车", "mini-tillers"],
            id="all sectors",
        ),
        pytest.param(
            "sector gpm",
            [
                "General-purpose machinery · 通用机械",
                "Part of",
                "Companies:",
                "over 14 million units",
            ],
            id="a sector",
        ),
        pytest.param(
            "sector gpm --deep", ["Mini-tillers · Share of output", "about 2/3"], id="its parts too"
        ),
        pytest.param("company", ["companies", "神驰机电", "changan"], id="all companies"),
        pytest.param(
            "company senci",
            [
                "Senci · 神驰机电",
                "In General-purpose machinery",
                "Also called Shenchi",
                "over +20%",
            ],
            id="a company",
        ),
        pytest.param(
            "facts --indicator exports --period 2025Q1-Q3",
            ["Figures", "400.83 billion CNY", "33.73 billion CNY", "+6.4%", "inferred"],
            id="a selection",
        ),
        pytest.param(
            "find laptop world share",
            ["Figures for “laptop world share”", "Laptops · Share of output · in World"],
            id="free text",
        ),
        pytest.param("series", [" series", "chongqing/automobiles/exports"], id="all series"),
        pytest.param(
            "series chongqing/automobiles/exports",
            [
                "Chongqing · Automobiles · Exports",
                "chongqing/automobiles/exports",
                "over 33 billion CNY",
                "33.73 billion CNY",
            ],
            id="a series",
        ),
        pytest.param(
            f"show {EXPORTS}",
            [EXPORTS, "454.97 billion CNY", "promises", "419.52 to 419.91 billion CNY", "¶"],
            id="a figure",
        ),
    ],
)
@pytest.mark.parametrize("form", ["table", "markdown"])
def test_an_answer_says_what_matters(ask: Ask, words: str, essential: list[str], form: str) -> None:
    told = ask(*words.split(), "-f", form)

    assert (told.status, [each for each in essential if each not in told.out]) == (0, [])


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("sector --columns sector,en,depth", "foreign-trade,Foreign trade,0"),
        ("company --columns company,zh", "changan,长安汽车"),
        (
            "find laptop world share --columns id",
            "sf-expo-manufacturing-center:chongqing/laptops/share-of-output@2014",
        ),
        ("find 通用机械 --columns sector", "gpm"),
        (f"show {EXPORTS} --columns value,low,high", "454970000000,454965000000,454975000000"),
        (f"show {EXPORTS} --columns growth,growth_low,growth_high", "8.4,8.35,8.45"),
    ],
)
def test_an_answer_in_csv_begins_with(ask: Ask, words: str, first: str) -> None:
    assert ask(*words.split()).lines[1] == first


@pytest.mark.parametrize("word", ["7d3cf7", "7D3CF7", EXPORTS])
def test_a_figure_is_shown_by_its_id(ask: Ask, word: str) -> None:
    assert ask("show", word, "--columns", "id").lines[1] == EXPORTS


def test_a_figure_is_shown_by_the_beginning_of_its_id(ask: Ask) -> None:
    told = ask("show", "krasia-gpm-belt:chongqing/mechanical", "--columns", "id")

    assert told.lines[1] == EXPORTS.replace("36kr", "krasia")


@pytest.mark.parametrize("word", ["gpm", "GPM", "通用机械", "tongji", "General-purpose machinery"])
def test_a_sector_is_named_in_any_language(ask: Ask, word: str) -> None:
    assert ask("sector", word) == ask("sector", "gpm")


def test_a_search_takes_its_words_apart_or_together(ask: Ask) -> None:
    assert ask("find", "laptop world", "share").lines == ask("find", "laptop world share").lines


@pytest.mark.parametrize("limit", [1, 3])
def test_a_search_gives_as_many_as_are_wanted(ask: Ask, limit: int) -> None:
    assert len(ask("find", "exports", "--limit", limit).lines) == limit + 1


def test_a_search_gives_twenty_unless_told_otherwise(ask: Ask) -> None:
    assert len(ask("find", "chongqing").lines) == 21


def test_a_search_of_too_many_words_is_refused(ask: Ask) -> None:
    assert ask("find", *["much"] * 101).err == (
        "cqtrade: error: 101 words are too many to look for\nhint: at most 100\n"
    )


def test_every_sector_stands_in_the_tree_once(ask: Ask) -> None:
    rows = [*csv.DictReader(io.StringIO(ask("sector").out))]

    assert len({row["sector"] for row in rows}) == len(rows)


def test_the_figures_of_all_sectors_are_all_figures(ask: Ask) -> None:
    counted = sum(int(row["figures"]) for row in csv.DictReader(io.StringIO(ask("sector").out)))

    assert counted == len(ask("facts").lines) - 1


def test_the_figures_of_all_series_are_all_figures(ask: Ask) -> None:
    counted = sum(int(row["figures"]) for row in csv.DictReader(io.StringIO(ask("series").out)))

    assert counted == len(ask("facts").lines) - 1
