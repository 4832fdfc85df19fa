"""What a source is as a document, and where its readers find it."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING

from cqtrade.model import SourceKind

if TYPE_CHECKING:
    from cqtrade.model import Source

_REPORT = re.compile(
    r"公报|报告|年报|年鉴|白皮书|\b(?:bulletin|communiqu[eé]|report|white paper|yearbook)\b",
    re.IGNORECASE,
)


class Genre(Enum):
    """The kinds of document that styles tell apart."""

    ARTICLE = auto()
    REPORT = auto()
    PAGE = auto()
    DATA = auto()


_GENRES = {
    SourceKind.WIRE: Genre.ARTICLE,
    SourceKind.NEWS: Genre.ARTICLE,
    SourceKind.COMPANY: Genre.PAGE,
    SourceKind.DATASET: Genre.DATA,
}


def genre(source: Source) -> Genre:
    """Return what a source is: what an authority itself calls a report is one, or else a page."""
    if source.kind is SourceKind.OFFICIAL:
        return Genre.REPORT if _REPORT.search(source.title) else Genre.PAGE
    return _GENRES[source.kind]


def address(source: Source) -> str:
    """Return where a source is read: at its copy once it is withdrawn, or has nothing else."""
    gone = source.withdrawn or not source.url
    return source.archived if source.archived and gone else source.url


def publisher_besides(source: Source) -> str:
    """Return the publisher where the authors do not name it already."""
    return "" if source.publisher in source.authors else source.publisher
