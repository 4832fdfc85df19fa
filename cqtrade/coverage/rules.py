"""What figures and omissions must keep to; a rule is a function whose name is the rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cqtrade.coverage import matching
from cqtrade.coverage.page import HEADLINE, Place
from cqtrade.errors import Fault
from cqtrade.numerals import Mention, hedge_before
from cqtrade.quantity import Hedge
from cqtrade.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cqtrade.coverage.page import Page, Passage
    from cqtrade.model import Locator, Observation, Omission, Source
    from cqtrade.quantity import Quantity

    Found = tuple[tuple[Passage, Mention], ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A figure or an omission of a source file, with its places in the text."""

    file: str
    line: int
    name: str
    places: tuple[Place, ...]

    @property
    def within(self) -> Found:
        """Every number inside its words."""
        return tuple(found for place in self.places for found in place.within)

    @property
    def beside(self) -> Found:
        """Every number of the paragraphs in which its words stand."""
        return tuple(found for place in self.places for found in place.beside)

    def fault(self, complaint: str, mend: str) -> Fault:
        """Return what is wrong with it."""
        return Fault(self.file, self.line, self.name, complaint, mend)


def entry_of_observation(observation: Observation, source: Source, page: Page) -> Entry:
    """Find the places of a figure."""
    name = f"observation {observation.id.removeprefix(f'{source.id}:')}"
    found = _places(observation.at, observation.printed, page)
    return Entry(source.file, observation.line, name, found)


def entry_of_omission(omission: Omission, source: Source, page: Page) -> Entry:
    """Find the places of an omission."""
    name = f"omission '{visible(omission.printed)}'"
    return Entry(source.file, omission.line, name, _places(omission.at, (omission.printed,), page))


def _places(at: tuple[Locator, ...], printed: tuple[str, ...], page: Page) -> tuple[Place, ...]:
    wordings = printed * len(at) if len(printed) == 1 else printed
    pairs = zip(at, wordings, strict=False)
    return tuple(Place(locator, words, page.at(locator)) for locator, words in pairs)


def words_stand_in_their_place(entry: Entry) -> Iterator[Fault]:
    """Check that each wording stands, letter for letter, where its locator says."""
    for place in entry.places:
        where = _where(place)
        if not place.candidates:
            yield entry.fault(f"there is no {where}", "count the lines that are not empty")
        elif not any(place.words in passage.text for passage in place.candidates):
            complaint = f"{where} does not say '{visible(place.words)}'"
            yield entry.fault(complaint, "copy the words letter for letter")
        elif not place.passages:
            complaint = f"'{visible(place.words)}' cuts through a number of {where}"
            yield entry.fault(complaint, "copy the whole number")


def words_hold_the_figure(entry: Entry, observation: Observation) -> Iterator[Fault]:
    """Check that some wording holds the value, or else the growth, and each at least one of both.

    Where a wording has the growth or a conversion only, it has no other number like the value.
    """
    key, quantity = _chief(observation)
    if quantity is None or key in observation.inferred:
        return
    standing = [place for place in entry.places if place.passages]
    holds = [bool(_matching(quantity, observation, place.within)) for place in standing]
    for place, held in zip(standing, holds, strict=True):
        if not held and (not any(holds) or not _holds_the_rest(place, observation)):
            complaint = f"'{key}' is '{quantity}', which '{visible(place.words)}' does not say"
            yield entry.fault(complaint, _mend(place.within))


def _holds_the_rest(place: Place, observation: Observation) -> bool:
    """Tell whether words have the growth or a conversion, and no number that may be the value."""
    value = observation.value
    others = [quantity for _, quantity in _others(observation)]
    own = [found for each in others for found in _matching(each, observation, place.within)]
    foreign = [mention for passage, mention in place.within if (passage, mention) not in own]
    return bool(own) and not any(value and matching.is_like(value, each) for each in foreign)


def all_quantities_are_printed(entry: Entry, observation: Observation) -> Iterator[Fault]:
    """Check that a growth beside a value, and each conversion, stand in the same paragraphs."""
    for key, quantity in _others(observation):
        if entry.beside and not _found(entry, quantity, observation):
            complaint = f"'{key}' is '{quantity}', which no paragraph of the figure prints"
            yield entry.fault(complaint, "write the digits, the scale and the unit as printed")


def hedges_are_the_printed_ones(entry: Entry, observation: Observation) -> Iterator[Fault]:
    """Check each hedge; where a figure is printed more than once the most careful counts."""
    for key, quantity in _stated(observation):
        printed = _hedges(_found(entry, quantity, observation))
        stored = matching.hedge_of(quantity)
        softer = printed - {Hedge.NONE}
        if stored is Hedge.NONE and softer:
            complaint = f"'{key}' is '{quantity}', but the text says '{min(softer)}'"
            yield entry.fault(complaint, "add the hedge, or more words to 'printed'")
        elif printed and stored not in printed and not _is_bare_fraction(quantity, printed):
            said = " or ".join(f"'{hedge}'" for hedge in sorted(softer)) or "no hedge"
            complaint = f"'{key}' is '{quantity}', but the text has {said}"
            yield entry.fault(complaint, "hedge it as the text does")


def signs_are_the_printed_ones(entry: Entry, observation: Observation) -> Iterator[Fault]:
    """Check that what has a minus fell, and that a growth said to be a fall has a minus."""
    for key, quantity in _stated(observation):
        found = _found(entry, quantity, observation)
        wrong = [
            matching.has_wrong_sign(quantity, each, passage.text, passage.language)
            for passage, each in found
        ]
        if matching.is_fall(quantity) and wrong and all(wrong):
            complaint = f"'{key}' is '{quantity}', but nothing in the text fell so"
            yield entry.fault(complaint, "give it the sign that the text means")
        elif key == "growth" and not matching.is_fall(quantity) and any(wrong):
            complaint = f"'{key}' is '{quantity}', but the text speaks of a fall"
            yield entry.fault(complaint, "put a minus before the number")


def an_omission_holds_a_number(entry: Entry) -> Iterator[Fault]:
    """Check that an omission accounts for something."""
    if any(place.passages for place in entry.places) and not entry.within:
        yield entry.fault("it holds no number, so it accounts for nothing", "remove it")


def accounted_for(entry: Entry, observation: Observation) -> Iterator[tuple[int, Mention]]:
    """Yield the numbers that a figure accounts for, each with the number of its paragraph.

    They are those inside its words, and wherever its paragraphs repeat it.
    """
    quantities = [quantity for _, quantity in _quantities(observation)]
    repeated = (
        found for each in quantities for found in _matching(each, observation, entry.beside)
    )
    for passage, mention in (*entry.within, *repeated):
        yield passage.number, mention


def _where(place: Place) -> str:
    locator = place.locator.place
    if isinstance(locator, int):
        return f"paragraph {locator}"
    return "the title" if locator == HEADLINE else "the text"


def _mend(within: Found) -> str:
    numbers = ", ".join(f"'{visible(mention.text)}'" for _, mention in within)
    return f"it says {numbers}" if numbers else "copy the words that hold the number"


def _chief(observation: Observation) -> tuple[str, Quantity | None]:
    if observation.value:
        return "value", observation.value
    return "growth", observation.growth


def _quantities(observation: Observation) -> Iterator[tuple[str, Quantity]]:
    if observation.value:
        yield "value", observation.value
    if observation.growth:
        yield "growth", observation.growth
    for conversion in observation.also:
        yield "also", conversion


def _stated(observation: Observation) -> tuple[tuple[str, Quantity], ...]:
    """Return the quantities that the curator found in the text."""
    every = _quantities(observation)
    return tuple((key, each) for key, each in every if key not in observation.inferred)


def _others(observation: Observation) -> Iterator[tuple[str, Quantity]]:
    _, chief = _chief(observation)
    return ((key, each) for key, each in _stated(observation) if each is not chief)


def _found(entry: Entry, quantity: Quantity, observation: Observation) -> Found:
    """Return where *quantity* is printed: in the figure's words, failing that in its paragraphs."""
    within = _matching(quantity, observation, entry.within)
    return within or _matching(quantity, observation, entry.beside)


def _matching(quantity: Quantity, observation: Observation, numbers: Found) -> Found:
    return tuple(
        (passage, mention)
        for passage, mention in numbers
        if _is_printed(quantity, observation, passage, mention)
    )


def _is_printed(
    quantity: Quantity, observation: Observation, passage: Passage, mention: Mention
) -> bool:
    if not passage.is_read:
        return matching.has_digits_of(quantity, mention)
    readings = passage.readings(mention)
    return any(matching.is_printed_as(quantity, each, observation) for each in readings)


def _hedges(found: Found) -> frozenset[Hedge]:
    every = (
        (passage, mention, hedge_before(passage.text, mention, passage.language))
        for passage, mention in found
    )
    return frozenset(
        meant
        for passage, mention, hedge in every
        for meant in matching.meanings(hedge, passage.text, mention)
    )


def _is_bare_fraction(quantity: Quantity, printed: frozenset[Hedge]) -> bool:
    """Tell whether a fraction was stored as "about", which it reads as, and printed bare."""
    about = matching.hedge_of(quantity) is Hedge.ABOUT and matching.is_fraction(quantity)
    return about and printed == {Hedge.NONE}
