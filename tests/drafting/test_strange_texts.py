"""No text is too strange to be drafted or refused, in time that grows with its length only."""

from __future__ import annotations

from time import process_time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cqtrade.drafting import draft, heading, written
from cqtrade.drafting.article import MOST_NUMBERS, TooLong
from tests.drafting.proof import CODELISTS, faults

if TYPE_CHECKING:
    from pathlib import Path

    from cqtrade.dataset import Dataset

PIECES = (
    *("In 2031 ", "exports of cars ", "were ", "rose ", "fell ", "by ", "to ", "and ", ", ", ". "),
    *("5 billion yuan", "8%", "over ", "half ", "two-thirds ", "41 companies ", "(6 billion USD) "),
    *("ranked first ", "doubled ", "dozens of ", "CS75 ", "-3", "\n", "\t", "1,650 vehicles "),
    *(
        "2031年",
        "前三季度",
        "出口",
        "5亿元",
        "增长",
        "下降",
        "三成",
        "，",
        "。",
        "第一",
        "数十",
        "“",
        "”",
    ),
    *("零部件", "同比", "近", "占", "百分之八", "；", "=", "@", '"', "\\", "½", "０"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
@settings(max_examples=150)
def test_any_draft_loads_and_accounts_for_every_number(
    small: Dataset, folder: Path, tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    drafted = draft(text, small.codelists)
    source = written(drafted, heading("drafted", text, {}))
    codelists = {each: (folder / f"{each}.toml").read_bytes() for each in CODELISTS}
    place = tmp_path_factory.mktemp("any") / "data"

    found = faults(place, codelists, source, text.encode())

    # Where "half near half" is written over and over, no words tell one hedge from the other.
    assert [each for each in found if "the text" not in each] == []


@given(st.text(max_size=60))
def test_nothing_makes_a_draft_fail(small: Dataset, text: str) -> None:
    written(draft(text, small.codelists), heading("drafted", text, {}))


@pytest.mark.parametrize("character", ["\u2028", "\x0b", "\u00a0\u2028"])
def test_a_number_that_no_source_file_can_hold_is_told(small: Dataset, character: str) -> None:
    drafted = draft(f"Exports were 5{character}million yuan.", small.codelists)

    assert [number for number, _ in drafted.left_out] == [1]


def test_a_text_with_more_numbers_than_anybody_reviews_is_refused(small: Dataset) -> None:
    with pytest.raises(TooLong):
        draft("5 cars, " * (MOST_NUMBERS + 1), small.codelists)


@pytest.mark.parametrize(
    "piece",
    [
        "Exports were {0}.{0} billion yuan, up {0}%, ",
        "In 2031 it ranked {0}th in China and grew {0}.5%. ",
        "2031年出口汽车{0}.5亿元，增长{0}.3%；",
        "{0} (",
        "about nearly over {0}",
        '"{0}',
        "{0}个",
    ],
)
def test_time_grows_with_the_length_of_a_text(small: Dataset, piece: str) -> None:
    def taken(count: int) -> float:
        text = "".join(piece.format(number) for number in range(1, count))
        start = process_time()
        written(draft(text, small.codelists), heading("drafted", text, {}))
        return process_time() - start

    taken(10)

    assert taken(800) < 16 * max(taken(100), 0.02)
