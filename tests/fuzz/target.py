"""What is fuzzed: something that reads from outside, what it promises, and of what to make that."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cqtrade.text import unsafe_character

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

CORPUS = Path(__file__).with_name("corpus")


class Target(NamedTuple):
    """A reader of whatever comes, with what it is tried on.

    `hold` reads one input and asserts what is promised of it. Inputs are made of `pieces` with
    `between` between them; `sound` are some to begin with.
    """

    hold: Callable[[bytes], None]
    pieces: tuple[str, ...]
    between: str
    sound: Callable[[], Iterable[bytes]]


def shown(data: bytes) -> str:
    """Return the text of an input, as a command line holds bytes that are no text."""
    return data.decode(errors="surrogateescape")


def kept(name: str) -> list[Path]:
    """Return the inputs of a target that are kept to be tried again."""
    return sorted((CORPUS / name).glob("*"))


def require_one_safe_line(text: str) -> None:
    """Assert that *text* is one line without control and bidirectional characters."""
    assert text.strip()
    assert not unsafe_character(text)
