"""One entry of a codelist: a sector, an indicator, a subject."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypedDict

from cqtrade.model import Indicator, Quotient, Sector, SectorKind, Subject, SubjectKind
from cqtrade.text import visible

if TYPE_CHECKING:
    from cqtrade.loader.fields import Fields

_MEASURES = ("money", "share", "rate", "rank")
_COUNTED = re.compile(r"(count|volume):([A-Za-z][A-Za-z0-9-]*)")


def sector_of(code: str, fields: Fields) -> Sector:
    """Read one entry of sectors.toml."""
    sector = Sector(
        code=code,
        **_labels(fields),
        kind=fields.required_choice("kind", SectorKind, SectorKind.INDUSTRY),
        parent=fields.maybe_text("parent"),
        parts_are_disjoint=_are_disjoint(fields),
        line=fields.line,
    )
    fields.finish()
    return sector


def _are_disjoint(fields: Fields) -> bool:
    parts = fields.maybe_text("parts")
    if parts not in ("", "disjoint"):
        fields.fault(
            "parts", f"'parts' cannot be '{visible(parts)}'", "write 'disjoint' or nothing"
        )
    return parts == "disjoint"


def indicator_of(code: str, fields: Fields) -> Indicator:
    """Read one entry of indicators.toml."""
    measure, of_what = _measure(fields)
    indicator = Indicator(
        code=code,
        **_labels(fields),
        measure=measure,
        of_what=of_what,
        flow=fields.flag("flow"),
        signed=fields.flag("signed") or False,
        quotient=_quotient(fields),
        terms=fields.terms("sum"),
        line=fields.line,
    )
    fields.finish()
    return indicator


def _measure(fields: Fields) -> tuple[str, str]:
    unit = fields.text("unit")
    if unit in _MEASURES:
        return unit, ""
    if found := _COUNTED.fullmatch(unit):
        return found[1], found[2]
    if unit:
        mend = f"one of {', '.join(_MEASURES)}, count:THING, volume:UNIT"
        fields.fault("unit", f"'unit' cannot be '{visible(unit)}'", mend)
    return "money", ""


def _quotient(fields: Fields) -> Quotient | None:
    table = fields.table("of")
    if not table:
        return None
    denominator = _series_part(table.get("denominator"))
    numerator = _series_part(table.get("numerator"))
    if denominator is None or numerator is None or table.keys() - {"numerator", "denominator"}:
        form = '{ numerator = "exports", denominator = { sector = "...", indicator = "exports" } }'
        fields.fault("of", "'of' is no quotient", f"write {form}")
        return None
    return Quotient(numerator=numerator, denominator=denominator)


def _series_part(found: object) -> tuple[str, str] | None:
    if isinstance(found, str):
        return "", found
    if not isinstance(found, dict) or found.keys() - {"sector", "indicator"}:
        return None
    sector, indicator = found.get("sector", ""), found.get("indicator")
    return (sector, indicator) if isinstance(sector, str) and isinstance(indicator, str) else None


def subject_of(code: str, fields: Fields) -> Subject:
    """Read one entry of subjects.toml."""
    subject = Subject(
        code=code,
        **_labels(fields),
        kind=fields.required_choice("kind", SubjectKind, SubjectKind.AREA),
        within=fields.maybe_text("within"),
        sectors=fields.texts("sectors"),
        role=fields.maybe_text("role"),
        line=fields.line,
    )
    fields.finish()
    return subject


class _Labels(TypedDict):
    en: str
    zh: str
    aliases: tuple[str, ...]


def _labels(fields: Fields) -> _Labels:
    return _Labels(
        en=fields.text("en"), zh=fields.maybe_text("zh"), aliases=fields.texts("aliases")
    )
