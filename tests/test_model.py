"""The nouns know their names: series, identities, short ids, the trees of the codelists."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtrade.model import (
    Codelists,
    Indicator,
    Kind,
    Locator,
    SectorKind,
    SeriesKey,
    SourceKind,
    Status,
    SubjectKind,
    Why,
    identity,
    short_ids,
)
from tests.builders import a_sector, an_observation, some_codelists

if TYPE_CHECKING:
    from enum import StrEnum

CARS = SeriesKey("chongqing", "automobiles", "exports")


def names() -> st.SearchStrategy[str]:
    return st.text("abcdefghij-", min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("choices", "words"),
    [
        (SourceKind, "official wire news company dataset"),
        (Kind, "reported target forecast rule rank"),
        (Status, "revised final estimated preliminary"),
        (Why, "period name idiom background duplicate unquantified"),
        (SectorKind, "product industry trade-mode ownership"),
        (SubjectKind, "area company place person"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_dataset_chooses_among_words(choices: type[StrEnum], words: str) -> None:
    assert " ".join(choices) == words


def test_a_figure_is_the_same_on_another_line() -> None:
    one = an_observation()

    assert replace(one, line=5) == one


def test_an_indicator_is_not_signed_unless_it_says() -> None:
    assert not Indicator(code="exports", en="Exports", measure="money").signed


def test_the_parts_of_a_sector_may_overlap_unless_it_says() -> None:
    assert not a_sector("gpm", en="Machinery").parts_are_disjoint


@pytest.mark.parametrize(
    ("series", "text"),
    [
        pytest.param(CARS, "chongqing/automobiles/exports", id="without a partner"),
        pytest.param(
            CARS._replace(partner="asean"), "chongqing/automobiles/exports/asean", id="with one"
        ),
    ],
)
def test_a_series_is_named_by_its_codes(series: SeriesKey, text: str) -> None:
    assert str(series) == text


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("", "gazette:chongqing/automobiles/exports@2024", id="without a name"),
        pytest.param(
            "headline", "gazette:chongqing/automobiles/exports@2024#headline", id="with one"
        ),
    ],
)
def test_an_observation_is_named_by_its_source_series_and_period(name: str, expected: str) -> None:
    assert identity("gazette", CARS, "2024", name) == expected


def test_an_observation_belongs_to_the_series_of_its_codes() -> None:
    one = an_observation(sector="food", partner="asean")

    assert one.series == ("chongqing", "food", "exports", "asean")


def test_a_short_id_is_the_beginning_of_the_sha_256_of_the_identity() -> None:
    text = "krasia:chongqing/mechanical-electrical/exports@2024"

    assert short_ids([text]) == {text: hashlib.sha256(text.encode()).hexdigest()[:6]}


@given(st.sets(names(), max_size=40), st.integers(1, 2))
def test_short_ids_are_unique(identities: set[str], length: int) -> None:
    assert len(set(short_ids(identities, length).values())) == len(identities)


@given(st.sets(names(), max_size=40), st.integers(1, 2))
def test_no_short_id_is_the_beginning_of_another(identities: set[str], length: int) -> None:
    shorts = sorted(short_ids(identities, length).values())

    # In order, what begins with a text stands right behind it.
    assert not [one for one, other in pairwise(shorts) if other.startswith(one)]


@given(st.sets(names(), min_size=1, max_size=40), st.integers(1, 2))
def test_a_short_id_is_no_longer_than_it_must_be(identities: set[str], length: int) -> None:
    digests = {each: hashlib.sha256(each.encode()).hexdigest() for each in identities}
    shorts = short_ids(identities, length)
    shorter = [(each, short[:-1]) for each, short in shorts.items() if len(short) > length]

    assert all(
        any(other != each and digests[other].startswith(short) for other in identities)
        for each, short in shorter
    )


@given(st.sets(names()), st.sets(names()), st.integers(1, 6))
def test_a_short_id_keeps_its_digits_when_others_are_added(
    identities: set[str], others: set[str], length: int
) -> None:
    before, after = short_ids(identities, length), short_ids(identities | others, length)

    assert all(after[each].startswith(before[each]) for each in identities)


def test_a_collision_of_six_digits_takes_a_seventh() -> None:
    one, other = (f"gazette:chongqing/automobiles/exports@2024#{n}" for n in (756, 6566))

    assert short_ids([one, other]) == {one: "2881d88", other: "2881d85"}


def test_a_file_name_that_is_no_text_has_a_short_id() -> None:
    assert len(short_ids(["\udcff:chongqing/food/exports@2024"])) == 1


@pytest.mark.parametrize(
    ("place", "text"),
    [pytest.param(5, "¶5", id="a paragraph"), pytest.param("table 3", "table 3", id="words")],
)
def test_a_locator_marks_paragraphs(place: int | str, text: str) -> None:
    assert str(Locator(place)) == text


def test_the_unit_of_a_figure_is_that_of_its_value() -> None:
    assert an_observation(value="3 billion USD", growth="5%", growth_unit="CNY").unit == "USD"


def test_the_unit_of_a_growth_alone_is_the_currency_it_is_said_to_be_in() -> None:
    assert an_observation(growth="5%", growth_unit="CNY").unit == "CNY"


def test_a_growth_alone_may_have_no_unit() -> None:
    assert an_observation(growth="5%").unit == ""


def test_a_growth_in_percent_is_a_rate() -> None:
    assert str(an_observation(growth="5%").rate) == "5%"


@pytest.mark.parametrize("growth", ["0.3 pp", "4 million CNY"])
def test_a_growth_in_points_or_an_amount_is_no_rate(growth: str) -> None:
    assert an_observation(growth=growth).rate is None


def test_a_level_alone_has_no_rate() -> None:
    assert an_observation(value="8.4%").rate is None


def test_a_code_answers_to_its_code_labels_and_aliases() -> None:
    gpm = a_sector("gpm", en="Machinery", zh="通用机械", aliases=("通机", "tongji"))

    assert gpm.names == ("gpm", "Machinery", "通用机械", "通机", "tongji")


def test_a_code_without_a_chinese_label_has_one_name_less() -> None:
    assert a_sector("gpm", en="Machinery").names == ("gpm", "Machinery")


def test_the_parts_of_a_sector_are_directly_under_it() -> None:
    parts = some_codelists().parts_of("foreign-trade")

    assert [part.code for part in parts] == ["machines", "food"]


def test_the_family_of_a_sector_is_all_that_is_under_it() -> None:
    family = some_codelists().family_of("foreign-trade")

    assert family == ("foreign-trade", "machines", "automobiles", "electric-vehicles", "food")


def test_the_wholes_of_a_sector_are_all_above_it_the_nearest_first() -> None:
    wholes = some_codelists().wholes_of("electric-vehicles")

    assert wholes == ("automobiles", "machines", "foreign-trade")


@pytest.mark.parametrize("sector", ["foreign-trade", "nowhere"])
def test_a_root_and_an_unknown_sector_have_no_wholes(sector: str) -> None:
    assert some_codelists().wholes_of(sector) == ()


def test_the_areas_around_a_subject_are_all_that_it_lies_in_the_nearest_first() -> None:
    assert some_codelists().areas_around("chongqing") == ("china", "world")


@pytest.mark.parametrize("subject", ["world", "nowhere"])
def test_the_widest_and_an_unknown_subject_lie_in_nothing(subject: str) -> None:
    assert some_codelists().areas_around(subject) == ()


def a_chain(length: int) -> Codelists:
    """Return sectors each of which is a part of the one before, the first of the last."""
    codes = [f"s{number}" for number in range(length)]
    sectors = {
        code: a_sector(code, en=code, parent=codes[place - 1]) for place, code in enumerate(codes)
    }
    return replace(some_codelists(), sectors=sectors)


def test_a_tree_may_be_deep_and_a_loop_ends() -> None:
    lists = a_chain(5000)

    assert (len(lists.family_of("s0")), len(lists.wholes_of("s0"))) == (5000, 5000)
