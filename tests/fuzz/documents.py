"""Any file in a dataset is sound, or each of its faults is told in a sentence with its place."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from cqtrade import audit
from cqtrade.loader import folders
from cqtrade.loader.folders import Contents
from tests.builders import INDICATORS, OBSERVATION, SECTORS, SEED, SOURCE, SUBJECTS, a_dataset
from tests.fuzz.target import Target, require_one_safe_line
from tests.index.readings import carefully, plainly

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cqtrade.errors import Fault
    from cqtrade.model import Codelists

# The folder outlives every input; what is read is written anew each time.
_PLACE = TemporaryDirectory(prefix="cqtrade-fuzz-")
_LISTS = {"sectors": SECTORS, "indicators": INDICATORS, "subjects": SUBJECTS}
_FILES = {f"# {name}": f"{name}.toml" for name in _LISTS}
_A_SOURCE = "sources/gazette.toml"
# Of real documents the form is taken, and no words.
_WORDS = re.compile(r"(?m)(?<=^printed   = |^note      = |^doubt     = ).*$")
_LONGEST_SENTENCE = 2000


def hold(data: bytes) -> None:
    """Read *data* as a source, or as the codelist that its first line names.

    Asserts what is promised of a sound file and of a fault.
    """
    head = data.partition(b"\n")[0].decode(errors="replace")
    path = _dataset() / _FILES.get(head, _A_SOURCE)
    before = path.read_bytes()
    path.write_bytes(data)
    try:
        if path.name == "gazette.toml":
            _hold_source(path, data)
        else:
            lists = folders.read_codelists([_dataset()])
            _hold_faults(lists.faults, data)
            _hold_figures(Contents(lists.codelists, {}, (), ""))
    finally:
        path.write_bytes(before)


def _hold_source(path: Path, data: bytes) -> None:
    file = folders.read_source(path)
    _hold_faults(file.faults, data)
    if file.source:
        source = replace(file.source, origin=file.source.id)
        _hold_figures(Contents(_lists(), {source.id: source}, file.observations, ""))
    plain = plainly(path, _lists())
    assert plain is None or plain == carefully(path, _lists())


@cache
def _lists() -> Codelists:
    return folders.read_codelists([_dataset()]).codelists


@cache
def _dataset() -> Path:
    return a_dataset(Path(_PLACE.name) / str(os.getpid()))


def _hold_faults(faults: Iterable[Fault], data: bytes) -> None:
    lines = data.count(b"\n") + data.count(b"\r") + 1
    for fault in faults:
        require_one_safe_line(str(fault))
        assert len(str(fault)) < _LONGEST_SENTENCE
        assert 0 <= fault.line <= lines
        assert fault.complaint


def _hold_figures(contents: Contents) -> None:
    for one in contents.observations:
        assert one.value or one.growth
        assert one.id.startswith(f"{one.source}:{one.series}@{one.period}")
        for each in one.printed:
            require_one_safe_line(each)
    for rule in audit.RULES:
        for fault in rule(contents):
            require_one_safe_line(str(fault))


def _sound() -> Iterator[bytes]:
    yield (SOURCE + OBSERVATION).encode()
    for name, text in _LISTS.items():
        yield f"# {name}\n{text}".encode()
    for path in sorted(SEED.glob("**/*.toml")):
        head = f"# {path.stem}\n" if path.parent == SEED else SOURCE
        for table in path.read_text(encoding="utf-8").split("\n\n")[1:12]:
            yield f"{head}{_without_words(table)}\n".encode()


def _without_words(table: str) -> str:
    """Return a table of a real document with none of its words."""
    return _WORDS.sub('"words"', table)


TARGET = Target(
    hold,
    (
        *(SOURCE + OBSERVATION).splitlines(),
        *("[[omitted]]", 'why = "idiom"', "at = [1, 2]", 'kind = "rank"', 'kind = "target"'),
        *('growth = "8.4%"', 'growth = "-6.2 pp"', 'value = "over 2/3"', 'value = "nearly 1 XXX"'),
        *('also = ["1 USD"]', 'inferred = ["period"]', 'growth_basis = "since:2023"', 'name = "x"'),
        *('partner = "chongqing"', 'among = "chongqing"', 'cumulative_from = "2020"', 'plan = "p"'),
        *('status = "revised"', 'doubt = "d"', 'note = "=1"', 'printed = ["a", "b"]', 'by = "b"'),
        *('growth_unit = "USD"', 'speaker = "x"', "published = 2024-01-01", 'adapts = "gazette"'),
        *("withdrawn = 2026-01-01", "authors = [1]", "[a.b]", "'''", '"""', "[", "]]", "{", "\\"),
        *("# sectors", "# indicators", "# subjects", "[x]", 'unit = "share"', 'parent = "x"'),
        *('sum = ["a", "-b"]', "of = { numerator = 1 }", 'aliases = [""]', "flow = true", "\x00"),
        *("= 1e999", "= 0x" + "f" * 40, "= inf", "= nan", "= 1979-05-27T07:32:00Z", "\ufeff", "\r"),
    ),
    "\n",
    _sound,
)
