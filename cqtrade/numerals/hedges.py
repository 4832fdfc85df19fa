"""What the words beside a number make of it: "nearly", "no more than", 超过, "or more"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cqtrade.numerals import foreignhedges, hedgewords
from cqtrade.numerals.tongues import primary
from cqtrade.quantity import Hedge

if TYPE_CHECKING:
    from cqtrade.numerals.mention import Mention

# No hedge reaches further, so that a long text costs no more than a short one.
_REACH = 80
_MOST_WORDS = 4
# From here up a number is a size, as one with a scale is.
_SIZE = 1000

_END_OF_CLAUSE = re.compile(r"[,;:!?()\[\]{}\"，。；：、！？（）“”—]")
_CURRENCY = re.compile(r"[A-Za-z]{0,3}[$¥￥€£]|[A-Z]{3}")
_HAN_CURRENCY = re.compile(r"(?:人民币|美元|欧元|[A-Z]{3}|[A-Z]{0,3}[$¥￥€£])?\s*$")
_TOTAL = ["a", "total", "of"]
_ARTICLES = ("a", "an")


def hedge_before(text: str, mention: Mention, language: str = "") -> Hedge:
    """Return how the words right before *mention* in *text* soften it.

    Where there are none, "or more", "+", 以上, 左右 and the like right behind it count. A currency
    and "a total of" may stand between. "Top 5" is at most 5. Unless told, the text is English or
    Chinese.
    """
    before = text[max(0, mention.start - _REACH) : mention.start]
    foreign = foreignhedges.hedge_of(text, before, mention, primary(language))
    if foreign is not None:
        return _sign(before) or foreign
    return (
        _sign(before)
        or _words(before, mention, text)
        or _han(before, mention, text)
        or _within(mention)
        or _behind(text, mention)
    )


def _sign(before: str) -> Hedge:
    found = hedgewords.SIGN.search(_HAN_CURRENCY.sub("", before))
    return hedgewords.BY_SIGN[found[1]] if found else Hedge.NONE


def _clause(before: str) -> list[str]:
    """Return the words since the last mark of punctuation, without what may stand between."""
    words = _END_OF_CLAUSE.split(before)[-1].split()
    while words and _is_currency(words[-1]):
        words.pop()
    words = [word.casefold().replace("’", "'") for word in words]
    if words[-len(_TOTAL) :] == _TOTAL:
        words = words[: -len(_TOTAL)]
    return words[:-1] if words[-1:] and words[-1] in _ARTICLES else words


def _is_currency(word: str) -> bool:
    is_hedge = word.casefold() in hedgewords.BY_PHRASE
    return _CURRENCY.fullmatch(word) is not None and not is_hedge


def _words(before: str, mention: Mention, text: str) -> Hedge:
    words = _clause(before)
    if hedgewords.REACHING.search(" ".join(words)) or _compares(words, mention, text):
        return Hedge.NONE
    has_size = mention.scale or mention.percent or (mention.number or 0) >= _SIZE
    if words[-1:] == ["the"]:
        sized = hedgewords.BY_VERB_OF_SIZE if has_size else {}
        return _phrase(words[:-1], hedgewords.BY_VERB | sized)
    # "To top 5 billion" is to exceed them; "the top 5" are a rank.
    if words[-1:] == ["top"] and (mention.scale or mention.percent):
        return Hedge.OVER
    sized = hedgewords.BEFORE_SIZES if has_size and words[-2:] != ["the", "past"] else {}
    return _phrase(words, hedgewords.BY_PHRASE | sized)


def _compares(words: list[str], mention: Mention, text: str) -> bool:
    """Tell whether the number is the other side of a comparison: "lower than 16.4% in 2011"."""
    bare = words[:-1] if words[-1:] == ["the"] else words
    compares = " ".join(bare[-2:]) in hedgewords.COMPARING
    return compares and hedgewords.OTHER_TIME.match(text, mention.end) is not None


def _phrase(words: list[str], known: dict[str, Hedge]) -> Hedge:
    """Return the hedge of the longest phrase at the end; a "not" before it turns it round."""
    for length in range(_MOST_WORDS, 0, -1):
        hedge = known.get(" ".join(words[-length:]), Hedge.NONE)
        if hedge and len(words) >= length:
            return hedgewords.NEGATED.get(hedge, hedge) if _is_negated(words[:-length]) else hedge
    return Hedge.NONE


def _is_negated(words: list[str]) -> bool:
    last = words[-2:-1] if words[-1:] == ["to"] else words[-1:]
    return any(word in hedgewords.NEGATIONS or word.endswith("n't") for word in last)


def _han(before: str, mention: Mention, text: str) -> Hedge:
    words = _HAN_CURRENCY.sub("", before.rstrip())
    if words.endswith(("过", "過")) and mention.text == "半":
        return Hedge.OVER
    if hedgewords.HAN_TOP.search(words):
        return Hedge.NONE if hedgewords.NO_RANK.match(text, mention.end) else Hedge.AT_MOST
    if hedgewords.NO_HAN_HEDGE.search(words):
        return Hedge.NONE
    found = next((phrase for phrase in hedgewords.BY_HAN if words.endswith(phrase)), "")
    return hedgewords.BY_HAN[found] if found else _han_apart(words)


def _han_apart(words: str) -> Hedge:
    shared = hedgewords.HAN_FOR_EACH.search(words)
    if shared:
        return hedgewords.BY_HAN[shared[1]]
    apart = (hedge for hedge, phrase in hedgewords.HAN_APART if phrase.search(words))
    return next(apart, Hedge.NONE)


def _within(mention: Mention) -> Hedge:
    is_more = mention.number is not None and hedgewords.MORE & set(mention.text)
    return Hedge.OVER if is_more else Hedge.NONE


def _behind(text: str, mention: Mention) -> Hedge:
    matching = (hedge for hedge, words in hedgewords.AFTER if words.match(text, mention.end))
    return next(matching, Hedge.NONE) or _strong(text, mention)


def _strong(text: str, mention: Mention) -> Hedge:
    """Return the hedge of 强: the ten strongest are the top 10, 1/3 强 is a little more."""
    if not text.startswith(("强", "強"), mention.end) or text.startswith("劲", mention.end + 1):
        return Hedge.NONE
    is_rank = mention.denominator is None and not mention.percent
    return Hedge.AT_MOST if is_rank else Hedge.OVER
