"""The forms that times have in English prose, each with how it is read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cqtrade.factcheck.when import Base, Basis, Same, Sort, When

if TYPE_CHECKING:
    from collections.abc import Callable

    Meaning = When | Basis | Base | Same
    Reader = Callable[[re.Match[str]], Meaning]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBERS = (
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_FROM_THE_END = 0
_PLACES = {
    **dict.fromkeys(("first", "opening", "initial", "1st"), 1),
    **dict.fromkeys(("second", "2nd"), 2),
    **dict.fromkeys(("third", "3rd"), 3),
    **dict.fromkeys(("fourth", "4th"), 4),
    **dict.fromkeys(("last", "final", "closing"), _FROM_THE_END),
}
_LENGTHS = {"quarter": 3, "month": 1, "half": 6}
_YEAR_LONG = 12

_M = (
    r"(?-i:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?![A-Za-z])\.?"
)
_N = rf"(?:\d{{1,2}}|{'|'.join(_NUMBERS)})"
# What makes a number of four digits a count: "2000 watts".
_COUNTED = (
    r"\s(?:percent|per\scent|thousand|million|billion|trillion|yuan|RMB|CNY|USD|US|dollars|euros"
    r"|units?|vehicles|cars|sets|pieces|watts?|km|kilomet|tons?\b|tonnes|people|workers|jobs"
    r"|companies|firms|enterprises|merchants|platforms|types|kinds|countries|zones|invoices"
    r"|boards|models|hours|days|containers|TEU|trains|trips|cubic|square|hectares|households)"
)
_DIGITS = r"(?:19|20)\d\d"
_Y = rf"{_DIGITS}(?![\w%％]|[.,:/]\d|\s?[万亿元台辆家个]|{_COUNTED})"
_DASH = r"\s?[-–—~]\s?"
_TO = rf"(?:\s+(?:to|through|until|till|and)\s+|{_DASH})"
_OF_YEAR = rf"(?:,?\s+(?:of\s+|in\s+|for\s+)?(?:the\s+year\s+)?(?P<year>{_Y}))"
_OF_SOME_YEAR = r"(?P<relative>\s+(?:of\s+)?(?:this|last|next|the\s+(?:previous|current))\s+year)"
_EARLIER = (
    r"(?:(?:a|one)\s+year\s+(?:earlier|ago|before|previously)|twelve\s+months\s+(?:earlier|before)"
    r"|the\s+(?:year\s+before|previous\s+year|year\s+earlier|preceding\s+year|prior\s+year)"
    r"|last\s+year|the\s+year-ago\s+period)"
)
_STRETCH = r"(?:periods?|months?|quarters?|times?|span|half|stretch)"
_SAME = rf"(?:the\s+)?(?:same|corresponding)\s+(?:{_N}\s+)?{_STRETCH}"
_THAN = (
    r"(?:compared\s+(?:with|to)|relative\s+to|in\s+comparison\s+with|from|on|over|than|against"
    r"|versus)"
)
_PLACE = "|".join(_PLACES)


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].casefold()) + 1


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else _NUMBERS.index(word.casefold()) + 1


def from_to(first: int, last: int, year: str) -> When:
    """Return the months from *first* to *last* of a year, or of some year."""
    if (first, last) == (1, _YEAR_LONG):
        return When.of("{0}", year)
    one = f"{{0}}-{first:02d}"
    return When.of(one if first == last else f"{one}..{{0}}-{last:02d}", year)


def _iso_day(found: re.Match[str]) -> Meaning:
    return When.of(f"{{0}}-{found['month']}-{found['day']}", found["year"])


def _coded(found: re.Match[str]) -> Meaning:
    """Read "2025Q1-Q3", "Q3 2024", "H1"."""
    letter, first, last = found["letter"].upper(), int(found["first"]), found["last"]
    length = 3 if letter == "Q" else 6
    year = found["before"] or found["year"] or ""
    return from_to(1 + length * (first - 1), length * int(last or first), year)


def _day(found: re.Match[str]) -> Meaning:
    form = f"{{0}}-{_month(found['month']):02d}-{int(found['day']):02d}"
    return When.of(form, found["year"] or "")


def _months(found: re.Match[str]) -> Meaning:
    return from_to(_month(found["first"]), _month(found["last"]), found["year"] or "")


def _across_years(found: re.Match[str]) -> Meaning:
    first, last = (f"{_month(found[name]):02d}" for name in ("first", "last"))
    return When.of(f"{found['before']}-{first}..{{0}}-{last}", found["year"])


def _one_month(found: re.Match[str]) -> Meaning:
    month = _month(found["month"])
    return from_to(month, month, found["year"] or "")


def _part(found: re.Match[str]) -> Meaning:
    """Read "the first three quarters of 2025", "2014's second half", "the last quarter of 2024"."""
    year = found["before"] or found["year"] or ""
    place, count = _PLACES[found["place"].casefold()], _number(found["count"] or "1")
    length = _LENGTHS[found["unit"].casefold()] * count
    if found["relative"] or length * max(place, 1) > _YEAR_LONG or not (place or year):
        return When(Sort.RELATIVE)
    first = _YEAR_LONG + 1 - length if place == _FROM_THE_END else 1 + length * (place - 1)
    return from_to(first, first + length - 1, year)


def _years(found: re.Match[str]) -> Meaning:
    first, last = found["first"], found["last"]
    return When.of(f"{{0}}..{first[: 4 - len(last)]}{last}", first)


def _last_day(found: re.Match[str]) -> Meaning:
    return When.of("{0}-12-31", found["year"])


def _year(found: re.Match[str]) -> Meaning:
    return When.of("{0}", found["year"] or "")


def _base(found: re.Match[str]) -> Meaning:
    return Base(When.of("{0}", found["year"]))


def _always(meaning: Meaning) -> Reader:
    return lambda _: meaning


_RELATIVE = _always(When(Sort.RELATIVE))
_FORMS: tuple[tuple[str, Reader], ...] = (
    (rf"(?P<year>{_DIGITS})-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])", _iso_day),
    (
        (
            rf"(?:(?P<before>{_DIGITS})[ -]?)?(?P<letter>[HQ])(?P<first>[1-4])"
            rf"(?:-Q?(?P<last>[2-4]))?(?![\w-])(?:\s+(?:of\s+)?(?P<year>{_Y}))?"
        ),
        _coded,
    ),
    (rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{_M}){_OF_YEAR}?", _day),
    (rf"(?P<month>{_M})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d.%％]){_OF_YEAR}?", _day),
    (rf"(?:(?:from|between)\s+)?(?P<first>{_M}){_TO}(?P<last>{_M}){_OF_YEAR}?", _months),
    (
        (
            rf"(?:(?:from|between)\s+)?(?P<first>{_M})\s+(?P<before>{_Y}){_TO}"
            rf"(?P<last>{_M})\s+(?P<year>{_Y})"
        ),
        _across_years,
    ),
    (rf"(?P<month>{_M}){_OF_YEAR}", _one_month),
    (rf"(?<=\bin\s)(?P<month>{_M})(?P<year>)", _one_month),
    (
        (
            rf"(?:the\s+)?(?:(?P<before>{_DIGITS})(?:['’]s)?\s+)?(?P<place>{_PLACE})[\s-]+"
            rf"(?:(?P<count>{_N})[\s-]+)?(?P<unit>quarter|month|half)s?\b"
            rf"(?:{_OF_SOME_YEAR}|{_OF_YEAR}|\s+of\s+the\s+year)?"
        ),
        _part,
    ),
    (
        (
            rf"(?:from\s+)?(?P<first>{_Y})(?:\s+(?:to|through)\s+|{_DASH})"
            rf"(?P<last>{_Y}|\d\d(?![\w.,]))"
        ),
        _years,
    ),
    (rf"between\s+(?P<first>{_Y})\s+and\s+(?P<last>{_Y})", _years),
    (rf"(?:the\s+)?(?:end|close)(?:[\s-]+of)?[\s-]+(?P<year>{_Y})", _last_day),
    (rf"year-end\s+(?P<year>{_Y})", _last_day),
    (rf"(?P<year>{_DIGITS})-end", _last_day),
    (rf"(?:the\s+)?(?:full|whole|entire|calendar)[\s-]+year{_OF_YEAR}?", _year),
    (rf"(?:the\s+)?year\s+(?:of\s+)?(?P<year>{_Y})", _year),
    (rf"(?P<year>{_Y})", _year),
    (
        (
            r"(?:(?:a|per|each|every)\s+year(?!\s*-?(?:earlier|ago|before|previously|on\b|over))"
            r"|annual(?:ly)?|yearly|per\s+annum)(?!\w)"
        ),
        _always(When(Sort.EVERY_YEAR)),
    ),
    (
        r"(?:(?:a|per|each|every)\s+month(?!\s*(?:earlier|ago|before))|monthly)(?!\w)",
        _always(When(Sort.EVERY_MONTH)),
    ),
    (
        r"(?:now|currently|at\s+present|presently|today|to\s+date|nowadays|these\s+days)(?!\w)",
        _always(When(Sort.NOW)),
    ),
    (r"year[\s-](?:on|over)[\s-]year|y-?o-?y\b|y/y|on\s+the\s+year\b", _always(Basis.YEAR_BEFORE)),
    (
        (
            rf"(?:{_THAN}|above|below)\s+(?:(?:in|during)\s+)?(?:the\s+(?:level|figure)\s+(?:of\s+)?)?"
            rf"(?:{_SAME}\s+(?:(?:of|in)\s+)?)?{_EARLIER}(?!\w)"
        ),
        _always(Basis.YEAR_BEFORE),
    ),
    (rf"{_THAN}\s+(?:in\s+)?{_SAME}\s+(?:of|in)\s+(?P<year>{_Y})", _base),
    (
        r"(?:month|quarter|week)[\s-](?:on|over)[\s-](?:month|quarter|week)|[mq]-?o-?[mq]\b|compound",
        _always(Basis.OTHER),
    ),
    (r"(?<!national\s)averag(?:e|ed|es|ing)(?!\w)", _always(Basis.AVERAGE)),
    (
        rf"{_SAME}(?!\w)|(?:that|the)\s+(?:year|period)(?!\w)|those\s+(?:{_N}\s+)?months",
        _always(Same.TIME),
    ),
    (rf"{_SAME}\s+(?:of|in|last|a|the)\s+(?:{_Y}|year|{_EARLIER})", _RELATIVE),
    (
        (
            rf"(?:the\s+)?(?:this|last|next|past|previous|preceding|following|coming|current|recent)\s+"
            rf"(?:{_N}\s+|few\s+|several\s+)?(?:year|month|quarter|half|week|day|decade)s?(?!\w)"
        ),
        _RELATIVE,
    ),
    (
        rf"{_EARLIER}(?!\w)|(?:{_N}|some|many|several)\s+years?\s+(?:ago|later|earlier)|yesterday",
        _RELATIVE,
    ),
)

# No reading begins inside a word or another number.
READERS = tuple(
    (re.compile(rf"(?<![\w.,$¥€£])(?:{form})", re.IGNORECASE), read) for form, read in _FORMS
)

# What stands right before a time and makes it the start of a growth, or a date to keep.
BASE_BEFORE = re.compile(
    rf"\b(?P<word>{_THAN})\s+(?:(?:in|during|that\s+of|those\s+of)\s+)?(?:{_SAME}\s+(?:of|in)\s+)?$",
    re.IGNORECASE,
)
DUE_BEFORE = re.compile(r"\bby\s+$", re.IGNORECASE)
