"""Wherever figures are shown, their sources are cited in the style that is asked for."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pybtex.database
import pytest
import rispy

from tests.builders import a_dataset
from tests.written import a_document, a_figure

if TYPE_CHECKING:
    from pathlib import Path

    from tests.answers import Ask

CARS = "chongqing/automobiles/exports"
APA = "Ou, X. (2025). Cars. The Gazette. https://example.org/a"
GBT = "Ou X. Cars[N/OL]. The Gazette，2025"


@pytest.fixture
def ask_papers(ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Give a way to ask two newspapers, the second a rewriting of the first."""
    gazette = a_document(authors=["Ou Xue"], published=2025, url="https://example.org/a")
    figures = a_figure(at=[2]) + a_figure(at=[3], period="2023", value="9 billion CNY")
    target = a_figure(at=[4], period="2026", kind="target")
    courier = a_document(title="Autos", adapts="gazette", published=2024) + a_figure()
    folder = a_dataset(
        tmp_path / "data", {"gazette": gazette + figures + target, "courier": courier}
    )
    monkeypatch.setenv("CQTRADE_DATA", str(folder))
    return ask


COMMANDS = [
    "sector automobiles",
    "facts",
    "find cars",
    f"series {CARS}",
    "compare 2023 2024",
    "targets",
    "sources gazette",
]


@pytest.mark.parametrize("form", ["table", "markdown"])
@pytest.mark.parametrize("command", COMMANDS)
def test_a_page_lists_its_sources_in_the_style(ask_papers: Ask, command: str, form: str) -> None:
    told = ask_papers(*command.split(), "--citations", "gbt7714", "-f", form)

    assert (told.status, GBT in told.out.replace("\\", "")) == (0, True)


def test_the_numbers_of_the_references_stay(ask_papers: Ask) -> None:
    lines = ask_papers("facts", "--citations", "apa", "-f", "table").lines

    assert lines[-2:] == [
        f"[1] {APA}",
        "[2] The Gazette. (2024). Autos. Adapts [1]: one origin.",
    ]


def test_a_figure_is_cited_with_its_place(ask_papers: Ask) -> None:
    told = ask_papers("show", f"gazette:{CARS}@2024", "--citations", "apa", "-f", "table")

    assert "In text: (Ou, 2025, para. 2)." in " ".join(told.out.split())


@pytest.mark.parametrize("command", [*COMMANDS[:4], "sources gazette", "sources"])
def test_the_column_of_citations_is_in_the_style(ask_papers: Ask, command: str) -> None:
    told = ask_papers(*command.split(), "--citations", "apa", "-f", "csv")
    cited = [row["citation"] for row in csv.DictReader(io.StringIO(told.out))]

    assert any(each.startswith(APA) for each in cited)


def test_a_row_is_otherwise_as_it_is_without(ask_papers: Ask) -> None:
    rows = [
        json.loads(ask_papers("facts", *words, "-f", "json").out)
        for words in ((), ("--citations", "mla"))
    ]

    assert [{**each, "citation": ""} for each in rows[0]] == [
        {**each, "citation": ""} for each in rows[1]
    ]


@pytest.mark.parametrize("command", ["compare 2023 2024", "targets"])
def test_derived_figures_have_the_column_where_it_is_asked_for(
    ask_papers: Ask, command: str
) -> None:
    without, plain, apa = (
        json.loads(ask_papers(*command.split(), *more, "-f", "json").out)[0]
        for more in ((), ("--citations", "plain"), ("--citations", "apa"))
    )

    assert ("citation" in without, list(plain) == list(apa) == [*without, "citation"]) == (
        False,
        True,
    )


def test_derived_figures_cite_all_that_they_come_from(ask_papers: Ask) -> None:
    told = ask_papers("compare", "2023", "2024", "--citations", "apa", "-f", "json")

    assert sorted(json.loads(told.out)[0]["citation"]) == [
        f"{APA} In text: (Ou, 2025, para. 2).",
        f"{APA} In text: (Ou, 2025, para. 3).",
        "The Gazette. (2024). Autos. In text: (The Gazette, 2024, para. 1).",
    ]


def test_beneath_a_table_are_entries_to_import(ask_papers: Ask) -> None:
    told = ask_papers("facts", "--citations", "bibtex", "-f", "table")
    above, _, entries = told.out.partition("\n\n@misc")

    assert (
        "[1] Ou Xue, “Cars”" in above,
        [*pybtex.database.parse_string(f"@misc{entries}", "bibtex").entries],
    ) == (True, ["gazette", "courier"])


def test_the_list_of_documents_is_a_bibliography(ask_papers: Ask) -> None:
    words, entries = (
        ask_papers("sources", "--citations", style, "-f", "table").out for style in ("apa", "ris")
    )

    assert (words.endswith(f"\n{APA}\n"), entries.count("\nER  -\n")) == (True, 2)


def test_in_markdown_they_are_a_block(ask_papers: Ask) -> None:
    told = ask_papers("facts", "--citations", "ris", "-f", "markdown")
    block = told.out.split("```")[1]

    assert [each["id"] for each in rispy.loads(block)] == ["gazette", "courier"]


def test_a_figure_has_its_entry_beneath_it(ask_papers: Ask) -> None:
    told = ask_papers("show", f"gazette:{CARS}@2024", "--citations", "csl-json", "-f", "table")

    assert '\n\n{\n  "id": "gazette-2",\n' in told.out


def test_an_answer_without_figures_has_no_entries(ask_papers: Ask) -> None:
    told = ask_papers("conflicts", "--citations", "csl-json", "-f", "table")

    assert "[" not in told.out


def test_footnotes_are_in_the_style(ask_papers: Ask, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("In 2023, Chongqing exported automobiles worth 9 billion yuan.", "utf-8")
    told = ask_papers("factcheck", draft, "--cite", "--citations", "mla")

    assert "[1] Ou Xue. “Cars.” The Gazette, 2025" in told.out


def test_footnotes_are_plain_where_the_style_has_lines(ask_papers: Ask, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("In 2023, Chongqing exported automobiles worth 9 billion yuan.", "utf-8")
    told = ask_papers("factcheck", draft, "--cite", "--citations", "bibtex")

    assert "[1] Ou Xue, “Cars”, The Gazette" in told.out


def test_a_style_that_is_unknown_is_refused(ask_papers: Ask) -> None:
    told = ask_papers("facts", "--citations", "chicgo")

    assert (told.status, told.err) == (
        2,
        "cqtrade: error: no style is called 'chicgo'\nhint: did you mean 'chicago'?\n",
    )


def test_the_style_and_the_currency_go_together(ask_papers: Ask) -> None:
    told = ask_papers("facts", "--citations", "apa", "--currency", "USD", "--strict", "-f", "json")

    assert json.loads(told.out)[1]["citation"].startswith(APA)
