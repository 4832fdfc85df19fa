"""A word means the one code that it names or begins; any other word is refused with the way out."""

import pytest

from cqtrade.errors import AmbiguousCode, UnknownCode
from cqtrade.names import Match, Words, resolve
from tests.builders import a_sector

SECTORS = Words(
    {
        each.code: each.names
        for each in (
            a_sector(
                "gpm", en="General-purpose machinery", zh="通用机械", aliases=("通机", "tongji")
            ),
            a_sector("vehicles", en="Vehicles", aliases=("cars",)),
            a_sector("electric-vehicles", en="Electric vehicles", zh="电动汽车"),
            a_sector("electronics", en="Electronics", aliases=("cars and chips",)),
            a_sector("Ｘ1", en="Exo’s", aliases=("twin",)),
            a_sector("x2", en="X2", aliases=("twin",)),
        )
    }
)


@pytest.mark.parametrize(
    ("word", "code"),
    [
        pytest.param("gpm", "gpm", id="a code"),
        pytest.param("Ｘ1", "Ｘ1", id="a code as it is written"),
        pytest.param("GPM", "gpm", id="a code in capitals"),
        pytest.param("general-purpose  MACHINERY", "gpm", id="an English label"),
        pytest.param("通用机械", "gpm", id="a Chinese label"),
        pytest.param("tongji", "gpm", id="an alias"),
        pytest.param("general", "gpm", id="the beginning of a label"),
        pytest.param("通用", "gpm", id="the beginning of a Chinese label"),
        pytest.param("electro", "electronics", id="the beginning of a code"),
        pytest.param("cars", "vehicles", id="a whole name before a beginning"),
        pytest.param("exo's", "Ｘ1", id="another apostrophe"),
    ],
)
def test_a_word_means_the_code_it_names(word: str, code: str) -> None:
    assert resolve("sector", word, SECTORS) == code


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        pytest.param("gmp", "did you mean 'gpm'?", id="letters exchanged"),
        pytest.param("vehicels", "did you mean 'Vehicles'?", id="a slip"),
        pytest.param("tonji", "did you mean 'tongji'?", id="a letter left out"),
        pytest.param("quinces", "", id="nothing near"),
        pytest.param("", "", id="nothing"),
        pytest.param("  ", "", id="spaces"),
        pytest.param("x" * 100_000, "", id="very much"),
    ],
)
def test_an_unknown_word_is_refused_with_the_nearest_name(word: str, hint: str) -> None:
    with pytest.raises(UnknownCode) as caught:
        resolve("sector", word, SECTORS)

    assert caught.value.hint == hint


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        pytest.param("quinces", "no sector is called 'quinces'", id="a word"),
        pytest.param("\x1b[2J", r"no sector is called '\x1b[2J'", id="a control character"),
        pytest.param("x" * 161, f"no sector is called '{'x' * 159}…'", id="a long word"),
    ],
)
def test_an_unknown_word_is_shown_harmless(word: str, sentence: str) -> None:
    with pytest.raises(UnknownCode) as caught:
        resolve("sector", word, SECTORS)

    assert str(caught.value) == sentence


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        pytest.param("electr", "say which: electric-vehicles, electronics", id="a beginning"),
        pytest.param("twin", "say which: x2, Ｘ1", id="a whole name of two"),
    ],
)
def test_a_word_of_two_meanings_is_refused_with_both(word: str, hint: str) -> None:
    with pytest.raises(AmbiguousCode) as caught:
        resolve("sector", word, SECTORS)

    assert caught.value.hint == hint


def test_a_word_of_two_meanings_is_said_to_be_one() -> None:
    with pytest.raises(AmbiguousCode) as caught:
        resolve("sector", "electr", SECTORS)

    assert str(caught.value) == "'electr' could be more than one sector"


@pytest.mark.parametrize(
    ("word", "code"),
    [("gpm", "gpm"), ("通用机械", "gpm"), ("Electric Vehicles", "electric-vehicles")],
)
def test_where_the_whole_is_asked_for_a_whole_name_will_do(word: str, code: str) -> None:
    assert resolve("sector", word, SECTORS, Match.WHOLE) == code


def test_where_the_whole_is_asked_for_a_beginning_will_not_do() -> None:
    with pytest.raises(UnknownCode):
        resolve("sector", "electro", SECTORS, Match.WHOLE)


IDS = Words({each: (each,) for each in ("krasia-gpm", "krasia-gpm-belt", "36kr-gpm-belt")})


@pytest.mark.parametrize(
    ("word", "name"),
    [
        pytest.param("krasia-gpm", "krasia-gpm", id="an id that begins another"),
        pytest.param("36", "36kr-gpm-belt", id="a beginning"),
        pytest.param("KRASIA-GPM-B", "krasia-gpm-belt", id="a beginning in capitals"),
    ],
)
def test_an_id_is_found_by_its_beginning(word: str, name: str) -> None:
    assert resolve("source", word, IDS) == name


def test_the_beginning_of_two_ids_is_refused_with_both() -> None:
    with pytest.raises(AmbiguousCode) as caught:
        resolve("source", "krasia", IDS)

    assert caught.value.hint == "say which: krasia-gpm, krasia-gpm-belt"


def test_an_unknown_id_is_refused_with_the_nearest() -> None:
    with pytest.raises(UnknownCode) as caught:
        resolve("source", "kr-asia-gpm-belt", IDS)

    assert caught.value.hint == "did you mean 'krasia-gpm-belt'?"


def test_where_the_whole_is_asked_for_the_beginning_of_an_id_will_not_do() -> None:
    with pytest.raises(UnknownCode):
        resolve("source", "36", IDS, Match.WHOLE)


def test_where_the_whole_is_asked_for_an_id_in_capitals_will_do() -> None:
    assert resolve("source", "KRASIA-GPM", IDS, Match.WHOLE) == "krasia-gpm"
