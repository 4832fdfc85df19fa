"""The language that a text is written in, as far as this dataset needs to know."""

import re

_HAN = re.compile(r"[\u3400-\u9fff]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_LATIN = re.compile(r"[A-Za-z]{2,}")
# Kana are rarely more than names in a Chinese text.
_FEW = 10


def language_of(text: str) -> str:
    """Return `zh`, `ja`, `ko` or `en`, by the script that most of *text* is in."""
    han, kana = len(_HAN.findall(text)), len(_KANA.findall(text))
    if kana * _FEW > han + kana:
        return "ja"
    if len(_HANGUL.findall(text)) > han:
        return "ko"
    return "zh" if han > len(_LATIN.findall(text)) else "en"
