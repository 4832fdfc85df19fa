"""Where the answer will be seen: how wide it is, and what it can show."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

NARROWEST, WIDEST = 20, 500
# Into a pipe or a file a table is as wide as what it holds.
UNLIMITED = 100_000


class Color(StrEnum):
    """Whether an answer is coloured."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class Screen(NamedTuple):
    """A terminal or a stream: its columns, whether it has colours, how it encodes characters."""

    width: int
    color: bool
    encoding: str
    terminal: bool

    @property
    def unicode(self) -> bool:
        """Tell whether it takes every character."""
        return self.encoding.lower().startswith("utf")


def standard_output(color: Color, environment: Mapping[str, str]) -> Screen:
    """Return what standard output can show, by the conventions of the environment.

    `NO_COLOR`, `FORCE_COLOR` and `CLICOLOR_FORCE` are heeded where they are not empty; a width in
    `COLUMNS` where it is a number from 20 to 500.
    """
    terminal = is_a_terminal()
    width = _chosen_width(environment) or (_terminal_width() if terminal else UNLIMITED)
    colored = _colored(color, environment, terminal=terminal)
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    return Screen(width, colored, encoding, terminal)


def is_a_terminal() -> bool:
    """Tell whether standard output leads to somebody who looks at it."""
    try:
        return os.isatty(1)
    except OSError:
        return False


def _chosen_width(environment: Mapping[str, str]) -> int:
    chosen = environment.get("COLUMNS", "")
    if not (chosen.isascii() and chosen.isdecimal() and len(chosen) < len(str(UNLIMITED))):
        return 0
    return int(chosen) if NARROWEST <= int(chosen) <= WIDEST else 0


def _terminal_width() -> int:
    try:
        width = os.get_terminal_size(1).columns
    except OSError:
        width = 0
    return max(width, NARROWEST) if width else 80


def _colored(color: Color, environment: Mapping[str, str], *, terminal: bool) -> bool:
    if color is not Color.AUTO:
        return color is Color.ALWAYS
    if environment.get("NO_COLOR"):
        return False
    if any(
        environment.get(name, "0") not in ("", "0") for name in ("FORCE_COLOR", "CLICOLOR_FORCE")
    ):
        return True
    return terminal and environment.get("TERM") not in (None, "", "dumb")
