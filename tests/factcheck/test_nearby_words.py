"""What the words right beside a figure or a name make of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cqtrade.dataset import load
from cqtrade.factcheck import Verdict, check
from cqtrade.factcheck.amounts import amounts
from cqtrade.factcheck.facts import Facts
from cqtrade.factcheck.lists import dealt_out
from cqtrade.factcheck.marks import Mark, marks
from cqtrade.factcheck.naming import is_apposition, is_strange
from cqtrade.factcheck.pieces import Piece
from cqtrade.factcheck.readings import Origin, Reading
from cqtrade.factcheck.roles import Role, Way, role_of
from cqtrade.factcheck.senses import Sense
from cqtrade.factcheck.timing import remembered
from cqtrade.factcheck.when import Sort, Time, When
from cqtrade.factcheck.words import keys
from tests.builders import a_dataset
from tests.written import a_document, a_figure

if TYPE_CHECKING:
    from pathlib import Path

    from cqtrade.dataset import Dataset
    from cqtrade.factcheck import Checker

YES, NO, GONE = Verdict.SUPPORTED, Verdict.CLOSE, Verdict.MISSING
MACHINES = "exports of mechanical and electrical products from Chongqing"


def a_mark(text: str, sense: Sense, *codes: tuple[str, str]) -> Mark:
    """Return a mark at the beginning of a sentence."""
    return Mark(0, len(text), text, sense, frozenset(codes))


@pytest.mark.parametrize(
    ("draft", "verdicts"),
    [
        (f"In 2024, {MACHINES} (up 8.4%) (454.97 billion yuan) were many.", [YES, YES]),
        ("In 2023, exports of laptops from China reached 454.97 billion yuan.", [GONE]),
        ("In 2024, exports of laptops from China reached 454.97 billion yuan.", [NO]),
        ("In 2024, exports of laptops from China rose 8.4%.", [GONE]),
        ("In 2024, exports of laptops from Chongqing rose 8.4%.", [NO]),
        (f"In 2023, {MACHINES} to Mars reached 454.97 billion yuan.", [NO]),
        (f"In 2024, {MACHINES} to Mars reached 454.97 billion yuan.", [GONE]),
        (f"In 2023, {MACHINES} reached 454.79 billion yuan.", [GONE]),
        (f"In 2024, {MACHINES} to Mars reached 454.79 billion yuan.", [NO]),
        ("In Xiyong over 200 cross-border e-commerce merchants have sold.", [NO]),
        ("In Xiyong over 200 cross-border e-commerce merchants exported.", [YES]),
        ("Chongqing sold 1,726 invoices through market procurement by the end of 2023.", [NO]),
        ("2025年前三季度，重庆手机摩托车出口分别为437.3亿元和198.6亿元。", [NO, NO]),
        (
            (
                "In 2025Q1-Q3 exports of mobile phones motorcycles from Chongqing were 43.73 and "
                "19.86 billion yuan."
            ),
            [NO, NO],
        ),
    ],
)
def test_what_is_wrong_adds_up(checker: Checker, draft: str, verdicts: list[Verdict]) -> None:
    assert [each.verdict for each in checker.check(draft)] == verdicts


@pytest.mark.parametrize(
    ("growth", "said", "way"),
    [("0.4%", "fell", "up"), ("-0.4%", "rose", "down"), ("-5%", "rose", "down")],
)
def test_a_small_change_has_its_way_too(tmp_path: Path, growth: str, said: str, way: str) -> None:
    figure = a_figure(value="10.0 billion CNY", growth=growth)
    dataset = load(a_dataset(tmp_path / "data", {"gazette": a_document() + figure}))
    draft = f"In 2024, Chongqing's exports of automobiles {said} to 10.0 billion yuan."

    assert [each.notes for each in check(draft, dataset)] == [(f"the source says {way}",)]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("laptops, mobile phones, and motorcycles", [True, True]),
        ("laptops, mobile phones and motorcycles, however", [True, False]),
        ("laptops, rose", [False]),
        ("laptops, exports", [False]),
        ("5%, 6%, and 7%", [True, True]),
        ("5%, 6 billion yuan", [False]),
        ("手机，摩托车", [True]),
        ("laptops,", [False]),
        (", laptops", [False]),
    ],
)
def test_a_comma_between_equals_is_a_link(dataset: Dataset, text: str, links: list[bool]) -> None:
    found = marks(text, Facts(dataset).vocabulary)

    assert [each.sense is Sense.LINK for each in found if each.text in ",，"] == links


@pytest.mark.parametrize(
    ("before", "is_somebody"),
    [
        *(
            (word, True)
            for word in [
                "是",
                "为",
                "在",
                "于",
                "来自",
                "属于",
                "和",
                "与",
                "及",
                "、",
                "由",
                "从",
                "向",
                "对",
                "比",
            ]
        ),
        ("增长", False),
    ],
)
def test_an_unknown_han_word_is_somebody_where_a_name_has_to_stand(
    before: str, *, is_somebody: bool
) -> None:
    name = Mark(0, 2, "重庆", Sense.NAME, frozenset({("subject", "chongqing")}))
    unknown = Mark(5, 7, "四川", Sense.OPAQUE)

    assert is_strange(Piece((name, a_mark(before, Sense.PLAIN), unknown))) is is_somebody


@pytest.mark.parametrize(
    ("word", "is_told"),
    [("a", True), ("An", True), ("one", True), ("one of", True), ("the", False)],
)
def test_an_article_behind_a_name_tells_who_it_is(word: str, *, is_told: bool) -> None:
    name = Piece((a_mark("Senci", Sense.NAME, ("subject", "senci")),))
    piece = Piece((a_mark(word, Sense.PLAIN), a_mark("maker", Sense.PLAIN)))

    assert is_apposition(name, piece) is is_told


@pytest.mark.parametrize(
    ("between", "dealt"),
    [([Sense.LINK], [0, 1]), ([Sense.LINK] * 2, [0, 1]), ([], []), ([Sense.PLAIN], [])],
    ids=["link", "links", "none", "word"],
)
def test_names_with_links_between_them_are_a_list(between: list[Sense], dealt: list[int]) -> None:
    names = a_mark("a", Sense.NAME), a_mark("b", Sense.NAME)
    links = (a_mark(f"and {place}", sense) for place, sense in enumerate(between))
    rate = Mark(0, 2, "8%", Sense.FIGURE, amount=amounts("8%", ())[0])
    pieces = Piece((names[0], *links, names[1]), rate), Piece((), rate)

    assert [*dealt_out(pieces, (names, ()))] == [(place, names[place]) for place in dealt]
    assert [*dealt_out(pieces[:1], (names[:1],))] == []


@pytest.mark.parametrize(
    ("words", "role"), [(0, Role.CHANGE), (2, Role.CHANGE), (3, Role.LEVEL)], ids=str
)
def test_the_words_close_behind_a_rate_say_what_it_is(words: int, role: Role) -> None:
    rate = Mark(0, 4, "8.4%", Sense.FIGURE, amount=amounts("8.4%", ())[0])
    tail = (*[a_mark("so", Sense.PLAIN)] * words, a_mark("more", Sense.MORE))

    assert role_of(Piece((), rate, tail), None, None).role is role


@pytest.mark.parametrize(("text", "way"), [("doubled", Way.UP), ("tripled", Way.UP)])
def test_a_multiple_in_one_word_is_grown_to(text: str, way: Way) -> None:
    rate = Mark(0, len(text), text, Sense.FIGURE, amount=amounts(text, ())[0])
    told = role_of(Piece((), rate), None, None)

    assert (told.role, told.way, told.to) == (Role.CHANGE, way, True)


@pytest.mark.parametrize(
    ("form", "sort", "origin"),
    [
        ("2024", Sort.DATED, Origin.EARLIER),
        ("2024", Sort.RELATIVE, Origin.EARLIER),
        ("2024", Sort.EVERY_YEAR, Origin.NOWHERE),
        ("2024", Sort.EVERY_MONTH, Origin.NOWHERE),
        ("2024", Sort.NOW, Origin.NOWHERE),
    ],
)
def test_only_a_date_is_remembered(form: str, sort: Sort, origin: Origin) -> None:
    when = When(sort, When.of(form, "").period)
    mark = Mark(0, 4, form, Sense.TIME, time=Time(0, 4, when))

    assert remembered(Reading((mark,), Origin.SENTENCE)).origin is origin


@pytest.mark.parametrize(
    ("one", "other", "covers"),
    [
        ("{0}", "{0}-03", True),
        ("{0}H1", "{0}Q2", True),
        ("{0}-03", "{0}", False),
        ("{0}", "{0}", False),
        ("{0}H1", "{0}Q3", False),
    ],
)
def test_a_time_covers_its_parts(one: str, other: str, *, covers: bool) -> None:
    whole, part = When.of(one, "2024"), When.of(other, "2024")

    assert whole.covers(part) is covers
    assert not whole.covers(When.of(other, ""))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("cars", "car"),
        ("gas", "gas"),
        ("glass", "glass"),
        ("status", "status"),
        ("basis", "basis"),
        ("companies", "company"),
        ("Chang'an's", "chang'an"),
        ("Chang’an", "chang'an"),
        ("EXPORTS", "export"),
    ],
)
def test_a_word_is_looked_up_without_its_ending(text: str, key: str) -> None:
    assert keys(text) == (key,)
