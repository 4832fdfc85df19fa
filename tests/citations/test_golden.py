"""Each kind of source is cited in each style as its file in `golden` has it, whole and with places.

A line that begins with a hash names the case. When a rule changes, so does the file: read it.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtrade.citations import EXCHANGED, Style, writer
from cqtrade.model import Locator, SourceKind
from tests.builders import a_source
from tests.citations.cases import CASES, texts

GOLDEN = Path(__file__).with_name("golden")
FIGURE = ": figure"


def expected(style: Style) -> dict[str, str]:
    """Return the citations of *style* by their cases."""
    text = (GOLDEN / f"{style}.txt").read_text("utf-8")
    parts = re.split(r"^# (.+)\n", text, flags=re.MULTILINE)[1:]
    return dict(zip(parts[::2], map(str.rstrip, parts[1::2]), strict=True))


def cited(style: Style) -> dict[str, str]:
    """Return what we write."""
    write = writer(style)
    whole = {name: write(source) for name, (source, _) in CASES.items()}
    figures = {f"{name}{FIGURE}": write(source, at) for name, (source, at) in CASES.items() if at}
    return whole | figures


@pytest.mark.parametrize("style", Style)
def test_every_kind_of_source_is_cited_as_the_style_wants_it(style: Style) -> None:
    assert cited(style) == expected(style)


@given(texts(), texts(), texts(), st.sampled_from(["en", "zh", "de"]), st.sampled_from(SourceKind))
def test_whatever_a_source_is_called_a_citation_in_words_is_one_line(
    title: str, author: str, publisher: str, language: str, kind: SourceKind
) -> None:
    source = a_source(
        title=title, authors=(author,), publisher=publisher, language=language, kind=kind
    )
    lines = [writer(each)(source, [Locator(1)]) for each in Style if each not in EXCHANGED]

    assert [each for each in lines if "\n" in each or "  " in each or title[0] not in each] == []


def test_every_file_is_that_of_a_style() -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == set(Style)


@pytest.mark.parametrize("style", Style)
@pytest.mark.parametrize("case", CASES)
def test_what_is_known_of_a_source_is_in_every_style(style: Style, case: str) -> None:
    source, _ = CASES[case]
    text = cited(style)[case]
    address = source.url in text or source.archived in text

    assert (source.publisher.split(" & ")[0] in text, address) == (True, True)
