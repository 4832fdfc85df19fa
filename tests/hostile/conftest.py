"""What hostile tests are given."""

from __future__ import annotations

import os

import pytest

from cqtrade.cli import run
from tests.answers import Ask, Told, quiet


@pytest.fixture
def ask(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Give a way to run one command line here and hear its answer."""
    for name in os.environ.keys() - quiet(os.environ).keys():
        monkeypatch.delenv(name)

    def asked(*words: str) -> Told:
        status = run(list(words))
        return Told(status, *capfd.readouterr())

    return asked
