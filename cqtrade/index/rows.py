"""Codes, sources and figures as rows of the index, and back."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import asdict
from datetime import date
from functools import cache
from typing import Any

from cqtrade import citations
from cqtrade.index.lists import joined, joined_places, parted, parted_places
from cqtrade.index.schema import FIGURE, SOURCE
from cqtrade.model import (
    Code,
    Indicator,
    Kind,
    Locator,
    Observation,
    Omission,
    Quotient,
    Sector,
    SectorKind,
    Source,
    SourceKind,
    Status,
    Subject,
    SubjectKind,
    Why,
)
from cqtrade.period import Period
from cqtrade.quantity import Quantity

# What a row holds, the schema says.
Row = tuple[Any, ...]

_SHA = 16


def sha_of(identity: str) -> str:
    """Return the beginning of the SHA-256 of an id; its short id is a beginning of that."""
    return hashlib.sha256(identity.encode(errors="surrogatepass")).hexdigest()[:_SHA]


def of_figure(one: Observation) -> Row:
    """Return a figure as a row in the order of `schema.FIGURE`, without its number.

    Quantities are kept as they are written: what they promise is worked out where it is asked.
    """
    sha = sha_of(one.id)
    first, last = one.period.first, one.period.last
    return (
        one.id, sha, one.short or sha[:6], one.source, one.origin,
        one.subject, one.sector, one.indicator, one.partner or None,
        one.period.text, str(first) if first else None, str(last) if last else None,
        str(one.kind), one.value.text if one.value else None,
        one.growth.text if one.growth else None, one.growth_basis, one.growth_unit or None,
        joined(each.text for each in one.also), joined(one.inferred),
        one.by or None, one.speaker or None, str(one.status), one.plan or None,
        joined_places(each.place for each in one.at), joined(one.printed), one.name or None,
        one.among or None, one.cumulative_from.text if one.cumulative_from else None,
        one.note or None, one.doubt or None, one.line, int(one.withdrawn),
    )  # fmt: skip


def figure(row: Row) -> Observation:
    """Return a figure from its row."""
    of = dict(zip(FIGURE, row, strict=True))
    kind = Kind(of["kind"])
    return Observation(
        id=of["id"],
        short=of["short"],
        source=of["source"],
        origin=of["origin"],
        subject=of["subject"],
        sector=of["sector"],
        indicator=of["indicator"],
        period=_period(of["period"]),
        partner=of["partner"] or "",
        kind=kind,
        value=_quantity(of["value"], exact=kind is Kind.RULE),
        growth=_quantity(of["growth"]),
        growth_basis=of["growth_basis"],
        growth_unit=of["growth_unit"] or "",
        also=tuple(map(Quantity.parse, parted(of["also"]))),
        inferred=parted(of["inferred"]),
        by=of["by"] or "",
        speaker=of["speaker"] or "",
        status=Status(of["status"]),
        plan=of["plan"] or "",
        at=tuple(map(Locator, parted_places(of["at"]))),
        printed=parted(of["printed"]),
        name=of["name"] or "",
        among=of["among"] or "",
        cumulative_from=_period(of["cumulative_from"]) if of["cumulative_from"] else None,
        note=of["note"] or "",
        doubt=of["doubt"] or "",
        withdrawn=bool(of["withdrawn"]),
        line=of["line"],
    )


def of_source(one: Source) -> Row:
    """Return a source as a row in the order of `schema.SOURCE`, without its number."""
    omitted = [
        ([place.place for place in each.at], each.printed, each.why, each.line)
        for each in one.omitted
    ]
    return (
        one.id, _legible(one.file), one.title, one.publisher, one.language, str(one.kind),
        joined(one.authors), one.published, one.url, one.archived,
        _day(one.accessed), one.adapts, one.origin, _day(one.withdrawn), one.text_sha256,
        json.dumps(omitted, ensure_ascii=False), *citations.around(one),
    )  # fmt: skip


def _legible(path: str) -> str:
    """Return a path, in which bytes that are no text are escaped as `text.visible` does."""
    return os.fsencode(path).decode(errors="backslashreplace")


def source(row: Row) -> Source:
    """Return a source from its row."""
    of = dict(zip(SOURCE, row, strict=True))
    return Source(
        id=of["id"],
        file=of["file"],
        title=of["title"],
        publisher=of["publisher"],
        language=of["language"],
        kind=SourceKind(of["kind"]),
        authors=parted(of["authors"]),
        published=of["published"],
        url=of["url"],
        archived=of["archived"],
        accessed=_date(of["accessed"]),
        adapts=of["adapts"],
        origin=of["origin"],
        withdrawn=_date(of["withdrawn"]),
        text_sha256=of["text_sha256"],
        omitted=tuple(
            Omission(at=tuple(map(Locator, at)), printed=printed, why=Why(why), line=line)
            for at, printed, why, line in json.loads(of["omitted"])
        ),
    )


def of_code(entry: Code) -> str:
    """Return an entry of a codelist as text."""
    return json.dumps(asdict(entry), ensure_ascii=False)


def sector(text: str) -> Sector:
    """Return a sector from its text."""
    of = json.loads(text)
    return Sector(**_labels(of) | {"kind": SectorKind(of["kind"])})


def indicator(text: str) -> Indicator:
    """Return an indicator from its text."""
    of = json.loads(text)
    quotient = of["quotient"] and Quotient(
        numerator=tuple(of["quotient"]["numerator"]),
        denominator=tuple(of["quotient"]["denominator"]),
    )
    return Indicator(**_labels(of) | {"quotient": quotient, "terms": tuple(of["terms"])})


def subject(text: str) -> Subject:
    """Return a subject from its text."""
    of = json.loads(text)
    kind = SubjectKind(of["kind"])
    return Subject(**_labels(of) | {"kind": kind, "sectors": tuple(of["sectors"])})


def _labels(of: dict[str, Any]) -> dict[str, Any]:
    return of | {"aliases": tuple(of["aliases"])}


def _quantity(text: str | None, *, exact: bool = False) -> Quantity | None:
    return Quantity.parse(text, exact=exact) if text else None


@cache
def _period(text: str) -> Period:
    return Period.parse(text)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
