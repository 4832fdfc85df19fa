"""The description of a Data Package: its tables, their columns, what refers to what."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from cqtrade.codebook import Type

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cqtrade.codebook import Column
    from cqtrade.export.extract import Extract, Table

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
TITLES = {
    "figures": "Published figures",
    "sources": "The documents that print them",
    "sectors": "Products, industries, modes of trade, forms of ownership",
    "indicators": "What is measured",
    "subjects": "Areas, companies, places and people",
}
_TYPES = {
    Type.NUMBER: "number",
    Type.COUNT: "integer",
    Type.DAY: "date",
    Type.TRUTH: "boolean",
}


def path_of(table: Table) -> str:
    """Return where the file of a table stands in the package."""
    return f"data/{table.name}.csv"


def of_extract(extract: Extract, files: Mapping[str, str]) -> dict[str, object]:
    """Return the description (Data Package 2.0) of an extract whose *files* hold these texts."""
    described: dict[str, object] = {
        "$schema": PROFILE,
        "name": "cqtrade",
        "title": "Published figures on trade and industry, each with its source",
        "description": f"{extract.counted}; README.md says what they are and how to cite them.",
        "version": extract.digest[:12],
        "keywords": ["statistics", "trade", "industry", "Chongqing"],
        "contributors": [{"title": extract.made_by, "roles": ["wrangler"]}],
        "sources": [_source(each.title, each.url) for each in extract.documents],
        "resources": [_resource(each, files[path_of(each)]) for each in extract.tables],
    }
    return described


def _source(title: str, url: str) -> dict[str, str]:
    return {"title": title, "path": url} if url else {"title": title}


def _resource(table: Table, text: str) -> dict[str, object]:
    raw = text.encode()
    return {
        "name": table.name,
        "type": "table",
        "title": TITLES[table.name],
        "path": path_of(table),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(raw),
        "hash": f"sha256:{hashlib.sha256(raw).hexdigest()}",
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, object]:
    keys = [_key(each, table.name) for each in table.columns if each.refers]
    schema: dict[str, object] = {
        "fields": [_field(each) for each in table.columns],
        "primaryKey": [table.columns[0].name],
        "missingValues": [""],
    }
    return schema | ({"foreignKeys": keys} if keys else {})


def _field(column: Column) -> dict[str, object]:
    constraints: dict[str, object] = {}
    if column.required:
        constraints["required"] = True
    if column.choices:
        constraints["enum"] = [*column.choices]
    several = " Several stand with '; ' between them." if column.type is Type.TEXTS else ""
    field: dict[str, object] = {
        "name": column.name,
        "title": column.zh,
        "description": f"{column.means}{several}",
        "type": _TYPES.get(column.type, "string"),
    }
    return field | ({"constraints": constraints} if constraints else {})


def _key(column: Column, table: str) -> dict[str, object]:
    named = "id" if column.refers == "sources" else "code"
    refers = "" if column.refers == table else column.refers
    return {"fields": [column.name], "reference": {"resource": refers, "fields": [named]}}
