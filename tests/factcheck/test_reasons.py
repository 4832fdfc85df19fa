"""Each verdict is given with exactly its reasons, and what is forgiven is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from cqtrade.factcheck import Checker

WORDS = {
    "machines": "exports of mechanical and electrical products from Chongqing",
    "goods": "mechanical and electrical products",
    "cars": "intelligent connected new energy vehicles",
    "months": "In the first three quarters of 2025",
    "zones": "cross-border e-commerce demonstration zones",
    "bn": " billion yuan",
    "autumn": "In the fourth quarter of 2024",
}

# What is said of each figure of a draft, and the drafts of which it is said.
SAID = {
    "not in the sources; of what it is a share is not said; Chongqing is not named": (
        "{months}, {goods} made up over 60%.",
    ),
    "supported; rounded from 454.97 billion CNY": (
        "In 2024, {machines} reached 455{bn}.",
        "In 2024, {machines} were about 455{bn}.",
        "2024年，重庆机电产品出口约4550亿元。",
    ),
    "close but wrong; two digits exchanged": ("In 2024, {machines} reached 454.79{bn}.",),
    "close but wrong; a digit slip": (
        "In 2024, {machines} reached 454.9{bn}.",
        "In 2024, {machines} reached 460{bn}.",
    ),
    "close but wrong; more digits than the source prints": (
        "In 2024, {machines} reached 454.970{bn}.",
    ),
    "close but wrong; 10 times too small": ("In 2024, {machines} reached 45.497{bn}.",),
    "close but wrong; 10 times too large": ("In 2024, {machines} reached 4549.7{bn}.",),
    "close but wrong; 100 times too large": (
        "In 2024, {machines} reached 45,497{bn}.",
        "{months}, Changan's overseas sales rose 10.7 times.",
    ),
    "close but wrong; the source says CNY": (
        "In 2024, {machines} reached 454.97 billion euros.",
        "In 2023, Chongqing's exports were over 470 billion dollars.",
    ),
    "close but wrong; no currency is named: the source says CNY": (
        "In 2024, {machines} reached 454.97 billion.",
    ),
    "close but wrong; the source gives it for 2024": (
        "In 2023, {machines} reached 454.97{bn}.",
        "{machines} now reach 454.97{bn}.",
    ),
    "close but wrong; the source says up": (
        "In 2024, {machines} fell 8.4%.",
        "In 2024, {machines} fell to 454.97{bn}.",
    ),
    "supported": (
        "In 2024, {machines} rose by 8.4%.",
        "In 2024, {machines} rose to 454.97{bn}.",
        "In 2024, {machines} rose 8.4% from 2023.",
        "In 2024, {machines} rose 8.4% year on year.",
        "By 2027, Chongqing's exports of {cars} are planned to exceed 120{bn}.",
        "In 2023, Chongqing's exports were at least 470{bn}.",
        "In 2024 Senci's Amazon sales exceeded 40 million.",
        "{autumn}, Loncin's Amazon sales rose by 4 million yuan.",
        "{autumn}, Loncin's Amazon sales rose by 4 million yuan quarter on quarter.",
        "{autumn}, Loncin's Amazon sales rose by 4 million yuan from Q3 2024.",
        "From 2010 to 2014 Chongqing's industrial output value rose 19.6% a year on average.",
        "From 2010 to 2014 Chongqing's industrial output value rose 19.6% each year.",
        "{months}, Changan's overseas sales were 465,305 vehicles.",
        "{months}, Changan sold 465,305 vehicles abroad.",
        "Yiwu exports over 300{bn} a year through market procurement.",
        "By the end of 2023, Chongqing's market procurement exports were 174 million US dollars.",
        "Each month Juruisen exports nearly 20,000 boards.",
    ),
    "close but wrong; in the source it is a level, not a change": (
        "In 2024, {machines} rose by 454.97{bn}.",
    ),
    "not in the sources; in the source it is a growth": (
        "In 2024, {machines} were 8.4%.",
        "{autumn}, Loncin's Amazon sales were 4 million yuan.",
    ),
    "close but wrong; in the source it is a growth": ("In 2024, {machines} rose to 8.4%.",),
    "close but wrong; in the source it is a level, not a change; the draft compares with it": (
        "In 2024, {machines} rose from 454.97{bn}.",
    ),
    "not in the sources; the draft gives a range / not in the sources": (
        "In 2024, {machines} were 454.97-460{bn}.",
    ),
    "close but wrong; in the source it is no average": (
        "In 2024, {machines} averaged 454.97{bn}.",
    ),
    "close but wrong; in the source it is on the year before": (
        "In 2024, {machines} rose 8.4% month on month.",
        "In 2024, {machines} rose an average of 8.4% a year.",
        "In 2024, {machines} rose 8.4% from 2022.",
    ),
    "close but wrong; the source reports it as a fact": (
        "In 2024, {machines} are expected to reach 454.97{bn}.",
        "By 2024, {machines} reached 454.97{bn}.",
    ),
    "not in the sources": (
        "In 2024, {machines} rose 8.4 percentage points.",
        "{months}, Changan's overseas sales were 465,305 yuan.",
    ),
    "close but wrong; the source gives it as Exports": (
        "In 2024, the share of {machines} rose 8.4%.",
        "In 2024, imports of {goods} to Chongqing reached 454.97{bn}.",
        "In 2024, imports and output of {goods} in Chongqing reached 454.97{bn}.",
        "2024年，重庆机电产品进口4549.7亿元。",
    ),
    "not in the sources; not understood: 'Mars'": ("In 2024, {machines} to Mars were 454.97{bn}.",),
    "supported; the period is not stated": (
        "The {machines} reached 454.97{bn}.",
        "Chongqing has 5 {zones}.",
    ),
    "close but wrong; the source says it of Chongqing": (
        "In 2024, exports of {goods} from China reached 454.97{bn}.",
    ),
    "close but wrong; 'Yiwu' is named beside Chongqing": (
        "In 2024, {machines} and Yiwu reached 454.97{bn}.",
    ),
    "close but wrong; the source says it of Mechanical and electrical products": (
        "In 2024, exports of laptops from Chongqing reached 454.97{bn}.",
    ),
    "close but wrong; 'laptops' is named beside Mechanical and electrical products": (
        "In 2024, exports of laptops and {goods} from Chongqing reached 454.97{bn}.",
    ),
    "close but wrong; 'GDP' is named beside Exports": (
        "In 2024, exports and GDP of {goods} in Chongqing reached 454.97{bn}.",
    ),
    "not in the sources; Exports is not named": (
        "In 2024, {goods} from Chongqing reached 454.97{bn}.",
    ),
    "supported; Chongqing is not named": ("In 2024, exports of {goods} reached 454.97{bn}.",),
    "not in the sources; Mechanical and electrical products is not named": (
        "In 2024, Chongqing's exports reached 454.97{bn}.",
    ),
    "close but wrong; in the source it is a target": (
        "By 2027, Chongqing's exports of {cars} reached over 120{bn}.",
        "In 2027, Chongqing exported {cars} worth over 120{bn}.",
    ),
    "not in the sources; not understood: 'not'": ("In 2024, {machines} did not reach 454.97{bn}.",),
    "hedge changed; the source does not say 'nearly'": (
        "In 2024, {machines} reached nearly 454.97{bn}.",
    ),
    "hedge changed; the hedge was dropped: the source says 'over'": (
        "In 2023, Chongqing's exports were 470{bn}.",
    ),
    "not in the sources; Senci is not named": (
        "In 2024 Amazon sales exceeded 40 million US dollars.",
    ),
    "not in the sources; Sales on Amazon is not named": (
        "In 2024 Senci's sales exceeded 40 million US dollars.",
    ),
    "close but wrong; in the source it is since 2024Q3": (
        "{autumn}, Loncin's Amazon sales rose by 4 million yuan year on year.",
    ),
    "close but wrong; in the source it is an average a year": (
        "From 2010 to 2014 Chongqing's industrial output value rose 19.6%.",
    ),
    "close but wrong; 'China's' is not the whole of which it is a share; Chongqing is not named": (
        "{months}, {goods} made up over 60% of China's exports.",
    ),
    "not in the sources; Laptops is not named; that it is a share of World is not said": (
        "In 2014, Chongqing accounted for one third of output of laptops.",
    ),
    "close but wrong; Laptops is not named; 'China's' is not the whole of which it is a share": (
        "In 2014, Chongqing accounted for one third of China's output of laptops.",
    ),
    "not in the sources; Units in one shipment is not named": (
        "On 9 October 2025, Changan shipped 1,650 vehicles to the Middle East.",
    ),
    "not in the sources; Middle East is not named; Units in one shipment is not named": (
        "On 9 October 2025, Changan shipped 1,650 vehicles.",
    ),
    "close but wrong; the source counts units; Units in one shipment is not named": (
        "On 9 October 2025, Changan shipped 1,650 invoices to the Middle East.",
    ),
    "supported; the year is not stated": (
        "From January to September, Changan's overseas sales rose 10.7%.",
    ),
    "close but wrong; the source says it of Yiwu": (
        "Chongqing exports over 300{bn} a year through market procurement.",
    ),
    "not in the sources; Output by volume is not named": (
        "Juruisen makes 300,000 cubic metres of particle board a year.",
    ),
    "supported / supported": (
        "In 2024, {machines} reached 454.97{bn}, or 63.7 billion dollars.",
        "2024年，重庆机电产品出口4549.7亿元，增长8.4%。",
    ),
    "close but wrong; two digits exchanged / close but wrong; the source says up": (
        "2024年，重庆机电产品出口4594.7亿元，下降8.4%。",
    ),
    "close but wrong; 10,000 (万) times too small": ("2024年，重庆机电产品出口4549.7万元。",),
    "not in the sources; not understood: '四川'; Chongqing is not named": (
        "2024年，四川机电产品出口4549.7亿元。",
    ),
    "not in the sources; not understood: '上海'; Chongqing is not named": (
        "2024年，上海机电产品出口4549.7亿元。",
    ),
}


@pytest.mark.parametrize(("told", "drafts"), SAID.items())
def test_a_verdict_is_given_with_its_reasons(
    checker: Checker, told: str, drafts: tuple[str, ...]
) -> None:
    several = (checker.check(each.format(**WORDS)) for each in drafts)

    assert [
        " / ".join("; ".join((one.verdict, *one.notes)) for one in figures) for figures in several
    ] == [told] * len(drafts)
