"""The slow way, for what is done while a module is imported: everything is imported anew."""

from __future__ import annotations

import sys
from importlib.abc import Loader, MetaPathFinder
from importlib.util import spec_from_file_location
from typing import TYPE_CHECKING

import pytest

from tests.mutation.trials import SLACK, TIMES, Outcome, allow, trial
from tests.mutation.warm import PYTEST, same_examples_each_time

if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.machinery import ModuleSpec
    from pathlib import Path
    from types import CodeType, ModuleType

    from tests.mutation.operators import Mutant

# What importing everything and collecting the tests may take.
_COLLECTING = 60.0


class _Changed(MetaPathFinder, Loader):
    """What gives Python the changed module in place of the one that stands in its file."""

    def __init__(self, module: str, path: Path, code: CodeType) -> None:
        self._module, self._path, self._code = module, path, code

    def find_spec(self, fullname: str, *_: object) -> ModuleSpec | None:
        if fullname != self._module:
            return None
        return spec_from_file_location(fullname, self._path, loader=self)

    def exec_module(self, module: ModuleType) -> None:
        exec(self._code, module.__dict__)  # noqa: S102  # a module is run when it is imported


class _Chosen:
    """The tests to run, in their order, each for no more than its time."""

    def __init__(self, seconds: dict[str, float]) -> None:
        self._seconds = seconds

    def pytest_collection(self) -> None:
        same_examples_each_time()

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        by_name = {item.nodeid: item for item in items}
        if not by_name.keys() >= self._seconds.keys():
            pytest.exit("a test is gone", returncode=1)
        items[:] = [by_name[name] for name in self._seconds]

    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        allow(SLACK + TIMES * self._seconds[item.nodeid])


def cold_trial(
    mutant: Mutant, code: CodeType, tests: Sequence[str], seconds: dict[str, float]
) -> Outcome:
    """Return what becomes of a mutant where all of *tests* is collected and *seconds* names run."""

    def changed(folder: Path) -> int:
        allow(_COLLECTING)
        sys.meta_path.insert(0, _Changed(mutant.module, mutant.path, code))
        arguments = [*PYTEST, "-x", f"--basetemp={folder / 'cold'}", *tests]
        return int(pytest.main(arguments, plugins=[_Chosen(seconds)]))

    return trial(changed)
