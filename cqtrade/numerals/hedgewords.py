"""The phrases and signs that soften a number, each with what it makes of it."""

from __future__ import annotations

import re

from cqtrade.quantity import Hedge

# Behind these an article may stand before the number: "exceeded the 20% mark".
_VERBS = (
    "exceed|exceeds|exceeded|exceeding|surpass|surpasses|surpassed|surpassing|topped|topping"
    "|break through|breaks through|breaking through|broke through"
)
# These have other senses before a small count: passed 5 laws, the past 5 years, the top 5.
_VERBS_OF_SIZE = (
    "pass|passes|passed|passing|cross|crosses|crossed|crossing|break|breaks|broke|breaking|broken"
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
        "about|around|approximately|approx|approx.|roughly|some|circa|ca.|c.|in the region of"
    ),
    Hedge.UNDER: "under|below|less than|fewer than|lower than|smaller than",
    Hedge.AT_LEAST: "at least|a minimum of",
    Hedge.AT_MOST: "at most|up to|within|a maximum of|top",
}
_HAN = {
    Hedge.OVER: (
        "超过|超出|超|突破|逾|多于|高于|大于|首破|破|跨越|跨过|迈过|超過|多於|高於|大於|跨過|邁過"
    ),
    Hedge.NEARLY: "接近|将近|近|將近",
    Hedge.ABOUT: "大约|约为|约|大概|大致|大約|約為|約",
    Hedge.UNDER: "不足|不到|未满|低于|少于|小于|未滿|低於|少於|小於",
    Hedge.AT_LEAST: "至少|最少|不低于|不少于|不小于|不下于|不下|不低於|不少於|不小於|不下於",
    Hedge.AT_MOST: (
        "至多|最多|不超过|未超过|不高于|不多于|不大于|不超過|未超過|不高於|不多於|不大於"
    ),
}


def _by_phrase(phrases: dict[Hedge, str]) -> dict[str, Hedge]:
    """Return the hedge of each phrase, the longest first: 不超过 before 超过."""
    pairs = [(phrase, hedge) for hedge, several in phrases.items() for phrase in several.split("|")]
    return dict(sorted(pairs, key=lambda pair: -len(pair[0])))


BY_PHRASE = _by_phrase(_ENGLISH)
BY_VERB = dict.fromkeys(_VERBS.split("|"), Hedge.OVER)
BY_VERB_OF_SIZE = dict.fromkeys(_VERBS_OF_SIZE.split("|"), Hedge.OVER)
BEFORE_SIZES = BY_VERB_OF_SIZE | {"past": Hedge.OVER}
# What adds or shoots up to a number reaches it; otherwise "up to" is the most.
REACHING = re.compile(
    r"\b(?:add|amount|total|totall|climb|jump|surg|soar|shoot|shot|com|came|go|went|grow|grew|rise"
    r"|rose|ris|increas)(?:e?s|ed|e|ing|n)?\s+up\s+to\s*$",
    re.IGNORECASE,
)
# "Lower than 16.4% in 2011" compares with another figure and softens none.
COMPARING = frozenset(["higher than", "lower than"])
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_TIME = rf"(?:19|20)\d\d|(?:{_MONTHS})[a-z]*|(?:the )?(?:same|previous|preceding|prior|last)\b"
OTHER_TIME = re.compile(
    rf"(?:[ -][^\s\d,.;]{{1,20}}){{0,4}}? (?:(?:in|of|from) (?:{_TIME})|last (?:year|month)"
    r"|(?:a|one) (?:year|month) (?:ago|earlier|before))"
)
BY_HAN = _by_phrase(_HAN)
# 签约 50 亿 signs for it, 附近 5 公里 is a place: neither softens.
NO_HAN_HEDGE = re.compile(
    "(?:[签簽预預合节節条條公契违違履邀特制]约|[簽預節條違合公契履邀特制]約|[附最靠邻鄰临臨亲親]近"
    "|[高赶趕]超|[打爆侦偵看]破)$"
)
# A hedge that does not touch its number: 约占全国的 10%, 超全线总量 30%, 至少完成 3000 万.
_OF_WHOLE = r"(?:占|佔)[^，。；、,;\d]{0,20}$"
_WHOLE = r"[^，。；、,;\d]{0,12}(?:总量|总额|总值|總量|總額|總值)"
HAN_APART = (
    (Hedge.ABOUT, re.compile(rf"(?<![签簽预預合節节条條公契])[约約]{_OF_WHOLE}")),
    (Hedge.NEARLY, re.compile(rf"(?<![附最靠邻鄰临臨])近{_OF_WHOLE}")),
    (Hedge.OVER, re.compile(rf"(?:超过?|超過|逾)(?:{_OF_WHOLE}|{_WHOLE}的?$)")),
    (Hedge.AT_LEAST, re.compile(r"(?:至少|最少)[^，。；、,;\d]{1,6}$")),
)
# 分别超 20% 和 10%: one hedge for all.
HAN_FOR_EACH = re.compile(
    rf"(?:分[别別]|依次|先[后後])(?:均|都)?({'|'.join(map(re.escape, _by_phrase(_HAN)))})"
    r"[^，。；：！？,;:!?（）()\n]{1,40}[、和及与與]$"
)
# 前三 and 前三大 rank; 前三季度 and 前 5 个月 are times.
HAN_TOP = re.compile("(?<![目此之提以当當年日月天周先眼空])前$")
NO_RANK = re.compile(r"\s?(?:上半|下半|[个個月年天日周季次批届期轮分秒小])")

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

_MEASURE = "[个個家台辆輛元吨噸件户戶人次种種项項条條名座美]{0,4}"
_THINGS = r"(?:[ -][^\W\d_]{1,20}){0,3}"
# What may stand behind a number: 以上年 is the year before, 以下简称 an abbreviation.
AFTER = (
    (Hedge.OVER, re.compile(r"\+(?![\w+])|-plus\b|多(?![元样樣])|[余餘](?![额額款])")),
    (Hedge.OVER, re.compile(rf"{_MEASURE}以上(?!年)")),
    (Hedge.OVER, re.compile(r"[^\s\d，。；、]{0,6}的突破")),
    (Hedge.AT_LEAST, re.compile(rf"{_THINGS} or (?:more|above|over|higher)\b")),
    # "Up 83 percent on the year and up 12 percent from August" are two changes.
    (Hedge.AT_LEAST, re.compile(rf"{_THINGS} and (?:above|up)\b(?![^,.;]{{0,20}}\d)")),
    (Hedge.AT_MOST, re.compile(rf"{_THINGS} (?:or (?:less|fewer|under|below|lower)|and below)\b")),
    (Hedge.AT_MOST, re.compile(rf"{_MEASURE}(?:以下(?!简称|簡稱)|以内)")),
    (Hedge.ABOUT, re.compile(rf"-odd\b|{_THINGS} or so\b|{_MEASURE}左右")),
)
# Within a number: 10多万.
MORE = frozenset("多余餘")
