"""Items of CSL-JSON, which Zotero, pandoc and citation processors read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from cqtrade.citations import dates, exchange, names
from cqtrade.citations.documents import Genre, genre

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cqtrade.model import Locator, Source

_TYPES = {
    Genre.ARTICLE: "article-newspaper",
    Genre.REPORT: "report",
    Genre.PAGE: "webpage",
    Genre.DATA: "dataset",
}


def csl_json(source: Source, at: Iterable[Locator] = ()) -> str:
    """Return a CSL-JSON item; several of them stand in a list.

    CSL 1.0.2 specification, appendices III and IV, and the schema csl-data: a name in its parts or
    as a `literal`, dates as `date-parts`, no variable of our own.
    """
    places = tuple(at)
    accessed = source.accessed.isoformat() if source.accessed else ""
    item = {
        "id": exchange.key(source, places),
        "type": _TYPES[genre(source)],
        "title": source.title,
        "author": [_author(each) for each in source.authors],
        _container(source): source.publisher,
        "issued": _date(source.published),
        "accessed": _date(accessed),
        "URL": source.url,
        "language": source.language,
        "note": "; ".join(exchange.notes(source, places)),
    }
    known = {name: value for name, value in item.items() if value}
    lines = (f"  {_written(name)}: {_written(value)}" for name, value in known.items())
    return "{\n" + ",\n".join(lines) + "\n}"


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _container(source: Source) -> str:
    periodical = genre(source) in (Genre.ARTICLE, Genre.PAGE)
    return "container-title" if periodical else "publisher"


def _author(author: str) -> dict[str, str]:
    name = names.parse(author)
    if not name.given:
        return {"literal": author}
    parts = {"family": name.family, "given": name.given, "suffix": name.suffix}
    return {key: part for key, part in parts.items() if part}


def _date(day: str) -> dict[str, list[list[int]]]:
    return {"date-parts": [[*dates.parts(day)]]} if day else {}
