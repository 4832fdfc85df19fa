"""Text as words that can be looked for: folded, without plurals, each Chinese character alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cqtrade.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cqtrade.model import Observation, Source

_CHINESE_PERIOD = re.compile(r"([0-9]{4})年(?:([0-9]{1,2})月)?")
_WORD = re.compile(r"[\u3400-\u9fff]|[^\s,;，；、\u3400-\u9fff]+")
_AROUND = "\"'“”‘’()?!.:"
# The full text knows only letters and digits.
_PART = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+")


def of_text(text: str) -> list[str]:
    """Return the words of *text* as they are looked for."""
    # A byte of an argument that is no text is in no index.
    legible = text.encode(errors="replace").decode()
    spelt = _CHINESE_PERIOD.sub(_spelt_period, fold(legible))
    bare = (word.strip(_AROUND) for word in _WORD.findall(spelt))
    return [_stem(word) for word in bare if word]


def of_figure(one: Observation) -> str:
    """Return the words that a figure is found by, besides its codes and its period."""
    return in_full_text((*one.printed, one.note, one.by, one.plan, one.doubt))


def of_source(one: Source) -> str:
    """Return the words that all figures of a source are found by."""
    return in_full_text((one.title, one.publisher, *one.authors, one.id))


def in_full_text(texts: Iterable[str | None]) -> str:
    """Return texts as the words of the full text, one after the other."""
    text = " ".join([text for text in texts if text])
    folded = text.lower() if text.isascii() else fold(text)
    return " ".join([_stem(part) for part in _PART.findall(folded)])


def question(word: str) -> str:
    """Return the full-text question for what begins with *word*; empty where it has no letter."""
    parts = [f'"{_stem(part)}"' for part in _PART.findall(word)]
    return f"{' AND '.join(parts)}*" if parts else ""


def _spelt_period(found: re.Match[str]) -> str:
    year, month = found.groups()
    return f" {year}-{int(month):02d} " if month else f" {year} "


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word  # noqa: PLR2004  # "gas" stays
