"""What tests of the completion are given."""

from pathlib import Path

import pytest

import cqtrade
from cqtrade import cache
from cqtrade.completion import words


@pytest.fixture(scope="session")
def listed(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the five articles with their word list in a cache of its own; the cache is named."""
    folder = tmp_path_factory.mktemp("listed")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CQTRADE_CACHE", str(folder))
        cqtrade.load(data)
    return folder


@pytest.fixture
def words_of_data(listed: Path, data: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the word list of the five articles, which then is the one that is read."""
    monkeypatch.setenv("CQTRADE_CACHE", str(listed))
    monkeypatch.setenv("CQTRADE_DATA", str(data))
    return Path(cache.place([str(data)], {"CQTRADE_CACHE": str(listed)}) + words.ENDING)


@pytest.fixture
def own_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a place for a word list of the folder `/d`, which is the one that is read."""
    monkeypatch.setenv("CQTRADE_CACHE", str(tmp_path))
    monkeypatch.setenv("CQTRADE_DATA", "/d")
    return Path(cache.place(["/d"], {"CQTRADE_CACHE": str(tmp_path)}) + words.ENDING)
