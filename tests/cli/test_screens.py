"""Whole screens, as a reader sees them on a terminal of 160 columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.answers import Ask

SECTOR = """\
General-purpose machinery · 通用机械
12 figures from 2 sources of 1 origin, 2024
Part of Mechanical and electrical products · Foreign trade
Parts, with their figures: Mini-tillers (mini-tillers, 2)
Companies: Loncin Motor (loncin), Senci (senci), Haimaitong (haimaitong)

id      who           what                           value                  growth          period            where
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
7c3af6  Chongqing     Share of output · in China     1/2                                    annual            [1] ¶4, ¶9
                                                                                                              [2] ¶1, ¶5
788634  Chongqing     Production and sales volume    over 14 million units                  annual            [1] ¶4, ¶9
                                                                                                              [2] ¶1, ¶5
dbc480  Loncin Motor  Sales on Amazon                                       +4 million CNY  2024Q4, inferred  [1] ¶18
                                                                            since 2024Q3                      [2] ¶12
4b0f34  Loncin Motor  Share of B2B orders on Amazon  over 10%                               2024Q4, inferred  [1] ¶18
                                                                                                              [2] ¶12
3209ec  Senci         Sales on Amazon                over 40 million XXX                    2024              [1] ¶18
55feed  Senci         Sales on Amazon                over 40 million USD ?                  2024              [2] ¶12
7af6a9  Senci         Sales on Amazon Business                              over +20%       2024              [1] ¶18
                                                                                                              [2] ¶12

? 55feed: The article that this one adapts prints the same 40 million with no currency; the dollar may have come in with the translation.

[1] Ou Xue, “The "Hardcore" Overseas Expansion of Chongqing's General Machinery Industry Belt: Exports of Mechanical and Electrical Products Exceed 450 Billion
Yuan”, 36Kr Europe, n.d., http://eu.36kr.com/en/p/3414071119498889 (accessed 22 November 2026).
[2] Ou Xue, “Chongqing's machinery makers eye global markets, push for higher-value exports”, KrASIA, n.d.,
https://www.kr-asia.com/chongqings-machinery-makers-eye-global-markets-push-for-higher-value-exports (accessed 22 November 2026). Adapts [1]: one origin.
"""  # noqa: E501  # a screen is wider than a program
YEARS = """\
2023 and 2024
2 comparable series, growth year on year
11 figures of one period only: --all lists them

series                                                   2023                            2024                change              growth     basis    where
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Chongqing · Mechanical and electrical products ·         419.71 billion CNY              454.97 billion CNY  +35.26 billion CNY  +8.4%      implied  [1] ¶1, ¶10
Exports                                                  (419.52 to 419.91 billion CNY)                                                              [2] ¶5
Senci · General-purpose machinery · Sales on Amazon                                                                              over +20%  stated   [1] ¶18
Business                                                                                                                                             [2] ¶12

implied: one level worked out from the other and the stated growth, with its bounds

[1] Ou Xue, “The "Hardcore" Overseas Expansion of Chongqing's General Machinery Industry Belt: Exports of Mechanical and Electrical Products Exceed 450 Billion
Yuan”, 36Kr Europe, n.d., http://eu.36kr.com/en/p/3414071119498889 (accessed 22 November 2026).
[2] Ou Xue, “Chongqing's machinery makers eye global markets, push for higher-value exports”, KrASIA, n.d.,
https://www.kr-asia.com/chongqings-machinery-makers-eye-global-markets-push-for-higher-value-exports (accessed 22 November 2026). Adapts [1]: one origin.
"""  # noqa: E501  # a screen is wider than a program
QUARTERS = """\
2024Q1-Q3 and 2025Q1-Q3
8 comparable series, growth year on year
3 figures of one period only: --all lists them

series                                                    2024Q1-Q3                       2025Q1-Q3           change              growth  basis    where
─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Chongqing · Foreign trade · Exports                       362.41 billion CNY              400.83 billion CNY  +38.42 billion CNY  +10.6%  implied  [1] ¶1
                                                          (362.25 to 362.58 billion CNY)
Chongqing · Foreign trade · Imports                       155.90 billion CNY              181.15 billion CNY  +25.25 billion CNY  +16.2%  implied  [1] ¶1
                                                          (155.82 to 155.97 billion CNY)
Chongqing · Foreign trade · Exports and imports           518.24 billion CNY              581.98 billion CNY  +63.74 billion CNY  +12.3%  implied  [1] ¶1
                                                          (518.00 to 518.47 billion CNY)
Chongqing · Automobiles · Exports                         31.70 billion CNY               33.73 billion CNY   +2.03 billion CNY   +6.4%   implied  [1] ¶9
                                                          (31.68 to 31.72 billion CNY)
Chongqing · Electric vehicles · Exports                   5.79 billion CNY                9.79 billion CNY    +4.00 billion CNY   +69.1%  implied  [1] ¶4, ¶9
                                                          (5.78 to 5.79 billion CNY)
Chongqing · Motorcycles · Exports                         14.40 billion CNY               19.86 billion CNY   +5.46 billion CNY   +37.9%  implied  [1] ¶12
                                                          (14.39 to 14.41 billion CNY)
Chongqing · Mobile phones · Exports                       30.30 billion CNY               43.73 billion CNY   +13.43 billion CNY  +44.3%  implied  [1] ¶12
                                                          (30.29 to 30.32 billion CNY)
Changan Automobile · Automobiles · Overseas sales volume  420,330 units                   465,305 units       +44,975 units       +10.7%  implied  [1] ¶6
                                                          (420,140 to 420,520 units)

implied: one level worked out from the other and the stated growth, with its bounds
2025Q1-Q3 is inferred: no source of these figures prints it

[1] “Imports and exports growth in first three quarters exceeds national average, multiple drivers fuel strong foreign trade expansion”, asiacity.news, n.d.,
https://asiacity.news/china/chongqing-en/imports-and-exports-growth-in-first-three-quarters-exceeds-national-average-multiple-drivers-fuel-strong-foreign-trade-expansion
(accessed 22 November 2026).
"""  # noqa: E501  # a screen is wider than a program
FIGURE = """\
Chongqing · Mechanical and electrical products · Exports · 2024
36kr-gpm-belt:chongqing/mechanical-electrical/exports@2024

figure                     454.97 billion CNY
promises                   454.965 to 454.975 billion CNY
growth                     +8.4%
which promises             8.35 to 8.45%
implied base               419.71 billion CNY in 2023: 419.52 to 419.91 billion CNY
printed                    “454.97 billion yuan”
period                     2024 (2024-01-01 to 2024-12-31)
kind                       reported, final
source                     36kr-gpm-belt ¶10
also printed (one origin)  454.97 billion CNY, +8.4% (48d1eb, krasia-gpm-belt)
cite                       Ou Xue, “The "Hardcore" Overseas Expansion of Chongqing's General Machinery Industry Belt: Exports of Mechanical and Electrical
                           Products Exceed 450 Billion Yuan”, 36Kr Europe, n.d., para. 10, http://eu.36kr.com/en/p/3414071119498889 (accessed 22 November 2026).
short id                   7d3cf7
"""  # noqa: E501  # a screen is wider than a program


@pytest.mark.parametrize(
    ("words", "screen"),
    [
        ("sector gpm", SECTOR),
        ("compare 2023 2024", YEARS),
        ("compare 2024Q1-Q3 2025Q1-Q3", QUARTERS),
        ("show 36kr-gpm-belt:chongqing/mechanical-electrical/exports@2024", FIGURE),
        ("show 7d3cf7", FIGURE),
    ],
)
def test_a_whole_screen(ask: Ask, monkeypatch: pytest.MonkeyPatch, words: str, screen: str) -> None:
    monkeypatch.setenv("COLUMNS", "160")

    assert ask(*words.split(), "-f", "table") == (0, screen, "")
