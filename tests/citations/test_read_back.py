"""What is written for other programs, other programs read."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc import formatter as formats
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from pybtex.database import parse_string

from cqtrade.citations import Style, together, writer
from tests.builders import a_source
from tests.citations.cases import CASES, texts

if TYPE_CHECKING:
    from pybtex.database import Entry

EVERY_CASE = pytest.mark.parametrize("case", CASES)
FAMILIES = {
    "news": ["Ou", "Smith"],
    "news in Chinese, undated": ["欧雪", "王小明", "李娜", "张伟"],
    "dataset": ["Veen", "Zhang", "Meyer", "World Bank"],
}


def all_of(style: Style) -> str:
    """Return all cases as one text."""
    write = writer(style)
    return together(style, [write(source, at) for source, at in CASES.values()])


# BibTeX, by pybtex


@pytest.fixture(scope="module")
def entries() -> dict[str, Entry]:
    """Give the entries of all cases by the ids of their sources."""
    found = parse_string(all_of(Style.BIBTEX), "bibtex").entries
    return {source.id: one for (source, _), one in zip(CASES.values(), found.values(), strict=True)}


@EVERY_CASE
def test_bibtex_has_the_title_the_year_and_the_address(
    entries: dict[str, Entry], case: str
) -> None:
    source, _ = CASES[case]
    fields = entries[source.id].fields
    said = (fields["title"].strip("{}"), fields.get("year", ""), fields.get("url", ""))

    assert said == (source.title, source.published[:4], source.url)


@pytest.mark.parametrize("case", FAMILIES)
def test_bibtex_tells_family_names_from_the_rest(entries: dict[str, Entry], case: str) -> None:
    people = entries[CASES[case][0].id].persons["author"]

    assert [" ".join(each.last_names).strip("{}") for each in people] == FAMILIES[case]


def test_bibtex_tells_a_suffix_and_a_particle(entries: dict[str, Entry]) -> None:
    suffixed, particled = (
        entries[source].persons["author"][place] for source, place in (("makers", 1), ("flows", 0))
    )

    assert (suffixed.lineage_names, particled.prelast_names) == (["Jr."], ["van", "der"])


@given(texts())
def test_bibtex_is_read_whatever_the_title(title: str) -> None:
    entry = writer(Style.BIBTEX)(a_source(title=title, authors=(title,), publisher=title))
    fields = next(iter(parse_string(entry, "bibtex").entries.values())).fields

    assert fields["title"] == f"{{{fields['howpublished']}}}"


# RIS, by rispy


@pytest.fixture(scope="module")
def records() -> dict[str, dict[str, Any]]:
    """Give the records of all cases by the ids of their sources."""
    found = rispy.loads(all_of(Style.RIS))
    return {source.id: one for (source, _), one in zip(CASES.values(), found, strict=True)}


@EVERY_CASE
def test_ris_has_what_is_known_of_a_source(records: dict[str, dict[str, Any]], case: str) -> None:
    source, _ = CASES[case]
    found = records[source.id]
    accessed = str(source.accessed or "").replace("-", "/")
    said = (
        found["title"],
        found.get("year", ""),
        found.get("urls", [""])[0],
        found.get("access_date", ""),
        found.get("secondary_title") or found.get("publisher"),
    )

    assert said == (source.title, source.published[:4], source.url, accessed, source.publisher)


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("makers", "NEWS"),
        ("wire", "NEWS"),
        ("haiguan", "ELEC"),
        ("bulletin", "RPRT"),
        ("maker", "ELEC"),
        ("flows", "DATA"),
    ],
)
def test_ris_has_a_type_for_each_kind(
    records: dict[str, dict[str, Any]], source: str, kind: str
) -> None:
    assert records[source]["type_of_reference"] == kind


def test_ris_has_names_and_places(records: dict[str, dict[str, Any]]) -> None:
    found = records["makers"]

    assert (found["authors"], found["notes"]) == (
        ["Ou, Xue", "Smith, John Q., Jr."],
        ["para. 5", "adapts zhizao"],
    )


@given(texts())
def test_ris_is_read_whatever_the_title(title: str) -> None:
    (found,) = rispy.loads(writer(Style.RIS)(a_source(title=title)))

    assert found["title"] == title


@EVERY_CASE
def test_each_line_of_ris_is_a_tag_and_its_text(case: str) -> None:
    lines = writer(Style.RIS)(*CASES[case]).split("\n")

    assert [line for line in lines if not re.match("[A-Z][A-Z0-9]  - .|ER  -$", line)] == []


def test_ris_has_no_star_in_an_author_or_a_periodical() -> None:
    entry = writer(Style.RIS)(a_source(authors=("*Star*",), publisher="The *Gazette"))

    assert ("AU  - Star\n" in entry, "T2  - The Gazette\n" in entry) == (True, True)


# CSL-JSON, by citeproc-py


@pytest.fixture(scope="module")
def items() -> list[dict[str, Any]]:
    """Give the items of all cases."""
    found: list[dict[str, Any]] = json.loads(all_of(Style.CSL_JSON))
    return found


def test_a_citation_processor_reads_every_item(items: list[dict[str, Any]]) -> None:
    source = CiteProcJSON(items)
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    listed = CitationStylesBibliography(style, source, formats.plain)
    for key in source:
        listed.register(Citation([CitationItem(key)]))
    printed = "\n".join(map(str, listed.bibliography()))

    assert [each.title for each, _ in CASES.values() if each.title.strip("[]") not in printed] == []


def test_csl_has_names_in_parts_or_as_they_are(items: list[dict[str, Any]]) -> None:
    authors = {each["id"]: each["author"] for each in items if "author" in each}

    assert (authors["makers-5"], authors["zhizao-4-table3-8"][0], authors["flows-table7"][3]) == (
        [
            {"family": "Ou", "given": "Xue"},
            {"family": "Smith", "given": "John Q.", "suffix": "Jr."},
        ],
        {"literal": "欧雪"},
        {"literal": "World Bank"},
    )


def test_csl_has_dates_in_parts(items: list[dict[str, Any]]) -> None:
    issued = {each["id"]: each["issued"]["date-parts"] for each in items if "issued" in each}

    assert issued == {
        "makers-5": [[2025, 10, 9]],
        "wire-headline": [[2025, 9]],
        "haiguan-3": [[2025, 10, 20]],
        "bulletin-p12": [[2025]],
        "flows-table7": [[2024, 7, 1]],
    }


# The names that the schema csl-data of CSL 1.0.2 has, of those that we write.
VARIABLES = {
    *("id", "type", "title", "author", "container-title", "publisher"),
    *("issued", "accessed", "URL", "language", "note"),
}
TYPES = {"article-newspaper", "dataset", "report", "webpage"}


def test_csl_has_no_word_of_our_own(items: list[dict[str, Any]]) -> None:
    assert ({key for each in items for key in each} <= VARIABLES, {x["type"] for x in items}) == (
        True,
        TYPES,
    )


def test_one_item_is_a_list_too() -> None:
    only = together(Style.CSL_JSON, [writer(Style.CSL_JSON)(a_source())])

    assert [each["id"] for each in json.loads(only)] == ["gazette"]
