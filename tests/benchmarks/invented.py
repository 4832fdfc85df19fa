"""Names, words and codelist entries that do not exist outside of made-up datasets."""

from __future__ import annotations

from functools import cache
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from random import Random

_SHIPPED = Path(__file__).parents[2] / "data"
_ONSETS = ("b", "d", "f", "g", "k", "l", "m", "n", "r", "s", "t", "v", "z", "br", "dr", "kr", "tr")
_VOWELS = ("a", "e", "i", "o", "u", "ai", "eo")
_SYLLABLES = tuple(onset + vowel for onset, vowel in product(_ONSETS, _VOWELS))
_CHARACTERS = "鑫隆川渝江山华美金龙海天宏远嘉陵润泽康达恒通瑞祥永盛东方星辰国泰民安新业长青"
_TRADES = (
    ("Machinery", "机械"), ("Motor", "动力"), ("Electronics", "电子"), ("Tools", "工具"),
    ("Materials", "材料"), ("Instruments", "仪器"), ("Vehicles", "车业"), ("Textiles", "纺织"),
)  # fmt: skip
# Real sectors none of which is a part of another.
_REAL_SECTORS = (
    *("changan-cs35", "electric-vehicles", "motorcycles", "mini-tillers", "laptops", "tablets"),
    *("mobile-phones", "monitors", "semiconductors", "particle-board", "hardware-tools"),
    *("cbec", "general-trade", "electronics", "materials", "emerging-industries"),
)
_COMMON = (
    "the", "figure", "covers", "trade", "by", "firms", "of", "district", "and", "it", "was",
    "first", "given", "in", "a", "bulletin", "without", "parts", "made", "for", "other",
    "makers", "or", "leased", "at", "customs", "prices", "before", "tax", "after", "rebates",
    "as", "reported", "by", "its", "own", "office", "on", "site", "orders", "goods", "plants",
    "lines", "models", "shipped", "abroad", "under", "contract",
)  # fmt: skip


class Firm(NamedTuple):
    """A company or a district, with the one sector that it is in (none for a district)."""

    code: str
    sector: str
    person: str


class Cast(NamedTuple):
    """Who and what the figures of a made-up dataset can be about."""

    firms: tuple[Firm, ...]
    districts: tuple[str, ...]
    goods: tuple[str, ...]
    markets: tuple[str, ...]


def cast(size: int) -> Cast:
    """Return who takes part in a dataset of *size* figures: the more figures, the more of them."""
    goods = tuple(f"{_name(each)}-goods" for each in range(6 + size // 5000))
    sectors = (*_REAL_SECTORS, "gpm", *goods)
    firms = tuple(
        Firm(
            code=f"{_name(each)}-{_TRADES[each % len(_TRADES)][0].lower()}",
            sector=sectors[each * 7 % len(sectors)],
            person=f"wen-{_name(each)}" if each % 3 == 0 else "",
        )
        for each in range(max(20, size // 500))
    )
    some = range(max(5, size // 20_000))
    return Cast(
        firms=firms,
        districts=tuple(f"{_name(each)}-district" for each in some),
        goods=goods,
        markets=tuple(f"{_name(each)}-market" for each in some),
    )


def codelists(people: Cast, more: dict[str, str]) -> dict[str, str]:
    """Return the shipped codelists by file name, with what is made up and *more* after them."""
    shipped = {
        name: (_SHIPPED / name).read_text(encoding="utf-8")
        for name in ("sectors.toml", "indicators.toml", "subjects.toml")
    }
    made = {"sectors.toml": _sectors(people), "subjects.toml": _subjects(people)}
    return {
        name: "\n".join([text, made.get(name, ""), more.get(name, "")])
        for name, text in shipped.items()
    }


def sentence(chance: Random, words: int) -> str:
    """Return some words that mean nothing, common ones and rare ones."""
    said = [
        chance.choice(_COMMON) if chance.random() < 0.7 else _name(int(chance.random() ** 3 * 5000))
        for _ in range(words)
    ]
    return " ".join(said).capitalize()


def title(chance: Random, *, chinese: bool) -> str:
    """Return the title of a document."""
    if chinese:
        return f"{_chinese(chance.randrange(40_000))}外贸进出口与产业运行情况"
    return sentence(chance, chance.randint(5, 12))


@cache
def _name(number: int) -> str:
    """Return a name of two syllables or more; no number shares it with another."""
    count = len(_SYLLABLES)
    first, second = number % count, number // count % count
    later = number // count**2
    return _SYLLABLES[first] + _SYLLABLES[(first + second) % count] + ("no" * later) + "n"


def _chinese(number: int) -> str:
    count = len(_CHARACTERS)
    places = (number // count**2 % count, number // count % count, number % count)
    return "".join(_CHARACTERS[place] for place in places)


def _sectors(people: Cast) -> str:
    entries = (
        f'[{code}]\nen      = "{_label(code)}"\nzh      = "{_chinese(1000 + number)}制品"\n'
        f'aliases = ["{code.partition("-")[0]} wares"]\n'
        f'kind    = "product"\nparent  = "foreign-trade"\n'
        for number, code in enumerate(people.goods)
    )
    return "\n".join(entries)


def _subjects(people: Cast) -> str:
    entries = [
        f'[{code}]\nen      = "{_label(code)}"\nkind    = "area"\nwithin  = "{within}"\n'
        for codes, within in ((people.districts, "chongqing"), (people.markets, "world"))
        for code in codes
    ]
    for number, firm in enumerate(people.firms):
        trade = _TRADES[number % len(_TRADES)][1]
        entries.append(
            f'[{firm.code}]\nen      = "{_label(firm.code)}"\n'
            f'zh      = "{_chinese(2000 + number)}{trade}"\n'
            f'aliases = ["{_label(firm.code)} Company", "Chongqing {_label(firm.code)}"]\n'
            f'kind    = "company"\nwithin  = "chongqing"\nsectors = ["{firm.sector}"]\n'
        )
        if firm.person:
            entries.append(
                f'[{firm.person}]\nen      = "{_label(firm.person)}"\nkind    = "person"\n'
                f'within  = "{firm.code}"\nrole    = "sales manager"\n'
            )
    return "\n".join(entries)


def _label(code: str) -> str:
    return code.replace("-", " ").title()
