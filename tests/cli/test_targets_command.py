"""`cqtrade targets`: how its table words hedges, what its records hold, how it says no."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from cqtrade.errors import Exit
from cqtrade.sheet.targets import COLUMNS
from tests.builders import a_dataset
from tests.written import a_code, a_document, a_figure, a_product, an_amount

if TYPE_CHECKING:
    from pathlib import Path

    from tests.answers import Ask

SECTORS = "".join(
    (
        a_product("trade", en="Trade"),
        a_product("cbec", en="Cross-border e-commerce", parent="trade"),
        a_product("cars", en="Cars", parent="trade"),
    )
)
INDICATORS = "".join(
    (
        an_amount("exports", en="Exports", flow=True),
        a_code("rank", en="Rank", unit="rank"),
    )
)
E_COMMERCE = {"sector": "cbec", "period": "2025"}


Tell = Callable[..., list[str]]


@pytest.fixture
def told_of(tmp_path: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch) -> Tell:
    """Give a way to ask for the targets among some figures, as a narrow table's lines."""
    monkeypatch.setenv("COLUMNS", "60")

    def told(*figures: str) -> list[str]:
        article = "".join((a_document(), *figures))
        folder = a_dataset(
            tmp_path / "data", {"gazette": article}, sectors=SECTORS, indicators=INDICATORS
        )
        return ask("targets", "-f", "table", "--data", folder).lines

    return told


class TestTheSheet:
    def test_words_the_hedges(self, told_of: Tell) -> None:
        lines = told_of(
            a_figure(**E_COMMERCE, kind="target", value="over 70 billion CNY", plan="Plan"),
            a_figure(sector="cbec", period="2023", value="nearly 20 billion CNY"),
        )

        assert lines[3:11] == [
            "Chongqing · Cross-border e-commerce · Exports, target (Plan)",
            "  by 2025",
            "  aim over 70 billion CNY",
            "  newest report nearly 20 billion CNY in 2023",
            "  state open",
            "  gap more than 50.0 billion CNY",
            "  multiple more than 3.5 times",
            "  growth needed more than 87% a year",
        ]

    @pytest.mark.parametrize(
        ("target", "report", "lines"),
        [
            (
                "40.0 billion CNY",
                "32.0 billion CNY",
                ["gap +8.00 billion CNY", "multiple 1.25 times"],
            ),
            (
                "4 billion CNY",
                "3.0 billion CNY",
                ["gap +1.00 billion CNY", "multiple 1.33 times (1.15 to 1.53 times)"],
            ),
            (
                "at most 40 billion CNY",
                "at least 30 billion CNY",
                ["gap at most 10.0 billion CNY", "multiple at most 1.4 times"],
            ),
            (
                "at least 40 billion CNY",
                "30.0 billion CNY",
                ["gap at least 9.9 billion CNY", "multiple at least 1.3 times"],
            ),
            (
                "nearly 40 billion CNY",
                "over 30 billion CNY",
                ["gap under 10.0 billion CNY", "multiple under 1.4 times"],
            ),
            (
                "about 40 billion CNY",
                "30.0 billion CNY",
                ["gap +10.0 billion CNY (no bound)", "multiple 1.3 times (no bound)"],
            ),
        ],
        ids=["plain", "rounded", "at most", "at least", "under", "about"],
    )
    def test_words_gap_and_multiple(
        self, told_of: Tell, target: str, report: str, lines: list[str]
    ) -> None:
        told = told_of(
            a_figure(**E_COMMERCE, kind="target", value=target),
            a_figure(sector="cbec", period="2023", value=report),
        )

        assert [line.strip() for line in told if line.startswith(("  gap", "  multiple"))] == lines

    def test_names_the_nearest_and_why_it_does_not_compare(self, told_of: Tell) -> None:
        lines = told_of(
            a_figure(**E_COMMERCE, kind="forecast", value="70 billion CNY"),
            a_figure(sector="trade", period="2023Q1-Q3", value="90 billion CNY"),
        )
        text = " ".join(" ".join(lines).split())

        assert "No report that compares" in text
        assert "the whole, of which it" in text

    def test_says_that_rounding_hides_whether_a_target_is_reached(self, told_of: Tell) -> None:
        lines = told_of(
            a_figure(**E_COMMERCE, kind="target", value="70 billion CNY"),
            a_figure(**E_COMMERCE, value="69.8 billion CNY", name="report"),
        )

        assert "  state cannot be told" in lines

    @pytest.mark.parametrize(
        ("report", "growth"),
        [
            ("32.0 billion CNY", "growth needed 25.0% a year (24.6 to 25.4% a year)"),
            ("about 32 billion CNY", "growth needed 25% a year (no bound)"),
            ("nearly 39 billion CNY", "growth needed more than 2.4% a year"),
        ],
        ids=["plain", "about", "nearly"],
    )
    def test_words_the_growth_needed(self, told_of: Tell, report: str, growth: str) -> None:
        lines = told_of(
            a_figure(**E_COMMERCE, kind="target", value="40.0 billion CNY"),
            a_figure(sector="cbec", period="2024", value=report),
        )

        assert f"  {growth}" in lines

    def test_tells_a_growth_beside_a_growth(self, told_of: Tell) -> None:
        lines = told_of(
            a_figure(**E_COMMERCE, kind="target", value=None, growth="16%"),
            a_figure(**E_COMMERCE, value=None, growth="12.3%", name="report"),
        )

        assert lines[5:9] == [
            "  aim growth +16%",
            "  newest report +12.3% in 2025",
            "  state missed",
            "  gap +3.7 pp",
        ]

    def test_tells_a_growth_beside_a_growth_where_the_report_has_a_level_too(
        self, told_of: Tell
    ) -> None:
        lines = told_of(
            a_figure(**E_COMMERCE, kind="target", value=None, growth="16%"),
            a_figure(**E_COMMERCE, value="20 billion CNY", growth="12.3%", name="report"),
        )

        assert "  newest report +12.3% in 2025" in lines

    def test_says_where_sources_disagree(self, told_of: Tell) -> None:
        lines = told_of(
            a_figure(**E_COMMERCE, kind="target", value="70 billion CNY"),
            a_figure(sector="cbec", period="2023", value="20.0 billion CNY"),
            a_figure(sector="cbec", period="2023", value="22.0 billion CNY", name="another"),
        )
        text = " ".join(" ".join(lines).split())

        assert "sources disagree on 2023: 20.0 billion CNY against 22.0 billion CNY" in text

    def test_gives_a_rank_neither_gap_nor_multiple(self, told_of: Tell) -> None:
        lines = told_of(
            a_figure(**E_COMMERCE, indicator="rank", kind="target", value="3"),
            a_figure(sector="cbec", indicator="rank", period="2023", value="5"),
        )

        assert lines[3].split() == ["target", "by", "aim", "newest", "report", "state", "where"]

    def test_says_that_nothing_is_near(self, told_of: Tell) -> None:
        lines = told_of(a_figure(**E_COMMERCE, kind="target", value="70 billion CNY"))

        assert any("none" in line.split() for line in lines)


class TestTheCommand:
    def test_tells_every_target_of_the_shipped_dataset(self, ask: Ask) -> None:
        told = ask("targets", "--sector", "cbec", "--columns", "series,multiple_low")

        assert "chongqing/cbec/trade,3.50" in told.lines

    def test_without_a_target_says_what_is_known_instead(self, ask: Ask) -> None:
        told = ask("targets", "--sector", "motorcycles")

        assert (told.status, told.out) == (Exit.NOTHING, f"{','.join(COLUMNS)}\n")

    def test_selects_by_kind(self, ask: Ask) -> None:
        told = ask("targets", "--kind", "forecast", "--columns", "kind")

        assert set(told.lines) == {"kind", "forecast"}
