"""Documents are listed, shown with their figures, and cited."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.builders import a_dataset
from tests.written import a_document, a_figure

if TYPE_CHECKING:
    from pathlib import Path

    from tests.answers import Ask

CARS = "chongqing/automobiles/exports@2024"


@pytest.fixture
def ask_papers(ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Give a way to ask two newspapers, the second a rewriting of the first and withdrawn."""
    gazette = (
        a_document(authors=["Ou Xue"], published=2025, url="https://example.org/a") + a_figure()
    )
    courier = a_document(adapts="gazette", withdrawn=date(2025, 1, 1)) + a_figure(at=[2, 3])
    folder = a_dataset(tmp_path / "data", {"gazette": gazette, "courier": courier})
    monkeypatch.setenv("CQTRADE_DATA", str(folder))
    return ask


@pytest.mark.parametrize(
    ("words", "essential"),
    [
        ("sources", ["Sources", "krasia-gpm-belt", "KrASIA", "36kr-gpm-belt", "figures"]),
        (
            "sources krasia",
            ["KrASIA", "origin 36kr-gpm-belt", "454.97 billion CNY", "listed as no figures"],
        ),
        ("cite krasia-gpm-belt", ["Ou Xue, “Chongqing's machinery makers", "(accessed 22 "]),
        ("cite krasia-gpm-belt --style bibtex", ["@misc{krasia-gpm-belt,", "{Ou, Xue}"]),
        ("cite 48d1eb", ["para. 5,"]),
    ],
)
def test_an_answer_says_what_matters(ask: Ask, words: str, essential: list[str]) -> None:
    told = ask(*words.split(), "-f", "table")

    assert (told.status, [each for each in essential if each not in told.out]) == (0, [])


def test_documents_are_listed_with_their_origin(ask_papers: Ask) -> None:
    told = ask_papers("sources", "--columns", "id,published,adapts,origin,withdrawn,figures")

    assert told.lines[1:] == ["courier,,gazette,gazette,2025-01-01,1", "gazette,2025,,gazette,,1"]


def test_a_withdrawn_document_is_shown_as_one(ask_papers: Ask) -> None:
    assert "withdrawn on 2025-01-01" in ask_papers("sources", "courier", "-f", "table").lines


def test_the_figures_of_a_withdrawn_document_are_shown_with_it(ask_papers: Ask) -> None:
    assert ask_papers("sources", "courier", "--columns", "id").lines[1:] == [f"courier:{CARS}"]


def test_a_citation_is_a_line_to_paste(ask_papers: Ask) -> None:
    assert ask_papers("cite", "gazette").out == (
        "Ou Xue, “Cars”, The Gazette, 2025, https://example.org/a.\n"
    )


def test_a_citation_of_a_figure_names_the_place(ask_papers: Ask) -> None:
    assert ask_papers("cite", f"courier:{CARS}").out == "“Cars”, The Gazette, n.d., para. 2, 3.\n"


def test_a_citation_is_for_a_bibliography_too(ask_papers: Ask) -> None:
    assert ask_papers("cite", f"courier:{CARS}", "-s", "bibtex").out == (
        "@misc{courier-2-3,\n"
        "  title        = {{Cars}},\n"
        "  howpublished = {The Gazette},\n"
        "  note         = {para. 2, 3; adapts gazette; withdrawn on 2025-01-01},\n"
        "  langid       = {english},\n"
        "}\n"
    )


def test_several_are_cited_each_once(ask_papers: Ask) -> None:
    told = ask_papers("cite", "gazette", "gaz", "courier")

    assert told.lines == [
        "Ou Xue, “Cars”, The Gazette, 2025, https://example.org/a.",
        "“Cars”, The Gazette, n.d.",
    ]


def test_citations_are_rows_where_a_form_is_asked_for(ask_papers: Ask) -> None:
    assert ask_papers("cite", "courier", "-f", "csv").lines == [
        "id,source,citation",
        'courier,courier,"“Cars”, The Gazette, n.d."',
    ]


def test_citations_are_rows_in_a_file_of_rows(ask_papers: Ask, tmp_path: Path) -> None:
    ask_papers("cite", "courier", "-o", tmp_path / "x.jsonl")

    assert (tmp_path / "x.jsonl").read_text("utf-8").startswith('{"id": "courier", ')


def test_a_figure_or_source_that_is_unknown_is_refused(ask_papers: Ask) -> None:
    assert ask_papers("cite", "gazett e").err == (
        "cqtrade: error: no figure or source is called 'gazett e'\nhint: did you mean 'gazette'?\n"
    )


def test_a_style_that_is_unknown_is_refused(ask_papers: Ask) -> None:
    told = ask_papers("cite", "gazette", "--style", "bibtx")

    assert (told.status, told.err) == (
        2,
        "cqtrade: error: no style is called 'bibtx'\nhint: did you mean 'bibtex'?\n",
    )


@pytest.mark.parametrize(
    ("style", "line"),
    [
        ("gbt7714", "Ou X. Cars[N/OL]. The Gazette，2025. https://example.org/a."),
        ("gbt7714-2015", "OU X. Cars[N/OL]. The Gazette, 2025. https://example.org/a."),
        ("apa", "Ou, X. (2025). Cars. The Gazette. https://example.org/a"),
        ("chicago", "Ou Xue. 2025. “Cars.” The Gazette. https://example.org/a."),
        ("mla", "Ou Xue. “Cars.” The Gazette, 2025, https://example.org/a."),
    ],
)
def test_a_source_is_cited_in_the_style_that_is_asked_for(
    ask_papers: Ask, style: str, line: str
) -> None:
    assert ask_papers("cite", "gazette", "--style", style).out == f"{line}\n"


def test_items_are_a_list_to_import(ask_papers: Ask) -> None:
    told = ask_papers("cite", "gazette", "courier", "-s", "csl-json")

    assert [each["id"] for each in json.loads(told.out)] == ["gazette", "courier"]


def test_a_file_of_records_is_one_to_import(ask_papers: Ask, tmp_path: Path) -> None:
    ask_papers("cite", "gazette", "courier", "-s", "ris", "-f", "table", "-o", tmp_path / "x.ris")

    assert (tmp_path / "x.ris").read_text("utf-8").count("\nER  -\n") == 2
