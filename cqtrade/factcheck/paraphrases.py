"""What prose says instead of the name of an indicator: "sold abroad" for overseas sales."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# Some words further on, but in the same clause; the point and comma of a number end none.
_LATER = r"(?=(?:[^.,;:]|[.,]\d){0,80}?"

# By how they are measured the same words mean money or pieces; the unit of a figure decides.
WORDS: Mapping[str, tuple[str, ...]] = {
    "exports": ("exports", "export volume"),
    "export": ("exports", "export volume"),
    "exported": ("exports", "export volume"),
    "exporting": ("exports", "export volume"),
    "export volume": ("exports", "export volume"),
    "export volumes": ("exports", "export volume"),
    "出口": ("exports", "export volume"),
    "出口量": ("exports", "export volume"),
    "import": ("imports",),
    "imported": ("imports",),
    "importing": ("imports",),
    "import volume": ("imports",),
    "进口量": ("imports",),
    "import and export volume": ("exports and imports",),
    "imports and exports together": ("exports and imports",),
    "trade volume": ("exports and imports",),
    "traded": ("exports and imports",),
    "外贸": ("exports and imports",),
    "foreign trade": ("exports and imports",),
    "foreign trade volume": ("exports and imports",),
    "外贸总值": ("exports and imports",),
    "外贸进出口": ("exports and imports",),
    "output": ("output", "output value"),
    "production": ("output", "output value"),
    "produced": ("output", "output value"),
    "produce": ("output", "output value"),
    "producing": ("output", "output value"),
    "manufactured": ("output", "output value"),
    "made": ("output",),
    "makes": ("output",),
    "make": ("output",),
    "making": ("output",),
    "built": ("output",),
    "turned out": ("output",),
    "turns out": ("output",),
    "rolled out": ("output",),
    "rolled off": ("output",),
    "assembled": ("output",),
    "生产": ("output", "output value"),
    "产出": ("output", "output value"),
    "制造": ("output",),
    "下线": ("output",),
    "sold": ("sales volume",),
    "sells": ("sales volume",),
    "makes and sells": ("production and sales volume",),
    "made and sold": ("production and sales volume",),
    "make and sell": ("production and sales volume",),
    "produces and sells": ("production and sales volume",),
    "produced and sold": ("production and sales volume",),
    "产销": ("production and sales volume",),
    "profits": ("total profit",),
    "industrial": ("industry",),
    "industrial enterprises above designated size": ("industry above designated size",),
    "industrial enterprises above a designated size": ("industry above designated size",),
    "large industrial enterprises": ("industry above designated size",),
    "major industrial enterprises": ("industry above designated size",),
    "above scale industrial enterprises": ("industry above designated size",),
    "规模以上工业企业": ("industry above designated size",),
    "规上工业企业": ("industry above designated size",),
}
PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(rf"\b(?:sold|sells?|selling)\b{_LATER}\b(?:abroad|overseas)\b)", re.IGNORECASE),
        "overseas sales",
    ),
    (
        re.compile(
            rf"\b(?:shipped|shipping|shipments?|sent)\b{_LATER}\b(?:abroad|overseas)\b)",
            re.IGNORECASE,
        ),
        "exports",
    ),
    (
        re.compile(
            rf"\b(?:left|came off|roll(?:s|ed|ing)? off)\b{_LATER}\blines?\b)", re.IGNORECASE
        ),
        "output",
    ),
)
