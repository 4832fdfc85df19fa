"""A period is read in every form that sources print, and refused in every other."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cqtrade.errors import PeriodError
from cqtrade.period import Period, Shape, sort_key
from tests.strategies import dated_periods, periods, whole_months

FORMS = (
    "write one as 2024, 2024H1, 2024Q3, 2025Q1-Q3, 2025-07, 2015-01..2015-05, 2023-12-31, annual"
)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024H1", "2024-01-01", "2024-06-30"),
        ("2024H2", "2024-07-01", "2024-12-31"),
        ("2024Q1", "2024-01-01", "2024-03-31"),
        ("2024Q2", "2024-04-01", "2024-06-30"),
        ("2024Q3", "2024-07-01", "2024-09-30"),
        ("2024Q4", "2024-10-01", "2024-12-31"),
        ("2025Q1-Q3", "2025-01-01", "2025-09-30"),
        ("2025Q2-Q4", "2025-04-01", "2025-12-31"),
        ("2025Q1-Q1", "2025-01-01", "2025-03-31"),
        ("2025-07", "2025-07-01", "2025-07-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-02", "2025-02-01", "2025-02-28"),
        ("2015-01..2015-05", "2015-01-01", "2015-05-31"),
        ("2010..2014", "2010-01-01", "2014-12-31"),
        ("2023-12-31", "2023-12-31", "2023-12-31"),
        ("2025-10-09", "2025-10-09", "2025-10-09"),
        ("2011..2024-06", "2011-01-01", "2024-06-30"),
        ("2024Q4..2025Q1", "2024-10-01", "2025-03-31"),
        ("2024-02-10..2024-03-05", "2024-02-10", "2024-03-05"),
        ("1900", "1900-01-01", "1900-12-31"),
        ("2100", "2100-01-01", "2100-12-31"),
    ],
)
def test_a_period_has_a_first_and_a_last_day(text: str, first: str, last: str) -> None:
    period = Period.parse(text)

    assert (str(period.first), str(period.last)) == (first, last)


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("2024", Shape.SPAN),
        ("2025Q1-Q3", Shape.SPAN),
        ("2010..2014", Shape.SPAN),
        ("2023-12-31", Shape.DAY),
        ("2023-12-31..2023-12-31", Shape.DAY),
        ("annual", Shape.ANY_YEAR),
        ("monthly", Shape.ANY_MONTH),
        ("unknown", Shape.UNKNOWN),
    ],
)
def test_a_period_has_a_shape(text: str, shape: Shape) -> None:
    assert Period.parse(text).shape is shape


@pytest.mark.parametrize("text", ["annual", "monthly", "unknown"])
def test_a_word_names_no_day(text: str) -> None:
    period = Period.parse(text)

    assert (period.first, period.last, period.days, period.months) == (None, None, None, None)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2025Q1-Q3", "2025-01..2025-09"),
        ("2024", "2024-01-01..2024-12-31"),
        ("2024Q1-Q4", "2024"),
        ("2024Q1-Q2", "2024H1"),
        ("2024..2024", "2024"),
        ("2024-05-01..2024-05-01", "2024-05-01"),
    ],
)
def test_two_spellings_of_one_stretch_are_equal(one: str, other: str) -> None:
    assert Period.parse(one) == Period.parse(other)


def test_equal_periods_hash_alike() -> None:
    assert len({Period.parse("2025Q1-Q3"), Period.parse("2025-01..2025-09")}) == 1


def test_a_period_keeps_its_spelling() -> None:
    assert str(Period.parse("2025-01..2025-09")) == "2025-01..2025-09"


NO_PERIOD = "'{}' is not a period"
NO_PART = "'{}' is not a period: there is no such part of a year"
NO_DAY = "'{}' is not a period: there is no such day"
NO_YEAR = "'{}' is not a period: the year is not within 1900 to 2100"
BACKWARDS = "'{}' is not a period: it ends before it begins"
WRONG = [
    ("", NO_PERIOD),
    ("24", NO_PERIOD),
    ("2024Q5", NO_PERIOD),
    ("2024Q0", NO_PERIOD),
    ("2024H3", NO_PERIOD),
    ("2024 Q1", NO_PERIOD),
    ("2024q1", NO_PERIOD),
    ("2024-7", NO_PERIOD),
    ("2024-07-1", NO_PERIOD),
    ("2024-Q1", NO_PERIOD),
    ("2024H1-H2", NO_PERIOD),
    ("2024/07", NO_PERIOD),
    ("Annual", NO_PERIOD),
    ("yearly", NO_PERIOD),
    ("٢٠٢٤", NO_PERIOD),
    ("2024\n", NO_PERIOD),
    (" 2024", NO_PERIOD),
    ("2024..", NO_PERIOD),
    ("..2024", NO_PERIOD),
    ("2010..2012..2014", NO_PERIOD),
    ("annual..2024", NO_PERIOD),
    ("2024-13", NO_PART),
    ("2024-00", NO_PART),
    ("2025Q3-Q1", NO_PART),
    ("2024..2025-13", NO_PART),
    ("2024-02-30", NO_DAY),
    ("2025-02-29", NO_DAY),
    ("2024-13-01", NO_DAY),
    ("2024-00-10", NO_DAY),
    ("2024-06-00", NO_DAY),
    ("1899", NO_YEAR),
    ("2101", NO_YEAR),
    ("0000-01-01", NO_YEAR),
    ("2024..2023", BACKWARDS),
    ("2024-06..2024-05", BACKWARDS),
    ("2024-05-02..2024-05-01", BACKWARDS),
    ("2024-07..2024H1", BACKWARDS),
]


@pytest.mark.parametrize(("text", "sentence"), WRONG, ids=[repr(text) for text, _ in WRONG])
def test_a_wrong_form_is_refused_with_its_reason(text: str, sentence: str) -> None:
    with pytest.raises(PeriodError) as caught:
        Period.parse(text)

    assert str(caught.value) == sentence.format(text.replace("\n", r"\x0a"))


def test_a_refusal_tells_the_forms_there_are() -> None:
    with pytest.raises(PeriodError) as caught:
        Period.parse("last year")

    assert caught.value.hint == FORMS


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        pytest.param("2024", "2024", id="a year"),
        pytest.param("2024q3", "2024Q3", id="a small letter"),
        pytest.param("2025q1-q3", "2025Q1-Q3", id="small letters"),
        pytest.param(" 2024h1 ", "2024H1", id="spaces around"),
        pytest.param("ANNUAL", "annual", id="a word in capitals"),
        pytest.param("Monthly", "monthly", id="a word with a capital"),
        pytest.param("2010..2014", "2010..2014", id="years"),
        pytest.param("2024-A1", "2024", id="SDMX year"),
        pytest.param("2024-S1", "2024H1", id="SDMX first half"),
        pytest.param("2024-S2", "2024H2", id="SDMX second half"),
        pytest.param("2024-Q1", "2024Q1", id="SDMX quarter"),
        pytest.param("2024-q4", "2024Q4", id="SDMX quarter in small letters"),
        pytest.param("2024-M07", "2024-07", id="SDMX month"),
        pytest.param("2024-Q1..2024-Q3", "2024Q1-Q3", id="SDMX range"),
        pytest.param("2015-01-01/P5M", "2015-01..2015-05", id="SDMX months"),
        pytest.param("2015-01/P5M", "2015-01..2015-05", id="SDMX months from a month"),
        pytest.param("2015-11/P4M", "2015-11..2016-02", id="SDMX months over a year's end"),
        pytest.param("2015-01-01/P1Y", "2015", id="SDMX years"),
        pytest.param("2010-01-01/p5y", "2010..2014", id="SDMX years in small letters"),
        pytest.param("2099-01/P12M", "2099", id="SDMX months of the last year but one"),
        pytest.param("2100-12/P1M", "2100-12", id="SDMX last month"),
        pytest.param("1900-01/P1M", "1900-01", id="SDMX first month"),
    ],
)
def test_a_period_is_read_as_users_and_sdmx_write_it(typed: str, plain: str) -> None:
    assert Period.parse_query(typed) == Period.parse(plain)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("2024-Q5", NO_PERIOD),
        ("2024-M13", NO_PART),
        ("2024-Q3..2024-Q1", BACKWARDS),
        ("2015-01-15/P5M", NO_PERIOD),
        ("2015-13/P5M", NO_DAY),
        ("2015-01/P0M", "'{}' is not a period: the duration is out of range"),
        ("2015-01/P999Y", "'{}' is not a period: the duration is out of range"),
        ("2100-12/P2M", "'{}' is not a period: the duration is out of range"),
        ("1899-12/P5M", "'{}' is not a period: the duration is out of range"),
        ("9999-01/P999Y", "'{}' is not a period: the duration is out of range"),
        ("2024-2025", NO_PERIOD),
        ("tomorrow", NO_PERIOD),
        ("２０２４", NO_PERIOD),
    ],
)
def test_a_question_in_a_wrong_form_is_refused_as_it_was_typed(typed: str, sentence: str) -> None:
    with pytest.raises(PeriodError) as caught:
        Period.parse_query(typed)

    assert str(caught.value) == sentence.format(typed)


@given(periods())
def test_a_period_reads_back_what_it_writes(period: Period) -> None:
    assert Period.parse(str(period)) == period


@given(periods())
def test_a_question_reads_whatever_a_dataset_writes(period: Period) -> None:
    assert Period.parse_query(str(period).lower()) == period


@given(dated_periods())
def test_the_period_between_the_ends_of_a_period_is_that_period(period: Period) -> None:
    assert _spanning(period) == period


@given(dated_periods())
def test_the_shortest_spelling_reads_back(period: Period) -> None:
    assert Period.parse(str(_spanning(period))) == period


@given(dated_periods())
def test_no_spelling_is_shorter_than_the_shortest(period: Period) -> None:
    assert len(str(_spanning(period))) <= len(str(period))


def _spanning(period: Period) -> Period:
    assert period.first is not None
    assert period.last is not None
    return Period.spanning(period.first, period.last)


@pytest.mark.parametrize(
    "text",
    [
        *("2024", "2024H1", "2024H2", "2024Q1", "2024Q2", "2024Q3", "2024Q4"),
        *("2025Q1-Q3", "2025Q2-Q3", "2025Q2-Q4", "2025-07", "2015-01..2015-05"),
        *("2010..2014", "2011-01..2024-06", "2023-12-31", "2024-02-10..2024-03-05"),
    ],
)
def test_the_shortest_spelling_is_the_usual_one(text: str) -> None:
    assert str(_spanning(Period.parse(text))) == text


@given(dated_periods())
def test_every_day_of_a_period_is_counted(period: Period) -> None:
    assert period.days == len(list(_days(period)))


def _days(period: Period) -> range:
    assert period.first is not None
    assert period.last is not None
    return range(period.first.toordinal(), period.last.toordinal() + 1)


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("2024", 12),
        ("2024H2", 6),
        ("2025Q1-Q3", 9),
        ("2025-07", 1),
        ("2010..2014", 60),
        ("2024-11..2025-02", 4),
        ("2024-02-01..2024-02-29", 1),
        ("2024-02-01..2024-02-28", None),
        ("2024-01-02..2024-01-31", None),
        ("2023-12-31", None),
    ],
)
def test_only_whole_months_are_counted(text: str, months: int | None) -> None:
    assert Period.parse(text).months == months


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("2024", "2023", id="years, one of them longer by a day"),
        pytest.param("2024Q1", "2024Q2", id="quarters"),
        pytest.param("2025Q1-Q3", "2024-01..2024-09", id="nine months in two spellings"),
        pytest.param("2024-02", "2024-03", id="months"),
        pytest.param("2023-12-31", "2024-06-30", id="days"),
        pytest.param("2024-02-10..2024-02-20", "2025-03-01..2025-03-11", id="as many days"),
        pytest.param("annual", "annual", id="years that are not named"),
        pytest.param("monthly", "monthly", id="months that are not named"),
    ],
)
def test_equal_spans_compare(one: str, other: str) -> None:
    assert Period.parse(one).spans_like(Period.parse(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("2024", "2025Q1-Q3", id="a year and nine months"),
        pytest.param("2024", "2023-12-31", id="a year and a day"),
        pytest.param("2024-02-10..2024-02-20", "2024-02-10..2024-02-21", id="a day more"),
        pytest.param("2024-05", "2024-05-02..2024-06-01", id="a month and as many days"),
        pytest.param("annual", "2024", id="a year not named and one that is"),
        pytest.param("annual", "monthly", id="a year and a month, neither named"),
        pytest.param("unknown", "unknown", id="nothing known"),
    ],
)
def test_unequal_spans_do_not_compare(one: str, other: str) -> None:
    assert not Period.parse(one).spans_like(Period.parse(other))


@given(periods(), periods())
def test_spans_are_alike_both_ways(one: Period, other: Period) -> None:
    assert one.spans_like(other) == other.spans_like(one)


@given(whole_months(), st.integers(-600, 600))
def test_whole_months_stay_as_many_when_shifted(period: Period, months: int) -> None:
    assert period.shifted(months).months == period.months


@given(whole_months(), st.integers(-600, 600))
def test_whole_months_come_back_when_shifted_there_and_back(period: Period, months: int) -> None:
    assert period.shifted(months).shifted(-months) == period


@given(dated_periods())
def test_a_year_later_and_a_year_before_is_the_start(period: Period) -> None:
    # Of 28 and 29 February one is the end of the month a year later, and comes back as the other.
    assume(not any(end and (end.month, end.day) in {(2, 28), (2, 29)} for end in _ends(period)))

    assert period.shifted(12).year_before() == period


def _ends(period: Period) -> tuple[date | None, date | None]:
    return period.first, period.last


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("2024", "2023"),
        ("2025Q1-Q3", "2024Q1-Q3"),
        ("2025-02", "2024-02"),
        ("2015-01..2015-05", "2014-01..2014-05"),
        ("2010..2014", "2009..2013"),
        ("2023-12-31", "2022-12-31"),
        ("2025-02-28", "2024-02-29"),
        ("2024-02-29", "2023-02-28"),
        ("2024-02-15", "2023-02-15"),
        ("2024-02-10..2024-02-29", "2023-02-10..2023-02-28"),
        ("2024-02-01..2024-02-10", "2023-02-01..2023-02-10"),
        ("annual", "annual"),
    ],
)
def test_the_year_before_keeps_the_part_of_the_year(text: str, before: str) -> None:
    assert Period.parse(text).year_before() == Period.parse(before)


def test_a_month_shifted_by_one_ends_with_the_next() -> None:
    assert str(Period.parse("2024-01").shifted(1)) == "2024-02"


def test_a_month_s_last_day_shifted_by_one_is_the_next_month_s_last() -> None:
    assert str(Period.parse("2024-02-29").shifted(1)) == "2024-03-31"


@pytest.mark.parametrize(
    ("one", "later", "years"),
    [
        ("2023", "2024", 1),
        ("2019", "2024", 5),
        ("2024", "2019", -5),
        ("2024Q1-Q3", "2025-01..2025-09", 1),
        ("2022-12-31", "2024-12-31", 2),
        ("2023Q1", "2024Q2", None),
        ("2024Q1", "2024Q2", None),
        ("2024", "2025Q1-Q3", None),
        ("annual", "2024", None),
        ("2024", "annual", None),
    ],
)
def test_only_whole_years_lie_between_two_periods(one: str, later: str, years: int | None) -> None:
    assert Period.parse(one).years_until(Period.parse(later)) == years


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("2025Q1-Q3", "2024Q1-Q3"),
        ("2024-11..2025-02", "2023-11..2024-02"),
        ("2024", "2024"),
        ("annual", "annual"),
    ],
)
def test_a_period_can_be_moved_to_end_in_another_year(text: str, moved: str) -> None:
    assert Period.parse(text).in_year(2024) == Period.parse(moved)


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        ("2024", "2024"),
        ("2024", "2024Q1"),
        ("2024", "2024-12-31"),
        ("2010..2014", "2010-01"),
    ],
)
def test_a_period_covers_its_parts(whole: str, part: str) -> None:
    assert Period.parse(whole).covers(Period.parse(part))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2024Q1", "2024"),
        ("2024", "2023-12..2024-01"),
        ("2024", "2024-12..2025-01"),
        ("annual", "2024"),
        ("2024", "annual"),
        ("annual", "annual"),
    ],
)
def test_a_period_covers_nothing_else(one: str, other: str) -> None:
    assert not Period.parse(one).covers(Period.parse(other))


@given(dated_periods(), dated_periods())
def test_a_period_covers_another_whose_ends_it_has(one: Period, other: Period) -> None:
    days, others = _days(one), _days(other)

    assert one.covers(other) == (others[0] in days and others[-1] in days)


def test_periods_are_ordered_by_their_end_then_the_part_before_the_whole() -> None:
    ordered = ["2023", "2024Q1", "2024Q3", "2024Q1-Q3", "2024-12-31", "2024Q4", "2024H2", "2024"]
    shuffled = sorted(map(Period.parse, [*ordered, "annual", "2010..2024"]), key=str)

    assert [str(each) for each in sorted(shuffled, key=sort_key)] == [
        *ordered,
        "2010..2024",
        "annual",
    ]


@given(st.dates(date(1900, 1, 1), date(2100, 12, 30)))
def test_a_day_is_read_as_itself(day: date) -> None:
    assert Period.parse(str(day)) == Period.spanning(day, day)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 30)))
def test_two_days_are_no_day(day: date) -> None:
    assert Period.spanning(day, day + timedelta(days=1)).shape is Shape.SPAN


def test_periods_compare_or_do_not() -> None:
    one, other, undated = map(Period.parse, ("2024", "2024Q1", "annual"))

    assert [one.spans_like(other), one.covers(other), undated.covers(one)] == [False, True, False]
    assert Period.parse("unknown").spans_like(Period.parse("unknown")) is False
