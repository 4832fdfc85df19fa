"""A BibTeX entry has all that is known, and nothing that TeX would read as more than itself."""

from datetime import date

import pytest

from cqtrade.citations.bibtex import bibtex
from cqtrade.model import Locator
from tests.builders import a_source

WHOLE = a_source(
    id="krasia-gpm-belt",
    title="Makers eye global markets",
    publisher="KrASIA",
    authors=("Ou Xue", "Chongqing Customs"),
    published="2025-10-09",
    url="https://example.org/makers",
    accessed=date(2026, 11, 22),
)
PLACES = (Locator(4), Locator("table 3"), Locator(8))


def test_a_bibtex_entry_has_all_that_is_known() -> None:
    expected = """\
@misc{krasia-gpm-belt-4-table3-8,
  author       = {Ou, Xue and {Chongqing Customs}},
  title        = {{Makers eye global markets}},
  year         = {2025},
  month        = {oct},
  howpublished = {KrASIA},
  url          = {https://example.org/makers},
  urldate      = {2026-11-22},
  note         = {para. 4, 8, table 3},
  langid       = {english},
}"""

    assert bibtex(WHOLE, PLACES) == expected


def test_a_bibtex_entry_leaves_out_what_is_not_known() -> None:
    expected = """\
@misc{gazette,
  title        = {{Cars}},
  howpublished = {The Gazette},
  langid       = {chinese},
}"""

    assert bibtex(a_source(language="zh")) == expected


@pytest.mark.parametrize(
    ("published", "lines"),
    [
        pytest.param("2025", ["  year         = {2025},"], id="a year"),
        pytest.param(
            "2025-01", ["  year         = {2025},", "  month        = {jan},"], id="a month"
        ),
    ],
)
def test_a_bibtex_entry_is_dated_as_far_as_is_known(published: str, lines: list[str]) -> None:
    entry = bibtex(a_source(published=published))
    dates = [line for line in entry.splitlines() if line.startswith(("  year", "  month"))]

    assert dates == lines


def test_another_language_stays_as_it_is() -> None:
    assert "langid       = {de}" in bibtex(a_source(language="de"))


def test_what_tex_would_read_is_escaped() -> None:
    entry = bibtex(a_source(title=r"R&D, X: 5% of $1_0 {#1} ~^\cmd"))
    braces = r"\textbraceleft{}\#1\textbraceright{}"
    marks = r"\textasciitilde{}\textasciicircum{}\textbackslash{}"

    assert rf"{{{{R\&D, X: 5\% of \$1\_0 {braces} {marks}cmd}}}}" in entry


def test_a_brace_in_an_address_is_written_by_its_number() -> None:
    assert "url          = {https://example.org/%7Ba%7D}" in bibtex(
        a_source(url="https://example.org/{a}")
    )
