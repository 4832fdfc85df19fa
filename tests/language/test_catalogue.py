"""Every phrase that a room says has its Chinese, and the catalogue holds nothing else."""

import ast
import string
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

import cqtrade
from cqtrade.language import Language, said, speak, speaking, spoken, zh
from cqtrade.language.zh import PHRASES

PACKAGE = Path(cqtrade.__file__).parent


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "said":
            yield node


def _said() -> dict[str, str]:
    """Return each phrase that a call of `said` writes out, and where; fail on any other call."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        for call in _calls(ast.parse(path.read_text(encoding="utf-8"))):
            where = f"{path.relative_to(PACKAGE)}:{call.lineno}"
            first = call.args[0] if call.args else None
            assert isinstance(first, ast.Constant), f"{where}: the phrase is not written out"
            found[str(first.value)] = where
    return found


def _places(phrase: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(phrase) if name is not None}


def test_every_phrase_has_its_chinese() -> None:
    missing = {phrase: where for phrase, where in _said().items() if phrase not in PHRASES}
    assert not missing


def test_no_phrase_stands_in_two_rooms_of_the_catalogue() -> None:
    rooms = (import_module(f"{zh.__name__}.{each.name}") for each in iter_modules(zh.__path__))
    phrases = Counter(phrase for room in rooms for phrase in getattr(room, "PHRASES", ()))

    assert [phrase for phrase, times in phrases.items() if times > 1] == []


def test_nothing_in_the_catalogue_is_never_said() -> None:
    assert not set(PHRASES) - set(_said())


@pytest.mark.parametrize("phrase", sorted(PHRASES))
def test_a_translation_keeps_every_place(phrase: str) -> None:
    assert _places(PHRASES[phrase]) == _places(phrase)


def test_a_block_speaks_its_language_and_what_follows_does_not() -> None:
    figures, sources = "2 个数字", "1 份文献"
    with speaking(Language.ZH):
        assert said("{figures} from {sources}", figures=figures, sources=sources) == (
            "2 个数字，来自1 份文献"
        )
    assert spoken() is Language.EN


def test_what_is_spoken_stays_until_it_is_changed() -> None:
    with speaking(Language.EN):
        speak(Language.ZH)
        assert spoken() is Language.ZH
    assert spoken() is Language.EN
