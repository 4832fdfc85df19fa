"""What sources say of one series over a year: its level, its base, and where they disagree."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cqtrade.breakdown.readings import readings
from cqtrade.period import Period
from tests.machines import (
    BEFORE,
    BILLION,
    CARS,
    MACHINES,
    NAMED,
    YEAR,
    asked,
    broken,
    codes,
    said,
    shown,
)


class TestBases:
    def test_a_printed_level_of_the_year_before_is_the_base(self) -> None:
        found = broken(MACHINES, CARS, said("cars", "31.80 billion CNY", period=BEFORE))

        # Not 31.70 billion, which 6.4 % would imply.
        assert shown(found.parts[0].base, 3, BILLION) == "31.800 (31.795 to 31.805)"

    def test_a_stated_growth_that_printed_levels_do_not_give_is_remarked_on(self) -> None:
        found = broken(MACHINES, CARS, said("cars", "33.00 billion CNY", period=BEFORE))

        assert found.parts[0].remarks == ("stated 6.4% is not what the printed levels give",)

    def test_a_hedged_base_gives_way_to_an_implied_one_within_it(self) -> None:
        found = broken(MACHINES, CARS, said("cars", "over 30 billion CNY", period=BEFORE))

        assert shown(found.parts[0].base, 3, BILLION) == "31.701 (31.682 to 31.721)"

    def test_a_hedged_base_that_the_growth_contradicts_stays(self) -> None:
        found = broken(MACHINES, CARS, said("cars", "over 32 billion CNY", period=BEFORE))

        assert shown(found.parts[0].base, 0, BILLION) == "32 (32 to open)"

    def test_a_growth_alone_leads_on_from_a_printed_base(self) -> None:
        found = broken(
            MACHINES,
            said("cars", "", "10.0%"),
            said("cars", "30.0 billion CNY", period=BEFORE),
        )

        # 29.95 x 1.0995 and 30.05 x 1.1005.
        assert shown(found.parts[0].value, 2, BILLION) == "33.00 (32.93 to 33.07)"

    def test_a_growth_alone_is_told_as_it_stands(self) -> None:
        found = broken(said("cars", "", "22.5%"), said("phones", "", "13.7%"))

        assert [shown(part.growth, 1) for part in found.parts] == [
            "22.5 (22.4 to 22.6)",
            "13.7 (13.6 to 13.8)",
        ]

    def test_growth_in_real_terms_implies_no_base(self) -> None:
        found = broken(MACHINES, said("cars", "30 billion CNY", "5%", growth_basis="real-yoy"))

        assert (found.parts[0].base, found.parts[0].remarks) == (
            None,
            ("stated 5% is in real terms",),
        )

    def test_a_growth_of_another_basis_alone_still_has_a_row(self) -> None:
        found = broken(MACHINES, said("cars", "", "5%", growth_basis="since:2024Q3"))

        assert found.parts[0].remarks == ("stated 5% is since 2024Q3",)

    def test_growth_of_each_other_basis_is_told_by_itself(self) -> None:
        found = broken(
            MACHINES,
            said("cars", "", "5%", growth_basis="real-yoy"),
            said("cars", "", "5.0%", growth_basis="average-annual", source="another"),
        )

        assert sorted(found.parts[0].remarks) == [
            "stated 5% is in real terms",
            "stated 5.0% is an average a year",
        ]

    @pytest.mark.parametrize(
        ("base", "level"), [("-1 CNY", None), ("0 CNY", None), ("0.5 CNY", "0.550")]
    )
    def test_a_growth_alone_leads_on_from_more_than_nothing(
        self, base: str, level: str | None
    ) -> None:
        found = broken(MACHINES, said("cars", "", "10.0%"), said("cars", base, period=BEFORE))
        value = found.parts[0].value

        assert (value and f"{value.number:.3f}") == level

    def test_a_fall_to_nothing_implies_no_base(self) -> None:
        found = broken(MACHINES, said("cars", "0 billion CNY", "-100%"))

        assert found.parts[0].remarks == ("no base: nothing is left after -100%",)

    def test_a_base_of_zero_gives_no_growth(self) -> None:
        found = broken(
            MACHINES, said("cars", "3 billion CNY"), said("cars", "0 billion CNY", period=BEFORE)
        )

        assert (found.parts[0].growth, shown(found.parts[0].change, 1, BILLION)) == (
            None,
            "3.0 (2.0 to 4.0)",
        )

    def test_a_period_without_dates_has_no_year_before(self) -> None:
        found = broken(
            said("machines", "50 billion CNY", period="annual"),
            said("cars", "20 billion CNY", period="annual"),
            question=asked(period="annual"),
        )

        assert found.parts[0].base is None


class TestSources:
    def test_that_agree_are_one_row(self) -> None:
        found = broken(MACHINES, CARS, replace(CARS, id="other", source="other", origin="other"))

        assert len(found.parts) == 1

    def test_that_disagree_are_all_told(self) -> None:
        other = said("cars", "35.00 billion CNY", source="other")

        assert codes(broken(MACHINES, CARS, other)) == ["cars", "cars"]

    def test_that_disagree_are_remarked_on(self) -> None:
        other = said("cars", "35.00 billion CNY", source="other")
        found = broken(MACHINES, CARS, other)

        assert found.parts[0].remarks == (
            f"sources disagree on {YEAR}: 33.73 billion CNY against 35.00 billion CNY",
        )

    def test_that_disagree_on_the_year_before_are_remarked_on(self) -> None:
        before = (said("cars", f"{each} billion CNY", period=BEFORE) for each in (30, 35))
        found = broken(MACHINES, said("cars", "33.73 billion CNY"), *before)

        assert found.parts[0].remarks == (
            f"sources disagree on {BEFORE}: 30 billion CNY against 35 billion CNY",
        )

    def test_that_disagree_on_the_growth_are_remarked_on(self) -> None:
        found = broken(MACHINES, CARS, said("cars", "", "9.0%", source="other"))

        assert found.parts[0].remarks == (
            f"sources disagree on the growth in {YEAR}: 6.4% against 9.0%",
        )

    def test_that_disagree_enter_a_sum_once(self) -> None:
        other = said("cars", "35.0 billion CNY", source="other")
        found = broken(MACHINES, CARS, other, NAMED[1])

        assert found.together
        assert shown(found.together.value, 2, BILLION) == "77.46 (77.45 to 77.47)"

    def test_a_growth_goes_with_the_level_of_its_own_origin(self) -> None:
        found = broken(
            MACHINES,
            said("cars", "33.73 billion CNY", "6.4%", source="one"),
            said("cars", "35.00 billion CNY", "9.0%", source="two"),
        )

        assert [row.stated and str(row.stated.quantity) for row in found.parts] == ["9.0%", "6.4%"]


def test_a_series_that_no_source_speaks_of_has_no_reading() -> None:
    assert readings((), Period.parse("2024")) == ()
