"""Prose to words as they are looked up, and what their form alone tells of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cqtrade.text import fold

_WORD = re.compile(r"[\u3400-\u9fff〇]|[^\W_\u3400-\u9fff〇]+(?:['’][^\W_\u3400-\u9fff〇]+)*")
_HAN = re.compile(r"[\u3400-\u9fff〇]")
_SHORTEST_PLURAL = 4
# Of the words in -ly those that are no adverbs, or that narrow what is counted.
_ADVERB = re.compile(
    r"(?!(?:dai|week|month|year|quarter|hour|part|most|main|large|joint|sole|sing|exclusive|former"
    r"|previous|domestic|private|public|local|individual|partial|indirect|supposed|alleged|assemb"
    r"|fami|supp|monopo|anoma|multip|ita|ju|bare|hard|scarce|near|rough|approximate|virtual"
    r"|practical|average|potential|theoretical|hypothetical|possib|probab|like|unlike|fal|rep|app"
    r"|im|comp|re|ear|on|ug|ral|doub|trip)ly$)[a-z]{3,}ly"
)
_SYLLABLE = (
    r"(?i:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai"
    r"|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|a|o|e|i|u))"
)
# By their endings, unless they may be a Chinese name: Boosted, Looking, but not Nanjing.
_COMMON = re.compile(
    r"How|Why|Before|After|Until|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Unlike|Between"
    r"|Against|Many|Most|Several|Few|Other|Others|Per|Every|Since|Small|New|Next|Last|Past|Put"
    r"|Viewed|Much|Little|Everybody|People"
    rf"|(?!(?:{_SYLLABLE})+$)[A-Z][a-z]{{2,}}(?:ed|ing|tion|tions|ment|ments|ness|ly)"
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a draft, as it is looked up: folded, without a plural or possessive ending."""

    start: int
    end: int
    text: str

    @property
    def is_adverb(self) -> bool:
        """Tell whether it says how rather than what: "sharply"."""
        return _ADVERB.fullmatch(self.text) is not None


def words(text: str) -> tuple[Word, ...]:
    """Return the words of *text*; every Chinese character is one."""
    return tuple(
        Word(found.start(), found.end(), _stem(found.group())) for found in _WORD.finditer(text)
    )


def keys(text: str) -> tuple[str, ...]:
    """Return the words of a name or phrase as they are looked up."""
    return tuple(word.text for word in words(text))


def is_common(text: str) -> bool:
    """Tell whether a capital is due to the place of a word and not to its being a name."""
    return text[1:].islower() and _COMMON.fullmatch(text) is not None


def is_han(text: str) -> bool:
    """Tell whether *text* begins with a Chinese character."""
    return _HAN.match(text) is not None


def _stem(word: str) -> str:
    """Return a word folded, `companies` as `company`, `Chang'an's` as `chang'an`."""
    plain = fold(word).removesuffix("'s")
    if len(plain) < _SHORTEST_PLURAL or plain.endswith(("ss", "us", "is")):
        return plain
    return f"{plain[:-3]}y" if plain.endswith("ies") else plain.removesuffix("s")
