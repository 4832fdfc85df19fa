"""What tests of every room are given."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings

from tests.builders import SEED

ROOT = Path(__file__).parents[1]

# Indexes of this run alone, where no user's are; programs that tests start inherit it.
_CACHE = TemporaryDirectory(prefix="cqtrade-tests-")
os.environ["CQTRADE_CACHE"] = _CACHE.name

# A shared machine stalls now and then: no example fails for being slow, here or in CI.
settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")


@pytest.fixture(scope="session")
def data() -> Path:
    """Give the folder of five articles, as they stand in the dataset that is shipped."""
    return SEED


@pytest.fixture(scope="session")
def shipped() -> Path:
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
