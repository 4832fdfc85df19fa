"""A sheet to text: one file a format, one line here."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Literal, overload

from cqtrade.errors import Undrawable
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
    CHART = "chart"
    SVG = "svg"
    PNG = "png"
    HTML = "html"


ENDINGS = {
    ".csv": Format.CSV,
    ".tsv": Format.TSV,
    ".json": Format.JSON,
    ".jsonl": Format.JSONL,
    ".ndjson": Format.JSONL,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".txt": Format.TABLE,
    ".svg": Format.SVG,
    ".png": Format.PNG,
    ".htm": Format.HTML,
    ".html": Format.HTML,
}


Written = Literal[
    Format.TABLE,
    Format.CSV,
    Format.TSV,
    Format.JSON,
    Format.JSONL,
    Format.MARKDOWN,
    Format.CHART,
    Format.SVG,
]
DRAWN = frozenset({Format.CHART, Format.SVG, Format.PNG})


@overload
def render(sheet: Sheet, form: Literal[Format.PNG], screen: Screen) -> bytes: ...
@overload
def render(sheet: Sheet, form: Written, screen: Screen) -> str: ...
@overload
def render(sheet: Sheet, form: Format, screen: Screen) -> str | bytes: ...
def render(sheet: Sheet, form: Format, screen: Screen) -> str | bytes:
    """Return *sheet* in *form*, bytes for a picture; only what a terminal shows has a width.

    Raises Undrawable where *sheet* has no chart or a picture cannot be made.
    """
    if form in DRAWN:
        return _drawn(sheet, form, screen)
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
        case Format.HTML:
            from cqtrade.render.html import answers

            return answers.page(sheet.view())
        case _:
            from cqtrade.render import markdown

            return plain.without_commands(markdown.text(sheet.view()), r"\:")


def _drawn(sheet: Sheet, form: Format, screen: Screen) -> str | bytes:
    if sheet.chart is None:
        raise Undrawable
    match form:
        case Format.SVG:
            from cqtrade.render import svg

            return svg.text(sheet.chart())
        case Format.PNG:
            from cqtrade.render import png

            return png.picture(sheet.chart())
        case _:
            from cqtrade.render import chart

            return plain.without_commands(chart.text(sheet.chart(), screen), r"\x3a")
