"""How sure it is that figures cannot all be right."""

from __future__ import annotations

from enum import StrEnum


class Strength(StrEnum):
    """How sure it is that something is wrong, the surest first.

    The words of figures in a contradiction cannot all be true; those in a doubt can, but not as
    they are usually meant.
    """

    CONTRADICTION = "contradiction"
    DOUBT = "doubt"
