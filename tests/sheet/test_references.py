"""Sources are numbered in the order in which a view names them."""

from dataclasses import replace

import pytest

from cqtrade.language import Language, speaking
from cqtrade.sheet.references import References
from tests.builders import a_source, an_observation

SOURCES = {
    "gazette": a_source(),
    "courier": replace(a_source(id="courier", title="Autos"), adapts="gazette"),
    "herald": replace(a_source(id="herald", title="Boats"), adapts="post"),
}
GAZETTE = an_observation(at=(8, 4))
COURIER = an_observation(source="courier", at=("table 2", 1))
HERALD = an_observation(source="herald", at=(3,))


@pytest.fixture
def references() -> References:
    """Give the references of three newspapers, none of which is named yet."""
    return References(SOURCES)


def test_a_reference_names_the_places_in_the_order_of_reading(references: References) -> None:
    assert references.to([GAZETTE]) == "[1] ¶4, ¶8"


def test_words_come_before_paragraphs(references: References) -> None:
    assert references.to([COURIER]) == "[1] table 2, ¶1"


@pytest.mark.parametrize(
    ("place", "chinese"), [("table 2", "表2"), ("text", "正文"), ("the lead", "the lead")]
)
def test_places_are_named_in_the_language_that_is_spoken(
    references: References, place: str, chinese: str
) -> None:
    with speaking(Language.ZH):
        assert references.to([an_observation(at=(place, 1))]) == f"[1] {chinese}, ¶1"


def test_each_source_stands_on_a_line_of_its_own(references: References) -> None:
    assert references.to([GAZETTE, COURIER]) == "[1] ¶4, ¶8\n[2] table 2, ¶1"


def test_places_in_one_source_are_told_together(references: References) -> None:
    assert references.to([GAZETTE, an_observation(period="2023", at=(5, 4))]) == "[1] ¶4, ¶5, ¶8"


def test_a_source_keeps_its_number(references: References) -> None:
    told = [references.to([each])[:3] for each in (HERALD, GAZETTE, HERALD)]

    assert told == ["[1]", "[2]", "[1]"]


def test_only_sources_that_were_named_are_listed(references: References) -> None:
    references.to([GAZETTE])

    assert references.listed() == ("[1] “Cars”, The Gazette, n.d.",)


def test_an_adaptation_is_listed_with_the_number_of_its_original(references: References) -> None:
    references.to([COURIER, GAZETTE])

    assert references.listed()[0] == "[1] “Autos”, The Gazette, n.d. Adapts [2]: one origin."


def test_an_original_that_is_not_named_is_told_by_its_id(references: References) -> None:
    references.to([HERALD])

    assert references.listed()[0] == "[1] “Boats”, The Gazette, n.d. Adapts post: one origin."
