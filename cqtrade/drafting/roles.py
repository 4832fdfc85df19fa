"""Whether a figure of an article says how much there is, or by how much it changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cqtrade.factcheck.roles import Role, Way
from cqtrade.quantity import POINTS

if TYPE_CHECKING:
    from cqtrade.drafting.article import Figure

_CHANGES = (
    r"\b(?:by|up|down|rose|risen|ris(?:es?|ing)|grew|grow(?:s|n|th|ing)?|increas(?:e|es|ed|ing)"
    r"|fell|fall(?:s|en|ing)?|drop(?:s|ped)?|declin(?:e|es|ed|ing)|gain(?:s|ed)?|surg(?:e|es|ed)"
    r"|jump(?:s|ed)?|climb(?:s|ed)?|added|additional)\b"
    r"|增长|增加|增幅|增速|提高|提升|上升|上涨|扩大|下降|减少|下滑|下跌|降低|回落|降幅|净增|多增|翻"
)
_CHANGED = re.compile(_CHANGES, re.IGNORECASE)
_CHANGES_BY = re.compile(rf"(?:{_CHANGES})(?:(?!\sand\s)[^,;，；。\d和]){{0,24}}$", re.IGNORECASE)
_GROWS_BY = re.compile(
    rf"(?:{_CHANGES})(?:\s|\b(?:at|by|of|an?|the|average|annual|year-on-year|rate|about|over|nearly"
    r"|almost|around|more|less|than|some)\b|了|约|近|超过?|逾)*$",
    re.IGNORECASE,
)
_CHANGE_BEHIND = re.compile(
    r"\s?(?:[(（][^()（）]{0,40}[)）]\s?)?(?:in\s(?:additional|extra|incremental)\b|more\s(?!than)"
    r"|(?:increase|rise|decrease|drop)\b)",
    re.IGNORECASE,
)
_SHARES = re.compile(
    r"(?:占(?!地|用|领)|比重|份额|贡献率?|占有率|市占率"
    r"|\baccount(?:s|ed|ing)?\sfor|\bmak(?:es?|ing)\sup|\bmade\sup|\btook\sup|\brepresent(?:s|ed|ing)"
    r"|\bshare\sof|\bproportion\sof|\bcontribut(?:es|ed|ing|ion))(?P<between>[^,;，；。]{0,40})$",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"(?:高于|高出|低于|快于|超出|领先|拉动|\b(?:above|below|exceed(?:s|ed|ing)?|contribut(?:es|ed|ing)))"
    r"[^,;，；。]{0,40}$",
    re.IGNORECASE,
)
_LEADS_BEHIND = re.compile(
    r"\s?(?:higher|lower|faster|slower|above|below)\s(?:than\s)?(?:that|the|its|national)\b"
    r"(?!\s(?:previous|year|same\speriod\s(?:of\s)?(?:last|a\b|20)))"
    r"|\s?of\s(?:the|all|its|total|china|global)\b",
    re.IGNORECASE,
)
_GROWTH_BEHIND = re.compile(
    r"\s(?:year[- ](?:on|over)[- ]year\s|annual\s|real\s)?(?:increase|growth|rise|gain|jump|surge"
    r"|decline|decrease|drop|fall)\b",
    re.IGNORECASE,
)
_SHARE_NAMED = re.compile(
    r"占|比重|份额|率|\b(?:share|proportion|ratio|margin|rate)\b", re.IGNORECASE
)
_LOSES = re.compile(
    r"(?:\b(?:loss(?:es)?|deficit)(?:\s\w+){0,8}?\s(?:of|was|were|reached|at|to)\s|亏损|逆差为?)\D{0,12}$",
    re.IGNORECASE,
)
_FALLS = re.compile(
    r"(?:\b(?:fell|fall(?:s|en|ing)?|dropp?(?:s|ed|ing)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)"
    r"|down)|下降|减少|下滑|下跌|降低|回落)"
    r"(?:\s|\b(?:by|of|about|over|nearly|almost|around|more|less|than|some)\b|了|约|近|超过?|逾)*$",
    re.IGNORECASE,
)
_REACH = 60


def falls(figure: Figure) -> bool:
    """Tell whether a growth is said to be a fall."""
    before = figure.paragraph.text[max(figure.offset, figure.start - _REACH) : figure.start]
    return figure.claim.told.way is Way.DOWN or _FALLS.search(before) is not None


def is_of_share(figure: Figure) -> bool:
    """Tell whether the words before a figure in points speak of a share."""
    before = figure.paragraph.text[max(figure.offset, figure.start - _REACH) : figure.start]
    return _SHARE_NAMED.search(before) is not None


def is_loss(figure: Figure) -> bool:
    """Tell whether a figure is said to be a loss or a deficit."""
    before = figure.paragraph.text[max(figure.offset, figure.start - _REACH) : figure.start]
    return _LOSES.search(before) is not None


def is_growth(figure: Figure) -> bool:
    """Tell whether a figure says by how much something changed.

    A share, a lead over another rate and a contribution are levels of their own.
    """
    amount = figure.claim.amount
    before = figure.paragraph.text[max(figure.offset, figure.start - _REACH) : figure.start]
    if not (amount.is_rate or amount.unit == POINTS):
        return _is_change_of_amount(figure, before)
    if _GROWTH_BEHIND.match(figure.paragraph.text, figure.end):
        return True
    if _is_level(figure, before):
        return False
    if figure.mention.denominator is not None:
        return _CHANGES_BY.search(before) is not None
    return figure.claim.told.role is Role.CHANGE or _GROWS_BY.search(before) is not None


def _is_change_of_amount(figure: Figure, before: str) -> bool:
    is_said = figure.claim.told.role is Role.CHANGE and _CHANGES_BY.search(before) is not None
    return is_said or _CHANGE_BEHIND.match(figure.paragraph.text, figure.end) is not None


def _is_level(figure: Figure, before: str) -> bool:
    """Tell whether a rate is a share, or a lead over another."""
    share = _SHARES.search(before)
    if share and not _CHANGED.search(share["between"]):
        return True
    leads_behind = _LEADS_BEHIND.match(figure.paragraph.text, figure.end) is not None
    if figure.claim.amount.unit == POINTS and (leads_behind or _LEADS.search(before)):
        return True
    return leads_behind and not _CHANGES_BY.search(before)
