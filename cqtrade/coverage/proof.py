"""A source file held against its text: what it accounts for, and what it gets wrong."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cqtrade.coverage import rules
from cqtrade.coverage.page import Page
from cqtrade.errors import Fault
from cqtrade.numerals import is_read, is_spelt
from cqtrade.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cqtrade.coverage.rules import Entry
    from cqtrade.model import Observation, Source
    from cqtrade.numerals import Mention

    Numbers = frozenset[tuple[int, Mention]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How far a source file accounts for its text.

    `numbers` counts every numeral and number word of the paragraphs. Each is covered by a figure,
    else by an omission, or `unaccounted` for, there with the number of its paragraph.
    """

    source: str
    paragraphs: int
    numbers: int
    by_observations: int
    by_omissions: int
    unaccounted: tuple[tuple[int, Mention], ...]
    faults: tuple[Fault, ...]

    @property
    def is_complete(self) -> bool:
        """Tell whether every number is accounted for and nothing is wrong."""
        return not self.unaccounted and not self.faults


def check(source: Source, observations: Iterable[Observation], raw: bytes) -> Coverage:
    """Hold *source* and its figures among *observations* against the bytes of its text.

    Raises nothing: a text that is not UTF-8, or not the one that was read, is a fault.
    """
    faults = [*_faults_of_text(source, raw), *_faults_of_language(source)]
    text = raw.decode("utf-8-sig", errors="replace")
    page = Page.of(source.title, text, source.language)
    own = [each for each in observations if each.source == source.id]
    figures = [(rules.entry_of_observation(each, source, page), each) for each in own]
    omissions = [rules.entry_of_omission(each, source, page) for each in source.omitted]
    faults += (fault for figure in figures for fault in _faults_of_figure(*figure, source.language))
    faults += (
        fault for omission in omissions for fault in _faults_of_omission(omission, source.language)
    )
    every = {(each.number, found) for each in page.paragraphs for found in each.numbers}
    figured = every & {each for figure in figures for each in rules.accounted_for(*figure)}
    omitted = every & {(p.number, found) for each in omissions for p, found in each.within}
    return Coverage(
        source=source.id,
        paragraphs=len(page.paragraphs),
        numbers=len(every),
        by_observations=len(figured),
        by_omissions=len(omitted - figured),
        unaccounted=tuple(sorted(every - figured - omitted, key=_place)),
        faults=tuple(sorted(faults)),
    )


def _place(number: tuple[int, Mention]) -> tuple[int, int]:
    paragraph, mention = number
    return paragraph, mention.start


def _faults_of_text(source: Source, raw: bytes) -> Iterator[Fault]:
    try:
        raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        complaint = f"the text is not UTF-8: byte 0x{raw[error.start]:02x} at {error.start}"
        yield Fault(source.file, 0, "text", complaint, "save it as UTF-8")
    digest = hashlib.sha256(raw).hexdigest()
    if source.text_sha256 and source.text_sha256.casefold() != digest:
        complaint = "the text is not the one whose 'text_sha256' is recorded"
        yield Fault(source.file, 0, "text", complaint, f"its own is {digest}")


def _faults_of_language(source: Source) -> Iterator[Fault]:
    if not is_read(source.language):
        complaint = f"no numbers of '{visible(source.language)}' are known but their digits"
        mend = "hold scales, hedges, signs and number words against the text yourself"
        yield Fault(source.file, 0, "language", complaint, mend)


def _faults_of_figure(entry: Entry, observation: Observation, language: str) -> Iterator[Fault]:
    yield from rules.words_stand_in_their_place(entry)
    yield from rules.words_hold_the_figure(entry, observation)
    yield from rules.all_quantities_are_printed(entry, observation)
    if not is_read(language):
        return
    yield from rules.hedges_are_the_printed_ones(entry, observation)
    yield from rules.signs_are_the_printed_ones(entry, observation)


def _faults_of_omission(entry: Entry, language: str) -> Iterator[Fault]:
    yield from rules.words_stand_in_their_place(entry)
    if is_spelt(language):
        yield from rules.an_omission_holds_a_number(entry)
