"""Names are compared without their dress, and hostile text is told from plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtrade.text import (
    LONGEST_ECHO,
    LONGEST_PATH,
    fold,
    looks_like_formula,
    unsafe_character,
    visible,
    visible_path,
)

CONTROLS = [*map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0))]
UNSEEN = [
    *("\u00ad", "\u061c", "\u180e", "\u200b", "\u200e", "\u200f", "\u2028", "\u2029", "\ufeff"),
    *map(chr, range(0x202A, 0x202F)),
    *map(chr, range(0x2060, 0x2070)),
    *("\ud800", "\udcff", "\udfff"),
    *("\u034f", "\u115f", "\u1160", "\u17b4", "\u17b5", "\u2800", "\u3164", "\uffa0"),
    *map(chr, range(0xFFF0, 0xFFFC)),
    *("\ufffe", "\uffff", "\U0001bca0", "\U0001d173", "\U0001d17a"),
    *map(chr, range(0xE0000, 0xE0080)),
    *("\U000e00ff", "\U000e01f0", "\U000e0fff"),
]
# Variation selectors and joiners where they are no spelling.
MISPLACED = {
    "a selector before everything": "\ufe0f10",
    "a selector behind a space": "cars \ufe0f",
    "two selectors": "❤\ufe0f\ufe0f",
    "ideographic selectors in a row": "葛\U000e0100\U000e0101",
    "a joiner between letters that do not join": "ex\u200dports",
    "a non-joiner between letters that do not join": "ex\u200cports",
    "a joiner in Chinese": "出\u200d口",
    "a joiner before a formula": "\u200d=SUM(A1)",
    "a joiner behind a selector of a letter": "a\ufe0f\u200db",
}
SPELLING = {
    "an emoji": "❤\ufe0f",
    "an emoji in text style": "☎\ufe0e",
    "a key": "1\ufe0f\u20e3",
    "emoji joined": "👩\u200d🔬",
    "emoji joined behind a selector": "❤\ufe0f\u200d🔥",
    "a name": "葛\U000e0100飾",
    "Persian": "می\u200cخواهم",
    "Hindi": "क्\u200dष",
    "Mongolian": "ᠠ\u180b",
}


PRINTABLE = "".join(map(chr, range(0x20, 0x7F)))


def code_point(character: str) -> str:
    return f"U+{ord(character):04X}"


@pytest.mark.parametrize("text", MISPLACED.values(), ids=MISPLACED)
def test_what_chooses_or_joins_nothing_is_told_and_shown(text: str) -> None:
    assert unsafe_character(text)
    assert unsafe_character(visible(text)) == ""


@pytest.mark.parametrize("text", SPELLING.values(), ids=SPELLING)
def test_what_chooses_a_form_or_joins_letters_is_spelling(text: str) -> None:
    assert (unsafe_character(text), visible(text)) == ("", text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("ASEAN", "asean", id="case"),
        pytest.param("  general \t machinery\n", "general machinery", id="spaces"),
        pytest.param("Ｍ＆Ｅ", "m&e", id="full width"),
        pytest.param("Xi’an", "Xi'an", id="apostrophes"),
        pytest.param("Straße", "STRASSE", id="sharp s"),
        pytest.param("a\u00a0b", "a b", id="no-break space"),
    ],
)
def test_names_that_differ_only_in_dress_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_a_folded_name_is_in_small_letters_with_single_spaces() -> None:
    assert fold(" General  Machinery ") == "general machinery"


def test_chinese_is_left_as_it_is() -> None:
    assert fold("通用机械") == "通用机械"


@pytest.mark.parametrize("character", CONTROLS + UNSEEN, ids=code_point)
def test_a_character_that_reorders_hides_or_controls_is_named(character: str) -> None:
    assert unsafe_character(f"before{character}after") == code_point(character)


@pytest.mark.parametrize(
    "character",
    ["é", "重", "’", "“", "—", "\u00a0", "\u3000", "🚗", "½", "\U0010fffd"],
    ids=code_point,
)
def test_a_character_that_is_seen_or_is_spelling_is_safe(character: str) -> None:
    assert unsafe_character(f"before{character}after") == ""


def test_every_printable_character_of_a_keyboard_is_safe() -> None:
    assert unsafe_character(PRINTABLE) == ""


@pytest.mark.parametrize("space", ["", " ", "\u00a0", "\t", " \u00a0 "], ids=repr)
@pytest.mark.parametrize("trigger", "=@＝＠+-＋－")
def test_text_that_begins_like_a_formula_is_one(trigger: str, space: str) -> None:
    assert looks_like_formula(f"{space}{trigger}SUM(A1)")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("-2+3+cmd|' /C calc'!A0", id="a number with a command behind it"),
        pytest.param("+1-800-FLOWERS", id="a difference"),
        pytest.param("-", id="a lone sign"),
        pytest.param("-1*2", id="a product"),
        pytest.param("-6.2%*2", id="a product of a percentage"),
        pytest.param("+5(A1)", id="a call"),
        pytest.param("- cmd|' /C calc'!A0", id="a command behind a space"),
        pytest.param("- as prose", id="a dash, of which a spreadsheet makes an error"),
        pytest.param("+ as prose", id="a plus, of which it makes one too"),
    ],
)
def test_what_looks_like_a_number_but_goes_on_is_a_formula(text: str) -> None:
    assert looks_like_formula(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("-6.2%", id="a fall"),
        pytest.param("-6.2 %", id="a fall with a space"),
        pytest.param("+8.4%", id="a rise"),
        pytest.param("-1,234.5 million CNY", id="an amount"),
        pytest.param("-4613.9亿 CNY", id="an amount without a space"),
        pytest.param("-0.5pp", id="points without a space"),
        pytest.param("- 5 %", id="a fall with a space before it"),
        pytest.param("over -6%", id="a hedged fall"),
        pytest.param("RMB 454.97 billion", id="words"),
        pytest.param("a = b", id="an equation inside"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_quantity_or_a_sentence_is_no_formula(text: str) -> None:
    assert not looks_like_formula(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("\x1b]0;pwned\x07", r"\x1b]0;pwned\x07", id="a terminal's title"),
        pytest.param("\u009b2J", r"\x9b2J", id="an 8-bit sequence"),
        pytest.param("\u202egnp", r"\u202egnp", id="right to left"),
        pytest.param("\udcff\udcfe", r"\xff\xfe", id="bytes that are no text"),
        pytest.param("\udc80", r"\x80", id="the first such byte"),
        pytest.param("\udc7f\udd00", r"\udc7f\udd00", id="surrogates that are no bytes"),
        pytest.param("\ud800", r"\ud800", id="a surrogate"),
        pytest.param("two\nlines", r"two\x0alines", id="a line end"),
        pytest.param("a\U000e0041b", r"a\U000e0041b", id="a tag"),
        pytest.param("a\u3164b", r"a\u3164b", id="a filler"),
        pytest.param("重庆 [red]", "重庆 [red]", id="plain text"),
    ],
)
def test_unsafe_characters_are_shown_as_escapes(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_a_text_of_160_characters_is_shown_whole() -> None:
    assert visible("x" * LONGEST_ECHO) == "x" * 160


def test_a_longer_text_is_cut_to_160_characters() -> None:
    assert visible("x" * (LONGEST_ECHO + 1)) == "x" * 159 + "…"


@given(st.text(st.characters(), max_size=200))
def test_what_is_shown_is_safe(text: str) -> None:
    assert unsafe_character(visible(text)) == ""


def test_a_path_is_shown_whole_where_other_text_is_cut() -> None:
    path = f"/{'a' * (LONGEST_PATH - 2)}\x1b"

    assert visible_path(path) == f"/{'a' * 998}\\x1b"


def test_what_is_too_long_for_a_path_is_cut_as_other_text_is() -> None:
    assert visible_path("a" * (LONGEST_PATH + 1)) == "a" * 159 + "…"
