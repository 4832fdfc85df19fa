"""The index answers as the figures themselves do: what is picked, in which order, word for word."""

from __future__ import annotations

import gc
import threading
import weakref
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtrade import columns, dataset, index
from cqtrade.index import opening, rows
from cqtrade.loader import folders as loader
from cqtrade.model import Kind
from cqtrade.selection import Selection
from tests.builders import SOURCE, a_dataset
from tests.written import a_document, a_figure

if TYPE_CHECKING:
    from cqtrade.dataset import Dataset
    from cqtrade.loader.folders import Contents
    from cqtrade.model import Observation, Subject
    from cqtrade.period import Period

SHIPPED = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="module")
def contents() -> Contents:
    """Give the shipped dataset as the loader reads it."""
    read, faults = loader.read([SHIPPED])
    assert not faults
    return read


@pytest.fixture(scope="module")
def compiled() -> Dataset:
    """Give the shipped dataset as its index has it."""
    return dataset.load(SHIPPED)


def test_every_figure_comes_back_whole(contents: Contents, compiled: Dataset) -> None:
    assert compiled.observations == contents.observations


def test_every_source_comes_back_whole(contents: Contents, compiled: Dataset) -> None:
    assert dict(compiled.sources) == dict(contents.sources)


def test_the_codelists_come_back_whole(contents: Contents, compiled: Dataset) -> None:
    assert compiled.codelists == contents.codelists


def test_an_entry_of_a_codelist_is_understood_when_it_is_asked_for(
    compiled: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    understood: list[str] = []
    subject = rows.subject

    def counted(text: str) -> Subject:
        understood.append(text)
        return subject(text)

    monkeypatch.setattr(rows, "subject", counted)
    subjects = compiled.index.codelists().subjects

    assert "chongqing" in subjects
    assert len(subjects) == len(list(subjects))
    assert understood == []
    assert [subjects["chongqing"].en for _ in range(2)] == 2 * ["Chongqing"]
    assert len(understood) == 1


def test_the_digest_is_that_of_the_files(contents: Contents, compiled: Dataset) -> None:
    assert compiled.digest == contents.digest


def test_a_flat_row_is_that_of_the_figure(contents: Contents, compiled: Dataset) -> None:
    sources = contents.sources
    expected = [columns.row(one, sources[one.source]) for one in contents.observations]

    assert list(compiled.index.flat(Selection(sources=tuple(sources)))) == expected


def test_an_index_in_memory_is_the_same(contents: Contents, compiled: Dataset) -> None:
    found = index.of_contents(contents)

    assert found.figures() == compiled.observations


def some(several: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    """Return a few of several words, in any order."""
    return st.lists(st.sampled_from(several), max_size=3, unique=True).map(tuple)


@st.composite
def selections(draw: st.DrawFn, contents: Contents) -> Selection:
    """Return a question whose words are all known."""
    figures = contents.observations
    times = sorted({each.period for each in figures}, key=str)
    dated = [each for each in times if each.first]
    bound: st.SearchStrategy[Period | None] = st.none() | st.sampled_from(dated)
    return Selection(
        sectors=draw(some(sorted({each.sector for each in figures}))),
        subjects=draw(some(sorted({each.subject for each in figures}))),
        indicators=draw(some(sorted({each.indicator for each in figures}))),
        partners=draw(some(sorted({each.partner for each in figures}))),
        periods=tuple(draw(st.lists(st.sampled_from(times), max_size=3))),
        since=draw(bound),
        until=draw(bound),
        sources=draw(some(sorted(contents.sources))),
        kinds=tuple(draw(st.lists(st.sampled_from(list(Kind)), max_size=2))),
    )


@given(data=st.data())
def test_a_selection_picks_what_it_says(
    contents: Contents, compiled: Dataset, data: st.DataObject
) -> None:
    asked = data.draw(selections(contents))
    several = st.sampled_from([name for name, value in asked._asdict().items() if value] or [""])
    kept = data.draw(st.sets(several, max_size=3))
    asked = Selection(**{name: getattr(asked, name) for name in kept if name})
    picked = [one for one in contents.observations if asked.picks(one)]

    assert list(compiled.pick(asked)) == picked
    assert bool(compiled.pick(asked)) is bool(picked)
    assert [row[0] for row in compiled.pick(asked).rows()] == [one.id for one in picked]


def test_figures_are_in_the_order_of_their_sources_and_places(tmp_path: Path) -> None:
    folder = a_dataset(
        tmp_path / "one",
        {
            "b": SOURCE + a_figure(period="2023") + a_figure(period="2022"),
            "a-b": SOURCE + a_figure(),
            "a": SOURCE + a_figure(),
        },
    )

    assert [f"{one.source} {one.period}" for one in dataset.load(folder).observations] == [
        *("a 2024", "a-b 2024", "b 2023", "b 2022")
    ]


def test_figures_with_like_beginnings_have_longer_short_ids(tmp_path: Path) -> None:
    text = SOURCE + "".join(a_figure(name=f"figure {number}") for number in range(12_000))
    folder = a_dataset(tmp_path / "one", {"gazette": text})
    contents, _ = loader.read([folder])
    shorts = {one.id: one.short for one in dataset.load(folder).observations}

    assert max(map(len, shorts.values())) > 6
    assert shorts == {one.id: one.short for one in contents.observations}


def test_a_row_becomes_the_figure_that_it_was(contents: Contents) -> None:
    def again(one: Observation) -> Observation:
        return rows.figure((0, *rows.of_figure(one)))

    assert [again(one) for one in contents.observations] == list(contents.observations)


def test_a_withdrawn_source_is_heard_only_by_its_name(tmp_path: Path) -> None:
    withdrawn = a_document(withdrawn=__import__("datetime").date(2026, 1, 1)) + a_figure()
    data = dataset.load(a_dataset(tmp_path / "one", {"gazette": withdrawn, "a": SOURCE}))

    assert not data.select()
    assert len(data.select(source="gazette")) == 1
    assert data.index.tally("sector") == {}
    assert data.index.tally("source") == {"gazette": 1}


def test_a_figure_has_the_origin_of_what_its_source_adapts(tmp_path: Path) -> None:
    adapting = {"b": a_document(adapts="a") + a_figure(), "a": a_document(adapts="c") + a_figure()}
    data = dataset.load(a_dataset(tmp_path / "one", adapting | {"c": SOURCE}))

    assert {one.source: one.origin for one in data.observations} == {"a": "c", "b": "c"}
    assert replace(data.sources["b"], origin="c") == data.sources["b"]


def test_a_connection_is_closed_with_the_last_who_asks_it(papers: Path) -> None:
    place = dataset.load(papers).index.place
    asked = opening.connect(place)
    again = weakref.ref(asked)
    cursor = asked.execute("SELECT COUNT(*) FROM figure")

    del asked
    assert cursor.fetchone() == (1,)

    del cursor
    # It keeps what it was asked in a circle with itself.
    gc.collect()
    assert again() is None


def test_another_thread_may_let_go_of_a_connection(papers: Path) -> None:
    place = dataset.load(papers).index.place
    held = [opening.connect(place)]
    letting_go = threading.Thread(target=held.clear)

    letting_go.start()
    letting_go.join()

    assert not held


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """Give a dataset of one paper with one figure."""
    return a_dataset(tmp_path / "papers", {"a": SOURCE + a_figure()})
