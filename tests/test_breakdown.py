"""A whole broken down: what each part is of it, what it adds, and what is left."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from cqtrade import load
from cqtrade.bounds import UNKNOWN
from cqtrade.breakdown.dimension import Sort
from cqtrade.breakdown.parts import Apart, Role, break_down
from tests.machines import (
    BEFORE,
    BILLION,
    CARS,
    ELECTRIC,
    MACHINES,
    NAMED,
    asked,
    broken,
    codes,
    said,
    shown,
    the_rest,
    words,
)

if TYPE_CHECKING:
    from pathlib import Path

    from cqtrade.dataset import Dataset


class TestCarsWithoutElectricOnes:
    """33.73 billion (+6.4 %) less 9.79 billion (+69.1 %)."""

    found = broken(CARS, ELECTRIC, question=asked("cars"))
    part = found.parts[0]
    rest = the_rest(found)

    def test_what_is_left_is_23_94_billion(self) -> None:
        assert shown(self.rest.value, 3, BILLION) == "23.940 (23.930 to 23.950)"

    def test_it_was_25_91_billion_a_year_before(self) -> None:
        # 33.725 / 1.0645 - 9.795 / 1.6905 and 33.735 / 1.0635 - 9.785 / 1.6915.
        assert shown(self.rest.base, 3, BILLION) == "25.912 (25.887 to 25.936)"

    def test_it_fell_by_7_6_percent(self) -> None:
        # (33.725 - 9.785) / (33.725 / 1.0635 - 9.785 / 1.6915) is the least of all corners.
        assert shown(self.rest.growth) == "-7.61 (-7.68 to -7.54)"

    def test_electric_cars_added_197_percent_of_the_net_increase(self) -> None:
        # 4.0005 / 2.0289; from 3.9968 / 2.0441 to 4.0043 / 2.0137.
        assert shown(self.part.share_of_change, 1) == "197.2 (195.5 to 198.9)"

    def test_what_is_left_took_97_percent_of_it_away(self) -> None:
        assert shown(self.rest.share_of_change, 1) == "-97.2 (-98.9 to -95.5)"

    def test_electric_cars_added_12_6_points_to_the_growth(self) -> None:
        # 4.0005 / 31.7011.
        assert shown(self.part.contribution) == "12.62 (12.60 to 12.64)"

    def test_what_is_left_took_6_2_points_away(self) -> None:
        assert shown(self.rest.contribution) == "-6.22 (-6.28 to -6.16)"

    def test_electric_cars_are_29_percent_of_all(self) -> None:
        assert shown(self.part.share) == "29.02 (29.01 to 29.04)"

    def test_what_is_left_is_71_percent_of_all(self) -> None:
        assert shown(self.rest.share) == "70.98 (70.96 to 70.99)"

    def test_a_single_part_needs_no_word_that_parts_are_disjoint(self) -> None:
        assert self.found.apart is Apart.ALONE

    def test_a_single_part_is_not_added_up(self) -> None:
        assert self.found.together is None

    def test_the_rest_rests_on_both_figures(self) -> None:
        assert set(self.rest.observations) == {CARS, ELECTRIC}


class TestMachinesAndTheirNamedParts:
    """360.82 billion, of which laptops, phones, cars and motorcycles are 210.60."""

    found = broken(MACHINES, *NAMED, ELECTRIC)

    def test_the_parts_named_are_58_4_percent(self) -> None:
        assert self.found.together
        # 210.58 / 360.825 and 210.62 / 360.815.
        assert shown(self.found.together.share) == "58.37 (58.36 to 58.37)"

    def test_150_22_billion_is_not_itemised(self) -> None:
        # The half units of five printed figures: 0.025 either way.
        assert shown(the_rest(self.found).value, 3, BILLION) == "150.220 (150.195 to 150.245)"

    def test_a_part_of_a_part_is_none(self) -> None:
        assert codes(self.found) == ["laptops", "phones", "cars", "motorcycles"]

    def test_without_the_growth_of_each_there_is_none_of_the_rest(self) -> None:
        assert the_rest(self.found).growth is None

    def test_a_part_with_a_growth_has_its_implied_base(self) -> None:
        phones = self.found.parts[1]

        # 43.725 / 1.4435 and 43.735 / 1.4425.
        assert shown(phones.base, 3, BILLION) == "30.305 (30.291 to 30.319)"


class TestPartsThatMayOverlap:
    """Where the codelist does not call parts disjoint they are never added up."""

    found = broken(replace(MACHINES, growth=CARS.growth), *NAMED, disjoint=False)

    def test_they_are_not_added_up(self) -> None:
        assert self.found.together is None

    def test_the_reason_is_told(self) -> None:
        assert self.found.apart is Apart.SECTORS_MAY_OVERLAP

    def test_each_has_its_share(self) -> None:
        assert all(part.share for part in self.found.parts)

    def test_the_whole_is_told_without_each_part_whose_growth_is_known(self) -> None:
        without = [row.codes for row in self.found.rests]

        assert without == [("phones",), ("cars",), ("motorcycles",)]


def test_roles_and_whether_parts_may_be_added_up_are_told_in_words() -> None:
    assert [*map(str, Role)] == ["whole", "part", "together", "rest"]
    assert [*map(str, Apart)] == [
        "disjoint",
        "alone",
        "sectors may overlap",
        "partners may overlap",
        "not additive",
    ]


def test_disjoint_parts_of_what_does_not_add_up_are_not_added_up() -> None:
    found = broken(
        said("machines", "100 firms", indicator="firms"),
        said("cars", "60 firms", indicator="firms"),
        said("phones", "70 firms", indicator="firms"),
    )

    assert (found.apart, found.together) == (Apart.NOT_ADDITIVE, None)


def test_parts_that_are_more_than_the_whole_leave_a_remark_and_no_growth() -> None:
    found = broken(
        said("machines", "50 billion CNY", "5%"),
        said("cars", "40 billion CNY", "5%"),
        said("phones", "30 billion CNY", "5%"),
    )

    assert (the_rest(found).growth, the_rest(found).remarks) == (
        None,
        ("the parts named are more than the whole",),
    )


def test_parts_that_are_more_than_the_whole_by_less_than_one_leave_the_remark_too() -> None:
    found = broken(said("machines", "0.5 CNY"), said("cars", "0.9 CNY"))

    assert the_rest(found).remarks == ("the parts named are more than the whole",)


@pytest.mark.parametrize(("cars", "share"), [("0.2 CNY", "60.00"), ("0.5 CNY", "0.00")])
def test_a_rest_of_less_than_one_or_of_nothing_has_a_share(cars: str, share: str) -> None:
    found = broken(said("machines", "0.5 CNY"), said("cars", cars))

    assert shown(the_rest(found).share).startswith(f"{share} ")


def test_a_part_rests_on_the_growth_that_is_stated_beside_its_levels_too() -> None:
    growth = said("cars", "", "6.4%", source="another")
    before = said("cars", "31.70 billion CNY", period=BEFORE)
    found = broken(said("cars", "33.73 billion CNY"), before, growth)

    assert growth in found.parts[0].observations


def test_what_nobody_tells_anything_of_has_no_unit() -> None:
    found = broken(question=asked(indicator="output"))

    assert (found.unit, found.indicator) == ("", "output")


class TestTheWhole:
    def test_without_a_figure_of_it_the_parts_are_told_without_shares(self) -> None:
        found = broken(*NAMED)

        assert [part.share for part in found.parts] == [None] * 4

    def test_without_a_figure_of_it_nothing_is_left_over(self) -> None:
        assert not broken(*NAMED).rests

    def test_with_only_a_growth_of_it_there_are_no_shares(self) -> None:
        found = broken(said("machines", "", "9%"), *NAMED)

        assert [part.share for part in found.parts] == [None] * 4

    def test_of_zero_there_are_no_shares(self) -> None:
        found = broken(said("machines", "0 billion CNY"), CARS)

        assert found.parts[0].share is None

    def test_of_less_than_one_there_are_shares(self) -> None:
        found = broken(said("machines", "0.8 CNY"), said("cars", "0.2 CNY"))

        assert shown(found.parts[0].share).startswith("25.00 ")

    def test_that_did_not_change_has_no_share_of_its_change(self) -> None:
        found = broken(said("machines", "50 billion CNY", "0.0%"), CARS)

        assert found.parts[0].share_of_change is None

    def test_that_may_not_have_changed_bounds_no_share_of_its_change(self) -> None:
        # 50.0 less 49.96 is 0.04, from -0.015 to 0.095.
        found = broken(
            said("machines", "50.0 billion CNY"),
            said("machines", "49.96 billion CNY", period=BEFORE),
            CARS,
        )

        assert found.parts[0].share_of_change
        assert found.parts[0].share_of_change.bounds == UNKNOWN


class TestOrder:
    observations = (
        said("machines", "100 billion CNY", "10%"),
        said("cars", "30 billion CNY", "5%"),
        said("laptops", "40 billion CNY"),
        said("phones", "10 billion CNY", "900%"),
        said("motorcycles", "20 billion CNY", "50%"),
    )

    @pytest.mark.parametrize(
        ("sort", "order"),
        [
            (Sort.VALUE, "laptops cars motorcycles phones"),
            (Sort.GROWTH, "phones motorcycles cars laptops"),
            (Sort.CONTRIBUTION, "phones motorcycles cars laptops"),
        ],
    )
    def test_puts_the_greatest_first_and_the_unknown_last(self, sort: Sort, order: str) -> None:
        found = break_down(self.observations, asked(), words(), sort)

        assert codes(found) == order.split()

    def test_of_rows_is_whole_parts_together_rest(self) -> None:
        roles = [row.role for row in broken(*self.observations).rows]

        assert roles == [Role.WHOLE, *[Role.PART] * 4, Role.TOGETHER, Role.REST]


@pytest.fixture(scope="module")
def shipped(request: pytest.FixtureRequest) -> Dataset:
    folder: Path = request.getfixturevalue("data")
    return load(folder)


class TestTheShippedDataset:
    def test_says_that_all_cars_but_electric_ones_fell_7_6_percent(self, shipped: Dataset) -> None:
        found = break_down(shipped.observations, asked("automobiles"), shipped.codelists)
        rest = next(row for row in found.rests if row.codes == ("electric-vehicles",))

        assert shown(rest.growth, 1) == "-7.6 (-7.7 to -7.5)"

    def test_says_that_electric_ones_added_197_percent_of_the_net_increase(
        self, shipped: Dataset
    ) -> None:
        found = break_down(shipped.observations, asked("automobiles"), shipped.codelists)
        part = next(row for row in found.parts if row.codes == ("electric-vehicles",))

        assert shown(part.share_of_change, 0) == "197 (196 to 199)"
