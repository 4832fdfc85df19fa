"""A sentence as a row of marks: every word of it with the part that it plays."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cqtrade.factcheck.amounts import amounts
from cqtrade.factcheck.senses import Sense
from cqtrade.factcheck.times import times
from cqtrade.factcheck.words import is_common, is_han, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cqtrade.factcheck.amounts import Amount
    from cqtrade.factcheck.vocabulary import Vocabulary
    from cqtrade.factcheck.when import Time

_SIGN = re.compile(r"(?P<link>[、&])|[,;:!?()\[\]{}，；：！？（）【】—–|]|\s-\s")
_UNKNOWN = frozenset({Sense.OPAQUE, Sense.LABEL, Sense.STRANGER, Sense.GOODS, Sense.DENIAL})


@dataclass(frozen=True, slots=True)
class Mark:
    """A word, name, time, figure or stop of a sentence, from `start` to `end`."""

    start: int
    end: int
    text: str
    sense: Sense
    codes: frozenset[tuple[str, str]] = frozenset()
    time: Time | None = None
    amount: Amount | None = None

    def of(self, dimension: str) -> frozenset[str]:
        """Return the codes that it names in one dimension."""
        return frozenset(code for each, code in self.codes if each == dimension)

    @property
    def is_unknown(self) -> bool:
        """Tell whether it is not understood, or known to be in no codelist."""
        return self.sense in _UNKNOWN

    @property
    def is_strange(self) -> bool:
        """Tell whether it may name a place or a firm that is in no codelist."""
        if self.sense is not Sense.OPAQUE:
            return self.sense is Sense.STRANGER
        has_capital = any(map(str.isupper, self.text))
        return is_han(self.text) or (has_capital and not is_common(self.text))


def marks(text: str, vocabulary: Vocabulary) -> tuple[Mark, ...]:
    """Return the marks of a sentence, in order."""
    found_times = times(text)
    figures = amounts(text, found_times)
    fixed = [*_fixed_times(text, found_times), *_fixed_amounts(text, figures)]
    fixed += _fixed_patterns(text, vocabulary, fixed)
    fixed.sort(key=lambda mark: mark.start)
    return tuple(_listing(list(_between(text, fixed, vocabulary))))


def _fixed_times(text: str, several: Sequence[Time]) -> Iterator[Mark]:
    for each in several:
        yield Mark(each.start, each.end, text[each.start : each.end], Sense.TIME, time=each)


def _fixed_amounts(text: str, several: Sequence[Amount]) -> Iterator[Mark]:
    for each in several:
        said = text[each.start : each.end]
        yield Mark(each.start, each.end, said, Sense.FIGURE, amount=each)


def _fixed_patterns(text: str, vocabulary: Vocabulary, taken: Sequence[Mark]) -> list[Mark]:
    free = _Free(taken)
    return [
        Mark(*found.span(), found.group(), meaning.sense, meaning.codes)
        for pattern, meaning in vocabulary.patterns()
        for found in pattern.finditer(text)
        if free.at(*found.span())
    ]


class _Free:
    """Tells which places of a sentence no mark holds yet."""

    def __init__(self, taken: Sequence[Mark]) -> None:
        self._taken = {place for each in taken for place in (each.start, each.end - 1)}

    def at(self, start: int, end: int) -> bool:
        return start not in self._taken and end - 1 not in self._taken


def _between(text: str, fixed: Sequence[Mark], vocabulary: Vocabulary) -> Iterator[Mark]:
    place = 0
    for each in fixed:
        if each.start < place:
            continue
        yield from _read(text, place, each.start, vocabulary)
        yield each
        place = each.end
    yield from _read(text, place, len(text), vocabulary)


def _read(text: str, start: int, end: int, vocabulary: Vocabulary) -> Iterator[Mark]:
    """Yield the marks of a stretch without times and figures."""
    place = start
    for found in _SIGN.finditer(text, start, end):
        yield from _words(text, place, found.start(), vocabulary)
        sense = Sense.LINK if found["link"] else Sense.STOP
        yield Mark(found.start(), found.end(), found.group(), sense)
        place = found.end()
    yield from _words(text, place, end, vocabulary)


def _words(text: str, start: int, end: int, vocabulary: Vocabulary) -> Iterator[Mark]:
    several = words(text[start:end])
    index = 0
    for count, meaning in vocabulary.read(several):
        first, last = several[index].start + start, several[index + count - 1].end + start
        sense, codes = (meaning.sense, meaning.codes) if meaning else (Sense.OPAQUE, frozenset())
        yield Mark(first, last, text[first:last], sense, codes)
        index += count


def _listing(several: Sequence[Mark]) -> Iterator[Mark]:
    """Yield the marks with each comma inside a list as a link: "laptops, phones and cars"."""
    for index, mark in enumerate(several):
        is_comma = mark.sense is Sense.STOP and mark.text in (",", "，")
        yield replace(mark, sense=Sense.LINK) if is_comma and _in_list(several, index) else mark


def _in_list(several: Sequence[Mark], index: int) -> bool:
    if not 0 < index < len(several) - 1:
        return False
    before, after = several[index - 1], several[index + 1]
    if after.sense is Sense.LINK and index + 2 < len(several):
        after = several[index + 2]
    if before.sense is not after.sense:
        return False
    if before.sense is Sense.NAME:
        return not _dimensions(before).isdisjoint(_dimensions(after))
    return before.sense is Sense.FIGURE and _kind(before) == _kind(after)


def _dimensions(mark: Mark) -> set[str]:
    return {dimension for dimension, _ in mark.codes}


def _kind(mark: Mark) -> tuple[bool, bool] | None:
    return (mark.amount.is_money, mark.amount.is_rate) if mark.amount else None
