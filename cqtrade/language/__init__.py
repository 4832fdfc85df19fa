"""The language in which people are answered; what machines read has none."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class Language(StrEnum):
    """What an answer can be worded in."""

    EN = "en"
    ZH = "zh"


_SPOKEN: ContextVar[Language] = ContextVar("language", default=Language.EN)


def spoken() -> Language:
    """Return the language that is spoken now: English unless something else was asked for."""
    return _SPOKEN.get()


def is_chinese() -> bool:
    """Tell whether Chinese is spoken now."""
    return _SPOKEN.get() is Language.ZH


def speak(language: Language) -> None:
    """Speak *language* from now on, in this thread or task."""
    _SPOKEN.set(language)


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Speak *language* within a block, and what was spoken before after it."""
    before = _SPOKEN.set(language)
    try:
        yield
    finally:
        _SPOKEN.reset(before)


def said(english: str, /, **values: object) -> str:
    """Return a phrase in the language that is spoken, with *values* in its braces.

    The English phrase, written out in the call, is the key of the others; without values it is
    returned as it stands, its places with it. Raises KeyError where the catalogue of that language
    lacks it, which a test keeps from happening.
    """
    phrase = english
    if is_chinese():
        from cqtrade.language.zh import PHRASES

        phrase = PHRASES[english]
    return phrase.format(**values) if values else phrase


def term(word: str, /) -> str:
    """Return a word of a list, such as a kind or a state, in the language that is spoken.

    In English it speaks for itself, and so does one that no catalogue has.
    """
    if not is_chinese():
        return str(word)
    from cqtrade.language.zh.terms import TERMS

    return TERMS.get(word, str(word))
