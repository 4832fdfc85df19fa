"""What the styles want beyond the usual: many authors, old copies, dates half known."""

from __future__ import annotations

import pytest

from cqtrade.citations import Style, writer
from cqtrade.errors import AmbiguousCode, UnknownCode
from cqtrade.model import Locator, SourceKind
from tests.builders import a_source
from tests.citations.cases import READ

LETTERS = "ABCDEFGHIJKLMNOPQRSTU"


def authors(number: int) -> tuple[str, ...]:
    """Return so many names: `A. Adams`, `B. Badams` and so on."""
    return tuple(f"{letter}. {letter}adams" for letter in LETTERS[:number])


def cited(style: Style, number: int) -> str:
    """Return how so many authors are cited."""
    return writer(style)(a_source(authors=authors(number), published="2025"), [Locator(1)])


@pytest.mark.parametrize(
    ("style", "number", "beginning"),
    [
        (Style.APA, 1, "Aadams, A. (2025)"),
        (Style.APA, 2, "Aadams, A., & Badams, B. (2025)"),
        (Style.APA, 3, "Aadams, A., Badams, B., & Cadams, C. (2025)"),
        (Style.CHICAGO, 2, "Aadams, A., and B. Badams. 2025."),
        (Style.CHICAGO, 3, "Aadams, A., B. Badams, and C. Cadams. 2025."),
        (Style.CHICAGO, 7, "Aadams, A., B. Badams, C. Cadams, et al. 2025."),
        (Style.MLA, 2, "Aadams, A., and B. Badams. “Cars.”"),
        (Style.MLA, 3, "Aadams, A., et al. “Cars.”"),
        (Style.GBT7714, 3, "Aadams A，Badams B，Cadams C. Cars"),
        (Style.GBT7714, 4, "Aadams A，Badams B，Cadams C，et al. Cars"),
        (Style.GBT7714_2015, 4, "AADAMS A, BADAMS B, CADAMS C, et al. Cars"),
    ],
)
def test_several_authors_are_listed_as_the_style_wants(
    style: Style, number: int, beginning: str
) -> None:
    assert cited(style, number).startswith(beginning)


def test_of_more_than_twenty_authors_apa_leaves_out_those_before_the_last() -> None:
    assert "S. Sadams" not in cited(Style.APA, 20).partition("&")[2]
    assert "Sadams, S., . . . Uadams, U. (2025)" in cited(Style.APA, 21)


@pytest.mark.parametrize(
    ("style", "number", "said"),
    [
        (Style.APA, 2, "(Aadams & Badams, 2025, para. 1)"),
        (Style.APA, 3, "(Aadams et al., 2025, para. 1)"),
        (Style.CHICAGO, 2, "(Aadams and Badams 2025, para. 1)"),
        (Style.CHICAGO, 3, "(Aadams et al. 2025, para. 1)"),
        (Style.MLA, 2, "(Aadams and Badams, par. 1)"),
        (Style.MLA, 3, "(Aadams et al., par. 1)"),
    ],
)
def test_several_authors_are_named_in_the_text_as_the_style_wants(
    style: Style, number: int, said: str
) -> None:
    assert cited(style, number).endswith(f"In text: {said}.")


@pytest.mark.parametrize("style", [Style.GBT7714, Style.GBT7714_2015])
def test_who_else_wrote_it_is_told_in_the_language_of_the_document(style: Style) -> None:
    several = ("欧雪", "王小明", "李娜", "张伟")
    chinese, english = (
        writer(style)(a_source(authors=several, language=language)) for language in ("zh", "en")
    )

    assert ("等. " in chinese, "et al. " in english) == (True, True)


@pytest.mark.parametrize(
    ("published", "apa", "chicago", "mla"),
    [
        ("2025", "(2025)", "2025. “Cars.” By", "By, 2025"),
        ("2025-05", "(2025, May)", "By, May.", "By, May 2025"),
        ("2025-09", "(2025, September)", "By, September.", "By, Sept. 2025"),
        ("2025-12-01", "(2025, December 1)", "By, December 1.", "By, 1 Dec. 2025"),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(
    published: str, apa: str, chicago: str, mla: str
) -> None:
    source = a_source(published=published, publisher="By", authors=("Ou Xue",))
    styles = {Style.APA: apa, Style.CHICAGO: chicago, Style.MLA: mla}

    assert [each for each, said in styles.items() if said not in writer(each)(source)] == []


def test_chicago_tells_of_a_copy_besides_the_address() -> None:
    source = a_source(url="https://example.org/a", archived="https://archive.example/a")

    assert writer(Style.CHICAGO)(source).endswith(
        "https://example.org/a. Archived at https://archive.example/a."
    )


def test_an_undated_page_is_cited_at_its_copy_without_a_date_of_retrieval() -> None:
    source = a_source(archived="https://archive.example/a", accessed=READ)

    assert writer(Style.APA)(source) == "The Gazette. (n.d.). Cars. https://archive.example/a"


def test_a_publisher_who_signs_is_named_once() -> None:
    source = a_source(
        authors=("Chongqing Customs",), publisher="Chongqing Customs", kind=SourceKind.OFFICIAL
    )

    assert [
        each
        for each in (Style.APA, Style.CHICAGO, Style.MLA, Style.GBT7714, Style.GBT7714_2015)
        if writer(each)(source).count("Customs") != 1
    ] == []


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("2025年重庆市统计公报", "R"),
        ("Annual Report 2025", "R"),
        ("Customs yearbook", "R"),
        ("Exports grow", "EB"),
        ("Reporters visit customs", "EB"),
    ],
)
def test_what_an_authority_calls_a_report_is_one(title: str, code: str) -> None:
    source = a_source(title=title, kind=SourceKind.OFFICIAL)

    assert f"[{code}]" in writer(Style.GBT7714)(source)


@pytest.mark.parametrize(
    ("published", "dated"),
    [
        ("", "Trade Data[2026-11-22]"),
        ("2024", "Trade Data, 2024[2026-11-22]"),
        ("2024-07", "Trade Data, 2024(2024-07)[2026-11-22]"),
    ],
)
def test_a_dataset_has_its_publisher_before_its_date(published: str, dated: str) -> None:
    source = a_source(
        authors=("Ou Xue",),
        publisher="Trade Data",
        published=published,
        url="https://example.org/a",
        accessed=READ,
        kind=SourceKind.DATASET,
    )

    assert f"[DS/OL]. {dated}. https" in writer(Style.GBT7714_2015)(source)


def test_a_page_that_nothing_dates_says_so() -> None:
    source = a_source(url="https://example.org/a", kind=SourceKind.COMPANY, language="zh")

    assert "[EB/OL]. [日期不详]. https" in writer(Style.GBT7714)(source)


def test_a_withdrawn_chinese_source_says_so_in_chinese() -> None:
    source = a_source(language="zh", withdrawn=READ)

    assert writer(Style.GBT7714)(source).endswith("2026-11-22 撤回.")


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("p. 12", "：12"),
        ("pp. 12-14", "：12-14"),
        ("figure 2", "：图2"),
        ("section 4", "：第4节"),
        ("headline", "：标题"),
        ("附表", "：附表"),
    ],
)
def test_a_place_in_a_chinese_source_is_told_in_chinese(place: str, told: str) -> None:
    source = a_source(language="zh", published="2025")

    assert writer(Style.GBT7714)(source, [Locator(place)]).endswith(f"2025{told}.")


def test_a_page_is_told_without_a_word_only_where_it_stands_alone() -> None:
    at = [Locator("p. 12"), Locator("table 3")]

    assert writer(Style.GBT7714)(a_source(published="2025"), at).endswith("2025：p. 12, table 3.")


def test_mla_finds_a_nameless_source_by_the_beginning_of_its_title() -> None:
    source = a_source(title="Exports and imports: nine months, all of them")

    assert writer(Style.MLA)(source, [Locator(3)]).endswith("(“Exports and imports,” par. 3).")


@pytest.mark.parametrize(
    ("word", "style"),
    [
        ("apa", Style.APA),
        ("APA 7", Style.APA),
        ("chi", Style.CHICAGO),
        ("cmos", Style.CHICAGO),
        ("GB/T 7714-2015", Style.GBT7714_2015),
        ("gbt7714-2025", Style.GBT7714),
        ("gbt7714", Style.GBT7714),
        ("csl", Style.CSL_JSON),
    ],
)
def test_a_style_is_known_by_its_names(word: str, style: Style) -> None:
    assert Style.of(word) is style


@pytest.mark.parametrize(
    ("word", "error", "hint"),
    [
        ("bibtx", UnknownCode, "did you mean 'bibtex'?"),
        ("xx", UnknownCode, "one of plain, gbt7714, gbt7714-2015, apa, chicago, mla, bibtex, "),
        ("gbt", AmbiguousCode, "say which: gbt7714, gbt7714-2015"),
    ],
)
def test_a_style_that_is_unknown_is_refused_with_the_way_out(
    word: str, error: type[UnknownCode | AmbiguousCode], hint: str
) -> None:
    with pytest.raises(error) as refused:
        Style.of(word)

    assert refused.value.hint.startswith(hint)
