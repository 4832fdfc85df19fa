"""Each word of a report is a sector, a company, a series or a period."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cqtrade.errors import AmbiguousCode, UnknownCode
from cqtrade.model import SeriesKey
from cqtrade.period import Period
from cqtrade.report.asked import Asked, understood

if TYPE_CHECKING:
    from cqtrade.dataset import Dataset


def test_words_may_come_in_any_order(articles: Dataset) -> None:
    words = ("2023", "gpm", "2024", "Senci", "chongqing/gpm/exports")

    assert understood(words, articles) == Asked(
        ("gpm", "senci", SeriesKey("chongqing", "gpm", "exports")),
        (Period.parse("2023"), Period.parse("2024")),
    )


def test_a_label_an_alias_and_a_beginning_are_understood(articles: Dataset) -> None:
    assert understood(("通用机械", "Shenchi", "general-purp"), articles).topics == ("gpm", "senci")


def test_what_is_typed_twice_is_meant_once(articles: Dataset) -> None:
    asked = understood(("gpm", "通机", "2024", "2024-A1"), articles)

    assert asked == Asked(("gpm",), (Period.parse("2024"),))


def test_a_whole_name_is_preferred_to_beginnings(articles: Dataset) -> None:
    assert understood(("automobiles",), articles).topics == ("automobiles",)


def test_what_could_be_a_sector_or_a_company_is_ambiguous(articles: Dataset) -> None:
    with pytest.raises(AmbiguousCode, match="more than one sector or company"):
        understood(("s",), articles)


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [
        ("gmp", "gpm"),
        ("senki", "Senci"),
        ("2025Q1-Q5", "2025Q1-Q3"),
    ],
)
def test_what_is_none_of_all_gets_the_nearest_of_all(
    articles: Dataset, typed: str, nearest: str
) -> None:
    with pytest.raises(UnknownCode, match="no sector, company, series or period") as caught:
        understood((typed,), articles)

    assert caught.value.hint == f"did you mean '{nearest}'?"


def test_a_strict_dataset_wants_whole_names(articles: Dataset) -> None:
    with pytest.raises(UnknownCode):
        understood(("general-purp",), articles.strictly())
