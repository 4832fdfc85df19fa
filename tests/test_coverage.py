"""A source file is held against its text: words, digits, scales, hedges, signs, what is left."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtrade.coverage import Coverage, check, paragraphs
from cqtrade.loader.folders import read
from cqtrade.model import Kind, Locator, Observation, Omission, Source, Why
from tests.builders import a_source, an_observation

if TYPE_CHECKING:
    from pathlib import Path

PAPER = replace(a_source(), file="gazette.toml")


def an_omission(printed: str, *at: int | str) -> Omission:
    return Omission(at=tuple(map(Locator, at or (1,))), printed=printed, why=Why.IDIOM, line=7)


def prove(text: str, *entries: Observation | Omission, source: Source = PAPER) -> Coverage:
    omitted = tuple(each for each in entries if isinstance(each, Omission))
    figures = [replace(each, line=3) for each in entries if isinstance(each, Observation)]
    return check(replace(source, omitted=omitted), figures, text.encode())


def complaints(text: str, *entries: Observation | Omission) -> list[str]:
    return [fault.complaint for fault in prove(text, *entries).faults]


def unaccounted(text: str, *entries: Observation | Omission) -> list[tuple[int, str]]:
    return [(number, mention.text) for number, mention in prove(text, *entries).unaccounted]


def complaint_of_value(value: str, text: str, kind: Kind = Kind.REPORTED) -> list[str]:
    return complaints(text, an_observation(value=value, printed=(text,), kind=kind))


def complaint_of_growth(growth: str, text: str) -> list[str]:
    return complaints(text, an_observation(growth=growth, printed=(text,)))


def test_paragraphs_are_the_lines_with_something_on_them() -> None:
    assert paragraphs("one \n\n \xa0\ntwo\r\n\tthree\r\n") == ("one ", "two", "\tthree")


@given(st.lists(st.text("ab \xa0\u2028", max_size=5)), st.sampled_from(["\n", "\r\n", "\r"]))
def test_no_paragraph_is_blank_or_changed(lines: list[str], end: str) -> None:
    assert paragraphs(end.join(lines)) == tuple(line for line in lines if line.strip())


def test_a_figure_that_stands_as_it_says_is_proved() -> None:
    text = "Title\n\nExports exceeded 470 billion CNY, up 7.5%."
    figure = an_observation(
        value="over 470 billion CNY", growth="7.5%", at=(2,), printed=("exceeded 470 billion CNY",)
    )

    assert prove(text, figure) == Coverage(
        source="gazette",
        paragraphs=2,
        numbers=2,
        by_observations=2,
        by_omissions=0,
        unaccounted=(),
        faults=(),
    )


def test_a_fault_says_where_it_is() -> None:
    fault = prove("Nothing.", an_observation(printed=("10 billion CNY",))).faults[0]

    assert str(fault) == (
        "gazette.toml:3: observation chongqing/automobiles/exports@2024: paragraph 1 does not say"
        " '10 billion CNY'; copy the words letter for letter"
    )


def test_a_fault_of_an_omission_quotes_it() -> None:
    fault = prove("Nothing.", an_omission("one of")).faults[0]

    assert (fault.line, fault.place) == (7, "omission 'one of'")


def test_figures_of_other_sources_are_passed_over() -> None:
    other = an_observation(source="other", printed=("not here",))

    assert prove("Nothing.", other).is_complete


@pytest.mark.parametrize(
    ("printed", "complaint"),
    [
        pytest.param("10 billion yuan", "paragraph 1 does not say '10 billion yuan'", id="words"),
        pytest.param("10 Billion CNY", "paragraph 1 does not say '10 Billion CNY'", id="case"),
        pytest.param(
            "0 billion CNY", "'0 billion CNY' cuts through a number of paragraph 1", id="cut"
        ),
        pytest.param("10 bill", "'10 bill' cuts through a number of paragraph 1", id="cut behind"),
    ],
)
def test_words_must_stand_in_their_paragraph(printed: str, complaint: str) -> None:
    assert complaints("worth 10 billion CNY", an_observation(printed=(printed,))) == [complaint]


@pytest.mark.parametrize("number", [0, 2, 99])
def test_a_paragraph_must_be_there(number: int) -> None:
    figure = an_observation(at=(number,), printed=("10 billion CNY",))

    assert complaints("10 billion CNY", figure) == [f"there is no paragraph {number}"]


def test_one_wording_holds_for_every_paragraph() -> None:
    figure = an_observation(at=(1, 2), printed=("10 billion CNY",))

    assert complaints("10 billion CNY\n10 billion yuan", figure) == [
        "paragraph 2 does not say '10 billion CNY'"
    ]


def test_each_paragraph_may_have_its_own_wording() -> None:
    figure = an_observation(at=(1, 2), printed=("10 billion CNY", "10 billion yuan"))

    assert prove("10 billion CNY\n10 billion yuan", figure).is_complete


def test_a_headline_is_looked_up_in_the_title() -> None:
    source = replace(PAPER, title="Exports exceed 10 billion yuan")
    figure = an_observation(value="over 10 billion CNY", at=("headline",), printed=("10 billion",))

    assert prove("Nothing.", figure, source=source).is_complete


def test_a_headline_that_is_not_in_the_title_is_a_fault() -> None:
    figure = an_observation(at=("headline",), printed=("10 billion",))

    assert complaints("10 billion", figure) == ["the title does not say '10 billion'"]


def test_a_headline_covers_the_paragraph_that_repeats_it() -> None:
    source = replace(PAPER, title="10 billion sold")
    figure = an_observation(at=("headline",), printed=("10 billion",))

    assert prove("10 billion sold | News", figure, source=source).is_complete


def test_words_of_a_table_may_stand_anywhere() -> None:
    figure = an_observation(at=("table 3",), printed=("10 billion",))

    assert prove("Nothing.\n10 billion", figure).is_complete


def test_words_of_a_table_must_stand_somewhere() -> None:
    figure = an_observation(at=("table 3",), printed=("10 billion",))

    assert complaints("Nothing.", figure) == ["the text does not say '10 billion'"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param("454.97 billion CNY", "454.97 billion yuan", id="digits and scale"),
        pytest.param("4613.9 亿 CNY", "4613.9亿元", id="Chinese scale"),
        pytest.param("13.0%", "13.0% increase", id="percent"),
        pytest.param("1,650 units", "1,650 vehicles", id="thousands comma"),
        pytest.param("1650 units", "1,650 vehicles", id="no comma"),
        pytest.param("5 million units", "five million vehicles", id="number word"),
        pytest.param("1 trillion CNY", "a trillion CNY industry", id="bare scale"),
        pytest.param("1/2", "half of them", id="half"),
        pytest.param("2/3", "two-thirds of them", id="thirds"),
        pytest.param("1/3", "三分之一", id="Chinese fraction"),
        pytest.param("30 times", "rose 30 times", id="multiple"),
        pytest.param("to 2 times", "doubled", id="doubled"),
        pytest.param("7.1 pp", "7.1 percentage points", id="points"),
        pytest.param("300,000 m3", "300,000 cubic meters", id="unit with a digit"),
    ],
)
def test_a_value_printed_with_its_digits_and_scale_is_proved(value: str, text: str) -> None:
    assert complaint_of_value(value, text) == []


@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param("454.98 billion CNY", "454.97 billion yuan", id="wrong digit"),
        pytest.param("13 billion CNY", "13.0 billion yuan", id="place dropped"),
        pytest.param("13.0 billion CNY", "13 billion yuan", id="place added"),
        pytest.param("13 million CNY", "13 billion yuan", id="wrong scale"),
        pytest.param("13 billion CNY", "13 yuan", id="scale added"),
        pytest.param("13 CNY", "13 billion yuan", id="scale dropped"),
        pytest.param("13 万 CNY", "13亿元", id="wrong Chinese scale"),
        pytest.param("13%", "13 vehicles", id="percent added"),
        pytest.param("13 units", "13% of them", id="percent dropped"),
        pytest.param("13 pp", "13% of them", id="points for percent"),
        pytest.param("13%", "13 percentage points", id="percent for points"),
        pytest.param("13 units", "13 times", id="multiple for a count"),
        pytest.param("1/3", "two-thirds of them", id="wrong numerator"),
        pytest.param("2/5", "two-thirds of them", id="wrong denominator"),
        pytest.param("3 units", "the third plant", id="ordinal for a count"),
        pytest.param("3/2", "3 of 2", id="more than the whole"),
        pytest.param("3/4", "first three quarters", id="quarters of a year"),
        pytest.param("2 times", "double-digit growth", id="double-digit"),
        pytest.param("6 units", "none at all", id="no number"),
    ],
)
def test_a_value_with_other_digits_or_scale_is_a_fault(value: str, text: str) -> None:
    assert complaint_of_value(value, text) == [f"'value' is '{value}', which '{text}' does not say"]


def test_a_fault_tells_what_the_words_say_instead() -> None:
    figure = an_observation(value="13 billion CNY", printed=("31 billion yuan",))

    assert prove("31 billion yuan", figure).faults[0].mend == "it says '31 billion'"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param("1", "ranking first nationally", id="ordinal"),
        pytest.param("1", "is No. 1 in China", id="number"),
        pytest.param("at most 5", "ranking top 5 in China", id="top"),
        pytest.param("1", "居全国第一", id="Chinese"),
    ],
)
def test_a_rank_may_be_an_ordinal(value: str, text: str) -> None:
    assert complaint_of_value(value, text, Kind.RANK) == []


def test_each_wording_must_hold_the_value() -> None:
    figure = an_observation(at=(1, 2), printed=("10 billion", "11 billion"))

    assert complaints("10 billion\n11 billion", figure) == [
        "'value' is '10 billion CNY', which '11 billion' does not say"
    ]


@pytest.mark.parametrize(
    ("second", "complaint"),
    [
        pytest.param("jumped 60.4%", [], id="growth"),
        pytest.param("63.7 billion USD", [], id="conversion"),
        pytest.param("10 billion", [], id="value"),
        pytest.param(
            "11 billion, up 60.4%",
            ["'value' is '10 billion CNY', which '11 billion, up 60.4%' does not say"],
            id="another value beside the growth",
        ),
        pytest.param(
            "rose 7%",
            ["'value' is '10 billion CNY', which 'rose 7%' does not say"],
            id="another growth",
        ),
    ],
)
def test_value_and_growth_may_stand_in_different_paragraphs(
    second: str, complaint: list[str]
) -> None:
    figure = an_observation(
        value="10 billion CNY",
        growth="60.4%",
        also=("63.7 billion USD",),
        at=(1, 2),
        printed=("10 billion", second),
    )

    of_value = [
        each for each in complaints(f"10 billion\n{second}", figure) if each.startswith("'value'")
    ]
    assert of_value == complaint


def test_some_wording_must_hold_the_value() -> None:
    figure = an_observation(
        value="11 billion CNY", growth="5%", at=(1, 2), printed=("10 billion", "up 5%")
    )

    assert complaints("10 billion\nup 5%", figure) == [
        "'value' is '11 billion CNY', which '10 billion' does not say",
        "'value' is '11 billion CNY', which 'up 5%' does not say",
    ]


def test_a_title_may_repeat_only_the_growth() -> None:
    source = replace(PAPER, title="Trade up 5%")
    figure = an_observation(
        growth="5%", value="10 billion CNY", at=("headline", 1), printed=("up 5%", "10 billion")
    )

    assert prove("10 billion", figure, source=source).is_complete


@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param("6.8%", "6.8, 40.9 and 52.3 percent", id="English"),
        pytest.param("13.4 pp", "13.4和42.4个百分点", id="Chinese"),
        pytest.param("400.83 billion CNY", "400.83 and 181.15 billion yuan", id="scale"),
    ],
)
def test_a_unit_said_once_belongs_to_each(value: str, text: str) -> None:
    assert prove(text, an_observation(value=value, printed=(text,))).is_complete


def test_a_unit_is_shared_with_neighbours_only() -> None:
    text = "6.8 in services and 52.3 percent"

    assert complaint_of_value("6.8%", text) == [f"'value' is '6.8%', which '{text}' does not say"]


def in_language(language: str, text: str, *entries: Observation | Omission) -> list[str]:
    source = replace(PAPER, language=language)
    return [fault.complaint for fault in prove(text, *entries, source=source).faults]


@pytest.mark.parametrize(
    ("language", "value", "text"),
    [
        pytest.param("ja", "692,113 units", "69万2,113台", id="compound"),
        pytest.param("ja", "20.01 billion CNY", "200億1,000万元", id="compound in another scale"),
        pytest.param("ja", "over 30%", "3割を超え", id="tenths in percent"),
        pytest.param("ja", "1 trillion CNY", "1兆元", id="a trillion"),
        pytest.param("zh", "over 10 times", "增长了10多倍", id="some ten times"),
        pytest.param("zh", "at least 40%", "占40%以上", id="from so much up"),
        pytest.param("zh", "over 40%", "占40%以上", id="more than so much"),
        pytest.param("ja", "over 3/10", "3割を超え", id="tenths"),
        pytest.param("zh", "4613.9 亿 CNY", "4613.9億元", id="traditional"),
        pytest.param("de", "434.46 billion CNY", "434,46 Milliarden Yuan", id="German"),
        pytest.param("it", "over 275 billion CNY", "superare i 275 miliardi", id="Italian"),
        pytest.param("id", "about 7,807 units", "sekitar 7.807 unit", id="Indonesian"),
        pytest.param("ko", "1114.6 亿 CNY", "1114억 6000만위안", id="Korean"),
    ],
)
def test_a_value_is_proved_in_its_language(language: str, value: str, text: str) -> None:
    assert in_language(language, text, an_observation(value=value, printed=(text,))) == []


@pytest.mark.parametrize(
    ("language", "growth", "text", "is_right"),
    [
        pytest.param(language, growth, text, is_right, id=f"{language} {growth} {text}")
        for language, growth, text, is_right in (
            ("ja", "-14.1%", "前年同期比14.1%減", True),
            ("ja", "14.1%", "前年同期比14.1%減", False),
            ("ja", "-14.1%", "前年同期比14.1%増", False),
            ("zh", "-4.7%", "負增長4.7%", True),
            ("zh", "4.7%", "減少4.7%", False),
            ("de", "-5.0%", "um 5,0 Prozent gesunken", True),
            ("de", "5.0%", "um 5,0 Prozent gesunken", False),
            ("it", "5.0%", "in calo del 5,0%", False),
            ("it", "-5.0%", "in calo del 5,0%", True),
            ("ru", "-5.0%", "сократился на 5,0%", True),
            ("ru", "-5.0%", "вырос на 5,0%", False),
            ("id", "5.0%", "turun 5,0 persen", False),
            ("ko", "-5.0%", "5.0% 감소", True),
            ("en", "-25.6%", "slid 25.6%", True),
            ("en", "14.2%", "contracted a substantial 14.2%", False),
            ("en", "16.4%", "up, lower than 16.4% in 2011", True),
        )
    ],
)
def test_a_sign_is_proved_in_its_language(
    language: str, growth: str, text: str, *, is_right: bool
) -> None:
    figure = an_observation(growth=growth, printed=(text,))

    assert (in_language(language, text, figure) == []) == is_right


def test_number_words_of_a_language_half_known_may_be_left() -> None:
    source = replace(PAPER, language="de")

    assert prove("in sieben Monaten", source=source).is_complete
    assert prove("in sieben Monaten", an_omission("Monaten"), source=source).is_complete
    assert not prove("in 7 Monaten", source=source).is_complete


def test_a_language_that_is_not_read_is_told_once() -> None:
    figures = [
        an_observation(value="over 4.71 billion CNY", growth="-5.5%", printed=("4,71 milyar",)),
    ]

    assert in_language("tr", "4,71 milyar, %5,5", *figures) == [
        "no numbers of 'tr' are known but their digits"
    ]


def test_digits_of_a_language_that_is_not_read_are_held_against_the_text() -> None:
    figure = an_observation(value="4.72 billion CNY", printed=("4,71 milyar",))

    assert in_language("tr", "4,71 milyar", figure) == [
        "no numbers of 'tr' are known but their digits",
        "'value' is '4.72 billion CNY', which '4,71 milyar' does not say",
    ]


def test_a_growth_alone_must_stand_in_the_words() -> None:
    figure = an_observation(growth="8.4%", printed=("rose",))

    assert complaints("rose 8.4%", figure) == ["'growth' is '8.4%', which 'rose' does not say"]


def test_an_inferred_value_need_not_be_printed() -> None:
    figure = an_observation(value="1", kind=Kind.RANK, inferred=("value",), printed=("the top",))

    assert prove("ranking the top", figure).is_complete


def test_an_inferred_unit_may_read_percent_as_points() -> None:
    figure = an_observation(value="7.1 pp", inferred=("unit",), printed=("7.1% higher",))

    assert prove("7.1% higher", figure).is_complete


def test_an_inferred_unit_excuses_no_digit() -> None:
    figure = an_observation(value="7.2 pp", inferred=("unit",), printed=("7.1% higher",))

    assert complaints("7.1% higher", figure) == [
        "'value' is '7.2 pp', which '7.1% higher' does not say"
    ]


@pytest.mark.parametrize(
    ("growth", "also", "complaint"),
    [
        pytest.param("8.4%", "63.7 billion USD", [], id="both printed"),
        pytest.param(
            "8.5%",
            "63.7 billion USD",
            ["'growth' is '8.5%', which no paragraph of the figure prints"],
            id="other growth",
        ),
        pytest.param(
            "8.4%",
            "63.7 million USD",
            ["'also' is '63.7 million USD', which no paragraph of the figure prints"],
            id="other scale",
        ),
    ],
)
def test_growth_and_conversions_stand_beside_the_value(
    growth: str, also: str, complaint: list[str]
) -> None:
    text = "RMB 454.97 billion (USD 63.7 billion), up 8.4%\n63.7 million in 8.5%"
    figure = an_observation(
        value="454.97 billion CNY", growth=growth, also=(also,), printed=("RMB 454.97 billion",)
    )

    assert complaints(text, figure) == complaint


@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param("over 470 billion CNY", "exceeded 470 billion CNY", id="over"),
        pytest.param("nearly 200 billion CNY", "almost 200 billion CNY", id="nearly"),
        pytest.param("about 2,500 units", "approximately 2,500 firms", id="about"),
        pytest.param("under 2,000 units", "less than 2,000", id="under"),
        pytest.param("at least 5 units", "no less than 5", id="at least"),
        pytest.param("at most 150,000 USD", "no more than 150,000 USD", id="at most"),
        pytest.param("over 60%", "60%以上", id="behind it"),
        pytest.param("1/2", "half of them", id="bare fraction"),
        pytest.param("about 1/2", "half of them", id="bare fraction as about"),
        pytest.param("about 2/3", "roughly two-thirds", id="hedged fraction"),
    ],
)
def test_a_hedge_that_is_printed_is_proved(value: str, text: str) -> None:
    assert complaint_of_value(value, text) == []


@pytest.mark.parametrize(
    ("value", "text", "why"),
    [
        pytest.param("5 units", "over 5 firms", "but the text says 'over'", id="dropped"),
        pytest.param("over 5 units", "5 firms", "but the text has no hedge", id="added"),
        pytest.param("over 5 units", "nearly 5 firms", "but the text has 'nearly'", id="other"),
        pytest.param("over 5 units", "no more than 5", "but the text has 'at most'", id="reversed"),
        pytest.param("2/3", "about two-thirds", "but the text says 'about'", id="fraction"),
        pytest.param("over 2/3", "two-thirds", "but the text has no hedge", id="bare fraction"),
        pytest.param("about 5%", "5%", "but the text has no hedge", id="about"),
    ],
)
def test_a_hedge_that_is_not_printed_is_a_fault(value: str, text: str, why: str) -> None:
    assert complaint_of_value(value, text) == [f"'value' is '{value}', {why}"]


def test_the_hedge_may_stand_outside_the_words() -> None:
    figure = an_observation(value="10 billion CNY", printed=("10 billion CNY",))

    assert complaints("nearly 10 billion CNY", figure) == [
        "'value' is '10 billion CNY', but the text says 'nearly'"
    ]


def test_the_most_careful_hedge_of_several_places_counts() -> None:
    figure = an_observation(value="about 2/3", at=(1, 2), printed=("two-thirds",))

    assert prove("two-thirds\nabout two-thirds", figure).is_complete


def test_an_unhedged_figure_is_hedged_at_no_place() -> None:
    figure = an_observation(value="2/3", at=(1, 2), printed=("two-thirds",))

    assert complaints("two-thirds\nabout two-thirds", figure) == [
        "'value' is '2/3', but the text says 'about'"
    ]


@pytest.mark.parametrize(
    ("growth", "complaint"),
    [
        pytest.param("over 20%", [], id="printed"),
        pytest.param("20%", ["'growth' is '20%', but the text says 'over'"], id="dropped"),
        pytest.param(
            "nearly 20%", ["'growth' is 'nearly 20%', but the text has 'over'"], id="other"
        ),
    ],
)
def test_a_growth_beside_a_value_keeps_its_hedge(growth: str, complaint: list[str]) -> None:
    figure = an_observation(growth=growth, value="10 billion CNY", printed=("10 billion",))

    assert complaints("10 billion, up more than 20%", figure) == complaint


def test_more_words_single_out_one_of_two_equal_numbers() -> None:
    figure = an_observation(growth="11%", printed=("output 11%",))

    assert complaints("over 11% of the firms; output 11%", figure) == []


@pytest.mark.parametrize(
    ("growth", "text"),
    [
        pytest.param("-6.2%", "decreased by 6.2%", id="decreased"),
        pytest.param("-6.2%", "down about 3% and 6.2%", id="down"),
        pytest.param("-6.2%", "a 6.2% decline", id="decline"),
        pytest.param("-6.2%", "下降6.2%", id="Chinese"),
        pytest.param("-6.2%", "growth of -6.2%", id="minus"),
        pytest.param("-6.2%", "negative growth of 6.2%", id="negative growth"),
        pytest.param("6.2%", "rose by 6.2%", id="rose"),
        pytest.param("6.2%", "fell to 6.2%", id="fell to a rate"),
        pytest.param("6.2%", "imports fell, exports rose 6.2%", id="something else fell"),
    ],
)
def test_a_sign_that_the_text_means_is_proved(growth: str, text: str) -> None:
    assert complaint_of_growth(growth, text) == []


@pytest.mark.parametrize(
    ("growth", "text", "why"),
    [
        pytest.param("-6.2%", "reached 6.2%", "nothing in the text fell so", id="no fall"),
        pytest.param("-6.2%", "fell, then rose 6.2%", "nothing in the text fell so", id="a rise"),
        pytest.param("6.2%", "decreased by 6.2%", "the text speaks of a fall", id="a fall"),
        pytest.param("6.2%", "下降了6.2%", "the text speaks of a fall", id="a Chinese fall"),
    ],
)
def test_a_sign_that_the_text_does_not_mean_is_a_fault(growth: str, text: str, why: str) -> None:
    assert complaint_of_growth(growth, text) == [f"'growth' is '{growth}', but {why}"]


def test_a_printed_minus_is_never_dropped() -> None:
    assert complaint_of_growth("6.2%", "growth of -6.2%") == [
        "'growth' is '6.2%', which 'growth of -6.2%' does not say"
    ]


def test_an_amount_with_a_minus_is_a_loss() -> None:
    assert complaint_of_value("-5 million CNY", "a loss of 5 million yuan") == []


def test_no_amount_is_a_loss_because_something_fell() -> None:
    assert complaint_of_value("-5 million CNY", "orders fell; profits of 5 million yuan") == [
        "'value' is '-5 million CNY', but nothing in the text fell so"
    ]


def test_a_number_that_nobody_mentions_is_unaccounted_for() -> None:
    figure = an_observation(printed=("10 billion",))

    assert unaccounted("10 billion\nin 2024, one of 5%", figure) == [
        (2, "2024"),
        (2, "one"),
        (2, "5%"),
    ]


def test_words_of_an_omission_cover_their_numbers() -> None:
    assert prove("one of the first", an_omission("one of"), an_omission("first")).by_omissions == 2


def test_an_omission_covers_nothing_in_another_paragraph() -> None:
    assert unaccounted("In 2024\nIn 2024", an_omission("In 2024", 2)) == [(1, "2024")]


def test_an_omission_may_have_several_paragraphs() -> None:
    assert prove("In 2024\nIn 2024", an_omission("In 2024", 1, 2)).is_complete


def test_an_omission_covers_every_repetition_of_its_words() -> None:
    assert prove("B2B here, B2B there", an_omission("B2B")).by_omissions == 2


def test_words_that_cut_through_a_number_cover_none() -> None:
    assert unaccounted("sold 14 million", an_omission("4 million")) == [(1, "14 million")]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        pytest.param("10 billion, later 10 billion, up 8.4%", [], id="value and growth again"),
        pytest.param("10 billion, later 10 million, up 8.4%", ["10 million"], id="other scale"),
        pytest.param("10 billion, up 8.4%, or 8.4", ["8.4"], id="no percent"),
        pytest.param("10 billion, up 8.4%, the tenth", ["tenth"], id="ordinal"),
    ],
)
def test_a_figure_covers_its_own_repetition_in_its_paragraph(text: str, left: list[str]) -> None:
    figure = an_observation(value="10 billion CNY", growth="8.4%", printed=("10 billion",))

    assert [words for _, words in unaccounted(text, figure)] == left


def test_a_figure_covers_no_repetition_elsewhere() -> None:
    figure = an_observation(printed=("10 billion",))

    assert unaccounted("10 billion\n10 billion", figure) == [(2, "10 billion")]


def test_an_omission_without_a_number_is_a_fault() -> None:
    assert complaints("secondhand goods", an_omission("secondhand")) == [
        "it holds no number, so it accounts for nothing"
    ]


def test_the_recorded_digest_is_that_of_the_bytes() -> None:
    text = "Übersicht\r\n"
    source = replace(PAPER, text_sha256=hashlib.sha256(text.encode()).hexdigest())

    assert prove(text, source=source).is_complete


def test_another_text_than_the_recorded_one_is_a_fault() -> None:
    faults = prove("Nothing.", source=replace(PAPER, text_sha256="0" * 64)).faults

    assert [fault.complaint for fault in faults] == [
        "the text is not the one whose 'text_sha256' is recorded"
    ]


def test_bytes_that_are_no_text_are_a_fault() -> None:
    faults = check(PAPER, [], b"caf\xe9").faults

    assert [fault.complaint for fault in faults] == ["the text is not UTF-8: byte 0xe9 at 3"]


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    figure = an_observation(printed=("10 billion",))

    assert check(PAPER, [figure], b"\xef\xbb\xbf10 billion").is_complete


@given(st.binary(max_size=200))
def test_no_bytes_stop_the_proof(raw: bytes) -> None:
    coverage = check(PAPER, [an_observation(printed=("10",))], raw)

    assert coverage.numbers == (
        coverage.by_observations + coverage.by_omissions + len(coverage.unaccounted)
    )


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_only_the_printed_number_is_proved(stored: int, printed: int) -> None:
    figure = an_observation(value=f"{stored} units", printed=(f"{printed:,} cars",))

    assert prove(f"{printed:,} cars sold", figure).is_complete == (stored == printed)


def test_every_number_of_the_articles_is_accounted_for(data: Path, texts: Path) -> None:
    contents, _ = read([data])
    proofs = [
        check(source, contents.observations, (texts / f"{name}.txt").read_bytes())
        for name, source in contents.sources.items()
    ]

    assert [each for each in proofs if not each.is_complete] == []
