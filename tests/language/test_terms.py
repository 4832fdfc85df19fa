"""Every list of words that is shown has its Chinese: kinds, states, units, nouns to be counted."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import cqtrade
from cqtrade import dataset
from cqtrade.audit import INFERABLE
from cqtrade.breakdown.dimension import Dimension
from cqtrade.compare.periods import Basis
from cqtrade.conflicts import RULES
from cqtrade.factcheck import Verdict
from cqtrade.fx.conversion import OWN, Left
from cqtrade.fx.rates import Basis as RateBasis
from cqtrade.language import Language, speaking, term
from cqtrade.language.zh.counts import COUNTED
from cqtrade.language.zh.terms import TERMS
from cqtrade.language.zh.units import UNITS
from cqtrade.model import Kind, SourceKind, Status
from cqtrade.quantity import Hedge
from cqtrade.strength import Strength
from cqtrade.targets.progress import State

if TYPE_CHECKING:
    from collections.abc import Iterator
    from enum import StrEnum

PACKAGE = Path(cqtrade.__file__).parent
SHOWN: tuple[type[StrEnum], ...] = (
    *(Kind, Status, SourceKind, Hedge, Dimension, Basis, RateBasis),
    *(State, Verdict, Strength, Left),
)


@pytest.mark.parametrize("shown", SHOWN, ids=lambda one: f"{one.__module__}.{one.__name__}")
def test_every_word_of_a_list_has_its_chinese(shown: type[StrEnum]) -> None:
    assert [each for each in shown if each not in TERMS] == []


def test_what_can_be_inferred_has_its_chinese() -> None:
    assert [key for key in INFERABLE if key not in TERMS] == []


def test_every_rule_of_meaning_has_its_chinese() -> None:
    rules = [rule.__name__.replace("_", " ") for rule in RULES]

    assert [each for each in rules if each not in TERMS] == []


def test_what_a_source_converts_itself_has_its_chinese() -> None:
    assert OWN in TERMS


def test_every_language_of_the_shipped_sources_has_its_chinese(shipped: Path) -> None:
    sources = dataset.load(shipped).sources.values()

    assert [each.language for each in sources if each.language not in TERMS] == []


def test_every_unit_of_the_shipped_figures_has_its_chinese(shipped: Path) -> None:
    figures = dataset.load(shipped).observations
    quantities = (each for one in figures for each in (one.value, one.growth, *one.also) if each)

    assert {each.unit for each in quantities} - {"", "%"} <= UNITS.keys()


def _counted() -> Iterator[str]:
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "count":
                nouns = (each.value for each in node.args[1:] if isinstance(each, ast.Constant))
                yield from (each for each in nouns if isinstance(each, str))


def test_every_noun_that_is_counted_has_its_chinese_and_no_other() -> None:
    by_money = {"amount", "row"}

    assert COUNTED.keys() == {*_counted(), *map(str, Strength), *by_money}


def test_no_column_has_a_label_that_is_not_said() -> None:
    labels = [
        node.args[0].value
        for path in (PACKAGE / "sheet").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Column"
        if isinstance(node.args[0], ast.Constant)
    ]

    assert set(labels) == {""}


def test_a_word_of_no_list_speaks_for_itself() -> None:
    with speaking(Language.ZH):
        assert (term("target"), term("eo")) == ("目标", "eo")
    assert term("target") == "target"
