"""The quick way: tests collected once, and each trial a fork in which functions are exchanged."""

from __future__ import annotations

import json
import marshal
import os
from functools import partial
from multiprocessing import Pipe
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, NamedTuple

import pytest
from coverage import Coverage
from hypothesis import HealthCheck, Phase, settings

from tests.mutation.swapping import Functions
from tests.mutation.trials import FAILED, SLACK, TIMES, Outcome, allow, trial

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from multiprocessing.connection import Connection

    from tests.mutation.swapping import Swap

    _Run = Callable[[Sequence[int]], int]

PYTEST = (
    *("-qq", "-s", "-p", "no:randomly", "-p", "no:cacheprovider"),
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),
)
_LONG = 600.0
_QUICK = 0.05
# Each mutant that lives meets them all, so that a few must do.
_EXAMPLES = 50


class Baseline(NamedTuple):
    """What the tests do where nothing is changed: their names, seconds, and the lines they run.

    `collecting` are the lines that run while the tests are imported and collected.
    """

    names: list[str]
    seconds: list[float]
    lines: dict[str, dict[str, list[int]]]
    failed: list[str]
    collecting: dict[str, list[int]]

    def is_collecting(self, path: Path, lines: range) -> bool:
        """Tell whether any of these lines runs before the first test does."""
        return not set(lines).isdisjoint(self.collecting.get(str(path), ()))

    def of_lines(self, path: Path, lines: range) -> list[int]:
        """Return the tests that run any of these lines, the quickest first."""
        ran = self.lines.get(str(path), {})
        found = {test for line in lines for test in ran.get(str(line), ())}
        return sorted(found, key=lambda test: (self.seconds[test], test))

    def all(self) -> list[int]:
        """Return all tests, the quickest first."""
        return sorted(range(len(self.names)), key=lambda test: (self.seconds[test], test))

    def quick(self) -> list[int]:
        """Return the tests that take next to no time, the quickest first."""
        return [test for test in self.all() if self.seconds[test] < _QUICK]


def same_examples_each_time() -> None:
    """Have Hypothesis try the same examples each time, and not look for smaller ones."""
    settings.register_profile(
        "mutation",
        settings.get_profile("ci"),
        max_examples=_EXAMPLES,
        phases=(Phase.explicit, Phase.generate),
        suppress_health_check=list(HealthCheck),
    )
    settings.load_profile("mutation")


class Server:
    """A process that has collected the tests, and does trials when it is asked."""

    def __init__(self, package: Path, tests: Sequence[str], folder: Path) -> None:
        self._ours, theirs = Pipe()
        if not os.fork():
            os.dup2(2, 1)
            self._ours.close()
            serving = _Serving(package, theirs, folder)
            pytest.main([*PYTEST, f"--basetemp={folder / 'warm'}", *tests], plugins=[serving])
            os._exit(0)
        theirs.close()

    def baseline(self) -> Baseline:
        """Return what the tests do where nothing is changed."""
        self._ours.send(None)
        return Baseline(*self._ours.recv())

    def trial(self, swaps: Sequence[Swap], path: Path, tests: Sequence[int]) -> Outcome | None:
        """Return what becomes of a mutant, or None where it cannot be put into what is loaded."""
        self._ours.send((marshal.dumps(list(swaps)), str(path), list(tests)))
        answer: Outcome | None = self._ours.recv()
        return answer

    def close(self) -> None:
        """Let the process end."""
        self._ours.close()
        os.wait()


class _Serving:
    """What makes pytest serve, instead of running all that it has collected."""

    def __init__(self, package: Path, asked: Connection, folder: Path) -> None:
        self._package = package
        self._folder = folder
        self._asked = asked
        self._failed: Callable[[str], object] = str
        self._collecting = self._watching()
        self._collecting.start()

    def pytest_collection(self) -> None:
        same_examples_each_time()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self._failed(report.nodeid)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self._collecting.stop()
        functions = Functions(self._package)
        seconds = [_LONG] * len(session.items)
        while True:
            try:
                asked = self._asked.recv()
            except EOFError:
                return True
            if asked is None:
                baseline = self._baseline(session)
                seconds = baseline[1]
                self._asked.send(tuple(baseline))
            else:
                run = partial(_run, session, seconds)
                self._asked.send(self._tried(functions, asked, run))

    def _tried(
        self, functions: Functions, asked: tuple[bytes, str, list[int]], run: _Run
    ) -> Outcome | None:
        dumped, path, tests = asked
        swaps = marshal.loads(dumped)  # noqa: S302  # our own, from the process that forked us
        if not functions.has(swaps, Path(path)):
            return None

        def changed(_: Path) -> int:
            functions.put(swaps, Path(path))
            self._failed = lambda _: os._exit(FAILED)
            return run(tests)

        return trial(changed)

    def _baseline(self, session: pytest.Session) -> Baseline:
        """Run everything once in a fork, with its lines traced."""
        kept = self._folder / "baseline.json"

        def traced(_: Path) -> int:
            kept.write_text(json.dumps(self._traced(session)), encoding="utf-8")
            return 0

        trial(traced)
        return Baseline(*json.loads(kept.read_text(encoding="utf-8")))

    def _traced(self, session: pytest.Session) -> Baseline:
        failed: list[str] = []
        self._failed = failed.append
        traced = self._watching()
        seconds = []
        with traced.collect():
            for index, item in enumerate(session.items):
                traced.switch_context(str(index))
                start = process_time()
                allow(_LONG)
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
                seconds.append(process_time() - start)
        data = traced.get_data()
        lines = {
            path: {
                str(line): [int(each) for each in several if each]
                for line, several in data.contexts_by_lineno(path).items()
            }
            for path in data.measured_files()
        }
        names = [item.nodeid for item in session.items]
        before = self._collecting.get_data()
        collecting = {path: sorted(before.lines(path) or ()) for path in before.measured_files()}
        return Baseline(names, seconds, lines, failed, collecting)

    def _watching(self) -> Coverage:
        return Coverage(data_file=None, config_file=False, include=[f"{self._package}/*"])


def _run(session: pytest.Session, seconds: Sequence[float], tests: Sequence[int]) -> int:
    for place, test in enumerate(tests):
        allow(SLACK + TIMES * seconds[test])
        after = session.items[tests[place + 1]] if place + 1 < len(tests) else None
        item = session.items[test]
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=after)
    return 0
