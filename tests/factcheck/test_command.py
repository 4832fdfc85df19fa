"""`cqtrade factcheck`: what it prints, how it leaves, what it refuses."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from cqtrade.cli import run
from cqtrade.cli.proofread import LARGEST
from cqtrade.sheet.factcheck import COLUMNS
from tests.answers import Ask, Told, quiet
from tests.builders import SEED

if TYPE_CHECKING:
    from pathlib import Path

RIGHT = "In 2023, Chongqing's exports exceeded 470 billion yuan.\n"
WRONG = "In 2023, Chongqing's exports exceeded 740 billion yuan.\n"


@pytest.fixture
def ask(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Give a way to run one command line in this process and hear its answer."""
    for name in os.environ.keys() - quiet(os.environ).keys():
        monkeypatch.delenv(name)
    monkeypatch.setenv("CQTRADE_DATA", str(SEED))

    def asked(*words: object) -> Told:
        status = run([str(word) for word in words])
        return Told(status, *capfd.readouterr())

    return asked


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """Give the path of a draft with a right and a wrong figure."""
    path = tmp_path / "draft.md"
    path.write_text(f"{RIGHT}\n{WRONG}", "utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "status"), [(RIGHT, 0), (WRONG, 1), (RIGHT + WRONG, 1), ("", 0), ("no figures", 0)]
)
def test_the_status_tells_whether_all_figures_are_supported(
    ask: Ask, tmp_path: Path, text: str, status: int
) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(text, "utf-8")

    assert ask("factcheck", path).status == status


def test_the_table_shows_each_line_with_its_verdicts(ask: Ask, draft: Path) -> None:
    told = ask("factcheck", draft, "-f", "table")

    assert told.out.startswith("""\
2 figures: 1 supported, 1 close but wrong

1: In 2023, Chongqing's exports exceeded 470 billion yuan.
470 billion yuan  supported      [1] ¶1

3: In 2023, Chongqing's exports exceeded 740 billion yuan.
740 billion yuan  close but wrong  source: over 470 billion CNY  two digits exchanged  [1] ¶1
""")


def test_a_draft_without_figures_is_told_so(ask: Ask, tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text("nothing to check", "utf-8")

    assert ask("factcheck", path, "-f", "table").out == "no figures found\n"


def test_the_records_are_an_interface(ask: Ask, draft: Path) -> None:
    rows = json.loads(ask("factcheck", draft, "-f", "json").out)

    assert [tuple(row) for row in rows] == [COLUMNS, COLUMNS]


def test_a_record_holds_the_verdict_and_the_citation_to_paste(ask: Ask, draft: Path) -> None:
    first, _ = json.loads(ask("factcheck", draft, "-f", "json").out)

    assert (first["line"], first["verdict"], first["figure"], "para. 1" in first["citation"]) == (
        1,
        "supported",
        ["cq-life-guide-three-new:chongqing/foreign-trade/exports@2023"],
        True,
    )


@pytest.mark.parametrize("form", ["csv", "tsv", "jsonl", "markdown"])
def test_every_format_tells_the_wrong_figure(ask: Ask, draft: Path, form: str) -> None:
    assert "close but wrong" in ask("factcheck", draft, "-f", form).out


def test_a_draft_comes_in_through_standard_input() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "cqtrade", "factcheck", "-", "-f", "csv"],
        check=False,
        input=RIGHT.encode(),
        capture_output=True,
        env=quiet(os.environ) | {"CQTRADE_DATA": str(SEED)},
    )

    assert (done.returncode, done.stdout.decode().splitlines()[1].split(",")[:3]) == (
        0,
        ["1", "39", "470 billion yuan"],
    )


def test_cite_adds_footnotes_to_the_draft(ask: Ask, draft: Path) -> None:
    told = ask("factcheck", draft, "--cite")

    assert (told.status, "470 billion yuan[^1].\n" in told.out, told.err) == (
        1,
        True,
        "cqtrade: 1 of 2 figures are not supported as they stand\n",
    )


@pytest.mark.parametrize(
    ("name", "words", "mark"),
    [
        ("draft.md", (), "[^1]"),
        ("draft.txt", (), "[1]"),
        ("draft.txt", ("-f", "markdown"), "[^1]"),
    ],
)
def test_footnotes_are_marked_as_the_draft_wants(
    ask: Ask, tmp_path: Path, name: str, words: tuple[str, ...], mark: str
) -> None:
    path = tmp_path / name
    path.write_text(RIGHT, "utf-8")

    assert f"yuan{mark}." in ask("factcheck", path, "--cite", *words).out


def test_a_cited_draft_is_saved_as_it_is(ask: Ask, draft: Path, tmp_path: Path) -> None:
    saved = tmp_path / "cited.md"
    shown = ask("factcheck", draft, "--cite").out
    ask("factcheck", draft, "--cite", "-o", saved)

    assert saved.read_text("utf-8") == shown


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"5 \xff cars", "is not UTF-8: byte 0xff at 2"),
        (b"5" * (LARGEST + 1), "is larger than 16 MiB"),
    ],
)
def test_what_is_no_draft_is_refused_in_a_sentence(
    ask: Ask, tmp_path: Path, raw: bytes, sentence: str
) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes(raw)
    told = ask("factcheck", path)

    assert (told.status, told.out, sentence in told.err.splitlines()[0]) == (2, "", True)


@pytest.mark.parametrize("name", ["nowhere.md", ".", "a\0b"])
def test_a_draft_that_is_not_there_is_bad_usage(ask: Ask, name: str) -> None:
    told = ask("factcheck", name)

    assert (told.status, told.err.startswith("cqtrade: error: cannot read '")) == (2, True)


def test_what_a_terminal_would_obey_is_shown_harmless(ask: Ask, tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text("In 2023 \x1b[2J \u202e exports were 5 billion euros.", "utf-8")

    assert "\\x1b[2J \\u202e exports" in ask("factcheck", path, "-f", "table").out
