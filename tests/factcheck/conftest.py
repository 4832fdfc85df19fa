"""What tests of the checker are given."""

import pytest

from cqtrade.dataset import Dataset, load
from cqtrade.factcheck import Checker
from tests.builders import SEED


@pytest.fixture(scope="session")
def dataset() -> Dataset:
    """Give the dataset that is shipped."""
    return load(SEED)


@pytest.fixture(scope="session")
def checker(dataset: Dataset) -> Checker:
    """Give a checker of drafts against it."""
    return Checker(dataset)
