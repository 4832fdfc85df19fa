"""What tests of every room are given."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parents[1]

# A shared machine stalls now and then: no example fails for being slow, here or in CI.
settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")


@pytest.fixture(scope="session")
def data() -> Path:
    """Give the folder of the dataset that is shipped."""
    return ROOT / "data"


@pytest.fixture(scope="session")
def texts() -> Path:
    """Give the folder of the articles' texts, which are not ours to ship."""
    told = os.environ.get("CQTRADE_TEXTS")
    folder = Path(told) if told else ROOT.parent / "shared" / "sources"
    if not folder.is_dir():
        pytest.skip(f"no texts of the articles in {folder}; CQTRADE_TEXTS may name their folder")
    return folder
