"""Any command line ends in an answer or in one sentence, and its exit status says in which."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import sys
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from cqtrade.cli import run
from cqtrade.errors import Exit
from tests.answers import Told, quiet
from tests.builders import SEED
from tests.fuzz.target import Target, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PLACE = TemporaryDirectory(prefix="cqtrade-fuzz-")
_STATUSES = {
    *(Exit.ANSWERED, Exit.NOTHING, Exit.USAGE, Exit.REFUSED, Exit.UNREADABLE, Exit.UNWRITABLE)
}
_MOST_WORDS = 12
_LONGEST_ERROR = 4096
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_SHEETS = frozenset(
    {
        *("sector", "company", "facts", "find", "series", "compare", "breakdown", "targets", "fx"),
        *("conflicts", "sources"),
    }
)
_DRAFT = "# 2024\n\nExports rose 8.4% to 454.97 billion yuan; 重庆出口汽车337.3亿元，增长6.4%。\n"


def hold(data: bytes) -> None:
    """Run the words of *data*, one a line, and assert what is promised of every answer."""
    words = [_harmless(word) for word in shown(data).split("\n")][:_MOST_WORDS]
    told = _told(words)
    assert told.status in _STATUSES, told
    _hold_error(told)
    out = _COLOUR.sub("", told.out) if any("always" in word for word in words) else told.out
    assert not _CONTROL.search(out)
    if told.status == Exit.ANSWERED:
        _hold_form(words, told.out)


def _harmless(word: str) -> str:
    """Keep files within the folder that is there for them: only words of ours lead elsewhere."""
    return word if word in TARGET.pieces else word.replace("/", "_").replace("\x00", "")


def _hold_error(told: Told) -> None:
    assert not _CONTROL.search(told.err)
    assert len(told.err) < _LONGEST_ERROR
    lines = told.err.splitlines()
    if told.status >= Exit.USAGE:
        shows_help = told.status == Exit.USAGE and not lines and told.out
        assert shows_help or lines[0].startswith("cqtrade: error: "), told
        assert [line[:6] for line in lines[1:]] in ([], ["hint: "]), told
    else:
        assert not lines or lines[0].startswith("cqtrade: "), told


def _hold_form(words: list[str], out: str) -> None:
    forms = [word for word in words if word[:2] in {"-f", "-o"} or word[:3] in {"--f", "--o"}]
    asks_help = any(word in {"-h", "--help", "--version"} or word[:4] == "--he" for word in words)
    if asks_help or words[0] not in _SHEETS:
        return
    if not forms:
        assert len({len(row) for row in csv.reader(io.StringIO(out, newline=""))}) == 1
    elif forms == ["--format=json"]:
        json.loads(out)


def _told(words: list[str]) -> Told:
    with _elsewhere(), _heard() as heard:
        status = run(words)
    return Told(status, *(bytes(each).decode() for each in heard))


@contextmanager
def _elsewhere() -> Iterator[None]:
    """Work in a folder of its own, with an index and an environment of its own."""
    before, environment = Path.cwd(), dict(os.environ)
    os.chdir(_folder())
    os.environ.clear()
    index = str(_folder() / "index")
    os.environ.update(quiet(environment) | {"CQTRADE_CACHE": index, "CQTRADE_DATA": str(SEED)})
    os.environ["CQTRADE_DEBUG"] = "1"
    try:
        yield
    finally:
        os.chdir(before)
        os.environ.clear()
        os.environ.update(environment)


@cache
def _folder() -> Path:
    folder = Path(_PLACE.name) / str(os.getpid())
    (folder / "sources").mkdir(parents=True)
    for name in ("draft.txt", "draft.md"):
        (folder / name).write_text(_DRAFT, encoding="utf-8")
    return folder


@contextmanager
def _heard() -> Iterator[tuple[bytearray, bytearray]]:
    """Give what is written to standard output and standard error."""
    out, err = bytearray(), bytearray()
    write, errors = os.write, sys.stderr

    def hear(descriptor: int, raw: bytes) -> int:
        if descriptor not in {1, 2}:
            return write(descriptor, raw)
        (out if descriptor == 1 else err).extend(raw)
        return len(raw)

    os.write = hear  # type: ignore[assignment]  # for a while
    sys.stderr = io.StringIO()
    try:
        yield out, err
        err.extend(sys.stderr.getvalue().encode(errors="surrogateescape"))
    finally:
        os.write, sys.stderr = write, errors


def _sound() -> Iterable[bytes]:
    lines = (
        "sector gpm --subject chongqing --format table",
        "compare 2023 2024 --sector mechanical-electrical --format=json",
        "breakdown automobiles 2025Q1-Q3 --currency USD",
        "targets --sector cbec -o x.md",
        "fx --source krasia-gpm-belt --lang zh -f table",
        "conflicts --format markdown",
        "factcheck draft.md --cite",
        "show 7d3cf7 --format table",
        "cite 48d1eb --style bibtex",
        "facts --indicator exports --columns sector,value,low,high --bom",
        "find 汽车 --strict --since 2023 --until 2025",
        "sources sf-expo --citations apa --color always -f table",
        "data info",
        "data check --data .",
        "data draft draft.txt --source x -o y.toml",
        "company senci",
        "series chongqing/mechanical-electrical/exports --format tsv",
        "completion bash",
        "--help",
        "",
    )
    return (line.replace(" ", "\n").encode() for line in lines)


TARGET = Target(
    hold,
    (
        *("sector", "company", "facts", "find", "series", "show", "compare", "breakdown"),
        *("targets", "fx", "conflicts", "factcheck", "sources", "cite", "completion", "data"),
        *("check", "draft", "info", "--sector", "--company", "--subject", "--indicator"),
        *("--partner", "--period", "--since", "--until", "--source", "--kind", "--format"),
        *("-f", "--output", "-o", "--columns", "--citations", "--currency", "--color", "--bom"),
        *("--data", "--strict", "--lang", "--all", "--cite", "--style", "--texts", "--help", "-h"),
        *("--version", "--", "-", "", "--sector=", "--format=json", "--format=csv", "table"),
        *("csv", "tsv", "json", "jsonl", "markdown", "always", "never", "auto", "USD", "CNY"),
        *("zh", "en", "apa", "gbt7714", "chicago", "mla", "bibtex", "ris", "csl-json", "plain"),
        *("gpm", "automobiles", "exports", "chongqing", "senci", "asean", "mechanical-electrical"),
        *("汽车", "重庆", "出口", "mach", "a", "2024", "2023", "2025Q1-Q3", "2024-13", "annual"),
        *("2015-01..2015-05", "target", "rank", "reported", "7d3cf7", "48d1eb", "krasia-gpm-belt"),
        *("chongqing/gpm/exports", "draft.txt", "draft.md", "x.csv", "x.md", "..", ".", "nowhere"),
        *("bash", "zsh", "fish", "id,value", "value,,low", ",", "=1+1", "[/red]", "'", '"', "%s"),
        *(
            "\x1b]0;x\x07",
            "\u202e",
            "\udcff",
            "\ufeff",
            "١",
            "a" * 300,
            "*",
            "-1",
            "1e9",
            "\\",
            "✓",
        ),
        *("36kr-gpm-belt:chongqing/mechanical-electrical/exports@2024", "foreign-trade", "loncin"),
    ),
    "\n",
    _sound,
)
