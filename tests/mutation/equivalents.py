"""The mutants that no test can notice, each with its reason."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import tomli

if TYPE_CHECKING:
    from tests.mutation.operators import Mutant

_LISTED = Path(__file__).with_name("equivalents.toml")


def reason(mutant: Mutant) -> str:
    """Return why nobody can tell *mutant* from what it was made of, or nothing."""
    was, becomes = mutant.changed()
    return _reasons().get((mutant.module, was, becomes), "")


@cache
def _reasons() -> dict[tuple[str, str, str], str]:
    listed = tomli.loads(_LISTED.read_text(encoding="utf-8"))
    return {
        (module, each["was"], each["becomes"]): each["why"]
        for module, several in listed.items()
        for each in several
    }
