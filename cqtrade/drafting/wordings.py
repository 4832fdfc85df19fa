"""The few words of an article that hold a figure or another number, letter for letter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cqtrade.loader.fields import LONGEST_TEXT
from cqtrade.text import looks_like_formula, unsafe_character

if TYPE_CHECKING:
    from cqtrade.drafting.article import Paragraph

_HEDGE = re.compile(
    r"(?:\b(?:more|less|fewer|greater|higher|lower|no more|no less|not less|not more)\s+than"
    r"|\b(?:nearly|almost|about|around|approximately|roughly|some|over|above|under|below|top"
    r"|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|close\s+to|at\s+least|at\s+most|up\s+to"
    r"|in\s+excess\s+of|topp(?:ed|ing)|an?)"
    r"|不超过|不低于|不少于|超过|突破|接近|将近|大约|约为|逾|超|近|约|至少|达到?|增长|下降)\s*$",
    re.IGNORECASE,
)
_NEXT = re.compile(r"[-‑ ]?[A-Za-zÀ-ɏ]+(?:['’-][A-Za-zÀ-ɏ]+)*|[\u3400-\u9fff]")
# Chinese words have no blanks between them: any character may begin one.
_WITHIN_WORD = re.compile(r"[^\W\u3400-\u9fff]{2}| .")
_PREPOSITION = re.compile(r"\b(?:by|in|from|since|during|on|of|until)\s$", re.IGNORECASE)
_GLUED = re.compile(r"[A-Za-z]+[-‑]?$")
_MOST_HEDGES = 2
_REACH = 40


def words_of(paragraph: Paragraph, start: int, end: int) -> str:
    """Return the words of a figure from *start* to *end*, with the hedge before it.

    Empty where no wording of it can stand in a source file.
    """
    for _ in range(_MOST_HEDGES):
        before = paragraph.text[max(0, start - _REACH) : start]
        found = _HEDGE.search(before)
        if not found or not found.group().strip():
            break
        start -= len(before) - found.start()
    start, end = whole(paragraph, start, end)
    return _sound(paragraph, *whole(paragraph, _alone(paragraph.text, start, end), end))


def _alone(text: str, start: int, end: int) -> int:
    """Return where to begin so that the words stand only once in *text*, within reach."""
    first = max(0, start - _REACH)
    while start > first and text.find(text[start:end]) != text.rfind(text[start:end]):
        start -= 1
        while start > first and _goes_on(text[start - 1 : start + 1]):
            start -= 1
    return start


def _goes_on(two: str) -> bool:
    """Tell whether a word goes on from one character to the next."""
    return _WITHIN_WORD.fullmatch(two) is not None


def words_of_time(paragraph: Paragraph, start: int, end: int) -> str:
    """Return the words of a time with the preposition before it; empty as `words_of` is."""
    before = paragraph.text[max(0, start - _REACH) : start]
    found = _PREPOSITION.search(before)
    start -= len(before) - found.start() if found else 0
    return _sound(paragraph, *whole(paragraph, start, end))


def words_around(paragraph: Paragraph, start: int, end: int) -> str:
    """Return a number from *start* to *end* with the word that it is part of, or the next one.

    Empty as `words_of` is.
    """
    glued = _GLUED.search(paragraph.text[max(0, start - _REACH) : start])
    if glued and not paragraph.numbers(start - len(glued.group()), start):
        start -= len(glued.group())
    found = _NEXT.match(paragraph.text, end)
    if found and not paragraph.numbers(end, found.end()):
        end = found.end()
    return _sound(paragraph, *whole(paragraph, start, end))


def whole(paragraph: Paragraph, start: int, end: int) -> tuple[int, int]:
    """Return a stretch widened so that it cuts through no number, without blanks at its ends."""
    for each in paragraph.numbers(start, end):
        start, end = min(start, each.start), max(end, each.end)
    text = paragraph.text[start:end]
    start += len(text) - len(text.lstrip())
    return start, start + len(text.strip())


def _sound(paragraph: Paragraph, start: int, end: int) -> str:
    """Return the words if a source file may hold them, with some before where they need it."""
    words = paragraph.text[start:end]
    if looks_like_formula(words) and start:
        start, end = whole(paragraph, max(0, start - 1), end)
        words = paragraph.text[start:end]
    return "" if is_unfit(words) else words


def is_unfit(words: str) -> bool:
    """Tell whether a source file cannot hold *words*."""
    long = len(words) > LONGEST_TEXT
    return not words or long or bool(unsafe_character(words)) or looks_like_formula(words)
