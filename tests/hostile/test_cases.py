"""Whatever the data, the arguments and the surroundings are: the right answer, or one sentence."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.hostile.casebook import cases, harm
from tests.hostile.surroundings import environment, in_bash, on_a_terminal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.answers import Ask, Told
    from tests.hostile.casebook import Case

CASES = tuple(cases())
IN_PROCESS = [case for case in CASES if case.run]
IN_A_SHELL = [case for case in CASES if case.shell]


def of_linux(case: Case) -> tuple[pytest.MarkDecorator, ...]:
    """Return the mark of a case that needs what is not everywhere: a script, a device, a path."""
    needs = case.given or "/" in "".join(case.run)
    skipped = bool(needs) and sys.platform != "linux"
    return (pytest.mark.skipif(skipped, reason="scripts, devices and paths of Linux"),)


def test_every_case_is_asked_once() -> None:
    ids = [case.id for case in CASES]

    assert (len(ids) == len(set(ids)), len(ids) >= 120) == (True, True)
    assert all(bool(case.run) != bool(case.shell) for case in CASES)


def prepare(case: Case, where: Path) -> dict[str, str]:
    """Write what a case is given into *where*, and return its environment."""
    folder = case.write(where)
    surrounded = environment(where / "cache", {"CQTRADE_DATA": str(folder), **case.env})
    if case.given:
        given = in_bash(f"set -e\n{case.given}", where, surrounded)
        assert given.status == 0, given
    return surrounded


@pytest.mark.parametrize(
    "case", [pytest.param(each, marks=of_linux(each)) for each in IN_PROCESS], ids=str
)
def test_a_hostile_case_is_answered_as_it_should_be(
    case: Case, ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    surrounded = prepare(case, tmp_path)
    monkeypatch.chdir(tmp_path)
    for name in ("CQTRADE_DATA", "CQTRADE_CACHE", *case.env):
        monkeypatch.setenv(name, surrounded[name])

    assert harm(case, *ask(*case.run)) == []


@pytest.mark.skipif(sys.platform != "linux", reason="programs and devices of Linux")
@pytest.mark.parametrize("case", IN_A_SHELL, ids=str)
def test_hostile_surroundings_are_survived(case: Case, tmp_path: Path) -> None:
    surrounded = prepare(case, tmp_path)

    assert harm(case, *answered(case, tmp_path, surrounded)) == []


def answered(case: Case, where: Path, surrounded: dict[str, str]) -> Told:
    """Run the script of a case."""
    try:
        if case.columns:
            return on_a_terminal(case.shell, case.columns, where, surrounded)
        return in_bash(case.shell, where, surrounded)
    finally:
        # What nobody may read, nobody could remove.
        in_bash("chmod -R u+rwX .", where, surrounded)
