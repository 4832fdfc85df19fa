"""A drafted source file is read as part of a dataset and held against its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.coverage import check
from cqtrade.dataset import examine

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

CODELISTS = ("subjects", "sectors", "indicators")


def faults(folder: Path, codelists: Mapping[str, bytes], source: str, raw: bytes) -> list[str]:
    """Return every fault of a *source* file, of form and against its text, and what it leaves out.

    The dataset is written into *folder*.
    """
    (folder / "sources").mkdir(parents=True)
    for name, each in codelists.items():
        (folder / f"{name}.toml").write_bytes(each)
    file = folder / "sources" / "drafted.toml"
    file.write_text(source, "utf-8")
    dataset, found = examine(folder)
    own = [str(each) for each in found if each.file == str(file)]
    if "drafted" not in dataset.sources:
        return own
    proof = check(dataset.sources["drafted"], dataset.observations, raw)
    left = [f"paragraph {number}: {mention.text}" for number, mention in proof.unaccounted]
    return [*own, *map(str, proof.faults), *left]
