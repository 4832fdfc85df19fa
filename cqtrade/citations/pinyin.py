"""Chinese names in Latin letters: which names they are, and how they shorten."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_CONSONANT = r"(?:[zcs]h|[bpmfdtnlgkhjqxzcsryw])"
_VOWELS = (
    "iang|iong|uang|iao|ian|ing|uai|uan|ang|eng|ong|ai|ei|ao|ou|an|en|er|"
    "ia|ie|iu|in|ua|uo|ui|un|ue|ve|üe|a|o|e|i|u|v|ü|yu"
)
_SYLLABLE = re.compile(rf"{_CONSONANT}(?:{_VOWELS})|(?:ai|ei|ao|ou|an|en|er|ang|eng|a|o|e)")
_BEGINS_WITH_CONSONANT = re.compile(_CONSONANT)
_PARTS = re.compile(r"[\s'’-]+")
# Of a given name; the two rarer family names of four letters and more have two as well.
_MOST_PARTS = 2

# One text: a list of so many would be a page.
_SURNAMES = """
    ai an ao ba bai bao bi bian bo bu cai cao cen chai chang che chen cheng chi chu cong cui
    dai dang deng di diao ding dong dou du duan fan fang fei feng fu gan gao ge geng gong gou gu
    guan gui guo hai han hang hao he hong hou hu hua huan huang huo ji jia jian jiang jiao jin
    jing ju kang ke kong kuang lai lan lang lao le lei leng li lian liang liao lin ling liu long
    lou lu luo lv lü lyu ma mai man mao mei meng mi miao min ming mo mou mu na nan ni nie ning niu
    nong ou pan pang pei peng pi pu qi qian qiang qiao qin qing qiu qu quan ran rao ren rong ruan
    rui sang sha shan shang shao shen sheng shi shu song su sun tai tan tang tao teng tian tie
    tong tu wan wang wei wen weng wu xi xia xian xiang xiao xie xin xing xiong xu xuan xue xun yan
    yang yao ye yi yin ying yong you yu yuan yue yun zang zeng zha zhai zhan zhang zhao zhen zheng
    zhong zhou zhu zhuang zhuo zong zou zu zuo
    dongfang duanmu gongsun huangfu linghu murong nangong ouyang shangguan sima situ xiahou
    zhangsun zhuge
"""


def is_a_name(words: Sequence[str]) -> bool:
    """Tell whether *words* are a Chinese name in its own order: a family name, then syllables."""
    family, *given = (word.lower() for word in words)
    if family not in _SURNAMES.split() or not 1 <= len(given) <= _MOST_PARTS:
        return False
    return all(_syllables(part) for word in given for part in _PARTS.split(word))


def initials(given: str) -> list[str]:
    """Return the first letter of each syllable of a given name: `Yaolei` gives Y and L.

    A syllable inside a word begins with a consonant: before a vowel the spelling rules of pinyin
    (GB/T 16159) ask for an apostrophe, so no word can be read in two ways.
    """
    syllables = [each for part in _PARTS.split(given) for each in _syllables(part) or (part,)]
    return [each[0].upper() for each in syllables if each]


def _syllables(word: str) -> tuple[str, ...]:
    """Return the one or two syllables of a word, nothing where it is none of pinyin."""
    lower = word.lower()
    if _SYLLABLE.fullmatch(lower):
        return (word,)
    for cut in range(1, len(lower)):
        first, second = lower[:cut], lower[cut:]
        if (
            _BEGINS_WITH_CONSONANT.match(second)
            and _SYLLABLE.fullmatch(first)
            and _SYLLABLE.fullmatch(second)
        ):
            return word[:cut], word[cut:]
    return ()
