"""Whoever asks in Python hears remarks and reasons in the language spoken at that moment."""

from pathlib import Path

from cqtrade import dataset
from cqtrade.language import Language, speaking
from tests.builders import SEED, a_dataset
from tests.written import a_document, a_figure


def test_a_reason_is_told_in_the_language_spoken_when_it_is_asked_for() -> None:
    asked = dataset.load(SEED).select(sector="gpm", indicator="exports", period="2024")
    with speaking(Language.ZH):
        chinese = asked.absence
    english = asked.absence

    assert chinese is not None
    assert english is not None
    assert chinese.nearest[0].why == "为其所属整体：机电产品"
    assert english.nearest[0].why == (
        "the whole, of which it is a part: Mechanical and electrical products"
    )


def test_a_remark_is_told_in_the_language_spoken_when_it_is_made(tmp_path: Path) -> None:
    article = a_document() + "".join(
        (
            a_figure(period="2023", value="10 billion CNY"),
            a_figure(period="2023", value="12 billion CNY", name="another", at=2),
            a_figure(period="2024", value="15 billion CNY", at=3),
        )
    )
    figures = dataset.load(a_dataset(tmp_path / "data", {"gazette": article})).select()
    with speaking(Language.ZH):
        chinese = figures.compare("2023", "2024")

    assert {remark for row in chinese.rows for remark in row.remarks} == {
        "关于2023年，各来源不一致：100亿元与120亿元"
    }


def test_rows_are_cited_alike_in_every_language() -> None:
    five = dataset.load(SEED)
    with speaking(Language.ZH):
        chinese = five.cite("krasia-gpm-belt")

    assert chinese == dataset.load(SEED).cite("krasia-gpm-belt")
