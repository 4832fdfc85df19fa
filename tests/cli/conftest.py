"""What tests of the command line are given."""

import os
from pathlib import Path

import pytest

from cqtrade.cli import run
from tests.answers import Ask, Told, quiet
from tests.builders import SEED, a_dataset


@pytest.fixture
def ask(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Give a way to ask the five articles: to run one command line here and hear its answer."""
    for name in os.environ.keys() - quiet(os.environ).keys():
        monkeypatch.delenv(name)
    monkeypatch.setenv("CQTRADE_DATA", str(SEED))

    def asked(*words: object) -> Told:
        status = run([str(word) for word in words])
        return Told(status, *capfd.readouterr())

    return asked


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of a dataset with one figure: Chongqing's car exports in 2024."""
    return a_dataset(tmp_path_factory.mktemp("tiny") / "data")


@pytest.fixture
def ask_tiny(ask: Ask, tiny: Path, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Give a way to ask the dataset with one figure."""
    monkeypatch.setenv("CQTRADE_DATA", str(tiny))
    return ask
