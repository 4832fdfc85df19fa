"""A command imports only what it needs: never pandas, and the package alone almost nothing."""

import os
import subprocess
import sys

import pytest

from tests.answers import in_a_process, quiet

HEAVY = {"numpy", "pandas", "pydantic"}
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
    "sources",
    "sources krasia-gpm-belt",
    "cite krasia-gpm-belt",
    "data check",
    "data info",
    "facts --sector gpm -f table",
    "facts --sector gpm -f json",
    "facts --sector gpm -f markdown",
    "sector nothing-of-the-kind",
]


def imported(told: str) -> set[str]:
    """Return the packages that `-X importtime` says were imported."""
    lines = [line.rpartition("|")[2].strip() for line in told.splitlines() if "|" in line]
    return {name.partition(".")[0] for name in lines}


@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_imports_what_is_slow(command: str) -> None:
    told = in_a_process(*command.split(), python=("-X", "importtime"))
    names = imported(told.err)

    assert names & (HEAVY | {"cqtrade"}) == {"cqtrade"}


def test_the_package_alone_imports_nothing_for_the_command_line() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", "import cqtrade"],
        check=True,
        capture_output=True,
        text=True,
        env=quiet(os.environ),
    )

    assert not imported(done.stderr) & (HEAVY | {"rich", "tomli", "typer"})


def test_csv_is_written_without_rich_tables() -> None:
    told = in_a_process("facts", "--sector", "gpm", python=("-X", "importtime"))

    assert "rich.table" not in told.err
