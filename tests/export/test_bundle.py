"""A Data Package: valid under frictionless, its bibliography read by pybtex, cell for cell."""

from __future__ import annotations

import csv
import json
import zipfile
from typing import TYPE_CHECKING, Any

import frictionless
import pytest
from pybtex.database import parse_string

import cqtrade
from cqtrade.errors import OutputUnwritable
from tests.export import cells

if TYPE_CHECKING:
    from pathlib import Path

    from cqtrade.dataset import Facts

TABLES = ("sectors", "indicators", "subjects", "sources", "figures")


@pytest.fixture
def folder(facts: Facts, tmp_path: Path) -> Path:
    """Give the figures as a folder."""
    cqtrade.save(facts, f"{tmp_path / 'package'}/")
    return tmp_path / "package"


def test_frictionless_finds_no_fault_in_the_folder(folder: Path) -> None:
    report = frictionless.validate(str(folder / "datapackage.json"))

    assert (report.flatten(["title", "note"]), report.stats["tasks"]) == ([], len(TABLES))
    assert report.valid


def test_frictionless_finds_no_fault_in_the_archive(facts: Facts, tmp_path: Path) -> None:
    cqtrade.save(facts, tmp_path / "x.zip")

    assert frictionless.validate(str(tmp_path / "x.zip")).valid


@pytest.mark.parametrize(
    ("was", "is_", "fault"),
    [
        (",reported,", ",rumoured,", "Constraint Error"),
        (",chongqing,", ",chongking,", "ForeignKey Error"),
        (",2024-01-01,", ",2024-13-01,", "Type Error"),
    ],
)
def test_frictionless_would_find_a_fault(
    odd_facts: Facts, tmp_path: Path, was: str, is_: str, fault: str
) -> None:
    cqtrade.save(odd_facts, f"{tmp_path / 'p'}/")
    figures = tmp_path / "p" / "data" / "figures.csv"
    figures.write_text(figures.read_text("utf-8").replace(was, is_, 1), "utf-8")
    report = frictionless.validate(str(tmp_path / "p" / "datapackage.json"))

    assert fault in {title for (title,) in report.flatten(["title"])}


def test_frictionless_reads_every_cell(facts: Facts, folder: Path) -> None:
    package: Any = frictionless.Package(str(folder / "datapackage.json"))
    rows = [row.to_dict() for row in package.get_resource("figures").read_rows()]

    assert rows == [
        {name: "; ".join(cell) or None if isinstance(cell, list) else cell
         for name, cell in row.items()}
        for row in cells.of(facts)
    ]  # fmt: skip


def test_every_document_is_in_the_bibliography(facts: Facts, folder: Path) -> None:
    entries = parse_string((folder / "sources.bib").read_text("utf-8"), "bibtex").entries

    assert [*entries] == sorted(facts.dataset.sources)


def test_every_document_is_a_row_with_its_citation(facts: Facts, folder: Path) -> None:
    with (folder / "data" / "sources.csv").open(encoding="utf-8", newline="") as file:
        read = {row["id"]: row["citation"] for row in csv.DictReader(file)}

    assert read == {name: facts.dataset.cite(name) for name in facts.dataset.sources}


def test_every_document_is_named_in_the_description(facts: Facts, folder: Path) -> None:
    described = json.loads((folder / "datapackage.json").read_text("utf-8"))

    assert described["sources"] == [
        {"title": each.title} | ({"path": each.url} if each.url else {})
        for _, each in sorted(facts.dataset.sources.items())
    ]


def test_every_column_is_explained_in_the_readme(folder: Path) -> None:
    readme = (folder / "README.md").read_text("utf-8")
    described = json.loads((folder / "datapackage.json").read_text("utf-8"))
    names = [field["name"] for each in described["resources"] for field in each["schema"]["fields"]]

    assert [name for name in names if f"| `{name}` |" not in readme] == []


def test_the_readme_counts_what_there_is(odd_facts: Facts, tmp_path: Path) -> None:
    cqtrade.save(odd_facts, f"{tmp_path / 'p'}/")
    readme = (tmp_path / "p" / "README.md").read_text("utf-8")

    assert f"{len(odd_facts)} figures from 2 sources, 1950 to 2025." in readme


def test_the_archive_holds_what_the_folder_does(facts: Facts, folder: Path, tmp_path: Path) -> None:
    cqtrade.save(facts, tmp_path / "x.zip")
    with zipfile.ZipFile(tmp_path / "x.zip") as archive:
        packed = {name: archive.read(name) for name in archive.namelist()}
    files = [each for each in folder.rglob("*") if each.is_file()]

    assert packed == {each.relative_to(folder).as_posix(): each.read_bytes() for each in files}


def test_a_package_takes_the_place_of_an_older_one(odd_facts: Facts, tmp_path: Path) -> None:
    cqtrade.save(odd_facts.dataset.select(partner="asean"), f"{tmp_path / 'p'}/")
    cqtrade.save(odd_facts, f"{tmp_path / 'p'}/")
    rows = (tmp_path / "p" / "data" / "figures.csv").read_text("utf-8").count("\n")

    assert (rows, [each.name for each in tmp_path.iterdir()]) == (len(odd_facts) + 1, ["p"])


def test_a_folder_with_other_files_is_left_alone(odd_facts: Facts, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("x")

    with pytest.raises(OutputUnwritable, match="other files are in it"):
        cqtrade.save(odd_facts, f"{tmp_path}/")
    assert [each.name for each in tmp_path.iterdir()] == ["mine"]
