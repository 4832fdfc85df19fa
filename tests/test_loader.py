"""A sound dataset is read as it stands; of a faulty one every fault is told in its own sentence."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtrade import paths
from cqtrade.errors import DatasetUnreadable
from cqtrade.loader import folders as loader
from cqtrade.loader.documents import LARGEST_FILE
from cqtrade.model import (
    Kind,
    Locator,
    Omission,
    Quotient,
    SectorKind,
    SourceKind,
    Status,
    SubjectKind,
    Why,
)
from cqtrade.period import Period
from tests.builders import INDICATORS, OBSERVATION, SECTORS, SOURCE, SUBJECTS, a_dataset

if TYPE_CHECKING:
    from cqtrade.loader.folders import Contents
    from cqtrade.model import Observation, Source

MISTAKES = sorted((Path(__file__).parent / "mistakes").glob("*.toml"))


def read(*folders: Path) -> Contents:
    """Return what the datasets hold, which must be sound."""
    contents, faults = loader.read(folders)
    assert not faults
    return contents


def told(*folders: Path) -> list[str]:
    """Return the sentences about the faults of some datasets, each file by its name alone."""
    _, faults = loader.read(folders)
    return [str(fault._replace(file=Path(fault.file).name)) for fault in faults]


def the_source(folder: Path, text: str) -> Source:
    """Return the one source of a dataset with *text* in its source file."""
    return read(a_dataset(folder / "one", {"gazette": text})).sources["gazette"]


def the_figure(folder: Path, observation: str) -> Observation:
    """Return the one figure of a dataset with *observation* in its source file."""
    return read(a_dataset(folder / "one", {"gazette": SOURCE + observation})).observations[0]


# Faulty sources: the first line of each says what we must say about it.


def test_there_are_mistakes_to_learn_from() -> None:
    assert len(MISTAKES) > 100


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda path: path.stem)
def test_a_faulty_source_is_refused_in_so_many_words(mistake: Path, tmp_path: Path) -> None:
    raw = mistake.read_bytes()
    sentences = raw.decode().split("\n", 1)[0].removeprefix("# ")

    assert " | ".join(told(a_dataset(tmp_path / "one", {mistake.stem: raw}))) == sentences


def test_a_fault_names_the_file_by_its_whole_path(tmp_path: Path) -> None:
    folder = a_dataset(tmp_path / "one", {"gazette": ""})
    _, faults = loader.read([folder])

    assert faults[0].file == str(folder / "sources" / "gazette.toml")


def test_all_faults_of_all_files_are_told_by_file_and_line(tmp_path: Path) -> None:
    folder = a_dataset(
        tmp_path / "one",
        {
            "b": SOURCE.replace("title", "titel") + OBSERVATION.replace("2024", "24"),
            "a": b"\xff",
            "c": SOURCE + OBSERVATION,
            "d": SOURCE + "[[",
        },
        sectors=SECTORS.replace("product", "thing"),
        subjects="[x",
    )

    assert [sentence.split(": ")[0] for sentence in told(folder)] == [
        "sectors.toml:3",
        "a.toml:1",
        "b.toml:1",
        "b.toml:2",
        "b.toml:10",
        "d.toml:6",
        "subjects.toml:1",
    ]


def test_a_figure_with_a_fault_is_left_out(tmp_path: Path) -> None:
    text = SOURCE + OBSERVATION.replace("2024", "24") + OBSERVATION
    contents, _ = loader.read([a_dataset(tmp_path / "one", {"gazette": text})])

    assert [each.line for each in contents.observations] == [14]


# Faulty codelists.

CODELISTS = {"sectors": SECTORS, "indicators": INDICATORS, "subjects": SUBJECTS}


@pytest.mark.parametrize(
    ("codelist", "text", "sentence"),
    [
        pytest.param(
            "sectors", '[gpm]\nkind = "product"', "sectors.toml:1: [gpm]: 'en' is missing; add it"
        ),
        pytest.param(
            "sectors", '[gpm]\nen = "G"', "sectors.toml:1: [gpm]: 'kind' is missing; add it"
        ),
        pytest.param(
            "sectors",
            '[gpm]\nen = "G"\nkind = "goods"',
            "sectors.toml:3: [gpm]: 'kind' cannot be 'goods';"
            " one of: product, industry, trade-mode, ownership",
        ),
        pytest.param(
            "sectors",
            '[gpm]\nen = "G"\nkind = "product"\nparts = "overlap"',
            "sectors.toml:4: [gpm]: 'parts' cannot be 'overlap'; write 'disjoint' or nothing",
        ),
        pytest.param(
            "sectors",
            '[GPM]\nen = "G"\nkind = "product"',
            "sectors.toml:1: 'GPM' is no [code] of small letters, digits and hyphens; rename it",
        ),
        pytest.param(
            "sectors",
            'gpm = "G"',
            "sectors.toml:1: 'gpm' is no [code] of small letters, digits and hyphens; rename it",
        ),
        pytest.param(
            "sectors",
            '["\\u001b"]\nen = "G"',
            r"sectors.toml: '\x1b' is no [code] of small letters, digits and hyphens; rename it",
        ),
        pytest.param(
            "sectors",
            '[gpm]\nen = "G"\nkind = "product"\naliases = "=1"',
            "sectors.toml:4: [gpm]: 'aliases' starts like a spreadsheet formula;"
            " begin it with a word",
        ),
        pytest.param(
            "sectors",
            '[gpm]\nen = "G"\nkind = "product"\nparents = "machines"',
            "sectors.toml:4: [gpm]: 'parents' is no key here; did you mean 'parent'?",
        ),
        pytest.param(
            "indicators", '[jobs]\nen = "J"', "indicators.toml:1: [jobs]: 'unit' is missing; add it"
        ),
        pytest.param(
            "indicators",
            '[jobs]\nen = "J"\nunit = "people"',
            "indicators.toml:3: [jobs]: 'unit' cannot be 'people';"
            " one of money, share, rate, rank, count:THING, volume:UNIT",
        ),
        pytest.param(
            "indicators",
            '[jobs]\nen = "J"\nunit = "count:"',
            "indicators.toml:3: [jobs]: 'unit' cannot be 'count:';"
            " one of money, share, rate, rank, count:THING, volume:UNIT",
        ),
        pytest.param(
            "indicators",
            '[jobs]\nen = "J"\nunit = "count:people"\nflow = "yes"',
            "indicators.toml:4: [jobs]: 'flow' should be true or false, not \"yes\"",
        ),
        pytest.param(
            "indicators",
            '[jobs]\nen = "J"\nunit = "share"\nof = "work"',
            "indicators.toml:4: [jobs]: 'of' should be a table, not \"work\"",
        ),
        pytest.param(
            "subjects", '[cq]\nkind = "area"', "subjects.toml:1: [cq]: 'en' is missing; add it"
        ),
        pytest.param(
            "subjects",
            '[cq]\nen = "CQ"\nkind = "city"',
            "subjects.toml:3: [cq]: 'kind' cannot be 'city'; one of: area, company, place, person",
        ),
        pytest.param(
            "subjects",
            '[cq]\nen = "CQ"\nkind = "compny"',
            "subjects.toml:3: [cq]: 'kind' cannot be 'compny'; did you mean 'company'?",
        ),
    ],
)
def test_a_faulty_codelist_is_refused_in_so_many_words(
    codelist: str, text: str, sentence: str, tmp_path: Path
) -> None:
    lists = {**CODELISTS, codelist: text}

    assert told(a_dataset(tmp_path / "one", {}, **lists)) == [sentence]


@pytest.mark.parametrize(
    "quotient",
    [
        pytest.param('{ numerator = "exports" }', id="no denominator"),
        pytest.param('{ denominator = "exports" }', id="no numerator"),
        pytest.param('{ numerator = 1, denominator = "exports" }', id="a number"),
        pytest.param('{ numerator = "exports", denominator = { sector = "x" } }', id="no code"),
        pytest.param(
            '{ numerator = "exports", denominator = { sector = 1, indicator = "x" } }',
            id="a sector that is a number",
        ),
        pytest.param(
            '{ numerator = "x", denominator = { indicator = "x", subject = "x" } }',
            id="a strange key in a part",
        ),
        pytest.param('{ numerator = "x", denominator = "y", times = "100" }', id="a strange key"),
    ],
)
def test_a_share_of_nothing_clear_is_refused(quotient: str, tmp_path: Path) -> None:
    indicators = f'[part]\nen = "Part"\nunit = "share"\nof = {quotient}\n'

    form = '{ numerator = "exports", denominator = { sector = "...", indicator = "exports" } }'

    assert told(a_dataset(tmp_path / "one", {}, indicators=indicators)) == [
        f"indicators.toml:4: [part]: 'of' is no quotient; write {form}"
    ]


# What a sound dataset says.


def test_every_key_of_a_source_is_read(tmp_path: Path) -> None:
    source = the_source(
        tmp_path,
        """\
[source]
title       = "Cars"
publisher   = "The Gazette"
authors     = ["Ou Xue", "Li Wei"]
published   = 2025-10-01
url         = "https://example.org/cars"
archived    = "http://example.org/archive"
accessed    = 2026-11-22
language    = "en"
kind        = "wire"
adapts      = "36kr"
withdrawn   = 2026-01-01
text_sha256 = "c2af"

[[omitted]]
at      = [6, "headline"]
printed = "both ends"
why     = "idiom"
""",
    )

    assert replace(source, file="") == replace(
        source,
        id="gazette",
        title="Cars",
        publisher="The Gazette",
        authors=("Ou Xue", "Li Wei"),
        published="2025-10-01",
        url="https://example.org/cars",
        archived="http://example.org/archive",
        accessed=date(2026, 11, 22),
        language="en",
        kind=SourceKind.WIRE,
        adapts="36kr",
        origin="gazette",
        withdrawn=date(2026, 1, 1),
        text_sha256="c2af",
        omitted=(
            Omission(at=(Locator(6), Locator("headline")), printed="both ends", why=Why.IDIOM),
        ),
    )


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("2025-10-01", "2025-10-01"),
        ('"2025-10-01"', "2025-10-01"),
        ('"2025-10"', "2025-10"),
        ('"2025"', "2025"),
        ("2025", "2025"),
    ],
)
def test_a_source_is_published_on_a_day_in_a_month_or_in_a_year(
    written: str, published: str, tmp_path: Path
) -> None:
    assert the_source(tmp_path, f"{SOURCE}published = {written}\n").published == published


def test_a_source_may_leave_out_all_that_is_optional(tmp_path: Path) -> None:
    source = the_source(tmp_path, SOURCE)

    assert (source.authors, source.published, source.accessed, source.url) == ((), "", None, "")


def test_one_author_needs_no_list(tmp_path: Path) -> None:
    assert the_source(tmp_path, f'{SOURCE}authors = "Ou Xue"\n').authors == ("Ou Xue",)


EVERY_KEY = """\
[[observation]]
subject         = "chongqing"
sector          = "automobiles"
indicator       = "exports"
partner         = "asean"
period          = "2024"
value           = "454.97 billion CNY"
growth          = "8.4%"
growth_basis    = "real-yoy"
growth_unit     = "CNY"
also            = ["63.7 billion USD"]
kind            = "target"
plan            = "The plan"
inferred        = ["period", "unit"]
among           = "china"
cumulative_from = "2022-12"
status          = "preliminary"
name            = "headline"
at              = [5, "table 3"]
printed         = ["RMB 454.97 billion", "RMB 455 billion"]
by              = "Chongqing Customs"
speaker         = "zhao-ming"
note            = "Scope."
doubt           = "The sum does not come out."
"""


def test_every_key_of_a_figure_is_read(tmp_path: Path) -> None:
    one = the_figure(tmp_path, EVERY_KEY)

    assert one == replace(
        one,
        id="gazette:chongqing/automobiles/exports/asean@2024#headline",
        source="gazette",
        origin="gazette",
        subject="chongqing",
        sector="automobiles",
        indicator="exports",
        partner="asean",
        period=Period.parse("2024"),
        growth_basis="real-yoy",
        growth_unit="CNY",
        kind=Kind.TARGET,
        plan="The plan",
        inferred=("period", "unit"),
        among="china",
        cumulative_from=Period.parse("2022-12"),
        status=Status.PRELIMINARY,
        name="headline",
        at=(Locator(5), Locator("table 3")),
        printed=("RMB 454.97 billion", "RMB 455 billion"),
        by="Chongqing Customs",
        speaker="zhao-ming",
        note="Scope.",
        doubt="The sum does not come out.",
        withdrawn=False,
    )


def test_the_quantities_of_a_figure_are_read(tmp_path: Path) -> None:
    one = the_figure(tmp_path, EVERY_KEY)

    assert [str(each) for each in (one.value, one.growth, *one.also)] == [
        "454.97 billion CNY",
        "8.4%",
        "63.7 billion USD",
    ]


def test_the_growth_and_the_conversion_of_a_figure_are_rounded(tmp_path: Path) -> None:
    one = the_figure(tmp_path, EVERY_KEY)

    assert [each.bounds.low for each in (one.growth, *one.also) if each] == [
        *(Decimal("8.35"), Decimal("63.65E9"))
    ]


def test_a_figure_is_found_on_its_line(tmp_path: Path) -> None:
    assert the_figure(tmp_path, f"\n# a comment\n{OBSERVATION}").line == 8


def test_a_figure_may_leave_out_all_that_is_optional(tmp_path: Path) -> None:
    one = the_figure(tmp_path, OBSERVATION)

    assert (one.kind, one.status, one.growth_basis, one.growth, one.also, one.partner) == (
        Kind.REPORTED,
        Status.FINAL,
        "yoy",
        None,
        (),
        "",
    )


def test_a_growth_may_stand_without_a_value(tmp_path: Path) -> None:
    one = the_figure(tmp_path, OBSERVATION.replace("value ", "growth "))

    assert (one.value, str(one.growth)) == (None, "10 billion CNY")


@pytest.mark.parametrize(
    ("written", "basis"),
    [
        ("yoy", "yoy"),
        ("average-annual", "average-annual"),
        ("real-yoy", "real-yoy"),
        ("since:2019", "since:2019"),
        ("since:2025Q1-Q3", "since:2025Q1-Q3"),
    ],
)
def test_growth_has_a_basis(written: str, basis: str, tmp_path: Path) -> None:
    one = the_figure(tmp_path, f'{OBSERVATION}growth = "8%"\ngrowth_basis = "{written}"\n')

    assert one.growth_basis == basis


@pytest.mark.parametrize(
    ("kind", "low"),
    [
        pytest.param("rule", Decimal(10_000), id="a threshold is exact"),
        pytest.param("reported", Decimal(5000), id="a count is rounded"),
    ],
)
def test_closing_zeros_are_exact_only_in_a_threshold(
    kind: str, low: Decimal, tmp_path: Path
) -> None:
    text = OBSERVATION.replace("10 billion CNY", "10,000 units")
    one = the_figure(tmp_path, f'{text}kind = "{kind}"\n')

    assert one.value is not None
    assert one.value.bounds.low == low


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        pytest.param('"ten"', ("ten",), id="one for all"),
        pytest.param('["ten"]', ("ten",), id="a list of one for all"),
        pytest.param('["ten", "10"]', ("ten", "10"), id="one for each"),
    ],
)
def test_the_words_of_a_figure_are_one_for_all_places_or_one_for_each(
    printed: str, words: tuple[str, ...], tmp_path: Path
) -> None:
    text = OBSERVATION.replace('"10 billion yuan"', printed).replace("= 1\n", "= [1, 2]\n")

    assert the_figure(tmp_path, text).printed == words


@pytest.mark.parametrize(
    ("at", "places"),
    [
        pytest.param("7", (Locator(7),), id="a paragraph"),
        pytest.param('"headline"', (Locator("headline"),), id="words"),
        pytest.param('[7, "p. 12"]', (Locator(7), Locator("p. 12")), id="both"),
    ],
)
def test_a_figure_stands_at_paragraphs_and_places_in_words(
    at: str, places: tuple[Locator, ...], tmp_path: Path
) -> None:
    assert the_figure(tmp_path, OBSERVATION.replace("= 1\n", f"= {at}\n")).at == places


def test_every_key_of_a_sector_is_read(tmp_path: Path) -> None:
    text = """\
[gpm]
en      = "Machinery"
zh      = "通用机械"
aliases = ["通机", "tongji"]
kind    = "industry"
parent  = "machines"
parts   = "disjoint"
"""
    gpm = read(a_dataset(tmp_path / "one", {}, sectors=text)).codelists.sectors["gpm"]

    assert (*gpm.names, gpm.kind, gpm.parent, gpm.parts_are_disjoint) == (
        *("gpm", "Machinery", "通用机械", "通机", "tongji"),
        *(SectorKind.INDUSTRY, "machines", True),
    )


def test_the_parts_of_a_sector_may_overlap_unless_it_says(tmp_path: Path) -> None:
    sectors = read(a_dataset(tmp_path / "one", {})).codelists.sectors

    assert not sectors["automobiles"].parts_are_disjoint


@pytest.mark.parametrize(
    ("unit", "measure"),
    [
        ("money", ("money", "")),
        ("share", ("share", "")),
        ("rate", ("rate", "")),
        ("rank", ("rank", "")),
        ("count:vehicles", ("count", "vehicles")),
        ("volume:m3", ("volume", "m3")),
    ],
)
def test_an_indicator_measures_something(
    unit: str, measure: tuple[str, str], tmp_path: Path
) -> None:
    folder = a_dataset(tmp_path / "one", {}, indicators=f'[x]\nen = "X"\nunit = "{unit}"\n')
    indicator = read(folder).codelists.indicators["x"]

    assert (indicator.measure, indicator.of_what) == measure


@pytest.mark.parametrize(
    ("line", "flow"),
    [("", None), ("flow = true", True), ("flow = false", False)],
    ids=["neither", "a flow", "a stock"],
)
def test_an_indicator_is_a_flow_a_stock_or_neither(line: str, flow: object, tmp_path: Path) -> None:
    folder = a_dataset(tmp_path / "one", {}, indicators=f"{INDICATORS}{line}\n")

    assert read(folder).codelists.indicators["exports"].flow is flow


def test_an_indicator_may_be_a_sum_that_subtracts(tmp_path: Path) -> None:
    text = f'{INDICATORS}sum = ["exports", "-imports"]\nsigned = true\n'
    exports = read(a_dataset(tmp_path / "one", {}, indicators=text)).codelists.indicators["exports"]

    assert (exports.terms, exports.signed) == (("exports", "-imports"), True)


def test_an_indicator_is_no_sum_and_not_signed_unless_it_says(tmp_path: Path) -> None:
    exports = read(a_dataset(tmp_path / "one", {})).codelists.indicators["exports"]

    assert (exports.terms, exports.signed, exports.quotient) == ((), False, None)


def test_a_share_is_of_something(tmp_path: Path) -> None:
    text = """\
[share]
en   = "Share"
unit = "share"
of   = { numerator = "exports", denominator = { sector = "trade", indicator = "exports" } }
"""
    share = read(a_dataset(tmp_path / "one", {}, indicators=text)).codelists.indicators["share"]

    assert share.quotient == Quotient(numerator=("", "exports"), denominator=("trade", "exports"))


def test_every_key_of_a_subject_is_read(tmp_path: Path) -> None:
    text = """\
[senci]
en      = "Senci"
kind    = "company"
within  = "chongqing"
sectors = ["gpm"]
role    = "A maker of generators"
"""
    senci = read(a_dataset(tmp_path / "one", {}, subjects=text)).codelists.subjects["senci"]

    assert (senci.kind, senci.within, senci.sectors, senci.role) == (
        *(SubjectKind.COMPANY, "chongqing", ("gpm",), "A maker of generators"),
    )


def test_codes_keep_the_order_of_the_file(tmp_path: Path) -> None:
    text = "".join(f'[{code}]\nen = "{code}"\nkind = "product"\n' for code in ("z", "a", "m"))

    assert list(read(a_dataset(tmp_path / "one", {}, sectors=text)).codelists.sectors) == [
        *("z", "a", "m")
    ]


def test_sources_are_read_in_the_order_of_their_names(tmp_path: Path) -> None:
    folder = a_dataset(tmp_path / "one", dict.fromkeys(("zebra", "ape", "mole"), SOURCE))

    assert list(read(folder).sources) == ["ape", "mole", "zebra"]


def test_other_files_are_ignored(tmp_path: Path) -> None:
    folder = a_dataset(tmp_path / "one")
    (folder / "README.md").write_text("[not toml", "utf-8")
    (folder / "TEMPLATE.toml").write_text("[not toml", "utf-8")
    (folder / "sources" / "notes.txt").write_text("[not toml", "utf-8")

    assert list(read(folder).sources) == ["gazette"]


# Origins: sources that adapt one another count once.


def adapting(of_whom: str) -> str:
    return f'{SOURCE}adapts = "{of_whom}"\n'


def test_a_translation_of_a_translation_is_of_the_first_origin(tmp_path: Path) -> None:
    sources = {"third": adapting("second"), "second": adapting("first"), "first": SOURCE}
    contents = read(a_dataset(tmp_path / "one", sources))

    assert {each.origin for each in contents.sources.values()} == {"first"}


def test_a_figure_is_of_the_origin_of_its_source(tmp_path: Path) -> None:
    sources = {"second": adapting("first") + OBSERVATION, "first": SOURCE}
    contents = read(a_dataset(tmp_path / "one", sources))

    assert contents.observations[0].origin == "first"


def test_sources_that_adapt_each_other_are_read_all_the_same(tmp_path: Path) -> None:
    sources = {"one": adapting("other"), "other": adapting("one")}
    contents = read(a_dataset(tmp_path / "one", sources))

    assert [each.origin for each in contents.sources.values()] == ["other", "one"]


def test_a_figure_of_a_withdrawn_source_is_withdrawn(tmp_path: Path) -> None:
    text = f"{SOURCE}withdrawn = 2026-01-01\n{OBSERVATION}"

    assert read(a_dataset(tmp_path / "one", {"gazette": text})).observations[0].withdrawn


# Several datasets.


def test_two_datasets_are_read_as_one(tmp_path: Path) -> None:
    one = a_dataset(tmp_path / "one", {"gazette": SOURCE + OBSERVATION})
    other = a_dataset(tmp_path / "other", {"herald": SOURCE + OBSERVATION})

    assert [each.source for each in read(one, other).observations] == ["gazette", "herald"]


def test_a_source_in_two_datasets_is_refused(tmp_path: Path) -> None:
    one, other = a_dataset(tmp_path / "one"), a_dataset(tmp_path / "other")

    assert told(one, other) == [
        "gazette.toml: the source 'gazette' is in another dataset too; rename one"
    ]


def test_a_source_in_two_datasets_is_read_once(tmp_path: Path) -> None:
    one, other = a_dataset(tmp_path / "one"), a_dataset(tmp_path / "other")
    contents, _ = loader.read([one, other])

    assert len(contents.observations) == 1


def test_a_code_that_is_another_thing_in_another_dataset_is_refused(tmp_path: Path) -> None:
    one = a_dataset(tmp_path / "one")
    other = a_dataset(tmp_path / "other", {}, sectors=f'\n{SECTORS}zh = "汽车"\n')

    complaint = "'automobiles' is another thing in another dataset; rename one"

    assert told(one, other) == [f"sectors.toml:2: [automobiles]: {complaint}"]


def test_a_code_may_stand_on_another_line_of_another_dataset(tmp_path: Path) -> None:
    one = a_dataset(tmp_path / "one")
    other = a_dataset(tmp_path / "other", {}, sectors=f"\n\n{SECTORS}")

    assert told(one, other) == []


# The digest is of everything that was read.


def test_equal_datasets_have_equal_digests_wherever_they_are(tmp_path: Path) -> None:
    one, other = a_dataset(tmp_path / "one"), a_dataset(tmp_path / "other")

    assert read(one).digest == read(other).digest


@pytest.mark.parametrize(
    "sources",
    [
        pytest.param({"gazette": f"{SOURCE}{OBSERVATION}\n"}, id="a text"),
        pytest.param({"herald": f"{SOURCE}{OBSERVATION}"}, id="a name"),
        pytest.param({"gazette": f"{SOURCE}{OBSERVATION}", "h": SOURCE}, id="one more"),
    ],
)
def test_a_dataset_that_differs_has_another_digest(
    sources: dict[str, str | bytes], tmp_path: Path
) -> None:
    one, other = a_dataset(tmp_path / "one"), a_dataset(tmp_path / "other", sources)

    assert read(one).digest != read(other).digest


# Encodings.


def test_a_byte_order_mark_and_other_line_ends_change_nothing(tmp_path: Path) -> None:
    text = (SOURCE + OBSERVATION).replace("\n", "\r\n").encode("utf-8-sig")
    one = read(a_dataset(tmp_path / "one", {"gazette": text}))
    other = read(a_dataset(tmp_path / "other"))

    assert (one.observations, one.digest) == (other.observations, other.digest)


def test_lines_are_counted_alike_with_other_line_ends(tmp_path: Path) -> None:
    text = (SOURCE + OBSERVATION).replace("\n", "\r\n").encode("utf-8-sig")
    contents = read(a_dataset(tmp_path / "one", {"gazette": text}))

    assert contents.observations[0].line == 6


@pytest.mark.parametrize(
    "mark", [pytest.param(b"", id="plain"), pytest.param(b"\xef\xbb\xbf", id="after a mark")]
)
def test_a_byte_that_is_not_utf_8_is_told_with_its_line(mark: bytes, tmp_path: Path) -> None:
    text = mark + SOURCE.replace("Cars", "Café").encode("latin-1")

    assert told(a_dataset(tmp_path / "one", {"gazette": text})) == [
        "gazette.toml:2: not UTF-8: byte 0xe9; save the file as UTF-8"
    ]


def test_a_file_of_the_largest_size_is_read(tmp_path: Path) -> None:
    text = f"{SOURCE}#".encode().ljust(LARGEST_FILE, b".")

    assert told(a_dataset(tmp_path / "one", {"gazette": text})) == []


def test_a_larger_file_is_refused(tmp_path: Path) -> None:
    text = f"{SOURCE}#".encode().ljust(LARGEST_FILE + 1, b".")

    assert told(a_dataset(tmp_path / "one", {"gazette": text})) == [
        "gazette.toml: larger than the limit of 16777216 bytes; split it"
    ]


# Limits, each of them still allowed; the mistakes go one further.


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(f'title = "{"x" * 4000}"', id="a text of 4000 characters"),
        pytest.param("authors = [" + '"Li", ' * 1000 + "]", id="a list of 1000 texts"),
    ],
)
def test_a_text_or_list_of_the_greatest_length_is_read(line: str, tmp_path: Path) -> None:
    rest = SOURCE.replace('title     = "Cars"\n', "") if line.startswith("title") else SOURCE

    assert told(a_dataset(tmp_path / "one", {"gazette": f"{rest}{line}\n"})) == []


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        pytest.param(
            "[" * 63 + "]" * 63, "gazette.toml:1: 'x' is no table of a source; remove it", id="63"
        ),
        pytest.param(
            "[" * 64 + "]" * 64,
            "gazette.toml: nested more deeply than can be read; write it flat",
            id="64",
        ),
    ],
)
def test_lists_are_nested_63_deep_at_most(value: str, sentence: str, tmp_path: Path) -> None:
    folder = a_dataset(tmp_path / "one", {"gazette": f"x = {value}\n{SOURCE}"})

    assert told(folder) == [sentence]


@pytest.mark.parametrize("number", [2**63, -(2**63)])
def test_an_integer_of_64_bits_is_read(number: int, tmp_path: Path) -> None:
    folder = a_dataset(tmp_path / "one", {"gazette": f"{SOURCE}authors = {number}\n"})

    assert told(folder) == [
        f"gazette.toml:6: [source]: 'authors' should be a list of texts, not {number}"
    ]


def test_a_header_of_32_parts_is_read(tmp_path: Path) -> None:
    header = ".".join(["part"] * 32)

    assert told(a_dataset(tmp_path / "one", {"gazette": f"{SOURCE}[{header}]\n"})) == [
        "gazette.toml: 'part' is no table of a source; remove it"
    ]


# Folders and files that are not what they should be.


def refusal(folder: Path) -> str:
    """Return why *folder* cannot be read, its own path left out."""
    with pytest.raises(DatasetUnreadable) as caught:
        loader.read([folder])
    return str(caught.value).replace(str(folder), "DATA").replace(os.sep, "/")


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    assert refusal(tmp_path / "nowhere") == "the dataset 'DATA' does not exist"


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    file = tmp_path / "data.toml"
    file.touch()

    assert refusal(file) == "the dataset 'DATA' is no folder"


def test_a_folder_that_is_no_dataset_is_told(tmp_path: Path) -> None:
    assert refusal(tmp_path) == "cannot read 'DATA/sectors.toml': no such file or directory"


def test_a_dataset_without_sources_is_told(tmp_path: Path) -> None:
    folder = a_dataset(tmp_path / "one", {})
    (folder / "sources").rmdir()

    assert refusal(folder) == "'DATA' is no dataset: it has no folder 'sources'"


def test_a_file_in_place_of_the_sources_is_told(tmp_path: Path) -> None:
    folder = a_dataset(tmp_path / "one", {})
    (folder / "sources").rmdir()
    (folder / "sources").touch()

    assert refusal(folder).startswith("cannot read 'DATA/sources': ")


def test_a_folder_whose_name_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(DatasetUnreadable):
        loader.read([tmp_path / ("x" * 5000)])


def test_a_folder_name_of_control_characters_is_shown_harmless() -> None:
    with pytest.raises(DatasetUnreadable) as caught:
        loader.read([Path("\x1b[2J")])

    assert str(caught.value) == r"the dataset '\x1b[2J' does not exist"


def closed(*_: object, **__: object) -> None:
    raise PermissionError(13, "Permission denied")


def test_a_closed_folder_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "is_folder", closed)

    assert refusal(tmp_path) == "cannot read 'DATA': permission denied"


def test_a_closed_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = a_dataset(tmp_path / "one")
    monkeypatch.setattr(Path, "open", closed)

    assert refusal(folder) == "cannot read 'DATA/sectors.toml': permission denied"


def test_an_error_without_words_is_told_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise OSError

    folder = a_dataset(tmp_path / "one")
    monkeypatch.setattr(Path, "open", broken)

    assert refusal(folder) == "cannot read 'DATA/sectors.toml': it cannot be opened"


def test_a_folder_in_place_of_a_source_is_told(tmp_path: Path) -> None:
    folder = a_dataset(tmp_path / "one")
    (folder / "sources" / "herald.toml").mkdir()

    assert told(folder) == [
        "herald.toml: it is no ordinary file; a dataset holds only ordinary files"
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_a_pipe_in_place_of_a_source_is_told_and_not_waited_for(tmp_path: Path) -> None:
    folder = a_dataset(tmp_path / "one")
    os.mkfifo(folder / "sources" / "herald.toml")

    assert told(folder) == [
        "herald.toml: it is no ordinary file; a dataset holds only ordinary files"
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need a privilege on Windows")
def test_a_link_that_leads_to_itself_is_told(tmp_path: Path) -> None:
    folder = a_dataset(tmp_path / "one")
    link = folder / "sources" / "herald.toml"
    link.symlink_to(link)

    assert refusal(folder).startswith("cannot read 'DATA/sources/herald.toml': ")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such a name themselves")
def test_a_file_name_that_is_no_text_is_told(tmp_path: Path) -> None:
    folder = a_dataset(tmp_path / "one", {"gaz\udcffette": SOURCE + OBSERVATION})

    complaint = r"'gaz\xffette' is no name of small letters, digits and hyphens; rename the file"

    assert told(folder) == [rf"gaz\xffette.toml: {complaint}"]


@given(
    place=st.integers(0, len(SOURCE + EVERY_KEY)),
    length=st.integers(0, 30),
    instead=st.binary(max_size=4)
    | st.sampled_from([b'"', b"[", b"]]", b"\\u001b", b"=1", b"9" * 20]),
)
def test_whatever_bytes_a_source_holds_it_is_read_or_refused(
    place: int, length: int, instead: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    text = (SOURCE + EVERY_KEY).encode()
    spoilt = text[:place] + instead + text[place + length :]
    folder = a_dataset(tmp_path_factory.mktemp("data") / "one", {"gazette": spoilt})
    contents, faults = loader.read([folder])

    assert contents.sources or faults


def test_a_document_of_very_many_empty_lines_is_read_at_once(tmp_path: Path) -> None:
    # A pattern that may begin a header with line ends takes hours over this one.
    assert told(a_dataset(tmp_path / "one", {"gazette": "\n" * 300_000 + SOURCE})) == []
