"""Text from outside, made comparable and harmless."""

import re
import unicodedata

LONGEST_ECHO = 160
# A longer path is a mistake, or meant to flood whoever reads of it.
LONGEST_PATH = 1000
LAST_BYTE = 0xFF
LAST_OF_FOUR = 0xFFFF
_STRAY_BYTES = frozenset(map(chr, range(0xDC80, 0xDD00)))

# Bidirectional marks, embeddings, overrides and isolates reorder what a reader sees; line and
# paragraph separators and the byte order mark hide or split it; fillers, blanks, shorthand,
# musical and interlinear marks and tags are not seen at all.
_UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028\u2029"
    "\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
)
_UNSEEN_BEYOND = (
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
)
# Spelling, where they choose the form of the character before them.
_SELECTORS, _SELECTORS_BEYOND = "\u180b-\u180d\u180f\ufe00-\ufe0f", "\U000e0100-\U000e01ef"
# Spelling, where they join emoji, or letters of a script that joins them.
_JOINERS = "\u200c\u200d"
_EMOJI = "\u2190-\u27ff\u2900-\u2bff\u3030\U0001f000-\U0001faff"
_JOINED = "\u0620-\u109f\u1780-\u17b3\u17b6-\u17ff\u1820-\u1aff"
_UNSAFE = f"\x00-\x1f\x7f-\x9f{_UNSEEN}\ud800-\udfff{_SELECTORS}{_JOINERS}"
# What may be unsafe: each range beyond the first plane would cost time with every character, so
# here they are one.
UNSAFE = f"{_UNSAFE}\U0001bca0-\U000e0fff"
# Patterns that few questions need are compiled by those.
_SUSPECT = f"[{UNSAFE}]"
_EXACTLY = f"{_UNSAFE}{_UNSEEN_BEYOND}{_SELECTORS_BEYOND}"
_SAFE = (
    f"[^{_EXACTLY}]"
    f"|(?<=[^\\s{_EXACTLY}])[{_SELECTORS}{_SELECTORS_BEYOND}]"
    f"|(?:(?<=[{_JOINED}{_EMOJI}])|(?<=[{_EMOJI}]\ufe0f))[{_JOINERS}]"
)
# A spreadsheet also skips spaces before a trigger and knows the full-width forms.
_FORMULA = r"[\s\u00a0]*[-+=@\uff0b\uff0d\uff1d\uff20]"
_SIGNED_NUMBER = r"[-+]? ?[0-9][0-9.,]*(?: ?%)?[\w ]*"


def fold(text: str) -> str:
    """Return *text* as names are compared: compatibility forms and case gone, spaces single."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().replace("\u2019", "'").split())


def unsafe_character(text: str) -> str:
    """Return the first control, bidirectional or invisible character as `U+001B`, or nothing."""
    for found in re.finditer(_SUSPECT, text):
        if not _is_safe(found):
            return f"U+{ord(found.group()):04X}"
    return ""


def looks_like_formula(text: str) -> bool:
    """Tell whether a spreadsheet would run *text* instead of showing it; `-6.2%` is no formula."""
    return bool(re.match(_FORMULA, text)) and not re.fullmatch(_SIGNED_NUMBER, text)


def visible(text: str) -> str:
    """Return *text* with every unsafe character escaped, cut to 160 characters."""
    return escaped(text if len(text) <= LONGEST_ECHO else text[: LONGEST_ECHO - 1] + "…")


def visible_path(path: object) -> str:
    """Return *path* with every unsafe character escaped, whole unless it is no path at all."""
    text = str(path)
    return escaped(text) if len(text) <= LONGEST_PATH else visible(text)


def escaped(text: str) -> str:
    """Return all of *text* with every unsafe character escaped."""
    return re.sub(_SUSPECT, _shown, text)


def _shown(found: re.Match[str]) -> str:
    return found.group() if _is_safe(found) else _escape(found.group())


def _is_safe(found: re.Match[str]) -> bool:
    return re.compile(_SAFE).match(found.string, found.start()) is not None


def _escape(character: str) -> str:
    code = ord(character)
    # A byte of an argument that is no text arrives as one of U+DC80 to U+DCFF.
    byte = code - 0xDC00 if character in _STRAY_BYTES else code
    if byte <= LAST_BYTE:
        return f"\\x{byte:02x}"
    return f"\\u{code:04x}" if code <= LAST_OF_FOUR else f"\\U{code:08x}"
