"""The columns that are explained are those that there are, and hold what is said of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cqtrade import codebook
from cqtrade.codebook import Column, Type
from cqtrade.columns import COLUMNS, NUMBERS
from cqtrade.fx import conversion
from cqtrade.model import Kind, SectorKind, SourceKind, Status, SubjectKind
from cqtrade.quantity import Hedge
from cqtrade.sheet.documents import SOURCE_COLUMNS

if TYPE_CHECKING:
    from enum import StrEnum

EVERY = (
    *codebook.FIGURES,
    *codebook.CONVERTED,
    *codebook.SOURCES,
    *codebook.SECTORS,
    *codebook.INDICATORS,
    *codebook.SUBJECTS,
)


def names(columns: tuple[Column, ...]) -> tuple[str, ...]:
    return tuple(each.name for each in columns)


def test_the_columns_of_figures_are_the_published_ones_in_their_order() -> None:
    assert names(codebook.FIGURES) == COLUMNS
    assert names(codebook.CONVERTED) == conversion.COLUMNS


def test_the_columns_of_documents_are_those_of_the_command() -> None:
    assert sorted(names(codebook.SOURCES)) == sorted(SOURCE_COLUMNS)


def test_numbers_are_the_columns_with_numbers() -> None:
    numbers = {each.name for each in EVERY if each.type is Type.NUMBER}

    assert numbers == NUMBERS | conversion.NUMBERS


@pytest.mark.parametrize(
    ("columns", "name", "words"),
    [
        (codebook.FIGURES, "kind", Kind),
        (codebook.FIGURES, "status", Status),
        (codebook.FIGURES, "hedge", Hedge),
        (codebook.FIGURES, "growth_hedge", Hedge),
        (codebook.SOURCES, "kind", SourceKind),
        (codebook.SECTORS, "kind", SectorKind),
        (codebook.SUBJECTS, "kind", SubjectKind),
    ],
)
def test_choices_are_the_words_of_the_model(
    columns: tuple[Column, ...], name: str, words: type[StrEnum]
) -> None:
    (column,) = (each for each in columns if each.name == name)

    assert set(column.choices) == {str(each) for each in words if each}


@pytest.mark.parametrize("column", EVERY)
def test_a_column_is_explained_in_a_sentence_and_has_a_chinese_title(column: Column) -> None:
    assert column.means.endswith(".")
    assert any(character >= "\u4e00" for character in column.zh)
