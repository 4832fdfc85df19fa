"""Free text finds what it means: names and periods are understood, the other words matched."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtrade import dataset, search
from cqtrade.errors import QueryError
from cqtrade.period import Period
from tests.builders import SEED, a_dataset
from tests.written import a_code, a_document, a_figure, a_product, an_amount, an_area

if TYPE_CHECKING:
    from cqtrade.dataset import Dataset

SECTORS = (
    a_product("machines", en="Machines", aliases=["making"])
    + a_product("gpm", en="General-purpose machinery", zh="通用机械", parent="machines")
    + a_product("laptops", en="Laptops", zh="笔记本电脑", parent="machines")
    + a_product("mini-tillers", en="Mini-tillers", parent="gpm")
    + a_product("glass", en="Glass")
)
INDICATORS = (
    an_amount("exports", en="Exports", zh="出口")
    + a_code("output", en="Output", aliases=["making"], unit="count:units")
    + a_code("share-of-output", en="Share of output", unit="share")
)
SUBJECTS = (
    an_area("world", en="World", aliases=["global"])
    + an_area("chongqing", en="Chongqing", zh="重庆", within="world")
    + an_area("asean", en="ASEAN")
    + a_code("zhao-ming", en="Zhao Ming", kind="person")
)
SOURCES = {
    "gazette": a_document(title="Boom in the hills", authors=["Ou Xue"])
    + a_figure(sector="gpm", printed="1.2 billion yuan", speaker="zhao-ming")
    + a_figure(sector="gpm", period="2025Q1-Q3")
    + a_figure(sector="laptops", indicator="output", value="60 million units", by="Customs")
    + a_figure(sector="laptops", indicator="share-of-output", value="2/5", among="world")
    + a_figure(sector="mini-tillers", period="2023", partner="asean", note="hand-held")
    + a_figure(sector="glass", period="2024-07", plan="Plan 2035", doubt="a slip")
}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """Give a dataset of one newspaper."""
    folder = tmp_path_factory.mktemp("small") / "data"
    return dataset.load(
        a_dataset(folder, SOURCES, sectors=SECTORS, indicators=INDICATORS, subjects=SUBJECTS)
    )


def found(small: Dataset, text: str) -> list[str]:
    """Return what *text* finds, as series and periods."""
    return [hit.observation.id.partition(":")[2] for hit in small.find(text)]


# What is understood


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        pytest.param("gpm", {("sector", "gpm")}, id="a code"),
        pytest.param("General-Purpose MACHINERY", {("sector", "gpm")}, id="an English label"),
        pytest.param("通用机械", {("sector", "gpm")}, id="a Chinese label"),
        pytest.param("laptop", {("sector", "laptops")}, id="one of many"),
        pytest.param("“Laptops”!", {("sector", "laptops")}, id="in quotation marks"),
        pytest.param("output", {("indicator", "output")}, id="an indicator"),
        pytest.param("share of output", {("indicator", "share-of-output")}, id="the longest name"),
        pytest.param("ＡＳＥＡＮ", {("subject", "asean")}, id="letters of full width"),
        pytest.param("glass", {("sector", "glass")}, id="a word that ends in two s"),
    ],
)
def test_a_name_is_understood_as_its_code(
    small: Dataset, text: str, codes: set[tuple[str, str]]
) -> None:
    assert [term.codes for term in search.understand(text, small.index)] == [codes]


def test_a_name_of_several_things_stands_for_all_of_them(small: Dataset) -> None:
    (term,) = search.understand("making", small.index)

    assert term.codes == {("sector", "machines"), ("indicator", "output")}


def test_names_in_a_row_are_understood_one_by_one(small: Dataset) -> None:
    terms = search.understand("重庆通用机械出口", small.index)

    assert [code for term in terms for code in term.codes] == [
        *(("subject", "chongqing"), ("sector", "gpm"), ("indicator", "exports"))
    ]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2024", "2024"),
        ("2025Q1-Q3", "2025Q1-Q3"),
        ("2025q1-q3", "2025Q1-Q3"),
        ("2024年", "2024"),
        ("2024年7月", "2024-07"),
        ("2024-07", "2024-07"),
        ("2023-12-31", "2023-12-31"),
        ("2015-01..2015-05", "2015-01..2015-05"),
        ("(2024)", "2024"),
        ("annual", "annual"),
    ],
)
def test_a_period_is_understood(small: Dataset, text: str, period: str) -> None:
    (term,) = search.understand(text, small.index)

    assert term.period == Period.parse(period)


@pytest.mark.parametrize("text", ["2024-13", "2024年13月", "20245", "1.2"])
def test_a_number_that_is_no_period_is_a_word(small: Dataset, text: str) -> None:
    (term,) = search.understand(text, small.index)

    assert term.period is None


@pytest.mark.parametrize("text", ["", "  ", "the of and", "的", "?!", "，、；"])
def test_small_words_ask_for_nothing(small: Dataset, text: str) -> None:
    assert found(small, text) == []


def test_a_word_said_twice_is_one_term(small: Dataset) -> None:
    assert len(search.understand("gpm gpm GPM", small.index)) == 1


@given(text=st.text(max_size=25))
def test_no_term_is_empty(small: Dataset, text: str) -> None:
    assert all(term.text for term in search.understand(text, small.index))


def test_as_many_words_as_a_question_has_are_looked_for(small: Dataset) -> None:
    assert not small.find("much " * search.MOST_WORDS)


def test_more_words_than_a_question_has_are_refused(small: Dataset) -> None:
    with pytest.raises(QueryError, match="101 words are too many to look for"):
        small.find("much " * (search.MOST_WORDS + 1))


# What is found


@pytest.mark.parametrize(
    ("text", "first"),
    [
        pytest.param("gpm 2024", "chongqing/gpm/exports@2024", id="a sector and a period"),
        pytest.param("gpm 2025Q1-Q3", "chongqing/gpm/exports@2025Q1-Q3", id="another period"),
        pytest.param("通用机械 2024年", "chongqing/gpm/exports@2024", id="Chinese"),
        pytest.param("world share", "chongqing/laptops/share-of-output@2024", id="of a whole"),
        pytest.param("asean", "chongqing/mini-tillers/exports/asean@2023", id="a partner"),
        pytest.param("zhao ming", "chongqing/gpm/exports@2024", id="a speaker"),
        pytest.param("1.2 billion", "chongqing/gpm/exports@2024", id="words as printed"),
        pytest.param("hand-held", "chongqing/mini-tillers/exports/asean@2023", id="a note"),
        pytest.param("customs", "chongqing/laptops/output@2024", id="a body"),
        pytest.param("plan 2035", "chongqing/glass/exports@2024-07", id="a plan"),
        pytest.param("slip", "chongqing/glass/exports@2024-07", id="a doubt"),
        pytest.param("lapt outp", "chongqing/laptops/output@2024", id="beginnings of words"),
    ],
)
def test_the_figure_that_is_meant_comes_first(small: Dataset, text: str, first: str) -> None:
    assert found(small, text)[0] == first


@pytest.mark.parametrize("text", ["hills", "Gazette", "Ou Xue", "gazette"])
def test_a_source_is_found_by_its_words(small: Dataset, text: str) -> None:
    assert len(found(small, text)) == len(small.observations)


def test_a_figure_is_found_by_its_short_id(small: Dataset) -> None:
    one = small.observations[3]

    assert [hit.observation for hit in small.find(one.short)] == [one]


def test_a_sector_comes_before_its_parts(small: Dataset) -> None:
    assert found(small, "gpm exports") == [
        "chongqing/gpm/exports@2024",
        "chongqing/gpm/exports@2025Q1-Q3",
        "chongqing/mini-tillers/exports/asean@2023",
    ]


def test_a_whole_is_not_found_for_a_part(small: Dataset) -> None:
    assert found(small, "mini-tillers") == ["chongqing/mini-tillers/exports/asean@2023"]


def test_a_period_comes_before_those_within_it(small: Dataset) -> None:
    assert found(small, "2024 exports") == [
        "chongqing/gpm/exports@2024",
        "chongqing/glass/exports@2024-07",
    ]


def test_a_period_finds_the_year_around_it(small: Dataset) -> None:
    assert "chongqing/gpm/exports@2024" in found(small, "2024-03")


def test_what_answers_fewer_words_is_left_out(small: Dataset) -> None:
    assert found(small, "laptops output 2024") == [
        "chongqing/laptops/output@2024",
        "chongqing/laptops/share-of-output@2024",
    ]


def test_a_mark_between_words_asks_for_nothing(small: Dataset) -> None:
    assert found(small, "quinces ?") == []


def test_half_of_the_words_are_enough(small: Dataset) -> None:
    assert found(small, "glass quinces")


def test_less_than_half_of_the_words_is_not_enough(small: Dataset) -> None:
    assert not found(small, "glass quinces medlars")


def test_what_is_equally_near_is_in_the_order_of_ids(small: Dataset) -> None:
    assert found(small, "billion CNY customs") == sorted(found(small, "billion CNY customs"))


# The shipped dataset


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "laptop world share",
            "sf-expo-manufacturing-center:chongqing/laptops/share-of-output@2014",
        ),
        (
            "mechanical electrical exports 2024",
            "36kr-gpm-belt:chongqing/mechanical-electrical/exports@2024",
        ),
        (
            "重庆 摩托车 出口 2025Q1-Q3",
            "asiacity-first-three-quarters:chongqing/motorcycles/exports@2025Q1-Q3",
        ),
    ],
)
def test_the_shipped_figures_are_found(text: str, first: str) -> None:
    assert dataset.load(SEED).find(text)[0].observation.id == first


def test_chinese_names_find_general_purpose_machinery() -> None:
    assert dataset.load(SEED).find("通用机械")[0].observation.sector == "gpm"
