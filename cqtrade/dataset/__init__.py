"""The one way to the facts: load a dataset, select from it, search it, compare within it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cqtrade import index
from cqtrade.dataset.facts import Facts
from cqtrade.dataset.whole import Dataset

if TYPE_CHECKING:
    from cqtrade.errors import Fault

__all__ = ["Dataset", "Facts", "examine", "load", "shipped"]


def load(*folders: str | Path) -> Dataset:
    """Return the dataset in *folders*, together as one; the shipped one where none is named.

    Raises DatasetUnreadable where a folder or file cannot be read, DatasetRefused where anything
    in it is faulty.
    """
    paths = tuple(Path(each) for each in folders) or (shipped(),)
    ready = None if folders else index.shipped(paths[0])
    return Dataset(ready or index.opened(paths), paths)


def examine(*folders: str | Path) -> tuple[Dataset, tuple[Fault, ...]]:
    """Return the sound part of a dataset and every fault of the rest, read from the files.

    Raises DatasetUnreadable where a folder or file cannot be read.
    """
    from cqtrade import audit
    from cqtrade.loader import folders as loader

    paths = tuple(Path(each) for each in folders) or (shipped(),)
    contents, faults = loader.read(paths)
    told = tuple(sorted((*faults, *audit.faults_of_form(contents))))
    return Dataset(index.of_contents(contents), paths), told


def shipped() -> Path:
    """Return the folder of the dataset that came with cqtrade."""
    package = Path(__file__).parents[1]
    installed = package / "_data"
    return installed if installed.is_dir() else package.parent / "data"
