"""A report for machines: JSON-LD in the words of schema.org."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING

from cqtrade.citations.documents import address
from cqtrade.model import Kind, Status, SubjectKind
from cqtrade.render.html import links
from cqtrade.sheet import page, wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cqtrade.bounds import Bounds
    from cqtrade.model import Observation
    from cqtrade.period import Period
    from cqtrade.quantity import Quantity
    from cqtrade.report import Document, Entry, Report

_PLAIN = (Kind.REPORTED, Status.FINAL)
_TYPES = {
    SubjectKind.AREA: "Place",
    SubjectKind.PLACE: "Place",
    SubjectKind.COMPANY: "Organization",
    SubjectKind.PERSON: "Person",
}


def text(report: Report) -> str:
    """Return a Dataset, an Observation for each figure and a CreativeWork for each source.

    Nothing in it can end the script element that it stands in.
    """
    graph = [
        _dataset(report),
        *(_observation(each, report) for each in report.entries.values()),
        *map(_work, report.documents),
    ]
    whole = {"@context": {"@vocab": "https://schema.org/"}, "@graph": graph}
    return _json(whole).replace("<", "\\u003c").replace(">", "\\u003e")


def _dataset(report: Report) -> dict[str, object]:
    figures = [each.observation for each in report.entries.values()]
    span = page.years(figures)
    measured = {each.indicator: None for each in figures}
    subjects = {each.subject: None for each in figures}
    return _told(
        {
            "@id": "#dataset",
            "@type": "Dataset",
            "name": report.title,
            "description": "; ".join(report.lines),
            "identifier": f"sha256:{report.digest}",
            "version": report.version,
            "temporalCoverage": f"{span[0]}/{span[1]}" if span else None,
            "spatialCoverage": [
                _subject(each, report)
                for each in subjects
                if report.codelists.subjects[each].kind is SubjectKind.AREA
            ],
            "variableMeasured": [
                wording.label(each, report.codelists.indicators) for each in measured
            ],
            "distribution": {
                "@type": "DataDownload",
                "encodingFormat": "text/csv",
                "contentUrl": "#data",
            },
            "citation": [{"@id": links.source(each.number)} for each in report.documents],
        }
    )


def _observation(entry: Entry, report: Report) -> dict[str, object]:
    one = entry.observation
    return _told(
        {
            "@id": links.figure(one.short),
            "@type": "Observation",
            "identifier": one.id,
            "name": f"{wording.who(one, report.codelists)} · {wording.what(one, report.codelists)}",
            "observationAbout": _subject(one.subject, report),
            "measuredProperty": _property(one, report),
            "observationDate": one.period.last.isoformat() if one.period.last else None,
            "observationPeriod": _duration(one.period),
            "measurementQualifier": list(_qualifiers(one)),
            "value": list(_values(one)),
            "description": "; ".join(filter(None, (one.note, one.doubt))),
            "citation": {"@id": f"#source-{_number(one.source, report)}"},
        }
    )


def _number(source: str, report: Report) -> int:
    return next(each.number for each in report.documents if each.source.id == source)


def _subject(code: str, report: Report) -> dict[str, object]:
    kind = _TYPES[report.codelists.subjects[code].kind]
    label = wording.label(code, report.codelists.subjects)
    return {"@type": kind, "name": label, "identifier": code}


def _property(one: Observation, report: Report) -> dict[str, object]:
    return {
        "@type": "Property",
        "identifier": str(one.series),
        "name": wording.what(one, report.codelists),
    }


def _duration(period: Period) -> str | None:
    if period.months:
        return f"P{period.months}M"
    return f"P{period.days}D" if period.days else None


def _qualifiers(one: Observation) -> Iterator[str]:
    """Yield what keeps a figure from being a plain report: `target`, `period inferred`."""
    yield from (str(each) for each in (one.kind, one.status) if each not in _PLAIN)
    yield from (f"{each} inferred" for each in one.inferred)
    if one.doubt:
        yield "in doubt"


def _values(one: Observation) -> Iterator[dict[str, object]]:
    if one.value:
        yield _quantity("level", one.value)
    if one.growth:
        yield _quantity("growth", one.growth)


def _quantity(name: str, quantity: Quantity) -> dict[str, object]:
    bounds: Bounds = quantity.bounds
    return _told(
        {
            "@type": "QuantitativeValue",
            "name": name,
            "value": quantity.number,
            "minValue": bounds.low,
            "maxValue": bounds.high,
            "unitText": quantity.unit,
            "description": str(quantity),
        }
    )


def _work(one: Document) -> dict[str, object]:
    source = one.source
    return _told(
        {
            "@id": links.source(one.number),
            "@type": "CreativeWork",
            "name": source.title,
            "author": [{"@type": "Person", "name": each} for each in source.authors],
            "publisher": {"@type": "Organization", "name": source.publisher},
            "datePublished": source.published,
            "inLanguage": source.language,
            "url": address(source),
            "archivedAt": source.archived,
            "isBasedOn": source.adapts,
            "creditText": one.citation,
        }
    )


def _told(properties: Mapping[str, object]) -> dict[str, object]:
    return {name: each for name, each in properties.items() if each not in (None, "", [], ())}


def _json(value: object) -> str:
    """Return JSON in which a decimal keeps its digits, which a float would change."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, dict):
        pairs = (f"{json.dumps(key)}:{_json(each)}" for key, each in value.items())
        return f"{{{','.join(pairs)}}}"
    if isinstance(value, list):
        return f"[{','.join(map(_json, value))}]"
    return json.dumps(value, ensure_ascii=False)
