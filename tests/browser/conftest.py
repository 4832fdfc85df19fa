"""What tests in a browser are given; without one they are skipped, and say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cqtrade.cli import run
from tests.browser.chromium import NAMES, Browser, program
from tests.builders import SEED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Write = Callable[..., str]


@pytest.fixture(scope="session")
def started() -> Iterator[Browser]:
    """Give a browser for all tests of this process."""
    path = program()
    if path is None:
        pytest.skip(f"no browser is here ({', '.join(NAMES)}); CQTRADE_BROWSER may name one")
    with Browser(path) as browser:
        yield browser


@pytest.fixture
def browser(started: Browser) -> Browser:
    """Give the browser as a reader has it: a wide screen, light, scripts on."""
    started.resize(1280)
    started.prefer("light")
    started.page("Emulation.setScriptExecutionDisabled", value=False)
    return started


@pytest.fixture(scope="session")
def write(tmp_path_factory: pytest.TempPathFactory) -> Write:
    """Give a way to write a page about the five articles, and to learn its address."""
    folder = tmp_path_factory.mktemp("pages")
    written: dict[tuple[str, ...], Path] = {}

    def address(*words: str) -> str:
        if words not in written:
            written[words] = folder / f"{len(written)}.html"
            assert run([*words, "--data", str(SEED), "-o", str(written[words])]) == 0
        return written[words].as_uri()

    return address


@pytest.fixture(scope="session")
def report(write: Write) -> str:
    """Give the address of a report with figures, comparisons, parts, charts and conflicts."""
    return write("report", "gpm", "mechanical-electrical", "automobiles")


@pytest.fixture(scope="session")
def chinese(write: Write) -> str:
    """Give the address of such a report in Chinese."""
    return write("report", "gpm", "mechanical-electrical", "automobiles", "--lang", "zh")
