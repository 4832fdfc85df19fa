"""Times in prose are read as periods, as parts of some year, or as hanging on other times."""

from __future__ import annotations

import pytest

from cqtrade.factcheck.times import times
from cqtrade.factcheck.when import Base, Basis, Same, Sort, Time, When
from cqtrade.period import Period


def only(text: str) -> Time:
    """Return the one time in *text*."""
    (one,) = times(text)
    return one


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("in 2024", "2024"),
        ("in the year 2024", "2024"),
        ("over the full year 2024", "2024"),
        ("in January 2024", "2024-01"),
        ("in Sept. 2024", "2024-09"),
        ("from January to September 2025", "2025Q1-Q3"),
        ("January-September 2025", "2025Q1-Q3"),
        ("between January and May 2015", "2015-01..2015-05"),
        ("the first three quarters of 2025", "2025Q1-Q3"),
        ("in the first nine months of 2025", "2025Q1-Q3"),
        ("first 5 months in 2015", "2015-01..2015-05"),
        ("the first half of 2024", "2024H1"),
        ("2024's second half", "2024H2"),
        ("the fourth quarter of 2024", "2024Q4"),
        ("the last quarter of 2024", "2024Q4"),
        ("Q1-Q3 2025", "2025Q1-Q3"),
        ("2025Q1-Q3", "2025Q1-Q3"),
        ("H1 2024", "2024H1"),
        ("on 9 October 2025", "2025-10-09"),
        ("on October 9, 2025", "2025-10-09"),
        ("on 2025-10-09", "2025-10-09"),
        ("at the end of 2023", "2023-12-31"),
        ("from 2010 to 2014", "2010..2014"),
        ("2010–14", "2010..2014"),
        ("between 2010 and 2014", "2010..2014"),
        ("from December 2022 to December 2023", "2022-12..2023-12"),
        ("2024年", "2024"),
        ("二〇二四年", "2024"),
        ("2025年前三季度", "2025Q1-Q3"),
        ("2025年1-9月", "2025Q1-Q3"),
        ("2025年1月至9月", "2025Q1-Q3"),
        ("2015年前五个月", "2015-01..2015-05"),
        ("2024年上半年", "2024H1"),
        ("2024年第四季度", "2024Q4"),
        ("2024年四季度", "2024Q4"),
        ("2024年1月", "2024-01"),
        ("2025年10月9日", "2025-10-09"),
        ("2023年底", "2023-12-31"),
        ("2010年至2014年", "2010..2014"),
    ],
)
def test_a_time_is_read_as_its_period(text: str, period: str) -> None:
    assert only(text).means == When(Sort.DATED, Period.parse(period))


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("in the first three quarters", Sort.PART),
        ("前三季度", Sort.PART),
        ("on October 9", Sort.PART),
        ("a year", Sort.EVERY_YEAR),
        ("annually", Sort.EVERY_YEAR),
        ("每年", Sort.EVERY_YEAR),
        ("per month", Sort.EVERY_MONTH),
        ("currently", Sort.NOW),
        ("目前", Sort.NOW),
        ("last year", Sort.RELATIVE),
        ("this quarter", Sort.RELATIVE),
        ("the last three months", Sort.RELATIVE),
        ("a year earlier", Sort.RELATIVE),
        ("去年", Sort.RELATIVE),
        ("31 June 2025", Sort.RELATIVE),
    ],
)
def test_a_time_without_a_date_says_what_it_is(text: str, sort: Sort) -> None:
    assert getattr(only(text).means, "sort", None) is sort


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("year on year", Basis.YEAR_BEFORE),
        ("than a year earlier", Basis.YEAR_BEFORE),
        ("compared with the same period last year", Basis.YEAR_BEFORE),
        ("同比", Basis.YEAR_BEFORE),
        ("比上年同期", Basis.YEAR_BEFORE),
        ("an average", Basis.AVERAGE),
        ("年均", Basis.AVERAGE),
        ("month on month", Basis.OTHER),
        ("环比", Basis.OTHER),
        ("in the same period", Same.TIME),
        ("同期", Same.TIME),
        ("from 2023", Base(When(Sort.DATED, Period.parse("2023")))),
        ("than in 2023", Base(When(Sort.DATED, Period.parse("2023")))),
        ("on the same months of 2024", Base(When(Sort.DATED, Period.parse("2024")))),
        ("比2023年", Base(When(Sort.DATED, Period.parse("2023")))),
    ],
)
def test_what_growth_is_measured_against_is_no_time_of_its_own(text: str, means: object) -> None:
    assert only(text).means == means


@pytest.mark.parametrize("text", ["by 2027", "到2027年"])
def test_what_is_to_be_reached_by_a_time_is_due(text: str) -> None:
    assert only(text).is_due


@pytest.mark.parametrize(
    "text",
    ["2,000 watts", "2000 watts", "2024 vehicles", "20245", "$2024", "may", "¥2024", "2024.5"],
)
def test_a_number_like_a_year_is_none(text: str) -> None:
    assert times(text) == ()


def test_the_longest_of_several_readings_counts() -> None:
    text = "exports from January to September 2025 and in 2024"

    assert [text[each.start : each.end] for each in times(text)] == [
        "from January to September 2025",
        "2024",
    ]


def test_a_part_of_a_year_takes_the_year_of_another_time() -> None:
    part, year = When.of("{0}Q1-Q3", ""), When.of("{0}", "2025")

    assert part.in_year_of(year) == When.of("{0}Q1-Q3", "2025")
