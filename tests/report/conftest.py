"""What tests of reports are given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cqtrade import dataset
from tests.builders import SEED

if TYPE_CHECKING:
    from cqtrade.dataset import Dataset


@pytest.fixture(scope="session")
def articles() -> Dataset:
    """Give the dataset of five articles."""
    return dataset.load(SEED)
