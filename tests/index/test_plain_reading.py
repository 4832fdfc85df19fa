"""What is read plainly is read as with care, and what is not plainly sound is left to care."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtrade.loader import folders as loader
from tests.builders import INDICATORS, SECTORS, SOURCE, SUBJECTS, a_dataset
from tests.index.readings import carefully, plainly
from tests.strategies import quantity_texts
from tests.written import a_code, a_document, a_figure, an_amount, an_area

if TYPE_CHECKING:
    from tests.index.readings import Read

MISTAKES = sorted((Path(__file__).parents[1] / "mistakes").glob("*.toml"))
LISTS = {
    "sectors": SECTORS,
    "indicators": INDICATORS
    + a_code("share", unit="share")
    + a_code("rank", unit="rank")
    + a_code("output", unit="count:units")
    + an_amount("profit", signed=True),
    "subjects": SUBJECTS + an_area("asean"),
}


def both(folder: Path, text: str) -> tuple[Read | None, Read | None]:
    """Return a source file as both readings give it."""
    dataset = a_dataset(folder, {"gazette": text}, **LISTS)
    lists = loader.read_codelists([dataset]).codelists
    path = dataset / "sources" / "gazette.toml"
    return plainly(path, lists), carefully(path, lists)


def test_every_shipped_source_is_read_alike(data: Path) -> None:
    lists = loader.read_codelists([data]).codelists

    for path in loader.source_files([data]):
        plain = plainly(path, lists)
        assert plain is None or plain == carefully(path, lists), path.name


def test_nearly_every_shipped_source_is_plain(data: Path) -> None:
    lists = loader.read_codelists([data]).codelists
    paths = list(loader.source_files([data]))
    plain = [path for path in paths if plainly(path, lists) is not None]

    assert len(plain) > 0.9 * len(paths)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(SOURCE, id="no figures"),
        pytest.param(SOURCE + a_figure(), id="a figure"),
        pytest.param(
            a_document(accessed="2024-06-30", withdrawn="2025-01-01") + a_figure(period="2020"),
            id="dates as texts",
        ),
        pytest.param(
            SOURCE
            + a_figure(
                period="2025Q1-Q3",
                value="nearly 4.5 亿 CNY",
                growth="-6.2%",
                growth_basis="real-yoy",
                also=["60 million USD", "5 EUR"],
                inferred=["period"],
                by="Customs",
                speaker="asean",
                partner="asean",
                among="chongqing",
                kind="target",
                status="preliminary",
                plan="A plan",
                at=[4, "table 3"],
                printed=["450 million", "4.5亿"],
                name="headline",
                cumulative_from="2022-12",
                note="“Quoted” words 中文",
                doubt="[bracketed] reasons",
            ),
            id="every key",
        ),
        pytest.param(
            SOURCE + a_figure(indicator="share", value="2/3", growth="1.5 pp"), id="a share"
        ),
        pytest.param(SOURCE + a_figure(indicator="profit", value="-3 CNY"), id="a loss"),
        pytest.param(SOURCE + a_figure(indicator="rank", value="1", kind="rank"), id="a rank"),
    ],
)
def test_a_sound_file_is_read_alike(tmp_path: Path, text: str) -> None:
    plain, careful = both(tmp_path / "one", text)

    assert plain is None or plain == careful


@pytest.mark.parametrize(
    "figure",
    [
        pytest.param(a_figure(subject="nobody"), id="an unknown subject"),
        pytest.param(a_figure(partner="nobody"), id="an unknown partner"),
        pytest.param(a_figure(value="3 units"), id="another unit"),
        pytest.param(a_figure(value="-3 CNY"), id="a negative amount"),
        pytest.param(a_figure(value="3 CNY", growth="3 pp"), id="growth in points"),
        pytest.param(a_figure(value="many CNY"), id="no quantity"),
        pytest.param(a_figure(period="2024-13"), id="no period"),
        pytest.param(a_figure(period=2024), id="a period without quotation marks"),
        pytest.param(a_figure(at=[0]), id="paragraph 0"),
        pytest.param(a_figure(at=[True]), id="no paragraph"),
        pytest.param(a_figure(at=[]), id="no place"),
        pytest.param(a_figure(printed=""), id="no words"),
        pytest.param(a_figure(printed=["a", "b", "c"]), id="too many words"),
        pytest.param(a_figure(note="=1+1"), id="a formula"),
        pytest.param(a_figure(note=" \u3000"), id="spaces"),
        pytest.param(a_figure(note="\u202e"), id="a hidden character"),
        pytest.param(a_figure(note="x" * 4001), id="too long a note"),
        pytest.param(a_figure(mood="glad"), id="an unknown key"),
        pytest.param(a_figure(inferred=["mood"]), id="an unknown inference"),
        pytest.param(a_figure(kind="guess"), id="an unknown kind"),
        pytest.param(a_figure(status="old"), id="an unknown status"),
        pytest.param(a_figure(growth_basis="since"), id="an unknown basis"),
        pytest.param(a_figure() + a_figure(), id="a figure twice"),
        pytest.param("[[omitted]]\nat = 1\nprinted = 'x'\nwhy = 'mood'\n", id="an unknown reason"),
        pytest.param("[observation]\nsubject = 'x'\n", id="no list of figures"),
    ],
)
def test_what_is_faulty_is_not_plain(tmp_path: Path, figure: str) -> None:
    assert both(tmp_path / "one", SOURCE + figure) == (None, None)


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda path: path.stem)
def test_no_mistake_is_plain(mistake: Path, tmp_path: Path) -> None:
    dataset = a_dataset(tmp_path / "one", {mistake.stem: mistake.read_bytes()}, **LISTS)
    lists = loader.read_codelists([dataset]).codelists

    assert plainly(dataset / "sources" / f"{mistake.stem}.toml", lists) is None


@given(
    keys=st.fixed_dictionaries(
        {
            "value": quantity_texts(),
            "indicator": st.sampled_from(["exports", "share", "rank", "output", "profit"]),
            "kind": st.sampled_from(["reported", "rank", "rule", "target", "mood"]),
            "at": st.lists(st.integers(-1, 3) | st.sampled_from(["table 3", ""]), max_size=3),
            "note": st.text(max_size=8),
        },
        optional={
            "growth": quantity_texts(),
            "growth_basis": st.sampled_from(["yoy", "since:2019", "since:", "since:x"]),
        },
    )
)
def test_whatever_is_plain_is_sound_and_the_same(
    tmp_path_factory: pytest.TempPathFactory, keys: dict[str, object]
) -> None:
    folder = tmp_path_factory.mktemp("any") / "one"
    plain, careful = both(folder, SOURCE + a_figure(**keys))

    assert plain is None or plain == careful
