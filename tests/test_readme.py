"""The README keeps its word: its screens are what cqtrade prints, its set-up is safe to paste."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]


class Block(NamedTuple):
    """A fenced block: what is in it, and what language it says that is."""

    language: str
    text: str


def blocks(readme: str) -> list[Block]:
    """Return the fenced blocks of *readme*, in its order."""
    found = re.findall(r"^```(.*)\n((?s:.*?))^```$", readme, re.MULTILINE)
    return [Block(*parts) for parts in found]


BLOCKS = blocks((ROOT / "README.md").read_text("utf-8"))
SCREENS = [block.text for block in BLOCKS if block.language == "console"]
SET_UP = [block.text for block in BLOCKS if block.language == "sh"]


def commands() -> Iterator[object]:
    """Yield each command of each console block with the output shown beneath it."""
    for number, screen in enumerate(SCREENS, 1):
        for place, example in enumerate(re.split(r"^\$ ", screen, flags=re.MULTILINE)[1:], 1):
            command, _, output = example.partition("\n")
            yield pytest.param(command, output, id=f"{number}.{place}: {command}")


@pytest.mark.skipif(sys.platform == "win32", reason="the README's screens are a POSIX shell's")
@pytest.mark.parametrize(("command", "output"), tuple(commands()))
def test_a_command_prints_what_the_readme_shows(command: str, output: str, tmp_path: Path) -> None:
    ours = Path(sys.executable).parent
    environment = {
        "COLUMNS": "100",
        "HOME": str(tmp_path),
        "LC_ALL": "C.UTF-8",
        "NO_COLOR": "1",
        "PATH": f"{ours}{os.pathsep}{os.environ['PATH']}",
        "TERM": "xterm",
    }

    shown = subprocess.run(
        ["bash", "-c", command],
        check=False,
        cwd=ROOT,
        encoding="utf-8",
        env=environment,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        timeout=60,
    ).stdout

    assert shown == output


@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_begins_with_a_command(screen: str) -> None:
    assert screen.startswith("$ ")


def test_the_two_set_up_commands_come_before_every_other_block() -> None:
    places = [place for place, block in enumerate(BLOCKS) if block.language == "sh"]

    assert places == [0, 1]


@pytest.mark.parametrize("command", SET_UP)
def test_a_set_up_command_is_one_line_to_paste(command: str) -> None:
    assert command.count("\n") == 1


@pytest.mark.parametrize("command", SET_UP)
def test_set_up_runs_nothing_outside_the_environment_it_makes(command: str) -> None:
    made, installed, run = command.split(" && ")
    environment = made.removeprefix("python3 -m venv --without-pip ")
    installing = f"python3 -m pip --python {environment}/bin/python install "
    running = f"{environment}/bin/"

    assert [installed[: len(installing)], run[: len(running)]] == [installing, running]
