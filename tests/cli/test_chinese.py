"""Whoever asks in Chinese is answered in Chinese, by every command; machines are answered alike."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

import cqtrade
from cqtrade import dataset
from cqtrade.completion.commands import COMMANDS
from cqtrade.language import Language, spoken
from tests.builders import SEED
from tests.pages import Element, read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.answers import Ask

DRAFT = (
    "In 2023 Chongqing's exports were 470 billion yuan. In 2024 its exports of mechanical and "
    "electrical products were 454.79 billion yuan, up 8.4%."
)
QUESTIONS = (
    "sector",
    "sector gpm",
    "sector gpm --indicator exports --period 2024",
    "company",
    "company senci",
    "facts",
    "facts --indicator exports --period 2030",
    "facts --currency USD",
    "facts --since 2030 --until 2031 --partner china --source krasia-gpm-belt --kind target",
    "find 汽车",
    "find nothing-of-the-kind",
    "series",
    "series chongqing/automobiles/exports",
    "series chongqing/foreign-trade/exports --currency USD",
    "show 7d3cf7",
    "show 6de993",
    "show 55feed --currency CNY",
    "compare 2023 2024 --all",
    "compare 2024Q1-Q3 2025Q1-Q3 --currency USD",
    "compare 2014 2015",
    "breakdown mechanical-electrical 2025Q1-Q3",
    "breakdown automobiles 2025Q1-Q3 --currency USD",
    "breakdown foreign-trade 2023 --by trade-mode",
    "targets",
    "targets --currency USD",
    "fx",
    "conflicts",
    "conflicts --sector laptops --strength contradiction",
    "factcheck DRAFT",
    "sources",
    "sources krasia-gpm-belt",
    "cite krasia-gpm-belt",
    "data info",
)
REPORT = "gpm automobiles 2024 2025Q1-Q3"
CHARTS = (
    "chart series chongqing/automobiles/exports",
    "chart breakdown automobiles 2025Q1-Q3",
    "chart compare 2024Q1-Q3 2025Q1-Q3",
    "chart targets",
)
# What makes files of programs has no language, and a check's faults are for curators.
WITHOUT = {"completion", "data draft", "data check", "export"}
_HAN = re.compile("[\u4e00-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]{2,}")


def names() -> Iterator[str]:
    """Yield what stays as it is: names, ids, titles, citations, and what curators write."""
    five = dataset.load(SEED)
    cited = five.citing("gbt7714")
    lists = five.codelists
    for entries in (lists.sectors, lists.indicators, lists.subjects):
        for each in entries.values():
            yield from (*each.names, getattr(each, "role", ""))
    for source in five.sources.values():
        yield from (source.id, source.title, source.publisher, *source.authors)
        yield cited.cite(source.id)
    for one in five.observations:
        yield from (one.id, one.id.partition(":")[2], str(one.series), one.short, one.source)
        yield from (one.note, one.doubt, one.plan, one.name, one.by, *one.printed)
        yield cited.cite(one.source, one.at)
    yield from (
        str(SEED),
        five.digest,
        str(five.index.place),
        f"cqtrade {cqtrade.__version__}",
        "--all",
        "SHA-256",
        DRAFT,
    )
    yield from re.findall(
        r"[0-9.]+ billion yuan|cqtrade: |nothing-of-the-kind", DRAFT + "cqtrade: "
    )


def left_of(text: str) -> list[str]:
    """Return the Latin words of an answer that are neither names nor anybody's own words."""
    text = " ".join(text.split())
    for each in sorted(filter(None, {*names()}), key=len, reverse=True):
        text = text.replace(each, "")
    return _LATIN.findall(text)


@pytest.mark.parametrize("question", QUESTIONS)
def test_no_word_of_an_answer_stays_english(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, question: str
) -> None:
    monkeypatch.setenv("COLUMNS", "500")
    draft = tmp_path / "draft.txt"
    draft.write_text(DRAFT, "utf-8")
    words = question.replace("DRAFT", str(draft)).split()
    told = ask(*words, "--lang", "zh", "-f", "table")

    assert left_of((told.out + told.err).replace("nothing-of-the-kind", "")) == []


@pytest.mark.parametrize("question", CHARTS)
def test_no_word_of_a_chart_stays_english(ask: Ask, question: str) -> None:
    drawn = ask(*question.split(), "--lang", "zh", "-f", "chart").out.partition("\n[1] ")[0]
    # The name of a plan is broken beside its bar.
    plans = {word for one in dataset.load(SEED).observations for word in _LATIN.findall(one.plan)}

    assert set(_LATIN.findall(drawn)) <= plans | {"AITO"}


def test_no_word_of_a_report_stays_english(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    ask("report", *REPORT.split(), "--lang", "zh", "-o", file)
    page = read(file.read_text("utf-8"))
    for each in (page, *page.every()):
        each.inside = [part for part in each.inside if isinstance(part, str) or not _is_apart(part)]

    assert left_of(page.text) == ["CSV"]


def _is_apart(element: Element) -> bool:
    """Tell whether what is in an element is for programs, or a citation."""
    cites = element.attributes.get("class") in ("citation", "sources")
    return cites or element.tag in ("script", "style", "cite")


def test_every_command_is_asked_in_chinese() -> None:
    asked = {
        name
        for name in COMMANDS
        if any(f"{each} ".startswith(f"{name} ") for each in (*QUESTIONS, *CHARTS, "report"))
    }

    assert COMMANDS.keys() - asked == WITHOUT


@pytest.mark.parametrize("question", QUESTIONS)
def test_machines_are_answered_alike_in_every_language(
    ask: Ask, tmp_path: Path, question: str
) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(DRAFT, "utf-8")
    words = [*question.replace("DRAFT", str(draft)).split(), "-f", "json"]

    assert ask(*words, "--lang", "zh")[:2] == ask(*words)[:2]


@pytest.mark.parametrize("form", ["table", "json"])
@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        (
            "facts --sector gpm --indicator exports --period 2024",
            "来源未载：通用机械（gpm） · 出口",
        ),
        ("find nothing-of-the-kind", "来源未载：未找到与“nothing-of-the-kind”有关的数据"),
        ("fx --source asiacity-first-three-quarters", "来源未载：19条数据均未给出汇率"),
        ("compare 2014 2015", "没有同时载有2014年和2015年的序列；仅载其一的有"),
        ("conflicts --sector laptops --strength contradiction", "在4条数据中未发现矛盾"),
    ],
)
def test_what_the_sources_do_not_say_is_said_in_chinese(
    ask: Ask, form: str, question: str, sentence: str
) -> None:
    told = ask(*question.split(), "-f", form, "--lang", "zh")

    assert (told.status, sentence in told.err.splitlines()[0]) == (1, True)


def test_footnotes_follow_the_national_standard_in_a_pipe_too(ask: Ask, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(DRAFT, "utf-8")

    assert "[N/OL]" in ask("factcheck", draft, "--cite", "--lang", "zh").out


def test_a_check_sums_up_in_chinese(ask: Ask) -> None:
    told = ask("data", "check", "--data", SEED, "--lang", "zh")

    assert told.lines[-2:] == [
        "96条数据，来自5个来源（4个独立来源），2010—2027年",
        "0处错误、10处存疑",
    ]


@pytest.mark.parametrize(
    ("style", "begins"),
    [
        ((), "Ou X. Chongqing's"),
        (("--style", "plain"), "Ou Xue, “Chongqing's"),
        (("--style", "gbt7714-2015"), "OU X. Chongqing's"),
    ],
)
def test_chinese_cites_by_the_national_standard_unless_another_style_is_asked_for(
    ask: Ask, style: tuple[str, ...], begins: str
) -> None:
    assert ask("cite", "krasia-gpm-belt", "--lang", "zh", *style).out.startswith(begins)


def test_the_language_of_one_command_line_is_not_that_of_the_next(ask: Ask) -> None:
    ask("sector", "gpm", "--lang", "zh", "-f", "table")

    assert spoken() is Language.EN


SCREENS = sorted(Path(__file__).with_name("chinese").glob("*.txt"))


@pytest.mark.parametrize("shown", SCREENS, ids=lambda path: path.stem)
def test_a_whole_screen_in_chinese(ask: Ask, monkeypatch: pytest.MonkeyPatch, shown: Path) -> None:
    asked, _, screen = shown.read_text("utf-8").partition("\n")
    width, *words = asked.split()
    monkeypatch.setenv("COLUMNS", width)

    assert ask(*words, "-f", "table", "--lang", "zh").out == screen


@pytest.mark.parametrize("question", [each for each in QUESTIONS if "DRAFT" not in each])
@pytest.mark.parametrize("width", [60, 80, 100, 160])
def test_no_line_of_chinese_is_wider_than_the_screen(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, question: str, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    lines = ask(*question.split(), "-f", "table", "--lang", "zh").lines
    wide = [line for line in lines if cell_len(line) > width]

    # What is one word is drawn whole, such as an address, an id or a citation to paste.
    assert [line for line in wide if _HAN.search(line) and " " in line.strip()] == []
