"""Whether a text says that a number is a rise, a fall or a loss."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from cqtrade.numerals.speech import SPEECHES
from cqtrade.numerals.tongues import primary

if TYPE_CHECKING:
    from cqtrade.numerals import Mention
    from cqtrade.numerals.speech import Speech

_FALL = (
    r"\b(?:fell|falls?|falling|fallen|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)"
    r"|decreas(?:e|es|ed|ing)|shr[aiu]nk|shrink(?:s|ing|age)?|shrunken|slump(?:s|ed|ing)?"
    r"|plunge[sd]?|plunging|reduc(?:ed|tion)|lower(?!\s+than\b)|down|negative\s+growth"
    r"|slid|slides?|sliding|contract(?:s|ed|ing|ion)|narrow(?:s|ed|ing)|dip(?:s|ped|ping)?"
    r"|eas(?:ed|es|ing)|tumbl(?:e|es|ed|ing)|sank|sunk|lost)\b"
    r"|下降|减少|下滑|下跌|降低|回落|负增长|減少|負增長|萎缩|萎縮|缩减|跌|(?<=[比均别別环環幅])降"
)
_RISE = (
    r"\b(?:rose|risen|ris(?:es?|ing)|increas(?:e|es|ed|ing)|grow(?:s|n|th|ing)?|grew|up|gain(?:s|ed)?"
    r"|surg(?:e|es|ed|ing)|jump(?:s|ed)?|climb(?:s|ed)?|expand(?:s|ed)?)\b"
    r"|(?<!负)(?<!負)(?:增长|增長)|上升|上涨|上漲|提高|增加"
)
_LOSS = r"\b(?:loss|losses|lost|deficit|minus|negative|shortfall)\b|逆差|亏损|虧損|赤字|负|負"
# "Contracted a substantial 14.2%", "fell by almost 3%", 下降了 3%.
_BY = (
    r"(?:\s*了|(?:\s+(?:by|of|about|around|nearly|almost|over|some|approximately|roughly|more|less"
    r"|than)\b){0,4}(?:\s+an?\s+[a-z]{1,20})?)\s*$"
)
_JAPANESE_FALL = "減|低下|下落|縮小|マイナス|落ち込|下回|割り込"
_JAPANESE_RISE = "増|上昇|拡大|伸び|プラス|上回"
_JAPANESE_LOSS = "赤字|損失|マイナス"
_KOREAN_FALL = "감소|줄|하락|떨어|마이너스|역성장"
_KOREAN_RISE = "증가|늘|성장|상승|급증|커"
_KOREAN_LOSS = "적자|손실|마이너스"
_NEVER = "(?!)"
_REACH = 60


@dataclass(frozen=True, slots=True)
class Directions:
    """What a language says of a change: the words before a number, those behind it, anywhere."""

    falls: re.Pattern[str]
    rises: re.Pattern[str]
    fell: re.Pattern[str]
    rose: re.Pattern[str]
    fall: re.Pattern[str]
    loss: re.Pattern[str]

    def calls_it_a_fall(self, text: str, mention: Mention) -> bool:
        """Tell whether the words right beside a number say that it fell by so much."""
        before = text[max(0, mention.start - _REACH) : mention.start]
        return bool(self.falls.search(before) or self.fell.match(text, mention.end))

    def calls_it_a_rise(self, text: str, mention: Mention) -> bool:
        """Tell whether the words right beside a number say that it rose by so much."""
        before = text[max(0, mention.start - _REACH) : mention.start]
        return bool(self.rises.search(before) or self.rose.match(text, mention.end))

    def speaks_of_a_fall(self, text: str) -> bool:
        """Tell whether anything in a text fell."""
        return self.fall.search(text) is not None

    def speaks_of_a_loss(self, text: str) -> bool:
        """Tell whether a text has a loss."""
        return self.loss.search(text) is not None


def directions_of(language: str) -> Directions:
    """Return how a language speaks of changes; unless told, it is English and Chinese."""
    return _directions(primary(language))


@cache
def _directions(code: str) -> Directions:
    if code in SPEECHES:
        return _european(SPEECHES[code])
    if code == "ja":
        return _behind(_JAPANESE_FALL, _JAPANESE_RISE, _JAPANESE_LOSS, r"(?:の|と)?")
    if code == "ko":
        return _behind(_KOREAN_FALL, _KOREAN_RISE, _KOREAN_LOSS, r"\s?")
    return Directions(
        falls=_words(f"(?:{_FALL}){_BY}"),
        rises=_words(f"(?<!negative )(?:{_RISE}){_BY}"),
        fell=_words(_NEVER),
        rose=_words(_NEVER),
        fall=_words(rf"{_FALL}|\b(?:lower|below)\b|低于|低於"),
        loss=_words(_LOSS),
    )


def _behind(fall: str, rise: str, loss: str, link: str) -> Directions:
    """Return how a language speaks that says behind a number what became of it."""
    return Directions(
        falls=_words(_NEVER),
        rises=_words(_NEVER),
        fell=_words(f"{link}(?:{fall})"),
        rose=_words(f"{link}(?:{rise})"),
        fall=_words(fall),
        loss=_words(loss),
    )


def _european(speech: Speech) -> Directions:
    by = rf"(?:\s+(?:{speech.by})\b['’]?){{0,3}}\s*$"
    return Directions(
        falls=_words(rf"\b(?:{speech.falls}){by}"),
        rises=_words(rf"\b(?:{speech.rises}){by}"),
        fell=_words(rf"\s(?:{speech.fell_behind or _NEVER})\b"),
        rose=_words(_NEVER),
        fall=_words(rf"\b(?:{speech.falls})\b"),
        loss=_words(rf"\b(?:{speech.losses})\b"),
    )


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
