"""Languages by their code: who reads which."""

from __future__ import annotations

import re
from functools import cache

from cqtrade.numerals import eastern
from cqtrade.numerals.european import european
from cqtrade.numerals.roles import Role, Word
from cqtrade.numerals.speech import SPEECHES
from cqtrade.numerals.tongue import Tongue

_TRADITIONAL = re.compile("zh-(?:hant|tw|hk|mo)(?:-.*)?")
_BASE = frozenset(["", "en", "zh"])
_UNREAD = Tongue(
    pattern=re.compile(
        """(?P<digits> (?P<sign> (?!) )? (?P<number> \\d++ (?: [.,]\\d++ )*+ ) (?P<nth> (?!) )? )
        | (?P<vulgar> (?!) ) | (?P<phrase> (?!) ) | (?P<word> [%％] ) | (?P<han> (?!) )""",
        re.VERBOSE,
    ),
    words={"%": Word(Role.PERCENT), "％": Word(Role.PERCENT)},
    marks={},
    is_spelt=False,
    is_read=False,
)


@cache
def tongue_of(language: str) -> Tongue:
    """Return how a text in *language*, a code as "de" or "zh-Hant", is read.

    Without a code it is English and Chinese. Of an unknown language only the digits are found.
    """
    code = primary(language)
    if _TRADITIONAL.fullmatch(language.casefold()):
        return eastern.TRADITIONAL
    if code in _BASE:
        return eastern.BASE
    if code in SPEECHES:
        return european(code)
    return {"ja": eastern.JAPANESE, "ko": eastern.KOREAN}.get(code, _UNREAD)


def is_read(language: str) -> bool:
    """Tell whether scales, hedges and falls of a language are known, and not only its digits."""
    return tongue_of(language).is_read


def is_spelt(language: str) -> bool:
    """Tell whether every number word of a language is known."""
    return tongue_of(language).is_spelt


def primary(language: str) -> str:
    """Return the first part of a language's code: "pt" of "pt-BR"."""
    return re.split("[-_]", language.casefold(), maxsplit=1)[0]
