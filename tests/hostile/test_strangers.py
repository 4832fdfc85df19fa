"""The dataset of a stranger is safe to open: it runs nothing, fetches nothing, writes nothing."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.answers import quiet
from tests.builders import a_dataset
from tests.written import a_document, a_figure, a_product

if TYPE_CHECKING:
    from pathlib import Path

# In every text of the dataset: whatever is made of it is known again.
MARK = "zqx__import__('os').system('touch pwned')"
TEXT = f"A {MARK} {{0.__class__}} %s $(touch pwned) `touch pwned`"
COMMANDS = {
    "facts": ("facts",),
    "a table": ("facts", "-f", "table"),
    "json": ("facts", "-f", "json"),
    "a file": ("facts", "-o", "out/x.csv"),
    "a sector": ("sector", "automobiles", "-f", "markdown"),
    "all sectors": ("sector",),
    "a company": ("company",),
    "a search": ("find", "zqx exports"),
    "a series": ("series", "chongqing/automobiles/exports", "-f", "table"),
    "a figure": ("show", "gazette:chongqing/automobiles/exports@2024", "-f", "table"),
    "a comparison": ("compare", "2023", "2024", "-f", "table"),
    "a breakdown": ("breakdown", "automobiles", "2024"),
    "targets": ("targets",),
    "rates": ("fx",),
    "conflicts": ("conflicts", "-f", "table"),
    "a draft": ("factcheck", "texts/gazette.txt"),
    "sources": ("sources", "gazette", "-f", "table"),
    "a citation": ("cite", "gazette", "--style", "bibtex"),
    "completion": ("completion", "bash"),
    "a check": ("data", "check", "--texts", "texts"),
    "an article": ("data", "draft", "texts/gazette.txt", "--source", "x", "-o", "out/x.toml"),
    "what is in it": ("data", "info"),
}
# Notes what the process does that the answer to a question does not need.
WATCHED = """\
import json, os, sys
CALLS = (
    "socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork",
    "pty.", "ctypes.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.", "pickle.",
    "marshal.loads_data", "shutil.", "os.remove", "os.rename", "os.link", "os.symlink", "os.chmod",
    "os.mkdir", "os.rmdir", "os.truncate", "tempfile.",
)
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
told = []
def heard(event, given):
    if event == "open" and isinstance(given[2], int) and given[2] & WRITING:
        told.append([event, str(given[0])])
    elif event in ("compile", "exec", "import") and "zqx" in repr(given):
        told.append([event, "the dataset"])
    elif event.startswith(CALLS):
        told.append([event, str(given[0]) if given else ""])
sys.addaudithook(heard)
leave = os._exit
def left(status):
    with os.fdopen(int(os.environ["TELL"]), "w") as telling:
        # What is open already was heard of when it was opened by its name.
        json.dump([status, [each for each in told if not each[1].isdigit()]], telling)
    leave(status)
os._exit = left
from cqtrade.__main__ import main
main()
"""


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """Give a folder with a stranger's dataset, a text and an empty folder."""
    figure = a_figure(note=TEXT, by=TEXT, plan=TEXT, doubt=TEXT, printed=TEXT, name="zqx")
    other = a_figure(period="2023", value="9 billion CNY", growth="-3%", printed=TEXT)
    source = a_document(title=TEXT, publisher=TEXT, authors=[TEXT], url="https://evil.example/zqx")
    part = a_figure(sector="cars", value="1 billion CNY", note=TEXT)
    sectors = a_product("automobiles", en=f"Automobiles {MARK}")
    sectors += a_product("cars", en=TEXT, parent="automobiles")
    figures = a_figure() + figure + other + part
    a_dataset(tmp_path / "data", {"gazette": source + figures}, sectors=sectors)
    for name in ("texts", "out", "home"):
        (tmp_path / name).mkdir()
    (tmp_path / "texts" / "gazette.txt").write_text(
        f"Exports were 10 billion yuan in 2024. {TEXT}\n"
    )
    return tmp_path


def snapshot(folder: Path) -> dict[str, str]:
    """Return the digest of every file in *folder*."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.skipif(sys.platform == "win32", reason="descriptors of POSIX are inherited")
@pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS)
def test_a_strangers_dataset_is_only_read(here: Path, words: tuple[str, ...]) -> None:
    before = snapshot(here)
    heard, telling = os.pipe()
    ours = {
        "CQTRADE_DATA": str(here / "data"),
        "CQTRADE_CACHE": str(here / "cache"),
        "HOME": str(here / "home"),
        "TELL": str(telling),
        # What is imported is compiled, and kept, elsewhere than in the package.
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, *words],
        check=False,
        capture_output=True,
        cwd=here,
        env=quiet(os.environ) | ours,
        pass_fds=[telling],
        timeout=60,
    )
    os.close(telling)
    with os.fdopen(heard) as told:
        status, events = json.load(told)

    assert status in (0, 1), done.stderr
    assert [each for each in events if not is_ours(each[0], each[1], here)] == []
    made = {name for name, digest in snapshot(here).items() if before.get(name) != digest}
    assert {name.split("/")[0] for name in made} <= {"cache", "out"}
    assert before.keys() <= snapshot(here).keys()


def is_ours(event: str, path: str, here: Path) -> bool:
    """Tell whether a process may have done that: kept an index, or written the named output."""
    ours = (str(here / "cache"), str(here / "out"), "out/")
    written = event in ("open", "os.mkdir", "os.chmod", "os.rename", "os.remove") or (
        event.startswith(("tempfile.", "shutil.copyfile"))
    )
    return written and path.startswith(ours)
