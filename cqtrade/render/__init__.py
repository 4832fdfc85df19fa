"""A sheet to text: one file a format, one line here."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from cqtrade.render import plain

if TYPE_CHECKING:
    from cqtrade.render.screen import Screen
    from cqtrade.sheet import Sheet


class Format(StrEnum):
    """The forms an answer can take."""

    TABLE = "table"
    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    JSONL = "jsonl"
    MARKDOWN = "markdown"


ENDINGS = {
    ".csv": Format.CSV,
    ".tsv": Format.TSV,
    ".json": Format.JSON,
    ".jsonl": Format.JSONL,
    ".ndjson": Format.JSONL,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".txt": Format.TABLE,
}


def render(sheet: Sheet, form: Format, screen: Screen) -> str:
    """Return *sheet* in *form*; only a table looks at the screen."""
    match form:
        case Format.TABLE:
            from cqtrade.render import table

            return plain.without_commands(table.text(sheet.view(), screen), r"\x3a")
        case Format.CSV | Format.TSV:
            from cqtrade.render import delimited

            return delimited.text(sheet.records, delimited.SEPARATORS[form])
        case Format.JSON | Format.JSONL:
            from cqtrade.render import json

            return json.text(sheet.records, json.LAYOUTS[form])
        case Format.MARKDOWN:
            from cqtrade.render import markdown

            return plain.without_commands(markdown.text(sheet.view()), r"\:")
