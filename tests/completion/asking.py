"""A shell's question, asked in this process."""

from __future__ import annotations

import os

from cqtrade.completion.answer import respond


def offered(line: str, shell: str = "bash", **environment: str) -> list[str]:
    """Return the lines that are told to *shell* where *line* is typed so far."""
    ours = {name: os.environ[name] for name in ("CQTRADE_DATA",) if name in os.environ}
    asked = {"_CQTRADE_COMPLETE": shell, "COMP_LINE": line, **ours, **environment}
    return respond(asked).decode().splitlines()


def told(line: str, shell: str = "zsh", **environment: str) -> dict[str, str]:
    """Return the words that are told where *line* is typed so far, and what they mean."""
    return dict(each.split("\t") for each in offered(line, shell, **environment))


def escaped(raw: bytes) -> str:
    """Return *raw* as it arrives in an environment."""
    return os.fsdecode(raw)
