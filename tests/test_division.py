"""Which figures are a whole and its parts: of one unit, one indicator, one dimension."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from cqtrade.breakdown.dimension import Dimension
from cqtrade.breakdown.division import Question, divide
from cqtrade.breakdown.parts import Apart
from cqtrade.errors import QueryError
from cqtrade.model import Indicator, Kind, SectorKind
from cqtrade.period import Period
from tests.machines import CARS, ELECTRIC, MACHINES, YEAR, asked, broken, codes, said, words

if TYPE_CHECKING:
    from cqtrade.breakdown.parts import Breakdown
    from cqtrade.model import Observation


class TestReports:
    @pytest.mark.parametrize(
        "aside",
        [
            said("phones", "40 billion CNY", kind=Kind.TARGET),
            replace(said("phones", "40 billion CNY"), withdrawn=True),
            said("phones", "40 billion CNY", among="china"),
            said("phones", "40 billion CNY", subject="asia"),
            said("phones", "40 billion CNY", partner="asia"),
            said("phones", "40%", indicator="share"),
            said("phones", "40 billion CNY", period="2025"),
        ],
        ids=["target", "withdrawn", "among", "subject", "partner", "share", "period"],
    )
    def test_what_is_no_report_of_the_whole_is_left_aside(self, aside: Observation) -> None:
        assert codes(broken(MACHINES, CARS, aside)) == ["cars"]

    def test_a_question_of_three_words_is_of_all_trade_and_any_indicator(self) -> None:
        period = Period.parse(YEAR)
        question = Question(sector="machines", period=period, subject="chongqing")

        assert question == asked("machines")


class TestUnits:
    def test_a_part_in_another_unit_is_set_apart(self) -> None:
        dollars = said("phones", "6 billion USD")
        found = broken(MACHINES, CARS, dollars)

        assert (codes(found), found.unlike) == (["cars"], (("phones", (dollars,)),))

    def test_a_part_with_figures_in_both_units_is_not(self) -> None:
        found = broken(MACHINES, CARS, replace(CARS, id="other", value=ELECTRIC.value))

        assert found.unlike == ()

    def test_the_unit_is_that_of_the_whole(self) -> None:
        dollars = [said(each, "6 billion USD") for each in ("phones", "laptops")]

        assert broken(MACHINES, CARS, *dollars).unit == "CNY"

    def test_without_a_whole_the_unit_is_that_of_most_parts(self) -> None:
        dollars = [said(each, "6 billion USD") for each in ("phones", "laptops")]

        assert broken(CARS, *dollars).unit == "USD"

    def test_an_unnamed_currency_goes_only_with_its_own_origin(self) -> None:
        found = broken(
            said("machines", "60 billion XXX", source="one"),
            said("cars", "20 billion XXX", source="one"),
            said("phones", "10 billion XXX", source="two"),
        )

        assert codes(found) == ["cars"]

    def test_totals_count_from_one_time(self) -> None:
        found = broken(
            said("machines", "60 billion CNY", cumulative_from="2022-12"),
            said("cars", "20 billion CNY", cumulative_from="2022-12"),
            said("phones", "10 billion CNY", cumulative_from="2021-12"),
        )

        assert codes(found) == ["cars"]

    def test_the_unit_of_the_whole_yields_where_no_part_has_it(self) -> None:
        found = broken(said("machines", "60 billion USD"), CARS, said("phones", "40 billion CNY"))

        assert (found.unit, sorted(codes(found))) == ("CNY", ["cars", "phones"])

    def test_a_growth_of_another_indicator_fits_none(self) -> None:
        found = broken(MACHINES, CARS, said("phones", "", "5%", indicator="imports"))

        assert codes(found) == ["cars"]

    def test_volumes_add_up(self) -> None:
        cargo = Indicator(code="cargo", en="Cargo", measure="volume", of_what="m3", flow=True)
        lists = replace(words(), indicators={"cargo": cargo})
        each = [said(sector, "6 m3", indicator="cargo") for sector in ("machines", "cars")]

        assert [*divide(each, asked(), lists).parts] == ["cars"]


class TestTheIndicator:
    exports = (MACHINES, CARS)
    output = tuple(
        said(sector, "10 thousand units", indicator="output")
        for sector in ("machines", "cars", "phones", "laptops")
    )

    def test_is_exports_where_there_are_any(self) -> None:
        assert broken(*self.exports, *self.output).indicator == "exports"

    def test_is_else_the_one_with_most_parts(self) -> None:
        imports = [
            said(each, "1 billion CNY", indicator="imports") for each in ("machines", "cars")
        ]

        assert broken(*imports, *self.output).indicator == "output"

    def test_is_not_exports_where_only_the_whole_has_any(self) -> None:
        assert broken(MACHINES, *self.output).indicator == "output"

    @pytest.mark.parametrize("order", [1, -1])
    def test_of_two_with_as_many_parts_is_the_first_of_the_codelist(self, order: int) -> None:
        each = [
            said(sector, value, indicator=indicator)
            for indicator, value in (("imports", "10 billion CNY"), ("output", "10 units"))
            for sector in ("machines", "cars")
        ]

        assert broken(*each[::order]).indicator == "imports"

    def test_is_the_one_asked_for(self) -> None:
        found = broken(*self.exports, *self.output, question=asked(indicator="output"))

        assert (found.indicator, len(found.parts)) == ("output", 3)


class TestTheDimension:
    def test_is_a_kind_of_sectors_or_the_partner(self) -> None:
        assert {*map(str, Dimension)} == {*map(str, SectorKind), "partner"}

    goods = said("goods", "90 billion CNY")
    mode = said("general-trade", "50 billion CNY")
    partner = said("goods", "9 billion CNY", partner="asean")

    def test_is_the_product_first(self) -> None:
        found = broken(self.goods, self.mode, self.partner, MACHINES, question=asked("goods"))

        assert (found.by, codes(found)) == (Dimension.PRODUCT, ["machines"])

    def test_is_else_the_kind_that_has_figures(self) -> None:
        found = broken(self.goods, self.mode, self.partner, question=asked("goods"))

        assert (found.by, codes(found)) == (Dimension.TRADE_MODE, ["general-trade"])

    def test_is_else_the_partner(self) -> None:
        found = broken(self.goods, self.partner, question=asked("goods"))

        assert (found.by, codes(found)) == (Dimension.PARTNER, ["asean"])

    def test_is_the_one_asked_for(self) -> None:
        found = broken(
            self.goods, self.mode, MACHINES, question=asked("goods", by=Dimension.TRADE_MODE)
        )

        assert codes(found) == ["general-trade"]

    def test_mixes_no_kinds(self) -> None:
        found = broken(MACHINES, CARS, said("makers", "50 billion CNY"))

        assert codes(found) == ["cars"]

    def test_of_a_sector_without_parts_is_refused_with_its_whole(self) -> None:
        with pytest.raises(QueryError) as refused:
            broken(CARS, question=asked("phones"))

        assert (str(refused.value), refused.value.hint) == (
            "no sector is a part of 'phones'",
            "it is a part of 'machines'",
        )

    def test_of_a_sector_with_neither_parts_nor_a_whole_is_refused_without_a_hint(self) -> None:
        alone = replace(words(), sectors={"goods": words().sectors["goods"]})
        question = asked("goods", by=Dimension.PRODUCT)

        with pytest.raises(QueryError) as refused:
            divide([], question, alone)

        assert refused.value.hint == ""

    def test_without_any_figure_is_one_that_the_whole_has_parts_along(self) -> None:
        goods, mode = (words().sectors[each] for each in ("goods", "general-trade"))
        modes = replace(words(), sectors={"goods": goods, "general-trade": mode})

        assert divide([self.goods], asked("goods"), modes).by is Dimension.TRADE_MODE

    def test_that_the_codelist_does_not_have_is_refused_with_those_it_has(self) -> None:
        with pytest.raises(QueryError) as refused:
            broken(self.goods, question=asked("goods", by=Dimension.OWNERSHIP))

        assert (str(refused.value), refused.value.hint) == (
            "no sector is a part of 'goods' by ownership",
            "it has parts by product and by trade-mode",
        )


def with_partners(*partners: str, within: str = "") -> Breakdown:
    """Return exports of all goods, +10 %, by partner; each partner takes 1 billion, +10 %."""
    observations = [said("goods", "1 billion CNY", "10%", partner=each) for each in partners]
    whole = said("goods", "90 billion CNY", "10%", partner=within)
    return broken(
        whole, *observations, question=asked("goods", by=Dimension.PARTNER, partner=within)
    )


class TestPartners:
    def test_in_different_branches_of_one_tree_are_added_up(self) -> None:
        found = with_partners("asean", "japan", "america")

        assert found.together
        assert found.together.codes == ("asean", "japan", "america")

    def test_within_another_are_no_parts_beside_it(self) -> None:
        assert codes(with_partners("vietnam", "asean", "japan")) == ["asean", "japan"]

    def test_in_no_tree_with_the_others_may_overlap(self) -> None:
        found = with_partners("asean", "rcep")

        assert (found.apart, found.together) == (Apart.PARTNERS_MAY_OVERLAP, None)

    def test_that_may_overlap_are_each_taken_off_the_whole(self) -> None:
        assert [row.codes for row in with_partners("asean", "rcep").rests] == [
            ("asean",),
            ("rcep",),
        ]

    def test_of_a_group_are_its_members(self) -> None:
        found = with_partners("vietnam", "thailand", "japan", within="asean")

        assert sorted(codes(found)) == ["thailand", "vietnam"]
