"""Targets beside reports: gap, multiple and growth needed, or the reason why none compares."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Unpack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtrade.model import Codelists, Indicator, Kind, Status
from cqtrade.targets.mismatch import nearest
from cqtrade.targets.progress import Progress, State, is_aim, progress
from tests.builders import Printed, an_observation, some_codelists
from tests.strategies import contains

if TYPE_CHECKING:
    from cqtrade.figures import Figure
    from cqtrade.model import Observation

BILLION = Decimal(10) ** 9


def words() -> Codelists:
    """Return the words of a small dataset, with a stock, a rank and an output value beside."""
    lists = some_codelists()
    more = (
        Indicator(code="output-value", en="Output value", measure="money", flow=True),
        Indicator(code="zones", en="Zones", measure="count", of_what="zones", flow=False),
        Indicator(code="debt", en="Debt", measure="money", flow=False),
        Indicator(code="rank", en="Rank", measure="rank"),
    )
    return replace(lists, indicators={**lists.indicators, **{each.code: each for each in more}})


def aimed(value: str = "", period: str = "2025", /, **more: Unpack[Printed]) -> Observation:
    """Return a target for car exports, to be reached in *period*."""
    target: Printed = {"kind": Kind.TARGET, "period": period, "source": "plan"}
    if value:
        target["value"] = value
    every: Printed = {**target, **more}
    return an_observation(**every)


def reported(value: str = "", period: str = "2023", /, **more: Unpack[Printed]) -> Observation:
    """Return a report of car exports in *period*."""
    report: Printed = {"period": period}
    if value:
        report["value"] = value
    every: Printed = {**report, **more}
    return an_observation(**every)


def several(target: Observation, *reports: Observation) -> tuple[Progress, ...]:
    return progress([target], [target, *reports], words())


def stands(target: Observation, *reports: Observation) -> Progress:
    """Return how one target stands."""
    (only,) = several(target, *reports)
    return only


def shown(figure: Figure | None, places: int = 1, scale: Decimal = Decimal(1)) -> str:
    """Return a figure with its bounds."""
    assert figure is not None
    low, high = (
        "open" if end is None else f"{end / scale:.{places}f}"
        for end in (figure.bounds.low, figure.bounds.high)
    )
    return f"{figure.number / scale:.{places}f} ({low} to {high})"


def why(one: Progress) -> tuple[str, ...]:
    """Return why the nearest report does not compare."""
    assert one.nearest
    return one.nearest.why


class TestOver70BillionBy2025FromNearly20In2023:
    one = stands(aimed("over 70 billion CNY"), reported("nearly 20 billion CNY"))

    def test_is_more_than_3_5_times(self) -> None:
        assert shown(self.one.multiple) == "3.5 (3.5 to open)"

    def test_takes_more_than_87_percent_a_year(self) -> None:
        # The square root of 3.5 is 1.8708.
        assert shown(self.one.annual) == "87.1 (87.1 to open)"

    def test_is_more_than_50_billion_away(self) -> None:
        assert shown(self.one.gap, 0, BILLION) == "50 (50 to open)"

    def test_has_two_years_to_go(self) -> None:
        assert self.one.years == 2

    def test_is_open(self) -> None:
        assert self.one.state is State.OPEN


class TestPlainFigures:
    one = stands(aimed("40.0 billion CNY", "2024"), reported("32.0 billion CNY"))

    def test_are_bounded_on_both_sides(self) -> None:
        # 39.95 / 32.05 and 40.05 / 31.95.
        assert shown(self.one.multiple, 4) == "1.2500 (1.2465 to 1.2535)"

    def test_of_the_year_before_take_the_growth_of_one_year(self) -> None:
        assert shown(self.one.annual, 2) == "25.00 (24.65 to 25.35)"


@pytest.mark.parametrize(
    ("target", "report", "bounds"),
    [
        ("over 70", "over 20", "3.5 (0.0 to open)"),
        ("nearly 70", "over 20", "3.5 (0.0 to 3.5)"),
        ("at most 70", "at least 20", "3.5 (0.0 to 3.5)"),
        ("at least 70", "under 20", "3.5 (3.5 to open)"),
        ("over 70", "about 20", "3.5 (open to open)"),
        ("about 70", "20", "3.5 (open to open)"),
    ],
)
def test_hedges_of_both_bound_the_multiple(target: str, report: str, bounds: str) -> None:
    one = stands(aimed(f"{target} billion CNY"), reported(f"{report} billion CNY"))

    assert shown(one.multiple) == bounds


class TestTheReportBeside:
    def test_is_the_newest(self) -> None:
        one = stands(
            aimed("70 billion CNY"),
            reported("20 billion CNY", "2022"),
            reported("30 billion CNY", "2024"),
            reported("25 billion CNY", "2023"),
        )

        assert one.years == 1

    def test_is_of_the_targets_own_time_where_there_is_one(self) -> None:
        one = stands(
            aimed("70 billion CNY"),
            reported("60 billion CNY", "2024"),
            reported("75 billion CNY", "2025"),
            reported("80 billion CNY", "2026"),
        )

        assert one.years == 0

    def test_is_else_the_first_after_it(self) -> None:
        one = stands(
            aimed("70 billion CNY"),
            reported("60 billion CNY", "2024"),
            reported("80 billion CNY", "2026"),
            reported("90 billion CNY", "2027"),
        )

        assert one.years == -1

    def test_is_of_the_best_vintage(self) -> None:
        one = stands(
            aimed("70 billion CNY"),
            reported("20 billion CNY", status=Status.PRELIMINARY),
            reported("22 billion CNY", status=Status.REVISED, source="later"),
        )

        assert one.measured
        assert one.measured.number == 22 * BILLION

    def test_is_told_twice_where_sources_disagree(self) -> None:
        found = several(
            aimed("70 billion CNY"),
            reported("20.0 billion CNY"),
            reported("22.0 billion CNY", source="other"),
        )

        assert [each.measured and str(each.measured.quantity) for each in found] == [
            "20.0 billion CNY",
            "22.0 billion CNY",
        ]

    def test_is_remarked_on_where_sources_disagree(self) -> None:
        first, _ = several(
            aimed("70 billion CNY"),
            reported("20.0 billion CNY"),
            reported("22.0 billion CNY", source="other"),
        )

        assert first.remarks == (
            "sources disagree on 2023: 20.0 billion CNY against 22.0 billion CNY",
        )

    def test_is_no_withdrawn_one(self) -> None:
        one = stands(
            aimed("70 billion CNY"),
            reported("20 billion CNY", "2022"),
            reported("30 billion CNY", "2024", withdrawn=True),
        )

        assert one.years == 3

    @pytest.mark.parametrize("kind", [Kind.TARGET, Kind.FORECAST, Kind.RULE])
    def test_is_a_report(self, kind: Kind) -> None:
        one = stands(aimed("70 billion CNY"), reported("30 billion CNY", "2024", kind=kind))

        assert one.state is State.NO_REPORT

    def test_of_a_stock_is_of_the_last_day_of_its_period(self) -> None:
        one = stands(
            aimed("10 zones", indicator="zones"),
            reported("5 zones", "2023-12-31", indicator="zones"),
        )

        assert (one.years, shown(one.multiple, 0)) == (2, "2 (2 to 2)")


class TestState:
    def test_of_a_report_above_before_the_date_is_reached(self) -> None:
        one = stands(aimed("70 billion CNY"), reported("75 billion CNY"))

        assert (one.state, one.annual) == (State.REACHED, None)

    def test_of_a_report_above_at_the_date_is_reached(self) -> None:
        one = stands(aimed("70 billion CNY"), reported("75 billion CNY", "2025"))

        assert one.state is State.REACHED

    def test_of_a_report_below_at_the_date_is_missed(self) -> None:
        one = stands(aimed("70 billion CNY"), reported("60 billion CNY", "2025"))

        assert (one.state, one.annual) == (State.MISSED, None)

    @pytest.mark.parametrize("report", ["69.8", "about 60", "nearly 75"])
    def test_of_a_report_within_rounding_or_hedge_cannot_be_told(self, report: str) -> None:
        one = stands(aimed("70 billion CNY"), reported(f"{report} billion CNY", "2025"))

        assert one.state is State.UNTOLD

    def test_of_a_report_just_above_what_is_nearly_aimed_at_is_reached(self) -> None:
        one = stands(aimed("nearly 70 billion CNY"), reported("over 70 billion CNY", "2025"))

        assert one.state is State.REACHED

    def test_of_a_ceiling_that_is_kept_is_reached(self) -> None:
        one = stands(aimed("at most 70 billion CNY"), reported("60 billion CNY", "2025"))

        assert one.state is State.REACHED

    def test_of_a_ceiling_that_is_broken_is_missed(self) -> None:
        one = stands(aimed("at most 70 billion CNY"), reported("80 billion CNY", "2025"))

        assert one.state is State.MISSED

    def test_of_a_ceiling_is_open_until_its_date_and_needs_no_growth(self) -> None:
        one = stands(aimed("at most 70 billion CNY"), reported("60 billion CNY"))

        assert (one.state, one.annual) == (State.OPEN, None)

    def test_of_a_rank_is_reached_by_a_lower_one(self) -> None:
        one = stands(aimed("3", indicator="rank"), reported("2", "2025", indicator="rank"))

        assert (one.state, one.gap, one.multiple) == (State.REACHED, None, None)

    def test_of_a_ceiling_and_a_report_without_an_upper_end_cannot_be_told(self) -> None:
        one = stands(aimed("at most 70 billion CNY"), reported("at least 60 billion CNY", "2025"))

        assert one.state is State.UNTOLD

    def test_of_a_report_that_touches_the_rounding_of_the_aim_cannot_be_told(self) -> None:
        one = stands(aimed("70.0 billion CNY"), reported("at most 69.95 billion CNY", "2025"))

        assert one.state is State.UNTOLD

    def test_is_told_in_words_that_are_an_interface(self) -> None:
        assert [*map(str, State)] == [
            *("reached", "open", "missed", "cannot be told", "no comparable report"),
        ]


class TestTheMultiple:
    @pytest.mark.parametrize(("target", "report"), [("10", "0"), ("0", "10")])
    def test_of_nothing_or_to_nothing_is_none(self, target: str, report: str) -> None:
        one = stands(
            aimed(f"{target} zones", indicator="zones"),
            reported(f"{report} zones", indicator="zones"),
        )

        assert (one.multiple, one.annual) == (None, None)

    @pytest.mark.parametrize(
        ("target", "report", "multiple"), [("10", "1", "10"), ("1", "2", "1/2")]
    )
    def test_of_one_is_had(self, target: str, report: str, multiple: str) -> None:
        one = stands(
            aimed(f"{target} zones", indicator="zones"),
            reported(f"{report} zones", indicator="zones"),
        )

        assert one.multiple
        assert one.multiple.number == Decimal(float(Fraction(multiple)))


def test_the_first_of_several_sources_speaks_for_a_target() -> None:
    first, second = aimed("70 billion CNY"), aimed("70 billion CNY", source="weekly")
    (one,) = progress([first, second], [reported()], words())

    assert one.aim is first
    assert one.target.observations == (first, second)


class TestGrowthAsATarget:
    def test_is_measured_by_growth_that_stands_beside_a_level(self) -> None:
        one = stands(aimed(growth="16%"), reported("20 billion CNY", "2025", growth="12.3%"))

        assert one.state is State.MISSED

    def test_is_measured_by_the_growth_of_its_own_time(self) -> None:
        one = stands(aimed(growth="16%", value=""), reported(growth="12.3%", period="2025"))

        assert (one.state, shown(one.gap), one.gap and one.gap.unit) == (
            State.MISSED,
            "3.7 (3.2 to 4.2)",
            "pp",
        )

    def test_is_not_measured_by_that_of_another_time(self) -> None:
        one = stands(aimed(growth="16%"), reported(growth="12.3%", period="2024"))

        assert why(one) == ("for 2024, not 2025",)

    def test_is_not_measured_by_a_level(self) -> None:
        one = stands(aimed(growth="16%"), reported("20 billion CNY", "2025"))

        assert why(one) == ("a level, not a growth",)

    @pytest.mark.parametrize(
        ("basis", "words"), [("real-yoy", "real-yoy"), ("since:2019", "since 2019")]
    )
    def test_is_not_measured_by_growth_of_another_basis(self, basis: str, words: str) -> None:
        one = stands(aimed(growth="16%"), reported(growth="12%", period="2025", growth_basis=basis))

        assert why(one) == (f"growth {words}, not yoy",)

    def test_by_an_amount_is_told_with_nothing_beside(self) -> None:
        one = stands(aimed(growth="4 million CNY"), reported(growth="12%", period="2025"))

        assert (str(one.target.quantity), one.state, one.nearest) == (
            "4 million CNY",
            State.NO_REPORT,
            None,
        )


class TestMismatches:
    target = aimed("70 billion CNY")

    @pytest.mark.parametrize(
        ("report", "reasons"),
        [
            (
                reported(sector="electric-vehicles"),
                ("only a part: Electric vehicles",),
            ),
            (
                reported(sector="machines"),
                ("the whole, of which it is a part: Machines",),
            ),
            (
                reported(indicator="output-value"),
                ("Output value, not Exports",),
            ),
            (
                reported(indicator="debt"),
                ("Debt, not Exports", "a stock, not a flow"),
            ),
            (
                reported("10 billion CNY", "2023-12-31", indicator="debt"),
                (
                    *("Debt, not Exports", "a stock, not a flow"),
                    "2023-12-31 is no whole number of years from 2025",
                ),
            ),
            (reported(partner="asean"), ("with ASEAN",)),
            (reported(among="china"), ("in China",)),
            (
                reported(indicator="output-value", partner="asean", among="china"),
                ("Output value, not Exports", "with ASEAN", "in China"),
            ),
            (reported("10"), ("in no unit, not CNY",)),
            (reported("10 billion USD"), ("in USD, not CNY",)),
            (reported(growth="5%"), ("a growth, not a level",)),
            (
                reported(period="2023Q1-Q3"),
                ("2023Q1-Q3 is of another span than 2025",),
            ),
            (reported(period="unknown"), ("it names no date",)),
            (reported(period="annual"), ("it names no date",)),
            (
                reported(period="2023-12-31", cumulative_from="2022-12"),
                ("counted since 2022-12",),
            ),
            (
                reported(sector="machines", period="2023Q1-Q3"),
                (
                    "the whole, of which it is a part: Machines",
                    "2023Q1-Q3 is of another span than 2025",
                ),
            ),
        ],
        ids=(
            *(
                "a part",
                "the whole",
                "another indicator",
                "a stock",
                "a stock on a day",
                "a partner",
                "among",
                "as much as can be",
                "no unit",
                "a unit",
            ),
            *("a growth", "another span", "an unknown time", "any year", "a running total", "two"),
        ),
    )
    def test_are_named(self, report: Observation, reasons: tuple[str, ...]) -> None:
        assert why(stands(self.target, report)) == reasons

    @pytest.mark.parametrize(
        "report",
        [
            reported(sector="food"),
            reported(subject="china"),
            reported("5 zones", indicator="zones"),
            reported("5", indicator="rank"),
            reported(indicator="debt", partner="asean", among="china"),
        ],
        ids=["another sector", "another subject", "another thing", "a rank", "more than can be"],
    )
    def test_that_are_too_great_leave_nothing_near(self, report: Observation) -> None:
        one = stands(self.target, report)

        assert (one.state, one.nearest) == (State.NO_REPORT, None)

    @pytest.mark.parametrize(
        ("target", "reason"),
        [
            (aimed("70 billion CNY", partner="asean"), "with all partners together"),
            (aimed("70 billion CNY", among="china"), "in no named whole"),
            (aimed("70 billion CNY", cumulative_from="2020"), "counted since the period began"),
            (aimed("70"), "in CNY, not no unit"),
        ],
        ids=["a partner", "a whole", "a running total", "a unit"],
    )
    def test_are_named_where_only_the_target_says_more(
        self, target: Observation, reason: str
    ) -> None:
        assert why(stands(target, reported())) == (reason,)

    def test_of_a_flow_beside_a_stock_are_named(self) -> None:
        one = stands(aimed("70 billion CNY", indicator="debt"), reported())

        assert why(one) == ("Exports, not Debt", "a flow, not a stock")

    def test_of_what_is_alike_are_none(self) -> None:
        assert nearest(self.target, [reported()], words()) is None

    @pytest.mark.parametrize(
        ("nearer", "farther"),
        [
            (reported(sector="electric-vehicles"), reported(sector="machines", period="2024")),
            (reported(sector="machines"), reported(partner="asean", period="2024")),
        ],
        ids=["a part before its whole", "the whole before a partner"],
    )
    def test_are_weighed(self, nearer: Observation, farther: Observation) -> None:
        one = stands(self.target, farther, nearer)

        assert one.nearest
        assert one.nearest.observation is nearer

    @pytest.mark.parametrize(
        "nearer",
        [
            reported("10 billion USD"),
            reported(period="unknown"),
            reported(period="2023-12-31", cumulative_from="2022-12"),
            reported(period="2023Q1-Q3"),
        ],
        ids=["a unit", "no date", "a running total", "another span"],
    )
    def test_of_unit_or_time_weigh_less_than_that_it_is_a_part(self, nearer: Observation) -> None:
        one = stands(self.target, reported(sector="electric-vehicles", period="2024"), nearer)

        assert one.nearest
        assert one.nearest.observation is nearer

    @pytest.mark.parametrize(
        "nearer", [reported(indicator="debt"), reported(growth="5%")], ids=["a stock", "a growth"]
    )
    def test_of_what_is_measured_weigh_less_than_a_wider_whole_of_another_span(
        self, nearer: Observation
    ) -> None:
        one = stands(self.target, reported(sector="foreign-trade", period="2023Q1-Q3"), nearer)

        assert one.nearest
        assert one.nearest.observation is nearer

    @pytest.mark.parametrize(
        ("nearer", "sector", "period"),
        [
            (reported("20 billion CNY", "2025"), "foreign-trade", "2023Q1-Q3"),
            (reported(growth="5%", period="2025", growth_basis="real-yoy"), "machines", "2025"),
            (reported(growth="5%", period="2024"), "machines", "2025"),
        ],
        ids=["a level", "a basis", "a time"],
    )
    def test_of_growth_are_weighed(self, nearer: Observation, sector: str, period: str) -> None:
        farther = reported(growth="5%", sector=sector, period=period)
        one = stands(aimed(growth="16%"), farther, nearer)

        assert one.nearest
        assert one.nearest.observation is nearer

    def test_of_currencies_that_are_not_named_weigh_less_than_a_whole(self) -> None:
        nearer = reported("20 billion XXX")
        farther = reported("20 billion XXX", "2024", sector="machines", source="plan")
        one = stands(aimed("70 billion XXX"), farther, nearer)

        assert one.nearest
        assert one.nearest.observation is nearer

    def test_of_less_weight_come_first(self) -> None:
        nearer = reported(sector="machines")
        one = stands(self.target, reported(sector="foreign-trade"), nearer)

        assert one.nearest
        assert one.nearest.observation is nearer

    def test_of_equal_weight_put_the_newest_first(self) -> None:
        newer = reported(sector="machines", period="2024")
        one = stands(self.target, reported(sector="machines"), newer)

        assert one.nearest
        assert one.nearest.observation is newer

    def test_of_a_target_without_a_date_say_so(self) -> None:
        assert why(stands(aimed("70 billion CNY", "unknown"), reported())) == (
            "the target names no date",
        )

    def test_of_two_figures_without_a_date_say_so_once(self) -> None:
        report = reported(period="unknown")

        assert why(stands(aimed("70 billion CNY", "unknown"), report)) == ("neither names a date",)

    def test_of_unnamed_currencies_are_named(self) -> None:
        one = stands(aimed("70 billion XXX"), reported("20 billion XXX"))

        assert why(one) == ("its currency is not printed",)

    def test_of_a_stock_at_another_time_of_the_year_are_named(self) -> None:
        one = stands(
            aimed("10 zones", indicator="zones"),
            reported("5 zones", "2024-06-30", indicator="zones"),
        )

        assert why(one) == ("2024-06-30 is no whole number of years from 2025",)

    def test_leave_no_figures_to_work_with(self) -> None:
        one = stands(self.target, reported(partner="asean"))

        assert (one.state, one.gap, one.multiple, one.annual) == (
            State.NO_REPORT,
            None,
            None,
            None,
        )


class TestWhatIsAimedAt:
    @pytest.mark.parametrize(
        ("one", "aimed_at"),
        [
            (aimed("70 billion CNY"), True),
            (reported(kind=Kind.FORECAST), True),
            (reported(plan="33618"), True),
            (reported(), False),
            (reported(kind=Kind.RANK), False),
            (reported(kind=Kind.RULE, plan="33618"), False),
        ],
        ids=["target", "forecast", "plan", "report", "rank", "rule"],
    )
    def test_is_a_target_a_forecast_or_of_a_plan(self, one: Observation, *, aimed_at: bool) -> None:
        assert is_aim(one) is aimed_at

    def test_by_agreeing_sources_is_one(self) -> None:
        other = aimed("70 billion CNY", source="other")

        assert len(progress([aimed("70 billion CNY"), other], (), words())) == 1

    def test_by_disagreeing_sources_is_told_of_each(self) -> None:
        other = aimed("80 billion CNY", source="other")

        assert len(progress([aimed("70 billion CNY"), other], (), words())) == 2

    def test_by_two_plans_is_told_of_each(self) -> None:
        two = [aimed("70 billion CNY", plan=each, name=each) for each in ("one", "two")]

        assert len(progress(two, (), words())) == 2

    def test_rests_on_target_and_report(self) -> None:
        target, report = aimed("70 billion CNY"), reported("20 billion CNY")

        assert stands(target, report).observations == (target, report)


amounts = st.decimals("0.1", "9999", places=1).map(lambda each: f"{each} billion CNY")


@given(amounts, amounts, amounts)
def test_a_greater_target_is_a_greater_multiple(one: str, other: str, report: str) -> None:
    less, more = sorted((one, other), key=lambda each: Decimal(each.split()[0]))
    low, high = (stands(aimed(each), reported(report)).multiple for each in (less, more))

    assert low
    assert high
    assert low.number <= high.number


@given(amounts, amounts, amounts)
def test_more_to_begin_with_is_a_smaller_multiple(one: str, other: str, target: str) -> None:
    less, more = sorted((one, other), key=lambda each: Decimal(each.split()[0]))
    high, low = (stands(aimed(target), reported(each)).multiple for each in (less, more))

    assert low
    assert high
    assert low.number <= high.number


@given(st.integers(10**3, 10**7), st.integers(10**3, 10**7))
def test_the_bounds_of_the_multiple_hold_the_truth(target: int, report: int) -> None:
    printed = [f"{Decimal(each) / 1000:.2f} billion CNY" for each in (target, report)]
    one = stands(aimed(printed[0]), reported(printed[1]))

    assert one.multiple
    assert contains(one.multiple.bounds, Fraction(target, report))


@given(st.integers(10**3, 10**6), st.integers(1, 9), st.integers(1, 10))
def test_growing_so_each_year_leads_to_the_target(report: int, times: int, years: int) -> None:
    one = stands(
        aimed(f"{report * times + 1}.0 million CNY", "2030"),
        reported(f"{report}.0 million CNY", str(2030 - years)),
    )
    assert one.annual
    assert one.multiple
    grown = (1 + one.annual.number / 100) ** years

    assert abs(grown - one.multiple.number) < Decimal("1e-20")
