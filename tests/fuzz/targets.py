"""The targets by their names; each is imported only where it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.fuzz.target import Target

NAMES = ("commands", "documents", "drafts", "numbers", "periods", "quantities", "texts")


def target(name: str) -> Target:
    """Return the target called *name*."""
    found: Target = import_module(f"tests.fuzz.{name}").TARGET
    return found
