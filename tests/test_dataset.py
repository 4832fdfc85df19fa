"""A dataset answers in figures for what is asked in words, and says what it lacks."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from cqtrade import dataset
from cqtrade.errors import (
    AmbiguousCode,
    CqtradeError,
    DatasetRefused,
    DatasetUnreadable,
    PeriodError,
    QueryError,
    UnknownCode,
)
from cqtrade.model import Kind
from cqtrade.period import Period
from cqtrade.selection import Selection
from tests.builders import a_dataset
from tests.written import a_code, a_document, a_figure, a_product, an_amount, an_area

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from cqtrade.absence import Absence
    from cqtrade.dataset import Dataset
    from cqtrade.model import Observation

SECTORS = (
    a_product("foreign-trade", kind="industry")
    + a_product("gpm", en="General-purpose machinery", zh="通用机械", parent="foreign-trade")
    + a_product("automobiles", zh="汽车", aliases=["cars"], parent="foreign-trade")
    + a_product("autumn-fruit", parent="foreign-trade")
)
INDICATORS = an_amount("exports", zh="出口", aliases=["export value"]) + an_amount("imports")
SUBJECTS = (
    an_area("chongqing", en="Chongqing", zh="重庆")
    + an_area("asean", en="ASEAN")
    + a_code("senci", en="Senci", kind="company", aliases=["Shenchi"])
    + a_code("seres", en="Seres", kind="company")
)
GAZETTE = a_document() + "".join(
    (
        a_figure(growth="8.4%"),
        a_figure(period="2023", value="9 billion CNY"),
        a_figure(period="2025", value="12 billion CNY", kind="target"),
        a_figure(period="2025Q1-Q3", sector="gpm"),
        a_figure(indicator="imports", period="2024-07"),
        a_figure(partner="asean", value="2 billion CNY"),
        a_figure(subject="senci", sector="gpm", value="1 million CNY"),
    )
)
COURIER = a_document(title="Autos", adapts="gazette") + a_figure(value="10.04 billion CNY")
RETRACTED = (
    a_document(withdrawn=date(2025, 1, 1))
    + a_figure(value="99 billion CNY")
    + a_figure(sector="autumn-fruit")
)
CARS = "chongqing/automobiles/exports"


def write(folder: Path, **sources: str) -> Path:
    """Write a dataset with the codelists above."""
    return a_dataset(folder, sources, sectors=SECTORS, indicators=INDICATORS, subjects=SUBJECTS)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """Give a dataset of two newspapers of one origin, and a third that took its figure back."""
    folder = tmp_path_factory.mktemp("small") / "data"
    return dataset.load(write(folder, gazette=GAZETTE, courier=COURIER, retracted=RETRACTED))


def ids(figures: Iterable[Observation]) -> set[str]:
    """Return the ids of some figures."""
    return {each.id for each in figures}


# Words to figures


@pytest.mark.parametrize(
    "word",
    [
        pytest.param("gpm", id="a code"),
        pytest.param("General-purpose machinery", id="an English label"),
        pytest.param("通用机械", id="a Chinese label"),
        pytest.param("GENERAL", id="the beginning of a label"),
        pytest.param("通用", id="the beginning of a Chinese label"),
    ],
)
def test_a_sector_is_selected_by_any_of_its_names(small: Dataset, word: str) -> None:
    assert ids(small.select(sector=word)) == {
        "gazette:chongqing/gpm/exports@2025Q1-Q3",
        "gazette:senci/gpm/exports@2024",
    }


@pytest.mark.parametrize(
    ("words", "selected"),
    [
        pytest.param({"sector": "cars"}, {"sectors": ("automobiles",)}, id="an alias"),
        pytest.param({"subject": "重庆"}, {"subjects": ("chongqing",)}, id="a subject"),
        pytest.param({"company": "shen"}, {"subjects": ("senci",)}, id="a company"),
        pytest.param(
            {"subject": "asean", "company": ["senci", "seres"]},
            {"subjects": ("asean", "senci", "seres")},
            id="subjects and companies together",
        ),
        pytest.param({"indicator": "出口"}, {"indicators": ("exports",)}, id="an indicator"),
        pytest.param({"partner": "ASEAN"}, {"partners": ("asean",)}, id="a partner"),
        pytest.param({"source": "gaz"}, {"sources": ("gazette",)}, id="the beginning of a source"),
        pytest.param({"kind": "tar"}, {"kinds": (Kind.TARGET,)}, id="the beginning of a kind"),
        pytest.param(
            {"sector": ["cars", "gpm"]}, {"sectors": ("automobiles", "gpm")}, id="several"
        ),
        pytest.param({"sector": []}, {}, id="none"),
        pytest.param({"period": "2024"}, {"periods": (Period.parse("2024"),)}, id="a period"),
        pytest.param(
            {"period": ["2023", Period.parse("2024")]},
            {"periods": (Period.parse("2023"), Period.parse("2024"))},
            id="periods, one read already",
        ),
        pytest.param(
            {"period": Period.parse("2024")}, {"periods": (Period.parse("2024"),)}, id="a Period"
        ),
        pytest.param({"period": "2024-Q1"}, {"periods": (Period.parse("2024Q1"),)}, id="SDMX"),
        pytest.param({"since": "2024"}, {"since": Period.parse("2024")}, id="since"),
        pytest.param({"until": "2024H1"}, {"until": Period.parse("2024H1")}, id="until"),
    ],
)
def test_words_are_understood_as_codes(
    small: Dataset, words: dict[str, Any], selected: dict[str, Any]
) -> None:
    assert small.select(**words).selection == Selection(**selected)


def test_one_list_means_any_of_its_members(small: Dataset) -> None:
    assert len(small.select(period=["2023", "2025"])) == 2


def test_several_lists_mean_all_of_them(small: Dataset) -> None:
    assert ids(small.select(sector="cars", period="2023")) == {f"gazette:{CARS}@2023"}


def test_no_words_mean_every_figure_that_stands(small: Dataset) -> None:
    assert len(small.select()) == len(small.observations) - 2


def test_figures_stand_in_the_order_of_the_files(small: Dataset) -> None:
    assert [each.source for each in small.select(period="2024", sector="cars")] == [
        *("courier", "gazette", "gazette")
    ]


@pytest.mark.parametrize(
    ("words", "error"),
    [
        pytest.param({"sector": "boats"}, UnknownCode, id="an unknown sector"),
        pytest.param({"sector": "aut"}, AmbiguousCode, id="the beginning of two sectors"),
        pytest.param({"company": "se"}, AmbiguousCode, id="the beginning of two companies"),
        pytest.param({"company": "chongqing"}, UnknownCode, id="an area as a company"),
        pytest.param({"kind": "rumour"}, UnknownCode, id="an unknown kind"),
        pytest.param({"source": "herald"}, UnknownCode, id="an unknown source"),
        pytest.param({"period": "2024-13"}, PeriodError, id="an impossible period"),
        pytest.param({"since": "annual"}, QueryError, id="since no date"),
        pytest.param({"since": "2025", "until": "2024"}, QueryError, id="a time backwards"),
    ],
)
def test_words_that_mean_nothing_are_refused(
    small: Dataset, words: dict[str, Any], error: type[CqtradeError]
) -> None:
    with pytest.raises(error):
        small.select(**words)


@pytest.mark.parametrize(
    "words", [{"sector": "general"}, {"subject": "chong"}, {"source": "gaz"}, {"kind": "rep"}]
)
def test_a_strict_dataset_understands_no_beginnings(small: Dataset, words: dict[str, str]) -> None:
    with pytest.raises(UnknownCode):
        small.strictly().select(**words)


def test_a_strict_dataset_gets_no_figure_by_a_beginning(small: Dataset) -> None:
    with pytest.raises(UnknownCode):
        small.strictly().get("gazette:chongqing/gpm")


def test_a_strict_dataset_finds_only_what_answers_every_word(small: Dataset) -> None:
    assert not small.strictly().find("gpm exports nowhere")


def test_words_may_be_given_as_codes(small: Dataset) -> None:
    selection = Selection(sectors=("gpm",), kinds=(Kind.REPORTED,))

    assert small.pick(selection).observations == small.select(sector="gpm").observations


# Figures as a sequence


def test_figures_are_counted(small: Dataset) -> None:
    assert len(small.select(sector="gpm")) == 2


def test_figures_are_taken_by_their_number(small: Dataset) -> None:
    assert small.select(sector="gpm")[-1].subject == "senci"


def test_figures_are_sliced(small: Dataset) -> None:
    assert small.select(sector="gpm")[:1] == (
        small.get(f"gazette:{CARS[:10]}gpm/exports@2025Q1-Q3"),
    )


def test_a_figure_is_in_a_selection(small: Dataset) -> None:
    assert small.get(f"gazette:{CARS}@2024") in small.select(sector="cars")


# Absence


def absence_of(dataset: Dataset, **words: Any) -> Absence:  # noqa: ANN401  # as select takes them
    """Return what is known instead of figures that are not there."""
    absence = dataset.select(**words).absence
    assert absence is not None
    return absence


def test_figures_that_are_there_are_not_absent(small: Dataset) -> None:
    assert small.select(sector="gpm").absence is None


def test_an_absence_says_how_it_was_understood(small: Dataset) -> None:
    absence = absence_of(small, sector="通用机械", period="1999")

    assert absence.understood == "General-purpose machinery (gpm) · 1999"


@pytest.mark.parametrize(
    ("words", "nearest", "why"),
    [
        pytest.param(
            {"sector": "gpm", "subject": "senci", "period": "2023"},
            "gazette:senci/gpm/exports@2024",
            "for 2024",
            id="another period",
        ),
        pytest.param(
            {"sector": "foreign-trade", "subject": "senci"},
            "gazette:senci/gpm/exports@2024",
            "only a part: General-purpose machinery",
            id="a part",
        ),
        pytest.param(
            {"sector": "gpm", "subject": "senci", "kind": "target"},
            "gazette:senci/gpm/exports@2024",
            "a reported figure, not a target",
            id="another kind",
        ),
    ],
)
def test_an_absence_names_the_nearest_figure_and_why_it_is_not_the_answer(
    small: Dataset, words: dict[str, Any], nearest: str, why: str
) -> None:
    first = absence_of(small, **words).nearest[0]

    assert (first.observation.id, first.why) == (nearest, why)


# Figures by their ids


@pytest.mark.parametrize(
    "spelt",
    [
        pytest.param(lambda one: one.id, id="an id"),
        pytest.param(lambda one: one.short, id="a short id"),
        pytest.param(lambda one: one.short.upper(), id="a short id in capitals"),
        pytest.param(lambda one: one.id[:-1], id="the beginning of an id"),
    ],
)
def test_a_figure_is_got_by_its_id(small: Dataset, spelt: Callable[[Observation], str]) -> None:
    one = small.select(period="2024-07")[0]

    assert small.get(spelt(one)) == one


@pytest.mark.parametrize(
    ("word", "error", "hint"),
    [
        pytest.param(
            f"gazette:{CARS}@202",
            AmbiguousCode,
            f"say which: gazette:{CARS}@2023, gazette:{CARS}@2024, gazette:{CARS}@2025",
            id="the beginning of several",
        ),
        pytest.param("gazet", UnknownCode, "", id="a beginning too short to be meant"),
        pytest.param("", UnknownCode, "", id="nothing"),
        pytest.param(
            "gazete:senci/gpm/exports@2024",
            UnknownCode,
            "did you mean 'gazette:senci/gpm/exports@2024'?",
            id="a slip",
        ),
    ],
)
def test_an_id_that_is_none_is_refused(
    small: Dataset, word: str, error: type[QueryError], hint: str
) -> None:
    with pytest.raises(error) as caught:
        small.get(word)

    assert caught.value.hint == hint


# Series


@pytest.mark.parametrize(
    ("word", "series"),
    [
        pytest.param(CARS, CARS, id="codes"),
        pytest.param("重庆/汽车/出口", CARS, id="Chinese labels"),
        pytest.param("Chong/cars/export value", CARS, id="a beginning and aliases"),
        pytest.param(f"{CARS}/ASEAN", f"{CARS}/asean", id="a partner"),
        pytest.param("asean/gpm/imports", "asean/gpm/imports", id="a series without figures"),
    ],
)
def test_a_series_is_named_by_its_parts(small: Dataset, word: str, series: str) -> None:
    assert str(small.series(word)) == series


@pytest.mark.parametrize(
    "word", ["", "chongqing", "chongqing/cars", f"{CARS}/asean/x", "chongqing//exports", "/ / "]
)
def test_a_series_has_three_parts_or_four(small: Dataset, word: str) -> None:
    with pytest.raises(UnknownCode, match="no series is called"):
        small.series(word)


def test_a_part_of_a_series_that_is_unknown_is_named(small: Dataset) -> None:
    with pytest.raises(UnknownCode, match="no indicator is called 'profits'"):
        small.series("chongqing/cars/profits")


def test_every_series_that_has_a_figure_is_named_once(small: Dataset) -> None:
    assert [str(each) for each in small.series_keys()] == [
        CARS,
        "chongqing/gpm/exports",
        "chongqing/automobiles/imports",
        f"{CARS}/asean",
        "senci/gpm/exports",
    ]


# Sources that were withdrawn


def test_a_withdrawn_figure_is_left_out(small: Dataset) -> None:
    assert "retracted" not in {each.source for each in small.select()}


def test_a_withdrawn_figure_is_selected_by_its_source(small: Dataset) -> None:
    assert ids(small.select(source="retracted")) == {
        f"retracted:{CARS}@2024",
        "retracted:chongqing/autumn-fruit/exports@2024",
    }


def test_a_withdrawn_figure_is_got_by_its_id(small: Dataset) -> None:
    assert small.get(f"retracted:{CARS}@2024").withdrawn


def test_a_withdrawn_figure_is_not_found(small: Dataset) -> None:
    assert "retracted" not in {hit.observation.source for hit in small.find("cars exports 2024")}


def test_a_withdrawn_figure_is_not_compared(small: Dataset) -> None:
    rows = small.compare("2023", "2024").rows

    assert "retracted" not in {each.source for row in rows for each in row.observations}


# Comparing


def test_a_dataset_compares_two_periods(small: Dataset) -> None:
    assert {str(row.series) for row in small.compare("2023", "2024").rows} == {CARS}


def test_only_selected_figures_are_compared(small: Dataset) -> None:
    assert not small.select(sector="gpm").compare("2023", Period.parse("2024")).rows


def test_targets_are_compared_only_where_they_are_asked_for(small: Dataset) -> None:
    counts = [
        len(small.select(kind=kinds).compare("2024", "2025").rows)
        for kinds in ((), ("reported", "target"))
    ]

    assert counts == [0, 1]


# Several datasets as one


def test_several_datasets_are_one(tmp_path: Path) -> None:
    one, other = write(tmp_path / "1", gazette=GAZETTE), write(tmp_path / "2", courier=COURIER)

    assert set(dataset.load(one, other).sources) == {"gazette", "courier"}


def test_an_origin_reaches_into_another_dataset(tmp_path: Path) -> None:
    one, other = write(tmp_path / "1", gazette=GAZETTE), write(tmp_path / "2", courier=COURIER)

    assert dataset.load(other, one).sources["courier"].origin == "gazette"


def test_a_source_is_in_one_dataset_only(tmp_path: Path) -> None:
    one, other = write(tmp_path / "1", gazette=GAZETTE), write(tmp_path / "2", gazette=GAZETTE)
    _, faults = dataset.examine(one, other)

    assert [each.complaint for each in faults] == ["the source 'gazette' is in another dataset too"]


def test_a_code_means_one_thing_in_all_datasets(tmp_path: Path) -> None:
    one = write(tmp_path / "1", gazette=GAZETTE)
    other = a_dataset(tmp_path / "2", {}, sectors=a_product("gpm"), indicators="", subjects="")
    _, faults = dataset.examine(one, other)

    assert [each.complaint for each in faults] == ["'gpm' is another thing in another dataset"]


def test_the_digest_tells_datasets_apart(tmp_path: Path) -> None:
    one, other = write(tmp_path / "1", gazette=GAZETTE), write(tmp_path / "2", courier=COURIER)

    assert dataset.load(one).digest != dataset.load(one, other).digest


def test_folders_are_named_by_texts_or_paths(tmp_path: Path) -> None:
    folder = write(tmp_path / "1", gazette=GAZETTE)

    assert dataset.load(str(folder)).folders == dataset.load(folder).folders == (folder,)


def test_the_shipped_dataset_is_sound() -> None:
    assert dataset.examine()[1] == ()


def test_the_shipped_dataset_is_loaded_unless_another_is_named() -> None:
    assert dataset.load().folders == (dataset.shipped(),)


# Sound and faulty

FAULTY = a_document() + a_figure() + a_figure(period="2023", value="much") + a_figure(sector="cars")


def test_a_dataset_with_faults_is_not_loaded(tmp_path: Path) -> None:
    with pytest.raises(DatasetRefused) as caught:
        dataset.load(write(tmp_path / "1", gazette=FAULTY))

    assert len(caught.value.faults) == 2


def test_a_refusal_tells_the_first_fault_and_counts_the_others(tmp_path: Path) -> None:
    folder = write(tmp_path / "1", gazette=FAULTY)
    with pytest.raises(DatasetRefused) as caught:
        dataset.load(folder)

    assert str(caught.value) == (
        f"{folder / 'sources' / 'gazette.toml'}:19: observation 2: 'value': "
        "'much' is not a quantity: it is not a hedge, a number, a scale and a unit; "
        "write [hedge] number [scale] unit, such as 'over 14 million units' or '8.4%' (and 1 more)"
    )


def test_a_dataset_with_faults_is_examined(tmp_path: Path) -> None:
    sound, _ = dataset.examine(write(tmp_path / "1", gazette=FAULTY))

    assert len(sound.observations) == 2


def test_faults_of_reading_and_of_form_are_told_together(tmp_path: Path) -> None:
    _, faults = dataset.examine(write(tmp_path / "1", gazette=FAULTY))

    assert [each.line for each in faults] == [19, 22]


@pytest.mark.parametrize("act", [dataset.load, dataset.examine])
def test_a_dataset_that_is_not_there_cannot_be_read(
    act: Callable[[Path], object], tmp_path: Path
) -> None:
    with pytest.raises(DatasetUnreadable):
        act(tmp_path / "nowhere")
