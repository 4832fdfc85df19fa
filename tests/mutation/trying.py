"""The mutants of a room, tried one after another."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from tests.mutation.cold import cold_trial
from tests.mutation.equivalents import reason
from tests.mutation.rooms import PACKAGE
from tests.mutation.swapping import swaps
from tests.mutation.trials import Outcome
from tests.mutation.warm import Server

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import CodeType

    from tests.mutation.operators import Mutant
    from tests.mutation.rooms import Room
    from tests.mutation.swapping import Swap
    from tests.mutation.warm import Baseline


class Tried(NamedTuple):
    """A mutant and what became of it; `tests` is how many could have noticed."""

    mutant: Mutant
    outcome: Outcome
    tests: int


class BrokenBaseline(Exception):
    """Tests fail where nothing is changed, so that they tell nothing about changes."""


def tried(room: Room, several: Sequence[Mutant]) -> Iterator[Tried]:
    """Try *several* mutants with the tests of their *room*.

    Raises BrokenBaseline where those tests fail without any mutant.
    """
    with TemporaryDirectory(prefix="cqtrade-mutation-") as folder:
        server = Server(PACKAGE, room.tests, Path(folder))
        try:
            baseline = server.baseline()
            if baseline.failed:
                raise BrokenBaseline(", ".join(baseline.failed))
            trying = _Trying(room, server, baseline)
            for mutant in several:
                yield from trying.one(mutant)
        finally:
            server.close()


class _Trying(NamedTuple):
    """The tests of a room, ready to be run."""

    room: Room
    server: Server
    baseline: Baseline

    def one(self, mutant: Mutant) -> Iterator[Tried]:
        """Try a mutant, unless Python takes it for no module or for the same."""
        before = compile(mutant.tree, str(mutant.path), "exec", dont_inherit=True)
        try:
            after = mutant.code()
        except (SyntaxError, ValueError):
            return
        if before != after:
            tests = self.baseline.of_lines(mutant.path, mutant.lines)
            outcome = self._warm(mutant, swaps(before, after), tests)
            if outcome is None or outcome is Outcome.SURVIVED:
                outcome = self._survived(mutant, after, outcome)
            yield Tried(mutant, outcome, len(tests))

    def _warm(
        self, mutant: Mutant, exchanged: Sequence[Swap] | None, tests: Sequence[int]
    ) -> Outcome | None:
        """Try it on what is loaded; nothing where that cannot be done."""
        if not tests or not exchanged:
            return None
        return self.server.trial(exchanged, mutant.path, tests)

    def _survived(self, mutant: Mutant, after: CodeType, warm: Outcome | None) -> Outcome:
        """Try it on everything imported anew: a test may do its work while it is collected.

        What survived on what is loaded survived the slow tests, which do theirs when they run.
        """
        if reason(mutant):
            return Outcome.EQUIVALENT
        if warm and not self.baseline.is_collecting(mutant.path, mutant.lines):
            return warm
        order = self.baseline.all() if warm is None else self.baseline.quick()
        seconds = {self.baseline.names[test]: self.baseline.seconds[test] for test in order}
        return cold_trial(mutant, after, self.room.tests, seconds)
