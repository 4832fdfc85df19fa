"""Every form that a time has in prose, and what it is read as; <> marks it where more stands by."""

from __future__ import annotations

import pytest

from cqtrade.factcheck.times import times
from cqtrade.factcheck.when import Base, Sort, Time, When

# "some" is a year that is not named, "since" where a growth starts, "by" when something is due.
ENGLISH = {
    "2024-01": ("in <Jan 2024>|January 2024|the first one month of 2024"),
    "2024-02": ("in <Feb 2024>|February 2024"),
    "2024-03": (
        "in <Mar 2024>|March 2024|March to March 2024|in <March of 2024>|"
        "in <March in 2024>|March, 2024"
    ),
    "2024-04": ("in <Apr 2024>|April 2024"),
    "2024-05": ("in <May 2024>|May 2024"),
    "2024-06": ("in <Jun 2024>|June 2024"),
    "2024-07": ("in <Jul 2024>|July 2024"),
    "2024-08": ("in <Aug 2024>|August 2024"),
    "2024-09": ("in <Sep 2024>|September 2024"),
    "2024-10": ("in <Oct 2024>|October 2024"),
    "2024-11": ("in <Nov 2024>|November 2024"),
    "2024-12": (
        "in <Dec 2024>|December 2024|the last month of 2024|"
        "the final month of 2024|the closing month of 2024"
    ),
    "2024-01..2024-03": (
        "the first quarter of 2024|the opening quarter of 2024|"
        "the initial quarter of 2024|the 1st quarter of 2024|"
        "first three months of 2024|the first quarter of the year 2024"
    ),
    "2024-04..2024-06": (
        "the second quarter of 2024|the 2nd quarter of 2024|the second three months of 2024"
    ),
    "2024-07..2024-09": ("the third quarter of 2024|the 3rd quarter of 2024"),
    "2024-10..2024-12": ("the fourth quarter of 2024|the 4th quarter of 2024|Q4 of 2024"),
    "2024-01..2024-02": ("the first two months of 2024"),
    "2024-01..2024-04": ("first four months of 2024"),
    "2024-01..2024-05": ("first five months of 2024"),
    "2024-01..2024-06": (
        "first six months of 2024|2024 first half|first half 2024|first-half 2024|2024 H1|h1 2024"
    ),
    "2024-01..2024-07": ("first seven months of 2024"),
    "2024-01..2024-08": ("first eight months of 2024"),
    "2024-01..2024-09": ("first nine months of 2024|Q1-3 2024"),
    "2024-01..2024-10": ("first ten months of 2024"),
    "2024-01..2024-11": ("first eleven months of 2024"),
    "2024": (
        "first twelve months of 2024|January to December 2024|"
        "the full year of 2024|the entire year 2024|calendar year 2024|"
        "the year of 2024|full-year 2024|<2024>."
    ),
    "2024-07..2024-12": ("the last two quarters of 2024|H2 2024|2024-H2|Q3-Q4 2024"),
    "a time that hangs on another": (
        "the last quarter of this year|the last quarter|"
        "the second seven months of 2024|a year earlier|"
        "the same period of last year|the same period of 2024|"
        "the same nine months last year|this year|last month|next quarter|"
        "the past decade|previous week|the preceding half|the following year|"
        "the coming years|the current month|recent years|the last few years|"
        "the past several months|the next 5 years|last year|the year before|"
        "the previous year|two years ago|some years later|many years earlier|"
        "several years ago|yesterday|three years later"
    ),
    "some 2000-04..2000-06": ("Q2"),
    "2025-10-09": ("9th of October, 2025|Oct. 9th, 2025|October 9 of 2025"),
    "2025-10-01": ("1st October 2025"),
    "some 2000-10-09": ("October 9|9 October"),
    "2025-05-03": ("3 May in 2025"),
    "2015-01..2015-05": (
        "January through May 2015|January until May 2015|January till May 2015|"
        "Jan–May of 2015|between January and May of 2015"
    ),
    "2022-12..2023-12": ("from December 2022 through December 2023"),
    "some 2000-03": ("in <March>"),
    "some 2000-05": ("in <May>"),
    "2010..2014": ("2010 through 2014|2010~2014|2010-2014|from 2010-14|<2010–2014>."),
    "2010": ("<2010>-14.5"),
    "2023-12-31": (
        "the close of 2023|end-2023|year-end 2023|2023-end|end 2023|the end of 2023|end of 2023"
    ),
    "some 2000": ("the whole year"),
    "each year": ("per year|each year|every year|yearly|per annum|annual"),
    "each month": ("a month|each month|every month|monthly"),
    "now": ("now|at present|presently|today|to date|nowadays|these days"),
    "the year before": (
        "year-on-year|year over year|yoy|y-o-y|y/y|on the year|year-over-year|"
        "compared to a year earlier|relative to last year|"
        "in comparison with the previous year|from the year before|"
        "on a year ago|over the preceding year|than the prior year|"
        "against last year|versus one year before|above last year|"
        "below the year-ago period|than in the same period of the previous year|"
        "than during last year|above the level of last year|"
        "below the figure of last year|compared with the level last year|"
        "over the corresponding nine months a year earlier|"
        "than twelve months earlier|than a year previously|than one year ago"
    ),
    "since 2024": (
        "compared with the same period in 2024|than in the same months of 2024|"
        "on the corresponding quarter of 2024"
    ),
    "since 2023": (
        "over the same three quarters of 2023|than in 2023|compared with 2023|"
        "relative to 2023|over 2023|on that of 2023|against those of 2023|"
        "from during 2023|versus 2023"
    ),
    "another basis": ("month-on-month|quarter on quarter|week over week|m-o-m|qoq|mom|compound"),
    "an average": ("average|averaged|averages|averaging"),
    "the same time": (
        "the same period|same months|the corresponding quarter|that year|"
        "the period|those months|those nine months|the same half"
    ),
    "2023-03": ("over <March 2023>"),
    "2023-10-09": ("on <9 October 2023>"),
    "by 2027-12-31": ("by <the end of 2027>"),
    "by 2027-03": ("by <March 2027>"),
    "1999": ("1999"),
}
CHINESE = {
    "some 2000-01": ("1月"),
    "2024-01-01": ("2024年1月1日"),
    "2024-10-09": ("2024年十月九日"),
    "2024-10-31": ("2024年10月31号"),
    "some 2000-12-25": ("十二月二十五日"),
    "2024-10-10": ("2024年10月十日"),
    "2024-05-30": ("2024年五月三十日"),
    "2024-01..2024-09": (
        "2024年1—9月|2024年1～9月|2024年1到9月份|2024 年 1 月份至 9 月|2024年度1-9月|2024年前9个月|"
        "2024年前3季度"
    ),
    "some 2000-01..2000-09": ("一至九月|前三个季度"),
    "some 2000-01..2000-03": ("1月－3月|前一季度"),
    "some 2000-01..2000-11": ("前十一个月"),
    "some 2000-01..2000-02": ("前两个月"),
    "some 2000-01..2000-10": ("前十个月"),
    "some 2000": ("前十二个月|全年"),
    "some 2000-01..2000-06": ("前两季度|上半年"),
    "2024": ("2024年前四季度|2024年全年|2024年度|2024 年|<2024年>产"),
    "2024-01..2024-03": ("2024年第1季度"),
    "2024-04..2024-06": ("2024年二季度"),
    "some 2000-07..2000-09": ("三季度"),
    "2024-07..2024-12": ("2024年下半年"),
    "2023-07..2023-12": ("二〇二三年下半年"),
    "2024-01..2024-06": ("二零二四年上半年"),
    "2024-12-31": ("2024年12月底|2024年末|2024年 底"),
    "2024-01-31": ("2024年1月末"),
    "2010..2014": ("2010—2014年|2010年到2014年|2010-2014年|二〇一〇年至二〇一四年"),
    "each year": ("每年|<年>产|<年>出口|<年>销"),
    "a time that hangs on another": (
        "<今年>产|<上年>出口|<本月>产|今年|去年|上年|明年|本年|后年|前年|近年来|近三年|过去五年|未来几年|前两年|过去一年|今年内|"
        "近两年内|上月|本月|下月|上个月|本季度|下个季度|上个季度"
    ),
    "each month": ("每月|每个月|<月>产|<月>出口|<月>销"),
    "some 2000-03": ("<3月>产"),
    "now": ("现有|现已|如今|当前|迄今|截至目前|截至当前"),
    "the year before": ("与上年同期相比|和去年同期|比上一年|较前一年|比去年的同期"),
    "an average": ("年均|平均每年|每年平均|平均"),
    "another basis": ("月均|日均|季均|人均|户均"),
    "since 2023": ("与2023年相比|较2023年同期|和2023年的同期相比|比 2023年"),
    "the same time": ("当年|这一年|该年|这一时期"),
    "by 2027": ("到<2027年>|到 <2027年>"),
    "by 2027-12-31": ("到<2027年底>"),
}
NO_TIMES = (
    "the fifth month|Q12024|October 9.5|October 9%|March|a year on|"
    "per year-over|every year ago|annualised|a month earlier|per month ago|"
    "nowhere|national average|2024%|2024,5|2024万|2024 元|2024 percent|a2024|"
    "$2024|2024:1|2024/5|1899|2199|第五季度"
)


def read(text: str) -> list[tuple[str, str]]:
    """Return the times in *text*, each marked in it, and what they mean."""
    return [
        (f"{text[: each.start]}<{text[each.start : each.end]}>{text[each.end :]}", meant(each))
        for each in times(text)
    ]


def meant(time: Time) -> str:
    """Return what a time means in a few words."""
    match time.means:
        case When(Sort.DATED, period):
            meaning = str(period)
        case When(Sort.PART, period):
            meaning = f"some {period}"
        case Base(when):
            meaning = f"since {when.period}"
        case When() | _ as other:
            meaning = other.sort.value if isinstance(other, When) else other.value
    return f"by {meaning}" if time.is_due else meaning


@pytest.mark.parametrize(("meaning", "several"), [*ENGLISH.items(), *CHINESE.items()])
def test_every_form_of_a_time_is_read(meaning: str, several: str) -> None:
    marked = [each if "<" in each else f"<{each}>" for each in several.split("|")]

    assert [read(each.replace("<", "").replace(">", "")) for each in marked] == [
        [(each, meaning)] for each in marked
    ]


def test_what_only_looks_like_a_time_is_none() -> None:
    assert [times(each) for each in NO_TIMES.split("|")] == [()] * (1 + NO_TIMES.count("|"))
