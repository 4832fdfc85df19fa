"""A warm question imports only what it needs, opens one index, and asks it a few things."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cqtrade import dataset
from tests.answers import in_a_process, quiet
from tests.builders import SEED

# The parsers and validators that read a dataset are for compiling it; pandas is for those who
# ask for a DataFrame.
HEAVY = {"numpy", "pandas", "pydantic", "msgspec", "tomli", "tomllib"}
OF_RICH = {"markdown", "syntax", "traceback", "progress", "live", "prompt", "tree", "layout"}
COMMANDS = [
    "--version",
    "--help",
    "sector",
    "sector gpm",
    "company",
    "company senci",
    "facts --sector gpm",
    "find laptop world share",
    "series",
    "series chongqing/automobiles/exports",
    "show 36kr-gpm-belt:chongqing/mechanical-electrical/exports@2024",
    "compare 2023 2024",
    "breakdown automobiles 2025Q1-Q3",
    "targets --sector cbec",
    "fx --source krasia-gpm-belt",
    "conflicts --sector gpm",
    "sources",
    "sources krasia-gpm-belt",
    "cite krasia-gpm-belt",
    "export --to csv --sector gpm",
    "export --to sdmx-csv --sector gpm",
    "data info",
    "completion bash",
    "facts --sector gpm -f table",
    "facts --sector gpm -f json",
    "facts --sector gpm -f markdown",
    "compare 2023 2024 -f table",
    "compare 2023 2024 -f svg",
    "chart compare 2023 2024",
    "sector nothing-of-the-kind",
]

# What a command opens: files of the dataset, and databases.
WATCHED = """\
import os, sys
opened = []
def heard(event, given):
    if event == "open" and ".toml" in str(given[0]) or event == "sqlite3.connect":
        opened.append(event)
sys.addaudithook(heard)
os._exit = lambda status: print(*opened, file=sys.stderr)
from cqtrade.__main__ import main
main()
"""


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    # The index of the five articles is compiled before any of it is asked.
    dataset.load(SEED)


def imported(told: str) -> set[str]:
    """Return the modules that `-X importtime` says were imported."""
    return {line.rpartition("|")[2].strip() for line in told.splitlines() if "|" in line}


def of_packages(names: set[str]) -> set[str]:
    return {name.partition(".")[0] for name in names}


@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_imports_what_is_slow(command: str) -> None:
    environment = {"CQTRADE_DATA": str(SEED)}
    told = in_a_process(*command.split(), python=("-X", "importtime"), environment=environment)
    names = imported(told.err)

    assert of_packages(names) & (HEAVY | {"cqtrade"}) == {"cqtrade"}
    # A page of help is drawn by Typer, as Typer likes.
    assert command == "--help" or {name for name in names if name.startswith("rich.")}.isdisjoint(
        f"rich.{each}" for each in OF_RICH
    )


@pytest.mark.parametrize("command", ["sector gpm -f csv", "find laptop -f csv", "sector gpm"])
def test_flat_rows_need_no_model_and_no_rich(command: str) -> None:
    environment = {"CQTRADE_DATA": str(SEED)}
    told = in_a_process(*command.split(), python=("-X", "importtime"), environment=environment)

    assert not imported(told.err) & {"rich", "cqtrade.model", "cqtrade.sheet.page", "json"}


@pytest.mark.parametrize(
    "command",
    ["facts --sector gpm -f table", "compare 2023 2024 -f table", "sector --lang zh -f csv"],
)
def test_only_what_is_answered_in_chinese_opens_its_catalogue(command: str) -> None:
    environment = {"CQTRADE_DATA": str(SEED)}
    told = in_a_process(*command.split(), python=("-X", "importtime"), environment=environment)

    assert "cqtrade.language" in imported(told.err)
    assert not {each for each in imported(told.err) if each.startswith("cqtrade.language.zh")}


@pytest.mark.parametrize("command", [each for each in COMMANDS if not each.startswith("--")])
def test_a_warm_question_opens_no_file_of_the_dataset(command: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, *command.split()],
        check=False,
        capture_output=True,
        encoding="utf-8",
        env=quiet(os.environ) | {"CQTRADE_DATA": str(SEED)},
    )
    opened = done.stderr.split("\n")[-2].split()

    assert [each for each in opened if each == "open"] == []
    assert opened.count("sqlite3.connect") <= 1


def asked(question: str) -> int:
    """Return how many SQL statements a question of the five articles takes."""
    statements: list[str] = []
    warm = dataset.load(SEED)
    warm.index.rows("SELECT 1")
    warm.index.watch(statements.append)
    match question.split():
        case ["sector", word]:
            list(warm.select(sector=word).rows())
        case ["find", *words]:
            list(warm.search(" ".join(words), warm.select().selection).rows())
        case ["compare", before, after]:
            assert warm.compare(before, after).rows
        case ["show", word]:
            assert warm.get(word)
    return len(statements)


@pytest.mark.parametrize(
    ("question", "most"),
    [
        ("sector gpm", 3),
        ("find laptops exports 2024", 45),
        ("compare 2023 2024", 4),
        ("show 7d3cf7", 6),
    ],
)
def test_a_question_takes_few_statements(question: str, most: int) -> None:
    assert 0 < asked(question) <= most


def test_the_package_alone_imports_nothing_for_the_command_line() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", "import cqtrade"],
        check=True,
        capture_output=True,
        encoding="utf-8",
        env=quiet(os.environ),
    )

    assert not of_packages(imported(done.stderr)) & (HEAVY | {"rich", "typer", "sqlite3"})


def test_the_benchmarks_are_no_tests() -> None:
    folder = Path(__file__).parent / "benchmarks"

    assert [*folder.glob("test_*.py")] == []
