"""Of names and figures in lists each figure belongs to its own name, and to no other."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from cqtrade.factcheck import Verdict

if TYPE_CHECKING:
    from cqtrade.factcheck import Checker

WHEN = "In the first three quarters of 2025"
# Exports of goods: what they are called, how much they were, by how much they grew.
ENGLISH = (
    ("vehicles", "33.73 billion yuan", "6.4%"),
    ("electric vehicles", "9.79 billion yuan", "69.1%"),
    ("mobile phones", "43.73 billion yuan", "44.3%"),
    ("motorcycles", "19.86 billion yuan", "37.9%"),
)
CHINESE = (
    ("汽车", "337.3亿元", "6.4%"),
    ("电动汽车", "97.9亿元", "69.1%"),
    ("手机", "437.3亿元", "44.3%"),
    ("摩托车", "198.6亿元", "37.9%"),
)
IN_ENGLISH = [
    WHEN + ", Chongqing's exports of {a} and {b} were {x} and {y} respectively.",
    WHEN + " Chongqing's {a} and {b} exports were {x} and {y}.",
    WHEN + ", Chongqing exported {x} of {a} and {y} of {b}.",
    WHEN + ", Chongqing exported {a} worth {x} and {b} worth {y}.",
    WHEN + ", Chongqing's exports of {a} reached {x}, while those of {b} came to {y}.",
    WHEN + ", exports of {a} from Chongqing reached {x}, with {b} at {y}.",
    WHEN + ", Chongqing's exports of {a} grew {g} to {x} and exports of {b} grew {h} to {y}.",
    WHEN + ", Chongqing's exports of {a} and {b} were {x} and {y}, up {g} and {h} respectively.",
    WHEN + ", Chongqing's exports of {a} were {x} (up {g}) and those of {b} {y} (up {h}).",
    WHEN + ", Chongqing's exports of {a} and {b} rose {g} and {h}.",
]
IN_CHINESE = [
    "2025年前三季度，重庆{a}、{b}出口分别为{x}和{y}。",
    "2025年前三季度，重庆{a}出口{x}，{b}出口{y}。",
    "2025年前三季度，重庆出口{x}的{a}和{y}的{b}。",
    "2025年前三季度，重庆{a}出口{x}、{b}出口{y}，分别增长{g}和{h}。",
    "2025年前三季度，重庆{a}出口增长{g}，{b}增长{h}。",
]
FORMS = [*((each, ENGLISH) for each in IN_ENGLISH), *((each, CHINESE) for each in IN_CHINESE)]

Goods = tuple[str, str, str]


def verdicts(
    checker: Checker, form: str, goods: tuple[Goods, ...], *, swapped: bool
) -> set[Verdict]:
    """Return the verdicts on a form filled with every pair of goods, or the names swapped."""
    found: set[Verdict] = set()
    for (a, x, g), (b, y, h) in permutations(goods, 2):
        names = {"a": b, "b": a} if swapped else {"a": a, "b": b}
        found |= {each.verdict for each in checker.check(form.format(**names, x=x, y=y, g=g, h=h))}
    return found


@pytest.mark.parametrize(("form", "goods"), FORMS)
def test_a_list_in_its_order_is_supported(
    checker: Checker, form: str, goods: tuple[Goods, ...]
) -> None:
    assert verdicts(checker, form, goods, swapped=False) == {Verdict.SUPPORTED}


@pytest.mark.parametrize(("form", "goods"), FORMS)
def test_a_list_out_of_order_is_not(checker: Checker, form: str, goods: tuple[Goods, ...]) -> None:
    assert Verdict.SUPPORTED not in verdicts(checker, form, goods, swapped=True)
