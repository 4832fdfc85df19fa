"""An export is there whole or not at all, and the same each time."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

import cqtrade
from cqtrade.errors import OutputUnwritable, PackageMissing, QueryError, UnknownCode
from cqtrade.export import Form, form_of, placing, writer

if TYPE_CHECKING:
    from pathlib import Path

    from cqtrade.dataset import Facts

FILES = ("x.csv", "x.jsonl", "x.parquet", "x.xlsx", "x.sqlite", "x.zip", "x.sdmx.csv")
EVERY_FORM = pytest.mark.parametrize("file", FILES)


@EVERY_FORM
def test_the_same_figures_give_the_same_bytes(odd_facts: Facts, tmp_path: Path, file: str) -> None:
    cqtrade.save(odd_facts, tmp_path / file)
    first = (tmp_path / file).read_bytes()
    cqtrade.save(odd_facts.dataset.select(), tmp_path / file)

    assert (tmp_path / file).read_bytes() == first


@EVERY_FORM
def test_nothing_else_is_left_behind(odd_facts: Facts, tmp_path: Path, file: str) -> None:
    cqtrade.save(odd_facts, tmp_path / file)

    assert [each.name for each in tmp_path.iterdir()] == [file]


@EVERY_FORM
def test_what_was_there_stays_where_writing_fails(
    odd_facts: Facts, tmp_path: Path, file: str
) -> None:
    (tmp_path / file).write_text("before")

    def half_written(facts: Facts, path: Path, /) -> None:
        writer(form_of(file))(facts, path)
        raise OSError(28, "No space left on device")

    with pytest.raises(OutputUnwritable, match="no space left on device"):
        placing.into(str(tmp_path / file), form_of(file), odd_facts, half_written)
    assert {each.name: each.read_text() for each in tmp_path.iterdir()} == {file: "before"}


def test_a_folder_stays_where_writing_fails(
    odd_facts: Facts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cqtrade.save(odd_facts, f"{tmp_path / 'p'}/")
    before = {each: each.stat().st_mtime_ns for each in tmp_path.rglob("*.*")}

    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("cqtrade.export.bundle.unfold", fails)
    with pytest.raises(OutputUnwritable, match="no space left on device"):
        cqtrade.save(odd_facts, f"{tmp_path / 'p'}/")
    assert {each: each.stat().st_mtime_ns for each in tmp_path.rglob("*.*")} == before


@EVERY_FORM
def test_a_folder_that_is_not_there_is_told_of(odd_facts: Facts, tmp_path: Path, file: str) -> None:
    with pytest.raises(OutputUnwritable, match="no such file or directory"):
        cqtrade.save(odd_facts, tmp_path / "nowhere" / file)


def test_a_bundle_whose_folder_cannot_be_is_told_of(odd_facts: Facts, tmp_path: Path) -> None:
    with pytest.raises(OutputUnwritable, match="no such file or directory"):
        cqtrade.save(odd_facts, f"{tmp_path}/nowhere/p/")


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
@pytest.mark.parametrize("name", ["x.sqlite", "p/"])
def test_others_may_read_it_as_any_new_file(odd_facts: Facts, tmp_path: Path, name: str) -> None:
    cqtrade.save(odd_facts, f"{tmp_path}/{name}")
    mine = tmp_path / "mine"
    (mine.mkdir if name.endswith("/") else mine.touch)()

    made = tmp_path / name.rstrip("/")
    assert stat.S_IMODE(made.stat().st_mode) == stat.S_IMODE(mine.stat().st_mode)


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_stays_one(odd_facts: Facts, tmp_path: Path) -> None:
    (tmp_path / "x.csv").symlink_to(tmp_path / "real.csv")
    cqtrade.save(odd_facts, tmp_path / "x.csv")

    assert (tmp_path / "x.csv").is_symlink()
    assert (tmp_path / "real.csv").stat().st_size


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.CSV", Form.CSV),
        ("a.sdmx.csv", Form.SDMX_CSV),
        ("a.ndjson", Form.JSONL),
        ("a.b.parquet", Form.PARQUET),
        ("a.db", Form.SQLITE),
        ("a.sqlite3", Form.SQLITE),
        ("a.zip", Form.BUNDLE),
        ("a.csv/", Form.BUNDLE),
    ],
)
def test_the_ending_is_the_form(name: str, form: Form) -> None:
    assert form_of(name) is form


@pytest.mark.parametrize("name", ["a", "a.xls", "a.tsv", "", "csv", "a.csv.gz"])
def test_another_ending_is_none(name: str) -> None:
    with pytest.raises(QueryError, match="does not end as a form does"):
        form_of(name)


def test_a_form_that_is_named_counts(odd_facts: Facts, tmp_path: Path) -> None:
    cqtrade.save(odd_facts, tmp_path / "x.txt", "jsonl")

    assert (tmp_path / "x.txt").read_text("utf-8").startswith("{")


def test_an_unknown_form_is_told_of(odd_facts: Facts, tmp_path: Path) -> None:
    with pytest.raises(UnknownCode, match="no form is called 'parket'"):
        cqtrade.save(odd_facts, tmp_path / "x", "parket")


def test_only_a_bundle_is_a_folder(odd_facts: Facts, tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="is a folder, and csv is one file"):
        cqtrade.save(odd_facts, f"{tmp_path}/p/", "csv")


@pytest.mark.parametrize(("file", "package"), [("x.parquet", "pyarrow"), ("x.xlsx", "XlsxWriter")])
def test_what_is_not_installed_is_named_with_the_way_to_it(
    odd_facts: Facts,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    file: str,
    package: str,
) -> None:
    monkeypatch.setattr("cqtrade.export.find_spec", lambda _: None)

    with pytest.raises(PackageMissing, match=f"written by {package}, which is not") as told:
        cqtrade.save(odd_facts, tmp_path / file)
    assert told.value.hint == f"pip install {package}"
    assert [*tmp_path.iterdir()] == []


def test_no_figures_are_a_file_with_no_rows(odd_facts: Facts, tmp_path: Path) -> None:
    none = odd_facts.dataset.select(period="1900")
    for file in FILES:
        cqtrade.save(none, tmp_path / file)

    assert {each.name for each in tmp_path.iterdir()} == set(FILES)
