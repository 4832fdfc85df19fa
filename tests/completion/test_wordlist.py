"""The word list of an index holds what may be typed, and says of which folders it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import cqtrade
from cqtrade import cache
from cqtrade.completion import words
from cqtrade.index import shipping, wordlist
from tests.builders import a_dataset

if TYPE_CHECKING:
    from pathlib import Path


def lines_of(path: Path) -> set[tuple[str, ...]]:
    return {tuple(each.split("\t")) for each in path.read_text("utf-8").splitlines()[1:]}


def index_of(words_of_data: Path) -> Path:
    return words_of_data.with_suffix(".sqlite")


@pytest.mark.parametrize(
    "line",
    [
        ("area", "chongqing", "Chongqing"),
        ("company", "senci", "Senci"),
        ("sector", "gpm", "General-purpose machinery"),
        ("sector~", "通用机械", "gpm"),
        ("indicator", "exports", "Exports"),
        ("partner", "middle-east", "Middle East"),
        ("period", "2025Q1-Q3", ""),
        ("timeless", "annual", ""),
        ("series", "chongqing/automobiles/exports", "Chongqing · Automobiles · Exports"),
        ("short", "7d3cf7", "36kr-gpm-belt:chongqing/mechanical-electrical/exports@2024"),
    ],
)
def test_a_line_is_a_kind_a_word_and_what_it_means(
    words_of_data: Path, line: tuple[str, ...]
) -> None:
    assert line in lines_of(words_of_data)


def test_every_figure_and_every_source_is_there(words_of_data: Path, data: Path) -> None:
    dataset = cqtrade.load(data)
    known = {(kind, word) for kind, word, _ in lines_of(words_of_data)}
    figures = {(kind, word) for one in dataset.observations for kind, word in _words_of(one)}

    assert figures | {("source", each) for each in dataset.sources} <= known


def _words_of(one: cqtrade.Observation) -> list[tuple[str, str]]:
    return [("id", one.id), ("short", one.short)]


def test_a_person_is_not_what_a_figure_is_about(words_of_data: Path, data: Path) -> None:
    subjects = cqtrade.load(data).codelists.subjects
    persons = {code for code, each in subjects.items() if each.kind == "person"}

    assert not persons & {word for _, word, _ in lines_of(words_of_data)}


def test_the_lines_are_in_the_order_in_which_they_are_searched(words_of_data: Path) -> None:
    lines = words_of_data.read_bytes().splitlines()[1:]

    assert lines == sorted(lines, key=lambda line: line.lower())


def test_more_figures_than_anybody_chooses_among_are_left_out(
    words_of_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wordlist, "_MOST_FIGURES", 95)
    few = wordlist.of_index(index_of(words_of_data))

    assert not {b"id", b"short", b"series"} & {
        line.partition(b"\t")[0] for line in few.splitlines()
    }


def test_the_list_is_written_anew_with_its_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CQTRADE_CACHE", str(tmp_path / "cache"))
    folder = a_dataset(tmp_path / "data")
    cqtrade.load(folder)
    source = next((folder / "sources").iterdir())
    source.rename(source.with_stem("herald"))
    cqtrade.load(folder)
    kept = cache.place([str(folder)], {"CQTRADE_CACHE": str(tmp_path / "cache")}) + words.ENDING

    assert {word for kind, word, _ in lines_of(tmp_path / kept) if kind == "source"} == {"herald"}


def test_nothing_else_is_left_in_the_cache(words_of_data: Path) -> None:
    assert {each.suffix for each in words_of_data.parent.iterdir()} == {".sqlite", ".words"}


@pytest.mark.parametrize("place", ["nowhere/1.sqlite", "damaged.sqlite"])
def test_where_no_list_can_be_written_nothing_is_said(tmp_path: Path, place: str) -> None:
    (tmp_path / "damaged.sqlite").write_bytes(b"no index")
    wordlist.keep(str(tmp_path / place), ["/d"])

    assert [each.name for each in tmp_path.iterdir()] == ["damaged.sqlite"]


def test_a_folder_whose_name_has_lines_has_no_list(words_of_data: Path) -> None:
    with pytest.raises(ValueError, match="no line holds the name"):
        wordlist.of_index(index_of(words_of_data), ["/d\n"])


def test_a_dataset_is_shipped_with_its_list_of_the_same_bytes_each_time(
    data: Path, tmp_path: Path
) -> None:
    several = []
    for name in ("once", "again"):
        (tmp_path / name).mkdir()
        several.append(shipping.write(data, tmp_path / name)[-1])

    assert (several[0].name, several[0].read_bytes()) == (words.NAME, several[1].read_bytes())
