"""A figure is read as the level, change or share that it is, however prose turns it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from cqtrade.factcheck import Checker

WORDS = {
    "machines": "exports of mechanical and electrical products from Chongqing",
    "goods": "mechanical and electrical products",
    "zones": "cross-border e-commerce demonstration zones",
    "bn": " billion yuan",
}

# What is said of each figure of a draft, and the drafts of which it is said.
SAID = {
    "supported / supported": (
        "In 2024 Chongqing's exports of {goods} reached 454.97{bn}. They grew 8.4%.",
        "In 2024, {machines} rose 8.4% to 454.97{bn}.",
        "In 2024, {machines} rose to 454.97{bn}, up 8.4%.",
        "In 2024, {machines}, up 8.4%, reached 454.97{bn}.",
        "In 2024, {machines} reached 454.97{bn}, by 8.4% more.",
        "In 2024, {machines} increased by 8.4%, reaching 454.97{bn}.",
        "In 2024, {machines} grew, at 8.4%, to 454.97{bn}.",
        "In 2024, {machines} (up 8.4%) were 454.97{bn}.",
        "In 2024, {machines} were 454.97{bn} (USD 63.7 billion).",
        "In 2024, {machines} [454.97{bn}] rose 8.4%.",
        "In 2024, {machines}（454.97{bn}）rose 8.4%.",
        "In 2024, {machines} saw a rise by 8.4% to 454.97{bn}.",
        "In 2024, {machines} reached 454.97{bn}, a rise of 8.4%.",
        "In 2024, {machines} reached 454.97{bn}, growing 8.4%.",
        "In 2024, {machines} reached 454.97{bn}, 8.4% up.",
        "In 2024, {machines} increased to a total of 454.97{bn}, at 8.4%.",
        "2024年，重庆机电产品出口增长8.4%，达到4549.7亿元。",
        "2024年，重庆机电产品出口增长8.4%至4549.7亿元。",
        "2024年，重庆机电产品出口4549.7亿元，同比增长8.4%。",
        "2024年，重庆机电产品出口4549.7亿元，增幅8.4%。",
        "2024年，重庆机电产品出口4549.7亿元（增长8.4%）。",
    ),
    "supported": (
        "In 2024, {machines} were 8.4% more than the year before.",
        "In 2024, {machines} saw growth of 8.4%.",
        "In 2024, {machines} saw a rise to 454.97{bn}.",
        "In 2024, {machines} were +8.4%.",
        "In 2024, {machines} saw 8.4% growth.",
        "In 2024, {machines} rose roughly 8.4%.",
        "In 2023 China's Chongqing exported over 470{bn} of goods.",
        "In 2023 Chongqing, China, exported over 470{bn} of goods.",
        "By 2025 Chongqing plans to have 10 {zones}.",
        "In 2024, {machines} grew sharply to 454.97{bn}.",
        "In 2024, {machines} rose, reaching a total of 454.97{bn}.",
        "2024年，重庆机电产品出口增至4549.7亿元。",
    ),
    "close but wrong; the source says up": (
        "In 2024, {machines} were 8.4% less than the year before.",
        "In 2024, {machines} saw a fall of 8.4%.",
        "In 2024, {machines} were -8.4%.",
    ),
    "not in the sources": (
        "In 2024, {machines} rose 8.4% less than imports.",
        "In 2024, {machines} accounted for 8.4%.",
    ),
    "close but wrong; the source says up / close but wrong; the source says up": (
        "In 2024, {machines} fell 8.4% to 454.97{bn}.",
        "2024年，重庆机电产品出口下降8.4%至4549.7亿元。",
    ),
    "not in the sources; Senci is not named; not understood: 'Foobar's'": (
        "In 2024 Foobar's Amazon sales exceeded 40 million US dollars.",
    ),
    "supported / supported / supported": (
        "2025年前三季度，重庆手机、摩托车、汽车分别出口437.3亿元、198.6亿元、337.3亿元。",
    ),
    "close but wrong; 'China' is named beside Chongqing": (
        "In 2023, China said that Chongqing exported over 470{bn}.",
    ),
    "hedge changed; the source does not say 'nearly'": (
        "In 2024, {machines} nearly reached 454.97{bn}.",
        "In 2024, {machines} almost reached 454.97{bn}.",
        "In 2024, {machines} virtually reached 454.97{bn}.",
        "In 2024, {machines} practically reached 454.97{bn}.",
        "2024年，重庆机电产品出口近达到4549.7亿元。",
        "2024年，重庆机电产品出口接近达到4549.7亿元。",
        "2024年，重庆机电产品出口将近达到4549.7亿元。",
    ),
    "supported; rounded from 454.97 billion CNY": (
        "In 2024, {machines} roughly reached 450{bn}.",
        "In 2024, {machines} approximately reached 450{bn}.",
        "2024年，重庆机电产品出口大约达到4500亿元。",
        "2024年，重庆机电产品出口大概达到4500亿元。",
        "2024年，重庆机电产品出口约达到4500亿元。",
    ),
    "close but wrong; in the source it is a level, not a change": (
        "In 2024, {machines} saw a rise of 454.97{bn}.",
        "2024年，重庆机电产品出口增加4549.7亿元。",
    ),
    "not in the sources; in the source it is a growth": (
        "In 2024, {machines} saw an increase to 8.4%.",
    ),
    "supported / close but wrong; the source says up": (
        "In 2024, {machines} reached 454.97{bn}, a fall of 8.4%.",
        "In 2024, {machines} reached 454.97{bn}, 8.4% down.",
    ),
    "supported / close but wrong; in the source it is on the year before": (
        "2024年，重庆机电产品出口4549.7亿元，环比增长8.4%。",
    ),
}


@pytest.mark.parametrize(("told", "drafts"), SAID.items())
def test_a_figure_is_what_its_sentence_makes_it(
    checker: Checker, told: str, drafts: tuple[str, ...]
) -> None:
    several = (checker.check(each.format(**WORDS)) for each in drafts)

    assert [
        " / ".join("; ".join((one.verdict, *one.notes)) for one in figures) for figures in several
    ] == [told] * len(drafts)
