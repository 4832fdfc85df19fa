"""The same answer in the form, the columns and the place that are asked for."""

from __future__ import annotations

import csv
import io
import json
import os
import sys
from typing import TYPE_CHECKING

import pytest

from cqtrade.cli import run
from tests.builders import SOURCE, a_dataset
from tests.written import a_document, a_figure

if TYPE_CHECKING:
    from pathlib import Path

    from tests.answers import Ask

# The columns of every flat output, as `data/README.md` publishes them: an interface.
COLUMNS = [
    *("id", "source", "origin", "subject", "sector", "indicator", "partner", "period"),
    *("start", "end", "kind", "value", "low", "high", "unit", "hedge", "growth"),
    *("growth_low", "growth_high", "growth_hedge", "growth_basis", "also", "inferred", "by"),
    *("speaker", "status", "plan", "at", "printed", "name", "among", "cumulative_from"),
    *("note", "doubt", "citation"),
]
CARS = "gazette:chongqing/automobiles/exports@2024"


# Columns


@pytest.mark.parametrize(
    "words",
    [
        "facts",
        "sector gpm",
        "company senci",
        "find exports",
        "series chongqing/automobiles/exports",
        "show 36kr-gpm-belt:chongqing/mechanical-electrical/exports@2024",
        "sources krasia-gpm-belt",
    ],
)
def test_figures_have_the_published_columns_in_their_order(ask: Ask, words: str) -> None:
    assert ask(*words.split()).lines[0].split(",") == COLUMNS


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_objects_have_the_published_keys_in_their_order(ask_tiny: Ask, form: str) -> None:
    told = ask_tiny("facts", "-f", form)

    assert list(json.loads(told.out.strip("[]\n "))) == COLUMNS


@pytest.mark.parametrize(
    ("words", "columns"),
    [
        ("sector", "sector,en,zh,kind,parent,depth,figures,sources,first,last"),
        ("company", "company,en,zh,sectors,figures,sources,first,last"),
        ("series", "series,subject,sector,indicator,partner,figures,first,last"),
        (
            "sources",
            (
                "id,publisher,title,authors,published,kind,language,url,archived,accessed,adapts,"
                "origin,withdrawn,figures,citation"
            ),
        ),
        ("cite krasia-gpm-belt -f csv", "id,source,citation"),
        ("data check -f csv", "file,line,place,fault,mend,strength"),
        ("data info", "what,is"),
        (
            "compare 2023 2024",
            (
                "series,subject,sector,indicator,partner,among,unit,before,after,basis,"
                "before_value,before_low,before_high,before_derived,"
                "after_value,after_low,after_high,after_derived,"
                "change,change_low,change_high,change_unit,"
                "growth,growth_low,growth_high,growth_derived,"
                "annual_growth,annual_growth_low,annual_growth_high,"
                "stated_growth,stated_growth_low,stated_growth_high,stated_growth_hedge,"
                "remarks,ids,sources"
            ),
        ),
    ],
)
def test_a_list_has_columns_of_its_own(ask: Ask, words: str, columns: str) -> None:
    assert ask(*words.split()).lines[0] == columns


def test_a_figure_is_a_flat_row(ask_tiny: Ask) -> None:
    (row,) = csv.DictReader(io.StringIO(ask_tiny("facts").out))

    assert {name: cell for name, cell in row.items() if cell} == {
        "id": CARS,
        "source": "gazette",
        "origin": "gazette",
        "subject": "chongqing",
        "sector": "automobiles",
        "indicator": "exports",
        "period": "2024",
        "start": "2024-01-01",
        "end": "2024-12-31",
        "kind": "reported",
        "value": "10000000000",
        "low": "9500000000",
        "high": "10500000000",
        "unit": "CNY",
        "status": "final",
        "at": "1",
        "printed": "10 billion yuan",
        "citation": "“Cars”, The Gazette, n.d., para. 1.",
    }


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("csv", f"value,id\n10000000000,{CARS}\n"),
        ("tsv", f"value\tid\n10000000000\t{CARS}\n"),
        ("json", f'[\n  {{"value": 10000000000, "id": "{CARS}"}}\n]\n'),
        ("jsonl", f'{{"value": 10000000000, "id": "{CARS}"}}\n'),
    ],
)
def test_columns_are_chosen_and_ordered(ask_tiny: Ask, form: str, text: str) -> None:
    assert ask_tiny("facts", "-f", form, "--columns", " value ,id,") == (0, text, "")


@pytest.mark.parametrize("columns", ["", ",", " , "])
def test_no_column_is_not_an_answer(ask_tiny: Ask, columns: str) -> None:
    told = ask_tiny("facts", "--columns", columns)

    assert (told.status, told.out, told.err) == (
        2,
        "",
        f"cqtrade: error: '{columns}' names no column\nhint: there are {', '.join(COLUMNS)}\n",
    )


def test_the_columns_of_a_table_are_its_own(ask_tiny: Ask) -> None:
    tables = [ask_tiny("facts", "-f", "table", *more) for more in ((), ("--columns", "id"))]

    assert tables[0] == tables[1]


# Forms


def test_into_a_pipe_an_answer_is_csv(ask_tiny: Ask) -> None:
    assert ask_tiny("facts") == ask_tiny("facts", "-f", "csv")


def test_on_a_terminal_an_answer_is_a_table(ask_tiny: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    table = ask_tiny("facts", "-f", "table")
    monkeypatch.setattr(os, "isatty", lambda _descriptor: True)
    monkeypatch.setenv("COLUMNS", "500")

    assert ask_tiny("facts") == table


@pytest.mark.parametrize("words", [("cite", "gazette"), ("data", "check")])
def test_what_is_to_be_pasted_or_read_is_plain_in_a_pipe_too(
    ask_tiny: Ask, words: tuple[str, ...]
) -> None:
    assert ask_tiny(*words) == ask_tiny(*words, "-f", "table")


FORMS = pytest.mark.parametrize(
    ("form", "start"),
    [
        ("table", "Figures\n"),
        ("csv", "id,source,"),
        ("tsv", "id\tsource\t"),
        ("json", '[\n  {"id": '),
        ("jsonl", '{"id": '),
        ("markdown", "## Figures\n"),
    ],
)


@FORMS
@pytest.mark.parametrize("option", ["--format", "-f"])
def test_a_form_is_asked_for_by_an_option(
    ask_tiny: Ask, option: str, form: str, start: str
) -> None:
    assert ask_tiny("facts", option, form).out.startswith(start)


@FORMS
def test_a_form_is_asked_for_by_the_environment(
    ask_tiny: Ask, monkeypatch: pytest.MonkeyPatch, form: str, start: str
) -> None:
    monkeypatch.setenv("CQTRADE_FORMAT", form)

    assert ask_tiny("facts").out.startswith(start)


def test_an_option_comes_before_the_environment(
    ask_tiny: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CQTRADE_FORMAT", "json")

    assert ask_tiny("facts", "-f", "tsv").out.startswith("id\t")


@pytest.mark.parametrize("name", ["CQTRADE_FORMAT", "CQTRADE_DATA"])
def test_an_empty_variable_says_nothing(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.delenv(name, raising=False)
    plain = ask("sources")
    monkeypatch.setenv(name, "")

    assert ask("sources") == plain


def test_a_strange_form_in_the_environment_is_told(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CQTRADE_FORMAT", "xml")

    assert ask("facts").err == (
        "cqtrade: error: invalid value for '--format' / '-f' (env var: 'CQTRADE_FORMAT'): 'xml' "
        "is not one of 'table', 'csv', 'tsv', 'json', 'jsonl', 'markdown', 'chart', "
        "'svg', 'png', 'html'\n"
        "hint: cqtrade --help\n"
    )


@pytest.mark.parametrize("form", ["csv", "tsv"])
def test_a_byte_order_mark_comes_first_where_it_is_wanted(ask_tiny: Ask, form: str) -> None:
    assert ask_tiny("facts", "--bom", "-f", form).out[:3] == "\ufeffid"


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "markdown"])
def test_only_csv_takes_a_byte_order_mark(ask_tiny: Ask, form: str) -> None:
    assert "\ufeff" not in ask_tiny("facts", "--bom", "-f", form).out


# Colours


@pytest.mark.parametrize(
    ("words", "colored"),
    [
        pytest.param(("-f", "table"), False, id="a table in a pipe"),
        pytest.param(("-f", "table", "--color", "always"), True, id="a table with colours"),
        pytest.param(("-f", "table", "--color", "never"), False, id="a table without"),
        *(
            pytest.param(("-f", form, "--color", "always"), False, id=form)
            for form in ("csv", "tsv", "json", "jsonl", "markdown")
        ),
    ],
)
def test_only_a_table_has_colours(ask_tiny: Ask, words: tuple[str, ...], *, colored: bool) -> None:
    assert ("\x1b[" in ask_tiny("facts", *words).out) is colored


@pytest.mark.parametrize(
    ("environment", "colored"),
    [
        ({"FORCE_COLOR": "1"}, True),
        ({"CLICOLOR_FORCE": "1"}, True),
        ({"FORCE_COLOR": "0"}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"GITHUB_ACTIONS": "true"}, False),
    ],
)
def test_the_environment_speaks_of_colours(
    ask_tiny: Ask,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    *,
    colored: bool,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert ("\x1b[" in ask_tiny("facts", "-f", "table").out) is colored


# Files


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("x.csv", "csv"),
        ("x.tsv", "tsv"),
        ("x.json", "json"),
        ("x.jsonl", "jsonl"),
        ("x.ndjson", "jsonl"),
        ("x.md", "markdown"),
        ("x.markdown", "markdown"),
        ("x.txt", "table"),
        ("X.JSON", "json"),
        ("x", "csv"),
    ],
)
@pytest.mark.parametrize("option", ["-o", "--output"])
def test_the_ending_of_a_file_is_its_form(
    ask_tiny: Ask, tmp_path: Path, option: str, name: str, form: str
) -> None:
    shown = ask_tiny("facts", "-f", form).out
    told = ask_tiny("facts", option, tmp_path / name)

    assert (told, (tmp_path / name).read_text("utf-8")) == ((0, "", ""), shown)


def test_a_form_that_is_asked_for_comes_before_the_ending(ask_tiny: Ask, tmp_path: Path) -> None:
    ask_tiny("facts", "-o", tmp_path / "x.csv", "-f", "jsonl")

    assert (tmp_path / "x.csv").read_text("utf-8").startswith("{")


def test_a_file_is_not_as_narrow_as_the_screen(
    ask_tiny: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    ask_tiny("facts", "-o", tmp_path / "x.txt")

    assert "“Cars”, The Gazette, n.d." in (tmp_path / "x.txt").read_text("utf-8")


def test_the_endings_that_queries_do_not_write_are_refused(ask_tiny: Ask, tmp_path: Path) -> None:
    told = ask_tiny("facts", "-o", tmp_path / "x.xlsx")

    assert (told.status, [*tmp_path.iterdir()]) == (2, [])
    assert told.err == (
        "cqtrade: error: 'x.xlsx' does not end as a format does\n"
        "hint: end it in .csv, .tsv, .json, .jsonl, .ndjson, .md, .markdown, .txt, .svg, .png,"
        " .htm, .html, or say --format; 'cqtrade export' writes other files\n"
    )


def test_a_query_names_no_column_twice(ask_tiny: Ask) -> None:
    told = ask_tiny("facts", "-f", "jsonl", "--columns", "id,unit,id")

    assert told.lines[0].count('"id"') == 1


def test_an_absence_in_a_file_is_its_header(ask_tiny: Ask, tmp_path: Path) -> None:
    told = ask_tiny("facts", "--period", "1999", "-o", tmp_path / "x.csv")

    assert (told.status, (tmp_path / "x.csv").read_text()) == (1, ",".join(COLUMNS) + "\n")


# Absence


@pytest.mark.parametrize(
    "words",
    [
        "facts --sector gpm --period 1999",
        "sector gpm --period 1999",
        "company senci --period 1999",
        "series chongqing/gpm/exports",
        "sources krasia-gpm-belt --period 1999",
        "find 0000",
        "compare 1998 1999",
    ],
)
@pytest.mark.parametrize("form", ["csv", "tsv", "json", "jsonl"])
def test_an_absence_is_1_and_an_empty_answer(ask: Ask, words: str, form: str) -> None:
    told = ask(*words.split(), "-f", form)
    empty = {"csv": 1, "tsv": 1, "json": 1, "jsonl": 0}

    assert (told.status, len(told.lines)) == (1, empty[form])


def test_an_absence_is_explained(ask_tiny: Ask) -> None:
    assert ask_tiny("sector", "automobiles", "--period", "2023") == (
        1,
        ",".join(COLUMNS) + "\n",
        (
            "cqtrade: the sources do not say: Automobiles (automobiles) · 2023\n"
            "  10 billion CNY  chongqing/automobiles/exports@2024  for 2024\n"
        ),
    )


def test_the_nearest_figure_is_told_with_level_and_growth(ask: Ask, tmp_path: Path) -> None:
    folder = a_dataset(tmp_path / "data", {"gazette": SOURCE + a_figure(growth="8.4%")})
    told = ask("facts", "--period", "2023", "--data", folder)

    assert told.err.splitlines()[1] == (
        "  10 billion CNY, 8.4%  chongqing/automobiles/exports@2024  for 2024"
    )


def test_a_search_that_finds_nothing_says_so(ask_tiny: Ask) -> None:
    assert ask_tiny("find", "medlar", "quince").err == (
        "cqtrade: the sources do not say: nothing is found for 'medlar quince'\n"
    )


def test_an_absence_is_no_table(ask_tiny: Ask) -> None:
    assert ask_tiny("facts", "--period", "2023", "-f", "table").out == ""


def test_periods_without_a_series_in_common_are_an_absence(ask_tiny: Ask) -> None:
    told = ask_tiny("compare", "2023", "2024")

    assert (told.status, told.err) == (
        1,
        "cqtrade: no series speaks of both 2023 and 2024; 1 of one\n",
    )


# What a dataset may hold

MARKUP = "[red]x[/red] [/items] :smile: [link=https://example.org]y[/link] HS [1006]"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of a dataset whose texts look like markup and like commands."""
    source = a_document(title=f"::stop {MARKUP}", authors=["::x"]) + a_figure(
        printed="::printed", note=f"::note {MARKUP}", doubt="::doubt", plan="::plan", by="::by"
    )
    return a_dataset(tmp_path_factory.mktemp("hostile") / "data", {"gazette": source})


HOSTILE = (
    *("facts", "facts --columns note,id", "sector automobiles", "find cars", "series"),
    *("series chongqing/automobiles/exports", f"show {CARS}", "sources", "sources gazette"),
    *("cite gazette", f"cite {CARS} --style bibtex", "compare 2023 2024 --all", "data info"),
)


@pytest.mark.parametrize("form", ["table", "csv", "tsv", "json", "jsonl", "markdown"])
@pytest.mark.parametrize("words", HOSTILE)
def test_no_line_begins_as_a_command_of_a_build_machine(
    ask: Ask, hostile: Path, monkeypatch: pytest.MonkeyPatch, words: str, form: str
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    told = ask(*words.split(), "-f", form, "--data", hostile)

    assert not [line for line in told.lines if line.lstrip().startswith("::")]


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_markup_is_shown_as_it_is(ask: Ask, hostile: Path, form: str) -> None:
    assert MARKUP in ask("show", CARS, "-f", form, "--data", hostile).out


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "@SUM(1)", "+1+1", " =1", "＝1"])
@pytest.mark.parametrize("key", ["note", "printed", "by"])
def test_a_formula_is_refused(ask: Ask, tmp_path: Path, key: str, text: str) -> None:
    folder = a_dataset(tmp_path / "data", {"gazette": SOURCE + a_figure(**{key: text})})
    told = ask("facts", "--data", folder)

    assert (told.status, f"'{key}' starts like a spreadsheet formula" in told.err) == (3, True)


@pytest.mark.skipif(sys.platform == "win32", reason="names of files of POSIX")
@pytest.mark.parametrize("words", ["data info", "data check", "data check -f csv", "facts"])
@pytest.mark.parametrize("name", ["\x1b]0;pwned\x07", "a\n::b", "\udcff"])
def test_a_strange_folder_is_named_legibly(ask: Ask, tmp_path: Path, name: str, words: str) -> None:
    folder = a_dataset(tmp_path / name, {"gazette": a_figure()})
    told = ask(*words.split(), "--data", folder)

    assert not [each for each in told.out + told.err if each != "\n" and not each.isprintable()]


def test_an_answer_has_nothing_of_the_last_one(
    tiny: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for _ in range(2):
        run(["facts", "--data", str(tiny), "--columns", "id", "-f", "csv"])

    assert capfd.readouterr().out == f"id\n{CARS}\n" * 2
