"""The nouns: sources, observations and the codelists that their words come from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from cqtrade.period import Period
    from cqtrade.quantity import Quantity

Entry = TypeVar("Entry", bound="Code")


class SourceKind(StrEnum):
    """Who speaks: an authority, a news agency, an outlet, a company, a collection of data."""

    OFFICIAL = "official"
    WIRE = "wire"
    NEWS = "news"
    COMPANY = "company"
    DATASET = "dataset"


class Kind(StrEnum):
    """What a figure claims to be."""

    REPORTED = "reported"
    TARGET = "target"
    FORECAST = "forecast"
    RULE = "rule"
    RANK = "rank"


class Status(StrEnum):
    """How settled a figure is, the best vintage first."""

    REVISED = "revised"
    FINAL = "final"
    ESTIMATED = "estimated"
    PRELIMINARY = "preliminary"


class Why(StrEnum):
    """Why a number of a text is no figure."""

    PERIOD = "period"
    NAME = "name"
    IDIOM = "idiom"
    BACKGROUND = "background"
    DUPLICATE = "duplicate"
    UNQUANTIFIED = "unquantified"


class SectorKind(StrEnum):
    """The dimension along which a sector divides trade or industry."""

    PRODUCT = "product"
    INDUSTRY = "industry"
    TRADE_MODE = "trade-mode"
    OWNERSHIP = "ownership"


class SubjectKind(StrEnum):
    """What a figure can be about."""

    AREA = "area"
    COMPANY = "company"
    PLACE = "place"
    PERSON = "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """One entry of a codelist: a short code, its labels and the other names it goes by."""

    code: str
    en: str
    zh: str = ""
    aliases: tuple[str, ...] = ()
    line: int = field(default=0, compare=False, repr=False)

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it answers to, the code first."""
        return tuple(name for name in (self.code, self.en, self.zh, *self.aliases) if name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sector(Code):
    """A product, an industry, a mode of trade or a form of ownership; `parent` is its whole."""

    kind: SectorKind
    parent: str = ""
    parts_are_disjoint: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotient:
    """What a share is a share of: numerator and denominator as (sector, indicator) codes.

    An empty sector means the one of the share itself.
    """

    numerator: tuple[str, str]
    denominator: tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator(Code):
    """What is measured: `measure` is money, share, rate, rank, count or volume.

    `flow` is true for what adds up over time, false for a stock, empty for neither.
    """

    measure: str
    of_what: str = ""
    flow: bool | None = None
    signed: bool = False
    quotient: Quotient | None = None
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject(Code):
    """Whom a figure is about, or who said it: an area, a company, a place, a person."""

    kind: SubjectKind
    within: str = ""
    sectors: tuple[str, ...] = ()
    role: str = ""


@dataclass(frozen=True, slots=True)
class Codelists:
    """Every word that a dataset may use, by code; `files` says which of them each was read from."""

    sectors: Mapping[str, Sector]
    indicators: Mapping[str, Indicator]
    subjects: Mapping[str, Subject]
    files: Mapping[tuple[str, str], str] = field(default_factory=dict, compare=False, repr=False)

    def parts_of(self, sector: str) -> tuple[Sector, ...]:
        """Return the sectors directly under *sector*, in the order of the codelist."""
        return tuple(part for part in self.sectors.values() if part.parent == sector)

    def family_of(self, sector: str) -> tuple[str, ...]:
        """Return *sector* and everything under it, as codes; each whole before its parts."""
        parts: dict[str, list[str]] = {}
        for each in self.sectors.values():
            parts.setdefault(each.parent, []).append(each.code)
        family: dict[str, None] = {}
        waiting = [sector]
        while waiting:
            code = waiting.pop()
            if code not in family:
                family[code] = None
                waiting += reversed(parts.get(code, ()))
        return tuple(family)

    def wholes_of(self, sector: str) -> tuple[str, ...]:
        """Return the sectors above *sector*, the nearest first, as codes."""
        return _above(sector, self.sectors, lambda each: each.parent)

    def areas_around(self, subject: str) -> tuple[str, ...]:
        """Return what *subject* lies within, the nearest first, as codes."""
        return _above(subject, self.subjects, lambda each: each.within)


def _above(code: str, known: Mapping[str, Entry], above: Callable[[Entry], str]) -> tuple[str, ...]:
    """Return what is above *code*, the nearest first; of a dataset with faults it may be a loop."""
    found: dict[str, None] = {}
    while code in known and (code := above(known[code])) and code not in found:
        found[code] = None
    return tuple(found)


class Locator(NamedTuple):
    """A place in a document: a paragraph by its number, or words such as "table 3"."""

    place: int | str

    def __str__(self) -> str:
        """Return `¶5` for a paragraph, the words otherwise."""
        return f"¶{self.place}" if isinstance(self.place, int) else self.place


@dataclass(frozen=True, slots=True, kw_only=True)
class Omission:
    """A number in a text that is no figure, and why."""

    at: tuple[Locator, ...]
    printed: str
    why: Why
    line: int = field(default=0, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document, enough of it to find it again.

    `published` is a day, "2025-10", a year or empty.
    """

    id: str
    title: str
    publisher: str
    language: str
    kind: SourceKind
    authors: tuple[str, ...] = ()
    published: str = ""
    url: str = ""
    archived: str = ""
    accessed: date | None = None
    adapts: str = ""
    origin: str = ""
    withdrawn: date | None = None
    text_sha256: str = ""
    omitted: tuple[Omission, ...] = ()
    file: str = field(default="", compare=False, repr=False)


class SeriesKey(NamedTuple):
    """What is followed through time: who, in what, measured how, with whom."""

    subject: str
    sector: str
    indicator: str
    partner: str = ""

    def __str__(self) -> str:
        """Return `subject/sector/indicator`, with `/partner` where there is one."""
        return "/".join(part for part in self if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One figure as one source prints it, with its place there: the row of every flat output.

    `short` is the beginning of the SHA-256 of `id`: six hexadecimal digits, more on collision.
    """

    id: str
    short: str
    source: str
    origin: str
    subject: str
    sector: str
    indicator: str
    period: Period
    partner: str = ""
    kind: Kind = Kind.REPORTED
    value: Quantity | None = None
    growth: Quantity | None = None
    growth_basis: str = "yoy"
    growth_unit: str = ""
    also: tuple[Quantity, ...] = ()
    inferred: tuple[str, ...] = ()
    by: str = ""
    speaker: str = ""
    status: Status = Status.FINAL
    plan: str = ""
    at: tuple[Locator, ...] = ()
    printed: tuple[str, ...] = ()
    name: str = ""
    among: str = ""
    cumulative_from: Period | None = None
    note: str = ""
    doubt: str = ""
    withdrawn: bool = False
    line: int = field(default=0, compare=False, repr=False)

    @property
    def series(self) -> SeriesKey:
        """The series it belongs to."""
        return SeriesKey(self.subject, self.sector, self.indicator, self.partner)

    @property
    def unit(self) -> str:
        """The unit of its value; of a growth alone, the currency it is said to be in."""
        return self.value.unit if self.value else self.growth_unit

    @property
    def rate(self) -> Quantity | None:
        """Its growth where that is a percentage."""
        return self.growth if self.growth and self.growth.is_rate else None


def identity(source: str, series: SeriesKey, period: str, name: str = "") -> str:
    """Return `source:series@period`, with `#name` where there is one."""
    return f"{source}:{series}@{period}" + (f"#{name}" if name else "")


def short_ids(identities: Iterable[str], length: int = 6) -> dict[str, str]:
    """Return the fewest hexadecimal digits that tell each identity apart, six or more."""
    digests = {each: _digest(each) for each in identities}
    return _told_apart(digests, length)


def _digest(text: str) -> str:
    # The name of a file, which is in an id, may hold bytes that are no text.
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()


def _told_apart(digests: dict[str, str], length: int) -> dict[str, str]:
    holders: dict[str, list[str]] = {}
    for each, digest in digests.items():
        holders.setdefault(digest[:length], []).append(each)
    unique = {several[0]: short for short, several in holders.items() if len(several) == 1}
    rest = {each: digest for each, digest in digests.items() if each not in unique}
    return unique | _told_apart(rest, length + 1) if rest else unique
