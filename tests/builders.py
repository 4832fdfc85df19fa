"""Observations, sources and dataset folders for tests, each of which names only what matters."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

from cqtrade.model import (
    Codelists,
    Indicator,
    Kind,
    Locator,
    Observation,
    Sector,
    SectorKind,
    SeriesKey,
    Source,
    SourceKind,
    Status,
    Subject,
    SubjectKind,
    identity,
    short_ids,
)
from cqtrade.period import Period
from cqtrade.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


# Five articles and their codes, which stay as they are while the dataset grows.
SEED = Path(__file__).parent / "seed"


class Printed(TypedDict, total=False):
    """What a test may say of an observation; quantities and periods are texts, as in a dataset."""

    source: str
    origin: str
    subject: str
    sector: str
    indicator: str
    partner: str
    period: str
    kind: Kind
    value: str
    growth: str
    growth_basis: str
    growth_unit: str
    also: tuple[str, ...]
    inferred: tuple[str, ...]
    by: str
    speaker: str
    status: Status
    plan: str
    at: tuple[int | str, ...]
    printed: tuple[str, ...]
    name: str
    among: str
    cumulative_from: str
    note: str
    doubt: str
    withdrawn: bool


_PLAIN: Printed = {
    "source": "gazette",
    "subject": "chongqing",
    "sector": "automobiles",
    "indicator": "exports",
    "period": "2024",
    "at": (1,),
    "printed": ("as printed",),
}


def an_observation(**what_matters: Unpack[Printed]) -> Observation:
    """Return a figure of Chongqing's car exports in 2024 in the Gazette, but for *what_matters*.

    Unless a value or a growth is given, it is 10 billion CNY.
    """
    said: Printed = {**_PLAIN, **what_matters}
    if not said.keys() & {"value", "growth"}:
        said["value"] = "10 billion CNY"
    series = SeriesKey(said["subject"], said["sector"], said["indicator"], said.get("partner", ""))
    name = identity(said["source"], series, said["period"], said.get("name", ""))
    return Observation(
        id=name,
        short=short_ids([name])[name],
        source=said["source"],
        origin=said.get("origin", said["source"]),
        **series._asdict(),
        period=Period.parse(said["period"]),
        kind=said.get("kind", Kind.REPORTED),
        value=_quantity(said.get("value", "")),
        growth=_quantity(said.get("growth", "")),
        growth_basis=said.get("growth_basis", "yoy"),
        growth_unit=said.get("growth_unit", ""),
        also=tuple(map(Quantity.parse, said.get("also", ()))),
        inferred=said.get("inferred", ()),
        by=said.get("by", ""),
        speaker=said.get("speaker", ""),
        status=said.get("status", Status.FINAL),
        plan=said.get("plan", ""),
        at=tuple(map(Locator, said["at"])),
        printed=said["printed"],
        name=said.get("name", ""),
        among=said.get("among", ""),
        cumulative_from=_period(said.get("cumulative_from", "")),
        note=said.get("note", ""),
        doubt=said.get("doubt", ""),
        withdrawn=said.get("withdrawn", False),
    )


def _quantity(text: str) -> Quantity | None:
    return Quantity.parse(text) if text else None


def _period(text: str) -> Period | None:
    return Period.parse(text) if text else None


class Described(TypedDict, total=False):
    """What a test may say of a source."""

    id: str
    title: str
    publisher: str
    language: str
    kind: SourceKind
    authors: tuple[str, ...]
    published: str
    url: str
    archived: str
    accessed: date
    adapts: str
    withdrawn: date


def a_source(**what_matters: Unpack[Described]) -> Source:
    """Return the Gazette's article *Cars*, but for *what_matters*."""
    plain = Source(
        id="gazette", title="Cars", publisher="The Gazette", language="en", kind=SourceKind.NEWS
    )
    return replace(plain, **what_matters)


def some_codelists() -> Codelists:
    """Return the words of a small dataset: cars within machines within foreign trade."""
    return Codelists(
        sectors={
            "foreign-trade": a_sector("foreign-trade", en="Foreign trade"),
            "machines": a_sector("machines", en="Machines", parent="foreign-trade"),
            "automobiles": a_sector("automobiles", en="Automobiles", parent="machines"),
            "electric-vehicles": a_sector(
                "electric-vehicles", en="Electric vehicles", parent="automobiles"
            ),
            "food": a_sector("food", en="Food", parent="foreign-trade"),
        },
        indicators={
            "exports": Indicator(code="exports", en="Exports", measure="money", flow=True),
            "imports": Indicator(code="imports", en="Imports", measure="money", flow=True),
        },
        subjects={
            "world": _area("world", "World"),
            "china": _area("china", "China", within="world"),
            "chongqing": _area("chongqing", "Chongqing", within="china"),
            "asean": _area("asean", "ASEAN", within="world"),
        },
    )


def _area(code: str, label: str, within: str = "") -> Subject:
    return Subject(code=code, en=label, kind=SubjectKind.AREA, within=within)


def a_sector(
    code: str, *, en: str, zh: str = "", aliases: tuple[str, ...] = (), parent: str = ""
) -> Sector:
    """Return a product with its labels, and its whole where there is one."""
    return Sector(code=code, en=en, zh=zh, aliases=aliases, kind=SectorKind.PRODUCT, parent=parent)


SECTORS = """\
[automobiles]
en   = "Automobiles"
kind = "product"
"""
INDICATORS = """\
[exports]
en   = "Exports"
unit = "money"
"""
SUBJECTS = """\
[chongqing]
en   = "Chongqing"
kind = "area"
"""
SOURCE = """\
[source]
title     = "Cars"
publisher = "The Gazette"
language  = "en"
kind      = "news"
"""
OBSERVATION = """\
[[observation]]
subject   = "chongqing"
sector    = "automobiles"
indicator = "exports"
period    = "2024"
value     = "10 billion CNY"
at        = 1
printed   = "10 billion yuan"
"""


def a_dataset(
    folder: Path,
    sources: Mapping[str, str | bytes] | None = None,
    *,
    sectors: str = SECTORS,
    indicators: str = INDICATORS,
    subjects: str = SUBJECTS,
) -> Path:
    """Write a dataset into *folder*, its *sources* by name; one sound source unless given."""
    written = {"gazette": SOURCE + OBSERVATION} if sources is None else sources
    (folder / "sources").mkdir(parents=True)
    lists = {"sectors": sectors, "indicators": indicators, "subjects": subjects}
    for name, text in (
        *lists.items(),
        *((f"sources/{name}", each) for name, each in written.items()),
    ):
        raw = text if isinstance(text, bytes) else text.encode()
        (folder / f"{name}.toml").write_bytes(raw)
    return folder
