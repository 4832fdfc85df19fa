"""`cqtrade breakdown`: what its table says, what its records hold, how it says no."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cqtrade.errors import Exit
from cqtrade.sheet.breakdown import COLUMNS
from tests.builders import a_dataset
from tests.machines import BEFORE, YEAR
from tests.written import a_document, a_figure, a_product, an_amount, an_area

if TYPE_CHECKING:
    from pathlib import Path

    from tests.answers import Ask

TREE = "".join(
    (
        a_product("goods"),
        a_product("machines", en="Machines", parent="goods", parts="disjoint"),
        a_product("cars", en="Cars", parent="machines"),
        a_product("phones", en="Phones", parent="machines"),
        a_product("laptops", en="Laptops", parent="machines"),
        a_product("electric", en="Electric cars", parent="cars"),
    )
)
ARTICLE = "".join(
    (
        a_document(),
        a_figure(sector="machines", period=YEAR, value="360.82 billion CNY"),
        a_figure(sector="cars", period=YEAR, value="33.73 billion CNY", growth="6.4%"),
        a_figure(sector="electric", period=YEAR, value="9.79 billion CNY", growth="69.1%"),
        a_figure(sector="laptops", period=YEAR, value="113.28 billion CNY"),
        a_figure(sector="phones", period=YEAR, value="6 billion USD"),
    )
)


def with_asean(sector: str, value: str, period: str = YEAR, **more: object) -> str:
    return a_figure(sector=sector, partner="asean", period=period, value=value, **more)


WITH_ASEAN = "".join(
    (
        a_document(title="ASEAN"),
        with_asean("machines", "8.0 billion CNY", growth="-20%", inferred=["period"]),
        with_asean("machines", "10.0 billion CNY", BEFORE),
        with_asean("cars", "2.0 billion CNY", inferred=["period"], doubt="Too round."),
        with_asean("cars", "2.5 billion CNY", BEFORE),
    )
)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of a dataset: machines, cars, laptops and electric cars."""
    folder = tmp_path_factory.mktemp("small") / "data"
    flowing = an_amount("exports", en="Exports", flow=True)
    return a_dataset(
        folder,
        {"gazette": ARTICLE, "asean": WITH_ASEAN},
        sectors=TREE,
        indicators=flowing,
        subjects=an_area("chongqing", en="Chongqing") + an_area("asean", en="ASEAN"),
    )


class TestTheSheet:
    def test_has_a_record_for_each_row(self, ask: Ask, small: Path) -> None:
        told = ask(
            *("breakdown", "cars", YEAR, "--columns", "role,codes,value,growth", "--data", small)
        )

        assert [line.partition(".")[0] for line in told.lines] == [
            "role,codes,value,growth",
            "whole,cars,33730000000,6",
            "part,electric,9790000000,69",
            "rest,electric,23940000000,-7",
        ]

    @pytest.mark.parametrize(
        ("part", "told"),
        [
            (
                "– Electric cars",
                (
                    "9.79 billion CNY | 29.0% | 5.79 billion CNY<br>(5.78 to 5.79 billion CNY) | "
                    "+69.1% | +12.6 pp | 197%<br>(196 to 199%)"
                ),
            ),
            (
                "all but Electric cars",
                (
                    "23.94 billion CNY<br>(23.93 to 23.95 billion CNY) | 71.0% | "
                    "25.91 billion CNY<br>(25.89 to 25.94 billion CNY) | "
                    "-7.6%<br>(-7.7 to -7.5%) | "
                    "-6.2 pp<br>(-6.3 to -6.2 pp) | -97%<br>(-99 to -96%)"
                ),
            ),
        ],
        ids=["part", "rest"],
    )
    def test_tells_what_a_part_and_the_rest_add(
        self, ask: Ask, small: Path, part: str, told: str
    ) -> None:
        shown = ask("breakdown", "cars", YEAR, "-f", "markdown", "--data", small)
        (row,) = [line for line in shown.lines if line.startswith(f"| {part} |")]

        assert row.removeprefix(f"| {part} | ").startswith(told)

    def test_says_what_share_is_named_and_how_much_is_not(self, ask: Ask, small: Path) -> None:
        told = ask("breakdown", "machines", YEAR, "-f", "table", "--data", small)

        # 33.73 + 113.28 of 360.82.
        assert told.lines[1] == "2 parts named: 40.7% of it; 213.81 billion CNY is not itemised"

    def test_says_whose_growth_is_wanting(self, ask: Ask, small: Path) -> None:
        told = ask("breakdown", "machines", YEAR, "-f", "table", "--data", small)

        assert (
            "no source tells the growth of Machines, Laptops, so none can be had of sums"
            in told.lines
        )

    def test_says_which_part_is_in_another_unit(self, ask: Ask, small: Path) -> None:
        told = ask("breakdown", "machines", YEAR, "-f", "table", "--data", small)

        assert "Phones: 6 billion USD cannot be set beside the others" in told.lines

    def test_says_that_there_is_no_figure_of_the_whole(self, ask: Ask, small: Path) -> None:
        told = ask("breakdown", "goods", YEAR, "-f", "table", "--data", small)

        assert told.lines[1] == "No figure of the whole, so no shares and nothing left over"

    @pytest.mark.parametrize(
        "words",
        [
            "Chongqing · Machines · Exports · with ASEAN · 2025Q1-Q3 · by product",
            "of the net decrease",
            "-20.0%<br>(-20.9 to -19.1%)<br>stated -20%",
            "2025Q1-Q3 is inferred: no source of these figures prints it",
            ": Too round.",
        ],
        ids=["the partner", "a fall", "stated growth", "an inferred period", "a doubt"],
    )
    def test_tells(self, ask: Ask, small: Path, words: str) -> None:
        told = ask(
            *("breakdown", "machines", YEAR, "--partner", "asean"),
            *("-f", "markdown", "--data", small),
        )

        assert words in told.out

    def test_labels_partners(self, ask: Ask, small: Path) -> None:
        told = ask(
            *("breakdown", "machines", YEAR, "--by", "partner", "-f", "table", "--data", small)
        )

        assert any(line.startswith("– ASEAN ") for line in told.lines)

    def test_says_why_parts_are_not_added_up(self, ask: Ask, tmp_path: Path) -> None:
        loose = a_dataset(
            tmp_path / "loose",
            {"gazette": ARTICLE},
            sectors=TREE.replace('parts = "disjoint"\n', ""),
            indicators=an_amount("exports", flow=True),
        )
        told = ask("breakdown", "machines", YEAR, "-f", "table", "--data", loose)

        assert told.lines[1] == (
            "The parts may overlap, so they are not added up: "
            "the codelist does not say that they are disjoint"
        )


class TestTheCommand:
    def test_without_any_part_says_what_is_known_instead(self, ask: Ask, small: Path) -> None:
        told = ask("breakdown", "cars", "2016", "--data", small)

        assert (told.status, told.out, told.err.splitlines()[0]) == (
            1,
            f"{','.join(COLUMNS)}\n",
            (
                "cqtrade: the sources do not say: Chongqing (chongqing) · Electric cars (electric)"
                " · 2016 · reported"
            ),
        )

    def test_with_a_whole_alone_has_no_records(self, ask: Ask, small: Path) -> None:
        told = ask("breakdown", "electric", YEAR, "--by", "partner", "--data", small)

        assert (told.status, told.out) == (1, f"{','.join(COLUMNS)}\n")

    @pytest.mark.parametrize(
        "words",
        [
            "no-such-sector 2024",
            "cars 20x5",
            "cars 2024 --by colour",
            "cars 2024 --subject nobody",
            "electric 2024",
        ],
    )
    def test_that_is_not_understood_is_a_usage_error(
        self, ask: Ask, small: Path, words: str
    ) -> None:
        assert ask("breakdown", *words.split(), "--data", small).status == Exit.USAGE
