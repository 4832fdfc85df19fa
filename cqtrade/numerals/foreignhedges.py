"""How languages other than English and Chinese soften a number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from cqtrade.numerals.speech import SPEECHES
from cqtrade.quantity import Hedge

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cqtrade.numerals.mention import Mention
    from cqtrade.numerals.speech import Speech

_MOST_WORDS = 4
_END_OF_CLAUSE = re.compile(r"[,;:!?()\[\]\"„“”«»—]|(?<=\w{4})\.\s")
_CURRENCY = re.compile(r"[A-Za-z]{0,3}[$¥￥€£]|[A-Z]{3}")
_APOSTROPHE = re.compile("['’]")
_ACROSS = r"[^,.;:()\d]{0,60}$"

_MEASURE = r"[^\s\d、。，,（()）]{0,8}?"
_ASIDE = r"(?:[(（][^()（）]{0,30}[)）])?"
_JAPANESE_BEFORE = (
    (Hedge.ABOUT, re.compile("(?:約|およそ|おおよそ|概ね|ほぼ)$")),
    (Hedge.NEARLY, re.compile("(?:もう少しで|ほとんど)$")),
    (Hedge.AT_LEAST, re.compile("少なくとも$")),
    (Hedge.AT_MOST, re.compile("(?:最大|最大で|最高|多くとも)$")),
)
# を may stand far behind where one verb is said of several: 1万台、170億元をそれぞれ超え.
_OBJECT = rf"(?:{_MEASURE}{_ASIDE}を|[^。]{{0,60}}をそれぞれ)(?:大きく|大幅に|既に|すでに|初めて)?"
_JAPANESE_BEHIND = (
    (Hedge.NEARLY, re.compile(rf"{_MEASURE}(?:近く|弱(?!い))")),
    (Hedge.OVER, re.compile(rf"{_MEASURE}(?:超(?![高大])|余り|あまり|強(?![いく化調]))")),
    (Hedge.AT_LEAST, re.compile(rf"{_MEASURE}以上")),
    (Hedge.AT_MOST, re.compile(rf"{_MEASURE}(?:以下|以内)")),
    (Hedge.UNDER, re.compile(rf"{_MEASURE}(?:未満|足らず)|{_OBJECT}(?:下回|割り込|切)")),
    (Hedge.ABOUT, re.compile(rf"{_MEASURE}(?:程度|前後|ほど(?!な))")),
    (Hedge.OVER, re.compile(rf"{_OBJECT}(?:上回|超|突破)")),
)
# 全国の2.5%を上回る surpasses another figure; the double of last year's is no other.
_SURPASSING = re.compile(rf"{_MEASURE}{_ASIDE}を[^。、]{{0,4}}?[上下]回")
_KOREAN_BEFORE = (
    (Hedge.ABOUT, re.compile(r"(?:약|대략)\s*$")),
    (Hedge.NEARLY, re.compile(r"거의\s*$")),
    (Hedge.AT_LEAST, re.compile(r"(?:최소|적어도)\s*$")),
    (Hedge.AT_MOST, re.compile(r"최대\s*$")),
)
_KOREAN_UNIT = r"[^\s\d,.]{0,6}?"
_KOREAN_BEHIND = (
    (Hedge.AT_LEAST, re.compile(rf"{_KOREAN_UNIT}\s?이상")),
    (Hedge.AT_MOST, re.compile(rf"{_KOREAN_UNIT}\s?이하")),
    (Hedge.UNDER, re.compile(rf"{_KOREAN_UNIT}\s?(?:미만|[을를] 밑도)")),
    (Hedge.NEARLY, re.compile(rf"{_KOREAN_UNIT}\s?(?:가까이|에 육박)")),
    (
        Hedge.OVER,
        re.compile(rf"{_KOREAN_UNIT}(?:\s?초과|[을를] (?:넘|돌파|웃도|상회))|여\s?[^\s\d]"),
    ),
    (Hedge.ABOUT, re.compile(rf"{_KOREAN_UNIT}\s?(?:정도|안팎|가량)")),
)


@dataclass(frozen=True, slots=True)
class _Habits:
    """What softens a number in a language: phrases right before it, patterns on either side."""

    phrases: Mapping[str, Hedge]
    plain: Mapping[str, str]
    articles: frozenset[str]
    before: tuple[tuple[Hedge, re.Pattern[str]], ...]
    behind: tuple[tuple[Hedge, re.Pattern[str]], ...]

    def hedge(self, text: str, before: str, mention: Mention) -> Hedge:
        """Return the hedge of a number whose *before* stands to its left."""
        return (
            self._phrase(before)
            or next((hedge for hedge, words in self.before if words.search(before)), Hedge.NONE)
            or next(
                (hedge for hedge, words in self.behind if words.match(text, mention.end)),
                Hedge.NONE,
            )
        )

    def _phrase(self, before: str) -> Hedge:
        words = [self.plain.get(word, word) for word in _words(before)]
        return self._last_phrase(words) or self._last_phrase(self._without_article(words))

    def _last_phrase(self, words: list[str]) -> Hedge:
        joined = (" ".join(words[-length:]) for length in range(_MOST_WORDS, 0, -1))
        return next((self.phrases[each] for each in joined if each in self.phrases), Hedge.NONE)

    def _without_article(self, words: list[str]) -> list[str]:
        return words[:-1] if words[-1:] and words[-1] in self.articles else words


_JAPANESE = _Habits({}, {}, frozenset(), _JAPANESE_BEFORE, _JAPANESE_BEHIND)
_KOREAN = _Habits({}, {}, frozenset(), _KOREAN_BEFORE, _KOREAN_BEHIND)


def hedge_of(text: str, before: str, mention: Mention, language: str) -> Hedge | None:
    """Return how a language softens a number; None where it is none of those known here."""
    if language == "ja":
        return _japanese(text, before, mention)
    if language == "ko":
        return _KOREAN.hedge(text, before, mention)
    if language in SPEECHES:
        return _european(language).hedge(text, before, mention)
    return None


def _japanese(text: str, before: str, mention: Mention) -> Hedge:
    is_of_another = before.endswith("の") and not mention.times
    if is_of_another and _SURPASSING.match(text, mention.end):
        return Hedge.NONE
    return _JAPANESE.hedge(text, before, mention)


@cache
def _european(language: str) -> _Habits:
    speech = SPEECHES[language]
    phrases = {word: hedge for hedge, words in speech.hedges for word in words.split("|")}
    across = re.compile(f"(?:{speech.across}){_ACROSS}", re.IGNORECASE)
    return _Habits(
        phrases=phrases,
        plain=_plain(speech),
        articles=frozenset(speech.articles.split("|")),
        before=((Hedge.OVER, across),) if speech.across else (),
        behind=tuple(
            (hedge, re.compile(rf"(?:\s[^\W\d_]{{1,20}}){{0,3}} (?:{words})\b"))
            for hedge, words in speech.behind
        ),
    )


def _plain(speech: Speech) -> dict[str, str]:
    """Return each contracted preposition as what it is without its article."""
    pairs = (pair.split(":") for pair in speech.contracted.split("/") if pair)
    return {form: preposition for preposition, forms in pairs for form in forms.split("|")}


def _words(before: str) -> list[str]:
    """Return the words since the last mark of punctuation, without a currency at the end."""
    words = _APOSTROPHE.sub(" ", _END_OF_CLAUSE.split(before)[-1]).split()
    while words and _CURRENCY.fullmatch(words[-1]):
        words.pop()
    return [word.casefold() for word in words]
