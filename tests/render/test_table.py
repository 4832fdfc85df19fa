"""A table loses nothing at any width, and every character of it is drawn as itself."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from rich.cells import cell_len

from cqtrade import dataset
from cqtrade.render import Format, render, table
from cqtrade.render.screen import UNLIMITED, Screen
from cqtrade.sheet.codelists import of_companies, of_sectors
from cqtrade.sheet.comparison import of_compared
from cqtrade.sheet.documents import of_source, of_sources
from cqtrade.sheet.examination import of_dataset
from cqtrade.sheet.facts import of_facts, of_sector
from cqtrade.sheet.figure import of_figure
from cqtrade.sheet.series import of_all_series
from cqtrade.sheet.view import Column, Table, View
from tests.builders import SEED
from tests.shown import HOSTILE, a_screen, a_sheet, safe_texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cqtrade.sheet import Sheet

ANSI = re.compile(r"\x1b\[[0-9;]*m")
BOX = re.compile("[─│|+-]{2,}|(?<= )[|]|[|](?= )|[|]$")
EVERY_HOSTILE = pytest.mark.parametrize("text", HOSTILE)


def drawn(view: View, screen: Screen | None = None) -> str:
    """Return a view as a table, without the end of its last line."""
    return table.text(view, screen or a_screen(200)).removesuffix("\n")


def a_view(*rows: tuple[str, ...], labels: Iterable[str] = ("a", "b"), wraps: bool = False) -> View:
    """Return a view of one table."""
    return View(tables=(Table(tuple(Column(each, wraps=wraps) for each in labels), rows),))


# Answers from the shipped dataset, at every width


def shipped() -> dict[str, Sheet]:
    """Return answers of every shape."""
    data = dataset.load(SEED)
    facts = data.select()
    exports = data.get("36kr-gpm-belt:chongqing/mechanical-electrical/exports@2024")
    compared = data.compare("2024Q1-Q3", "2025Q1-Q3")
    return {
        "facts": of_facts(facts),
        "sector": of_sector(data.select(sector="gpm"), "gpm"),
        "sectors": of_sectors(data),
        "companies": of_companies(data),
        "all series": of_all_series(data),
        "figure": of_figure(exports, data),
        "comparison": of_compared(compared, data, one_sided=True),
        "sources": of_sources(data),
        "source": of_source(data.select(source="krasia"), data.sources["krasia-gpm-belt"]),
        "dataset": of_dataset(data),
    }


def first_rows(view: View) -> View:
    """Return a view with the first rows of its tables, which is quicker to draw."""
    return view._replace(tables=tuple(each._replace(rows=each.rows[:5]) for each in view.tables))


VIEWS = {name: first_rows(sheet.view()) for name, sheet in shipped().items()}
WIDTHS = range(20, 201)
EVERY_VIEW = pytest.mark.parametrize("name", VIEWS)


@cache
def at(name: str, width: int) -> str:
    """Return one of the answers as it is drawn at a width."""
    return drawn(VIEWS[name], a_screen(width))


def texts(view: View) -> list[str]:
    """Return every text of a view but the labels of its columns."""
    around = [view.title, *view.lines, *view.notes, *view.sources, *view.verbatim]
    cells = [cell for each in view.tables for row in each.rows for cell in row]
    return around + cells


def words(text: str) -> Counter[str]:
    """Return the words of a text with how often each stands there; Chinese has characters."""
    return Counter(re.findall(r"[\u3000-\u9fff]|[^\s\u3000-\u9fff]+", text))


def in_ascii(text: str) -> str:
    """Return a text with every other character by its number."""
    return text.encode("ascii", "backslashreplace").decode()


@EVERY_VIEW
def test_every_word_is_drawn_whole_at_every_width(name: str) -> None:
    wanted = words(" ".join(texts(VIEWS[name])))
    lacking = {width: wanted - words(at(name, width)) for width in WIDTHS}

    assert {width: several for width, several in lacking.items() if several} == {}


@EVERY_VIEW
def test_every_word_is_drawn_whole_between_lines_of_ascii(name: str) -> None:
    wanted = words(in_ascii(" ".join(texts(VIEWS[name]))))
    shown = [drawn(VIEWS[name], a_screen(width, encoding="ascii")) for width in WIDTHS[::20]]

    assert not any(wanted - words(text.replace("|", " ")) for text in shown)


@EVERY_VIEW
def test_nothing_is_left_out_with_an_ellipsis(name: str) -> None:
    told = sum(text.count("…") for text in texts(VIEWS[name]))

    assert {at(name, width).count("…") for width in WIDTHS} == {told}


@EVERY_VIEW
def test_a_line_is_wider_than_the_screen_only_where_a_word_is(name: str) -> None:
    wider = {
        (width, line)
        for width in WIDTHS
        for line in at(name, width).split("\n")
        if cell_len(line) > width and len(line.split()) > 1
    }

    assert wider == set()


@EVERY_VIEW
def test_into_a_pipe_every_line_of_a_text_stays_in_one_piece(name: str) -> None:
    shown = at(name, UNLIMITED)
    lines = {line for text in texts(VIEWS[name]) for line in text.split("\n")}

    assert {line for line in lines if line not in shown} == set()


# How a small table is drawn

CARS = Table(
    (
        Column("id"),
        Column("what", wraps=True, names=True),
        Column("value", wraps=True),
        Column("figures", right=True),
    ),
    (
        ("7c3af6", "Chongqing · 汽车", "over 14 million units", "2"),
        ("788634", "通用机械", "", "11"),
    ),
)


@pytest.mark.parametrize(
    ("width", "encoding", "lines"),
    [
        pytest.param(
            60,
            "utf-8",
            (
                "id      what              value                  figures",
                "────────────────────────────────────────────────────────",
                "7c3af6  Chongqing · 汽车  over 14 million units        2",
                "788634  通用机械                                      11",
            ),
            id="wide",
        ),
        pytest.param(
            46,
            "utf-8",
            (
                "id      what           value           figures",
                "──────────────────────────────────────────────",
                "7c3af6  Chongqing ·    over 14               2",
                "        汽车           million units",
                "788634  通用机械                            11",
            ),
            id="wrapped",
        ),
        pytest.param(
            20,
            "utf-8",
            (
                "7c3af6  Chongqing ·",
                "汽车",
                "  value over 14",
                "million units",
                "  figures 2",
                "",
                "788634  通用机械",
                "  figures 11",
            ),
            id="as records",
        ),
        pytest.param(
            100,
            "cp1252",
            (
                "id     |what                     |value                 |figures",
                "-------+-------------------------+----------------------+-------",
                r"7c3af6 |Chongqing · \u6c7d\u8f66 |over 14 million units |      2",
                r"788634 |\u901a\u7528\u673a\u68b0 |                      |     11",
            ),
            id="without Unicode",
        ),
    ],
)
def test_a_table_fits_the_screen(width: int, encoding: str, lines: tuple[str, ...]) -> None:
    shown = drawn(View(tables=(CARS,)), a_screen(width, encoding=encoding))

    assert shown.split("\n") == list(lines)


def test_a_view_is_a_title_lines_tables_remarks_sources_and_what_is_to_be_pasted() -> None:
    one = Table((Column(""), Column("")), (("a", "1"),))
    other = Table((Column("x"),), (("y",),), "Other")
    view = View("Title", ("line",), (one, other), ("? note",), ("[1] source",), ("@misc{a}",))

    assert drawn(view).split("\n") == [
        *("Title", "line", "", "a  1", "", "Other", "x", "─", "y"),
        *("", "? note", "", "[1] source", "", "@misc{a}"),
    ]


def test_what_an_encoding_lacks_is_drawn_by_its_number() -> None:
    table = Table((Column("品"),), (("汽",),), "表")
    view = View("题", ("行",), (table,), ("注",), ("源",), ("粘",))

    assert drawn(view, a_screen(encoding="ascii")).split("\n") == [
        *(r"\u9898", r"\u884c", "", r"\u8868", r"\u54c1", "------", r"\u6c7d"),
        *("", r"\u6ce8", "", r"\u6e90", "", r"\u7c98"),
    ]


def test_a_table_alone_begins_on_the_first_line() -> None:
    assert drawn(View(tables=(Table((Column("x"),), (("y",),)),))) == "x\n─\ny"


def test_a_table_without_rows_has_its_header() -> None:
    assert drawn(View(tables=(Table((Column("x"), Column("y")), ()),))) == "x  y\n────"


def test_the_lines_of_a_cell_stand_beneath_each_other() -> None:
    table = Table((Column("a"), Column("b")), (("one\ntwo", "x"), ("three", "y")))

    assert drawn(View(tables=(table,))).split("\n")[2:] == ["one    x", "two", "three  y"]


def test_what_is_to_be_pasted_is_not_wrapped() -> None:
    entry = "@misc{key,\n  title = {" + "a long title " * 9 + "},\n}"

    assert drawn(View(verbatim=(entry,)), a_screen(20)) == entry


def test_a_column_that_must_not_wrap_does_not() -> None:
    table = Table((Column("id"), Column("b", wraps=True, least=4)), (("a b c d e f", "g h i j"),))

    assert "a b c d e f  g h" in drawn(View(tables=(table,)), a_screen(20))


def test_no_line_ends_in_a_space() -> None:
    shown = [at(name, width) for name in VIEWS for width in (40, 120)]

    assert [line for text in shown for line in text.split("\n") if line != line.rstrip()] == []


# Every character as itself


@EVERY_HOSTILE
def test_a_text_is_drawn_as_it_is(text: str) -> None:
    table = Table((Column(text), Column("b")), ((text, "c"),), text)
    view = View(text, (text,), (table,), (text,), (text,), (text,))

    assert drawn(view).count(text) == 8


@EVERY_HOSTILE
def test_a_text_is_drawn_as_it_is_in_a_record(text: str) -> None:
    wide = "b" * 97
    table = Table((Column("a"), Column(wide)), ((text, text),))

    assert drawn(View(tables=(table,)), a_screen(100)) == f"{text}\n  {wide}\n{text}"


@given(safe_texts())
def test_any_line_is_drawn_as_it_is(text: str) -> None:
    assert drawn(View(lines=(text,)), a_screen(UNLIMITED)).split() == text.split()


@given(safe_texts())
@example("\u0301")
@example("\U000e0000")
def test_any_cell_is_drawn_as_it_is(text: str) -> None:
    table = Table((Column(""), Column("")), ((text, "the end"),))
    shown = drawn(View(tables=(table,)), a_screen(UNLIMITED))

    assert shown.split() == [*text.split(), "the", "end"]


@given(safe_texts(max_size=60))
def test_any_text_is_drawn_whole_on_a_narrow_screen(text: str) -> None:
    view = View(tables=(Table((Column("x"), Column("y", wraps=True)), ((text, text),)),))

    assert "".join(drawn(view, a_screen(20)).split()).count("".join(text.split())) >= 1


@EVERY_HOSTILE
def test_no_line_begins_as_a_command_of_a_build_machine(text: str) -> None:
    table = Table((Column(""), Column("")), ((text, f"x {text}"),))
    sheet = a_sheet((), (), View(text, (text,), (table,), (text,), (text,), (text,)))
    shown = [render(sheet, Format.TABLE, a_screen(width)) for width in (20, 24, 200)]

    assert not any(line.lstrip().startswith("::") for each in shown for line in each.split("\n"))


def test_what_would_be_a_command_of_a_build_machine_is_shown_by_its_number() -> None:
    sheet = a_sheet((), (), View("::a", ("b ::c",)))

    assert render(sheet, Format.TABLE, a_screen()) == "\\x3a:a\nb ::c\n"


@pytest.mark.parametrize(
    ("words", "lines"), [("x" * 19 + " y" * 2, 2), ("x" * 16 + " y" * 2, 1), ("x" * 40, 1)]
)
def test_a_line_breaks_between_words_where_it_must(words: str, lines: int) -> None:
    assert len(drawn(View(title=words), a_screen(20)).split("\n")) == lines


# Colours


def test_colours_change_nothing_but_the_colours() -> None:
    coloured = {name: drawn(view, a_screen(100, color=True)) for name, view in VIEWS.items()}

    plain = {
        name: [line.rstrip() for line in ANSI.sub("", text).split("\n")]
        for name, text in coloured.items()
    }

    assert plain == {name: at(name, 100).split("\n") for name in VIEWS}


@EVERY_VIEW
def test_a_table_has_colours_only_where_they_are_wanted(name: str) -> None:
    assert [
        ANSI.search(drawn(VIEWS[name], a_screen(100, color=color))) is not None
        for color in (True, False)
    ] == [True, False]
