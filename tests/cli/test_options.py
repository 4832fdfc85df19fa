"""An option that commands share is one option: the same name, the same words, the same effect."""

from __future__ import annotations

import csv
import io
import os
from typing import TYPE_CHECKING

import pytest
import typer

from cqtrade.cli import app_for
from tests.builders import a_dataset
from tests.written import a_code, a_document, a_figure, a_product, an_amount, an_area

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.answers import Ask, Told

SELECTION = (
    *("--sector", "--company", "--subject", "--indicator", "--partner"),
    *("--period", "--since", "--until", "--source", "--kind"),
)
OUTPUT = ("--format", "--output", "--columns", "--color", "--bom", "--currency", "--data")
# An export is for programs: it has a form of its own, every column, and no colour.
SHOWING = {"--format", "--columns", "--color"}


def parameters() -> Iterator[tuple[str, str, object]]:
    """Return each option of each command with all that a user sees of it."""
    for name, command in typer.main.get_group(app_for([])).commands.items():
        for inner, each in getattr(command, "commands", {name: command}).items():
            for one in each.params:
                if one.opts[0].startswith("--"):
                    seen = (one.opts, one.metavar, one.help, one.envvar, one.multiple)
                    yield inner, one.opts[0], seen


# A report is a page: it has no other form, and no columns.
PAGES = {"report"}
OF_ANY_FORM = {"--format", "--columns", "--color", "--bom"}
# A draft is a file of its own, no answer.
PARAMETERS = tuple(each for each in parameters() if each[0] != "draft")


# A breakdown names one whole, with options of its own that look like some of these.
SELECTING = {command for command, name, _ in PARAMETERS if name == "--since"}


@pytest.mark.parametrize("option", SELECTION)
def test_what_selects_is_the_same_in_every_command_that_selects(option: str) -> None:
    seen = {
        command: str(each)
        for command, name, each in PARAMETERS
        if name == option and command in SELECTING
    }

    assert (set(seen), len(set(seen.values()))) == (SELECTING, 1)


def test_these_commands_select() -> None:
    assert {"facts", "sector", "company", "find", "series", "compare", "sources"} <= SELECTING


@pytest.mark.parametrize("option", OUTPUT)
def test_what_shapes_the_output_is_the_same_in_every_command(option: str) -> None:
    assert len({str(seen) for _, name, seen in PARAMETERS if name == option}) == 1


@pytest.mark.parametrize("option", OUTPUT)
def test_what_shapes_the_output_is_in_every_command(option: str) -> None:
    commands = {command for command, _, _ in PARAMETERS}
    without = {"export"} if option in SHOWING else set()
    if option in OF_ANY_FORM:
        without |= PAGES

    assert {command for command, name, _ in PARAMETERS if name == option} == commands - without


def test_citations_are_asked_for_in_every_command_that_shows_figures() -> None:
    asked = {command: str(seen) for command, name, seen in PARAMETERS if name == "--citations"}
    showing = SELECTING | {"show", "breakdown", "factcheck"}

    assert (set(asked), len(set(asked.values()))) == (showing, 1)


# What each option means

SECTORS = a_product("machines") + a_product("gpm", parent="machines") + a_product("automobiles")
INDICATORS = an_amount("exports") + an_amount("imports")
SUBJECTS = (
    an_area("chongqing")
    + an_area("asean")
    + a_code("senci", kind="company")
    + a_code("loncin", kind="company")
)
GAZETTE = a_document() + "".join(
    (
        a_figure(),
        a_figure(partner="asean"),
        a_figure(indicator="imports", period="2023"),
        a_figure(sector="gpm", period="2025", kind="target"),
        a_figure(sector="gpm", period="2024Q3"),
        a_figure(subject="senci", sector="gpm"),
        a_figure(subject="loncin", sector="gpm", period="2023"),
    )
)
COURIER = a_document(title="Autos") + a_figure(period="2024-07") + a_figure(sector="machines")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of a dataset of two newspapers."""
    return a_dataset(
        tmp_path_factory.mktemp("small") / "data",
        {"gazette": GAZETTE, "courier": COURIER},
        sectors=SECTORS,
        indicators=INDICATORS,
        subjects=SUBJECTS,
    )


@pytest.fixture
def ask_small(ask: Ask, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Give a way to ask that dataset."""
    monkeypatch.setenv("CQTRADE_DATA", str(folder))
    return ask


def ids(told: Told) -> set[str]:
    """Return the series and periods of the figures of an answer."""
    return {row["id"] for row in csv.DictReader(io.StringIO(told.out))}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("--sector gpm --subject senci", {"gazette:senci/gpm/exports@2024"}),
        ("--sector machines", {"courier:chongqing/machines/exports@2024"}),
        ("--indicator imports", {"gazette:chongqing/automobiles/imports@2023"}),
        ("--partner asean", {"gazette:chongqing/automobiles/exports/asean@2024"}),
        (
            "--company senci --company loncin",
            {"gazette:senci/gpm/exports@2024", "gazette:loncin/gpm/exports@2023"},
        ),
        ("--kind target", {"gazette:chongqing/gpm/exports@2025"}),
        (
            "--period 2024Q3 --period 2024-07",
            {
                "gazette:chongqing/gpm/exports@2024Q3",
                "courier:chongqing/automobiles/exports@2024-07",
            },
        ),
        (
            "--since 2024-07 --until 2024",
            {
                "gazette:chongqing/gpm/exports@2024Q3",
                "courier:chongqing/automobiles/exports@2024-07",
            },
        ),
        ("--since 2025", {"gazette:chongqing/gpm/exports@2025"}),
        (
            "--until 2023",
            {"gazette:chongqing/automobiles/imports@2023", "gazette:loncin/gpm/exports@2023"},
        ),
        (
            "--source courier",
            {
                "courier:chongqing/automobiles/exports@2024-07",
                "courier:chongqing/machines/exports@2024",
            },
        ),
    ],
)
def test_an_option_selects_figures(ask_small: Ask, words: str, found: set[str]) -> None:
    assert ids(ask_small("facts", *words.split())) == found


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("sector gpm", "--sector gpm"),
        ("company senci", "--company senci"),
        ("sources courier", "--source courier"),
        (
            "series chongqing/automobiles/imports",
            "--subject chongqing --sector automobiles --indicator imports",
        ),
        ("series chongqing/automobiles/exports/asean", "--partner asean"),
    ],
)
@pytest.mark.parametrize("more", ["", "--period 2024", "--since 2024", "--kind reported"])
def test_a_command_selects_as_its_options_do(
    ask_small: Ask, command: str, options: str, more: str
) -> None:
    answers = [
        ids(ask_small(*each.split(), *more.split())) for each in (command, f"facts {options}")
    ]

    assert answers[0] == answers[1]


def test_a_search_is_within_the_selection(ask_small: Ask) -> None:
    assert ids(ask_small("find", "exports", "--sector", "machines")) == {
        "courier:chongqing/machines/exports@2024"
    }


def test_a_comparison_is_within_the_selection(ask_small: Ask) -> None:
    told = ask_small(
        "compare", "2023", "2024", "--company", "senci", "--all", "--columns", "series"
    )

    assert told.out == "series\nsenci/gpm/exports\n"


def test_a_series_without_a_partner_has_none_of_its_figures(ask_small: Ask) -> None:
    assert ids(ask_small("series", "chongqing/automobiles/exports")) == {
        "gazette:chongqing/automobiles/exports@2024",
        "courier:chongqing/automobiles/exports@2024-07",
    }


def test_a_sector_is_without_its_parts_unless_they_are_asked_for(ask_small: Ask) -> None:
    counts = [len(ids(ask_small("sector", "machines", *more))) for more in ((), ("--deep",))]

    assert counts == [1, 5]


# The dataset


def test_a_dataset_is_named_by_the_environment(
    ask: Ask, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CQTRADE_DATA", str(tiny))

    assert ids(ask("facts")) == {"gazette:chongqing/automobiles/exports@2024"}


def test_a_dataset_that_is_asked_for_comes_before_the_environment(
    ask: Ask, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CQTRADE_DATA", "nowhere")

    assert ask("facts", "--data", tiny).status == 0


def another(folder: Path) -> Path:
    """Write a dataset of another newspaper, with a space in the name of its folder."""
    return a_dataset(folder / "my data", {"herald": a_document() + a_figure(period="2023")})


def test_several_datasets_are_read_as_one(ask: Ask, tiny: Path, tmp_path: Path) -> None:
    told = ask("facts", "--data", tiny, "--data", another(tmp_path))

    assert ids(told) == {
        "gazette:chongqing/automobiles/exports@2024",
        "herald:chongqing/automobiles/exports@2023",
    }


def test_several_datasets_are_named_by_the_environment(
    ask: Ask, tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CQTRADE_DATA", f"{tiny}{os.pathsep}{another(tmp_path)}")

    assert len(ids(ask("facts"))) == 2


def test_several_datasets_are_compared_as_one(ask: Ask, tiny: Path, tmp_path: Path) -> None:
    told = ask(
        *("compare", "2023", "2024", "--columns", "basis"),
        *("--data", tiny, "--data", another(tmp_path)),
    )

    assert told.out == "basis\nprinted\n"


def test_a_fault_of_one_of_several_datasets_refuses_them_all(
    ask: Ask, tiny: Path, tmp_path: Path
) -> None:
    faulty = a_dataset(tmp_path / "data", {"herald": a_document()[:-9]})

    assert ask("facts", "--data", tiny, "--data", faulty).status == 3


# Whole names only


def test_a_beginning_is_understood(ask: Ask) -> None:
    assert ask("sector", "general-purpose").status == 0


def test_a_beginning_is_refused_where_names_must_be_whole(ask: Ask) -> None:
    assert ask("sector", "general-purpose", "--strict").status == 2


def test_a_search_for_every_word_may_find_nothing(ask: Ask) -> None:
    assert [ask("find", "laptop", "0000", *more).status for more in ((), ("--strict",))] == [0, 1]


def test_two_dashes_end_the_options(ask: Ask) -> None:
    assert ask("sector", "--", "--deep").err == "cqtrade: error: no sector is called '--deep'\n"
