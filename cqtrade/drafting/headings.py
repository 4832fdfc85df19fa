"""The [source] table of a draft: what is given, and defaults that load for the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cqtrade.coverage import paragraphs
from cqtrade.drafting.languages import language_of
from cqtrade.errors import QueryError
from cqtrade.loader import entries
from cqtrade.loader.fields import Fields
from cqtrade.loader.lines import Lines
from cqtrade.model import SourceKind
from cqtrade.text import looks_like_formula, unsafe_character, visible

if TYPE_CHECKING:
    from collections.abc import Mapping

    Value = str | int | date

KEYS = ("title", "publisher", "published", "url", "accessed", "language", "kind", "text_sha256")
_LONGEST_TITLE = 200
_ENDS_A_SENTENCE = (".", "。", "！", "；", ";", ":", "：", ",", "，")
_CODE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MONTH = re.compile(r"\d{4}-\d{2}")


@dataclass(frozen=True, slots=True)
class Heading:
    """What a [source] table says, key by key, and for what was guessed what it was guessed from."""

    table: Mapping[str, Value]
    remarks: Mapping[str, str]

    @property
    def year(self) -> int:
        """The year of publication, 0 where it is unknown."""
        published = self.table.get("published", 0)
        return published.year if isinstance(published, date) else int(str(published)[:4])


def heading(source: str, text: str, given: Mapping[str, Value | None]) -> Heading:
    """Return the heading of *source* for *text*; what is not *given* gets a default that loads.

    Raises QueryError where *source* is no id, or where something given would be a fault.
    """
    if not _CODE.fullmatch(source):
        complaint = f"'{visible(source)}' is no id of small letters, digits and hyphens"
        raise QueryError(complaint, "the id becomes the name of the file")
    told = {key: value for key, value in given.items() if value is not None}
    guesses = _guesses(source, text)
    table = {
        key: told[key] if key in told else guesses[key][0] for key in KEYS if key in told | guesses
    }
    remarks = {key: why for key, (_, why) in guesses.items() if key not in told}
    _require_sound(source, table)
    return Heading(table, remarks)


def published(text: str) -> Value:
    """Return a date of publication as TOML holds it: a day, "2025-10" as a text, or a year."""
    if text.isdecimal():
        return int(text[:9])
    try:
        return text if _MONTH.fullmatch(text) else date.fromisoformat(text)
    except ValueError:
        return text


def _guesses(source: str, text: str) -> dict[str, tuple[Value, str]]:
    title = _headline(text)
    return {
        "title": (title, "the first line of the text")
        if title
        else (f"[Untitled: {source}]", "the text begins with no headline"),
        "publisher": ("[Unknown]", "not given"),
        "language": (language_of(text), "by the letters of the text"),
        "kind": (str(SourceKind.NEWS), "not given"),
    }


def _headline(text: str) -> str:
    """Return the first line of a text where it can be a title."""
    line = next(iter(paragraphs(text)), "").strip()
    is_sound = not unsafe_character(line) and not looks_like_formula(line)
    is_title = len(line) <= _LONGEST_TITLE and not line.endswith(_ENDS_A_SENTENCE)
    return line if is_sound and is_title else ""


def _require_sound(source: str, table: Mapping[str, Value]) -> None:
    fields = Fields(table, "", "", Lines())
    entries.source_of(source, fields)
    for fault in fields.faults:
        raise QueryError(fault.complaint, fault.mend)
