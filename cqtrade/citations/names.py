"""Authors as names: which part is the family's, and which names are no person's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cqtrade.citations import pinyin

if TYPE_CHECKING:
    from collections.abc import Sequence

_TWO = 2

_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
_PARTICLES = frozenset(
    (
        *("al", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos"),
        *("du", "el", "ibn", "la", "le", "ten", "ter", "van", "vom", "von", "zu"),
    )
)
_SUFFIX = re.compile(r"(?:[JS]r\.?|II|III|IV)")
# A name with one of these is that of an institution or of an office.
_INSTITUTIONAL = re.compile(
    r"""
    \d | & | \.\w | \b(?:
        administration | agency | and | association | authority | bank | board | bureau | center
      | centre | chamber | college | commission | committee | company | corp | corporation
      | correspondents? | council | customs | daily | department | desk | editors? | exhibition
      | federation | government | group | inc | institute | limited | ltd | ministry | network
      | news | newspaper | newsroom | of | office | organi[sz]ation | post | press | reporters?
      | society | staff | statistics | team | the | times | union | university | weekly
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)


class Name(NamedTuple):
    """A person's name in its parts, or a name that stands whole: then there is no `given`.

    `family_first` is true of one whose own order is that, in running text and in lists.
    """

    family: str
    given: str = ""
    suffix: str = ""
    family_first: bool = False

    @property
    def natural(self) -> str:
        """The name as in running text: `John Smith Jr.`, `Ou Xue`."""
        order = (self.family, self.given) if self.family_first else (self.given, self.family)
        return " ".join(part for part in (*order, self.suffix) if part)

    @property
    def sorted(self) -> str:
        """The name as a list sorts it: `Smith, John, Jr.`, and a Chinese one as it is."""
        if self.family_first:
            return self.natural
        return ", ".join(part for part in (self.family, self.given, self.suffix) if part)

    @property
    def initials(self) -> tuple[str, ...]:
        """The first letters of the given names, a hyphen before those that follow one."""
        parts = re.findall(r"-?[^\s-]+", self.given)
        return tuple(each[:2] if each.startswith("-") else each[0] for each in parts)

    @property
    def syllables(self) -> tuple[str, ...]:
        """The first letters of the given names, of a Chinese one those of its syllables."""
        if self.family_first:
            return tuple(pinyin.initials(self.given))
        return tuple(each.removeprefix("-").upper() for each in self.initials)


def parse(author: str) -> Name:
    """Return the parts of an author's name.

    A name in Chinese characters, of an institution or of one word stands whole. `Smith, John` is
    taken at its word. `Ou Xue`, a Chinese family name before syllables of pinyin, is in its own
    order, as GB/T 28039 writes it; where an outlet turned such a name round, only the comma
    (`Ou, Xue`) says so. In any other name the family's is the last word, with the particles
    before it.
    """
    words = author.split()
    if len(words) == 1 or _HAN.search(author) or _INSTITUTIONAL.search(author):
        return Name(author)
    if author.count(", ") == 1 and not _SUFFIX.fullmatch(author.rpartition(", ")[2]):
        family, given = (part.strip(" ,") for part in author.split(", "))
        return Name(family, given) if family and given else Name(author)
    if pinyin.is_a_name(words):
        return Name(_cased(words[0]), " ".join(words[1:]), family_first=True)
    name = _western([*words[:-2], *(word.rstrip(",") for word in words[-2:])])
    return name if "," not in name.natural else Name(author)


def before_and(authors: Sequence[Name]) -> str:
    """Return the comma before `and` in a list: of two, only a first one turned round has it."""
    turned = authors[0].sorted != authors[0].natural
    return "," if turned or len(authors) > _TWO else ""


def _western(words: list[str]) -> Name:
    suffix = words.pop() if len(words) > 1 and _SUFFIX.fullmatch(words[-1]) else ""
    particles = (place for place, word in enumerate(words[1:], 1) if word in _PARTICLES)
    first = next(particles, len(words) - 1)
    return Name(" ".join(words[first:]), " ".join(words[:first]), suffix)


def _cased(family: str) -> str:
    return family.capitalize() if family.isupper() else family
