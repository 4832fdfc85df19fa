"""What an argument or an option may be given: words of the table, or of the word list."""

from __future__ import annotations

import os

from cqtrade.completion import words
from cqtrade.completion.commands import COLUMN_NAMES, COLUMNS, FILES, FOLDERS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtrade.completion.commands import Takes

# In the place of words: the shell itself knows what may come next.
DIRECTIONS = {FILES: ":files", FOLDERS: ":folders"}


def beginning(offered: dict[str, str], typed: str) -> dict[str, str]:
    """Return those of the words *offered* that begin with *typed*, in either case."""
    start = typed.lower()
    return {word: offered[word] for word in offered if word.lower().startswith(start)}


class Values:
    """What may be given in a line, which may say itself whose words those are."""

    def __init__(self, folders: list[str], *, by_name: bool) -> None:
        self._told = folders
        self._asked: list[str] = []
        self._by_name = by_name

    def ask(self, folder: str) -> None:
        """Take the words of *folder* too, and no longer those of the folders told at first."""
        self._asked.append(os.path.expanduser(folder))  # noqa: PTH111  # pathlib is slow

    def of(self, takes: Takes, typed: str) -> dict[str, str]:
        """Return what may stand for *typed* where something *takes* values, and what it means."""
        if not takes:
            return {}
        if isinstance(takes, tuple):
            return beginning(dict.fromkeys(takes, ""), typed)
        if takes in DIRECTIONS:
            return {DIRECTIONS[takes]: ""}
        if takes == COLUMNS:
            return _columns(typed)
        return self._listed(takes.split(), typed)

    def _listed(self, kinds: list[str], typed: str) -> dict[str, str]:
        raw = words.read(self._asked or self._told)
        found: dict[str, str] = {}
        named: dict[str, str] = {}
        for kind in kinds:
            found |= words.beginning(raw, kind, typed)
            if not typed.isascii():
                named |= words.beginning(raw, kind + words.NAMES, typed)
        codes = {code for code in named.values() if words.is_safe(code)}
        # A code takes the place of a name. Several would leave a shell what they have in common,
        # nothing perhaps, and fish drops whatever does not go on as it was typed.
        only = len(codes) == 1 and not self._by_name
        return found | (dict.fromkeys(codes, "") if only else named)


def _columns(typed: str) -> dict[str, str]:
    *others, last = typed.split(",")
    if not set(others) <= set(COLUMN_NAMES):
        return {}
    left = {each: "" for each in COLUMN_NAMES if each not in others}
    return {",".join([*others, word]): "" for word in beginning(left, last)}
