"""The command that teaches a shell prints the script for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cqtrade.completion.scripts import SCRIPTS

if TYPE_CHECKING:
    from tests.answers import Ask


def test_a_question_that_is_empty_is_none(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_CQTRADE_COMPLETE", "")

    assert ask("--version").out.startswith("cqtrade ")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_script_is_printed_as_it_is(ask: Ask, shell: str) -> None:
    assert ask("completion", shell) == (0, SCRIPTS[shell], "")


def test_another_shell_has_no_script(ask: Ask) -> None:
    told = ask("completion", "tcsh")

    assert (told.status, told.out, "'tcsh'" in told.err) == (2, "", True)
