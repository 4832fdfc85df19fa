"""The phrases and signs that soften a number, each with what it makes of it."""

from __future__ import annotations

import re

from cqtrade.quantity import Hedge

# Behind these an article may stand before the number: "exceeded the 20% mark".
_VERBS = (
    "exceed|exceeds|exceeded|exceeding|surpass|surpasses|surpassed|surpassing|topped|topping"
    "|break through|breaks through|breaking through|broke through"
)
_ENGLISH = {
    Hedge.OVER: (
        "over|above|beyond|more than|greater than|higher than|larger than|in excess of"
        f"|upward of|upwards of|{_VERBS}"
    ),
    Hedge.NEARLY: (
        "nearly|almost|close to|just under|just below|near|approach|approaches|approached"
        "|approaching"
    ),
    Hedge.ABOUT: (
        "about|around|approximately|approx|approx.|roughly|some|circa|ca.|c.|estimated"
        "|in the region of"
    ),
    Hedge.UNDER: "under|below|less than|fewer than|lower than|smaller than",
    Hedge.AT_LEAST: "at least|a minimum of",
    Hedge.AT_MOST: "at most|up to|within|a maximum of|top",
}
_HAN = {
    Hedge.OVER: "超过|超出|超|突破|逾|多于|高于|大于",
    Hedge.NEARLY: "接近|将近|近",
    Hedge.ABOUT: "大约|约为|约|大概|大致",
    Hedge.UNDER: "不足|不到|未满|低于|少于|小于",
    Hedge.AT_LEAST: "至少|最少|不低于|不少于|不小于|不下于|不下",
    Hedge.AT_MOST: "至多|最多|不超过|未超过|不高于|不多于|不大于",
}


def _by_phrase(phrases: dict[Hedge, str]) -> dict[str, Hedge]:
    """Return the hedge of each phrase, the longest first: 不超过 before 超过."""
    pairs = [(phrase, hedge) for hedge, several in phrases.items() for phrase in several.split("|")]
    return dict(sorted(pairs, key=lambda pair: -len(pair[0])))


BY_PHRASE = _by_phrase(_ENGLISH)
BY_VERB = dict.fromkeys(_VERBS.split("|"), Hedge.OVER)
BY_HAN = _by_phrase(_HAN)
# 签约 50 亿 signs for it, 附近 5 公里 is a place: neither softens.
NO_HAN_HEDGE = re.compile("(?:[签预合节条公契违履邀特制]约|[附最靠邻临亲]近|[高赶]超)$")

NEGATIONS = frozenset(["no", "not", "never", "cannot", "nor"])
NEGATED = {Hedge.OVER: Hedge.AT_MOST, Hedge.UNDER: Hedge.AT_LEAST}

BY_SIGN = {
    ">": Hedge.OVER,
    "＞": Hedge.OVER,
    "<": Hedge.UNDER,
    "＜": Hedge.UNDER,
    ">=": Hedge.AT_LEAST,
    "≥": Hedge.AT_LEAST,
    "<=": Hedge.AT_MOST,
    "≤": Hedge.AT_MOST,
    "~": Hedge.ABOUT,
    "～": Hedge.ABOUT,
    "≈": Hedge.ABOUT,
}
# Behind a number or its unit a tilde makes a range: 5万～6万. Behind a dash > is an arrow.
SIGN = re.compile(r"(?:^|[^\s\d%％<>=\-万亿千百元年月日])\s*([<>]=|[<>＜＞≤≥≈~～])\s?$")

_MEASURE = "[个家台辆元吨件户人次种项条名座美]{0,4}"
_THINGS = r"(?:[ -][^\W\d_]{1,20}){0,3}"
# What may stand behind a number: 以上年 is the year before, 以下简称 an abbreviation.
AFTER = (
    (Hedge.OVER, re.compile(r"\+(?![\w+])|-plus\b|多(?![元样])|余(?![额款])")),
    (Hedge.OVER, re.compile(rf"{_MEASURE}以上(?!年)")),
    (Hedge.AT_LEAST, re.compile(rf"{_THINGS} or (?:more|above|over|higher)\b")),
    (Hedge.AT_LEAST, re.compile(rf"{_THINGS} and (?:above|up)\b")),
    (Hedge.AT_MOST, re.compile(rf"{_THINGS} (?:or (?:less|fewer|under|below|lower)|and below)\b")),
    (Hedge.AT_MOST, re.compile(rf"{_MEASURE}(?:以下(?!简称)|以内)")),
    (Hedge.ABOUT, re.compile(rf"-odd\b|{_THINGS} or so\b|{_MEASURE}左右")),
)
# Within a number: 10多万.
MORE = frozenset("多余")
