"""How wide letters are, near enough to keep them apart, and lines broken to fit."""

from __future__ import annotations

import re
from unicodedata import east_asian_width

# In parts of the size of the letters. Those of the widest font that is commonly met, so that
# what is measured to fit does so in the others.
_NARROW, _DIGIT, _SMALL, _CAPITAL, _BROAD, _FULL = 0.38, 0.64, 0.62, 0.72, 0.98, 1.0
_LAST_LATIN = 0x2FF
_NARROW_LETTERS = frozenset(" fijlrtI.,:;'!|()[]/·-")
_BROAD_LETTERS = frozenset("mwMW%@—&→")
# Chinese may be broken after any letter, but not before a mark that closes or after one that opens.
# A point between two words stays with the first.
_PIECE = re.compile(
    r"\s*(?:[（“《]*[\u2e80-\u9fff\uff00-\uffef][，。；：、）”》]*"
    r"|[^\s\u2e80-\u9fff\uff00-\uffef]+[，。；：、）”》]*)(?:\s·)?"
)


def width(text: str, size: float) -> float:
    """Return about how wide *text* is in letters of *size*, rather too wide than too narrow."""
    return size * sum(map(_width, text))


def broken(text: str, size: float, most: float) -> list[str]:
    """Return *text* in lines no wider than *most*; a longer word is broken too."""
    lines = [""]
    for piece in _PIECE.findall(text):
        if width(lines[-1] + piece, size) <= most:
            lines[-1] += piece
            continue
        chunks = _chunks(piece.lstrip(), size, most)
        lines = [*lines, *chunks] if lines[-1] else chunks
    return [line.strip() for line in lines]


def _chunks(word: str, size: float, most: float) -> list[str]:
    chunks = [""]
    for letter in word:
        if chunks[-1] and width(chunks[-1] + letter, size) > most:
            chunks.append("")
        chunks[-1] += letter
    return chunks


def _width(letter: str) -> float:
    if east_asian_width(letter) in ("W", "F"):
        return _FULL
    if letter in _NARROW_LETTERS:
        return _NARROW
    if letter in _BROAD_LETTERS:
        return _BROAD
    if letter.isdigit() or letter in "+$–¥":
        return _DIGIT
    return _CAPITAL if letter.isupper() or ord(letter) > _LAST_LATIN else _SMALL
