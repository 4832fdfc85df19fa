"""The tables of a source file: the document, its figures, what is no figure."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from cqtrade.errors import QueryError
from cqtrade.model import (
    Kind,
    Locator,
    Observation,
    Omission,
    Source,
    SourceKind,
    Status,
    Why,
    identity,
)
from cqtrade.period import Period
from cqtrade.quantity import Quantity
from cqtrade.text import unsafe_character, visible

if TYPE_CHECKING:
    from cqtrade.loader.fields import Fields

_PUBLISHED = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?")
_WEB = re.compile(r"https?://[^\s/]+\S*")
BASES = ("yoy", "average-annual", "real-yoy")


def source_of(name: str, fields: Fields) -> Source:
    """Read the [source] table of a source file."""
    source = Source(
        id=name,
        file=fields.file,
        title=fields.text("title"),
        publisher=fields.text("publisher"),
        language=fields.text("language"),
        kind=fields.required_choice("kind", SourceKind, SourceKind.NEWS),
        authors=fields.texts("authors"),
        published=_published(fields),
        url=_address(fields, "url"),
        archived=_address(fields, "archived"),
        accessed=fields.day("accessed"),
        adapts=fields.maybe_text("adapts"),
        withdrawn=fields.day("withdrawn"),
        text_sha256=fields.maybe_text("text_sha256"),
    )
    fields.finish()
    return source


def _published(fields: Fields) -> str:
    published = fields.published("published")
    if published and not _is_date(published):
        shown = visible(published)
        fields.fault(
            "published", f"'published' is no date: '{shown}'", 'a date, "2025-10" or a year'
        )
    return published


def _is_date(text: str) -> bool:
    if not _PUBLISHED.fullmatch(text):
        return False
    try:
        # A year or a month has the first day there is.
        return bool(date.fromisoformat(text + "-01-01"[len(text) - 4 :]))
    except ValueError:
        return False


def _address(fields: Fields, key: str) -> str:
    address = fields.maybe_text(key)
    if address and not _WEB.fullmatch(address):
        fields.fault(
            key, f"'{key}' is no web address: '{visible(address)}'", "begin it with https://"
        )
    return address


def omission_of(fields: Fields) -> Omission:
    """Read one [[omitted]] table."""
    omission = Omission(
        at=_locators(fields),
        printed=fields.text("printed"),
        why=fields.required_choice("why", Why, Why.IDIOM),
        line=fields.line,
    )
    fields.finish()
    return omission


def observation_of(source: str, fields: Fields) -> Observation:
    """Read one [[observation]] table; its short id and origin are given later."""
    says_something = fields.has("value", "growth")
    period = _period(fields, "period", required=True)
    kind = fields.choice("kind", Kind, Kind.REPORTED)
    at = _locators(fields)
    observation = Observation(
        id="",
        short="",
        source=source,
        origin="",
        subject=fields.text("subject"),
        sector=fields.text("sector"),
        indicator=fields.text("indicator"),
        partner=fields.maybe_text("partner"),
        period=period or Period.parse("unknown"),
        kind=kind,
        value=_quantity(fields, "value", exact=kind is Kind.RULE),
        growth=_quantity(fields, "growth"),
        growth_basis=_basis(fields),
        growth_unit=fields.maybe_text("growth_unit"),
        also=_quantities(fields),
        inferred=fields.texts("inferred"),
        by=fields.maybe_text("by"),
        speaker=fields.maybe_text("speaker"),
        status=fields.choice("status", Status, Status.FINAL),
        plan=fields.maybe_text("plan"),
        at=at,
        printed=_printed(fields, len(at)),
        name=fields.maybe_text("name"),
        among=fields.maybe_text("among"),
        cumulative_from=_period(fields, "cumulative_from"),
        note=fields.maybe_text("note"),
        doubt=fields.maybe_text("doubt"),
        line=fields.line,
    )
    if not says_something:
        fields.fault("", "neither 'value' nor 'growth' is there", "add what the source prints")
    fields.finish()
    return replace(
        observation,
        id=identity(source, observation.series, observation.period.text, observation.name),
    )


def _locators(fields: Fields) -> tuple[Locator, ...]:
    return tuple(Locator(place) for place in fields.places("at"))


def _printed(fields: Fields, places: int) -> tuple[str, ...]:
    told = len(fields.faults)
    printed = fields.texts("printed")
    if not printed and len(fields.faults) == told:
        fields.fault("printed", "'printed' is missing", "give the figure's own few words")
    elif printed and places and len(printed) not in (1, places):
        complaint = f"'printed' lists {len(printed)} wordings for {places} places in 'at'"
        fields.fault("printed", complaint, "one for all, or one for each place")
    return printed


def _period(fields: Fields, key: str, *, required: bool = False) -> Period | None:
    text = fields.text(key) if required else fields.maybe_text(key)
    if not text:
        return None
    try:
        return Period.parse(text)
    except QueryError as error:
        fields.refuse(key, error)
        return None


def _quantity(fields: Fields, key: str, *, exact: bool = False) -> Quantity | None:
    text = fields.maybe_text(key)
    return _parsed_quantity(fields, key, text, exact=exact) if text else None


def _quantities(fields: Fields) -> tuple[Quantity, ...]:
    several = (_parsed_quantity(fields, "also", text) for text in fields.texts("also"))
    return tuple(each for each in several if each)


def _parsed_quantity(
    fields: Fields, key: str, text: str, *, exact: bool = False
) -> Quantity | None:
    if unsafe_character(text):
        return None
    try:
        return Quantity.parse(text, exact=exact)
    except QueryError as error:
        fields.refuse(key, error)
        return None


def _basis(fields: Fields) -> str:
    basis = fields.maybe_text("growth_basis") or BASES[0]
    if basis in BASES:
        return basis
    try:
        word, _, since = basis.partition(":")
        if word == "since":
            return f"since:{Period.parse(since)}"
    except QueryError as error:
        fields.refuse("growth_basis", error)
        return basis
    mend = f"one of {', '.join(BASES)}, since:PERIOD"
    fields.fault("growth_basis", f"'growth_basis' cannot be '{visible(basis)}'", mend)
    return basis
