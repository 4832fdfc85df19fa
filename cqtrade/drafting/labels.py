"""How much of what prose says are the words of a label."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cqtrade.factcheck.words import is_han, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cqtrade.model import Code

_SMALL = frozenset({"of", "on", "in", "the", "and", "by", "to", "with", "or", "a", "for", "at"})


class Likeness(NamedTuple):
    """How much of a *name* of a code is said: 1 is one word said whole, longer names count more."""

    share: float = 0.0
    name: str = ""
    code: str = ""


def terms(text: str) -> frozenset[str]:
    """Return the words of *text* as they are looked up; of Chinese every two characters."""
    found = words(text)
    single = {each.text for each in found if not is_han(each.text)} - _SMALL
    pairs = {
        one.text + other.text
        for one, other in pairwise(found)
        if is_han(one.text) and is_han(other.text) and one.end == other.start
    }
    return frozenset(single | pairs)


def likest(several: Iterable[Code], said: frozenset[str]) -> Likeness:
    """Return the code of which the largest part of a name is *said*, the first of equals."""
    return max((_likeness(each, said) for each in several), key=_share, default=Likeness())


def _likeness(code: Code, said: frozenset[str]) -> Likeness:
    alike = (
        Likeness(len(own & said) ** 2 / len(own), name, code.code)
        for name, own in _names(code.names)
    )
    return max(alike, key=_share, default=Likeness(code=code.code))


def _share(likeness: Likeness) -> float:
    return likeness.share


@lru_cache(maxsize=4096)
def _names(names: tuple[str, ...]) -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((name, own) for name in names if (own := terms(name)))
