"""Text from outside, made comparable and harmless."""

import re
import unicodedata

LONGEST_ECHO = 160
LAST_BYTE = 0xFF
_STRAY_BYTES = frozenset(map(chr, range(0xDC80, 0xDD00)))

# Bidirectional marks, embeddings, overrides and isolates reorder what a reader sees; line and
# paragraph separators and the byte order mark hide or split it.
_UNSEEN = (
    "\u00ad\u061c\u180e\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
)
UNSAFE = f"\x00-\x1f\x7f-\x9f{_UNSEEN}\ud800-\udfff"
# Patterns that few questions need are compiled by those.
_UNSAFE = f"[{UNSAFE}]"
# A spreadsheet also skips spaces before a trigger and knows the full-width forms.
_FORMULA = r"[\s\u00a0]*(?:[=@\uff1d\uff20]|[-+\uff0b\uff0d](?!\s))"
_SIGNED_NUMBER = r"[-+]?[0-9][0-9.,]*(?: ?%)?[\w ]*"


def fold(text: str) -> str:
    """Return *text* as names are compared: compatibility forms and case gone, spaces single."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().replace("\u2019", "'").split())


def unsafe_character(text: str) -> str:
    """Return the first control, bidirectional or invisible character as `U+001B`, or nothing."""
    found = re.search(_UNSAFE, text)
    return f"U+{ord(found.group()):04X}" if found else ""


def looks_like_formula(text: str) -> bool:
    """Tell whether a spreadsheet would run *text* instead of showing it; `-6.2%` is no formula."""
    return bool(re.match(_FORMULA, text)) and not re.fullmatch(_SIGNED_NUMBER, text)


def visible(text: str) -> str:
    """Return *text* with every unsafe character escaped, cut to 160 characters."""
    shown = text if len(text) <= LONGEST_ECHO else text[: LONGEST_ECHO - 1] + "…"
    return re.sub(_UNSAFE, lambda found: _escape(found.group()), shown)


def _escape(character: str) -> str:
    code = ord(character)
    # A byte of an argument that is no text arrives as one of U+DC80 to U+DCFF.
    byte = code - 0xDC00 if character in _STRAY_BYTES else code
    return f"\\x{byte:02x}" if byte <= LAST_BYTE else f"\\u{code:04x}"
