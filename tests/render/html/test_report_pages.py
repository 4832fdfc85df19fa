"""A report as a page: what leads where, what stays text, what machines read of it."""

from __future__ import annotations

import csv
import io
from base64 import b64decode
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from rdflib import RDF, Graph, Literal, Namespace, URIRef

from cqtrade import dataset
from cqtrade.language import Language, speaking
from cqtrade.period import Period
from cqtrade.render.html.reports import page
from cqtrade.report.gathering import gathered
from cqtrade.report.topics import Topic
from tests.builders import SEED, a_dataset
from tests.pages import Element, linked_data, read
from tests.shown import HOSTILE
from tests.written import a_document, a_figure, a_product, an_amount, an_area

if TYPE_CHECKING:
    from pathlib import Path

    from cqtrade.dataset import Dataset

SCHEMA = Namespace("https://schema.org/")
BASE = "https://example.org/report.html"


def written(data: Dataset, *sectors: str, periods: tuple[str, ...] = ()) -> str:
    """Return the report of *sectors*, or of everything, as the text of a page."""
    topics = [Topic(each, data.select(sector=each, period=periods)) for each in sectors]
    several = topics or [Topic("", data.select())]
    return page(gathered(several, [Period.parse(each) for each in periods], data))


@pytest.fixture(scope="module")
def articles() -> Dataset:
    """Give the dataset of five articles."""
    return dataset.load(SEED)


@pytest.fixture(scope="module")
def everything(articles: Dataset) -> Element:
    """Give the page of all their figures."""
    return read(written(articles))


def test_every_figure_can_be_linked_to(articles: Dataset, everything: Element) -> None:
    anchors = {each.attributes.get("id") for each in everything.every()}

    assert {f"f-{each.short}" for each in articles.select()} <= anchors


def test_every_link_within_the_page_leads_to_one_place(everything: Element) -> None:
    ids = [each.attributes["id"] for each in everything.every() if "id" in each.attributes]
    leads = {each.attributes["href"] or "" for each in everything.every("a")}
    within = {each.removeprefix("#") for each in leads if each.startswith("#")}

    assert len(ids) == len(set(ids))
    assert within <= set(ids)


def test_an_address_of_the_page_leads_within_it_or_to_the_web(everything: Element) -> None:
    leads = {each.attributes["href"] or "" for each in everything.every("a")}

    assert {each.partition(":")[0] for each in leads if not each.startswith("#")} == {
        "data",
        "http",
        "https",
    }


def test_a_source_is_cited_whole_and_leads_back(articles: Dataset, everything: Element) -> None:
    source = everything.one(id="source-1")
    back = [each.attributes["href"] for each in source.one("p", class_="back").every("a")]

    assert any(articles.cite(each) in source.text for each in articles.sources)
    assert back
    assert all(each and each.startswith("#f-") for each in back)


def test_a_figure_is_told_whole_beneath_its_row(everything: Element) -> None:
    row = everything.one(id="f-7d3cf7")
    body = next(each for each in everything.every("tbody") if row in each.inside)

    assert "“454.97 billion yuan”" in body.text
    assert "454.965 to 454.975 billion CNY" in body.text
    assert "36kr-gpm-belt:chongqing/mechanical-electrical/exports@2024" in body.text


def test_a_conflict_is_marked_at_each_of_its_figures(everything: Element) -> None:
    conflict = everything.one(id="conflict-2")
    figures = [each.attributes["href"] or "" for each in conflict.one("table").every("a")]
    rows = [everything.one(id=each[1:]) for each in figures if each.startswith("#f-")]

    assert rows
    assert all(next(row.every("a", href="#conflict-2"), None) for row in rows)


def test_a_doubt_is_told_where_its_mark_leads(everything: Element) -> None:
    mark = next(
        each
        for each in everything.every("a", class_="mark")
        if (each.attributes["href"] or "").startswith("#doubt-")
    )
    short = (mark.attributes["href"] or "").removeprefix("#doubt-")

    assert everything.one(id=f"doubt-{short}").text.startswith(f"? {short}: ")


def test_the_data_are_the_rows_of_the_figures(articles: Dataset, everything: Element) -> None:
    address = everything.one("a", id="data").attributes["href"] or ""
    raw = b64decode(address.partition("base64,")[2]).decode()
    rows = list(csv.DictReader(io.StringIO(raw)))

    assert address.startswith("data:text/csv;charset=utf-8;base64,")
    assert {row["id"] for row in rows} == {each.id for each in articles.select()}


def test_the_same_question_is_the_same_page(articles: Dataset) -> None:
    again = dataset.load(SEED)

    assert written(articles, "gpm") == written(again, "gpm")


def test_citations_come_in_the_style_that_is_asked_for(articles: Dataset) -> None:
    root = read(written(articles.citing("gbt7714"), "gpm"))

    assert "[N/OL]. 36Kr Europe" in root.one("ol", class_="sources").text


def test_what_other_programs_read_stands_whole_beneath_the_sources(articles: Dataset) -> None:
    root = read(written(articles.citing("bibtex"), "gpm"))

    assert root.one("section", id="sources").one("pre").text.startswith("@misc{")


def test_a_page_of_two_periods_compares_them(articles: Dataset) -> None:
    root = read(written(articles, "mechanical-electrical", periods=("2023", "2024")))
    headings = [each.text for each in root.every("h2")]

    assert headings == ["Contents", "Figures", "Comparison", "Sources"]
    assert "419.71 billion CNY\n(419.52 to 419.91 billion CNY)" in root.text


def test_a_page_of_two_sectors_has_a_section_for_each(articles: Dataset) -> None:
    root = read(written(articles, "gpm", "cbec"))
    headings = [each.text for each in root.one("main").every("h2")]

    assert headings[:2] == [
        "General-purpose machinery · 通用机械",
        "Cross-border e-commerce · 跨境电商",
    ]


def test_a_chart_stands_above_its_figures(articles: Dataset) -> None:
    root = read(written(articles, "automobiles"))
    picture = root.one("figure").one("svg")

    assert picture.attributes["role"] == "img"
    assert picture.one("title").text == "Chongqing · Automobiles · Exports · 2025Q1-Q3 · by product"


def test_a_page_in_chinese_is_chinese_around_the_figures(articles: Dataset) -> None:
    with speaking(Language.ZH):
        root = read(written(articles, "gpm"))

    assert root.attributes["lang"] == "zh-Hans"
    assert [each.text for each in root.one("nav").every("a")] == ["数据", "矛盾与存疑", "来源"]


# Text from a dataset is never more than text

INJECTED = (
    *HOSTILE,
    "</script><script>alert(1)</script>",
    "--><svg onload=alert(1)>",
    '" onmouseover="alert(1)',
    "javascript:alert(1)",
    "<!--<script>",
    "\\u003c/script>",
)
SECTORS = a_product("automobiles")
INDICATORS = an_amount("exports")


def hostile(folder: Path, text: str) -> Dataset:
    """Return a dataset that says *text* wherever words are free."""
    # A spreadsheet's formula is refused where a dataset is loaded, so it begins with a letter.
    words = f"x {text}"
    figures = a_figure(note=words, doubt=words, printed=words, by=words, plan=words) + a_figure(
        period="2023", name=words
    )
    head = a_document(title=words, publisher=words, authors=[words], url="https://example.org/a")
    return dataset.load(
        a_dataset(
            folder / "data",
            {"gazette": head + figures},
            sectors=a_product("automobiles", en=words),
            indicators=an_amount("exports", en=words),
            subjects=an_area("chongqing", en=words, aliases=[f"y {text}"]),
        )
    )


@pytest.mark.parametrize("text", INJECTED)
def test_hostile_text_in_a_dataset_stays_text(tmp_path: Path, text: str) -> None:
    root = read(written(hostile(tmp_path, text), "automobiles"))
    plain = read(written(hostile(tmp_path / "plain", "plain"), "automobiles"))
    names = {name for each in root.every() for name in each.attributes}

    assert {each.tag for each in root.every()} == {each.tag for each in plain.every()}
    assert len(list(root.every("script"))) == 2
    assert not {name for name in names if name.startswith("on")}
    assert not [
        each
        for each in root.every("a")
        if not (each.attributes["href"] or "").startswith(("#", "https://", "data:text/csv;"))
    ]
    assert text in root.one("h1").text


@pytest.mark.parametrize("text", INJECTED)
def test_hostile_text_is_read_by_machines_as_it_was(tmp_path: Path, text: str) -> None:
    graph = linked_data(read(written(hostile(tmp_path, text), "automobiles")))["@graph"]
    works = [each for each in graph if each["@type"] == "CreativeWork"]

    assert [each["name"] for each in works] == [f"x {text}"]


def test_a_title_says_which_language_it_is_in(tmp_path: Path) -> None:
    sources = {"gazette": a_document(title="汽车", language="zh") + a_figure()}
    folder = a_dataset(tmp_path / "data", sources)
    root = read(written(dataset.load(folder)))

    assert (root.one("cite").text, root.one("cite").attributes["lang"]) == ("汽车", "zh")


# What machines read

# What rdflib says of its own reader of JSON-LD.
READS = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")


@pytest.fixture(scope="module")
def graph(everything: Element) -> Graph:
    """Give what a reader of RDF makes of the page, the network being far away."""
    told = everything.one("script", type="application/ld+json").text
    return Graph().parse(data=told, format="json-ld", base=BASE)


def figure(short: str) -> URIRef:
    return URIRef(f"{BASE}#f-{short}")


@READS
def test_every_figure_is_an_observation(articles: Dataset, graph: Graph) -> None:
    told = {str(each) for each in graph.subjects(RDF.type, SCHEMA.Observation)}

    assert told == {str(figure(each.short)) for each in articles.select()}


@READS
def test_an_observation_says_what_is_printed_and_what_that_promises(graph: Graph) -> None:
    values = {
        str(graph.value(each, SCHEMA.name)): [
            graph.value(each, SCHEMA[name])
            for name in ("value", "minValue", "maxValue", "unitText")
        ]
        for each in graph.objects(figure("7d3cf7"), SCHEMA.value)
    }
    level, growth = values["level"], values["growth"]

    assert [str(each) for each in level] == ["454970000000", "454965000000", "454975000000", "CNY"]
    assert [str(each) for each in growth] == ["8.4", "8.35", "8.45", "%"]


@READS
def test_an_open_end_is_left_open(graph: Graph) -> None:
    (value,) = graph.objects(figure("788634"), SCHEMA.value)

    assert str(graph.value(value, SCHEMA.minValue)) == "14000000"
    assert graph.value(value, SCHEMA.maxValue) is None


@READS
def test_an_observation_has_its_time_its_subject_and_its_source(graph: Graph) -> None:
    one = figure("7d3cf7")
    about = graph.value(one, SCHEMA.observationAbout)
    source = graph.value(one, SCHEMA.citation)

    assert graph.value(one, SCHEMA.observationDate) == Literal("2024-12-31")
    assert graph.value(one, SCHEMA.observationPeriod) == Literal("P12M")
    assert graph.value(about, SCHEMA.name) == Literal("Chongqing")
    assert graph.value(source, RDF.type) == SCHEMA.CreativeWork
    assert graph.value(source, SCHEMA.url) == Literal("http://eu.36kr.com/en/p/3414071119498889")


@READS
def test_what_is_no_plain_report_says_so(articles: Dataset, graph: Graph) -> None:
    (target, *_) = articles.select(kind="target")
    told = set(graph.objects(figure(target.short), SCHEMA.measurementQualifier))

    assert Literal("target") in told


@READS
def test_the_dataset_says_what_it_is(articles: Dataset, graph: Graph) -> None:
    (one,) = graph.subjects(RDF.type, SCHEMA.Dataset)
    sources = set(graph.objects(one, SCHEMA.citation))

    assert graph.value(one, SCHEMA.identifier) == Literal(f"sha256:{articles.digest}")
    assert graph.value(one, SCHEMA.temporalCoverage) == Literal("2010/2027")
    assert sources == set(graph.subjects(RDF.type, SCHEMA.CreativeWork))
    assert Literal("Exports") in set(graph.objects(one, SCHEMA.variableMeasured))


def test_every_number_keeps_its_digits(articles: Dataset, everything: Element) -> None:
    import json

    told = json.loads(
        everything.one("script", type="application/ld+json").text,
        parse_float=Decimal,
        parse_int=Decimal,
    )["@graph"]
    values = {
        each["@id"]: [one["value"] for one in each["value"] if one["name"] == "level"]
        for each in told
        if each["@type"] == "Observation"
    }

    assert values == {
        f"#f-{each.short}": [each.value.number] if each.value else [] for each in articles.select()
    }
