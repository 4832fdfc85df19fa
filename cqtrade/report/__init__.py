"""What stands in a report, before anyone decides how it looks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from cqtrade.chart import Chart
    from cqtrade.model import Codelists, Observation, Source
    from cqtrade.sheet import Records
    from cqtrade.sheet.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One figure whole: what `show` tells of it, how to cite it, the conflicts that it is in."""

    observation: Observation
    told: tuple[tuple[str, str], ...]
    citation: str
    conflicts: tuple[int, ...] = ()


class Exhibit(NamedTuple):
    """What is told of one thing in words, and in a picture where there is one."""

    view: View
    chart: Chart | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A part of a section: what is shown under one heading.

    In the rows of a `register` stand figures, by their short ids: there they are told whole. The
    tables of what is `aside` may stay closed until a reader opens them.
    """

    heading: str
    exhibits: tuple[Exhibit, ...]
    register: bool = False
    aside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Everything that a report says of one sector, company or series."""

    title: str
    lines: tuple[str, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A source that a report names: its number, its citation, the figures taken from it.

    `adapts` is the number of the one that it adapts, where the report names that too.
    """

    number: int
    source: Source
    citation: str
    figures: tuple[str, ...]
    adapts: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A page of figures with all that stands around them.

    `entries` are the figures by short id, `claims` the short ids of all that say the same as one
    of them. A table of `conflicts` is the conflict of its number, the first being 1. `digest` and
    `version` are those of the dataset and of the program, `accessed` when a source was last read.
    `exchanged` lists the sources for other programs, where that is wanted.
    """

    title: str
    lines: tuple[str, ...]
    sections: tuple[Section, ...]
    conflicts: View
    documents: tuple[Document, ...]
    entries: Mapping[str, Entry]
    claims: Mapping[str, tuple[str, ...]]
    records: Records
    codelists: Codelists
    digest: str
    version: str
    accessed: date | None
    exchanged: tuple[str, ...]
