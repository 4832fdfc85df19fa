"""Numbers in English and Chinese prose, and what Japanese and Korean add to that."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cqtrade.numerals.lexicon import HAN_PHRASES, WORDS
from cqtrade.numerals.roles import Role, Word
from cqtrade.numerals.tongue import LATIN, SIGN, VULGAR, Tongue, marks

HAN_DIGITS = "零〇一二三四五六七八九两兩"
_POINTS = "[.．]"
_MIDDLE_DOT = r"(?: [.．] | ・(?=\d) )"
_KATAKANA = "パーセントポイント|パーセント|ポイント"
# Hangul has its units in its words too; behind digits they are units.
_HANGUL = r"(?<=\d) (?: [십백천][만억조]? | [만억조] )"
_NOTHING = "(?!)"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Script:
    """What a language adds to the signs of English and Chinese."""

    myriads: str = "万亿萬億"
    point: str = _POINTS
    words: str = _NOTHING
    units: str = _NOTHING
    meanings: tuple[tuple[str, Word], ...] = ()
    compound: bool = False
    is_spelt: bool = True

    def tongue(self) -> Tongue:
        """Return how the language is read."""
        return Tongue(
            pattern=re.compile(self._pattern(), re.VERBOSE),
            words=WORDS | dict(self.meanings),
            marks=marks(",", "．・"),
            compound=self.compound,
            is_spelt=self.is_spelt,
        )

    def _pattern(self) -> str:
        # Every repetition is possessive or of fixed length, so that no text is read twice.
        han = f"{HAN_DIGITS}十百千{self.myriads}"
        return rf"""
            (?P<digits> {SIGN}
                (?P<number>
                    (?: \d{{1,3}} (?: ,\d{{3}} (?!\d) )++ | \d++ ) (?: {self.point}\d++ )?+ )
                (?P<nth> (?: st | nd | rd | th | ST | ND | RD | TH ) (?![{LATIN}]) )? )
            | {VULGAR}
            | (?P<phrase> (?<![第\d]) (?: {HAN_PHRASES} ) (?! [{han}之钟鐘] ) )
            | (?P<word> (?<![{LATIN}]) [Pp]er[ -]cent (?![{LATIN}])
                | (?<![{LATIN}]) [A-Za-z]++ (?![{LATIN}]) | {self.words}
                | [%％/⁄第数數几幾倍] | 一?半(?!导体|導體) | 个?百分点 | 個?百分點 | 百分之 | 分之
                | 翻了?倍 | 翻了?[一两兩三四]?番
                | 成(?![都员員立为為本果功长長绩績交熟效份分品型就]) )
            | (?P<han>
                (?: [{HAN_DIGITS}十{self.myriads}] | 千(?![瓦米克卡赫]) | {self.units}
                    | 百(?!分[之点點比]) | (?<=[{han}\d])百(?=分之) )++
                (?: 点[{HAN_DIGITS}]++ (?![十百千]) [万亿]{{0,2}} )? )
            """


_PERCENT, _POINT, _TENTHS = Word(Role.PERCENT), Word(Role.POINTS), Word(Role.HAN_TENTHS)

BASE = _Script().tongue()
# In the People's Republic 兆 is a million, and not a number of things but a prefix of units.
TRADITIONAL = _Script(myriads="万亿萬億兆").tongue()
JAPANESE = _Script(
    myriads="万亿萬億兆",
    point=_MIDDLE_DOT,
    words=f"{_KATAKANA} | 割(?=[^りら合引増減当]|$)",
    meanings=(
        ("パーセントポイント", _POINT),
        ("ポイント", _POINT),
        ("パーセント", _PERCENT),
        ("割", _TENTHS),
    ),
    compound=True,
).tongue()
KOREAN = _Script(
    words=r"퍼센트포인트 | 퍼센트 | %\s?포인트 | %p | 배(?![가경송터])",
    units=_HANGUL,
    meanings=(
        ("퍼센트", _PERCENT),
        ("퍼센트포인트", _POINT),
        ("%포인트", _POINT),
        ("% 포인트", _POINT),
        ("%p", _POINT),
        ("배", Word(Role.TIMES)),
    ),
    compound=True,
    is_spelt=False,
).tongue()
