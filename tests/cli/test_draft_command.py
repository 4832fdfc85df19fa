"""A source file is drafted from a text, and never over another."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

import pytest
import tomli

from tests.answers import in_a_process

if TYPE_CHECKING:
    from pathlib import Path

    from tests.answers import Ask

TEXT = "Cars\n\nChongqing's exports of cars were 5 billion yuan in 2024, one of several records.\n"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """Give a text with one figure."""
    file = tmp_path / "cars.txt"
    file.write_text(TEXT)
    return file


def test_a_draft_goes_to_standard_output_and_what_to_review_to_standard_error(
    ask_tiny: Ask, text: Path
) -> None:
    told = ask_tiny("data", "draft", text, "--source", "cars")

    assert (told.status, tomli.loads(told.out)["observation"][0]["value"], told.err) == (
        0,
        "5 billion CNY",
        (
            "cqtrade: 1 figure, 2 omissions\n"
            "cqtrade: 8 lines to review, among them title, publisher, language, kind; "
            "look for '# review'\n"
        ),
    )


def test_a_draft_passes_the_check_of_its_dataset(
    ask: Ask, tiny: Path, text: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    (folder / "sources").mkdir(parents=True)
    for codelist in ("subjects", "sectors", "indicators"):
        (folder / f"{codelist}.toml").write_bytes((tiny / f"{codelist}.toml").read_bytes())
    file = folder / "sources" / "cars.toml"
    drafted = ask("data", "draft", text, "--source", "cars", "-o", file, "--data", folder)
    told = ask("data", "check", "--data", folder, "--texts", text.parent, "-f", "csv")

    assert (drafted.status, drafted.out, told.status, told.lines[1]) == (
        0,
        "",
        0,
        "cars,2,3,1,2,0,0",
    )


def test_a_file_that_is_there_is_kept(ask_tiny: Ask, text: Path, tmp_path: Path) -> None:
    file = tmp_path / "there.toml"
    file.write_text("mine")
    told = ask_tiny("data", "draft", text, "--source", "cars", "-o", file)

    assert (*told, file.read_text()) == (
        5,
        "",
        f"cqtrade: error: '{file}' is there already\nhint: --force replaces it\n",
        "mine",
    )


def test_a_file_that_is_there_is_replaced_where_that_is_wanted(
    ask_tiny: Ask, text: Path, tmp_path: Path
) -> None:
    file = tmp_path / "there.toml"
    file.write_text("mine")

    assert (
        ask_tiny("data", "draft", text, "--source", "cars", "-o", file, "--force").status,
        "exports" in file.read_text(),
    ) == (0, True)


def test_what_is_known_of_a_document_is_written_down(ask_tiny: Ask, text: Path) -> None:
    about = (
        *("--title", "T", "--publisher", "P", "--url", "https://example.org/a"),
        *("--published", "2024-05", "--language", "de", "--kind", "wire"),
    )
    told = ask_tiny("data", "draft", text, "--source", "cars", *about)
    source = tomli.loads(told.out)["source"]

    assert [source[key] for key in ("title", "publisher", "url", "language", "kind")] == [
        *("T", "P", "https://example.org/a", "de", "wire")
    ]
    assert (source["published"], "accessed" in source) == ("2024-05", True)
    assert told.err.splitlines()[1].startswith("cqtrade: 4 lines to review; ")


@pytest.mark.parametrize(
    ("raw", "complaint"),
    [
        (b"\xff\xfe", "'{}' is not UTF-8: byte 0xff at 0\nhint: save it as UTF-8"),
        (
            b"Exports\n5\x00 billion",
            "control character U+0000 in line 2 of '{}'\nhint: save it as plain text",
        ),
        (b"7" * 2**21, "'{}' is larger than 1 MiB\nhint: draft it in parts"),
        (
            b"5 6 " * 3000,
            "the text has 6000 numbers, and a draft at most 5000\nhint: draft it in parts",
        ),
    ],
    ids=["not UTF-8", "binary", "too large", "too many numbers"],
)
def test_what_is_no_article_is_refused(
    ask_tiny: Ask, tmp_path: Path, raw: bytes, complaint: str
) -> None:
    file = tmp_path / "strange.txt"
    file.write_bytes(raw)

    assert ask_tiny("data", "draft", file, "--source", "cars") == (
        2,
        "",
        f"cqtrade: error: {complaint.format(file)}\n",
    )


def test_an_empty_text_makes_a_file_without_figures(ask_tiny: Ask, tmp_path: Path) -> None:
    file = tmp_path / "empty.txt"
    file.write_bytes(b"")
    told = ask_tiny("data", "draft", file, "--source", "cars")

    assert (told.status, list(tomli.loads(told.out))) == (0, ["source"])


@pytest.mark.parametrize("name", ["nowhere.txt", ".", "a\x00b"])
def test_a_text_that_cannot_be_read_is_told(ask_tiny: Ask, tmp_path: Path, name: str) -> None:
    told = ask_tiny("data", "draft", f"{tmp_path}/{name}", "--source", "cars")

    assert (told.status, told.err.startswith("cqtrade: error: cannot read '")) == (2, True)


def test_standard_input_is_read(tiny: Path) -> None:
    told = in_a_process("data", "draft", "-", "--source", "cars", "--data", tiny)

    assert (told.status, told.err.splitlines()[0]) == (0, "cqtrade: 0 figures, 0 omissions")


def test_a_closed_standard_input_is_told(ask_tiny: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = os.dup(0)
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    os.close(0)
    try:
        told = ask_tiny("data", "draft", "-", "--source", "cars")
    finally:
        os.dup2(kept, 0)
        os.close(kept)

    assert (told.status, told.err) == (
        2,
        "cqtrade: error: cannot read standard input: bad file descriptor\n",
    )


def test_a_dataset_without_codes_is_refused(ask: Ask, text: Path, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    (folder / "sources").mkdir(parents=True)
    for codelist in ("subjects", "sectors", "indicators"):
        (folder / f"{codelist}.toml").write_text("")
    told = ask("data", "draft", text, "--source", "cars", "--data", folder)

    assert (told.status, told.err) == (
        3,
        (
            f"cqtrade: error: {folder}: a codelist holds no code; add the first\n"
            "hint: 'cqtrade data check' lists every fault\n"
        ),
    )


def test_a_fault_in_another_source_does_not_stop_a_draft(
    ask: Ask, tiny: Path, text: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    (folder / "sources").mkdir(parents=True)
    for codelist in ("subjects", "sectors", "indicators"):
        (folder / f"{codelist}.toml").write_bytes((tiny / f"{codelist}.toml").read_bytes())
    (folder / "sources" / "half.toml").write_text("[source")

    assert ask("data", "draft", text, "--source", "cars", "--data", folder).status == 0
