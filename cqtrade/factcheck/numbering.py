"""Numbers that are no figures: dates, list and version numbers, names, idioms, spans of time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cqtrade.factcheck.currencies import UNITS, currency_after, currency_before
from cqtrade.factcheck.words import keys
from cqtrade.quantity import SCALES

if TYPE_CHECKING:
    from cqtrade.numerals import Mention

_LABEL = re.compile(
    r"(?:\b(?:tables?|figures?|fig\.|charts?|sections?|chapters?|parts?|articles?|paras?\.?"
    r"|paragraphs?|pages?|pp?\.|no\.|nos\.|number|version|ver\.|step|item|notes?|appendix|vol\.|volume"
    r"|issue|phase|route|highway|room|exhibit|box|grade|class|level|top|article|line|rank(?:ed|s)?)"
    r"\s?|[¶§#№@]\s?|[表图注第]\s?)$",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(r"(?:[A-Za-z_]|[A-Za-z]-|\d[.:/]|[\\^]|\[\^?)$")
_NAME_AFTER = re.compile(
    r"[A-Za-z_]|[-‑](?!percent|per\s?cent|yuan|dollar)[A-Za-z]|\.\d|[:/]\d|\+\w|\]"
)
_YEAR = re.compile(r"1[0-8]\d\d")
_BEFORE_YEAR = re.compile(r"\b(?:in|since|to|from|until|by|of)\s$", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:an?|one|half|quarter)\s$", re.IGNORECASE)
_SPAN = re.compile(
    r"[\s-]?(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|centur(?:y|ies)|quarters?)\b"
    r"|\s?(?:年|个月|周|天|日|小时|分钟|岁|世纪|个季度)"
)
_QUOTES = (("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("「", "」"))
_NO_FIGURE = frozenset(["one", "two", "both", "single", "pair", "一", "两", "二", "a"])
_NEAR = 60
_WORDS_ON = 6


def is_figure(mention: Mention, text: str) -> bool:
    """Tell whether a number of *text* counts or measures something."""
    if mention.number is None or mention.ordinal:
        return False
    if mention.percent or mention.points or mention.times:
        return True
    if any(is_another(mention, text) for is_another in _OTHERS):
        return False
    if mention.scale or mention.denominator or _has_digits(mention):
        return True
    return mention.text.casefold() not in _NO_FIGURE and _counts_something(mention, text)


def _before(mention: Mention, text: str) -> str:
    return text[max(0, mention.start - _NEAR) : mention.start]


def _is_scale(mention: Mention, text: str) -> bool:
    """Tell whether it is no number but the unit of some: "billion yuan" above a column."""
    return mention.text.casefold() in SCALES and not _ARTICLE.search(_before(mention, text))


def _is_label(mention: Mention, text: str) -> bool:
    return not mention.scale and _LABEL.search(_before(mention, text)) is not None


def _is_span(mention: Mention, text: str) -> bool:
    return _SPAN.match(text, mention.end) is not None


def _is_early_year(mention: Mention, text: str) -> bool:
    is_year = _YEAR.fullmatch(mention.text) is not None
    return is_year and _BEFORE_YEAR.search(_before(mention, text)) is not None


def _is_name(mention: Mention, text: str) -> bool:
    if currency_after(text, mention.end)[0] or currency_before(text, mention.start)[0]:
        return False
    before = text[max(0, mention.start - 2) : mention.start]
    if _NAME_BEFORE.search(before) or _NAME_AFTER.match(text, mention.end):
        return True
    return (before[-1:], text[mention.end : mention.end + 1]) in _QUOTES


_OTHERS = (_is_scale, _is_label, _is_name, _is_span, _is_early_year)


def _has_digits(mention: Mention) -> bool:
    return any(each.isdecimal() for each in mention.text)


def _counts_something(mention: Mention, text: str) -> bool:
    """Tell whether a number in words stands before a noun that is counted: "five zones"."""
    following = keys(text[mention.end : mention.end + _NEAR])[:_WORDS_ON]
    return any(word in UNITS for word in following) or any(
        "".join(following[:length]) in UNITS for length in range(2, 4)
    )
